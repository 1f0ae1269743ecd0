// hls4ml's rewrites and automatic types of quantized layers, binary activations, merges and shapes.
#include "design/design.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace bitscape::test {

using config::Configuration;
using design::Design;

namespace {

/// A model of layers that read the one before them, or those given by number.
class Net {
public:
    explicit Net(Shape shape) { add("x", graph::Input{}, std::move(shape), {}); }

    Net& add(std::string name, graph::Operation operation, Shape shape, std::vector<std::uint32_t> inputs)
    {
        const LayerId id{static_cast<std::uint32_t>(model_.layers.size())};
        std::vector<LayerId> read;
        for (const std::uint32_t input : inputs)
            read.push_back(LayerId{input});
        if (std::holds_alternative<graph::Input>(operation))
            model_.inputs.push_back(id);
        model_.layers.push_back({id, std::move(name), "", std::move(operation), read, std::move(shape)});
        return *this;
    }
    Net& then(std::string name, graph::Operation operation, Shape shape)
    {
        return add(std::move(name), std::move(operation), std::move(shape),
                   {static_cast<std::uint32_t>(model_.layers.size() - 1)});
    }
    [[nodiscard]] std::shared_ptr<const graph::Model> model()
    {
        model_.outputs = {model_.layers.back().id};
        return std::make_shared<const graph::Model>(model_);
    }

private:
    graph::Model model_;
};

graph::Dense dense(std::size_t n_in, std::size_t n_out, std::vector<float> kernel)
{
    graph::Dense layer;
    layer.n_in = n_in;
    layer.n_out = n_out;
    layer.kernel = std::move(kernel);
    layer.bias.assign(n_out, 0.5F);
    return layer;
}

graph::BatchNormalization norm(std::size_t n, float gamma, float beta)
{
    graph::BatchNormalization layer;
    layer.gamma.assign(n, gamma);
    layer.beta.assign(n, beta);
    layer.mean.assign(n, 0.0F);
    layer.variance.assign(n, 1.0F);
    layer.epsilon = 0;
    return layer;
}

Design resolved(Net& net, const std::function<void(Configuration&)>& change = {})
{
    const auto model = net.model();
    Configuration configuration = config::default_configuration(*model);
    if (change)
        change(configuration);
    auto design = design::resolve(model, configuration);
    EXPECT_TRUE(design) << (design ? "" : english(design.error()));
    return design ? std::move(*design) : Design{};
}

std::string error_of(Net& net, const std::function<void(Configuration&)>& change = {})
{
    const auto model = net.model();
    Configuration configuration = config::default_configuration(*model);
    if (change)
        change(configuration);
    const auto design = design::resolve(model, configuration);
    return design ? "no error" : english(design.error());
}

template <class Operation> const Operation& operation(const Design& design, std::string_view name)
{
    return std::get<Operation>(design.find(name)->operation);
}

} // namespace

TEST(Elements, AlphaBecomesALayer)
{
    graph::Dense layer = dense(2, 1, {1, -0.5F});
    layer.kernel_quantizer = graph::QuantizedBits{4, 0, true, true, {graph::Alpha::Kind::number, 2}};
    Net net({2});
    const Design design = resolved(net.then("d", layer, {1}));
    ASSERT_NE(design.find("d_alpha"), nullptr);
    EXPECT_EQ(design.find("d_alpha")->class_name, "ApplyAlpha");
    // The kernel is on the grid of quantized_bits(4, 0) without the 2; the bias has moved.
    EXPECT_EQ(operation<design::Dense>(design, "d").weight.raw, (std::vector<std::int64_t>{7, -4}));
    EXPECT_EQ(operation<design::Dense>(design, "d").bias.raw, std::vector<std::int64_t>{0});
    const auto& alpha = operation<design::BatchNormalization>(design, "d_alpha");
    EXPECT_EQ(alpha.scale.raw, std::vector<std::int64_t>{2 << 10});
    EXPECT_EQ(alpha.bias.raw, std::vector<std::int64_t>{1 << 9});
}

