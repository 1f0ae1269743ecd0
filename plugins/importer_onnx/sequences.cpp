// LSTM, GRU and RNN nodes read their sequence time step first, the batch behind it. PyTorch turns its tensors
// before and after them; here the whole pattern becomes one node over a sequence, batch first.
#include "importer_onnx/network.hpp"
#include "importer_onnx/operators.hpp"

#include <algorithm>

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
        const auto sequence = sequence_output(node);
        const auto last = last_state(node);
        if (sequence.has_value() == last.has_value())
            return refuse("either its whole sequence or its last state must be used");
        node.inputs[0] = network_.nodes[*turn].inputs[0];
        node.inputs.resize(std::min<std::size_t>(node.inputs.size(), 4));
        node.outputs = {sequence ? *sequence : *last};
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
        if (node.text("direction", "forward") != "forward")
            return "only the forward direction is supported";
        if (node.find("activations") != nullptr || node.find("clip") != nullptr)
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
        if (squeeze == nullptr || kind_of(*squeeze) != Kind::reshape)
            return std::nullopt;
        const Node* turn = reader(squeeze->outputs[0]);
        if (turn == nullptr || !is_swap(*turn))
            return std::nullopt;
        replaced_ = {squeeze->outputs[0], turn->outputs[0]};
        return turn->outputs[0];
    }

    /// Y_h [1, 1, units], squeezed: the tensor [1, units].
    [[nodiscard]] std::optional<std::string> last_state(const Node& node)
    {
        const bool given = node.outputs.size() > 1 && !node.outputs[1].empty();
        const Node* squeeze = given ? reader(node.outputs[1]) : nullptr;
        if (squeeze == nullptr || kind_of(*squeeze) != Kind::reshape)
            return std::nullopt;
        replaced_ = {squeeze->outputs[0]};
        return squeeze->outputs[0];
    }

    Network& network_;
    std::set<std::string> replaced_;
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
