// Recurrent layers and their kin: where their weights lie, and what is refused.
#include "keras_file.hpp"

#include <numeric>

namespace bitscape::test {

namespace {

/// Sequences of two steps of three values, then `layers`.
std::string sequences(const std::string& layers)
{
    std::string text = sequential(layers);
    const std::string vector = "[null,3]";
    return text.replace(text.find(vector), vector.size(), "[null,2,3]");
}

std::string wrapping(const std::string& class_name, const std::string& inner, const std::string& more = "")
{
    return layer(class_name, "w", R"("layer":)" + inner + more);
}

/// 0, 1, 2, ...
std::vector<float> counting(std::size_t count)
{
    std::vector<float> values(count);
    std::iota(values.begin(), values.end(), 0.0F);
    return values;
}

} // namespace

TEST_F(KerasTest, ReadsBothDirectionsOfARecurrentLayer)
{
    const std::string cell = layer("GRU", "cell", R"("units":1,"reset_after":true,"return_sequences":true)");
    {
        KerasFile file(folder / "model.h5");
        file.text("", "model_config", sequences(wrapping("Bidirectional", cell)));
        file.group("model_weights/w");
        std::vector<std::string> names;
        for (const char* part : {"w/forward_cell/gru_cell/", "w/backward_cell/gru_cell/"})
            for (const char* tensor : {"kernel:0", "recurrent_kernel:0", "bias:0"})
                names.push_back(std::string(part) + tensor);
        file.texts("model_weights/w", "weight_names", names);
        for (std::size_t k = 0; k < names.size(); ++k) {
            constexpr std::size_t rows[] = {3, 1, 2};
            std::vector<float> values = counting(rows[k % 3] * 3);
            values.front() = static_cast<float>(10 + k);
            file.data("model_weights/w/" + names[k], {rows[k % 3], 3}, values);
        }
    }
    const auto model = read(folder / "model.h5");
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model), "x Input (2,3) | w Bidirectional (2,2)");
    const auto& both = std::get<graph::Bidirectional>(model->layers.back().operation);
    EXPECT_EQ(both.forward.kernel.front(), 10);
    EXPECT_EQ(both.backward.recurrent_kernel, (std::vector<float>{14, 1, 2}));
    EXPECT_EQ(both.backward.bias, (std::vector<float>{15, 1, 2}));
    EXPECT_EQ(both.backward.recurrent_bias, (std::vector<float>{3, 4, 5}));
    EXPECT_TRUE(both.backward.go_backwards);
    EXPECT_FALSE(both.forward.go_backwards);
}

TEST_F(KerasTest, OpensTimeDistributedUpIntoItsLayers)
{
    {
        KerasFile file(folder / "model.h5");
        file.text(
            "", "model_config",
            sequences(wrapping("TimeDistributed", layer("Dense", "d", R"("units":2,"activation":"relu")"))));
        file.dense("w", 3, 2); // Keras keeps the inner layer's weights with the outer one
    }
    const auto model = read(folder / "model.h5");
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(summary(*model),
              "x Input (2,3) | w TimeDistributed (3) | d Dense (2) | w_end TimeDistributed (2,2)");
    EXPECT_EQ(std::get<graph::TimeDistributedEnd>(model->layers.back().operation).lost_activation,
              graph::Function::relu);
}

TEST_F(KerasTest, SaysWhichSequenceLayersItCannotTake)
{
    struct Case {
        std::string layers, error;
    };
    const auto lstm = [](const std::string& more) { return layer("LSTM", "r", R"("units":1,)" + more); };
    const std::vector<Case> cases{
        {lstm(R"("stateful":true)"), "layer 'r': stateful is not supported"},
        {lstm(R"("return_state":true)"), "layer 'r': return_state is not supported"},
        {lstm(R"("activation":"elu")"),
         "layer 'r': activation 'elu' is not supported: hls4ml's recurrent layers "
         "know relu, sigmoid and tanh"},
        {lstm(R"("activation":"tanh")"), "layer 'r': kernel: the layer's weights are missing"},
        {layer("Flatten", "f") + "," + lstm(R"("activation":"tanh")"),
         "layer 'r': it does not read a sequence of vectors"},
        {layer("GRU", "r", R"("units":0)"), "layer 'r': units is not a positive whole number"},
        {wrapping("Bidirectional", layer("Dense", "d", R"("units":1)")),
         "layer 'w': layer type 'Dense' inside it is not supported"},
        {wrapping("Bidirectional", layer("LSTM", "c", R"("units":1)"), R"(,"merge_mode":null)"),
         "layer 'w': a merge_mode that is not concat, sum, mul or ave is not supported"},
        {wrapping("TimeDistributed", layer("Conv1D", "c")),
         "layer 'w': hls4ml cannot convert TimeDistributed of layer type 'Conv1D'"},
        {wrapping("TimeDistributed", R"("d")"), "layer 'w': layer is not a layer"},
        {layer("LayerNormalization", "n", R"("axis":[1])"),
         "layer 'n': axis 1 is not supported, only the last one is"},
        {layer("Embedding", "e", R"("input_dim":4)"), "layer 'e': output_dim is not a positive whole number"},
        {layer("GarNet", "g"), "layer 'g': hls4ml's GarNet is the simplified one: simplified must be true"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(refusal(with_config(sequences(each.layers))), "model.h5: " + each.error) << each.layers;
}

} // namespace bitscape::test
