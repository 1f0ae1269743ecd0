// Yosys: "stat -json" after synthesis for an AMD part.
#include "report/formats.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::report {

namespace {

using Json = nlohmann::json;

/// Adds `count` cells of a kind. Kinds that are no resource (carry chains, wide multiplexers, inverters,
/// which a LUT takes in) are left out.
void add_cells(Numbers& numbers, std::string_view kind, double count)
{
    const auto starts = [&](std::string_view begin) { return kind.substr(0, begin.size()) == begin; };
    const auto add = [&](std::optional<double>& number, double each) {
        number = number.value_or(0) + each * count;
    };
    if (kind.size() == 4 && starts("LUT") && kind[3] >= '1' && kind[3] <= '6')
        add(numbers.lut, 1);
    else if (starts("SRL")) // shift registers are LUTs
        add(numbers.lut, 1);
    else if (kind == "LUT6_2" || kind == "RAM64X1D" || kind == "RAM32X1D")
        add(numbers.lut, kind == "LUT6_2" ? 1 : 2);
    else if (kind == "RAM32M" || kind == "RAM64M")
        add(numbers.lut, 4);
    else if (kind == "FDRE" || kind == "FDSE" || kind == "FDCE" || kind == "FDPE" || starts("FDRE_") ||
             starts("FDSE_") || starts("FDCE_") || starts("FDPE_"))
        add(numbers.ff, 1);
    else if (starts("DSP48"))
        add(numbers.dsp, 1);
    else if (starts("RAMB18"))
        add(numbers.bram18, 1);
    else if (starts("RAMB36"))
        add(numbers.bram18, 2);
    else if (starts("URAM288"))
        add(numbers.uram, 1);
}

} // namespace

Parsed parse_yosys(std::string_view text, const std::filesystem::path& name)
{
    const Json json = Json::parse(text, nullptr, false);
    const auto damaged = [&](std::string what) {
        return fail(ErrorCode::bad_format, name.string(), std::move(what));
    };
    if (!json.is_object())
        return damaged("is not JSON");
    Report report;
    report.tool = Tool::yosys;
    report.stage = Stage::vsynth;
    report.file = name;
    try {
        const std::string creator = json.at("creator").get<std::string>(); // "Yosys 0.23 (git sha1 ...)"
        constexpr std::string_view begin = "Yosys ";
        if (creator.size() > begin.size())
            report.version = creator.substr(begin.size(), creator.find(' ', begin.size()) - begin.size());
        const Json& modules = json.at("modules");
        if (!modules.is_object() || modules.empty())
            return damaged("has no modules");
        if (modules.size() == 1)
            report.top = modules.begin().key().substr(modules.begin().key().starts_with('\\') ? 1 : 0);
        const Json& design = json.contains("design") ? json["design"] : modules.front();
        const Json& cells = design.at("num_cells_by_type");
        // A design that was mapped has no kind of resource it does not list.
        report.total.lut = report.total.ff = report.total.dsp = report.total.bram18 = report.total.uram = 0;
        for (const auto& [kind, count] : cells.items()) {
            if (kind.starts_with('$'))
                return fail(
                    ErrorCode::unsupported, name.string(),
                    fmt::format("was written before the design was mapped to a part (cell '{}')", kind));
            add_cells(report.total, kind, count.get<double>());
        }
    } catch (const Json::exception&) {
        return damaged("a field of 'stat -json' is missing or has the wrong type");
    }
    return report;
}

} // namespace bitscape::report
