// What stands before trees in an ONNX graph, column by column. Sources: ONNX,
// Operators.md and Operators-ml.md
#include "importer_trees/onnx_columns.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace bitscape::trees {

namespace {

using onnx::Node;
using onnx::shown;
using Kind = Step::Kind;

constexpr int deepest_graph = 64;
constexpr std::size_t most_columns = std::size_t{1} << 20;

/// Columns while they are traced.
struct Traced {
    std::vector<Column> columns;
    bool is_double = false;
};

class Tracer {
public:
    Tracer(const onnx::File& file, const Constants& constants, std::size_t least_width)
        : file_(file), constants_(constants)
    {
        for (const Node& node : file.nodes)
            for (const std::string& output : node.outputs)
                producers_.emplace(output, &node);
        std::size_t graph_inputs = 0;
        for (const onnx::ValueInfo& input : file.inputs)
            graph_inputs += constants.contains(input.name) ? 0 : 1;
        for (const onnx::ValueInfo& input : file.inputs)
            if (!constants.contains(input.name)) {
                const auto& shape = input.shape;
                const bool declared = shape && !shape->empty() && shape->back() > 0;
                const std::size_t width = declared            ? static_cast<std::size_t>(shape->back())
                                          : graph_inputs == 1 ? std::max<std::size_t>(1, least_width)
                                                              : 1;
                inputs_.emplace(input.name, Input{features_, width, input.type});
                features_ += width;
                if (graph_inputs > 1 && width == 1)
                    names_.push_back(input.name);
            }
    }

    Result<Columns> run(const std::string& tensor)
    {
        if (features_ > most_columns)
            return fail(ErrorCode::too_large, "", fmt::format("the inputs claim {} columns", features_));
        auto traced = follow(tensor, 0);
        if (!traced)
            return pass(std::move(traced).error());
        Columns made{std::move(traced->columns), features_, std::move(names_), std::move(operators_),
                     std::move(walked_)};
        if (made.names.size() != features_)
            made.names.clear();
        return made;
    }

private:
    struct Input {
        std::size_t first = 0, width = 0;
        onnx::DataType type = onnx::DataType::float32;
    };

    Result<Traced> follow(const std::string& tensor, int depth)
    {
        if (const auto input = inputs_.find(tensor); input != inputs_.end()) {
            Traced made;
            made.is_double = input->second.type == onnx::DataType::float64;
            for (std::size_t k = 0; k < input->second.width; ++k)
                made.columns.push_back({input->second.first + k, {}});
            return made;
        }
        if (const auto known = known_.find(tensor); known != known_.end())
            return known->second;
        const auto producer = producers_.find(tensor);
        if (producer == producers_.end() || depth > deepest_graph)
            return fail(ErrorCode::bad_format, "", fmt::format("{} comes from nowhere", shown(tensor)));
        const Node& node = *producer->second;
        walked_.insert(tensor);
        auto made = compute(node, depth);
        if (!made)
            return pass(std::move(made).error().at(
                fmt::format("node {}", shown(node.name.empty() ? node.op : node.name))));
        made_ += 1 + made->columns.size();
        if (made_ > most_columns)
            return fail(ErrorCode::too_large, "", fmt::format("{} makes too many columns", shown(node.op)));
        known_.emplace(tensor, *made);
        return made;
    }

    Result<Traced> compute(const Node& node, int depth)
    {
        if (node.op == "Concat" || node.op == "FeatureVectorizer")
            return concatenate(node, depth);
        const std::size_t value_input = !node.has_input(0) || constants_.contains(node.inputs[0]) ? 1 : 0;
        if (!node.has_input(value_input))
            return fail(ErrorCode::bad_format, "", "has no input");
        auto traced = follow(node.inputs[value_input], depth + 1);
        if (!traced)
            return traced;
        if (node.op == "Identity" || node.op == "Flatten" || node.op == "Dropout")
            return traced;
        if (node.op == "Cast")
            return cast(node, *std::move(traced));
        if (node.op == "Reshape")
            return reshape(node, *std::move(traced));
        if (node.op == "ArrayFeatureExtractor" || node.op == "Gather")
            return select(node, *std::move(traced));
        operators_.insert(node.op);
        if (node.op == "Scaler")
            return scale(node, *std::move(traced));
        if (node.op == "Imputer")
            return impute(node, *std::move(traced));
        if (node.op == "Binarizer") {
            traced->is_double = false;
            return append(*std::move(traced), Kind::is_above, {node.real("threshold", 0)});
        }
        return arithmetic(node, value_input, *std::move(traced));
    }

