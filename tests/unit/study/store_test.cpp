#include "unit/study/store_fixture.hpp"

#include <limits>
#include <thread>

namespace bitscape::study {
namespace {

TEST_F(StoreTest, GivesBackWhatWasStored)
{
    Trial first = trial(0.1, 3e-300);
    Trial second = trial(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity());
    second.state = TrialState::infeasible;
    second.violations = {1e9};
    Trial third;
    third.state = TrialState::failed;
    third.message = "layer 'fc1': reuse factor 7 is not valid";
    third.parameters = {{"by hand", "0.5"}, {"fc1.weight", "fixed<99,1>"}}; // neither is in the space
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        for (const Trial* each : {&first, &second, &third})
            ASSERT_TRUE(store->add("jets", *each));
    }
    const auto store = open(file());
    const auto trials = store->trials("jets");
    ASSERT_TRUE(trials) << english(trials.error());
    ASSERT_EQ(trials->size(), 3U);
    expect_same((*trials)[0], first);
    expect_same((*trials)[1], second);
    expect_same((*trials)[2], third);
    EXPECT_EQ((*trials)[0].seconds, 0.25);
    for (std::uint32_t i = 0; i < 3; ++i)
        EXPECT_EQ((*trials)[i].number, TrialId{i});
}

TEST_F(StoreTest, ReadsOnFromATrial)
{
    const auto store = create(file());
    ASSERT_TRUE(store->begin(description()));
    for (int i = 0; i < 5; ++i)
        ASSERT_EQ(store->add("jets", trial(i, i)), TrialId{static_cast<std::uint32_t>(i)});
    const auto rest = store->trials("jets", 3);
    ASSERT_TRUE(rest);
    ASSERT_EQ(rest->size(), 2U);
    EXPECT_EQ(rest->front().number, TrialId{3});
    expect_same(rest->back(), trial(4, 4));
    EXPECT_TRUE(store->trials("jets", 5)->empty());
    EXPECT_EQ(store->trial_count("jets"), 5U);
}

TEST_F(StoreTest, DescribesItsStudies)
{
    const auto store = create(file());
    Description other = description("other's \"best\"; DROP TABLE studies");
    other.objectives = {{"lut", Direction::minimize}};
    other.constraints.clear();
    other.space.clear();
    ASSERT_TRUE(store->begin(description()));
    ASSERT_TRUE(store->begin(other));
    ASSERT_TRUE(store->add(other.name, [] {
        Trial one;
        one.values = {1};
        return one;
    }()));
    const auto studies = open(file())->studies();
    ASSERT_TRUE(studies);
    ASSERT_EQ(studies->size(), 2U);
    EXPECT_EQ((*studies)[0].name, "jets");
    EXPECT_EQ((*studies)[0].objectives, description().objectives);
    EXPECT_EQ((*studies)[0].constraints, description().constraints);
    EXPECT_EQ((*studies)[0].sampler, "random");
    EXPECT_EQ((*studies)[0].seed, description().seed);
    EXPECT_EQ((*studies)[0].model_file, "jets.h5");
    EXPECT_EQ((*studies)[0].space, description().space);
    EXPECT_EQ((*studies)[0].base_hash, description().base_hash);
    EXPECT_EQ((*studies)[1].name, other.name);
    EXPECT_EQ(store->trial_count("jets"), 0U); // trials are numbered by study
    EXPECT_EQ(store->trial_count(other.name), 1U);
}

TEST_F(StoreTest, ContinuesAStudyOnlyAsItWasBegun)
{
    const auto store = create(file());
    ASSERT_TRUE(store->begin(description()));
    Description same = description();
    same.model_file = "moved/jets.h5";
    EXPECT_TRUE(store->begin(same));
    EXPECT_EQ(store->studies()->size(), 1U);

    using Change = void (*)(Description&);
    const std::vector<std::pair<std::string, Change>> changes = {
        {"objectives", [](Description& d) { d.objectives[1].direction = Direction::maximize; }},
        {"constraints", [](Description& d) { d.constraints = {"dsp<=221"}; }},
        {"sampler", [](Description& d) { d.sampler = "grid"; }},
        {"seed", [](Description& d) { ++d.seed; }},
        {"search space", [](Description& d) { d.space[1].choices.push_back("8"); }},
        {"model, test data or base configuration", [](Description& d) { ++d.base_hash; }}};
    for (const auto& [what, change] : changes) {
        Description changed = description();
        change(changed);
        const auto begun = store->begin(changed);
        ASSERT_FALSE(begun) << what;
        EXPECT_EQ(begun.error().code, ErrorCode::mismatch);
        EXPECT_EQ(begun.error().what,
                  fmt::format("study 'jets' was begun with another {}: continue it as it is, or "
                              "choose another name",
                              what));
    }
}

TEST_F(StoreTest, RefusesTrialsThatDoNotFit)
{
    const auto store = create(file());
    ASSERT_TRUE(store->begin(description()));
    Trial one_value = trial(1, 2);
    one_value.values.pop_back();
    Trial not_a_number = trial(std::numeric_limits<double>::quiet_NaN(), 2);
    Trial failed_with_values = trial(1, 2);
    failed_with_values.state = TrialState::failed;
    for (const Trial* bad : {&one_value, &not_a_number, &failed_with_values})
        EXPECT_EQ(store->add("jets", *bad).error().code, ErrorCode::invalid_value);
    EXPECT_EQ(store->add("jets", trial(1, 2), TrialId{7}).error().code, ErrorCode::mismatch);
    EXPECT_EQ(store->add("jest", trial(1, 2)).error().code, ErrorCode::not_found);
    EXPECT_EQ(store->trials("jest").error().what, "holds no study 'jest'");
    EXPECT_EQ(store->trial_count("jets"), 0U);
    EXPECT_EQ(store->add("jets", trial(1, 2), TrialId{0}), TrialId{0}); // the store still works
    EXPECT_EQ(store->begin(Description{}).error().code, ErrorCode::invalid_value);
}

TEST_F(StoreTest, SkipsNumbersThatAreNone)
{
    const auto store = create(file());
    ASSERT_TRUE(store->begin(description()));
    Trial odd = trial(1, 2);
    odd.numbers["auc"] = std::numeric_limits<double>::quiet_NaN();
    ASSERT_TRUE(store->add("jets", odd));
    odd.numbers.erase("auc");
    expect_same(store->trials("jets")->front(), odd);
}

TEST_F(StoreTest, ReadersSeeAWritersTrialsAtOnceAndNeverBlockIt)
{
    const auto writer = create(file());
    ASSERT_TRUE(writer->begin(description()));
    const auto reader = open(file());
    for (std::size_t i = 0; i < 10; ++i) {
        ASSERT_TRUE(writer->add("jets", trial(static_cast<double>(i), 1)));
        EXPECT_EQ(reader->trial_count("jets"), i + 1);
        EXPECT_EQ(reader->trials("jets", i)->size(), 1U);
    }

    // A reader that holds its picture open: the writer goes on, the picture stays.
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &connection), SQLITE_OK);
    const auto count = [&] {
        int rows = -1;
        sqlite3_exec(
            connection, "SELECT count(*) FROM trials",
            [](void* result, int, char** values, char**) {
                *static_cast<int*>(result) = std::stoi(values[0]);
                return 0;
            },
            &rows, nullptr);
        return rows;
    };
    ASSERT_EQ(sqlite3_exec(connection, "BEGIN", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(count(), 10);
    EXPECT_TRUE(writer->add("jets", trial(10, 1)));
    EXPECT_EQ(count(), 10);
    ASSERT_EQ(sqlite3_exec(connection, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(count(), 11);
    sqlite3_close(connection);
}

TEST_F(StoreTest, WritersOfOneFileTakeTurns)
{
    ASSERT_TRUE(create(file())->begin(description()));
    constexpr std::size_t each = 40;
    {
        std::vector<std::jthread> writers;
        for (int w = 0; w < 3; ++w)
            writers.emplace_back([&] {
                const auto store = open(file());
                for (std::size_t i = 0; i < each; ++i)
                    EXPECT_TRUE(store->add("jets", trial(1, 2)));
            });
    }
    const auto trials = open(file())->trials("jets");
    ASSERT_TRUE(trials);
    ASSERT_EQ(trials->size(), 3 * each);
    for (std::size_t i = 0; i < trials->size(); ++i)
        EXPECT_EQ((*trials)[i].number.index(), i);
}

TEST_F(StoreTest, LeavesOneFileBehind)
{
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        ASSERT_TRUE(store->add("jets", trial(1, 2)));
    }
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(file().parent_path()))
        ++files;
    EXPECT_EQ(files, 1U); // the write-ahead log is folded in: the study can be mailed
}

// What Optuna's storage reads (checked by hand with optuna from PyPI).
TEST_F(StoreTest, WritesOptunasTables)
{
    {
        const auto store = create(file());
        ASSERT_TRUE(store->begin(description()));
        ASSERT_TRUE(store->add("jets", trial(0.75, 2)));
        Trial infinite = trial(0.75, std::numeric_limits<double>::infinity());
        infinite.state = TrialState::infeasible;
        ASSERT_TRUE(store->add("jets", infinite));
        Trial failed;
        failed.state = TrialState::failed;
        ASSERT_TRUE(store->add("jets", failed));
    }
    EXPECT_EQ(query(file(), "SELECT version_num FROM alembic_version"), "v3.2.0.a");
    EXPECT_EQ(query(file(), "SELECT schema_version FROM version_info"), "12");
    EXPECT_EQ(query(file(), "SELECT group_concat(direction) FROM study_directions"), "MAXIMIZE,MINIMIZE");
    EXPECT_EQ(query(file(), "SELECT group_concat(state) FROM trials"), "COMPLETE,COMPLETE,FAIL");
    EXPECT_EQ(
        query(file(), "SELECT value_json FROM study_system_attributes WHERE key = 'study:metric_names'"),
        R"(["accuracy","dsp"])");
    EXPECT_EQ(query(file(), "SELECT param_value FROM trial_params WHERE param_name = 'fc1.reuse_factor'"),
              "2.0");
    EXPECT_EQ(
        query(file(), "SELECT distribution_json FROM trial_params WHERE param_name = 'fc1.reuse_factor'"),
        R"({"attributes":{"choices":["1","2","4"]},"name":"CategoricalDistribution"})");
    EXPECT_EQ(query(file(), "SELECT value_type FROM trial_values WHERE value IS NULL"), "INF_POS");
    EXPECT_EQ(query(file(), "SELECT value_json FROM trial_system_attributes WHERE trial_id = 1"), "[-218.0]");
    EXPECT_EQ(query(file(), "SELECT length(datetime_start) FROM trials"), "26");
    EXPECT_EQ(query(file(), "SELECT count(*) FROM bitscape_sources"), "1"); // said once, not once a number
}

TEST_F(StoreTest, ReadsTrialsThatOptunaAdded)
{
    const auto store = create(file());
    ASSERT_TRUE(store->begin(description()));
    execute(file(),
            "INSERT INTO trials VALUES (10, 0, 1, 'COMPLETE', NULL, NULL), (11, 1, 1, 'RUNNING', NULL, NULL);"
            "INSERT INTO trial_values VALUES (1, 10, 0, 0.5, 'FINITE'), (2, 10, 1, 3, 'FINITE');"
            "INSERT INTO trial_params VALUES (1, 10, 'lr', 0.25,"
            " '{\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 0.0, \"high\": 1.0}}')");
    const auto trials = store->trials("jets");
    ASSERT_TRUE(trials) << english(trials.error());
    ASSERT_EQ(trials->size(), 1U);
    EXPECT_EQ(trials->front().values, (std::vector<double>{0.5, 3}));
    EXPECT_EQ(trials->front().parameters.at("lr"), "0.25");
    EXPECT_EQ(store->add("jets", trial(1, 2)), TrialId{2});
}

} // namespace
} // namespace bitscape::study
