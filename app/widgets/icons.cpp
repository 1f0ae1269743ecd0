#include "widgets/icons.hpp"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace bitscape {

namespace {

/// Draws the SVG at the size that is asked for, so that icons are sharp on any display.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QByteArray svg, const QColor& colour, const QColor& disabled)
        : svg_(std::move(svg)), colour_(colour), disabled_(disabled)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor& colour = mode == QIcon::Disabled ? disabled_ : colour_;
        QByteArray coloured = svg_;
        coloured.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray svg_;
    QColor colour_, disabled_;
};

QByteArray svg_of(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon icon(const QString& name, const QColor& colour, const QColor& disabled)
{
    const QByteArray svg = svg_of(name);
    return svg.isEmpty() ? QIcon() : QIcon(new LineIconEngine(svg, colour, disabled));
}

QIcon icon(const QString& name, const Theme& theme)
{
    return icon(name, theme.is_dark ? theme.text : theme.muted, mixed(theme.window, theme.faint, 0.6));
}

QIcon program_icon()
{
    return QIcon(QStringLiteral(":/icons/bitscape.svg"));
}

} // namespace bitscape
