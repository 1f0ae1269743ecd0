#include "emulate/operators.hpp"
#include "emulate/operators/elementwise.hpp"
#include "emulate/tables.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;
constexpr std::size_t max_table_size = std::size_t{1} << 24;

Result<void> unsupported(std::string what)
{
    return fail(ErrorCode::unsupported, {}, std::move(what));
}

Result<void> check_shape(const OperatorContext& context)
{
    if (context.inputs.size() != 1 || context.inputs[0].elements != context.elements)
        return fail(ErrorCode::mismatch, {}, "its shape does not fit its input");
    return {};
}

Result<void> check_table(const OperatorContext& context, std::size_t size)
{
    if (size == 0 || size > max_table_size)
        return unsupported(fmt::format("a table of {} entries is not supported", size));
    if (signed_bits(context.inputs[0].range) + signed_bits(static_cast<WideRaw>(size)) > max_working_bits)
        return unsupported("its input is too wide for the table index");
    return {};
}

WideRaw shifted_left(WideRaw value, int bits)
{
    return value * (WideRaw{1} << bits);
}

/// x and a number on one grid.
class Grid {
public:
    Grid(int a, int b) : fraction_(std::max(a, b)), a_(fraction_ - a), b_(fraction_ - b) {}
    [[nodiscard]] WideRaw first(WideRaw value) const { return shifted_left(value, a_); }
    [[nodiscard]] WideRaw second(WideRaw value) const { return shifted_left(value, b_); }
    [[nodiscard]] int fraction() const { return fraction_; }
    [[nodiscard]] bool fits(int first_bits, int second_bits) const
    {
        return a_ < 120 && b_ < 120 && first_bits + a_ <= max_working_bits &&
               second_bits + b_ <= max_working_bits;
    }

private:
    int fraction_, a_, b_;
};

/// min(max(x, 0), limit)
class Clipped final : public ElementFunction {
public:
    Clipped(int fraction, WideRaw limit) : grid_(fraction, 0), limit_(grid_.second(limit)) {}
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        return std::clamp<WideRaw>(grid_.first(x), 0, limit_);
    }
    [[nodiscard]] int fraction() const override { return grid_.fraction(); }

private:
    Grid grid_;
    WideRaw limit_;
};

/// table[x], addressed around its middle.
class CentredTable final : public ElementFunction {
public:
    CentredTable(Table table, int in_fraction, int entry_fraction)
        : table_(std::move(table)), in_fraction_(in_fraction), entry_fraction_(entry_fraction)
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        constexpr int log2_range = 4;
        return table_[centred_index(x, in_fraction_, table_.size(), log2_range)];
    }
    [[nodiscard]] int fraction() const override { return entry_fraction_; }

private:
    Table table_;
    int in_fraction_, entry_fraction_;
};

/// factor * x from 0 on, below scale * table[-x].
class NegativeTable final : public ElementFunction {
public:
    struct Parts {
        WideRaw factor = 1;
        int factor_fraction = 0;
        Table table;
        WideRaw scale = 1;
        int table_fraction = 0;         ///< of scale * entry
        bool negative_is_first = false; ///< an index that overflowed below 0 selects the first entry
    };
    NegativeTable(Parts parts, int in_fraction)
        : parts_(std::move(parts)), in_fraction_(in_fraction),
          grid_(in_fraction + parts_.factor_fraction, parts_.table_fraction)
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        if (x >= 0)
            return grid_.first(parts_.factor * x);
        const std::size_t size = parts_.table.size();
        const std::size_t index = parts_.negative_is_first ? negative_index_clamped(x, in_fraction_, size)
                                                           : negative_index(x, in_fraction_, size);
        return grid_.second(parts_.scale * parts_.table[index]);
    }
    [[nodiscard]] int fraction() const override { return grid_.fraction(); }
    [[nodiscard]] const Grid& grid() const { return grid_; }

private:
    Parts parts_;
    int in_fraction_;
    Grid grid_;
};

/// -1 or 1; 0 is positive, but not for Quartus, which also has no sign bit: -1 becomes a result as it is.
class BinaryTanh final : public ElementFunction {
public:
    BinaryTanh(bool to_sign_bit, bool quartus)
        : low_(to_sign_bit && !quartus ? 0 : -1), least_positive_(quartus ? 1 : 0)
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        return x >= least_positive_ ? 1 : low_;
    }
    [[nodiscard]] int fraction() const override { return 0; }

