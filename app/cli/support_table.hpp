#pragma once

#include "sdk/plugin.hpp"

#include <string>

namespace bitscape::cli {

/// What all importers understand, as a table in Markdown: a row for each framework's layers, activations and
/// quantizers, in the importers' order; what is understood in part stands apart with its remark.
[[nodiscard]] std::string support_table(const sdk::Plugins& plugins);

} // namespace bitscape::cli
