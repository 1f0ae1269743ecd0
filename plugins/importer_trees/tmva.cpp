// TMVA's weight files of boosted decision trees (MethodBDT). Source: ROOT,
// tmva: MethodBDT.cxx (how scores are summed), DecisionTreeNode.cxx (a value at
// the cut or above it goes to the right); conifer 1.11, tmva.py
#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"

#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <pugixml.hpp>

namespace bitscape::trees {

namespace {

using onnx::shown;
using pugi::xml_node;

enum class Leaf { response, type, purity }; ///< which number of a leaf is its score
enum class Task { classification, regression, multiclass };

/// What the file's head says about its trees.
struct Method {
    std::string boost;
    Task task = Task::classification;
    Leaf leaf = Leaf::response;
    bool is_gradient = false, is_weighted = true;
    std::size_t n_classes = 1;
};

/// The number an attribute holds. Error: none.
Result<double> number(const xml_node& node, const char* name)
{
    const char* text = node.attribute(name).value();
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    if (end == text || *end != '\0' || std::isnan(value))
        return fail(ErrorCode::bad_format, "", fmt::format("the attribute {} is missing or no number", name));
    return value;
}

std::string option(const xml_node& setup, const char* name, const char* otherwise)
{
    for (const xml_node& entry : setup.child("Options").children("Option"))
        if (std::string_view(entry.attribute("name").value()) == name)
            return entry.text().get();
    return otherwise;
}

bool is_true(std::string_view text)
{
    return text == "True" || text == "true" || text == "1";
}

Result<Task> task_of(const xml_node& setup)
{
    const std::string type = setup.child("Weights").attribute("AnalysisType").value();
    std::string name;
    for (const xml_node& info : setup.child("GeneralInfo").children("Info"))
        if (std::string_view(info.attribute("name").value()) == "AnalysisType")
            name = info.attribute("value").value();
    if (type == "0" || (type.empty() && (name.empty() || name == "Classification")))
        return Task::classification;
    if (type == "1" || (type.empty() && name == "Regression"))
        return Task::regression;
    if (type == "2" || (type.empty() && name == "Multiclass"))
        return Task::multiclass;
    return fail(ErrorCode::unsupported, "AnalysisType", fmt::format("{} is not known", shown(type + name)));
}

/// Errors: what changes inputs or scores otherwise than sums do.
Result<Method> method_of(const xml_node& setup)
{
    Method method;
    const auto task = task_of(setup);
    if (!task)
        return pass(task.error());
    method.task = *task;
    method.boost = option(setup, "BoostType", "AdaBoost");
    method.is_gradient = method.boost == "Grad";
    method.is_weighted = is_true(option(setup, "UseWeightedTrees", "True"));
    const bool real = method.boost == "RealAdaBoost";
    if (!method.is_gradient && !real && method.boost != "AdaBoost" && method.boost != "Bagging")
        return fail(ErrorCode::unsupported, "BoostType",
                    fmt::format("{}: only Grad, AdaBoost, RealAdaBoost and Bagging add scores up",
                                shown(method.boost)));
    if (method.task == Task::classification && !method.is_gradient)
        method.leaf = !real && is_true(option(setup, "UseYesNoLeaf", "True")) ? Leaf::type : Leaf::purity;
    if (method.task == Task::multiclass) {
        if (!method.is_gradient)
            return fail(ErrorCode::unsupported, "BoostType", "several classes are boosted with Grad only");
        method.n_classes = setup.child("Classes").attribute("NClass").as_uint();
        if (method.n_classes == 0 || method.n_classes > most_outputs)
            return fail(ErrorCode::bad_format, "Classes", "NClass is no count");
    }
    for (const xml_node& transform : setup.child("Transformations").children("Transform"))
        if (const std::string_view name = transform.attribute("Name").value(); name != "Identity")
            return fail(
                ErrorCode::unsupported, "Transformations",
                fmt::format("{} before the trees is not supported: train with VarTransform=I", shown(name)));
    return method;
}

/// A node's number in `raw`. Errors: numbers that are missing, cuts on several
/// variables.
Result<int> add_node(const xml_node& node, const Method& method, double weight, RawTree& raw)
{
    const bool is_leaf = !node.child("Node");
    if (const auto coefficients = node.attribute("NCoef").as_int(); !is_leaf && coefficients > 0)
        return fail(ErrorCode::unsupported, "", "cuts on several variables at once (UseFisherCuts)");
    if (is_leaf) {
        const char* name = method.leaf == Leaf::response ? "res"
                           : method.leaf == Leaf::type   ? "nType"
                                                         : "purity";
        const auto score = number(node, name);
        if (!score)
            return pass(score.error());
        return static_cast<int>(raw.add_leaf(*score * weight));
    }
    const auto cut = number(node, "Cut"), variable = number(node, "IVar");
    if (!cut || !variable)
        return pass((cut ? variable : cut).error());
    if (!(*variable >= 0 && *variable < static_cast<double>(most_features)))
        return fail(ErrorCode::bad_format, "", fmt::format("a node cuts on variable {}", *variable));
    return static_cast<int>(raw.add_split(static_cast<int>(*variable), *cut));
}

/// The two children, that for values below the cut first.
std::optional<std::pair<xml_node, xml_node>> children_of(const xml_node& node)
{
    const xml_node first = node.child("Node"), second = first.next_sibling("Node");
    if (!second || second.next_sibling("Node"))
        return std::nullopt;
    const bool is_swapped = std::string_view(first.attribute("pos").value()) == "r";
    const bool cuts_signal = node.attribute("cType").as_int(1) != 0; // 0: the comparison is turned around
    return is_swapped == cuts_signal ? std::pair{second, first} : std::pair{first, second};
}

Result<RawTree> tree_of(const xml_node& tree, const Method& method, double weight)
{
    RawTree raw;
    const xml_node root = tree.child("Node");
    if (!root)
        return fail(ErrorCode::bad_format, "", "has no node");
    auto added = add_node(root, method, weight, raw);
    std::vector<std::pair<xml_node, std::size_t>> open{{root, 0}};
    while (added && !open.empty()) {
        const auto [node, place] = open.back();
        open.pop_back();
        if (!node.child("Node"))
            continue;
        const auto children = children_of(node);
        if (!children)
            return fail(ErrorCode::bad_format, "", "a node has not two children");
        for (const auto& [child, side] :
             {std::pair{children->first, &raw.left}, {children->second, &raw.right}}) {
            added = add_node(child, method, weight, raw);
            if (!added)
                break;
            (*side)[place] = *added;
            open.emplace_back(child, static_cast<std::size_t>(*added));
        }
    }
    if (!added)
        return pass(std::move(added).error());
    return raw;
}

Result<std::vector<std::string>> variables_of(const xml_node& setup)
{
    std::vector<std::string> names;
    for (const xml_node& variable : setup.child("Variables").children("Variable"))
        names.emplace_back(variable.attribute("Expression").value());
    if (names.empty())
        return fail(ErrorCode::bad_format, "Variables", "names none");
    return names;
}

/// How the sums begin and what they are multiplied with, from the weights of
/// all trees.
void set_sums(const Method& method, const std::vector<double>& weights, graph::TreeEnsemble& layer)
{
    layer.start.assign(layer.n_outputs, 0);
    if (method.is_gradient) {
        if (method.task == Task::regression && !weights.empty())
            layer.start[0] = weights[0];
        return;
    }
    double sum = 0;
    for (const double weight : weights)
        sum += method.is_weighted ? weight : 1;
    layer.norm = 1 / sum; // conifer multiplies where TMVA divides
}

void add_notes(const Method& method, Ensemble& made)
{
    made.rewrites.push_back({"trees", "tmva_cuts",
                             "A value at the cut goes where larger ones go, as "
                             "in TMVA; conifer 1.11 sends "
                             "it to the other side"});
    if (method.is_gradient && method.task != Task::regression)
        made.rewrites.push_back({"trees", "link_function",
                                 method.task == Task::multiclass
                                     ? "TMVA's softmax left out: the outputs are raw scores"
                                     : "TMVA's 2 / (1 + exp(-2 x)) - 1 left out: the output is the raw "
                                       "score"});
    if (method.leaf == Leaf::purity)
        made.rewrites.push_back({"trees", "tmva_leaves",
                                 "Leaves hold their purity (UseYesNoLeaf is off); "
                                 "conifer 1.11 takes their "
                                 "class all the same"});
}

Result<Ensemble> read_setup(const xml_node& setup)
{
    const auto method = method_of(setup);
    if (!method)
        return pass(method.error());
    auto names = variables_of(setup);
    if (!names)
        return pass(std::move(names).error());
    Ensemble made;
    made.n_features = names->size();
    made.layer.feature_names = *std::move(names);
    made.layer.n_outputs = method->n_classes;
    made.layer.split = graph::TreeEnsemble::Split::less;
    TreeMaker maker;
    std::vector<double> weights;
    for (const xml_node& text : setup.child("Weights").children("BinaryTree")) {
        const std::string place = fmt::format("tree {}", made.layer.trees.size());
        const auto weight = number(text, "boostWeight");
        if (!weight)
            return pass(Error(weight.error()).at(place));
        weights.push_back(*weight);
        const bool counts_alike = method->is_gradient || !method->is_weighted;
        auto raw = tree_of(text, *method, counts_alike ? 1 : *weight);
        auto tree = raw ? maker.make(*raw) : Result<graph::DecisionTree>(pass(raw.error()));
        if (!tree)
            return pass(std::move(tree).error().at(place));
        made.layer.trees.push_back(*std::move(tree));
    }
    set_sums(*method, weights, made.layer);
    add_notes(*method, made);
    maker.add_notes(made.rewrites);
    return made;
}

} // namespace

Result<Ensemble> read_tmva(const std::string& content)
{
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(content.data(), content.size());
    if (!parsed)
        return fail(ErrorCode::bad_format, "", fmt::format("is damaged: {}", parsed.description()));
    const xml_node setup = document.child("MethodSetup");
    const std::string_view name = setup.attribute("Method").value();
    if (!setup || !name.starts_with("BDT::"))
        return fail(ErrorCode::unsupported, "",
                    fmt::format("TMVA's method {} is not supported: only BDT is", shown(name)));
    return read_setup(setup);
}

} // namespace bitscape::trees
