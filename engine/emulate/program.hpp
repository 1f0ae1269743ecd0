#pragma once

#include "design/design.hpp"
#include "emulate/lanes.hpp"
#include "emulate/matrix_product.hpp"
#include "emulate/tables.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace bitscape::emulate {

/// One tensor's statistics over some rows; min and max are raw integers of its type.
struct Counts {
    std::int64_t values = 0, overflows = 0, underflows = 0;
    Range range{raw_limit, -raw_limit}; ///< empty while values == 0
    bool wanted = true;                 ///< if not, kernels need not fill the rest

    void merge(const Counts& other);
    static constexpr WideRaw raw_limit = (WideRaw{1} << 126) - 1 + (WideRaw{1} << 126);
};

/// A cast and what became of the value on the way.
struct CastOutcome {
    WideRaw raw = 0;
    bool overflow = false;  ///< the rounded value was outside the type and was wrapped or saturated
    bool underflow = false; ///< rounding made a non-zero value zero
};
[[nodiscard]] CastOutcome cast_outcome(WideRaw value, int fraction, const FixedPoint& to);
void count(const CastOutcome& outcome, Counts& counts);

/// The type's grid and rounding without its limits: what values are between rounding and overflow.
[[nodiscard]] FixedPoint without_limits(FixedPoint type);

/// A right shift with rounding as additions: (v + constant + (v < 0 ? negative : 0) + (conv ? bit `shift` of
/// v : 0))
/// >> shift.
struct Rounder {
    enum class Form : std::uint8_t { constant, sign, even };
    Form form = Form::constant;
    int shift = 0; ///< 0 = nothing to do
    std::int64_t constant = 0, negative = 0;
};
[[nodiscard]] Rounder make_rounder(Rounding mode, int shift);

/// How a full-precision value becomes a result: everything about the two types that a kernel needs, for
/// values whose every intermediate provably fits `lane`.
struct CastPlan {
    enum class Fit : std::uint8_t { none, wrap, clamp, zero };
    Lane lane = Lane::i64; ///< to compute in; at least as wide as source and target storage
    int unwrap_bits =
        0; ///< 0, or: only this many low bits of the source are valid, the rest is to be restored
    bool unwrap_signed = true;
    Rounder round;
    int left = 0;        ///< shift left instead
    Fit fit = Fit::none; ///< none: no value of the source's range overflows
    WideRaw accepted_min = 0, accepted_max = 0;
    int width = 64;
    bool is_signed = true;
};

/// Plan for values v * 2^-fraction within `source`; nothing if a shift is too long or 126 bits do not
/// suffice. Lanes: where the source comes from and where the result is stored.
[[nodiscard]] std::optional<CastPlan> make_cast_plan(const Range& source, int fraction, const FixedPoint& to,
                                                     Lane source_lane, Lane target_lane);

/// What the result can be when `source` is cast.
[[nodiscard]] Range cast_range(const Range& source, int fraction, const FixedPoint& to);

/// The non-zero weights of each column block: [terms][columns of the block].
template <class T> struct Terms {
    std::vector<std::uint32_t> begin; ///< [blocks + 1] into `unit`
    std::vector<std::uint32_t> unit;  ///< unit of the position
    std::vector<std::size_t> at;      ///< [blocks] first weight
    std::vector<T> weight;
};

inline constexpr std::size_t max_block_columns = 4;
inline constexpr std::size_t max_unit_size = 4;

/// Neighbouring output columns whose sums are computed together, from the inputs that any of them needs.
struct ColumnBlock {
    std::uint32_t column = 0, width = 1;
};

/// What one weight word multiplies: one input element, or two or four side by side.
struct Units {
    std::size_t size = 1;                ///< elements of a unit
    std::size_t per_position = 0;        ///< units that one position reads
    std::size_t count = 0;               ///< different units of all positions
    std::vector<std::uint32_t> elements; ///< [count, size] input elements or MatrixProduct::nowhere
    /// Unit k of position p is table[p * per_position + k], or in order p * per_position + table[k].
    std::vector<std::uint32_t> table;
    bool in_order = true;
};

/// Matrix product with integer kernels (see matrix_product.hpp); dense_plan.cpp says when which kernel is
/// exact. Columns of `bias` and of the terms: [sets, n_out].
struct DensePlan {
    enum class Kernel : std::uint8_t {
        mul16,   ///< sums modulo 2^16, products without shift
        shift16, ///< sums modulo 2^16, products floored to the accumulator's fraction
        round16, ///< sums modulo 2^16, products rounded to it, ties up
        pair32,  ///< 16-bit factors, sums modulo 2^32, two products at once (four, where `quads` are there)
        mul32,   ///< sums modulo 2^32
        mul64,   ///< sums modulo 2^64
        fma64,   ///< doubles, every partial sum exact; wide inputs in several limbs
        shift32,
        shift64, ///< each product rounded, then added
        clamp16, ///< as shift16 or round16, saturating at every step, in hls4ml's order
        clamp32,
        clamp64, ///< each product rounded, saturating at every step, in hls4ml's order
    };
    Kernel kernel = Kernel::mul64;
    std::size_t n_out = 0, positions = 1, sets = 1;
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    std::vector<WideRaw> bias; ///< in accumulator units
    Lane sum_lane = Lane::i16; ///< of the finished sums
    int limbs = 1,
        limb_bits = 0; ///< fma64: x = sum of limb k * 2^(k * limb_bits), all but the last not negative

