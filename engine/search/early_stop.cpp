#include "search/early_stop.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bitscape::search {

namespace {

/// splitmix64's finalizer: neighbouring numbers become unrelated.
std::uint64_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

/// A permutation that depends on the number of rows alone.
std::vector<std::size_t> fixed_order(std::size_t rows)
{
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = rows; i > 1; --i) {
        const auto wide = static_cast<unsigned __int128>(mix(mix(rows) ^ i));
        std::swap(order[i - 1], order[static_cast<std::size_t>((wide * i) >> 64)]);
    }
    return order;
}

/// Rows order[first .. last - 1] of `samples`; an empty order is that of the rows.
Samples pick(const Samples& samples, const std::vector<std::size_t>& order, std::size_t first,
             std::size_t last)
{
    Samples picked{last - first, samples.columns, {}};
    picked.values.reserve(picked.rows * picked.columns);
    for (std::size_t place = first; place < last; ++place) {
        const auto row = samples.row(order[place]);
        picked.values.insert(picked.values.end(), row.begin(), row.end());
    }
    return picked;
}

/// Mean square about the columns' means.
double spread_of(const Samples& samples)
{
    double total = 0;
    for (std::size_t column = 0; column < samples.columns; ++column) {
        double sum = 0, squares = 0;
        for (std::size_t row = 0; row < samples.rows; ++row)
            sum += samples.row(row)[column];
        const double mean = sum / static_cast<double>(samples.rows);
        for (std::size_t row = 0; row < samples.rows; ++row)
            squares += (samples.row(row)[column] - mean) * (samples.row(row)[column] - mean);
        total += squares;
    }
    return total / static_cast<double>(samples.rows * samples.columns);
}

/// Smallest count of `rows` whose fraction, as a metric computes it, is not below `limit`.
std::size_t least_count(double limit, std::size_t rows)
{
    const double all = static_cast<double>(rows);
    auto count = static_cast<std::size_t>(std::clamp(std::ceil(limit * all), 0.0, all + 1));
    while (count > 0 && static_cast<double>(count - 1) / all >= limit)
        --count;
    while (count <= rows && static_cast<double>(count) / all < limit)
        ++count;
    return count;
}

} // namespace

Stages::Stages(std::shared_ptr<const study::Bench> bench, const std::optional<EarlyStop>& options)
    : bench_(std::move(bench))
{
    if (!bench_->data)
        return;
    const std::size_t rows = bench_->data->rows();
    const bool worth_it = options && options->first > 0 && options->growth > 1 && options->first * 2 < rows;
    if (worth_it)
        cut(*options);
    else
        stages_.push_back({0, rows, bench_->inputs, {}, {}});
}

void Stages::cut(const EarlyStop& options)
{
    const metrics::DataSet& data = *bench_->data;
    const Samples& float_outputs = bench_->float_outputs.front();
    const std::size_t rows = data.rows();
    order_ = fixed_order(rows);
    std::size_t first = 0;
    for (double wanted = static_cast<double>(options.first); first < rows; wanted *= options.growth) {
        // A look costs about as much as running some thousand rows: none when half of it is done.
        const std::size_t last =
            wanted * 2 > static_cast<double>(rows) ? rows : static_cast<std::size_t>(wanted);
        std::vector<Samples> inputs;
        for (const Samples& x : data.x)
            inputs.push_back(pick(x, order_, first, last));
        Stage stage{first,
                    last,
                    std::make_shared<const std::vector<Samples>>(std::move(inputs)),
                    {},
                    pick(float_outputs, order_, 0, last)};
        stage.labels.file = data.file;
        stage.labels.class_count = data.class_count;
        stage.labels.one_hot = data.one_hot;
        if (data.targets)
            stage.labels.targets = pick(*data.targets, order_, 0, last);
        if (data.classes) {
            stage.labels.classes.emplace();
            for (std::size_t place = 0; place < last; ++place)
                stage.labels.classes->push_back((*data.classes)[order_[place]]);
        }
        stages_.push_back(std::move(stage));
        first = last;
    }
    output_spread_ = spread_of(float_outputs);
    if (data.targets)
        target_spread_ = spread_of(*data.targets);
    float_decisions_ = metrics::decisions(stages_.back().float_outputs);
    for (std::size_t place = 0; data.classes && place < rows; ++place)
        float_right_count_ += float_decisions_[place] == (*stages_.back().labels.classes)[place];
}

Samples Stages::in_own_order(Samples outputs) const
{
    if (order_.empty())
        return outputs;
    Samples own{outputs.rows, outputs.columns, std::vector<double>(outputs.values.size())};
    for (std::size_t place = 0; place < outputs.rows; ++place) {
        const auto row = outputs.row(place);
        std::copy(row.begin(), row.end(),
                  own.values.begin() + static_cast<std::ptrdiff_t>(order_[place] * outputs.columns));
    }
    return own;
}

