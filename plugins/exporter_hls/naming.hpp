#pragma once

#include "design/design.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bitscape::hls {

/// Can this be the name of a C++ function and of a Verilog module?
[[nodiscard]] bool is_identifier(std::string_view text);

/// How often a C++ text uses that name; not counted are comments, directives (#...), what follows "::".
[[nodiscard]] std::size_t uses_of(std::string_view text, std::string_view name);

/// User text made safe for a comment of any kind or a plain text file, at most 200 bytes of UTF-8: characters
/// that are seen only, no backslash, no trigraph, no end of a comment.
[[nodiscard]] std::string one_line(std::string_view text);

/// Names of one node's things in the generated sources. The number is hls4ml's layer number where those are
/// unique.
struct Names {
    std::string tensor; ///< "layer4_out", "input1"
    std::string type;   ///< "layer4_t"
    std::string size;   ///< "layer4_size"
    std::string config; ///< "Layer4"
    std::string number; ///< "4"
    std::string beat;   ///< "layer4_beat": what a stream of it carries at once
};
[[nodiscard]] std::vector<Names> make_names(const design::Design& design);

/// The node whose array holds this node's output: reshapes are the same elements under another shape.
[[nodiscard]] NodeId storage(const design::Design& design, NodeId id);

/// Type of the first input's elements.
[[nodiscard]] const FixedPoint& input_type(const design::Design& design, const design::Node& node);

} // namespace bitscape::hls
