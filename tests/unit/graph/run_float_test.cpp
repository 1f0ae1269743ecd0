#include "graph/model.hpp"
#include "small_models.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::test {

using namespace graph;

namespace {

/// Runs one layer on `input`, the last axis being `shape.back()`.
std::vector<double> run_layer(Operation operation, const Shape& shape, const Shape& out,
                              std::vector<double> input)
{
    Model model;
    model.layers.push_back({LayerId{0}, "x", "InputLayer", Input{}, {}, shape});
    model.layers.push_back({LayerId{1}, "y", "", std::move(operation), {LayerId{0}}, out});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    const auto valid = validate(model);
    EXPECT_TRUE(valid) << english(valid.error());
    const std::size_t columns = element_count(shape), rows = input.size() / columns;
    const auto outputs = run_float(model, {Samples{rows, columns, std::move(input)}});
    EXPECT_TRUE(outputs);
    EXPECT_EQ(outputs->front().rows, rows);
    EXPECT_EQ(outputs->front().columns, element_count(out));
    return outputs->front().values;
}

} // namespace

TEST(RunFloat, ComputesByHand)
{
    const auto outputs = run_float(small_model(), {Samples{2, 3, {1, 2, 4, -1, -1, 0}}});
    ASSERT_TRUE(outputs);
    ASSERT_EQ(outputs->size(), 1u);
    // row 0: 1 + 4 + 2 + 0.5 = 7.5 and -1 - 4 + 1 - 0.5 = -4.5; row 1: -2.5 and 2.5
    const double first = 1 / (1 + std::exp(-7.5)), second = 1 / (1 + std::exp(2.5));
    EXPECT_NEAR(outputs->front().values[0], first, 1e-12);
    EXPECT_NEAR(outputs->front().values[1], 1 - first, 1e-12);
    EXPECT_NEAR(outputs->front().values[2], second, 1e-12);
    EXPECT_NEAR(outputs->front().values[3], 1 - second, 1e-12);
}

TEST(RunFloat, ActivationsAndTheirQuantizers)
{
    EXPECT_EQ(run_layer(Activation{Function::relu, {}, {}}, {2}, {2}, {-3, 3}), (std::vector<double>{0, 3}));
    EXPECT_EQ(run_layer(Activation{Function::linear, {}, {}}, {2}, {2}, {-3, 3}),
              (std::vector<double>{-3, 3}));
    EXPECT_NEAR(run_layer(Activation{Function::tanh, {}, {}}, {1}, {1}, {0.5})[0], std::tanh(0.5), 1e-15);
    EXPECT_NEAR(run_layer(Activation{Function::sigmoid, {}, {}}, {1}, {1}, {-800})[0], 0, 1e-300);
    const Activation relu{Function::relu, QuantizedRelu{2, 1}, {}}; // 0, 0.5, 1, 1.5
    EXPECT_EQ(run_layer(relu, {4}, {4}, {-1, 0.6, 0.75, 9}), (std::vector<double>{0, 0.5, 1, 1.5}));
    const Activation bits{Function::linear, QuantizedBits{3, 1}, {}}; // -2 .. 1.5
    EXPECT_EQ(run_layer(bits, {3}, {3}, {-9, 0.2, 9}), (std::vector<double>{-2, 0, 1.5}));
}

TEST(RunFloat, LeadingAxesAreIndependent)
{
    const Dense dense{2, 1, {1, 10}, {}, {}, {}};
    EXPECT_EQ(run_layer(dense, {3, 2}, {3, 1}, {1, 2, 3, 4, 5, 6}), (std::vector<double>{21, 43, 65}));
    const BatchNormalization norm{{2, 1}, {0, 1}, {1, 0}, {3, 0}, 1, {}, {}, {}, {}};
    EXPECT_EQ(run_layer(norm, {2, 2}, {2, 2}, {1, 5, 3, 7}), (std::vector<double>{0, 6, 2, 8}));
    const std::vector<double> even = run_layer(Softmax{}, {2, 2}, {2, 2}, {1000, 1000, 5, 5});
    EXPECT_EQ(even, (std::vector<double>{0.5, 0.5, 0.5, 0.5}));
    EXPECT_EQ(run_layer(Flatten{}, {2, 2}, {4}, {1, 2, 3, 4}), (std::vector<double>{1, 2, 3, 4}));
}

TEST(RunFloat, QuantizesWeights)
{
    const Dense dense{1, 1, {0.3F}, {0.9F}, QuantizedBits{3, 0}, QuantizedBits{2, 0}}; // to 0.25 and 0.5
    EXPECT_EQ(run_layer(dense, {1}, {1}, {2}), std::vector<double>{1});
}

TEST(RunFloat, KeepsATensorForAllItsReaders)
{
    Model model = small_model();
    model.outputs = {LayerId{1}, LayerId{0}, LayerId{3}};
    const auto outputs = run_float(model, {Samples{1, 3, {1, 2, 4}}});
    ASSERT_TRUE(outputs);
    EXPECT_EQ((*outputs)[0].values, (std::vector<double>{7.5, -4.5}));
    EXPECT_EQ((*outputs)[1].values, (std::vector<double>{1, 2, 4}));
    EXPECT_EQ((*outputs)[2].columns, 2u);
}

TEST(RunFloat, RefusesInputsThatDoNotFit)
{
    const Model model = small_model();
    const auto error = [&](const std::vector<Samples>& inputs) {
        const auto outputs = run_float(model, inputs);
        return outputs ? "ran" : english(outputs.error());
    };
    EXPECT_EQ(error({}), "inputs: 0 given, the model has 1");
    EXPECT_EQ(error({Samples{1, 4, {1, 2, 3, 4}}}), "input 'x': 4 columns given, the model takes 3");
    EXPECT_EQ(error({Samples{2, 3, {1, 2, 3}}}), "input 'x': the number of values is not rows x columns");
    EXPECT_EQ(error({Samples{0, 3, {}}}), "ran");
}

} // namespace bitscape::test
