#pragma once

namespace bitscape {

inline constexpr const char* version = "0.1.0";

} // namespace bitscape
