#include "profile/quality.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitscape::profile {

namespace {

constexpr double curve_tolerance = 0.002; // less than a pixel
constexpr std::size_t efficiency_steps = 100;

std::vector<ClassCurve> curves_of(const Samples& outputs, const metrics::DataSet& data,
                                  const std::vector<double>& auc)
{
    std::vector<ClassCurve> curves;
    for (std::size_t k = 0; k < outputs.columns; ++k) {
        const auto full = metrics::roc_curve(outputs, data, k);
        const int wanted = outputs.columns == 1 ? 1 : static_cast<int>(k);
        const auto signal = std::ranges::count(*data.classes, wanted);
        const auto background = data.classes->size() - static_cast<std::size_t>(signal);
        ClassCurve curve{metrics::thinned(full, curve_tolerance),
                         metrics::rejections(full, background, efficiency_steps),
                         std::numeric_limits<double>::quiet_NaN()};
        if (k < auc.size())
            curve.auc = auc[k];
        curves.push_back(std::move(curve));
    }
    return curves;
}

/// Of the score that each event's own class gets.
std::vector<ErrorSummary> class_errors(const Samples& outputs, const std::vector<int>& classes,
                                       const Samples& reference)
{
    const std::size_t count = std::max<std::size_t>(outputs.columns, 2);
    std::vector<std::vector<double>> errors(count);
    for (std::size_t row = 0; row < outputs.rows; ++row) {
        const auto truth = static_cast<std::size_t>(classes[row]);
        const std::size_t at = row * outputs.columns + (outputs.columns == 1 ? 0 : truth);
        errors[truth].push_back(outputs.values[at] - reference.values[at]);
    }
    std::vector<ErrorSummary> summaries;
    for (std::vector<double>& of_class : errors)
        summaries.push_back(summary_of(std::move(of_class)));
    return summaries;
}

std::vector<ErrorSummary> column_errors(const Samples& outputs, const Samples& wanted)
{
    std::vector<ErrorSummary> summaries;
    for (std::size_t column = 0; column < outputs.columns; ++column) {
        std::vector<double> errors;
        errors.reserve(outputs.rows);
        for (std::size_t row = 0; row < outputs.rows; ++row)
            errors.push_back(outputs.row(row)[column] - wanted.row(row)[column]);
        summaries.push_back(summary_of(std::move(errors)));
    }
    return summaries;
}

} // namespace

ErrorSummary summary_of(std::vector<double> errors)
{
    ErrorSummary summary;
    summary.values = static_cast<std::int64_t>(errors.size());
    if (errors.empty())
        return summary;
    std::ranges::sort(errors);
    const auto quantile = [&](double share) {
        const double place = share * static_cast<double>(errors.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const double next = errors[std::min(below + 1, errors.size() - 1)];
        return errors[below] + (next - errors[below]) * (place - static_cast<double>(below));
    };
    double sum = 0;
    for (const double error : errors)
        sum += error;
    summary.mean = sum / static_cast<double>(errors.size());
    summary.low = errors.front();
    summary.q05 = quantile(0.05);
    summary.q25 = quantile(0.25);
    summary.median = quantile(0.5);
    summary.q75 = quantile(0.75);
    summary.q95 = quantile(0.95);
    summary.high = errors.back();
    return summary;
}

Result<Quality> quality_of(std::shared_ptr<const Samples> outputs, const metrics::DataSet& data,
                           const Samples* reference)
{
    Quality quality;
    quality.outputs = outputs;
    auto measured = metrics::measure(*outputs, data, reference);
    if (!measured)
        return pass(std::move(measured).error());
    quality.metrics = std::move(*measured);
    if (data.classes) {
        quality.classes = curves_of(*outputs, data, quality.metrics->class_auc);
        quality.confusion = metrics::confusion(*outputs, data);
        if (reference != nullptr)
            quality.errors = class_errors(*outputs, *data.classes, *reference);
    } else if (data.targets) {
        quality.errors = column_errors(*outputs, *data.targets);
    } else if (reference != nullptr) {
        quality.errors = column_errors(*outputs, *reference);
    }
    return quality;
}

} // namespace bitscape::profile
