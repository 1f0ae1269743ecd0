#pragma once

#include "design/hls_graph.hpp"
#include "design/passes/passes.hpp"

#include <map>

/// Internal to design/passes: what hls4ml's bit_exact pass knows of each tensor, element by element. Source:
/// hls4ml model/optimizer/passes/bit_exact.py
namespace bitscape::design::hls {

/// Bits of each node's results, as far as the pass has come.
using ProducedBits = std::map<const Node*, BitMap>;

/// Bits that the node's results can have, from those of its inputs; also shrinks a quantizer's own bits to
/// what reaches it. Errors: a layer kind or an option that hls4ml's pass does not know.
[[nodiscard]] Result<BitMap> produce_bits(Node& node, const ProducedBits& produced);

/// Of layers that slide a window over `input`.
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Convolution& convolution,
                                          const BitMap& input);
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Pooling& pooling, const BitMap& input);

/// Of layers that combine tensors or move their elements.
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Merge& merge,
                                          const std::vector<BitMap>& inputs);
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Dot& dot,
                                          const std::vector<BitMap>& inputs);
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Concatenate& layer,
                                          const std::vector<BitMap>& inputs);
[[nodiscard]] Result<BitMap> produce_bits(const Node& node, const Transpose& layer,
                                          const std::vector<BitMap>& inputs);
/// What is asked of each input when `wanted` is asked of the result.
[[nodiscard]] std::vector<BitMap> requested_of(const Node& node, const Concatenate& layer,
                                               const BitMap& wanted);
[[nodiscard]] std::vector<BitMap> requested_of(const Node& node, const Transpose& layer,
                                               const BitMap& wanted);

/// More bits than these make no difference to whoever reads a tensor.
class RequestedBits {
public:
    explicit RequestedBits(const Graph& graph) : graph_(&graph) {}

    /// What all readers of `node` together ask for; unlimited if nobody reads it.
    [[nodiscard]] BitMap of(const Node& node);

private:
    [[nodiscard]] const std::vector<BitMap>& asked_by(const Node& reader);

    const Graph* graph_;
    std::map<const Node*, std::vector<BitMap>> asked_; ///< by each reader, of each of its inputs
};

/// The type of such a tensor; hls4ml's stand-in if it has no bits.
[[nodiscard]] FixedPoint type_of_bits(const Bits& bits);

/// The elements of a tensor of `shape` in the order of the mask's.
[[nodiscard]] BitMap spread(const FixedPointQuantizer& quantizer, const Shape& shape);

/// Gives a node the types that fit the bits.
void register_types(Node& node, const Graph& graph, const ProducedBits& produced, RequestedBits& requested);

} // namespace bitscape::design::hls
