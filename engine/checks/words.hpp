#pragma once

#include "checks/checks.hpp"

// Marks sentences for the translators' tool, which reads these files as it reads the window's. Only for
// sources of engine/checks.
#define QT_TRANSLATE_NOOP(context, text) text

namespace bitscape::checks {

template <class... Arguments> [[nodiscard]] Text words(std::string_view pattern, Arguments... arguments)
{
    return {pattern, {Text::Argument(std::move(arguments))...}};
}
[[nodiscard]] inline std::int64_t whole(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

} // namespace bitscape::checks
