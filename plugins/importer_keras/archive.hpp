#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace bitscape::keras {

/// What a Keras 3 archive (.keras, a zip) holds.
struct Archive {
    std::string config;        ///< config.json: the architecture
    std::string keras_version; ///< of metadata.json; empty if it does not say
    std::string weights;       ///< model.weights.h5
};

/// Is this zip one of Keras'? Looks at the names of the first entries in `head`, nothing else.
[[nodiscard]] bool looks_like_archive(std::string_view head);

/// Unpacks an archive that was read into memory. What a member unpacks to is limited by the size of the
/// archive and by a gibibyte. Errors name the member: missing, damaged, encrypted, too large.
[[nodiscard]] Result<Archive> read_archive(std::string_view bytes);

} // namespace bitscape::keras
