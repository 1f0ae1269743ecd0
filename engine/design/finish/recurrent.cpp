// Recurrent layers: which of hls4ml's templates takes them, and what it makes of types and reuse factors.
#include "design/finish/finish.hpp"

#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

tl::unexpected<Error> unsupported(const design::Node& node, std::string text)
{
    return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name), std::move(text));
}

bool is_xilinx(Backend backend)
{
    return backend == Backend::vivado || backend == Backend::vitis;
}

bool is_intel(Backend backend)
{
    return backend == Backend::quartus || backend == Backend::oneapi;
}

/// hls4ml's nnet_recr_activations.h has no others.
Result<void> check_activation(const design::Node& node, graph::Function function)
{
    if (function == graph::Function::relu || function == graph::Function::sigmoid ||
        function == graph::Function::tanh)
        return {};
    return unsupported(node, fmt::format("hls4ml's recurrent layers have no activation '{}'",
                                         graph::function_name(function)));
}

Result<void> check_cell(const FinishContext& context, const design::Node& node, const RecurrentCell& cell)
{
    if (!is_xilinx(context.design.backend) && !is_intel(context.design.backend))
        return unsupported(node, fmt::format("recurrent layers of the {} backend are not supported yet",
                                             to_string(context.design.backend)));
    if (is_intel(context.design.backend) && context.design.io_type == IoType::io_stream)
        return unsupported(node,
                           fmt::format("recurrent layers of the {} backend in io_stream are not supported",
                                       to_string(context.design.backend)));
    if (cell.kind == graph::CellKind::simple_rnn && is_xilinx(context.design.backend))
        return unsupported(node, fmt::format("hls4ml has no SimpleRNN for the {} backend",
                                             to_string(context.design.backend)));
    if (!cell.has_bias && !cell.pytorch_order)
        return unsupported(node, "hls4ml cannot convert a recurrent layer without bias");
    if (cell.kind == graph::CellKind::gru && !cell.reset_after)
        return unsupported(node,
                           "hls4ml's GRU with reset_after=False reads beyond its biases, so that no result "
                           "is the right one");
    if (auto ok = check_activation(node, cell.activation); !ok)
        return ok;
    return cell.kind == graph::CellKind::simple_rnn ? Result<void>{}
                                                    : check_activation(node, cell.recurrent_activation);
}

/// Weights and tables of one direction; types as they are configured.
Result<void> fill_cell(FinishContext& context, const design::Node& node, const Node& from,
                       const RecurrentCell& attributes, const std::string& prefix,
                       design::RecurrentCell& cell)
{
    if (auto ok = check_cell(context, node, attributes); !ok)
        return ok;
    cell.kind = attributes.kind;
    cell.n_in = attributes.n_in;
    cell.n_out = attributes.n_out;
    cell.activation = attributes.activation;
    cell.recurrent_activation = attributes.recurrent_activation;
    cell.pytorch_order = attributes.pytorch_order;
    cell.accum = *from.type("accum");
    struct Tensor {
        const char* name;
        WeightTensor& to;
    };
    for (const Tensor& tensor :
         {Tensor{"weight", cell.weight}, Tensor{"recurrent_weight", cell.recurrent_weight},
          Tensor{"bias", cell.bias}, Tensor{"recurrent_bias", cell.recurrent_bias}}) {
        if (!from.weights.contains(prefix + tensor.name))
            continue;
        Result<WeightTensor> made = finish_weights(from, prefix + tensor.name);
        if (!made)
            return pass(std::move(made).error());
        tensor.to = std::move(*made);
    }
    Result<std::size_t> size = table_size(context, node, "TableSize", 1024);
    if (!size)
        return pass(std::move(size).error());
    cell.table_size = *size;
    Result<FixedPoint> table = direct_type(context, node, "table_t", {.width = 18, .integer = 8});
    if (!table)
        return pass(std::move(table).error());
    cell.table = *table;
    return {};
}

