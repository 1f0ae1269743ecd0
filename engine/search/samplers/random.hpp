#pragma once

#include <cstddef>
#include <cstdint>

namespace bitscape::search {

/// splitmix64's finalizer: neighbouring inputs give unrelated outputs.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

/// `bits` as a fraction of 2^64, times `count`. Bias below count / 2^64.
[[nodiscard]] constexpr std::size_t scaled(std::uint64_t bits, std::size_t count)
{
    return static_cast<std::size_t>((static_cast<unsigned __int128>(bits) * count) >> 64);
}

/// A stream of numbers that is the same on every platform and with every standard library.
class Random {
public:
    Random(std::uint64_t seed, std::uint64_t stream) : state_(mix(mix(seed) ^ stream)) {}

    std::uint64_t bits() { return mix(state_++); }
    std::size_t below(std::size_t count) { return scaled(bits(), count); }   ///< 0 .. count - 1
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1p-53; } ///< [0, 1)
    double normal();                                                         ///< mean 0, deviation 1

private:
    std::uint64_t state_;
};

} // namespace bitscape::search
