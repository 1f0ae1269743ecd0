#include "base/version.hpp"
#include "unit/study/store_fixture.hpp"

#include <limits>
#include <thread>

namespace bitscape::study {
namespace {

TEST_P(AnyStoreTest, GivesBackWhatWasStored)
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
        const auto store = create(location());
        ASSERT_TRUE(store->begin(description()));
        for (const Trial* each : {&first, &second, &third})
            ASSERT_TRUE(store->add("jets", *each));
    }
    const auto store = open(location());
    const auto trials = store->trials("jets");
    ASSERT_TRUE(trials) << english(trials.error());
    ASSERT_EQ(trials->size(), 3U);
    expect_same((*trials)[0], first);
    expect_same((*trials)[1], second);
    expect_same((*trials)[2], third);
    EXPECT_EQ((*trials)[0].seconds, 0.25);
    for (std::uint32_t i = 0; i < 3; ++i)
        EXPECT_EQ((*trials)[i].number, TrialId{i});
    EXPECT_EQ((*trials)[0].engine_version, version);
}

TEST_P(AnyStoreTest, ReadsOnFromATrial)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    for (int i = 0; i < 5; ++i)
        ASSERT_EQ(store->add("jets", trial(i, i)), TrialId{static_cast<std::uint32_t>(i)});
    const auto rest = store->trials("jets", 3);
    ASSERT_TRUE(rest);
    ASSERT_EQ(rest->size(), 2U);
    EXPECT_EQ(rest->front().number, TrialId{3});
    expect_same(rest->back(), trial(4, 4));
    EXPECT_TRUE(store->trials("jets", 5)->empty());
    const auto page = store->trials("jets", 1, 2);
    ASSERT_EQ(page->size(), 2U);
    EXPECT_EQ(page->back().number, TrialId{2});
    EXPECT_TRUE(store->trials("jets", 1, 0)->empty());
    EXPECT_EQ(store->trial_count("jets"), 5U);
}

