#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"
#include "design/design.hpp"
#include "profile/distribution.hpp"
#include "profile/type_fit.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace bitscape::profile {

/// One tensor of a design: where its values lie before and after quantization.
struct TensorProfile {
    enum class Kind : std::uint8_t { weight, activation };
    Kind kind = Kind::weight;
    std::string layer;  ///< the node's name
    std::string tensor; ///< as the configuration has it: "weight", "bias", "result"
    FixedPoint type;
    bool is_settable = true; ///< a knob sets the type; otherwise a quantizer of the model or the input does
    /// As trained, or in the float model. nullptr: not known (a rewrite made the tensor).
    std::shared_ptr<const Distribution> before;
    std::shared_ptr<const Distribution> after; ///< in the hardware
    /// Of casts to `type`: for activations what the emulator counted, for weights what became of those
    /// trained.
    Losses lost;
    std::int64_t lost_of = 0;            ///< values that were cast
    std::optional<Losses> before_beyond; ///< values of `before` that `type` cannot hold
    /// What the hardware's values would span without an end to the type; of results in designs that overflow.
    struct Span {
        double low = 0, high = 0;
    };
    std::optional<Span> needed;

    /// The type that holds all values, by `policy`; nothing: no better one is known. Values before
    /// quantization count and those that the hardware comes to, before they overflow.
    [[nodiscard]] std::optional<FixedPoint> suggested(FitPolicy policy = FitPolicy::keep_width) const;
};

/// How far a layer's results are from the float model's, element by element.
struct LayerAgreement {
    struct Pair {
        float reference = 0, value = 0;
    };
    std::string layer;
    std::int64_t values = 0;
    double mean_error = 0, largest_error = 0, rms_error = 0; ///< of |hardware - float|
    double range = 0;                                        ///< largest minus smallest float value
    /// Up to Profiler::most_pairs of the values, chosen evenly; float first.
    std::vector<Pair> sample;
    /// mean_error over the range; absent: the float values are all the same.
    [[nodiscard]] std::optional<double> relative() const;
};

struct Profile {
    std::size_t rows = 0, of_rows = 0;     ///< events that are in it, and those that there are
    std::vector<TensorProfile> tensors;    ///< in execution order, each layer's weights before its result
    std::vector<LayerAgreement> agreement; ///< layers with a counterpart in the model, in execution order
};

struct Options {
    int threads = 0; ///< 0: run here
    /// Given what is known so far after each block of events but the last; `wants_partial` says when.
    std::function<bool()> wants_partial;
    std::function<void(Profile)> partial;
};

/// The model's layer whose float values a node's results stand for: its own, or the last that hls4ml merged
/// into it. One entry a node; nothing: shapes do not fit, or the node is only a part of its layer.
[[nodiscard]] std::vector<std::optional<LayerId>> counterparts(const design::Design& design);

/// Of a model with its channels first: the shape (channels first) by which the counterpart's values are to be
/// turned so that they stand in the order of the node's. Nothing: they do already.
[[nodiscard]] std::optional<Shape> turned_shape(const design::Design& design, const design::Node& node);

/// Profiles designs of one model on the same data. Memory: block_bytes of activations at a time, at most
/// kept_bytes of float activations kept for the next design, and of each tensor two Distributions and a
/// sample. Not thread-safe.
class Profiler {
public:
    static constexpr std::size_t block_bytes = std::size_t{64} << 20;
    static constexpr std::size_t kept_bytes = std::size_t{256} << 20;
    static constexpr std::size_t most_pairs = 16'384;

    /// `inputs`: one Samples per model input; nullptr: weights only.
    explicit Profiler(std::shared_ptr<const std::vector<Samples>> inputs);
    ~Profiler();
    Profiler(Profiler&&) noexcept;
    Profiler& operator=(Profiler&&) noexcept;

    /// Same numbers for any number of threads. Where results overflow the design is run once more, to see how
    /// far they would reach. Errors: those of emulate::run and graph::run_float,
    /// cancelled. Checks `stop` once a layer of a block of events.
    [[nodiscard]] Result<Profile> run(const design::Design& design, const Options& options,
                                      std::stop_token stop, Progress& progress);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Quantiles of the non-zero magnitudes that are written out.
inline constexpr std::array shown_quantiles{0.05, 0.25, 0.5, 0.75, 0.95};

/// A line a tensor: kind, layer, tensor, type, values, min, max, zeros, quantiles of |x| before and after,
/// overflows, underflows, the suggested type.
[[nodiscard]] std::string to_csv(const Profile& profile);
/// The same with a first column `design` that says `name`; the header may be left out.
[[nodiscard]] std::string to_csv(const Profile& profile, const std::string& name, bool with_header);

} // namespace bitscape::profile
