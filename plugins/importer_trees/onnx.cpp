// Trees in ONNX graphs: what stands before them goes into their thresholds,
// what stands behind them into start and norm as far as it is linear. Source:
// ONNX, Operators-ml.md; skl2onnx and onnxmltools write them
#include "importer_onnx/file.hpp"
#include "importer_trees/onnx_columns.hpp"
#include "importer_trees/onnx_ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::trees {

namespace {

using onnx::Node;
using onnx::shown;

std::string place_of(const Node& node)
{
    return fmt::format("node {}", shown(node.name.empty() ? node.op : node.name));
}

/// The one operator of trees. Errors: none, several.
Result<const Node*> find_trees(const onnx::File& file)
{
    const Node* trees = nullptr;
    for (const Node& node : file.nodes)
        if (node.op == "TreeEnsemble" || node.op == "TreeEnsembleClassifier" ||
            node.op == "TreeEnsembleRegressor") {
            if (trees != nullptr)
                return fail(ErrorCode::unsupported, place_of(node),
                            "a second ensemble: one a file is supported");
            trees = &node;
        }
    if (trees == nullptr)
        return fail(ErrorCode::bad_format, "",
                    "holds no TreeEnsembleClassifier, TreeEnsembleRegressor or "
                    "TreeEnsemble");
    if (!trees->has_input(0) || trees->outputs.empty())
        return fail(ErrorCode::bad_format, place_of(*trees), "has no input or no output");
    return trees;
}

Result<std::vector<double>> start_of(std::vector<double> base, std::size_t n_outputs)
{
    if (base.empty())
        base.assign(n_outputs, 0);
    if (n_outputs == 1 && base.size() == 2)
        base.erase(base.begin()); // that of the second class
    if (base.size() != n_outputs)
        return fail(ErrorCode::bad_format, "base_values",
                    fmt::format("{} values for {} outputs", base.size(), n_outputs));
    return base;
}

Result<void> set_trees(OnnxTrees read, graph::TreeEnsemble& layer)
{
    layer.n_outputs = read.of_output.size();
    layer.split = read.split;
    auto start = start_of(std::move(read.base), layer.n_outputs);
    if (!start)
        return pass(std::move(start).error());
    layer.start = *std::move(start);
    if (read.aggregate == "AVERAGE") { // the base is added to the average
        const auto trees = static_cast<double>(read.n_trees);
        layer.norm = 1 / trees;
        for (double& value : layer.start)
            value *= trees;
    } else if (read.aggregate != "SUM")
        return fail(ErrorCode::unsupported, "", fmt::format("aggregate_function {}", shown(read.aggregate)));
    layer.trees = in_rounds(std::move(read.of_output));
    return {};
}

/// What is computed from the scores.
class AfterTrees {
public:
    AfterTrees(const onnx::File& file, const Constants& constants, Ensemble& made)
        : file_(file), constants_(constants), made_(made)
    {
    }

    /// Follows the scores. Error: an operator that is neither linear nor a link
    /// function, named.
    Result<void> follow(std::string tensor)
    {
        for (std::size_t step = 0; step <= file_.nodes.size(); ++step) {
            const std::vector<const Node*> consumers = consumers_of(tensor);
            if (consumers.empty())
                break;
            const bool is_last = std::any_of(consumers.begin(), consumers.end(), is_link);
            if (is_last) {
                note_link(consumers);
                break;
            }
            if (consumers.size() > 1 || consumers[0]->outputs.empty())
                return refusal(*consumers[0]);
            if (auto applied = apply(*consumers[0]); !applied)
                return applied;
            tensor = consumers[0]->outputs[0];
        }
        return {};
    }

private:
    [[nodiscard]] std::vector<const Node*> consumers_of(const std::string& tensor) const
    {
        std::vector<const Node*> found;
        for (const Node& node : file_.nodes)
            if (std::find(node.inputs.begin(), node.inputs.end(), tensor) != node.inputs.end())
                found.push_back(&node);
        return found;
    }

    /// Scores become probabilities or classes here: not the trees' business.
    static bool is_link(const Node* node)
    {
        static const std::set<std::string> links{"Sigmoid", "Softmax", "LogSoftmax", "Tanh", "Exp",
                                                 "ZipMap",  "ArgMax",  "Normalizer", "TopK", "LabelEncoder"};
        return links.contains(node->op);
    }

    void note_link(const std::vector<const Node*>& consumers)
    {
        std::set<std::string> operators;
        for (const Node* node : consumers)
            if (node->op != "ZipMap" && node->op != "ArgMax")
                operators.insert(node->op);
        if (!operators.empty())
            made_.rewrites.push_back({"trees", "link_function",
                                      fmt::format("{} after the trees left out: the outputs are raw scores",
                                                  fmt::join(operators, ", "))});
    }

