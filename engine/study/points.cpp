#include "study/points.hpp"

#include "study/trial_codec.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace bitscape::study {

using soci::indicator;
using soci::into;
using soci::use;

namespace {

constexpr long long chunk = 50'000; // trials a query: PostgreSQL's client holds a whole answer

/// Trials of which bitscape_points says too little.
struct Missing {
    std::optional<long long> first;
    long long last = 0;
    std::vector<bool> is_missing; ///< by number - first of the chunk
};

Missing read_chunk(soci::session& sql, long long study, long long first, long long last,
                   const std::function<void(const Point&)>& take)
{
    long long number = 0;
    int state = 0;
    double seconds = 0;
    long long message = 0;
    std::string choices;
    std::string numbers;
    indicator ours = soci::i_ok;
    indicator has_message = soci::i_ok;
    indicator has_choices = soci::i_ok;
    soci::statement rows =
        (sql.prepare
             << "SELECT t.number, p.message_id, p.choices, p.state, p.seconds, p.numbers FROM trials t"
                " LEFT JOIN bitscape_points p ON p.study_id = t.study_id AND p.number = t.number"
                " WHERE t.study_id = :study AND t.number >= :first AND t.number <= :last",
         use(study), use(first), use(last), into(number), into(message, has_message),
         into(choices, has_choices), into(state, ours), into(seconds, ours), into(numbers, ours));
    rows.execute();
    Missing missing;
    missing.is_missing.resize(static_cast<std::size_t>(last - first + 1));
    while (rows.fetch()) {
        if (ours != soci::i_ok || has_choices != soci::i_ok) {
            missing.first = std::min(missing.first.value_or(number), number);
            missing.last = std::max(missing.last, number);
            missing.is_missing[static_cast<std::size_t>(number - first)] = true;
            continue;
        }
        Point point;
        point.number = static_cast<std::uint32_t>(number);
        point.state = static_cast<TrialState>(state);
        point.seconds = seconds;
        point.message_id = has_message == soci::i_ok ? message : 0;
        point.choices = choices;
        point.numbers = numbers;
        take(point);
    }
    return missing;
}

void take_trial(const StudyKey& key, const Trial& trial, const std::function<void(const Point&)>& take)
{
    std::vector<double> by_slot(key.names.size(), std::numeric_limits<double>::quiet_NaN());
    for (const auto& [name, value] : trial.numbers)
        if (const auto slot = key.slot_of.find(name); slot != key.slot_of.end())
            by_slot[slot->second] = value;
    const std::string numbers = numbers_text(by_slot);
    Point point;
    point.number = trial.number.value;
    point.state = trial.state;
    point.seconds = trial.seconds;
    point.numbers = numbers;
    point.trial = &trial;
    take(point);
}

} // namespace

void read_points(soci::session& sql, Texts& texts, const StudyKey& key, long long first, long long last,
                 const std::function<void(const Point&)>& take)
{
    const long long end = std::min(last + 1, next_number(sql, key.id));
    for (long long begin = first; begin < end; begin += chunk) {
        const long long chunk_last = std::min(begin + chunk, end) - 1;
        const Missing missing = read_chunk(sql, key.id, begin, chunk_last, take);
        if (!missing.first)
            continue;
        for (const Trial& trial : read_trials(sql, texts, key, {*missing.first, missing.last, false}))
            if (missing.is_missing[static_cast<std::size_t>(trial.number.value - begin)])
                take_trial(key, trial, take);
    }
}

TrialColumns read_columns(soci::session& sql, Texts& texts, const StudyKey& key, long long first)
{
    TrialColumns columns;
    columns.names = key.names;
    columns.values.resize(key.names.size());
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    read_points(sql, texts, key, first, std::numeric_limits<int>::max() - 1, [&](const Point& point) {
        if (!is_finished(point.state))
            return;
        columns.number.push_back(point.number);
        columns.state.push_back(point.state);
        for (auto& column : columns.values)
            column.push_back(unknown);
        parse_numbers(point.numbers,
                      [&](std::size_t slot, double value) { columns.values.at(slot).back() = value; });
    });
    if (std::is_sorted(columns.number.begin(), columns.number.end()))
        return columns;
    std::vector<std::size_t> order(columns.number.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return columns.number[a] < columns.number[b]; });
    const auto sorted = [&order](const auto& column) {
        auto result = column;
        for (std::size_t i = 0; i < order.size(); ++i)
            result[i] = column[order[i]];
        return result;
    };
    columns.number = sorted(columns.number);
    columns.state = sorted(columns.state);
    for (auto& column : columns.values)
        column = sorted(column);
    return columns;
}

} // namespace bitscape::study
