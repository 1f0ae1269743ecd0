#include "estimate/user_calibration.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>

namespace bitscape::estimate {

namespace {

using Json = nlohmann::json;

constexpr int file_version = 2;

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
                {"backend", row.backend},
                {"added", row.added},
                {"clock_ns", row.clock_ns},
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
    row.backend = json.value("backend", ""), row.added = json.value("added", ""); // since version 2
    row.clock_ns = json.value("clock_ns", 0.0);
    const auto stage = stage_of(json.at("stage").get<std::string>());
    const auto target = target_of(json.at("target").get<std::string>());
    if (!stage || !target || !(row.measured >= 0) || !(row.estimated >= 0))
        throw std::invalid_argument("not a row of a calibration");
    row.stage = *stage, row.target = *target;
    row.key = std::stoull(json.at("key").get<std::string>(), nullptr, 16);
    return row;
}

std::size_t slot_of(Stage stage, Target target)
{
    return static_cast<std::size_t>(stage) * target_count + static_cast<std::size_t>(target);
}

std::string table_key(std::string_view family, std::string_view backend)
{
    return fmt::format("{}|{}", backend, family);
}

std::array<Estimate*, target_count> numbers_of(Resources& resources, Estimate& latency, Estimate& interval)
{
    return {&resources.lut, &resources.ff, &resources.dsp, &resources.bram18, &latency, &interval};
}

std::uint64_t mixed(std::uint64_t state, std::string_view text)
{
    for (const char letter : text) // FNV-1a
        state = (state ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    return state;
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
        if (json.value("version", 1) > file_version)
            return fail(ErrorCode::newer_version, file.string(), "was written by a later Bitscape");
        for (const Json& row : json.at("rows"))
            calibration.rows_.push_back(from_json(row));
        calibration.index();
    } catch (const std::exception& exception) {
        return fail(ErrorCode::bad_format, file.string(),
                    fmt::format("is not a calibration of Bitscape: {}", exception.what()));
    }
    return calibration;
}

Result<void> UserCalibration::write(const std::filesystem::path& file) const
{
    Json json{{"format", "bitscape calibration"}, {"version", file_version}, {"rows", Json::array()}};
    for (const CalibrationRow& row : rows_)
        json["rows"].push_back(to_json(row));
    std::error_code failed;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failed);
    return write_file(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void UserCalibration::add(std::vector<CalibrationRow> rows)
{
    std::set<std::string, std::less<>> fresh;
    for (const CalibrationRow& row : rows)
        fresh.insert(row.id);
    std::erase_if(rows_, [&](const CalibrationRow& row) { return fresh.contains(row.id); });
    rows_.insert(rows_.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    index();
}

bool UserCalibration::remove(std::string_view id)
{
    const bool any = std::erase_if(rows_, [id](const CalibrationRow& row) { return row.id == id; }) > 0;
    index();
    return any;
}

std::string UserCalibration::id() const
{
    if (rows_.empty())
        return {};
    std::uint64_t state = 1469598103934665603ULL;
    for (const CalibrationRow& row : rows_)
        state = mixed(state, fmt::format("{} {} {} {:016x} {} {}\n", row.id, row.layer, to_string(row.target),
                                         row.key, row.measured, row.estimated));
    return fmt::format("{:016x}", state);
}

/// Estimates ask thousands of times a second: sums are made once.
void UserCalibration::index()
{
    ratios_.clear();
    measured_.clear();
    std::set<std::pair<std::string_view, Target>> with_layers; // they have shifted the sum already
    for (const CalibrationRow& row : rows_)
        if (!row.layer.empty())
            with_layers.emplace(row.id, row.target);
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        const CalibrationRow& row = rows_[k];
        const std::size_t slot = slot_of(row.stage, row.target);
        if (row.key != 0)
            measured_[row.key][slot] = k + 1; // the newest says
        if (row.estimated < 1 || row.measured < 1 ||
            (row.layer.empty() && with_layers.contains({row.id, row.target})))
            continue;
        Ratios& ratios = ratios_[table_key(row.family, row.backend)][slot];
        const double ratio = std::log(row.measured / row.estimated);
        ++ratios.count, ratios.sum += ratio, ratios.square += ratio * ratio;
    }
}

void UserCalibration::adjust(const std::array<Estimate*, target_count>& numbers, std::string_view family,
                             const Surroundings& where, std::uint64_t key) const
{
    const auto known = measured_.find(key);
    const auto own = ratios_.find(table_key(family, where.backend));
    const auto any = ratios_.find(table_key(family, "")); // of files of the first version
    for (const Target target : targets) {
        Estimate& estimate = *numbers[static_cast<std::size_t>(target)];
        const std::size_t slot = slot_of(where.stage, target);
        if (known != measured_.end() && known->second[slot] != 0) {
            const CalibrationRow& row = rows_[known->second[slot] - 1];
            estimate = {row.measured, row.measured, row.measured,
                        fmt::format("measured: {} {}, {}", row.tool, to_string(where.stage), row.report)};
            continue;
        }
        Ratios ratios;
        for (const auto& table : {own, any})
            if (table != ratios_.end()) {
                const Ratios& part = table->second[slot];
                ratios.count += part.count, ratios.sum += part.sum, ratios.square += part.square;
            }
        if (ratios.count == 0 || estimate.value <= 0)
            continue;
        const double count = ratios.count;
        const double shift = std::exp(ratios.sum / (count + 1)); // one vote for the factory's
        const double mean = ratios.sum / count;
        const double spread = std::sqrt(std::max(0.0, ratios.square / count - mean * mean));
        const double narrow = 1 / std::sqrt(count + 1);
        const double value = estimate.value * shift;
        const double below =
            std::log(estimate.value / std::max(estimate.low, 0.01 * estimate.value)) * narrow;
        const double above = std::log(std::max(estimate.high, estimate.value) / estimate.value) * narrow;
        constexpr double quantile = 1.645; // 90 % of a normal distribution
        const double low = std::floor(value * std::exp(-std::max(below, quantile * spread)) + 1e-9);
        const double high = std::ceil(value * std::exp(std::max(above, quantile * spread)) - 1e-9);
        estimate.value = std::round(value);
        estimate.low = std::min(estimate.value, low);
        estimate.high = std::max(estimate.value, high);
        estimate.source =
            fmt::format("calibrated: {}, {} of your reports' rows", family, static_cast<int>(count));
    }
}

void UserCalibration::adjust(LayerEstimate& layer, const Surroundings& where, std::uint64_t key) const
{
    adjust(numbers_of(layer.resources, layer.latency_cycles, layer.interval_cycles), layer.family, where,
           measured_key(key, where.part));
}

void UserCalibration::adjust_totals(DesignEstimate& design, const Surroundings& where,
                                    std::uint64_t key) const
{
    adjust(numbers_of(design.resources, design.latency_cycles, design.interval_cycles), "network", where,
           key);
}

std::uint64_t measured_key(std::uint64_t key, std::string_view part)
{
    return mixed(key, part);
}

} // namespace bitscape::estimate
