#include "metrics/metrics.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fmt/core.h>
#include <limits>
#include <utility>

namespace bitscape::metrics {

namespace {

constexpr double signal_efficiency = 0.3;

/// A score as an integer of the same order, and whether the row belongs to the class.
struct Ranked {
    std::uint64_t key = 0;
    std::uint32_t positive = 0;
};

std::uint64_t order_key(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0); // -0.0 becomes +0.0: they are a tie
    return bits >> 63 ? ~bits : bits | std::uint64_t{1} << 63;
}

/// Ascending by key. Least significant digit first, digits that are the same everywhere skipped: fixed-point
/// outputs leave most low mantissa bits zero, so few passes remain. Several times faster than std::sort here,
/// and evaluations are many.
void sort_by_key(std::vector<Ranked>& items, std::vector<Ranked>& scratch)
{
    constexpr int digit_bits = 11;
    constexpr std::size_t buckets = std::size_t{1} << digit_bits;
    std::uint64_t differs = 0;
    for (const Ranked& item : items)
        differs |= item.key ^ items.front().key;
    scratch.resize(items.size());
    std::array<std::uint32_t, buckets> starts{};
    for (int shift = 0; shift < 64; shift += digit_bits) {
        if ((differs >> shift & (buckets - 1)) == 0)
            continue;
        starts.fill(0);
        for (const Ranked& item : items)
            ++starts[item.key >> shift & (buckets - 1)];
        std::uint32_t sum = 0;
        for (std::uint32_t& start : starts)
            sum += std::exchange(start, sum);
        for (const Ranked& item : items)
            scratch[starts[item.key >> shift & (buckets - 1)]++] = item;
        items.swap(scratch);
    }
}

/// Rows of one class against the rest, sorted by score.
struct Ranking {
    std::vector<Ranked> items;
    std::uint64_t positives = 0, negatives = 0;
    [[nodiscard]] bool one_sided() const { return positives == 0 || negatives == 0; }
};

class Ranker {
public:
    Ranker(const Samples& outputs, const std::vector<int>& classes) : outputs_(outputs), classes_(classes) {}

    /// One output column is the score of class 1.
    const Ranking& rank(std::size_t column)
    {
        const int wanted = outputs_.columns == 1 ? 1 : static_cast<int>(column);
        ranking_.positives = 0;
        ranking_.items.resize(outputs_.rows);
        for (std::size_t r = 0; r < outputs_.rows; ++r) {
            const bool positive = classes_[r] == wanted;
            ranking_.positives += positive;
            ranking_.items[r] = {order_key(outputs_.values[r * outputs_.columns + column]), positive};
        }
        ranking_.negatives = outputs_.rows - ranking_.positives;
        if (!ranking_.one_sided())
            sort_by_key(ranking_.items, scratch_);
        return ranking_;
    }

private:
    const Samples& outputs_;
    const std::vector<int>& classes_;
    Ranking ranking_;
    std::vector<Ranked> scratch_;
};

/// Calls take(positives, negatives) for each group of equal scores, highest score first.
template <class Take> void for_each_threshold(const Ranking& ranking, Take take)
{
    const auto& items = ranking.items;
    for (std::size_t end = items.size(); end > 0;) {
        std::size_t start = end;
        std::uint64_t positives = 0;
        while (start > 0 && items[start - 1].key == items[end - 1].key)
            positives += items[--start].positive;
        take(positives, end - start - positives);
        end = start;
    }
}

/// Pairs (signal, background) in the right order, ties half: the rank statistic, exact in integers.
double area(const Ranking& ranking)
{
    std::uint64_t twice = 0, above = 0;
    for_each_threshold(ranking, [&](std::uint64_t positives, std::uint64_t negatives) {
        twice += negatives * (2 * above + positives);
        above += positives;
    });
    return static_cast<double>(twice) /
           (2.0 * static_cast<double>(ranking.positives) * static_cast<double>(ranking.negatives));
}

double background_rejection(const Ranking& ranking)
{
    const double wanted = signal_efficiency * static_cast<double>(ranking.positives);
    double signal = 0, background = 0, passing = -1;
    for_each_threshold(ranking, [&](std::uint64_t positives, std::uint64_t negatives) {
        const double more = static_cast<double>(positives), worse = static_cast<double>(negatives);
        if (passing < 0 && signal + more >= wanted)
            passing = background + (more > 0 ? worse * (wanted - signal) / more : 0);
        signal += more;
        background += worse;
    });
    return passing > 0 ? background / passing : background;
}

Result<void> check_labels(const Samples& outputs, const DataSet& data)
{
    if (data.classes) {
        if (data.classes->size() != outputs.rows)
            return fail(ErrorCode::mismatch, data.file,
                        fmt::format("{} labels for {} rows of outputs", data.classes->size(), outputs.rows));
        const int limit = outputs.columns == 1 ? 2 : static_cast<int>(outputs.columns);
        if (data.one_hot && data.class_count != static_cast<std::size_t>(limit))
            return fail(
                ErrorCode::mismatch, data.file,
                fmt::format("one-hot labels of {} classes, the model has {}", data.class_count, limit));
        for (std::size_t r = 0; r < outputs.rows; ++r)
            if ((*data.classes)[r] < 0 || (*data.classes)[r] >= limit)
                return fail(ErrorCode::mismatch, data.file,
                            fmt::format("row {} has class {}, the model has {} classes", r,
                                        (*data.classes)[r], limit));
    }
    if (data.targets && data.targets->columns == 1 && outputs.columns > 1)
        return fail(ErrorCode::mismatch, data.file,
                    fmt::format("the labels are not class numbers from 0 to {} (the first is {})",
                                outputs.columns - 1, data.targets->values.front()));
    if (data.targets && (data.targets->rows != outputs.rows || data.targets->columns != outputs.columns))
        return fail(ErrorCode::mismatch, data.file,
                    fmt::format("targets are [{}, {}], outputs are [{}, {}]", data.targets->rows,
                                data.targets->columns, outputs.rows, outputs.columns));
    return {};
}

double mean_square_difference(const Samples& a, const Samples& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += (a.values[i] - b.values[i]) * (a.values[i] - b.values[i]);
    return sum / static_cast<double>(a.values.size());
}

double equal_fraction(const std::vector<int>& a, const std::vector<int>& b)
{
    std::size_t equal = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        equal += a[i] == b[i];
    return static_cast<double>(equal) / static_cast<double>(a.size());
}

void measure_classes(const Samples& outputs, const std::vector<int>& classes, Metrics& metrics)
{
    Ranker ranker(outputs, classes);
    double sum = 0;
    std::size_t counted = 0;
    for (std::size_t column = 0; column < outputs.columns; ++column) {
        const Ranking& ranking = ranker.rank(column);
        const double none = std::numeric_limits<double>::quiet_NaN();
        metrics.class_auc.push_back(ranking.one_sided() ? none : area(ranking));
        metrics.rejection.push_back(ranking.one_sided() ? none : background_rejection(ranking));
        if (!ranking.one_sided()) {
            sum += metrics.class_auc.back();
            ++counted;
        }
    }
    if (counted > 0)
        metrics.auc = sum / static_cast<double>(counted);
}

} // namespace

