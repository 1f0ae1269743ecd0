#pragma once

#include "exporter_verilog/layer.hpp"

/// Layers that do the same to every element, or to every element of a period.
namespace bitscape::verilog {

[[nodiscard]] Result<Layer> build_activation(const LayerContext& context, const design::Activation& layer);
[[nodiscard]] Result<Layer> build_activation(const LayerContext& context,
                                             const design::ParametrizedActivation& layer);
[[nodiscard]] Result<Layer> build_activation(const LayerContext& context,
                                             const design::HardActivation& layer);
[[nodiscard]] Result<Layer> build_activation(const LayerContext& context, const design::PReLU& layer);
[[nodiscard]] Result<Layer> build_activation(const LayerContext& context, const design::QuantizedTanh& layer);
[[nodiscard]] Result<Layer> build_quantizer(const LayerContext& context,
                                            const design::FixedPointQuantizer& layer);
/// Batch normalization.
[[nodiscard]] Result<Layer> build_scale(const LayerContext& context);
/// The emulator is asked for every value that the input can have.
[[nodiscard]] Result<Layer> build_by_table(const LayerContext& context, std::size_t period);

} // namespace bitscape::verilog
