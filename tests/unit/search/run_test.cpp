#include "search/trial.hpp"
#include "unit/search/run_fixture.hpp"

#include <algorithm>
#include <thread>

namespace bitscape::search {
namespace {

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

    const auto choices = make_sampler(SamplerKind::random, {request_.space, {}, 42, 0, {}, {}})->propose();
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
        ASSERT_EQ(trial.layers.size(), evaluation->estimate.layers.size());
        for (std::size_t i = 0; i < trial.layers.size(); ++i) {
            const estimate::LayerEstimate& layer = evaluation->estimate.layers[i];
            EXPECT_EQ(trial.layers[i].layer, layer.name);
            EXPECT_EQ(trial.layers[i].numbers.at("lut"), layer.resources.lut.value);
            EXPECT_EQ(trial.layers[i].numbers.at("latency_cycles"), layer.latency_cycles.value);
            EXPECT_EQ(trial.layers[i].intervals.contains("lut"),
                      layer.resources.lut.low != layer.resources.lut.high);
        }
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
            EXPECT_EQ(english(count.error()),
                      "study 'small': stopped after 7 of 24 trials; all of them are stored");
            EXPECT_EQ(store->trials("small")->size(), 7U);
            EXPECT_TRUE(store->owners("small")->empty()); // nothing stays in hand
        }
        const auto store = create(path);
        EXPECT_EQ(run_on(*store), 17U);
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
        {"search space", [](Request& r) { r.space.knobs[0].targets.pop_back(); }},
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
    request_ = same;
    request_.early_stop.emplace();
    EXPECT_EQ(english(run_on(*store).error()), "study 'small': exists without early stopping");
    request_ = same;
    request_.trials = 3;
    Recipe recipe = **read_recipe(*store, "small");
    recipe.calibration += "+reports";
    ASSERT_TRUE(store->set_attribute("small", recipe_attribute, to_json(recipe)));
    EXPECT_EQ(english(run_on(*store).error()),
              fmt::format("study 'small': was begun with other estimators (calibration {}, here {})",
                          recipe.calibration, calibration_of(*bench_)));
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
        EXPECT_EQ(limited[i].layers.empty(), !holds);
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
    request_.constraints = {*parse_constraint("agreement>=0.9")};
    EXPECT_EQ(english(run_on(*store).error()), "constraint 'agreement>=0.9': needs test data");
    EXPECT_TRUE(store->studies()->empty()); // nothing was begun
    request_.constraints.clear();
    EXPECT_EQ(run_on(*store), 24U); // estimates alone need no data
}

TEST_F(RunTest, EndsCleanlyWhenTheDiskIsFull)
{
    const auto whole = run_to("whole.db");
    for (const int jobs : {0, 2}) {
        request_.jobs = jobs;
        const auto study = std::make_shared<MemoryStudy>();
        MemoryStore store(study);
        study->room = 9;
        const auto count = run_on(store);
        ASSERT_FALSE(count);
        EXPECT_EQ(count.error().code, ErrorCode::disk_full);
        EXPECT_EQ(study->finished.size(), 9U);
        study->room = 1000;
        EXPECT_EQ(run_on(store), 15U);
        expect_same_trials(*store.trials("small", 0, 1000), whole);
    }
}

TEST_F(RunTest, AKnownDesignIsNotEvaluatedAgain)
{
    Knob knob;
    knob.name = "fc1.weight";
    knob.targets = {{"fc1", "weight", {}}};
    knob.choices = {"fixed<8,3>", "ap_fixed<8,3>", "fixed<7,3>", "ap_fixed<8, 3>"}; // two designs
    request_.space.knobs = {knob};
    request_.sampler = SamplerKind::grid;
    for (const int jobs : {0, 3}) {
        request_.jobs = jobs;
        const auto study = std::make_shared<MemoryStudy>();
        MemoryStore store(study);
        Status last;
        const Control control{{}, nullptr, {}, [&](const Status& status) { last = status; }};
        request_.trials = 1;
        ASSERT_EQ(run(request_, bench_, store, control, progress_), 1U);
        study->finished[0].message = "mark"; // is copied, so nothing was evaluated
        request_.trials = 4;
        ASSERT_EQ(run(request_, bench_, store, control, progress_), 3U);
        EXPECT_EQ(last.repeated, 2U);
        EXPECT_EQ(study->finished[1].values, study->finished[0].values);
        EXPECT_EQ(study->finished[1].message, "mark");
        EXPECT_EQ(study->finished[3].message, "mark");
        EXPECT_EQ(study->finished[1].parameters.at("fc1.weight"), "ap_fixed<8,3>");
        EXPECT_EQ(study->finished[2].message, "");
        study->finished[0].calibration = "another"; // then its numbers say nothing
        request_.trials = 4;
    }
}

/// Else it could be answered from a trial that is still running, or that another process makes.
TEST_F(RunTest, ADesignIsKnownOnlyWhenItsTrialIsStored)
{
    const Workshop workshop{request_, bench_, std::make_shared<const Stages>(bench_, std::nullopt),
                            std::make_shared<KnownDesigns>(), calibration_of(*bench_)};
    TrialMaker maker(workshop), other(workshop);
    const Choice choice(request_.space.knobs.size(), 1);
    const auto first = maker.make({0, choice, nullptr}, {});
    const auto second = other.make({1, choice, nullptr}, {}); // while the first is not stored
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(second->same_as);
    EXPECT_EQ(second->trial.design_hash, first->trial.design_hash);
    EXPECT_EQ(second->trial.values, first->trial.values);
    EXPECT_FALSE(second->trial.values.empty());
    workshop.known->add(first->trial.design_hash, 0);
    EXPECT_EQ(other.make({2, choice, nullptr}, {})->same_as, 0U);
}