    static Result<void> refusal(const Node& node)
    {
        return fail(
            ErrorCode::unsupported, place_of(node),
            fmt::format("{} after the trees is not supported: export the trees alone", shown(node.op)));
    }

    Result<void> apply(const Node& node)
    {
        if (node.op == "Cast") {
            const auto to = static_cast<onnx::DataType>(node.integer("to", 0));
            if (to == onnx::DataType::float32 || to == onnx::DataType::float64)
                return {};
        }
        if (node.op == "Identity" || node.op == "Reshape" || node.op == "Flatten" || node.op == "Squeeze")
            return {};
        if (node.inputs.size() != 2)
            return refusal(node);
        const bool is_second = constants_.contains(node.inputs[0]);
        const auto other = constants_.find(node.inputs[is_second ? 0 : 1]);
        if (other == constants_.end() || (is_second && (node.op == "Sub" || node.op == "Div")))
            return refusal(node);
        return combine(node, other->second.doubles());
    }

    /// output = (start + sum) * norm; then + c, - c, * c or / c.
    Result<void> combine(const Node& node, const std::vector<double>& constants)
    {
        graph::TreeEnsemble& layer = made_.layer;
        const bool is_everybodys = constants.size() == 1;
        if (!is_everybodys && constants.size() != layer.start.size())
            return refusal(node);
        if (node.op == "Add" || node.op == "Sub")
            for (std::size_t j = 0; j < layer.start.size(); ++j)
                layer.start[j] += (node.op == "Add" ? 1 : -1) * constants[is_everybodys ? 0 : j] / layer.norm;
        else if ((node.op == "Mul" || node.op == "Div") && is_everybodys)
            layer.norm = node.op == "Mul" ? layer.norm * constants[0] : layer.norm / constants[0];
        else
            return refusal(node);
        made_.rewrites.push_back({"trees", "linear_after_trees",
                                  fmt::format("{} after the trees taken into start and norm", node.op)});
        return {};
    }

    const onnx::File& file_;
    const Constants& constants_;
    Ensemble& made_;
};

/// "LOGISTIC"; empty if the operator's outputs are the sums.
std::string post_transform(const Node& node)
{
    static constexpr const char* names[] = {"", "SOFTMAX", "LOGISTIC", "SOFTMAX_ZERO", "PROBIT"};
    if (node.op == "TreeEnsemble") {
        const std::int64_t number = node.integer("post_transform", 0);
        return number >= 0 && number < 5 ? names[number] : "a transform that is not known";
    }
    const std::string text = node.text("post_transform", "NONE");
    return text == "NONE" ? "" : shown(text);
}

Result<Ensemble> read_node(const onnx::File& file, const Node& node)
{
    const Constants constants = constants_of(file);
    auto columns = trace_columns(file, constants, node.inputs[0], least_width(node));
    if (!columns)
        return pass(std::move(columns).error());
    Ensemble made;
    TreeMaker maker;
    auto read = node.op == "TreeEnsemble" ? read_tree_ensemble(node, *columns, maker)
                                          : read_tables(node, *columns, maker);
    if (!read)
        return pass(std::move(read).error().at(place_of(node)));
    if (!columns->operators.empty())
        made.rewrites.push_back({"trees", "fold_into_thresholds",
                                 fmt::format("{} before the trees taken into their thresholds: every float32 "
                                             "goes the same way, and the inputs are the raw features",
                                             fmt::join(columns->operators, ", "))});
    if (read->has_directions)
        note_missing_values(made.rewrites);
    if (auto set = set_trees(*std::move(read), made.layer); !set)
        return pass(std::move(set).error().at(place_of(node)));
    made.n_features = columns->n_features;
    made.layer.feature_names = columns->names;
    maker.add_notes(made.rewrites);
    const bool is_classifier = node.op == "TreeEnsembleClassifier";
    if (const std::string link = post_transform(node); !link.empty()) { // what follows is no score
        made.rewrites.push_back(
            {"trees", "link_function", fmt::format("{} left out: the outputs are raw scores", link)});
        return made;
    }
    if (is_classifier && node.outputs.size() < 2)
        return made;
    if (auto followed = AfterTrees(file, constants, made).follow(node.outputs[is_classifier ? 1 : 0]);
        !followed)
        return pass(std::move(followed).error());
    return made;
}

} // namespace

Result<Ensemble> read_onnx(std::string_view bytes, const std::filesystem::path& folder)
{
    const auto file = onnx::parse_file(bytes, folder);
    if (!file)
        return pass(file.error());
    const auto trees = find_trees(*file);
    if (!trees)
        return pass(trees.error());
    return read_node(*file, **trees);
}

} // namespace bitscape::trees
