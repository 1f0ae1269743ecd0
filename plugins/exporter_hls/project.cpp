#include "exporter_hls/project.hpp"

#include "base/files.hpp"
#include "base/version.hpp"
#include "dataflow/table.hpp"
#include "design/redundancy.hpp"
#include "exporter_hls/firmware.hpp"
#include "exporter_hls/template_text.hpp"
#include "exporter_hls/top.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

namespace bitscape::hls {
namespace {

constexpr int manifest_version = 1;

/// Files that all projects have: place in the project, place below resources/hls; @KEY@ is replaced in both.
constexpr std::array<Dialect::Template, 6> common_templates{{
    {".clang-format", "templates/clang-format/project"},
    {"firmware/.clang-format", "templates/clang-format/generated"},
    {"firmware/kernels/.clang-format", "templates/clang-format/project"},
    {"firmware/weights/.clang-format", "templates/clang-format/weights"},
    {"@PROJECT@_test.cpp", "templates/test_bench.cpp"},
    {"firmware/kernels/tool.h", "tools/@DIALECT@.h"},
}};

/// The number types and streams of the C simulation.
std::vector<Dialect::Template> simulation_files(Dialect::Types types, bool streams)
{
    std::vector<Dialect::Template> files{{"sim/bitscape_fixed.h", "sim/bitscape_fixed.h"},
                                         {"sim/bitscape_quantize.h", "sim/bitscape_quantize.h"},
                                         {"sim/bitscape_operators.h", "sim/bitscape_operators.h"}};
    if (types == Dialect::Types::ap_fixed) {
        files.push_back({"firmware/kernels/types.h", "tools/types_ap.h"});
        files.push_back({"sim/ap_fixed.h", "sim/ap_fixed.h"});
        files.push_back({"sim/ap_int.h", "sim/ap_int.h"});
        if (streams) {
            files.push_back({"firmware/kernels/stream_type.h", "tools/stream_ap.h"});
            files.push_back({"sim/hls_stream.h", "sim/hls_stream.h"});
        }
    } else {
        files.push_back({"firmware/kernels/types.h", "tools/types_ac.h"});
        files.push_back({"firmware/kernels/directives.h", "tools/directives_ac.h"});
        files.push_back({"sim/ac_fixed.h", "sim/ac_fixed.h"});
        files.push_back({"sim/ac_int.h", "sim/ac_int.h"});
        if (streams) {
            files.push_back({"firmware/kernels/stream_type.h", "tools/stream_ac.h"});
            files.push_back({"sim/ac_channel.h", "sim/ac_channel.h"});
        }
    }
    return files;
}

/// One line a row, the tensors one after the other, 17 significant digits.
std::string data_text(const std::vector<Samples>& tensors)
{
    fmt::memory_buffer text;
    const std::size_t rows = tensors.empty() ? 0 : tensors.front().rows;
    for (std::size_t row = 0; row < rows; ++row) {
        bool first = true;
        for (const Samples& tensor : tensors)
            for (const double value : tensor.row(row)) {
                fmt::format_to(std::back_inserter(text), "{}{:.17g}", first ? "" : " ", value);
                first = false;
            }
        text.push_back('\n');
    }
    return fmt::to_string(text);
}

nlohmann::ordered_json ports_json(const design::Design& design, const std::vector<NodeId>& ids)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const NodeId id : ids) {
        const design::Node& node = design.node(id);
        list.push_back({{"layer", node.name},
                        {"type", to_string(design.node(storage(design, id)).result)},
                        {"shape", node.shape},
                        {"columns", element_count(node.shape)}});
    }
    return list;
}

nlohmann::ordered_json streams_json(const design::Design& design, const dataflow::Depths& depths)
{
    nlohmann::ordered_json fifos = nlohmann::ordered_json::array();
    for (const dataflow::Row& row : dataflow::rows(design, depths))
        fifos.push_back({{"stream", row.tensor},
                         {"from", row.from},
                         {"to", row.to},
                         {"beats", row.beats},
                         {"beat_bits", row.beat_bits},
                         {"occupancy", row.occupancy},
                         {"depth", row.depth}});
    return {{"latency_cycles", depths.latency}, {"interval_cycles", depths.interval}, {"fifos", fifos}};
}

