#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace bitscape {

/// An index that cannot be confused with another kind of index.
template <class Tag> struct Id {
    std::uint32_t value = 0;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] std::size_t index() const { return value; }
};

using LayerId = Id<struct LayerTag>; ///< index into graph::Model::layers
using NodeId = Id<struct NodeTag>;   ///< index into design::Design::nodes
using TrialId = Id<struct TrialTag>; ///< trial number inside its study, from 0

} // namespace bitscape
