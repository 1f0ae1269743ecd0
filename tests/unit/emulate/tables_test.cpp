#include "emulate/tables.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::emulate {
namespace {

TEST(Tables, SigmoidAndTanhEntries)
{
    const FixedPoint entry{18, 8};
    const Table sigmoid = sigmoid_table(1024, entry);
    EXPECT_EQ(sigmoid.size(), 1024U);
    EXPECT_EQ(sigmoid[512], 512);   // f(0) = 0.5
    EXPECT_EQ(sigmoid[0], 0);       // f(-8) = 0.000335, below 2^-10
    EXPECT_EQ(sigmoid[1023], 1023); // f(7.98) = 0.99966 truncates
    EXPECT_EQ(sigmoid[576], 748);   // f(1) = 0.731059
    const Table tanh = tanh_table(1024, entry);
    EXPECT_EQ(tanh[512], 0);
    EXPECT_EQ(tanh[640], 779);  // tanh(1) = 0.761594
    EXPECT_EQ(tanh[384], -780); // truncated down
    EXPECT_EQ(tanh[0], -1024);  // tanh(-4) = -0.99933
}

TEST(Tables, CentredIndexCutsTowardsZeroAndClamps)
{
    // x = raw / 1024, 1024 entries over +-8: index = trunc(raw / 16) + 512
    EXPECT_EQ(centred_index(0, 10, 1024, 4), 512U);
    EXPECT_EQ(centred_index(15, 10, 1024, 4), 512U);
    EXPECT_EQ(centred_index(-15, 10, 1024, 4), 512U);
    EXPECT_EQ(centred_index(16, 10, 1024, 4), 513U);
    EXPECT_EQ(centred_index(-16, 10, 1024, 4), 511U);
    EXPECT_EQ(centred_index(9 * 1024, 10, 1024, 4), 1023U);
    EXPECT_EQ(centred_index(-9 * 1024, 10, 1024, 4), 0U);
    EXPECT_EQ(centred_index(5, 0, 100, 3), 100U - 1); // 5 * 100 / 8 + 50 = 112
    EXPECT_EQ(centred_index(-1, 0, 100, 3), 38U);     // trunc(-12.5) = -12
    EXPECT_EQ(centred_index(1, -2, 100, 3), 98U);     // x = 4: trunc(100 / 8) * 4 + 50
    EXPECT_EQ(centred_index(1, -40, 1024, 4), 512U);  // 2^46 has no low 32 bits
}

TEST(Tables, AddressBits)
{
    EXPECT_EQ(address_bits(1024), 10);
    EXPECT_EQ(address_bits(1000), 10);
    EXPECT_EQ(address_bits(2), 1);
    EXPECT_EQ(address_bits(1), 1);
}

TEST(Tables, SoftmaxTablesUseTheLowerEdge)
{
    // 16 bits, 6 integer: entry i stands for i / 1024 of the unsigned range 0..32.
    const FixedPoint difference{15, 5, false};
    const FixedPoint entry{18, 8, true, Rounding::rnd, Overflow::sat};
    const Table exponential = exponential_table(1024, difference, true, entry);
    EXPECT_EQ(exponential[0], 1024);
    EXPECT_EQ(exponential[32], 377); // exp(-1) = 0.367879 -> 376.7
    EXPECT_EQ(top_bits_index(1024, difference, 1024), 32U);
    EXPECT_EQ(top_bits_index(1023, difference, 1024), 31U);
    EXPECT_EQ(top_bits_index(-1, {16, 6}, 1024), 1023U);

    const FixedPoint sum{18, 8, true, Rounding::rnd, Overflow::sat};
    const Table inverse = inverse_table(1024, sum, entry);
    EXPECT_EQ(inverse[0], raw_max(entry)); // 1/0 saturates
    EXPECT_EQ(inverse[4], 1024);           // 1/1: steps of 0.25
    EXPECT_EQ(inverse[1023], -4096);       // 1/-0.25
    EXPECT_EQ(inverse[512], -8);           // 1/-128
}

TEST(Tables, LegacySoftmaxTables)
{
    const Table exponential = legacy_exponential_table(1024);
    EXPECT_EQ(exponential[512], 1024);
    EXPECT_EQ(exponential[576], 2783); // e = 2.71828 -> 2783.5, truncated
    const Table inverse = legacy_inverse_table(1024);
    EXPECT_EQ(inverse[0], 0);
    EXPECT_EQ(inverse[16], 1024);
    EXPECT_EQ(inverse[48], 341); // 1/3
    EXPECT_EQ(legacy_inverse_index(1024, 1024), 16U);
    EXPECT_EQ(legacy_inverse_index(-1024, 1024), 0U);
    EXPECT_EQ(legacy_inverse_index(131071, 1024), 1023U);
}

} // namespace
} // namespace bitscape::emulate
