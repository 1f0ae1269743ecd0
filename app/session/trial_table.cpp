#include "session/trial_table.hpp"

#include <algorithm>
#include <limits>

namespace bitscape::session {

namespace {

constexpr double absent = std::numeric_limits<double>::quiet_NaN();

} // namespace

TrialTable::TrialTable(const study::TrialColumns& columns) : names_(columns.names)
{
    for (std::size_t row = 0; row < columns.number.size(); ++row) {
        if (row % chunk_rows == 0)
            add_chunk();
        Chunk& target = *chunks_.back();
        target.number[row % chunk_rows] = columns.number[row];
        target.state[row % chunk_rows] = columns.state[row];
        for (std::size_t name = 0; name < names_.size(); ++name)
            target.values[(row % chunk_rows) * names_.size() + name] = columns.values[name][row];
    }
    size_ = columns.number.size();
}

void TrialTable::add_chunk()
{
    auto fresh = std::make_shared<Chunk>();
    fresh->values.assign(chunk_rows * names_.size(), absent);
    chunks_.push_back(std::move(fresh));
}

void TrialTable::set_names(std::vector<std::string> names)
{
    const TrialTable old = *this;
    names_ = std::move(names);
    chunks_.clear();
    for (std::size_t row = 0; row < size_; ++row) {
        if (row % chunk_rows == 0)
            add_chunk();
        Chunk& target = *chunks_.back();
        target.number[row % chunk_rows] = old.number(row).value;
        target.state[row % chunk_rows] = old.state(row);
        for (std::size_t name = 0; name < old.names_.size(); ++name) // the old names come first
            target.values[(row % chunk_rows) * names_.size() + name] = old.value(row, name);
    }
}

TrialTable TrialTable::with(std::span<const TrialNumbers> fresh) const
{
    TrialTable longer = *this;
    std::vector<std::string> names = names_;
    for (const TrialNumbers& trial : fresh)
        for (const auto& [name, value] : trial.numbers)
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
    if (names.size() != names_.size())
        longer.set_names(std::move(names));
    for (const TrialNumbers& trial : fresh) {
        const std::size_t at = longer.size_ % chunk_rows;
        if (longer.size_ == longer.chunks_.size() * chunk_rows)
            longer.add_chunk();
        Chunk& target = *longer.chunks_.back();
        target.number[at] = trial.number.value;
        target.state[at] = trial.state;
        for (const auto& [name, value] : trial.numbers)
            target.values[at * longer.names_.size() + *longer.column(name)] = value;
        ++longer.size_;
    }
    return longer;
}

std::optional<std::size_t> TrialTable::column(std::string_view name) const
{
    const auto found = std::ranges::find(names_, name);
    if (found == names_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names_.begin());
}

std::optional<std::size_t> TrialTable::row_of(TrialId wanted) const
{
    if (wanted.value < size_ && number(wanted.value) == wanted) // one process: in order
        return wanted.value;
    for (std::size_t row = size_; row-- > 0;)
        if (number(row) == wanted)
            return row;
    return std::nullopt;
}

} // namespace bitscape::session