Evidence::Evidence(const Stages& stages, std::size_t stage, const Samples& outputs)
    : stages_(&stages), stage_(&stages.stages()[stage]), outputs_(&outputs)
{
    const std::size_t seen = stage_->last;
    const auto share = [&](std::size_t count) {
        return static_cast<double>(count) / static_cast<double>(seen);
    };
    const std::vector<int> decided = metrics::decisions(outputs);
    for (std::size_t place = 0; place < seen; ++place)
        agreeing_ += decided[place] == stages.float_decisions()[place];
    metrics_.agreement = share(agreeing_);
    if (!stage_->labels.classes)
        return;
    // The float model is the control: where it is right most designs are, where it is wrong few.
    const std::size_t right = stages.float_right_count();
    right_ = {Cell{stages.bench().data->rows() - right, 0, 0}, Cell{right, 0, 0}};
    for (std::size_t place = 0; place < seen; ++place) {
        const int label = (*stage_->labels.classes)[place];
        Cell& cell = right_[stages.float_decisions()[place] == label ? 1 : 0];
        ++cell.seen;
        cell.good += decided[place] == label;
    }
    metrics_.accuracy = share(right_[0].good + right_[1].good);
}

/// Areas and errors take as long as all the rest: only where they are asked for.
Result<Evidence> Evidence::make(const Stages& stages, std::size_t stage, const Samples& outputs,
                                bool everything)
{
    if (outputs.rows != stages.stages()[stage].last ||
        outputs.columns != stages.stages()[stage].float_outputs.columns)
        return fail(ErrorCode::mismatch, stages.bench().data->file,
                    "the outputs do not fit those of the float model");
    Evidence evidence(stages, stage, outputs);
    if (!everything)
        return evidence;
    auto measured = metrics::measure(outputs, evidence.stage_->labels, &evidence.stage_->float_outputs);
    if (!measured)
        return pass(std::move(measured).error());
    evidence.metrics_ = *std::move(measured);
    return evidence;
}

bool Evidence::is_metric(std::string_view name)
{
    constexpr std::array<std::string_view, 5> names{"accuracy", "auc", "agreement", "mse", "float_mse"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool Evidence::surely_worse(std::string_view metric, double limit, double level) const
{
    const std::size_t rows = stages_->bench().data->rows();
    if (metric == "accuracy" && metrics_.accuracy)
        return surely_fewer(right_, least_count(limit, rows), level);
    if (metric == "agreement" && metrics_.agreement)
        return surely_fewer({Cell{rows, stage_->last, agreeing_}, Cell{}}, least_count(limit, rows), level);
    if (metric == "auc" && metrics_.auc)
        return auc_below(limit, level);
    if (metric == "mse" && metrics_.mse)
        return error_above(*stage_->labels.targets, stages_->target_spread(), limit, level);
    if (metric == "float_mse" && metrics_.float_mse)
        return error_above(stage_->float_outputs, stages_->output_spread(), limit, level);
    return false;
}

/// The area is a mean over pairs of a signal and a background row; its moments are at most those of a mean
/// over as many pairs without a common row (Hoeffding 1963, section 5b; rows drawn without replacement are
/// negatively associated and the comparison is monotone in the score, Joag-Dev and Proschan 1983).
bool Evidence::auc_below(double limit, double level) const
{
    const auto& classes = *stage_->labels.classes;
    const auto& all_classes = *stages_->bench().data->classes;
    double sum = 0;
    std::size_t counted = 0;
    for (std::size_t column = 0; column < metrics_.class_auc.size(); ++column) {
        const int wanted = outputs_->columns == 1 ? 1 : static_cast<int>(column);
        const auto all = std::count(all_classes.begin(), all_classes.end(), wanted);
        if (all == 0 || all == std::ssize(all_classes))
            continue; // has no area on all rows either
        ++counted;
        const auto signal = std::count(classes.begin(), classes.end(), wanted);
        const auto pairs = std::min(signal, std::ssize(classes) - signal);
        const double share = level / static_cast<double>(metrics_.class_auc.size());
        sum += pairs == 0 ? 1 : upper_mean(metrics_.class_auc[column], static_cast<double>(pairs), share);
    }
    return counted > 0 && sum / static_cast<double>(counted) < limit;
}

/// Errors have no upper end, so they are cut at some: the mean of what is left is a lower bound. Several
/// places to cut, so that small limits and large ones find one that is good for them.
bool Evidence::error_above(const Samples& wanted, double spread, double limit, double level) const
{
    constexpr int places = 8;
    std::vector<double> errors;
    for (std::size_t row = 0; row < outputs_->rows; ++row) {
        double sum = 0;
        for (std::size_t column = 0; column < outputs_->columns; ++column) {
            const double difference = outputs_->row(row)[column] - wanted.row(row)[column];
            sum += difference * difference;
        }
        errors.push_back(sum / static_cast<double>(outputs_->columns));
    }
    double cut = 4 * spread;
    for (int place = 0; place < places; ++place, cut /= 4) {
        double sum = 0;
        for (const double error : errors)
            sum += std::min(error, cut);
        const double count = static_cast<double>(errors.size());
        const double least = cut * lower_mean(std::min(1.0, sum / cut / count), count, level / places);
        if (least > limit * (1 + 1e-12))
            return true;
    }
    return false;
}

} // namespace bitscape::search
