#pragma once

#include "config/configuration.hpp"

#include <string_view>

namespace bitscape::config {

/// Sets any key of a layer ("TableSize", "ParallelizationFactor") under its name, in the spelling that the
/// document has already ("table_size" is the same key).
void set_attribute(Configuration& configuration, std::string_view layer, std::string_view key,
                   std::string_view text);

} // namespace bitscape::config
