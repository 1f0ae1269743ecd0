#include "estimate/part.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace bitscape::estimate {
namespace {

std::vector<Part> catalogue()
{
    auto parts = read_parts(std::filesystem::path(BITSCAPE_SOURCE_DIR) / "resources/parts/devices.json");
    EXPECT_TRUE(parts.has_value()) << (parts ? "" : english(parts.error()));
    return parts.value_or(std::vector<Part>());
}

std::string error_of(const std::string& json)
{
    const auto path = std::filesystem::path(::testing::TempDir()) / "parts.json";
    std::ofstream(path) << json;
    const auto parts = read_parts(path);
    std::filesystem::remove(path);
    return parts ? "read" : english(parts.error());
}

TEST(Parts, CatalogueHoldsKnownCounts)
{
    const auto parts = catalogue();
    const Part* pynq = find_part(parts, "xc7z020");
    ASSERT_NE(pynq, nullptr);
    EXPECT_EQ(pynq->lut->value, 53200);
    EXPECT_EQ(pynq->dsp->value, 220);
    EXPECT_EQ(pynq->bram18->value, 280); // two halves of each BRAM36
    EXPECT_TRUE(pynq->dsp->verified);
    EXPECT_FALSE(pynq->dsp->source.empty());
    EXPECT_EQ(pynq->dsp_a, 25);
    EXPECT_EQ(find_part(parts, "xcvu9p")->slr_count, 3);
    for (const Part& part : parts) {
        EXPECT_TRUE(part.lut && part.lut->value > 0) << part.id;
        EXPECT_TRUE(part.dsp && part.dsp->value > 0) << part.id;
        EXPECT_GT(part.node_nm, 0) << part.id;
        EXPECT_GT(part.typical_clock_mhz, 0) << part.id;
    }
}

TEST(Parts, IntelCountsAdaptiveLuts)
{
    const auto parts = catalogue();
    const Part* arria = find_part(parts, "10AX115N2F45E1SG");
    ASSERT_NE(arria, nullptr);
    EXPECT_EQ(arria->lut->value, 2 * 427200);
    EXPECT_FALSE(arria->bram18);
}

TEST(Parts, AreFoundByIdCodePrefixAndFamily)
{
    const auto parts = catalogue();
    const auto id = [&](const char* name) {
        const Part* part = find_part(parts, name);
        return part ? part->id : "";
    };
    EXPECT_EQ(id("xcvu9p"), "xcvu9p");
    EXPECT_EQ(id("XCVU9P-flga2577-2-e"), "xcvu9p");
    EXPECT_EQ(id("xc7z020clg400-1"), "xc7z020");
    EXPECT_EQ(id("xc7z020-clg400-1"), "xc7z020");
    EXPECT_EQ(id("xcvu13p-flga2577-2-e"), "xcvu13p"); // hls4ml's default
    EXPECT_EQ(id("xcu250-figd2104-2L-e"), "xcu250");
    EXPECT_EQ(id("Arria10"), "10AX115");
    EXPECT_EQ(id("Agilex7"), "AGFB014");
    EXPECT_EQ(id("xc9000"), "");
    EXPECT_EQ(id(""), "");
}

TEST(Parts, LongestPrefixWins)
{
    Part small, large;
    small.id = "xcu5";
    large.id = "xcu55c";
    EXPECT_EQ(find_part({small, large}, "xcu55c-fsvh2892-2L-e")->id, "xcu55c");
    EXPECT_EQ(find_part({large, small}, "xcu55c-fsvh2892-2L-e")->id, "xcu55c");
}

TEST(Parts, ErrorsNameThePlace)
{
    EXPECT_EQ(error_of("{"), "parts.json: is not a JSON object");
    EXPECT_EQ(error_of("{}"), "parts.json: 'schema' is missing: not a part catalogue");
    EXPECT_EQ(error_of(R"({"schema": 2})"), "parts.json: schema 2 was written by a later Bitscape");
    EXPECT_EQ(error_of(R"({"schema": 1})"), "parts.json: 'parts' is missing");
    EXPECT_EQ(error_of(R"({"schema": 1, "parts": []})"), "parts.json: 'dsp_kinds' is missing");
    EXPECT_EQ(error_of(R"({"schema": 1, "dsp_kinds": {}, "parts": [7]})"),
              "parts.json: parts[0]: 'id' is missing");
    EXPECT_EQ(error_of(R"({"schema": 1, "dsp_kinds": {}, "parts": [{"id": "a"}]})"),
              "parts.json: part 'a': order code 'part' is missing");
    EXPECT_EQ(
        error_of(R"({"schema": 1, "dsp_kinds": {}, "parts": [{"id": "a", "part": "a-1", "dsp_kind": "d"}]})"),
        "parts.json: part 'a': dsp_kind 'd' is not described in 'dsp_kinds'");
    const std::string kinds = R"("dsp_kinds": {"d": {"mult": [27, 18]}})";
    const std::string part = R"({"id": "a", "part": "a-1", "dsp_kind": "d", "resources": {)";
    EXPECT_EQ(
        error_of("{\"schema\": 1, " + kinds + ", \"parts\": [" + part + R"("lut": {"value": "many"}}}]})"),
        "parts.json: part 'a': 'lut' is not a count");
    EXPECT_EQ(error_of("{\"schema\": 1, " + kinds + ", \"parts\": [" + part + "}}]}"),
              "parts.json: part 'a': 'lut' (or 'alut') is missing: a part needs LUTs");
    const std::string whole = part + R"("lut": 100}})";
    EXPECT_EQ(error_of("{\"schema\": 1, " + kinds + ", \"parts\": [" + whole + ", " + whole + "]}"),
              "parts.json: part 'a' is there twice");
    const auto missing = read_parts("/nonexistent/parts.json");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::not_found);
}

} // namespace
} // namespace bitscape::estimate
