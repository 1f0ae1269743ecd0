// Thresholds behind a computation become thresholds before it: the number where the decision changes is
// searched among all numbers of the type, so that rounding needs no thought.
#include "importer_trees/onnx_columns.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

namespace bitscape::trees {

namespace {

using Kind = Step::Kind;

template <class Real> Real apply(const Step& step, Real x)
{
    const Real c = static_cast<Real>(step.constant);
    switch (step.kind) {
    case Kind::add:
        return x + c;
    case Kind::subtract:
        return x - c;
    case Kind::subtract_from:
        return c - x;
    case Kind::multiply:
        return x * c;
    case Kind::divide:
        return x / c;
    case Kind::at_least:
        return x < c ? c : x;
    case Kind::at_most:
        return x > c ? c : x;
    case Kind::is_above:
        return x > c ? Real{1} : Real{0};
    case Kind::replace: // not monotone: its pieces are made otherwise
    case Kind::to_float:
    case Kind::to_double:
        break;
    }
    return x;
}

bool is_decreasing(const Step& step)
{
    return step.kind == Kind::subtract_from ||
           ((step.kind == Kind::multiply || step.kind == Kind::divide) && step.constant < 0);
}

/// Numbers in order, as whole numbers in order; -0 and 0 are neighbours.
template <class Real> struct Order {
    using Whole = std::conditional_t<sizeof(Real) == 4, std::int32_t, std::int64_t>;
    static constexpr Whole magnitude = std::numeric_limits<Whole>::max();

    static std::int64_t place(Real x)
    {
        const auto bits = std::bit_cast<Whole>(x);
        return bits < 0 ? -1 - static_cast<std::int64_t>(bits & magnitude) : static_cast<std::int64_t>(bits);
    }
    static Real at(std::int64_t place)
    {
        if (place >= 0)
            return std::bit_cast<Real>(static_cast<Whole>(place));
        return -std::bit_cast<Real>(static_cast<Whole>(-1 - place));
    }
};

/// The first number, of those in order, that `holds`, which is false, then
/// true; nullopt: none.
template <class Real, class Holds> std::optional<std::int64_t> first_place(const Holds& holds)
{
    constexpr Real largest = std::numeric_limits<Real>::max();
    std::int64_t low = Order<Real>::place(-largest), high = Order<Real>::place(largest);
    if (!holds(largest))
        return std::nullopt;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (holds(Order<Real>::at(middle)))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// The break of x that stands for break `b` of step(x).
template <class Real, class Value>
double pull_break(const Step& step, double b, graph::TreeEnsemble::Split split, const Value& value)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool is_less = split == graph::TreeEnsemble::Split::less;
    const bool decreasing = is_decreasing(step);
    const auto is_below = [&](Real x) { return is_less ? value(x) < b : value(x) <= b; };
    // The first x on the upper side of the break of x.
    const auto first = first_place<Real>([&](Real x) { return is_below(x) == decreasing; });
    if (!first)
        return infinity;
    if (*first == Order<Real>::place(-std::numeric_limits<Real>::max()))
        return -infinity;
    return static_cast<double>(Order<Real>::at(is_less ? *first : *first - 1)) + 0.0;
}

double pull_break(const Step& step, double b, graph::TreeEnsemble::Split split)
{
    if (step.kind == Kind::to_float) // of a double
        return pull_break<double>(step, b, split,
                                  [](double x) { return static_cast<double>(static_cast<float>(x)); });
    if (step.kind == Kind::to_double)
        return pull_break<float>(step, b, split, [](float x) { return static_cast<double>(x); });
    if (step.is_double)
        return pull_break<double>(step, b, split, [&](double x) { return apply(step, x); });
    return pull_break<float>(step, b, split, [&](float x) { return static_cast<double>(apply(step, x)); });
}

/// Where a value goes.
bool goes_left(const Pieces& pieces, double x, graph::TreeEnsemble::Split split)
{
    std::size_t k = 0;
    while (k < pieces.breaks.size() &&
           !(split == graph::TreeEnsemble::Split::less ? x < pieces.breaks[k] : x <= pieces.breaks[k]))
        ++k;
    return pieces.goes_left[k];
}

/// One value goes where another goes.
Pieces with_replaced(const Pieces& pieces, const Step& step, graph::TreeEnsemble::Split split)
{
    const bool is_less = split == graph::TreeEnsemble::Split::less;
    const bool at_value = goes_left(pieces, step.with, split);
    const double value = step.constant + 0.0;
    const auto next = [&](double towards) {
        return step.is_double ? std::nextafter(value, towards)
                              : static_cast<double>(
                                    std::nextafter(static_cast<float>(value), static_cast<float>(towards)));
    };
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double low = is_less ? value : next(-infinity), high = is_less ? next(infinity) : value;
    Pieces made;
    for (std::size_t k = 0; k < pieces.goes_left.size(); ++k) { // breaks up to low
        const double upper = k < pieces.breaks.size() ? pieces.breaks[k] : infinity;
        made.goes_left.push_back(pieces.goes_left[k]);
        made.breaks.push_back(std::min(upper, low));
        if (upper >= low)
            break;
    }
    made.goes_left.push_back(at_value);
    made.breaks.push_back(high);
    for (std::size_t k = 0; k < pieces.goes_left.size(); ++k)
        if (const bool is_last = k == pieces.breaks.size(); is_last || pieces.breaks[k] > high) {
            made.goes_left.push_back(pieces.goes_left[k]);
            if (!is_last)
                made.breaks.push_back(pieces.breaks[k]);
        }
    return made;
}

/// Nothing lies beyond infinity: what overflows on its way goes where the largest numbers go.
void drop_infinite(Pieces& pieces)
{
    while (!pieces.breaks.empty() && std::isinf(pieces.breaks.back()) && pieces.breaks.back() > 0)
        pieces.breaks.pop_back(), pieces.goes_left.pop_back();
    while (!pieces.breaks.empty() && std::isinf(pieces.breaks.front())) {
        pieces.breaks.erase(pieces.breaks.begin());
        pieces.goes_left.erase(pieces.goes_left.begin());
    }
}

} // namespace

Pieces pull_back(const Column& column, Pieces pieces, graph::TreeEnsemble::Split split)
{
    for (auto step = column.steps.rbegin(); step != column.steps.rend(); ++step) {
        if (step->kind == Kind::replace) {
            pieces = with_replaced(pieces, *step, split);
            continue;
        }
        for (double& b : pieces.breaks)
            b = pull_break(*step, b, split);
        if (is_decreasing(*step)) {
            std::reverse(pieces.breaks.begin(), pieces.breaks.end());
            std::reverse(pieces.goes_left.begin(), pieces.goes_left.end());
        }
        drop_infinite(pieces);
    }
    return pieces;
}

} // namespace bitscape::trees
