// Quartus, oneAPI and Catapult: their top functions, their own arithmetic against the emulator, what they
// refuse.
#include "exporter_catapult/exporter_catapult.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_oneapi/exporter_oneapi.hpp"
#include "exporter_quartus/exporter_quartus.hpp"
#include "unit/exporter_hls/sample_design.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape {
namespace {

namespace fs = std::filesystem;
using design::Backend;
using graph::Function;
using testing::HasSubstr;

hls::Dialect dialect_of(Backend backend)
{
    return backend == Backend::quartus  ? quartus_dialect()
           : backend == Backend::oneapi ? oneapi_dialect()
                                        : catapult_dialect();
}

std::unique_ptr<sdk::Exporter> exporter_of(Backend backend)
{
    return backend == Backend::quartus  ? make_quartus_exporter()
           : backend == Backend::oneapi ? make_oneapi_exporter()
                                        : make_catapult_exporter();
}

design::Design on(Backend backend, design::Design design)
{
    design.backend = backend;
    return design;
}

std::string text_of(const std::vector<hls::File>& files, std::string_view path)
{
    const auto found = std::ranges::find(files, path, &hls::File::path);
    return found == files.end() ? std::string() : found->text;
}

Result<std::vector<hls::File>> written(const design::Design& design)
{
    const std::vector<Samples> inputs = hls::generated_inputs(design, 1);
    return hls::project_files(design, dialect_of(design.backend), {.inputs = inputs, .outputs = {}});
}

TEST(IntelProject, QuartusTakesAStructAndReturnsOne)
{
    const auto files = written(on(Backend::quartus, test::branching_design(design::Strategy::latency)));
    ASSERT_TRUE(files) << english(files.error());
    const std::string header = text_of(*files, "firmware/sample_net.h");
    EXPECT_THAT(header, HasSubstr("struct sample_net_inputs {\n"));
    EXPECT_THAT(header, HasSubstr("BITSCAPE_TOP sample_net_outputs sample_net(sample_net_inputs in);"));
    EXPECT_THAT(text_of(*files, "sample_net_test.cpp"), HasSubstr("    out = sample_net(in);\n"));
    EXPECT_THAT(text_of(*files, "build.mk"), HasSubstr("i++"));
}

TEST(IntelProject, OneApiIsAKernelBetweenTwoPipes)
{
    const auto files = written(on(Backend::oneapi, test::branching_design(design::Strategy::latency)));
    ASSERT_TRUE(files) << english(files.error());
    const std::string header = text_of(*files, "firmware/sample_net.h");
    EXPECT_THAT(header, HasSubstr("pipe<sample_netInputId, sample_net_inputs> sample_net_input_pipe;"));
    EXPECT_THAT(header, HasSubstr("    SYCL_EXTERNAL void operator()() const;\n"));
    const std::string source = text_of(*files, "firmware/sample_net.cpp");
    EXPECT_THAT(source, HasSubstr("const sample_net_inputs in = sample_net_input_pipe::read();"));
    EXPECT_THAT(text_of(*files, "sample_net_test.cpp"),
                HasSubstr("queue.single_task<sample_netId>(sample_net());"));
    EXPECT_THAT(text_of(*files, "CMakeLists.txt"), HasSubstr("bitscape_target(report FPGA_HARDWARE"));
    EXPECT_NE(text_of(*files, "sim/sycl/sycl.hpp"), "");
}

TEST(IntelProject, TheTopFunctionAsksForTheReuseFactorsInterval)
{
    design::Design shared = test::branching_design(design::Strategy::latency);
    for (design::Node& node : shared.nodes)
        node.reuse_factor = 4;
    const auto text = [&](Backend backend, std::string_view path) {
        const auto files = written(on(backend, shared));
        EXPECT_TRUE(files);
        return files ? text_of(*files, path) : std::string();
    };
    EXPECT_THAT(text(Backend::quartus, "firmware/sample_net.h"),
                HasSubstr("BITSCAPE_INTERVAL(4)\nBITSCAPE_TOP sample_net_outputs sample_net("));
    EXPECT_THAT(text(Backend::oneapi, "firmware/sample_net.h"), HasSubstr("::pipelined<4>}"));
    EXPECT_THAT(text(Backend::catapult, "firmware/sample_net.cpp"),
                HasSubstr("BITSCAPE_INTERVAL(4)\nBITSCAPE_TOP void sample_net("));
    EXPECT_THAT(text(Backend::catapult, "firmware/kernels/tool.h"),
                HasSubstr("BITSCAPE_DIRECTIVE(hls_pipeline_init_interval cycles)"));
}

TEST(IntelProject, EveryLayerOfCatapultsStreamsIsAProcess)
{
    design::Design streams = on(Backend::catapult, test::branching_design(design::Strategy::latency));
    streams.io_type = design::IoType::io_stream;
    const auto files = written(streams);
    ASSERT_TRUE(files) << english(files.error());
    const std::string parameters = text_of(*files, "firmware/parameters.h");
    std::size_t processes = 0;
    for (std::size_t at = parameters.find("static void layer"); at != std::string::npos;
         at = parameters.find("static void layer", at + 1), ++processes)
        EXPECT_EQ(parameters.substr(at - 19, 19), "BITSCAPE_PROCESS()\n");
    EXPECT_GT(processes, 1U);
    EXPECT_THAT(text_of(*files, "firmware/kernels/tool.h"),
                HasSubstr("BITSCAPE_DIRECTIVE(hls_design block)"));
    // naming the top alone would take the blocks back
    EXPECT_THAT(text_of(*files, "build_prj.tcl"), testing::Not(HasSubstr("DESIGN_HIERARCHY")));
}

TEST(IntelProject, WhatTheBackendsCannotBuildIsRefusedByName)
{
    const auto refusal = [](Backend backend, graph::HardActivation::Kind kind, FixedPoint result) {
        test::DesignBuilder builder;
        const NodeId x = builder.input("x", 2, {.width = 8, .integer = 4});
        design::HardActivation layer;
        layer.kind = kind;
        layer.slope = {{.width = 8, .integer = 1}, {20}};
        layer.shift = {{.width = 8, .integer = 1}, {64}};
        builder.output(builder.add("bend", "HardActivation", layer, {x}, {2}, result));
        const auto files = written(on(backend, builder.finish()));
        return files ? std::string("none") : english(files.error());
    };
    using enum graph::HardActivation::Kind;
    const FixedPoint fixed{.width = 8, .integer = 2};
    EXPECT_EQ(refusal(Backend::catapult, hard_tanh, fixed),
              "layer 'bend': hard_tanh is not supported on the Catapult backend");
    EXPECT_EQ(refusal(Backend::catapult, hard_sigmoid, whole_number_type(8, true)),
              "layer 'bend': hls4ml's Catapult activations do not compile with integer types");
    EXPECT_EQ(refusal(Backend::quartus, hard_sigmoid, {.width = 1, .integer = 0}),
              "layer 'bend': one-bit types on the Quartus backend are not supported yet");
    EXPECT_EQ(refusal(Backend::quartus, hard_tanh, fixed), "none");
}

NodeId softmax(test::DesignBuilder& builder, NodeId from, std::string name, std::size_t n,
               design::SoftmaxImplementation implementation)
{
    design::Softmax layer;
    layer.implementation = implementation;
    layer.n = n;
    layer.exp_table_size = layer.inv_table_size = 64;
    layer.exp_table = layer.inv_table = layer.inv_inp = layer.accum = {.width = 18, .integer = 8};
    return builder.add(std::move(name), "Softmax", layer, {from}, {n}, {.width = 16, .integer = 2});
}

/// Every function that these backends compute in their own way, all of one input.
design::Design own_functions(Backend backend)
{
    test::DesignBuilder builder;
    const NodeId x = builder.input("x", 5, {.width = 11, .integer = 4, .overflow = Overflow::sat});
    const FixedPoint result{.width = 13, .integer = 4, .rounding = Rounding::rnd};
    for (const Function function : {Function::sigmoid, Function::tanh, Function::softplus, Function::softsign,
                                    Function::selu, Function::binary_tanh, Function::ternary_tanh})
        builder.output(
            builder.activation(std::string(graph::function_name(function)), x, function, 5, result));
    design::ParametrizedActivation elu;
    elu.kind = graph::ParametrizedActivation::Kind::elu;
    elu.parameter = {{.width = 6, .integer = 2}, {11}};
    elu.table = {.width = 18, .integer = 8};
    builder.output(builder.add("elu", "ParametrizedActivation", elu, {x}, {5}, result));
    design::HardActivation hard;
    hard.slope = {{.width = 8, .integer = 1}, {26}};
    hard.shift = {{.width = 8, .integer = 1}, {64}};
    builder.output(builder.add("hard", "HardActivation", hard, {x}, {5}, result));
    const NodeId average =
        builder.add("mean", "Merge", design::Merge{graph::Merge::Kind::average}, {x, x}, {5}, result);
    builder.output(average);
    using enum design::SoftmaxImplementation;
    builder.output(softmax(builder, x, "shares", 5, stable));
    if (backend != Backend::catapult) { // which has one form only
        builder.output(softmax(builder, x, "shares_latency", 5, latency));
        builder.output(softmax(builder, x, "shares_legacy", 5, legacy));
    }
    return on(backend, builder.finish());
}

std::vector<std::int64_t> ramp(std::size_t count, std::int64_t step)
{
    std::vector<std::int64_t> raw(count);
    for (std::size_t i = 0; i < count; ++i)
        raw[i] = static_cast<std::int64_t>(i) * step % 61 - 30;
    return raw;
}

/// x [3, 2] through cells of 3 units, whose states oneAPI keeps in the accumulator's type.
design::Design recurrent(Backend backend)
{
    test::DesignBuilder builder;
    const FixedPoint number{.width = 12, .integer = 5}, weight{.width = 8, .integer = 2};
    const NodeId x = builder.input("x", 6, number);
    for (const graph::CellKind kind :
         {graph::CellKind::simple_rnn, graph::CellKind::lstm, graph::CellKind::gru}) {
        design::Recurrent layer;
        layer.steps = 3;
        layer.return_sequences = true;
        design::RecurrentCell& cell = layer.cell;
        cell.kind = kind;
        cell.n_in = 2;
        cell.n_out = 3;
        const std::size_t columns = graph::gate_count(kind) * cell.n_out;
        cell.weight = {weight, ramp(2 * columns, 23)};
        cell.recurrent_weight = {weight, ramp(3 * columns, 37)};
        cell.bias = {weight, ramp(columns, 17)};
        if (kind == graph::CellKind::gru)
            cell.recurrent_bias = {weight, ramp(columns, 11)};
        cell.states_as_accum = backend == Backend::oneapi;
        cell.accum =
            cell.states_as_accum ? FixedPoint{.width = 16, .integer = 6, .rounding = Rounding::rnd} : number;
        cell.table = {.width = 18, .integer = 8};
        cell.strategy = design::Strategy::resource;
        builder.output(
            builder.add("cell" + std::to_string(columns), "Recurrent", layer, {x}, {3, 3}, number));
    }
    return on(backend, builder.finish());
}

class OwnArithmetic : public testing::TestWithParam<Backend> {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape_intel_XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        root_ = pattern;
    }
    void TearDown() override { fs::remove_all(root_); }

