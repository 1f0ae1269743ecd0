#include "estimate/score.hpp"

#include "base/files.hpp"
#include "estimate/formulas.hpp"
#include "estimate/plan.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <map>
#include <tuple>

namespace bitscape::estimate {

namespace {

struct Pair {
    Estimate estimate;
    double measured;
};

double error_of(const Pair& pair)
{
    return std::abs(pair.estimate.value - pair.measured) / std::max(std::abs(pair.measured), 1.0);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

std::optional<double> determination(const std::vector<Pair>& pairs)
{
    double mean = 0, residual = 0, total = 0;
    for (const Pair& pair : pairs)
        mean += pair.measured / static_cast<double>(pairs.size());
    for (const Pair& pair : pairs) {
        residual += (pair.estimate.value - pair.measured) * (pair.estimate.value - pair.measured);
        total += (pair.measured - mean) * (pair.measured - mean);
    }
    if (total <= 1e-9 * mean * mean * static_cast<double>(pairs.size()))
        return {}; // nothing varies, nothing to explain
    return 1 - residual / total;
}

/// Precondition: not empty.
ScoreGroup summarise(const std::vector<Pair>& pairs)
{
    ScoreGroup group;
    group.n = pairs.size();
    std::vector<double> errors;
    for (const Pair& pair : pairs) {
        const Estimate& estimate = pair.estimate;
        const double error = error_of(pair), scale = std::max(std::abs(pair.measured), 1.0);
        errors.push_back(error);
        const double sum = std::abs(estimate.value) + std::abs(pair.measured);
        group.smape += sum > 0 ? 2 * std::abs(estimate.value - pair.measured) / sum : 0;
        group.within10 += error <= 0.1;
        group.within20 += error <= 0.2;
        group.within30 += error <= 0.3;
        group.exact += estimate.value == pair.measured;
        group.coverage90 += pair.measured >= estimate.low && pair.measured <= estimate.high;
        group.mean_width += (estimate.high - estimate.low) / scale;
    }
    for (double* sum : {&group.smape, &group.within10, &group.within20, &group.within30, &group.exact,
                        &group.coverage90, &group.mean_width})
        *sum = 100 * *sum / static_cast<double>(pairs.size());
    group.mdape = 100 * median(errors);
    group.r2 = determination(pairs);
    return group;
}

const Estimate& estimate_of(const LayerEstimate& layer, Target target)
{
    switch (target) {
    case Target::lut:
        return layer.resources.lut;
    case Target::ff:
        return layer.resources.ff;
    case Target::dsp:
        return layer.resources.dsp;
    case Target::bram18:
        return layer.resources.bram18;
    case Target::latency:
        return layer.latency_cycles;
    default:
        return layer.interval_cycles;
    }
}

using Key = std::tuple<Target, Stage, std::string, std::string>;

ScoreGroup named(const Key& key, const std::vector<Pair>& pairs)
{
    ScoreGroup group = summarise(pairs);
    group.target = to_string(std::get<0>(key));
    group.stage = to_string(std::get<1>(key));
    group.source = std::get<2>(key);
    group.layer_class = std::get<3>(key);
    return group;
}

std::string quoted(const std::string& text)
{
    return text.find(',') == std::string::npos ? text : '"' + text + '"';
}

/// Plan of a row of one layer at its stage.
Plan plan_of(const SynthesisRow& row)
{
    const LayerFeatures& layer = row.layers.front();
    const Plan csynth = plan(layer);
    return row.stage == Stage::csynth ? csynth : stage_plan(layer, resolve(csynth), row.stage);
}

std::string features_of(const LayerFeatures& layer)
{
    return fmt::format(
        "n_in={};n_out={};in_bits={};result_bits={};weight_bits={};accum_bits={};reuse_factor={};clock_ns={};"
        "channels={};taps={}",
        layer.n_in, layer.n_out, layer.in_bits, layer.result_bits, layer.weight_bits, layer.accum_bits,
        layer.reuse_factor, layer.clock_ns, layer.window.channels, layer.window.taps);
}

void add_terms(std::string& table, const SynthesisRow& row, std::size_t number)
{
    const bool network = row.layers.size() > 1;
    const Plan of = network ? Plan{} : plan_of(row);
    const auto total = estimate_row(row);
    for (const auto& [target, measured] : row.measured) {
        if (row.stage != Stage::csynth && (target == Target::latency || target == Target::interval))
            continue;
        const Quantity& quantity = of[target];
        const Estimate& estimate = estimate_of(*total, target);
        std::string terms;
        for (const Term& term : quantity.terms)
            terms += fmt::format("{}{}={}", terms.empty() ? "" : ";", term.name, term.value);
        const double fixed = network ? estimate.value : quantity.fixed;
        table +=
            fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", number, quoted(row.source),
                        quoted(row.design), quoted(row.group), quoted(row.layer_class), to_string(row.stage),
                        to_string(target), network ? "network" : quoted(std::string(of.family)),
                        network ? 0 : static_cast<int>(of.outside),
                        static_cast<int>(row.layers.front().weights_guessed), measured, fixed, estimate.value,
                        estimate.low, estimate.high, terms, features_of(row.layers.front()));
    }
}

} // namespace

Result<EstimatorScore> score_estimator(std::string_view csv, const std::string& name)
{
    const auto rows = parse_synthesis_rows(csv, name);
    if (!rows)
        return pass(rows.error());
    EstimatorScore score;
    std::map<Key, std::vector<Pair>> groups, targets;
    for (const SynthesisRow& row : *rows) {
        const auto estimate = estimate_row(row);
        score.skipped += !estimate;
        score.rows += estimate.has_value();
        if (!estimate)
            continue;
        for (const auto& [target, measured] : row.measured) {
            const Pair pair{estimate_of(*estimate, target), measured};
            groups[{target, row.stage, row.source, row.layer_class}].push_back(pair);
            targets[{target, row.stage, "", ""}].push_back(pair);
        }
    }
    if (score.rows == 0)
        return fail(ErrorCode::bad_format, name, "holds no row that says what was built");
    for (const auto& [key, pairs] : groups)
        score.groups.push_back(named(key, pairs));
    for (const auto& [key, pairs] : targets)
        score.targets.push_back(named(key, pairs));
    return score;
}

Result<EstimatorScore> score_estimator(const std::filesystem::path& file)
{
    const auto content = read_file(file);
    if (!content)
        return pass(content.error());
    return score_estimator(*content, file.filename().string());
}

Result<std::string> term_table(std::string_view csv, const std::string& name)
{
    const auto rows = parse_synthesis_rows(csv, name);
    if (!rows)
        return pass(rows.error());
    std::string table = "row,source,design,group,layer_class,stage,target,family,outside,guess,measured,"
                        "fixed,estimate,low,high,terms,"
                        "features\n";
    for (std::size_t i = 0; i < rows->size(); ++i)
        if (!(*rows)[i].layers.empty())
            add_terms(table, (*rows)[i], i);
    return table;
}

} // namespace bitscape::estimate