TEST_P(AnyStoreTest, DescribesItsStudies)
{
    const auto store = create(location());
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
    const auto studies = open(location())->studies();
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

TEST_P(AnyStoreTest, ContinuesAStudyOnlyAsItWasBegun)
{
    const auto store = create(location());
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

TEST_P(AnyStoreTest, RefusesTrialsThatDoNotFit)
{
    const auto store = create(location());
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

TEST_P(AnyStoreTest, SkipsNumbersThatAreNone)
{
    const auto store = create(location());
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

TEST_P(AnyStoreTest, WritersOfOneFileTakeTurns)
{
    ASSERT_TRUE(create(location())->begin(description()));
    constexpr std::size_t each = 40;
    {
        std::vector<std::jthread> writers;
        for (int w = 0; w < 3; ++w)
            writers.emplace_back([&] {
                const auto store = open(location());
                for (std::size_t i = 0; i < each; ++i)
                    EXPECT_TRUE(store->add("jets", trial(1, 2)));
            });
    }
    const auto trials = open(location())->trials("jets");
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
TEST_P(AnyStoreTest, WritesOptunasTables)
{
    {
        const auto store = create(location());
        ASSERT_TRUE(store->begin(description()));
        ASSERT_TRUE(store->add("jets", trial(0.75, 2)));
        Trial infinite = trial(0.75, std::numeric_limits<double>::infinity());
        infinite.state = TrialState::infeasible;
        ASSERT_TRUE(store->add("jets", infinite));
        Trial failed;
        failed.state = TrialState::failed;
        ASSERT_TRUE(store->add("jets", failed));
    }
    EXPECT_EQ(query_any("SELECT version_num FROM alembic_version"), "v3.2.0.a");
    EXPECT_EQ(query_any("SELECT schema_version FROM version_info"), "12");
    EXPECT_EQ(query_any("SELECT direction FROM study_directions ORDER BY objective"), "MAXIMIZE");
    EXPECT_EQ(query_any("SELECT state FROM trials WHERE number = 1"), "COMPLETE");
    EXPECT_EQ(query_any("SELECT state FROM trials WHERE number = 2"), "FAIL");
    EXPECT_EQ(
        query_any("SELECT value_json FROM study_system_attributes WHERE \"key\" = 'study:metric_names'"),
        R"(["accuracy","dsp"])");
    EXPECT_EQ(query_any("SELECT param_value FROM trial_params WHERE param_name = 'fc1.reuse_factor'"),
              is_postgresql() ? "2" : "2.0");
    EXPECT_EQ(query_any("SELECT distribution_json FROM trial_params WHERE param_name = 'fc1.reuse_factor'"),
              R"({"attributes":{"choices":["1","2","4"]},"name":"CategoricalDistribution"})");
    EXPECT_EQ(query_any("SELECT value_type FROM trial_values WHERE value IS NULL"), "INF_POS");
    EXPECT_EQ(query_any("SELECT value_json FROM trial_system_attributes WHERE trial_id = 1"), "[-218.0]");
    EXPECT_EQ(query_any("SELECT length(CAST(datetime_start AS TEXT)) >= 19 FROM trials"),
              is_postgresql() ? "t" : "1");
    // Said once, not once a number.
    EXPECT_EQ(query_any("SELECT count(*) FROM bitscape_texts WHERE text LIKE 'formula%'"), "1");
}

TEST_P(AnyStoreTest, ReadsTrialsThatOptunaAdded)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    execute_any("INSERT INTO trials (trial_id, number, study_id, state) VALUES"
                " (1000, 0, 1, 'COMPLETE'), (1001, 1, 1, 'RUNNING');"
                "INSERT INTO trial_values (trial_id, objective, value, value_type) VALUES"
                " (1000, 0, 0.5, 'FINITE'), (1000, 1, 3, 'FINITE');"
                "INSERT INTO trial_system_attributes (trial_id, \"key\", value_json) VALUES"
                " (1000, 'constraints', '[-1.0, 0.5]');"
                "INSERT INTO trial_params (trial_id, param_name, param_value, distribution_json) VALUES"
                " (1000, 'lr', 0.25,"
                " '{\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 0.0, \"high\": 1.0}}')");
    const auto trials = store->trials("jets");
    ASSERT_TRUE(trials) << english(trials.error());
    ASSERT_EQ(trials->size(), 1U);
    EXPECT_EQ(trials->front().values, (std::vector<double>{0.5, 3}));
    EXPECT_EQ(trials->front().parameters.at("lr"), "0.25");
    EXPECT_EQ(trials->front().state, TrialState::infeasible); // Optuna's constraints hold up to 0
    EXPECT_EQ(trials->front().numbers, (std::map<std::string, double>{{"accuracy", 0.5}, {"dsp", 3}}));
    EXPECT_EQ(store->add("jets", trial(1, 2)), TrialId{2});
}

TEST_P(AnyStoreTest, KeepsPrunedTrials)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    Trial pruned = trial(0.5, 2);
    pruned.state = TrialState::pruned;
    EXPECT_EQ(store->add("jets", pruned).error().code, ErrorCode::invalid_value); // it has no values
    pruned.values.clear();
    pruned.violations = {std::numeric_limits<double>::infinity(), -1};
    pruned.intermediate = {{500, 0.5}, {1000, -std::numeric_limits<double>::infinity()}};
    ASSERT_TRUE(store->add("jets", pruned));
    expect_same(store->trials("jets")->front(), pruned);
    EXPECT_EQ(query_any("SELECT state FROM trials"), "PRUNED");
    EXPECT_EQ(query_any("SELECT intermediate_value_type FROM trial_intermediate_values WHERE step = 1000"),
              "INF_NEG");
    Trial unfinished;
    unfinished.state = TrialState::running;
    EXPECT_EQ(store->add("jets", unfinished).error().code, ErrorCode::invalid_value);
}

TEST_P(AnyStoreTest, FindsDesignsThatWereEvaluated)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    Trial pruned = trial(1, 2);
    pruned.state = TrialState::pruned;
    pruned.values.clear();
    ASSERT_TRUE(store->add("jets", pruned));
    const Trial whole = trial(1, 2);
    EXPECT_EQ(store->find_design("jets", whole.design_hash, whole.calibration), std::nullopt);
    ASSERT_TRUE(store->add("jets", whole));
    ASSERT_TRUE(store->add("jets", whole));
    EXPECT_EQ(store->find_design("jets", whole.design_hash, whole.calibration), TrialId{1});
    EXPECT_EQ(store->find_design("jets", whole.design_hash, "other"), std::nullopt); // other estimates
    EXPECT_EQ(store->find_design("jets", whole.design_hash + 1, whole.calibration), std::nullopt);
    EXPECT_EQ(store->trial("jets", TrialId{1})->values, whole.values);
    EXPECT_EQ(store->trial("jets", TrialId{7}).error().what, "study 'jets' has no trial 7");
    execute_any("UPDATE bitscape_texts SET text = '{\"calibration\":\"2026-11-23\",\"engine\":\"0.0.1\"}'"
                " WHERE text LIKE '%engine%'");
    EXPECT_EQ(open(location())->find_design("jets", whole.design_hash, whole.calibration), std::nullopt);
    EXPECT_EQ(open(location())->trial("jets", TrialId{1})->engine_version, "0.0.1");
}

TEST_P(AnyStoreTest, KeepsAttributes)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_TRUE(store->set_attribute("jets", "bitscape:request", R"({"jobs":2})"));
    ASSERT_TRUE(store->set_attribute("jets", "bitscape:request", R"({"jobs":3})"));
    ASSERT_TRUE(store->set_attribute_once("jets", "bitscape:request", R"({"jobs":4})")); // is there
    ASSERT_TRUE(store->set_attribute_once("jets", "bitscape:other", "[1]"));
    ASSERT_TRUE(store->set_attribute_once("jets", "bitscape:other", "[2]"));
    EXPECT_EQ(store->set_attribute_once("jets", "bad", "{").error().code, ErrorCode::invalid_value);
    EXPECT_EQ(store->set_attribute("jets", "bad", "{").error().code, ErrorCode::invalid_value);
    ASSERT_TRUE(store->add("jets", trial(1, 2)));
    const auto of_study = store->attributes("jets");
    EXPECT_EQ(of_study->user, (std::map<std::string, std::string>{{"bitscape:other", "[1]"},
                                                                  {"bitscape:request", R"({"jobs":3})"}}));
    EXPECT_EQ(of_study->system.at("study:metric_names"), R"(["accuracy","dsp"])");
    const auto of_trial = store->attributes("jets", TrialId{0});
    EXPECT_EQ(of_trial->user.at("note"), "\"by hand\"");
    EXPECT_EQ(of_trial->system.at("constraints"), "[-218.0]");
    EXPECT_EQ(store->attributes("jets", TrialId{1}).error().code, ErrorCode::not_found);
}

TEST_P(AnyStoreTest, TakesTextsThatAreNoUtf8)
{
    const auto store = create(location());
    Description odd = description();
    odd.model_file = "caf\xe9.h5";
    ASSERT_TRUE(store->begin(odd));
    Trial failed;
    failed.state = TrialState::failed;
    failed.message = "caf\xe9: " + std::string(5000, 'x');
    failed.configuration = "\xff";
    ASSERT_TRUE(store->add("jets", failed));
    EXPECT_EQ(store->trials("jets")->front().message.size(), 5008U); // a replacement character
}

INSTANTIATE_TEST_SUITE_P(Store, AnyStoreTest, testing::Values("sqlite", "postgresql"), name_of);

} // namespace
} // namespace bitscape::study
