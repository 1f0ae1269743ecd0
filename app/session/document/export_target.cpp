#include "session/document/export_target.hpp"

#include "design/backend_name.hpp"
#include "estimate/part_catalogue.hpp"
#include "exporter_accelerator/boards.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::document {
namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

/// The backend that puts networks of `backend` on boards; empty if there is none.
std::string accelerator_of(const sdk::Plugins& plugins, std::string_view backend)
{
    if (design::is_accelerator_name(backend))
        return std::string(backend);
    const std::string name = fmt::format("{}Accelerator", backend);
    return find_exporter(plugins, name) != nullptr ? name : std::string();
}

std::string board_of(const config::Configuration& configuration)
{
    const config::Node* section = configuration.root().find("AcceleratorConfig");
    const config::Node* board = section != nullptr && section->is_map() ? section->find("Board") : nullptr;
    return board != nullptr && board->text() != nullptr ? *board->text() : std::string();
}

} // namespace

const sdk::Exporter* find_exporter(const sdk::Plugins& plugins, std::string_view backend)
{
    const std::string wanted = lower(backend);
    for (const auto& exporter : plugins.exporters.all())
        if (lower(exporter->backend()) == wanted || lower(exporter->name()) == wanted)
            return exporter.get();
    return nullptr;
}

std::string known_backends(const sdk::Plugins& plugins)
{
    std::string list;
    for (const auto& exporter : plugins.exporters.all())
        list += (list.empty() ? "" : ", ") + exporter->backend();
    return list;
}

std::string take_part_of_board(config::Configuration& configuration)
{
    if (!design::is_accelerator_name(configuration.backend()))
        return {};
    const Result<estimate::Catalogue> catalogue = estimate::catalogue();
    const std::string named = board_of(configuration);
    const estimate::Board* board =
        catalogue ? estimate::find_board(*catalogue, named.empty() ? "pynq-z2" : named) : nullptr;
    if (board == nullptr || configuration.part() == board->code)
        return {};
    const bool had_part = configuration.root().find("Part") != nullptr;
    const std::string before = configuration.part();
    configuration.set_part(board->code);
    return had_part ? fmt::format("Part: '{}' is not on the board: {} ({}) is taken", before, board->code,
                                  board->name)
                    : std::string();
}

Result<const sdk::Exporter*> prepare_export(config::Configuration& configuration, const sdk::Plugins& plugins,
                                            const ExportTarget& target)
{
    std::string backend = target.backend.empty() ? configuration.backend() : target.backend;
    const sdk::Exporter* exporter = find_exporter(plugins, backend);
    if (exporter != nullptr && !target.board.empty()) {
        const std::string accelerator = accelerator_of(plugins, exporter->backend());
        if (accelerator.empty())
            return fail(ErrorCode::unsupported, target.board,
                        fmt::format("{} projects are not written for boards (Vitis and Vivado are)",
                                    exporter->backend()));
        exporter = find_exporter(plugins, accelerator);
    }
    if (exporter == nullptr)
        return fail(
            ErrorCode::not_found, backend,
            fmt::format("no exporter for this backend in this version (known: {})", known_backends(plugins)));
    if (design::backend_named(exporter->backend()))
        configuration.set_backend(exporter->backend());
    if (!target.io_type.empty())
        configuration.set_io_type(target.io_type);
    const auto set = [&](std::string_view key, std::string value) {
        config::Node root = configuration.root();
        root["AcceleratorConfig"][key] = config::Node::scalar(std::move(value));
        configuration = config::Configuration(std::move(root));
    };
    if (!target.interface.empty())
        set("Interface", target.interface);
    if (!target.board.empty()) {
        set("Board", estimate::board_key(target.board));
        const std::string told = take_part_of_board(configuration); // the user has just chosen the board
    }
    return exporter;
}

Result<std::vector<ExportBoard>> export_boards()
{
    Result<std::vector<accelerator::Board>> boards = accelerator::boards();
    if (!boards)
        return pass(std::move(boards).error());
    std::vector<ExportBoard> list;
    for (accelerator::Board& board : *boards)
        list.push_back({std::move(board.name), std::move(board.part), std::move(board.interfaces)});
    return list;
}

bool has_boards(const sdk::Plugins& plugins, std::string_view backend)
{
    return !accelerator_of(plugins, backend).empty();
}

std::vector<std::string> export_backends(const sdk::Plugins& plugins, std::string_view backend)
{
    const auto arithmetic = design::backend_named(backend);
    std::vector<std::string> own, boards, any;
    for (const auto& exporter : plugins.exporters.all()) {
        const std::string name = exporter->backend();
        const auto its = design::backend_named(name);
        if (!its)
            any.push_back(name);
        else if (its == arithmetic)
            (design::is_accelerator_name(name) ? boards : own).push_back(name);
    }
    own.insert(own.end(), boards.begin(), boards.end());
    own.insert(own.end(), any.begin(), any.end());
    return own;
}

std::vector<Samples> first_rows(const std::vector<Samples>& inputs, std::size_t rows)
{
    std::vector<Samples> cut;
    for (const Samples& input : inputs) {
        const std::size_t taken = std::min(rows, input.rows);
        const auto end = input.values.begin() + static_cast<std::ptrdiff_t>(taken * input.columns);
        cut.push_back({taken, input.columns, {input.values.begin(), end}});
    }
    return cut;
}

} // namespace bitscape::document
