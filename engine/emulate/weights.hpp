#pragma once

#include "design/operations/product.hpp"
#include "design/operations/weight_tensor.hpp"
#include "emulate/lanes.hpp"

#include <vector>

namespace bitscape::emulate {

struct TensorInfo;

/// How one product is formed from a data value x and a weight w, both raw integers.
enum class Term : std::uint8_t {
    exact,     ///< x * w
    sign_data, ///< (2 x - 1) * w: x is a sign bit
    equal,     ///< 1 if x == w else 0: both are sign bits
    shifted,   ///< x shifted by w / 2, minus that for odd w, in the type `shifted`
};

struct TermRule {
    Term term = Term::exact;
    /// Both are one-bit integers in C++: the sum of n products goes on as 2 * sum - n.
    bool doubles_sum = false;
    FixedPoint shifted; ///< of Term::shifted

    [[nodiscard]] bool is_exact() const { return term == Term::exact && !doubles_sum; }
    /// One product; its value is the result * 2^-fraction().
    [[nodiscard]] WideRaw apply(int in_fraction, WideRaw x, WideRaw weight) const;
    [[nodiscard]] int fraction(int in_fraction, const FixedPoint& weight_type) const;
};

/// Weights as the reference multiplies with them. Source: hls4ml nnet_mult.h
struct Multiplier {
    TermRule rule;
    std::vector<WideRaw> values;
    FixedPoint type; ///< its fraction is that of `values`
};

/// Powers of two become numbers where no bit of a shifted value is lost, signs become 1 and -1.
[[nodiscard]] Multiplier make_multiplier(const design::WeightTensor& weight, const TensorInfo& in);

/// ap_int<ceillog2(n) + 2>, through which a doubled sum of n products passes.
[[nodiscard]] FixedPoint doubled_sum_type(std::size_t n);

} // namespace bitscape::emulate
