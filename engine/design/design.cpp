#include "design/design.hpp"

#include "design/node_hash.hpp"
#include "design/redundancy.hpp"
#include "design/weight_matrix.hpp"

#include <algorithm>
#include <bit>
#include <concepts>
#include <type_traits>

namespace bitscape::design {

namespace {

/// Mixes 64-bit words (splitmix64's finalizer): fast enough to run over all weights in every evaluation.
class Hasher {
public:
    void add(std::uint64_t word)
    {
        state_ += word + 0x9e3779b97f4a7c15ULL;
        state_ = (state_ ^ (state_ >> 30)) * 0xbf58476d1ce4e5b9ULL;
        state_ = (state_ ^ (state_ >> 27)) * 0x94d049bb133111ebULL;
        state_ ^= state_ >> 31;
    }
    void add(std::string_view text)
    {
        add(text.size());
        for (const char letter : text)
            add(static_cast<unsigned char>(letter));
    }
    void add(const FixedPoint& type)
    {
        add(static_cast<std::uint64_t>(type.width) << 32 ^ static_cast<std::uint32_t>(type.integer));
        add(static_cast<std::uint64_t>(type.rounding) << 16 ^ static_cast<std::uint64_t>(type.overflow) << 8 ^
            static_cast<std::uint64_t>(type.is_signed) ^ static_cast<std::uint64_t>(type.is_integer) << 24 ^
            static_cast<std::uint64_t>(type.encoding) << 32);
    }
    void add(const WeightTensor& tensor)
    {
        add(tensor.type);
        for (const std::int64_t raw : tensor.raw)
            add(static_cast<std::uint64_t>(raw));
        for (const std::uint8_t negative : tensor.negative)
            add(negative);
    }
    template <class T>
    requires std::is_enum_v<T>
    void add(T value) { add(static_cast<std::uint64_t>(value)); }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    template <class T> void add(const std::vector<T>& values)
    {
        add(values.size());
        for (const T& value : values)
            add(value);
    }
    template <std::integral T> void add(T value) { add(static_cast<std::uint64_t>(value)); }
    [[nodiscard]] std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0;
};

} // namespace

const Node* Design::find(std::string_view name) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [name](const Node& node) { return node.name == name; });
    return found == nodes.end() ? nullptr : &*found;
}

namespace {

/// Each weight multiplies once a call.
MultiplyCount product_count(const WeightTensor& weight, std::size_t calls)
{
    return {calls * weight.raw.size(), calls * (weight.raw.size() - weight.zeros())};
}

/// Both matrices and the products of gates and states, at every time step.
void add_cell(MultiplyCount& count, const RecurrentCell& cell, std::size_t steps)
{
    const std::size_t states = steps * (cell.kind == graph::CellKind::simple_rnn ? 0 : 3) * cell.n_out;
    const MultiplyCount of_input = product_count(cell.weight, steps);
    const MultiplyCount of_state = product_count(cell.recurrent_weight, steps);
    count.total += of_input.total + of_state.total + states;
    count.nonzero += of_input.nonzero + of_state.nonzero + states;
}

} // namespace

