#pragma once

#include "graph/model.hpp"

#include <memory>
#include <string>
#include <vector>

namespace bitscape::test {

/// Builds small models layer by layer; each layer follows the one before unless told otherwise.
class ModelBuilder {
public:
    ModelBuilder& input(Shape shape) { return add("x", "InputLayer", graph::Input{}, std::move(shape)); }
    ModelBuilder& dense(const std::string& name, std::size_t n_out, std::vector<float> kernel,
                        std::vector<float> bias)
    {
        Shape shape = model_.layers.back().shape;
        graph::Dense layer;
        layer.n_in = shape.back();
        layer.n_out = n_out;
        layer.kernel = std::move(kernel);
        layer.bias = std::move(bias);
        shape.back() = n_out;
        return add(name, "Dense", std::move(layer), std::move(shape));
    }
    ModelBuilder& batch_normalization(const std::string& name, float gamma, float beta)
    {
        const std::size_t n = model_.layers.back().shape.back();
        graph::BatchNormalization layer;
        layer.gamma.assign(n, gamma);
        layer.beta.assign(n, beta);
        layer.mean.assign(n, 0.0F);
        layer.variance.assign(n, 1.0F);
        layer.epsilon = 0;
        return add(name, "BatchNormalization", std::move(layer), model_.layers.back().shape);
    }
    ModelBuilder& activation(const std::string& name, graph::Function function)
    {
        return add(name, "Activation", graph::Activation{function, {}, {}}, model_.layers.back().shape);
    }
    ModelBuilder& softmax(const std::string& name)
    {
        return add(name, "Activation", graph::Softmax{}, model_.layers.back().shape);
    }
    ModelBuilder& dropout(const std::string& name)
    {
        return add(name, "Dropout", graph::Dropout{0.5}, model_.layers.back().shape);
    }
    ModelBuilder& flatten(const std::string& name)
    {
        return add(name, "Flatten", graph::Flatten{}, {element_count(model_.layers.back().shape)});
    }
    /// Any other layer.
    ModelBuilder& layer(const std::string& name, graph::Operation operation, Shape shape)
    {
        return add(name, name, std::move(operation), std::move(shape));
    }
    ModelBuilder& quantize_kernel(graph::QuantizedBits quantizer)
    {
        std::get<graph::Dense>(model_.layers.back().operation).kernel_quantizer = quantizer;
        return *this;
    }
    ModelBuilder& output()
    {
        model_.outputs.push_back(model_.layers.back().id);
        return *this;
    }
    ModelBuilder& add(std::string name, std::string source, graph::Operation operation, Shape shape)
    {
        const LayerId id{static_cast<std::uint32_t>(model_.layers.size())};
        std::vector<LayerId> inputs;
        if (id.value > 0)
            inputs.push_back(LayerId{id.value - 1});
        model_.layers.push_back(
            {id, std::move(name), std::move(source), std::move(operation), inputs, std::move(shape)});
        return *this;
    }
    [[nodiscard]] std::shared_ptr<const graph::Model> build()
    {
        if (model_.outputs.empty())
            output();
        model_.inputs = {LayerId{0}};
        return std::make_shared<const graph::Model>(model_);
    }

private:
    graph::Model model_;
};

} // namespace bitscape::test
