#include "emulate/operators/recurrent.hpp"

#include "emulate/counting.hpp"
#include "emulate/plain.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

Range full_range(const FixedPoint& type)
{
    return {raw_min(type), raw_max(type)};
}

/// nnet_mult.h, weight_ternary: with a two-bit integer type every other value than 0 and -1 counts as 1.
std::vector<WideRaw> effective_weights(const design::WeightTensor& weight)
{
    std::vector<WideRaw> values(weight.raw.begin(), weight.raw.end());
    if (weight.type.is_integer && weight.type.is_signed && weight.type.width == 2)
        std::replace(values.begin(), values.end(), WideRaw{-2}, WideRaw{1});
    return values;
}

MatrixProduct make_product(const design::RecurrentCell& layer, bool recurrent)
{
    const design::WeightTensor& weight = recurrent ? layer.recurrent_weight : layer.weight;
    const design::WeightTensor& bias = recurrent ? layer.recurrent_bias : layer.bias;
    MatrixProduct product;
    product.n_in = recurrent ? layer.n_out : layer.n_in;
    product.n_out = graph::gate_count(layer.kind) * layer.n_out;
    product.weights = effective_weights(weight);
    product.weight_type = weight.type;
    product.bias.assign(bias.raw.begin(), bias.raw.end());
    product.bias_type = bias.raw.empty() ? layer.accum : bias.type;
    product.bias.resize(product.n_out);
    product.accum = layer.accum;
    product.visit = visit_order(layer.strategy, recurrent ? layer.recurrent_reuse_factor : layer.reuse_factor,
                                product.n_in);
    return product;
}

Result<void> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

Operand operand_of(const Step& activation)
{
    return {activation.out.lane, activation.out.type.fraction(), activation.out.range};
}

/// A value of each unit through a compiled activation.
std::vector<WideRaw> activated(const Step& activation, std::span<const WideRaw> values, Counts& counts)
{
    const std::array<std::span<const WideRaw>, 1> inputs{values};
    std::vector<WideRaw> out(values.size());
    evaluate_plain(activation, inputs, out, counts);
    return out;
}

std::vector<WideRaw> activated(const Step& activation, std::span<const WideRaw> values)
{
    Counts unused;
    return activated(activation, values, unused);
}

} // namespace

Result<RecurrentCell::ActivationStep> RecurrentCell::make_activation(const OperatorContext& context,
                                                                     graph::Function function,
                                                                     const FixedPoint& from,
                                                                     const FixedPoint& to) const
{
    ActivationStep made{std::make_unique<design::Node>(), {}};
    made.node->name = context.node.name;
    made.node->class_name = "Activation";
    made.node->shape = {layer_.n_out};
    made.node->result = to;
    design::Activation activation;
    activation.function = function;
    activation.table = layer_.table;
    activation.table_size = layer_.table_size;
    made.node->operation = activation;
    const TensorInfo in{from, lane_for(from), layer_.n_out, full_range(from)};
    Result<Step> step = compile(context.design, *made.node, {in}, true);
    if (!step) {
        Error error = std::move(step).error();
        return fail(error.code, {}, error.what);
    }
    made.step = std::move(*step);
    return made;
}

Result<void> RecurrentCell::make_activations(const OperatorContext& context)
{
    const bool simple = layer_.kind == graph::CellKind::simple_rnn;
    struct Needed {
        ActivationStep& step;
        graph::Function function;
        const FixedPoint& from;
        const FixedPoint& to;
        bool used;
    };
    // Quartus' LSTM takes the state in the accumulator's type, which is the states' there.
    for (const Needed& needed :
         {Needed{gate_activation_, layer_.recurrent_activation, layer_.accum, layer_.accum, !simple},
          Needed{activation_, layer_.activation, layer_.accum, simple ? result_ : layer_.accum, true},
          Needed{state_activation_, layer_.activation, result_, layer_.accum,
                 layer_.kind == graph::CellKind::lstm}}) {
        if (!needed.used)
            continue;
        Result<ActivationStep> made = make_activation(context, needed.function, needed.from, needed.to);
        if (!made)
            return pass(std::move(made).error());
        needed.step = std::move(*made);
    }
    return {};
}

Result<RecurrentCell> RecurrentCell::make(const OperatorContext& context, const design::RecurrentCell& layer,
                                          TensorInfo x)
{
    RecurrentCell cell;
    cell.layer_ = layer;
    cell.x_ = x;
    cell.x_.elements = layer.n_in;
    cell.result_ = layer.state_type(context.result);
    cell.quartus_ = context.design.backend == design::Backend::quartus ||
                    context.design.backend == design::Backend::oneapi;
    cell.from_input_ = make_product(layer, false);
    cell.from_state_ = make_product(layer, true);
    if (auto ok = cell.make_activations(context); !ok)
        return pass(std::move(ok).error());
    cell.find_range();
    cell.cell_lane_ = lane_for(cell.result_);
    return cell;
}

