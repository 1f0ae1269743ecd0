#include "importer_pytorch/builder.hpp"

#include "importer_pytorch/fold.hpp"
#include "importer_pytorch/handlers.hpp"
#include "importer_pytorch/names.hpp"
#include "importer_pytorch/operators.hpp"
#include "importer_pytorch/recurrent.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace bitscape::pytorch {

namespace {

using graph::Array;

class Builder {
public:
    Builder(Program program, Contents contents) : program_(std::move(program)), contents_(std::move(contents))
    {
    }

    Result<graph::Model> build()
    {
        model_.name = "model";
        model_.channels_first = true;
        if (auto done = add_inputs(); !done)
            return pass(std::move(done).error());
        if (auto done = add_constants(); !done)
            return pass(std::move(done).error());
        for (const Node& node : program_.nodes)
            for (std::string& tensor : node.tensors())
                used_.insert(std::move(tensor));
        used_.insert(program_.outputs.begin(), program_.outputs.end());
        for (std::size_t at = 0; at < program_.nodes.size();) {
            const std::size_t end = end_of_module(at);
            if (auto done = add_module(at, end); !done)
                return pass(std::move(done).error());
            at = end;
        }
        if (program_.outputs.empty())
            return fail(ErrorCode::bad_format, "", "the model has no outputs");
        for (const std::string& output : program_.outputs) {
            const auto layer = layers_.find(resolved(output));
            if (layer == layers_.end())
                return fail(ErrorCode::unsupported, fmt::format("output '{}'", output),
                            "is made of parameters only, or by a part of a layer that is not supported");
            model_.outputs.push_back(layer->second);
        }
        return std::move(model_);
    }

private:
    /// The module's class, else the operator.
    [[nodiscard]] static std::string kind_of(const Node& node)
    {
        if (!node.module_class.empty())
            return node.module_class;
        return node.op.empty() ? node.target : node.op;
    }

    [[nodiscard]] static std::string place(const Node& node, const std::string& name)
    {
        return fmt::format("layer '{}' ({})", name, kind_of(node));
    }

    /// The name behind layers that change nothing.
    [[nodiscard]] std::string resolved(std::string tensor) const
    {
        for (auto found = aliases_.find(tensor); found != aliases_.end(); found = aliases_.find(tensor))
            tensor = found->second;
        return tensor;
    }

    /// The shape of one sample; the first extent is the batch. Error: open extents behind it, another batch.
    Result<Shape> sample_shape(const std::string& tensor) const
    {
        const auto found = program_.shapes.find(tensor);
        if (found == program_.shapes.end() || found->second.empty())
            return fail(ErrorCode::unsupported, fmt::format("tensor '{}'", tensor),
                        "its shape is not given, or has no batch");
        const std::vector<Extent>& extents = found->second;
        if (batch_ && !(extents.front() == *batch_))
            return fail(ErrorCode::unsupported, fmt::format("tensor '{}'", tensor),
                        "does not keep the batch in front");
        Shape shape;
        for (auto extent = extents.begin() + 1; extent != extents.end(); ++extent) {
            if (!extent->value || *extent->value <= 0)
                return fail(ErrorCode::unsupported, fmt::format("tensor '{}'", tensor),
                            "only its first dimension, the batch, may be open; export it with fixed sizes");
            shape.push_back(static_cast<std::size_t>(*extent->value));
        }
        return shape;
    }

    Result<void> add_inputs()
    {
        if (program_.inputs.empty())
            return fail(ErrorCode::unsupported, "", "the model has no inputs");
        for (const std::string& input : program_.inputs) {
            auto shape = sample_shape(input);
            if (!shape)
                return pass(std::move(shape).error());
            if (shape->empty())
                return fail(ErrorCode::unsupported, fmt::format("input '{}'", input),
                            "it has no dimension besides the batch");
            batch_ = program_.shapes.find(input)->second.front();
            model_.inputs.push_back(add(names_.next(input), "Input", graph::Input{}, {}, *std::move(shape)));
            layers_[input] = model_.inputs.back();
        }
        return {};
    }

