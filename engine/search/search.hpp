#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace bitscape::search {

/// One knob and what it may be set to. Choices are texts: types for precisions, integers for reuse factors.
struct Knob {
    enum class Kind { precision, reuse_factor, strategy, sparsity };
    std::string name; ///< "fc1.weight", "fc1.reuse_factor"
    Kind kind = Kind::precision;
    std::vector<std::string> layers; ///< the layers it sets together
    std::string tensor;              ///< for precisions
    std::vector<std::string> choices;
};

struct Space {
    std::vector<Knob> knobs;
    [[nodiscard]] double size() const; ///< number of combinations
};

/// Ranges of the default space.
struct SpaceOptions {
    int min_width = 2, max_width = 16; ///< bits of weight and result types
    bool weights = true, results = true, reuse = true;
};

/// Per layer: widths of weight and result types (integer bits kept as the base configuration resolves them, quantizer-fixed
/// types left out) and valid reuse factors of layers with a matrix.
[[nodiscard]] Space default_space(const design::Design& base, const SpaceOptions& options);

enum class SamplerKind { random, grid };

/// Names a knob's choice for every knob of the space, deterministic in (seed, trial number): any thread count and any
/// resume gives the same trials.
class Sampler {
public:
    virtual ~Sampler() = default;
    /// Choice indices, one per knob; nullopt when a grid is exhausted.
    [[nodiscard]] virtual std::optional<std::vector<std::size_t>> sample(std::size_t trial) const = 0;
};
[[nodiscard]] std::unique_ptr<Sampler> make_sampler(SamplerKind kind, const Space& space, std::uint64_t seed);

[[nodiscard]] config::Configuration apply(const Space& space, const std::vector<std::size_t>& choice,
                                          const config::Configuration& base);

/// "dsp<=220", "accuracy>=0.74". Errors: unknown name or operator.
struct Constraint {
    std::string name;
    bool at_most = true;
    double limit = 0;
};
[[nodiscard]] Result<Constraint> parse_constraint(std::string_view text);

struct Request {
    study::Description study;
    Space space;
    config::Configuration base;
    SamplerKind sampler = SamplerKind::random;
    std::size_t trials = 100; ///< total wanted in the study; a resumed study continues after the last stored
    int jobs = 1;             ///< worker threads, 0 = run here
    std::vector<Constraint> constraints;
};

/// Runs the search: each finished trial is stored at once, in trial order, so stop and resume lose nothing and give the
/// same trials. `on_trial` is called after each stored trial, from the calling thread. Returns trials stored by this call.
[[nodiscard]] Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                                      study::Store& store, const std::function<void(const study::Trial&)>& on_trial,
                                      std::stop_token stop, Progress& progress);

} // namespace bitscape::search
