#include "search/early_stop.hpp"
#include "unit/search/run_fixture.hpp"

#include <algorithm>
#include <numeric>

namespace bitscape::search {
namespace {

class EarlyStopTest : public RunTest {
protected:
    EarlyStopTest()
    {
        bench_ = *study::make_bench(bench_->model, study::small_data(*bench_->model, 3000), bench_->parts);
        request_.trials = 250;
        request_.jobs = 2;
        early_.first = 150;
    }

    /// Values of the front, each once.
    [[nodiscard]] std::set<std::vector<double>> front_of(const std::vector<Trial>& trials) const
    {
        std::vector<Direction> directions;
        for (const study::Objective& objective : request_.study.objectives)
            directions.push_back(objective.direction);
        std::vector<std::vector<double>> values;
        for (const Trial& trial : trials)
            values.push_back(trial.state == TrialState::complete ? trial.values : std::vector<double>());
        std::set<std::vector<double>> front;
        for (const std::size_t i : study::pareto_front(values, directions))
            front.insert(values[i]);
        return front;
    }

    std::vector<Trial> search(bool early)
    {
        request_.early_stop = early ? std::optional(early_) : std::nullopt;
        MemoryStore store(std::make_shared<MemoryStudy>());
        const auto count = run_on(store);
        EXPECT_TRUE(count) << english(count.error());
        return *store.trials("small", 0, 1'000'000);
    }

