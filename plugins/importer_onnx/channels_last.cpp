// PyTorch writes images channels first; hardware streams them channels last. The layout-dependent nodes are
// turned, and a tensor is transposed only where a turned part begins or ends.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace bitscape::onnx {

namespace {

using graph::Array;
using Axes = std::vector<std::size_t>;

/// Where each axis of the channels-last tensor comes from: 0, 2, ..., 1.
Axes axes_to_last(std::size_t rank)
{
    Axes axes{0};
    for (std::size_t axis = 2; axis < rank; ++axis)
        axes.push_back(axis);
    axes.push_back(1);
    return axes;
}

/// And back: 0, rank - 1, 1, ...
Axes axes_to_first(std::size_t rank)
{
    Axes axes{0, rank - 1};
    for (std::size_t axis = 1; axis + 1 < rank; ++axis)
        axes.push_back(axis);
    return axes;
}

bool moves_through(const Node& node)
{
    static const std::set<std::string_view> operators{
        "Quant", "IntQuant",        "BipolarQuant", "Trunc",    "Relu",     "Selu",    "LeakyRelu", "Elu",
        "Clip",  "ThresholdedRelu", "Softsign",     "Softplus", "Identity", "Dropout", "Sigmoid",   "Tanh"};
    return operators.contains(node.op);
}

bool needs_last(const Network& network, const Node& node)
{
    const Kind kind = kind_of(node);
    if (kind == Kind::convolution || kind == Kind::pooling || kind == Kind::global_pooling)
        return true;
    return node.op == "BatchNormalization" && network.shape(node.inputs[0]).size() > 2;
}

class Turning {
public:
    explicit Turning(Network& network) : network_(network) {}

    Result<void> run()
    {
        std::vector<Node> nodes = network_.nodes;
        for (const std::string& input : network_.inputs)
            if (leads_to_window(input)) {
                last_of(input);
                only_last_.insert(input);
            }
        for (Node& node : nodes)
            if (auto done = turn(std::move(node)); !done)
                return done;
        for (const std::string& output : network_.outputs)
            (void)first_of(output);
        network_.nodes = std::move(made_);
        if (moved_)
            sort_by_level();
        return {};
    }

private:
    /// qonnx sorts the graph whenever it moves a transpose past an element-wise node: all nodes that read no
    /// other node's output first, then those that read only these, ... The names depend on it.
    void sort_by_level()
    {
        std::map<std::string_view, std::size_t> level_of;
        std::vector<std::pair<std::size_t, std::size_t>> order;
        for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
            std::size_t level = 0;
            for (const std::string& input : network_.nodes[i].inputs)
                if (const auto found = level_of.find(input); found != level_of.end())
                    level = std::max(level, found->second + 1);
            for (const std::string& output : network_.nodes[i].outputs)
                level_of[output] = level;
            order.emplace_back(level, i);
        }
        std::sort(order.begin(), order.end());
        std::vector<Node> sorted;
        for (const auto& [level, index] : order)
            sorted.push_back(network_.nodes[index]);
        network_.nodes = std::move(sorted);
    }

    /// Does the input reach a layout-dependent node on one way through element-wise nodes? Then it is turned
    /// at once.
    [[nodiscard]] bool leads_to_window(std::string tensor) const
    {
        if (network_.shape(tensor).size() < 3)
            return false;
        for (;;) {
            const auto users = network_.users(tensor);
            if (users.size() != 1 || network_.is_output(tensor))
                return false;
            const Node& user = network_.nodes[users.front()];
            if (needs_last(network_, user) || turns_spatially(user))
                return user.inputs[0] == tensor;
            const bool scales = kind_of(user) == Kind::broadcast && user.inputs.size() == 2 &&
                                network_.constant(user, 1) != nullptr &&
                                network_.constant(user, 1)->size() == 1;
            if (user.inputs[0] != tensor || (!moves_through(user) && !scales))
                return false;
            tensor = user.outputs[0];
        }
    }

    [[nodiscard]] bool is_turned(const std::string& tensor) const { return only_last_.contains(tensor); }

