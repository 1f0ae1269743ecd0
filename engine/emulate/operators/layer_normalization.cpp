// LayerNormalization over the last axis. Source: hls4ml 1.3.0, Vivado nnet_layernorm.h
#include "emulate/counting.hpp"
#include "emulate/element_math.hpp"
#include "emulate/operators.hpp"
#include "emulate/tables.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::emulate {
namespace {

constexpr int max_working_bits = 126;

class LayerNormalizationOperator final : public Operator {
public:
    LayerNormalizationOperator(const OperatorContext& context, const design::LayerNormalization& layer)
        : layer_(layer), in_(context.inputs[0].type), result_(context.result),
          table_(inverse_root_table(layer.table_size, layer.epsilon_power_of_10, layer.table_range_power2,
                                    layer.table)),
          inverse_count_(from_double(1.0 / static_cast<double>(layer.n), layer.accum))
    {
    }

    void plain(std::span<const std::span<const WideRaw>> in, std::span<WideRaw> out,
               Counts& counts) const override
    {
        for (std::size_t first = 0; first < in[0].size(); first += layer_.n)
            normalize(in[0].subspan(first, layer_.n), out.subspan(first, layer_.n), counts);
    }
    void set_output_lane(Lane) override {}

private:
    void normalize(std::span<const WideRaw> x, std::span<WideRaw> out, Counts& counts) const
    {
        const FixedPoint& accum = layer_.accum;
        const int fraction = accum.fraction();
        std::vector<WideRaw> distance(x.size());
        WideRaw sum = 0, squares = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            distance[i] = cast(x[i], in_.fraction(), accum);
            sum = add_in(accum, sum, distance[i]);
        }
        const WideRaw mean = cast(sum * inverse_count_, 2 * fraction, accum);
        for (WideRaw& each : distance) {
            each = cast(each - mean, fraction, accum);
            squares = add_in(accum, squares, cast(each * each, 2 * fraction, accum));
        }
        const WideRaw variance = cast(squares * inverse_count_, 2 * fraction, accum);
        const WideRaw root = table_[index(variance)];
        const int product = fraction + layer_.table.fraction() + layer_.scale.type.fraction();
        for (std::size_t i = 0; i < x.size(); ++i) {
            int exact = 0;
            const WideRaw value = sum_of(distance[i] * root * layer_.scale.raw[i], product,
                                         layer_.bias.raw[i], layer_.bias.type.fraction(), exact);
            out[i] = emit(value, exact, result_, counts);
        }
    }

    /// trunc(variance * size * 2^range_power2) as an int, clamped.
    [[nodiscard]] std::size_t index(WideRaw variance) const
    {
        const WideRaw scaled =
            variance * static_cast<WideRaw>(table_.size()) * (WideRaw{1} << layer_.table_range_power2);
        const int fraction = layer_.accum.fraction();
        const WideRaw whole =
            fraction >= 0 ? scaled / (WideRaw{1} << fraction) : scaled * (WideRaw{1} << -fraction);
        const auto low = static_cast<std::uint32_t>(static_cast<unsigned __int128>(whole));
        const auto number = static_cast<std::int32_t>(low);
        return number < 0 ? 0 : std::min(static_cast<std::size_t>(number), table_.size() - 1);
    }

    design::LayerNormalization layer_;
    FixedPoint in_, result_;
    Table table_;
    WideRaw inverse_count_;
};

bool is_small_integer(const FixedPoint& type)
{
    return type.is_integer && type.width <= 2;
}

} // namespace

MadeOperator make_operator(const OperatorContext& context, const design::LayerNormalization& layer)
{
    const TensorInfo& in = context.inputs.at(0);
    if (layer.n == 0 || layer.table_size == 0 || in.elements % layer.n != 0 ||
        in.elements != context.elements || layer.scale.raw.size() != layer.n ||
        layer.bias.raw.size() != layer.n)
        return fail(ErrorCode::mismatch, {}, "its parameters do not fit its input");
    if (is_small_integer(layer.scale.type) || is_small_integer(in.type))
        return fail(ErrorCode::unsupported, {},
                    "inputs or scales of one or two whole bits are not supported");
    const FixedPoint& accum = layer.accum;
    const int index_bits = signed_bits(static_cast<WideRaw>(layer.table_size)) + layer.table_range_power2;
    const int product_bits = accum.width + layer.table.width + layer.scale.type.width;
    const int product_fraction = accum.fraction() + layer.table.fraction() + layer.scale.type.fraction();
    const int lift = std::abs(product_fraction - layer.bias.type.fraction());
    if (2 * accum.width + 2 > max_working_bits ||
        accum.width + index_bits + std::abs(accum.fraction()) > max_working_bits ||
        std::max(product_bits, layer.bias.type.width) + lift + 2 > max_working_bits ||
        signed_bits(in.range) + std::abs(in.type.fraction() - accum.fraction()) > max_working_bits)
        return fail(ErrorCode::unsupported, {}, "its types need more than 128 bits");
    return std::make_unique<LayerNormalizationOperator>(context, layer);
}

} // namespace bitscape::emulate
