#include "design/finish/finish.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::design::hls {

namespace {

/// hls4ml's FixSoftmaxTableSize and what its template does on top for the stable implementation.
Result<void> size_tables(FinishContext& context, const design::Node& node, design::Softmax& softmax)
{
    const FixedPoint& input = context.input_type(node);
    Result<std::size_t> size = table_size(context, node, "TableSize", 1024);
    if (!size)
        return pass(std::move(size).error());
    const int spare = context.design.backend == Backend::quartus ? 1 : 0;
    const int index_bits = std::min(input.width, softmax.inv_table.width) - spare;
    const bool has_own_inverse =
        context.configuration.attribute(node.name, node.class_name, "InvTableSize") != nullptr;
    if (!has_own_inverse && index_bits < 63 && (std::size_t{1} << std::max(0, index_bits)) < *size)
        size = std::size_t{1} << std::max(0, index_bits);
    // The templates of Quartus and oneAPI write this size for both tables and nothing else.
    if (context.design.backend == Backend::quartus || context.design.backend == Backend::oneapi) {
        softmax.inv_table_size = softmax.exp_table_size = *size;
        softmax.inp_norm = input;
        return {};
    }
    Result<std::size_t> inverse = table_size(context, node, "InvTableSize", *size);
    if (!inverse)
        return pass(std::move(inverse).error());
    Result<std::size_t> exponential = table_size(context, node, "ExpTableSize", *size);
    if (!exponential)
        return pass(std::move(exponential).error());
    softmax.inv_table_size = *inverse;
    softmax.exp_table_size = *exponential;
    const int sign = input.is_signed ? 1 : 0;
    const FixedPoint distance{
        .width = input.width - sign, .integer = input.integer - sign, .is_signed = false};
    const bool has_own_norm =
        context.configuration.attribute(node.name, node.class_name, "inp_norm_t") != nullptr;
    if (softmax.implementation == SoftmaxImplementation::stable && !has_own_norm && input.is_signed)
        softmax.exp_table_size =
            std::min(*inverse, distance.width < 63 ? std::size_t{1} << distance.width : *inverse);
    Result<FixedPoint> norm = direct_type(context, node, "inp_norm_t", distance);
    if (!norm)
        return pass(std::move(norm).error());
    softmax.inp_norm = *norm;
    if (softmax.implementation == SoftmaxImplementation::stable && softmax.inp_norm.width < 1)
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}'", node.name),
                    "softmax needs an input of at least 2 bits");
    return {};
}

Result<SoftmaxImplementation> softmax_implementation(const FinishContext& context, const design::Node& node)
{
    const config::Node* found = context.configuration.attribute(node.name, node.class_name, "Implementation");
    const std::string name = found != nullptr && found->text() != nullptr ? *found->text() : "stable";
    for (const auto choice : {SoftmaxImplementation::stable, SoftmaxImplementation::latency,
                              SoftmaxImplementation::legacy, SoftmaxImplementation::argmax})
        if (to_string(choice) == name)
            return choice;
    return fail(ErrorCode::invalid_value, fmt::format("layer '{}': Implementation", node.name),
                fmt::format("'{}' is not one of stable, latency, legacy, argmax", name));
}

} // namespace

Result<void> finish_node(FinishContext& context, design::Node& node, const Node&, const Activation& from)
{
    design::Activation activation{.function = from.function, .table = {}, .table_size = 1024};
    Result<std::size_t> size = table_size(context, node, "TableSize", 1024);
    if (!size)
        return pass(std::move(size).error());
    activation.table_size = from.table_size.value_or(*size);
    Result<FixedPoint> table = direct_type(context, node, "table_t", {.width = 18, .integer = 8});
    if (!table)
        return pass(std::move(table).error());
    activation.table = *table;
    node.operation = activation;
    return {};
}

Result<void> finish_node(FinishContext& context, design::Node& node, const Node& from,
                         const Softmax& operation)
{
    constexpr FixedPoint usual{
        .width = 18, .integer = 8, .rounding = Rounding::rnd, .overflow = Overflow::sat};
    design::Softmax softmax;
    softmax.accum = *from.type("accum");
    // Without a list of classes (rank > 1) io_parallel normalises the whole tensor at once.
    const bool parallel = context.design.io_type == IoType::io_parallel;
    softmax.n = parallel ? element_count(node.shape) : node.shape.back();
    const bool says_axis = operation.slice != 0 || context.design.model->channels_first;
    if (says_axis && !parallel && operation.axis != -1)
        return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                    "hls4ml's streamed softmax takes axis -1 only");
    if (operation.slice != 0 && parallel) {
        const bool known =
            context.design.backend == Backend::vivado || context.design.backend == Backend::vitis;
        if (operation.inner != 1 && !known)
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                        fmt::format("softmax over an inner axis is not supported yet on the {} backend",
                                    to_string(context.design.backend)));
        softmax.n = operation.slice;
        softmax.inner = operation.inner;
    }
    Result<SoftmaxImplementation> implementation = softmax_implementation(context, node);
    if (!implementation)
        return pass(std::move(implementation).error());
    softmax.implementation = *implementation;
    for (const auto& [key, type] :
         {std::pair{"exp_table_t", &softmax.exp_table}, std::pair{"inv_table_t", &softmax.inv_table},
          std::pair{"inv_inp_t", &softmax.inv_inp}}) {
        Result<FixedPoint> found = direct_type(context, node, key, usual);
        if (!found)
            return pass(std::move(found).error());
        *type = *found;
    }
    if (Result<void> sized = size_tables(context, node, softmax); !sized)
        return sized;
    node.operation = softmax;
    return {};
}

} // namespace bitscape::design::hls
