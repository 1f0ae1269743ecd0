#pragma once

#include "base/result.hpp"
#include "exporter_hls/dialect.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/wiring.hpp"

#include <string>
#include <vector>

namespace bitscape::hls {

/// One file of the project, path relative to its folder.
struct File {
    std::string path;
    std::string text;
};

/// What one node adds to the sources.
struct LayerText {
    std::string config;               ///< structs with sizes and types, empty if none is needed
    std::string call;                 ///< the statement in the top function
    std::vector<File> headers;        ///< constant arrays, firmware/weights/*.h
    std::string functions;            ///< C++ that uses configs and arrays
    std::vector<std::string> kernels; ///< headers of firmware/kernels, without ".h"
};

/// Rows of a product of tensors that are done in one cycle: all of a small one; a divisor of `rows`.
/// `products`: of each row.
[[nodiscard]] std::size_t rows_at_once(std::size_t rows, std::size_t products);
/// Is it a loop over its rows?
[[nodiscard]] bool is_loop(const design::EinsumDense& layer);
[[nodiscard]] bool is_loop(const design::Einsum& layer);

/// Errors: what this exporter or the kernels cannot do, with the layer's name.
[[nodiscard]] Result<LayerText> layer_text(const design::Design& design, const design::Node& node,
                                           const Names& names, const Wiring::Step& step,
                                           const Dialect& dialect);

/// The same between streams: the layer's kernel works on streams itself, or in a process of its own that
/// takes the beats into arrays. Precondition: step.is_stream().
[[nodiscard]] Result<LayerText> stream_layer_text(const design::Design& design, const design::Node& node,
                                                  const Names& names, const Wiring::Step& step,
                                                  const Dialect& dialect);

} // namespace bitscape::hls
