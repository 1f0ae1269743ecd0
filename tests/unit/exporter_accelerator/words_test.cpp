// Words of the bus: what the exporter expects and what a host makes of numbers are the same, in every mode.
#include "exporter_accelerator/words.hpp"
#include "fixed/cast.hpp"
#include "unit/exporter_accelerator/fixture.hpp"

#include <cmath>
#include <fmt/format.h>
#include <random>

namespace bitscape::test {
namespace {

using accelerator::parse_word;
using accelerator::Word;

TEST(Words, WidthsAreThoseOfTheBus)
{
    EXPECT_EQ(parse_word("float")->bits(), 32);
    EXPECT_EQ(parse_word("double")->bits(), 64);
    EXPECT_EQ(parse_word("ap_fixed<10,4>")->name(), "ap_fixed<16,4>");
    EXPECT_EQ(parse_word("fixed<16,6,RND,SAT>")->name(), "ap_fixed<16,6,AP_RND,AP_SAT,0>");
    EXPECT_EQ(parse_word("ap_ufixed<17,3>")->name(), "ap_ufixed<32,3>");
    EXPECT_EQ(parse_word("ap_int<5>")->type,
              (FixedPoint{.width = 8, .integer = 8, .rounding = Rounding::trn_zero}));
    EXPECT_FALSE(parse_word("auto"));
}

const char* const program = R"(#include "accelerator/words.h"
#include <cstdio>
int main()
{
    int width, integer, is_signed, rounding, overflow;
    double value;
    while (std::scanf("%d %d %d %d %d %lf", &width, &integer, &is_signed, &rounding, &overflow, &value) == 6) {
        const bus::Format format = {bus::fixed_point, width, integer, is_signed != 0, bus::Rounding(rounding),
                                    bus::Overflow(overflow)};
        std::printf("%.17g\n", bus::from_word(bus::to_word(value, format), format));
    }
})";

class HostWords : public AcceleratorTest {};

TEST_F(HostWords, EveryModeIsThatOfApFixed)
{
    ASSERT_TRUE(write({{"Board", "pynq-z2"}}));
    std::ofstream(project() / "words.cpp") << program;
    ASSERT_EQ(
        run({"g++", "-std=c++17", "-Wall", "-Wextra", "-Werror", "-o", "words", "words.cpp"}, project()), 0);
    std::mt19937 generator(3);
    std::vector<double> expected;
    std::ofstream input(project() / "in.txt");
    for (int n = 0; n < 4000; ++n) {
        const std::array<int, 4> widths{8, 16, 32, 64};
        FixedPoint type{.width = widths[generator() % 4]};
        type.integer = static_cast<int>(generator() % 24) - 4;
        type.is_signed = generator() % 2 == 0;
        type.rounding = static_cast<Rounding>(generator() % 7);
        type.overflow = static_cast<Overflow>(generator() % 4);
        // around the ends, and on the halves between two numbers
        const double scale =
            std::ldexp(1.0, static_cast<int>(generator() % (type.width + 4)) - type.fraction());
        const double value = std::round(4 * scale * (static_cast<double>(generator() % 4001) / 1000 - 2) *
                                        std::ldexp(1.0, type.fraction())) /
                             4 / std::ldexp(1.0, type.fraction());
        expected.push_back(to_double(from_double(value, type), type));
        input << fmt::format("{} {} {} {} {} {:.17g}\n", type.width, type.integer, int(type.is_signed),
                             static_cast<int>(type.rounding), static_cast<int>(type.overflow), value);
    }
    input.close();
    ASSERT_EQ(run({"sh", "-c", "./words < in.txt > out.txt"}, project()), 0);
    std::ifstream output(project() / "out.txt");
    for (std::size_t n = 0; n < expected.size(); ++n) {
        double got = NAN;
        output >> got;
        ASSERT_EQ(got, expected[n]) << "line " << n + 1;
    }
}

} // namespace
} // namespace bitscape::test
