#pragma once

#include "config/configuration.hpp"
#include "study/evaluation.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace bitscape::search {

/// What came of one of many configurations.
struct Evaluated {
    std::optional<study::Evaluation> evaluation; ///< nullopt if it cannot be built
    std::string message;                         ///< why not
};

/// Evaluates configurations 0 .. count - 1 on `jobs` threads (0 = run here). `configuration` is called from
/// any of them and must be pure; `on_done` only from the calling thread, in ascending order. Errors:
/// cancelled, some milliseconds after `stop`.
[[nodiscard]] Result<void>
evaluate_all(std::size_t count, const std::function<config::Configuration(std::size_t)>& configuration,
             const std::shared_ptr<const study::Bench>& bench, int jobs,
             const std::function<void(std::size_t, Evaluated)>& on_done, const std::stop_token& stop);

} // namespace bitscape::search
