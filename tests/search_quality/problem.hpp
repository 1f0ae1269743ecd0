#pragma once

#include "search/space.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bitscape::search_quality {

/// A search with a known space and a reference point: what a user would hardly accept any more.
struct Problem {
    std::string name;
    std::shared_ptr<const study::Bench> bench;
    config::Configuration base;
    search::Space space;
    std::vector<std::string> objectives;
    std::vector<study::Direction> directions;
    std::vector<double> reference; ///< of the hypervolume, one an objective
    std::vector<double> ideal;     ///< scales it: the box between both has volume 1
};

/// "jets", "jets_q6" or "sequences". `root`: the checkout. Errors: unknown name, unreadable files.
[[nodiscard]] Result<Problem> make_problem(const std::string& name, const std::filesystem::path& root);

/// Values of a choice, each evaluated once: the evaluator that every sampler shares. Empty = cannot be built.
class Values {
public:
    explicit Values(const Problem& problem) : problem_(problem), evaluator_(problem.bench) {}
    const std::vector<double>& of(const search::Choice& choice);

private:
    const Problem& problem_;
    study::Evaluator evaluator_;
    std::map<search::Choice, std::vector<double>> known_;
};

/// Share of the box between `reference` and `ideal` that the points dominate.
[[nodiscard]] double volume(const Problem& problem, const std::vector<std::vector<double>>& points);

} // namespace bitscape::search_quality
