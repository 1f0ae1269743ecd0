#include "session/layer_rows.hpp"

#include "design/knob_values.hpp"
#include "design/weight_matrix.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace bitscape::session {

namespace {

template <class... Visitors> struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

struct TensorContext {
    const config::Configuration& configuration;
    const design::Node& node;
    LayerRow& row;

    TensorRow& add(std::string tensor, const FixedPoint& type, bool is_parameter, std::size_t elements,
                   bool fixed_by_quantizer = false)
    {
        TensorRow entry;
        const auto own = configuration.effective_precision(node.name, node.class_name, tensor);
        entry.knob = own && !own->empty() ? *own : to_string(type);
        entry.is_auto = entry.knob == "auto";
        entry.tensor = std::move(tensor);
        entry.type = type;
        entry.is_parameter = is_parameter;
        entry.fixed_by_quantizer = fixed_by_quantizer;
        entry.elements = elements;
        return row.tensors.emplace_back(std::move(entry));
    }
};

struct AddTensors {
    TensorContext& context;

    /// Whether a quantizer of the model fixes the type.
    [[nodiscard]] bool is_fixed(std::string_view tensor) const
    {
        return std::visit(
            [&](const auto& operation) {
                if constexpr (requires { operation.weight_from_quantizer; })
                    return (tensor == "weight" && operation.weight_from_quantizer) ||
                           (tensor == "bias" && operation.bias_from_quantizer);
                else
                    return false;
            },
            context.node.operation);
    }

    void operator()(std::string_view tensor, const design::WeightTensor& values) const
    {
        TensorRow& row =
            context.add(std::string(tensor), values.type, true, values.raw.size(), is_fixed(tensor));
        if (values.raw.empty() || values.type.encoding != Encoding::number)
            return;
        const auto [low, high] = std::minmax_element(values.raw.begin(), values.raw.end());
        row.min = to_double(*low, values.type);
        row.max = to_double(*high, values.type);
    }
    void operator()(std::string_view tensor, const FixedPoint& type, std::size_t elements) const
    {
        const bool is_table = tensor.ends_with("table");
        TensorRow& row = context.add(std::string(tensor), type, is_table, elements);
        if (is_table && tensor != "inv_table") // its size follows from the other's
            row.size_key = "TableSize";
    }
};

void add_tensors(TensorContext context)
{
    std::visit([&](const auto& operation) { operation.each_type(AddTensors{context}); },
               context.node.operation);
    context.add("result", context.node.result, false, element_count(context.node.shape));
}

std::string kind_of(const design::Node& node)
{
    if (const auto* activation = std::get_if<design::Activation>(&node.operation))
        return std::string(graph::function_name(activation->function));
    return node.class_name;
}

struct CountParameters {
    std::size_t& count;