Result<void> RecurrentCell::prepare(Lane hidden_lane)
{
    hidden_lane_ = hidden_lane;
    const TensorInfo hidden{result_, hidden_lane_, layer_.n_out, hidden_};
    if (auto ok = check_product(from_input_, x_, from_input_.n_out); !ok)
        return ok;
    if (auto ok = check_product(from_state_, hidden, from_state_.n_out); !ok)
        return ok;
    if (auto ok = check_widths(); !ok)
        return ok;
    fast_ = plan_fast();
    return {};
}

Operand RecurrentCell::hidden_operand() const
{
    return {hidden_lane_, result_.fraction(), hidden_};
}

Operand RecurrentCell::cell_operand() const
{
    return {cell_lane_, result_.fraction(), full_range(result_)};
}

/// Every exact intermediate fits 128 bits.
Result<void> RecurrentCell::check_widths() const
{
    const Operand sums{lane_for(layer_.accum), layer_.accum.fraction(), full_range(layer_.accum)};
    bool fits = exact_sum(sums, sums).has_value();
    if (is_fused())
        for (const auto* product : {&from_input_, &from_state_}) {
            const FixedPoint& in = product == &from_input_ ? x_.type : result_;
            const int fraction = in.fraction() + product->weight_type.fraction();
            const int lift = std::abs(fraction - layer_.accum.fraction());
            const int bias_lift = std::abs(product->bias_type.fraction() - layer_.accum.fraction());
            const int widest = std::max(
                {in.width + product->weight_type.width, layer_.accum.width, product->bias_type.width});
            fits = fits && widest + std::max(lift, bias_lift) + 3 < max_working_bits;
        }
    if (layer_.kind == graph::CellKind::lstm) {
        const Operand gate = operand_of(gate_activation_.step), made = operand_of(activation_.step);
        fits = fits && exact_mix(made, gate, cell_operand(), gate, false).has_value() &&
               exact_product(gate, operand_of(state_activation_.step)).has_value();
    } else if (layer_.kind == graph::CellKind::gru) {
        const Operand gate = operand_of(gate_activation_.step), made = operand_of(activation_.step);
        fits = fits && exact_product(gate, sums).has_value() &&
               exact_mix(made, gate, hidden_operand(), gate, true).has_value();
    }
    return fits ? Result<void>{} : unsupported("its gates and states need more than 128 bits");
}

void RecurrentCell::find_range()
{
    const auto with_zero = [](Range range) {
        return Range{std::min<WideRaw>(range.min, 0), std::max<WideRaw>(range.max, 0)};
    };
    hidden_ = full_range(result_);
    if (layer_.kind == graph::CellKind::simple_rnn) {
        hidden_ = with_zero(activation_.step.out.range);
        return;
    }
    const Operand gate = operand_of(gate_activation_.step);
    if (layer_.kind == graph::CellKind::lstm) {
        if (const auto exact = exact_product(gate, operand_of(state_activation_.step)))
            hidden_ = with_zero(cast_range(exact->value, exact->fraction, result_));
        return;
    }
    // A GRU's state lies between the old one and the activated value when the gate is between 0 and 1; both
    // bounds on the result's grid, rounding cannot leave them.
    const FixedPoint grid = without_limits(result_);
    FixedPoint down = grid;
    down.rounding = Rounding::trn;
    const Operand made = operand_of(activation_.step);
    const bool convex = gate.range.min >= 0 && gate.fraction >= 0 && gate.fraction < 100 &&
                        gate.range.max <= (WideRaw{1} << gate.fraction);
    if (!convex)
        return;
    const Range bounds =
        with_zero({cast(made.range.min, made.fraction, down), -cast(-made.range.max, made.fraction, down)});
    if (bounds.min > raw_min(result_) - (result_.is_signed ? 0 : 1) && bounds.max <= raw_max(result_))
        hidden_ = bounds;
}

/// Quartus' SimpleRNN and LSTM round each product together with the sum so far and add the bias last.
bool RecurrentCell::is_fused() const
{
    return quartus_ && layer_.kind != graph::CellKind::gru;
}

