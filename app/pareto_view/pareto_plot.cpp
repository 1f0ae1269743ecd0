#include "pareto_view/pareto_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitscape {

namespace {

constexpr double click_distance = 8; // pixels

constexpr std::size_t many_points = 20'000; // discs are drawn one by one: this many take some 20 ms

/// A dot as a ready pixmap: 20 times faster than drawn discs when there are many. The plot library centres
/// pixmaps by their device pixels, so on scaled displays (where it would be off) dots are drawn, unless there
/// are too many.
QCPScatterStyle dot(const QColor& colour, double size, double display_scale, std::size_t count)
{
    if (display_scale != 1 && count < many_points)
        return {QCPScatterStyle::ssDisc, QPen(colour), QBrush(colour), size - 1};
    const int pixels = static_cast<int>(std::ceil(size + 2));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(pixels / 2.0, pixels / 2.0), size / 2, size / 2);
    painter.end();
    return QCPScatterStyle(pixmap);
}

} // namespace

ParetoPlot::ParetoPlot(session::Session& session, QWidget* parent) : QCustomPlot(parent), session_(session)
{
    setAccessibleName(tr("Plot of the trials"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(160, 120);
    infeasible_ = addGraph();
    cloud_ = addGraph();
    front_ = addGraph();
    hovered_ = addGraph();
    design_ = addGraph();
    for (QCPGraph* graph : {infeasible_, cloud_, hovered_, design_})
        graph->setLineStyle(QCPGraph::lsNone);
    front_->setLineStyle(QCPGraph::lsLine);
    infeasible_->setName(tr("Breaks a constraint"));
    cloud_->setName(tr("Trial"));
    front_->setName(tr("Pareto front"));
    design_->setName(tr("Open design"));
    hovered_->removeFromLegend();
    plotLayout()->setRowSpacing(0);
    axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {xAxis2, yAxis2})
        axis->setTicks(false);
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignBottom | Qt::AlignRight);
    connect(&session_, &session::Session::snapshot_changed, this, &ParetoPlot::update_data);
    recolour();
    update_data();
}

void ParetoPlot::set_axes(const std::string& x, const std::string& y)
{
    x_ = x;
    y_ = y;
    user_range_ = false;
    draw_points();
    draw_design();
    show_everything();
}

void ParetoPlot::update_data()
{
    const auto& snapshot = *session_.snapshot();
    const bool other_trials = snapshot.trials != trials_;
    const bool other_design = snapshot.evaluation != evaluation_;
    if (!other_trials && !other_design)
        return;
    if (snapshot.trials->empty() || !trials_ || trials_->empty())
        user_range_ = false; // another study: show all of it
    trials_ = snapshot.trials;
    evaluation_ = snapshot.evaluation;
    if (other_trials)
        draw_points();
    if (other_design)
        draw_design();
    if (user_range_)
        replot(rpQueuedReplot);
    else
        show_everything();
}

void ParetoPlot::draw_points()
{
    points_ = trials_ ? pareto_points(*trials_, x_, y_) : ParetoPoints();
    QVector<double> x, y, bad_x, bad_y, front_x, front_y;
    for (const auto& point : points_.points) {
        (point.is_feasible ? x : bad_x).push_back(point.x);
        (point.is_feasible ? y : bad_y).push_back(point.y);
    }
    for (const std::size_t at : points_.front) {
        front_x.push_back(points_.points[at].x);
        front_y.push_back(points_.points[at].y);
    }
    cloud_->setData(x, y);
    infeasible_->setData(bad_x, bad_y);
    front_->setData(front_x, front_y);
    const bool has_bad = !bad_x.isEmpty();
    if (has_bad != legend->hasItemWithPlottable(infeasible_))
        has_bad ? infeasible_->addToLegend() : infeasible_->removeFromLegend();
    legend->setVisible(!points_.points.empty());
    style_points();
    hovered_->data()->clear();
    xAxis->setLabel(axis_title(x_));
    yAxis->setLabel(axis_title(y_));
    Q_EMIT points_changed();
}

void ParetoPlot::draw_design()
{
    design_->data()->clear();
    if (evaluation_)
        if (const auto point = design_point(*evaluation_, x_, y_))
            design_->addData(point->x, point->y);
}

