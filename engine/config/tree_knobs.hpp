#pragma once

#include "config/configuration.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// How an ensemble of trees is pruned: Bitscape's own key `Trees`, a map, in HLSConfig / LayerName / <layer>
/// or, by type, in HLSConfig / LayerType / TreeEnsemble. hls4ml and conifer read past it.
namespace bitscape::config {

/// The keys of the map; design/tree_pruning does what they say, in this order. Not set: nothing is pruned.
struct TreeKnobs {
    std::optional<std::int64_t> rounds = {};    ///< Rounds: only the first so many rounds of boosting
    std::optional<std::int64_t> strongest = {}; ///< Strongest: of these, the rounds whose scores vary most
    std::optional<std::int64_t> max_depth = {}; ///< MaxDepth: deeper splits become leaves
    std::optional<double> min_gain = {}; ///< MinGain: splits above two leaves that gained less become leaves
    std::optional<double> min_difference =
        {};               ///< MinDifference: two leaves whose scores lie closer become one
    bool simplify = true; ///< Simplify: splits that decide nothing are left out

    friend bool operator==(const TreeKnobs&, const TreeKnobs&) = default;
    /// Whether every score stays as trained.
    [[nodiscard]] bool is_neutral() const;
};

inline constexpr std::string_view tree_knobs_key = "Trees";
/// As they are written; any of them is also understood in snake case ("max_depth").
inline constexpr std::array<std::string_view, 6> tree_knob_names{"Rounds",  "Strongest",     "MaxDepth",
                                                                 "MinGain", "MinDifference", "Simplify"};

/// What holds for the layer: its own map, else that of its class. Errors: not a map, an unknown key, a value
/// that cannot be; they name layer and key.
[[nodiscard]] Result<TreeKnobs> tree_knobs(const Configuration& configuration, std::string_view layer,
                                           std::string_view kind = "TreeEnsemble");

/// One of them as text; nothing if it is not set. `name` is one of tree_knob_names.
[[nodiscard]] std::optional<std::string> tree_knob(const Configuration& configuration, std::string_view layer,
                                                   std::string_view name);
/// Sets it for the layer; nothing takes it away, and the map with its last key.
void set_tree_knob(Configuration& configuration, std::string_view layer, std::string_view name,
                   const std::optional<std::string>& text);

} // namespace bitscape::config
