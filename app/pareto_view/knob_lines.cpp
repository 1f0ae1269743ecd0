#include "pareto_view/knob_lines.hpp"

#include "fixed/fixed_point.hpp"
#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace bitscape {

namespace {

constexpr double side = 44, top = 40, bottom = 24; // margins around the axes
constexpr int axis_distance = 76;
constexpr double grab_distance = 14, line_distance = 5;
constexpr double absent = std::numeric_limits<double>::quiet_NaN();

double place_of(const KnobLines::Axis& axis, const study::Trial& trial)
{
    if (axis.is_number) {
        const auto found = trial.numbers.find(axis.name);
        if (found == trial.numbers.end())
            return absent;
        return axis.high > axis.low ? (found->second - axis.low) / (axis.high - axis.low) : 0.5;
    }
    const auto found = trial.parameters.find(axis.name);
    if (found == trial.parameters.end())
        return absent;
    const auto at = std::ranges::find(axis.choices, found->second);
    if (at == axis.choices.end())
        return absent;
    return axis.choices.size() > 1
               ? static_cast<double>(at - axis.choices.begin()) / double(axis.choices.size() - 1)
               : 0.5;
}

KnobLines::Axis number_axis(const std::string& name, const std::vector<study::Trial>& trials)
{
    KnobLines::Axis axis{name, true, {}, std::numeric_limits<double>::infinity(), 0};
    axis.high = -axis.low;
    for (const study::Trial& trial : trials)
        if (const auto found = trial.numbers.find(name); found != trial.numbers.end()) {
            axis.low = std::min(axis.low, found->second);
            axis.high = std::max(axis.high, found->second);
        }
    return axis;
}

/// "8" for "fixed<8,3>": the modes are the same along an axis.
QString short_choice(const std::string& choice)
{
    if (const auto type = parse_fixed_point(choice))
        return QStringLiteral("%1,%2").arg(type->width).arg(type->integer);
    return text(choice);
}

} // namespace

KnobLines::KnobLines(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("Knobs of the front"));
    setToolTip(tr("One line a trial of the front. Drag along an axis to keep the trials that cross it there; "
                  "click the axis to let all through again."));
}

void KnobLines::clear()
{
    axes_.clear();
    lines_.clear();
    brushes_.clear();
    hovered_.reset();
    dragged_.reset();
    updateGeometry();
    update();
}

void KnobLines::set_trials(const study::Description& description, const std::vector<study::Trial>& trials)
{
    const auto old_axes = std::exchange(axes_, {});
    const auto old_brushes = std::exchange(brushes_, {});
    for (const study::Objective& objective : description.objectives)
        axes_.push_back(number_axis(objective.name, trials));
    for (const study::Parameter& knob : description.space) {
        std::set<std::string> values;
        for (const study::Trial& trial : trials)
            if (const auto found = trial.parameters.find(knob.name); found != trial.parameters.end())
                values.insert(found->second);
        if (values.size() > 1 || trials.size() == 1)
            axes_.push_back({knob.name, false, knob.choices, 0, 1});
    }
    brushes_.resize(axes_.size());
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) // a search goes on: brushes stay
        for (std::size_t old = 0; old < old_axes.size(); ++old)
            if (old_axes[old].name == axes_[axis].name && !axes_[axis].is_number)
                brushes_[axis] = old_brushes[old];
    if (dragged_ && (*dragged_ >= axes_.size() || axes_[*dragged_].name != old_axes[*dragged_].name))
        dragged_.reset(); // its axis has moved or gone
    lines_.clear();
    for (const study::Trial& trial : trials) {
        Line line{trial.number, {}};
        for (const Axis& axis : axes_)
            line.places.push_back(place_of(axis, trial));
        lines_.push_back(std::move(line));
    }
    hovered_.reset();
    setMinimumWidth(minimumSizeHint().width());
    updateGeometry();
    update();
    Q_EMIT chosen_changed();
}

QSize KnobLines::sizeHint() const
{
    return {minimumSizeHint().width(), 240};
}

QSize KnobLines::minimumSizeHint() const
{
    const int gaps = std::max<int>(1, static_cast<int>(axes_.size()) - 1);
    return {static_cast<int>(2 * side) + gaps * axis_distance, 90};
}

double KnobLines::x_of(std::size_t axis) const
{
    if (axes_.size() < 2)
        return width() / 2.0;
    return side + (width() - 2 * side) * double(axis) / double(axes_.size() - 1);
}

double KnobLines::y_of(double place) const
{
    return height() - bottom - place * (height() - top - bottom);
}

bool KnobLines::passes(const Line& line) const
{
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        if (brushes_[axis] &&
            !(line.places[axis] >= brushes_[axis]->low && line.places[axis] <= brushes_[axis]->high))
            return false;
    return true;
}

std::set<TrialId> KnobLines::chosen() const
{
    std::set<TrialId> trials;
    if (std::ranges::none_of(brushes_, [](const auto& brush) { return brush.has_value(); }))
        return trials;
    for (const Line& line : lines_)
        if (passes(line))
            trials.insert(line.trial);
    return trials;
}

void KnobLines::clear_brushes()
{
    std::ranges::fill(brushes_, std::nullopt);
    update();
    Q_EMIT chosen_changed();
}

std::optional<std::size_t> KnobLines::axis_near(double x) const
{
    for (std::size_t axis = 0; axis < axes_.size(); ++axis)
        if (std::abs(x_of(axis) - x) <= grab_distance)
            return axis;
    return std::nullopt;
}

