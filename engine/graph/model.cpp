#include "graph/model.hpp"

#include <algorithm>

namespace bitscape::graph {

const Layer* Model::find(std::string_view layer_name) const
{
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Layer& layer) { return layer.name == layer_name; });
    return found == layers.end() ? nullptr : &*found;
}

std::string_view kind_name(const Layer& layer)
{
    if (std::holds_alternative<UnknownLayer>(layer.operation) ||
        std::holds_alternative<FloatOnly>(layer.operation))
        return layer.source_class; // hls4ml has no name for it
    return std::visit([](const auto& operation) { return kind_name(operation); }, layer.operation);
}

std::size_t parameter_count(const Layer& layer)
{
    std::size_t count = 0;
    if (layer.shares)
        return count;
    const auto add = [&count](std::string_view, const auto& values) { count += values.size(); };
    std::visit([&](const auto& operation) { operation.each_parameter(add); }, layer.operation);
    return count;
}

std::vector<LayerId> obstacles(const Model& model)
{
    std::vector<LayerId> found;
    for (const Layer& layer : model.layers)
        if (!layer.not_built.empty())
            found.push_back(layer.id);
    return found;
}

} // namespace bitscape::graph
