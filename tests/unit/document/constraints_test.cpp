#include "session/document/constraints.hpp"
#include "unit/estimate/designs.hpp"

#include <gtest/gtest.h>

namespace bitscape::document {
namespace {

TEST(Constraints, GoWithVivadosPartsAndFollowDraggedLayers)
{
    auto design = tests::DesignBuilder(16).dense(32, 8).relu({8, 4}).dense(5, 8).build();
    design.part = "xcvu13p-flga2577-2-e";
    Document document;
    const auto files = constraints_of(document, design);
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].path, "constraints/floorplan.xdc");
    EXPECT_NE(files[0].text.find("create_pblock pblock_fc1"), std::string::npos);
    EXPECT_NE(files[0].text.find("SLR0"), std::string::npos);
    EXPECT_EQ(files[0].text.find("SLR3"), std::string::npos);
    document.places["xcvu13p"]["fc1"] = {40, 900};
    EXPECT_NE(constraints_of(document, design).at(0).text.find("SLR3"), std::string::npos);
}

TEST(Constraints, NothingWhereVivadoIsNotTheToolOrTheDesignDoesNotFit)
{
    auto design = tests::DesignBuilder(16).dense(32, 8).build();
    design.part = "no such part";
    EXPECT_TRUE(constraints_of({}, design).empty());
    design.part = "xc7z010";
    design.backend = design::Backend::catapult;
    EXPECT_TRUE(constraints_of({}, design).empty());
    auto large = tests::DesignBuilder(512).dense(512, 16).build();
    large.part = "xc7z010";
    EXPECT_TRUE(constraints_of({}, large).empty());
}

} // namespace
} // namespace bitscape::document
