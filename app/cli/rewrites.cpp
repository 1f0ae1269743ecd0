#include "cli/rewrites.hpp"

#include <array>
#include <fmt/format.h>
#include <string_view>

namespace bitscape::cli {

namespace {

struct Stage {
    std::string_view key, title;
    const std::vector<graph::Rewrite>* rewrites;
};

std::array<Stage, 2> stages(const graph::Model& model, const std::vector<graph::Rewrite>* of_design)
{
    return {{{"import", "file -> model", &model.rewrites}, {"hls4ml", "model -> design", of_design}}};
}

} // namespace

Json rewrites_json(const graph::Model& model, const std::vector<graph::Rewrite>* of_design)
{
    Json json = Json::array();
    for (const Stage& stage : stages(model, of_design))
        if (stage.rewrites != nullptr)
            for (const graph::Rewrite& each : *stage.rewrites)
                json.push_back(Json{
                    {"stage", stage.key}, {"layer", each.layer}, {"rule", each.rule}, {"text", each.text}});
    return json;
}

std::string rewrites_text(const graph::Model& model, const std::vector<graph::Rewrite>* of_design)
{
    std::string text = "\nRewrites\n";
    for (const Stage& stage : stages(model, of_design)) {
        if (stage.rewrites == nullptr)
            continue;
        text += fmt::format("  {}{}\n", stage.title, stage.rewrites->empty() ? ": nothing" : "");
        for (const graph::Rewrite& each : *stage.rewrites)
            text += fmt::format("    {}{}{}\n", each.layer, each.layer.empty() ? "" : ": ", each.text);
    }
    return text;
}

} // namespace bitscape::cli
