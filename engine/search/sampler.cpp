#include "search/search.hpp"

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

/// Counter-based: no state, so that trial n needs none of the trials before it.
class RandomSampler final : public Sampler {
public:
    RandomSampler(const Space& space, std::uint64_t seed) : radices_(radices_of(space)), seed_(seed) {}

    std::optional<std::vector<std::size_t>> sample(std::size_t trial) const override
    {
        const std::uint64_t stream = mix(mix(seed_) ^ trial);
        std::vector<std::size_t> choice(radices_.size());
        for (std::size_t knob = 0; knob < choice.size(); ++knob) {
            const auto wide = static_cast<unsigned __int128>(mix(stream ^ mix(knob)));
            choice[knob] = static_cast<std::size_t>((wide * radices_[knob]) >> 64); // bias below 2^-50
        }
        return choice;
    }

private:
    std::vector<std::size_t> radices_;
    std::uint64_t seed_;
};

/// The trial number written in mixed radix, one digit a knob.
class GridSampler final : public Sampler {
public:
    explicit GridSampler(const Space& space) : radices_(radices_of(space)) {}

    std::optional<std::vector<std::size_t>> sample(std::size_t trial) const override
    {
        std::vector<std::size_t> choice(radices_.size());
        for (std::size_t knob = choice.size(); knob-- > 0;) {
            if (radices_[knob] == 0)
                return std::nullopt;
            choice[knob] = trial % radices_[knob];
            trial /= radices_[knob];
        }
        return trial == 0 ? std::optional(choice) : std::nullopt;
    }

private:
    std::vector<std::size_t> radices_;
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

std::unique_ptr<Sampler> make_sampler(SamplerKind kind, const Space& space, std::uint64_t seed)
{
    if (kind == SamplerKind::grid)
        return std::make_unique<GridSampler>(space);
    return std::make_unique<RandomSampler>(space, seed);
}

} // namespace bitscape::search
