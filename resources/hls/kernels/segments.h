// Functions made of straight segments, as Catapult projects have them in the place of tables: 2 to the power
// of x, its logarithm, the reciprocal. Every intermediate result has a type that follows from the argument's.
#ifndef BITSCAPE_HLS_SEGMENTS_H
#define BITSCAPE_HLS_SEGMENTS_H

#include "common.h"

namespace bitscape_hls {

constexpr int larger(int a, int b)
{
    return a > b ? a : b;
}

constexpr int magnitude_of(int a)
{
    return a < 0 ? -a : a;
}

// Slopes and offsets in units of 2^-bits.

struct SigmoidSegments {
    static constexpr int bits = 10;
    static constexpr unsigned count = 8;
    static int slope(unsigned i)
    {
        static const short values[count] = {155, 130, 92, 58, 34, 19, 10, 6};
        return values[i];
    }
    static int offset(unsigned i)
    {
        static const short values[count] = {513, 668, 798, 890, 948, 982, 1001, 1012};
        return values[i];
    }
};

struct TanhSegments {
    static constexpr int bits = 10;
    static constexpr unsigned count = 12;
    static int slope(unsigned i)
    {
        static const short values[count] = {251, 224, 177, 129, 88, 57, 37, 23, 14, 9, 5, 3};
        return values[i];
    }
    static int offset(unsigned i)
    {
        static const short values[count] = {1, 252, 476, 653, 783, 871, 928, 965, 988, 1002, 1011, 1016};
        return values[i];
    }
};

struct PowerSegments {
    static constexpr int bits = 10;
    static constexpr unsigned count = 4;
    static int slope(unsigned i)
    {
        static const short values[count] = {194, 230, 273, 325};
        return values[i];
    }
    static int offset(unsigned i)
    {
        static const short values[count] = {1022, 1216, 1446, 1719};
        return values[i];
    }
};

struct ReciprocalSegments {
    static constexpr int bits = 10;
    static constexpr unsigned count = 8;
    static int slope(unsigned i)
    {
        static const short values[count] = {-228, -181, -148, -124, -105, -90, -77, -68};
        return values[i];
    }
    static int offset(unsigned i)
    {
        static const short values[count] = {2045, 1817, 1636, 1488, 1364, 1259, 1169, 1092};
        return values[i];
    }
};

struct LogarithmSegments {
    static constexpr int bits = 11;
    static constexpr unsigned count = 8;
    static int slope(unsigned i)
    {
        static const short values[count] = {348, 310, 281, 256, 236, 218, 204, 191};
        return values[i];
    }
    static int offset(unsigned i)
    {
        static const short values[count] = {-2045, -1697, -1387, -1105, -849, -612, -394, -190};
        return values[i];
    }
};

/// The value at x >= 0, which is counted in segments and has `rest` bits right of the point; its type.
template <class Function, int rest> struct Segments {
    typedef Signed<Function::bits + rest + 3, 3> Value;
    template <class X> static Value at(const X& x)
    {
        BITSCAPE_INLINE
        const Unsigned<8, 8> whole = x;
        const Unsigned<rest, 0> place = x;
        const unsigned last = Function::count - 1;
        const unsigned i = whole.to_uint() < last ? whole.to_uint() : last;
        typedef Signed<Function::bits + 2, 2> Coefficient;
        const Coefficient slope = from_bits<Coefficient>(Function::slope(i));
        const Coefficient offset = from_bits<Coefficient>(Function::offset(i));
        return slope * place + offset;
    }
};

/// Moves x left until its first bit is set; by how many bits. x is not zero.
template <int W, int I> int normalize_bits(Unsigned<W, I>& x)
{
    BITSCAPE_INLINE
    int moved = 0;
    BITSCAPE_UNROLLED
    for (int step = 64; step > 0; step /= 2) {
        if (step >= W)
            continue;
        const Unsigned<W, I> top = x >> (W - step);
        if (top == 0) {
            x = x << step;
            moved += step;
        }
    }
    return moved;
}

/// The part of a number with its first bit set that is above one half, in sixteenths of the type's range.
template <int rest, int W, int I> Unsigned<rest + 3, 3> sixteenths(const Unsigned<W, I>& normal)
{
    BITSCAPE_INLINE
    const Unsigned<W, 4> scaled = from_same_bits<Unsigned<W, 4>>(normal);
    return scaled; // without the first bit
}

/// e to the power of x in To, an unsigned type that cuts and wraps: two to the power of x / ln 2, its whole
/// part a shift.
template <class To, class X> To exponential(const X& x)
{
    BITSCAPE_INLINE
    constexpr int integer = integer_of<X>() + 1;
    constexpr int fraction = larger(width_of<X>() - integer_of<X>(), 12);
    constexpr int whole_bits = larger(integer, 1) + 1;
    const Unsigned<15, 1> log2_of_e = 23637. / 16384;
    const NumberLike<X, integer + fraction, integer> exponent = x * log2_of_e;
    const Signed<whole_bits, whole_bits> whole = exponent; // floor
    const Unsigned<12, 0> rest = exponent;
    const Unsigned<3, 3> four = 4;
    const Unsigned<12, 2> segment = rest * four;
    // As many bits left of the point as To, so that what a shift loses there is lost in To as well.
    constexpr int wide_fraction = larger(width_of<To>() - integer_of<To>(), PowerSegments::bits + 10);
    const Unsigned<integer_of<To>() + wide_fraction, integer_of<To>()> power =
        Segments<PowerSegments, 10>::at(segment);
    if (!X::sign && integer_of<X>() < 0)
        return power;
    const int shift = whole.to_int();
    const Unsigned<integer_of<To>() + wide_fraction, integer_of<To>()> moved =
        shift < 0 ? power >> -shift : power << shift;
    return moved;
}

/// 1 / x in To, which cuts and wraps; the largest number of To for 0.
template <class To, int W, int I> To reciprocal(const Unsigned<W, I>& x)
{
    BITSCAPE_INLINE
    if (x == 0)
        return largest_number<To>();
    constexpr int rest = larger(1, W - 4 < 10 ? W - 4 : 10);
    constexpr int sign = To::sign ? 1 : 0;
    constexpr int fraction = rest + ReciprocalSegments::bits;
    Unsigned<W, I> normal = x;
    const int exponent = I - normalize_bits(normal);
    const NumberLike<To, fraction + 1 + sign, 1 + sign> value =
        Segments<ReciprocalSegments, rest>::at(sixteenths<rest>(normal));
    constexpr int wide_integer = integer_of<To>() + 2;
    constexpr int wide_fraction = larger(width_of<To>() - integer_of<To>(), fraction);
    const NumberLike<To, wide_integer + wide_fraction, wide_integer> wide = value;
    const NumberLike<To, wide_integer + wide_fraction, wide_integer> moved =
        exponent < 0 ? wide << -exponent : wide >> exponent;
    return moved;
}

/// The type of e^x within softplus, ELU and SELU.
template <class X> struct PowerOf {
    static constexpr int reach = magnitude_of(integer_of<X>()) + 1;
    static constexpr int integer = (reach + 1) * reach;
    typedef Unsigned<integer + 20, integer> Number;
};

/// Logarithm to the base of two of x > 0.
template <int W, int I> auto logarithm(const Unsigned<W, I>& x) -> Signed<40, 16>
{
    BITSCAPE_INLINE
    Unsigned<W, I> normal = x;
    const int exponent = I - normalize_bits(normal);
    const Signed<16, 16> whole = exponent;
    return Segments<LogarithmSegments, 11>::at(sixteenths<11>(normal)) + whole;
}

} // namespace bitscape_hls

#endif
