// HGQ's proxy models: plain Keras 2 layers with quantizers and tables between them, weights quantized
// already.
#include "importer_keras/builder.hpp"
#include "importer_keras/hgq_quantizer.hpp"

#include <array>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// The keep_negative, bits and integers (sign included) of a quantizer.
struct BitVectors {
    Shape shape;
    std::array<std::vector<int>, 3> values;
};

Result<BitVectors> read_bits(const Builder& builder, const LayerText& text)
{
    BitVectors bits;
    constexpr std::array names{"keep_negative", "bits", "integers"};
    for (std::size_t v = 0; v < names.size(); ++v) {
        const auto numbers = builder.weights().read_numbers(text, names[v]);
        if (!numbers)
            return pass(numbers.error());
        if (v > 0 && numbers->shape != bits.shape)
            return fail(ErrorCode::mismatch, names[v], "its bit vectors have different shapes");
        bits.shape = numbers->shape;
        for (const float value : numbers->values) {
            constexpr float most = 128;
            if (!(std::fabs(value) <= most))
                return fail(ErrorCode::bad_format, names[v], "holds a number of bits that is none");
            bits.values[v].push_back(static_cast<int>(value));
        }
    }
    if (bits.values[0].empty() || (!bits.shape.empty() && bits.shape.front() != 1))
        return fail(ErrorCode::bad_format, "bits", "has no axis of extent 1 in front");
    return bits;
}

} // namespace

Status add_proxy_quantizer(Builder& builder, const LayerText& text)
{
    auto bits = read_bits(builder, text);
    if (!bits)
        return pass(std::move(bits).error());
    const auto rounding = rounding_named(text_of(text.config, "RND", "TRN"));
    const auto overflow = overflow_named(text_of(text.config, "SAT", "WRAP"));
    if (!rounding)
        return pass(rounding.error());
    if (!overflow)
        return pass(overflow.error());
    graph::FixedPointQuantizer quantizer;
    quantizer.rounding = *rounding;
    quantizer.overflow = *overflow;
    // Of one that can be fused hls4ml looks at the first element only.
    const bool single = bits->shape.empty() || flag(text.config, "fusible", false);
    if (!single)
        quantizer.mask.assign(bits->shape.begin() + 1, bits->shape.end());
    const std::size_t count = single ? 1 : bits->values[0].size();
    for (std::size_t i = 0; i < count; ++i) {
        const int sign = bits->values[0][i], width = bits->values[1][i], integer = bits->values[2][i];
        quantizer.sign.push_back(sign);
        quantizer.integer.push_back(integer - sign);
        quantizer.fraction.push_back(width - integer);
    }
    builder.append(text.name, text.class_name, std::move(quantizer), builder.source().shape);
    return {};
}

Status add_proxy_table(Builder& builder, const LayerText& text)
{
    const json* given = member(text.config, "kif_in");
    graph::UnaryLut lut;
    const std::array to{&lut.sign, &lut.integer, &lut.fraction};
    const bool listed = given && given->is_array() && given->size() == to.size();
    for (std::size_t k = 0; k < to.size(); ++k) {
        if (!listed || !(*given)[k].is_number())
            return fail(ErrorCode::bad_format, "", "kif_in is not a list of three numbers");
        *to[k] = static_cast<int>((*given)[k].get<double>());
    }
    auto table = builder.weights().read_any(text, "table");
    if (!table)
        return pass(std::move(table).error());
    lut.table = std::move(table->values);
    builder.append(text.name, text.class_name, std::move(lut), builder.source().shape);
    return {};
}

} // namespace bitscape::keras
