#pragma once

#include "base/result.hpp"

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace bitscape::trees {

/// Reads large JSON or UBJSON files of trees: each object with `tree_key` is
/// handed over as soon as it is read and not kept, `unused` keys are not kept
/// either. Nesting and counts are limited (nine bytes of UBJSON may claim
/// billions of values that take no bytes). JSON may hold Infinity and NaN
/// (which then is a text), as Python and XGBoost write them.
struct JsonRequest {
    bool is_binary = false;                                 ///< UBJSON
    std::string tree_key;                                   ///< none: nothing is handed over
    std::vector<std::string> unused = {};                   ///< keys
    std::function<Result<void>(nlohmann::json&)> take_tree; ///< may throw nlohmann's exceptions
};

/// Errors: not JSON; what take_tree returned.
[[nodiscard]] Result<nlohmann::json> read_json(std::string content, const JsonRequest& request);

/// An error of the text of nlohmann's exceptions
/// ("[json.exception.out_of_range.403] key ... not found").
[[nodiscard]] Error damaged(const std::exception& exception);

} // namespace bitscape::trees
