#include "search/sampler.hpp"

#include <algorithm>

namespace bitscape::search {

namespace {

/// splitmix64's finalizer: neighbouring inputs give unrelated outputs.
std::uint64_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::vector<std::size_t> radices_of(const Space& space)
{
    std::vector<std::size_t> radices;
    for (const Knob& knob : space.knobs)
        radices.push_back(knob.choices.size());
    return radices;
}

/// Samplers that learn nothing: a batch is only a handful of trials to share out.
class Oblivious : public Sampler {
public:
    void tell(std::span<const Outcome> batch) override { told_ += batch.size(); }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        std::vector<Choice> batch;
        for (std::size_t trial = told_; trial < told_ + batch_size(); ++trial)
            batch.push_back(at(trial));
        return batch;
    }

protected:
    static constexpr std::size_t batch = 64;
    [[nodiscard]] virtual Choice at(std::size_t trial) const = 0;
    [[nodiscard]] std::size_t told() const { return told_; }

private:
    std::size_t told_ = 0;
};

/// Counter-based: trial n needs none of the trials before it.
class RandomSampler final : public Oblivious {
public:
    RandomSampler(const Space& space, std::uint64_t seed) : radices_(radices_of(space)), seed_(seed) {}

    [[nodiscard]] std::size_t batch_size() const override { return batch; }

private:
    [[nodiscard]] Choice at(std::size_t trial) const override
    {
        const std::uint64_t stream = mix(mix(seed_) ^ trial);
        Choice choice(radices_.size());
        for (std::size_t knob = 0; knob < choice.size(); ++knob) {
            const auto wide = static_cast<unsigned __int128>(mix(stream ^ mix(knob)));
            choice[knob] = static_cast<std::size_t>((wide * radices_[knob]) >> 64); // bias below 2^-50
        }
        return choice;
    }

    std::vector<std::size_t> radices_;
    std::uint64_t seed_;
};

/// The trial number written in mixed radix, one digit a knob.
class GridSampler final : public Oblivious {
public:
    explicit GridSampler(const Space& space) : radices_(radices_of(space)), size_(space.size()) {}

    [[nodiscard]] std::size_t batch_size() const override
    {
        const double left = size_ - static_cast<double>(told()); // exact up to 2^53 trials
        return static_cast<std::size_t>(std::clamp(left, 0.0, static_cast<double>(batch)));
    }

private:
    [[nodiscard]] Choice at(std::size_t trial) const override
    {
        Choice choice(radices_.size());
        for (std::size_t knob = choice.size(); knob-- > 0;) {
            choice[knob] = trial % radices_[knob];
            trial /= radices_[knob];
        }
        return choice;
    }

    std::vector<std::size_t> radices_;
    double size_;
};

} // namespace

std::string_view to_string(SamplerKind kind)
{
    switch (kind) {
    case SamplerKind::random:
        return "random";
    case SamplerKind::grid:
        return "grid";
    }
    return "";
}

std::unique_ptr<Sampler> make_sampler(SamplerKind kind, const Space& space,
                                      const std::vector<study::Direction>& /*directions*/, std::uint64_t seed)
{
    if (kind == SamplerKind::grid)
        return std::make_unique<GridSampler>(space);
    return std::make_unique<RandomSampler>(space, seed);
}

} // namespace bitscape::search
