#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/support_table.hpp"
#include "cli/table.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

Result<Exit> list_plugins(bool json, const sdk::Plugins& plugins)
{
    Json object;
    object["interface_version"] = sdk::interface_version;
    object["importers"] = Json::array();
    object["exporters"] = Json::array();
    Table table({"plugin", "kind", "handles", "description"});
    for (const auto& importer : plugins.importers.all()) {
        const auto extensions = importer->extensions();
        object["importers"].push_back(Json{{"name", importer->name()},
                                           {"description", importer->description()},
                                           {"extensions", extensions}});
        table.add({importer->name(), "importer", fmt::format("{}", fmt::join(extensions, " ")),
                   importer->description()});
    }
    for (const auto& exporter : plugins.exporters.all()) {
        object["exporters"].push_back(Json{{"name", exporter->name()},
                                           {"backend", exporter->backend()},
                                           {"description", exporter->description()}});
        table.add({exporter->name(), "exporter", exporter->backend(), exporter->description()});
    }
    if (auto printed = json ? print_json(object) : print(table.text()); !printed)
        return pass(printed.error());
    return Exit::done;
}

Result<Exit> list_support(const sdk::Plugins& plugins)
{
    if (auto printed = print(support_table(plugins)); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_plugins(CLI::App& app, Action& action)
{
    auto json = std::make_shared<bool>(false);
    auto support = std::make_shared<bool>(false);
    CLI::App* command =
        app.add_subcommand("plugins", "Formats that can be opened, backends that can be exported to");
    add_json_option(*command, *json);
    command->add_flag("--support", *support,
                      "Which layers, activations and quantizers can be read, as a Markdown table");
    command->callback([&action, json, support] {
        action = [json, support](Context& context) {
            return *support ? list_support(context.plugins) : list_plugins(*json, context.plugins);
        };
    });
}

} // namespace bitscape::cli
