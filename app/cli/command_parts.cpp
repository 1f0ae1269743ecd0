#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"
#include "estimate/part.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

std::string text_of(const std::optional<estimate::Sourced>& number)
{
    return number ? count_text(double(number->value)) : "";
}

Result<Exit> list_parts(bool json)
{
    const auto parts = estimate::builtin_parts();
    if (!parts)
        return pass(parts.error());
    if (json) {
        Json list = Json::array();
        for (const estimate::Part& part : *parts)
            list.push_back(to_json(part));
        if (auto printed = print_json(Json{{"parts", list}}); !printed)
            return pass(printed.error());
        return Exit::done;
    }
    Table table({"part", "family", "process [nm]", "LUT", "FF", "DSP", "BRAM (18 kbit)", "URAM", "DSP kind",
                 "order code"});
    for (const estimate::Part& part : *parts)
        table.add({part.id, part.family, fmt::format("{}", part.node_nm), text_of(part.lut), text_of(part.ff),
                   text_of(part.dsp), text_of(part.bram18), text_of(part.uram), part.dsp_kind, part.code});
    if (auto printed = print(table.text()); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_parts(CLI::App& app, Action& action)
{
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("parts", "The FPGA devices Bitscape knows");
    add_json_option(*command, *json);
    command->callback([&action, json] { action = [json](Context&) { return list_parts(*json); }; });
}

} // namespace bitscape::cli
