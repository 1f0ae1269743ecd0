#include "search/space_targets.hpp"

#include <array>
#include <optional>
#include <utility>

namespace bitscape::search {

namespace {

std::optional<TensorRole> role_of(std::string_view tensor)
{
    static constexpr std::array roles{
        std::pair{"weight", TensorRole::weight},       std::pair{"recurrent_weight", TensorRole::weight},
        std::pair{"scale", TensorRole::weight},        std::pair{"embeddings", TensorRole::weight},
        std::pair{"param", TensorRole::weight},        std::pair{"bias", TensorRole::bias},
        std::pair{"recurrent_bias", TensorRole::bias}, std::pair{"accum", TensorRole::accumulator},
        std::pair{"table", TensorRole::table},         std::pair{"exp_table", TensorRole::table},
        std::pair{"inv_table", TensorRole::table},     std::pair{"threshold", TensorRole::weight},
    };
    for (const auto& [name, role] : roles)
        if (name == tensor)
            return role;
    return std::nullopt;
}

/// Collects what Operation::each_type shows.
struct Collector {
    std::vector<TensorType>& types;

    void operator()(std::string_view name, const design::WeightTensor& tensor) const
    {
        add(name, tensor.type);
    }
    void operator()(std::string_view name, const FixedPoint& type, std::size_t) const { add(name, type); }

private:
    void add(std::string_view name, const FixedPoint& type) const
    {
        if (const auto role = role_of(name))
            types.push_back({std::string(name), *role, type});
    }
};

/// Tensors that a quantizer of the model fixes, or that follow from the layer's other types.
bool is_fixed(const design::Node& node, const TensorType& tensor)
{
    const auto from_quantizer = [&tensor](const auto& layer) {
        return (tensor.role == TensorRole::weight && layer.weight_from_quantizer) ||
               (tensor.role == TensorRole::bias && layer.bias_from_quantizer);
    };
    if (const auto* dense = std::get_if<design::Dense>(&node.operation))
        return from_quantizer(*dense);
    if (const auto* convolution = std::get_if<design::Convolution>(&node.operation))
        return from_quantizer(*convolution);
    if (std::holds_alternative<design::TreeEnsemble>(node.operation))
        return tensor.name == "weight"; // a one that multiplies: nothing is gained by fewer bits
    const bool softmax = std::holds_alternative<design::Softmax>(node.operation);
    return softmax && tensor.role == TensorRole::accumulator; // hls4ml derives it
}

bool is_auto(const design::Design& base, const design::Node& node, std::string_view tensor)
{
    const auto text = base.configuration.effective_precision(node.name, node.class_name, tensor);
    return !text || *text == "auto" || text->empty();
}

} // namespace

std::vector<TensorType> variable_types(const design::Node& node)
{
    std::vector<TensorType> all;
    std::visit([&](const auto& operation) { operation.each_type(Collector{all}); }, node.operation);
    std::vector<TensorType> types;
    for (TensorType& type : all)
        if (!is_fixed(node, type))
            types.push_back(std::move(type));
    if (!std::holds_alternative<design::Reshape>(node.operation))
        types.push_back({"result", TensorRole::result, node.result});
    return types;
}

FixedPoint varied_type(const design::Design& base, const design::Node& node, std::string_view tensor,
                       const FixedPoint& resolved, int max_width)
{
    FixedPoint type = resolved;
    if (resolved.width <= max_width || !is_auto(base, node, tensor))
        return type;
    const auto fallback = parse_fixed_point(base.configuration.default_precision());
    if (fallback && fallback->fraction() > 0 && fallback->integer < resolved.integer)
        type.integer = fallback->integer - (fallback->is_signed && !type.is_signed ? 1 : 0);
    return type;
}

} // namespace bitscape::search
