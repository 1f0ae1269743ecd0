#include "estimate/fit.hpp"

#include "estimate/calibration_data.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace bitscape::estimate {

namespace {

using Json = nlohmann::json;

struct Calibration {
    std::string id;
    std::map<std::string, Fit, std::less<>> fits;
};

constexpr Target targets[] = {Target::lut,    Target::ff,      Target::dsp,
                              Target::bram18, Target::latency, Target::interval};

void read_target(TargetFit& target, const Json& json)
{
    for (const auto& [term, coefficient] : json.at("terms").items())
        target.coefficients.emplace_back(term, coefficient.get<double>());
    target.spread = {json.at("spread").at(0).get<double>(), json.at("spread").at(1).get<double>()};
    target.rows = json.at("rows").get<int>();
}

void word_sources(Fit& fit)
{
    for (TargetFit& target : fit.targets) {
        const std::string rows =
            target.rows > 0 ? fmt::format(", {} rows {}", target.rows, fit.set) : ", no rows of this kind";
        target.inside = (target.coefficients.empty() ? "formula: " : "calibrated: ") + fit.family + rows;
        target.outside = "extrapolated: " + fit.family + rows;
    }
}

/// The data is part of the program: a mistake in it is ours and shows in every test.
Calibration read()
{
    const Json json = Json::parse(calibration_data());
    Calibration calibration{json.at("id").get<std::string>(), {}};
    for (const auto& [family, entry] : json.at("families").items()) {
        Fit fit;
        fit.family = family;
        fit.set = entry.at("set").get<std::string>();
        fit.rows = entry.at("rows").get<int>();
        for (const auto& [feature, extent] : entry.at("domain").items())
            fit.domain[feature] = {extent.at(0).get<double>(), extent.at(1).get<double>()};
        for (const Target target : targets)
            if (const auto found = entry.at("targets").find(to_string(target));
                found != entry.at("targets").end())
                read_target(fit.targets[static_cast<std::size_t>(target)], *found);
        word_sources(fit);
        calibration.fits.emplace(family, std::move(fit));
    }
    return calibration;
}

const Calibration& calibration()
{
    static const Calibration data = read();
    return data;
}

} // namespace

std::string_view to_string(Target target)
{
    constexpr std::string_view names[] = {"LUT", "FF", "DSP", "BRAM18", "lat_max", "ii_max"};
    return names[static_cast<std::size_t>(target)];
}

std::string_view to_string(Stage stage)
{
    return stage == Stage::csynth ? "csynth" : stage == Stage::vsynth ? "vsynth" : "impl";
}

Spread widened(Spread spread)
{
    return {spread.low * spread.low / 1.3, spread.high * spread.high * 1.3};
}

const Fit& fit_of(std::string_view family)
{
    static const Fit none = [] {
        Fit fit;
        fit.family = "structure of the layer";
        word_sources(fit);
        for (TargetFit& target : fit.targets)
            target.inside = target.outside;
        return fit;
    }();
    const auto& fits = calibration().fits;
    const auto found = fits.find(family);
    return found == fits.end() ? none : found->second;
}

const std::string& calibration_id()
{
    return calibration().id;
}

} // namespace bitscape::estimate
