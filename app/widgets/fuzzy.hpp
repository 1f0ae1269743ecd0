#pragma once

#include <QString>

#include <optional>

namespace bitscape {

/// How well what somebody typed fits a title; higher is better. Each word of `typed` must occur in `title`
/// letter by letter in order; starts of words and letters side by side count most. Case and accents do not
/// matter. nullopt: it does not fit. Nothing typed fits everything.
[[nodiscard]] std::optional<int> fuzzy_score(const QString& typed, const QString& title);

} // namespace bitscape
