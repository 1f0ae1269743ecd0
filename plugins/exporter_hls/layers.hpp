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

/// Errors: what this exporter or the kernels cannot do, with the layer's name.
[[nodiscard]] Result<LayerText> layer_text(const design::Design& design, const design::Node& node,
                                           const Names& names, const Wiring::Step& step,
                                           const Dialect& dialect);

} // namespace bitscape::hls
