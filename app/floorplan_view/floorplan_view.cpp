#include "floorplan_view/floorplan_view.hpp"

#include "widgets/quantities.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr double margin = 10; // pixels around the die
constexpr double largest_zoom = 60, step_factor = 1.25;
constexpr double drag_distance = 4; // pixels before a click becomes a drag
constexpr double pan_step = 40;     // pixels

} // namespace

FloorplanView::FloorplanView(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), shown_(session::empty_snapshot())
{
    setAccessibleName(tr("Floorplan"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&session_, &session::Session::snapshot_changed, this, &FloorplanView::follow_snapshot);
    connect(&session_.selection(), &session::Selection::changed, this, &FloorplanView::follow_selection);
    follow_snapshot();
    show_nothing(tr("The floorplan of the open design appears here."));
}

void FloorplanView::follow_snapshot()
{
    const auto before = std::exchange(shown_, session_.snapshot());
    if (before->evaluation == shown_->evaluation && before->document.model == shown_->document.model &&
        before->document.places == shown_->document.places)
        return;
    is_stale_ = true;
    if (is_seen_) // a panel behind others costs nothing
        place();
}

void FloorplanView::set_seen(bool seen)
{
    is_seen_ = seen;
    if (seen && is_stale_)
        place();
}

floorplan::Anchors FloorplanView::anchors() const
{
    return content().empty() ? floorplan::Anchors{} : anchors_of(*shown_, content().device->part);
}

void FloorplanView::place()
{
    is_stale_ = false;
    if (!shown_->evaluation || !shown_->design || shown_->evaluation->estimate.part == nullptr) {
        session_.tracker().cancel(jobs::Lane::floorplan);
        return show_nothing(tr("The floorplan of the open design appears here."));
    }
    session_.tracker().start(
        jobs::Lane::floorplan, this, tr("Placing the layers"),
        [snapshot = shown_, device = content().device](std::stop_token, Progress&) {
            return floorplan_of(*snapshot, device);
        },
        [this, snapshot = shown_](Result<FloorplanContent> placed) {
            if (snapshot->evaluation == shown_->evaluation) // otherwise closed or changed since
                show_placed(std::move(placed));
        });
}

void FloorplanView::show_placed(Result<FloorplanContent> placed)
{
    if (!placed)
        return show_nothing(text(english(placed.error())));
    const bool same_die = !content().empty() && content().device == placed->device;
    picture_.content = *std::move(placed);
    if (!same_die) {
        picture_.geometry = DieGeometry(*content().device, lies());
        fit();
    }
    if (!content().find(dragged_))
        dragged_.clear();
    setAccessibleDescription(
        tr("%1. Arrow keys select the next layer, plus and minus zoom, zero shows all, Shift and arrows move "
           "the die, Control and arrows the selected layer.")
            .arg(spoken_text(content())));
    update();
    Q_EMIT content_changed();
}

void FloorplanView::show_nothing(const QString& why)
{
    picture_.content = {};
    problem_ = why;
    dragged_.clear();
    setAccessibleDescription(why);
    update();
    Q_EMIT content_changed();
}

bool FloorplanView::lies() const
{
    const QSizeF upright = DieGeometry(*content().device, false).size();
    return (width() > height()) != (upright.width() > upright.height());
}

void FloorplanView::follow_selection()
{
    const auto& layers = session_.selection().layers();
    picture_.selected = {layers.begin(), layers.end()};
    update();
}

void FloorplanView::set_colour(FloorplanColour colour)
{
    picture_.colour = colour;
    update();
}

void FloorplanView::set_wires(bool wires)
{
    picture_.wires = wires;
    update();
}

void FloorplanView::fit()
{
    zoom_ = 1;
    shift_ = {};
    update();
}

QRectF FloorplanView::die_area() const
{
    return QRectF(rect()).adjusted(0, 0, 0, -floorplan_legend_height(small_font(font())));
}

QTransform FloorplanView::to_widget() const
{
    const QSizeF die = picture_.geometry.size();
    const QRectF area = die_area();
    const double fitting =
        std::min((area.width() - 2 * margin) / die.width(), (area.height() - 2 * margin) / die.height());
    const double scale = std::max(fitting, 1e-3) * zoom_;
    QTransform transform;
    transform.translate(area.center().x() + shift_.x(), area.center().y() + shift_.y());
    transform.scale(scale, scale);
    transform.translate(-die.width() / 2, -die.height() / 2);
    return transform;
}

QPointF FloorplanView::to_die(const QPointF& position) const
{
    return to_widget().inverted().map(position);
}

std::optional<floorplan::Anchor> FloorplanView::tile_under(const QPointF& position) const
{
    if (content().empty())
        return std::nullopt;
    const QPointF point = to_die(position);
    if (!QRectF(QPointF(0, 0), picture_.geometry.size()).contains(point))
        return std::nullopt;
    return picture_.geometry.tile(point);
}

std::string FloorplanView::layer_under(const QPointF& position) const
{
    const auto tile = tile_under(position);
    const auto layer = tile ? layer_at(content(), *tile) : std::nullopt;
    return layer ? content().demands[*layer].name : std::string();
}

QPoint FloorplanView::tile_centre(const floorplan::Anchor& tile) const
{
    return to_widget().map(picture_.geometry.point(tile.column + 0.5, tile.row + 0.5)).toPoint();
}

QPoint FloorplanView::layer_centre(const std::string& layer) const
{
    const auto at = content().find(layer);
    if (!at || content().plan.layers[*at].empty())
        return {};
    // The centre of gravity may lie between two patches.
    const auto& patches = content().plan.layers[*at].patches;
    const auto largest = std::max_element(patches.begin(), patches.end(), [](const auto& a, const auto& b) {
        return a.last_row - a.first_row < b.last_row - b.first_row;
    });
    return tile_centre({largest->column, (largest->first_row + largest->last_row) / 2});
}

void FloorplanView::paintEvent(QPaintEvent*)
{
    const Theme& theme = theme_of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    if (content().empty()) {
        painter.setPen(theme.faint);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, problem_);
        return;
    }
    const QFont small = small_font(font());
    const QTransform transform = to_widget();
    const QRectF area = die_area();
    painter.setClipRect(area);
    paint_floorplan(painter, picture_, theme, small, transform, area);
    if (moving_ && !dragged_.empty())
        paint_drag(painter, transform);
    painter.setClipping(false);
    paint_floorplan_legend(painter,
                           QRectF(margin, area.bottom(), width() - 2 * margin, height() - area.bottom()),
                           picture_, theme, small);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

/// Where the layer would go: the clock region under the cursor, and its name.
void FloorplanView::paint_drag(QPainter& painter, const QTransform& transform) const
{
    const Theme& theme = theme_of(palette());
    const floorplan::Anchor tile = picture_.geometry.tile(to_die(last_));
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    if (const floorplan::RegionUse* region = region_at(content(), tile))
        painter.drawRect(transform.mapRect(picture_.rect_of(*region)));
    painter.drawEllipse(last_, 9, 9);
    const QString words = QStringLiteral("%1 → %2").arg(text(dragged_), place_text(content(), tile));
    const double room = painter.fontMetrics().horizontalAdvance(words) + 20.0;
    const bool left = last_.x() + room > width();
    painter.drawText(last_ + QPointF(left ? -room : 14, -12), words);
}

void FloorplanView::zoom_by(double factor, const QPointF& around)
{
    if (content().empty())
        return;
    const QPointF fixed = to_die(around);
    zoom_ = std::clamp(zoom_ * factor, 0.5, largest_zoom);
    shift_ += around - to_widget().map(fixed);
    update();
}

void FloorplanView::zoom_in()
{
    zoom_by(step_factor, die_area().center());
}

void FloorplanView::zoom_out()
{
    zoom_by(1 / step_factor, die_area().center());
}

void FloorplanView::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    zoom_by(std::pow(step_factor, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void FloorplanView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    pressed_ = last_ = event->position();
    dragged_ = event->button() == Qt::LeftButton ? layer_under(pressed_) : std::string();
    moving_ = false;
}

void FloorplanView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton))) {
        show_readout(position);
        return;
    }
    moving_ = moving_ || (position - pressed_).manhattanLength() > drag_distance;
    if (moving_ && dragged_.empty())
        shift_ += position - last_;
    last_ = position;
    if (moving_)
        update();
}

