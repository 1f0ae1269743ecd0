#include "search/search.hpp"
#include "unit/study/small_bench.hpp"
#include "unit/study/store_fixture.hpp"

#include <algorithm>
#include <thread>

namespace bitscape::search {
namespace {

using study::Direction;
using study::Store;
using study::Trial;
using study::TrialState;

class RunTest : public study::StoreTest {
protected:
    RunTest() : bench_(study::small_bench())
    {
        request_.study.name = "small";
        request_.study.objectives = {{"accuracy", Direction::maximize}, {"lut", Direction::minimize}};
        request_.study.seed = 42;
        request_.base = config::default_configuration(*bench_->model);
        request_.space = default_space(*design::resolve(bench_->model, request_.base), {});
        request_.trials = 24;
        request_.jobs = 0;
    }

    Result<std::size_t> run_on(Store& store, std::stop_token stop = {},
                               const std::function<void(const Trial&)>& on_trial = {})
    {
        return run(request_, bench_, store, on_trial, std::move(stop), progress_);
    }

    std::vector<Trial> run_to(const std::string& name)
    {
        const auto store = create(file(name));
        const auto count = run_on(*store);
        EXPECT_TRUE(count) << english(count.error());
        return *store->trials("small");
    }

    static void expect_same_trials(const std::vector<Trial>& actual, const std::vector<Trial>& wanted)
    {
        ASSERT_EQ(actual.size(), wanted.size());
        for (std::size_t i = 0; i < actual.size(); ++i) {
            EXPECT_EQ(actual[i].number, wanted[i].number);
            study::expect_same(actual[i], wanted[i]);
        }
    }

    std::shared_ptr<const study::Bench> bench_;
    Request request_;
    Progress progress_;
};

TEST_F(RunTest, StoresEvaluationsOfWhatTheSamplerNames)
{
    const auto store = create(file());
    std::vector<Trial> seen;
    const auto here = std::this_thread::get_id();
    const auto count = run_on(*store, {}, [&](const Trial& trial) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        EXPECT_EQ(store->trial_count("small"), trial.number.index() + 1); // stored before it is told
        EXPECT_EQ(progress_.done, static_cast<std::int64_t>(trial.number.index() + 1));
        seen.push_back(trial);
    });
    ASSERT_TRUE(count) << english(count.error());
    EXPECT_EQ(*count, 24U);
    EXPECT_EQ(progress_.total, 24);
    const auto trials = store->trials("small");
    ASSERT_TRUE(trials);
    expect_same_trials(*trials, seen);

