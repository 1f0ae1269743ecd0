#include "pareto_view/pareto_plot.hpp"

#include "search/constraint.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitscape {

namespace {

constexpr double click_distance = 8; // pixels

} // namespace

ParetoPlot::ParetoPlot(session::Session& session, QWidget* parent) : QCustomPlot(parent), session_(session)
{
    setAccessibleName(tr("Plot of the trials"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(110, 60);
    build();
    connect(selectionRect(), &QCPSelectionRect::accepted, this,
            [this](const QRect& rect, QMouseEvent*) { brush_rect(rect); });
    connect(&session_, &session::Session::snapshot_changed, this, &ParetoPlot::update_data);
    recolour();
    update_data();
}

void ParetoPlot::build()
{
    addLayer(QStringLiteral("shade"), layer(QStringLiteral("grid")), limBelow);
    addLayer(QStringLiteral("pointer"), layer(QStringLiteral("legend")), limBelow);
    layer(QStringLiteral("pointer"))->setMode(QCPLayer::lmBuffered); // drawn alone as the pointer moves
    joint_ = addGraph();
    infeasible_ = addGraph();
    pruned_ = addGraph();
    cloud_ = addGraph();
    ringed_ = addGraph();
    front_ = addGraph();
    kneed_ = addGraph();
    design_ = addGraph();
    hovered_ = addGraph();
    hovered_->setLayer(QStringLiteral("pointer"));
    joint_->setName(tr("Front of all"));
    for (QCPGraph* graph : {infeasible_, pruned_, cloud_, ringed_, kneed_, hovered_, design_})
        graph->setLineStyle(QCPGraph::lsNone);
    front_->setLineStyle(QCPGraph::lsLine);
    infeasible_->setName(tr("Breaks a constraint"));
    pruned_->setName(tr("Stopped early"));
    cloud_->setName(tr("Trial"));
    ringed_->setName(tr("Chosen"));
    front_->setName(tr("Pareto front"));
    kneed_->setName(tr("Knee"));
    design_->setName(tr("Open design"));
    hovered_->removeFromLegend();
    brushed_ = new QCPItemRect(this);
    brushed_->setLayer(QStringLiteral("shade"));
    brushed_->setVisible(false);
    plotLayout()->setRowSpacing(0);
    axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {xAxis2, yAxis2})
        axis->setTicks(false);
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignBottom | Qt::AlignRight);
}

void ParetoPlot::set_axes(const std::string& x, const std::string& y)
{
    x_ = x;
    y_ = y;
    user_range_ = false;
    clear_brush();
    draw_points(true);
    draw_design();
    draw_shading();
    draw_overlays();
    show_everything();
}

void ParetoPlot::set_options(const Options& options)
{
    if (options == options_)
        return;
    options_ = options;
    draw_front();
    draw_shading();
    keep_legend();
    replot(rpQueuedReplot);
}

void ParetoPlot::set_overlays(const std::vector<StudyOverlay>& overlays)
{
    overlays_ = overlays;
    draw_overlays();
    keep_legend();
    user_range_ ? replot(rpQueuedReplot) : show_everything();
}

void ParetoPlot::set_marked(const std::set<TrialId>& trials)
{
    if (trials == marked_)
        return;
    marked_ = trials;
    draw_marked();
    keep_legend();
    replot(rpQueuedReplot);
}

void ParetoPlot::clear_brush()
{
    if (!brush_)
        return;
    brush_.reset();
    draw_brush();
    draw_marked();
    keep_legend();
    replot(rpQueuedReplot);
    Q_EMIT brush_changed();
}

void ParetoPlot::update_data()
{
    const auto& snapshot = *session_.snapshot();
    const bool other_trials = snapshot.trials != trials_;
    const bool other_design = snapshot.evaluation != evaluation_;
    if (!other_trials && !other_design)
        return;
    const std::string study = snapshot.study ? snapshot.study->name : std::string();
    const bool is_longer = trials_ && study == study_ && snapshot.trials->size() >= points_.rows &&
                           !trials_->empty() && snapshot.trials->names() == trials_->names();
    if (!is_longer && other_trials)
        user_range_ = false; // another study: show all of it
    trials_ = snapshot.trials;
    evaluation_ = snapshot.evaluation;
    study_ = study;
    if (other_trials) {
        name_families();
        if (!is_longer) {
            clear_brush();
            marked_.clear();
            draw_shading();
        }
        draw_points(!is_longer);
    }
    if (other_design)
        draw_design();
    if (user_range_)
        replot(rpQueuedReplot);
    else
        show_everything();
}

