#pragma once

#include "estimate/estimate.hpp"
#include "estimate/part_catalogue.hpp"

#include <string>
#include <vector>

/// Peak performance of a part against bit width, and where a design stands below it. One multiplication and
/// the addition that takes it in are two operations.
///
/// The rule, for products of w-bit weights with a-bit inputs at f GHz:
///   LUTs:  2 f u LUT / c   with u = 0.7 and c = max(3.43 (w + a) / 2, 0.858 w a) LUTs a product
///   DSPs:  2 f p DSP       with p products a block and cycle (see products_per_dsp)
///   peak = the larger of both: a layer is built of one kind of multiplier
///   weights on chip = 0.9 of the bits in block memory / w
/// The two constants of c are set by the seed talk's table for a ZU19EG at 0.3 GHz (resources/help/parts.md):
/// 3.43 by its 1-bit row, 0.858 by its 8-bit row; its 4-bit and 32-bit rows follow.
namespace bitscape::estimate {

struct PeakOptions {
    double clock_ghz = 0.3;
    double lut_fill = 0.7;
    double memory_fill = 0.9;
};

struct Peak {
    double lut_per_product = 0, products_per_dsp = 0;
    double lut_gops = 0, dsp_gops = 0;
    double gops = 0;     ///< the larger
    double weights = 0;  ///< on chip; 0 if the part's memory is not known
    bool by_dsp = false; ///< which of both the peak is
};
[[nodiscard]] Peak peak(const Part& part, const PartDetails& details, double weight_bits, double input_bits,
                        const PeakOptions& options = {});

/// LUTs of one product and the sum it goes into.
[[nodiscard]] double lut_per_product(double weight_bits, double input_bits);
/// Products of one DSP in a cycle: below 1 where several blocks make one product, above 1 where operands are
/// packed (two guard bits between products) or the block has two narrow multipliers.
[[nodiscard]] double products_per_dsp(const Part& part, const PartDetails& details, double weight_bits,
                                      double input_bits);

/// Where a layer or a design stands.
struct RooflinePoint {
    std::string name; ///< of the layer; the design's has none
    NodeId node;
    double weight_bits = 0, input_bits = 0; ///< of a design: means over its products
    double operations = 0;                  ///< of one inference
    double bytes = 0;                       ///< moved on or off chip by one inference
    double gops = 0;                        ///< at its interval and the design's clock
    Peak peak;                              ///< of the part at these widths and this clock

    [[nodiscard]] double bits() const;      ///< geometric mean of both widths: the plot's axis
    [[nodiscard]] double intensity() const; ///< operations per byte
};

struct Roofline {
    RooflinePoint design;
    std::vector<RooflinePoint> layers; ///< those that multiply, in execution order
    double weight_bits_total = 0;      ///< of all weights, each as wide as its type
    bool weights_fit = true;           ///< they lie on chip: only inputs and outputs move
};
/// Precondition: `estimate` is of `design` on `part`. A layer's rate is that of its own interval, the
/// design's that of the slowest layer.
[[nodiscard]] Roofline roofline(const design::Design& design, const DesignEstimate& estimate,
                                const Part& part, const PartDetails& details);

/// min(peak, intensity x memory): what a design could reach if its data came from a memory of that many GB/s.
[[nodiscard]] double attainable_gops(double peak_gops, double intensity, double memory_gb_per_s);

} // namespace bitscape::estimate
