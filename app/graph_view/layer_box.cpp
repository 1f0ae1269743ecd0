#include "graph_view/layer_box.hpp"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <utility>

namespace bitscape {

namespace {

constexpr double radius = 5;
constexpr double strip_width = 5;

} // namespace

LayerBox::LayerBox(BoxContent content, const QSizeF& size) : size_(size)
{
    setFlag(ItemIsSelectable);
    setCursor(Qt::PointingHandCursor);
    set_content(std::move(content));
}

void LayerBox::set_content(BoxContent content)
{
    content_ = std::move(content);
    setToolTip(content_.tooltip);
    update();
}

void LayerBox::set_theme(const Theme& theme)
{
    theme_ = theme;
    update();
}

QRectF LayerBox::boundingRect() const
{
    return QRectF({0, 0}, size_).adjusted(-2, -2, 2, 2);
}

void LayerBox::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF body(QPointF(0, 0), size_);
    const bool is_selected = option->state & QStyle::State_Selected;
    QPainterPath outline;
    outline.addRoundedRect(body, radius, radius);
    if (is_selected)
        painter->fillPath(outline, theme_.accent_soft);
    else if (!content_.is_removed)
        painter->fillPath(outline, theme_.raised);
    if (!content_.is_removed) {
        painter->save();
        painter->setClipPath(outline);
        painter->fillRect(QRectF(0, 0, strip_width, size_.height()), content_.strip);
        painter->restore();
    }
    QPen edge(is_selected ? theme_.accent : theme_.border, is_selected ? 1.6 : 1);
    if (content_.is_removed && !is_selected)
        edge.setStyle(Qt::DashLine);
    painter->setPen(edge);
    painter->drawPath(outline);
    paint_text(painter, body.adjusted(strip_width + 7, 0, -8, 0));
}

void LayerBox::paint_text(QPainter* painter, const QRectF& area) const
{
    const QFont base = QApplication::font();
    if (content_.is_removed) {
        QFont italic = small_font(base);
        italic.setItalic(true);
        painter->setFont(italic);
        painter->setPen(theme_.faint);
        const QString line = QStringLiteral("%1 · %2").arg(content_.title, content_.detail);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetricsF(italic).elidedText(line, Qt::ElideRight, area.width()));
        return;
    }
    const QFont title = bold_font(base);
    const QFont detail = small_font(base);
    const double bits_width = QFontMetricsF(base).horizontalAdvance(content_.bits);
    QRectF upper = area.adjusted(0, 4, 0, -area.height() / 2);
    painter->setFont(base);
    painter->setPen(theme_.muted);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, content_.bits);
    upper.setRight(upper.right() - bits_width - 6);
    painter->setFont(title);
    painter->setPen(theme_.text);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(title).elidedText(content_.title, Qt::ElideRight, upper.width()));
    painter->setFont(detail);
    painter->setPen(theme_.muted);
    painter->drawText(area.adjusted(0, area.height() / 2 - 1, 0, -4), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(detail).elidedText(content_.detail, Qt::ElideRight, area.width()));
}

} // namespace bitscape
