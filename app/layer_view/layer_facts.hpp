#pragma once

#include "session/snapshot.hpp"
#include "widgets/theme.hpp"

#include <QString>

#include <cstddef>
#include <utility>
#include <vector>

namespace bitscape {

using Facts = std::vector<std::pair<QString, QString>>; ///< name and value, plain text

/// Everything known about a layer: class, kind, shapes, types, parameters, multiplications, quantizers, what
/// was rewritten and what is risky.
[[nodiscard]] Facts layer_facts(const session::Snapshot& snapshot, std::size_t row);
/// The same about the whole model, for when no layer is selected.
[[nodiscard]] Facts model_facts(const session::Snapshot& snapshot);

/// A table of two columns.
[[nodiscard]] QString facts_html(const QString& title, const Facts& facts, const Theme& theme);

} // namespace bitscape
