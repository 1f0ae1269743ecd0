#include "exporter_verilog/product.hpp"

#include "shift_add/solve.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <limits>
#include <map>

namespace bitscape::verilog {
namespace {

constexpr int most_bits = 62;
constexpr int all_bits = 126;

WideRaw magnitude(WideRaw value)
{
    return value < 0 ? -value : value;
}

/// floor or exact: value * 2^shift.
WideRaw scaled(WideRaw value, int shift)
{
    return shift >= 0 ? value * (WideRaw{1} << shift) : value >> -shift;
}

bool divides(WideRaw value, int bits)
{
    return bits <= 0 || (bits < 100 && (value & ((WideRaw{1} << bits) - 1)) == 0);
}

/// What add_graph() makes of a graph: nodes as signals.
class GraphWriter {
public:
    GraphWriter(Module& module, const shift_add::AdderGraph& graph, std::vector<Signal> inputs)
        : module_(module), graph_(graph), signals_(std::move(inputs)),
          needed_(graph.inputs + graph.sums.size(), 0)
    {
    }

    /// Adds the sums; of output j only the low bits[j] bits are ever looked at.
    std::vector<Signal> run(const std::vector<int>& bits)
    {
        find_needed_bits(bits);
        for (std::size_t k = 0; k < graph_.sums.size(); ++k)
            add_sum(graph_.sums[k], needed_[graph_.inputs + k]);
        std::vector<Signal> outputs;
        for (std::size_t j = 0; j < graph_.outputs.size(); ++j)
            outputs.push_back(output(graph_.outputs[j], bits[j]));
        return outputs;
    }

private:
    void find_needed_bits(const std::vector<int>& bits)
    {
        for (std::size_t j = 0; j < bits.size(); ++j) {
            const shift_add::AdderGraph::Output& output = graph_.outputs[j];
            if (output.node != shift_add::AdderGraph::Output::nothing)
                needed_[output.node] = std::max(needed_[output.node], bits[j] - output.shift);
        }
        for (std::size_t k = graph_.sums.size(); k-- > 0;) {
            const shift_add::AdderGraph::Sum& sum = graph_.sums[k];
            const int here = needed_[graph_.inputs + k];
            needed_[sum.low] = std::max(needed_[sum.low], here);
            needed_[sum.high] = std::max(needed_[sum.high], here - sum.shift);
        }
    }
    void add_sum(const shift_add::AdderGraph::Sum& sum, int needed)
    {
        if (needed <= 0) {
            signals_.push_back(module_.constant(0));
            return;
        }
        const std::string high = sum.shift == 0 ? "$1" : fmt::format("($1 <<< {})", sum.shift);
        std::string text =
            sum.reversed ? high + " - $0" : "$0 " + std::string(sum.subtracts ? "- " : "+ ") + high;
        const Range range{sum.range.min, sum.range.max};
        const int width = std::min(wire_width(range), needed);
        signals_.push_back(module_.add({std::move(text),
                                        {signals_[sum.low], signals_[sum.high]},
                                        range,
                                        1,
                                        width == wire_width(range) ? 0 : width,
                                        "s"}));
    }
    /// In full range or, where bits are dropped, with the range that its bits have.
    Signal output(const shift_add::AdderGraph::Output& output, int bits)
    {
        if (output.node == shift_add::AdderGraph::Output::nothing || bits <= output.shift)
            return module_.constant(0);
        Signal value = shifted_left(module_, signals_[output.node], output.shift);
        if (output.negated)
            value = difference(module_, module_.constant(0), value);
        return value;
    }

