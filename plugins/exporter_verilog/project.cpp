#include "exporter_verilog/project.hpp"

#include "base/files.hpp"
#include "base/version.hpp"
#include "design/redundancy.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_verilog/hex.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace bitscape::verilog {
namespace {

using Json = nlohmann::ordered_json;
using Replacements = std::vector<std::pair<std::string, std::string>>;

constexpr int manifest_version = 1;

Result<hls::File> rendered(std::string_view path, std::string_view name, const Replacements& replacements)
{
    const auto file = find_resource(std::string(name));
    if (!file)
        return pass(file.error());
    auto text = read_file(*file);
    if (!text)
        return pass(std::move(text).error());
    for (const auto& [key, value] : replacements) {
        const std::string mark = "@" + key + "@";
        for (std::size_t at = text->find(mark); at != std::string::npos;
             at = text->find(mark, at + value.size()))
            text->replace(at, mark.size(), value);
    }
    return hls::File{std::string(path), std::move(*text)};
}

/// Yosys' name for the family of an AMD part.
std::string_view yosys_family(std::string_view part)
{
    const auto starts = [&](std::string_view begin) { return part.substr(0, begin.size()) == begin; };
    const bool plus = part.substr(0, 20).find('p', 4) != std::string_view::npos;
    if (starts("xczu") || starts("xck26") || starts("xcau") || ((starts("xcvu") || starts("xcku")) && plus))
        return "xcup";
    return starts("xcvu") || starts("xcku") ? "xcu" : "xc7";
}

std::string verilog_connections(const Hardware& hardware)
{
    std::vector<std::string> lines;
    const auto connect = [&](const std::vector<Hardware::Port>& ports, char bus) {
        std::size_t place = 0;
        for (const Hardware::Port& port : ports) {
            const std::size_t bits = port.elements * static_cast<std::size_t>(port.width);
            lines.push_back(fmt::format("        .{}({}[{} +: {}])", port.name, bus, place, bits));
            place += bits;
        }
    };
    connect(hardware.inputs, 'x');
    connect(hardware.outputs, 'y');
    return fmt::format("{}", fmt::join(lines, ",\n"));
}

std::size_t bits_of(const std::vector<Hardware::Port>& ports)
{
    std::size_t bits = 0;
    for (const Hardware::Port& port : ports)
        bits += port.elements * static_cast<std::size_t>(port.width);
    return bits;
}

/// Rows of all tensors of one side, one line each.
std::string hex_text(const design::Design& design, const std::vector<Hardware::Port>& ports,
                     const std::vector<Samples>& tensors)
{
    std::string text;
    const std::size_t rows = tensors.empty() ? 0 : tensors.front().rows;
    for (std::size_t row = 0; row < rows; ++row) {
        HexRow line;
        for (std::size_t k = 0; k < ports.size(); ++k) {
            const FixedPoint& type = design.node(hls::storage(design, ports[k].node)).result;
            for (const double value : tensors[k].row(row))
                line.add(from_double(value, type), type.width);
        }
        text += line.text() + "\n";
    }
    return text;
}

/// Sums of a layer's kernels, for the table of the README and the report.
struct Total {
    std::size_t adders = 0;
    std::int64_t bits = 0;
    int depth = 0;
    std::string how;
};

Total total_of(const LayerReport& layer)
{
    Total total;
    for (const ProductCost& product : layer.products) {
        const auto copies = layer.instances / std::max<std::size_t>(layer.kernels, 1);
        total.adders += product.adders * copies;
        total.bits += product.adder_bits * static_cast<std::int64_t>(copies);
        total.depth = std::max(total.depth, product.depth);
        const auto how = to_string(product.accumulation);
        if (total.how.find(how) == std::string::npos)
            total.how += (total.how.empty() ? "" : ", ") + std::string(how);
    }
    return total;
}

std::string layer_rows(const Hardware& hardware)
{
    std::vector<std::string> rows;
    for (const LayerReport& layer : hardware.layers) {
        const Total total = total_of(layer);
        const bool sums = !layer.products.empty();
        std::string name = hls::one_line(layer.layer);
        std::replace(name.begin(), name.end(), '|', '/');
        rows.push_back(fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |", name, layer.class_name,
                                   layer.module, total.how, sums ? std::to_string(total.adders) : "",
                                   sums ? std::to_string(total.bits) : "",
                                   sums ? std::to_string(total.depth) : "", layer.instances));
    }
    return fmt::format("{}", fmt::join(rows, "\n"));
}

