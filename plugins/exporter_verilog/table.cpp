#include "exporter_verilog/table.hpp"

#include "exporter_verilog/arithmetic.hpp"

#include <algorithm>
#include <bit>
#include <fmt/format.h>
#include <map>

namespace bitscape::verilog {
namespace {

constexpr WideRaw most_values = WideRaw{1} << 24;
constexpr std::uint64_t most_entries = std::uint64_t{1} << 16;

/// Neighbouring values with the same result.
struct Run {
    std::int64_t begin = 0;
    WideRaw result = 0;
};

std::vector<Run> runs_of(const Range& range, const std::function<WideRaw(WideRaw)>& function)
{
    std::vector<Run> runs;
    for (WideRaw x = range.min; x <= range.max; ++x) {
        const WideRaw result = function(x);
        if (runs.empty() || runs.back().result != result)
            runs.push_back({static_cast<std::int64_t>(x), result});
    }
    return runs;
}

/// Low bits that are zero in all of them.
int common_zeros(const std::vector<std::int64_t>& values)
{
    std::uint64_t any = 0;
    for (const std::int64_t value : values)
        any |= static_cast<std::uint64_t>(value);
    return any == 0 ? 62 : std::countr_zero(any);
}

/// The runs of x, or of -x where `negated`, from `begin` to `end`, as a table of address >> bits.
Result<Signal> table_of(Module& module, Signal address, const std::vector<Run>& runs, int bits,
                        const Range& x)
{
    const std::int64_t from = static_cast<std::int64_t>(x.min) >> bits,
                       to = static_cast<std::int64_t>(x.max) >> bits;
    if (static_cast<std::uint64_t>(to - from) >= most_entries * 16)
        return fail(ErrorCode::unsupported, {}, fmt::format("its table needs {} entries", to - from + 1));
    std::map<WideRaw, std::uint64_t> frequency;
    std::vector<WideRaw> results;
    std::size_t run = 0;
    for (std::int64_t k = from; k <= to; ++k) {
        const std::int64_t first = std::max(k << bits, static_cast<std::int64_t>(x.min));
        while (run + 1 < runs.size() && runs[run + 1].begin <= first)
            ++run;
        results.push_back(runs[run].result);
        ++frequency[runs[run].result];
    }
    const auto most = std::max_element(frequency.begin(), frequency.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    Module::Table table;
    const int width = module.width(address);
    table.address_bits = std::max(width - bits, 1);
    table.otherwise = most->first;
    table.range = {frequency.begin()->first, frequency.rbegin()->first};
    if (results.size() - most->second > most_entries)
        return fail(ErrorCode::unsupported, {},
                    fmt::format("its table needs {} entries", results.size() - most->second));
    const std::uint64_t mask = (std::uint64_t{1} << table.address_bits) - 1;
    for (std::int64_t k = from; k <= to; ++k)
        if (const WideRaw result = results[static_cast<std::size_t>(k - from)]; result != table.otherwise)
            table.entries.emplace_back(static_cast<std::uint64_t>(k) & mask, result);
    std::sort(table.entries.begin(), table.entries.end());
    const std::string text = width == 1 ? "$0" : fmt::format("$0[{}:{}]", width - 1, bits);
    return module.add_table(std::move(table), text, {address});
}

/// The runs from x = 0 on, or those of -x for negative x.
std::vector<Run> half(const std::vector<Run>& runs, const Range& range, bool negative)
{
    std::vector<Run> found;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const std::int64_t last =
            k + 1 < runs.size() ? runs[k + 1].begin - 1 : static_cast<std::int64_t>(range.max);
        if (negative && runs[k].begin < 0)
            found.insert(found.begin(), {std::max<std::int64_t>(-last, 1), runs[k].result});
        if (!negative && last >= 0)
            found.push_back({std::max<std::int64_t>(runs[k].begin, 0), runs[k].result});
    }
    return found;
}

} // namespace

Result<Signal> look_up(Module& module, Signal x, const std::function<WideRaw(WideRaw)>& function)
{
    const Range range = module.range(x);
    if (range.max - range.min >= most_values)
        return fail(ErrorCode::unsupported, {}, "its input takes too many values for a table");
    const std::vector<Run> runs = runs_of(range, function);
    if (runs.size() == 1)
        return module.constant(runs.front().result);
    std::vector<std::int64_t> edges, edges_by_size;
    for (std::size_t k = 1; k < runs.size(); ++k) {
        const std::int64_t begin = runs[k].begin;
        edges.push_back(begin);
        edges_by_size.push_back(begin >= 0 ? begin : 1 - begin);
    }
    const int bits = common_zeros(edges), bits_by_size = common_zeros(edges_by_size);
    if (range.min >= 0 || bits_by_size <= bits)
        return table_of(module, x, runs, std::min(bits, module.width(x) - 1), range);
    // Rounded towards zero: a table for each sign.
    const WideRaw largest = std::max(-range.min, range.max);
    const Signal size = module.add({"$0 < 0 ? -$0 : $0", {x}, {0, largest}, 1, 0, "size"});
    const int dropped = std::min(bits_by_size, module.width(size) - 1);
    const auto below = table_of(module, size, half(runs, range, true), dropped, {1, -range.min});
    if (!below)
        return below;
    if (range.max < 0)
        return below;
    const auto above = table_of(module, size, half(runs, range, false), dropped, {0, range.max});
    if (!above)
        return above;
    return choose(module, {module.constant(0), x, false}, *below, *above);
}

} // namespace bitscape::verilog
