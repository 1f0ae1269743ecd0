#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

/// Blocks of `bits` bits side by side, each block `width` wide; a remainder of up to four bits and less than
/// 1 kbit in all goes to LUTs.
double side_by_side(double bits, double width, double depth)
{
    const double whole = std::floor(bits / width), rest = bits - whole * width;
    return whole + (rest > 4 || rest * depth >= 1024 ? 1 : 0);
}

} // namespace

// From 578 layers of Vivado HLS 2020.1: exact on 98 % of them. Depths to 512 use blocks 36 bits wide, to 1024
// 18 bits. Up to 1280 a group of 36 bits takes two blocks for the first 1024 words and one for the rest, a
// group of 18 left over two, 9 bits one; two bits go to LUTs.
double weight_blocks(double lanes, double bits, double depth)
{
    const double all = lanes * bits;
    if (all * depth < 1024 || depth <= 1)
        return 0;
    if (depth <= 512)
        return std::max(1.0, side_by_side(all, 36, depth));
    if (depth <= 1024) {
        const double rest = std::fmod(all, 18);
        const bool dropped = rest <= 2 && rest > 0 && all >= 100 && bits >= 4; // 2 bits of 128 or 560
        return std::max(1.0, std::floor(all / 18) + (rest > 0 && !dropped ? 1 : 0));
    }
    if (depth <= 1536) {
        double rest = std::fmod(all, 36), blocks = 3 * std::floor(all / 36);
        if (rest >= 18)
            blocks += 2, rest -= 18;
        return std::max(1.0, blocks + (rest <= (blocks > 0 ? 2 : 0) ? 0 : rest <= 9 ? 1 : 2));
    }
    const double width = depth <= 2048 ? 9 : depth <= 4096 ? 4 : depth <= 8192 ? 2 : 1;
    const double high = std::ceil(depth / 16384);
    return std::max(1.0, std::ceil(all / width) * high);
}

double index_blocks(double reuse_factor, double ratio)
{
    if (ratio <= 1)
        return 0;
    return reuse_factor * std::ceil(std::log2(ratio)) >= 1024 ? 1 : 0;
}

double table_blocks(double size, double bits)
{
    return size * bits <= 1024 ? 0 : std::ceil(size * bits / 18432);
}

} // namespace bitscape::estimate
