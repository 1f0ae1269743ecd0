#pragma once

#include "sdk/plugin.hpp"

namespace bitscape {

/// Every format and backend that ships with Bitscape; one explicit call, no static registrars.
void add_builtin_plugins(sdk::Plugins& plugins);

} // namespace bitscape
