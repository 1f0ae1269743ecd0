#include "fixed/fixed_point.hpp"

#include <gtest/gtest.h>

namespace bitscape {
namespace {

FixedPoint parsed(std::string_view text)
{
    const auto type = parse_fixed_point(text);
    EXPECT_TRUE(type.has_value()) << text << ": " << (type ? "" : english(type.error()));
    return type.value_or(FixedPoint{});
}

TEST(ParseFixedPoint, ReadsEverySpelling)
{
    const FixedPoint plain{16, 6};
    for (const char* text :
         {"fixed<16,6>", "ap_fixed<16,6>", "ac_fixed<16,6>", "ac_fixed<16,6,true>", " ap_fixed< 16 , 6 > ",
          "fixed<16,6,TRN,WRAP,0>", "ap_fixed<16,6,AP_TRN,AP_WRAP>", "ac_fixed<16,6,true,AC_TRN,AC_WRAP>"})
        EXPECT_EQ(parsed(text), plain) << text;

    const FixedPoint unsigned_type{6, 0, false, Rounding::rnd_conv, Overflow::sat};
    for (const char* text :
         {"ufixed<6,0,RND_CONV,SAT>", "ap_ufixed<6,0,AP_RND_CONV,AP_SAT,0>", "ufixed<6,0,rnd_conv,sat>",
          "ac_fixed<6,0,false,AC_RND_CONV,AC_SAT>", "ac_fixed<6,0,0,RND_CONV,SAT>"})
        EXPECT_EQ(parsed(text), unsigned_type) << text;

    const FixedPoint int_type{8, 8, true, Rounding::trn_zero, Overflow::wrap, 0, true};
    for (const char* text : {"int<8>", "ap_int<8>", "ac_int<8>", "ac_int<8,true>"})
        EXPECT_EQ(parsed(text), int_type) << text;
    const FixedPoint uint_type{3, 3, false, Rounding::trn_zero, Overflow::wrap, 0, true};
    for (const char* text : {"uint<3>", "ap_uint<3>", "ac_int<3,false>"})
        EXPECT_EQ(parsed(text), uint_type) << text;

    EXPECT_EQ(parsed("fixed<8,-3,TRN_ZERO,SAT_SYM>"),
              (FixedPoint{8, -3, true, Rounding::trn_zero, Overflow::sat_sym}));
    EXPECT_EQ(parsed("fixed<8,12>").fraction(), -4);
    EXPECT_EQ(parsed("fixed<8,4,RND,SAT_ZERO,3>").overflow, Overflow::sat_zero);
}

TEST(ParseFixedPoint, SaysWhatIsWrong)
{
    const std::pair<const char*, const char*> cases[] = {
        {"", "'' is not a fixed-point type: expected a form like fixed<16,6>"},
        {"auto", "'auto' is not a fixed-point type: expected a form like fixed<16,6>"},
        {"fixed<16,6", "'fixed<16,6' is not a fixed-point type: expected a form like fixed<16,6>"},
        {"float<8,3>", "'float<8,3>' is not a fixed-point type: expected fixed, ufixed, int or uint"},
        {"fixed<0,0>", "'fixed<0,0>' is not a fixed-point type: the width must be 1 to 64"},
        {"fixed<65,6>", "'fixed<65,6>' is not a fixed-point type: the width must be 1 to 64"},
        {"fixed<9999999999,6>", "'fixed<9999999999,6>' is not a fixed-point type: the width must be 1 to 64"},
        {"fixed<16>", "'fixed<16>' is not a fixed-point type: the integer bits are missing or out of range"},
        {"fixed<16,6.5>",
         "'fixed<16,6.5>' is not a fixed-point type: the integer bits are missing or out of range"},
        {"fixed<16,5000>",
         "'fixed<16,5000>' is not a fixed-point type: the integer bits are missing or out of range"},
        {"fixed<16,6,ROUND>", "'fixed<16,6,ROUND>' is not a fixed-point type: unknown rounding mode 'ROUND'"},
        {"fixed<16,6,RND,CLIP>",
         "'fixed<16,6,RND,CLIP>' is not a fixed-point type: unknown overflow mode 'CLIP'"},
        {"fixed<16,6,RND,WRAP,1>",
         "'fixed<16,6,RND,WRAP,1>' is not a fixed-point type: WRAP with saturation bits is not supported"},
        {"fixed<16,6,RND,SAT,x>",
         "'fixed<16,6,RND,SAT,x>' is not a fixed-point type: 'x' is not a number of saturation bits"},
        {"fixed<16,6,RND,SAT,0,0>", "'fixed<16,6,RND,SAT,0,0>' is not a fixed-point type: too many fields"},
    };
    for (const auto& [text, message] : cases) {
        const auto type = parse_fixed_point(text);
        ASSERT_FALSE(type.has_value()) << text;
        EXPECT_EQ(type.error().code, ErrorCode::invalid_value);
        EXPECT_EQ(english(type.error()), message);
    }
}

TEST(PrintFixedPoint, IsShortAndReadsBackEqual)
{
    EXPECT_EQ(to_string(FixedPoint{16, 6}), "fixed<16,6>");
    EXPECT_EQ(to_string(FixedPoint{6, 0, false, Rounding::rnd_conv, Overflow::sat}),
              "ufixed<6,0,RND_CONV,SAT>");
    EXPECT_EQ(to_string(FixedPoint{6, 0, true, Rounding::rnd}), "fixed<6,0,RND>");
    EXPECT_EQ(to_string(FixedPoint{6, 0, true, Rounding::trn, Overflow::sat}), "fixed<6,0,TRN,SAT>");
    EXPECT_EQ(to_string(parsed("uint<4>")), "uint<4>");
    EXPECT_EQ(to_ap_string(FixedPoint{16, 6}), "ap_fixed<16,6>");
    EXPECT_EQ(to_ap_string(FixedPoint{16, 6, false, Rounding::rnd, Overflow::sat}),
              "ap_ufixed<16,6,AP_RND,AP_SAT,0>");
    EXPECT_EQ(to_ap_string(parsed("int<9>")), "ap_int<9>");

    for (const int width : {1, 7, 64})
        for (const int integer : {-5, 0, 7, 70})
            for (const bool is_signed : {false, true})
                for (int rounding = 0; rounding < 7; ++rounding)
                    for (int overflow = 0; overflow < 4; ++overflow) {
                        const FixedPoint type{width, integer, is_signed, static_cast<Rounding>(rounding),
                                              static_cast<Overflow>(overflow)};
                        EXPECT_EQ(parsed(to_string(type)), type);
                        EXPECT_EQ(parsed(to_ap_string(type)), type);
                    }
}

} // namespace
} // namespace bitscape
