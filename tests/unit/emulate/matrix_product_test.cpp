// Gathered matrix products (convolutions, depthwise convolutions) by the fast kernels against one 128-bit
// step at a time, on every instruction set of this machine.
#include "emulate/kernels.hpp"
#include "emulate/targets.hpp"
#include "unit/emulate/random_design.hpp"

#include <gtest/gtest.h>
#include <hwy/targets.h>
#include <map>

namespace bitscape::emulate {
namespace {

struct Case {
    MatrixProduct product;
    TensorInfo in, out;
    std::size_t rows = 1, stride = 64;
};

std::vector<std::uint32_t> random_visit(tests::Random& random, std::size_t n_in)
{
    std::vector<std::uint32_t> order;
    const std::size_t reuse = 1 + random.next() % n_in;
    for (std::size_t start = 0; start < reuse; ++start)
        for (std::size_t k = start; k < n_in; k += reuse)
            order.push_back(static_cast<std::uint32_t>(k));
    return order;
}

std::vector<WideRaw> wide(const design::WeightTensor& tensor)
{
    return {tensor.raw.begin(), tensor.raw.end()};
}

/// Narrow types are the usual ones, and each kernel needs its own: half of the cases keep to 8 bits.
Case random_case(std::uint64_t seed)
{
    tests::Random random(seed);
    const int max_width = random.chance(0.3) ? 8 : random.chance(0.7) ? 20 : 40;
    Case c;
    MatrixProduct& product = c.product;
    product.n_in = static_cast<std::size_t>(random.integer(1, 40));
    product.n_out = static_cast<std::size_t>(random.integer(1, 12));
    product.sets = random.chance(0.4) ? static_cast<std::size_t>(random.integer(2, 5)) : 1;
    product.positions = product.sets * static_cast<std::size_t>(random.integer(1, 6));
    c.in.type = tests::random_type(random, max_width);
    c.in.elements = product.positions * product.n_in;
    if (random.chance(0.8)) {
        c.in.elements = static_cast<std::size_t>(random.integer(1, 60));
        for (std::size_t at = 0; at < product.positions * product.n_in; ++at)
            product.gather.push_back(random.chance(0.1)
                                         ? MatrixProduct::nowhere
                                         : static_cast<std::uint32_t>(random.next() % c.in.elements));
    }
    const std::size_t columns = product.sets * product.n_out;
    product.weight_type = tests::random_type(random, max_width);
    product.bias_type = tests::random_type(random, max_width);
    const double density = random.chance(0.3) ? 0.3 : 1.0;
    product.weights =
        wide(tests::random_weights(random, columns * product.n_in, product.weight_type, density));
    product.bias = wide(tests::random_weights(random, columns, product.bias_type, 0.8));
    product.accum = random.chance(0.4) ? tests::wide_accumulator(c.in.type, product.weight_type, product.n_in)
                                       : tests::random_type(random, std::max(max_width, 16));
    product.visit = random_visit(random, product.n_in);
    c.in.range = {raw_min(c.in.type), raw_max(c.in.type)};
    c.in.lane = lane_for_bits(signed_bits(c.in.range));
    c.out.type = random.chance(0.3) ? product.accum : tests::random_type(random);
    c.out.elements = product.positions * product.n_out;
    c.rows = static_cast<std::size_t>(random.integer(1, 256));
    c.stride = (c.rows + row_granularity - 1) / row_granularity * row_granularity;
    return c;
}

WideRaw random_value(tests::Random& random, const Range& range)
{
    const auto wide = static_cast<unsigned __int128>(range.max - range.min) + 1;
    const WideRaw value = range.min + static_cast<WideRaw>(random.next() % wide);
    return random.chance(0.2) ? (random.chance(0.5) ? range.min : range.max) : value;
}

std::string describe(const Counts& counts)
{
    return fmt::format("{} {} {} {} {}", counts.values, counts.overflows, counts.underflows,
                       static_cast<double>(counts.range.min), static_cast<double>(counts.range.max));
}

/// False when there is no fast plan for it.
bool compare(std::uint64_t seed, std::map<DensePlan::Kernel, int>& seen)
{
    Case c = random_case(seed);
    if (!check_product(c.product, c.in, c.out.elements))
        return false;
    c.out.range = product_range(c.product, c.in, c.out.type);
    c.out.lane = lane_for_bits(signed_bits(c.out.range));
    const auto plan = plan_product(c.product, c.in, c.out);
    if (!plan)
        return false;
    ++seen[plan->kernel];
    tests::Random random(seed + 1);
    Buffer in(c.in.elements * c.stride * lane_bytes(c.in.lane));
    Buffer out(c.out.elements * c.stride * lane_bytes(c.out.lane));
    for (std::size_t i = 0; i < c.in.elements * c.stride; ++i)
        store_raw(in.data(), c.in.lane, i, random_value(random, c.in.range));
    Scratch scratch;
    Counts fast, plain;
    run_dense(*plan, {in.data(), out.data(), c.rows, c.stride}, scratch, fast);
    std::vector<WideRaw> x(c.in.elements), y(c.out.elements);
    for (std::size_t r = 0; r < c.rows; ++r) {
        for (std::size_t e = 0; e < x.size(); ++e)
            x[e] = load_raw(in.data(), c.in.lane, e * c.stride + r);
        product_plain(c.product, c.in.type, c.out.type, x, y, plain);
        for (std::size_t e = 0; e < y.size(); ++e) {
            const WideRaw got = load_raw(out.data(), c.out.lane, e * c.stride + r);
            if (got != y[e]) {
                ADD_FAILURE() << "seed " << seed << ", kernel " << static_cast<int>(plan->kernel) << ", row "
                              << r << ", element " << e << ": " << static_cast<double>(got) << ", exact "
                              << static_cast<double>(y[e]);
                return true;
            }
        }
    }
    EXPECT_EQ(describe(fast), describe(plain)) << "seed " << seed;
    return true;
}

TEST(MatrixProduct, EqualsPlainOnEveryInstructionSet)
{
    for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        std::map<DensePlan::Kernel, int> seen;
        int compared = 0;
        for (std::uint64_t seed = 0; seed < 600 && !testing::Test::HasFailure(); ++seed)
            compared += compare(seed, seen) ? 1 : 0;
        EXPECT_GT(compared, 450) << hwy::TargetName(target);
        EXPECT_GE(seen.size(), 11U) << hwy::TargetName(target);
        hwy::SetSupportedTargetsForTest(0);
    }
}

TEST(MatrixProduct, RefusesElementsThatDoNotExist)
{
    MatrixProduct product;
    product.n_in = product.n_out = 1;
    product.weights = product.bias = {1};
    product.gather = {3};
    product.visit = {0};
    const TensorInfo in{{8, 4}, Lane::i16, 3, {-128, 127}};
    EXPECT_EQ(check_product(product, in, 1).error().code, ErrorCode::mismatch);
    product.gather = {2};
    EXPECT_TRUE(check_product(product, in, 1).has_value());
    EXPECT_EQ(check_product(product, in, 2).error().code, ErrorCode::mismatch);
}

} // namespace
} // namespace bitscape::emulate
