#pragma once

#include "graph/layers/batch_normalization.hpp"
#include "graph/layers/quantizers.hpp"
#include "graph/layers/window.hpp"

#include <vector>

namespace bitscape::graph {

// Kernels are channels last, row-major, as Keras stores them: [height, width, channels, filters], without
// height for one spatial axis. An empty bias means there is none.

struct Convolution {
    Windows windows;
    std::size_t n_channels = 0, n_filters = 0;
    std::vector<float> kernel, bias;
    std::optional<WeightQuantizer> kernel_quantizer, bias_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("kernel", kernel), visit("bias", bias);
    }
};

/// Each channel has filters of its own: output channel c * multiplier + m.
struct DepthwiseConvolution {
    Windows windows;
    std::size_t n_channels = 0, multiplier = 1;
    std::vector<float> kernel; ///< [.., channels, multiplier]
    std::vector<float> bias;   ///< [channels * multiplier]
    std::optional<WeightQuantizer> kernel_quantizer, bias_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("depthwise_kernel", kernel), visit("bias", bias);
    }
};

/// A depthwise convolution without bias, then a 1x1 convolution.
struct SeparableConvolution {
    Windows windows;
    std::size_t n_channels = 0, multiplier = 1, n_filters = 0;
    std::vector<float> depthwise; ///< [.., channels, multiplier]
    std::vector<float> pointwise; ///< [channels * multiplier, filters]
    std::vector<float> bias;
    std::optional<WeightQuantizer> depthwise_quantizer, pointwise_quantizer, bias_quantizer;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        visit("depthwise_kernel", depthwise), visit("pointwise_kernel", pointwise), visit("bias", bias);
    }
};

/// QKeras QConv2DBatchnorm: the normalization is folded into kernel and bias before they are quantized.
struct FoldedConvolution {
    Convolution convolution;
    BatchNormalization normalization;

    template <class Visit> void each_parameter(Visit&& visit) const
    {
        convolution.each_parameter(visit), normalization.each_parameter(visit);
    }
};

[[nodiscard]] std::string_view kind_name(const Convolution& layer);
[[nodiscard]] std::string_view kind_name(const DepthwiseConvolution& layer);
[[nodiscard]] std::string_view kind_name(const SeparableConvolution& layer);
[[nodiscard]] constexpr std::string_view kind_name(const FoldedConvolution&)
{
    return "Conv2DBatchnorm";
}
[[nodiscard]] Failure check(const Convolution& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const DepthwiseConvolution& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const SeparableConvolution& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const FoldedConvolution& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Convolution& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const DepthwiseConvolution& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const SeparableConvolution& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const FoldedConvolution& layer, const LayerInputs& inputs);

/// Kernel and bias with the normalization folded in, before quantization, in float32 and in the order of
/// hls4ml (and QKeras): inv = gamma / sqrt(variance + epsilon); inv * kernel; inv * (bias - mean) + beta.
struct FoldedWeights {
    std::vector<float> kernel, bias;
};
[[nodiscard]] FoldedWeights fold(const FoldedConvolution& layer);

} // namespace bitscape::graph
