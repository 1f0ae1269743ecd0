#include "design/deployed.hpp"

#include "design/hls_graph.hpp"
#include "design/node_hash.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <variant>

namespace bitscape::design {

namespace {

using Values = std::vector<float>;

/// What of a design's node a trained tensor became.
struct Made {
    const WeightTensor* tensor = nullptr; ///< nullptr: nothing that keeps its values
    bool is_kernel = false;               ///< it was pruned
    bool by_quantizer = false;            ///< raw values are the quantizer's, in the order of the model
};

/// The trained tensors of a layer that is ours to change, in the order of each_parameter().
std::vector<Values*> parameters_of(graph::Layer& layer)
{
    std::vector<Values*> found;
    const auto take = [&](std::string_view, const auto& values) {
        if constexpr (std::is_same_v<std::decay_t<decltype(values)>, Values>) // trees are not pruned here
            found.push_back(const_cast<Values*>(&values));                    // the layer is not const
    };
    const auto take_all = [&](auto& operation) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(operation)>, graph::Constant>)
            operation.each_parameter(take);
    };
    std::visit(take_all, layer.operation);
    return found;
}

std::vector<Made> of_cell(const RecurrentCell& cell)
{
    return {{&cell.weight, true}, {&cell.recurrent_weight, true}, {&cell.bias}, {&cell.recurrent_bias}};
}

/// For each parameter of the layer what the node made of it; shorter, or empty: nothing of the rest.
struct MadeOf {
    const graph::Layer& layer;

    std::vector<Made> operator()(const Dense& dense) const
    {
        return {{&dense.weight, true, dense.weight_from_quantizer},
                {&dense.bias, false, dense.bias_from_quantizer}};
    }
    std::vector<Made> operator()(const Convolution& node) const
    {
        const Made weight{&node.weight, true, node.weight_from_quantizer};
        const Made bias{&node.bias, false, node.bias_from_quantizer};
        if (std::holds_alternative<graph::FoldedConvolution>(layer.operation))
            return {{nullptr, true}};
        if (!std::holds_alternative<graph::SeparableConvolution>(layer.operation))
            return {weight, bias};
        return node.depthwise ? std::vector<Made>{weight} : std::vector<Made>{{}, weight, bias};
    }
    std::vector<Made> operator()(const Recurrent& node) const { return of_cell(node.cell); }
    std::vector<Made> operator()(const Bidirectional& node) const
    {
        std::vector<Made> made = of_cell(node.forward);
        const std::vector<Made> backward = of_cell(node.backward);
        made.insert(made.end(), backward.begin(), backward.end());
        return made;
    }
    std::vector<Made> operator()(const EinsumDense& node) const
    {
        return {{&node.weight, true}, {&node.bias}};
    }
    std::vector<Made> operator()(const LayerNormalization& node) const
    {
        return {{&node.scale}, {&node.bias}};
    }
    std::vector<Made> operator()(const Embedding& node) const { return {{&node.embeddings}}; }
    template <class Other> std::vector<Made> operator()(const Other&) const { return {}; }
};

double value_of(const WeightTensor& tensor, std::size_t index)
{
    const std::int64_t raw = tensor.raw[index];
    switch (tensor.type.encoding) {
    case Encoding::sign:
        return raw != 0 ? 1 : -1;
    case Encoding::power_of_two:
        return (tensor.negative[index] != 0 ? -1 : 1) *
               std::ldexp(1.0, static_cast<int>(std::clamp<std::int64_t>(raw, -1000, 1000)));
    case Encoding::float32:
        return static_cast<double>(float_of_raw(raw));
    case Encoding::number:
        break;
    }
    return to_double(raw, tensor.type);
}