std::optional<std::size_t> KnobLines::line_near(const QPointF& where) const
{
    if (axes_.size() < 2)
        return std::nullopt;
    for (std::size_t axis = 0; axis + 1 < axes_.size(); ++axis) {
        const double left = x_of(axis), right = x_of(axis + 1);
        if (where.x() < left || where.x() > right)
            continue;
        const double share = (where.x() - left) / (right - left);
        double best = line_distance;
        std::optional<std::size_t> nearest;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const double y = y_of(lines_[i].places[axis] * (1 - share) + lines_[i].places[axis + 1] * share);
            if (passes(lines_[i]) && std::abs(y - where.y()) <= best) {
                best = std::abs(y - where.y());
                nearest = i;
            }
        }
        return nearest;
    }
    return std::nullopt;
}

QString KnobLines::end_label(const Axis& axis, bool is_top) const
{
    if (axis.is_number) {
        const Quantity shown = quantity(axis.name);
        const double value = (is_top ? axis.high : axis.low) * shown.scale;
        return std::isfinite(value) ? number(value, shown.decimals) : QString();
    }
    return short_choice(is_top ? axis.choices.back() : axis.choices.front());
}

void KnobLines::paint_line(QPainter& painter, const Line& line) const
{
    QPainterPath path;
    bool is_down = false;
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        if (std::isnan(line.places[axis])) { // the knob does not count in this trial
            is_down = false;
            continue;
        }
        const QPointF point(x_of(axis), y_of(line.places[axis]));
        is_down ? path.lineTo(point) : path.moveTo(point);
        is_down = true;
    }
    painter.drawPath(path);
}

void KnobLines::paint_axes(QPainter& painter) const
{
    const Theme& theme = theme_of(palette());
    painter.setFont(small_font(font()));
    const QFontMetrics metrics(painter.font());
    const double room = axes_.size() > 1 ? x_of(1) - x_of(0) - 8 : width();
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        const double x = x_of(axis);
        painter.setPen(QPen(axes_[axis].is_number ? theme.muted : theme.faint, 1));
        painter.drawLine(QPointF(x, y_of(0)), QPointF(x, y_of(1)));
        painter.setPen(theme.text);
        const QString title = axes_[axis].is_number ? axis_title(axes_[axis].name) : text(axes_[axis].name);
        painter.drawText(QRectF(x - room / 2, 4, room, metrics.height()), Qt::AlignHCenter,
                         metrics.elidedText(title, Qt::ElideMiddle, int(room)));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(x - room / 2, top - metrics.height() - 3, room, metrics.height()),
                         Qt::AlignHCenter, end_label(axes_[axis], true));
        painter.drawText(QRectF(x - room / 2, height() - bottom + 4, room, metrics.height()),
                         Qt::AlignHCenter, end_label(axes_[axis], false));
        if (!brushes_[axis])
            continue;
        QColor fill = theme.accent;
        fill.setAlphaF(0.25F);
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(
            QRectF(QPointF(x - 6, y_of(brushes_[axis]->high)), QPointF(x + 6, y_of(brushes_[axis]->low))));
        painter.setBrush(Qt::NoBrush);
    }
}

void KnobLines::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    if (axes_.empty()) {
        painter.setPen(theme.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("The front's knobs appear here"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(theme.surface, theme.faint, 0.25), 1));
    for (const Line& line : lines_)
        if (!passes(line))
            paint_line(painter, line);
    for (const Line& line : lines_) {
        if (!passes(line))
            continue;
        QColor colour = even_colour(0.1 + 0.75 * (std::isnan(line.places[0]) ? 0.5 : line.places[0]));
        colour.setAlphaF(0.8F);
        painter.setPen(QPen(colour, 1.3));
        paint_line(painter, line);
    }
    if (hovered_ && *hovered_ < lines_.size()) {
        painter.setPen(QPen(theme.text, 2.2));
        paint_line(painter, lines_[*hovered_]);
    }
    paint_axes(painter);
}

void KnobLines::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = event->position();
    dragged_ = axis_near(pressed_.x());
    drag_from_ = (height() - bottom - pressed_.y()) / std::max(1.0, height() - top - bottom);
}

void KnobLines::mouseMoveEvent(QMouseEvent* event)
{
    if (dragged_ && event->buttons().testFlag(Qt::LeftButton)) {
        const double to =
            (height() - bottom - event->position().y()) / std::max(1.0, height() - top - bottom);
        constexpr double slack = 0.01; // a choice at the edge is meant
        brushes_[*dragged_] = Range{std::min(drag_from_, to) - slack, std::max(drag_from_, to) + slack};
        update();
        return Q_EMIT chosen_changed();
    }
    const auto line = line_near(event->position());
    setCursor(axis_near(event->position().x()) ? Qt::SizeVerCursor
              : line                           ? Qt::PointingHandCursor
                                               : Qt::ArrowCursor);
    if (line == hovered_)
        return;
    hovered_ = line;
    Q_EMIT read_out(line ? tr("Trial %1").arg(lines_[*line].trial.value) : QString());
    update();
}

void KnobLines::mouseReleaseEvent(QMouseEvent* event)
{
    const bool moved = (event->position() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    const auto axis = std::exchange(dragged_, std::nullopt);
    if (event->button() != Qt::LeftButton || moved)
        return;
    if (axis) {
        brushes_[*axis].reset();
        update();
        return Q_EMIT chosen_changed();
    }
    if (const auto line = line_near(event->position()))
        Q_EMIT trial_clicked(lines_[*line].trial);
}

void KnobLines::leaveEvent(QEvent*)
{
    if (!std::exchange(hovered_, std::nullopt))
        return;
    Q_EMIT read_out({});
    update();
}

} // namespace bitscape
