#include "unit/search/run_fixture.hpp"

#include <csignal>
#include <sys/wait.h>
#include <thread>

namespace bitscape::search {
namespace {

class RunProcessesTest : public RunTest {
protected:
    RunProcessesTest() { request_.trials = 150; } // three batches

    /// A child process that searches until it is killed or done.
    pid_t start(const std::filesystem::path& path)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto store = Store::open_or_create(path);
            ::_exit(store && run_on(**store) ? 0 : 1);
        }
        return child;
    }

    /// Kills it as soon as the study has so many trials. False if it was done before.
    static bool kill_at(pid_t child, const std::filesystem::path& path, std::size_t trials)
    {
        for (;;) {
            int status = 0;
            if (::waitpid(child, &status, WNOHANG) == child)
                return false;
            if (std::filesystem::exists(path))
                if (const auto store = Store::open(path))
                    if (const auto stored = (*store)->trials("small"); stored && stored->size() >= trials)
                        break;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        return true;
    }
};

TEST_F(RunProcessesTest, AKilledSearchResumesWithTheSameTrials)
{
    const auto whole = run_to("whole.db");
    int killed = 0;
    for (const int jobs : {1, 3}) {
        request_.jobs = jobs;
        const auto path = file(fmt::format("killed{}.db", jobs));
        for (const std::size_t trials : {3U, 60U, 66U, 120U})
            killed += kill_at(start(path), path, trials) ? 1 : 0;
        const auto begun = std::chrono::steady_clock::now();
        const auto store = create(path);
        const auto left = store->trials("small")->size();
        EXPECT_EQ(run_on(*store), 150 - left);
        expect_same_trials(*store->trials("small"), whole);
        // What the dead had in hand is not waited for.
        EXPECT_LT(std::chrono::steady_clock::now() - begun, request_.stale);
    }
    EXPECT_GE(killed, 2);
}

TEST_F(RunProcessesTest, SeveralShareAStudy)
{
    const auto whole = run_to("whole.db");
    const auto path = file("shared.db");
    request_.jobs = 1;
    (void)create(path);
    const std::vector<pid_t> children{start(path), start(path), start(path)};
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    expect_same_trials(*open(path)->trials("small"), whole);
}

TEST_F(RunProcessesTest, OneTakesOverFromAnotherThatIsKilled)
{
    const auto whole = run_to("whole.db");
    const auto path = file("shared.db");
    request_.jobs = 2;
    request_.stale = std::chrono::seconds(1); // the survivor looks at clocks, not at pids
    (void)create(path);
    const pid_t victim = start(path), survivor = start(path);
    (void)kill_at(victim, path, 20);
    int status = 0;
    ::waitpid(survivor, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    expect_same_trials(*open(path)->trials("small"), whole);
}

TEST_F(RunProcessesTest, NumbersOfAnUnknownOwnerAreTakenOverWhenItIsSilent)
{
    const auto study = std::make_shared<MemoryStudy>();
    MemoryStore store(study), other(study);
    ASSERT_TRUE(other.claim("small", "elsewhere 1 0", 5, 5, {}));
    std::jthread clock([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const std::scoped_lock lock(study->mutex);
        study->dead.insert("elsewhere 1 0");
    });
    bool waited = false;
    const Control control{{}, nullptr, {}, [&](const Status& status) { waited |= status.waiting; }};
    request_.trials = 24;
    EXPECT_EQ(run(request_, bench_, store, control, progress_), 24U);
    EXPECT_TRUE(waited);
    // Too late: it is told, and nothing is stored twice.
    EXPECT_EQ(other.finish("small", "elsewhere 1 0", TrialId{2}, study->finished[2]).error().code,
              ErrorCode::mismatch);
}

TEST_F(RunProcessesTest, AFollowerGoesOnForAsLongAsTrialsAreWanted)
{
    const auto path = file();
    const auto store = create(path);
    request_.trials = 10;
    ASSERT_EQ(run_on(*store), 10U);
    const auto recipe = read_recipe(*store, "small");
    ASSERT_TRUE(recipe && *recipe);
    auto request = request_of(*store->describe("small"), **recipe);
    ASSERT_TRUE(request) << english(request.error());
    request->follow = true;
    EXPECT_EQ(run(*request, bench_, *store, Control{}, progress_), 0U);
    ASSERT_TRUE(store->set_attribute("small", wanted_attribute, "70"));
    const Control control{{}, nullptr, [&](const Trial& trial) {
                              if (trial.number.index() == 50) {
                                  EXPECT_TRUE(store->set_attribute("small", wanted_attribute, "150"));
                              }
                          }};
    EXPECT_EQ(run(*request, bench_, *store, control, progress_), 140U);
    request_.trials = 150;
    expect_same_trials(run_to("whole.db"), *store->trials("small"));
}

} // namespace
} // namespace bitscape::search
