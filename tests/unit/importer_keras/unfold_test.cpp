// Models inside models, layers called several times, and what hls4ml makes of them
// (tests/oracle/record_floats.py made the files; what hls4ml does was found by running it).
#include "keras_file.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::test {

namespace fs = std::filesystem;

namespace {

const fs::path floats = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras/floats";

std::vector<std::string> names_of(const graph::Model& model)
{
    std::vector<std::string> names;
    for (const graph::Layer& layer : model.layers)
        names.push_back(layer.name);
    return names;
}

std::string reasons_of(const graph::Model& model)
{
    std::string all;
    for (const LayerId id : graph::obstacles(model))
        all += fmt::format("{}: {}\n", model.layer(id).name, model.layer(id).not_built);
    return all;
}

std::size_t parameters_of(const graph::Model& model)
{
    std::size_t count = 0;
    for (const graph::Layer& layer : model.layers)
        count += graph::parameter_count(layer);
    return count;
}

} // namespace

TEST_F(KerasTest, UnfoldsModelsInsideModels)
{
    const auto model = read(floats / "nested.h5");
    ASSERT_TRUE(model) << english(model.error());
    const std::vector<std::string> expected{"x",
                                            "mid_d1",
                                            "mid_d1_linear",
                                            "deep_d1",
                                            "deep_d1_relu",
                                            "deep_d2",
                                            "deep_d2_linear",
                                            "mid_d2",
                                            "mid_d2_linear",
                                            "t1",
                                            "t1_tanh",
                                            "t2",
                                            "last",
                                            "last_softmax"};
    EXPECT_EQ(names_of(*model), expected);
    EXPECT_EQ(model->find("deep_d1")->group, "middle/deep");
    EXPECT_EQ(model->find("last")->group, "");
    EXPECT_EQ(reasons_of(*model), "") << "hls4ml unfolds chains";
    EXPECT_TRUE(std::any_of(model->rewrites.begin(), model->rewrites.end(), [](const graph::Rewrite& each) {
        return each.rule == "unfold_model" && each.layer == "deep";
    }));
}

TEST_F(KerasTest, SaysWhatHls4mlCannotUnfold)
{
    const auto several = read(floats / "nested_several.h5");
    ASSERT_TRUE(several) << english(several.error());
    EXPECT_EQ(reasons_of(*several),
              "inner_d: hls4ml 1.3.0 cannot unfold the model 'inner' that it is part of: its "
              "layers are not in one line\n");
    const auto keras3 = read(floats / "k3_nested.keras");
    ASSERT_TRUE(keras3) << english(keras3.error());
    EXPECT_EQ(graph::obstacles(*keras3).size(), 2u) << "one for each outermost model";
}

TEST_F(KerasTest, SharedLayersAppearOnceForEachCall)
{
    for (const char* file : {"shared_layer.h5", "k3_shared_layer.keras"}) {
        const auto model = read(floats / file);
        ASSERT_TRUE(model) << english(model.error());
        const auto* again = model->find("twice_0");
        ASSERT_NE(again, nullptr) << file;
        ASSERT_TRUE(again->shares) << file;
        EXPECT_EQ(model->layer(*again->shares).name, "twice") << file;
        EXPECT_EQ(parameters_of(*model), 20u) << file << ": values count once";
    }
    const auto keras2 = read(floats / "shared_layer.h5"), keras3 = read(floats / "k3_shared_layer.keras");
    EXPECT_NE(reasons_of(*keras2).find("twice_0: hls4ml 1.3.0 reads only the first call"), std::string::npos);
    EXPECT_EQ(reasons_of(*keras3), "") << "hls4ml builds it once for each call";
}

TEST_F(KerasTest, LayersThatAreNotKnownOpenWithTheirValues)
{
    for (const char* file : {"unknown.h5", "k3_unknown.keras"}) {
        const auto model = read(floats / file);
        ASSERT_TRUE(model) << english(model.error());
        const auto* attention = model->find("attention");
        ASSERT_NE(attention, nullptr);
        EXPECT_EQ(attention->shape, (Shape{4, 3})) << file;
        EXPECT_GT(graph::parameter_count(*attention), 0u) << file;
        EXPECT_EQ(attention->not_built, "layer type 'MultiHeadAttention' is not supported yet");
        const auto outputs = graph::run_float(*model, {Samples{1, 12, std::vector<double>(12, 0.5)}});
        ASSERT_FALSE(outputs);
        EXPECT_EQ(english(outputs.error()),
                  "layer 'attention': what a 'MultiHeadAttention' computes is not known here");
    }
}

/// A model that calls the one inside it ten times, and so on down.
std::string multiplying(int depth)
{
    const std::string input =
        R"({"class_name":"InputLayer","name":"i","config":{"name":"i","batch_input_shape":[null,3]},"inbound_nodes":[]})";
    if (depth == 0)
        return fmt::format(
            R"({{"name":"m","layers":[{}],"input_layers":[["i",0,0]],"output_layers":[["i",0,0]]}})", input);
    std::string calls;
    for (int k = 0; k < 10; ++k)
        calls += fmt::format(R"({}[["i",0,0,{{}}]])", k == 0 ? "" : ",");
    return fmt::format(R"({{"name":"m","layers":[{},{{"class_name":"Functional","name":"n","config":{},)"
                       R"("inbound_nodes":[{}]}}],"input_layers":[["i",0,0]],"output_layers":[["n",1,0]]}})",
                       input, multiplying(depth - 1), calls);
}

TEST_F(KerasTest, ModelsThatMultiplyAreRefused)
{
    const std::string said =
        error(with_config(R"({"class_name":"Functional","config":)" + multiplying(9) + "}"));
    EXPECT_TRUE(said.ends_with("has more than 20000 models inside models, counted at every call")) << said;
    const std::string deep =
        error(with_config(R"({"class_name":"Functional","config":)" + multiplying(17) + "}"));
    EXPECT_TRUE(deep.ends_with("has more than 16 models inside each other")) << deep;
}

TEST_F(KerasTest, TakesPruningWrappersOff)
{
    const auto model = read(floats / "pruned.h5");
    ASSERT_TRUE(model) << english(model.error());
    ASSERT_NE(model->find("conv"), nullptr);
    EXPECT_EQ(model->find("conv")->source_class, "Conv1D");
    EXPECT_EQ(
        model->rewrites.front(),
        (graph::Rewrite{"conv", "strip_wrapper",
                        "The wrapper PruneLowMagnitude was taken off: it does nothing after training"}));
    EXPECT_EQ(reasons_of(*model), "");
}

TEST_F(KerasTest, ReadsProxiesOfHgq)
{
    const auto model = read(floats / "hgq_proxy_table.h5");
    ASSERT_TRUE(model) << english(model.error());
    const auto count = [&](auto kind) {
        return std::count_if(model->layers.begin(), model->layers.end(), [](const graph::Layer& layer) {
            return std::holds_alternative<decltype(kind)>(layer.operation);
        });
    };
    EXPECT_GE(count(graph::FixedPointQuantizer{}), 3);
    EXPECT_GE(count(graph::UnaryLut{}), 1);
    EXPECT_EQ(reasons_of(*model), "");
}

} // namespace bitscape::test
