#include "base/files.hpp"
#include "estimate/part_catalogue.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace bitscape::estimate {
namespace {

namespace fs = std::filesystem;

/// A folder of user parts that goes with the test.
class UserFolder : public ::testing::Test {
protected:
    void SetUp() override
    {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(::testing::TempDir()) / (std::string("parts_") + test->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }
    void put(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder_ / name) << text;
    }
    [[nodiscard]] Catalogue read() const
    {
        auto result = read_catalogue(folder_);
        EXPECT_TRUE(result) << (result ? "" : english(result.error()));
        return result.value_or(Catalogue());
    }
    fs::path folder_;
};

constexpr const char* own_part = R"({"schema": 1, "parts": [{"id": "lab9", "part": "lab9-1", "vendor": "AMD",
    "family": "Lab", "dsp_kind": "DSP48E2", "memory_kinds": "usp", "node_nm": 16,
    "resources": {"lut": 1000, "ff": {"value": 2000, "source": "its drawing", "verified": true},
                  "dsp": 10, "bram36": 4, "uram": 0}}]})";

TEST_F(UserFolder, PartsNeedNoKindsOfTheirOwn)
{
    put("lab.json", own_part);
    const Catalogue catalogue = read();
    ASSERT_TRUE(catalogue.problems.empty()) << english(catalogue.problems.front());
    const Part* part = find_part(catalogue.parts, "lab9-1");
    ASSERT_NE(part, nullptr);
    EXPECT_EQ(part->lut->value, 1000);
    EXPECT_EQ(part->bram18->value, 8);
    EXPECT_EQ(part->dsp_a, 27);
    EXPECT_FALSE(part->lut->verified);
    EXPECT_TRUE(part->ff->verified);
    const PartDetails& details = catalogue.details_of(*part);
    EXPECT_TRUE(details.is_user);
    EXPECT_EQ(details.file, "lab.json");
    EXPECT_EQ(details.memory_bits->value, 8 * 18432);
    ASSERT_EQ(details.memories.size(), 1U); // no URAM on it
    EXPECT_EQ(details.memories[0].kind, "BRAM36");
}

TEST_F(UserFolder, HidingABuiltInPartIsSaid)
{
    const std::string text = own_part;
    put("mine.json", std::string(text).replace(text.find("lab9"), 4, "xcvu9p"));
    const Catalogue catalogue = read();
    ASSERT_EQ(catalogue.notes.size(), 1U);
    EXPECT_EQ(catalogue.notes[0], "mine.json: part 'xcvu9p' hides the one of Bitscape's own catalogue");
    EXPECT_EQ(find_part(catalogue.parts, "xcvu9p")->lut->value, 1000);
    EXPECT_EQ(catalogue.parts.size(), catalogue.details.size());
}

TEST_F(UserFolder, WrongFilesAreLeftOutWithFileAndPlace)
{
    put("a.json", "{");
    put("b.json", R"({"schema": 1, "parts": [{"id": "x", "part": "x-1", "dsp_kind": "none such"}]})");
    put("c.json", R"({"schema": 1, "parts": [{"id": "x", "part": "x-1", "dsp_kind": "DSP48E1",
                      "resources": {"lut": {"value": -3}}}]})");
    put("d.json", own_part);
    put("notes.txt", "not read");
    const Catalogue catalogue = read();
    ASSERT_EQ(catalogue.problems.size(), 3U);
    EXPECT_EQ(english(catalogue.problems[0]), "a.json: is not a JSON object");
    EXPECT_EQ(english(catalogue.problems[1]),
              "b.json: part 'x': dsp_kind 'none such' is not described in 'dsp_kinds'");
    EXPECT_EQ(english(catalogue.problems[2]), "c.json: part 'x': 'lut' is not a count");
    EXPECT_NE(find_part(catalogue.parts, "lab9"), nullptr);
}

TEST_F(UserFolder, ImportChecksAndCopies)
{
    put("lab.json", own_part);
    const fs::path into = folder_ / "deep" / "parts";
    auto ids = import_parts(folder_ / "lab.json", into);
    ASSERT_TRUE(ids) << english(ids.error());
    EXPECT_EQ(*ids, std::vector<std::string>{"lab9"});
    EXPECT_TRUE(import_parts(folder_ / "lab.json", into)); // the same again is no harm
    EXPECT_TRUE(fs::exists(into / "lab.json"));
    std::ofstream(folder_ / "lab.json") << R"({"schema": 1, "parts": []})";
    EXPECT_EQ(english(import_parts(folder_ / "lab.json", into).error()), "lab.json: 'parts' is empty");
    std::string other = own_part;
    std::ofstream(folder_ / "lab.json") << other.replace(other.find("1000"), 4, "1001");
    const auto refused = import_parts(folder_ / "lab.json", into);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().what,
              "is there already with other parts: rename the file or remove the old one");
}

