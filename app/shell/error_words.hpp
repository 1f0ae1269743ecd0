#pragma once

#include "base/result.hpp"

#include <QString>

namespace bitscape {

/// An error for the message bar: what went wrong, where, and what to do next. Rich text.
[[nodiscard]] QString error_words(const QString& task, const Error& error);

} // namespace bitscape