/// The template that `chooses` picks must be able to run with the reuse factor, or its assertions stop it.
Result<void> check_resource(const design::Node& node, std::int64_t reuse, std::int64_t chooses,
                            std::size_t n_in)
{
    const auto n = static_cast<std::int64_t>(n_in);
    const bool below = chooses <= n;
    const bool runs = below ? reuse <= n && n % reuse == 0 : reuse > n && reuse % n == 0;
    if (runs)
        return {};
    return unsupported(
        node, fmt::format("hls4ml's code for reuse factor {} and {} inputs stops at an assertion", reuse, n));
}

std::int64_t snapped(std::int64_t wanted, std::size_t n_in, std::size_t n_out, bool unrolled)
{
    std::vector<std::int64_t> valid = valid_reuse_factors(n_in, n_out);
    if (unrolled && valid.size() > 1)
        valid.pop_back();
    return closest_reuse_factor(valid, wanted);
}

Strategy wanted_strategy(FinishContext& context, const design::Node& node, bool has_unrolled)
{
    const std::string wanted = context.configuration.effective_strategy(node.name, node.class_name);
    if (wanted == "resource")
        return Strategy::resource;
    if (wanted == "resource_unrolled")
        return has_unrolled && node.reuse_factor > 1 ? Strategy::resource_unrolled : Strategy::resource;
    if (wanted != "latency")
        context.note(node, fmt::format("strategy '{}' is taken as latency, as hls4ml does", wanted));
    return Strategy::latency;
}

/// Vivado's and Vitis's LSTM and GRU.
Result<void> choose_factors(FinishContext& context, design::Node& node, design::RecurrentCell& cell)
{
    cell.strategy = wanted_strategy(context, node, true);
    cell.reuse_factor = cell.recurrent_reuse_factor = node.reuse_factor;
    if (cell.strategy == Strategy::latency)
        return {};
    const std::size_t columns = graph::gate_count(cell.kind) * cell.n_out;
    const bool unrolled = cell.strategy == Strategy::resource_unrolled;
    cell.reuse_factor = snapped(node.reuse_factor, cell.n_in, columns, unrolled);
    cell.recurrent_reuse_factor = snapped(node.reuse_factor, cell.n_out, columns, unrolled);
    if (cell.reuse_factor != node.reuse_factor)
        context.note(node, fmt::format("reuse factor {} does not divide {} x {} evenly: {} is used",
                                       node.reuse_factor, cell.n_in, columns, cell.reuse_factor));
    node.reuse_factor = cell.reuse_factor;
    if (unrolled) {
        if (cell.reuse_factor > 1)
            return {};
        return unsupported(node,
                           "hls4ml writes no resource_unrolled code for a reuse factor that snaps to 1");
    }
    if (auto ok = check_resource(node, cell.reuse_factor, cell.reuse_factor, cell.n_in); !ok)
        return ok;
    return check_resource(node, cell.recurrent_reuse_factor, cell.reuse_factor, cell.n_out);
}

/// hls4ml takes the sizes of a GRU for every wrapped cell, snaps the reuse factor for the choice of the
/// template only, and runs the input product with the factor as it was set.
Result<void> choose_wrapped_factors(FinishContext& context, design::Node& node, design::RecurrentCell& cell)
{
    constexpr std::size_t gates = 3;
    cell.strategy = wanted_strategy(context, node, false);
    cell.reuse_factor = cell.recurrent_reuse_factor = node.reuse_factor;
    if (cell.strategy == Strategy::latency)
        return {};
    const std::int64_t chooses = snapped(node.reuse_factor, cell.n_in, gates * cell.n_out, false);
    cell.recurrent_reuse_factor = snapped(node.reuse_factor, cell.n_out, gates * cell.n_out, false);
    if (auto ok = check_resource(node, cell.reuse_factor, chooses, cell.n_in); !ok)
        return ok;
    return check_resource(node, cell.recurrent_reuse_factor, chooses, cell.n_out);
}

