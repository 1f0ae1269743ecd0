// Colours, marks and legend: the other half of ParetoPlot.
#include "pareto_view/pareto_plot.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/series_colours.hpp"
#include "widgets/theme.hpp"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr std::size_t many_points = 20'000; // discs are drawn one by one: this many take some 20 ms

enum class Mark { disc, ring, cross };

/// A mark as a ready pixmap: 20 times faster than drawn shapes when there are many. The plot library centres
/// pixmaps by their device pixels, so on scaled displays (where it would be off) shapes are drawn, unless
/// there are too many.
QCPScatterStyle mark_style(Mark mark, const QColor& colour, double size, double display_scale,
                           std::size_t count)
{
    if (display_scale != 1 && count < many_points)
        switch (mark) {
        case Mark::disc:
            return {QCPScatterStyle::ssDisc, QPen(colour), QBrush(colour), size - 1};
        case Mark::ring:
            return {QCPScatterStyle::ssCircle, QPen(colour), Qt::NoBrush, size};
        case Mark::cross:
            return {QCPScatterStyle::ssCross, QPen(colour), Qt::NoBrush, size};
        }
    const int pixels = static_cast<int>(std::ceil(size + 2));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(pixels / 2.0, pixels / 2.0);
    if (mark == Mark::disc) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(middle, size / 2, size / 2);
    } else {
        painter.setPen(QPen(colour, 1.1));
        const double arm = size / 2 - 0.4;
        if (mark == Mark::ring)
            painter.drawEllipse(middle, arm, arm);
        else
            painter.drawLines({QLineF(middle - QPointF(arm, arm), middle + QPointF(arm, arm)),
                               QLineF(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm))});
    }
    painter.end();
    return QCPScatterStyle(pixmap);
}

} // namespace

void ParetoPlot::style_points()
{
    const Theme& theme = theme_of(palette());
    const double scale = devicePixelRatioF();
    const std::size_t count = points_.points.size();
    constexpr double size = 5;
    cloud_->setScatterStyle(
        mark_style(Mark::disc, mixed(theme.surface, theme.muted, 0.65), size, scale, count));
    infeasible_->setScatterStyle(
        mark_style(Mark::cross, mixed(theme.surface, theme.bad, 0.45), size + 1, scale, count));
    pruned_->setScatterStyle(
        mark_style(Mark::ring, mixed(theme.surface, theme.faint, 0.6), size, scale, count));
    front_->setScatterStyle(mark_style(Mark::disc, theme.accent, size + 1.5, scale, points_.front.size()));
}

void ParetoPlot::recolour()
{
    if (!brushed_)
        return; // called while still being built
    const Theme& theme = theme_of(palette());
    style_plot(*this, theme);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setLabelFont(QApplication::font());
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(6);
    }
    style_points();
    front_->setPen(QPen(theme.accent, 1.6));
    if (!overlays_.empty() && own_family() == study::Family::trees)
        front_->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(theme.accent), QBrush(theme.accent), 7));
    ringed_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.good, 1.6), Qt::NoBrush, 9));
    kneed_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(theme.accent, 1.8), Qt::NoBrush, 12));
    design_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.surface, 1.4), QBrush(theme.warning), 14));
    hovered_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.text, 1.6), Qt::NoBrush, 11));
    joint_->setPen(
        QPen(mixed(theme.surface, theme.warning, 0.55), 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    joint_->setLineStyle(QCPGraph::lsLine);
    // Colour tells studies apart, the mark families: trees are triangles, networks squares.
    for (std::size_t i = 0; i < overlay_fronts_.size(); ++i) {
        const QColor colour = series_colour(theme, i + 1); // the first is much like the accent
        const auto shape = overlays_[i].family == study::Family::trees ? QCPScatterStyle::ssTriangle
                                                                       : QCPScatterStyle::ssSquare;
        overlay_fronts_[i]->setPen(QPen(colour, 1.4, Qt::DashLine));
        overlay_fronts_[i]->setScatterStyle(QCPScatterStyle(shape, QPen(colour), QBrush(colour), 6));
        overlay_clouds_[i]->setScatterStyle(
            QCPScatterStyle(shape, QPen(mixed(theme.surface, colour, 0.45)), Qt::NoBrush, 4));
    }
    QColor broken = theme.bad;
    broken.setAlphaF(0.07F);
    for (QCPItemRect* shade : shades_) {
        shade->setBrush(broken);
        shade->setPen(QPen(mixed(theme.surface, theme.bad, 0.5), 1, Qt::DotLine));
    }
    QColor chosen = theme.accent;
    chosen.setAlphaF(0.12F);
    brushed_->setBrush(chosen);
    brushed_->setPen(QPen(theme.accent, 1));
    selectionRect()->setPen(QPen(theme.accent, 1, Qt::DashLine));
    legend->setBrush(mixed(theme.surface, theme.raised, 0.8));
    legend->setBorderPen(QPen(theme.border));
    legend->setTextColor(theme.muted);
    legend->setFont(small_font(QApplication::font()));
    legend->setRowSpacing(-2);
    replot(rpQueuedReplot);
}

void ParetoPlot::resizeEvent(QResizeEvent* event)
{
    constexpr int tick_width = 110, tick_height = 34; // pixels that a number needs
    xAxis->ticker()->setTickCount(std::clamp(width() / tick_width, 2, 8));
    yAxis->ticker()->setTickCount(std::clamp(height() / tick_height, 2, 6));
    if (brushed_)
        keep_legend();
    QCustomPlot::resizeEvent(event);
}

/// The legend names what is there to see.
void ParetoPlot::keep_legend()
{
    const auto keep = [this](QCPGraph* graph, bool wanted) {
        if (wanted == legend->hasItemWithPlottable(graph))
            return;
        wanted ? graph->addToLegend() : graph->removeFromLegend();
    };
    for (QCPGraph* graph : {infeasible_, pruned_, ringed_, kneed_, joint_})
        keep(graph, !graph->data()->isEmpty());
    constexpr int roomy_width = 340, roomy_height = 200; // in less it would lie over the points
    legend->setVisible(!points_.points.empty() && width() >= roomy_width && height() >= roomy_height);
}

} // namespace bitscape
