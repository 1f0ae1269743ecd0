#include "profile_view/roc_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape {

namespace {

/// Places between two points of a curve: what is straight between them is bent on a logarithmic axis.
template <class Add>
void bend(const metrics::RocPoint& from, const metrics::RocPoint& to, double floor, const Add& add)
{
    constexpr double near = 1.3; // bends that nobody sees
    constexpr int places = 24;
    const double low = std::max(from.false_positive_rate, floor), high = to.false_positive_rate;
    if (high < near * low)
        return;
    for (int i = 0; i < places; ++i) {
        const double background = low * std::pow(high / low, double(i) / places);
        const double share = (background - from.false_positive_rate) / (high - from.false_positive_rate);
        add(from.true_positive_rate + share * (to.true_positive_rate - from.true_positive_rate), background);
    }
}

} // namespace

RocPlot::RocPlot(QWidget* parent) : Plot(tr("ROC curves"), parent)
{
    redraw(true);
}

void RocPlot::show_quality(QualityPointer set)
{
    const bool is_other = !set || !set_ || set->data != set_->data;
    set_ = std::move(set);
    redraw(is_other);
}

void RocPlot::set_class(std::optional<std::size_t> k)
{
    class_ = k;
    redraw();
}

void RocPlot::set_signal_efficiency(int percent)
{
    efficiency_ = std::clamp(percent, 1, 100);
    redraw();
}

const profile::ClassCurve& RocPlot::at(const Curve& curve) const
{
    return set_->all[curve.design].quality->classes[curve.k];
}

void RocPlot::draw(const Theme& theme)
{
    xAxis->setLabel(tr("Signal efficiency"));
    yAxis->setLabel(tr("Background efficiency"));
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    curves_.clear();
    for (std::size_t d = 0; set_ && d < set_->all.size(); ++d)
        for (std::size_t k = 0; k < set_->all[d].quality->classes.size(); ++k)
            if (!set_->all[d].quality->classes[k].points.empty() && (!class_ || *class_ == k))
                curves_.push_back({d, k});
    lowest_ = 0.1;
    for (const Curve& curve : curves_)
        for (const metrics::RocPoint& point : at(curve).points)
            if (point.false_positive_rate > 0)
                lowest_ = std::min(lowest_, point.false_positive_rate);
    for (auto curve = curves_.rbegin(); curve != curves_.rend(); ++curve) // the open design on top
        draw_curve(*curve, theme);
    auto* mark = new QCPItemStraightLine(this);
    mark->point1->setCoords(efficiency_ / 100.0, lowest_);
    mark->point2->setCoords(efficiency_ / 100.0, 1);
    mark->setPen(QPen(theme.faint, 1, Qt::DashLine));
    mark->setVisible(!curves_.empty());
    name_curves(theme);
}

void RocPlot::draw_curve(const Curve& curve, const Theme& theme)
{
    auto* line = new QCPCurve(xAxis, yAxis);
    line->removeFromLegend();
    const bool by_design = class_.has_value(); // one class: colours say the design too
    line->setPen(QPen(series_colour(theme, by_design ? curve.design : curve.k), curve.design == 0 ? 2 : 1.4,
                      line_style(curve.design)));
    const double floor = lowest_ / 10;
    QVector<QCPCurveData> points;
    const auto add = [&](double signal, double background) {
        points.push_back({double(points.size()), signal, std::max(background, floor)});
    };
    const auto& curve_points = at(curve).points;
    for (std::size_t i = 0; i < curve_points.size(); ++i) {
        if (i > 0)
            bend(curve_points[i - 1], curve_points[i], floor, add);
        add(curve_points[i].true_positive_rate, curve_points[i].false_positive_rate);
    }
    line->data()->set(points, true);
}

void RocPlot::name_curves(const Theme& theme)
{
    legend->clearItems();
    const auto add = [this](const QString& name, const QPen& pen) {
        auto* sample = new QCPGraph(xAxis, yAxis);
        sample->setName(name);
        sample->setPen(pen);
        sample->addToLegend();
    };
    if (!set_ || curves_.empty())
        return;
    for (std::size_t k = 0; !class_ && k < set_->all.front().quality->classes.size(); ++k) {
        const double auc = set_->all.front().quality->classes[k].auc;
        if (std::isfinite(auc))
            add(tr("%1, AUC %2")
                    .arg(class_name(*set_, set_->columns() == 1 ? 1 : k), QLocale().toString(auc, 'f', 4)),
                QPen(series_colour(theme, k), 2));
    }
    for (std::size_t d = 0; d < set_->all.size(); ++d) {
        QString name = set_->all[d].name;
        if (class_ && *class_ < set_->all[d].quality->classes.size())
            name = tr("%1, AUC %2")
                       .arg(name, QLocale().toString(set_->all[d].quality->classes[*class_].auc, 'f', 4));
        add(name, QPen(class_ ? series_colour(theme, d) : theme.muted, d == 0 ? 2 : 1.4, line_style(d)));
    }
    show_legend(theme, Qt::AlignBottom | Qt::AlignRight);
}

void RocPlot::frame()
{
    xAxis->setRange(0, 1);
    yAxis->setRange(lowest_ / 1.5, 1.2);
}

QString RocPlot::words_at(const QPointF& position) const
{
    if (curves_.empty() || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const double signal = std::clamp(xAxis->pixelToCoord(position.x()), 0.0, 1.0);
    const auto passing = [&](const Curve& curve) {
        return metrics::background_efficiency(at(curve).points, signal);
    };
    const auto distance = [&](const Curve& curve) {
        return std::fabs(yAxis->coordToPixel(std::max(passing(curve), lowest_ / 10)) - position.y());
    };
    const Curve nearest = *std::ranges::min_element(curves_, {}, distance);
    QStringList parts{tr("%1 at %2 signal efficiency")
                          .arg(class_name(*set_, set_->columns() == 1 ? 1 : nearest.k), percent(signal))};
    for (const Curve& curve : curves_)
        if (curve.k == nearest.k)
            parts << tr("%1: %2 of the background")
                         .arg(set_->all[curve.design].name, percent(passing(curve), 2));
    return parts.join(QStringLiteral(" · "));
}

std::string RocPlot::csv() const
{
    std::string lines = "design,class,signal_efficiency,background_efficiency\n";
    for (const Curve& curve : curves_)
        for (const metrics::RocPoint& point : at(curve).points)
            lines += fmt::format("\"{}\",{},{},{}\n", set_->all[curve.design].name.toStdString(), curve.k,
                                 point.true_positive_rate, point.false_positive_rate);
    return lines;
}

} // namespace bitscape
