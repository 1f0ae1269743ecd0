#pragma once

#include "profile/profile.hpp"
#include "widgets/theme.hpp"

#include <QString>

namespace bitscape {

/// "fc1 · weight"
[[nodiscard]] QString tensor_name(const std::string& layer, const std::string& tensor);
/// Everything that is known of a tensor, in one line.
[[nodiscard]] QString tensor_words(const profile::TensorProfile& tensor);
/// "fixed<16,6>, 12 overflows (0.1 %)"
[[nodiscard]] QString type_words(const profile::TensorProfile& tensor);

/// Of values too large and too small for their type; told apart with any colour vision, and never by colour
/// alone.
[[nodiscard]] QColor overflow_colour(const Theme& theme);
[[nodiscard]] QColor underflow_colour(const Theme& theme);

} // namespace bitscape
