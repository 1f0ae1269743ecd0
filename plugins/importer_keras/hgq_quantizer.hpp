#pragma once

#include "graph/layers/hgq.hpp"
#include "importer_keras/architecture.hpp"
#include "importer_keras/weights.hpp"

#include <string>
#include <vector>

namespace bitscape::keras {

/// One of HGQ2's quantizers: what its configuration says and the bits it learned.
struct HgqQuantizer {
    Shape mask; ///< extents of the bit vectors, with the batch axis in front unless it is for weights
    std::vector<int> sign, integer, fraction;
    Rounding rounding = Rounding::trn;
    Overflow overflow = Overflow::wrap;
    bool only_rounds = false; ///< trained weights are known to fit, HGQ does not wrap them

    [[nodiscard]] bool is_single() const { return sign.size() == 1; }
};

/// The quantizer at `place` of a layer ("iq", "exp_table/oq"), configured by the layer's `key` ("iq_conf").
/// Errors: missing, another kind of quantizer, an option that hls4ml cannot express.
[[nodiscard]] Result<HgqQuantizer> read_quantizer(const Weights& weights, const LayerText& layer,
                                                  const std::string& place, const nlohmann::json& conf);

/// Values of a weight tensor of `shape` after its quantizer, in single precision as HGQ computes them.
/// Error: the bit vectors do not fit the shape.
[[nodiscard]] Result<std::vector<float>> quantized(const HgqQuantizer& quantizer, std::vector<float> values,
                                                   const Shape& shape);

/// The layer that hls4ml makes of a quantizer of a tensor of `shape` (without batch). Error as above.
[[nodiscard]] Result<graph::FixedPointQuantizer> quantizer_layer(const HgqQuantizer& quantizer,
                                                                 const Shape& shape);

/// The type of a table's quantizer, which has one set of bits; at least one bit wide. Error: it has more
/// sets.
[[nodiscard]] Result<FixedPoint> table_type(const HgqQuantizer& quantizer);

/// Modes as HGQ names them: "RND_CONV", "SAT_SYM"; "S_RND" rounds at random in training only.
[[nodiscard]] Result<Rounding> rounding_named(std::string name);
[[nodiscard]] Result<Overflow> overflow_named(std::string_view name);

} // namespace bitscape::keras
