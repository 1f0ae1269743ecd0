#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/report_text.hpp"
#include "cli/rewrites.hpp"
#include "cli/table.hpp"
#include "cli/tree_text.hpp"
#include "cli/types.hpp"
#include "cli/unbuilt_model.hpp"
#include "design/weight_matrix.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

std::string strategy_text(const design::Node& node)
{
    const auto matrix = design::weight_matrix(node);
    return matrix ? std::string(design::to_string(matrix->strategy)) : "";
}

Json layer_json(const design::Design& design, const design::Node& node)
{
    const graph::Layer& source = design.model->layer(node.source);
    Json json;
    json["name"] = node.name;
    json["class"] = node.class_name;
    json["source_class"] = source.source_class;
    json["shape"] = node.shape;
    json["parameters"] = graph::parameter_count(source);
    json["inputs"] = Json::array();
    for (const NodeId input : node.inputs)
        json["inputs"].push_back(design.node(input).name);
    json["types"] = Json::object();
    for (const auto& [name, type] : named_types(node))
        json["types"][name] = to_string(type);
    json["reuse_factor"] = node.reuse_factor;
    if (const std::string strategy = strategy_text(node); !strategy.empty())
        json["strategy"] = strategy;
    json["sparsity"] = node.sparsity;
    const design::MultiplyCount count = design::multiply_count(node);
    if (Json trees = trees_json(design, node); !trees.is_null())
        json["trees"] = std::move(trees);
    json["multiplications"] = Json{{"total", count.total}, {"nonzero", count.nonzero}};
    return json;
}

/// Layers of the model that hls4ml's rewrites took away (dropout, fused batch normalization).
std::vector<std::string> merged_layers(const design::Design& design)
{
    std::vector<std::string> names;
    for (const graph::Layer& layer : design.model->layers)
        if (design.find(layer.name) == nullptr)
            names.push_back(layer.name);
    return names;
}

Json ports_json(const design::Design& design, const std::vector<NodeId>& nodes)
{
    Json json = Json::array();
    for (const NodeId id : nodes)
        json.push_back(Json{{"name", design.node(id).name}, {"shape", design.node(id).shape}});
    return json;
}

Json design_json(const design::Design& design)
{
    Json json;
    json["model"] = design.model->name;
    json["file"] = design.model->file;
    json["format"] = design.model->format;
    json["parameters"] = total_parameters(*design.model);
    json["backend"] = design::to_string(design.backend);
    json["io_type"] = design::to_string(design.io_type);
    json["part"] = design.part;
    json["clock_period_ns"] = design.clock_period_ns;
    json["design_hash"] = hash_text(design::hash(design));
    json["inputs"] = ports_json(design, design.inputs);
    json["outputs"] = ports_json(design, design.outputs);
    json["layers"] = Json::array();
    for (const design::Node& node : design.nodes)
        json["layers"].push_back(layer_json(design, node));
    json["merged_layers"] = merged_layers(design);
    json["notes"] = to_json(design.notes);
    json["rewrites"] = rewrites_json(*design.model, &design.rewrites);
    return json;
}

std::string design_text(const design::Design& design)
{
    std::string text = fmt::format(
        "{} ({}), {} parameters\n{}, {}, part {}, clock {} ns\n\n", design.model->file, design.model->format,
        count_text(double(total_parameters(*design.model))), design::to_string(design.backend),
        design::to_string(design.io_type), design.part, design.clock_period_ns);
    Table table({"layer", "class", "shape", "parameters", "reuse", "strategy", "types"});
    for (const design::Node& node : design.nodes) {
        std::string types;
        for (const auto& [name, type] : named_types(node))
            types += fmt::format("{}{} {}", types.empty() ? "" : ", ", name, to_string(type));
        const std::size_t parameters = graph::parameter_count(design.model->layer(node.source));
        table.add({node.name, node.class_name, shape_text(node.shape),
                   parameters == 0 ? "" : count_text(double(parameters)),
                   fmt::format("{}", node.reuse_factor), strategy_text(node), types});
    }
    text += table.text() + trees_text(design);
    if (const auto merged = merged_layers(design); !merged.empty())
        text += fmt::format("\nmerged into their neighbours: {}\n", fmt::join(merged, ", "));
    for (const design::Note& note : design.notes)
        text +=
            fmt::format("{}: {}{}{}\n", note.severity == design::Note::Severity::warning ? "warning" : "note",
                        note.layer, note.layer.empty() ? "" : ": ", note.text);
    return text + rewrites_text(*design.model, &design.rewrites);
}

Result<Exit> inspect(const ModelOptions& options, Context& context)
{
    const auto document = open_document(options, context);
    if (!document)
        return pass(document.error());
    const auto design = design::resolve(document->model, document->configuration);
    if (!design && design.error().code == ErrorCode::unsupported) {
        const auto shown = options.json ? print_json(unbuilt_json(*document->model, design.error()))
                                        : print(unbuilt_text(*document->model, design.error()));
        if (!shown)
            return pass(shown.error());
        return Exit::done;
    }
    if (!design)
        return pass(placed(design.error(), *document));
    Json json = design_json(*design);
    json["reports"] = reports_json(*document);
    json["opening"] = document->notes;
    const auto printed =
        options.json ? print_json(json) : print(design_text(*design) + reports_text(*document));
    if (!printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_inspect(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ModelOptions>();
    CLI::App* command =
        app.add_subcommand("inspect", "Layers, shapes, parameters and resolved types of a model");
    add_model_options(*command, *options);
    add_json_option(*command, options->json);
    command->callback(
        [&action, options] { action = [options](Context& context) { return inspect(*options, context); }; });
}

} // namespace bitscape::cli
