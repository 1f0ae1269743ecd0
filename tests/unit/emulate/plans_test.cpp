// Which kernel is chosen: the fast ones where they are exact, and each of them somewhere.
#include "emulate/program.hpp"
#include "unit/emulate/random_design.hpp"
#include "unit/emulate/small_design.hpp"

#include <gtest/gtest.h>
#include <map>

namespace bitscape::emulate {
namespace {

using Kernel = DensePlan::Kernel;

/// Plans of every node; nodes that cannot be compiled end the list.
std::vector<FastPlan> plans_of(const design::Design& design)
{
    std::vector<FastPlan> plans;
    std::vector<TensorInfo> infos;
    for (const design::Node& node : design.nodes) {
        std::vector<TensorInfo> inputs;
        for (const NodeId id : node.inputs)
            inputs.push_back(infos[id.index()]);
        auto step = compile(design, node, inputs, true);
        if (!step)
            break;
        infos.push_back(step->out);
        plans.push_back(std::move(step->fast));
    }
    return plans;
}

/// Kernel of a 4-input Dense layer after a 16-bit input.
std::optional<Kernel> kernel_for(const FixedPoint& in, const FixedPoint& weight, const FixedPoint& accum,
                                 std::vector<std::int64_t> raw)
{
    tests::SmallDesign network({4}, in);
    network.add("fc", {1}, {16, 6}, tests::dense(4, 1, weight, std::move(raw), accum));
    const auto plans = plans_of(network.design);
    const auto* plan = plans.size() == 2 ? std::get_if<DensePlan>(&plans[1]) : nullptr;
    return plan == nullptr ? std::nullopt : std::optional(plan->kernel);
}

TEST(Plans, DenseTakesTheNarrowestExactKernel)
{
    const FixedPoint usual{16, 6};
    const std::vector<std::int64_t> raw{300, -2000, 7, 1};
    EXPECT_EQ(kernel_for(usual, usual, usual, raw), Kernel::shift16);
    EXPECT_EQ(kernel_for({6, 1}, {6, 1}, {18, 8}, {31, -32, 3, 1}), Kernel::pair32); // with bytes
    EXPECT_EQ(kernel_for(usual, usual, {36, 16}, raw), Kernel::pair32);
    EXPECT_EQ(kernel_for({24, 6}, usual, {32, 4}, raw), Kernel::mul32); // 32 wrapping bits, 24-bit input
    EXPECT_EQ(kernel_for({30, 6}, usual, {48, 14}, raw), Kernel::fma64);
    EXPECT_EQ(kernel_for(usual, usual, {16, 6, true, Rounding::rnd}, {300, -200, 7, 1}), Kernel::round16);
    EXPECT_EQ(kernel_for(usual, usual, {16, 6, true, Rounding::rnd_conv}, raw), Kernel::shift32);
    EXPECT_EQ(kernel_for(usual, usual, {16, 6, true, Rounding::trn, Overflow::sat}, raw), Kernel::clamp32);
    // Small weights cannot saturate: no need to look at every step.
    EXPECT_EQ(kernel_for(usual, usual, {16, 6, true, Rounding::trn, Overflow::sat}, {3, -5, 7, 1}),
              Kernel::shift16);
}

TEST(Plans, EveryKernelOccursInTheRandomDesigns)
{
    std::map<Kernel, int> seen;
    std::map<int, int> limbs;
    int dense = 0, slow = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const design::Design design = tests::random_design(seed);
        const auto plans = plans_of(design);
        for (std::size_t n = 0; n < plans.size(); ++n) {
            if (!std::holds_alternative<design::Dense>(design.nodes[n].operation))
                continue;
            ++dense;
            if (const auto* plan = std::get_if<DensePlan>(&plans[n])) {
                ++seen[plan->kernel];
                limbs[plan->limbs] += plan->kernel == Kernel::fma64 ? 1 : 0;
            } else {
                ++slow;
            }
        }
    }
    for (const Kernel kernel :
         {Kernel::mul16, Kernel::shift16, Kernel::round16, Kernel::pair32, Kernel::mul32, Kernel::mul64,
          Kernel::fma64, Kernel::shift32, Kernel::shift64, Kernel::clamp16, Kernel::clamp32, Kernel::clamp64})
        EXPECT_GT(seen[kernel], 2) << static_cast<int>(kernel);
    EXPECT_GT(limbs[1], 0);
    EXPECT_GT(limbs[2], 0);
    EXPECT_LT(slow, dense / 8);
}

} // namespace
} // namespace bitscape::emulate