    Result<Traced> concatenate(const Node& node, int depth)
    {
        if (const std::int64_t axis = node.integer("axis", 1); axis != 1 && axis != -1)
            return fail(ErrorCode::unsupported, "", "joins rows: only columns are joined");
        Traced all;
        for (const std::string& input : node.inputs) {
            auto part = follow(input, depth + 1);
            if (!part)
                return part;
            all.is_double |= part->is_double;
            all.columns.insert(all.columns.end(), part->columns.begin(), part->columns.end());
            if (all.columns.size() > most_columns)
                return fail(ErrorCode::too_large, "", "makes too many columns");
        }
        return all;
    }

    static Result<Traced> cast(const Node& node, Traced traced)
    {
        const auto to = static_cast<onnx::DataType>(node.integer("to", 0));
        if (to != onnx::DataType::float32 && to != onnx::DataType::float64)
            return fail(ErrorCode::unsupported, "", "Cast to other types than float and double");
        const bool to_double = to == onnx::DataType::float64;
        if (to_double != traced.is_double)
            for (Column& column : traced.columns)
                column.steps.push_back({to_double ? Kind::to_double : Kind::to_float, 0, 0, false});
        traced.is_double = to_double;
        return traced;
    }

    /// To [rows, columns], as it was.
    Result<Traced> reshape(const Node& node, Traced traced) const
    {
        const auto shape = node.has_input(1) ? constants_.find(node.inputs[1]) : constants_.end();
        if (shape == constants_.end() || shape->second.size() != 2 ||
            (shape->second[1] != -1 && shape->second[1] != static_cast<double>(traced.columns.size())))
            return fail(ErrorCode::unsupported, "", "Reshape that moves columns");
        return traced;
    }

    Result<Traced> select(const Node& node, Traced traced) const
    {
        const auto places = node.has_input(1) ? constants_.find(node.inputs[1]) : constants_.end();
        if (places == constants_.end())
            return fail(ErrorCode::unsupported, "", fmt::format("{} of computed places", shown(node.op)));
        if (node.op == "Gather" && node.integer("axis", 0) != 1 && node.integer("axis", 0) != -1)
            return fail(ErrorCode::unsupported, "", "Gather of rows");
        Traced made{{}, traced.is_double};
        for (std::size_t k = 0; k < places->second.size(); ++k) {
            const double place = places->second[k];
            const double from_end =
                place < 0 && node.op == "Gather" ? place + static_cast<double>(traced.columns.size()) : place;
            if (!(from_end >= 0 && from_end < static_cast<double>(traced.columns.size())))
                return fail(ErrorCode::bad_format, "",
                            fmt::format("takes column {} of {}", place, traced.columns.size()));
            made.columns.push_back(traced.columns[static_cast<std::size_t>(from_end)]);
        }
        return made;
    }

    /// One step a column; constants of one value are everybody's.
    static Result<Traced> append(Traced traced, Kind kind, const std::vector<double>& constants)
    {
        if (constants.size() != 1 && constants.size() != traced.columns.size())
            return fail(ErrorCode::bad_format, "",
                        fmt::format("{} constants for {} columns", constants.size(), traced.columns.size()));
        for (std::size_t k = 0; k < traced.columns.size(); ++k) {
            const double constant = constants[constants.size() == 1 ? 0 : k];
            if (!std::isfinite(constant) && kind != Kind::at_least && kind != Kind::at_most)
                return fail(ErrorCode::unsupported, "", fmt::format("computes with {}", constant));
            if (kind == Kind::divide && constant == 0)
                return fail(ErrorCode::unsupported, "", "divides by zero");
            traced.columns[k].steps.push_back({kind, constant, 0, traced.is_double});
        }
        return traced;
    }

    /// (x - offset) * scale, a float32 whatever x is.
    static Result<Traced> scale(const Node& node, Traced traced)
    {
        const onnx::Attribute *offset = node.find("offset"), *scale = node.find("scale");
        auto made = append(std::move(traced), Kind::subtract,
                           offset != nullptr ? offset->reals : std::vector<double>{0});
        if (made)
            made = append(*std::move(made), Kind::multiply,
                          scale != nullptr ? scale->reals : std::vector<double>{1});
        if (made && made->is_double) {
            for (Column& column : made->columns)
                column.steps.push_back({Kind::to_float, 0, 0, false});
            made->is_double = false;
        }
        return made;
    }

