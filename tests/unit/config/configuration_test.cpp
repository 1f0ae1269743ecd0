#include "base/files.hpp"
#include "config/configuration.hpp"

#include <filesystem>
#include <gtest/gtest.h>

using namespace bitscape;
using config::Configuration;

namespace {

Configuration parsed(std::string_view text)
{
    Result<Configuration> result = config::parse_configuration(text, "test.yml");
    EXPECT_TRUE(result) << (result ? "" : english(result.error()));
    return result ? *result : Configuration();
}

std::string error_of(std::string_view text)
{
    const Result<Configuration> result = config::parse_configuration(text, "test.yml");
    return result ? "no error" : english(result.error());
}

constexpr const char* sample = R"(Backend: Vitis
KerasModel: !keras_model model.h5
Part: "xcvu9p-flga2104-2L-e"
MyOwnKey: [1, two, {three: 3}]
HLSConfig:
  Model:
    Precision:
      default: fixed<16,6>
      weight: ap_fixed<8,2>
      maximum: fixed<20,10>
    ReuseFactor: 2
    Strategy: Resource
  LayerType:
    Dense:
      Precision: ap_fixed<10,4>
      ReuseFactor: 4
  LayerName:
    fc1:
      Precision:
        weight: auto
        result: fixed<12,5>
      Trace: true
      FutureKnob: "007"
    fc2:
      Precision: ap_fixed<9,3>
      ReuseFactor: 8
      Strategy: Resource_Unrolled
      exp_table_t: ap_fixed<18,8>
)";

TEST(Configuration, UnknownKeysSurviveARoundTrip)
{
    const Configuration before = parsed(sample);
    const Configuration after = parsed(config::to_yaml(before));
    EXPECT_EQ(before, after);
    const std::string text = config::to_yaml(before);
    EXPECT_NE(text.find("MyOwnKey"), std::string::npos);
    EXPECT_NE(text.find("\"007\""), std::string::npos);
    EXPECT_NE(text.find("keras_model"), std::string::npos);
}

TEST(Configuration, EditingKeepsTheRest)
{
    Configuration edited = parsed(sample);
    edited.set_precision("fc1", "weight", "fixed<6,1>");
    edited.set_precision("fc1", "weight", "auto");
    EXPECT_EQ(edited, parsed(sample));
}

TEST(Configuration, NameThenTypeThenModel)
{
    const Configuration c = parsed(sample);
    EXPECT_EQ(c.effective_precision("fc1", "Dense", "weight").value(), "auto");
    EXPECT_EQ(c.effective_precision("fc1", "Dense", "bias").value(), "ap_fixed<10,4>");
    EXPECT_EQ(c.effective_precision("fc2", "Dense", "bias").value(), "ap_fixed<9,3>");
    EXPECT_EQ(c.effective_precision("act", "Activation", "weight").value(), "ap_fixed<8,2>");
    EXPECT_EQ(c.effective_precision("act", "Activation", "result").value(), "fixed<16,6>");
    EXPECT_EQ(c.effective_precision("FC1", "dense", "result").value(), "fixed<12,5>");
    EXPECT_EQ(c.effective_reuse_factor("fc1", "Dense").value(), 4);
    EXPECT_EQ(c.effective_reuse_factor("fc2", "Dense").value(), 8);
    EXPECT_EQ(c.effective_reuse_factor("act", "Activation").value(), 2);
    EXPECT_EQ(c.effective_strategy("fc1", "Dense"), "resource");
    EXPECT_EQ(c.effective_strategy("fc2", "Dense"), "resource_unrolled");
    EXPECT_EQ(c.maximum_precision().value(), "fixed<20,10>");
    ASSERT_NE(c.attribute("fc2", "Dense", "ExpTableT"), nullptr);
    EXPECT_EQ(*c.attribute("fc2", "Dense", "exp_table_t")->text(), "ap_fixed<18,8>");
    EXPECT_EQ(c.part(), "xcvu9p-flga2104-2L-e");
    EXPECT_EQ(c.model_file(), "model.h5");
}

TEST(Configuration, OneTextForAllTensorsIsSplitWhenOneIsSet)
{
    Configuration c = parsed(sample);
    c.set_precision("fc2", "weight", "fixed<4,1>");
    EXPECT_EQ(c.effective_precision("fc2", "Dense", "weight").value(), "fixed<4,1>");
    EXPECT_EQ(c.effective_precision("fc2", "Dense", "result").value(), "ap_fixed<9,3>");
}