TEST_F(RunTest, APauseHoldsAndGivesBackWhatIsNotBegun)
{
    const auto whole = run_to("whole.db");
    request_.jobs = 2;
    const auto study = std::make_shared<MemoryStudy>();
    MemoryStore store(study);
    Pause pause;
    std::size_t held = 0;
    std::jthread user;
    Control control{{}, &pause, {}, {}};
    control.on_trial = [&](const Trial& trial) {
        if (trial.number.index() == 5)
            pause.set(true);
    };
    control.on_status = [&](const Status& status) {
        if (!status.paused)
            return;
        held = study->finished.size();
        EXPECT_EQ(status.made, held);
        EXPECT_TRUE(study->running.empty());
        user = std::jthread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            {
                const std::scoped_lock lock(study->mutex);
                EXPECT_EQ(study->finished.size(), held);
            }
            pause.set(false);
        });
    };
    EXPECT_EQ(run(request_, bench_, store, control, progress_), 24U);
    EXPECT_GE(held, 6U);
    EXPECT_LT(held, 24U);
    expect_same_trials(*store.trials("small", 0, 1000), whole);
}

TEST_F(RunTest, SaysHowItGoes)
{
    const auto store = create(file());
    Status last;
    const Control control{{}, nullptr, {}, [&](const Status& status) { last = status; }};
    ASSERT_EQ(run(request_, bench_, *store, control, progress_), 24U);
    EXPECT_EQ(last.trials, 24U);
    EXPECT_EQ(last.wanted, 24U);
    EXPECT_EQ(last.made, 24U);
    EXPECT_EQ(last.complete, 24U);
    std::vector<std::vector<double>> values;
    const auto trials = *store->trials("small"); // of the last batch, too
    for (const Trial& trial : trials)
        values.push_back(trial.values);
    const std::vector<Direction> directions{Direction::maximize, Direction::minimize};
    std::set<std::vector<double>> front;
    for (const std::size_t i : study::pareto_front(values, directions))
        front.insert(values[i]);
    EXPECT_EQ(last.front, front.size());
    ASSERT_TRUE(last.hypervolume);
    EXPECT_DOUBLE_EQ(*last.hypervolume, study::hypervolume(values, directions, last.reference));
}

TEST_F(RunTest, TrialsAskedForFirstComeFirst)
{
    const Choice wanted = request_.space.normalized(Choice(request_.space.knobs.size(), 1));
    request_.initial = {wanted};
    request_.trials = 3;
    const auto store = create(file());
    ASSERT_EQ(run_on(*store), 3U);
    EXPECT_EQ(store->trial("small", TrialId{0})->parameters, request_.space.parameters(wanted));
    // It stays so, whatever is asked for later.
    request_.initial.clear();
    request_.trials = 100;
    ASSERT_EQ(run_on(*store), 97U);
    request_.initial = {wanted};
    expect_same_trials(run_to("at_once.db"), *store->trials("small"));
}

TEST_F(RunTest, MakesNoMoreThanItsOwnTrials)
{
    const auto store = create(file());
    request_.trials = 4;
    ASSERT_EQ(run_on(*store), 4U);
    ASSERT_TRUE(store->set_attribute("small", wanted_attribute, "100000")); // for workers
    request_.trials = 7;
    EXPECT_EQ(run_on(*store), 3U);
    request_.trials = 5;
    EXPECT_EQ(run_on(*store), 0U);
    EXPECT_EQ(read_wanted(*store, "small"), 100'000U);
}

/// A store in which another process begins the study between this one's look and its own beginning.
TEST_F(RunTest, TheFirstOfTwoSaysWhatIsTriedFirst)
{
    class Late : public MemoryStore {
    public:
        Late(std::shared_ptr<MemoryStudy> study, std::string theirs)
            : MemoryStore(std::move(study)), theirs_(std::move(theirs))
        {
        }
        Result<void> set_attribute_once(const std::string& study, const std::string& key,
                                        const std::string& json) override
        {
            if (auto set = MemoryStore::set_attribute_once(study, key, theirs_); !set)
                return set;
            return MemoryStore::set_attribute_once(study, key, json);
        }

    private:
        std::string theirs_;
    };
    const Choice theirs = request_.space.normalized(Choice(request_.space.knobs.size(), 1));
    request_.initial = {theirs};
    const std::string recipe = to_json(recipe_of(request_, *bench_));
    request_.initial = {request_.space.normalized(Choice(request_.space.knobs.size(), 0))};
    request_.trials = 1;
    Late store(std::make_shared<MemoryStudy>(), recipe);
    ASSERT_EQ(run_on(store), 1U);
    EXPECT_EQ(store.trial("small", TrialId{0})->parameters, request_.space.parameters(theirs));
    EXPECT_EQ(store.attributes("small")->user.at(recipe_attribute), recipe);
}

} // namespace
} // namespace bitscape::search