    void add_transpose(const std::string& from, const std::string& to, const Axes& axes)
    {
        Node node{
            .name = {}, .op = "Transpose", .domain = {}, .inputs = {from}, .outputs = {to}, .attributes = {}};
        node.set_integers("perm", {axes.begin(), axes.end()});
        network_.tell(node, "insert_transpose",
                      fmt::format("transposed to channels {}", axes.back() == 1 ? "last" : "first"));
        made_.push_back(std::move(node));
    }

    std::string new_tensor(const std::string& tensor)
    {
        std::string name = network_.fresh_name(tensor + "_last");
        Shape shape;
        for (const std::size_t axis : axes_to_last(network_.shape(tensor).size()))
            shape.push_back(network_.shape(tensor)[axis]);
        network_.shapes[name] = std::move(shape);
        last_[tensor] = name;
        return name;
    }

    /// The name of the tensor's channels-last form.
    std::string last_of(const std::string& tensor)
    {
        if (const auto found = last_.find(tensor); found != last_.end())
            return found->second;
        // The file may hold the transpose back already.
        const auto maker = std::find_if(made_.begin(), made_.end(),
                                        [&](const Node& each) { return each.outputs[0] == tensor; });
        const std::size_t rank = network_.shape(tensor).size();
        if (maker != made_.end() && maker->op == "Transpose" &&
            permutation_of(*maker, rank) == axes_to_first(rank))
            return last_[tensor] = maker->inputs[0];
        const std::string name = new_tensor(tensor);
        add_transpose(tensor, name, axes_to_last(network_.shape(tensor).size()));
        return name;
    }

    /// Makes sure that the tensor exists channels first.
    std::string first_of(const std::string& tensor)
    {
        if (only_last_.erase(tensor) > 0)
            add_transpose(last_[tensor], tensor, axes_to_first(network_.shape(tensor).size()));
        return tensor;
    }

    /// The node's output exists channels last only.
    void put_turned(Node node)
    {
        const std::string output = node.outputs[0];
        node.outputs = {new_tensor(output)};
        only_last_.insert(output);
        made_.push_back(std::move(node));
    }

    Result<void> turn(Node node)
    {
        if (needs_last(network_, node) && node.domain != channels_last_domain)
            return turn_window(std::move(node));
        const Kind kind = kind_of(node);
        if (turns_spatially(node))
            return turn_spatial(std::move(node));
        const bool any_turned = std::any_of(node.inputs.begin(), node.inputs.end(),
                                            [this](const std::string& input) { return is_turned(input); });
        if (!any_turned) {
            made_.push_back(std::move(node));
            return {};
        }
        if (moves_through(node) && is_turned(node.inputs[0])) {
            for (std::size_t i = 1; i < node.inputs.size(); ++i)
                turn_constant(node.inputs[i], network_.shape(node.inputs[0]).size());
            node.inputs[0] = last_of(node.inputs[0]);
            moved_ = true;
            put_turned(std::move(node));
            return {};
        }
        if ((kind == Kind::broadcast || kind == Kind::concat) && turn_inputs(node)) {
            moved_ = true;
            put_turned(std::move(node));
            return {};
        }
        if (kind == Kind::reshape && absorb_into_product(node))
            return {};
        if (const Shape& data = network_.shape(node.inputs[0]);
            kind == Kind::reshape && element_count(data) == data[1]) { // one pixel: both orders are the same
            node.inputs[0] = last_of(node.inputs[0]);
            made_.push_back(std::move(node));
            return {};
        }
        for (std::string& input : node.inputs)
            if (!input.empty())
                input = first_of(input);
        made_.push_back(std::move(node));
        return {};
    }

    /// Conv, pooling (global, too), BatchNormalization.
    Result<void> turn_window(Node node)
    {
        network_.tell(node, "to_channels_last",
                      fmt::format("{} works channels last, its weights with it", node.op));
        node.inputs[0] = last_of(node.inputs[0]);
        node.domain = channels_last_domain;
        if (kind_of(node) == Kind::convolution) {
            const std::size_t rank = network_.shape(node.inputs[1]).size();
            if (network_.is_constant(node.inputs[1])) {
                turn_constant(node.inputs[1], rank);
            } else if (!turn_quantized(node.inputs[1], axes_to_last(rank))) {
                return fail(ErrorCode::unsupported, place(node), "its weights must be constant");
            }
            const Shape& weight = network_.shape(node.inputs[1]);
            node.set_integers("kernel_shape", {weight.begin() + 1, weight.end() - 1});
        }
        put_turned(std::move(node));
        return {};
    }