/// Puts the values of the design into the place of trained ones.
void quantize(Values& values, const Made& made)
{
    if (made.tensor == nullptr)
        return;
    const WeightTensor& tensor = *made.tensor;
    if (made.by_quantizer) {
        if (tensor.raw.size() == values.size())
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = static_cast<float>(value_of(tensor, i));
        return;
    }
    if (tensor.type.encoding == Encoding::number && tensor.type.width <= 64)
        for (float& value : values)
            value = static_cast<float>(to_double(hls::quantize_weight(value, tensor.type), tensor.type));
}

enum class Level { quantized, pruned };

/// Makes the changed model, layer by layer.
class Deployment {
public:
    Deployment(const Design& design, DeployedWeights weights)
        : design_(design), levels_(design.model->layers.size(),
                                   weights == DeployedWeights::quantized ? Level::quantized : Level::pruned)
    {
    }

    [[nodiscard]] std::shared_ptr<const graph::Model> model() const
    {
        auto model = std::make_shared<graph::Model>(*design_.model);
        for (const Node& node : design_.nodes)
            if (node.source.index() < model->layers.size())
                change(*model, node);
        for (graph::Layer& layer :
             model->layers) // what a layer was trained to has one value for all its calls
            if (layer.shares)
                layer.operation = model->layer(*layer.shares).operation;
        return model;
    }
    /// Leaves the trained values to the layers that these nodes came from, or to all if none of them has
    /// others. False: there is nothing more to give up.
    bool give_up(const std::vector<std::string>& nodes)
    {
        bool changed = false;
        for (const Node& node : design_.nodes)
            if (std::ranges::find(nodes, node.name) != nodes.end())
                changed = lower(node.source) || changed;
        if (!changed)
            for (const graph::Layer& layer : design_.model->layers)
                changed = lower(layer.id) || changed;
        return changed;
    }
    [[nodiscard]] std::vector<std::string> not_quantized() const
    {
        std::vector<std::string> names;
        for (const graph::Layer& layer : design_.model->layers)
            if (levels_[layer.id.index()] == Level::pruned && has_weights(layer))
                names.push_back(layer.name);
        return names;
    }

private:
    bool lower(LayerId id)
    {
        const LayerId first = design_.model->layer(id).shares.value_or(id);
        return std::exchange(levels_[first.index()], Level::pruned) != Level::pruned;
    }
    [[nodiscard]] bool has_weights(const graph::Layer& layer) const
    {
        return std::ranges::any_of(design_.nodes, [&](const Node& node) {
            return node.source == layer.id && !std::visit(MadeOf{layer}, node.operation).empty();
        });
    }
    [[nodiscard]] double sparsity_of(const Node& node, const graph::Layer& layer) const
    {
        return std::max(design_.configuration.sparsity(node.name),
                        design_.configuration.sparsity(layer.name));
    }

    void change(graph::Model& model, const Node& node) const
    {
        const LayerId id = node.source;
        graph::Layer& layer = model.layers[id.index()];
        if (std::holds_alternative<graph::MatMul>(layer.operation) ||
            std::holds_alternative<graph::OnnxConvolution>(layer.operation))
            return change_constant(model, node);
        if (layer.shares)
            return;
        const std::vector<Made> made = std::visit(MadeOf{layer}, node.operation);
        const std::vector<Values*> parameters = parameters_of(layer);
        const double sparsity = sparsity_of(node, layer);
        for (std::size_t i = 0; i < std::min(made.size(), parameters.size()); ++i) {
            if (made[i].is_kernel)
                prune_as_built(layer, *parameters[i], sparsity);
            if (levels_[id.index()] == Level::quantized)
                quantize(*parameters[i], made[i]);
        }
    }

    /// A kernel with a normalization folded in is pruned after that.
    static void prune_as_built(const graph::Layer& layer, Values& kernel, double sparsity)
    {
        const auto* folded = std::get_if<graph::FoldedConvolution>(&layer.operation);
        if (folded == nullptr)
            return hls::prune(kernel, sparsity);
        Values product = graph::fold(*folded).kernel;
        const Values before = product;
        hls::prune(product, sparsity);
        for (std::size_t i = 0; i < kernel.size(); ++i)
            if (product[i] == 0 && before[i] != 0)
                kernel[i] = 0;
    }

