#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape {

/// Boosted trees: XGBoost's JSON and UBJSON, LightGBM's text, ONNX, TMVA's XML,
/// YDF's folders, conifer's own JSON.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_trees_importer();

} // namespace bitscape
