#pragma once

#include "emulate/operator.hpp"

/// The layer kinds that are Operators; one overload a kind, implemented under emulate/operators. Errors
/// (`unsupported`, without the layer's name): types beyond 128 bits, arithmetic that is not known.
namespace bitscape::emulate {

// Kinds with kernels of their own (program.cpp) are not operators.
template <class Operation>
concept HasOwnKernels = std::same_as<Operation, design::Input> || std::same_as<Operation, design::Dense> ||
    std::same_as<Operation, design::BatchNormalization> || std::same_as<Operation, design::Softmax> ||
    std::same_as<Operation, design::Reshape>;

template <HasOwnKernels Operation>
[[nodiscard]] MadeOperator make_operator(const OperatorContext&, const Operation&)
{
    return std::unique_ptr<Operator>{};
}

/// Null for functions with kernels of their own.
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Activation& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Convolution& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Pooling& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Rearrangement& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context,
                                         const design::ParametrizedActivation& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::HardActivation& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::PReLU& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::QuantizedTanh& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Merge& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Dot& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Concatenate& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Recurrent& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Bidirectional& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context,
                                         const design::TimeDistributed& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context,
                                         const design::LayerNormalization& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Embedding& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::GarNet& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::EinsumDense& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::Einsum& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context,
                                         const design::FixedPointQuantizer& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::UnaryLut& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::TableSoftmax& layer);
[[nodiscard]] MadeOperator make_operator(const OperatorContext& context, const design::TreeEnsemble& layer);

} // namespace bitscape::emulate
