// How much of the objective space a sampler finds, and an evaluator for samplers outside. See README.md.
//   search_quality run PROBLEM SAMPLER[,SAMPLER...] SEEDS TRIALS     prints a line a sampler, seed and budget
//   search_quality serve PROBLEM                                     answers choices on standard input
#include "search/sampler.hpp"
#include "search_quality/problem.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <iostream>
#include <sstream>

namespace {

using namespace bitscape;
using search_quality::Problem;
using search_quality::Values;

int fail_with(const Error& error)
{
    std::cerr << "search_quality: " << english(error) << "\n";
    return 1;
}

/// One search; a line with the volume after every 100 trials.
void run(const Problem& problem, Values& values, search::SamplerKind kind, std::uint64_t seed,
         std::size_t trials)
{
    const auto sampler = search::make_sampler(kind, {problem.space, problem.directions, seed, 0, {}, {}});
    std::vector<std::vector<double>> points;
    std::size_t done = 0;
    while (done < trials && sampler->batch_size() > 0) {
        std::vector<search::Outcome> outcomes;
        for (const search::Choice& choice : sampler->propose()) {
            const auto& measured = values.of(choice);
            const auto state = measured.empty() ? study::TrialState::failed : study::TrialState::complete;
            outcomes.push_back({choice, state, measured, {}});
            if (done == trials)
                continue; // the rest of the last batch is told, but does not count
            if (!measured.empty())
                points.push_back(measured);
            if (++done % 100 == 0)
                fmt::print("{},{},{},{},{:.6f}\n", problem.name, to_string(kind), seed, done,
                           volume(problem, points));
        }
        sampler->tell(outcomes);
    }
    std::fflush(stdout);
}

/// One line of facts, then a line of values for every line of indices; "hv" asks for the volume so far.
void serve(const Problem& problem, Values& values)
{
    std::string radices, directions;
    for (const search::Knob& knob : problem.space.knobs)
        radices += fmt::format("{}{} ", knob.choices.size(), knob.is_ordered() ? "" : "c");
    for (const study::Direction direction : problem.directions)
        directions += direction == study::Direction::maximize ? "maximize " : "minimize ";
    std::cout << radices << "; " << directions << std::endl;
    std::vector<std::vector<double>> points;
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "reset") {
            points.clear();
            continue;
        }
        if (line == "hv") {
            std::cout << volume(problem, points) << std::endl;
            continue;
        }
        std::istringstream in(line);
        search::Choice choice(problem.space.knobs.size(), 0);
        for (std::size_t& index : choice)
            in >> index;
        const auto& measured = values.of(problem.space.normalized(choice));
        if (!measured.empty())
            points.push_back(measured);
        for (const double value : measured)
            std::cout << fmt::format("{} ", value);
        std::cout << std::endl;
    }
}

int run_all(const Problem& problem, Values& values, const std::string& samplers, int seeds,
            std::size_t trials)
{
    std::istringstream names(samplers);
    for (std::string name; std::getline(names, name, ',');) {
        const auto kind = search::parse_sampler(name);
        if (!kind)
            return fail_with(kind.error());
        for (int seed = 1; seed <= seeds; ++seed)
            run(problem, values, *kind, static_cast<std::uint64_t>(seed), trials);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool is_run = arguments.size() == 5 && arguments[0] == "run";
    const bool is_serve = arguments.size() == 2 && arguments[0] == "serve";
    if (!is_run && !is_serve) {
        std::cerr << "usage: search_quality run PROBLEM SAMPLERS SEEDS TRIALS | serve PROBLEM\n";
        return 2;
    }
    const char* root = std::getenv("BITSCAPE_SOURCE_DIR");
    const auto problem = search_quality::make_problem(arguments[1], root != nullptr ? root : ".");
    if (!problem)
        return fail_with(problem.error());
    Values values(*problem);
    if (is_serve) {
        serve(*problem, values);
        return 0;
    }
    return run_all(*problem, values, arguments[2], std::atoi(arguments[3].c_str()),
                   static_cast<std::size_t>(std::atoi(arguments[4].c_str())));
}