    void expect_exact(const design::Design& design, const std::string& name)
    {
        const auto exporter = exporter_of(design.backend);
        Progress progress;
        const auto done = exporter->write(design, {.directory = root_ / name}, {}, progress);
        ASSERT_TRUE(done) << name << ": " << english(done.error());
        const auto checked = exporter->check(root_ / name, {}, progress);
        ASSERT_TRUE(checked) << name << ": " << english(checked.error());
        EXPECT_EQ(checked->first_difference, "") << name;
        EXPECT_GT(checked->values, 0U);
        EXPECT_EQ(checked->equal, checked->values);
    }

    fs::path root_;
};

TEST_P(OwnArithmetic, FunctionsAgreeWithTheEmulator)
{
    expect_exact(own_functions(GetParam()), "functions");
}

const auto name_of = [](const auto& backend) { return std::string(design::to_string(backend.param)); };
INSTANTIATE_TEST_SUITE_P(All, OwnArithmetic,
                         testing::Values(Backend::quartus, Backend::oneapi, Backend::catapult), name_of);

class OwnRecurrentLayers : public OwnArithmetic {};

TEST_P(OwnRecurrentLayers, AgreeWithTheEmulator)
{
    expect_exact(recurrent(GetParam()), "recurrent");
}

INSTANTIATE_TEST_SUITE_P(Intel, OwnRecurrentLayers, testing::Values(Backend::quartus, Backend::oneapi),
                         name_of); // designs for Catapult have none

} // namespace
} // namespace bitscape
