#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "config/configuration.hpp"
#include "design/design.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
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

/// Per layer: widths of weight and result types and valid reuse factors of layers with a matrix.
/// A precision's choices keep sign, integer bits, rounding and overflow of the type that `base` resolves:
/// only fraction bits come and go, and at least one stays. Where `base` resolves an `auto` to a type wider
/// than max_width (it keeps every bit of a dot product), the integer bits of the configuration's default
/// precision are used instead: those of the wide type would leave no room for a fraction. Left out: weights
/// whose type the model's quantizer fixes, reshapes (they have their input's type), integer types, and knobs
/// with fewer than two choices.
[[nodiscard]] Space default_space(const design::Design& base, const SpaceOptions& options);

enum class SamplerKind { random, grid };
[[nodiscard]] std::string_view to_string(SamplerKind kind);

/// Names a knob's choice for every knob of the space, deterministic in (seed, trial number): any thread count
/// and any resume gives the same trials. random: each knob uniform and independent, trials may repeat. grid:
/// every combination once, the last knob fastest; the seed does not matter.
class Sampler {
public:
    virtual ~Sampler() = default;
    /// Choice indices, one per knob; nullopt when a grid is exhausted.
    [[nodiscard]] virtual std::optional<std::vector<std::size_t>> sample(std::size_t trial) const = 0;
};
[[nodiscard]] std::unique_ptr<Sampler> make_sampler(SamplerKind kind, const Space& space, std::uint64_t seed);

/// `base` with the chosen values set. Precondition: one valid index per knob. A knob of a layer that the
/// design fuses away is set in the document all the same.
[[nodiscard]] config::Configuration apply(const Space& space, const std::vector<std::size_t>& choice,
                                          const config::Configuration& base);

/// "dsp<=220", "accuracy >= 0.74". Errors: unknown name or operator, a limit that is not a finite number.
struct Constraint {
    std::string name;
    bool at_most = true;
    double limit = 0;
};
[[nodiscard]] Result<Constraint> parse_constraint(std::string_view text);
[[nodiscard]] std::string to_string(const Constraint& constraint); ///< "dsp<=220", reads back equal

struct Request {
    study::Description
        study; ///< name, objectives, seed, model_file; the rest is filled from the fields below
    Space space;
    config::Configuration base;
    SamplerKind sampler = SamplerKind::random;
    std::size_t trials = 100; ///< total wanted in the study; a resumed study continues after the last stored
    int jobs = 1;             ///< worker threads, 0 = run here
    std::vector<Constraint> constraints;
};

/// Runs the search: each finished trial is stored at once, in trial order, so stop and resume lose nothing
/// and give the same trials whatever `jobs` is. `on_trial` (may be empty) is called after each stored trial,
/// from the calling thread. A trial that breaks a constraint is stored as infeasible; one that cannot be
/// evaluated (or lacks an objective) as failed, with the reason. Progress counts the study's trials, those
/// stored earlier included. Returns the trials stored by this call: fewer than asked for if a grid is
/// exhausted, 0 if the study has enough. Errors: cancelled, some milliseconds after `stop` (all trials handed
/// to `on_trial` are stored; those in flight are dropped and come again, the same, on resume); the store's
/// (the search ends cleanly); a study of that name begun with other objectives, constraints, sampler, seed,
/// space or base; an objective this bench cannot measure.
[[nodiscard]] Result<std::size_t> run(const Request& request, std::shared_ptr<const study::Bench> bench,
                                      study::Store& store,
                                      const std::function<void(const study::Trial&)>& on_trial,
                                      std::stop_token stop, Progress& progress);

} // namespace bitscape::search