void ParetoPlot::draw_points(bool from_start)
{
    const std::size_t known = from_start ? 0 : points_.points.size();
    if (from_start)
        points_ = {};
    if (trials_)
        extend(points_, *trials_, x_, y_);
    std::map<QCPGraph*, std::pair<QVector<double>, QVector<double>>> fresh;
    for (std::size_t i = known; i < points_.points.size(); ++i) {
        const auto& point = points_.points[i];
        QCPGraph* graph = point.state == study::TrialState::complete ? cloud_
                          : point.state == study::TrialState::pruned ? pruned_
                                                                     : infeasible_;
        fresh[graph].first.push_back(point.x);
        fresh[graph].second.push_back(point.y);
    }
    for (QCPGraph* graph : {cloud_, pruned_, infeasible_}) {
        const auto& [x, y] = fresh[graph];
        from_start ? graph->setData(x, y) : graph->addData(x, y);
    }
    draw_front();
    draw_marked();
    keep_legend();
    style_points();
    hovered_->data()->clear();
    xAxis->setLabel(axis_title(x_));
    yAxis->setLabel(axis_title(y_));
    Q_EMIT points_changed();
}

void ParetoPlot::draw_front()
{
    QVector<double> x, y;
    const auto shown = options_.epsilon > 0 ? thinned(points_, x_, y_, options_.epsilon) : points_.front;
    for (const std::size_t at : shown) {
        x.push_back(points_.points[at].x);
        y.push_back(points_.points[at].y);
    }
    front_->setData(x, y, true);
    draw_joint();
    knee_ = knee_of(points_, x_, y_);
    kneed_->data()->clear();
    if (knee_ && options_.knee)
        kneed_->addData(points_.points[*knee_].x, points_.points[*knee_].y);
}

void ParetoPlot::draw_design()
{
    design_->data()->clear();
    if (evaluation_)
        if (const auto point = design_point(*evaluation_, x_, y_))
            design_->addData(point->x, point->y);
}

/// Constraints on a shown number: the side of the limit where it is broken.
void ParetoPlot::draw_shading()
{
    for (QCPItemRect* shade : shades_)
        removeItem(shade);
    shades_.clear();
    const auto& snapshot = *session_.snapshot();
    if (!options_.constraints || !snapshot.study)
        return;
    const auto* part = snapshot.evaluation ? snapshot.evaluation->estimate.part : nullptr;
    for (const std::string& text : snapshot.study->constraints) {
        auto constraint = search::parse_constraint(text);
        if (constraint && constraint->of_part && part)
            constraint = search::resolved(*constraint, *part);
        if (!constraint || constraint->of_part || (constraint->name != x_ && constraint->name != y_))
            continue;
        const bool upwards = constraint->relation == search::Constraint::Relation::at_most ||
                             constraint->relation == search::Constraint::Relation::less;
        const double limit = constraint->limit * quantity(constraint->name).scale;
        auto* shade = new QCPItemRect(this);
        shade->setLayer(QStringLiteral("shade"));
        // From the limit to the edge of the plot; the other direction is all of it.
        QCPItemPosition *first = shade->topLeft, *last = shade->bottomRight;
        first->setType(QCPItemPosition::ptAxisRectRatio);
        last->setType(QCPItemPosition::ptAxisRectRatio);
        if (constraint->name == x_) {
            first->setTypeX(QCPItemPosition::ptPlotCoords);
            first->setCoords(limit, 0);
            last->setCoords(upwards ? 1 : 0, 1);
        } else {
            first->setTypeY(QCPItemPosition::ptPlotCoords);
            first->setCoords(0, limit);
            last->setCoords(1, upwards ? 0 : 1);
        }
        shades_.push_back(shade);
    }
    recolour();
}

void ParetoPlot::draw_brush()
{
    brushed_->setVisible(brush_.has_value());
    if (!brush_)
        return;
    const double scale_x = quantity(x_).scale, scale_y = quantity(y_).scale;
    brushed_->topLeft->setCoords(brush_->low_x * scale_x, brush_->high_y * scale_y);
    brushed_->bottomRight->setCoords(brush_->high_x * scale_x, brush_->low_y * scale_y);
}

void ParetoPlot::draw_marked()
{
    QVector<double> x, y;
    if (!marked_.empty())
        for (const auto& point : points_.points)
            if (marked_.contains(trials_->number(point.row))) {
                x.push_back(point.x);
                y.push_back(point.y);
            }
    ringed_->setData(x, y);
}

