#include "unit/study/store_fixture.hpp"

#include <filesystem>

namespace bitscape::study {
namespace {

namespace fs = std::filesystem;

class MigrationTest : public StoreTest {
protected:
    [[nodiscard]] static fs::path fixture(const std::string& name)
    {
        return fs::path(BITSCAPE_SOURCE_DIR) / "tests" / "studies" / name;
    }
    [[nodiscard]] fs::path copy_of(const std::string& name) const
    {
        fs::copy_file(fixture(name), file(name));
        fs::permissions(file(name), fs::perms::owner_write | fs::perms::all);
        return file(name);
    }
    /// What schema1.db holds, as the Bitscape that wrote it showed it.
    static void expect_schema_1(const Store& store)
    {
        const auto studies = store.studies();
        ASSERT_TRUE(studies) << english(studies.error());
        ASSERT_EQ(studies->size(), 2U);
        EXPECT_EQ(studies->front().constraints, (std::vector<std::string>{"dsp<=220"}));
        EXPECT_EQ(studies->front().seed, 7U);
        EXPECT_EQ(studies->front().base_hash, 0x2e0ac617eb2325c9U);
        EXPECT_EQ(studies->front().space.size(), 17U);
        EXPECT_EQ(studies->back().objectives.size(), 3U);

        const auto trials = store.trials("jets");
        ASSERT_TRUE(trials) << english(trials.error());
        ASSERT_EQ(trials->size(), 6U);
        const Trial& infeasible = (*trials)[2];
        EXPECT_EQ(infeasible.state, TrialState::infeasible);
        EXPECT_EQ(infeasible.values, (std::vector<double>{0.7047, 202123}));
        EXPECT_EQ(infeasible.violations, std::vector<double>{1029 - 220});
        EXPECT_EQ(infeasible.numbers.size(), 13U);
        EXPECT_EQ(infeasible.numbers.at("float_mse"), 0.019881851098594312);
        EXPECT_EQ(infeasible.intervals.size(), 9U);
        EXPECT_EQ(infeasible.intervals.at("lut"),
                  (Interval{98273, 723591, "extrapolated: sum over the layers and what is between them"}));
        EXPECT_EQ(infeasible.design_hash, 0xa9de3a372188ded0U);
        EXPECT_EQ(infeasible.configuration.size(), 2508U);
        EXPECT_EQ(infeasible.parameters.size(), 17U);
        EXPECT_EQ(infeasible.engine_version, "0.1.0");
        EXPECT_EQ((*trials)[1].state, TrialState::complete);
        EXPECT_EQ((*trials)[1].parameters.at("fc1.weight"), "fixed<13,6>");
        EXPECT_EQ(store.trials("other")->size(), 3U);
        EXPECT_EQ(store.columns("other")->names.front(), "lut");
    }
};

TEST_F(MigrationTest, BringsSchema1Forward)
{
    const fs::path path = copy_of("schema1.db");
    {
        const auto store = open(path);
        ASSERT_TRUE(store);
        expect_schema_1(*store);
        Trial next = store->trials("jets")->front();
        EXPECT_EQ(store->add("jets", next), TrialId{6});
    }
    EXPECT_EQ(query(path, "SELECT version FROM bitscape_schema"), "2");
    EXPECT_EQ(query(path, "SELECT count(*) FROM sqlite_master WHERE name IN ('bitscape_numbers',"
                          " 'bitscape_sources', 'bitscape_trials', 'bitscape_studies_1')"),
              "0");
    EXPECT_EQ(query(path, "PRAGMA integrity_check"), "ok");
    EXPECT_EQ(open(path)->trials("jets")->size(), 7U);
}

TEST_F(MigrationTest, BringsForwardInMemoryWhatMustNotBeWritten)
{
    const fs::path path = copy_of("schema1.db");
    fs::permissions(path, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    EXPECT_TRUE(in_child([&] {
        drop_root();
        auto store = Store::open(path);
        if (!store)
            return false;
        expect_schema_1(**store);
        return !testing::Test::HasFailure() &&
               (*store)->add("jets", Trial()).error().code == ErrorCode::read_only;
    }));
    EXPECT_EQ(query(path, "SELECT version FROM bitscape_schema"), "1");
}

TEST_F(MigrationTest, AMigrationThatFailsChangesNothing)
{
    const fs::path path = copy_of("schema1.db");
    execute(path, "UPDATE bitscape_studies SET space_json = '[{'"); // damaged
    const auto opened = Store::open(path);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::bad_format);
    EXPECT_EQ(query(path, "SELECT version FROM bitscape_schema"), "1");
    EXPECT_EQ(query(path, "SELECT count(*) FROM bitscape_trials"), "9");
    EXPECT_EQ(query(path, "SELECT count(*) FROM sqlite_master WHERE name = 'bitscape_points'"), "0");
    execute(path, "UPDATE bitscape_schema SET version = 0");
    EXPECT_EQ(Store::open(path).error().what, "has schema 0, which no Bitscape wrote");
}

TEST_F(MigrationTest, ReadsStudiesOfOptuna)
{
    const fs::path path = copy_of("optuna.db");
    const auto store = open(path);
    ASSERT_TRUE(store);
    const auto studies = store->studies();
    ASSERT_EQ(studies->size(), 3U);
    EXPECT_EQ((*studies)[0].objectives,
              (std::vector<Objective>{{"accuracy", Direction::maximize}, {"lut", Direction::minimize}}));
    EXPECT_EQ((*studies)[1].objectives, (std::vector<Objective>{{"objective 0", Direction::minimize}}));
    EXPECT_EQ((*studies)[2].space[0], (Parameter{"fc1.weight", {"fixed<6,1>", "fixed<7,1>"}}));
    EXPECT_EQ(store->attributes("mixed")->user.at("made for"), R"({"tests": [1, 2]})");

    const auto trials = store->trials("mixed");
    ASSERT_TRUE(trials) << english(trials.error());
    ASSERT_EQ(trials->size(), 12U);
    const std::map<std::string, std::string> first = {
        {"x", "0.5"}, {"n", "3"}, {"stepped", "0.75"}, {"kind", "a b"}};
    EXPECT_EQ((*trials)[0].parameters, first);
    EXPECT_EQ((*trials)[1].parameters.at("kind"), "true");
    EXPECT_EQ((*trials)[2].parameters.at("kind"), "2.5");
    EXPECT_EQ((*trials)[0].values, (std::vector<double>{0.5, 3}));
    EXPECT_EQ((*trials)[0].numbers.at("lut"), 3);
    EXPECT_EQ((*trials)[0].attributes.at("note"), "\"trial 0\"");
    EXPECT_EQ((*trials)[3].state, TrialState::complete);
    EXPECT_EQ((*trials)[4].state, TrialState::infeasible);
    EXPECT_EQ(store->trial("mixed", TrialId{12})->state, TrialState::running);
    const auto waiting = store->trial("mixed", TrialId{13});
    EXPECT_EQ(waiting->state, TrialState::waiting);
    EXPECT_EQ(waiting->parameters, (std::map<std::string, std::string>{{"x", "0.25"}, {"kind", "a b"}}));

    const auto stopped = store->trials("stopped");
    ASSERT_EQ(stopped->size(), 4U);
    EXPECT_EQ((*stopped)[0].state, TrialState::pruned);
    EXPECT_EQ((*stopped)[0].intermediate.at(20), -std::numeric_limits<double>::infinity());
    EXPECT_EQ((*stopped)[1].state, TrialState::failed);
    EXPECT_EQ((*stopped)[3].values, std::vector<double>{std::numeric_limits<double>::infinity()});

    TrialQuery query_;
    query_.study = "mixed";
    query_.sort = "kind";
    query_.states = {TrialState::complete};
    EXPECT_EQ(store->list(query_)->size(), store->count(query_));
    EXPECT_EQ(store->columns("mixed")->number.size(), 12U);
    EXPECT_EQ(query(path, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'bitscape%'"),
              "0"); // unchanged
    EXPECT_EQ(query(path, "PRAGMA journal_mode"), "delete");
}

TEST_F(MigrationTest, ContinuesAStudyOfOptunaWithTheSameKnobs)
{
    const fs::path path = copy_of("optuna.db");
    const auto store = open(path);
    ASSERT_TRUE(store->begin(description("knobs")));
    EXPECT_EQ(store->add("knobs", trial(0.5, 2), TrialId{3}), TrialId{3});
    const auto trials = open(path)->trials("knobs");
    ASSERT_EQ(trials->size(), 4U);
    EXPECT_EQ((*trials)[2].values, (std::vector<double>{0.2, 98}));
    EXPECT_EQ((*trials)[2].parameters.at("fc1.reuse_factor").size(), 1U);
    expect_same((*trials)[3], trial(0.5, 2));
    EXPECT_EQ(open(path)->describe("knobs")->base_hash, description().base_hash);
    EXPECT_TRUE(open(path)->begin(description("knobs")));
    EXPECT_EQ(open(path)->trials("mixed")->size(), 12U); // the others stay as they were
}

TEST_F(MigrationTest, RefusesToContinueOtherStudiesOfOptuna)
{
    const fs::path path = copy_of("optuna.db");
    const auto store = open(path);
    const std::string opening = "study '{}' was made by Optuna and {}: choose another name";
    EXPECT_EQ(store->begin(description("stopped")).error().what,
              fmt::format(fmt::runtime(opening), "stopped", "has other objectives"));
    Description mixed = description("mixed");
    EXPECT_EQ(store->begin(mixed).error().what,
              fmt::format(fmt::runtime(opening), "mixed", "has other objectives")); // by name
    mixed.objectives[1].name = "lut";
    EXPECT_EQ(store->begin(mixed).error().what,
              fmt::format(fmt::runtime(opening), "mixed", "searches 'x', which is none of the knobs"));
    mixed.space = {{"n", {"1"}}, {"x", {"0.5"}}, {"stepped", {"1"}}, {"kind", {"a"}}};
    EXPECT_EQ(store->begin(mixed).error().what,
              fmt::format(fmt::runtime(opening), "mixed", "searches 'x' over other values"));
    EXPECT_EQ(store->begin(mixed).error().code, ErrorCode::mismatch);
    EXPECT_EQ(query(path, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'bitscape%'"), "0");
    EXPECT_EQ(store->trials("mixed")->size(), 12U);
}

} // namespace
} // namespace bitscape::study
