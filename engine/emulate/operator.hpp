#pragma once

#include "emulate/kernels.hpp"
#include "emulate/matrix_product.hpp"
#include "emulate/program.hpp"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace bitscape::emulate {

/// One node's arithmetic, prepared: weights, tables and plans as its kernels want them. Immutable; used by
/// several threads at once. Keeps no reference to the design.
class Operator {
public:
    virtual ~Operator() = default;

    /// One row, one 128-bit step at a time, in the order of the reference: the oracle for fast().
    /// in: one span of raw values a node input; out: raw values of the result type, each counted once.
    virtual void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
                       Counts& counts) const = 0;

    /// Whether fast() computes the same bits; otherwise plain() runs row by row.
    [[nodiscard]] virtual bool has_fast() const { return false; }
    /// A block of rows: block.inputs[k] is [inputs[k].elements, stride] in its lane, block.out likewise.
    virtual void fast(const Block& block, Scratch& scratch, Counts& counts) const;

    /// Bounds of the results as raw integers; nothing = whatever the result type holds.
    [[nodiscard]] virtual std::optional<Range> range() const { return std::nullopt; }
    /// The matrix product that the layer is, if it is one; exporters build it their own way. Element i of the
    /// result is element places[i] of the product's (no places: element i).
    struct Product {
        const MatrixProduct* matrix = nullptr;
        std::span<const std::uint32_t> places;
    };
    [[nodiscard]] virtual Product product() const { return {}; }
    /// Called once range() was used to choose the lane of the results (fast() writes them in it).
    virtual void set_output_lane(Lane lane) = 0;
};

/// What an operator is made from.
struct OperatorContext {
    const design::Design& design;
    const design::Node& node;
    const std::vector<TensorInfo>& inputs;
    FixedPoint result;
    std::size_t elements = 0; ///< of the result
};

using MadeOperator = Result<std::unique_ptr<Operator>>;

} // namespace bitscape::emulate
