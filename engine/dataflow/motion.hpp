#pragma once

#include "base/result.hpp"
#include "design/design.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// Designs with streams between their layers (io_stream): who reads and writes how many beats when. A beat is
/// what a stream carries at once: all channels of one pixel, all elements of a vector.
namespace bitscape::dataflow {

/// Elements of one beat of a node's output. Flattening leaves a stream as it is.
[[nodiscard]] std::size_t beat_elements(const design::Design& design, NodeId id);
/// Beats of a node's output.
[[nodiscard]] std::size_t beats(const design::Design& design, NodeId id);
/// The node whose stream holds this node's output: a reshape that leaves the beats alone is no process.
[[nodiscard]] NodeId stream_of(const design::Design& design, NodeId id);

// How a process turns beats into beats.

/// A beat of each input gives a beat.
struct EachBeat {};
/// All beats of the first input, then of the second; then all of the output.
struct Whole {};
/// A window over an image, beat by beat: rows and columns that are still needed are kept. A result leaves
/// with the last pixel that its window sees.
struct Window {
    graph::WindowGrid grid;
};
/// The whole image gives one beat (global pooling), nothing is kept but a sum or a maximum.
struct Reduction {};
/// An image moved within another: a border is added (positive margins) or taken away (negative).
struct Margins {
    std::int64_t top = 0, left = 0;
    std::size_t in_height = 1, in_width = 1, out_height = 1, out_width = 1;
};
/// Each pixel becomes a block of pixels.
struct Upsampling {
    std::size_t height = 1, width = 1;               ///< of the input
    std::size_t rows_factor = 1, columns_factor = 1; ///< of the block
};
/// One beat, `times` over.
struct Repetition {
    std::size_t times = 1;
};
/// Beats of several pixels' or of parts of a pixel.
struct Repacking {
    std::size_t from = 1, to = 1; ///< elements of a beat; one is a multiple of the other
};
/// `first` beats of the first input, `second` of the second, and so on in turns.
struct Turns {
    std::size_t first = 1, second = 1;
};
/// A recurrent layer: a beat a time step; each gives one, or the last alone.
struct Steps {
    bool each = false;
};
using Motion = std::variant<EachBeat, Whole, Window, Reduction, Margins, Upsampling, Repetition, Repacking,
                            Turns, Steps>;

/// Precondition: the node is neither an input nor a reshape without a process.
[[nodiscard]] Motion motion_of(const design::Design& design, const design::Node& node);

} // namespace bitscape::dataflow