void FloorplanView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    const std::string layer = std::exchange(dragged_, {});
    const bool moved = std::exchange(moving_, false);
    if (moved && !layer.empty())
        move_layer(layer, picture_.geometry.tile(to_die(event->position())));
    else if (!moved && event->button() == Qt::LeftButton)
        session_.selection().set(layer.empty() ? std::vector<std::string>{} : std::vector{layer});
    update();
}

void FloorplanView::leaveEvent(QEvent*)
{
    readout_.clear();
    Q_EMIT readout_changed(readout_);
}

void FloorplanView::show_readout(const QPointF& position)
{
    const auto tile = tile_under(position);
    readout_ = tile ? tile_text(content(), *tile) : QString();
    setCursor(layer_under(position).empty() ? Qt::ArrowCursor : Qt::OpenHandCursor);
    Q_EMIT readout_changed(readout_);
}

void FloorplanView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom_in();
    case Qt::Key_Minus:
        return zoom_out();
    case Qt::Key_0:
        return fit();
    case Qt::Key_Escape:
        dragged_.clear();
        moving_ = false;
        return update();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!session_.selection().layers().empty())
            forget_move(session_.selection().layers().front());
        return;
    default:
        if (!handle_arrow(event->key(), event->modifiers()))
            QWidget::keyPressEvent(event);
    }
}

