#include "design/knob_values.hpp"

#include <gtest/gtest.h>

namespace bitscape::design {
namespace {

using Factors = std::vector<std::int64_t>;

TEST(KnobValues, ReuseFactorsAreThoseTheStrategyTakes)
{
    EXPECT_TRUE(reuse_factor_choices(Strategy::latency, 16, 64).empty());
    EXPECT_EQ(reuse_factor_choices(Strategy::distributed_arithmetic, 16, 64), Factors{1});
    const Factors valid = valid_reuse_factors(16, 64);
    EXPECT_EQ(reuse_factor_choices(Strategy::resource, 16, 64), valid);
    Factors unrolled = valid;
    unrolled.pop_back();
    EXPECT_EQ(reuse_factor_choices(Strategy::resource_unrolled, 16, 64), unrolled);
}

TEST(KnobValues, ParallelizationFactorsDivideThePositions)
{
    EXPECT_EQ(parallelization_choices(Backend::vitis, IoType::io_parallel, 12), (Factors{1, 2, 3, 4, 6, 12}));
    EXPECT_EQ(parallelization_choices(Backend::quartus, IoType::io_parallel, 4), (Factors{1, 2, 3, 4}));
    EXPECT_EQ(parallelization_choices(Backend::vitis, IoType::io_stream, 12), Factors{1});
}

} // namespace
} // namespace bitscape::design