std::string report_text(const Hardware& hardware, const Settings& settings)
{
    Json json;
    json["latency_cycles"] = hardware.latency;
    json["interval_cycles"] = hardware.latency == 0 ? 0 : 1;
    json["levels_per_stage"] = settings.pipelining.levels;
    json["register_bits"] = hardware.registers;
    json["layers"] = Json::array();
    for (const LayerReport& layer : hardware.layers) {
        const Total total = total_of(layer);
        Json entry{{"layer", layer.layer},         {"class", layer.class_name},
                   {"module", layer.module},       {"kernels", layer.kernels},
                   {"instances", layer.instances}, {"register_bits", layer.registers},
                   {"end_stage", layer.end.stage}};
        if (!layer.products.empty()) {
            entry["accumulation"] = total.how;
            entry["adders"] = total.adders;
            entry["full_adders"] = total.bits;
            entry["adder_levels"] = total.depth;
        }
        json["layers"].push_back(std::move(entry));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string manifest_kind(const Language& language)
{
    return fmt::format("exported {} project", language.name);
}

Json ports_json(const design::Design& design, const std::vector<Hardware::Port>& ports)
{
    Json list = Json::array();
    for (const Hardware::Port& port : ports) {
        const FixedPoint& type = design.node(hls::storage(design, port.node)).result;
        list.push_back({{"layer", design.node(port.node).name},
                        {"port", port.name},
                        {"type", bitscape::to_string(type)},
                        {"width", type.width},
                        {"integer", type.integer},
                        {"signed", type.is_signed},
                        {"columns", port.elements}});
    }
    return list;
}

std::string manifest_text(const design::Design& design, const std::string& project, const hls::TestData& data,
                          const Hardware& hardware, const std::vector<hls::File>& files,
                          const Language& language)
{
    Json json;
    json["kind"] = manifest_kind(language);
    json["version"] = manifest_version;
    json["bitscape"] = version;
    json["project"] = project;
    json["design_hash"] = fmt::format("{:016x}", design::hash(design));
    json["part"] = design.part;
    json["clock_period_ns"] = design.clock_period_ns;
    json["latency_cycles"] = hardware.latency;
    json["inputs"] = ports_json(design, hardware.inputs);
    json["outputs"] = ports_json(design, hardware.outputs);
    json["test_data"] = {{"rows", data.inputs.empty() ? 0 : data.inputs.front().rows},
                         {"origin", data.generated ? "generated" : "given"},
                         {"inputs", inputs_path},
                         {"expected_outputs", expected_path}};
    json["files"] = Json::array();
    for (const hls::File& file : files)
        json["files"].push_back(file.path);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool can_name_verilog(std::string_view project)
{
    static constexpr std::array reserved{
        "always",  "assign",  "bench",     "buf",     "casex",    "casez",    "cell",       "config",
        "design",  "edge",    "endmodule", "event",   "force",    "fork",     "function",   "generate",
        "genvar",  "initial", "instance",  "integer", "join",     "library",  "localparam", "logic",
        "nand",    "negedge", "nor",       "not",     "or",       "and",      "xor",        "parameter",
        "posedge", "real",    "release",   "repeat",  "scalared", "specify",  "supply0",    "supply1",
        "table",   "task",    "testbench", "time",    "tri",      "vectored", "wait",       "wand",
        "wor",     "clk",     "rst",       "valid",   "place",    "kernel"};
    return std::ranges::find(reserved, project) == reserved.end();
}

Result<void> check_settings(const design::Design& design, const std::string& project,
                            const Language& language)
{
    constexpr int exact_bits = 53; // of the numbers that the emulator hands out
    if (!hls::is_identifier(project) || !language.can_name(project))
        return fail(ErrorCode::invalid_value, "ProjectName",
                    fmt::format("'{}' cannot name a {} module", hls::one_line(project), language.name));
    if (design.outputs.empty() || design.inputs.empty())
        return fail(ErrorCode::invalid_value, "design", "has no input or no output");
    for (const char c : design.part)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
              c == '_'))
            return fail(ErrorCode::invalid_value, "Part",
                        fmt::format("'{}' is not a part's name", hls::one_line(design.part)));
    for (const NodeId id : design.outputs)
        if (const design::Node& node = design.node(hls::storage(design, id)); node.result.width > exact_bits)
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                        fmt::format("its output has more than {} bits, which the test bench cannot compare",
                                    exact_bits));
    for (const design::Node& node : design.nodes)
        if (design::redundancy(design, node) == design::Redundancy::weights)
            return fail(
                ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                fmt::format("Redundancy 'weights': in {} its weights are wiring, so nothing is stored that "
                            "could be triplicated; choose 'logic'",
                            language.name));
    return {};
}

