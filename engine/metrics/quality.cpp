#include "metrics/quality.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::metrics {

double background_efficiency(const std::vector<RocPoint>& curve, double signal_efficiency)
{
    const auto beyond = std::ranges::lower_bound(curve, signal_efficiency, {}, &RocPoint::true_positive_rate);
    if (beyond == curve.begin())
        return curve.front().false_positive_rate;
    if (beyond == curve.end())
        return curve.back().false_positive_rate;
    const RocPoint& before = *(beyond - 1);
    const double share = (signal_efficiency - before.true_positive_rate) /
                         (beyond->true_positive_rate - before.true_positive_rate);
    return before.false_positive_rate + share * (beyond->false_positive_rate - before.false_positive_rate);
}

std::vector<double> rejections(const std::vector<RocPoint>& curve, std::size_t background_rows,
                               std::size_t steps)
{
    std::vector<double> values;
    if (curve.empty())
        return values;
    for (std::size_t i = 0; i <= steps; ++i) {
        const double passing =
            background_efficiency(curve, static_cast<double>(i) / static_cast<double>(steps));
        values.push_back(passing > 0 ? 1 / passing : static_cast<double>(background_rows));
    }
    return values;
}

std::vector<RocPoint> thinned(const std::vector<RocPoint>& curve, double tolerance)
{
    std::vector<RocPoint> kept;
    const auto is_far = [tolerance](const RocPoint& from, const RocPoint& to) {
        return to.true_positive_rate - from.true_positive_rate > tolerance ||
               to.false_positive_rate - from.false_positive_rate > tolerance * from.false_positive_rate;
    };
    for (std::size_t i = 0; i < curve.size(); ++i)
        if (i == 0 || i + 1 == curve.size() || is_far(kept.back(), curve[i]))
            kept.push_back(curve[i]);
    return kept;
}

std::int64_t Confusion::of_class(std::size_t truth) const
{
    std::int64_t rows = 0;
    for (std::size_t decision = 0; decision < classes; ++decision)
        rows += at(truth, decision);
    return rows;
}

double Confusion::share(std::size_t truth, std::size_t decision) const
{
    const std::int64_t rows = of_class(truth);
    return rows > 0 ? static_cast<double>(at(truth, decision)) / static_cast<double>(rows) : 0;
}

std::optional<Confusion> confusion(const Samples& outputs, const DataSet& data)
{
    if (!data.classes || data.classes->size() != outputs.rows || outputs.columns == 0)
        return std::nullopt;
    Confusion found;
    found.classes = std::max<std::size_t>(outputs.columns, 2);
    found.counts.assign(found.classes * found.classes, 0);
    const std::vector<int> decided = decisions(outputs);
    for (std::size_t row = 0; row < outputs.rows; ++row) {
        const int truth = (*data.classes)[row];
        if (truth < 0 || static_cast<std::size_t>(truth) >= found.classes)
            return std::nullopt;
        ++found.counts[static_cast<std::size_t>(truth) * found.classes +
                       static_cast<std::size_t>(decided[row])];
    }
    return found;
}

std::vector<Flip> flips(const Samples& reference, const Samples& outputs, const DataSet& data)
{
    std::vector<Flip> found;
    if (reference.rows != outputs.rows || reference.columns != outputs.columns)
        return found;
    const std::vector<int> before = decisions(reference), after = decisions(outputs);
    const bool has_classes = data.classes && data.classes->size() == outputs.rows;
    for (std::size_t row = 0; row < outputs.rows; ++row) {
        if (before[row] == after[row])
            continue;
        const auto score = [row](const Samples& samples, int decision) {
            return samples.row(row)[samples.columns == 1 ? 0 : static_cast<std::size_t>(decision)];
        };
        Flip flip{row,
                  std::nullopt,
                  before[row],
                  after[row],
                  score(reference, before[row]),
                  score(outputs, after[row])};
        if (has_classes)
            flip.truth = (*data.classes)[row];
        found.push_back(flip);
    }
    return found;
}

} // namespace bitscape::metrics
