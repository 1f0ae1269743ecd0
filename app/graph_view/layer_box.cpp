#include "graph_view/layer_box.hpp"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <utility>

namespace bitscape {

namespace {

constexpr double label_room = 160, line_room = 8; // around an edge, for its text and its arrow head
constexpr double labels_from = 1.2;               // zoom from which tensors are written beside edges

double zoom_of(const QPainter& painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
}

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

void LayerBox::set_found(bool is_found)
{
    if (is_found == is_found_)
        return;
    is_found_ = is_found;
    update();
}

QRectF LayerBox::boundingRect() const
{
    return QRectF({0, 0}, size_).adjusted(-2, -2, 2, 2);
}

void LayerBox::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    BoxState state;
    state.is_selected = option->state & QStyle::State_Selected;
    state.is_found = is_found_;
    state.zoom = zoom_of(*painter);
    paint_box(*painter, content_, size_, theme_, state, QApplication::font());
}

EdgeLine::EdgeLine(const EdgePath& edge, EdgeContent content, bool may_have_label)
    : path_(edge_path(edge)), may_have_label_(may_have_label)
{
    constexpr double easy_to_hit = 10;
    QPainterPathStroker stroker;
    stroker.setWidth(easy_to_hit);
    shape_ = stroker.createStroke(path_);
    bounds_ = path_.boundingRect().adjusted(-line_room, -line_room, may_have_label ? label_room : line_room,
                                            line_room);
    setAcceptHoverEvents(true);
    setZValue(-1); // boxes lie on top
    set_content(std::move(content));
}

void EdgeLine::set_content(EdgeContent content)
{
    content_ = std::move(content);
    setToolTip(content_.tooltip);
    update();
}

void EdgeLine::set_theme(const Theme& theme)
{
    theme_ = theme;
    update();
}

QRectF EdgeLine::boundingRect() const
{
    return bounds_;
}

QPainterPath EdgeLine::shape() const
{
    return shape_;
}

void EdgeLine::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const bool shows_label = may_have_label_ && (is_hovered_ || zoom_of(*painter) >= labels_from);
    paint_edge(*painter, path_, content_, theme_, is_hovered_, shows_label, QApplication::font());
}

void EdgeLine::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    is_hovered_ = true;
    update();
}

void EdgeLine::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    is_hovered_ = false;
    update();
}

} // namespace bitscape
