#include "unit/study/store_fixture.hpp"

#include <cmath>

namespace bitscape::study {
namespace {

using Numbers = std::vector<std::uint32_t>;

class TrialListTest : public AnyStoreTest {
protected:
    void SetUp() override
    {
        AnyStoreTest::SetUp();
        if (IsSkipped())
            return;
        store_ = create(location());
        ASSERT_TRUE(store_->begin(description()));
        const std::vector<std::pair<double, double>> points = {
            {0.75, 100}, {0.70, 300}, {0.80, 200}, {0.75, 50}};
        for (const auto& [accuracy, dsp] : points) {
            Trial each = trial(accuracy, dsp);
            each.state = dsp > 220 ? TrialState::infeasible : TrialState::complete;
            each.parameters["fc1.reuse_factor"] = accuracy < 0.76 ? "2" : "4";
            ASSERT_TRUE(store_->add("jets", each));
        }
        Trial failed;
        failed.state = TrialState::failed;
        failed.message = "layer 'FC1': reuse factor 7 is not valid";
        ASSERT_TRUE(store_->add("jets", failed));
    }
    [[nodiscard]] Numbers find(TrialQuery query) const
    {
        query.study = "jets";
        const auto rows = store_->list(query);
        EXPECT_TRUE(rows) << english(rows.error());
        Numbers numbers;
        for (const TrialRow& row : rows.value_or(std::vector<TrialRow>()))
            numbers.push_back(row.number.value);
        if (query.offset == 0 && numbers.size() < query.limit) {
            EXPECT_EQ(store_->count(query), numbers.size());
        }
        return numbers;
    }
    std::unique_ptr<Store> store_;
};

TrialQuery sorted_by(const std::string& name, bool descending = false)
{
    TrialQuery query;
    query.sort = name;
    query.descending = descending;
    return query;
}

TEST_P(TrialListTest, Sorts)
{
    EXPECT_EQ(find(sorted_by("number")), (Numbers{0, 1, 2, 3, 4}));
    EXPECT_EQ(find(sorted_by("number", true)), (Numbers{4, 3, 2, 1, 0}));
    EXPECT_EQ(find(sorted_by("accuracy")), (Numbers{1, 0, 3, 2, 4})); // equal ones by number, without it last
    EXPECT_EQ(find(sorted_by("accuracy", true)), (Numbers{2, 0, 3, 1, 4}));
    EXPECT_EQ(find(sorted_by("dsp")), (Numbers{3, 0, 2, 1, 4}));
    EXPECT_EQ(find(sorted_by("state")), (Numbers{0, 2, 3, 4, 1}));
    EXPECT_EQ(find(sorted_by("fc1.reuse_factor", true)), (Numbers{2, 0, 1, 3, 4}));
    EXPECT_EQ(find(sorted_by("number", true)), (Numbers{4, 3, 2, 1, 0})); // now from memory
    TrialQuery unknown = sorted_by("lutt");
    unknown.study = "jets";
    EXPECT_EQ(store_->list(unknown).error().code, ErrorCode::invalid_value);
    unknown.study = "jest";
    EXPECT_EQ(store_->list(unknown).error().code, ErrorCode::not_found);
}

TEST_P(TrialListTest, Filters)
{
    TrialQuery query;
    query.states = {TrialState::complete};
    EXPECT_EQ(find(query), (Numbers{0, 2, 3}));
    query.ranges = {{"dsp", 60, 200}};
    EXPECT_EQ(find(query), (Numbers{0, 2}));
    query.ranges.push_back({"number", 1, 9});
    EXPECT_EQ(find(query), Numbers{2});
    query = {};
    query.text = "REUSE_factor=2";
    EXPECT_EQ(find(query), (Numbers{0, 1, 3}));
    query.text = "'fc1'";
    EXPECT_EQ(find(query), Numbers{4});
    query.text = "nowhere";
    EXPECT_EQ(find(query), Numbers());
    query.ranges = {{"lutt", 0, 1}};
    query.study = "jets";
    EXPECT_EQ(store_->count(query).error().code, ErrorCode::invalid_value);
}

TEST_P(TrialListTest, GivesPages)
{
    for (const std::string sort : {"number", "accuracy", "dsp", "seconds"})
        for (const bool descending : {false, true}) {
            TrialQuery query = sorted_by(sort, descending);
            const Numbers all = find(query);
            query.limit = 2;
            Numbers paged;
            for (query.offset = 0; query.offset < 6; query.offset += 2) {
                const Numbers page = find(query);
                paged.insert(paged.end(), page.begin(), page.end());
            }
            EXPECT_EQ(paged, all) << sort;
            query.offset = 100;
            EXPECT_EQ(find(query), Numbers());
        }
}

TEST_P(TrialListTest, RowsHoldWhatIsShown)
{
    for (const std::string sort : {"number", "dsp"}) {
        TrialQuery query = sorted_by(sort);
        query.study = "jets";
        const auto rows = store_->list(query);
        const TrialRow& row = sort == "number" ? rows->front() : (*rows)[1];
        EXPECT_EQ(row.number, TrialId{0});
        EXPECT_EQ(row.numbers,
                  (std::map<std::string, double>{{"accuracy", 0.75}, {"dsp", 100}, {"lut", 1234.5}}));
        EXPECT_EQ(row.parameters.at("fc1.reuse_factor"), "2");
        EXPECT_EQ(row.seconds, 0.25);
        EXPECT_EQ(rows->back().message, "layer 'FC1': reuse factor 7 is not valid");
    }
}

TEST_P(TrialListTest, FollowsASearch)
{
    TrialQuery query = sorted_by("accuracy", true);
    query.limit = 1;
    EXPECT_EQ(find(query), Numbers{2});
    const auto other = open(location());
    ASSERT_EQ(other->claim("jets", "a", 1, 9, std::chrono::seconds(30))->size(), 1U);
    TrialQuery running;
    running.states = {TrialState::running};
    EXPECT_EQ(find(running), Numbers{5});
    Trial best = trial(0.9, 10);
    best.numbers["auc"] = 0.99; // a number that no earlier trial had
    best.parameters = {{"by hand", "1"}};
    ASSERT_TRUE(other->finish("jets", "a", TrialId{5}, best));
    EXPECT_EQ(find(query), Numbers{5});
    EXPECT_EQ(find(running), Numbers());
    query.sort = "auc";
    EXPECT_EQ(find(query), Numbers{5});
    query.text = "hand=1";
    EXPECT_EQ(find(query), Numbers{5});
}

TEST_P(TrialListTest, ColumnsHoldFinishedTrials)
{
    ASSERT_TRUE(store_->claim("jets", "a", 1, 9, std::chrono::seconds(30)));
    const auto columns = store_->columns("jets");
    ASSERT_TRUE(columns) << english(columns.error());
    EXPECT_EQ(columns->number, (Numbers{0, 1, 2, 3, 4}));
    EXPECT_EQ(columns->names, (std::vector<std::string>{"accuracy", "dsp", "lut"}));
    EXPECT_EQ(columns->values[1][3], 50);
    EXPECT_TRUE(std::isnan(columns->values[1][4]));
    EXPECT_EQ(columns->state[1], TrialState::infeasible);
    EXPECT_EQ(store_->columns("jets", 3)->number, (Numbers{3, 4}));
}

INSTANTIATE_TEST_SUITE_P(Store, TrialListTest, testing::Values("sqlite", "postgresql"), name_of);

} // namespace
} // namespace bitscape::study
