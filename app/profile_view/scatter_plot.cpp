#include "profile_view/scatter_plot.hpp"

#include "metrics/weight_view.hpp"
#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape {

using profile::LayerAgreement;

namespace {

constexpr std::size_t most_points = 3000; // above, dots would hide each other
constexpr int cells = 140;                // of the density, each way

} // namespace

ScatterPlot::ScatterPlot(QWidget* parent) : Plot(tr("Fixed point over float"), parent)
{
    redraw(true);
}

void ScatterPlot::show_layer(std::shared_ptr<const profile::Profile> profile, const std::string& layer)
{
    const bool is_other = layer != layer_;
    profile_ = std::move(profile);
    layer_ = layer;
    redraw(is_other);
}

void ScatterPlot::set_shown(Shown shown)
{
    shown_ = shown;
    redraw(true);
}

const LayerAgreement* ScatterPlot::agreement() const
{
    if (!profile_)
        return nullptr;
    const auto found = std::ranges::find(profile_->agreement, layer_, &LayerAgreement::layer);
    return found == profile_->agreement.end() ? nullptr : &*found;
}

std::size_t ScatterPlot::point_count() const
{
    const LayerAgreement* shown = agreement();
    return shown ? shown->sample.size() : 0;
}

bool ScatterPlot::is_density() const
{
    return point_count() > most_points;
}

double ScatterPlot::shown_of(const LayerAgreement::Pair& pair) const
{
    return shown_ == Shown::values ? double(pair.value) : double(pair.value) - double(pair.reference);
}

std::optional<ScatterPlot::Limits> ScatterPlot::type_limits() const
{
    if (!profile_ || shown_ == Shown::errors)
        return std::nullopt;
    for (const profile::TensorProfile& tensor : profile_->tensors)
        if (tensor.layer == layer_ && tensor.tensor == "result") {
            const metrics::TypeRange range = metrics::type_range(tensor.type);
            return Limits{range.lowest, range.highest};
        }
    return std::nullopt;
}

void ScatterPlot::draw(const Theme& theme)
{
    xAxis->setLabel(tr("Float model"));
    yAxis->setLabel(shown_ == Shown::values ? tr("Fixed point") : tr("Fixed point minus float"));
    const LayerAgreement* shown = agreement();
    if (shown == nullptr || shown->sample.empty())
        return;
    const auto by_x = [](const LayerAgreement::Pair& pair) { return double(pair.reference); };
    const auto by_y = [this](const LayerAgreement::Pair& pair) { return shown_of(pair); };
    const auto [first, last] = std::ranges::minmax(shown->sample, {}, by_x);
    const auto [lowest, highest] = std::ranges::minmax(shown->sample, {}, by_y);
    low_x_ = by_x(first), high_x_ = by_x(last);
    low_y_ = by_y(lowest), high_y_ = by_y(highest);
    is_density() ? draw_density() : draw_points(theme);
    draw_lines(theme);
}

void ScatterPlot::draw_points(const Theme& theme)
{
    auto* points = addGraph();
    points->setLineStyle(QCPGraph::lsNone);
    QColor colour = series_colour(theme, 2);
    colour.setAlphaF(0.55F);
    points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 4));
    for (const LayerAgreement::Pair& pair : agreement()->sample)
        points->addData(pair.reference, shown_of(pair));
}

void ScatterPlot::draw_density()
{
    const double pad_x = std::max(1e-12, (high_x_ - low_x_) * 0.01),
                 pad_y = std::max(1e-12, (high_y_ - low_y_) * 0.01);
    auto* map = new QCPColorMap(xAxis, yAxis);
    map->data()->setSize(cells, cells);
    map->data()->setRange({low_x_ - pad_x, high_x_ + pad_x}, {low_y_ - pad_y, high_y_ + pad_y});
    map->data()->fill(0);
    double most = 1;
    for (const LayerAgreement::Pair& pair : agreement()->sample) {
        int x = 0, y = 0;
        map->data()->coordToCell(pair.reference, shown_of(pair), &x, &y);
        const double count = map->data()->cell(x, y) + 1;
        map->data()->setCell(x, y, count);
        most = std::max(most, count);
    }
    QCPColorGradient gradient;
    gradient.clearColorStops();
    constexpr int stops = 8;
    gradient.setColorStopAt(0, QColor(Qt::transparent));
    for (int i = 0; i <= stops; ++i) {
        const double share = double(i) / stops;
        gradient.setColorStopAt(0.001 + 0.999 * share, even_colour(0.1 + 0.9 * share));
    }
    for (int x = 0; x < cells; ++x) // few and many on one scale
        for (int y = 0; y < cells; ++y)
            map->data()->setCell(x, y, std::log1p(map->data()->cell(x, y)));
    map->setGradient(gradient);
    map->setDataRange({0, std::log1p(most)});
    map->setInterpolate(false);
    map->setTightBoundary(true);
}

void ScatterPlot::draw_lines(const Theme& theme)
{
    auto* agree = new QCPItemStraightLine(this);
    agree->point1->setCoords(0, 0);
    agree->point2->setCoords(1, shown_ == Shown::values ? 1 : 0);
    agree->setPen(QPen(theme.muted, 1));
    const auto limits = type_limits();
    if (!limits)
        return;
    for (const double end : {limits->low, limits->high}) {
        auto* line = new QCPItemStraightLine(this);
        line->point1->setCoords(0, end);
        line->point2->setCoords(1, end);
        line->setPen(QPen(theme.warning, 1, Qt::DashLine));
    }
}

void ScatterPlot::frame()
{
    const auto pad = [](double low, double high) { return high > low ? (high - low) * 0.05 : 1; };
    xAxis->setRange(low_x_ - pad(low_x_, high_x_), high_x_ + pad(low_x_, high_x_));
    yAxis->setRange(low_y_ - pad(low_y_, high_y_), high_y_ + pad(low_y_, high_y_));
}

QString ScatterPlot::words_at(const QPointF& position) const
{
    const LayerAgreement* shown = agreement();
    if (shown == nullptr || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const auto value = [](double number) { return QLocale().toString(number, 'g', 4); };
    QString words = tr("%1 · float %2, fixed %3 · mean error %4, largest %5")
                        .arg(text(layer_), value(xAxis->pixelToCoord(position.x())),
                             value(yAxis->pixelToCoord(position.y())), value(shown->mean_error),
                             value(shown->largest_error));
    if (shown_ == Shown::errors)
        words = tr("%1 · float %2, difference %3 · mean error %4, largest %5")
                    .arg(text(layer_), value(xAxis->pixelToCoord(position.x())),
                         value(yAxis->pixelToCoord(position.y())), value(shown->mean_error),
                         value(shown->largest_error));
    if (static_cast<std::int64_t>(shown->sample.size()) < shown->values)
        words +=
            tr(" · %1 of %2 values").arg(number(double(shown->sample.size())), number(double(shown->values)));
    return words;
}

std::string ScatterPlot::csv() const
{
    std::string lines = "layer,float,fixed\n";
    if (const LayerAgreement* shown = agreement())
        for (const LayerAgreement::Pair& pair : shown->sample)
            lines += fmt::format("{},{},{}\n", layer_, pair.reference, pair.value);
    return lines;
}

} // namespace bitscape
