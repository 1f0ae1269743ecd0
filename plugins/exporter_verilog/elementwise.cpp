#include "exporter_verilog/elementwise.hpp"

#include "emulate/plain.hpp"
#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <memory>

namespace bitscape::verilog {
namespace {

/// Makes the result of one element; `k` is its place in the period.
using Element = std::function<Result<Signal>(Module& module, Signal x, std::size_t k)>;

Result<Layer> build_elements(const LayerContext& context, std::size_t period, const Element& element)
{
    Layer layer;
    for (std::size_t k = 0; k < period; ++k) {
        const std::string name =
            period == 1 ? context.name + "_element" : fmt::format("{}_element{}", context.name, k);
        const std::string what =
            period == 1 ? std::string("every element") : fmt::format("elements {}, {}, ...", k, k + period);
        OpenKernel open = open_kernel(context, name, what, {{0, 1}});
        auto made = element(open.kernel.module, open.x[0][0], k);
        if (!made)
            return pass(std::move(made).error());
        close_kernel(context, layer, std::move(open), {*made});
    }
    for (std::uint32_t i = 0; i < context.elements(); ++i)
        layer.instances.push_back({i % period, {{i}}, {i}});
    return layer;
}

/// Elements whose value before the cast is made by `value`.
template <class Make>
Result<Layer> build_cast(const LayerContext& context, std::size_t period, const Make& value)
{
    return build_elements(context, period, [&](Module& module, Signal x, std::size_t k) -> Result<Signal> {
        Result<Fixed> made = value(module, x, k);
        if (!made)
            return pass(std::move(made).error());
        return cast(module, *made, context.result());
    });
}

bool has_hls_functions(const LayerContext& context)
{
    return context.design.backend == design::Backend::vivado ||
           context.design.backend == design::Backend::vitis;
}

/// Few enough values that a table is no larger than the arithmetic.
bool is_small(const LayerContext& context)
{
    constexpr WideRaw few = 256;
    return context.inputs[0].max - context.inputs[0].min < few;
}

int grid(int a, int b)
{
    return std::max(a, b);
}

Fixed raised(Module& module, Fixed value, int fraction)
{
    return {shifted_left(module, value.raw, fraction - value.fraction), fraction};
}

Signal constant_on(Module& module, WideRaw raw, int from, int fraction)
{
    return module.constant(raw * (WideRaw{1} << (fraction - from)));
}

} // namespace

namespace {

/// The layer with one period of elements, computed by the emulator.
class Emulated {
public:
    static Result<Emulated> make(const LayerContext& context, std::size_t period)
    {
        auto node = std::make_unique<design::Node>(context.node);
        node->shape = {period};
        std::vector<emulate::TensorInfo> inputs = context.step.inputs;
        inputs[0].elements = period;
        auto step = emulate::compile(context.design, *node, inputs, false);
        if (!step)
            return pass(std::move(step).error());
        return Emulated(std::move(node), *std::move(step), period);
    }
    /// Element k of the result where all inputs are x.
    WideRaw operator()(WideRaw x, std::size_t k)
    {
        std::fill(x_.begin(), x_.end(), x);
        const std::span<const WideRaw> view(x_);
        emulate::Counts counts;
        emulate::evaluate_plain(step_, {&view, 1}, y_, counts);
        return y_[k];
    }

private:
    Emulated(std::unique_ptr<design::Node> node, emulate::Step step, std::size_t period)
        : node_(std::move(node)), step_(std::move(step)), x_(period), y_(period)
    {
    }
    std::unique_ptr<design::Node> node_; ///< the step points to it
    emulate::Step step_;
    std::vector<WideRaw> x_, y_;
};

/// Functions that do not change beyond +-2^log2_reach get x no larger than that, where it takes too many
/// values to try them all. Not where the reference's index, an int, may overflow on the way.
Signal limited(const LayerContext& context, Module& module, Signal x, int log2_reach)
{
    constexpr WideRaw many = WideRaw{1} << 18;
    constexpr int most_integer_bits = 20, most_fraction_bits = 18;
    const Range range = module.range(x);
    const FixedPoint& type = context.input_type();
    if (range.max - range.min < many || type.integer > most_integer_bits || type.fraction() < 0 ||
        type.fraction() > most_fraction_bits)
        return x;
    const WideRaw reach = WideRaw{1} << (log2_reach + type.fraction());
    return maximum(module, minimum(module, x, module.constant(reach)), module.constant(-reach));
}

/// Half the range of the tables that stand around zero.
int log2_reach_of(graph::Function function)
{
    return function == graph::Function::tanh ? 2 : 3;
}

/// A table below zero, factor * x from there on.
Result<Layer> build_half_table(const LayerContext& context, WideRaw factor, int factor_fraction)
{
    auto emulated = Emulated::make(context, 1);
    if (!emulated)
        return pass(std::move(emulated).error());
    const int fraction = context.input_type().fraction();
    return build_elements(context, 1, [&](Module& module, Signal x, std::size_t) -> Result<Signal> {
        const Signal zero = module.constant(0);
        auto line = scaled(module, {maximum(module, x, zero), fraction}, factor, factor_fraction);
        if (!line)
            return pass(std::move(line).error());
        auto above = cast(module, *line, context.result());
        if (!above || module.range(x).min >= 0)
            return above;
        const Signal negative = limited(context, module, minimum(module, x, module.constant(-1)), 3);
        const auto below = look_up(module, negative, [&](WideRaw value) { return (*emulated)(value, 0); });
        if (!below)
            return below;
        return choose(module, {x, zero, true}, *above, *below);
    });
}

} // namespace

Result<Layer> build_by_table(const LayerContext& context, std::size_t period)
{
    auto emulated = Emulated::make(context, period);
    if (!emulated)
        return pass(std::move(emulated).error());
    return build_elements(context, period, [&](Module& module, Signal x, std::size_t k) {
        return look_up(module, x, [&](WideRaw value) { return (*emulated)(value, k); });
    });
}

Result<Layer> build_activation(const LayerContext& context, const design::Activation& layer)
{
    using graph::Function;
    const int fraction = context.input_type().fraction();
    const bool is_standard = context.step.custom == nullptr || has_hls_functions(context);
    if (!is_standard)
        return build_by_table(context, 1);
    switch (layer.function) {
    case Function::linear:
        return build_cast(context, 1, [&](Module&, Signal x, std::size_t) {
            return Result<Fixed>(Fixed{x, fraction});
        });
    case Function::relu:
        return build_cast(context, 1, [&](Module& module, Signal x, std::size_t) {
            return Result<Fixed>(Fixed{maximum(module, x, module.constant(0)), fraction});
        });
    case Function::relu1:
    case Function::relu6:
        return build_cast(context, 1, [&](Module& module, Signal x, std::size_t) {
            const Fixed here = raised(module, {x, fraction}, grid(fraction, 0));
            const Signal limit =
                constant_on(module, layer.function == Function::relu1 ? 1 : 6, 0, here.fraction);
            return Result<Fixed>(
                Fixed{minimum(module, maximum(module, here.raw, module.constant(0)), limit), here.fraction});
        });
    case Function::binary_tanh:
    case Function::ternary_tanh:
    case Function::sigmoid:
    case Function::tanh:
    case Function::softplus:
    case Function::softsign:
        break;
    case Function::selu: {
        if (context.design.io_type == design::IoType::io_stream || is_small(context))
            break; // the factor would be one of the input's type
        constexpr FixedPoint factor_type{.width = 16, .integer = 1, .is_signed = false};
        return build_half_table(context, from_double(1.0507009873554805, factor_type),
                                factor_type.fraction());
    }
    }
    auto emulated = Emulated::make(context, 1);
    if (!emulated)
        return pass(std::move(emulated).error());
    const bool is_centred = layer.function != Function::binary_tanh &&
                            layer.function != Function::ternary_tanh && layer.function != Function::selu;
    return build_elements(context, 1, [&](Module& module, Signal x, std::size_t) {
        if (is_centred)
            x = limited(context, module, x, log2_reach_of(layer.function));
        return look_up(module, x, [&](WideRaw value) { return (*emulated)(value, 0); });
    });
}

Result<Layer> build_activation(const LayerContext& context, const design::ParametrizedActivation& layer)
{
    using Kind = graph::ParametrizedActivation::Kind;
    const int fraction = context.input_type().fraction();
    if (!has_hls_functions(context) || is_small(context))
        return build_by_table(context, 1);
    if (layer.kind == Kind::elu)
        return build_half_table(context, 1, 0);
    const WideRaw parameter = layer.parameter.raw.front();
    const int parameter_fraction = layer.parameter.type.fraction();
    return build_cast(context, 1, [&](Module& module, Signal x, std::size_t) -> Result<Fixed> {
        if (layer.kind == Kind::thresholded_relu) {
            const int common = grid(fraction, parameter_fraction);
            const Signal here = shifted_left(module, x, common - fraction);
            const Signal bound = constant_on(module, parameter, parameter_fraction, common);
            return Fixed{choose(module, {here, bound, false}, x, module.constant(0)), fraction};
        }
        auto below = scaled(module, {x, fraction}, parameter, parameter_fraction);
        if (!below)
            return below;
        Fixed above{x, fraction};
        const int common = align(module, above, *below);
        return Fixed{choose(module, {x, module.constant(0), false}, above.raw, below->raw), common};
    });
}

Result<Layer> build_activation(const LayerContext& context, const design::HardActivation& layer)
{
    if (!has_hls_functions(context) || is_small(context))
        return build_by_table(context, 1);
    const int fraction = context.input_type().fraction();
    return build_cast(context, 1, [&](Module& module, Signal x, std::size_t) -> Result<Fixed> {
        auto line = scaled(module, {x, fraction}, layer.slope.raw.front(), layer.slope.type.fraction());
        if (!line)
            return line;
        const int common = std::max(grid(line->fraction, layer.shift.type.fraction()), 0);
        const Signal shift =
            constant_on(module, layer.shift.raw.front(), layer.shift.type.fraction(), common);
        const Signal one = module.constant(WideRaw{1} << common);
        Signal value = sum(module, raised(module, *line, common).raw, shift);
        value = minimum(module, maximum(module, value, module.constant(0)), one);
        if (layer.kind == graph::HardActivation::Kind::hard_tanh)
            value = difference(module, shifted_left(module, value, 1), one);
        return Fixed{value, common};
    });
}

Result<Layer> build_activation(const LayerContext& context, const design::PReLU& layer)
{
    const std::size_t period = layer.alpha.raw.size();
    if (!has_hls_functions(context) || is_small(context))
        return build_by_table(context, period);
    const int fraction = context.input_type().fraction();
    return build_cast(context, period, [&](Module& module, Signal x, std::size_t k) -> Result<Fixed> {
        auto below = scaled(module, {x, fraction}, layer.alpha.raw[k], layer.alpha.type.fraction());
        if (!below)
            return below;
        Fixed above{x, fraction};
        const int common = align(module, above, *below);
        return Fixed{choose(module, {x, module.constant(0), false}, above.raw, below->raw), common};
    });
}

Result<Layer> build_activation(const LayerContext& context, const design::QuantizedTanh& layer)
{
    const std::size_t period = layer.high.raw.size();
    if (!has_hls_functions(context))
        return build_by_table(context, period);
    const int in_fraction = context.input_type().fraction(), bound_fraction = layer.high.type.fraction();
    const int common = grid(in_fraction, bound_fraction);
    return build_cast(context, period, [&](Module& module, Signal x, std::size_t k) -> Result<Fixed> {
        const Signal here = shifted_left(module, x, common - in_fraction);
        const Signal high = constant_on(module, layer.high.raw[k], bound_fraction, common);
        const Signal one = module.constant(1), zero = module.constant(0);
        if (!layer.is_ternary)
            return Fixed{choose(module, {here, high, true}, one, zero), 0};
        const Signal low = constant_on(module, layer.low.raw[k], bound_fraction, common);
        const Signal below = choose(module, {low, here, true}, module.constant(-1), zero);
        return Fixed{choose(module, {here, high, false}, one, below), 0};
    });
}

Result<Layer> build_quantizer(const LayerContext& context, const design::FixedPointQuantizer& layer)
{
    // Elements of the same type share a module.
    std::vector<FixedPoint> types;
    std::vector<std::size_t> kernel_of;
    for (const FixedPoint& type : layer.types) {
        const auto found = std::find(types.begin(), types.end(), type);
        kernel_of.push_back(static_cast<std::size_t>(found - types.begin()));
        if (found == types.end())
            types.push_back(type);
    }
    const int fraction = context.input_type().fraction();
    auto made =
        build_cast(context, types.size(), [&](Module& module, Signal x, std::size_t k) -> Result<Fixed> {
            if (types[k].width == 0)
                return Fixed{module.constant(0), 0};
            auto own = cast(module, {x, fraction}, types[k]);
            if (!own)
                return pass(std::move(own).error());
            return Fixed{*own, types[k].fraction()};
        });
    if (made)
        for (std::size_t i = 0; i < made->instances.size(); ++i)
            made->instances[i].kernel = kernel_of[i];
    return made;
}

Result<Layer> build_scale(const LayerContext& context)
{
    const emulate::Step& step = context.step;
    if (step.custom != nullptr || step.scale_rule.term != emulate::Term::exact)
        return build_by_table(context, step.bias.size());
    const int in_fraction = context.input_type().fraction();
    return build_cast(
        context, step.scale.size(), [&](Module& module, Signal x, std::size_t k) -> Result<Fixed> {
            auto product = scaled(module, {x, in_fraction}, step.scale[k], step.scale_type.fraction());
            if (!product)
                return product;
            const int common = grid(product->fraction, step.bias_type.fraction());
            const Signal bias = constant_on(module, step.bias[k], step.bias_type.fraction(), common);
            return Fixed{sum(module, raised(module, *product, common).raw, bias), common};
        });
}

} // namespace bitscape::verilog
