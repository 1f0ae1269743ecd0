#pragma once

#include "emulate/emulate.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::emulate {

/// What one tensor has to hold on some rows: its values after rounding and before overflow.
struct NeededRange {
    std::string layer;
    std::string tensor; ///< "result" or "accum"
    FixedPoint type;    ///< that the design gives it
    std::int64_t values = 0;
    std::int64_t overflows = 0; ///< values that do not fit `type`
    double min = 0, max = 0;    ///< of all values, those that do not fit too
    /// Results that a stable softmax reads: the largest difference of two values of one group, in all but one
    /// of a thousand events. hls4ml takes the type's positive half for it. 0: nothing asks for it.
    double distance = 0;

    [[nodiscard]] double highest() const { return std::max(max, distance); } ///< that the type has to hold
};

/// Runs the design and measures, tensor by tensor, what would be in it if its type had no ends. What it reads
/// is as the design computes it: overflows before it count in. "accum": the finished sums of dense layers,
/// convolutions, poolings, dot products and einsums (bias included; partial sums may be larger, which only
/// matters to accumulators that saturate). Left out: accumulators that are no type of the design, those of
/// means on Catapult, results of reshapes, quantizers' signs and powers of two. Results of recurrent layers
/// and trees that overflow are measured as they are, after it. Costs two to four runs; nothing is kept.
/// Errors: those of run().
[[nodiscard]] Result<std::vector<NeededRange>> needed_ranges(const design::Design& design,
                                                             const std::vector<Samples>& inputs, int threads,
                                                             std::stop_token stop, Progress& progress);

[[nodiscard]] const NeededRange* find_range(const std::vector<NeededRange>& ranges, std::string_view layer,
                                            std::string_view tensor); ///< nullptr if there is none

} // namespace bitscape::emulate
