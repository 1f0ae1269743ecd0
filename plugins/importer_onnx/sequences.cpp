// LSTM, GRU and RNN nodes read their sequence time step first, the batch behind it. PyTorch turns its tensors
// before and after them; here the whole pattern becomes one node over a sequence, batch first.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>
#include <set>

namespace bitscape::onnx {

namespace {

bool is_swap(const Node& node)
{
    return node.op == "Transpose" && permutation_of(node, 3) == std::vector<std::size_t>{1, 0, 2};
}

class Sequences {
public:
    explicit Sequences(Network& network) : network_(network) {}

    /// Makes of the node at `at` one that reads [1, steps, n_in] and writes [1, steps, units] or, if only the
    /// last state is used, [1, units].
    Result<void> straighten(std::size_t at)
    {
        Node node = network_.nodes[at];
        const auto refuse = [&](const char* what) { return fail(ErrorCode::unsupported, place(node), what); };
        if (const char* reason = unusual(node))
            return refuse(reason);
        const auto turn = network_.producer(node.inputs[0]);
        if (node.integer("layout", 0) != 0 || !turn || !is_swap(network_.nodes[*turn]))
            return refuse("its sequence must come from a tensor with the batch in front (batch_first=True)");
        is_double_ = node.text("direction", "forward") == "bidirectional";
        auto sequence = sequence_output(node);
        auto last = last_state(node);
        if (sequence && !last)
            if (const auto picked = picked_step(*sequence)) {
                last = picked;
                sequence.reset();
            }
        if (last && is_double_)
            return refuse("the last state of both directions is not supported, only their sequence");
        if (sequence.has_value() == last.has_value())
            return refuse("either its whole sequence or its last state must be used");
        node.inputs[0] = network_.nodes[*turn].inputs[0];
        node.inputs.resize(std::min<std::size_t>(node.inputs.size(), 4));
        node.outputs = {sequence ? *sequence : *last};
        network_.tell(node, "straighten_sequence",
                      last ? "its transposes and what picks the last state are part of the layer"
                           : "its transposes are part of the layer: the batch is in front");
        node.domain = sequence_domain;
        node.set_integers("return_sequences", {sequence ? 1 : 0});
        network_.nodes[at] = std::move(node);
        std::erase_if(network_.nodes, [this](const Node& each) {
            return each.domain != sequence_domain && replaced_.contains(each.outputs.front());
        });
        return {};
    }

private:
    /// What of the operator is not supported; nullptr if all is.
    [[nodiscard]] const char* unusual(const Node& node) const
    {
        if (node.text("direction", "forward") == "reverse")
            return "only the forward direction and both are supported";
        if (node.find("clip") != nullptr || !has_usual_activations(node))
            return "only the default activations are supported";
        if (node.has_input(4) || node.has_input(7))
            return "sequence lengths and peepholes are not supported";
        for (const std::size_t state : {std::size_t{5}, std::size_t{6}}) {
            const graph::Array* start = network_.constant(node, state);
            if (node.has_input(state) && (start == nullptr || !start->all(0)))
                return "only an initial state of zeros is supported";
        }
        return nullptr;
    }

    /// Tanh outside, Sigmoid inside; RNN may have Relu.
    static bool has_usual_activations(const Node& node)
    {
        const Attribute* given = node.find("activations");
        if (given == nullptr)
            return true;
        const std::vector<std::string> one = node.op == "LSTM"
                                                 ? std::vector<std::string>{"Sigmoid", "Tanh", "Tanh"}
                                             : node.op == "GRU" ? std::vector<std::string>{"Sigmoid", "Tanh"}
                                                                : std::vector<std::string>{"Tanh"};
        for (std::size_t i = 0; i < given->texts.size(); ++i)
            if (given->texts[i] != one[i % one.size()] && !(node.op == "RNN" && given->texts[i] == "Relu"))
                return false;
        return true;
    }

    /// Does the node take the last of `extent` elements along `axis`?
    [[nodiscard]] bool picks_last(const Node& node, std::size_t axis, std::size_t extent) const
    {
        const graph::Array* index = node.op == "Gather" ? network_.constant(node, 1) : nullptr;
        const std::size_t rank = network_.shape(node.inputs[0]).size();
        return index != nullptr && index->shape.empty() && axis_of(node.integer("axis", 0), rank) == axis &&
               ((*index)[0] == -1 || (*index)[0] == static_cast<double>(extent) - 1);
    }

