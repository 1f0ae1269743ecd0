#include "study/family.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace bitscape::study {
namespace {

bool is_of_trees(const Parameter& knob)
{
    static constexpr std::array names{".threshold", ".Rounds", ".MaxDepth", ".Trees", ".Unroll"};
    return std::ranges::any_of(names, [&](std::string_view end) { return knob.name.ends_with(end); });
}

} // namespace

std::string_view to_string(Family family)
{
    return family == Family::trees ? "boosted trees" : "network";
}

Family family_of(const graph::Model& model)
{
    const bool has_trees = std::ranges::any_of(model.layers, [](const graph::Layer& layer) {
        return std::holds_alternative<graph::TreeEnsemble>(layer.operation);
    });
    return has_trees ? Family::trees : Family::network;
}

Result<Family> family_of(const Store& store, const Description& description)
{
    const auto attributes = store.attributes(description.name);
    if (!attributes)
        return pass(attributes.error());
    if (const auto found = attributes->user.find(family_attribute); found != attributes->user.end())
        return found->second == fmt::format("\"{}\"", to_string(Family::trees)) ? Family::trees
                                                                                : Family::network;
    return std::ranges::any_of(description.space, is_of_trees) ? Family::trees : Family::network;
}

} // namespace bitscape::study
