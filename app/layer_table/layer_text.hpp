#pragma once

#include "emulate/emulate.hpp"
#include "estimate/estimate.hpp"
#include "session/layer_rows.hpp"

#include <QString>
#include <QVariant>

#include <string>

/// Wording of the layer table's cells, headers and tooltips.
namespace bitscape {

[[nodiscard]] QString column_title(int column);
[[nodiscard]] QString column_tooltip(int column);

[[nodiscard]] QString
precision_text(const session::TensorRow& tensor); ///< "fixed<16,6>", "auto → fixed<37,17>"
[[nodiscard]] QString precision_tooltip(const session::LayerRow& row, const session::TensorRow& tensor);
[[nodiscard]] QString removed_tooltip(const std::string& target);
[[nodiscard]] QString tensor_kind(const session::TensorRow& tensor);
[[nodiscard]] QString tensor_extent(const session::LayerRow& row, const session::TensorRow& tensor);

[[nodiscard]] QVariant estimate_text(const estimate::LayerEstimate* layer, int column);
[[nodiscard]] QVariant estimate_tooltip(const estimate::LayerEstimate& layer, int column);

[[nodiscard]] QVariant overflow_fraction(const emulate::TensorStats* stats); ///< 0..1; absent without data
[[nodiscard]] QVariant overflow_text(const emulate::TensorStats* stats);
[[nodiscard]] QVariant overflow_tooltip(const emulate::TensorStats* stats);

/// What an editor of the column offers; absent for free input.
[[nodiscard]] QVariant editor_choices(const session::LayerRow& row, int column);

} // namespace bitscape
