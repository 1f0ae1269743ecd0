// How the nodes of ONNX' trees decide. Source: ONNX, Operators-ml.md
#include "importer_trees/onnx_ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace bitscape::trees {

namespace {

using Split = graph::TreeEnsemble::Split;

/// The next number down, of the tables' type.
double below(double value, bool is_double)
{
    if (is_double)
        return std::nextafter(value, -std::numeric_limits<double>::infinity());
    const auto single = static_cast<float>(value);
    return static_cast<double>(std::nextafter(single, -std::numeric_limits<float>::infinity()));
}

/// x is one of `members`: each is a piece of one number.
Pieces one_of(std::vector<double> members, bool is_double, bool members_go_left)
{
    std::sort(members.begin(), members.end());
    Pieces pieces{{}, {!members_go_left}};
    for (const double member : members) {
        pieces.breaks.push_back(below(member, is_double)), pieces.goes_left.push_back(members_go_left);
        pieces.breaks.push_back(member), pieces.goes_left.push_back(!members_go_left);
    }
    return pieces;
}

Pieces pieces_of(const OnnxSplit& split, Split common)
{
    const double t = split.value;
    // x < t is x <= (the number below t).
    const double strict = common == Split::less ? t : below(t, split.is_double);
    switch (split.mode) {
    case Mode::leq:
        return {{t}, {true, false}};
    case Mode::gt:
        return {{t}, {false, true}};
    case Mode::lt:
        return {{strict}, {true, false}};
    case Mode::gte:
        return {{strict}, {false, true}};
    case Mode::eq:
        return one_of({t}, split.is_double, true);
    case Mode::neq:
        return one_of({t}, split.is_double, false);
    case Mode::member:
        break;
    }
    return one_of(split.members, split.is_double, true);
}

} // namespace

Split common_split(const std::vector<Mode>& modes, bool is_double)
{
    const bool all_less = !is_double && !modes.empty() &&
                          std::all_of(modes.begin(), modes.end(),
                                      [](Mode mode) { return mode == Mode::lt || mode == Mode::gte; });
    return all_less ? Split::less : Split::less_equal;
}

Result<void> set_split(RawTree& raw, std::size_t node, const OnnxSplit& split, const Columns& columns,
                       Split common)
{
    const int place = raw.feature[node];
    if (place < 0 || static_cast<std::size_t>(place) >= columns.columns.size())
        return fail(ErrorCode::bad_format, "",
                    fmt::format("node {} looks at feature {} of {}", node, place, columns.columns.size()));
    if (std::isnan(split.value))
        return fail(ErrorCode::bad_format, "", fmt::format("node {} compares with nan", node));
    const Column& column = columns.columns[static_cast<std::size_t>(place)];
    raw.feature[node] = static_cast<int>(column.feature);
    Pieces pieces = pieces_of(split, common);
    if (!column.steps.empty())
        pieces = pull_back(column, std::move(pieces), common);
    if (pieces.breaks.size() == 1 && pieces.goes_left[0] != pieces.goes_left[1]) {
        raw.value[node] = pieces.breaks[0];
        if (!pieces.goes_left[0])
            raw.swap_children(node);
    } else
        raw.pieces[node] = std::move(pieces);
    return {};
}

std::vector<double> reals_of(const onnx::Node& node, const std::string& name)
{
    if (const onnx::Attribute* found = node.find(name); found != nullptr && !found->reals.empty())
        return found->reals;
    const onnx::Attribute* tensor = node.find(name + "_as_tensor");
    if (tensor == nullptr)
        tensor = node.find(name);
    return tensor != nullptr && tensor->tensor ? tensor->tensor->array.doubles() : std::vector<double>{};
}

bool is_double_table(const onnx::Node& node, const std::string& name)
{
    for (const std::string& key : {name, name + "_as_tensor"})
        if (const onnx::Attribute* found = node.find(key); found != nullptr && found->tensor)
            return found->tensor->type == onnx::DataType::float64;
    return false;
}

std::size_t least_width(const onnx::Node& node)
{
    const std::vector<std::int64_t> features = node.integers("nodes_featureids");
    const std::int64_t last = features.empty() ? 0 : *std::max_element(features.begin(), features.end());
    return static_cast<std::size_t>(std::clamp<std::int64_t>(last, 0, most_features)) + 1;
}

} // namespace bitscape::trees