private:
    WideRaw low_, least_positive_;
};

/// -1, 0 or 1. In io_parallel 2 x is put in the input's type, but for oneAPI, and compared with 1 and -1;
/// streams compare x.
class TernaryTanh final : public ElementFunction {
public:
    enum class Compares : std::uint8_t { itself, twice_in_type, twice };
    TernaryTanh(const FixedPoint& type, Compares what) : type_(type), what_(what) {}
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        const WideRaw compared = what_ == Compares::itself  ? x
                                 : what_ == Compares::twice ? 2 * x
                                                            : cast(2 * x, type_.fraction(), type_);
        const Grid grid(type_.fraction(), 0);
        const WideRaw one = grid.second(1), here = grid.first(compared);
        return here > one ? 1 : here > -one ? 0 : -1;
    }
    [[nodiscard]] int fraction() const override { return 0; }

private:
    FixedPoint type_;
    Compares what_;
};

/// x above 0, below a factor of it; factors repeat.
class Leaky final : public ElementFunction {
public:
    Leaky(int in_fraction, const design::WeightTensor& factors)
        : factors_(factors.raw), grid_(in_fraction, in_fraction + factors.type.fraction())
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t element) const override
    {
        return x > 0 ? grid_.first(x) : grid_.second(factors_[element % factors_.size()] * x);
    }
    [[nodiscard]] int fraction() const override { return grid_.fraction(); }
    [[nodiscard]] std::size_t period() const override { return factors_.size(); }

private:
    std::vector<std::int64_t> factors_;
    Grid grid_;
};

/// x above the threshold, else 0.
class Thresholded final : public ElementFunction {
public:
    Thresholded(int in_fraction, const design::WeightTensor& threshold)
        : in_fraction_(in_fraction), grid_(in_fraction, threshold.type.fraction()),
          threshold_(grid_.second(threshold.raw.front()))
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        return grid_.first(x) > threshold_ ? x : 0;
    }
    [[nodiscard]] int fraction() const override { return in_fraction_; }

private:
    int in_fraction_;
    Grid grid_;
    WideRaw threshold_;
};

/// min(max(slope x + shift, 0), 1), or twice that minus 1.
class Hard final : public ElementFunction {
public:
    Hard(int in_fraction, const design::HardActivation& layer)
        : grid_(in_fraction + layer.slope.type.fraction(), layer.shift.type.fraction()),
          slope_(layer.slope.raw.front()), shift_(grid_.second(layer.shift.raw.front())),
          one_(shifted_left(1, std::max(grid_.fraction(), 0))),
          is_tanh_(layer.kind == graph::HardActivation::Kind::hard_tanh)
    {
    }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t) const override
    {
        const WideRaw sigmoid = std::clamp<WideRaw>(grid_.first(slope_ * x) + shift_, 0, one_);
        return is_tanh_ ? 2 * sigmoid - one_ : sigmoid;
    }
    [[nodiscard]] int fraction() const override { return grid_.fraction(); }

private:
    Grid grid_;
    WideRaw slope_, shift_, one_;
    bool is_tanh_;
};

/// 1 from the threshold on, else 0; or 1 above the high one, -1 up to the low one, else 0. Both sides have
/// the same type.
class Thresholds final : public ElementFunction {
public:
    explicit Thresholds(const design::QuantizedTanh& layer)
        : high_(layer.high.raw), low_(layer.low.raw), is_ternary_(layer.is_ternary),
          threshold_fraction_(layer.high.type.fraction())
    {
    }
    void set_input(int in_fraction) { grid_ = Grid(in_fraction, threshold_fraction_); }
    [[nodiscard]] WideRaw value(WideRaw x, std::size_t element) const override
    {
        const std::size_t k = element % high_.size();
        const WideRaw here = grid_.first(x), high = grid_.second(high_[k]);
        if (!is_ternary_)
            return here >= high ? 1 : 0;
        return here > high ? 1 : here <= grid_.second(low_[k]) ? -1 : 0;
    }
    [[nodiscard]] int fraction() const override { return 0; }
    [[nodiscard]] std::size_t period() const override { return high_.size(); }

private:
    std::vector<std::int64_t> high_, low_;
    bool is_ternary_;
    int threshold_fraction_;
    Grid grid_{0, 0};
};

