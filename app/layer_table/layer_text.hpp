#pragma once

#include "emulate/emulate.hpp"
#include "estimate/estimate.hpp"
#include "session/layer_rows.hpp"
#include "session/layer_sensitivity.hpp"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <string>

/// Wording of the layer table's cells, headers and tooltips.
namespace bitscape {

[[nodiscard]] QString column_title(int column);
[[nodiscard]] QString column_tooltip(int column);
[[nodiscard]] QString column_key(int column); ///< "reuse": what settings remember it by
[[nodiscard]] bool is_number(int column);     ///< aligned right, copied as a plain number

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

/// Of `part` in `all`, in percent.
[[nodiscard]] QVariant share_text(std::int64_t part, std::int64_t all);

/// "−0.4": what one bit fewer costs; a dash before it was measured.
[[nodiscard]] QVariant loss_text(const session::LayerLosses& losses, const session::BitLoss* loss);
[[nodiscard]] QString loss_tooltip(const session::LayerLosses& losses, const session::BitLoss* loss);

/// What an editor of the column offers; absent for free input.
[[nodiscard]] QVariant editor_choices(const session::LayerRow& row, int column);
/// Beside the choices: why one is not to be had; absent where all are.
[[nodiscard]] QVariant choice_refusals(const session::LayerRow& row, int column,
                                       const design::Design* design);
[[nodiscard]] QVariant table_sizes(); ///< where steps of a table's size stop
/// Where what was asked for is not what came out, and why; empty: it is.
[[nodiscard]] QString factor_problem(const session::LayerRow& row, int column);
/// Which values a factor can have.
[[nodiscard]] QString values_tooltip(const session::LayerRow& row, int column);
/// "8 or 16 is possible": the neighbours of a number among ascending choices.
[[nodiscard]] QString nearest_words(const QStringList& choices, qlonglong wanted);

} // namespace bitscape
