// The store with many trials of a jet tagger's size (17 knobs, 13 numbers): bitscape_store_bench [TRIALS]
// [STUDY] STUDY: a database URL or a file that is made new; default: a file in the temporary folder, removed
// afterwards.
#include "study/study.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <random>
#include <string>

namespace {

using namespace bitscape;
using study::Trial;

constexpr std::size_t knobs = 17;

double seconds_of(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <class T> T require(Result<T> result)
{
    if (result)
        return *std::move(result);
    fmt::print(stderr, "{}\n", english(result.error()));
    std::exit(1);
}

void require(const Result<void>& result)
{
    if (result)
        return;
    fmt::print(stderr, "{}\n", english(result.error()));
    std::exit(1);
}

study::Description description()
{
    study::Description result;
    result.name = "bench";
    result.objectives = {{"accuracy", study::Direction::maximize}, {"lut", study::Direction::minimize}};
    result.constraints = {"dsp<=220"};
    result.sampler = "random";
    result.model_file = "jets.h5";
    for (std::size_t knob = 0; knob < knobs; ++knob) {
        study::Parameter parameter{fmt::format("layer{}.weight", knob), {}};
        for (int width = 2; width <= 16; ++width)
            parameter.choices.push_back(fmt::format("fixed<{},2>", width));
        result.space.push_back(std::move(parameter));
    }
    return result;
}

class Trials {
public:
    Trial next()
    {
        std::uniform_real_distribution<double> unit;
        Trial trial;
        for (const auto& knob : space_)
            trial.parameters[knob.name] = knob.choices[engine_() % knob.choices.size()];
        for (const char* name : {"accuracy", "auc", "agreement", "float_mse"})
            trial.numbers[name] = unit(engine_);
        for (const char* name : {"lut", "ff", "dsp", "bram18", "uram", "latency_cycles", "interval_cycles",
                                 "latency_ns", "energy_pj"}) {
            const double value = std::floor(unit(engine_) * 10000);
            trial.numbers[name] = value;
            trial.intervals[name] = {value * 0.9, value * 1.1, fmt::format("calibrated formula of {}", name)};
        }
        trial.values = {trial.numbers["accuracy"], trial.numbers["lut"]};
        trial.violations = {trial.numbers["dsp"] - 220};
        trial.state = trial.violations[0] > 0 ? study::TrialState::infeasible : study::TrialState::complete;
        trial.configuration = configuration_;
        trial.design_hash = engine_();
        trial.seconds = 0.005;
        trial.calibration = "2026";
        return trial;
    }

private:
    std::mt19937_64 engine_{1};
    std::vector<study::Parameter> space_ = description().space;
    std::string configuration_ = std::string(2500, 'x');
};

std::size_t memory_mb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stoul(line.substr(6)) / 1024;
    return 0;
}

void write_trials(study::Store& store, std::size_t wanted)
{
    Trials trials;
    std::size_t stored = require(store.trial_count("bench"));
    const std::size_t before = memory_mb();
    for (const std::size_t part : {wanted / 10, wanted}) {
        const std::size_t from = stored;
        double making = 0;
        const double seconds = seconds_of([&] {
            while (stored < part) {
                const auto numbers =
                    require(store.claim("bench", "bench", 32, part, std::chrono::seconds(60)));
                std::vector<Trial> made(numbers.size());
                making += seconds_of(
                    [&] { std::generate(made.begin(), made.end(), [&] { return trials.next(); }); });
                for (std::size_t i = 0; i < numbers.size(); ++i)
                    require(store.finish("bench", "bench", numbers[i], made[i]));
                stored += numbers.size();
            }
        });
        if (stored > from)
            fmt::print("claim and finish, trials {:>9} to {:>9}: {:6.0f} trials/s\n", from, stored,
                       static_cast<double>(stored - from) / (seconds - making));
    }
    fmt::print("memory of the writer grew by {} MB\n", memory_mb() - before);
}

void time_pages(const study::Store& store, const std::string& what, study::TrialQuery query)
{
    query.study = "bench";
    std::vector<double> times;
    std::size_t found = 0;
    for (int turn = 0; turn < 7; ++turn) {
        query.offset = static_cast<std::size_t>(turn) * 1000;
        if (!query.ranges.empty())
            query.ranges[0].low += 1e-6; // another question each time
        times.push_back(seconds_of([&] {
            found = require(store.count(query));
            require(store.list(query));
        }));
    }
    std::sort(times.begin(), times.end());
    fmt::print("{:<44} {:>9} found, one page and the count: median {:7.2f} ms, worst {:7.2f} ms\n", what,
               found, times[3] * 1e3, times.back() * 1e3);
}

void read_trials(const study::Store& store)
{
    using Query = study::TrialQuery;
    time_pages(store, "by number, nothing in memory yet", {});
    const double load = seconds_of([&] { require(store.list(Query{"bench", {}, {}, "", "lut"})); });
    fmt::print("the first list sorted by a number: {:.2f} s, process then has {} MB\n", load, memory_mb());
    time_pages(store, "by number", {});
    time_pages(store, "sorted by accuracy, downwards", Query{"", {}, {}, "", "accuracy", true});
    time_pages(store, "sorted by a knob", Query{"", {}, {}, "", "layer3.weight"});
    time_pages(store, "complete ones", Query{"", {study::TrialState::complete}});
    time_pages(store, "dsp in a range, lut up to 5000, by energy",
               Query{"", {}, {{"dsp", 10, 9000}, {"lut", 0, 5000}}, "", "energy_pj"});
    time_pages(store, "a text", Query{"", {}, {}, "layer5.weight=fixed<4"});
    const double columns = seconds_of([&] { require(store.columns("bench")); });
    const double one = seconds_of([&] { require(store.trial("bench", TrialId{7})); });
    const double design = seconds_of([&] { require(store.find_design("bench", 42, "2026")); });
    fmt::print("columns of all trials {:.2f} s, one whole trial {:.2f} ms, look-up of a design {:.3f} ms\n",
               columns, one * 1e3, design * 1e3);
}

} // namespace

int main(int count, char** arguments)
{
    const std::size_t trials = count > 1 ? std::stoul(arguments[1]) : 100'000;
    const bool is_temporary = count < 3;
    const std::string place =
        is_temporary ? (std::filesystem::temp_directory_path() / "bitscape_store_bench.db").string()
                     : arguments[2];
    if (is_temporary)
        std::filesystem::remove(place);
    {
        const auto store = require(study::Store::open_or_create(place));
        require(store->begin(description()));
        write_trials(*store, trials);
    }
    read_trials(*require(study::Store::open(place)));
    if (is_temporary) {
        fmt::print("{} MB on disk\n", std::filesystem::file_size(place) >> 20U);
        std::filesystem::remove(place);
    }
    return 0;
}
