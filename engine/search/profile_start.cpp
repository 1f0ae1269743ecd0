#include "search/profile_start.hpp"

#include "fixed/range.hpp"
#include "search/space_targets.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace bitscape::search {

namespace {

// Of results while they are profiled: first anything fits; then, as tables are indexed by the leading bits of
// their input, types that fit what was seen with some to spare.
constexpr std::string_view wide = "fixed<40,20>";
constexpr int spare = 2, fraction = 14;

bool is_bits(const Knob& knob)
{
    return knob.kind == Knob::Kind::precision || knob.kind == Knob::Kind::width ||
           knob.kind == Knob::Kind::integer;
}

struct Range {
    double low = 0, high = 0;
};

/// Ranges of a design's parameters, by name.
struct Parameters {
    std::map<std::string, Range>& ranges;

    void operator()(std::string_view name, const design::WeightTensor& tensor) const
    {
        if (tensor.raw.empty())
            return;
        const auto [low, high] = std::minmax_element(tensor.raw.begin(), tensor.raw.end());
        const int lsb = -tensor.type.fraction();
        ranges[std::string(name)] = {std::ldexp(static_cast<double>(*low), lsb),
                                     std::ldexp(static_cast<double>(*high), lsb)};
    }
    void operator()(std::string_view, const FixedPoint&, std::size_t) const {}
};

/// Bits that one tensor needs; of sums and tables, what their types have.
int needed_bits(const Knob::Target& target, const design::Design& design,
                const std::map<std::string, Range>& results)
{
    const auto type = parse_fixed_point(target.type);
    const design::Node* node = design.find(target.layer);
    if (!type || node == nullptr)
        return type ? type->integer : 0;
    if (target.tensor == "result") {
        const auto seen = results.find(target.layer);
        return seen == results.end() ? type->integer
                                     : integer_bits(seen->second.low, seen->second.high, type->is_signed);
    }
    std::map<std::string, Range> ranges;
    std::visit([&](const auto& operation) { operation.each_type(Parameters{ranges}); }, node->operation);
    const auto found = ranges.find(target.tensor);
    return found == ranges.end() ? type->integer
                                 : integer_bits(found->second.low, found->second.high, type->is_signed);
}

std::size_t first_at_least(const std::vector<std::string>& choices, int bits)
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        int choice = 0;
        std::from_chars(choices[i].data(), choices[i].data() + choices[i].size(), choice);
        if (choice >= bits)
            return i;
    }
    return choices.size() - 1;
}

/// `base` with types for the results of the space that lose next to nothing of the ranges seen.
config::Configuration with_results(const Space& space, const config::Configuration& base,
                                   const std::map<std::string, Range>& seen)
{
    config::Configuration configuration = base;
    for (const Knob& knob : space.knobs)
        for (const Knob::Target& target : knob.targets) {
            if (!is_bits(knob) || target.tensor != "result")
                continue;
            FixedPoint type = *parse_fixed_point(wide);
            if (const auto range = seen.find(target.layer); range != seen.end()) {
                type.integer = std::max(1, integer_bits(range->second.low, range->second.high, true)) + spare;
                type.width = type.integer + fraction;
            }
            configuration.set_precision(target.layer, target.tensor, to_string(type));
        }
    return configuration;
}

} // namespace

Result<Choice> profile_start(const Space& space, const config::Configuration& base,
                             std::shared_ptr<const study::Bench> bench, std::stop_token stop,
                             Progress& progress)
{
    const auto design = design::resolve(bench->model, base);
    if (!design)
        return bitscape::pass(design.error());
    study::Evaluator evaluator(std::move(bench));
    std::map<std::string, Range> results;
    for (int pass = 0; pass < 2; ++pass) {
        const auto evaluation = evaluator.evaluate(with_results(space, base, results), 0, stop, progress);
        if (!evaluation)
            return bitscape::pass(evaluation.error());
        for (const emulate::TensorStats& stats : evaluation->stats)
            results[stats.layer] = {stats.min, stats.max};
    }

    Choice choice = current_choice(space, *design);
    for (std::size_t i = 0; i < choice.size(); ++i) {
        const Knob& knob = space.knobs[i];
        if (!is_bits(knob))
            continue;
        choice[i] = knob.choices.size() - 1;
        if (knob.kind != Knob::Kind::integer)
            continue;
        int bits = -64;
        for (const Knob::Target& target : knob.targets)
            bits = std::max(bits, needed_bits(target, *design, results));
        choice[i] = first_at_least(knob.choices, bits);
    }
    return space.normalized(std::move(choice));
}

} // namespace bitscape::search
