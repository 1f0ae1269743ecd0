#include "unit/study/store_fixture.hpp"

#include <array>
#include <csignal>
#include <set>
#include <thread>

namespace bitscape::study {
namespace {

using namespace std::chrono_literals;

class SharedStudyTest : public AnyStoreTest {
protected:
    /// The owner was last heard of a minute ago.
    void silence(const std::string& owner) const
    {
        const std::string past =
            is_postgresql() ? "CURRENT_TIMESTAMP - interval '60 seconds'" : "datetime('now', '-60 seconds')";
        execute_any("UPDATE trial_heartbeats SET heartbeat = " + past +
                    " WHERE trial_id IN (SELECT trial_id FROM bitscape_claims WHERE owner = '" + owner +
                    "')");
    }
    [[nodiscard]] static std::vector<std::uint32_t> values(const Result<std::vector<TrialId>>& numbers)
    {
        EXPECT_TRUE(numbers) << english(numbers.error());
        std::vector<std::uint32_t> result;
        for (const TrialId number : numbers.value_or(std::vector<TrialId>()))
            result.push_back(number.value);
        return result;
    }
    using Numbers = std::vector<std::uint32_t>;
};

TEST_P(SharedStudyTest, HandsEachNumberToOneOwner)
{
    const auto store = create(location()), other = open(location());
    ASSERT_TRUE(store->begin(description()));
    EXPECT_EQ(values(store->claim("jets", "a", 2, 5, 30s)), (Numbers{0, 1}));
    EXPECT_EQ(values(other->claim("jets", "b", 9, 5, 30s)), (Numbers{2, 3, 4}));
    EXPECT_EQ(values(other->claim("jets", "b", 1, 5, 30s)), Numbers()); // all in somebody's hands
    EXPECT_EQ(store->trial_count("jets"), 5U);
    EXPECT_EQ(store->first_unfinished("jets"), 0U);
    EXPECT_TRUE(store->trials("jets")->empty());
    EXPECT_EQ(store->owners("jets"), (std::vector<std::string>{"a", "b"}));

    ASSERT_TRUE(store->finish("jets", "a", TrialId{1}, trial(0.5, 2)));
    ASSERT_TRUE(store->finish("jets", "a", TrialId{0}, trial(0.25, 1)));
    EXPECT_EQ(other->first_unfinished("jets"), 2U);
    const auto trials = other->trials("jets");
    ASSERT_EQ(trials->size(), 2U);
    expect_same((*trials)[0], trial(0.25, 1));
    expect_same((*trials)[1], trial(0.5, 2));
    EXPECT_EQ(query_any("SELECT count(*) FROM bitscape_claims"), "3"); // only what runs
    EXPECT_EQ(store->trial("jets", TrialId{3})->state, TrialState::running);
}

TEST_P(SharedStudyTest, TakesResultsFromTheOwnerOnly)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_EQ(values(store->claim("jets", "a", 1, 9, 30s)), Numbers{0});
    for (const auto& refused : {store->finish("jets", "b", TrialId{0}, trial(1, 2)),
                                store->finish("jets", "a", TrialId{1}, trial(1, 2))})
        EXPECT_EQ(refused.error().code, ErrorCode::mismatch);
    ASSERT_TRUE(store->finish("jets", "a", TrialId{0}, trial(1, 2)));
    EXPECT_EQ(store->finish("jets", "a", TrialId{0}, trial(1, 3)).error().code, ErrorCode::mismatch);
    EXPECT_EQ(store->trials("jets")->front().values.back(), 2); // the first result stays
    EXPECT_EQ(store->claim("jets", "", 1, 9, 30s).error().code, ErrorCode::invalid_value);
    EXPECT_EQ(store->claim("jest", "a", 1, 9, 30s).error().code, ErrorCode::not_found);
}

TEST_P(SharedStudyTest, NumbersOfSilentOwnersGoToOthers)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_EQ(values(store->claim("jets", "dead", 2, 9, 30s)), (Numbers{0, 1}));
    ASSERT_EQ(values(store->claim("jets", "slow", 1, 9, 30s)), Numbers{2});
    silence("dead");
    silence("slow");
    ASSERT_TRUE(store->heartbeat("slow")); // alive after all
    EXPECT_EQ(values(store->claim("jets", "new", 3, 4, 30s)), (Numbers{0, 1, 3}));
    EXPECT_EQ(store->finish("jets", "dead", TrialId{0}, trial(1, 2)).error().code, ErrorCode::mismatch);
    EXPECT_TRUE(store->finish("jets", "new", TrialId{0}, trial(1, 2)));
    EXPECT_TRUE(store->finish("jets", "slow", TrialId{2}, trial(1, 2)));
}