/// Tells of the FIFOs in the project's README.
void add_to_readme(const design::Design& design, const dataflow::Depths& depths, std::vector<File>& files)
{
    const auto readme = std::ranges::find(files, "README.txt", &File::path);
    if (readme == files.end())
        return;
    readme->text += fmt::format(
        "\nStreams between the layers\n--------------------------\n"
        "A beat is what a stream carries at once: all channels of a pixel, all elements of a vector. Depths "
        "are the highest\nfill of each FIFO when events follow one another as fast as the slowest layer "
        "takes them; with them the design cannot\ndeadlock. StreamDepth of a layer in hls4ml_config.yml "
        "sets another one.\n\n{}",
        dataflow::table(design, depths));
}

std::string manifest_text(const design::Design& design, const std::string& project, const Dialect& dialect,
                          const TestData& data, const std::vector<File>& files,
                          const std::optional<dataflow::Depths>& streams)
{
    nlohmann::ordered_json json;
    json["kind"] = dialect.manifest_kind();
    json["version"] = manifest_version;
    json["bitscape"] = version;
    json["project"] = project;
    json["design_hash"] = fmt::format("{:016x}", design::hash(design));
    json["part"] = design.part;
    json["clock_period_ns"] = design.clock_period_ns;
    json["inputs"] = ports_json(design, design.inputs);
    json["outputs"] = ports_json(design, design.outputs);
    json["test_data"] = {{"rows", data.inputs.empty() ? 0 : data.inputs.front().rows},
                         {"origin", data.generated ? "generated" : "given"},
                         {"inputs", inputs_path},
                         {"expected_outputs", expected_path}};
    if (streams)
        json["streams"] = streams_json(design, *streams);
    nlohmann::ordered_json names = nlohmann::ordered_json::array();
    for (const File& file : files)
        names.push_back(file.path);
    json["files"] = std::move(names);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// What can be written into C++ and Tcl as it is.
Result<void> check_settings(const design::Design& design, const std::string& project, const Dialect& dialect)
{
    if (design.backend != dialect.backend)
        return fail(ErrorCode::unsupported, "Backend",
                    fmt::format("this exporter writes {} projects, the design is for {}",
                                design::to_string(dialect.backend), design::to_string(design.backend)));
    if (design.io_type == design::IoType::io_stream && !dialect.has_streams())
        return fail(ErrorCode::unsupported, "IOType",
                    fmt::format("{} projects have no streams, use io_parallel", dialect.title));
    if (!is_identifier(project))
        return fail(ErrorCode::invalid_value, "ProjectName",
                    fmt::format("'{}' cannot name a C++ function: at most 80 letters, digits and _, a letter "
                                "first, no word of C++, Verilog or VHDL and no name of the project's own",
                                one_line(project)));
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    if (design.part.empty() || !std::ranges::all_of(design.part, plain))
        return fail(ErrorCode::invalid_value, "Part",
                    fmt::format("'{}' is not a part's name", one_line(design.part)));
    if (!(design.clock_period_ns > 0 && design.clock_period_ns < 1e6))
        return fail(ErrorCode::invalid_value, "ClockPeriod", "must be a positive number of nanoseconds");
    for (const design::Node& node : design.nodes)
        if (const auto wish = design::redundancy(design, node); wish != config::Redundancy::none)
            return fail(ErrorCode::unsupported, fmt::format("layer '{}'", node.name),
                        fmt::format("Redundancy '{}' is not supported by the {} exporter",
                                    config::to_string(wish), dialect.title));
    if (design.outputs.empty() || design.inputs.empty())
        return fail(ErrorCode::invalid_value, "design", "has no input or no output");
    return {};
}

/// The top function must not be called as something else in the generated sources.
Result<void> check_unique(const std::string& project, const std::vector<File>& sources)
{
    for (const File& file : sources) {
        const bool of_top = file.path == "firmware/" + project + ".h" || // declares it once
                            file.path == "firmware/" + project + ".cpp"; // defines it once
        if (uses_of(file.text, project) > (of_top ? 1 : 0))
            return fail(
                ErrorCode::invalid_value, "ProjectName",
                fmt::format("'{}' is the name of something else in {}, choose another", project, file.path));
    }
    return {};
}

/// Headers of kernels/ and the ones that they include (`#include "dense.h"`), sorted.
Result<std::vector<File>> kernel_files(std::vector<std::string> names)
{
    std::vector<File> files;
    const auto has = [&](std::string_view name) { return std::ranges::find(names, name) != names.end(); };
    for (std::size_t k = 0; k < names.size(); ++k) {
        Result<std::string> text = template_text("kernels/" + names[k] + ".h");
        if (!text)
            return pass(std::move(text).error());
        constexpr std::string_view mark = "\n#include \"";
        for (std::size_t at = text->find(mark); at != std::string::npos; at = text->find(mark, at + 1)) {
            const std::size_t from = at + mark.size(), end = text->find(".h\"", from);
            if (end == std::string::npos)
                break;
            std::string name = text->substr(from, end - from);
            if (name != "tool" && name != "types" && name != "stream_type" && !has(name)) // written by tool
                names.push_back(std::move(name));
        }
        files.push_back({"firmware/kernels/" + names[k] + ".h", std::move(*text)});
    }
    std::ranges::sort(files, {}, &File::path);
    return files;
}

bool is_inside(const std::string& file)
{
    const std::filesystem::path path(file);
    return !path.empty() && path.is_relative() && file.find('\0') == std::string::npos &&
           std::ranges::none_of(path, [](const auto& part) { return part == ".." || part == "."; });
}

/// Rows of the table that this input chooses from; 0: it chooses none. hls4ml's code reads behind the table's
/// end where an input says so: such rows have no right answer.
std::size_t vocabulary_of(const design::Design& design, NodeId input)
{
    for (const design::Node& node : design.nodes)
        if (const auto* embedding = std::get_if<design::Embedding>(&node.operation))
            if (!node.inputs.empty() && storage(design, node.inputs.front()) == input)
                return embedding->vocabulary;
    return 0;
}

} // namespace

