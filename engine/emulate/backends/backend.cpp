#include "emulate/backends/backend.hpp"

#include "emulate/backends/catapult.hpp"
#include "emulate/backends/pooling.hpp"
#include "emulate/backends/quartus.hpp"
#include "emulate/counting.hpp"

#include <algorithm>
#include <cstdlib>
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

/// (a + b) / 2 as oneAPI's template divides: cut towards zero at the sum's last bit. The smaller input
/// repeats.
class HalvedSum final : public Operator {
public:
    HalvedSum(std::vector<TensorInfo> inputs, const FixedPoint& result)
        : inputs_(std::move(inputs)), result_(result),
          fraction_(std::max(inputs_[0].type.fraction(), inputs_[1].type.fraction()))
    {
    }
    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        const auto term = [&](std::size_t k, std::size_t i) {
            const int lift = fraction_ - inputs_[k].type.fraction();
            return in[k][i % in[k].size()] * (WideRaw{1} << lift);
        };
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = emit((term(0, i) + term(1, i)) / 2, fraction_, result_, counts);
    }
    void set_output_lane(Lane) override {}

private:
    std::vector<TensorInfo> inputs_;
    FixedPoint result_;
    int fraction_;
};

MadeOperator make_halved_sum(const OperatorContext& context)
{
    constexpr int max_working_bits = 126;
    if (context.inputs.size() != 2)
        return fail(ErrorCode::mismatch, {}, "it needs two inputs");
    const FixedPoint &a = context.inputs[0].type, &b = context.inputs[1].type;
    const int bits = std::max(a.integer, b.integer) + std::max(a.fraction(), b.fraction()) + 2;
    if (bits + std::abs(context.result.fraction()) > max_working_bits)
        return fail(ErrorCode::unsupported, {}, "its values need more than 128 bits");
    return std::make_unique<HalvedSum>(context.inputs, context.result);
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
            return make_halved_sum(context);
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
