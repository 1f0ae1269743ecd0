#include "exporter_accelerator/shell.hpp"

#include "exporter_accelerator/texts.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::accelerator {
namespace {

using hls::File;
using hls::Replacements;

constexpr std::string_view manifest_path = "bitscape.json";

/// A file of the project and the template it is made of, both with @KEY@.
struct Template {
    std::string path, resource;
};

std::vector<Template> templates_of(const Settings& settings)
{
    const std::string bus(to_string(settings.interface));
    const bool card = settings.board.is_card();
    std::vector<Template> files{
        {"firmware/@PROJECT@_axi.h", "accelerator/wrapper.h"},
        {"firmware/@PROJECT@_axi.cpp", "accelerator/wrapper_" + bus + ".cpp"},
        {"@PROJECT@_test.cpp", "accelerator/test_bench.cpp"},
        {"project.tcl", "amd/project.tcl"},
        {"README.txt", "accelerator/README.txt"},
        {"Makefile", card ? "accelerator/Makefile_alveo" : "accelerator/Makefile_zynq"},
        {"accelerator/words.h", "accelerator/words.h"},
        {"accelerator/words.py", "accelerator/words.py"},
        {"accelerator/driver.py", "accelerator/driver.py"}};
    if (card)
        files.push_back({"accelerator/host.cpp", "accelerator/host.cpp"});
    else
        files.insert(files.end(), {{"accelerator/board.tcl", "accelerator/board.tcl"},
                                   {"accelerator/block_design.tcl", "accelerator/block_design.tcl"}});
    return files;
}

/// Parts of files that depend on the interface; keys of other templates.
std::vector<Template> fragments_of(const Settings& settings)
{
    const std::string bus(to_string(settings.interface));
    const bool movers = has_movers(settings);
    const bool card = settings.board.is_card();
    std::vector<Template> fragments{
        {"RUN", "accelerator/run_" + (movers ? "movers" : bus) + ".cpp"},
        {"METHODS", "accelerator/driver_" + (card ? "xrt" : bus) + ".py"},
        {"BUILD_TEXT", card ? "accelerator/build_alveo.txt" : "accelerator/build_zynq.txt"}};
    if (card) {
        const std::string start = movers ? "accelerator/start_movers" : "accelerator/start_kernel";
        fragments.insert(fragments.end(), {{"UNIT_START", start + ".cpp"}, {"START", start + ".py"}});
    }
    if (movers)
        fragments.push_back({"MOVERS", "accelerator/movers.cpp"});
    return fragments;
}

void put(std::vector<File>& files, File file)
{
    const auto same = std::ranges::find(files, file.path, &File::path);
    if (same != files.end())
        *same = std::move(file);
    else
        files.push_back(std::move(file));
}

/// What the manifest says of an accelerator project.
Result<std::string> manifest_text(const std::string& plain, const std::string& kind, const Settings& settings,
                                  const std::vector<File>& files)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::parse(plain, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::bad_format, std::string(manifest_path), "is no manifest");
    json["kind"] = kind;
    json["accelerator"] = {{"board", settings.board.name},
                           {"interface", to_string(settings.interface)},
                           {"driver", settings.driver},
                           {"input", settings.input.name()},
                           {"output", settings.output.name()}};
    if (settings.board.is_card()) {
        json["accelerator"]["platform"] = settings.platform;
        json["accelerator"]["kernels"] = settings.kernels;
    }
    nlohmann::ordered_json names = nlohmann::ordered_json::array();
    for (const File& file : files)
        names.push_back(file.path);
    json.erase("files");
    json["files"] = std::move(names);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

class AcceleratorShell final : public hls::Shell {
public:
    explicit AcceleratorShell(Flavour flavour) : flavour_(std::move(flavour)) {}

    [[nodiscard]] std::string name() const override { return flavour_.name; }
    [[nodiscard]] std::string backend() const override { return flavour_.backend; }
    [[nodiscard]] std::string title() const override { return flavour_.title; }
    [[nodiscard]] std::string description() const override
    {
        return fmt::format(
            "{} network behind AXI for PYNQ, Zynq UltraScale+ and Alveo boards, with block design "
            "or link script, drivers and host code",
            flavour_.tool);
    }

    [[nodiscard]] Result<design::Design> fitted(design::Design design) const override
    {
        const Result<Settings> settings = read_settings(design);
        if (!settings)
            return pass(settings.error());
        write_settings(design.configuration, *settings);
        design.configuration.set_backend(flavour_.written_backend);
        design.part = settings->board.part;
        return design;
    }

