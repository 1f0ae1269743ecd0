#pragma once

#include "emulate/operator.hpp"

/// The layer kinds that are Operators; one overload a kind, implemented under emulate/operators. Errors
/// (`unsupported`, without the layer's name): types beyond 128 bits, arithmetic that is not known.
namespace bitscape::emulate {

// Kinds with kernels of their own (program.cpp) are not operators.
template <class Operation>
concept HasOwnKernels = std::same_as<Operation, design::Input> || std::same_as<Operation, design::Dense> ||
    std::same_as<Operation, design::BatchNormalization> || std::same_as<Operation, design::Activation> ||
    std::same_as<Operation, design::Softmax> || std::same_as<Operation, design::Reshape>;

template <HasOwnKernels Operation>
[[nodiscard]] MadeOperator make_operator(const OperatorContext&, const Operation&)
{
    return std::unique_ptr<Operator>{};
}

[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Convolution& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Pooling& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Rearrangement& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::EinsumDense& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Einsum& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context,
                                         const design::FixedPointQuantizer& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::UnaryLut& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::TableSoftmax& layer);

} // namespace bitscape::emulate
