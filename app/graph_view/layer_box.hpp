#pragma once

#include "graph_view/graph_paint.hpp"

#include <QGraphicsItem>

#include <string>

namespace bitscape {

/// One layer in the graph.
class LayerBox final : public QGraphicsItem {
public:
    LayerBox(BoxContent content, const QSizeF& size);

    void set_content(BoxContent content);
    void set_theme(const Theme& theme);
    void set_found(bool is_found); ///< by the search: it stands out
    [[nodiscard]] bool is_found() const { return is_found_; }
    [[nodiscard]] const BoxContent& content() const { return content_; }
    [[nodiscard]] const std::string& layer() const { return content_.layer; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    BoxContent content_;
    QSizeF size_;
    Theme theme_;
    bool is_found_ = false;
};

/// The way of one tensor between two boxes; says under the pointer, and written beside it when zoomed in,
/// what flows there.
class EdgeLine final : public QGraphicsItem {
public:
    EdgeLine(const EdgePath& edge, EdgeContent content, bool may_have_label);

    void set_content(EdgeContent content);
    void set_theme(const Theme& theme);
    [[nodiscard]] const EdgeContent& content() const { return content_; }

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override; ///< wide enough to be hit with the pointer
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    QPainterPath path_, shape_;
    QRectF bounds_;
    EdgeContent content_;
    Theme theme_;
    bool may_have_label_, is_hovered_ = false;
};

} // namespace bitscape