TEST(Configuration, TableTypesAreWrittenWhereHls4mlReadsThem)
{
    Configuration c = parsed(sample);
    c.set_precision("softmax", "exp_table", "fixed<10,4>");
    EXPECT_EQ(*c.attribute("softmax", "Softmax", "exp_table_t")->text(), "fixed<10,4>");
    EXPECT_EQ(c.precision("softmax", "exp_table").value(), "fixed<10,4>");
}

TEST(Configuration, HashFollowsContent)
{
    Configuration c = parsed(sample);
    const auto before = config::hash(c);
    EXPECT_EQ(before, config::hash(parsed(sample)));
    c.set_sparsity("fc1", 0.5);
    EXPECT_NE(before, config::hash(c));
}

TEST(ConfigurationErrors, NameFileAndPlace)
{
    EXPECT_EQ(error_of(""), "test.yml: is not an hls4ml configuration (no keys found)");
    EXPECT_EQ(error_of("just text"), "test.yml: is not an hls4ml configuration (no keys found)");
    EXPECT_NE(error_of("a: [1, 2").find("test.yml: line"), std::string::npos);
    EXPECT_EQ(error_of("a: 1\na: 2\n"), "test.yml: line 2: key 'a' is there twice");
    EXPECT_EQ(error_of("HLSConfig: 3"), "test.yml: HLSConfig: must be a map");
    EXPECT_EQ(error_of("HLSConfig: {LayerName: [fc1]}"), "test.yml: LayerName: must be a map");
    EXPECT_EQ(error_of("HLSConfig: {LayerName: {fc1: {ReuseFactor: 0}}}"),
              "test.yml: layer 'fc1': ReuseFactor: '0' is not a positive whole number");
    EXPECT_EQ(error_of("HLSConfig: {LayerName: {fc1: {ReuseFactor: 2.5}}}"),
              "test.yml: layer 'fc1': ReuseFactor: '2.5' is not a positive whole number");
    EXPECT_EQ(error_of("HLSConfig: {LayerName: {fc1: {Sparsity: 1}}}"),
              "test.yml: layer 'fc1': Sparsity: must be a number from 0 up to, not including, 1");
    EXPECT_NE(error_of("HLSConfig: {LayerName: {fc1: {Precision: {weight: fixed<six>}}}}")
                  .find("test.yml: layer 'fc1': Precision: weight"),
              std::string::npos);
}

TEST(ConfigurationErrors, DeepNestingIsRefused)
{
    std::string bomb;
    for (int i = 0; i < 200; ++i)
        bomb += "{a: ";
    bomb += "1" + std::string(200, '}');
    EXPECT_NE(error_of(bomb), "no error");
}

/// Every configuration among the project's own golden cases reads, writes and reads back equal.
TEST(Configuration, GoldenConfigurationsRoundTrip)
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(BITSCAPE_SOURCE_DIR) / "tests" / "goldens";
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().filename() != "hls4ml_config.yml")
            continue;
        const auto before = config::read_configuration(entry.path());
        ASSERT_TRUE(before) << english(before.error());
        EXPECT_EQ(*before, parsed(config::to_yaml(*before))) << entry.path();
        // The short way of plain documents writes what the long one does: a quoted text at the end forces it.
        config::Node longer = before->root();
        std::get<config::Node::Map>(longer.value)
            .emplace_back("Zz", config::Node{config::Node::Scalar{"a: b", "!"}});
        EXPECT_EQ(config::to_yaml(Configuration(longer)), config::to_yaml(*before) + "Zz: \"a: b\"\n");
        ++count;
    }
    EXPECT_GT(count, 0U);
}

graph::Model small_model()
{
    graph::Model model;
    model.file = "net.h5";
    const auto add = [&model](std::string name, std::string source, graph::Operation operation, Shape shape) {
        const LayerId id{static_cast<std::uint32_t>(model.layers.size())};
        std::vector<LayerId> inputs;
        if (id.value > 0)
            inputs.push_back(LayerId{id.value - 1});
        model.layers.push_back(
            {id, std::move(name), std::move(source), std::move(operation), inputs, std::move(shape)});
    };
    add("x", "InputLayer", graph::Input{}, {2});
    graph::Dense dense{
        .n_in = 2, .n_out = 1, .kernel = {1, 2}, .bias = {0}, .kernel_quantizer = {}, .bias_quantizer = {}};
    dense.kernel_quantizer = graph::QuantizedBits{6, 0};
    dense.bias_quantizer = graph::QuantizedBits{4, 4};
    add("fc1", "QDense", dense, {1});
    add("drop", "Dropout", graph::Dropout{0.5}, {1});
    add("act", "QActivation", graph::Activation{graph::Function::relu, graph::QuantizedRelu{6, 0}, {}}, {1});
    add("softmax", "Activation", graph::Softmax{}, {1});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{4}};
    return model;
}