    Result<void> add_constants()
    {
        const auto add_all = [this](const auto& names, Tensors& stored) -> Result<void> {
            std::map<std::string_view, int> users;
            for (const auto& [placeholder, name] : names)
                ++users[name];
            for (const auto& [placeholder, name] : names) {
                const auto found = stored.find(name);
                if (found == stored.end()) {
                    missing_[placeholder] = name;
                    continue;
                }
                constants_[placeholder] = users[name] > 1 ? found->second : std::move(found->second);
            }
            return {};
        };
        if (auto done = add_all(program_.weights, contents_.weights); !done)
            return done;
        // A buffer that is not saved with the state lies among the constants.
        for (auto& [name, array] : contents_.constants)
            contents_.weights.insert_or_assign(name, array);
        std::map<std::string, std::string, std::less<>> unsaved = program_.constants;
        for (const auto& [placeholder, name] : missing_)
            unsaved[placeholder] = name;
        missing_.clear();
        return add_all(unsaved, contents_.constants);
    }

    /// One behind the last node of the module that the node at `at` is part of.
    [[nodiscard]] std::size_t end_of_module(std::size_t at) const
    {
        const std::string& key = program_.nodes[at].module_key;
        std::size_t end = at + 1;
        while (!key.empty() && end < program_.nodes.size() && program_.nodes[end].module_key == key)
            ++end;
        return end;
    }

    /// The nodes of one module: one operator, perhaps with others around it that only move elements.
    Result<void> add_module(std::size_t at, std::size_t end)
    {
        std::vector<std::size_t> left;
        for (std::size_t i = at; i < end; ++i)
            if (!skip(program_.nodes[i]))
                left.push_back(i);
        std::vector<std::size_t> main;
        std::copy_if(left.begin(), left.end(), std::back_inserter(main),
                     [this](std::size_t i) { return !is_plumbing(program_.nodes[i].op); });
        const bool is_module = !program_.nodes[at].module_key.empty();
        if (left.size() > 1 && main.size() == 1 && is_module)
            return add_written_out(left, main.front());
        // Several operators of one module carry its name only if there is one.
        for (const std::size_t i : left)
            if (!skip(program_.nodes[i])) // a recurrent layer may have taken what follows it
                if (auto done = add_node(program_.nodes[i], left.size() == 1); !done)
                    return done;
        return {};
    }

    /// An operator whose input and output are moved around inside the module: the module's own tensors count.
    Result<void> add_written_out(const std::vector<std::size_t>& nodes, std::size_t main)
    {
        Node node = program_.nodes[main];
        if (is_recurrent(node.op))
            return add_node(program_.nodes[main], true);
        std::map<std::string, std::string> outside; // tensor of the module -> the one it was made of
        for (const std::size_t i : nodes) {
            const std::vector<std::string> tensors = program_.nodes[i].tensors();
            if (i == main || tensors.empty())
                continue;
            const auto from = outside.find(tensors.front());
            for (const std::string& output : program_.nodes[i].outputs)
                outside[output] = from == outside.end() ? tensors.front() : from->second;
        }
        for (auto& [name, argument] : node.arguments)
            if (auto* tensor = std::get_if<TensorName>(&argument))
                if (const auto from = outside.find(tensor->name);
                    from != outside.end() && !constants_.contains(from->second))
                    tensor->name = from->second;
        node.outputs = program_.nodes[nodes.back()].outputs;
        return add_node(node, true);
    }

