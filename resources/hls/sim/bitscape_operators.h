// Operators between fixed-point numbers of any types: see bitscape_fixed.h. Results are full precision
// (UG1399): a sum has one bit more than the wider integer part and as many fraction bits as the longer
// fraction, a product the sum of widths.
#ifndef BITSCAPE_SIM_OPERATORS_H
#define BITSCAPE_SIM_OPERATORS_H

namespace bitscape_sim {

constexpr int max_of(int a, int b)
{
    return a > b ? a : b;
}

/// Integer bits that hold both operands; an unsigned one needs a bit more beside a signed one.
template <int I1, bool S1, int I2, bool S2>
inline constexpr int common_integer = max_of(I1 + (S2 && !S1), I2 + (S1 && !S2));

template <class A, class B> struct Results;
template <int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, int W2, int I2, bool S2, ap_q_mode Q2,
          ap_o_mode O2, int N2>
struct Results<Fixed<W1, I1, S1, Q1, O1, N1>, Fixed<W2, I2, S2, Q2, O2, N2>> {
    static constexpr int F1 = W1 - I1, F2 = W2 - I2;
    static constexpr int integer = common_integer<I1, S1, I2, S2>;
    static constexpr int fraction = max_of(F1, F2);
    static constexpr bool sign = S1 || S2;
    // One struct a result, so that a type too wide is refused only where it is used.
    struct Sum {
        using type = Fixed<integer + 1 + fraction, integer + 1, sign>;
    };
    struct Difference {
        using type = Fixed<integer + 1 + fraction, integer + 1, true>;
    };
    struct Logic {
        using type = Fixed<integer + fraction, integer, sign>;
    };
    struct Product {
        using type = Fixed<W1 + W2, I1 + I2, sign>;
    };
    struct Quotient {
        using type = Fixed<S2 + W1 + max_of(F2, 0), S2 + I1 + F2, sign>;
    };
};

template <class A, class B> using SumOf = typename Results<A, B>::Sum::type;
template <class A, class B> using DifferenceOf = typename Results<A, B>::Difference::type;
template <class A, class B> using LogicOf = typename Results<A, B>::Logic::type;
template <class A, class B> using ProductOf = typename Results<A, B>::Product::type;
template <class A, class B> using QuotientOf = typename Results<A, B>::Quotient::type;

/// Bits of the operand in the result type R, which holds it exactly (modulo 2^128 for a negative one in an
/// unsigned R).
template <class R, class A> u128 aligned(const A& a)
{
    return u128(a.raw()) << (R::fraction - A::fraction);
}

/// -1, 0 or 1: compares the values exactly, without widening to a common type.
template <class A, class B> int compare(const A& a, const B& b)
{
    if constexpr (A::fraction < B::fraction)
        return -compare(b, a);
    else {
        constexpr int drop = A::fraction - B::fraction;
        const auto floor = shift_right(a.raw(), drop);
        if (less(floor, b.raw()))
            return -1;
        if (less(b.raw(), floor))
            return 1;
        const bool rest = drop >= 128 ? a.raw() != 0 : (u128(a.raw()) & low_mask(drop)) != 0;
        return rest ? 1 : 0;
    }
}

template <class A, class B> SumOf<A, B> add(const A& a, const B& b)
{
    using R = SumOf<A, B>;
    return R::from_bits(aligned<R>(a) + aligned<R>(b));
}

template <class A, class B> DifferenceOf<A, B> subtract(const A& a, const B& b)
{
    using R = DifferenceOf<A, B>;
    return R::from_bits(aligned<R>(a) - aligned<R>(b));
}

template <class A, class B> ProductOf<A, B> multiply(const A& a, const B& b)
{
    // Modulo 2^128 the product of sign-extended operands is the true one, and the result type has at most 128
    // bits.
    return ProductOf<A, B>::from_bits(u128(a.raw()) * u128(b.raw()));
}

template <class A, class B> QuotientOf<A, B> divide(const A& a, const B& b)
{
    using R = QuotientOf<A, B>;
    constexpr int up = max_of(B::fraction, 0);
    static_assert(A::width + up + (B::sign_flag && !A::sign_flag) <= 128 &&
                      B::width + (A::sign_flag && !B::sign_flag) <= 128,
                  "bitscape_sim: the dividend of this division needs more than 128 bits");
    if (b.raw() == 0)
        return R::from_bits(0);
    if constexpr (R::sign_flag) // C++ division cuts towards zero, as the type does
        return R::from_bits(u128(i128(u128(a.raw()) << up) / i128(b.raw())));
    else
        return R::from_bits((u128(a.raw()) << up) / u128(b.raw()));
}

// clang-format off
#define BITSCAPE_SIM_TYPES template <int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, \
                                     int W2, int I2, bool S2, ap_q_mode Q2, ap_o_mode O2, int N2>
#define BITSCAPE_SIM_TYPE_AND_INTEGER template <int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, class T, if_integral<T> = 0>
#define BITSCAPE_SIM_LEFT const Fixed<W1, I1, S1, Q1, O1, N1>& a
#define BITSCAPE_SIM_RIGHT const Fixed<W2, I2, S2, Q2, O2, N2>& b

// One operator for two numbers, and for a number and a C integer on either side.
#define BITSCAPE_SIM_OPERATOR(SYMBOL, EXPRESSION)                                                                      \
    BITSCAPE_SIM_TYPES auto operator SYMBOL(BITSCAPE_SIM_LEFT, BITSCAPE_SIM_RIGHT) { return EXPRESSION; }              \
    BITSCAPE_SIM_TYPE_AND_INTEGER auto operator SYMBOL(BITSCAPE_SIM_LEFT, T b) { return a SYMBOL FixedOfInteger<T>(b); } \
    BITSCAPE_SIM_TYPE_AND_INTEGER auto operator SYMBOL(T b, BITSCAPE_SIM_LEFT) { return FixedOfInteger<T>(b) SYMBOL a; }

// A comparison besides has a floating-point partner; the number is rounded to double first.
#define BITSCAPE_SIM_COMPARISON(SYMBOL)                                                                                \
    BITSCAPE_SIM_OPERATOR(SYMBOL, (compare(a, b) SYMBOL 0))                                                            \
    template <int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, class T, if_floating<T> = 0>                \
    bool operator SYMBOL(BITSCAPE_SIM_LEFT, T b) { return a.to_double() SYMBOL double(b); }                            \
    template <int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, class T, if_floating<T> = 0>                \
    bool operator SYMBOL(T b, BITSCAPE_SIM_LEFT) { return double(b) SYMBOL a.to_double(); }

#define BITSCAPE_SIM_LOGIC(SYMBOL)                                                                                     \
    BITSCAPE_SIM_OPERATOR(SYMBOL, (LogicOf<Fixed<W1, I1, S1, Q1, O1, N1>, Fixed<W2, I2, S2, Q2, O2, N2>>::from_bits(   \
        aligned<LogicOf<Fixed<W1, I1, S1, Q1, O1, N1>, Fixed<W2, I2, S2, Q2, O2, N2>>>(a) SYMBOL                       \
        aligned<LogicOf<Fixed<W1, I1, S1, Q1, O1, N1>, Fixed<W2, I2, S2, Q2, O2, N2>>>(b))))

BITSCAPE_SIM_OPERATOR(+, add(a, b))
BITSCAPE_SIM_OPERATOR(-, subtract(a, b))
BITSCAPE_SIM_OPERATOR(*, multiply(a, b))
BITSCAPE_SIM_OPERATOR(/, divide(a, b))
BITSCAPE_SIM_LOGIC(&)
BITSCAPE_SIM_LOGIC(|)
BITSCAPE_SIM_LOGIC(^)
BITSCAPE_SIM_COMPARISON(<)
BITSCAPE_SIM_COMPARISON(>)
BITSCAPE_SIM_COMPARISON(<=)
BITSCAPE_SIM_COMPARISON(>=)
BITSCAPE_SIM_COMPARISON(==)
BITSCAPE_SIM_COMPARISON(!=)

#undef BITSCAPE_SIM_LOGIC
#undef BITSCAPE_SIM_COMPARISON
#undef BITSCAPE_SIM_OPERATOR
#undef BITSCAPE_SIM_RIGHT
#undef BITSCAPE_SIM_LEFT
#undef BITSCAPE_SIM_TYPE_AND_INTEGER
#undef BITSCAPE_SIM_TYPES
// clang-format on

} // namespace bitscape_sim

#endif
