#pragma once

#include "search/recipe.hpp"
#include "search/search.hpp"
#include "unit/search/memory_store.hpp"
#include "unit/study/small_bench.hpp"
#include "unit/study/store_fixture.hpp"

#include <set>

namespace bitscape::search {

using study::Direction;
using study::Store;
using study::Trial;
using study::TrialState;

/// A search of 24 random trials over a small network.
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
        return run(request_, bench_, store, Control{std::move(stop), nullptr, on_trial, {}}, progress_);
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
            EXPECT_EQ(actual[i].intermediate, wanted[i].intermediate);
        }
    }

    std::shared_ptr<const study::Bench> bench_;
    Request request_;
    Progress progress_;
};

} // namespace bitscape::search