TEST(DefaultConfiguration, IsWhatHls4mlWrites)
{
    const Configuration c = config::default_configuration(small_model());
    EXPECT_EQ(c.precision("fc1", "weight").value(), "fixed<6,1,TRN,WRAP,0>");
    EXPECT_EQ(c.precision("fc1", "bias").value(), "int<4>");
    EXPECT_EQ(c.precision("fc1", "result").value(), "auto");
    EXPECT_EQ(c.precision("act", "result").value(), "ufixed<6,0,RND_CONV,SAT,0>");
    EXPECT_EQ(c.precision("softmax", "exp_table").value(), "fixed<18,8,RND,SAT,0>");
    EXPECT_EQ(*c.attribute("softmax", "Softmax", "Implementation")->text(), "stable");
    EXPECT_EQ(c.default_precision(), "fixed<16,6>");
    EXPECT_EQ(config::to_yaml(c).find("drop"), std::string::npos);
}

TEST(DefaultConfiguration, ListsConvolutionsAndPoolingAsHls4mlDoes)
{
    graph::Model model;
    const graph::Windows windows{.axes = {{1, 1, 1}}, .padding = graph::Padding::valid, .margins = {}};
    graph::SeparableConvolution separable;
    separable.windows = windows;
    separable.pointwise_quantizer = graph::QuantizedBits{6, 1};
    graph::DepthwiseConvolution depthwise;
    depthwise.windows = windows;
    depthwise.kernel_quantizer = graph::QuantizedBits{6, 1};
    model.layers.push_back({LayerId{0}, "s", "SeparableConv1D", separable, {}, {1, 1}});
    model.layers.push_back({LayerId{1}, "d", "DepthwiseConv1D", depthwise, {}, {1, 1}});
    model.layers.push_back({LayerId{2}, "p", "MaxPooling1D", graph::Pooling{.windows = windows}, {}, {1, 1}});
    model.layers.push_back({LayerId{3}, "u", "UpSampling1D", graph::UpSampling{{2}}, {}, {2, 1}});
    const Configuration configuration = config::default_configuration(model);
    const auto layer = [&](const char* name) {
        Configuration one(*configuration.root().find("HLSConfig")->find("LayerName")->find(name));
        return config::to_yaml(one);
    };
    EXPECT_EQ(layer("s"), "Trace: false\nPrecision:\n  result: auto\n  depthwise: auto\n"
                          "  pointwise: fixed<6,2,TRN,WRAP,0>\n  bias: auto\n  depthwise_accum: auto\n"
                          "  pointwise_accum: auto\n  depthwise_result: auto\nDepthwiseReuseFactor: 1\n"
                          "PointwiseReuseFactor: 1\nConvImplementation: LineBuffer\n");
    EXPECT_EQ(layer("d"), "Trace: false\nPrecision:\n  result: auto\n  weight: auto\n  bias: auto\n"
                          "  accum: auto\n  depthwise: fixed<6,2,TRN,WRAP,0>\nReuseFactor: 1\n"
                          "ParallelizationFactor: 1\nConvImplementation: LineBuffer\n");
    EXPECT_EQ(layer("p"), "Trace: false\nPrecision:\n  result: auto\n  accum: auto\nReuseFactor: 1\n"
                          "ConvImplementation: LineBuffer\n");
    EXPECT_EQ(layer("u"), "Trace: false\nPrecision:\n  result: auto\nAlgorithm: nearest\n");
}

TEST(ParseConfiguration, AliasesThatMultiplyAreRefused)
{
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 9; ++level) {
        const std::string below = "*a" + std::to_string(level - 1);
        text += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + below;
        for (int copy = 1; copy < 9; ++copy)
            text += ", " + below;
        text += "]\n";
    }
    const auto parsed = config::parse_configuration(text, "bomb.yml");
    ASSERT_FALSE(parsed);
    EXPECT_NE(english(parsed.error()).find("too many values"), std::string::npos) << english(parsed.error());
}

} // namespace