    /// Pad and Resize of images: hls4ml takes them as channels last as soon as one other node is.
    [[nodiscard]] bool turns_spatially(const Node& node) const
    {
        const Kind kind = kind_of(node);
        return (kind == Kind::pad || kind == Kind::resize) && network_.shape(node.inputs[0]).size() > 2;
    }

    /// A constant that broadcasts against a tensor of `rank` is turned with it.
    void turn_constant(std::string& tensor, std::size_t rank)
    {
        const auto found = network_.constants.find(tensor);
        if (found == network_.constants.end() || found->second.array.size() <= 1)
            return;
        Array array = found->second.array;
        array.shape.insert(array.shape.begin(), rank - std::min(rank, array.shape.size()), 1);
        if (array.shape.size() == rank)
            tensor = network_.add_constant(tensor, graph::transpose(array, axes_to_last(rank)),
                                           found->second.type);
    }

    /// The constants of the quantizer that makes `tensor`. False if no quantizer of a constant makes it.
    bool turn_quantized(const std::string& tensor, const Axes& axes)
    {
        const auto maker = std::find_if(made_.begin(), made_.end(), [&](const Node& each) {
            return each.outputs[0] == tensor &&
                   (each.op == "Quant" || each.op == "IntQuant" || each.op == "BipolarQuant");
        });
        if (maker == made_.end() ||
            !std::all_of(maker->inputs.begin(), maker->inputs.end(),
                         [this](const std::string& input) { return network_.is_constant(input); }))
            return false;
        for (std::string& input : maker->inputs) {
            const Tensor old = network_.constants.find(input)->second;
            if (old.array.shape.size() == axes.size())
                input = network_.add_constant(input, graph::transpose(old.array, axes), old.type);
        }
        network_.shapes[tensor] = network_.shape(maker->inputs[0]);
        return true;
    }

    /// Element-wise nodes and Concat with several inputs of one rank. False if they cannot be turned.
    bool turn_inputs(Node& node)
    {
        const std::size_t rank = network_.shape(node.outputs[0]).size();
        for (const std::string& input : node.inputs)
            if (input.empty() || (!network_.is_constant(input) && network_.shape(input).size() != rank))
                return false;
        if (node.op == "Concat") {
            const auto axis = axis_of(node.integer("axis", 1), rank);
            const Axes axes = axes_to_last(rank);
            const auto at = std::find(axes.begin(), axes.end(), *axis);
            node.erase("axis");
            node.attributes.push_back({.name = "axis",
                                       .real = 0,
                                       .integer = at - axes.begin(),
                                       .text = {},
                                       .reals = {},
                                       .integers = {},
                                       .texts = {},
                                       .tensor = {},
                                       .has_graph = false});
        }
        for (std::string& input : node.inputs) {
            if (network_.is_constant(input))
                turn_constant(input, rank);
            else
                input = last_of(input);
        }
        return true;
    }