    Module& module_;
    const shift_add::AdderGraph& graph_;
    std::vector<Signal> signals_;
    std::vector<int> needed_; ///< [nodes] low bits that somebody looks at
};

shift_add::Interval interval(const Range& range)
{
    return {static_cast<std::int64_t>(range.min), static_cast<std::int64_t>(range.max)};
}

/// One set of a product with everything in numbers.
class Builder {
public:
    Builder(Module& module, const std::vector<Signal>& x, const emulate::MatrixProduct& product,
            std::size_t set, int in_fraction, const FixedPoint& result, const ProductOptions& options,
            std::stop_token stop)
        : module_(module), x_(x), product_(product), set_(set),
          fraction_(in_fraction + product.weight_type.fraction()), in_fraction_(in_fraction), result_(result),
          options_(options), stop_(std::move(stop))
    {
    }

    Result<ProductKernel> run()
    {
        for (const Signal x : x_)
            if (emulate::signed_bits(module_.range(x)) > most_bits)
                return fail(ErrorCode::unsupported, {}, "its inputs have more than 62 bits");
        Range all{0, 0};
        for (const Signal x : x_)
            all = {std::min(all.min, module_.range(x).min), std::max(all.max, module_.range(x).max)};
        made_.cost.accumulation = accumulation_of(product_, set_, in_fraction_, all);
        Result<void> done;
        switch (made_.cost.accumulation) {
        case Accumulation::exact:
            done = add_exact();
            break;
        case Accumulation::per_term:
            done = add_per_term();
            break;
        case Accumulation::in_order:
            done = add_in_order();
            break;
        }
        if (!done)
            return pass(std::move(done).error());
        return std::move(made_);
    }

private:
    [[nodiscard]] WideRaw weight(std::size_t k, std::size_t j) const
    {
        return product_.weights[(set_ * product_.n_in + k) * product_.n_out + j];
    }
    /// In units of the accumulator.
    [[nodiscard]] WideRaw bias(std::size_t j) const
    {
        return bitscape::cast(product_.bias[set_ * product_.n_out + j], product_.bias_type.fraction(),
                              product_.accum);
    }
    [[nodiscard]] bool wraps() const { return product_.accum.overflow == Overflow::wrap; }

    Result<std::vector<Signal>> add_graph(shift_add::Problem problem, const std::vector<Signal>& inputs,
                                          const std::vector<int>& bits)
    {
        for (const Signal input : inputs)
            problem.ranges.push_back(interval(module_.range(input)));
        shift_add::Options options;
        options.extra_depth = options_.extra_depth;
        options.attempts = options_.attempts;
        Progress progress;
        const auto graph = shift_add::solve(problem, options, stop_, progress);
        if (!graph)
            return pass(graph.error());
        made_.cost.adders += graph->sums.size();
        made_.cost.adder_bits += graph->adder_bits();
        made_.cost.depth += graph->depth();
        return GraphWriter(module_, *graph, inputs).run(bits);
    }

    /// The sum of all terms and the bias, known modulo 2^width of the accumulator, goes to the result.
    Result<void> finish(Signal sum, int fraction, std::size_t j)
    {
        const FixedPoint& accum = product_.accum;
        const int lift = accum.fraction() - fraction;
        const WideRaw constant = bias(j);
        if (lift > 0 && !divides(constant, lift)) {
            sum = shifted_left(module_, sum, lift);
            fraction = accum.fraction();
        }
        sum = verilog::sum(module_, sum, module_.constant(scaled(constant, fraction - accum.fraction())));
        if (wraps()) {
            const int bits = accum.width - (accum.fraction() - fraction);
            sum = bits <= 0 ? module_.constant(0) : wrap(module_, sum, bits, accum.is_signed);
        }
        auto output = cast(module_, {sum, fraction}, result_);
        if (!output)
            return pass(std::move(output).error());
        made_.outputs.push_back(*output);
        return {};
    }

    /// Low bits of a sum with the given fraction that can reach the result.
    [[nodiscard]] int bits_of_interest(int fraction) const
    {
        if (!wraps())
            return all_bits;
        int bits = product_.accum.width - (product_.accum.fraction() - fraction);
        if (result_.overflow == Overflow::wrap && result_.rounding == Rounding::trn)
            bits = std::min(bits, result_.width + fraction - result_.fraction());
        return std::max(bits, 0);
    }