bool FloorplanView::handle_arrow(int key, Qt::KeyboardModifiers modifiers)
{
    const QPointF direction = key == Qt::Key_Left    ? QPointF(-1, 0)
                              : key == Qt::Key_Right ? QPointF(1, 0)
                              : key == Qt::Key_Up    ? QPointF(0, -1)
                              : key == Qt::Key_Down  ? QPointF(0, 1)
                                                     : QPointF();
    if (direction.isNull())
        return false;
    if (modifiers & Qt::ControlModifier)
        nudge(direction);
    else if (modifiers & Qt::ShiftModifier) {
        shift_ -= direction * pan_step;
        update();
    } else
        walk(direction.x() + direction.y() > 0 ? 1 : -1);
    return true;
}

void FloorplanView::walk(int direction)
{
    const auto& layers = content().plan.layers;
    const auto& selected = session_.selection().layers();
    int at = direction > 0 ? -1 : static_cast<int>(layers.size());
    if (const auto found = selected.empty() ? std::nullopt : content().find(selected.front()))
        at = static_cast<int>(*found);
    for (at += direction; at >= 0 && at < static_cast<int>(layers.size()); at += direction)
        if (!layers[static_cast<std::size_t>(at)].empty())
            return session_.selection().set({content().demands[static_cast<std::size_t>(at)].name});
}

/// Moves the selected layer by a clock region in a direction of the screen. Presses in a row are one step.
void FloorplanView::nudge(const QPointF& direction)
{
    const auto& selected = session_.selection().layers();
    const auto at = selected.empty() ? std::nullopt : content().find(selected.front());
    if (!at || content().plan.layers[*at].empty())
        return;
    const floorplan::Device& device = *content().device;
    const floorplan::Region& region = content().plan.layers[*at];
    floorplan::Anchor tile{static_cast<int>(region.x), static_cast<int>(region.y)};
    if (const floorplan::Anchors all = anchors(); all.contains(selected.front()))
        tile = all.at(selected.front()); // its centre need not be where it was put
    const int columns = static_cast<int>(device.columns.size());
    const int wide = columns / static_cast<int>(device.region_columns.size() - 1);
    const bool lying = picture_.geometry.is_lying();
    const double right = lying ? direction.y() : direction.x();
    const double up = lying ? direction.x() : -direction.y();
    tile.column = std::clamp(tile.column + static_cast<int>(right) * wide, 0, columns - 1);
    tile.row = std::clamp(tile.row + static_cast<int>(up) * device.region_rows, 0, device.rows - 1);
    if (nudged_ != selected.front()) {
        nudged_ = selected.front();
        nudging_ = session_.new_gesture();
    }
    move_layer(selected.front(), tile, nudging_);
}

void FloorplanView::resizeEvent(QResizeEvent*)
{
    if (!content().empty())
        picture_.geometry = DieGeometry(*content().device, lies());
}

void FloorplanView::move_layer(const std::string& layer, const floorplan::Anchor& to,
                               session::Gesture gesture)
{
    if (content().empty())
        return;
    if (gesture == 0)
        nudged_.clear();
    floorplan::Anchors all = anchors();
    all[layer] = to;
    session_.place_layers(tr("Move %1 on the floorplan").arg(text(layer)), content().device->part, all,
                          gesture);
}

void FloorplanView::forget_move(const std::string& layer)
{
    floorplan::Anchors all = anchors();
    nudged_.clear();
    if (all.erase(layer) > 0)
        session_.place_layers(tr("Place %1 automatically").arg(text(layer)), content().device->part, all);
}

void FloorplanView::forget_moves()
{
    nudged_.clear();
    if (!anchors().empty())
        session_.place_layers(tr("Place all layers automatically"), content().device->part, {});
}

} // namespace bitscape
