#include "exporter_hls/model_pair.hpp"

#include "exporter_hls/naming.hpp"
#include "exporter_hls/project.hpp"
#include "exporter_hls/template_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

namespace bitscape::hls {

namespace {

constexpr std::string_view script = "hls4ml_check.py";

/// one_line() of a text that may be longer than a comment.
std::string printable(std::string_view text)
{
    constexpr std::size_t piece = 200;
    std::string line;
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size())))
        line += one_line(text.substr(0, piece));
    return line;
}

std::string readme_part(const model_writer::Pair& pair, bool has_script)
{
    std::string text = "\nThe model for hls4ml\n--------------------\n";
    if (pair.files.empty())
        text += "hls4ml cannot make this firmware from this folder.\n";
    else
        text += fmt::format("hls4ml_config.yml and {} are this design as hls4ml 1.3.0 reads it: {}.\n",
                            pair.files.front().path,
                            pair.exact ? "read back, they give every type and weight of it"
                                       : "read back, they do not give all of it, see below");
    if (has_script)
        text += fmt::format(
            "    python3 {}\nlets hls4ml convert and compile the two and compares its outputs with "
            "{}.\n",
            script, expected_path);
    for (const std::string& remark : pair.remarks)
        text += "- " + printable(remark) + "\n";
    return text;
}

/// The manifest knows the files, the last of them itself, and what the pair is worth.
void note_in_manifest(File& manifest, const model_writer::Pair& pair, const std::vector<File>& added)
{
    auto json = nlohmann::ordered_json::parse(manifest.text, nullptr, false);
    if (!json.is_object())
        return;
    auto remarks = nlohmann::ordered_json::array();
    for (const std::string& remark : pair.remarks)
        remarks.push_back(printable(remark));
    json["hls4ml"] = {{"configuration", "hls4ml_config.yml"},
                      {"model", pair.files.empty() ? nlohmann::ordered_json(nullptr)
                                                   : nlohmann::ordered_json(pair.files.front().path)},
                      {"same_design", pair.exact},
                      {"remarks", std::move(remarks)}};
    for (const File& file : added)
        json["files"].push_back(file.path);
    manifest.text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace

Result<void> add_model_pair(std::vector<File>& files, model_writer::Pair pair, const std::string& project)
{
    const auto manifest = std::ranges::find(files, manifest_name, &File::path);
    if (manifest == files.end())
        return {};
    std::vector<File> added;
    // The script reads numbers; projects of hardware languages have bits.
    const bool has_script =
        !pair.files.empty() && std::ranges::find(files, inputs_path, &File::path) != files.end();
    if (has_script) {
        Result<std::string> text = template_text("templates/" + std::string(script));
        if (!text)
            return pass(std::move(text).error());
        const Replacements values{{"PROJECT", project}, {"MODEL_FILE", pair.files.front().path}};
        added.push_back({std::string(script), render(*std::move(text), values)});
    }
    for (const model_writer::Pair::File& file : pair.files)
        added.push_back({file.path, file.bytes});
    for (const File& file : added)
        if (std::ranges::find(files, file.path, &File::path) != files.end())
            return fail(ErrorCode::invalid_value, file.path,
                        "cannot be written into the project: its place is taken");
    note_in_manifest(*manifest, pair, added);
    for (const std::string_view name : {"README.txt", "README.md"})
        if (const auto readme = std::ranges::find(files, name, &File::path); readme != files.end())
            readme->text += readme_part(pair, has_script);
    files.insert(manifest, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    return {};
}

} // namespace bitscape::hls
