#include "checks_view/finding_delegate.hpp"

#include "checks_view/finding_model.hpp"
#include "checks_view/finding_words.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace bitscape {

namespace {

constexpr int margin = 4;
constexpr int mark = 12;

QFont line_font(const QStyleOptionViewItem& option)
{
    return option.font;
}

QRect button_rect(const QStyleOptionViewItem& option, const QString& text)
{
    const int wanted = QFontMetrics(option.font).horizontalAdvance(text) + 20;
    QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    area.setWidth(std::min(area.width(), wanted));
    area.setHeight(std::min(area.height(), QFontMetrics(option.font).height() + 8));
    area.moveTop(option.rect.top() + (option.rect.height() - area.height()) / 2);
    return area;
}

void paint_button(QPainter& painter, const QStyleOptionViewItem& option, const QString& text,
                  const Theme& theme)
{
    const QRect area = button_rect(option, text);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hovered ? theme.accent : theme.border);
    painter.setBrush(hovered ? theme.accent_soft : theme.raised);
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.text);
    painter.drawText(area.adjusted(8, 0, -8, 0), Qt::AlignCenter,
                     option.fontMetrics.elidedText(text, Qt::ElideRight, area.width() - 16));
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int height = 2 * QFontMetrics(line_font(option)).height();
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString());
    return {width + 2 * margin + (index.column() == FindingModel::Place ? mark + margin + 12 : 28),
            height + 2 * margin};
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = theme_of(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.accent_soft);
    painter->setPen(theme.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const QString text = index.data().toString();
    switch (index.column()) {
    case FindingModel::Place: {
        const auto severity = static_cast<checks::Severity>(index.data(FindingModel::SeverityRole).toInt());
        paint_severity(*painter, QRectF(area.left() + 2, area.center().y() - mark / 2.0, mark, mark),
                       severity, theme);
        area.setLeft(area.left() + mark + margin + 4);
        painter->setPen(theme.text);
        painter->setFont(line_font(option));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
        break;
    }
    case FindingModel::What: {
        const QFont small = small_font(option.font);
        const int line = option.fontMetrics.height();
        painter->setPen(theme.text);
        painter->setFont(line_font(option));
        if (option.fontMetrics.horizontalAdvance(text) > area.width()) { // its numbers before the reason
            const int room = 2 * area.width() - 4 * option.fontMetrics.averageCharWidth();
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                              option.fontMetrics.elidedText(text, Qt::ElideRight, room));
            break;
        }
        painter->drawText(QRect(area.left(), area.top(), area.width(), line),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
        painter->setPen(theme.muted);
        painter->setFont(small);
        painter->drawText(QRect(area.left(), area.top() + line, area.width(), area.height() - line),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(FindingModel::WhyRole).toString(),
                                                         Qt::ElideRight, area.width()));
        break;
    }
    case FindingModel::Cure:
        painter->setFont(option.font);
        if (!text.isEmpty())
            paint_button(*painter, option, text, theme);
        break;
    default:
        break;
    }
    painter->restore();
}

bool FindingDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    const QString text = index.data().toString();
    if (event->type() != QEvent::MouseButtonRelease || index.column() != FindingModel::Cure || text.isEmpty())
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !button_rect(option, text).contains(mouse->pos()))
        return false;
    Q_EMIT cure_clicked(index);
    return true;
}

} // namespace bitscape