/// The templates of Quartus pass arrays of one type where another is declared, so that types must agree.
Result<void> check_quartus_types(const FinishContext& context, const design::Node& node,
                                 const design::RecurrentCell& cell)
{
    const auto equal = [&](const FixedPoint& a, const FixedPoint& b, std::string_view what) -> Result<void> {
        if (a == b)
            return {};
        return unsupported(node,
                           fmt::format("hls4ml's Quartus code does not compile: {} ({} and {}) must be of "
                                       "one type",
                                       what, to_string(a), to_string(b)));
    };
    if (auto ok = equal(cell.weight.type, cell.recurrent_weight.type, "weight and recurrent weight"); !ok)
        return ok;
    if (cell.kind == graph::CellKind::gru)
        return equal(cell.bias.type, cell.recurrent_bias.type, "bias and recurrent bias");
    if (auto ok = equal(context.input_type(node), node.result, "input and result"); !ok)
        return ok;
    return cell.kind == graph::CellKind::lstm ? equal(cell.accum, node.result, "accumulator and result")
                                              : Result<void>{};
}

/// The type of all four copies of a tensor, one a gate, which are configured under other names.
Result<FixedPoint> gate_type(const FinishContext& context, const design::Node& node, const Node& from,
                             std::string_view tensor)
{
    std::optional<FixedPoint> common;
    for (const char* gate : {"_i", "_f", "_c", "_o"}) {
        Result<Type> type = configured_type(context.configuration, from, std::string(tensor) + gate);
        if (!type)
            return pass(std::move(type).error());
        if (!*type || (common && **type != *common))
            return unsupported(node, fmt::format("an LSTM of the {} backend whose gates have {}s of several "
                                                 "types is not supported",
                                                 to_string(context.design.backend), tensor));
        common = **type;
    }
    return *common;
}

/// LSTMs of Intel's backends run on copies of the weights, one a gate. Quartus' templates pass them as what
/// the whole matrices are declared.
Result<void> split_gates(const FinishContext& context, const design::Node& node, const Node& from,
                         design::RecurrentCell& cell)
{
    struct Tensor {
        std::string name;
        WeightTensor& to;
        const FixedPoint& declared;
    };
    const FixedPoint weight = cell.weight.type, bias = cell.bias.type;
    for (const Tensor& tensor :
         {Tensor{"weight", cell.weight, weight}, Tensor{"recurrent_weight", cell.recurrent_weight, weight},
          Tensor{"bias", cell.bias, bias}}) {
        Result<FixedPoint> type = gate_type(context, node, from, tensor.name);
        if (!type)
            return pass(std::move(type).error());
        if (context.design.backend == Backend::quartus && *type != tensor.declared)
            return unsupported(
                node, fmt::format("hls4ml's Quartus LSTM takes only weights and biases of the model's "
                                  "default type, not {}",
                                  to_string(tensor.declared)));
        if (tensor.to.type == *type)
            continue;
        Result<WeightTensor> made = quantize_weights(from.weight(tensor.name).data, *type,
                                                     fmt::format("layer '{}': {}", node.name, tensor.name));
        if (!made)
            return pass(std::move(made).error());
        tensor.to = std::move(*made);
    }
    cell.recurrent_bias = {}; // PyTorch's: the templates have no place for it
    return {};
}

Result<void> choose_intel(FinishContext& context, design::Node& node, const Node& from,
                          const RecurrentCell& attributes, design::RecurrentCell& cell)
{
    const bool quartus = context.design.backend == Backend::quartus;
    if (attributes.quantized && cell.kind == graph::CellKind::lstm)
        return unsupported(node, fmt::format("QLSTM is not supported on the {} backend yet",
                                             to_string(context.design.backend)));
    if (cell.kind == graph::CellKind::lstm && !cell.recurrent_bias.raw.empty() &&
        cell.recurrent_bias.zeros() != cell.recurrent_bias.raw.size())
        context.note(node, "hls4ml leaves its recurrent bias out");
    if (cell.kind == graph::CellKind::lstm)
        if (auto ok = split_gates(context, node, from, cell); !ok)
            return ok;
    if (quartus)
        if (auto ok = check_quartus_types(context, node, cell); !ok)
            return ok;
    // hls4ml's PyTorch form of oneAPI's SimpleRNN is the exception.
    cell.states_as_accum = !quartus && !(cell.kind == graph::CellKind::simple_rnn && cell.pytorch_order);
    cell.strategy = Strategy::resource;
    if (cell.kind != graph::CellKind::gru)
        return {};
    const std::size_t columns = graph::gate_count(cell.kind) * cell.n_out;
    cell.reuse_factor = snapped(node.reuse_factor, cell.n_in, columns, false);
    cell.recurrent_reuse_factor = cell.reuse_factor; // the template uses one for both products
    node.reuse_factor = cell.reuse_factor;
    const auto n = static_cast<std::int64_t>(cell.n_out);
    const bool only_order = cell.reuse_factor > n && cell.accum.overflow == Overflow::wrap;
    return only_order ? Result<void>{}
                      : check_resource(node, cell.reuse_factor, cell.reuse_factor, cell.n_out);
}