    /// Nodes that make no layer: computed from constants, without effect, or numbers.
    bool skip(const Node& node)
    {
        if (taken_.contains(&node) || node.outputs.empty())
            return true;
        if (auto value = fold(node, constants_)) {
            constants_[node.outputs.front()] = *std::move(value);
            if (node.op != "zeros" && node.op != "ones" && node.op != "full")
                rewrite(node.outputs.front(), "fold_constant",
                        fmt::format("{} of a parameter computed while the file was read", node.op));
            return true;
        }
        const std::vector<std::string> tensors = node.tensors();
        if (!tensors.empty() &&
            std::all_of(tensors.begin(), tensors.end(), [this](const std::string& tensor) {
                return constants_.contains(tensor) || missing_.contains(tensor);
            })) {
            const auto lost = missing_.find(tensors.front());
            for (const std::string& output : node.outputs) // whoever reads it is at fault
                missing_[output] = lost == missing_.end() ? output : lost->second;
            return true;
        }
        const bool reads_all = node.op == "slice" && node.integer("start", 0) == 0 &&
                               node.integer("end", INT64_MAX) >= whole(node) && node.integer("step", 1) == 1;
        if ((is_without_effect(node.op) || reads_all) && tensors.size() == 1) {
            aliases_[node.outputs.front()] = tensors.front();
            if (!reads_all)
                rewrite(node.outputs.front(), "remove_no_op",
                        fmt::format("{} removed: it changes nothing", node.op));
            return true;
        }
        return false;
    }

    /// The extent that a slice cuts; the largest number there is if it is open.
    [[nodiscard]] std::int64_t whole(const Node& node) const
    {
        const auto found = program_.shapes.find(node.tensor("self"));
        if (found == program_.shapes.end())
            return INT64_MAX;
        const auto rank = static_cast<std::int64_t>(found->second.size());
        const std::int64_t given = node.integer("dim", 0);
        const std::int64_t axis = given < 0 ? given + rank : given;
        if (axis < 0 || axis >= rank)
            return INT64_MAX;
        return found->second[static_cast<std::size_t>(axis)].value.value_or(INT64_MAX);
    }

    void rewrite(std::string layer, std::string rule, std::string text)
    {
        model_.rewrites.push_back({std::move(layer), std::move(rule), std::move(text)});
    }

    LayerId add(std::string name, std::string source_class, graph::Operation operation,
                std::vector<LayerId> inputs, Shape shape)
    {
        const LayerId id{static_cast<std::uint32_t>(model_.layers.size())};
        model_.layers.push_back({id, std::move(name), std::move(source_class), std::move(operation),
                                 std::move(inputs), std::move(shape)});
        return id;
    }

    /// Tensors among a node's arguments that layers make, resolved; nullopt if one is unknown.
    [[nodiscard]] Result<std::vector<std::string>> data_of(const Node& node) const
    {
        std::vector<std::string> data;
        for (const std::string& tensor : node.tensors()) {
            const std::string from = resolved(tensor);
            if (layers_.contains(from))
                data.push_back(from);
            else if (!constants_.contains(from))
                return fail(
                    ErrorCode::unsupported, "",
                    missing_.contains(from)
                        ? fmt::format("its parameter '{}' is missing in the archive", missing_.at(from))
                        : fmt::format("reads '{}', which is not supported", tensor));
        }
        return data;
    }

    /// Layers that hls4ml has nothing for: one for each result that is used. `operation`: what can be
    /// computed all the same. Errors: `why`, if a shape is not known.
    Result<void> add_unbuilt(const Node& node, const std::string& name, const std::vector<std::string>& data,
                             std::optional<graph::Operation> operation, Error why)
    {
        if (data.empty()) { // a parameter that could not be computed: whoever reads it is at fault
            for (const std::string& output : node.outputs)
                missing_[output] = output;
            return {};
        }
        std::vector<LayerId> inputs;
        for (const std::string& tensor : data)
            inputs.push_back(layers_.at(tensor));
        bool first = true;
        for (const std::string& output : node.outputs) {
            if (!first && !used_.contains(output))
                continue;
            auto shape = sample_shape(output);
            if (!shape || shape->empty())
                return pass(std::move(why));
            graph::UnknownLayer unknown;
            for (const std::string& tensor : node.tensors())
                if (const auto constant = constants_.find(tensor); constant != constants_.end() && first)
                    unknown.tensors.push_back({tensor, constant->second.floats()});
            graph::Operation made = std::move(unknown);
            if (operation)
                made = *operation;
            layers_[output] = add(first ? name : names_.next(name), source_class(node), std::move(made),
                                  inputs, *std::move(shape));
            model_.layers.back().not_built = why.what;
            first = false;
        }
        return {};
    }