    /// A slice of the last element and what removes its axis: the tensor behind both.
    [[nodiscard]] std::optional<std::string> sliced_last(const Node& node, std::size_t axis,
                                                         std::size_t extent)
    {
        if (node.op != "Slice")
            return std::nullopt;
        const Shape& shape = network_.shape(node.inputs[0]);
        const auto indices = sliced_indices(network_, node, shape);
        if (!indices || (*indices)[axis] != std::vector<std::size_t>{extent - 1})
            return std::nullopt;
        for (std::size_t other = 0; other < shape.size(); ++other)
            if (other != axis && (*indices)[other].size() != shape[other])
                return std::nullopt;
        const Node* squeeze = reader(node.outputs[0]);
        if (squeeze == nullptr || kind_of(*squeeze) != Kind::reshape)
            return std::nullopt;
        replaced_.insert({node.outputs[0], squeeze->outputs[0]});
        return squeeze->outputs[0];
    }

    /// x[:, -1, :] of the sequence, if nothing else reads it.
    [[nodiscard]] std::optional<std::string> picked_step(const std::string& sequence)
    {
        const Node* pick = reader(sequence);
        if (pick == nullptr || is_double_)
            return std::nullopt;
        const std::size_t steps = network_.shape(sequence)[1];
        if (picks_last(*pick, 1, steps)) {
            replaced_.insert(pick->outputs[0]);
            return pick->outputs[0];
        }
        return sliced_last(*pick, 1, steps);
    }

    /// The only reader of a tensor; nullptr if there are none or several.
    [[nodiscard]] const Node* reader(const std::string& tensor) const
    {
        const auto users = network_.users(tensor);
        return users.size() == 1 && !network_.is_output(tensor) ? &network_.nodes[users.front()] : nullptr;
    }

    /// Y [steps, 1, 1, units], squeezed, transposed back: the tensor at the end.
    [[nodiscard]] std::optional<std::string> sequence_output(const Node& node)
    {
        const Node* squeeze = node.outputs[0].empty() ? nullptr : reader(node.outputs[0]);
        std::set<std::string> passed;
        // Both directions, and newer exporters, bring the directions beside the units first.
        if (squeeze != nullptr && squeeze->op == "Transpose" &&
            permutation_of(*squeeze, 4) == std::vector<std::size_t>{0, 2, 1, 3}) {
            passed.insert(squeeze->outputs[0]);
            squeeze = reader(squeeze->outputs[0]);
        } else if (is_double_) {
            return std::nullopt;
        }
        if (squeeze == nullptr || kind_of(*squeeze) != Kind::reshape ||
            network_.shape(squeeze->outputs[0]).size() != 3)
            return std::nullopt;
        const Node* turn = reader(squeeze->outputs[0]);
        if (turn == nullptr || !is_swap(*turn))
            return std::nullopt;
        replaced_.merge(passed);
        replaced_.insert({squeeze->outputs[0], turn->outputs[0]});
        return turn->outputs[0];
    }

    /// Y_h [1, 1, units], squeezed: the tensor [1, units].
    [[nodiscard]] std::optional<std::string> last_state(const Node& node)
    {
        const bool given = node.outputs.size() > 1 && !node.outputs[1].empty();
        const Node* squeeze = given ? reader(node.outputs[1]) : nullptr;
        if (squeeze == nullptr)
            return std::nullopt;
        if (squeeze->op == "Slice")
            return sliced_last(*squeeze, 0, 1);
        if (kind_of(*squeeze) != Kind::reshape && !picks_last(*squeeze, 0, 1))
            return std::nullopt;
        if (network_.shape(squeeze->outputs[0]).size() != 2)
            return std::nullopt;
        replaced_.insert(squeeze->outputs[0]);
        return squeeze->outputs[0];
    }

    Network& network_;
    std::set<std::string> replaced_;
    bool is_double_ = false; ///< both directions
};

} // namespace

Result<void> straighten_sequences(Network& network)
{
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
        if (kind_of(network.nodes[i]) == Kind::recurrent && network.nodes[i].domain != sequence_domain) {
            if (auto done = Sequences(network).straighten(i); !done)
                return done;
            i = 0; // nodes before this one may be gone
        }
    return {};
}

} // namespace bitscape::onnx
