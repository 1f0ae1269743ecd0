#pragma once

#include "emulate/matrix_product.hpp"
#include "exporter_verilog/arithmetic.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::verilog {

/// How the sums of a matrix product are built so that they have the accumulator's bits.
enum class Accumulation {
    exact,    ///< one adder graph: the accumulator loses nothing, or only whole turns
    per_term, ///< each product is rounded to the accumulator, then all are added modulo its width
    in_order, ///< the accumulator saturates on the way: one after the other, as hls4ml adds them
};
[[nodiscard]] std::string_view to_string(Accumulation accumulation);

struct ProductCost {
    Accumulation accumulation = Accumulation::exact;
    std::size_t adders = 0;      ///< of shifted values
    std::int64_t adder_bits = 0; ///< full adders
    int depth = 0;               ///< adder levels
};

struct ProductOptions {
    std::optional<int> extra_depth = 0; ///< adder levels beyond the fewest
    int attempts = 2;
};

/// One set of a matrix product as statements: y from x [n_in], in the result's type.
/// Errors: products that are no sums of shifted inputs, sums beyond 62 bits, cancelled.
struct ProductKernel {
    std::vector<Signal> outputs; ///< [n_out]
    ProductCost cost;
};
[[nodiscard]] Result<ProductKernel> build_product(Module& module, const std::vector<Signal>& x,
                                                  const emulate::MatrixProduct& product, std::size_t set,
                                                  int in_fraction, const FixedPoint& result,
                                                  const ProductOptions& options, std::stop_token stop);

/// What build_product() will do, from the types and weights alone. `range` of every input.
[[nodiscard]] Accumulation accumulation_of(const emulate::MatrixProduct& product, std::size_t set,
                                           int in_fraction, const Range& range);

} // namespace bitscape::verilog