std::vector<WideRaw> RecurrentCell::product_of(const MatrixProduct& product, const FixedPoint& in,
                                               std::span<const WideRaw> x) const
{
    std::vector<WideRaw> sums(product.n_out);
    Counts unused;
    if (!is_fused()) {
        product_plain(product, in, product.accum, x, sums, unused);
        return sums;
    }
    const FixedPoint& accum = product.accum;
    const int term_fraction = in.fraction() + product.weight_type.fraction();
    for (std::size_t j = 0; j < product.n_out; ++j) {
        WideRaw sum = 0;
        int fraction = 0;
        for (std::size_t i = 0; i < product.n_in; ++i) {
            const WideRaw term = x[i] * product.weights[i * product.n_out + j];
            sum = sum_of(sum, accum.fraction(), term, term_fraction, fraction);
            sum = cast(sum, fraction, accum);
        }
        sum = sum_of(sum, accum.fraction(), product.bias[j], product.bias_type.fraction(), fraction);
        sums[j] = cast(sum, fraction, accum);
    }
    return sums;
}

void RecurrentCell::step_plain(std::span<const WideRaw> x, CellState& state, Counts& counts) const
{
    const std::vector<WideRaw> from_input = product_of(from_input_, x_.type, x);
    const std::vector<WideRaw> from_state = product_of(from_state_, result_, state.hidden);
    if (layer_.kind == graph::CellKind::gru)
        return gru_plain(from_input, from_state, state, counts);
    std::vector<WideRaw> sums(from_input.size());
    for (std::size_t k = 0; k < sums.size(); ++k)
        sums[k] = add_in(layer_.accum, from_input[k], from_state[k]);
    if (layer_.kind == graph::CellKind::lstm)
        return lstm_plain(sums, state, counts);
    state.hidden = activated(activation_.step, sums, counts);
}

void RecurrentCell::lstm_plain(std::span<const WideRaw> sums, CellState& state, Counts& counts) const
{
    const std::size_t n = layer_.n_out;
    const int accum = layer_.accum.fraction(), result = result_.fraction();
    const std::vector<WideRaw> i = activated(gate_activation_.step, sums.first(n));
    const std::vector<WideRaw> f = activated(gate_activation_.step, sums.subspan(n, n));
    const std::vector<WideRaw> c = activated(activation_.step, sums.subspan(2 * n, n));
    const std::vector<WideRaw> o = activated(gate_activation_.step, sums.subspan(3 * n, n));
    for (std::size_t k = 0; k < n; ++k) {
        WideRaw& s = state.cell[k];
        if (quartus_) {
            const WideRaw kept = cast(f[k] * s, accum + result, layer_.accum);
            s = add_in(layer_.accum, cast(i[k] * c[k], 2 * accum, layer_.accum), kept);
        } else {
            int fraction = 0;
            const WideRaw mixed =
                mix_of({c[k], i[k], s, f[k]}, {accum, accum, result, accum}, false, fraction);
            s = cast(mixed, fraction, result_);
        }
    }
    const std::vector<WideRaw> shown = activated(state_activation_.step, state.cell);
    for (std::size_t k = 0; k < n; ++k)
        state.hidden[k] = emit(o[k] * shown[k], 2 * accum, result_, counts);
}

void RecurrentCell::gru_plain(std::span<const WideRaw> from_input, std::span<const WideRaw> from_state,
                              CellState& state, Counts& counts) const
{
    const std::size_t n = layer_.n_out;
    const int accum = layer_.accum.fraction(), result = result_.fraction();
    const std::size_t update = layer_.pytorch_order ? n : 0, reset = layer_.pytorch_order ? 0 : n;
    std::vector<WideRaw> sums(3 * n);
    for (std::size_t k = 0; k < 2 * n; ++k)
        sums[k] = add_in(layer_.accum, from_input[k], from_state[k]);
    const std::span<const WideRaw> all(sums);
    const std::vector<WideRaw> z = activated(gate_activation_.step, all.subspan(update, n));
    const std::vector<WideRaw> r = activated(gate_activation_.step, all.subspan(reset, n));
    for (std::size_t k = 0; k < n; ++k) {
        const WideRaw kept = cast(r[k] * from_state[2 * n + k], 2 * accum, layer_.accum);
        sums[2 * n + k] = add_in(layer_.accum, from_input[2 * n + k], kept);
    }
    const std::vector<WideRaw> made = activated(activation_.step, all.subspan(2 * n, n));
    for (std::size_t k = 0; k < n; ++k) {
        int fraction = 0;
        const WideRaw mixed =
            mix_of({made[k], z[k], state.hidden[k], z[k]}, {accum, accum, result, accum}, true, fraction);
        state.hidden[k] = emit(mixed, fraction, result_, counts);
    }
}

} // namespace bitscape::emulate
