#include "exporter_verilog/layer.hpp"

#include "emulate/operator.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_verilog/arithmetic.hpp"
#include "exporter_verilog/elementwise.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

Result<Layer> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

/// Elements that keep their value or are cast, from one input or several: from[i] says where result i is.
struct From {
    std::size_t input = 0;
    std::uint32_t element = 0; ///< or Layer::Instance::zero
};

Result<Layer> build_places(const LayerContext& context, const std::vector<From>& from)
{
    Layer layer;
    const std::size_t inputs = context.step.inputs.size();
    for (std::size_t k = 0; k < inputs; ++k) {
        OpenKernel open = open_kernel(
            context, inputs == 1 ? context.name + "_cast" : fmt::format("{}_cast{}", context.name, k),
            "one element in the result's type", {{k, 1}}, true);
        auto made =
            cast(open.kernel.module, {open.x[0][0], context.input_type(k).fraction()}, context.result());
        if (!made)
            return pass(std::move(made).error());
        close_kernel(context, layer, std::move(open), {*made});
    }
    for (std::uint32_t i = 0; i < from.size(); ++i)
        layer.instances.push_back({from[i].input, {{from[i].element}}, {i}});
    return layer;
}

Result<Layer> build_merge(const LayerContext& context, const design::Merge& merge)
{
    using Kind = graph::Merge::Kind;
    if (context.step.custom == nullptr)
        return unsupported("its backend's merge is not known");
    const bool is_catapult = context.design.backend == design::Backend::catapult;
    if (merge.kind == Kind::average && is_catapult)
        return unsupported("Catapult's average is not exported");
    Layer layer;
    OpenKernel open =
        open_kernel(context, context.name + "_merge", "one element of both inputs", {{0, 1}, {1, 1}});
    Module& module = open.kernel.module;
    Fixed a{open.x[0][0], context.input_type(0).fraction()},
        b{open.x[1][0], context.input_type(1).fraction()};
    Fixed made{a.raw, a.fraction + b.fraction};
    if (merge.kind == Kind::multiply)
        made.raw = product(module, a.raw, b.raw);
    else {
        made.fraction = align(module, a, b) + (merge.kind == Kind::average ? 1 : 0);
        made.raw = merge.kind == Kind::subtract  ? difference(module, a.raw, b.raw)
                   : merge.kind == Kind::maximum ? maximum(module, a.raw, b.raw)
                   : merge.kind == Kind::minimum ? minimum(module, a.raw, b.raw)
                                                 : sum(module, a.raw, b.raw);
    }
    auto result = cast(module, made, context.result());
    if (!result)
        return pass(std::move(result).error());
    close_kernel(context, layer, std::move(open), {*result});
    for (std::uint32_t i = 0; i < context.elements(); ++i)
        layer.instances.push_back({0,
                                   {{static_cast<std::uint32_t>(i % context.input_elements(0))},
                                    {static_cast<std::uint32_t>(i % context.input_elements(1))}},
                                   {i}});
    return layer;
}

Result<Layer> build_concatenate(const LayerContext& context, const design::Concatenate& concatenate)
{
    std::vector<From> from;
    const std::size_t turns = context.input_elements(0) / concatenate.first;
    for (std::size_t turn = 0; turn < turns; ++turn) {
        for (std::size_t i = 0; i < concatenate.first; ++i)
            from.push_back({0, static_cast<std::uint32_t>(turn * concatenate.first + i)});
        for (std::size_t i = 0; i < concatenate.second; ++i)
            from.push_back({1, static_cast<std::uint32_t>(turn * concatenate.second + i)});
    }
    return build_places(context, from);
}

Result<Layer> build_rearrangement(const LayerContext& context, const design::Rearrangement& rearrangement)
{
    std::vector<From> from;
    for (const std::int32_t source : rearrangement.source)
        from.push_back({0, source < 0 ? Layer::Instance::zero : static_cast<std::uint32_t>(source)});
    return build_places(context, from);
}

/// Products of two tensors, one added after the other; a wrapping accumulator takes them in any order.
Result<Layer> build_dot(const LayerContext& context, const design::Dot& dot)
{
    Layer layer;
    const std::size_t n = context.input_elements(0);
    OpenKernel open =
        open_kernel(context, context.name + "_dot", "the sum of the products", {{0, n}, {1, n}});
    Module& module = open.kernel.module;
    const int fraction = context.input_type(0).fraction() + context.input_type(1).fraction();
    Signal total = module.constant(0);
    for (std::size_t i = 0; i < n; ++i) {
        auto term = cast(module, {product(module, open.x[0][i], open.x[1][i]), fraction}, dot.accum);
        if (!term)
            return pass(std::move(term).error());
        auto next = cast(module, {sum(module, total, *term), dot.accum.fraction()}, dot.accum);
        if (!next)
            return pass(std::move(next).error());
        total = *next;
    }
    auto result = cast(module, {total, dot.accum.fraction()}, context.result());
    if (!result)
        return pass(std::move(result).error());
    close_kernel(context, layer, std::move(open), {*result});
    Layer::Instance instance{0, {{}, {}}, {0}};
    for (std::uint32_t i = 0; i < n; ++i)
        instance.inputs[0].push_back(i), instance.inputs[1].push_back(i);
    layer.instances.push_back(std::move(instance));
    return layer;
}