    /// Pad and Resize, whose parameters name each axis.
    Result<void> turn_spatial(Node node)
    {
        const std::size_t rank = network_.shape(node.inputs[0]).size();
        const Axes axes = axes_to_last(rank);
        const auto permuted = [&](const std::vector<double>& values, std::size_t offset) {
            std::vector<double> turned;
            for (const std::size_t axis : axes)
                turned.push_back(values[offset + axis]);
            return turned;
        };
        if (kind_of(node) == Kind::pad) {
            const auto pads = pads_of(network_, node, rank);
            if (!pads)
                return pass(Error(pads.error()));
            const std::vector<double> old(pads->begin(), pads->end());
            std::vector<double> turned = permuted(old, 0);
            const std::vector<double> ends = permuted(old, rank);
            turned.insert(turned.end(), ends.begin(), ends.end());
            node.attributes.clear();
            node.inputs = {node.inputs[0], network_.add_constant(node.outputs[0] + "_pads",
                                                                 {{2 * rank}, std::move(turned), true})};
        } else if (kind_of(node) == Kind::resize) {
            const Shape& from = network_.shape(node.inputs[0]);
            const Shape& to = network_.shape(node.outputs[0]);
            std::vector<float> scales;
            for (const std::size_t axis : axes)
                scales.push_back(static_cast<float>(to[axis] / from[axis]));
            node.op = "Resize";
            node.erase("scales");
            node.inputs = {
                node.inputs[0],
                network_.add_constant(node.outputs[0] + "_roi", {{0}, std::vector<float>{}, false}),
                network_.add_constant(node.outputs[0] + "_scales", {{rank}, std::move(scales), false})};
        }
        node.inputs[0] = last_of(node.inputs[0]);
        put_turned(std::move(node));
        return {};
    }

    /// Flatten before a product with constant weights: the weights' rows are put into the new order instead.
    bool absorb_into_product(const Node& node)
    {
        const Shape& data = network_.shape(node.inputs[0]);
        const Shape& flat = network_.shape(node.outputs[0]);
        const auto users = network_.users(node.outputs[0]);
        if (flat.size() != 2 || flat[0] != 1 || users.size() != 1 || network_.is_output(node.outputs[0]))
            return false;
        const Node& product = network_.nodes[users.front()];
        if (product.op != "MatMul" || product.inputs[0] != node.outputs[0])
            return false;
        std::vector<std::size_t> rows(flat[1]);
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        std::vector<double> numbers(rows.begin(), rows.end());
        const std::vector<double> order =
            graph::transpose({data, std::move(numbers), true}, axes_to_last(data.size())).doubles();
        if (!reorder_weights(product.inputs[1], order))
            return false;
        made_.push_back({.name = {},
                         .op = "Flatten",
                         .domain = {},
                         .inputs = {last_of(node.inputs[0])},
                         .outputs = node.outputs,
                         .attributes = {}});
        return true;
    }

    /// The rows of a constant, or of the constant and the parameters of the quantizer that makes the tensor.
    bool reorder_weights(const std::string& tensor, const std::vector<double>& order)
    {
        std::vector<std::string> targets;
        if (network_.is_constant(tensor)) {
            targets = {tensor};
        } else if (const auto maker = network_.producer(tensor)) {
            const Node& quantizer = network_.nodes[*maker];
            if (quantizer.op != "Quant" && quantizer.op != "IntQuant" && quantizer.op != "BipolarQuant")
                return false;
            for (const std::string& input : quantizer.inputs)
                if (!network_.is_constant(input))
                    return false;
            targets = quantizer.inputs;
        } else {
            return false;
        }
        for (const std::string& target : targets) {
            Array& array = network_.constants.find(target)->second.array;
            if (array.shape.size() == 2 && array.shape[0] == order.size() && array.shape[0] > 1)
                reorder_rows(array, order);
        }
        return true;
    }

    static void reorder_rows(Array& array, const std::vector<double>& order)
    {
        const std::size_t columns = array.shape[1];
        std::visit(
            [&](auto& values) {
                auto old = values;
                for (std::size_t row = 0; row < order.size(); ++row)
                    std::copy_n(old.begin() + static_cast<std::ptrdiff_t>(
                                                  static_cast<std::size_t>(order[row]) * columns),
                                columns, values.begin() + static_cast<std::ptrdiff_t>(row * columns));
            },
            array.values);
    }

    Network& network_;
    std::vector<Node> made_;
    std::map<std::string, std::string> last_; ///< tensor -> name of its channels-last form
    std::set<std::string> only_last_;         ///< tensors that do not exist channels first (any more)
    bool moved_ = false;                      ///< an element-wise node was turned
};

} // namespace

Result<void> to_channels_last(Network& network)
{
    const bool needed = std::any_of(network.nodes.begin(), network.nodes.end(), [&](const Node& node) {
        return needs_last(network, node) && node.domain != channels_last_domain;
    });
    return needed ? Turning(network).run() : Result<void>{};
}

} // namespace bitscape::onnx
