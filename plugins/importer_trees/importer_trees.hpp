#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Boosted trees: XGBoost's JSON and UBJSON, LightGBM's text, conifer's own JSON. Pickles are never loaded.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_trees_importer();

} // namespace bitscape