MadeOperator made(const OperatorContext& context, std::unique_ptr<const ElementFunction> function)
{
    return make_elementwise(context, std::move(function));
}

Result<void> check(const OperatorContext& context)
{
    return check_shape(context);
}

/// Bits that `count` factors of `bits` each may need on top of the input.
Result<void> check_bits(const OperatorContext& context, const Grid& grid, int first_extra, int second_bits)
{
    const int in_bits = signed_bits(context.inputs[0].range);
    if (!grid.fits(in_bits + first_extra, second_bits))
        return unsupported("its values need more than 128 bits");
    return {};
}

int bits_of(const design::WeightTensor& tensor)
{
    int bits = 1;
    for (const std::int64_t raw : tensor.raw)
        bits = std::max(bits, signed_bits(WideRaw{raw}));
    return bits;
}

MadeOperator make_selu(const OperatorContext& context, const design::Activation& layer)
{
    const FixedPoint& in = context.inputs[0].type;
    const bool stream = context.design.io_type == design::IoType::io_stream;
    // The factor is a constant of its own in io_parallel and has the input's type in streams.
    constexpr double lambda = 1.0507009873554805;
    const FixedPoint factor_type = stream ? in : FixedPoint{.width = 16, .integer = 1, .is_signed = false};
    NegativeTable::Parts parts;
    parts.factor = from_double(lambda, factor_type);
    parts.factor_fraction = factor_type.fraction();
    parts.table = selu_table(layer.table_size, layer.table);
    parts.table_fraction = layer.table.fraction();
    parts.negative_is_first = !stream;
    auto function = std::make_unique<NegativeTable>(std::move(parts), in.fraction());
    if (auto ok = check_bits(context, function->grid(), factor_type.width, layer.table.width); !ok)
        return pass(std::move(ok).error());
    return made(context, std::move(function));
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::Activation& layer)
{
    using graph::Function;
    const bool other_kernels = layer.function == Function::linear || layer.function == Function::relu ||
                               layer.function == Function::sigmoid || layer.function == Function::tanh;
    if (other_kernels)
        return std::unique_ptr<Operator>{};
    if (auto ok = check(context); !ok)
        return pass(std::move(ok).error());
    const FixedPoint& in = context.inputs[0].type;
    const bool stream = context.design.io_type == design::IoType::io_stream;
    if (layer.function == Function::relu1 || layer.function == Function::relu6) {
        const WideRaw limit = layer.function == Function::relu1 ? 1 : 6;
        if (stream)
            return pass(unsupported(fmt::format("hls4ml has no {} for io_stream",
                                                graph::function_name(layer.function)))
                            .error());
        if (auto ok = check_bits(context, Grid(in.fraction(), 0), 0, signed_bits(limit)); !ok)
            return pass(std::move(ok).error());
        return made(context, std::make_unique<Clipped>(in.fraction(), limit));
    }
    if (layer.function == Function::binary_tanh) {
        const FixedPoint& out = context.result;
        const bool to_sign_bit = out.is_integer && !out.is_signed && out.width == 1;
        return made(context, std::make_unique<BinaryTanh>(to_sign_bit, context.design.backend ==
                                                                           design::Backend::quartus));
    }
    if (layer.function == Function::ternary_tanh) {
        if (auto ok = check_bits(context, Grid(in.fraction(), 0), 1, 2); !ok)
            return pass(std::move(ok).error());
        using enum TernaryTanh::Compares;
        const bool exact = context.design.backend == design::Backend::oneapi;
        return made(context, std::make_unique<TernaryTanh>(in, stream  ? itself
                                                               : exact ? twice
                                                                       : twice_in_type));
    }
    if (auto ok = check_table(context, layer.table_size); !ok)
        return pass(std::move(ok).error());
    if (layer.function == Function::selu)
        return make_selu(context, layer);
    Table table = layer.function == Function::softplus ? softplus_table(layer.table_size, layer.table)
                                                       : softsign_table(layer.table_size, layer.table);
    return made(context,
                std::make_unique<CentredTable>(std::move(table), in.fraction(), layer.table.fraction()));
}