    EarlyStop early_;
};

TEST_F(EarlyStopTest, StagesAreTheDataInAFixedOrder)
{
    const Stages stages(bench_, early_);
    ASSERT_EQ(stages.stages().size(), 4U);
    EXPECT_EQ(stages.stages()[0].last, 150U);
    EXPECT_EQ(stages.stages()[1].last, 450U);
    EXPECT_EQ(stages.stages()[2].last, 1350U);
    EXPECT_EQ(stages.stages()[3].last, 3000U); // what is left
    Samples joined{3000, 6, {}};
    for (const Stages::Stage& stage : stages.stages()) {
        const auto& values = stage.inputs->front().values;
        joined.values.insert(joined.values.end(), values.begin(), values.end());
        EXPECT_EQ(stage.labels.classes->size(), stage.last);
        EXPECT_EQ(stage.float_outputs.rows, stage.last);
    }
    EXPECT_NE(joined.values, bench_->data->x[0].values);
    EXPECT_EQ(stages.in_own_order(joined).values, bench_->data->x[0].values);
    const Stages again(bench_, early_);
    EXPECT_EQ(again.stages()[0].inputs->front().values, stages.stages()[0].inputs->front().values);
    EXPECT_EQ(Stages(bench_, std::nullopt).stages().size(), 1U);
    EXPECT_EQ(Stages(study::small_bench(), EarlyStop{}).stages().size(), 1U); // 300 rows only
}

TEST_F(EarlyStopTest, TheFrontIsTheSameAndEveryTrialOnItSawAllEvents)
{
    std::size_t pruned = 0, trials = 0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        request_.study.seed = seed;
        const auto all = search(false), early = search(true);
        EXPECT_EQ(front_of(early), front_of(all)) << "seed " << seed;
        for (std::size_t i = 0; i < all.size(); ++i) {
            EXPECT_EQ(early[i].parameters, all[i].parameters);
            if (early[i].state == TrialState::pruned) {
                ++pruned;
                EXPECT_TRUE(early[i].values.empty());
                EXPECT_EQ(early[i].intermediate.size(), 1U);
                EXPECT_EQ(early[i].numbers.at("lut"), all[i].numbers.at("lut"));
            } else {
                EXPECT_EQ(early[i].values, all[i].values);
                EXPECT_EQ(early[i].numbers, all[i].numbers);
            }
        }
        trials += all.size();
    }
    EXPECT_GE(pruned, trials / 8); // it is worth something
}

TEST_F(EarlyStopTest, OtherObjectivesKeepTheirFrontToo)
{
    using Objectives = std::vector<study::Objective>;
    for (const Objectives& objectives :
         {Objectives{{"auc", Direction::maximize}, {"lut", Direction::minimize}},
          Objectives{{"float_mse", Direction::minimize}, {"lut", Direction::minimize}},
          Objectives{{"agreement", Direction::maximize}, {"energy_pj", Direction::minimize}},
          Objectives{{"lut", Direction::minimize}, {"latency_cycles", Direction::minimize}},
          Objectives{{"accuracy", Direction::maximize},
                     {"float_mse", Direction::minimize},
                     {"lut", Direction::minimize}},
          Objectives{{"float_mse", Direction::maximize}, {"lut", Direction::minimize}}}) {
        request_.study.objectives = objectives;
        for (request_.study.seed = 0; request_.study.seed < 2; ++request_.study.seed) {
            const auto all = search(false), early = search(true);
            EXPECT_EQ(front_of(early), front_of(all)) << objectives[0].name;
            const auto pruned = std::count_if(early.begin(), early.end(), [](const Trial& trial) {
                return trial.state == TrialState::pruned;
            });
            if (objectives[0].direction == study::Direction::maximize && objectives[0].name == "float_mse")
                EXPECT_EQ(pruned, 0); // nothing is known of its other side
            else
                EXPECT_GT(pruned, 5) << objectives[0].name;
        }
    }
}

TEST_F(EarlyStopTest, ConstraintsStopTrialsToo)
{
    request_.study.objectives = {{"lut", Direction::minimize}};
    request_.constraints = {*parse_constraint("accuracy>=0.7")};
    const auto all = search(false), early = search(true);
    EXPECT_EQ(front_of(early), front_of(all));
    std::size_t pruned = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (early[i].state == TrialState::pruned && early[i].numbers.at("lut") < all[0].numbers.at("lut"))
            ++pruned;
    EXPECT_GT(pruned, 20U);

    request_.constraints = {*parse_constraint("lut<1")}; // no event is needed to see that
    for (const Trial& trial : search(true)) {
        EXPECT_EQ(trial.state, TrialState::pruned);
        EXPECT_TRUE(trial.intermediate.empty());
        EXPECT_FALSE(trial.numbers.contains("accuracy"));
    }
}

TEST_F(EarlyStopTest, TheSameForAnyNumberOfJobsAndWhenResumed)
{
    request_.early_stop = early_;
    request_.sampler = SamplerKind::random;
    const auto two = run_to("two.db");
    for (const int jobs : {0, 5}) {
        request_.jobs = jobs;
        const auto path = fmt::format("jobs{}.db", jobs);
        for (const std::size_t trials : {30U, 100U, 250U}) {
            request_.trials = trials;
            ASSERT_TRUE(run_on(*create(file(path))));
        }
        expect_same_trials(*open(file(path))->trials("small"), two);
    }
}

/// Every sample of a population is equally likely to be seen first: statements that are wrong are rare.
TEST_F(EarlyStopTest, StatementsAboutAllEventsAreRight)
{
    const Stages stages(bench_, early_);
    study::Evaluator evaluator(bench_);
    std::size_t said = 0, statements = 0;
    for (const Trial& trial : search(false)) {
        const auto configuration =
            apply(request_.space, request_.space.choice_of(trial.parameters), request_.base);
        const auto draft = evaluator.draft(configuration);
        ASSERT_TRUE(draft);
        emulate::Options options;
        const auto output = emulate::run(*draft->design, *stages.stages()[0].inputs, options, {}, progress_);
        ASSERT_TRUE(output);
        const auto evidence = Evidence::make(stages, 0, output->outputs.front());
        ASSERT_TRUE(evidence);
        for (const char* metric : {"accuracy", "auc", "agreement", "float_mse"}) {
            const double truth = trial.numbers.at(metric);
            EXPECT_FALSE(evidence->surely_worse(metric, truth, 1e-4)) << metric;
            const double better = study::is_maximized(metric) ? 0.5 + truth / 2 : truth / 50;
            said += evidence->surely_worse(metric, better, 1e-4);
            ++statements;
        }
    }
    EXPECT_GT(said, statements / 4);
}

} // namespace
} // namespace bitscape::search