    Result<void> add_node(const Node& node, bool is_whole_module)
    {
        const bool named = is_whole_module && !node.module_path.empty();
        const std::string name = names_.next(named                   ? node.module_path
                                             : node.function.empty() ? node.op
                                                                     : node.function);
        const auto refused = [&](Error error) { return pass(std::move(error).at(place(node, name))); };
        const auto unbuilt = [&](Error error, const std::vector<std::string>& data,
                                 std::optional<graph::Operation> operation = {}) -> Result<void> {
            if (error.code != ErrorCode::unsupported)
                return refused(std::move(error));
            auto done = add_unbuilt(node, name, data, std::move(operation), std::move(error));
            return done ? done : refused(std::move(done).error());
        };
        auto data = data_of(node);
        if (!data)
            return refused(std::move(data).error());
        if (is_recurrent(node.op)) {
            if (auto done = add_recurrent(node, name, *data); !done)
                return unbuilt(std::move(done).error(), *data);
            return {};
        }
        if (const auto kind = arithmetic_of(node.op)) {
            if (auto done = add_arithmetic(node, name, *kind, *data); !done)
                return unbuilt(std::move(done).error(), *data);
            return {};
        }
        const auto entry = handlers().find(node.op);
        if (entry == handlers().end())
            return unbuilt(
                {ErrorCode::unsupported, "", fmt::format("hls4ml has nothing like {}", kind_of(node))}, *data,
                float_only(node));
        auto output = sample_shape(node.outputs.front());
        if (!output)
            return refused(std::move(output).error());
        Call call{node, constants_, {}, *output, 0};
        for (const std::string& tensor : *data)
            call.inputs.push_back(model_.layer(layers_.at(tensor)).shape);
        if (call.inputs.empty())
            return unbuilt({ErrorCode::unsupported, "", "reads parameters only"}, *data);
        call.rank = call.inputs.front().size() + 1;
        auto made = entry->second.handler(call);
        if (!made)
            return unbuilt(std::move(made).error(), *data);
        std::vector<LayerId> inputs;
        for (const std::string& tensor : *data)
            inputs.push_back(layers_.at(tensor));
        note(node, name, *made);
        layers_[node.outputs.front()] =
            add(name, source_class(node), *std::move(made), std::move(inputs), *std::move(output));
        return {};
    }

    void note(const Node& node, const std::string& name, const graph::Operation& operation)
    {
        if (std::holds_alternative<graph::Dropout>(operation))
            rewrite(name, "remove_dropout", "Dropout removed: it does nothing after training");
        if (std::holds_alternative<graph::Dense>(operation) && node.op == "linear")
            rewrite(name, "transpose_weights",
                    "weights transposed from (outputs, inputs) to (inputs, outputs)");
        if (std::holds_alternative<graph::Dense>(operation) && node.op == "addmm")
            rewrite(name, "fuse_matmul_add", "product and sum with a bias are one Dense layer");
        if (std::holds_alternative<graph::Convolution>(operation) ||
            std::holds_alternative<graph::DepthwiseConvolution>(operation))
            rewrite(name, "weights_to_channels_last",
                    "weights turned from (filters, channels, window) to (window, channels, filters)");
    }

    static std::string source_class(const Node& node)
    {
        return node.module_class.empty() ? node.op : node.module_class;
    }

    /// hls4ml makes a layer of each number that a tensor meets: "const_0", "const_1".
    LayerId add_constant(std::string name, Array value)
    {
        Shape shape = value.shape.empty() ? Shape{1} : value.shape;
        return add(std::move(name), "Constant", graph::Constant{std::move(value)}, {}, std::move(shape));
    }

