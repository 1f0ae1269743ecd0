#include "importer_onnx/layers.hpp"

#include "importer_onnx/handlers.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::onnx {

namespace {

class ModelBuilder {
public:
    explicit ModelBuilder(Network& network) : network_(network) {}

    Result<graph::Model> build()
    {
        model_.name = network_.name.empty() ? "model" : network_.name;
        for (const std::string& input : network_.inputs) {
            model_.inputs.push_back(next_id());
            add(input, "Input", graph::Input{}, {}, sample_shape(network_.shape(input)), input);
        }
        for (const std::string& constant : network_.constant_order)
            add_constant(constant);
        for (const Node& node : network_.nodes)
            if (auto done = add_node(node); !done)
                return pass(std::move(done).error());
        for (const std::string& output : network_.outputs) {
            const auto found = made_.find(output);
            if (found == made_.end())
                return fail(ErrorCode::unsupported, fmt::format("output {}", shown(output)),
                            "is a further output of a node, which is not supported");
            model_.outputs.push_back(found->second);
        }
        for (const graph::Layer& layer : model_.layers) // configurations and project files are text
            if (!is_text(layer.name) || !is_text(layer.source_class))
                return fail(ErrorCode::bad_format, fmt::format("node {}", shown(layer.name)),
                            "its name or its operator is not UTF-8 text");
        model_.rewrites = std::move(network_.rewrites);
        return std::move(model_);
    }

private:
    [[nodiscard]] LayerId next_id() const
    {
        return LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    }

    static Shape sample_shape(const Shape& shape) { return {shape.begin() + 1, shape.end()}; }

    void add(std::string name, std::string source_class, graph::Operation operation,
             std::vector<LayerId> inputs, Shape shape, const std::string& tensor)
    {
        graph::Layer layer{next_id(),         std::move(name), std::move(source_class), std::move(operation),
                           std::move(inputs), std::move(shape)};
        // hls4ml: no names that C++ could not use.
        if (layer.source_class == "Input" || layer.source_class == "Constant")
            std::replace(layer.name.begin(), layer.name.end(), '.', '_');
        if (std::isdigit(static_cast<unsigned char>(layer.name.front())) != 0) {
            std::string kind =
                layer.source_class == "Input" ? "InputLayer" : std::string(graph::kind_name(layer));
            std::transform(kind.begin(), kind.end(), kind.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            layer.name = kind + layer.name;
        }
        made_[tensor] = layer.id;
        model_.layers.push_back(std::move(layer));
    }

    void add_constant(const std::string& tensor)
    {
        const graph::Array& value = network_.constants.find(tensor)->second.array;
        if (value.size() == 0) // Resize's unused region of interest
            return;
        add(tensor, "Constant", graph::Constant{value}, {}, value.shape.empty() ? Shape{1} : value.shape,
            tensor);
    }

    Result<void> add_node(const Node& node)
    {
        const Handler handler = find_handler(node.op);
        if (handler == nullptr)
            return add_unbuilt(node);
        auto made = handler(network_, node);
        if (!made)
            return pass(std::move(made).error());
        std::vector<LayerId> inputs;
        for (std::size_t i = 0; i < std::min(made->inputs, node.inputs.size()); ++i) {
            const auto found = made_.find(node.inputs[i]);
            if (found == made_.end())
                return not_supported(node, "one of its inputs is empty");
            inputs.push_back(found->second);
        }
        const bool from_constants =
            std::all_of(node.inputs.begin(), node.inputs.end(), [this](const std::string& input) {
                return input.empty() || network_.is_constant(input) || constant_.contains(input);
            });
        const Shape& shape = network_.shape(node.outputs[0]);
        if (from_constants)
            constant_.insert(node.outputs[0]);
        else if (shape.size() < 2 || shape.front() != 1)
            return not_supported(node, fmt::format("its output ({}) does not keep the batch in front",
                                                   fmt::join(shape, ", ")));
        Shape own = from_constants ? (shape.empty() ? Shape{1} : shape) : sample_shape(shape);
        if (std::holds_alternative<graph::Dropout>(made->operation))
            network_.tell(node, "remove_no_op",
                          fmt::format("{} removed: it does nothing after training", node.op));
        add(node.name, node.op, std::move(made->operation), std::move(inputs), std::move(own),
            node.outputs[0]);
        model_.layers.back().not_built = std::move(made->not_built);
        return {};
    }

    /// One layer for each result; the shapes are known, or infer_shapes() had refused.
    Result<void> add_unbuilt(const Node& node)
    {
        std::vector<LayerId> inputs;
        bool has_data = false;
        for (const std::string& input : node.inputs)
            if (const auto found = made_.find(input); found != made_.end()) {
                inputs.push_back(found->second);
                has_data = has_data || (!network_.is_constant(input) && !constant_.contains(input));
            }
        if (!has_data)
            return not_supported(node, "the operator is not supported");
        for (std::size_t i = 0; i < node.outputs.size(); ++i) {
            const auto shape = network_.shapes.find(node.outputs[i]);
            if (shape == network_.shapes.end())
                continue;
            if (shape->second.size() < 2 || shape->second.front() != 1)
                return not_supported(node, "the operator is not supported");
            add(i == 0 ? node.name : fmt::format("{}_{}", node.name, i), node.op, unbuilt_layer(node), inputs,
                sample_shape(shape->second), node.outputs[i]);
            model_.layers.back().not_built = fmt::format("hls4ml has nothing like {}", node.op);
        }
        return {};
    }

    Network& network_;
    graph::Model model_;
    std::map<std::string, LayerId> made_; ///< by tensor
    std::set<std::string> constant_;      ///< tensors that nodes make of constants only
};

} // namespace

Result<graph::Model> make_model(Network& network)
{
    return ModelBuilder(network).build();
}

} // namespace bitscape::onnx
