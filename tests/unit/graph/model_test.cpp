#include "graph/model.hpp"
#include "small_models.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace bitscape::test {

using namespace graph;

namespace {

/// The error of a small model after `spoil` changed it.
template <class Spoil> std::string broken(Spoil spoil)
{
    Model model = small_model();
    spoil(model);
    const auto valid = validate(model);
    return valid ? "valid" : english(valid.error());
}

Dense& dense_of(Model& model)
{
    return std::get<Dense>(model.layers[1].operation);
}

/// The small model with a batch normalization instead of the relu.
BatchNormalization& with_norm(Model& model)
{
    model.layers[2].operation = BatchNormalization{{}, {}, {0, 0}, {1, 1}, 1e-3, {}, {}, {}, {}};
    return std::get<BatchNormalization>(model.layers[2].operation);
}

} // namespace

TEST(Model, FindsLayersByName)
{
    const Model model = small_model();
    ASSERT_NE(model.find("d_relu"), nullptr);
    EXPECT_EQ(model.find("d_relu")->id, LayerId{2});
    EXPECT_EQ(model.find("D"), nullptr);
}

TEST(Model, NamesKindsAsHls4mlDoes)
{
    Model model = small_model();
    EXPECT_EQ(kind_name(model.layers[0]), "Input");
    EXPECT_EQ(kind_name(model.layers[1]), "Dense");
    EXPECT_EQ(kind_name(model.layers[2]), "Activation");
    EXPECT_EQ(kind_name(model.layers[3]), "Softmax");
    model.layers[2].operation = Flatten{};
    EXPECT_EQ(kind_name(model.layers[2]), "Reshape");
    model.layers[2].operation = Dropout{};
    EXPECT_EQ(kind_name(model.layers[2]), "Dropout");
    with_norm(model);
    EXPECT_EQ(kind_name(model.layers[2]), "BatchNormalization");
    EXPECT_EQ(function_name(Function::linear), "linear");
    EXPECT_EQ(function_name(Function::relu), "relu");
    EXPECT_EQ(function_name(Function::sigmoid), "sigmoid");
    EXPECT_EQ(function_name(Function::tanh), "tanh");
}

TEST(Model, CountsParameters)
{
    Model model = small_model();
    EXPECT_EQ(parameter_count(model.layers[0]), 0u);
    EXPECT_EQ(parameter_count(model.layers[1]), 8u);
    with_norm(model).gamma = {1, 2};
    EXPECT_EQ(parameter_count(model.layers[2]), 6u);
}

TEST(Validate, AcceptsASoundModel)
{
    EXPECT_EQ(broken([](Model&) {}), "valid");
    EXPECT_EQ(broken([](Model& m) { with_norm(m).beta = {1, 2}; }), "valid");
    EXPECT_EQ(broken([](Model& m) { dense_of(m).bias.clear(); }), "valid");
}

TEST(Validate, NamesTheLayerAndWhatIsWrong)
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(broken([](Model& m) { m.layers.clear(); }), "the model has no layers");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].name = ""; }), "layer 1: it has no name");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].name = "x"; }), "layer 'x': two layers have this name");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].id = LayerId{7}; }), "layer 'd': its id is 7 instead of 1");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].inputs = {LayerId{1}}; }),
              "layer 'd': its input does not come before it");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].inputs = {LayerId{99}}; }),
              "layer 'd': its input does not come before it");
    EXPECT_EQ(broken([](Model& m) { m.layers[1].inputs.clear(); }),
              "layer 'd': it has 0 inputs instead of 1");
    EXPECT_EQ(broken([](Model& m) { m.layers[0].inputs = {LayerId{0}}; }),
              "layer 'x': it has 1 inputs instead of 0");
    EXPECT_EQ(broken([](Model& m) { m.layers[0].shape = {}; }), "layer 'x': its output has no dimensions");
    EXPECT_EQ(broken([](Model& m) {
                  m.layers[0].shape = {3, 0};
              }),
              "layer 'x': its output shape (3, 0) has an empty dimension");
    EXPECT_EQ(broken([](Model& m) {
                  m.layers[0].shape = {std::size_t{1} << 40, std::size_t{1} << 40};
              }),
              "layer 'x': its output shape (1099511627776, 1099511627776) is too large");
    EXPECT_EQ(broken([](Model& m) { m.layers[0].shape = {4}; }), "layer 'd': it takes 3 values but gets 4");
    EXPECT_EQ(broken([](Model& m) { dense_of(m).kernel.pop_back(); }),
              "layer 'd': kernel has 5 values instead of 6");
    EXPECT_EQ(broken([](Model& m) { dense_of(m).bias.push_back(1); }),
              "layer 'd': bias has 3 values instead of 2");
    EXPECT_EQ(broken([](Model& m) { dense_of(m).kernel[4] = nan; }),
              "layer 'd': kernel holds a value that is not finite (element 4)");
    EXPECT_EQ(broken([](Model& m) {
                  dense_of(m).kernel_quantizer = QuantizedBits{40, 0};
              }),
              "layer 'd': quantizer width 40 is not in 1..31");
    EXPECT_EQ(broken([](Model& m) {
                  std::get<Activation>(m.layers[2].operation).quantizer = QuantizedRelu{4, -1};
              }),
              "layer 'd_relu': quantizer integer bits -1 are not in 0..30");
    EXPECT_EQ(broken([](Model& m) {
                  m.layers[3].shape = {1, 2};
              }),
              "layer 's': its output shape (1, 2) should be (2)");
    EXPECT_EQ(broken([](Model& m) { m.layers[2].operation = Dropout{1.5}; }),
              "layer 'd_relu': rate 1.5 is not between 0 and 1");
    EXPECT_EQ(broken([](Model& m) { with_norm(m).mean = {1}; }),
              "layer 'd_relu': mean has 1 values instead of 2");
    EXPECT_EQ(broken([](Model& m) {
                  with_norm(m).variance = {1, -1};
              }),
              "layer 'd_relu': variance + epsilon is not positive (element 1)");
    EXPECT_EQ(broken([](Model& m) { with_norm(m).epsilon = nan; }), "layer 'd_relu': epsilon is not finite");
    EXPECT_EQ(broken([](Model& m) {
                  with_norm(m).gamma_quantizer = QuantizedPo2{1, {}, false, true};
              }),
              "layer 'd_relu': power-of-two quantizer width 1 is out of range");
    EXPECT_EQ(broken([](Model& m) { m.inputs = {LayerId{1}}; }),
              "inputs: not every input of the model is an input layer");
    EXPECT_EQ(broken([](Model& m) { m.inputs = {LayerId{0}, LayerId{0}}; }), "inputs: 'x' is listed twice");
    EXPECT_EQ(broken([](Model& m) { m.inputs = {}; }),
              "layer 'x': it is an input layer but not an input of the model");
    EXPECT_EQ(broken([](Model& m) { m.outputs = {}; }), "outputs: the model has no output");
    EXPECT_EQ(broken([](Model& m) { m.outputs = {LayerId{4}}; }),
              "outputs: an output of the model is not one of its layers");
    EXPECT_EQ(broken([](Model& m) {
                  m.outputs = {LayerId{3}, LayerId{3}};
              }),
              "outputs: 's' is listed twice, which is not supported yet");
}

} // namespace bitscape::test
