#include "pareto_view/trials_csv.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <fmt/format.h>
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

} // namespace

Result<void> write_trials_csv(const std::string& location, const std::string& study,
                              const std::set<TrialId>& front, const std::string& file,
                              const std::stop_token& stop, Progress& progress)
{
    auto store = study::Store::open(location);
    if (!store)
        return pass(std::move(store).error());
    const auto description = (*store)->describe(study);
    if (!description)
        return pass(description.error());
    const auto shape = (*store)->columns(study);
    if (!shape)
        return pass(shape.error());
    Columns columns{shape->names, {}};
    for (const study::Parameter& knob : description->space)
        columns.knobs.push_back(knob.name);
    std::string out = "trial,state,front";
    for (const auto* names : {&columns.numbers, &columns.knobs})
        for (const std::string& name : *names)
            out += ',' + field(name);
    out += ",message\n";
    progress.total = static_cast<std::int64_t>(shape->number.size());
    study::TrialQuery query;
    query.study = study;
    query.limit = page;
    for (;; query.offset += page) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        const auto rows = (*store)->list(query);
        if (!rows)
            return pass(rows.error());
        for (const study::TrialRow& row : *rows)
            add_row(out, row, columns, front.contains(row.number));
        progress.done += static_cast<std::int64_t>(rows->size());
        if (rows->size() < page)
            return write_file(file, out);
    }
}

} // namespace bitscape