struct Build {
    const LayerContext& context;

    Result<Layer> operator()(const design::Dense&) const
    {
        return build_matrix(context, context.step.product, {});
    }
    Result<Layer> operator()(const design::Convolution&) const { return build_custom_product(); }
    Result<Layer> operator()(const design::EinsumDense&) const { return build_custom_product(); }
    Result<Layer> operator()(const design::BatchNormalization&) const { return build_scale(context); }
    Result<Layer> operator()(const design::Activation& layer) const
    {
        return build_activation(context, layer);
    }
    Result<Layer> operator()(const design::ParametrizedActivation& layer) const
    {
        return build_activation(context, layer);
    }
    Result<Layer> operator()(const design::HardActivation& layer) const
    {
        return build_activation(context, layer);
    }
    Result<Layer> operator()(const design::PReLU& layer) const { return build_activation(context, layer); }
    Result<Layer> operator()(const design::QuantizedTanh& layer) const
    {
        return build_activation(context, layer);
    }
    Result<Layer> operator()(const design::FixedPointQuantizer& layer) const
    {
        return build_quantizer(context, layer);
    }
    Result<Layer> operator()(const design::UnaryLut&) const { return build_by_table(context, 1); }
    Result<Layer> operator()(const design::Softmax& layer) const { return build_softmax(context, layer); }
    Result<Layer> operator()(const design::TableSoftmax& layer) const
    {
        return build_softmax(context, layer);
    }
    Result<Layer> operator()(const design::Pooling& layer) const { return build_pooling(context, layer); }
    Result<Layer> operator()(const design::Merge& layer) const { return build_merge(context, layer); }
    Result<Layer> operator()(const design::Dot& layer) const { return build_dot(context, layer); }
    Result<Layer> operator()(const design::Concatenate& layer) const
    {
        return build_concatenate(context, layer);
    }
    Result<Layer> operator()(const design::Rearrangement& layer) const
    {
        return build_rearrangement(context, layer);
    }
    Result<Layer> operator()(const design::TreeEnsemble& layer) const { return build_trees(context, layer); }
    template <class Other> Result<Layer> operator()(const Other&) const
    {
        return unsupported(fmt::format("{} cannot be exported as Verilog or VHDL", context.node.class_name));
    }

    Result<Layer> build_custom_product() const
    {
        const auto product =
            context.step.custom ? context.step.custom->product() : emulate::Operator::Product{};
        if (product.matrix == nullptr)
            return unsupported("its sums are no matrix product");
        return build_matrix(context, *product.matrix, product.places);
    }
};

/// All kernels of a layer end together; the layer has the widest of their ranges.
void settle(const LayerContext& context, Layer& layer)
{
    Moment end;
    for (const Layer::Kernel& kernel : layer.kernels)
        end = std::max(end, kernel.module.end());
    for (Layer::Kernel& kernel : layer.kernels)
        kernel.module.wait_until(end);
    const Range all{raw_min(context.result()), raw_max(context.result())};
    layer.range = {std::max(layer.range.min, all.min), std::min(layer.range.max, all.max)};
}

} // namespace

std::string port_name(std::size_t k)
{
    return k == 0 ? "x" : fmt::format("x{}_", k);
}

OpenKernel open_kernel(const LayerContext& context, std::string name, std::string comment,
                       std::vector<Layer::Port> ports, bool with_zero)
{
    OpenKernel open{{Module(std::move(name),
                            fmt::format("{} ({}): {}", hls::one_line(context.node.name),
                                        context.node.class_name, comment),
                            context.pipelining, context.levels_before),
                     std::move(ports), false},
                    {}};
    for (std::size_t k = 0; k < open.kernel.ports.size(); ++k) {
        const Layer::Port& port = open.kernel.ports[k];
        Range range = context.inputs[port.input];
        if (with_zero)
            range = {std::min<WideRaw>(range.min, 0), std::max<WideRaw>(range.max, 0)};
        open.x.push_back(open.kernel.module.add_port(port_name(k), port.elements,
                                                     context.input_type(port.input).width, range));
    }
    return open;
}

void close_kernel(const LayerContext& context, Layer& layer, OpenKernel open, std::vector<Signal> outputs)
{
    Module& module = open.kernel.module;
    for (const Signal output : outputs) {
        const Range range = module.range(output);
        const bool first = layer.kernels.empty() && output.id == outputs.front().id;
        layer.range =
            first ? range : Range{std::min(layer.range.min, range.min), std::max(layer.range.max, range.max)};
    }
    open.kernel.is_wire = outputs.size() == 1 && open.x.size() == 1 && open.x[0].size() == 1 &&
                          outputs[0].id == open.x[0][0].id &&
                          context.input_type(open.kernel.ports[0].input).width == context.result().width;
    module.set_outputs(std::move(outputs), context.result().width);
    layer.kernels.push_back(std::move(open.kernel));
}

Result<Layer> build_layer(const LayerContext& context)
{
    auto layer = std::visit(Build{context}, context.node.operation);
    if (layer)
        settle(context, *layer);
    return layer;
}

} // namespace bitscape::verilog
