#pragma once

#include "estimate/part.hpp"
#include "study/evaluation.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace bitscape::study {

/// A network of 6 inputs, 8 hidden units and 3 classes with weights from a fixed seed.
inline std::shared_ptr<const graph::Model> small_model()
{
    std::mt19937 engine(11);
    const auto weights = [&engine](std::size_t count) {
        std::vector<float> values(count);
        for (float& value : values)
            value = static_cast<float>(static_cast<int>(engine() % 2001) - 1000) / 700.0F;
        return values;
    };
    auto model = std::make_shared<graph::Model>();
    model->name = "small";
    model->file = "small.h5";
    model->format = "test";
    const auto add = [&](const std::string& name, const std::string& source, graph::Operation operation,
                         Shape shape) {
        graph::Layer layer;
        layer.id = LayerId{static_cast<std::uint32_t>(model->layers.size())};
        layer.name = name;
        layer.source_class = source;
        layer.operation = std::move(operation);
        if (layer.id.value > 0)
            layer.inputs = {LayerId{layer.id.value - 1}};
        layer.shape = std::move(shape);
        model->layers.push_back(std::move(layer));
    };
    graph::Dense hidden;
    hidden.n_in = 6;
    hidden.n_out = 8;
    hidden.kernel = weights(48);
    hidden.bias = weights(8);
    graph::Dense classes;
    classes.n_in = 8;
    classes.n_out = 3;
    classes.kernel = weights(24);
    classes.bias = weights(3);
    add("x", "InputLayer", graph::Input{}, {6});
    add("fc1", "Dense", std::move(hidden), {8});
    add("relu1", "Activation", graph::Activation{graph::Function::relu, {}, {}}, {8});
    add("fc2", "Dense", std::move(classes), {3});
    add("softmax", "Activation", graph::Softmax{}, {3});
    model->inputs = {LayerId{0}};
    model->outputs = {LayerId{4}};
    EXPECT_TRUE(graph::validate(*model));
    return model;
}

/// Rows with the float model's own decisions as labels, one in ten wrong.
inline std::shared_ptr<const metrics::DataSet> small_data(const graph::Model& model, std::size_t rows = 300)
{
    std::mt19937 engine(12);
    auto data = std::make_shared<metrics::DataSet>();
    data->file = "small.npz";
    Samples x{rows, 6, {}};
    for (std::size_t i = 0; i < rows * 6; ++i)
        x.values.push_back(static_cast<double>(static_cast<int>(engine() % 4001) - 2000) / 1000.0);
    data->x = {std::move(x)};
    const auto outputs = graph::run_float(model, data->x);
    EXPECT_TRUE(outputs);
    data->classes = metrics::decisions(outputs->front());
    for (std::size_t i = 0; i < rows; i += 10)
        (*data->classes)[i] = ((*data->classes)[i] + 1) % 3;
    data->class_count = 3;
    return data;
}

inline std::shared_ptr<const Bench> small_bench(bool with_data = true)
{
    const auto model = small_model();
    auto parts = estimate::builtin_parts();
    EXPECT_TRUE(parts) << english(parts.error());
    auto bench = make_bench(model, with_data ? small_data(*model) : nullptr, std::move(*parts));
    EXPECT_TRUE(bench) << english(bench.error());
    return *bench;
}

} // namespace bitscape::study