    /// Weights of ONNX graphs are constants, often behind a quantizer that then has the last word.
    void change_constant(graph::Model& model, const Node& node) const
    {
        const auto matrix = weight_of(node);
        const graph::Layer& user = model.layer(node.source);
        if (matrix == nullptr || user.inputs.size() < 2)
            return;
        bool direct = true;
        LayerId at = user.inputs[1];
        while (!std::holds_alternative<graph::Constant>(model.layer(at).operation)) {
            direct = false;
            const graph::Layer& step = model.layer(at);
            const bool keeps_places = std::holds_alternative<graph::Quant>(step.operation) ||
                                      std::holds_alternative<graph::BipolarQuant>(step.operation);
            if (!keeps_places || step.inputs.empty())
                return;
            at = step.inputs.front();
        }
        graph::Array& value = std::get<graph::Constant>(model.layers[at.index()].operation).value;
        if (value.size() != matrix->raw.size() || matrix->type.encoding != Encoding::number)
            return;
        const bool quantized = direct && levels_[node.source.index()] == Level::quantized;
        const std::vector<std::size_t> places = places_in_node(user, value.shape);
        const bool pruned = design_.configuration.sparsity(node.name) > 0;
        std::vector<double> values = value.doubles();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double made = value_of(*matrix, places[i]);
            if (quantized || (pruned && made == 0))
                values[i] = made;
        }
        if (value.is_single())
            value.values = Values(values.begin(), values.end());
        else
            value.values = std::move(values);
    }
    static const WeightTensor* weight_of(const Node& node)
    {
        if (const auto* dense = std::get_if<Dense>(&node.operation))
            return &dense->weight;
        if (const auto* convolution = std::get_if<Convolution>(&node.operation))
            return &convolution->weight;
        return nullptr;
    }
    /// Of each element of the constant its place in the node's matrix: convolutions have the filters first in
    /// ONNX, last in hls4ml.
    static std::vector<std::size_t> places_in_node(const graph::Layer& user, const Shape& shape)
    {
        std::vector<std::size_t> places(element_count(shape));
        std::iota(places.begin(), places.end(), std::size_t{0});
        if (!std::holds_alternative<graph::OnnxConvolution>(user.operation) || shape.empty())
            return places;
        const std::size_t filters = shape.front(), rest = places.size() / std::max<std::size_t>(1, filters);
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = (i % rest) * filters + i / rest;
        return places;
    }

    const Design& design_;
    std::vector<Level> levels_;
};

} // namespace

std::vector<std::string> differing_nodes(const Design& design, const Design& other)
{
    std::map<std::string_view, const Node*> theirs;
    for (const Node& node : other.nodes)
        theirs.emplace(node.name, &node);
    std::vector<std::string> different;
    for (const Node& node : design.nodes) {
        const auto found = theirs.find(node.name);
        if (found == theirs.end() || found->second->class_name != node.class_name ||
            hash(*found->second) != hash(node))
            different.push_back(node.name);
    }
    if (different.empty() && hash(design) != hash(other))
        different.emplace_back();
    return different;
}

Result<DeployedModel> deployed_model(const Design& design, DeployedWeights weights)
{
    if (!design.model)
        return fail(ErrorCode::invalid_value, "design", "has no model");
    Deployment deployment(design, weights);
    while (true) {
        DeployedModel deployed{.model = deployment.model(), .not_quantized = {}, .same = false};
        const Result<Design> again = resolve(deployed.model, design.configuration);
        if (!again)
            return pass(again.error());
        const std::vector<std::string> different = differing_nodes(design, *again);
        deployed.same = different.empty();
        if (deployed.same || !deployment.give_up(different)) {
            deployed.not_quantized = deployment.not_quantized();
            return deployed;
        }
    }
}

} // namespace bitscape::design
