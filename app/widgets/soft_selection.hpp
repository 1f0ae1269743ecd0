#pragma once

#include "widgets/theme.hpp"

class QAbstractItemView;

namespace bitscape {

/// Selected rows in the accent's soft colour: whole rows in the accent itself would be loud. To be called
/// again when the palette changes.
void soften_selection(QAbstractItemView& view, const Theme& theme);

} // namespace bitscape
