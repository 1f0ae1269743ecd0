#include "estimate/power.hpp"

#include "estimate/qtools.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::estimate {

namespace {

constexpr double unknown_process = 28; // in the middle of what is in use

Estimate product(const Estimate& a, const Estimate& b, double scale, std::string source)
{
    return {a.value * b.value * scale, a.low * b.low * scale, a.high * b.high * scale, std::move(source)};
}

/// Leakage a LUT and what belongs to it (routing, its share of memories), at 25 degrees.
Estimate static_power(const Part& part)
{
    constexpr double watt_per_lut = 2.3e-6, least = 0.4, most = 4;
    const double watt = part.lut ? watt_per_lut * static_cast<double>(part.lut->value) : 0;
    return {watt, watt * least, watt * most,
            "rough: 2.3 uW a LUT of the part, from memory of vendors' power estimators for a Zynq-7020 and a "
            "VU9P at 25 degrees; hot dice leak several times as much"};
}

/// Registers toggle at most once a cycle, their clock always.
Estimate clock_power(const DesignEstimate& estimate, const Estimate& process, double clock_period_ns)
{
    constexpr double joule_per_register = 18e-15; // at 45 nm: 10 fJ at 28 nm
    constexpr double least = 0.2, most = 5, nanosecond = 1e-9;
    const Estimate& ff = estimate.resources.ff;
    const double scale = joule_per_register / (clock_period_ns * nanosecond);
    return {
        ff.value * process.value * scale, ff.low * process.value * scale * least,
        ff.high * process.value * scale * most,
        "rough: 18 fJ a register and cycle at 45 nm, from memory, times the factor of the part's process"};
}

} // namespace

const std::vector<double>& listed_processes()
{
    static const std::vector<double> nodes{7, 10, 16, 20, 28, 45, 65};
    return nodes;
}

Estimate process_scale(double nm)
{
    if (nm == 45)
        return {1, 1, 1, "the table's own process"};
    constexpr double wide = 2, wider = 4;
    const double factor = qtools::process_factor(nm > 0 ? nm : unknown_process);
    const double spread = nm > 0 ? wide : wider;
    return {factor, factor / spread, factor * spread,
            nm > 0 ? fmt::format("rough: {:g} nm against 45 nm, from memory of published scaling tables "
                                 "(capacitance and voltage squared)",
                                 nm)
                   : "rough: the part's process is not known; 28 nm taken"};
}

Estimate energy_on(const Estimate& energy_pj, const Part& part)
{
    const Estimate process = process_scale(part.node_nm);
    // Both are factors either way: in log space their squares add up.
    const auto combined = [](double a, double b, double whole) {
        return a <= 0 || b <= 0 ? 0 : whole * std::exp(std::hypot(std::log(a), std::log(b)));
    };
    const double value = energy_pj.value * process.value;
    if (energy_pj.value <= 0)
        return {0, 0, 0, energy_pj.source};
    const double up = combined(energy_pj.high / energy_pj.value, process.high / process.value, value);
    const double down =
        combined(energy_pj.value / std::max(1e-12, energy_pj.low), process.value / process.low, 1);
    return {value, value / std::max(1.0, down), up,
            fmt::format("{}; times {:.2f} for {} nm ({})", energy_pj.source, process.value, part.node_nm,
                        process.source)};
}

Power power_of(const DesignEstimate& estimate, const Part& part, double clock_period_ns)
{
    Power power;
    constexpr double second_ns = 1e9, pj = 1e-12;
    const Estimate& interval = estimate.interval_cycles;
    const auto rate = [&](double cycles) { return second_ns / (std::max(1.0, cycles) * clock_period_ns); };
    power.inferences_per_s = {rate(interval.value), rate(interval.high), rate(interval.low),
                              "formula: clock / interval"};
    power.static_w = static_power(part);
    power.clock_w = clock_power(estimate, process_scale(part.node_nm), clock_period_ns);
    const Estimate energy = energy_on(estimate.energy_pj, part);
    power.operations_w = product(energy, power.inferences_per_s, pj, "rough: " + energy.source);
    power.total_w.source = "rough: leakage, clock and operations; without processors, memories and pins";
    for (const Estimate* part_of : {&power.static_w, &power.clock_w, &power.operations_w}) {
        power.total_w.value += part_of->value;
        power.total_w.low += part_of->low;
        power.total_w.high += part_of->high;
    }
    return power;
}

} // namespace bitscape::estimate
