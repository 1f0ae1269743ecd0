#pragma once

#include "base/result.hpp"

#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace bitscape {

/// The picture formats that every view exports.
[[nodiscard]] bool is_picture_file(const QString& file);

/// Writes a picture of `size` points as .svg, .pdf (one page of that size) or .png (two pixels a point, fewer
/// where a side would exceed 16,000) on the light theme's surface, as the file's suffix says. `paint` gets a
/// painter in points and may be called on any thread. Errors: another suffix, the file cannot be written.
[[nodiscard]] Result<void> write_picture(const QSizeF& size, const std::function<void(QPainter&)>& paint,
                                         const QString& file);

} // namespace bitscape