    void carry_input(const design::Design& design, Samples& values) const override
    {
        if (const Result<Settings> settings = read_settings(design))
            carry(settings->input, values);
    }
    void carry_output(const design::Design& design, Samples& values) const override
    {
        if (const Result<Settings> settings = read_settings(design))
            carry(settings->output, values);
    }

    [[nodiscard]] Result<std::vector<File>> enclose(const design::Design& design, const hls::Dialect& dialect,
                                                    std::vector<File> project) const override;

    [[nodiscard]] std::vector<std::string> sources(const std::string& project) const override
    {
        return {"firmware/" + project + "_axi.cpp"};
    }

private:
    Flavour flavour_;
};

/// Rows of the test bench data: lines of the file.
std::size_t rows_of(const std::vector<File>& project)
{
    const auto inputs = std::ranges::find(project, "tb_data/input_features.dat", &File::path);
    return inputs == project.end() ? 0 : static_cast<std::size_t>(std::ranges::count(inputs->text, '\n'));
}

/// What was written below the plain project's README, whose last own line is on the manifest: the streams'
/// depths, the model for hls4ml.
std::string sections_of(const std::vector<File>& project)
{
    const auto readme = std::ranges::find(project, "README.txt", &File::path);
    if (readme == project.end())
        return {};
    const std::size_t last = readme->text.find(fmt::format("\n{} ", manifest_path));
    const std::size_t end = last == std::string::npos ? last : readme->text.find('\n', last + 1);
    return end == std::string::npos ? std::string() : readme->text.substr(end + 1);
}

Result<std::vector<File>> AcceleratorShell::enclose(const design::Design& design, const hls::Dialect& dialect,
                                                    std::vector<File> project) const
{
    const Result<Settings> settings = read_settings(design);
    if (!settings)
        return pass(settings.error());
    const std::string name = design.configuration.project_name();
    const Result<hls::Firmware> firmware = hls::firmware(design, name, dialect);
    if (!firmware)
        return pass(firmware.error());
    Replacements values{{"MOVERS", ""}};
    for (const Template& fragment : fragments_of(*settings)) {
        Result<std::string> text = hls::template_text("templates/" + fragment.resource);
        if (!text)
            return pass(std::move(text).error());
        text->pop_back();
        std::erase_if(values, [&](const auto& value) { return value.first == fragment.path; });
        values.emplace_back(fragment.path, *std::move(text));
    }
    const Replacements more = replacements({.design = design,
                                            .dialect = dialect,
                                            .settings = *settings,
                                            .firmware = *firmware,
                                            .rows = rows_of(project)});
    values.insert(values.end(), more.begin(), more.end());

    if (project.empty() || project.back().path != manifest_path)
        return fail(ErrorCode::bad_format, std::string(manifest_path), "the project has no manifest");
    const File plain_manifest = std::move(project.back());
    project.pop_back();
    // Its cells have other names behind a wrapper, and other places beside a processing system.
    std::erase_if(project, [](const File& file) { return file.path.starts_with("constraints/"); });
    const std::string sections = sections_of(project);
    for (const Template& file : templates_of(*settings)) {
        const Result<std::string> text = hls::template_text("templates/" + file.resource);
        if (!text)
            return pass(text.error());
        if ((file.path.ends_with(".cpp") || file.path.ends_with(".h")) && hls::uses_of(*text, name) > 0)
            return fail(ErrorCode::invalid_value, "ProjectName",
                        fmt::format("'{}' is a name of the wrapper's, choose another", name));
        put(project, {hls::render(file.path, values),
                      hls::render(*text, values) + (file.path == "README.txt" ? sections : "")});
    }
    for (const auto& [path, resource] : {std::pair{"firmware/kernels/bus.h", "kernels/bus.h"},
                                         std::pair{"sim/ap_axi_sdata.h", "sim/ap_axi_sdata.h"},
                                         std::pair{"sim/hls_stream.h", "sim/hls_stream.h"}}) {
        Result<std::string> text = hls::template_text(resource);
        if (!text)
            return pass(std::move(text).error());
        put(project, {path, *std::move(text)});
    }
    if (settings->board.is_card()) {
        put(project, {"accelerator/link.cfg", link_script(name, *settings)});
        put(project, {"accelerator/compile.cfg", compile_script(design.clock_period_ns)});
    }
    Result<std::string> manifest =
        manifest_text(plain_manifest.text, hls::manifest_kind(flavour_.title), *settings, project);
    if (!manifest)
        return pass(std::move(manifest).error());
    project.push_back({plain_manifest.path, *std::move(manifest)});
    return project;
}

} // namespace

std::unique_ptr<const hls::Shell> make_shell(Flavour flavour)
{
    return std::make_unique<const AcceleratorShell>(std::move(flavour));
}

} // namespace bitscape::accelerator
