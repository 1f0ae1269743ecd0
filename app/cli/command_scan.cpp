#include "cli/evaluation_bench.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "cli/table.hpp"
#include "search/sensitivity.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct ScanOptions {
    ModelOptions model;
    std::string data;
    std::string knob, second;
    std::string widths, integer, values, second_values;
    std::vector<std::string> metrics;
    std::string cost = "lut";
    bool sensitivity = false;
    int bits = 2;
    double tolerance = 0.01;
    int jobs = 0;
};

/// What the command line asks for, understood.
struct ScanSetup {
    search::ScanRanges ranges = search::default_scan_ranges(), second_ranges = ranges;
    search::IntegerBits integer;
    std::string knob, second;
};

bool is_known_metric(const std::string& name)
{
    const auto known = study::objective_names();
    const bool is_class = name.starts_with("auc[") && name.ends_with("]");
    return is_class || std::find(known.begin(), known.end(), name) != known.end();
}

/// "keep", "fit", "4" or "1:8" (a second knob: a heat map of width against integer bits).
Result<void> read_integer(const std::string& text, ScanSetup& setup)
{
    using Policy = search::IntegerBits::Policy;
    if (text.empty() || text == "keep")
        return {};
    if (text == "fit") {
        setup.integer.policy = Policy::fit;
        return {};
    }
    auto values = search::parse_scan_values(text);
    if (!values)
        return fail(ErrorCode::invalid_value, "--integer",
                    fmt::format("'{}' is not keep, fit, N or LOW:HIGH", text));
    if (values->size() == 1) {
        setup.integer = {Policy::number, static_cast<int>(values->front())};
        return {};
    }
    if (!setup.second.empty())
        return fail(ErrorCode::invalid_value, "--integer", "a range is a second knob, and --knob2 is given");
    setup.second = setup.knob + ".integer";
    setup.ranges.integers = setup.second_ranges.integers = std::move(*values);
    return {};
}

void set_all(search::ScanRanges& ranges, const std::vector<double>& values)
{
    ranges.widths = ranges.integers = ranges.lowered = ranges.reuse_factors = ranges.sparsities = values;
}

Result<ScanSetup> read_setup(const ScanOptions& options)
{
    ScanSetup setup;
    setup.knob = options.knob.empty() ? "each.tensors.lowered" : options.knob;
    setup.second = options.second;
    if (options.sensitivity && !setup.knob.ends_with(".lowered"))
        setup.knob += ".lowered";
    if (!options.widths.empty()) {
        auto widths = search::parse_scan_values(options.widths);
        if (!widths)
            return pass(std::move(widths).error());
        setup.ranges.widths = setup.second_ranges.widths = std::move(*widths);
    }
    for (const auto& [text, ranges] : {std::pair{&options.values, &setup.ranges},
                                       std::pair{&options.second_values, &setup.second_ranges}}) {
        if (text->empty())
            continue;
        auto values = search::parse_scan_values(*text);
        if (!values)
            return pass(std::move(values).error());
        set_all(*ranges, *values);
    }
    if (options.sensitivity && options.values.empty()) {
        setup.ranges.lowered.clear();
        for (int bits = 0; bits <= std::max(options.bits, 6); ++bits)
            setup.ranges.lowered.push_back(bits);
    }
    if (auto read = read_integer(options.integer, setup); !read)
        return pass(std::move(read).error());
    return setup;
}

std::optional<Exit> usage_fault(const ScanOptions& options)
{
    if (options.knob.empty() && !options.sensitivity)
        return usage_error("scan: --knob is required, for example --knob all.weight (or --sensitivity)");
    if (options.sensitivity && !options.second.empty())
        return usage_error("scan: --sensitivity takes no --knob2");
    for (const std::string& name : options.metrics)
        if (!is_known_metric(name))
            return usage_error(fmt::format("scan: no number is named '{}' (known: {}, auc[CLASS])", name,
                                           fmt::join(study::objective_names(), ", ")));
    if (!is_known_metric(options.cost))
        return usage_error(fmt::format("scan: no number is named '{}'", options.cost));
    if (const auto setup = read_setup(options); !setup)
        return usage_error(fmt::format("scan: {}", english(setup.error())));
    return std::nullopt;
}

Result<search::ScanRequest> make_request(const ScanOptions& options, const design::Design& design,
                                         const study::Evaluation& base)
{
    const auto setup = read_setup(options);
    if (!setup)
        return pass(setup.error());
    search::ScanRequest request;
    request.base = design.configuration;
    request.jobs = thread_count(options.jobs);
    auto curves = search::make_scan_knobs(setup->knob, design, setup->ranges, setup->integer, base.stats);
    if (!curves)
        return pass(std::move(curves).error());
    request.curves = std::move(*curves);
    if (setup->second.empty())
        return request;
    auto second =
        search::make_scan_knobs(setup->second, design, setup->second_ranges, setup->integer, base.stats);
    if (!second)
        return pass(std::move(second).error());
    if (second->size() != 1)
        return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", setup->second),
                    "the second knob is one, not one for each layer");
    request.second = std::move(second->front());
    return request;
}