TEST(Elements, AutomaticPowersOfTwoScaleByShifts)
{
    graph::Dense layer = dense(2, 1, {1, -0.5F});
    layer.kernel_quantizer = graph::QuantizedBits{4, 0, true, true, {graph::Alpha::Kind::auto_po2, 1}};
    Net net({2});
    const Design design = resolved(net.then("d", layer, {1}));
    const auto& scale = operation<design::BatchNormalization>(design, "d_alpha").scale;
    EXPECT_EQ(scale.type.encoding, Encoding::power_of_two);
    EXPECT_EQ(design.find("d_alpha")->result, (FixedPoint{16, 6})); // hls4ml knows no sums of these types
}

TEST(Elements, BinaryKernelsAreSigns)
{
    graph::Dense layer = dense(3, 1, {0.5F, -0.25F, 0});
    layer.kernel_quantizer = graph::Binary{{graph::Alpha::Kind::number, 1}, false};
    Net net({3});
    const Design design = resolved(net.then("d", layer, {1}));
    EXPECT_EQ(operation<design::Dense>(design, "d").weight.type.encoding, Encoding::sign);
    EXPECT_EQ(operation<design::Dense>(design, "d").weight.raw, (std::vector<std::int64_t>{1, 0, 1}));
    EXPECT_EQ(design.find("d")->result, (FixedPoint{16, 6}));
}

TEST(Elements, NormalizationAndBinaryActivationBecomeThresholds)
{
    Net net({2});
    net.then("d", dense(2, 2, {1, 0, 0, 1}), {2});
    net.then("b", norm(2, 2, -1), {2})
        .then("a", graph::Activation{graph::Function::binary_tanh, {}, {}}, {2});
    // An explicit result keeps the normalization from being fused into the layer before it.
    const Design design = resolved(
        net, [](Configuration& configuration) { configuration.set_precision("d", "result", "fixed<8,4>"); });
    const design::Node* node = design.find("bnbt_b");
    ASSERT_NE(node, nullptr);
    EXPECT_EQ(node->result, sign_type());
    const auto& thresholds = std::get<design::QuantizedTanh>(node->operation);
    EXPECT_EQ(thresholds.high.type, (FixedPoint{8, 4}));
    EXPECT_EQ(thresholds.high.raw, (std::vector<std::int64_t>{8, 8})); // 0.5
}

TEST(Elements, BinaryLayersCountBits)
{
    graph::Dense first = dense(4, 4, std::vector<float>(16, 0.25F)), second = first;
    first.kernel_quantizer = second.kernel_quantizer = graph::BinaryWeights{};
    first.bias.clear();
    second.bias.clear();
    Net net({4});
    const auto sign = graph::Activation{graph::Function::binary_tanh, {}, {}};
    net.then("d1", first, {4}).then("b1", norm(4, 1, 0.5F), {4}).then("a1", sign, {4});
    net.then("d2", second, {4}).then("b2", norm(4, 1, 0.5F), {4}).then("a2", sign, {4});
    const auto explicit_results = [](Configuration& configuration) {
        configuration.set_precision("d1", "result", "fixed<16,6>");
        configuration.set_precision("d2", "result", "fixed<16,6>");
    };
    const Design design = resolved(net, explicit_results);
    EXPECT_EQ(design.find("d2")->result, whole_number_type(4, true)); // log2 4 + 2
    EXPECT_EQ(operation<design::Dense>(design, "d2").weight.type, sign_type());
    EXPECT_EQ(operation<design::QuantizedTanh>(design, "bnbt_b2").high.type, whole_number_type(4, true));
}

TEST(Elements, TernaryThresholdsBecomeAScale)
{
    Net net({2});
    net.then("a", graph::TernaryTanh{0.25, graph::Ternary{}}, {2});
    const Design design = resolved(net);
    const design::Node* node = design.find("bnbt_a_scale");
    ASSERT_NE(node, nullptr);
    const auto& thresholds = std::get<design::QuantizedTanh>(node->operation);
    EXPECT_EQ(thresholds.high.raw, (std::vector<std::int64_t>{256, 256})); // 0.25 in fixed<16,6>
    EXPECT_EQ(thresholds.low.raw, (std::vector<std::int64_t>{-256, -256}));
}

