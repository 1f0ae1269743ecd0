#pragma once

#include "config/tree_knobs.hpp"
#include "session/session.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace bitscape::session {

/// How a layer's trees are pruned: one of config::tree_knob_names, one undo step; nothing takes the key away.
void set_tree_knob(Session& session, const std::string& layer, std::string_view name,
                   const std::optional<std::string>& text);

} // namespace bitscape::session
