#include "base/nesting.hpp"

#include <gtest/gtest.h>
#include <string>

namespace bitscape {

TEST(Nesting, CountsBracketsOutsideOfTexts)
{
    EXPECT_FALSE(nests_deeper("[[{}]]", 3));
    EXPECT_TRUE(nests_deeper("[[{}]]", 2));
    EXPECT_FALSE(nests_deeper("[][][]{}", 1));
    EXPECT_FALSE(nests_deeper(R"({"a": "[[[[\"[[[["})", 1));
    EXPECT_TRUE(nests_deeper(R"({"a\\": [[]]})", 2));
    EXPECT_FALSE(nests_deeper("]]]][", 1));
    EXPECT_TRUE(nests_deeper(std::string(deepest_json + 1, '[')));
    EXPECT_FALSE(nests_deeper(""));
}

} // namespace bitscape