void ParetoPlot::draw_overlays()
{
    for (const auto* graphs : {&overlay_fronts_, &overlay_clouds_})
        for (QCPGraph* graph : *graphs)
            removeGraph(graph);
    overlay_fronts_.clear();
    overlay_clouds_.clear();
    overlaid_.clear();
    const auto add = [this](const ParetoPoints& points, bool front) {
        QVector<double> x, y;
        const auto include = [&](const ParetoPoints::Point& point) {
            x.push_back(point.x);
            y.push_back(point.y);
        };
        if (front)
            for (const std::size_t at : points.front)
                include(points.points[at]);
        else
            for (const auto& point : points.points)
                if (point.state == study::TrialState::complete)
                    include(point);
        QCPGraph* graph = addGraph();
        graph->setLineStyle(front ? QCPGraph::lsLine : QCPGraph::lsNone);
        graph->setData(x, y, front);
        return graph;
    };
    for (const StudyOverlay& overlay : overlays_) {
        const ParetoPoints& points = overlaid_.emplace_back(pareto_points(*overlay.trials, x_, y_));
        overlay_clouds_.push_back(add(points, false));
        overlay_clouds_.back()->removeFromLegend();
        overlay_fronts_.push_back(add(points, true));
        overlay_fronts_.back()->setName(
            QStringLiteral("%1 (%2)").arg(overlay.title, family_title(overlay.family)));
    }
    name_families();
    draw_joint();
    recolour();
}

study::Family ParetoPlot::own_family() const
{
    const auto& model = session_.snapshot()->document.model;
    return model ? study::family_of(*model) : study::Family::network;
}

/// With other studies beside it the own front says whose it is.
void ParetoPlot::name_families()
{
    front_->setName(overlays_.empty() || study_.empty()
                        ? tr("Pareto front")
                        : QStringLiteral("%1 (%2)").arg(text(study_), family_title(own_family())));
}

/// What no trial of any shown study dominates.
void ParetoPlot::draw_joint()
{
    joint_->data()->clear();
    if (overlaid_.empty())
        return;
    std::vector<std::vector<double>> values;
    const auto include = [&](const ParetoPoints& points) {
        for (const std::size_t at : points.front)
            values.push_back({points.points[at].x, points.points[at].y});
    };
    include(points_);
    for (const ParetoPoints& points : overlaid_)
        include(points);
    const std::vector<study::Direction> directions{direction_of(x_), direction_of(y_)};
    QVector<double> x, y;
    for (const std::size_t at : study::pareto_front(values, directions)) {
        x.push_back(values[at][0]);
        y.push_back(values[at][1]);
    }
    joint_->setData(x, y);
}

