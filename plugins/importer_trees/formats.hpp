#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace bitscape::trees {

enum class Format { other, xgboost_json, xgboost_ubj, conifer, lightgbm, onnx, tmva, yggdrasil, foreign };

/// What a file is, by its first 4 KiB; forests of YDF by their files' names,
/// too.
[[nodiscard]] Format format_of(const std::filesystem::path& file, std::string_view head);

/// "XGBoost JSON".
[[nodiscard]] std::string_view words(Format format);

/// Why a foreign file of trees is not opened, and how to make one that is.
[[nodiscard]] std::string refusal(const std::filesystem::path& file, std::string_view head);

} // namespace bitscape::trees
