#pragma once

#include "search/search.hpp"

#include <string>

namespace bitscape::search {

/// What a study carries so that another process, on another machine, can make its trials: two user attributes
/// beside the description. What the trials follow from never changes; how many are wanted does.
struct Recipe {
    Space space;
    std::string configuration; ///< hls4ml yml of what the knobs are applied to
    Sources sources;           ///< absolute
    std::uint64_t model_hash = 0, data_hash = 0;
    std::string calibration; ///< of the estimators
    std::optional<EarlyStop> early_stop;
    std::size_t population = 0;
    std::vector<Choice> initial;
    std::optional<Choice> start;
};

inline constexpr const char* recipe_attribute = "bitscape:search";
inline constexpr const char* wanted_attribute = "bitscape:trials";

[[nodiscard]] Recipe recipe_of(const Request& request, const study::Bench& bench);
[[nodiscard]] std::string to_json(const Recipe& recipe);
/// Errors: not such a text, written by a later Bitscape.
[[nodiscard]] Result<Recipe> parse_recipe(const std::string& json);

/// The recipe of a study; nullopt if it has none (made by Optuna, or by an early Bitscape).
[[nodiscard]] Result<std::optional<Recipe>> read_recipe(const study::Store& store, const std::string& study);
/// Trials wanted in the study; 0 if nobody said.
[[nodiscard]] Result<std::size_t> read_wanted(const study::Store& store, const std::string& study);

/// Which estimators these are: the built-in calibration's id, and that of the user's own reports.
[[nodiscard]] std::string calibration_of(const study::Bench& bench);

/// The recipe's model, data and estimators are those of the bench. The message says which are not.
[[nodiscard]] Result<void> check_same(const Recipe& recipe, const study::Bench& bench,
                                      const std::string& study);

/// The request with which this process takes part in a study: everything from the study.
[[nodiscard]] Result<Request> request_of(const study::Description& description, const Recipe& recipe);

} // namespace bitscape::search
