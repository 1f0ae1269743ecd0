#include "search/space.hpp"

#include "config/tree_knobs.hpp"
#include "fixed/fixed_point.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace bitscape::search {

namespace {

constexpr std::array kinds{
    std::pair{Knob::Kind::precision, std::string_view("precision")},
    std::pair{Knob::Kind::width, std::string_view("width")},
    std::pair{Knob::Kind::integer, std::string_view("integer")},
    std::pair{Knob::Kind::reuse_factor, std::string_view("reuse_factor")},
    std::pair{Knob::Kind::strategy, std::string_view("strategy")},
    std::pair{Knob::Kind::sparsity, std::string_view("sparsity")},
    std::pair{Knob::Kind::trees, std::string_view("trees")},
};

bool is_chosen(const Knob::Condition& condition, const Choice& choice)
{
    const auto& wanted = condition.choices;
    return std::find(wanted.begin(), wanted.end(), choice[condition.knob]) != wanted.end();
}

/// Types that several knobs build together, by layer and tensor.
using Types = std::map<std::pair<std::string, std::string>, FixedPoint>;

void change_types(Types& types, const Knob& knob, const std::string& text)
{
    int bits = 0;
    std::from_chars(text.data(), text.data() + text.size(), bits);
    for (const Knob::Target& target : knob.targets) {
        auto entry = types.find({target.layer, target.tensor});
        if (entry == types.end()) {
            const auto start = parse_fixed_point(target.type);
            if (!start) // checked where the space was made
                continue;
            entry = types.emplace(std::pair{target.layer, target.tensor}, *start).first;
        }
        (knob.kind == Knob::Kind::width ? entry->second.width : entry->second.integer) = bits;
    }
}

void set_knob(config::Configuration& configuration, const Knob& knob, const Knob::Target& target,
              const std::string& text)
{
    switch (knob.kind) {
    case Knob::Kind::precision:
        configuration.set_precision(target.layer, target.tensor, text);
        break;
    case Knob::Kind::strategy:
        configuration.set_strategy(target.layer, text);
        break;
    case Knob::Kind::reuse_factor: {
        std::int64_t factor = 1;
        std::from_chars(text.data(), text.data() + text.size(), factor);
        configuration.set_reuse_factor(target.layer, factor);
        break;
    }
    case Knob::Kind::sparsity: {
        double sparsity = 0;
        std::from_chars(text.data(), text.data() + text.size(), sparsity);
        configuration.set_sparsity(target.layer, sparsity);
        break;
    }
    case Knob::Kind::trees:
        config::set_tree_knob(configuration, target.layer, target.tensor, text);
        break;
    case Knob::Kind::width:
    case Knob::Kind::integer: // together, when all are known
        break;
    }
}

} // namespace

std::string_view to_string(Knob::Kind kind)
{
    for (const auto& [known, name] : kinds)
        if (known == kind)
            return name;
    return "";
}

std::optional<Knob::Kind> parse_knob_kind(std::string_view text)
{
    for (const auto& [kind, name] : kinds)
        if (name == text)
            return kind;
    return std::nullopt;
}

bool Space::is_active(std::size_t knob, const Choice& choice) const
{
    while (const auto& condition = knobs[knob].condition) {
        if (!is_chosen(*condition, choice))
            return false;
        knob = condition->knob; // an earlier one, so that this ends
    }
    return true;
}

Choice Space::normalized(Choice choice) const
{
    for (std::size_t i = 0; i < knobs.size(); ++i) // earlier ones are normalized by then
        if (!is_active(i, choice))
            choice[i] = 0;
    return choice;
}

double Space::size() const
{
    // below[i][c]: combinations of what hangs on choice c of knob i.
    std::vector<std::vector<double>> below;
    for (const Knob& knob : knobs)
        below.emplace_back(knob.choices.size(), 1.0);
    double size = 1;
    for (std::size_t i = knobs.size(); i-- > 0;) {
        double own = 0;
        for (const double combinations : below[i])
            own += combinations;
        if (const auto& condition = knobs[i].condition)
            for (const std::size_t choice : condition->choices)
                below[condition->knob][choice] *= own;
        else
            size *= own;
    }
    return size;
}

std::map<std::string, std::string> Space::parameters(const Choice& choice) const
{
    std::map<std::string, std::string> parameters;
    for (std::size_t i = 0; i < knobs.size(); ++i)
        if (is_active(i, choice))
            parameters[knobs[i].name] = knobs[i].choices[choice[i]];
    return parameters;
}

Choice Space::choice_of(const std::map<std::string, std::string>& parameters) const
{
    Choice choice(knobs.size(), 0);
    for (std::size_t i = 0; i < knobs.size(); ++i) {
        const auto value = parameters.find(knobs[i].name);
        if (value == parameters.end())
            continue;
        const auto at = std::find(knobs[i].choices.begin(), knobs[i].choices.end(), value->second);
        if (at != knobs[i].choices.end())
            choice[i] = static_cast<std::size_t>(at - knobs[i].choices.begin());
    }
    return normalized(std::move(choice));
}

config::Configuration apply(const Space& space, const Choice& choice, const config::Configuration& base)
{
    assert(choice.size() == space.knobs.size());
    config::Configuration configuration = base;
    Types types;
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (!space.is_active(i, choice))
            continue;
        const Knob& knob = space.knobs[i];
        const std::string& text = knob.choices[choice[i]];
        if (knob.kind == Knob::Kind::width || knob.kind == Knob::Kind::integer)
            change_types(types, knob, text);
        for (const Knob::Target& target : knob.targets)
            set_knob(configuration, knob, target, text);
    }
    for (const auto& [place, type] : types)
        configuration.set_precision(place.first, place.second, to_string(type));
    return configuration;
}

} // namespace bitscape::search