std::vector<Samples> generated_inputs(const design::Design& design, std::size_t rows)
{
    std::mt19937_64 generator(1);
    const auto uniform = [&] {
        return static_cast<double>(generator() >> 11) * 0x1p-53;
    }; // [0, 1), any platform alike
    std::vector<Samples> inputs;
    for (const NodeId id : design.inputs) {
        const design::Node& node = design.node(id);
        const double low = to_double(raw_min(node.result), node.result);
        const double high = to_double(raw_max(node.result), node.result);
        const std::size_t vocabulary = vocabulary_of(design, id);
        Samples samples{.rows = rows, .columns = element_count(node.shape), .values = {}};
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < samples.columns; ++column)
                samples.values.push_back(vocabulary > 0
                                             ? std::floor(uniform() * static_cast<double>(vocabulary))
                                         : row == 0            ? 0.0
                                         : row <= 3 * rows / 4 ? 4 * uniform() - 2
                                                               : low + (high - low) * uniform());
        inputs.push_back(std::move(samples));
    }
    return inputs;
}

Result<std::vector<File>> project_files(const design::Design& design, const Dialect& dialect,
                                        const TestData& data, std::vector<File> extras)
{
    const std::string project = design.configuration.project_name();
    if (Result<void> settings = check_settings(design, project, dialect); !settings)
        return pass(std::move(settings).error());
    Result<Firmware> sources = firmware(design, project, dialect);
    if (!sources)
        return pass(std::move(sources).error());
    if (Result<void> unique = check_unique(project, sources->files); !unique)
        return pass(std::move(unique).error());

    std::size_t columns = 0;
    for (const Samples& input : data.inputs)
        columns += input.columns;
    Replacements replacements = test_bench_lines(*sources, project, dialect);
    std::ranges::copy(dialect.values, std::back_inserter(replacements));
    for (const auto& [key, value] : Replacements{
             {"PROJECT", project},
             {"DIALECT", std::string(dialect.name)},
             {"TOOL", std::string(dialect.title)},
             {"PART", design.part},
             {"CLOCK_PERIOD", fmt::format("{}", design.clock_period_ns)},
             {"CLOCK_MHZ", fmt::format("{:.6g}", 1000 / design.clock_period_ns)},
             {"CLOCK_UNCERTAINTY", design.backend == design::Backend::vivado ? "12.5%" : "27%"},
             {"COLUMNS_IN", std::to_string(columns)},
             {"ROWS", std::to_string(data.inputs.empty() ? 0 : data.inputs.front().rows)},
             {"TEST_DATA", data.generated ? "made up by Bitscape: no data was given" : "given by the user"},
             {"VERSION", version},
             {"DESIGN_HASH", fmt::format("{:016x}", design::hash(design))},
             {"MODEL", design.model ? one_line(design.model->name) : std::string()}})
        replacements.emplace_back(key, value);

    std::vector<Dialect::Template> templates = dialect.templates;
    templates.insert(templates.end(), common_templates.begin(), common_templates.end());
    std::ranges::copy(simulation_files(dialect.types, design.io_type == design::IoType::io_stream),
                      std::back_inserter(templates));
    std::vector<File> files = std::move(sources->files);
    for (const Dialect::Template& file : templates) {
        Result<std::string> text = template_text(render(std::string(file.resource), replacements));
        if (!text)
            return pass(std::move(text).error());
        if (file.path.ends_with("_test.cpp") && uses_of(*text, project) > 0)
            return fail(ErrorCode::invalid_value, "ProjectName",
                        fmt::format("'{}' is a name of the test bench's, choose another", project));
        files.push_back(
            {render(std::string(file.path), replacements), render(std::move(*text), replacements)});
    }
    if (sources->streams)
        add_to_readme(design, *sources->streams, files);
    Result<std::vector<File>> kernels = kernel_files(sources->kernels);
    if (!kernels)
        return pass(std::move(kernels).error());
    std::ranges::move(*kernels, std::back_inserter(files));
    files.push_back({"hls4ml_config.yml", config::to_yaml(design.configuration)});
    files.push_back({std::string(inputs_path), data_text(data.inputs)});
    files.push_back({std::string(expected_path), data_text(data.outputs)});
    for (File& extra : extras) {
        const bool inside = is_inside(extra.path);
        const bool taken = std::ranges::find(files, extra.path, &File::path) != files.end();
        if (!inside || taken || extra.path == manifest_name)
            return fail(ErrorCode::invalid_value, one_line(extra.path),
                        "cannot be written into the project: its place is outside or taken");
        files.push_back(std::move(extra));
    }
    files.push_back(
        {std::string(manifest_name), manifest_text(design, project, dialect, data, files, sources->streams)});
    return files;
}

