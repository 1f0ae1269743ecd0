#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/layer.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <map>

namespace bitscape::verilog {
namespace {

/// All trees of one output: comparators shared by all of them, leaves chosen by multiplexers, one sum.
class Forest {
public:
    Forest(Module& module, const std::vector<Signal>& x, const FixedPoint& in,
           const design::TreeEnsemble& layer, const FixedPoint& result)
        : module_(module), x_(x), in_(in), layer_(layer), result_(result)
    {
    }

    Result<Signal> output(std::size_t j)
    {
        std::vector<Signal> scores;
        for (std::size_t k = j; k < layer_.root.size(); k += layer_.n_outputs) {
            auto leaf = score(layer_.root[k]);
            if (!leaf)
                return leaf;
            scores.push_back(*leaf);
        }
        Result<Signal> total = module_.constant(layer_.start.raw[j]);
        // Additions that wrap may be done in any order.
        const bool any_order = layer_.unroll || result_.overflow == Overflow::wrap;
        if (any_order && !scores.empty()) {
            auto trees = balanced(scores);
            if (!trees)
                return trees;
            total = add(*total, *trees);
        } else {
            for (const Signal one : scores)
                if (total)
                    total = add(*total, one);
        }
        if (!total)
            return total;
        auto normalized =
            scaled(module_, {*total, result_.fraction()}, layer_.norm.raw[0], result_.fraction());
        if (!normalized)
            return pass(std::move(normalized).error());
        return cast(module_, *normalized, result_);
    }

private:
    [[nodiscard]] Result<Signal> add(Signal a, Signal b)
    {
        return cast(module_, {sum(module_, a, b), result_.fraction()}, result_);
    }
    Result<Signal> balanced(std::span<const Signal> terms)
    {
        if (terms.size() == 1)
            return terms[0];
        const std::size_t half = std::bit_floor(terms.size() - 1);
        auto a = balanced(terms.first(half)), b = balanced(terms.subspan(half));
        if (!a || !b)
            return pass(!a ? a.error() : b.error());
        return add(*a, *b);
    }
    /// 1 where the node's condition holds.
    Result<Signal> condition(std::size_t node)
    {
        const auto feature = static_cast<std::size_t>(layer_.feature[node]);
        const std::int64_t threshold = layer_.threshold.raw[static_cast<std::size_t>(layer_.value[node])];
        const auto known = conditions_.find({feature, threshold});
        if (known != conditions_.end())
            return known->second;
        auto x = weighted(feature);
        if (!x)
            return x;
        Fixed here{*x, in_.fraction()}, bound{module_.constant(threshold), layer_.threshold.type.fraction()};
        align(module_, here, bound);
        const bool or_equal = layer_.split != graph::TreeEnsemble::Split::less;
        const Signal holds =
            choose(module_, {bound.raw, here.raw, or_equal}, module_.constant(1), module_.constant(0));
        conditions_.emplace(std::pair(feature, threshold), holds);
        return holds;
    }
    /// What is compared: the feature times one in the type of weights, back in the feature's type.
    Result<Signal> weighted(std::size_t feature)
    {
        const WideRaw one = from_double(1, layer_.weight);
        if (to_double(one, layer_.weight) == 1)
            return x_[feature];
        auto made = scaled(module_, {x_[feature], in_.fraction()}, one, layer_.weight.fraction());
        if (!made)
            return pass(std::move(made).error());
        return cast(module_, *made, in_);
    }
    Result<Signal> score(std::size_t node)
    {
        const auto value = static_cast<std::size_t>(layer_.value[node]);
        if (layer_.feature[node] < 0)
            return module_.constant(layer_.score.raw[value]);
        auto holds = condition(node);
        auto left = score(static_cast<std::size_t>(layer_.left[node])),
             right = score(static_cast<std::size_t>(layer_.right[node]));
        for (auto* part : {&holds, &left, &right})
            if (!*part)
                return pass(std::move(*part).error());
        const Range bounds = module_.range(*holds), a = module_.range(*left), b = module_.range(*right);
        if (bounds.min == bounds.max)
            return bounds.min == 1 ? *left : *right;
        const Range both{std::min(a.min, b.min), std::max(a.max, b.max)};
        return module_.add({"$0 ? $1 : $2", {*holds, *left, *right}, both, 1, 0, "leaf"});
    }

    Module& module_;
    const std::vector<Signal>& x_;
    const FixedPoint& in_;
    const design::TreeEnsemble& layer_;
    const FixedPoint& result_;
    std::map<std::pair<std::size_t, std::int64_t>, Signal> conditions_;
};

} // namespace

Result<Layer> build_trees(const LayerContext& context, const design::TreeEnsemble& ensemble)
{
    if (context.result().encoding == Encoding::float32 ||
        context.input_type().encoding == Encoding::float32 ||
        ensemble.threshold.type.encoding == Encoding::float32)
        return fail(ErrorCode::unsupported, {},
                    "trees in floating point cannot be exported as Verilog or VHDL");
    Layer layer;
    const std::size_t rounds = ensemble.root.size() / ensemble.n_outputs;
    for (std::size_t j = 0; j < ensemble.n_outputs; ++j) {
        OpenKernel open =
            open_kernel(context, fmt::format("{}_output{}", context.name, j),
                        fmt::format("output {}, {} trees", j, rounds), {{0, ensemble.n_features}});
        auto made =
            Forest(open.kernel.module, open.x[0], context.input_type(), ensemble, context.result()).output(j);
        if (!made)
            return pass(std::move(made).error());
        close_kernel(context, layer, std::move(open), {*made});
        Layer::Instance instance{j, {{}}, {static_cast<std::uint32_t>(j)}};
        for (std::uint32_t i = 0; i < ensemble.n_features; ++i)
            instance.inputs[0].push_back(i);
        layer.instances.push_back(std::move(instance));
    }
    return layer;
}

} // namespace bitscape::verilog