MadeOperator make_operator(const OperatorContext& context, const design::ParametrizedActivation& layer)
{
    if (auto ok = check(context); !ok)
        return pass(std::move(ok).error());
    const FixedPoint& in = context.inputs[0].type;
    const int parameter_bits = bits_of(layer.parameter), parameter_fraction = layer.parameter.type.fraction();
    const int in_bits = signed_bits(context.inputs[0].range);
    switch (layer.kind) {
    case graph::ParametrizedActivation::Kind::leaky_relu:
        if (auto ok = check_bits(context, Grid(in.fraction(), in.fraction() + parameter_fraction), 0,
                                 in_bits + parameter_bits);
            !ok)
            return pass(std::move(ok).error());
        return made(context, std::make_unique<Leaky>(in.fraction(), layer.parameter));
    case graph::ParametrizedActivation::Kind::thresholded_relu:
        if (auto ok = check_bits(context, Grid(in.fraction(), parameter_fraction), 0, parameter_bits); !ok)
            return pass(std::move(ok).error());
        return made(context, std::make_unique<Thresholded>(in.fraction(), layer.parameter));
    case graph::ParametrizedActivation::Kind::elu:
        break;
    }
    if (auto ok = check_table(context, layer.table_size); !ok)
        return pass(std::move(ok).error());
    NegativeTable::Parts parts;
    parts.table = elu_table(layer.table_size, layer.table);
    parts.scale = layer.parameter.raw.front();
    parts.table_fraction = layer.table.fraction() + parameter_fraction;
    auto function = std::make_unique<NegativeTable>(std::move(parts), in.fraction());
    if (auto ok = check_bits(context, function->grid(), 0, layer.table.width + parameter_bits); !ok)
        return pass(std::move(ok).error());
    return made(context, std::move(function));
}

MadeOperator make_operator(const OperatorContext& context, const design::HardActivation& layer)
{
    if (auto ok = check(context); !ok)
        return pass(std::move(ok).error());
    const int in_fraction = context.inputs[0].type.fraction();
    const Grid grid(in_fraction + layer.slope.type.fraction(), layer.shift.type.fraction());
    if (auto ok = check_bits(context, grid, layer.slope.type.width + 2, layer.shift.type.width + 2); !ok)
        return pass(std::move(ok).error());
    return made(context, std::make_unique<Hard>(in_fraction, layer));
}

MadeOperator make_operator(const OperatorContext& context, const design::PReLU& layer)
{
    if (auto ok = check(context); !ok)
        return pass(std::move(ok).error());
    if (layer.alpha.raw.empty() || context.elements % layer.alpha.raw.size() != 0)
        return fail(ErrorCode::mismatch, {}, "its slopes do not fit its input");
    const int in_fraction = context.inputs[0].type.fraction();
    const Grid grid(in_fraction, in_fraction + layer.alpha.type.fraction());
    if (auto ok = check_bits(context, grid, 0, signed_bits(context.inputs[0].range) + bits_of(layer.alpha));
        !ok)
        return pass(std::move(ok).error());
    return made(context, std::make_unique<Leaky>(in_fraction, layer.alpha));
}

MadeOperator make_operator(const OperatorContext& context, const design::QuantizedTanh& layer)
{
    if (auto ok = check(context); !ok)
        return pass(std::move(ok).error());
    const std::size_t n = layer.high.raw.size();
    if (n == 0 || context.elements % n != 0 || (layer.is_ternary && layer.low.raw.size() != n))
        return fail(ErrorCode::mismatch, {}, "its thresholds do not fit its input");
    const Grid grid(context.inputs[0].type.fraction(), layer.high.type.fraction());
    if (auto ok = check_bits(context, grid, 0, std::max(bits_of(layer.high), bits_of(layer.low))); !ok)
        return pass(std::move(ok).error());
    auto function = std::make_unique<Thresholds>(layer);
    function->set_input(context.inputs[0].type.fraction());
    return made(context, std::move(function));
}

} // namespace bitscape::emulate
