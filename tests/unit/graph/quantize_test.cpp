// Against QKeras 0.9.0, value by value (tests/corpus/keras/quantize.json), and the laws of a quantizer.
#include "graph/quantize.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>

namespace bitscape::test {

using namespace graph;
using nlohmann::json;

namespace {

float quantized(const json& row, float x)
{
    const std::string kind = row["kind"];
    const int bits = row["bits"];
    if (kind == "quantized_bits")
        return quantize(QuantizedBits{bits, row["integer"], row["symmetric"] != 0, row["keep_negative"]}, x);
    if (kind == "quantized_relu")
        return quantize(QuantizedRelu{bits, row["integer"]}, x);
    QuantizedPo2 po2{bits, {}, row["quadratic_approximation"], kind == "quantized_po2"};
    if (!row["max_value"].is_null())
        po2.max_value = row["max_value"].get<float>();
    return quantize(po2, x);
}

/// Half-way between two powers of two TensorFlow's own float32 logarithm decides: not promised.
bool undecided(const json& row, float x)
{
    if (!row.contains("quadratic_approximation") || x == 0)
        return false;
    const double exponent = std::log2(std::abs(double{x})) / (row["quadratic_approximation"] ? 2 : 1);
    return std::abs(exponent - std::floor(exponent) - 0.5) < 1e-6;
}

} // namespace

TEST(Quantize, EqualsQkerasBitForBit)
{
    std::ifstream file(std::filesystem::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras/quantize.json");
    const json rows = json::parse(file);
    ASSERT_GE(rows.size(), 18u);
    for (const json& row : rows)
        for (std::size_t i = 0; i < row["x"].size(); ++i) {
            const float x = row["x"][i];
            if (undecided(row, x))
                continue;
            EXPECT_EQ(quantized(row, x), row["y"][i].get<float>())
                << row["kind"] << ' ' << row["bits"] << " of " << x;
        }
}

TEST(Quantize, RoundsHalvesToEven)
{
    const QuantizedBits grid{5, 2}; // steps of 1/4
    EXPECT_EQ(quantize(grid, 0.125F), 0.0F);
    EXPECT_EQ(quantize(grid, 0.375F), 0.5F);
    EXPECT_EQ(quantize(grid, -0.125F), 0.0F);
    EXPECT_EQ(quantize(grid, -0.375F), -0.5F);
    EXPECT_EQ(quantize(grid, 100), 3.75F);
    EXPECT_EQ(quantize(grid, -100), -4.0F);
    EXPECT_EQ(quantize(QuantizedBits{5, 2, true}, -100), -3.75F);
    EXPECT_EQ(quantize(QuantizedRelu{3, 1}, 100), 1.75F);
    EXPECT_EQ(quantize(QuantizedRelu{3, 1}, -100), 0.0F);
}

TEST(Quantize, IsIdempotentAndMonotone)
{
    std::mt19937 random(3);
    std::normal_distribution<float> normal(0, 2);
    for (int bits = 2; bits <= 12; ++bits)
        for (int integer = 0; integer <= 3; ++integer) {
            const QuantizedBits grid{bits, integer};
            for (int i = 0; i < 200; ++i) {
                float low = normal(random), high = normal(random);
                if (low > high)
                    std::swap(low, high);
                EXPECT_EQ(quantize(grid, quantize(grid, low)), quantize(grid, low));
                EXPECT_LE(quantize(grid, low), quantize(grid, high));
            }
        }
}

} // namespace bitscape::test
