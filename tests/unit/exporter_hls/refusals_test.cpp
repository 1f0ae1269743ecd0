// What cannot be exported is refused by the layer's name and the reason, before anything is on disk.
#include "config/redundancy.hpp"
#include "exporter_catapult/exporter_catapult.hpp"
#include "exporter_hls/firmware.hpp"
#include "exporter_quartus/exporter_quartus.hpp"
#include "exporter_vitis/exporter_vitis.hpp"
#include "exporter_vivado/exporter_vivado.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace bitscape::hls {
namespace {

namespace fs = std::filesystem;
using design::Backend;
using test::DesignBuilder;

Dialect dialect_of(Backend backend)
{
    Dialect dialect;
    dialect.backend = backend;
    dialect.name = "tool";
    dialect.title = "Tool";
    dialect.types = dialect.is_amd() ? Dialect::Types::ap_fixed : Dialect::Types::ac_fixed;
    return dialect;
}

/// Of a design whose inputs "x" [n] (and "z" [1], where the layer wants a second one) lead to one layer "it".
struct OneLayer {
    design::Operation operation;
    std::size_t n_in = 4;
    Shape shape = {4};
    std::int64_t reuse_factor = 1;
    std::size_t inputs = 1;
    FixedPoint in = {.width = 10, .integer = 4};

    [[nodiscard]] design::Design on(Backend backend) const
    {
        DesignBuilder builder;
        std::vector<NodeId> from{builder.input("x", n_in, in)};
        if (inputs == 2)
            from.push_back(builder.input("z", 1, {.width = 8, .integer = 8}));
        builder.output(
            builder.add("it", "Layer", operation, from, shape, {.width = 12, .integer = 6}, reuse_factor));
        design::Design made = builder.finish();
        made.backend = backend;
        return made;
    }
    [[nodiscard]] std::string refusal(Backend backend = Backend::vitis) const
    {
        const Result<Firmware> made = firmware(on(backend), "net", dialect_of(backend));
        return made ? "written" : english(made.error());
    }
};

design::WeightTensor zeros(std::size_t count)
{
    return {{.width = 8, .integer = 4}, std::vector<std::int64_t>(count, 0)};
}

design::Dense dense(std::size_t n_in, std::size_t n_out,
                    design::Strategy strategy = design::Strategy::latency)
{
    design::Dense layer;
    layer.n_in = n_in;
    layer.n_out = n_out;
    layer.weight = zeros(n_in * n_out);
    layer.bias = zeros(n_out);
    layer.accum = {.width = 20, .integer = 10};
    layer.strategy = strategy;
    return layer;
}

TEST(Refusals, SizesThatDoNotFit)
{
    design::Dense wrong = dense(4, 4);
    wrong.weight.raw.pop_back();
    EXPECT_EQ(OneLayer{wrong}.refusal(), "layer 'it': the weights do not fit the layer's size");
    EXPECT_EQ((OneLayer{design::BatchNormalization{zeros(4), zeros(3)}}.refusal()),
              "layer 'it': scale and bias do not fit the layer's size");
    EXPECT_EQ((OneLayer{design::Rearrangement{{0, 1}}}.refusal()),
              "layer 'it': its shape does not fit its input");
    EXPECT_EQ((OneLayer{design::FixedPointQuantizer{{FixedPoint{}}}}.refusal()),
              "layer 'it': its bit widths do not fit its input");
    EXPECT_EQ(OneLayer{design::UnaryLut{zeros(4)}}.refusal(),
              "layer 'it': its input reaches beyond its table");
    design::EinsumDense einsum;
    einsum.free_kernel = einsum.contracted = 4;
    einsum.gather = {0, 1, 2, 3};
    einsum.order = {0, 1, 2, 2}; // the last result has no place
    einsum.weight = zeros(16);
    einsum.bias = zeros(4);
    EXPECT_EQ(OneLayer{einsum}.refusal(), "layer 'it': its shape does not fit its input");
    einsum.order = {3, 1, 2, 0};
    EXPECT_EQ(OneLayer{einsum}.refusal(), "written");
}

TEST(Refusals, ReuseFactorsWithoutAnOrderOfProducts)
{
    const OneLayer layer{
        .operation = dense(4, 5, design::Strategy::resource), .shape = {5}, .reuse_factor = 3};
    for (const Backend backend : {Backend::vitis, Backend::vivado, Backend::quartus, Backend::catapult})
        EXPECT_EQ(layer.refusal(backend),
                  "layer 'it': reuse factor 3 is not valid for a 4 x 5 matrix with the Resource strategy");
    EXPECT_EQ(
        (OneLayer{.operation = dense(4, 5, design::Strategy::resource), .shape = {5}, .reuse_factor = 10}
             .refusal()),
        "layer 'it': reuse factor 10 is not valid for a 4 x 5 matrix with the Resource strategy");
}

TEST(Refusals, ResultsBeyond128Bits)
{
    design::Dense wide = dense(4, 4);
    wide.accum = {.width = 128, .integer = 64};
    EXPECT_EQ(OneLayer{wide}.refusal(),
              "layer 'it': an intermediate result needs 129 bits, exported projects end at 128");
    wide.accum = {.width = 127, .integer = 64};
    EXPECT_EQ(OneLayer{wide}.refusal(), "written");
}

TEST(Refusals, TablesWithoutAddress)
{
    design::Softmax softmax;
    softmax.implementation = design::SoftmaxImplementation::latency;
    softmax.n = 4;
    softmax.exp_table_size = 2048;
    softmax.exp_table = softmax.inv_table = softmax.inv_inp = softmax.accum = {.width = 18, .integer = 8};
    EXPECT_EQ(OneLayer{softmax}.refusal(),
              "layer 'it': an exponential table of 2048 entries does not fit its 10-bit address");
    design::Activation table{graph::Function::sigmoid, {.width = 18, .integer = 8}, 0};
    EXPECT_EQ(OneLayer{table}.refusal(), "layer 'it': the table has no entries");
}

TEST(Refusals, WholeNumbersAsInputsOfAcTypes)
{
    OneLayer layer{.operation = dense(4, 4)};
    layer.in = *parse_fixed_point("uint<6>");
    EXPECT_EQ(layer.refusal(), "written");
    for (const Backend backend : {Backend::quartus, Backend::catapult})
        EXPECT_EQ(layer.refusal(backend),
                  "input 'x': real numbers that become 'uint<6>' cannot be exported for Tool: hls4ml's "
                  "project does "
                  "not compile, so that their rounding is not known; take fixed or ufixed");
}

TEST(Refusals, GarNetIsForAmdOnly)
{
    design::GarNet layer;
    layer.vertices = 2;
    layer.collapse_mean = true;
    layer.distance = {.width = 12, .integer = 4, .overflow = Overflow::sat};
    layer.edge_weight = layer.edge_weight_aggr = layer.norm = {.width = 10, .integer = 2, .is_signed = false};
    layer.aggr = {.width = 14, .integer = 5};
    layer.layers = {{.n_in = 2,
                     .n_aggregators = 1,
                     .n_out = 3,
                     .input_weights = zeros(6),
                     .input_biases = zeros(3),
                     .distance_weights = zeros(2),
                     .distance_biases = zeros(1),
                     .output_biases = zeros(3)}};
    const OneLayer garnet{.operation = layer, .shape = {3}, .inputs = 2};
    EXPECT_EQ(garnet.refusal(), "written");
    EXPECT_EQ(garnet.refusal(Backend::vivado), "written");
    for (const Backend backend : {Backend::quartus, Backend::catapult})
        EXPECT_EQ(garnet.refusal(backend), "layer 'it': GarNet can be exported for Vitis and Vivado only");
}

/// Through each exporter, into a folder that must not come into being.
class RefusedExport : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_refused_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
        exporters_.emplace_back(Backend::vitis, make_vitis_exporter());
        exporters_.emplace_back(Backend::vivado, make_vivado_exporter());
        exporters_.emplace_back(Backend::quartus, make_quartus_exporter());
        exporters_.emplace_back(Backend::catapult, make_catapult_exporter());
    }
    void TearDown() override { fs::remove_all(root_); }

    std::string refusal(const sdk::Exporter& exporter, const design::Design& design,
                        std::vector<sdk::Exporter::ExtraFile> extras = {})
    {
        Progress progress;
        const auto written = exporter.write(
            design, {.directory = root_ / "p", .inputs = {}, .extras = std::move(extras)}, {}, progress);
        EXPECT_EQ(fs::exists(root_ / "p"), written.has_value());
        fs::remove_all(root_ / "p");
        return written ? "written" : english(written.error());
    }

    fs::path root_;
    std::vector<std::pair<Backend, std::unique_ptr<sdk::Exporter>>> exporters_;
};

