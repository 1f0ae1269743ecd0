#include "cli/support_table.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace bitscape::cli {

namespace {

using Kind = sdk::Support::Kind;

constexpr std::array kinds{std::pair{Kind::layer, "layers"}, std::pair{Kind::activation, "activations"},
                           std::pair{Kind::quantizer, "quantizers"}};

/// A cell may hold anything but the bar between cells.
std::string cell(std::string text)
{
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.replace(at, 1, "\\|");
    return text;
}

struct Row {
    std::string whole, partly;
};

void add(Row& row, const sdk::Support& support)
{
    std::string& text = support.remark.empty() ? row.whole : row.partly;
    text += fmt::format("{}{}{}", text.empty() ? "" : ", ", support.name,
                        support.remark.empty() ? "" : fmt::format(" ({})", support.remark));
}

} // namespace

std::string support_table(const sdk::Plugins& plugins)
{
    std::vector<sdk::Support> all;
    for (const auto& importer : plugins.importers.all())
        for (sdk::Support& each : importer->supported())
            all.push_back(std::move(each));
    std::vector<std::string> frameworks;
    for (const sdk::Support& each : all)
        if (std::find(frameworks.begin(), frameworks.end(), each.framework) == frameworks.end())
            frameworks.push_back(each.framework);
    std::string text = "| framework | | supported | in part |\n| --- | --- | --- | --- |\n";
    for (const std::string& framework : frameworks)
        for (const auto& [kind, title] : kinds) {
            Row row;
            for (const sdk::Support& each : all)
                if (each.framework == framework && each.kind == kind)
                    add(row, each);
            if (!row.whole.empty() || !row.partly.empty())
                text += fmt::format("| {} | {} | {} | {} |\n", cell(framework), title, cell(row.whole),
                                    cell(row.partly));
        }
    return text;
}

} // namespace bitscape::cli
