#include "study/trial_list.hpp"

#include "study/trial_codec.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::study {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::string lower(std::string text)
{
    for (char& letter : text)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return text;
}

/// Ranks by which texts sort: numbers by their value and before words.
std::vector<double> ranks_of(const std::vector<std::string>& texts)
{
    const auto value_of = [](const std::string& text) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool is_number = error == std::errc() && end == text.data() + text.size();
        return is_number ? value : std::numeric_limits<double>::infinity();
    };
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double value_a = value_of(texts[a]), value_b = value_of(texts[b]);
        return value_a != value_b ? value_a < value_b : texts[a] < texts[b];
    });
    std::vector<double> ranks(texts.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = static_cast<double>(rank);
    return ranks;
}

/// The conditions of a query as a text that is equal for equal ones.
std::string conditions(const TrialQuery& query)
{
    std::string text;
    for (const TrialState state : query.states)
        text += fmt::format("{} ", to_string(state));
    for (const TrialQuery::Range& range : query.ranges)
        text += fmt::format("|{}|{}|{}", range.name, range.low, range.high);
    return text + "\n" + query.text;
}

} // namespace

void TrialList::TextColumn::set(std::size_t row, const std::string& text)
{
    const auto [entry, is_new] = index_of.try_emplace(text, static_cast<std::uint32_t>(texts.size()));
    if (is_new)
        texts.push_back(text);
    if (at.size() <= row)
        at.resize(row + 1, none);
    at[row] = entry->second;
}

void TrialList::clear()
{
    *this = TrialList();
}

void TrialList::update(soci::session& sql, Texts& texts, const StudyKey& key)
{
    constexpr std::size_t most_single_reads = 200;
    const auto end = static_cast<std::size_t>(next_number(sql, key.id));
    if (end < state_.size()) // a study of that name was deleted and begun again
        clear();
    names_ = key.names;
    values_.resize(names_.size());
    const std::size_t known = state_.size();
    if (known == end && open_.empty())
        return;
    matches_of_.clear();
    const auto taken = [&](const Point& point) { take(point, texts, key); };
    std::vector<std::uint32_t> again(open_.begin(), open_.end());
    if (again.size() > most_single_reads)
        read_points(sql, texts, key, again.front(), again.back(), taken);
    else
        for (const std::uint32_t number : again)
            read_points(sql, texts, key, number, number, taken);
    for (auto* column : {&seconds_})
        column->reserve(end);
    for (auto& column : values_)
        column.reserve(end);
    read_points(sql, texts, key, static_cast<long long>(known), static_cast<long long>(end) - 1, taken);
}

void TrialList::take(const Point& point, Texts& texts, const StudyKey& key)
{
    const std::size_t row = point.number;
    if (state_.size() <= row) {
        state_.resize(row + 1, absent);
        seconds_.resize(row + 1);
    }
    state_[row] = static_cast<std::uint8_t>(point.state);
    seconds_[row] = point.seconds;
    if (is_finished(point.state))
        open_.erase(point.number);
    else
        open_.insert(point.number);
    parse_numbers(point.numbers, [&](std::size_t slot, double value) {
        std::vector<double>& column = values_.at(slot);
        if (column.size() <= row)
            column.resize(row + 1, unknown);
        column[row] = value;
    });
    const auto knob_named = [&](const std::string& name) -> TextColumn& {
        const auto found = std::find(knob_names_.begin(), knob_names_.end(), name);
        const auto index = static_cast<std::size_t>(found - knob_names_.begin());
        if (found == knob_names_.end()) {
            knob_names_.push_back(name);
            knobs_.emplace_back();
        }
        return knobs_[index];
    };
    for (const StudyKey::Knob& knob : key.knobs)
        if (knobs_.size() < key.knobs.size()) // the study's own knobs come first, in their order
            knob_named(knob.name);
    parse_choices(point.choices.empty() ? "[]" : point.choices, [&](std::size_t knob, std::size_t choice) {
        knobs_.at(knob).set(row, key.knobs.at(knob).choices.at(choice));
    });
    if (point.message_id != 0)
        message_.set(row, texts.text_of(point.message_id));
    if (point.trial != nullptr) {
        for (const auto& [name, value] : point.trial->parameters)
            knob_named(name).set(row, value);
        if (!point.trial->message.empty())
            message_.set(row, point.trial->message);
    }
}

Result<std::function<double(std::uint32_t)>> TrialList::column(const std::string& name, bool with_knobs) const
{
    using Column = std::function<double(std::uint32_t)>;
    if (name == "number")
        return Column([](std::uint32_t row) { return static_cast<double>(row); });
    if (name == "seconds")
        return Column([this](std::uint32_t row) { return seconds_[row]; });
    if (name == "state" && with_knobs)
        return Column([this](std::uint32_t row) { return static_cast<double>(state_[row]); });
    for (std::size_t slot = 0; slot < names_.size(); ++slot)
        if (names_[slot] == name)
            return Column([&values = values_[slot]](std::uint32_t row) {
                return row < values.size() ? values[row] : unknown;
            });
    for (std::size_t knob = 0; with_knobs && knob < knobs_.size(); ++knob)
        if (knob_names_[knob] == name)
            return Column([&at = knobs_[knob].at, ranks = ranks_of(knobs_[knob].texts)](std::uint32_t row) {
                return row < at.size() && at[row] != none ? ranks[at[row]] : unknown;
            });
    return fail(ErrorCode::invalid_value, "", fmt::format("no trial of the study has a '{}'", name));
}

