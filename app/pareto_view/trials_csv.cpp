#include "pareto_view/trials_csv.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <memory>
#include <vector>

namespace bitscape {

namespace {

constexpr std::size_t page = 1000;

std::string field(const std::string& value)
{
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string quoted = "\"";
    for (const char c : value)
        quoted.append(c == '"' ? 2 : 1, c);
    quoted.push_back('"');
    return quoted;
}

struct Columns {
    std::vector<std::string> numbers, knobs;
};

void add_row(std::string& out, const study::TrialRow& row, const Columns& columns, bool on_front)
{
    out += fmt::format("{},{},{}", row.number.value, study::to_string(row.state), on_front ? 1 : 0);
    for (const std::string& name : columns.numbers) {
        const auto found = row.numbers.find(name);
        out += found == row.numbers.end() ? std::string(",") : fmt::format(",{}", found->second);
    }
    for (const std::string& name : columns.knobs) {
        const auto found = row.parameters.find(name);
        out += ',' + (found == row.parameters.end() ? std::string() : field(found->second));
    }
    out += ',' + field(row.message) + '\n';
}

/// What of a study's trials is written; `head`: the first line.
struct Study {
    std::unique_ptr<study::Store> store;
    Columns columns;
    std::size_t trials = 0;
    std::string head;
};

Result<Study> open_study(const std::string& location, const std::string& name)
{
    auto store = study::Store::open(location);
    if (!store)
        return pass(std::move(store).error());
    const auto description = (*store)->describe(name);
    if (!description)
        return pass(description.error());
    const auto shape = (*store)->columns(name);
    if (!shape)
        return pass(shape.error());
    Study study{*std::move(store), {shape->names, {}}, shape->number.size(), "trial,state,front"};
    for (const study::Parameter& knob : description->space)
        study.columns.knobs.push_back(knob.name);
    for (const auto* names : {&study.columns.numbers, &study.columns.knobs})
        for (const std::string& column : *names)
            study.head += ',' + field(column);
    study.head += ",message\n";
    return study;
}

/// Adds the rows [first, last) of the query, page by page; fewer if there are no more.
Result<void> add_rows(std::string& out, const Study& study, study::TrialQuery query, RowRange range,
                      const std::set<TrialId>& front, const std::stop_token& stop, Progress& progress)
{
    for (query.offset = range.first; query.offset < range.last; query.offset += query.limit) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        query.limit = std::min(page, range.last - query.offset);
        const auto rows = study.store->list(query);
        if (!rows)
            return pass(rows.error());
        for (const study::TrialRow& row : *rows)
            add_row(out, row, study.columns, front.contains(row.number));
        progress.done += static_cast<std::int64_t>(rows->size());
        if (rows->size() < query.limit)
            break;
    }
    return {};
}

} // namespace

Result<void> write_trials_csv(const std::string& location, const std::string& name,
                              const std::set<TrialId>& front, const std::string& file,
                              const std::stop_token& stop, Progress& progress)
{
    const auto study = open_study(location, name);
    if (!study)
        return pass(study.error());
    progress.total = static_cast<std::int64_t>(study->trials);
    std::string out = study->head;
    study::TrialQuery query;
    query.study = name;
    constexpr RowRange all{0, std::numeric_limits<std::size_t>::max()};
    if (auto added = add_rows(out, *study, query, all, front, stop, progress); !added)
        return added;
    return write_file(file, out);
}

Result<std::string> trials_csv(const std::string& location, const study::TrialQuery& query,
                               const std::vector<RowRange>& ranges, const std::set<TrialId>& front,
                               const std::stop_token& stop, Progress& progress)
{
    const auto study = open_study(location, query.study);
    if (!study)
        return pass(study.error());
    for (const RowRange& range : ranges)
        progress.total += static_cast<std::int64_t>(range.last - range.first);
    std::string out = study->head;
    for (const RowRange& range : ranges)
        if (auto added = add_rows(out, *study, query, range, front, stop, progress); !added)
            return pass(std::move(added).error());
    return out;
}

} // namespace bitscape