TEST_P(SharedStudyTest, ReleasedNumbersComeFirst)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    ASSERT_EQ(values(store->claim("jets", "a", 3, 9, 30s)), (Numbers{0, 1, 2}));
    ASSERT_TRUE(store->finish("jets", "a", TrialId{1}, trial(1, 2)));
    ASSERT_TRUE(store->release("a"));
    EXPECT_EQ(values(store->claim("jets", "b", 3, 9, 30s)), (Numbers{0, 2, 3}));
}

TEST_P(SharedStudyTest, ManyProcessesMakeEveryTrialOnce)
{
    ASSERT_TRUE(create(location())->begin(description()));
    constexpr std::size_t wanted = 60;
    std::vector<pid_t> children;
    for (int process = 0; process < 3; ++process) {
        children.push_back(::fork());
        if (children.back() != 0)
            continue;
        auto store = Store::open(location());
        for (const std::string owner = fmt::format("process {}", process); store;) {
            const auto numbers = (*store)->claim("jets", owner, 4, wanted, 30s);
            if (!numbers)
                ::_exit(1);
            if (numbers->empty())
                ::_exit(0);
            for (const TrialId number : *numbers)
                if (!(*store)->finish("jets", owner, number, trial(number.value, process)))
                    ::_exit(2);
        }
        ::_exit(3);
    }
    for (const pid_t child : children) {
        int status = -1;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    const auto trials = open(location())->trials("jets");
    ASSERT_EQ(trials->size(), wanted);
    for (std::size_t i = 0; i < wanted; ++i)
        EXPECT_EQ((*trials)[i].values.front(), static_cast<double>(i));
    EXPECT_EQ(query_any("SELECT count(*) FROM bitscape_claims"), "0");
}

TEST_P(SharedStudyTest, KillLosesOnlyWhatWasInFlight)
{
    const auto store = create(location());
    ASSERT_TRUE(store->begin(description()));
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto own = Store::open(location());
        for (;;) {
            const auto numbers = (*own)->claim("jets", "victim", 5, 100'000, 30s);
            for (const TrialId number : *numbers) {
                if (!(*own)->finish("jets", "victim", number, trial(1, 2)) ||
                    ::write(pipe[1], &number.value, sizeof number.value) < 0)
                    ::_exit(1);
            }
        }
    }
    std::uint32_t told = 0;
    while (told < 42 && ::read(pipe[0], &told, sizeof told) == sizeof told) {
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[1]);
    while (::read(pipe[0], &told, sizeof told) == sizeof told) {
    }
    ::close(pipe[0]);
    const std::size_t stored = store->trials("jets")->size();
    EXPECT_GE(stored, told + 1U);
    EXPECT_LE(stored, told + 2U); // stored, but killed before it could say so
    EXPECT_EQ(store->first_unfinished("jets"), stored);
    silence("victim");
    const auto again = values(store->claim("jets", "heir", 1, stored + 1, 30s));
    EXPECT_EQ(again, Numbers{static_cast<std::uint32_t>(stored)});
}

TEST_P(SharedStudyTest, ReadersNeverBlockTheWriter)
{
    const auto writer = create(location());
    ASSERT_TRUE(writer->begin(description()));
    ASSERT_TRUE(writer->add("jets", trial(1, 2)));
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> reads = 0;
    std::jthread reader([&] {
        const auto store = open(location());
        for (std::size_t seen = 0; !stop; ++reads) {
            const auto count = store->trials("jets")->size();
            EXPECT_GE(count, seen);
            seen = count;
        }
    });
    for (std::size_t i = 0; i < 200 || reads < 3; ++i)
        ASSERT_TRUE(writer->add("jets", trial(1, 2)));
    stop = true;
}

INSTANTIATE_TEST_SUITE_P(Store, SharedStudyTest, testing::Values("sqlite", "postgresql"), name_of);

} // namespace
} // namespace bitscape::study