    Result<void> add_exact()
    {
        // The accumulator may be coarser than the products where these have zeros below its last bit.
        const int lowered = std::max(fraction_ - product_.accum.fraction(), 0);
        shift_add::Problem problem{product_.n_in, product_.n_out, {}, {}, {}};
        for (std::size_t k = 0; k < product_.n_in; ++k)
            for (std::size_t j = 0; j < product_.n_out; ++j) {
                const WideRaw value = scaled(weight(k, j), -lowered);
                if (emulate::signed_bits(value) > most_bits)
                    return fail(ErrorCode::unsupported, {}, "a weight has more than 62 bits");
                problem.weights.push_back(static_cast<std::int64_t>(value));
            }
        const int fraction = fraction_ - lowered;
        const std::vector<int> bits(product_.n_out, bits_of_interest(fraction));
        auto sums = add_graph(std::move(problem), x_, bits);
        if (!sums)
            return pass(std::move(sums).error());
        for (std::size_t j = 0; j < product_.n_out; ++j)
            if (auto done = finish((*sums)[j], fraction, j); !done)
                return done;
        return {};
    }

    /// All products of one input, in the accumulator's type: by weight.
    Result<std::map<WideRaw, Signal>> terms_of(std::size_t k)
    {
        std::map<WideRaw, Signal> terms;
        for (std::size_t j = 0; j < product_.n_out; ++j)
            if (weight(k, j) != 0)
                terms.emplace(weight(k, j), Signal{});
        shift_add::Problem problem{1, terms.size(), {}, {}, {}};
        for (const auto& [value, signal] : terms) {
            if (emulate::signed_bits(value) > most_bits)
                return fail(ErrorCode::unsupported, {}, "a weight has more than 62 bits");
            problem.weights.push_back(static_cast<std::int64_t>(value));
        }
        const int depth = made_.cost.depth;
        auto products = add_graph(std::move(problem), {x_[k]}, std::vector<int>(terms.size(), all_bits));
        if (!products)
            return pass(std::move(products).error());
        deepest_ = std::max(deepest_, made_.cost.depth - depth);
        made_.cost.depth = depth;
        auto product = products->begin();
        for (auto& [value, signal] : terms) {
            auto term = cast(module_, {*product++, fraction_}, product_.accum);
            if (!term)
                return pass(std::move(term).error());
            signal = *term;
        }
        return terms;
    }

    Result<void> add_per_term()
    {
        std::vector<Signal> inputs;
        std::vector<std::pair<std::size_t, WideRaw>> rows; // input and weight of each
        for (std::size_t k = 0; k < product_.n_in; ++k) {
            auto terms = terms_of(k);
            if (!terms)
                return pass(std::move(terms).error());
            for (const auto& [value, signal] : *terms)
                if (!(module_.range(signal) == Range{0, 0})) {
                    inputs.push_back(signal);
                    rows.emplace_back(k, value);
                }
        }
        shift_add::Problem problem{inputs.size(), product_.n_out, {}, {}, {}};
        for (const auto& [k, value] : rows)
            for (std::size_t j = 0; j < product_.n_out; ++j)
                problem.weights.push_back(weight(k, j) == value ? 1 : 0);
        made_.cost.depth += deepest_;
        const int fraction = product_.accum.fraction();
        const std::vector<int> bits(product_.n_out, bits_of_interest(fraction));
        auto sums = add_graph(std::move(problem), inputs, bits);
        if (!sums)
            return pass(std::move(sums).error());
        for (std::size_t j = 0; j < product_.n_out; ++j)
            if (auto done = finish((*sums)[j], fraction, j); !done)
                return done;
        return {};
    }

