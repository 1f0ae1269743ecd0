#include "emulate/backends/backend.hpp"

#include "emulate/backends/catapult.hpp"
#include "emulate/backends/pooling.hpp"
#include "emulate/backends/quartus.hpp"

#include <fmt/format.h>

namespace bitscape::emulate {
namespace {

bool is_one_bit(const FixedPoint& type)
{
    return type.width == 1 && !type.is_integer;
}

/// The ac_fixed backends write one-bit fixed-point types with two bits. (The one bit of an activation's
/// parameter is 1, which two bits can hold as well.)
Result<void> check_types(const OperatorContext& context)
{
    bool one_bit = is_one_bit(context.result);
    std::visit(
        [&](const auto& operation) {
            operation.each_type([&](std::string_view name, const auto& type, const auto&...) {
                if constexpr (requires { type.type; })
                    one_bit = one_bit || (is_one_bit(type.type) && name != "param");
                else
                    one_bit = one_bit || is_one_bit(type);
            });
        },
        context.node.operation);
    if (one_bit)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("one-bit types on the {} backend are not supported yet",
                                design::to_string(context.design.backend)));
    return {};
}

/// Operators of one backend, by the kind of layer.
struct Catapult {
    const OperatorContext& context;

    MadeOperator operator()(const design::Activation& layer) const
    {
        return catapult::make_activation(context, layer);
    }
    MadeOperator operator()(const design::ParametrizedActivation& layer) const
    {
        return catapult::make_parametrized(context, layer);
    }
    MadeOperator operator()(const design::HardActivation& layer) const
    {
        return catapult::make_hard(context, layer);
    }
    MadeOperator operator()(const design::Softmax& layer) const
    {
        return catapult::make_softmax(context, layer);
    }
    MadeOperator operator()(const design::Pooling& layer) const { return make_pooling(context, layer); }
    MadeOperator operator()(const design::Merge& layer) const
    {
        if (layer.kind != graph::Merge::Kind::average)
            return std::unique_ptr<Operator>{};
        // The template multiplies with a half of the type ac_fixed<1, -1>, which holds 0 and a quarter only.
        const auto zero = [](WideRaw) { return CastOutcome{}; };
        return std::make_unique<FunctionOperator>(zero, context.inputs[0], context.elements);
    }
    template <class Operation> MadeOperator operator()(const Operation&) const
    {
        return std::unique_ptr<Operator>{};
    }
};

struct Quartus {
    const OperatorContext& context;

    MadeOperator operator()(const design::Activation& layer) const
    {
        return quartus::make_activation(context, layer);
    }
    MadeOperator operator()(const design::ParametrizedActivation& layer) const
    {
        return quartus::make_parametrized(context, layer);
    }
    MadeOperator operator()(const design::Softmax& layer) const
    {
        return quartus::make_softmax(context, layer);
    }
    MadeOperator operator()(const design::Pooling& layer) const
    {
        if (context.design.backend == design::Backend::oneapi) // as Vivado
            return std::unique_ptr<Operator>{};
        return make_pooling(context, layer);
    }
    MadeOperator operator()(const design::Merge& layer) const
    {
        if (layer.kind == graph::Merge::Kind::average && context.design.backend == design::Backend::oneapi)
            return fail(ErrorCode::unsupported, {}, "Average is not supported on the oneAPI backend");
        return std::unique_ptr<Operator>{};
    }
    template <class Operation> MadeOperator operator()(const Operation&) const
    {
        return std::unique_ptr<Operator>{};
    }
};

} // namespace

MadeOperator backend_operator(const OperatorContext& context)
{
    const design::Backend backend = context.design.backend;
    if (backend == design::Backend::vivado || backend == design::Backend::vitis)
        return std::unique_ptr<Operator>{};
    if (auto ok = check_types(context); !ok)
        return pass(std::move(ok).error());
    if (context.inputs.empty())
        return std::unique_ptr<Operator>{};
    if (backend == design::Backend::catapult)
        return std::visit(Catapult{context}, context.node.operation);
    return std::visit(Quartus{context}, context.node.operation);
}

} // namespace bitscape::emulate
