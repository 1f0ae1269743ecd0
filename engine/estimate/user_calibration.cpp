#include "estimate/user_calibration.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

namespace bitscape::estimate {

namespace {

using Json = nlohmann::json;

constexpr std::array targets = {Target::lut,    Target::ff,      Target::dsp,
                                Target::bram18, Target::latency, Target::interval};

std::optional<Target> target_of(const std::string& name)
{
    for (const Target target : targets)
        if (to_string(target) == name)
            return target;
    return {};
}

std::optional<Stage> stage_of(const std::string& name)
{
    for (const Stage stage : {Stage::csynth, Stage::vsynth, Stage::impl})
        if (to_string(stage) == name)
            return stage;
    return {};
}

Json to_json(const CalibrationRow& row)
{
    return Json{{"id", row.id},
                {"report", row.report},
                {"tool", row.tool},
                {"part", row.part},
                {"design", row.design},
                {"layer", row.layer},
                {"stage", to_string(row.stage)},
                {"family", row.family},
                {"target", to_string(row.target)},
                {"measured", row.measured},
                {"estimated", row.estimated},
                {"key", fmt::format("{:016x}", row.key)}};
}

/// Throws what the JSON library throws.
CalibrationRow from_json(const Json& json)
{
    CalibrationRow row;
    json.at("id").get_to(row.id), json.at("report").get_to(row.report), json.at("tool").get_to(row.tool);
    json.at("part").get_to(row.part), json.at("design").get_to(row.design),
        json.at("layer").get_to(row.layer);
    json.at("family").get_to(row.family), json.at("measured").get_to(row.measured);
    json.at("estimated").get_to(row.estimated);
    const auto stage = stage_of(json.at("stage").get<std::string>());
    const auto target = target_of(json.at("target").get<std::string>());
    if (!stage || !target || !(row.measured >= 0) || !(row.estimated >= 0))
        throw std::invalid_argument("not a row of a calibration");
    row.stage = *stage, row.target = *target;
    row.key = std::stoull(json.at("key").get<std::string>(), nullptr, 16);
    return row;
}

Estimate& estimate_of(Resources& resources, Estimate& latency, Estimate& interval, Target target)
{
    switch (target) {
    case Target::lut:
        return resources.lut;
    case Target::ff:
        return resources.ff;
    case Target::dsp:
        return resources.dsp;
    case Target::bram18:
        return resources.bram18;
    case Target::latency:
        return latency;
    default:
        return interval;
    }
}

std::string data_folder()
{
    const auto variable = [](const char* name) -> std::string {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets it
        return value == nullptr ? "" : value;
    };
    if (const std::string own = variable("BITSCAPE_DATA_DIR"); !own.empty())
        return own;
    if (const std::string data = variable("XDG_DATA_HOME"); !data.empty())
        return data + "/bitscape";
    return variable("HOME") + "/.local/share/bitscape";
}

} // namespace

std::filesystem::path user_calibration_file()
{
    return std::filesystem::path(data_folder()) / "calibration.json";
}

Result<UserCalibration> UserCalibration::read(const std::filesystem::path& file)
{
    UserCalibration calibration;
    std::error_code unreadable;
    if (!std::filesystem::exists(file, unreadable))
        return calibration;
    const auto content = read_file(file);
    if (!content)
        return pass(content.error());
    try {
        const Json json = Json::parse(*content);
        for (const Json& row : json.at("rows"))
            calibration.rows_.push_back(from_json(row));
    } catch (const std::exception& exception) {
        return fail(ErrorCode::bad_format, file.string(),
                    fmt::format("is not a calibration of Bitscape: {}", exception.what()));
    }
    return calibration;
}

Result<void> UserCalibration::write(const std::filesystem::path& file) const
{
    Json json{{"format", "bitscape calibration"}, {"version", 1}, {"rows", Json::array()}};
    for (const CalibrationRow& row : rows_)
        json["rows"].push_back(to_json(row));
    std::error_code failed;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failed);
    return write_file(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void UserCalibration::add(std::vector<CalibrationRow> rows)
{
    if (rows.empty())
        return;
    remove(rows.front().id);
    rows_.insert(rows_.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

bool UserCalibration::remove(std::string_view id)
{
    return std::erase_if(rows_, [id](const CalibrationRow& row) { return row.id == id; }) > 0;
}

void UserCalibration::adjust(Estimate& estimate, std::string_view family, Target target, Stage stage,
                             std::uint64_t key) const
{
    double count = 0, sum = 0, square = 0;
    const auto has_layers = [&](const CalibrationRow& total) { // then they have shifted the sum already
        return std::any_of(rows_.begin(), rows_.end(), [&](const CalibrationRow& row) {
            return row.id == total.id && row.target == target && !row.layer.empty();
        });
    };
    for (const CalibrationRow& row : rows_) {
        if (row.target != target || row.stage != stage)
            continue;
        if (row.key == key) {
            const std::string where =
                fmt::format("measured: {} {}, {}", row.tool, to_string(stage), row.report);
            estimate = {row.measured, row.measured, row.measured, where};
            return;
        }
        if (row.family != family || row.estimated < 1 || row.measured < 1 ||
            (row.layer.empty() && has_layers(row)))
            continue;
        const double ratio = std::log(row.measured / row.estimated);
        ++count, sum += ratio, square += ratio * ratio;
    }
    if (count == 0 || estimate.value <= 0)
        return;
    const double shift = std::exp(sum / (count + 1)); // one vote for the factory's
    const double mean = sum / count, spread = std::sqrt(std::max(0.0, square / count - mean * mean));
    const double narrow = 1 / std::sqrt(count + 1);
    const double below = std::log(estimate.value / std::max(estimate.low, 0.01 * estimate.value)) * narrow;
    const double above = std::log(std::max(estimate.high, estimate.value) / estimate.value) * narrow;
    const double value = estimate.value * shift;
    estimate.value = std::round(value);
    estimate.low =
        std::min(estimate.value, std::floor(value * std::exp(-std::max(below, 1.645 * spread)) + 1e-9));
    estimate.high =
        std::max(estimate.value, std::ceil(value * std::exp(std::max(above, 1.645 * spread)) - 1e-9));
    estimate.source =
        fmt::format("calibrated: {}, {} of your reports' rows", family, static_cast<int>(count));
}

void UserCalibration::adjust(LayerEstimate& layer, Stage stage, std::uint64_t key) const
{
    for (const Target target : targets)
        adjust(estimate_of(layer.resources, layer.latency_cycles, layer.interval_cycles, target),
               layer.family, target, stage, key);
}

void UserCalibration::adjust_totals(DesignEstimate& design, std::uint64_t key) const
{
    for (const Target target : targets)
        adjust(estimate_of(design.resources, design.latency_cycles, design.interval_cycles, target),
               "network", target, design.stage, key);
}

namespace {

std::optional<double> number_of(const report::Numbers& numbers, Target target)
{
    const auto whole = [](const std::optional<std::int64_t>& value) {
        return value ? std::optional<double>(static_cast<double>(*value)) : std::nullopt;
    };
    switch (target) {
    case Target::lut:
        return numbers.lut;
    case Target::ff:
        return numbers.ff;
    case Target::dsp:
        return numbers.dsp;
    case Target::bram18:
        return numbers.bram18;
    case Target::latency:
        return whole(numbers.latency_max);
    default:
        return whole(numbers.interval_max);
    }
}

std::string id_of(const report::Report& report)
{
    std::uint64_t state = 1469598103934665603ULL; // FNV-1a over what tells reports apart
    const auto add = [&state](std::string_view text) {
        for (const char letter : text)
            state = (state ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    };
    add(report.file.lexically_normal().string()), add(report.top), add(report.version),
        add(to_string(report.stage));
    return fmt::format("{:08x}", static_cast<std::uint32_t>(state ^ (state >> 32)));
}

void add_numbers(std::vector<CalibrationRow>& rows, CalibrationRow row, const report::Numbers& numbers,
                 Resources resources, Estimate latency, Estimate interval)
{
    for (const Target target : targets) {
        const auto measured = number_of(numbers, target);
        if (!measured)
            continue;
        row.target = target;
        row.measured = *measured;
        row.estimated = estimate_of(resources, latency, interval, target).value;
        rows.push_back(row);
    }
}

/// HLS may call a module of a layer several times; the largest is the layer's own.
std::map<int, report::Numbers> layers_of(const report::Report& report)
{
    std::map<int, report::Numbers> layers;
    for (const report::Row& row : report.modules) {
        if (!row.layer_index)
            continue;
        report::Numbers& known = layers[*row.layer_index];
        if (!known.lut || row.numbers.lut.value_or(0) > *known.lut)
            known = row.numbers;
    }
    return layers;
}

} // namespace

Result<std::vector<CalibrationRow>> calibration_rows(const report::Report& report,
                                                     const design::Design& design, const Part& part)
{
    if (report.stage == report::Stage::cosim)
        return fail(ErrorCode::unsupported, report.file.string(), "is of co-simulation: it has no resources");
    Options options;
    options.stage = report.stage == report::Stage::csynth   ? Stage::csynth
                    : report.stage == report::Stage::vsynth ? Stage::vsynth
                                                            : Stage::impl;
    design::Design built = design; // as it was built: not always at the clock that the configuration asks for
    if (report.clock_target_ns && *report.clock_target_ns > 0)
        built.clock_period_ns = *report.clock_target_ns;
    const DesignEstimate estimated = estimate(built, part, options);
    CalibrationRow head;
    head.id = id_of(report);
    head.report = report.file.filename().string();
    head.tool =
        std::string(report::to_string(report.tool)) + (report.version.empty() ? "" : " " + report.version);
    head.part = report.part;
    head.design = report.top;
    head.stage = options.stage;
    std::vector<CalibrationRow> rows;
    for (const auto& [index, numbers] : layers_of(report))
        for (const design::Node& node : built.nodes) {
            if (node.index != index)
                continue;
            const LayerEstimate& layer = estimated.layers[node.id.index()];
            CalibrationRow row = head;
            row.layer = node.name;
            row.family = layer.family;
            row.key = layer_key(built, node, part);
            add_numbers(rows, row, numbers, layer.resources, layer.latency_cycles, layer.interval_cycles);
        }
    head.family = "network";
    head.key = design::hash(built);
    add_numbers(rows, head, report.total, estimated.resources, estimated.latency_cycles,
                estimated.interval_cycles);
    if (rows.empty())
        return fail(ErrorCode::bad_format, report.file.string(),
                    "says nothing of LUTs, FFs, DSPs, memory or cycles");
    return rows;
}

} // namespace bitscape::estimate
