#pragma once

#include "session/document/document.hpp"
#include "study/evaluation.hpp"

#include <memory>
#include <string>

namespace bitscape::cli {

/// Model, data (empty: none, estimates only) and parts for evaluations. Errors: unreadable data, data that
/// does not fit the model.
[[nodiscard]] Result<std::shared_ptr<const study::Bench>> make_bench(const document::Document& document,
                                                                     const std::string& data);

} // namespace bitscape::cli