bool is_static(const FinishContext& context, const design::Node& node)
{
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, "Static");
    return found == nullptr || found->text() == nullptr ||
           (*found->text() != "false" && *found->text() != "False");
}

Result<void> check_lstm_types(const design::Node& node, const design::RecurrentCell& cell)
{
    if (cell.kind != graph::CellKind::lstm || cell.accum == node.result)
        return {};
    return unsupported(node,
                       fmt::format("hls4ml's LSTM does not compile when result ({}) and accumulator ({}) "
                                   "differ",
                                   to_string(node.result), to_string(cell.accum)));
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Recurrent& operation)
{
    design::Recurrent made;
    made.steps = operation.steps;
    made.return_sequences = operation.return_sequences;
    if (auto ok = fill_cell(context, node, from, operation.cell, "", made.cell); !ok)
        return ok;
    if (is_intel(context.design.backend)) {
        if (auto ok = choose_intel(context, node, from, operation.cell, made.cell); !ok)
            return ok;
    } else {
        if (auto ok = check_lstm_types(node, made.cell); !ok)
            return ok;
        if (auto ok = choose_factors(context, node, made.cell); !ok)
            return ok;
    }
    node.sparsity = sparsity_of(made.cell.weight);
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Bidirectional& operation)
{
    if (!is_xilinx(context.design.backend) || context.design.io_type != IoType::io_parallel)
        return unsupported(node, "hls4ml has Bidirectional only for Vivado and Vitis, in io_parallel");
    if (operation.merge != graph::MergeMode::concat)
        context.note(node,
                     "hls4ml ignores merge_mode: it writes both directions side by side, beyond the end "
                     "of its array, of which the first part is the result");
    design::Bidirectional made;
    made.steps = operation.steps;
    made.return_sequences = operation.return_sequences;
    struct Direction {
        const RecurrentCell& attributes;
        const char* prefix;
        design::RecurrentCell& cell;
    };
    for (const Direction& each : {Direction{operation.forward, "forward_", made.forward},
                                  Direction{operation.backward, "backward_", made.backward}}) {
        if (each.attributes.quantized)
            return unsupported(node, "hls4ml has no Bidirectional of a QKeras layer");
        if (auto ok = fill_cell(context, node, from, each.attributes, each.prefix, each.cell); !ok)
            return ok;
        if (!is_static(context, node))
            if (auto ok = check_lstm_types(node, each.cell); !ok)
                return ok;
        if (auto ok = choose_wrapped_factors(context, node, each.cell); !ok)
            return ok;
    }
    node.sparsity = (sparsity_of(made.forward.weight) + sparsity_of(made.backward.weight)) / 2;
    node.operation = std::move(made);
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node&,
                         const TimeDistributed& operation)
{
    if (!is_xilinx(context.design.backend) || context.design.io_type != IoType::io_parallel)
        return unsupported(node, "hls4ml has TimeDistributed only for Vivado and Vitis, in io_parallel");
    if (context.input_type(node) != node.result)
        return unsupported(node,
                           fmt::format("hls4ml's TimeDistributed does not compile when its input ({}) is not "
                                       "of its own type ({})",
                                       to_string(context.input_type(node)), to_string(node.result)));
    node.operation = design::TimeDistributed{.steps = operation.steps, .closes = operation.closes};
    return {};
}

} // namespace bitscape::design::hls
