#include "graph/model.hpp"

#include <algorithm>

namespace bitscape::graph {

namespace {

struct KindName {
    std::string_view operator()(const Input&) const { return "Input"; }
    std::string_view operator()(const Dense&) const { return "Dense"; }
    std::string_view operator()(const BatchNormalization&) const { return "BatchNormalization"; }
    std::string_view operator()(const Activation&) const { return "Activation"; }
    std::string_view operator()(const Softmax&) const { return "Softmax"; }
    std::string_view operator()(const Dropout&) const { return "Dropout"; }
    std::string_view operator()(const Flatten&) const { return "Reshape"; }
};

struct ParameterCount {
    std::size_t operator()(const Dense& dense) const { return dense.kernel.size() + dense.bias.size(); }
    std::size_t operator()(const BatchNormalization& norm) const
    {
        return norm.gamma.size() + norm.beta.size() + norm.mean.size() + norm.variance.size();
    }
    std::size_t operator()(const Input&) const { return 0; }
    std::size_t operator()(const Activation&) const { return 0; }
    std::size_t operator()(const Softmax&) const { return 0; }
    std::size_t operator()(const Dropout&) const { return 0; }
    std::size_t operator()(const Flatten&) const { return 0; }
};

} // namespace

const Layer* Model::find(std::string_view layer_name) const
{
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Layer& layer) { return layer.name == layer_name; });
    return found == layers.end() ? nullptr : &*found;
}

std::string_view kind_name(const Layer& layer)
{
    return std::visit(KindName{}, layer.operation);
}

std::string_view function_name(Function function)
{
    switch (function) {
    case Function::linear:
        return "linear";
    case Function::relu:
        return "relu";
    case Function::sigmoid:
        return "sigmoid";
    case Function::tanh:
        return "tanh";
    }
    return "";
}

std::size_t parameter_count(const Layer& layer)
{
    return std::visit(ParameterCount{}, layer.operation);
}

} // namespace bitscape::graph
