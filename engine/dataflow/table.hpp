#pragma once

#include "dataflow/simulate.hpp"

#include <string>
#include <vector>

namespace bitscape::dataflow {

/// A FIFO in the user's words.
struct Row {
    std::string tensor;   ///< "conv1", "conv1_copy2"
    std::string from, to; ///< layers; "conv1 (copies)" for what shares out a tensor
    std::size_t beats = 0, beat_bits = 0, occupancy = 0, depth = 0;
    bool is_set = false; ///< by the user
};
[[nodiscard]] std::vector<Row> rows(const design::Design& design, const Depths& depths);

/// The same as lines of text with a heading, for the command line and for the README of a project.
[[nodiscard]] std::string table(const design::Design& design, const Depths& depths);

} // namespace bitscape::dataflow