Result<Metrics> measure(const Samples& outputs, const DataSet& data, const Samples* float_outputs)
{
    if (outputs.rows == 0 || outputs.columns == 0 || outputs.values.size() != outputs.rows * outputs.columns)
        return fail(ErrorCode::mismatch, data.file, "there are no outputs to measure");
    if (auto checked = check_labels(outputs, data); !checked)
        return pass(std::move(checked).error());
    if (float_outputs && (float_outputs->rows != outputs.rows || float_outputs->columns != outputs.columns))
        return fail(ErrorCode::mismatch, data.file,
                    fmt::format("float outputs are [{}, {}], outputs are [{}, {}]", float_outputs->rows,
                                float_outputs->columns, outputs.rows, outputs.columns));
    Metrics metrics;
    const std::vector<int> decided = decisions(outputs);
    if (data.classes) {
        metrics.accuracy = equal_fraction(decided, *data.classes);
        measure_classes(outputs, *data.classes, metrics);
    }
    if (data.targets)
        metrics.mse = mean_square_difference(outputs, *data.targets);
    if (float_outputs) {
        metrics.agreement = equal_fraction(decided, decisions(*float_outputs));
        metrics.float_mse = mean_square_difference(outputs, *float_outputs);
    }
    return metrics;
}

std::vector<int> decisions(const Samples& outputs)
{
    std::vector<int> result(outputs.rows);
    for (std::size_t r = 0; r < outputs.rows; ++r) {
        const auto row = outputs.row(r);
        result[r] = row.size() == 1
                        ? row[0] > 0.5
                        : static_cast<int>(std::max_element(row.begin(), row.end()) - row.begin());
    }
    return result;
}

std::vector<RocPoint> roc_curve(const Samples& outputs, const DataSet& data, std::size_t k)
{
    std::vector<RocPoint> points;
    if (!data.classes || k >= outputs.columns || data.classes->size() != outputs.rows ||
        !check_labels(outputs, data))
        return points;
    Ranker ranker(outputs, *data.classes);
    const Ranking& ranking = ranker.rank(k);
    if (ranking.one_sided())
        return points;
    const double signal = static_cast<double>(ranking.positives),
                 background = static_cast<double>(ranking.negatives);
    std::uint64_t positives = 0, negatives = 0;
    points.push_back({0, 0});
    for_each_threshold(ranking, [&](std::uint64_t more, std::uint64_t worse) {
        positives += more;
        negatives += worse;
        points.push_back(
            {static_cast<double>(negatives) / background, static_cast<double>(positives) / signal});
    });
    return points;
}

} // namespace bitscape::metrics
