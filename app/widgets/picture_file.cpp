#include "widgets/picture_file.hpp"

#include "base/files.hpp"
#include "widgets/theme.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace bitscape {

namespace {

using Paint = std::function<void(QPainter&)>;

constexpr double largest_side = 16'000; // pixels; QImage's painter counts to 32,767
constexpr double finest = 2;            // pixels a point
constexpr int dots_per_inch = 96;       // of the screen that fonts are measured for

bool paint_on(QPaintDevice& device, const Paint& paint, double scale = 1)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(scale, scale);
    paint(painter);
    return painter.end();
}

bool write_png(const QSizeF& size, const Paint& paint, QBuffer& out)
{
    const double scale = std::min(finest, largest_side / std::max(size.width(), size.height()));
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(theme_of(ThemeName::light).surface);
    return paint_on(image, paint, scale) && image.save(&out, "PNG");
}

bool write_svg(const QSizeF& size, const Paint& paint, QBuffer& out)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), size));
    return paint_on(generator, paint);
}

bool write_pdf(const QSizeF& size, const Paint& paint, QBuffer& out)
{
    constexpr double points_per_inch = 72;
    QPdfWriter writer(&out);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(QPageSize(size * points_per_inch / dots_per_inch, QPageSize::Point, QString(),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    return paint_on(writer, paint);
}

using Write = bool (*)(const QSizeF&, const Paint&, QBuffer&);

Write writer_of(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QLatin1String("png")   ? write_png
           : suffix == QLatin1String("svg") ? write_svg
           : suffix == QLatin1String("pdf") ? write_pdf
                                            : nullptr;
}

} // namespace

bool is_picture_file(const QString& file)
{
    return writer_of(file) != nullptr;
}

Result<void> write_picture(const QSizeF& size, const Paint& paint, const QString& file)
{
    const Write write = writer_of(file);
    if (write == nullptr)
        return fail(ErrorCode::invalid_value, file.toStdString(), "is neither .svg nor .png nor .pdf");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadWrite) || !write(size, paint, buffer))
        return fail(ErrorCode::io, file.toStdString(), "cannot be painted");
    buffer.close();
    return write_file(file.toStdString(), std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

} // namespace bitscape
