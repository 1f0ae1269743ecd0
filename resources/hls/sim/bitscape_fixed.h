// Bit-accurate C simulation of arbitrary-precision fixed-point numbers, one class for signed and unsigned,
// integer and fractional types. The public names (ap_fixed, ap_ufixed, ap_int, ap_uint) are made of it in
// ap_fixed.h and ap_int.h.
//
// Semantics: AMD UG1399, "Arbitrary Precision Data Types Library". Needs C++17 and a compiler with __int128;
// no other dependency. Limits: 1 to 128 bits, results of operators included (static_assert); AP_WRAP_SM is
// not provided; range() wants hi >= lo.
#ifndef BITSCAPE_SIM_FIXED_H
#define BITSCAPE_SIM_FIXED_H
#define BITSCAPE_SIMULATION

#include "bitscape_quantize.h"

namespace bitscape_sim {

template <class T> using if_integral = std::enable_if_t<std::is_integral_v<T>, int>;
template <class T> using if_floating = std::enable_if_t<std::is_floating_point_v<T>, int>;

/// Proxy of the bits [low, high] of a number: reads as an unsigned integer, assigns bits without any
/// rounding.
template <class Owner> class RangeRef {
public:
    RangeRef(Owner& owner, int high, int low) : owner_(owner), high_(high), low_(low) {}
    RangeRef(const RangeRef&) = default;

    [[nodiscard]] u128 bits() const { return (u128(owner_.raw()) >> low_) & low_mask(length()); }
    [[nodiscard]] int length() const { return high_ - low_ + 1; }
    [[nodiscard]] std::uint64_t to_uint64() const { return std::uint64_t(bits()); }
    [[nodiscard]] unsigned to_uint() const { return unsigned(bits()); }
    [[nodiscard]] int to_int() const { return int(unsigned(bits())); }
    operator unsigned long long() const { return to_uint64(); }

    template <class T, if_integral<T> = 0> RangeRef& operator=(T value) { return assign(u128(value)); }
    template <int W, int I, bool S, ap_q_mode Q, ap_o_mode O, int N>
    RangeRef& operator=(const Fixed<W, I, S, Q, O, N>& value)
    {
        return assign(u128(value.raw()) & low_mask(W));
    }
    template <class Other> RangeRef& operator=(const RangeRef<Other>& other) { return assign(other.bits()); }
    RangeRef& operator=(const RangeRef& other) { return assign(other.bits()); }

private:
    RangeRef& assign(u128 value)
    {
        const u128 mask = low_mask(length()) << low_;
        owner_.set_bits((u128(owner_.raw()) & ~mask) | ((value << low_) & mask));
        return *this;
    }

    Owner& owner_;
    int high_, low_;
};

/// Proxy of one bit.
template <class Owner> class BitRef {
public:
    BitRef(Owner& owner, int index) : owner_(owner), index_(index) {}
    BitRef(const BitRef&) = default;
    operator bool() const { return owner_.get_raw_bit(index_); }
    BitRef& operator=(bool value)
    {
        const u128 mask = u128(1) << index_;
        owner_.set_bits(value ? u128(owner_.raw()) | mask : u128(owner_.raw()) & ~mask);
        return *this;
    }
    BitRef& operator=(const BitRef& other) { return *this = bool(other); }

private:
    Owner& owner_;
    int index_;
};

/// A number raw * 2^-(W - I) of W bits; I may be negative or above W. Q and O say how a value is brought into
/// the type, N is the number of saturated bits of AP_WRAP.
template <int W, int I, bool S, ap_q_mode Q, ap_o_mode O, int N> class Fixed {
    static_assert(W >= 1 && W <= 128,
                  "bitscape_sim: 1 to 128 bits; the result type of this operation is wider");
    static_assert(O != AP_WRAP_SM, "bitscape_sim: AP_WRAP_SM is not provided");
    static_assert(N >= 0 && N <= W, "bitscape_sim: saturation bits are 0 to the width");

public:
    static constexpr int width = W;
    static constexpr int iwidth = I;
    static constexpr int fraction = W - I;
    static constexpr bool sign_flag = S;
    static constexpr ap_q_mode qmode = Q;
    static constexpr ap_o_mode omode = O;
    using Raw = RawOf<W, S>;

    Fixed() = default;
    template <int W2, int I2, bool S2, ap_q_mode Q2, ap_o_mode O2, int N2>
    constexpr Fixed(const Fixed<W2, I2, S2, Q2, O2, N2>& other)
        : raw_(quantize<W, I, S, Q, O, N>(other.raw(), W2 - I2))
    {
    }
    template <class T, if_integral<T> = 0>
    constexpr Fixed(T value) : raw_(quantize<W, I, S, Q, O, N>(widen(value), 0))
    {
    }
    template <class T, if_floating<T> = 0> constexpr Fixed(T value) : raw_(from_double(double(value))) {}
    template <class Owner>
    Fixed(const RangeRef<Owner>& bits) : raw_(quantize<W, I, S, Q, O, N>(bits.bits(), 0))
    {
    }

    /// The number whose bits are the low W bits of `bits`.
    static constexpr Fixed from_bits(u128 bits)
    {
        Fixed result;
        result.set_bits(bits);
        return result;
    }

    [[nodiscard]] constexpr Raw raw() const { return raw_; }
    constexpr void set_bits(u128 bits) { raw_ = wrap_bits<W, S>(bits); }
    [[nodiscard]] bool get_raw_bit(int index) const { return ((u128(raw_) >> index) & 1) != 0; }

    /// Nearest double, ties to even: exact up to 53 significant bits.
    [[nodiscard]] double to_double() const { return std::ldexp(double(raw_), -fraction); }
    [[nodiscard]] float to_float() const { return std::ldexp(float(raw_), -fraction); }
    /// Integer part, cut towards zero like a C cast, then reduced to the width of the result.
    [[nodiscard]] std::int64_t to_int64() const
    {
        return quantize<64, 64, true, AP_TRN_ZERO, AP_WRAP, 0>(raw_, fraction);
    }
    [[nodiscard]] std::uint64_t to_uint64() const { return std::uint64_t(to_int64()); }
    [[nodiscard]] int to_int() const { return int(unsigned(to_uint64())); }
    [[nodiscard]] unsigned to_uint() const { return unsigned(to_uint64()); }

    template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0> operator T() const
    {
        if constexpr (std::is_same_v<T, bool>)
            return raw_ != 0;
        else if constexpr (std::is_same_v<T, float>)
            return to_float();
        else if constexpr (std::is_floating_point_v<T>)
            return T(to_double());
        else
            return T(to_uint64());
    }

    [[nodiscard]] int length() const { return W; }
    [[nodiscard]] bool is_zero() const { return raw_ == 0; }
    [[nodiscard]] bool is_neg() const { return raw_ < 0; }
    bool operator!() const { return raw_ == 0; }

    RangeRef<Fixed> range(int high, int low) { return {*this, high, low}; }
    RangeRef<const Fixed> range(int high, int low) const { return {*this, high, low}; }
    RangeRef<Fixed> range() { return {*this, W - 1, 0}; }
    RangeRef<const Fixed> range() const { return {*this, W - 1, 0}; }
    RangeRef<Fixed> operator()(int high, int low) { return {*this, high, low}; }
    RangeRef<const Fixed> operator()(int high, int low) const { return {*this, high, low}; }
    BitRef<Fixed> operator[](int index) { return {*this, index}; }
    bool operator[](int index) const { return get_raw_bit(index); }
    BitRef<Fixed> bit(int index) { return {*this, index}; }
    bool bit(int index) const { return get_raw_bit(index); }

    Fixed operator+() const { return *this; }
    Fixed<W + 1, I + 1, true> operator-() const
    {
        return Fixed<W + 1, I + 1, true>::from_bits(u128(0) - u128(raw_));
    }
    Fixed<W, I, S> operator~() const { return Fixed<W, I, S>::from_bits(~u128(raw_)); }

    // Shifts move the bits inside the type: what leaves it is lost, without rounding or saturation.
    Fixed operator<<(int distance) const { return distance < 0 ? right(-distance) : left(distance); }
    Fixed operator>>(int distance) const { return distance < 0 ? left(-distance) : right(distance); }
    Fixed& operator<<=(int distance) { return *this = *this << distance; }
    Fixed& operator>>=(int distance) { return *this = *this >> distance; }

    template <class T> Fixed& operator+=(const T& other) { return *this = Fixed(*this + other); }
    template <class T> Fixed& operator-=(const T& other) { return *this = Fixed(*this - other); }
    template <class T> Fixed& operator*=(const T& other) { return *this = Fixed(*this * other); }
    template <class T> Fixed& operator/=(const T& other) { return *this = Fixed(*this / other); }
    template <class T> Fixed& operator&=(const T& other) { return *this = Fixed(*this & other); }
    template <class T> Fixed& operator|=(const T& other) { return *this = Fixed(*this | other); }
    template <class T> Fixed& operator^=(const T& other) { return *this = Fixed(*this ^ other); }
    Fixed& operator++() { return *this += 1; }
    Fixed& operator--() { return *this -= 1; }
    Fixed operator++(int)
    {
        const Fixed before = *this;
        ++*this;
        return before;
    }
    Fixed operator--(int)
    {
        const Fixed before = *this;
        --*this;
        return before;
    }

private:
    /// Constant expressions may use it, so that arrays of weights are made by the compiler, not at the start.
    static constexpr Raw from_double(double value)
    {
        const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, value);
        const int exponent = int((bits >> 52) & 0x7ff);
        const std::int64_t fraction_bits = std::int64_t(bits & ((std::uint64_t(1) << 52) - 1));
        const bool negative = (bits >> 63) != 0;
        if (exponent == 0x7ff) // infinite, or not a number
            return fraction_bits != 0 ? Raw(0)
                                      : quantize<W, I, S, Q, O, N>(negative ? i128(-1) : i128(1), -2000);
        const std::int64_t mantissa = exponent == 0 ? fraction_bits : fraction_bits | std::int64_t(1) << 52;
        // |value| = mantissa * 2^(exponent - 1075)
        return mantissa == 0 ? Raw(0)
                             : quantize<W, I, S, Q, O, N>(negative ? -mantissa : mantissa,
                                                          1075 - (exponent == 0 ? 1 : exponent));
    }
    Fixed left(int distance) const { return from_bits(distance >= W ? u128(0) : u128(raw_) << distance); }
    Fixed right(int distance) const { return from_bits(u128(i128(shift_right(raw_, distance)))); }

    Raw raw_ = 0;
};

/// The fixed-point type that holds every value of the C integer type T.
template <class T>
using FixedOfInteger = Fixed<std::is_same_v<T, bool> ? 1 : int(8 * sizeof(T)),
                             std::is_same_v<T, bool> ? 1 : int(8 * sizeof(T)), std::is_signed_v<T>>;

} // namespace bitscape_sim

#include "bitscape_operators.h"

#endif
