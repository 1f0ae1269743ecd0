#pragma once

#include "settings/settings.hpp"
#include "widgets/theme.hpp"

#include <QGraphicsItem>
#include <QString>

#include <string>

namespace bitscape {

/// What a box of the graph shows.
struct BoxContent {
    std::string layer;
    QString title;  ///< layer name
    QString detail; ///< "Dense · 64"
    QString bits;   ///< "16 b"; empty for removed layers
    QString tooltip;
    QColor strip; ///< colour at the left edge
    bool is_removed = false;
};

/// One layer in the graph.
class LayerBox final : public QGraphicsItem {
public:
    LayerBox(BoxContent content, const QSizeF& size);

    void set_content(BoxContent content);
    void set_theme(const Theme& theme);
    [[nodiscard]] const std::string& layer() const { return content_.layer; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paint_text(QPainter* painter, const QRectF& area) const;

    BoxContent content_;
    QSizeF size_;
    Theme theme_;
};

} // namespace bitscape
