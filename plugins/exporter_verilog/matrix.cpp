#include "exporter_verilog/layer.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::verilog {
namespace {

/// The comment above a kernel.
std::string description(const emulate::MatrixProduct& product, std::size_t set)
{
    return fmt::format("{} inputs, {} outputs{}; accumulator {}", product.n_in, product.n_out,
                       product.sets == 1 ? std::string() : fmt::format(", set {}", set),
                       bitscape::to_string(product.accum));
}

Layer::Instance instance_at(const emulate::MatrixProduct& product, std::size_t position,
                            const std::vector<std::uint32_t>& element_of)
{
    Layer::Instance instance{position % product.sets, {{}}, {}};
    for (std::size_t k = 0; k < product.n_in; ++k) {
        const std::size_t at = position * product.n_in + k;
        const auto element = product.gather.empty() ? static_cast<std::uint32_t>(at) : product.gather[at];
        instance.inputs[0].push_back(element == emulate::MatrixProduct::nowhere ? Layer::Instance::zero
                                                                                : element);
    }
    for (std::size_t j = 0; j < product.n_out; ++j)
        instance.outputs.push_back(element_of[position * product.n_out + j]);
    return instance;
}

} // namespace

Result<Layer> build_matrix(const LayerContext& context, const emulate::MatrixProduct& given,
                           std::span<const std::uint32_t> places)
{
    emulate::TensorInfo in = context.step.inputs[0];
    in.range = context.inputs[0];
    const auto exact = emulate::with_exact_terms(given, in);
    const emulate::MatrixProduct& product = exact ? *exact : given;
    const bool has_padding =
        std::ranges::find(product.gather, emulate::MatrixProduct::nowhere) != product.gather.end();
    Layer layer;
    for (std::size_t set = 0; set < product.sets; ++set) {
        const std::string name =
            product.sets == 1 ? context.name + "_kernel" : fmt::format("{}_kernel{}", context.name, set);
        OpenKernel open =
            open_kernel(context, name, description(product, set), {{0, product.n_in}}, has_padding);
        auto made =
            build_product(open.kernel.module, open.x[0], product, set, context.input_type().fraction(),
                          context.result(), context.products, context.stop);
        if (!made)
            return pass(std::move(made).error());
        layer.products.push_back(made->cost);
        close_kernel(context, layer, std::move(open), std::move(made->outputs));
    }
    std::vector<std::uint32_t> element_of(product.positions * product.n_out);
    for (std::uint32_t e = 0; e < element_of.size(); ++e)
        element_of[places.empty() ? e : places[e]] = e;
    for (std::size_t position = 0; position < product.positions; ++position)
        layer.instances.push_back(instance_at(product, position, element_of));
    return layer;
}

} // namespace bitscape::verilog
