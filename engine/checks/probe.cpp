#include "checks/probe.hpp"

#include "base/progress.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::checks {

namespace {

constexpr std::size_t block_bytes = std::size_t{48} << 20;

Samples rows_of(const Samples& all, std::size_t first, std::size_t count)
{
    Samples part{count, all.columns, {}};
    const auto begin = all.values.begin() + static_cast<std::ptrdiff_t>(first * all.columns);
    part.values.assign(begin, begin + static_cast<std::ptrdiff_t>(count * all.columns));
    return part;
}

} // namespace

std::size_t ProbeRun::watch(NodeId node)
{
    const auto known = std::find(design_.outputs.begin(), design_.outputs.end(), node);
    if (known != design_.outputs.end())
        return static_cast<std::size_t>(known - design_.outputs.begin());
    design_.outputs.push_back(node);
    return design_.outputs.size() - 1;
}

std::size_t ProbeRun::add(design::Node probe)
{
    probe.id = NodeId{static_cast<std::uint32_t>(design_.nodes.size())};
    design_.nodes.push_back(std::move(probe));
    return watch(design_.nodes.back().id);
}

Result<void> ProbeRun::run(const std::vector<Samples>& inputs, int threads, const std::stop_token& stop)
{
    if (design_.outputs.empty())
        return {};
    std::size_t columns = 0;
    for (const NodeId id : design_.outputs)
        columns += element_count(design_.node(id).shape);
    const std::size_t rows = inputs.front().rows;
    const std::size_t block = std::max<std::size_t>(64, block_bytes / (8 * columns + 1));
    emulate::Options options;
    options.threads = threads;
    options.stats = false;
    Progress progress; // of no interest: the caller's is about the whole
    for (std::size_t first = 0; first < rows; first += block) {
        std::vector<Samples> part;
        for (const Samples& input : inputs)
            part.push_back(rows_of(input, first, std::min(block, rows - first)));
        const auto output = emulate::run(design_, part, options, stop, progress);
        if (!output)
            return pass(output.error());
        for (const Judge& judge : judges_)
            judge(first, output->outputs);
    }
    for (const auto& conclusion : conclusions_)
        conclusion();
    return {};
}

void Observed::mark(std::size_t row)
{
    ++events;
    if (first.size() < most_rows)
        first.push_back(static_cast<std::uint32_t>(row));
}

void Observed::see(std::size_t first_row, const Samples& block, double lowest, double highest)
{
    for (std::size_t r = 0; r < block.rows; ++r) {
        const std::span<const double> row = block.row(r);
        double least = 0, most = 0;
        for (const double value : row) {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        low = std::min(low, least);
        high = std::max(high, most);
        if (least >= lowest && most <= highest)
            continue;
        const auto beyond = [&](double value) { return value < lowest || value > highest; };
        if (const auto count = std::count_if(row.begin(), row.end(), beyond); count > 0) {
            outside += count;
            mark(first_row + r);
        }
    }
    values += static_cast<std::int64_t>(block.rows * block.columns);
}

void Observed::see_magnitudes(const Samples& block)
{
    for (const double value : block.values)
        if (value != 0)
            ++magnitudes[static_cast<std::size_t>(std::clamp(std::ilogb(value), -half, half - 1) + half)];
    values += static_cast<std::int64_t>(block.values.size());
}

std::int64_t Observed::smaller_than(int exponent) const
{
    std::int64_t count = 0;
    for (int i = 0; i < std::clamp(exponent + half, 0, 2 * half); ++i)
        count += magnitudes[static_cast<std::size_t>(i)];
    return count;
}

} // namespace bitscape::checks