TEST(Elements, MergedTypesHoldBothInputs)
{
    const auto result_of = [](graph::Operation merge, Shape shape) {
        Net net({2});
        net.add("y", graph::Input{}, {2}, {}).add("m", std::move(merge), std::move(shape), {0, 1});
        const Design design = resolved(net, [](Configuration& configuration) {
            configuration.set_precision("x", "result", "fixed<10,4>");
            configuration.set_precision("y", "result", "ufixed<12,3,RND,SAT>");
            configuration.set_precision("m", "accum", "fixed<16,8>");
        });
        return design.find("m")->result;
    };
    using Kind = graph::Merge::Kind;
    EXPECT_EQ(result_of(graph::Merge{Kind::add}, {2}), (FixedPoint{14, 5}));
    EXPECT_EQ(result_of(graph::Merge{Kind::multiply}, {2}), (FixedPoint{22, 7}));
    EXPECT_EQ(result_of(graph::Merge{Kind::maximum}, {2}), (FixedPoint{13, 4}));
    FixedPoint joined{13, 4};
    joined.rounding = Rounding::rnd;
    joined.overflow = Overflow::sat;
    EXPECT_EQ(result_of(graph::Concatenate{-1}, {4}), joined);
    EXPECT_EQ(result_of(graph::Dot{}, {1}), (FixedPoint{23, 8}));
}

TEST(Elements, TransposedInputsOfDenseKeepHls4mlsDefect)
{
    // Transpose (1, 2, 0), flatten, Dense: hls4ml permutes the weights as for (2, 0, 1).
    Net net({1, 2, 3});
    std::vector<float> kernel(6);
    for (std::size_t i = 0; i < kernel.size(); ++i)
        kernel[i] = static_cast<float>(i) / 8;
    net.then("t", graph::Transpose{{1, 2, 0}}, {2, 3, 1}).then("f", graph::Flatten{}, {6});
    net.then("d", dense(6, 1, kernel), {1});
    const Design design = resolved(net);
    EXPECT_EQ(design.find("t"), nullptr);
    // (2, 3, 1) weights become (3, 1, 2).
    std::vector<std::int64_t> expected;
    for (const int index : {0, 3, 1, 4, 2, 5})
        expected.push_back(index * 128);
    EXPECT_EQ(operation<design::Dense>(design, "d").weight.raw, expected);
}

TEST(Elements, RefusesWhatTheReferenceCannotBuild)
{
    Net sum({2});
    sum.add("y", graph::Input{}, {2}, {}).add("z", graph::Input{}, {2}, {});
    sum.add("m", graph::Merge{}, {2}, {0, 1, 2});
    EXPECT_EQ(error_of(sum), "layer 'm': hls4ml merges two tensors, not 3");
    Net dot({2});
    dot.add("y", graph::Input{}, {2}, {}).add("m", graph::Dot{}, {1}, {0, 1});
    EXPECT_EQ(error_of(dot),
              "layer 'm': hls4ml cannot infer the types of a dot product: give its accum precision");
    Net flat({2, 2});
    flat.then("f", graph::Flatten{}, {4}).then("a", graph::Activation{graph::Function::relu, {}, {}}, {4});
    EXPECT_EQ(
        error_of(flat, [](Configuration& configuration) { configuration.set_io_type("io_stream"); }),
        "layer 'a': hls4ml's streamed code reads past its packets: a flattened tensor can be streamed to "
        "Dense layers only");
    graph::Dense powers = dense(2, 1, {1, 1});
    powers.bias_quantizer = graph::QuantizedPo2{};
    Net po2({2});
    po2.then("d", powers, {1});
    EXPECT_EQ(error_of(po2),
              "layer 'd': a bias quantized to powers of two cannot be built: hls4ml's code for it "
              "does not compile");
}

} // namespace bitscape::test
