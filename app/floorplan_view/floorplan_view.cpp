#include "floorplan_view/floorplan_view.hpp"

#include "widgets/quantities.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QUndoCommand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr double margin = 10; // pixels around the die
constexpr double largest_zoom = 60, step_factor = 1.25;
constexpr double drag_distance = 4; // pixels before a click becomes a drag

/// Anchors before and after; both are values.
class SetAnchors final : public QUndoCommand {
public:
    using Apply = std::function<void(const Anchors&)>;
    SetAnchors(const QString& text, Anchors before, Anchors after, Apply apply)
        : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), apply_(std::move(apply))
    {
    }
    void undo() override { apply_(before_); }
    void redo() override { apply_(after_); }

private:
    Anchors before_, after_;
    Apply apply_;
};

} // namespace

FloorplanView::FloorplanView(session::Session& session, QWidget* parent)
    : QWidget(parent), session_(session), shown_(session::empty_snapshot())
{
    setAccessibleName(tr("Floorplan"));
    setAccessibleDescription(
        tr("The die of the part with the layers on it. Arrow keys select the next layer, plus and "
           "minus zoom, zero shows all."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&session_, &session::Session::snapshot_changed, this, &FloorplanView::follow_snapshot);
    connect(&session_.selection(), &session::Selection::changed, this, &FloorplanView::follow_selection);
    follow_snapshot();
}

void FloorplanView::follow_snapshot()
{
    const auto before = std::exchange(shown_, session_.snapshot());
    if (before->evaluation == shown_->evaluation && before->document.model == shown_->document.model)
        return;
    if (before->document.model != shown_->document.model)
        anchors_.clear();
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

void FloorplanView::place()
{
    is_stale_ = false;
    dragged_.reset(); // an index into layers that are gone
    moving_ = false;
    picture_.content = {};
    problem_ = tr("The floorplan of the open design appears here.");
    if (shown_->evaluation && shown_->design && shown_->evaluation->estimate.part != nullptr) {
        take_device(*shown_->evaluation->estimate.part);
        if (device_) {
            picture_.content = floorplan_of(*shown_, device_, anchors_);
            picture_.geometry = DieGeometry(*device_, lies());
        }
    }
    update();
    Q_EMIT content_changed();
}

void FloorplanView::take_device(const estimate::Part& part)
{
    if (part_ != part.id) {
        auto read = floorplan::device_of(part);
        device_ = read ? std::make_shared<const floorplan::Device>(std::move(*read)) : nullptr;
        device_problem_ = read ? QString() : text(english(read.error()));
        if (!part_.empty())
            anchors_.clear(); // they meant tiles of another die
        part_ = part.id;
    }
    if (!device_)
        problem_ = device_problem_;
}

bool FloorplanView::lies() const
{
    const QSizeF upright = DieGeometry(*device_, false).size();
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

QTransform FloorplanView::to_widget() const
{
    const QSizeF die = picture_.geometry.size();
    const double fitting =
        std::min((width() - 2 * margin) / die.width(), (height() - 2 * margin) / die.height());
    const double scale = std::max(fitting, 1e-3) * zoom_;
    QTransform transform;
    transform.translate(width() / 2.0 + shift_.x(), height() / 2.0 + shift_.y());
    transform.scale(scale, scale);
    transform.translate(-die.width() / 2, -die.height() / 2);
    return transform;
}

QPointF FloorplanView::to_die(const QPointF& position) const
{
    return to_widget().inverted().map(position);
}

std::optional<std::size_t> FloorplanView::layer_under(const QPointF& position) const
{
    if (content().empty())
        return std::nullopt;
    const QPointF point = to_die(position);
    if (!QRectF(QPointF(0, 0), picture_.geometry.size()).contains(point))
        return std::nullopt;
    const floorplan::Anchor tile = picture_.geometry.tile(point);
    return layer_at(content(), tile.column, tile.row);
}

QPoint FloorplanView::layer_centre(const std::string& layer) const
{
    for (std::size_t i = 0; i < content().demands.size(); ++i)
        if (content().demands[i].name == layer && !content().plan.layers[i].empty()) {
            // The middle of its largest patch: the centre of gravity may lie between two.
            const auto& patches = content().plan.layers[i].patches;
            const auto largest =
                std::max_element(patches.begin(), patches.end(), [](const auto& a, const auto& b) {
                    return a.last_row - a.first_row < b.last_row - b.first_row;
                });
            const QPointF centre = picture_.geometry.point(
                largest->column + 0.5, 0.5 * (largest->first_row + largest->last_row + 1));
            return to_widget().map(centre).toPoint();
        }
    return {};
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
    const QTransform transform = to_widget();
    painter.setTransform(transform);
    paint_floorplan(painter, picture_, theme, small_font(font()), transform.m11());
    painter.resetTransform();
    if (dragged_ && moving_) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(last_, 9, 9);
        painter.drawText(last_ + QPointF(14, 4), text(content().demands[*dragged_].name));
    }
}

void FloorplanView::zoom_by(double factor, const QPointF& around)
{
    const QPointF fixed = to_die(around);
    zoom_ = std::clamp(zoom_ * factor, 0.5, largest_zoom);
    shift_ += around - to_widget().map(fixed);
    update();
}

void FloorplanView::wheelEvent(QWheelEvent* event)
{
    constexpr double notch = 120;
    zoom_by(std::pow(step_factor, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void FloorplanView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = last_ = event->position();
    dragged_ = layer_under(pressed_);
    moving_ = false;
}

void FloorplanView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (!(event->buttons() & Qt::LeftButton)) {
        show_readout(position);
        return;
    }
    moving_ = moving_ || (position - pressed_).manhattanLength() > drag_distance;
    if (moving_ && !dragged_)
        shift_ += position - last_;
    last_ = position;
    if (moving_)
        update();
}

void FloorplanView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto layer = std::exchange(dragged_, std::nullopt);
    const bool moved = std::exchange(moving_, false);
    if (moved && layer)
        move_layer(content().demands[*layer].name, picture_.geometry.tile(to_die(event->position())));
    else if (!moved)
        session_.selection().set(layer ? std::vector{content().demands[*layer].name}
                                       : std::vector<std::string>{});
    update();
}

void FloorplanView::leaveEvent(QEvent*)
{
    readout_.clear();
    Q_EMIT readout_changed(readout_);
}

void FloorplanView::show_readout(const QPointF& position)
{
    QStringList words;
    const QPointF point = content().empty() ? QPointF(-1, -1) : to_die(position);
    if (!content().empty() && QRectF(QPointF(0, 0), picture_.geometry.size()).contains(point)) {
        const floorplan::Device& device = *content().device;
        const floorplan::Anchor tile = picture_.geometry.tile(point);
        floorplan::Site site = floorplan::Site::routing;
        for (const floorplan::Span& span : device.columns[static_cast<std::size_t>(tile.column)])
            if (span.first <= tile.row && tile.row <= span.last)
                site = span.site;
        if (const auto layer = layer_at(content(), tile.column, tile.row)) {
            const floorplan::Demand& demand = content().demands[*layer];
            words << tr("%1: %2 LUT, %3 FF, %4 DSP, %5 BRAM18")
                         .arg(text(demand.name), number(demand.lut), number(demand.ff), number(demand.dsp),
                              number(demand.bram18));
        }
        words << tr("%1, column %2, row %3")
                     .arg(text(floorplan::to_string(site)))
                     .arg(tile.column)
                     .arg(tile.row);
        if (device.slrs.size() > 1)
            words << tr("SLR%1").arg(device.slr_of(tile.row));
    }
    readout_ = words.join(QStringLiteral(" · "));
    setCursor(layer_under(position) ? Qt::OpenHandCursor : Qt::ArrowCursor);
    Q_EMIT readout_changed(readout_);
}

void FloorplanView::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom_by(step_factor, middle);
    case Qt::Key_Minus:
        return zoom_by(1 / step_factor, middle);
    case Qt::Key_0:
        return fit();
    case Qt::Key_Right:
    case Qt::Key_Down:
        return walk(1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        return walk(-1);
    case Qt::Key_Escape:
        dragged_.reset();
        moving_ = false;
        return update();
    default:
        QWidget::keyPressEvent(event);
    }
}

void FloorplanView::walk(int direction)
{
    const auto& layers = content().plan.layers;
    const auto& selected = session_.selection().layers();
    int at = direction > 0 ? -1 : static_cast<int>(layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (!selected.empty() && content().demands[i].name == selected.front())
            at = static_cast<int>(i);
    for (at += direction; at >= 0 && at < static_cast<int>(layers.size()); at += direction)
        if (!layers[static_cast<std::size_t>(at)].empty())
            return session_.selection().set({content().demands[static_cast<std::size_t>(at)].name});
}

void FloorplanView::resizeEvent(QResizeEvent*)
{
    if (!content().empty())
        picture_.geometry = DieGeometry(*content().device, lies());
}

void FloorplanView::move_layer(const std::string& layer, const floorplan::Anchor& to)
{
    Anchors anchors = anchors_;
    anchors[layer] = to;
    set_anchors(tr("Move %1 on the floorplan").arg(text(layer)), std::move(anchors));
}

void FloorplanView::forget_moves()
{
    if (!anchors_.empty())
        set_anchors(tr("Place all layers automatically"), {});
}

void FloorplanView::set_anchors(const QString& text, Anchors anchors)
{
    session_.undo_stack().push(
        new SetAnchors(text, anchors_, std::move(anchors), [this](const Anchors& wanted) {
            anchors_ = wanted;
            place();
        }));
}

} // namespace bitscape
