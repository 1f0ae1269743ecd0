#include "emulate/backends/catapult.hpp"
#include "emulate/counting.hpp"

#include <vector>

namespace bitscape::emulate::catapult {
namespace {

using Function = CastOutcome (*)(WideRaw, const FixedPoint&, const FixedPoint&);
using Check = Result<void> (*)(const FixedPoint&, const FixedPoint&);

MadeOperator make_element(const OperatorContext& context, Function function, Check check)
{
    const FixedPoint in = context.inputs[0].type, result = context.result;
    if (in.is_integer || result.is_integer)
        return fail(ErrorCode::unsupported, {},
                    "hls4ml's Catapult activations do not compile with integer types");
    if (auto ok = check(in, result); !ok)
        return pass(std::move(ok).error());
    return std::make_unique<FunctionOperator>([=](WideRaw x) { return function(x, in, result); },
                                              context.inputs[0], context.elements);
}

class SoftmaxOperator final : public Operator {
public:
    SoftmaxOperator(const FixedPoint& in, const FixedPoint& result) : in_(in), result_(result) {}

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        std::vector<CastOutcome> outcomes(out.size());
        softmax(in[0], in_, result_, outcomes);
        for (std::size_t i = 0; i < out.size(); ++i) {
            count(outcomes[i], counts);
            out[i] = outcomes[i].raw;
        }
    }
    void set_output_lane(Lane) override {}

private:
    FixedPoint in_, result_;
};

} // namespace

MadeOperator make_activation(const OperatorContext& context, const design::Activation& layer)
{
    switch (layer.function) {
    case graph::Function::sigmoid:
        return make_element(context, sigmoid, check_magnitude);
    case graph::Function::tanh:
        return make_element(context, tanh, check_magnitude);
    case graph::Function::softplus:
        return make_element(context, softplus, check_exponential);
    case graph::Function::softsign:
        return make_element(context, softsign, check_softsign);
    case graph::Function::selu:
        return make_element(context, selu, check_exponential);
    default:
        return std::unique_ptr<Operator>{};
    }
}

MadeOperator make_parametrized(const OperatorContext& context, const design::ParametrizedActivation& layer)
{
    if (layer.kind != graph::ParametrizedActivation::Kind::elu)
        return std::unique_ptr<Operator>{};
    const FixedPoint in = context.inputs[0].type, result = context.result, alpha_type = layer.parameter.type;
    if (auto ok = check_exponential(in, result); !ok)
        return pass(std::move(ok).error());
    const WideRaw alpha = layer.parameter.raw.front();
    return std::make_unique<FunctionOperator>(
        [=](WideRaw x) { return elu(x, in, result, alpha, alpha_type); }, context.inputs[0],
        context.elements);
}

MadeOperator make_hard(const OperatorContext& context, const design::HardActivation& layer)
{
    if (layer.kind == graph::HardActivation::Kind::hard_sigmoid)
        return make_element(context, hard_sigmoid, check_magnitude);
    return fail(ErrorCode::unsupported, {}, "hard_tanh is not supported on the Catapult backend");
}

MadeOperator make_softmax(const OperatorContext& context, const design::Softmax&)
{
    const TensorInfo& in = context.inputs[0];
    if (context.node.shape.size() != 1 || context.elements != in.elements)
        return fail(ErrorCode::unsupported, {}, "softmax of several vectors is not supported on Catapult");
    if (auto ok = check_softmax(in.type, context.result, in.elements); !ok)
        return pass(std::move(ok).error());
    return std::make_unique<SoftmaxOperator>(in.type, context.result);
}

} // namespace bitscape::emulate::catapult