    void operator()(std::string_view, const design::WeightTensor& values) const
    {
        count += values.raw.size();
    }
    void operator()(std::string_view, const FixedPoint&, std::size_t) const {}
};

std::size_t parameters_of(const design::Node& node)
{
    std::size_t count = 0;
    std::visit([&](const auto& operation) { operation.each_type(CountParameters{count}); }, node.operation);
    if (const auto* trees =
            std::get_if<design::TreeEnsemble>(&node.operation)) // scores have the result's type
        count += trees->score.raw.size() + trees->start.raw.size();
    return count;
}

/// A whole number that the configuration gives the layer under a key; 1 where it says nothing useful.
std::int64_t asked_number(const design::Node& node, const config::Configuration& configuration,
                          std::string_view key)
{
    const config::Node* found = configuration.attribute(node.name, node.class_name, key);
    const std::int64_t value =
        found != nullptr && found->text() != nullptr ? std::strtoll(found->text()->c_str(), nullptr, 10) : 1;
    return std::max<std::int64_t>(value, 1);
}

/// Factors: what was asked for, what came of it, what could be asked for.
void add_factors(LayerRow& row, const design::Node& node, const design::Design& design,
                 const config::Configuration& configuration)
{
    row.strategy_knob = configuration.effective_strategy(node.name, node.class_name);
    row.reuse_knob = configuration.effective_reuse_factor(node.name, node.class_name).value_or(1);
    if (const auto matrix = design::weight_matrix(node)) {
        row.has_matrix = true;
        row.n_in = matrix->n_in;
        row.n_out = matrix->n_out;
        row.strategy = matrix->strategy;
        row.reuse_choices = design::reuse_factor_choices(matrix->strategy, matrix->n_in, matrix->n_out);
    }
    const auto* window = std::get_if<design::Convolution>(&node.operation);
    if (window == nullptr || design.io_type == design::IoType::io_stream)
        return; // streams build one position after the other
    row.positions = window->grid.positions();
    row.parallel_positions = static_cast<std::int64_t>(window->parallel_positions);
    row.parallel_knob = asked_number(node, configuration, "ParallelizationFactor");
    row.parallel_choices = design::parallelization_choices(design.backend, design.io_type, row.positions);
}

LayerRow row_of(const design::Node& node, const design::Design& design,
                const config::Configuration& configuration)
{
    LayerRow row;
    row.name = node.name;
    row.kind = kind_of(node);
    row.source = node.source;
    row.node = node.id;
    row.shape = node.shape;
    row.reuse_factor = node.reuse_factor;
    row.sparsity = node.sparsity;
    row.sparsity_knob = configuration.sparsity(node.name);
    row.parameters = parameters_of(node);
    add_factors(row, node, design, configuration);
    add_tensors({configuration, node, row});
    return row;
}

LayerRow removed_row(const graph::Layer& layer)
{
    LayerRow row;
    row.name = layer.name;
    row.kind = std::string(graph::kind_name(layer));
    row.source = layer.id;
    row.shape = layer.shape;
    row.parameters = graph::parameter_count(layer);
    return row;
}

/// Rows follow the model's flow, so that removed layers stand between the ones they came from; several
/// hardware layers of one model layer follow each other.
void connect(std::vector<LayerRow>& rows, const graph::Model& model)
{
    std::map<LayerId, std::size_t> last_of_layer;
    for (std::size_t i = 0; i < rows.size(); ++i)
        last_of_layer[rows[i].source] = i;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i - 1].source == rows[i].source) {
            rows[i].inputs = {i - 1};
            continue;
        }
        for (const LayerId input : model.layer(rows[i].source).inputs)
            rows[i].inputs.push_back(last_of_layer.at(input));
    }
}

} // namespace

const TensorRow* LayerRow::find(std::string_view tensor) const
{
    const auto found = std::ranges::find(tensors, tensor, &TensorRow::tensor);
    return found == tensors.end() ? nullptr : &*found;
}

std::vector<LayerRow> layer_rows(const graph::Model& model, const design::Design* design,
                                 const config::Configuration& configuration)
{
    std::vector<LayerRow> rows;
    if (!design) {
        for (const graph::Layer& layer : model.layers)
            rows.push_back(removed_row(layer));
        connect(rows, model);
        return rows;
    }
    std::vector<bool> present(model.layers.size(), false);
    for (const design::Node& node : design->nodes) {
        rows.push_back(row_of(node, *design, configuration));
        present[node.source.index()] = true;
    }
    for (const graph::Layer& layer : model.layers)
        if (!present[layer.id.index()])
            rows.push_back(removed_row(layer));
    std::ranges::stable_sort(rows, {}, [](const LayerRow& row) { return row.source; });
    connect(rows, model);
    return rows;
}

std::optional<std::size_t> find_row(const std::vector<LayerRow>& rows, std::string_view name)
{
    const auto found = std::ranges::find(rows, name, &LayerRow::name);
    if (found == rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

std::string merged_into(const std::vector<LayerRow>& rows, std::size_t removed)
{
    std::size_t at = removed;
    while (!rows[at].node && !rows[at].inputs.empty())
        at = rows[at].inputs.front(); // hls4ml merges into what stands before
    return rows[at].node ? rows[at].name : std::string();
}

} // namespace bitscape::session
