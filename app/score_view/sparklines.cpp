#include "score_view/sparklines.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

constexpr std::array shown{"accuracy", "mse", "lut", "latency_ns"};
constexpr int value_width = 72, padding = 4, most_name = 90;
constexpr qreal dot = 2.5;

} // namespace

Sparklines::Sparklines(EditHistory& history, QWidget* parent) : QWidget(parent), history_(history)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The last edits"));
    connect(&history_, &EditHistory::changed, this, &Sparklines::refresh);
    refresh();
}

void Sparklines::refresh()
{
    const std::size_t rows_before = rows().size();
    states_ = history_.states();
    if (rows().size() != rows_before)
        updateGeometry();
    const auto now = std::ranges::find(states_, history_.current(), &EditHistory::State::index);
    setAccessibleDescription(now == states_.end() ? QString() : description(*now));
    update();
}

std::vector<std::string> Sparklines::rows() const
{
    std::vector<std::string> rows;
    for (const char* objective : shown)
        if (std::ranges::any_of(states_, [&](const auto& state) { return state.values.contains(objective); }))
            rows.emplace_back(objective);
    return rows;
}

int Sparklines::name_width() const
{
    int width = 0;
    for (const std::string& objective : rows())
        width = std::max(width, fontMetrics().horizontalAdvance(quantity(objective).title) + 10);
    return std::min(width, most_name);
}

int Sparklines::row_height() const
{
    return fontMetrics().height() + 2 * padding;
}

QSize Sparklines::sizeHint() const
{
    return {220, static_cast<int>(std::max<std::size_t>(rows().size(), 1)) * row_height()};
}

QSize Sparklines::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

QRectF Sparklines::plot_area(std::size_t row) const
{
    return {qreal(name_width()), qreal(row) * row_height() + padding,
            std::max(20.0, qreal(width() - name_width() - value_width)), qreal(row_height() - 2 * padding)};
}

double Sparklines::x_of(std::size_t state) const
{
    const QRectF area = plot_area(0);
    if (states_.size() < 2)
        return area.center().x();
    return area.left() + dot + (area.width() - 2 * dot) * double(state) / double(states_.size() - 1);
}

std::optional<EditHistory::State> Sparklines::state_at(const QPoint& place) const
{
    const QRectF area = plot_area(0);
    constexpr int beside = 8;
    if (states_.empty() || place.x() < area.left() - beside || place.x() > area.right() + beside)
        return std::nullopt;
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < states_.size(); ++i)
        if (std::abs(x_of(i) - place.x()) < std::abs(x_of(nearest) - place.x()))
            nearest = i;
    return states_[nearest];
}

QPoint Sparklines::place_of(int index) const
{
    const auto found = std::ranges::find(states_, index, &EditHistory::State::index);
    const auto state = static_cast<std::size_t>(found - states_.begin());
    return QPointF(x_of(std::min(state, states_.size())), plot_area(0).center().y()).toPoint();
}

QString Sparklines::description(const EditHistory::State& state) const
{
    QString text = state.name;
    for (const std::string& objective : rows())
        if (const auto value = state.values.find(objective); value != state.values.end())
            text +=
                QStringLiteral("\n%1 %2").arg(quantity(objective).title, worded(objective, value->second));
    return text;
}

void Sparklines::paint_row(QPainter& painter, std::size_t row, const std::string& objective) const
{
    const Theme& theme = theme_of(palette());
    const QRectF area = plot_area(row);
    painter.setPen(theme.muted);
    painter.drawText(QRectF(0, area.top() - padding, name_width() - 4, row_height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(quantity(objective).title, Qt::ElideRight, name_width() - 4));
    double low = HUGE_VAL, high = -HUGE_VAL;
    for (const auto& state : states_)
        if (const auto value = state.values.find(objective); value != state.values.end()) {
            low = std::min(low, value->second);
            high = std::max(high, value->second);
        }
    const auto y_of = [&](double value) {
        const double share = high > low ? (value - low) / (high - low) : 0.5;
        return area.bottom() - dot - share * (area.height() - 2 * dot);
    };
    QPolygonF line;
    std::optional<QPointF> now;
    QString now_text;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        const auto value = states_[i].values.find(objective);
        if (value == states_[i].values.end())
            continue;
        line << QPointF(x_of(i), y_of(value->second));
        if (states_[i].index == (hovered_ >= 0 ? hovered_ : history_.current())) {
            now = line.back();
            now_text = worded(objective, value->second);
        }
    }
    painter.setPen(QPen(theme.accent, 1.4));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.faint);
    constexpr int few = 16; // more dots than that would hide the line
    if (line.size() <= few)
        for (const QPointF& point : line)
            painter.drawEllipse(point, 1.5, 1.5);
    if (!now)
        return;
    painter.setBrush(hovered_ >= 0 ? theme.text : theme.accent);
    painter.drawEllipse(*now, dot, dot);
    painter.setPen(theme.text);
    painter.drawText(QRectF(area.right() + 4, area.top() - padding, value_width - 4, row_height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     fontMetrics().elidedText(now_text, Qt::ElideRight, value_width - 4));
}

void Sparklines::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // numbers and bars share fixed places in every language
    painter.setRenderHint(QPainter::Antialiasing);
    const auto names = rows();
    if (hovered_ >= 0) {
        const double x = place_of(hovered_).x();
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, double(names.size()) * row_height()));
    }
    for (std::size_t row = 0; row < names.size(); ++row)
        paint_row(painter, row, names[row]);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool Sparklines::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto state = state_at(help->pos());
    if (state)
        QToolTip::showText(help->globalPos(),
                           description(*state) + QLatin1Char('\n') + tr("Click to go back to this state"),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void Sparklines::mouseMoveEvent(QMouseEvent* event)
{
    const auto state = state_at(event->position().toPoint());
    hovered_ = state ? state->index : -1;
    setCursor(state ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Sparklines::leaveEvent(QEvent*)
{
    hovered_ = -1;
    update();
}

void Sparklines::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto state = state_at(event->position().toPoint()))
        history_.go_to(state->index);
}

void Sparklines::step(int by)
{
    const auto now = std::ranges::find(states_, history_.current(), &EditHistory::State::index);
    const auto at = (now - states_.begin()) + by;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(states_.size()))
        history_.go_to(states_[static_cast<std::size_t>(at)].index);
}

void Sparklines::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left)
        step(-1);
    else if (event->key() == Qt::Key_Right)
        step(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace bitscape