std::function<bool(std::uint32_t)> TrialList::text_filter(const std::string& text) const
{
    struct Part {
        const std::vector<std::uint32_t>* at;
        std::vector<bool> matches; ///< by text
    };
    std::vector<Part> parts;
    const std::string wanted = lower(text);
    const auto add = [&](const TextColumn& column, const std::string& opening) {
        Part part{&column.at, {}};
        for (const std::string& each : column.texts)
            part.matches.push_back(lower(opening + each).find(wanted) != std::string::npos);
        if (std::find(part.matches.begin(), part.matches.end(), true) != part.matches.end())
            parts.push_back(std::move(part));
    };
    add(message_, "");
    for (std::size_t knob = 0; knob < knobs_.size(); ++knob)
        add(knobs_[knob], knob_names_[knob] + "=");
    return [parts = std::move(parts)](std::uint32_t row) {
        return std::any_of(parts.begin(), parts.end(), [row](const Part& part) {
            return row < part.at->size() && (*part.at)[row] != none && part.matches[(*part.at)[row]];
        });
    };
}

Result<std::vector<std::uint32_t>> TrialList::find_matches(const TrialQuery& query) const
{
    std::vector<bool> is_wanted(256, query.states.empty());
    for (const TrialState state : query.states)
        is_wanted[static_cast<std::size_t>(state)] = true;
    is_wanted[absent] = false;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < state_.size(); ++row)
        if (is_wanted[state_[row]])
            rows.push_back(row);
    for (const TrialQuery::Range& range : query.ranges) {
        auto values = column(range.name, false);
        if (!values)
            return pass(std::move(values.error()));
        std::erase_if(rows, [&](std::uint32_t row) {
            const double value = (*values)(row);
            return !(value >= range.low && value <= range.high);
        });
    }
    if (!query.text.empty()) {
        const auto matches = text_filter(query.text);
        std::erase_if(rows, [&](std::uint32_t row) { return !matches(row); });
    }
    return rows;
}

Result<const std::vector<std::uint32_t>*> TrialList::matches(const TrialQuery& query)
{
    const std::string wanted = conditions(query);
    if (matches_of_ != wanted) {
        auto found = find_matches(query);
        if (!found)
            return pass(std::move(found.error()));
        matches_ = *std::move(found);
        matches_of_ = wanted;
    }
    return &matches_;
}

Result<std::size_t> TrialList::count(const TrialQuery& query)
{
    return matches(query).map([](const auto* rows) { return rows->size(); });
}

Result<std::vector<TrialRow>> TrialList::page(const TrialQuery& query)
{
    const auto found = matches(query);
    if (!found)
        return pass(found.error());
    const auto keys = column(query.sort, true);
    if (!keys)
        return pass(keys.error());
    const std::vector<std::uint32_t>& rows = **found;
    const std::size_t first = std::min(query.offset, rows.size());
    const std::size_t last = first + std::min(query.limit, rows.size() - first);

    using Entry = std::pair<double, std::uint32_t>;
    std::vector<Entry> order;
    order.reserve(rows.size());
    for (const std::uint32_t row : rows)
        order.emplace_back((*keys)(row), row);
    const auto before = [down = query.descending](const Entry& a, const Entry& b) {
        if (std::isnan(a.first) != std::isnan(b.first))
            return std::isnan(b.first);
        if (a.first != b.first && !std::isnan(a.first))
            return down ? a.first > b.first : a.first < b.first;
        return a.second < b.second;
    };
    const auto at = [&](std::size_t index) { return order.begin() + static_cast<std::ptrdiff_t>(index); };
    std::nth_element(order.begin(), at(first), order.end(), before); // one page needs no full sort
    std::partial_sort(at(first), at(last), order.end(), before);
    std::vector<TrialRow> page;
    for (std::size_t i = first; i < last; ++i)
        page.push_back(row(order[i].second));
    return page;
}

TrialRow TrialList::row(std::uint32_t number) const
{
    TrialRow result;
    result.number = TrialId{number};
    result.state = static_cast<TrialState>(state_[number]);
    result.seconds = seconds_[number];
    for (std::size_t slot = 0; slot < names_.size(); ++slot)
        if (number < values_[slot].size() && !std::isnan(values_[slot][number]))
            result.numbers[names_[slot]] = values_[slot][number];
    for (std::size_t knob = 0; knob < knobs_.size(); ++knob)
        if (number < knobs_[knob].at.size() && knobs_[knob].at[number] != none)
            result.parameters[knob_names_[knob]] = knobs_[knob].texts[knobs_[knob].at[number]];
    if (number < message_.at.size() && message_.at[number] != none)
        result.message = message_.texts[message_.at[number]];
    return result;
}

} // namespace bitscape::study
