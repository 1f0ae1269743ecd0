#include "search/sampler.hpp"

#include "search/samplers/samplers.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace bitscape::search {

namespace {

struct Entry {
    SamplerKind kind;
    std::string_view name;
    std::unique_ptr<Learner> (*make)(const SamplerSetup&);
};

constexpr std::array entries{
    Entry{SamplerKind::random, "random", make_random}, Entry{SamplerKind::grid, "grid", make_grid},
    Entry{SamplerKind::sobol, "sobol", make_sobol},    Entry{SamplerKind::nsga2, "nsga2", make_nsga2},
    Entry{SamplerKind::tpe, "tpe", make_tpe},          Entry{SamplerKind::nspso, "nspso", make_nspso},
    Entry{SamplerKind::greedy, "greedy", make_greedy},
};

/// The choices that come first whatever the sampler, as batches of their own; then the sampler's.
class WarmStart final : public Sampler {
public:
    WarmStart(std::vector<Choice> initial, std::unique_ptr<Learner> sampler)
        : initial_(std::move(initial)), sampler_(std::move(sampler))
    {
    }

    [[nodiscard]] std::size_t batch_size() const override
    {
        return is_first() ? initial_.size() : sampler_->batch_size();
    }
    [[nodiscard]] std::vector<Choice> propose() const override
    {
        return is_first() ? initial_ : sampler_->propose();
    }
    void tell(std::span<const Outcome> batch) override
    {
        if (!is_first())
            return sampler_->tell(batch);
        told_ = true;
        sampler_->learn(batch);
    }

private:
    [[nodiscard]] bool is_first() const { return !told_; }

    std::vector<Choice> initial_;
    std::unique_ptr<Learner> sampler_;
    bool told_ = false;
};

} // namespace

std::string_view to_string(SamplerKind kind)
{
    for (const Entry& entry : entries)
        if (entry.kind == kind)
            return entry.name;
    return "";
}

std::span<const SamplerKind> sampler_kinds()
{
    static constexpr auto kinds = [] {
        std::array<SamplerKind, entries.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = entries[i].kind;
        return all;
    }();
    return kinds;
}

Result<SamplerKind> parse_sampler(std::string_view name)
{
    std::vector<std::string_view> names;
    for (const Entry& entry : entries) {
        if (entry.name == name)
            return entry.kind;
        names.push_back(entry.name);
    }
    return fail(ErrorCode::invalid_value, fmt::format("sampler '{}'", name),
                fmt::format("is not known ({})", fmt::join(names, ", ")));
}

std::unique_ptr<Sampler> make_sampler(SamplerKind kind, SamplerSetup setup)
{
    std::vector<Choice> initial;
    std::set<Choice> known;
    for (const Choice& choice : setup.initial)
        if (Choice normal = setup.space.normalized(choice); known.insert(normal).second)
            initial.push_back(std::move(normal));
    const auto* const entry =
        std::find_if(entries.begin(), entries.end(), [kind](const Entry& e) { return e.kind == kind; });
    auto sampler = entry->make(setup);
    if (initial.empty())
        return sampler;
    return std::make_unique<WarmStart>(std::move(initial), std::move(sampler));
}

} // namespace bitscape::search
