#pragma once

#include "config/node.hpp"
#include "fixed/fixed_point.hpp"
#include "graph/model.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Internal to config/: what hls4ml's config_from_keras_model(granularity='name') lists for a layer, one
/// overload of settings_of a layer kind (config/settings/*.cpp).
namespace bitscape::config {

using TypeList = std::vector<std::pair<std::string, std::string>>; ///< tensor, precision text

inline constexpr const char* table_type = "fixed<18,8,TRN,WRAP,0>";
inline constexpr const char* softmax_type = "fixed<18,8,RND,SAT,0>";

/// hls4ml's spelling of a type with all its modes.
[[nodiscard]] std::string type_text(const FixedPoint& type);
/// The type of a weight tensor's quantizer; "auto" without one.
[[nodiscard]] std::string weight_type_text(const std::optional<graph::WeightQuantizer>& quantizer,
                                           bool is_kernel);
/// The result of an activation: its quantizer's type; "auto" without one.
[[nodiscard]] std::string result_type_text(const std::optional<graph::ActivationQuantizer>& quantizer);
[[nodiscard]] Node layer_settings(const TypeList& types, bool has_reuse_factor);

[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Input& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Dense& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::BatchNormalization& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Activation& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Softmax& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Flatten& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Dropout& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Convolution& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::DepthwiseConvolution& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::SeparableConvolution& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::FoldedConvolution& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Pooling& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::GlobalPooling& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::ZeroPadding& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Cropping& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::UpSampling& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Reshape& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::ParametrizedActivation& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::HardActivation& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::PReLU& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::TernaryTanh& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Merge& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Dot& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Concatenate& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Transpose& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Recurrent& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Bidirectional& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::TimeDistributed& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::TimeDistributedEnd& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::LayerNormalization& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Embedding& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::GarNet& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::EinsumDense& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Einsum& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::FixedPointQuantizer& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::UnaryLut& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::TableSoftmax& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Constant& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Quant& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::BipolarQuant& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Trunc& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::MatMul& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::OnnxConvolution& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::OnnxBatchNormalization& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::Arithmetic& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::FloatOnly& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::UnknownLayer& operation);
[[nodiscard]] Node settings_of(const graph::Layer& layer, const graph::TreeEnsemble& operation);

} // namespace bitscape::config
