#include "cli/verify.hpp"

#include "cli/load.hpp"
#include "cli/types.hpp"
#include "emulate/emulate.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

/// `rows[i]` of ours against row i of theirs; nullopt if every value is the same.
std::optional<std::string> first_difference(const Samples& ours, const Samples& theirs,
                                            const std::vector<std::size_t>* rows)
{
    if (ours.columns != theirs.columns || (rows == nullptr && ours.rows != theirs.rows))
        return fmt::format("{} rows of {} values instead of {} rows of {}", ours.rows, ours.columns,
                           theirs.rows, theirs.columns);
    for (std::size_t i = 0; i < theirs.rows; ++i) {
        const std::size_t row = rows == nullptr ? i : (*rows)[i];
        if (row >= ours.rows)
            return fmt::format("row {} does not exist", row);
        for (std::size_t j = 0; j < theirs.columns; ++j)
            if (const double a = ours.row(row)[j], b = theirs.row(i)[j]; a != b)
                return fmt::format("row {}, element {}: {} instead of {}", row, j, a, b);
    }
    return std::nullopt;
}

/// Layers first, in execution order, so that the cause is named and not its effect on the output.
void compare_values(const GoldenCase& golden, const design::Design& design, const emulate::Output& output,
                    Verdict& verdict)
{
    const auto differs = [&verdict](const std::string& layer, const std::optional<std::string>& difference) {
        if (difference) {
            verdict.layer = layer;
            verdict.first_difference = *difference;
        }
        return difference.has_value();
    };
    for (const emulate::Trace& ours : output.traces)
        for (const GoldenTrace& theirs : golden.traces)
            if (theirs.layer == ours.layer &&
                differs(theirs.layer, first_difference(ours.values, theirs.values, &theirs.rows)))
                return;
    for (const GoldenTrace& theirs : golden.traces)
        if (std::none_of(output.traces.begin(), output.traces.end(),
                         [&](const emulate::Trace& ours) { return ours.layer == theirs.layer; })) {
            differs(theirs.layer, "the design has no layer of this name");
            return;
        }
    if (output.outputs.size() != golden.outputs.size()) {
        verdict.first_difference =
            fmt::format("{} outputs instead of {}", output.outputs.size(), golden.outputs.size());
        return;
    }
    for (std::size_t i = 0; i < golden.outputs.size(); ++i)
        if (differs(design.node(design.outputs[i]).name,
                    first_difference(output.outputs[i], golden.outputs[i], nullptr)))
            return;
    verdict.exact = true;
}

std::vector<TypeDifference> compare_types(const GoldenCase& golden, const design::Design& design)
{
    std::vector<TypeDifference> differences;
    for (const GoldenLayer& layer : golden.layers) {
        const design::Node* node = design.find(layer.name);
        if (node == nullptr) {
            differences.push_back({layer.name, "layer", "absent", layer.class_name});
            continue;
        }
        for (const auto& [name, type] : named_types(*node))
            if (const auto found = layer.types.find(name);
                found != layer.types.end() && !(found->second == type))
                differences.push_back({layer.name, name, to_string(type), to_string(found->second)});
        const bool has_matrix = std::holds_alternative<design::Dense>(node->operation) ||
                                std::holds_alternative<design::Convolution>(node->operation);
        if (has_matrix && layer.reuse_factor > 0 && layer.reuse_factor != node->reuse_factor)
            differences.push_back({layer.name, "reuse_factor", fmt::format("{}", node->reuse_factor),
                                   fmt::format("{}", layer.reuse_factor)});
    }
    for (const design::Node& node : design.nodes)
        if (!golden.layers.empty() &&
            std::none_of(golden.layers.begin(), golden.layers.end(),
                         [&](const GoldenLayer& layer) { return layer.name == node.name; }))
            differences.push_back({node.name, "layer", node.class_name, "absent"});
    return differences;
}

/// The case's model could not be run: part of the verdict, unless the user stopped it.
Result<Verdict> refused(Verdict verdict, Error error)
{
    if (error.code == ErrorCode::cancelled)
        return pass(std::move(error));
    verdict.unsupported = error.code == ErrorCode::unsupported;
    verdict.first_difference = english(error);
    return verdict;
}

/// The case's types and order of additions, as knobs.
void configure(const TreeCase& trees, document::Document& document)
{
    const graph::Model& model = *document.model;
    const std::string& input = model.layer(model.inputs.front()).name;
    const std::string& layer = model.layer(model.outputs.front()).name;
    document.configuration.set_precision(input, "result", trees.input);
    document.configuration.set_precision(layer, "threshold", trees.threshold);
    document.configuration.set_precision(layer, "weight", trees.weight);
    document.configuration.set_precision(layer, "result", trees.score);
    config::Node root = document.configuration.root();
    root["HLSConfig"]["LayerName"][layer]["Unroll"] = config::Node::scalar(trees.unroll ? "true" : "false");
    document.configuration = config::Configuration(std::move(root));
}

/// One model of the case.
Result<Verdict> verify_model(const GoldenCase& golden, const std::filesystem::path& model, bool plain,
                             Context& context)
{
    Verdict verdict;
    verdict.name = golden.name;
    ModelOptions options;
    options.model = model.string();
    auto document = open_document(options, context);
    if (!document)
        return refused(std::move(verdict), document.error());
    if (golden.trees)
        configure(*golden.trees, *document);
    const auto design = resolve(*document);
    if (!design)
        return refused(std::move(verdict), design.error());
    verdict.types = compare_types(golden, *design);
    emulate::Options run_options;
    run_options.kernel = plain ? emulate::Kernel::plain : emulate::Kernel::fast;
    run_options.trace = true;
    run_options.stats = false;
    Progress progress;
    const auto output = emulate::run(*design, golden.inputs, run_options, context.stop, progress);
    if (!output)
        return refused(std::move(verdict), output.error());
    compare_values(golden, *design, *output, verdict);
    return verdict;
}

} // namespace

Result<Verdict> verify(const std::filesystem::path& folder, bool plain, Context& context)
{
    const auto golden = read_golden_case(folder);
    if (!golden)
        return pass(golden.error());
    if (!golden->trees)
        return verify_model(*golden, folder, plain, context);
    if (golden->trees->files.empty())
        return fail(ErrorCode::unsupported, folder.string(), "no model file that can be read");
    Result<Verdict> verdict = Verdict{};
    for (const TreeCase::File& file : golden->trees->files) {
        GoldenCase own = *golden;
        if (!file.outputs.empty())
            own.outputs = file.outputs;
        verdict = verify_model(own, folder / file.name, plain, context);
        if (!verdict || !verdict->exact)
            break;
    }
    return verdict;
}

} // namespace bitscape::cli
