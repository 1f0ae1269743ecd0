#include "emulate/dense_layout.hpp"

#include <algorithm>
#include <array>

namespace bitscape::emulate {
namespace {

using Members = std::array<std::uint32_t, max_unit_size>;

/// Units seen so far, found by their first element that exists.
class UnitIndex {
public:
    UnitIndex(Units& units, std::size_t elements) : units_(units), first_(elements + 1, none) {}

    std::uint32_t find_or_add(const Members& members)
    {
        std::size_t key = first_.size() - 1;
        for (std::size_t m = 0; m < units_.size && key == first_.size() - 1; ++m)
            if (members[m] != MatrixProduct::nowhere)
                key = members[m];
        for (std::uint32_t unit = first_[key]; unit != none; unit = next_[unit])
            if (std::equal(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(units_.size),
                           units_.elements.begin() + static_cast<std::ptrdiff_t>(unit * units_.size)))
                return unit;
        const auto unit = static_cast<std::uint32_t>(units_.count++);
        units_.elements.insert(units_.elements.end(), members.begin(),
                               members.begin() + static_cast<std::ptrdiff_t>(units_.size));
        next_.push_back(first_[key]);
        first_[key] = unit;
        return unit;
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    Units& units_;
    std::vector<std::uint32_t> first_, next_; ///< lists by key
};

std::size_t element_limit(const MatrixProduct& product)
{
    std::size_t limit = product.gather.empty() ? product.positions * product.n_in : 0;
    for (const std::uint32_t element : product.gather)
        if (element != MatrixProduct::nowhere)
            limit = std::max<std::size_t>(limit, element + std::size_t{1});
    return limit;
}

/// What a vector instruction costs in blocks of one, two, three and four columns, measured against four: the
/// fewer columns, the more of the time goes into loading inputs.
constexpr double column_cost[] = {0, 1.45, 1.15, 1.05, 1.0};

} // namespace

Units make_units(const MatrixProduct& product, std::size_t size)
{
    Units units;
    units.size = size;
    units.per_position = (product.n_in + size - 1) / size;
    units.in_order = product.gather.empty();
    UnitIndex index(units, element_limit(product));
    for (std::size_t p = 0; p < product.positions; ++p)
        for (std::size_t first = 0; first < product.n_in; first += size) {
            Members members;
            members.fill(MatrixProduct::nowhere);
            for (std::size_t m = 0; m < size && first + m < product.n_in; ++m) {
                const std::size_t at = p * product.n_in + first + m;
                members[m] = product.gather.empty() ? static_cast<std::uint32_t>(at) : product.gather[at];
            }
            if (units.in_order) {
                units.elements.insert(units.elements.end(), members.begin(),
                                      members.begin() + static_cast<std::ptrdiff_t>(size));
                ++units.count;
            } else {
                units.table.push_back(index.find_or_add(members));
            }
        }
    if (units.in_order)
        for (std::uint32_t unit = 0; unit < units.per_position; ++unit)
            units.table.push_back(unit);
    return units;
}

void make_blocks(const MatrixProduct& product, const Units& units,
                 const std::function<bool(std::size_t, std::size_t)>& used, DensePlan& plan)
{
    const std::size_t n_out = product.n_out;
    const std::size_t groups = (n_out + max_block_columns - 1) / max_block_columns;
    plan.set_begin.push_back(0);
    for (std::size_t set = 0; set < product.sets; ++set) {
        for (std::size_t g = 0; g < groups; ++g) {
            const std::size_t first = set * n_out + g * n_out / groups;
            const std::size_t width = set * n_out + (g + 1) * n_out / groups - first;
            // Work of the whole group and of its parts of `step` columns.
            std::array<double, max_block_columns + 1> work{};
            for (std::size_t unit = 0; unit < units.per_position; ++unit)
                for (std::size_t step = 1; step <= width; ++step)
                    for (std::size_t part = 0; part < width; part += step) {
                        const std::size_t columns = std::min(step, width - part);
                        bool any = false;
                        for (std::size_t j = 0; j < columns && !any; ++j)
                            any = used(unit, first + part + j);
                        work[step] += any ? static_cast<double>(columns) * column_cost[columns] : 0;
                    }
            const auto best = std::min_element(work.begin() + 1, work.begin() + 1 + static_cast<int>(width),
                                               [](double a, double b) { return a < b; });
            auto step = static_cast<std::size_t>(best - work.begin());
            if (work[width] <= work[step])
                step = width; // as good as any
            for (std::size_t part = 0; part < width; part += step)
                plan.blocks.push_back({static_cast<std::uint32_t>(first + part),
                                       static_cast<std::uint32_t>(std::min(step, width - part))});
        }
        plan.set_begin.push_back(static_cast<std::uint32_t>(plan.blocks.size()));
    }
}

} // namespace bitscape::emulate