TEST_F(RefusedExport, RedundancyBecauseNoToolPromisesToKeepIt)
{
    for (const auto& [backend, exporter] : exporters_) {
        design::Design design = test::branching_design(design::Strategy::latency);
        design.backend = backend;
        for (const auto wish : {config::Redundancy::weights, config::Redundancy::logic}) {
            config::set_redundancy(design.configuration, "fc2", wish);
            const std::string said = refusal(*exporter, design);
            EXPECT_EQ(said.find("layer 'fc2': Redundancy '" + std::string(config::to_string(wish)) +
                                "' is not supported by the "),
                      0U)
                << said;
        }
    }
}

TEST_F(RefusedExport, DesignsOfAnotherBackend)
{
    for (const auto& [backend, exporter] : exporters_) {
        design::Design design = test::branching_design(design::Strategy::latency);
        design.backend = backend == Backend::vitis ? Backend::vivado : Backend::vitis;
        EXPECT_NE(refusal(*exporter, design).find("Backend: this exporter writes "), std::string::npos);
    }
}

TEST_F(RefusedExport, ExtrasOutsideOrOnPlacesThatAreTaken)
{
    for (const auto& [backend, exporter] : exporters_) {
        design::Design design = test::branching_design(design::Strategy::latency);
        design.backend = backend;
        for (const char* path :
             {"../evil.xdc", "/etc/evil", "a/../../evil", "firmware/defines.h", "bitscape.json", ""})
            EXPECT_NE(refusal(*exporter, design, {{path, "text"}}).find("its place is outside or taken"),
                      std::string::npos)
                << path;
        EXPECT_EQ(refusal(*exporter, design, {{"constraints/floorplan.xdc", "text"}}), "written");
    }
}

} // namespace
} // namespace bitscape::hls
