#include "config/attribute.hpp"

#include <gtest/gtest.h>

namespace bitscape::config {
namespace {

TEST(Attribute, IsSetInTheSpellingThatIsThere)
{
    auto configuration = parse_configuration("HLSConfig: {LayerName: {act: {table_size: 512}}}", "a.yml");
    ASSERT_TRUE(configuration) << english(configuration.error());
    set_attribute(*configuration, "act", "TableSize", "2048");
    set_attribute(*configuration, "conv", "ParallelizationFactor", "4");
    EXPECT_EQ(*configuration->attribute("act", "Activation", "TableSize")->text(), "2048");
    EXPECT_EQ(*configuration->attribute("conv", "Conv2D", "ParallelizationFactor")->text(), "4");
    EXPECT_EQ(to_yaml(*configuration).find("TableSize"), std::string::npos); // one key, not two
}

} // namespace
} // namespace bitscape::config