MultiplyCount multiply_count(const Node& node)
{
    MultiplyCount count;
    if (const auto matrix = weight_matrix(node)) {
        count = product_count(*matrix->weight, matrix->calls);
    } else if (const auto* tensors = std::get_if<Einsum>(&node.operation)) {
        count.total = count.nonzero = tensors->order.size() * tensors->contracted;
    } else if (std::holds_alternative<BatchNormalization>(node.operation)) {
        count.total = count.nonzero = element_count(node.shape);
    } else if (const auto* merge = std::get_if<Merge>(&node.operation);
               merge != nullptr && merge->kind == graph::Merge::Kind::multiply) {
        count.total = count.nonzero = element_count(node.shape);
    } else if (const auto* slopes = std::get_if<PReLU>(&node.operation)) {
        count.total = element_count(node.shape);
        count.nonzero = count.total - slopes->alpha.zeros();
    } else if (std::holds_alternative<ParametrizedActivation>(node.operation) ||
               std::holds_alternative<HardActivation>(node.operation)) {
        count.total = count.nonzero = element_count(node.shape);
    } else if (const auto* layer = std::get_if<Recurrent>(&node.operation)) {
        add_cell(count, layer->cell, layer->steps);
    } else if (const auto* both = std::get_if<Bidirectional>(&node.operation)) {
        add_cell(count, both->forward, both->steps);
        add_cell(count, both->backward, both->steps);
    } else if (std::holds_alternative<LayerNormalization>(node.operation)) {
        count.total = count.nonzero = 3 * element_count(node.shape); // square, root, scale
    }
    return count;
}

namespace {

/// What a node computes, wherever it stands.
void add_operation(Hasher& hasher, const Node& node)
{
    hasher.add(node.result);
    hasher.add(static_cast<std::uint64_t>(node.reuse_factor));
    std::visit(
        [&hasher](const auto& operation) {
            operation.each_field([&hasher](const auto& field) { hasher.add(field); });
            if constexpr (requires { operation.strategy; }) // estimates depend on it always
                hasher.add(operation.strategy);
            if constexpr (requires { operation.parallel_positions; })
                if (operation.parallel_positions != 1)
                    hasher.add(static_cast<std::uint64_t>(operation.parallel_positions));
        },
        node.operation);
}

} // namespace

std::uint64_t hash(const Node& node)
{
    Hasher hasher;
    hasher.add(node.operation.index());
    for (const std::size_t extent : node.shape)
        hasher.add(extent);
    add_operation(hasher, node);
    return hasher.value();
}

std::uint64_t hash(const Design& design)
{
    Hasher hasher;
    hasher.add(static_cast<std::uint64_t>(design.backend));
    hasher.add(static_cast<std::uint64_t>(design.io_type));
    hasher.add(design.part);
    hasher.add(static_cast<std::uint64_t>(design.clock_period_ns * 1e6));
    for (const Node& node : design.nodes) {
        hasher.add(node.name);
        hasher.add(node.operation.index());
        for (const std::size_t extent : node.shape)
            hasher.add(extent);
        for (const NodeId input : node.inputs)
            hasher.add(input.value);
        add_operation(hasher, node);
        if (const Redundancy kept = redundancy(design, node); kept != Redundancy::none)
            hasher.add(kept); // hashes of designs without are what they were before there was the option
    }
    for (const NodeId output : design.outputs)
        hasher.add(output.value);
    return hasher.value();
}

std::string_view to_string(Backend backend)
{
    switch (backend) {
    case Backend::vivado:
        return "Vivado";
    case Backend::vitis:
        return "Vitis";
    case Backend::quartus:
        return "Quartus";
    case Backend::catapult:
        return "Catapult";
    case Backend::oneapi:
        return "oneAPI";
    }
    return "";
}

std::string_view to_string(IoType io_type)
{
    return io_type == IoType::io_parallel ? "io_parallel" : "io_stream";
}

std::string_view to_string(Strategy strategy)
{
    switch (strategy) {
    case Strategy::latency:
        return "latency";
    case Strategy::resource:
        return "resource";
    case Strategy::resource_unrolled:
        return "resource_unrolled";
    case Strategy::distributed_arithmetic:
        return "distributed_arithmetic";
    }
    return "";
}

std::string_view to_string(SoftmaxImplementation implementation)
{
    switch (implementation) {
    case SoftmaxImplementation::stable:
        return "stable";
    case SoftmaxImplementation::latency:
        return "latency";
    case SoftmaxImplementation::legacy:
        return "legacy";
    case SoftmaxImplementation::argmax:
        return "argmax";
    }
    return "";
}

} // namespace bitscape::design
