#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace bitscape {

/// A word to be put near a point.
struct WantedLabel {
    QPointF at;
    QSizeF size;
};

/// Where each word goes so that none covers another, nor leaves `room`: on its point, or beside it, as near
/// as there is place; nothing where there is none. The first in the list choose first.
[[nodiscard]] std::vector<std::optional<QRectF>> place_labels(const std::vector<WantedLabel>& labels,
                                                              const QRectF& room);

} // namespace bitscape
