#include "report_view/chart_view.hpp"

#include "widgets/quantities.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace bitscape {

namespace {

constexpr double margin = 10;

} // namespace

ChartView::ChartView(session::Session& session, QWidget* parent) : QWidget(parent), session_(session)
{
    setAccessibleName(tr("Chart of the report"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&session_.selection(), &session::Selection::changed, this, &ChartView::follow_selection);
    follow_selection();
}

void ChartView::show(ReportPointer content)
{
    picture_.content = std::move(content);
    describe();
}

void ChartView::set_chart(ReportChart chart)
{
    picture_.chart = chart;
    describe();
}

void ChartView::set_amount(ReportAmount amount)
{
    picture_.amount = amount;
    describe();
}

/// For screen readers: every area in words.
void ChartView::describe()
{
    QStringList words;
    for (const ChartSpot& spot : spots())
        words << spot.words;
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

void ChartView::follow_selection()
{
    const auto& layers = session_.selection().layers();
    picture_.selected = {layers.begin(), layers.end()};
    update();
}

QRectF ChartView::area() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

std::vector<ChartSpot> ChartView::spots() const
{
    return chart_spots(picture_, area(), small_font(font()));
}

QSize ChartView::minimumSizeHint() const
{
    constexpr int least = 200;
    return {least, static_cast<int>(chart_height(picture_, small_font(font())) + 2 * margin)};
}

void ChartView::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    paint_chart(painter, picture_, area(), theme, small_font(font()));
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ChartView::select(std::size_t layer)
{
    if (picture_.content && layer < picture_.content->estimate().layers.size())
        session_.selection().set({picture_.content->layer(layer).name});
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    for (const ChartSpot& spot : spots())
        if (event->button() == Qt::LeftButton && spot.area.contains(event->position()))
            return select(spot.layer);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    QString words;
    for (const ChartSpot& spot : spots())
        if (spot.area.contains(event->position()))
            words = spot.words;
    setToolTip(words);
    Q_EMIT readout_changed(words);
}

void ChartView::leaveEvent(QEvent*)
{
    Q_EMIT readout_changed({});
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                     : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                   : 0;
    std::vector<std::size_t> layers; // that the chart shows, each once
    for (const ChartSpot& spot : spots())
        if (std::ranges::find(layers, spot.layer) == layers.end())
            layers.push_back(spot.layer);
    std::ranges::sort(layers);
    if (step == 0 || layers.empty())
        return QWidget::keyPressEvent(event);
    const auto& selected = session_.selection().layers();
    const auto current = selected.empty() ? std::nullopt : picture_.content->find(selected.front());
    if (!current)
        return select(step > 0 ? layers.front() : layers.back());
    if (step > 0) {
        const auto next = std::ranges::upper_bound(layers, *current);
        if (next != layers.end())
            select(*next);
    } else if (const auto at = std::ranges::lower_bound(layers, *current); at != layers.begin())
        select(*std::prev(at));
}

} // namespace bitscape