std::size_t ParetoPlot::joint_size() const
{
    return static_cast<std::size_t>(joint_->dataCount());
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
    for (const auto* graphs : {&overlay_fronts_, &overlay_clouds_})
        for (const QCPGraph* graph : *graphs)
            for (const auto& point : *graph->data())
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

std::vector<TrialId> ParetoPlot::front_trials() const
{
    std::vector<TrialId> trials;
    for (const std::size_t at : points_.front)
        trials.push_back(trial_of(at));
    return trials;
}

TrialId ParetoPlot::trial_of(std::size_t point) const
{
    return trials_->number(points_.points[point].row);
}

std::optional<std::size_t> ParetoPlot::point_near(const QPointF& position) const
{
    std::optional<std::size_t> nearest;
    double best = click_distance * click_distance;
    const auto look = [&](std::size_t i) {
        const double dx = xAxis->coordToPixel(points_.points[i].x) - position.x();
        const double dy = yAxis->coordToPixel(points_.points[i].y) - position.y();
        if (const double distance = dx * dx + dy * dy; distance <= best) {
            best = distance;
            nearest = i;
        }
    };
    for (std::size_t i = 0; i < points_.points.size(); ++i)
        look(i);
    for (const std::size_t i : points_.front) // of equals the one on the front
        look(i);
    return nearest;
}

QPointF ParetoPlot::position_of(std::size_t point) const
{
    return {xAxis->coordToPixel(points_.points[point].x), yAxis->coordToPixel(points_.points[point].y)};
}

std::optional<ParetoPlot::OtherPoint> ParetoPlot::other_point_near(const QPointF& position) const
{
    std::optional<OtherPoint> nearest;
    double best = click_distance * click_distance;
    for (std::size_t k = 0; k < overlaid_.size(); ++k) {
        const auto look = [&](std::size_t i) {
            const auto& point = overlaid_[k].points[i];
            const double dx = xAxis->coordToPixel(point.x) - position.x();
            const double dy = yAxis->coordToPixel(point.y) - position.y();
            if (const double distance = dx * dx + dy * dy; distance <= best) {
                best = distance;
                nearest = OtherPoint{k, i};
            }
        };
        for (std::size_t i = 0; i < overlaid_[k].points.size(); ++i)
            if (overlaid_[k].points[i].state == study::TrialState::complete)
                look(i);
        for (const std::size_t i : overlaid_[k].front) // of equals the one on the front
            look(i);
    }
    return nearest;
}

QString ParetoPlot::words_of(std::size_t point) const
{
    return words_of(*trials_, points_.points[point]);
}

QString ParetoPlot::words_of(const session::TrialTable& trials, const ParetoPoints::Point& at) const
{
    QStringList parts{tr("Trial %1").arg(trials.number(at.row).value)};
    for (const std::string& name : {y_, x_})
        if (const auto column = trials.column(name))
            parts << QStringLiteral("%1 %2").arg(quantity(name).title,
                                                 worded(name, trials.value(at.row, *column)));
    if (at.state == study::TrialState::infeasible)
        parts << tr("breaks a constraint");
    if (at.state == study::TrialState::pruned)
        parts << tr("stopped early");
    return parts.join(QStringLiteral(" · "));
}

void ParetoPlot::mark_other(const OtherPoint& at)
{
    const StudyOverlay& overlay = overlays_[at.overlay];
    const auto& point = overlaid_[at.overlay].points[at.point];
    hovered_->data()->clear();
    hovered_->addData(point.x, point.y);
    setCursor(Qt::PointingHandCursor);
    Q_EMIT read_out(QStringLiteral("%1 · %2").arg(overlay.title, words_of(*overlay.trials, point)));
    layer(QStringLiteral("pointer"))->replot();
}

void ParetoPlot::mark(std::optional<std::size_t> point)
{
    hovered_->data()->clear();
    if (point)
        hovered_->addData(points_.points[*point].x, points_.points[*point].y);
    setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    Q_EMIT read_out(point ? words_of(*point) : QString());
    layer(QStringLiteral("pointer"))->replot();
}

void ParetoPlot::brush_rect(const QRect& drawn)
{
    const QRect rect = drawn.normalized(); // it may have been drawn from any corner
    const double scale_x = quantity(x_).scale, scale_y = quantity(y_).scale;
    brush_ = Brush{xAxis->pixelToCoord(rect.left()) / scale_x, xAxis->pixelToCoord(rect.right()) / scale_x,
                   yAxis->pixelToCoord(rect.bottom()) / scale_y, yAxis->pixelToCoord(rect.top()) / scale_y};
    draw_brush();
    replot(rpQueuedReplot);
    Q_EMIT brush_changed();
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton) {
        const auto own = point_near(event->position());
        const auto other = own ? std::nullopt : other_point_near(event->position());
        other ? mark_other(*other) : mark(own);
    } else if (!brushing_ && (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance())
        user_range_ = true;
}

void ParetoPlot::mousePressEvent(QMouseEvent* event)
{
    pressed_ = event->pos();
    brushing_ = event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier);
    setSelectionRectMode(brushing_ ? QCP::srmCustom : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

void ParetoPlot::mouseReleaseEvent(QMouseEvent* event)
{
    QCustomPlot::mouseReleaseEvent(event);
    const bool was_brushing = std::exchange(brushing_, false);
    setSelectionRectMode(QCP::srmNone);
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || moved)
        return;
    if (was_brushing)
        return clear_brush();
    if (const auto point = point_near(event->position()))
        Q_EMIT trial_clicked(trial_of(*point));
    else if (const auto other = other_point_near(event->position())) {
        const StudyOverlay overlay = overlays_[other->overlay]; // the receiver may change them
        const auto& point_of_it = overlaid_[other->overlay].points[other->point];
        Q_EMIT other_trial_clicked(overlay, overlay.trials->number(point_of_it.row));
    }
}

void ParetoPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (point_near(event->position()) || other_point_near(event->position()))
        return; // the first click has loaded it
    show_everything();
}

void ParetoPlot::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !brush_)
        return QCustomPlot::keyPressEvent(event);
    clear_brush();
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

} // namespace bitscape
