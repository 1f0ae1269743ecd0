#include "scan_view/scan_plot.hpp"

#include "widgets/plot_style.hpp"

#include <QApplication>

#include <cmath>

namespace bitscape {

namespace {

constexpr double click_distance = 12; // pixels

} // namespace

ScanPlot::ScanPlot(QWidget* parent) : QCustomPlot(parent)
{
    setAccessibleName(tr("Plot of the scan"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(110, 60);
    addLayer(QStringLiteral("pointer"), layer(QStringLiteral("legend")), limBelow);
    layer(QStringLiteral("pointer"))->setMode(QCPLayer::lmBuffered); // drawn alone as the pointer moves
    axisRect()->setupFullAxesBox();
    axisRect()->setRangeDragAxes(xAxis, yAxis);
    disconnect(yAxis, nullptr, yAxis2, nullptr); // the second axis has its own range
    xAxis2->setTicks(false);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignLeft | Qt::AlignVCenter);
    redraw();
}

void ScanPlot::show_result(std::shared_ptr<const session::ScanResult> result, const ScanShown& shown,
                           session::SnapshotPointer now)
{
    const bool is_same_scan = result && result_ && result->base == result_->base &&
                              result->options.knob == result_->options.knob && shown == shown_;
    user_range_ = user_range_ && is_same_scan;
    result_ = std::move(result);
    shown_ = shown;
    now_ = std::move(now);
    redraw();
}

void ScanPlot::redraw()
{
    const Theme& theme = theme_of(palette());
    const QCPRange x_range = xAxis->range(), y_range = yAxis->range();
    clearPlottables();
    clearItems();
    if (legend->layout() != axisRect()->insetLayout())
        axisRect()->insetLayout()->addElement(legend, Qt::AlignLeft | Qt::AlignTop);
    if (plotLayout()->hasElement(0, 1)) {
        plotLayout()->remove(plotLayout()->element(0, 1));
        plotLayout()->simplify();
    }
    style_plot(*this, theme);
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(6);
    }
    yAxis2->setLabel({});
    legend->setBrush(mixed(theme.surface, theme.raised, 0.8));
    legend->setBorderPen(QPen(theme.border));
    legend->setTextColor(theme.muted);
    legend->setFont(small_font(QApplication::font()));
    legend->setRowSpacing(-2);
    marks_.clear();
    legend->setVisible(false);
    if (result_ && now_) {
        const ScanKind kind = kind_of(*result_);
        if (kind == ScanKind::map)
            marks_ = draw_map(*this, *result_, shown_, *now_, theme);
        else if (kind == ScanKind::sensitivity)
            marks_ = draw_sensitivity(*this, *result_, shown_, theme);
        else
            marks_ = draw_curves(*this, *result_, shown_, *now_, theme);
        constexpr int most_names = 12;
        constexpr int roomy_width = 420, roomy_height = 160; // in less the curves need the room
        legend->setVisible(kind == ScanKind::curves && legend->itemCount() <= most_names &&
                           width() >= roomy_width && height() >= roomy_height);
        if (legend->visible())
            put_legend_beside();
        if (user_range_) {
            xAxis->setRange(x_range);
            yAxis->setRange(y_range);
        }
    }
    hovered_ = addGraph();
    hovered_->setLayer(QStringLiteral("pointer"));
    hovered_->setLineStyle(QCPGraph::lsNone);
    hovered_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.text, 1.6), Qt::NoBrush, 12));
    hovered_->removeFromLegend();
    replot(rpQueuedReplot);
}

/// At the right of the curves, never on them; as high as its lines need.
void ScanPlot::put_legend_beside()
{
    constexpr double least = 0.001; // the rest is the curves'
    auto* column = new QCPLayoutGrid;
    plotLayout()->addElement(0, 1, column);
    plotLayout()->setColumnStretchFactor(1, least);
    column->addElement(0, 0, legend);
    column->addElement(1, 0, new QCPLayoutElement(this));
    column->setRowStretchFactor(0, least);
}

QPointF ScanPlot::position_of(const ScanMark& mark) const
{
    const QCPAxis* axis = mark.on_second_axis ? yAxis2 : yAxis;
    return {xAxis->coordToPixel(mark.x), axis->coordToPixel(mark.y)};
}

std::optional<std::size_t> ScanPlot::mark_near(const QPointF& where) const
{
    if (!result_ || !axisRect()->rect().contains(where.toPoint()))
        return std::nullopt;
    const ScanKind kind = kind_of(*result_);
    std::optional<std::size_t> nearest;
    double best = kind == ScanKind::curves ? click_distance * click_distance : 1e12;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const QPointF away = position_of(marks_[i]) - where;
        // a cell is all of its area, a bar all of its row
        const double distance =
            kind == ScanKind::sensitivity ? away.y() * away.y() : QPointF::dotProduct(away, away);
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

void ScanPlot::mark(std::optional<std::size_t> at)
{
    if (!hovered_)
        return;
    hovered_->data()->clear();
    if (at && result_ && kind_of(*result_) != ScanKind::sensitivity) {
        hovered_->setValueAxis(marks_[*at].on_second_axis ? yAxis2 : yAxis);
        hovered_->addData(marks_[*at].x, marks_[*at].y);
    }
    setCursor(at && marks_[*at].point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT read_out(at ? marks_[*at].words : QString());
    layer(QStringLiteral("pointer"))->replot();
}

void ScanPlot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        mark(mark_near(event->position()));
    else if ((event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance())
        user_range_ = true;
}

void ScanPlot::mousePressEvent(QMouseEvent* event)
{
    pressed_ = event->pos();
    QCustomPlot::mousePressEvent(event);
}

void ScanPlot::mouseReleaseEvent(QMouseEvent* event)
{
    QCustomPlot::mouseReleaseEvent(event);
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || moved)
        return;
    const auto at = mark_near(event->position());
    if (at && marks_[*at].point)
        Q_EMIT point_clicked(*marks_[*at].point);
}

void ScanPlot::mouseDoubleClickEvent(QMouseEvent*)
{
    user_range_ = false;
    redraw();
}

void ScanPlot::wheelEvent(QWheelEvent* event)
{
    user_range_ = true;
    QCustomPlot::wheelEvent(event);
}

void ScanPlot::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    mark(std::nullopt);
}

void ScanPlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (hovered_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        redraw();
}

} // namespace bitscape