/// The numbers asked for, or those that the data gives.
std::vector<std::string> shown_metrics(const ScanOptions& options, const study::Evaluation& base)
{
    std::vector<std::string> names = options.metrics;
    if (names.empty()) {
        for (const char* name : {"accuracy", "auc", "mse", "agreement"})
            if (search::scan_value(base, name))
                names.emplace_back(name);
        if (base.metrics.class_auc.size() > 1)
            for (std::size_t k = 0; k < base.metrics.class_auc.size(); ++k)
                names.push_back(fmt::format("auc[{}]", k));
    }
    if (std::find(names.begin(), names.end(), options.cost) == names.end())
        names.push_back(options.cost);
    return names;
}

Json numbers_json(const study::Evaluation& evaluation, const std::vector<std::string>& names)
{
    Json json = Json::object();
    for (const std::string& name : names)
        if (const auto value = search::scan_value(evaluation, name))
            json[name] = *value;
    return json;
}

Json knob_json(const search::ScanKnob& knob)
{
    Json json;
    json["knob"] = knob.name;
    json["quantity"] = search::to_string(knob.quantity);
    json["values"] = knob.values;
    Json targets = Json::array();
    for (const auto& target : knob.targets) {
        Json one;
        one["layer"] = target.layer;
        if (!target.tensor.empty()) {
            one["tensor"] = target.tensor;
            one["type"] = to_string(target.type);
        }
        targets.push_back(std::move(one));
    }
    json["targets"] = std::move(targets);
    return json;
}

Json points_json(const search::ScanRequest& request, const std::vector<search::ScanPoint>& points,
                 const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const search::ScanPoint& point : points) {
        Json one;
        one["knob"] = request.curves[point.curve].name;
        one["value"] = request.curves[point.curve].values[point.x];
        if (request.second)
            one["second"] = request.second->values[point.y];
        if (point.evaluation)
            one.update(numbers_json(*point.evaluation, names));
        else
            one["message"] = point.message;
        list.push_back(std::move(one));
    }
    return list;
}

std::string cell(const std::optional<double>& value)
{
    return value ? number_text(*value, 5) : std::string("-");
}

std::string points_text(const search::ScanRequest& request, const std::vector<search::ScanPoint>& points,
                        const std::vector<std::string>& names,
                        const std::optional<metrics::Metrics>& reference)
{
    std::vector<std::string> header{"knob", "value"};
    if (request.second)
        header.push_back(request.second->name);
    header.insert(header.end(), names.begin(), names.end());
    Table table(std::move(header));
    for (const search::ScanPoint& point : points) {
        std::vector<std::string> row{request.curves[point.curve].name,
                                     number_text(request.curves[point.curve].values[point.x])};
        if (request.second)
            row.push_back(number_text(request.second->values[point.y]));
        for (const std::string& name : names)
            row.push_back(point.evaluation ? cell(search::scan_value(*point.evaluation, name))
                                           : std::string("-"));
        table.add(std::move(row));
    }
    if (reference) {
        std::vector<std::string> row{"float model", ""};
        if (request.second)
            row.emplace_back();
        for (const std::string& name : names)
            row.push_back(cell(search::float_value(*reference, name)));
        table.add(std::move(row));
    }
    return table.text();
}

Json ranking_json(const std::vector<search::Sensitivity>& ranking)
{
    Json list = Json::array();
    for (const search::Sensitivity& one : ranking) {
        Json json;
        json["knob"] = one.knob;
        json["value"] = one.value ? Json(*one.value) : Json();
        json["loss"] = one.loss ? Json(*one.loss) : Json();
        json["cost_change"] = one.cost_change ? Json(*one.cost_change) : Json();
        json["spare_bits"] = one.spare_bits;
        list.push_back(std::move(json));
    }
    return list;
}

std::string ranking_text(const std::vector<search::Sensitivity>& ranking,
                         const search::SensitivityOptions& options)
{
    Table table({fmt::format("{} bits fewer", options.bits), fmt::format("{} lost", options.metric),
                 options.metric, fmt::format("{} change", options.cost), "spare bits"});
    for (const search::Sensitivity& one : ranking)
        table.add({one.knob, cell(one.loss), cell(one.value), cell(one.cost_change),
                   std::to_string(one.spare_bits)});
    return table.text();
}

