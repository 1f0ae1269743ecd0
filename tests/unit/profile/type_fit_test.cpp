#include "fixed/cast.hpp"
#include "fixed/range.hpp"
#include "profile/type_fit.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bitscape::profile {
namespace {

FixedPoint type_of(const char* text)
{
    const auto type = parse_fixed_point(text);
    EXPECT_TRUE(type) << text;
    return *type;
}

TEST(TypeLimits, SayWhatACastDoes)
{
    // Against the cast itself: all modes, around every value, halves and quarters of a step.
    for (const Rounding rounding : {Rounding::trn, Rounding::trn_zero, Rounding::rnd, Rounding::rnd_zero,
                                    Rounding::rnd_inf, Rounding::rnd_min_inf, Rounding::rnd_conv})
        for (const Overflow overflow : {Overflow::wrap, Overflow::sat, Overflow::sat_zero, Overflow::sat_sym})
            for (const bool is_signed : {true, false})
                for (const int width : {2, 4, 5}) {
                    FixedPoint type{width, 2, is_signed, rounding, overflow};
                    FixedPoint open = type; // the same steps, no ends
                    open.width += 20, open.integer += 20, open.is_signed = true;
                    open.overflow = Overflow::sat;
                    const TypeLimits limits(type);
                    const double step = std::ldexp(1.0, -type.fraction());
                    for (int quarter = -160; quarter <= 160; ++quarter)
                        for (const double nudge : {-1e-9, 0.0, 1e-9}) {
                            const double value = quarter * step / 4 + nudge;
                            const double rounded = to_double(from_double(value, open), open);
                            const double cast = to_double(from_double(value, type), type);
                            EXPECT_EQ(limits.overflows(value), cast != rounded)
                                << to_string(type) << " " << value;
                            EXPECT_EQ(limits.overflows(value), !holds(type, value))
                                << to_string(type) << " " << value;
                            EXPECT_EQ(limits.underflows(value), value != 0 && rounded == 0)
                                << to_string(type) << " " << value;
                        }
                }
}

TEST(TypeLimits, CountLosses)
{
    const double values[] = {0, 0.1, 3.99, 4, -4, -4.5, 100, 0.25};
    const Losses losses = TypeLimits(type_of("fixed<5,3>")).losses(values); // -4 .. 3.75 in steps of 1/4
    EXPECT_EQ(losses.overflows, 3);
    EXPECT_EQ(losses.underflows, 1);
}

TEST(TypeFit, MovesThePointWhereTheWidthStays)
{
    const auto fit = [](const char* type, double low, double high) {
        const auto found = fitting_type(type_of(type), low, high, FitPolicy::keep_width);
        return found ? to_string(*found) : std::string("none");
    };
    EXPECT_EQ(fit("fixed<16,6>", -1.5, 3.2), "fixed<16,3>");
    EXPECT_EQ(fit("fixed<16,6>", -4, 3.2), "fixed<16,3>"); // -4 is the lowest value of 3 bits
    EXPECT_EQ(fit("fixed<16,6>", -4.01, 3.2), "fixed<16,4>");
    EXPECT_EQ(fit("fixed<16,6,RND,SAT>", 0, 3.99999), "fixed<16,4,RND,SAT>"); // rounded up to 4
    EXPECT_EQ(fit("fixed<16,6>", 0, 3.99999), "fixed<16,3>");
    EXPECT_EQ(fit("ufixed<8,0>", 0, 0.01), "ufixed<8,-6>");
    EXPECT_EQ(fit("ufixed<8,4>", -1, 1), "fixed<8,2>"); // needs a sign
    EXPECT_EQ(fit("fixed<8,4,TRN,SAT_SYM>", -4, 1), "fixed<8,4,TRN,SAT_SYM>");
    EXPECT_EQ(fit("fixed<8,4>", 0, 0), "none");
    EXPECT_EQ(fit("int<8>", 0, 3), "none");
    EXPECT_EQ(grid_of(type_of("fixed<8,3>")), 0.03125);
    EXPECT_EQ(grid_of(power_of_two_type(4)), 0);
}

TEST(TypeFit, KeepsTheResolutionWhereThatIsWanted)
{
    const auto found = fitting_type(type_of("fixed<16,6>"), -1.5, 3.2, FitPolicy::keep_resolution);
    ASSERT_TRUE(found);
    EXPECT_EQ(to_string(*found), "fixed<13,3>");
    EXPECT_EQ(to_string(*fitting_type(type_of("fixed<8,2>"), -100, 3, FitPolicy::keep_resolution)),
              "fixed<14,8>");
}

} // namespace
} // namespace bitscape::profile
