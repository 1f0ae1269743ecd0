#pragma once

#include "emulate/program.hpp"

#include <array>
#include <span>

namespace bitscape::emulate {

/// Working memory of one thread, kept from block to block.
struct Scratch {
    Buffer prepared; ///< a Dense layer's inputs in the kernel's lane
    Buffer sums;
    Buffer limbs;
    Buffer values;
    std::array<Buffer, 10> parts; ///< an operator's own tensors

    [[nodiscard]] Buffer& part(std::size_t which) { return parts[which]; }
};

/// A block of rows. Input [in.elements, stride], output [out.elements, stride], each in its lane; `rows` <=
/// stride are valid, the rest may hold anything. stride is a multiple of row_granularity, at most
/// max_block_rows.
struct Block {
    const std::byte* in = nullptr; ///< the first of `inputs`
    std::byte* out = nullptr;
    std::size_t rows = 0, stride = 0;
    std::span<const std::byte* const> inputs = {}; ///< one a node input
};

// Each picks the best instruction set at run time; same bits on every one. `counts` gains this block's
// statistics.
void run_dense(const DensePlan& plan, const Block& block, Scratch& scratch, Counts& counts);
void run_map(const MapPlan& plan, std::size_t elements, const Block& block, Counts& counts);
void run_table(const TablePlan& plan, std::size_t elements, const Block& block, Counts& counts);
void run_softmax(const SoftmaxPlan& plan, const Block& block, Scratch& scratch, Counts& counts);

/// in: [rows, columns] real values, row-major. Returns false if there is a NaN.
[[nodiscard]] bool run_input(const InputPlan& plan, std::size_t columns, const double* in, const Block& block,
                             Scratch& scratch, Counts& counts);

} // namespace bitscape::emulate