Result<Exit> report(const ScanOptions& options, const search::ScanRequest& request,
                    const std::vector<search::ScanPoint>& points, const study::Evaluation& base,
                    const study::Bench& bench)
{
    const auto names = shown_metrics(options, base);
    std::optional<metrics::Metrics> reference;
    if (auto measured = search::float_metrics(bench))
        reference = std::move(*measured);
    search::SensitivityOptions wanted{names.front(), options.cost, options.bits, options.tolerance};
    const auto ranking = options.sensitivity ? search::rank_sensitivity(request, points, base, wanted)
                                             : std::vector<search::Sensitivity>();
    if (!options.model.json) {
        auto printed = print(options.sensitivity ? ranking_text(ranking, wanted)
                                                 : points_text(request, points, names, reference));
        return printed ? Result<Exit>(Exit::done) : pass(printed.error());
    }
    Json json;
    json["rows"] = bench.data->rows();
    Json curves = Json::array();
    for (const auto& knob : request.curves)
        curves.push_back(knob_json(knob));
    json["curves"] = std::move(curves);
    if (request.second)
        json["second"] = knob_json(*request.second);
    json["base"] = numbers_json(base, names);
    if (reference) {
        json["float"] = Json::object();
        for (const std::string& name : names)
            if (const auto value = search::float_value(*reference, name))
                json["float"][name] = *value;
    }
    json["points"] = points_json(request, points, names);
    if (options.sensitivity) {
        json["metric"] = wanted.metric;
        json["bits"] = wanted.bits;
        json["sensitivity"] = ranking_json(ranking);
    }
    if (auto printed = print_json(json); !printed)
        return pass(printed.error());
    return Exit::done;
}

Result<Exit> scan_around(const ScanOptions& options, const Evaluated& base, Context& context)
{
    for (const std::string& name : options.metrics)
        if (!search::scan_value(base.evaluation, name))
            return fail(ErrorCode::mismatch, base.data,
                        fmt::format("'{}' cannot be measured on this data", name));
    const auto request = make_request(options, *base.design, base.evaluation);
    if (!request)
        return pass(request.error());
    if (const auto checked = search::check(*request); !checked)
        return usage_error(fmt::format("scan: {}", english(checked.error())));
    const auto points = [&] {
        const ProgressLine line("scan: point", context.progress);
        return search::scan(*request, base.bench, {}, context.stop, context.progress);
    }();
    if (!points)
        return pass(points.error());
    if (std::none_of(points->begin(), points->end(), [](const auto& point) { return point.evaluation; }))
        return fail(ErrorCode::invalid_value, fmt::format("knob '{}'", request->curves.front().name),
                    fmt::format("no point can be built: {}", points->front().message));
    return report(options, *request, *points, base.evaluation, *base.bench);
}

Result<Exit> scan(const ScanOptions& options, Context& context)
{
    if (const auto fault = usage_fault(options))
        return *fault;
    return with_evaluated("scan", options.model, options.data, options.jobs, context,
                          [&](const Evaluated& base) { return scan_around(options, base, context); });
}

} // namespace

void add_scan(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ScanOptions>();
    CLI::App* command = app.add_subcommand(
        "scan", "One knob or two over a range; or each layer alone lowered, ranked (--sensitivity)");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data, "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy");
    command->add_option("--knob", options->knob,
                        "WHICH.WHAT[.QUANTITY]: a layer, all, a class (tied), each or class (a curve a "
                        "layer, a class); weight, bias, result, accum, types, tensors, reuse_factor, "
                        "sparsity; width, integer, lowered");
    command->add_option("--knob2", options->second, "A second knob: a map of both");
    command->add_option("--widths", options->widths,
                        "Widths tried: LOW:HIGH, LOW:HIGH:STEP or A,B,C; default 2:16");
    command->add_option("--integer", options->integer,
                        "Integer bits: keep, fit (fewest that hold what the test set shows), N, or LOW:HIGH "
                        "for a map of widths and integer bits; default keep");
    command->add_option("--values", options->values, "Values of the knob, whatever its quantity");
    command->add_option("--values2", options->second_values, "Values of the second knob");
    command->add_option("--metric", options->metrics, "Numbers shown, auc[2] for a class; repeatable");
    command->add_option("--cost", options->cost, "Cost shown beside them")->capture_default_str();
    command->add_flag("--sensitivity", options->sensitivity,
                      "Take --bits bits off each tensor (or what --knob says) alone and rank the losses");
    command->add_option("--bits", options->bits, "Bits taken off")
        ->check(CLI::Range(1, 32))
        ->capture_default_str();
    command->add_option("--tolerance", options->tolerance, "Loss that a spare bit may cost")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->jobs, "--jobs");
    add_json_option(*command, options->model.json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return scan(*options, context); }; });
}

} // namespace bitscape::cli