    /// The layer of one operand: a tensor, a number or a parameter.
    Result<LayerId> operand(const Node& node, const char* parameter, std::size_t rank)
    {
        const Argument* argument = node.find(parameter);
        if (argument == nullptr)
            return not_supported("an operand is missing");
        if (const auto* tensor = std::get_if<TensorName>(argument)) {
            const std::string from = resolved(tensor->name);
            if (const auto layer = layers_.find(from); layer != layers_.end())
                return layer->second;
            Array value = constants_.at(from);
            if (value.shape.size() == rank && !value.shape.empty() && value.shape.front() == 1)
                value.shape.erase(value.shape.begin()); // the batch
            const auto stored = program_.weights.find(from);
            return add_constant(names_.next(stored != program_.weights.end() ? stored->second : from),
                                std::move(value));
        }
        const auto* real = std::get_if<double>(argument);
        const auto* whole = std::get_if<std::int64_t>(argument);
        if (real == nullptr && whole == nullptr)
            return not_supported("an operand is neither a tensor nor a number");
        const double value = real != nullptr ? *real : static_cast<double>(*whole);
        return add_constant(fmt::format("const_{}", numbers_++),
                            Array{{1}, std::vector<double>{value}, real == nullptr});
    }

    Result<void> add_arithmetic(const Node& node, const std::string& name, graph::Arithmetic::Kind kind,
                                const std::vector<std::string>& data)
    {
        if (node.real("alpha", 1) != 1)
            return not_supported("only an alpha of 1 is supported");
        if (node.get<std::string>("rounding_mode") != nullptr)
            return not_supported("only true division is supported");
        auto output = sample_shape(node.outputs.front());
        if (!output)
            return pass(std::move(output).error());
        std::vector<LayerId> inputs;
        for (const char* parameter : {"self", "other"}) {
            auto layer = operand(node, parameter, output->size() + 1);
            if (!layer)
                return pass(std::move(layer).error());
            inputs.push_back(*layer);
        }
        const auto merge = data.size() == 2 ? merge_of(kind) : std::nullopt;
        graph::Operation made = graph::Arithmetic{kind};
        if (merge)
            made = graph::Merge{*merge};
        layers_[node.outputs.front()] =
            add(name, source_class(node), std::move(made), std::move(inputs), *std::move(output));
        return {};
    }

    Result<void> add_recurrent(const Node& node, const std::string& name,
                               const std::vector<std::string>& data)
    {
        if (data.size() != 1)
            return not_supported("an initial state is not supported, only zeros");
        const Shape& input = model_.layer(layers_.at(data.front())).shape;
        auto states = zero_states(node, constants_);
        if (!states)
            return states;
        auto use = find_use(program_, node, [this](const std::string& tensor) { return resolved(tensor); });
        if (!use)
            return pass(std::move(use).error());
        auto made = recurrent_layer(node, constants_, input, use->sequence.has_value());
        if (!made)
            return pass(std::move(made).error());
        const std::string& output = use->sequence ? *use->sequence : *use->last;
        auto shape = sample_shape(output);
        if (!shape)
            return pass(std::move(shape).error());
        if (!use->sequence)
            rewrite(name, "last_state", "what picks the last state of the sequence is part of the layer");
        layers_[output] =
            add(name, source_class(node), *std::move(made), {layers_.at(data.front())}, *std::move(shape));
        taken_.insert(use->nodes.begin(), use->nodes.end());
        return {};
    }

    Program program_;
    Contents contents_;
    graph::Model model_;
    Names names_;
    std::optional<Extent> batch_;
    Tensors constants_;                          ///< by tensor name
    std::map<std::string, std::string> missing_; ///< placeholders without a stored tensor
    std::map<std::string, std::string> aliases_; ///< tensor -> the one it is another name for
    std::map<std::string, LayerId> layers_;      ///< by tensor
    std::set<const Node*> taken_;                ///< part of another layer
    std::set<std::string> used_;                 ///< tensors that something reads
    int numbers_ = 0;                            ///< that became constants
};

} // namespace

Result<graph::Model> build_model(Program program, Contents contents)
{
    return Builder(std::move(program), std::move(contents)).build();
}

} // namespace bitscape::pytorch