TEST_F(UserFolder, EveryBoardStandsOnAPart)
{
    const Catalogue catalogue = read();
    std::set<std::string> names;
    for (const Board& board : catalogue.boards) {
        EXPECT_TRUE(names.insert(board.name).second) << board.name;
        EXPECT_NE(find_part(catalogue.parts, board.part), nullptr) << board.name;
        const Part* by_code = find_part(catalogue.parts, board.code);
        ASSERT_NE(by_code, nullptr) << board.name;
        EXPECT_EQ(by_code->id, board.part) << board.name; // the order code leads to the same part
        EXPECT_FALSE(board.source.empty()) << board.name;
    }
    for (const char* name :
         {"Pynq-Z2", "ZCU102", "ZCU104", "KV260", "VCU118", "Alveo U50", "Alveo U200", "Alveo U250",
          "Alveo U280", "DE10-Nano", "DE10-Standard", "DE10-Lite", "DE10-Pro"})
        EXPECT_TRUE(names.contains(name)) << name;
}

TEST_F(UserFolder, EveryNumberSaysWhereItComesFrom)
{
    for (const Part& part : read().parts)
        for (const auto& number : {part.lut, part.ff, part.dsp, part.bram18, part.uram})
            if (number)
                EXPECT_FALSE(number->source.empty()) << part.id;
    const Catalogue catalogue = read();
    for (const Part& part : catalogue.parts) {
        const PartDetails& details = catalogue.details_of(part);
        EXPECT_FALSE(details.numbers.empty()) << part.id;
        EXPECT_TRUE(details.memory_bits && details.memory_bits->value > 0) << part.id;
        EXPECT_FALSE(details.dsp_primitive.empty()) << part.id;
        for (const PartNumber& number : details.numbers)
            EXPECT_FALSE(number.source.empty()) << part.id << " " << number.name;
    }
    EXPECT_EQ(catalogue.limits.lut, 0.7);
    EXPECT_EQ(catalogue.limits.ff, 0.5);
}

/// The reference that the parts were read from, where it is at hand.
TEST(Catalogue, HoldsEveryPartOfTheReference)
{
    const char* folder = std::getenv("BITSCAPE_SHARED"); // NOLINT(concurrency-mt-unsafe)
    const fs::path file =
        fs::path(folder != nullptr ? folder : BITSCAPE_SOURCE_DIR "/../shared") / "references/devices.json";
    const auto text = read_file(file);
    if (!text)
        GTEST_SKIP() << "no reference at hand";
    const auto reference = nlohmann::json::parse(*text);
    const auto all = read_catalogue("/nonexistent");
    ASSERT_TRUE(all);
    std::size_t compared = 0;
    for (const auto& part : reference["parts"]) {
        const Part* ours = find_part(all->parts, part["id"].get<std::string>());
        ASSERT_NE(ours, nullptr) << part["id"];
        EXPECT_EQ(ours->code, part["part"].get<std::string>());
        EXPECT_EQ(ours->dsp_kind, part["dsp_kind"].get<std::string>());
        for (const auto& [key, value] : part["resources"].items()) {
            if (value.is_null() || value["value"].is_null())
                continue;
            const auto& numbers = all->details_of(*ours).numbers;
            const auto found = std::find_if(numbers.begin(), numbers.end(),
                                            [&](const PartNumber& number) { return number.name == key; });
            ASSERT_NE(found, numbers.end()) << ours->id << " " << key;
            EXPECT_EQ(found->value, value["value"].get<double>()) << ours->id << " " << key;
            EXPECT_EQ(found->verified, value["verified"].get<bool>()) << ours->id << " " << key;
            EXPECT_EQ(found->source, value["source"].get<std::string>()) << ours->id << " " << key;
            ++compared;
        }
    }
    EXPECT_GT(compared, 150U);
}

} // namespace
} // namespace bitscape::estimate
