// GMAC/s of the matrix kernels, one line a lane width: 64 x 32 weights, 4,096 rows, one thread, casts to the
// result included. The variants take turns, so that a busy machine slows all of them; medians of processor
// time.
#include "emulate/kernels.hpp"
#include "unit/emulate/random_design.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace {

using namespace bitscape;
using namespace bitscape::emulate;

constexpr std::size_t n_in = 64, n_out = 32, rows = 4096;

struct Variant {
    const char* name;
    const char* types;
    FixedPoint in, weight, accum, result;
    double density = 1.0;
    bool counts = true;
    double limit = 0;   ///< GMAC/s of a hand-written kernel on the development machine, products alone
    double reach = 0.4; ///< weights, of what their type holds
};

struct Ready {
    Variant variant;
    DensePlan plan;
    std::vector<Buffer> in, out;
    std::vector<double> seconds;
    double counted = 0;
};

double processor_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

bool prepare(const Variant& variant, Ready& ready)
{
    tests::Random random(5);
    MatrixProduct product;
    product.n_in = n_in;
    product.n_out = n_out;
    product.weight_type = product.bias_type = variant.weight;
    product.accum = variant.accum;
    const double reach = variant.reach * std::ldexp(1.0, variant.weight.width - 1);
    for (std::size_t i = 0; i < n_in * n_out; ++i)
        product.weights.push_back(random.chance(variant.density)
                                      ? static_cast<WideRaw>((random.real() * 2 - 1) * reach)
                                      : WideRaw{0});
    product.bias.assign(n_out, 1);
    for (std::uint32_t k = 0; k < n_in; ++k)
        product.visit.push_back(k);
    TensorInfo in{variant.in, Lane::i16, n_in, {raw_min(variant.in), raw_max(variant.in)}};
    in.lane = lane_for_bits(signed_bits(in.range));
    TensorInfo out{variant.result, Lane::i16, n_out, product_range(product, in, variant.result)};
    out.lane = lane_for_bits(signed_bits(out.range));
    auto plan = plan_product(product, in, out);
    if (!plan)
        return false;
    ready.variant = variant;
    ready.plan = *std::move(plan);
    for (std::size_t first = 0; first < rows; first += max_block_rows) {
        ready.in.emplace_back(n_in * max_block_rows * lane_bytes(in.lane));
        ready.out.emplace_back(n_out * max_block_rows * lane_bytes(out.lane));
        for (std::size_t i = 0; i < n_in * max_block_rows; ++i) {
            const double span = static_cast<double>(in.range.max - in.range.min);
            const double normal =
                random.real() + random.real() + random.real() - 1.5; // like data and activations
            store_raw(ready.in.back().data(), in.lane, i, static_cast<WideRaw>(normal * span / 3));
        }
    }
    return true;
}

void run_once(Ready& ready, Scratch& scratch)
{
    Counts counts;
    counts.wanted = ready.variant.counts;
    const double start = processor_seconds();
    constexpr int passes = 4;
    for (int pass = 0; pass < passes; ++pass)
        for (std::size_t b = 0; b < ready.in.size(); ++b)
            run_dense(ready.plan, {ready.in[b].data(), ready.out[b].data(), max_block_rows, max_block_rows},
                      scratch, counts);
    ready.seconds.push_back((processor_seconds() - start) / passes);
    ready.counted += static_cast<double>(counts.overflows);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

constexpr const char* kernel_names[] = {"mul16", "shift16", "round16", "pair32",  "mul32",   "mul64",
                                        "fma64", "shift32", "shift64", "clamp16", "clamp32", "clamp64"};

} // namespace

int main(int argc, char** argv)
{
    const int repetitions = argc > 1 ? std::atoi(argv[1]) : 40;
    using enum Rounding;
    using enum Overflow;
    const FixedPoint byte{8, 1}, usual{16, 6}, narrow{8, 3, true, trn, sat}, wide{16, 8};
    const Variant variants[] = {
        {"8-bit products, exact sum", "8 x 8 -> 8 SAT", byte, byte, {24, 10}, narrow, 1, true, 340},
        {"the same, no counting", "8 x 8 -> 8 SAT", byte, byte, {24, 10}, narrow, 1, false, 340},
        {"16-bit products, exact sum", "16 x 12 -> 16", usual, {12, 2}, {34, 14}, wide, 1, true, 230},
        {"the same, no counting", "16 x 12 -> 16", usual, {12, 2}, {34, 14}, wide, 1, false, 230},
        {"the same, 3 of 4 weights zero", "16 x 12 -> 16", usual, {12, 2}, {34, 14}, wide, 0.25, true, 230},
        {"16-bit sum, truncated products", "16 x 10 -> 16", usual, {10, 0}, usual, usual, 1, true, 105},
        {"the same, 16-bit weights", "16 x 16 -> 16", usual, usual, usual, usual, 1, true, 105},
        {"16-bit sum, RND products",
         "16 x 10 -> 16",
         usual,
         {10, 0},
         {16, 6, true, rnd},
         usual,
         1,
         true,
         105},
        {"16-bit sum, SAT at every step",
         "16 x 10 -> 16",
         usual,
         {10, 0},
         {16, 6, true, rnd, sat},
         usual,
         1,
         true,
         105},
        {"32-bit sum, wide inputs", "24 x 16 -> 16", {24, 6}, {16, 6}, {32, 4}, {16, 4}, 1, true, 100},
        {"32-bit sum, rounded products",
         "16 x 16 -> 16",
         usual,
         usual,
         {24, 10, true, rnd_conv},
         usual,
         1,
         true,
         100},
        {"64-bit sum, exact", "30 x 16 -> 16", {30, 6}, usual, {56, 22}, wide, 1, true, 50},
        {"64-bit sum, rounded products",
         "30 x 16 -> 16",
         {30, 6},
         usual,
         {40, 20, true, rnd},
         usual,
         1,
         true,
         50},
    };
    std::vector<Ready> all;
    for (const Variant& variant : variants)
        if (!prepare(variant, all.emplace_back()))
            return fmt::print(stderr, "{}: no fast kernel\n", variant.name), 1;
    Scratch scratch;
    for (int i = 0; i < repetitions; ++i)
        for (Ready& ready : all)
            run_once(ready, scratch);
    fmt::print("{:<32} {:<16} {:<8} {:>8} {:>8} {:>6}\n", "64 x 32 weights, 4,096 rows", "bits", "kernel",
               "GMAC/s", "limit", "share");
    for (const Ready& ready : all) {
        const double gmac = static_cast<double>(n_in * n_out * rows) * 1e-9 / median(ready.seconds);
        const Variant& v = ready.variant;
        fmt::print("{:<32} {:<16} {:<8} {:>8.1f} {:>8.0f} {:>5.0f} %\n", v.name, v.types,
                   ready.plan.quads ? "quad32" : kernel_names[static_cast<int>(ready.plan.kernel)], gmac,
                   v.limit, 100 * gmac / v.limit);
    }
    return 0;
}
