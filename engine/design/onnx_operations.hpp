#pragma once

#include "design/quantizer.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/array.hpp"
#include "graph/layers/onnx.hpp"

#include <optional>
#include <type_traits>

/// Nodes that exist only until hls4ml's flow parse_qonnx has run: it turns them into the kinds that all
/// frameworks share. One that is left over cannot be built.
namespace bitscape::design::hls {

struct Constant {
    graph::Array value; ///< hls4ml: a scalar has the shape (1)
    std::optional<Quantizer> quantizer;
};

struct Quant {
    graph::Quant settings;
    /// Known when quant_constant_parameters has run; the node then has one input.
    std::optional<graph::Array> scale, zero_point;
    double bit_width = 0;
};

struct BipolarQuant {
    std::optional<graph::Array> scale;
};

struct MatMul {};

struct OnnxConvolution {
    graph::OnnxConvolution settings;
};

struct OnnxBatchNormalization {
    double epsilon = 1e-5;
};

struct Arithmetic {
    graph::Arithmetic::Kind kind = graph::Arithmetic::Kind::add;
};

template <class Operation>
inline constexpr bool is_only_parsed =
    std::is_same_v<Operation, Constant> || std::is_same_v<Operation, Quant> ||
    std::is_same_v<Operation, BipolarQuant> || std::is_same_v<Operation, MatMul> ||
    std::is_same_v<Operation, OnnxConvolution> || std::is_same_v<Operation, OnnxBatchNormalization> ||
    std::is_same_v<Operation, Arithmetic>;

} // namespace bitscape::design::hls