    std::vector<ColumnBlock> blocks;
    std::vector<std::uint32_t> set_begin; ///< [sets + 1] into `blocks`
    Units units;
    Terms<std::int32_t> words; ///< pair32: two 16-bit weights, the first low; 16 bits: the weight twice
    Terms<std::int32_t> high;  ///< shift16: what a weight holds above 16 bits after scaling
    Terms<std::int64_t> longs; ///< mul64, shift64, clamp64
    Terms<double> doubles;     ///< fma64
    /// pair32 once more for machines that multiply bytes: x - quad_offset in 0 .. 255, weights in 8 bits.
    struct Quads {
        Units units;
        Terms<std::int32_t> words;
        std::vector<std::int32_t> bias; ///< with what the offset is worth, modulo 2^32
        std::int32_t offset = 0;
    };
    std::optional<Quads> quads;

    int input_shift = 0; ///< 16 bits: inputs are scaled up by 2^input_shift
    bool rounds = false; ///< clamp16: products are rounded, ties up
    Rounder round;       ///< of each product
    bool saturate_to_zero = false;
    std::int64_t accum_min = 0, accum_max = 0;
    CastPlan cast;
};

/// Element by element: y = cast(max(x, 0)), cast(x) or cast(x * scale + bias).
struct MapPlan {
    enum class Kind : std::uint8_t { copy, relu, affine };
    Kind kind = Kind::copy;
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    std::vector<std::int64_t> scale, bias; ///< affine: element i uses i % size
    CastPlan cast;
};

/// y = outcome[index(x)] for sigmoid and tanh.
struct TablePlan {
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    Lane lane = Lane::i32; ///< holds |x| * size
    std::int64_t size = 0;
    int shift = 0; ///< index = trunc(x * size / 2^shift) + size / 2
    std::vector<std::int64_t> result;
    std::vector<std::uint8_t> overflow, underflow; ///< of each entry's cast
    bool counts = false;                           ///< any of them set
};

/// Softmax by tables over groups of n elements (stable, latency), or one-hot maximum (argmax).
struct SoftmaxPlan {
    design::SoftmaxImplementation implementation = design::SoftmaxImplementation::stable;
    Lane in_lane = Lane::i16, out_lane = Lane::i16;
    std::size_t n = 0, groups = 1;
    Lane lane = Lane::i64; ///< holds the difference of two inputs
    int exp_shift = 0;     ///< index = (bits of the address & exp_mask) >> exp_shift
    std::uint64_t exp_mask = 0;
    std::vector<std::int64_t> exponentials; ///< already cast to the accumulator
    FixedPoint accum;
    bool sums_overflow = false; ///< partial sums can leave the accumulator
    CastPlan to_inverse;        ///< sum -> inv_inp
    int inv_shift = 0;
    std::uint64_t inv_mask = 0;
    std::vector<std::int64_t> inverses;
    CastPlan cast;        ///< product -> result
    std::int64_t one = 0; ///< argmax: what 1 is in the result type
    bool one_overflows = false, one_underflows = false;
};

/// Input conversion in double precision; exact for the types make_input_plan accepts.
struct InputPlan {
    Lane out_lane = Lane::i16;
    FixedPoint to;
    double scale = 1;
    double accepted_min = 0, accepted_max = 0;
};

struct CopyPlan {};     ///< same values, same lane
struct OperatorPlan {}; ///< Step::custom computes the block

/// What a kernel can do fast; std::monostate = only the plain evaluation is exact.
using FastPlan = std::variant<std::monostate, InputPlan, DensePlan, MapPlan, TablePlan, SoftmaxPlan, CopyPlan,
                              OperatorPlan>;

/// The tables the plain evaluation and the fast plans share.
struct Tables {
    Table function;    ///< sigmoid, tanh; legacy softmax: exp
    Table exponential; ///< softmax
    Table inverse;
    std::size_t exponential_size = 0, inverse_size = 0;
    FixedPoint exponential_address;
};

/// A tensor as its user sees it.
struct TensorInfo {
    FixedPoint type;
    Lane lane = Lane::i16;
    std::size_t elements = 0;
    Range range; ///< values it can have
};

class Operator;

/// One node, ready to run. Holds no pointer into the design except `node`, which the caller keeps alive.
struct Step {
    const design::Node* node = nullptr;
    TensorInfo in, out;                     ///< `in` of the first input; unused by Input nodes
    std::vector<TensorInfo> inputs;         ///< all of them
    std::shared_ptr<const Operator> custom; ///< set: it computes the node, nothing below is used
    MatrixProduct product;                  ///< Dense
    std::vector<WideRaw> scale, bias;       ///< BatchNormalization
    FixedPoint scale_type, bias_type;       ///< of those values
    TermRule scale_rule;                    ///< exact or shifted
    Tables tables;
    FastPlan fast;
};

/// Prepares a node. Errors (`unsupported`, with the layer's name): types beyond 128 bits, tables that the
/// reference would read out of bounds, backends whose arithmetic differs.
[[nodiscard]] Result<Step> compile(const design::Design& design, const design::Node& node,
                                   const std::vector<TensorInfo>& inputs, bool with_fast);

// The parts of compile().
[[nodiscard]] FastPlan plan_map(const Step& step);
[[nodiscard]] FastPlan plan_table(const Step& step);
[[nodiscard]] FastPlan plan_softmax(const Step& step);
[[nodiscard]] FastPlan plan_input(const Step& step);

} // namespace bitscape::emulate