Replacements replacements_of(const design::Design& design, const std::string& project,
                             const hls::TestData& data, const Hardware& hardware, const Language& language,
                             const std::vector<hls::File>& files)
{
    std::vector<std::string> sources;
    for (const hls::File& file : files)
        sources.push_back(file.path);
    return {
        {"PROJECT", project},
        {"PART", design.part},
        {"FAMILY", std::string(yosys_family(design.part))},
        {"CLOCK_PERIOD", fmt::format("{}", design.clock_period_ns)},
        {"ROWS", std::to_string(data.inputs.front().rows)},
        {"LATENCY", std::to_string(hardware.latency)},
        {"LATENCY_TEXT", hardware.latency == 0 ? std::string("within the same cycle, combinational")
                                               : fmt::format("{} cycles later", hardware.latency)},
        {"REGISTER_TEXT",
         hardware.latency == 0
             ? fmt::format("No registers; {} levels of logic (a level is about an adder).", hardware.levels)
             : fmt::format("{} bits of pipeline registers.", hardware.registers)},
        {"IN_BITS", std::to_string(bits_of(hardware.inputs))},
        {"OUT_BITS", std::to_string(bits_of(hardware.outputs))},
        {"CONNECTIONS", language.connections(hardware)},
        {"SOURCES", fmt::format("{}", fmt::join(sources, " "))},
        {"LAYERS", layer_rows(hardware)},
        {"TEST_DATA", data.generated ? "made up by Bitscape: no data was given" : "given by the user"},
        {"VERSION", version},
        {"DESIGN_HASH", fmt::format("{:016x}", design::hash(design))},
        {"MODEL", design.model ? hls::one_line(design.model->name) : std::string()}};
}

} // namespace

const Language& verilog_language()
{
    static const Language language{"Verilog",
                                   {{"tb/bench.v", "verilog/bench.v"},
                                    {"tb/testbench.v", "verilog/testbench.v"},
                                    {"tb/sim_main.cpp", "verilog/sim_main.cpp"},
                                    {"synth/synth.ys", "verilog/synth.ys"},
                                    {"synth/vivado.tcl", "verilog/vivado.tcl"},
                                    {"synth/clock.xdc", "verilog/clock.xdc"},
                                    {"Makefile", "verilog/Makefile"},
                                    {"README.md", "verilog/README.md"}},
                                   verilog_files,
                                   can_name_verilog,
                                   verilog_connections};
    return language;
}

Result<std::vector<hls::File>> project_files(const design::Design& design, const Language& language,
                                             const hls::TestData& data, std::vector<hls::File> extras,
                                             std::stop_token stop, Progress& progress)
{
    const std::string project = design.configuration.project_name();
    if (auto ok = check_settings(design, project, language); !ok)
        return pass(std::move(ok).error());
    const auto settings = settings_of(design);
    if (!settings)
        return pass(settings.error());
    auto hardware = build_hardware(design, project, *settings, std::move(stop), progress);
    if (!hardware)
        return pass(std::move(hardware).error());
    auto sources = language.sources(*hardware);
    if (!sources)
        return pass(std::move(sources).error());
    std::vector<hls::File> files = *std::move(sources);
    const Replacements replacements = replacements_of(design, project, data, *hardware, language, files);
    for (const auto& [path, name] : language.templates) {
        auto file = rendered(path, name, replacements);
        if (!file)
            return pass(std::move(file).error());
        files.push_back(*std::move(file));
    }
    for (hls::File& extra : extras) {
        const std::filesystem::path path(extra.path);
        if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
            return fail(ErrorCode::invalid_value, extra.path, "is not a place inside the project");
        files.push_back(std::move(extra));
    }
    files.push_back({"report.json", report_text(*hardware, *settings)});
    files.push_back({"hls4ml_config.yml", config::to_yaml(design.configuration)});
    files.push_back({std::string(inputs_path), hex_text(design, hardware->inputs, data.inputs)});
    files.push_back({std::string(expected_path), hex_text(design, hardware->outputs, data.outputs)});
    files.push_back(
        {std::string(hls::manifest_name), manifest_text(design, project, data, *hardware, files, language)});
    return files;
}

Result<Manifest> read_manifest(const std::filesystem::path& directory, const Language& language)
{
    const std::filesystem::path path = directory / hls::manifest_name;
    const auto text = read_file(path, std::size_t{1} << 24);
    if (!text)
        return pass(text.error());
    const Json json = Json::parse(*text, nullptr, false);
    const auto bad = [&](std::string what) {
        return fail(ErrorCode::bad_format, path.string(), std::move(what));
    };
    if (!json.is_object() || json.value("kind", Json()) != manifest_kind(language))
        return bad(fmt::format("is not the manifest of an exported {} project", language.name));
    try {
        if (json.at("version").get<int>() > manifest_version)
            return fail(ErrorCode::newer_version, path.string(), "written by a newer Bitscape");
        Manifest manifest{
            json.at("project").get<std::string>(), json.at("test_data").at("rows").get<std::size_t>(), {}};
        for (const Json& output : json.at("outputs")) {
            FixedPoint type{output.at("width").get<int>(), output.at("integer").get<int>(),
                            output.at("signed").get<bool>()};
            if (type.width < 1 || type.width > 128)
                return bad("an output has no possible width");
            manifest.outputs.push_back(
                {output.at("layer").get<std::string>(), output.at("columns").get<std::size_t>(), type});
        }
        if (!hls::is_identifier(manifest.project))
            return bad("the project's name is not an identifier");
        return manifest;
    } catch (const nlohmann::json::exception&) {
        return bad("a field is missing or has the wrong type");
    }
}

} // namespace bitscape::verilog