Result<Manifest> read_manifest(const std::filesystem::path& directory)
{
    const std::filesystem::path path = directory / manifest_name;
    Result<std::string> text = read_file(path, std::size_t{1} << 24);
    if (!text)
        return pass(std::move(text).error());
    const nlohmann::json json = nlohmann::json::parse(*text, nullptr, false);
    const auto bad = [&](std::string what) {
        return fail(ErrorCode::bad_format, path.string(), std::move(what));
    };
    const std::string kind = json.is_object() && json.contains("kind") && json["kind"].is_string()
                                 ? json["kind"].get<std::string>()
                                 : std::string();
    if (!kind.starts_with("exported ") || !kind.ends_with(" project"))
        return bad("is not the manifest of an exported project");
    try {
        if (json.at("version").get<int>() > manifest_version)
            return fail(ErrorCode::newer_version, path.string(), "written by a newer Bitscape");
        Manifest manifest{.kind = kind,
                          .project = json.at("project").get<std::string>(),
                          .rows = json.at("test_data").at("rows").get<std::size_t>(),
                          .outputs = {},
                          .files = json.at("files").get<std::vector<std::string>>()};
        for (const nlohmann::json& output : json.at("outputs"))
            manifest.outputs.push_back(
                {output.at("layer").get<std::string>(), output.at("columns").get<std::size_t>()});
        if (!is_identifier(manifest.project))
            return bad("the project's name is not an identifier");
        if (!std::ranges::all_of(manifest.files, is_inside))
            return bad("names a file outside the project");
        return manifest;
    } catch (const nlohmann::json::exception&) {
        return bad("a field is missing or has the wrong type");
    }
}

} // namespace bitscape::hls