    const auto choices = make_sampler(SamplerKind::random, request_.space, {}, 42)->propose();
    study::Evaluator evaluator(bench_);
    for (const Trial& trial : *trials) {
        const auto configuration = apply(request_.space, choices[trial.number.index()], request_.base);
        EXPECT_EQ(trial.configuration, config::to_yaml(configuration));
        const auto evaluation = evaluator.evaluate(configuration, 0, {}, progress_);
        ASSERT_TRUE(evaluation);
        EXPECT_EQ(trial.state, TrialState::complete);
        ASSERT_EQ(trial.values.size(), 2U);
        EXPECT_EQ(trial.values[0], evaluation->metrics.accuracy);
        EXPECT_EQ(trial.values[1], evaluation->estimate.resources.lut.value);
        EXPECT_EQ(trial.intervals.at("lut").high, evaluation->estimate.resources.lut.high);
        EXPECT_EQ(trial.intervals.at("lut").source, evaluation->estimate.resources.lut.source);
        EXPECT_EQ(trial.numbers.at("energy_pj"), evaluation->estimate.energy_pj.value);
        EXPECT_EQ(trial.design_hash, evaluation->design_hash);
        EXPECT_EQ(trial.parameters.size(), request_.space.knobs.size());
        EXPECT_GT(trial.seconds, 0);
    }
    const auto described = store->describe("small");
    EXPECT_EQ(described->sampler, "random");
    EXPECT_EQ(described->space.size(), request_.space.knobs.size());
}

TEST_F(RunTest, AnyNumberOfJobsGivesTheSameTrials)
{
    const auto alone = run_to("jobs0.db");
    for (const int jobs : {1, 2, 5}) {
        request_.jobs = jobs;
        expect_same_trials(run_to(fmt::format("jobs{}.db", jobs)), alone);
    }
}

TEST_F(RunTest, ContinuesWhereItStopped)
{
    const auto whole = run_to("whole.db");
    for (const int jobs : {0, 2}) {
        request_.jobs = jobs;
        const auto path = file(fmt::format("parts{}.db", jobs));
        for (const std::size_t total : {5U, 5U, 24U}) {
            request_.trials = total;
            const auto store = create(path);
            const std::size_t before = store->trial_count("small").value_or(0);
            const auto count = run_on(*store);
            ASSERT_TRUE(count) << english(count.error());
            EXPECT_EQ(*count, total - before);
        }
        expect_same_trials(*open(path)->trials("small"), whole);
    }
}

TEST_F(RunTest, StopKeepsWhatIsStored)
{
    const auto whole = run_to("whole.db");
    for (const int jobs : {0, 1, 3}) {
        request_.jobs = jobs;
        const auto path = file(fmt::format("stopped{}.db", jobs));
        std::stop_source stop;
        std::size_t seen = 0;
        {
            const auto store = create(path);
            const auto count = run_on(*store, stop.get_token(), [&](const Trial&) {
                if (++seen == 7)
                    stop.request_stop();
            });
            ASSERT_FALSE(count);
            EXPECT_EQ(count.error().code, ErrorCode::cancelled);
            EXPECT_EQ(
                english(count.error()),
                fmt::format("study 'small': stopped after {} of 24 trials; all of them are stored", seen));
            EXPECT_EQ(store->trial_count("small"), seen);
            EXPECT_LT(seen, 24U);
        }
        const auto store = create(path);
        ASSERT_TRUE(run_on(*store));
        expect_same_trials(*store->trials("small"), whole);
    }
}

TEST_F(RunTest, StopsInsideAnEvaluation)
{
    const auto data = study::small_data(*bench_->model, 200'000);
    bench_ = *study::make_bench(bench_->model, data, bench_->parts);
    request_.trials = 1'000'000;
    for (const int jobs : {0, 2}) {
        request_.jobs = jobs;
        std::stop_source stop;
        const auto store = create(file(fmt::format("{}.db", jobs)));
        std::chrono::steady_clock::time_point asked;
        std::jthread user([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto count = run_on(*store, stop.get_token());
        const auto ended = std::chrono::steady_clock::now();
        user.join();
        EXPECT_EQ(count.error().code, ErrorCode::cancelled);
        EXPECT_LT(ended - asked, std::chrono::seconds(5)); // a bound against hanging, not a figure
    }
}

TEST_F(RunTest, ContinuesOnlyTheSameSearch)
{
    const auto store = create(file());
    request_.trials = 2;
    ASSERT_TRUE(run_on(*store));
    const Request same = request_;
    using Change = void (*)(Request&);
    const std::vector<std::pair<std::string, Change>> changes = {
        {"objectives", [](Request& r) { r.study.objectives.pop_back(); }},
        {"constraints", [](Request& r) { r.constraints = {*parse_constraint("lut<=1")}; }},
        {"sampler", [](Request& r) { r.sampler = SamplerKind::grid; }},
        {"seed", [](Request& r) { r.study.seed = 43; }},
        {"search space", [](Request& r) { r.space.knobs.pop_back(); }},
        {"model, test data or base configuration", [](Request& r) { r.base.set_clock_period_ns(2.5); }}};
    for (const auto& [what, change] : changes) {
        request_ = same;
        request_.trials = 3;
        change(request_);
        const auto count = run_on(*store);
        ASSERT_FALSE(count) << what;
        EXPECT_EQ(count.error().code, ErrorCode::mismatch);
        EXPECT_NE(count.error().what.find("another " + what), std::string::npos) << count.error().what;
    }
    EXPECT_EQ(store->trial_count("small"), 2U);
}

TEST_F(RunTest, MarksTrialsThatBreakAConstraint)
{
    const auto free = run_to("free.db");
    std::vector<double> luts;
    for (const Trial& trial : free)
        luts.push_back(trial.values[1]);
    std::nth_element(luts.begin(), luts.begin() + 12, luts.end());
    request_.constraints = {*parse_constraint(fmt::format("lut<={}", luts[12])),
                            *parse_constraint("accuracy>=0.1")};
    const auto limited = run_to("limited.db");
    ASSERT_EQ(limited.size(), free.size());
    std::size_t infeasible = 0;
    for (std::size_t i = 0; i < limited.size(); ++i) {
        EXPECT_EQ(limited[i].values, free[i].values);
        EXPECT_EQ(limited[i].violations,
                  (std::vector<double>{free[i].values[1] - luts[12], 0.1 - free[i].values[0]}));
        const bool holds = free[i].values[1] <= luts[12] && free[i].values[0] >= 0.1;
        EXPECT_EQ(limited[i].state, holds ? TrialState::complete : TrialState::infeasible);
        infeasible += holds ? 0 : 1;
    }
    EXPECT_GE(infeasible, 1U);
    EXPECT_LE(infeasible, 23U);
    EXPECT_EQ(open(file("limited.db"))->describe("small")->constraints.at(1), "accuracy>=0.1");
}

TEST_F(RunTest, StoresWhyATrialFailed)
{
    Knob broken;
    broken.name = "fc1.weight";
    broken.targets = {{"fc1", "weight", ""}};
    broken.choices = {"fixed<8,3>", "fixed<0,3>"};
    request_.space.knobs = {broken};
    request_.sampler = SamplerKind::grid;
    for (const int jobs : {0, 2}) {
        request_.jobs = jobs;
        const auto trials = run_to(fmt::format("{}.db", jobs));
        ASSERT_EQ(trials.size(), 2U); // the grid ends there, 24 were asked for
        EXPECT_EQ(trials[0].state, TrialState::complete);
        EXPECT_EQ(trials[1].state, TrialState::failed);
        EXPECT_TRUE(trials[1].values.empty());
        EXPECT_NE(trials[1].message.find("fc1"), std::string::npos) << trials[1].message;
        EXPECT_EQ(trials[1].parameters.at("fc1.weight"), "fixed<0,3>");
    }
}

TEST_F(RunTest, RefusesWhatCannotBeSearched)
{
    const auto store = create(file());
    const Request good = request_;
    using Change = void (*)(Request&);
    const std::vector<std::pair<std::string, Change>> changes = {
        {"objective 'beauty': is not a known number",
         [](Request& r) { r.study.objectives[0].name = "beauty"; }},
        {"objective 'mse': needs test data with target values",
         [](Request& r) { r.study.objectives[0].name = "mse"; }},
        {"study 'small': nothing to search: the space has no knobs",
         [](Request& r) { r.space.knobs.clear(); }},
        {"study 'small': knob 'x.result' has no choices",
         [](Request& r) { r.space.knobs[0].choices.clear(); }},
        {"study 'small': jobs must be 0 or more", [](Request& r) { r.jobs = -1; }}};
    for (const auto& [message, change] : changes) {
        request_ = good;
        change(request_);
        EXPECT_EQ(english(run_on(*store).error()), message);
    }
    request_ = good;
    bench_ = study::small_bench(false);
    EXPECT_EQ(english(run_on(*store).error()), "objective 'accuracy': needs test data");
    request_.study.objectives = {{"lut", Direction::minimize}, {"latency_cycles", Direction::minimize}};
    request_.constraints = {{"agreement", false, 0.9}};
    EXPECT_EQ(english(run_on(*store).error()), "constraint 'agreement>=0.9': needs test data");
    EXPECT_TRUE(store->studies()->empty()); // nothing was begun
    request_.constraints.clear();
    EXPECT_EQ(run_on(*store), 24U); // estimates alone need no data
}

/// Fails like a full disk after some trials.
class FullStore final : public Store {
public:
    FullStore(std::unique_ptr<Store> inner, std::size_t room) : inner_(std::move(inner)), room_(room) {}
    Result<std::vector<study::Description>> studies() const override { return inner_->studies(); }
    Result<void> begin(const study::Description& description) override { return inner_->begin(description); }
    Result<study::Description> describe(const std::string& name) const override
    {
        return inner_->describe(name);
    }
    Result<TrialId> add(const std::string& name, const Trial& trial, std::optional<TrialId> expected) override
    {
        if (room_ == 0)
            return fail(ErrorCode::disk_full, "study.db", "cannot be written: the disk is full");
        --room_;
        return inner_->add(name, trial, expected);
    }
    Result<std::vector<Trial>> trials(const std::string& name, std::size_t first) const override
    {
        return inner_->trials(name, first);
    }
    Result<std::size_t> trial_count(const std::string& name) const override
    {
        return inner_->trial_count(name);
    }

private:
    std::unique_ptr<Store> inner_;
    std::size_t room_;
};

TEST_F(RunTest, EndsCleanlyWhenTheDiskIsFull)
{
    const auto whole = run_to("whole.db");
    for (const int jobs : {0, 2}) {
        request_.jobs = jobs;
        const auto path = file(fmt::format("full{}.db", jobs));
        {
            FullStore store(create(path), 9);
            const auto count = run_on(store);
            ASSERT_FALSE(count);
            EXPECT_EQ(count.error().code, ErrorCode::disk_full);
        }
        const auto store = create(path);
        EXPECT_EQ(store->trial_count("small"), 9U);
        EXPECT_EQ(run_on(*store), 15U); // room was made
        expect_same_trials(*store->trials("small"), whole);
    }
}

TEST_F(RunTest, TwoSearchesOfOneStudyDoNotMix)
{
    const auto store = create(file());
    const auto count = run_on(*store, {}, [&](const Trial& trial) {
        if (trial.number.index() == 4) { // another process adds its trial 5
            EXPECT_TRUE(open(file())->add("small", trial));
        }
    });
    ASSERT_FALSE(count);
    EXPECT_EQ(count.error().code, ErrorCode::mismatch);
    EXPECT_EQ(store->trial_count("small"), 6U);
}

} // namespace
} // namespace bitscape::search