void ParetoPlot::show_everything()
{
    double low_x = std::numeric_limits<double>::infinity(), high_x = -low_x, low_y = low_x, high_y = -low_x;
    const auto include = [&](double x, double y) {
        low_x = std::min(low_x, x);
        high_x = std::max(high_x, x);
        low_y = std::min(low_y, y);
        high_y = std::max(high_y, y);
    };
    for (const auto& point : points_.points)
        include(point.x, point.y);
    for (const auto& point : *design_->data())
        include(point.key, point.value);
    if (low_x > high_x)
        include(0, 0), include(1, 1);
    const auto pad = [](double low, double high) {
        const double span = high - low;
        return span > 0 ? span * 0.06 : std::max(std::abs(high) * 0.1, 0.5);
    };
    xAxis->setRange(low_x - pad(low_x, high_x), high_x + pad(low_x, high_x));
    yAxis->setRange(low_y - pad(low_y, high_y), high_y + pad(low_y, high_y));
    user_range_ = false;
    replot(rpQueuedReplot);
}

std::optional<std::size_t> ParetoPlot::point_near(const QPointF& position) const
{
    std::optional<std::size_t> nearest;
    double best = click_distance * click_distance;
    for (std::size_t i = 0; i < points_.points.size(); ++i) {
        const double dx = xAxis->coordToPixel(points_.points[i].x) - position.x();
        const double dy = yAxis->coordToPixel(points_.points[i].y) - position.y();
        if (const double distance = dx * dx + dy * dy; distance <= best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

QPointF ParetoPlot::position_of(std::size_t point) const
{
    return {xAxis->coordToPixel(points_.points[point].x), yAxis->coordToPixel(points_.points[point].y)};
}

QString ParetoPlot::words_of(std::size_t point) const
{
    const study::Trial& trial = *(*trials_)[points_.points[point].trial];
    QStringList parts{tr("Trial %1").arg(trial.number.value)};
    for (const std::string& name : {y_, x_})
        parts << QStringLiteral("%1 %2").arg(quantity(name).title, worded(name, trial.numbers.at(name)));
    return parts.join(QStringLiteral(" · "));
}

void ParetoPlot::mark(std::optional<std::size_t> point)
{
    hovered_->data()->clear();
    if (point)
        hovered_->addData(points_.points[*point].x, points_.points[*point].y);
    setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT read_out(point ? words_of(*point) : QString());
    replot(rpQueuedReplot);
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        mark(point_near(event->position()));
    else if ((event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance())
        user_range_ = true;
}

void ParetoPlot::mousePressEvent(QMouseEvent* event)
{
    pressed_ = event->pos();
    QCustomPlot::mousePressEvent(event);
}

void ParetoPlot::mouseReleaseEvent(QMouseEvent* event)
{
    QCustomPlot::mouseReleaseEvent(event);
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || moved)
        return;
    if (const auto point = point_near(event->position()))
        Q_EMIT trial_clicked(points_.points[*point].trial);
}

void ParetoPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (point_near(event->position()))
        return; // the first click has loaded it
    show_everything();
}

void ParetoPlot::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    mark(std::nullopt);
}

void ParetoPlot::wheelEvent(QWheelEvent* event)
{
    user_range_ = true;
    QCustomPlot::wheelEvent(event);
}

void ParetoPlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

void ParetoPlot::style_points()
{
    const Theme& theme = theme_of(palette());
    const double scale = devicePixelRatioF();
    const std::size_t count = points_.points.size();
    constexpr double size = 5;
    cloud_->setScatterStyle(dot(mixed(theme.surface, theme.muted, 0.65), size, scale, count));
    infeasible_->setScatterStyle(dot(mixed(theme.surface, theme.faint, 0.4), size - 1, scale, count));
    front_->setScatterStyle(dot(theme.accent, size + 1.5, scale, points_.front.size()));
}

void ParetoPlot::recolour()
{
    if (plottableCount() == 0)
        return; // called while still being built
    const Theme& theme = theme_of(palette());
    setBackground(QBrush(theme.surface));
    axisRect()->setBackground(QBrush(theme.surface));
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(QPen(theme.border));
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(small_font(QApplication::font()));
        axis->setLabelFont(QApplication::font());
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(QPen(theme.grid));
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(6);
    }
    setLocale(QLocale()); // groups digits
    xAxis->ticker()->setTickCount(8);
    style_points();
    front_->setPen(QPen(theme.accent, 1.6));
    design_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.surface, 1.4), QBrush(theme.warning), 14));
    hovered_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.text, 1.6), Qt::NoBrush, 11));
    legend->setBrush(mixed(theme.surface, theme.raised, 0.8));
    legend->setBorderPen(QPen(theme.border));
    legend->setTextColor(theme.muted);
    legend->setFont(small_font(QApplication::font()));
    legend->setRowSpacing(-2);
    replot(rpQueuedReplot);
}

} // namespace bitscape
