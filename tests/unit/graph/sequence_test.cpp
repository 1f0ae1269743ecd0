// Float arithmetic of the sequence layers, by hand.
#include "graph/model.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::test {

using namespace graph;

namespace {

Model one_layer(Operation operation, const Shape& shape, const Shape& out)
{
    Model model;
    model.layers.push_back({LayerId{0}, "x", "InputLayer", Input{}, {}, shape});
    model.layers.push_back({LayerId{1}, "y", "", std::move(operation), {LayerId{0}}, out});
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    return model;
}

std::vector<double> run(Operation operation, const Shape& shape, const Shape& out, std::vector<double> input)
{
    const Model model = one_layer(std::move(operation), shape, out);
    const auto valid = validate(model);
    EXPECT_TRUE(valid) << english(valid.error());
    const std::size_t columns = element_count(shape), rows = input.size() / columns;
    const auto outputs = run_float(model, {Samples{rows, columns, std::move(input)}});
    EXPECT_TRUE(outputs);
    return outputs ? outputs->front().values : std::vector<double>{};
}

/// One unit on one feature without activations: h = w x + u h + b.
RecurrentCell counter(float w, float u)
{
    RecurrentCell cell;
    cell.kind = CellKind::simple_rnn;
    cell.n_in = cell.n_out = 1;
    cell.kernel = {w};
    cell.recurrent_kernel = {u};
    cell.bias = {0};
    return cell;
}

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

} // namespace

TEST(Sequence, SimpleRecurrentLayerSumsUp)
{
    const Recurrent layer{counter(1, 0.5F), true};
    EXPECT_EQ(run(layer, {3, 1}, {3, 1}, {1, 2, 4}), (std::vector<double>{1, 2.5, 5.25}));
    Recurrent backwards = layer;
    backwards.cell.go_backwards = true;
    EXPECT_EQ(run(backwards, {3, 1}, {3, 1}, {1, 2, 4}), (std::vector<double>{4, 4, 3}));
    const Bidirectional both{layer.cell, backwards.cell, true, MergeMode::concat};
    EXPECT_EQ(run(both, {3, 1}, {3, 2}, {1, 2, 4}), (std::vector<double>{1, 3, 2.5, 4, 5.25, 4}));
    const Bidirectional last{layer.cell, backwards.cell, false, MergeMode::sum};
    EXPECT_EQ(run(last, {3, 1}, {1}, {1, 2, 4}), (std::vector<double>{8.25}));
}

TEST(Sequence, LstmAndGruByTheirEquations)
{
    RecurrentCell cell;
    cell.kind = CellKind::lstm;
    cell.n_in = cell.n_out = 1;
    cell.kernel = {1, 2, 3, 4};
    cell.recurrent_kernel = {0.5F, -0.5F, 0.25F, 1};
    cell.bias = {0.1F, 0.2F, 0.3F, 0.4F};
    cell.activation.function = Function::tanh;
    cell.recurrent_activation.function = Function::sigmoid;
    double c = 0, h = 0;
    for (const double x : {0.5, -0.25}) {
        const double i = sigmoid(x + 0.5 * h + double{0.1F}), f = sigmoid(2 * x - 0.5 * h + double{0.2F});
        const double o = sigmoid(4 * x + h + double{0.4F});
        c = f * c + i * std::tanh(3 * x + 0.25 * h + double{0.3F});
        h = o * std::tanh(c);
    }
    EXPECT_NEAR(run(Recurrent{cell, false}, {2, 1}, {1}, {0.5, -0.25})[0], h, 1e-12);

    cell.kind = CellKind::gru;
    cell.kernel.pop_back(), cell.recurrent_kernel.pop_back(), cell.bias.pop_back();
    cell.recurrent_bias = {0, 0, 0.5F};
    h = 0;
    for (const double x : {0.5, -0.25}) {
        const double z = sigmoid(x + 0.5 * h + double{0.1F}), r = sigmoid(2 * x - 0.5 * h + double{0.2F});
        h = z * h + (1 - z) * std::tanh(3 * x + double{0.3F} + r * (0.25 * h + 0.5));
    }
    EXPECT_NEAR(run(Recurrent{cell, false}, {2, 1}, {1}, {0.5, -0.25})[0], h, 1e-12);
}

TEST(Sequence, NormalizesLooksUpAndGathers)
{
    const LayerNormalization norm{{1, 2}, {0, 1}, 1e-3};
    const double half = 1 / std::sqrt(1.001);
    const auto normalized = run(norm, {1, 2}, {1, 2}, {3, 5});
    EXPECT_NEAR(normalized[0], -half, 1e-12);
    EXPECT_NEAR(normalized[1], 2 * half + 1, 1e-12);
    EXPECT_EQ(run(Embedding{2, 2, {1, 2, 3, 4}}, {3}, {3, 2}, {1, 0, 7}),
              (std::vector<double>{3, 4, 1, 2, 0, 0}));

    // Every vertex is at distance 0: its weight is 1. Two of four vertices count.
    GarNet garnet;
    garnet.layers = {{1, 1, 1, 1, {2}, {1}, {0}, {0}, {1}, {0.5F}}};
    garnet.vertices = 4;
    garnet.collapse_mean = true;
    Model model = one_layer(garnet, {4, 1}, {1});
    model.layers.insert(model.layers.begin() + 1, {LayerId{1}, "n", "InputLayer", Input{}, {}, {1}});
    model.layers[2].id = LayerId{2};
    model.layers[2].inputs = {LayerId{0}, LayerId{1}};
    model.inputs = {LayerId{0}, LayerId{1}};
    model.outputs = {LayerId{2}};
    ASSERT_TRUE(validate(model));
    const auto made = run_float(model, {Samples{1, 4, {1, 2, 9, 9}}, Samples{1, 1, {2}}});
    ASSERT_TRUE(made);
    // gathered: (3 + 5) / 4 = 2; each valid vertex gives 2 + 0.5; their sum over four.
    EXPECT_NEAR(made->front().values[0], 1.25, 1e-12);
}

TEST(Sequence, TimeDistributedTakesStepsForRows)
{
    Model model = one_layer(TimeDistributed{2}, {2, 2}, {2});
    Dense dense;
    dense.n_in = 2, dense.n_out = 1;
    dense.kernel = {1, 2};
    model.layers.push_back({LayerId{2}, "d", "Dense", dense, {LayerId{1}}, {1}});
    model.layers.push_back(
        {LayerId{3}, "end", "", TimeDistributedEnd{2, Function::relu}, {LayerId{2}}, {2, 1}});
    model.outputs = {LayerId{3}};
    ASSERT_TRUE(validate(model));
    const auto made = run_float(model, {Samples{2, 4, {1, 1, -1, 0, 0, 2, 3, 0}}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->front().values, (std::vector<double>{3, 0, 4, 3}));
    EXPECT_EQ(made->front().rows, 2u);
}

TEST(Sequence, ChecksShapes)
{
    EXPECT_FALSE(validate(one_layer(Recurrent{counter(1, 1), false}, {3, 2}, {1})));
    EXPECT_FALSE(validate(one_layer(Recurrent{counter(1, 1), true}, {3, 1}, {1})));
    EXPECT_FALSE(validate(one_layer(TimeDistributed{3}, {2, 2}, {2})));
    EXPECT_FALSE(validate(one_layer(Embedding{2, 2, {1, 2, 3}}, {3}, {3, 2})));
}

} // namespace bitscape::test