    static Result<Traced> impute(const Node& node, Traced traced)
    {
        const onnx::Attribute* values = node.find("imputed_value_floats");
        if (values == nullptr || (values->reals.size() != 1 && values->reals.size() != traced.columns.size()))
            return fail(ErrorCode::unsupported, "", "Imputer without a value for each column");
        const double replaced = node.real("replaced_value_float", 0);
        if (std::isnan(replaced)) // never there in fixed point
            return traced;
        for (std::size_t k = 0; k < traced.columns.size(); ++k) {
            const double with = values->reals[values->reals.size() == 1 ? 0 : k];
            if (!std::isfinite(with) || !std::isfinite(replaced))
                return fail(ErrorCode::unsupported, "", "Imputer of values that are not finite");
            traced.columns[k].steps.push_back({Kind::replace, replaced, with, traced.is_double});
        }
        return traced;
    }

    [[nodiscard]] std::optional<std::vector<double>> constant(const Node& node, std::size_t input) const
    {
        const auto found = node.has_input(input) ? constants_.find(node.inputs[input]) : constants_.end();
        if (found == constants_.end())
            return std::nullopt;
        return found->second.doubles();
    }

    /// With a constant on one side.
    Result<Traced> arithmetic(const Node& node, std::size_t value_input, Traced traced) const
    {
        if (node.op == "Neg")
            return append(std::move(traced), Kind::multiply, {-1});
        if (node.op == "Relu")
            return append(std::move(traced), Kind::at_least, {0});
        if (node.op == "Clip")
            return clip(node, std::move(traced));
        static const std::map<std::string, Kind> kinds{{"Add", Kind::add},      {"Sub", Kind::subtract},
                                                       {"Mul", Kind::multiply}, {"Div", Kind::divide},
                                                       {"Max", Kind::at_least}, {"Min", Kind::at_most}};
        const auto kind = kinds.find(node.op);
        const auto other = constant(node, 1 - value_input);
        if (kind == kinds.end() || !other || node.inputs.size() != 2 || other->empty() ||
            (node.op == "Div" && value_input == 1))
            return fail(ErrorCode::unsupported, "",
                        fmt::format("{} before the trees is not supported: train on "
                                    "what comes out of it, or "
                                    "export the trees alone",
                                    shown(node.op)));
        const bool is_swapped = value_input == 1 && node.op == "Sub";
        return append(std::move(traced), is_swapped ? Kind::subtract_from : kind->second, *other);
    }

    Result<Traced> clip(const Node& node, Traced traced) const
    {
        for (const auto& [name, input, kind] :
             {std::tuple{"min", 1, Kind::at_least}, std::tuple{"max", 2, Kind::at_most}}) {
            const auto given = static_cast<std::size_t>(input);
            std::vector<double> bound;
            if (const onnx::Attribute* attribute = node.find(name))
                bound = {attribute->real};
            else if (node.has_input(given)) {
                const auto found = constant(node, given);
                if (!found)
                    return fail(ErrorCode::unsupported, "", "Clip with computed bounds");
                bound = *found;
            }
            if (bound.empty())
                continue;
            auto made = append(std::move(traced), kind, bound);
            if (!made)
                return made;
            traced = *std::move(made);
        }
        return traced;
    }

    const onnx::File& file_;
    const Constants& constants_;
    std::map<std::string, const Node*, std::less<>> producers_;
    std::map<std::string, Input, std::less<>> inputs_;
    std::map<std::string, Traced> known_;
    std::size_t features_ = 0, made_ = 0;
    std::vector<std::string> names_;
    std::set<std::string> operators_, walked_;
};

} // namespace

Constants constants_of(const onnx::File& file)
{
    Constants constants;
    for (const onnx::Tensor& tensor : file.initializers)
        constants.emplace(tensor.name, tensor.array);
    for (const Node& node : file.nodes) {
        if (node.op != "Constant" || node.outputs.empty())
            continue;
        if (const onnx::Attribute* value = node.find("value"); value != nullptr && value->tensor)
            constants.emplace(node.outputs[0], value->tensor->array);
        else if (const onnx::Attribute* real = node.find("value_float"))
            constants.emplace(node.outputs[0], graph::Array::scalar(real->real));
        else if (const onnx::Attribute* whole = node.find("value_int"))
            constants.emplace(node.outputs[0], graph::Array::scalar(static_cast<double>(whole->integer)));
    }
    return constants;
}

Result<Columns> trace_columns(const onnx::File& file, const Constants& constants, const std::string& tensor,
                              std::size_t least_width)
{
    return Tracer(file, constants, least_width).run(tensor);
}

} // namespace bitscape::trees
