// The fast kernels of recurrent layers: the same steps as in recurrent.cpp, rows side by side.
#include "emulate/operators/recurrent.hpp"

#include <algorithm>

namespace bitscape::emulate {
namespace {

/// The buffers of a time step in Scratch::parts.
enum Part : std::size_t {
    from_input_part,
    from_state_part,
    sums_part,
    first_part,
    second_part,
    third_part,
    fourth_part
};

Operand operand_of(const Step& activation)
{
    return {activation.out.lane, activation.out.type.fraction(), activation.out.range};
}

std::byte* part(Scratch& scratch, Part which, std::size_t elements, Lane lane, std::size_t stride)
{
    Buffer& buffer = scratch.part(which);
    buffer.resize(elements * stride * lane_bytes(lane));
    return buffer.data();
}

bool is_fast(const Step& step)
{
    return std::holds_alternative<MapPlan>(step.fast) || std::holds_alternative<TablePlan>(step.fast) ||
           std::holds_alternative<OperatorPlan>(step.fast);
}

/// `groups` times all units through a compiled activation.
void run_activation(const Step& step, std::size_t groups, const std::byte* in, std::byte* out,
                    const CellBlock& block, Counts& counts)
{
    const std::size_t n = step.out.elements;
    Scratch own; // an operator's parts are the recurrent layer's own
    for (std::size_t k = 0; k < groups; ++k) {
        Block each;
        each.in = in + k * n * block.stride * lane_bytes(step.in.lane);
        each.out = out + k * n * block.stride * lane_bytes(step.out.lane);
        each.rows = block.rows;
        each.stride = block.stride;
        each.inputs = {&each.in, 1};
        if (const auto* table = std::get_if<TablePlan>(&step.fast))
            run_table(*table, n, each, counts);
        else if (const auto* map = std::get_if<MapPlan>(&step.fast))
            run_map(*map, n, each, counts);
        else
            step.custom->fast(each, own, counts);
    }
}

void run_product(const DensePlan& plan, const std::byte* in, std::byte* out, const CellBlock& block,
                 Scratch& scratch)
{
    Counts unused;
    Block each;
    each.in = in;
    each.out = out;
    each.rows = block.rows;
    each.stride = block.stride;
    run_dense(plan, each, scratch, unused);
}

} // namespace

/// Rounding that does not depend on what is added, and wrapping: then only the sum of the products matters.
bool RecurrentCell::is_modular() const
{
    const Rounding rounding = layer_.accum.rounding;
    return layer_.accum.overflow == Overflow::wrap &&
           (rounding == Rounding::trn || rounding == Rounding::rnd || rounding == Rounding::rnd_min_inf);
}

std::optional<RecurrentCell::Fast> RecurrentCell::plan_fast() const
{
    if (is_fused() && !is_modular())
        return std::nullopt;
    for (const ActivationStep* activation : {&gate_activation_, &activation_, &state_activation_})
        if (activation->node && !is_fast(activation->step))
            return std::nullopt;
    const FixedPoint& accum = layer_.accum;
    const TensorInfo hidden{result_, hidden_lane_, layer_.n_out, hidden_};
    const Range input_range = product_range(from_input_, x_, accum);
    const Range state_range = product_range(from_state_, hidden, accum);
    Fast fast;
    fast.sums = lane_for_bits(std::max(signed_bits(input_range), signed_bits(state_range)));
    fast.gates = lane_for(accum);
    const TensorInfo sums{accum, fast.sums, from_input_.n_out, input_range};
    const TensorInfo state_sums{accum, fast.sums, from_state_.n_out, state_range};
    auto from_input = plan_product(from_input_, x_, sums);
    auto from_state = plan_product(from_state_, hidden, state_sums);
    const Operand a{fast.sums, accum.fraction(), input_range}, b{fast.sums, accum.fraction(), state_range};
    const auto gate = plan_element_sum(a, b, accum, fast.gates);
    if (!from_input || !from_state || !gate)
        return std::nullopt;
    fast.from_input = std::move(*from_input);
    fast.from_state = std::move(*from_state);
    fast.gate = *gate;
    if (!plan_elements(fast, b))
        return std::nullopt;
    return fast;
}

bool RecurrentCell::plan_elements(Fast& fast, const Operand& from_state) const
{
    const auto add = [&fast](const std::optional<MathPlan>& plan) {
        if (plan)
            fast.math.push_back(*plan);
        return plan.has_value();
    };
    if (layer_.kind == graph::CellKind::simple_rnn)
        return activation_.step.out.lane == hidden_lane_;
    const FixedPoint& accum = layer_.accum;
    const Lane lane = lane_for(accum);
    const Operand full{lane, accum.fraction(), {raw_min(accum), raw_max(accum)}};
    const Operand gate = operand_of(gate_activation_.step), made = operand_of(activation_.step);
    if (layer_.kind == graph::CellKind::gru) {
        const Operand from_input{fast.sums, accum.fraction(), product_range(from_input_, x_, accum)};
        return add(plan_element_product(gate, from_state, accum, lane)) &&
               add(plan_element_sum(from_input, full, accum, lane)) &&
               add(plan_element_mix(made, gate, hidden_operand(), gate, true, result_, hidden_lane_));
    }
    const Operand activated = operand_of(state_activation_.step);
    const bool updated =
        quartus_ ? add(plan_element_product(gate, made, accum, lane)) &&
                       add(plan_element_product(gate, cell_operand(), accum, lane)) &&
                       add(plan_element_sum(full, full, accum, cell_lane_))
                 : add(plan_element_mix(made, gate, cell_operand(), gate, false, result_, cell_lane_));
    return updated && add(plan_element_product(gate, activated, result_, hidden_lane_));
}

void RecurrentCell::step_fast(const CellBlock& block, Scratch& scratch, Counts& counts) const
{
    const Fast& fast = *fast_;
    const std::size_t columns = from_input_.n_out, stride = block.stride;
    std::byte* from_input = part(scratch, from_input_part, columns, fast.sums, stride);
    std::byte* from_state = part(scratch, from_state_part, columns, fast.sums, stride);
    run_product(fast.from_input, block.x, from_input, block, scratch);
    run_product(fast.from_state, block.before, from_state, block, scratch);
    const std::size_t gates = layer_.kind == graph::CellKind::gru ? 2 * layer_.n_out : columns;
    std::byte* sums = part(scratch, sums_part, columns, fast.gates, stride);
    Counts unused;
    run_math(fast.gate, gates, {from_input, from_state}, sums, block.rows, stride, unused);
    if (layer_.kind == graph::CellKind::lstm)
        return lstm_fast(fast, block, scratch, counts);
    if (layer_.kind == graph::CellKind::gru)
        return gru_fast(fast, block, scratch, counts);
    run_activation(activation_.step, 1, sums, block.after, block, counts);
}

void RecurrentCell::lstm_fast(const Fast& fast, const CellBlock& block, Scratch& scratch,
                              Counts& counts) const
{
    const std::size_t n = layer_.n_out, stride = block.stride;
    const Step& gate = gate_activation_.step;
    const std::size_t gate_bytes = n * stride * lane_bytes(gate.out.lane);
    const std::size_t sum_bytes = n * stride * lane_bytes(fast.gates);
    Counts unused;
    const std::byte* sums = scratch.part(sums_part).data();
    std::byte* input_forget = part(scratch, first_part, 3 * n, gate.out.lane, stride);
    std::byte* output = input_forget + 2 * gate_bytes;
    std::byte* made = part(scratch, second_part, n, activation_.step.out.lane, stride);
    run_activation(gate, 2, sums, input_forget, block, unused);
    run_activation(activation_.step, 1, sums + 2 * sum_bytes, made, block, unused);
    run_activation(gate, 1, sums + 3 * sum_bytes, output, block, unused);
    const std::byte* forget = input_forget + gate_bytes;
    if (quartus_) {
        const Lane lane = lane_for(layer_.accum);
        std::byte* added = part(scratch, third_part, n, lane, stride);
        std::byte* kept = part(scratch, fourth_part, n, lane, stride);
        run_math(fast.math[0], n, {input_forget, made}, added, block.rows, stride, unused);
        run_math(fast.math[1], n, {forget, block.cell}, kept, block.rows, stride, unused);
        run_math(fast.math[2], n, {added, kept}, block.cell, block.rows, stride, unused);
    } else {
        run_math(fast.math[0], n, {made, input_forget, block.cell, forget}, block.cell, block.rows, stride,
                 unused);
    }
    std::byte* activated = part(scratch, second_part, n, state_activation_.step.out.lane, stride);
    run_activation(state_activation_.step, 1, block.cell, activated, block, unused);
    run_math(fast.math.back(), n, {output, activated}, block.after, block.rows, stride, counts);
}

void RecurrentCell::gru_fast(const Fast& fast, const CellBlock& block, Scratch& scratch, Counts& counts) const
{
    const std::size_t n = layer_.n_out, stride = block.stride;
    const Step& gate = gate_activation_.step;
    const std::size_t gate_bytes = n * stride * lane_bytes(gate.out.lane);
    const std::size_t sum_bytes = n * stride * lane_bytes(fast.sums);
    std::byte* sums = scratch.part(sums_part).data();
    std::byte* gates = part(scratch, first_part, 2 * n, gate.out.lane, stride);
    Counts unused;
    run_activation(gate, 2, sums, gates, block, unused);
    const std::byte* update = layer_.pytorch_order ? gates + gate_bytes : gates;
    const std::byte* reset = layer_.pytorch_order ? gates : gates + gate_bytes;
    const std::byte* from_input = scratch.part(from_input_part).data() + 2 * sum_bytes;
    const std::byte* from_state = scratch.part(from_state_part).data() + 2 * sum_bytes;
    std::byte* kept = part(scratch, second_part, n, lane_for(layer_.accum), stride);
    std::byte* made = part(scratch, third_part, n, activation_.step.out.lane, stride);
    run_math(fast.math[0], n, {reset, from_state}, kept, block.rows, stride, unused);
    run_math(fast.math[1], n, {from_input, kept}, sums, block.rows, stride, unused);
    run_activation(activation_.step, 1, sums, made, block, unused);
    run_math(fast.math[2], n, {made, update, block.before, update}, block.after, block.rows, stride, counts);
}

} // namespace bitscape::emulate
