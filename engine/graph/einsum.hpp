#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"
#include "graph/layers/shape.hpp"

#include <string_view>
#include <vector>

namespace bitscape::graph {

/// A product of two tensors as hls4ml carries it out: both operands transposed to [in-place axes, own axes,
/// contracted axes], matrix products, the result transposed. Source: hls4ml utils/einsum_utils.py
struct EinsumRecipe {
    std::vector<std::size_t> order_a, order_b; ///< axes of the operands in their new order
    std::size_t in_place = 1;                  ///< axes of both operands and the result
    std::size_t free_a = 1, free_b = 1;        ///< axes of one operand and the result
    std::size_t contracted = 1;                ///< axes of both operands only
    Shape product;                      ///< of the result before its transposition: in place, free a, free b
    std::vector<std::size_t> order_out; ///< axes of `product` in the result's order
    Shape result;
};

/// `equation` without the batch axis: "ij,jk->ik", with "..." for further axes. Errors: not of this form,
/// axes that do not fit the shapes, indices that appear in one operand only (sums over them).
[[nodiscard]] Result<EinsumRecipe> parse_einsum(std::string_view equation, const Shape& a, const Shape& b);

/// The equation of a layer without its batch axis. `with_kernel`: the second operand has no batch axis.
/// Errors: the batch axis is not the first of operands and result.
[[nodiscard]] Result<std::string> without_batch(std::string_view equation, bool with_kernel);

} // namespace bitscape::graph
