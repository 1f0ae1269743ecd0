#pragma once

#include "study/points.hpp"

#include <set>

namespace bitscape::study {

/// The trials of one study side by side in memory, a row a number: lists of a million are filtered and sorted
/// in some tens of milliseconds, by whatever column. update() reads only what is new.
class TrialList {
public:
    /// May throw. `key` with the names as they stand.
    void update(soci::session& sql, Texts& texts, const StudyKey& key);

    /// Errors: invalid_value, a name that no trial of the study has.
    [[nodiscard]] Result<std::vector<TrialRow>> page(const TrialQuery& query);
    [[nodiscard]] Result<std::size_t> count(const TrialQuery& query);

private:
    /// Texts of which most occur many times: a knob's values, messages.
    struct TextColumn {
        std::vector<std::string> texts;
        std::unordered_map<std::string, std::uint32_t> index_of;
        std::vector<std::uint32_t> at; ///< by row: position in texts, or `none`
        void set(std::size_t row, const std::string& text);
    };
    static constexpr std::uint32_t none = 0xffffffff;

    void clear();
    void take(const Point& point, Texts& texts, const StudyKey& key);
    [[nodiscard]] Result<const std::vector<std::uint32_t>*> matches(const TrialQuery& query);
    [[nodiscard]] Result<std::vector<std::uint32_t>> find_matches(const TrialQuery& query) const;
    /// Sort keys by row; NaN = without.
    [[nodiscard]] Result<std::function<double(std::uint32_t)>> column(const std::string& name,
                                                                      bool with_knobs) const;
    [[nodiscard]] std::function<bool(std::uint32_t)> text_filter(const std::string& text) const;
    [[nodiscard]] TrialRow row(std::uint32_t number) const;

    std::vector<std::uint8_t> state_; ///< by row; a TrialState, or `absent`
    static constexpr std::uint8_t absent = 0xff;
    std::vector<double> seconds_;
    std::vector<std::string> names_;          ///< by slot
    std::vector<std::vector<double>> values_; ///< by slot and row
    TextColumn message_;
    std::vector<std::string> knob_names_;
    std::vector<TextColumn> knobs_;
    std::set<std::uint32_t> open_; ///< rows without a result yet
    std::string matches_of_;       ///< the conditions that matches_ were found for
    std::vector<std::uint32_t> matches_;
};

} // namespace bitscape::study