    Result<void> add_in_order()
    {
        std::vector<std::map<WideRaw, Signal>> terms;
        for (std::size_t k = 0; k < product_.n_in; ++k) {
            auto found = terms_of(k);
            if (!found)
                return pass(std::move(found).error());
            terms.push_back(*std::move(found));
        }
        const FixedPoint& accum = product_.accum;
        int longest = 0;
        for (std::size_t j = 0; j < product_.n_out; ++j) {
            Signal sum = module_.constant(bias(j));
            int steps = 0;
            for (const std::uint32_t k : product_.visit) {
                if (weight(k, j) == 0)
                    continue;
                auto next =
                    cast(module_, {verilog::sum(module_, sum, terms[k].at(weight(k, j))), accum.fraction()},
                         accum);
                if (!next)
                    return pass(std::move(next).error());
                sum = *next;
                ++steps;
                ++made_.cost.adders;
                made_.cost.adder_bits += accum.width;
            }
            longest = std::max(longest, steps);
            auto output = cast(module_, {sum, accum.fraction()}, result_);
            if (!output)
                return pass(std::move(output).error());
            made_.outputs.push_back(*output);
        }
        made_.cost.depth += deepest_ + longest;
        return {};
    }

    Module& module_;
    const std::vector<Signal>& x_;
    const emulate::MatrixProduct& product_;
    std::size_t set_;
    int fraction_; ///< of exact products
    int in_fraction_;
    const FixedPoint& result_;
    const ProductOptions& options_;
    std::stop_token stop_;
    int deepest_ = 0; ///< adders of a term
    ProductKernel made_;
};

} // namespace

std::string_view to_string(Accumulation accumulation)
{
    switch (accumulation) {
    case Accumulation::exact:
        return "exact";
    case Accumulation::per_term:
        return "each product rounded";
    case Accumulation::in_order:
        return "saturating in order";
    }
    return {};
}

Accumulation accumulation_of(const emulate::MatrixProduct& product, std::size_t set, int in_fraction,
                             const Range& range)
{
    const FixedPoint& accum = product.accum;
    const int lift = accum.fraction() - in_fraction - product.weight_type.fraction();
    const std::size_t columns = product.n_out;
    const auto weight = [&](std::size_t k, std::size_t j) {
        return product.weights[(set * product.n_in + k) * columns + j];
    };
    bool loses_bits = false;
    WideRaw reach = 0; // of any partial sum, in units of the accumulator
    for (std::size_t j = 0; j < columns; ++j) {
        WideRaw sum =
            magnitude(bitscape::cast(product.bias[set * columns + j], product.bias_type.fraction(), accum));
        for (std::size_t k = 0; k < product.n_in; ++k) {
            const WideRaw value = weight(k, j);
            loses_bits = loses_bits || !divides(value, -lift);
            const WideRaw largest = magnitude(value) * std::max(magnitude(range.min), magnitude(range.max));
            sum += lift >= 0 ? largest * (WideRaw{1} << std::min(lift, 40)) : (largest >> -lift) + 1;
        }
        reach = std::max(reach, sum);
    }
    const bool never_negative =
        range.min >= 0 && std::ranges::all_of(product.weights, [](WideRaw value) { return value >= 0; });
    const bool inside = reach <= raw_max(accum) && (accum.is_signed || never_negative);
    if (accum.overflow != Overflow::wrap && !inside)
        return Accumulation::in_order;
    return loses_bits ? Accumulation::per_term : Accumulation::exact;
}

Result<ProductKernel> build_product(Module& module, const std::vector<Signal>& x,
                                    const emulate::MatrixProduct& product, std::size_t set, int in_fraction,
                                    const FixedPoint& result, const ProductOptions& options,
                                    std::stop_token stop)
{
    if (!product.rule.is_exact())
        return fail(
            ErrorCode::unsupported, {},
            "its products are no sums of shifted inputs in its accumulator (one-bit types, or shifts that "
            "drop bits)");
    return Builder(module, x, product, set, in_fraction, result, options, std::move(stop)).run();
}

} // namespace bitscape::verilog
