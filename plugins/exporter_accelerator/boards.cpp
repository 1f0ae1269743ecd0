#include "exporter_accelerator/boards.hpp"

#include "estimate/part_catalogue.hpp"
#include "exporter_hls/naming.hpp"
#include "exporter_hls/template_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace bitscape::accelerator {
namespace {

constexpr const char* file_name = "templates/accelerator/boards.json";

Board board_of(const nlohmann::json& entry, const nlohmann::json& shells)
{
    const std::string shell = entry.at("shell");
    nlohmann::json facts = shells.at(shell);
    facts.update(entry);
    const auto text = [&](const char* key) { return facts.value(key, std::string()); };
    return {.name = facts.at("name"),
            .part = {},
            .shell = shell,
            .most_mhz = facts.at("most_mhz"),
            .interfaces = facts.at("interfaces"),
            .drivers = facts.at("drivers"),
            .board_part = text("board_part"),
            .ps = text("ps"),
            .ps_settings = text("settings"),
            .control_port = text("control_port"),
            .memory_port = text("memory_port"),
            .clock_property = text("clock_property"),
            .clock_pin = text("clock_pin"),
            .platform = text("platform"),
            .memory = text("memory"),
            .banks = facts.value("banks", 0)};
}

} // namespace

Result<std::vector<Board>> boards()
{
    const Result<std::string> text = hls::template_text(file_name);
    if (!text)
        return pass(text.error());
    const Result<estimate::Catalogue> catalogue = estimate::catalogue();
    if (!catalogue)
        return pass(catalogue.error());
    std::vector<Board> boards;
    try {
        const nlohmann::json json = nlohmann::json::parse(*text);
        for (const nlohmann::json& entry : json.at("boards"))
            boards.push_back(board_of(entry, json.at("shells")));
    } catch (const nlohmann::json::exception& error) {
        return fail(ErrorCode::bad_format, file_name, error.what());
    }
    for (Board& board : boards) {
        const estimate::Board* known = estimate::find_board(*catalogue, board.name);
        if (known == nullptr)
            return fail(ErrorCode::bad_format, file_name,
                        fmt::format("board '{}' is not in the catalogue of boards", board.name));
        board.part = known->code;
    }
    return boards;
}

Result<Board> find_board(std::string_view name)
{
    Result<std::vector<Board>> all = boards();
    if (!all)
        return pass(std::move(all).error());
    std::vector<std::string> names;
    for (Board& board : *all) {
        if (estimate::board_key(board.name) == estimate::board_key(name))
            return std::move(board);
        names.push_back(board.name);
    }
    return fail(ErrorCode::unsupported, "AcceleratorConfig / Board",
                fmt::format("no accelerator projects for '{}' (boards: {})", hls::one_line(name),
                            fmt::join(names, ", ")));
}

} // namespace bitscape::accelerator
