#pragma once

#include "study/tables.hpp"

#include <functional>
#include <string_view>

namespace bitscape::study {

// The texts that hold a trial's numbers, choices and estimates. All are JSON. Parsers throw on damage.

/// "[0.75,12,null]": by slot; NaN = null, infinities = "inf", "-inf".
[[nodiscard]] std::string numbers_text(const std::vector<double>& by_slot);
/// Calls `take(slot, value)` for each number.
void parse_numbers(std::string_view text, const std::function<void(std::size_t, double)>& take);

/// "[3,1,0]"; nullopt if the parameters are not exactly the knobs with choices of theirs.
[[nodiscard]] std::optional<std::string> choices_text(const StudyKey& key,
                                                      const std::map<std::string, std::string>& parameters);
/// Calls `take(knob, choice)` for each.
void parse_choices(std::string_view text, const std::function<void(std::size_t, std::size_t)>& take);

/// Intervals, layers, a message that is too long for bitscape_texts, violations that are not finite.
[[nodiscard]] std::string estimates_text(const Trial& trial, Texts& texts);
void parse_estimates(const std::string& text, Texts& texts, Trial& trial);

/// Which program and calibration made a trial.
[[nodiscard]] std::string origin_text(const std::string& engine_version, const std::string& calibration);
void parse_origin(const std::string& text, Trial& trial);

/// The longest message that is kept in bitscape_texts, bytes.
inline constexpr std::size_t longest_text = 2000;

/// The value of an Optuna parameter as a text: a categorical choice as it is ("fixed<6,1>", 4, null), an
/// integer without a point, a float with as many digits as it takes. Distributions are parsed once each.
class ParameterTexts {
public:
    [[nodiscard]] std::string text(const std::string& distribution_json, double value);
    /// The choices of a categorical distribution; nullptr for others.
    [[nodiscard]] const std::vector<std::string>* choices(const std::string& distribution_json);

private:
    struct Distribution {
        bool is_categorical = false, is_integer = false;
        std::vector<std::string> choices;
    };
    const Distribution& find(const std::string& distribution_json);
    std::unordered_map<std::string, Distribution> known_;
};

} // namespace bitscape::study
