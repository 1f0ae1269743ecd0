#include "scan_view/scan_drawing.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <QCoreApplication>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <map>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scan)
};

/// One line of a plot: a number of a curve's points.
struct Series {
    std::size_t curve = 0;
    std::string metric;
    QString title;
};

std::size_t class_count(const session::ScanResult& result)
{
    for (const search::ScanPoint& point : result.points)
        if (point.evaluation)
            return point.evaluation->metrics.class_auc.size();
    return 0;
}

std::vector<Series> series_of(const session::ScanResult& result, const ScanShown& shown)
{
    std::vector<Series> series;
    const bool is_many = result.request.curves.size() > 1;
    for (std::size_t curve = 0; curve < result.request.curves.size(); ++curve) {
        const QString knob = knob_label(result.request.curves[curve].name);
        if (shown.metric != "auc[]") {
            series.push_back({curve, shown.metric, is_many ? knob : metric_title(shown.metric)});
            continue;
        }
        for (std::size_t k = 0; k < class_count(result); ++k) {
            const std::string metric = fmt::format("auc[{}]", k);
            series.push_back(
                {curve, metric,
                 is_many ? QStringLiteral("%1, %2").arg(knob, metric_title(metric)) : metric_title(metric)});
        }
    }
    return series;
}

/// Collects a line's points, ascending in x.
struct LineData {
    std::map<double, std::pair<double, std::size_t>> points; ///< x -> (y, index into result.points)

    LineData(const session::ScanResult& result, std::size_t curve, const std::string& metric)
    {
        for (std::size_t i = 0; i < result.points.size(); ++i) {
            const search::ScanPoint& point = result.points[i];
            if (point.curve != curve || !point.evaluation)
                continue;
            if (const auto value = search::scan_value(*point.evaluation, metric))
                points[result.request.curves[curve].values[point.x]] = {shown_value(metric, *value), i};
        }
    }
};

void add_line(QCustomPlot& plot, const LineData& data, const QString& title, const QPen& pen, bool is_cost)
{
    QCPGraph* graph = plot.addGraph(plot.xAxis, is_cost ? plot.yAxis2 : plot.yAxis);
    QVector<double> x, y;
    for (const auto& [at, value] : data.points) {
        x.push_back(at);
        y.push_back(value.first);
    }
    graph->setData(x, y, true);
    graph->setPen(pen);
    graph->setName(title);
    constexpr double size = 5;
    graph->setScatterStyle(is_cost ? QCPScatterStyle(QCPScatterStyle::ssSquare, pen.color(), size)
                                   : QCPScatterStyle(QCPScatterStyle::ssDisc, pen.color(), size));
    if (is_cost)
        graph->removeFromLegend();
}

/// The float model as a level line.
void add_reference(QCustomPlot& plot, const session::ScanResult& result, const std::string& metric,
                   const QColor& colour, const QString& title)
{
    if (!result.reference)
        return;
    const auto value = search::float_value(*result.reference, metric);
    if (!value)
        return;
    QCPGraph* graph = plot.addGraph();
    const auto& values = result.request.curves.front().values;
    const double level = shown_value(metric, *value);
    graph->setData({values.front(), values.back()}, {level, level}, true);
    graph->setPen(QPen(colour, 1, Qt::DashLine));
    graph->setName(title);
    if (title.isEmpty())
        graph->removeFromLegend();
}

void mark_design(QCustomPlot& plot, double x, double y, const Theme& theme)
{
    QCPGraph* graph = plot.addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setData({x}, {y});
    graph->setName(Words::tr("Open design"));
    graph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.surface, 1.4), QBrush(theme.warning), 13));
}

/// Bits are whole: so are their ticks.
void tick_whole(QCPAxis* axis, search::ScanKnob::Quantity quantity)
{
    if (quantity == search::ScanKnob::Quantity::sparsity)
        return;
    const QSharedPointer<QCPAxisTickerFixed> ticker(new QCPAxisTickerFixed);
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    axis->setTicker(ticker);
}

/// A range around all graphs of an axis, with room.
void fit_axis(QCustomPlot& plot, QCPAxis* axis)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (int i = 0; i < plot.graphCount(); ++i)
        if (plot.graph(i)->valueAxis() == axis)
            for (const auto& point : *plot.graph(i)->data()) {
                low = std::min(low, point.value);
                high = std::max(high, point.value);
            }
    if (low > high)
        return axis->setRange(0, 1);
    const double pad = high > low ? (high - low) * 0.07 : std::max(std::abs(high) * 0.05, 0.01);
    axis->setRange(low - pad, high + pad);
}

QString short_words(const session::ScanResult& result, std::size_t point, const ScanShown& shown,
                    const std::string& metric)
{
    return point_words(result, point, metric, shown.cost);
}

/// The map's colours, and the scale that says what they mean.
void colour_map(QCustomPlot& plot, QCPColorMap& map, QCPRange range, const QString& title, const Theme& theme)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    constexpr int stops = 24;
    for (int i = 0; i <= stops; ++i)
        gradient.setColorStopAt(double(i) / stops, even_colour(double(i) / stops));
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    map.setGradient(gradient);
    map.setDataRange(range);
    auto* scale = new QCPColorScale(&plot);
    plot.plotLayout()->addElement(0, 1, scale);
    scale->setGradient(gradient);
    scale->setDataRange(range);
    scale->setBarWidth(12);
    auto* group = new QCPMarginGroup(&plot);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale->axis()->setLabelFont(plot.xAxis->labelFont());
    scale->axis()->setTickLabelFont(plot.xAxis->tickLabelFont());
    scale->axis()->setLabel(title);
    scale->axis()->setTickLabelColor(theme.muted);
    scale->axis()->setLabelColor(theme.muted);
    scale->axis()->setBasePen(QPen(theme.border));
    scale->axis()->setTickPen(QPen(theme.border));
    scale->axis()->setSubTickPen(Qt::NoPen);
}

/// Half a cell more than the values on each side.
void fit_cells(QCPAxis* axis, const search::ScanKnob& knob)
{
    const std::vector<double>& values = knob.values;
    const double half =
        values.size() > 1 ? (values.back() - values.front()) / double(values.size() - 1) / 2 : 0.5;
    axis->setRange(values.front() - half, values.back() + half);
    axis->setLabel(quantity_title(knob.quantity));
    tick_whole(axis, knob.quantity);
}

/// How many bits could go; more than were tried are not known.
QString spare_words(const search::Sensitivity& one, const search::ScanKnob& knob)
{
    const bool is_all = !knob.values.empty() && one.spare_bits >= std::lround(knob.values.back());
    return (is_all ? QStringLiteral("≥ %1") : QStringLiteral("%1")).arg(one.spare_bits);
}

QString sensitivity_words(const search::Sensitivity& one, const search::ScanKnob& knob,
                          const search::SensitivityOptions& options)
{
    QStringList words{
        knob_label(one.knob),
        one.loss
            ? Words::tr("%1 bits fewer: %2").arg(options.bits).arg(worded_change(options.metric, -*one.loss))
            : Words::tr("%1 bits fewer cannot be built").arg(options.bits)};
    if (one.cost_change)
        words << QStringLiteral("%1 %2").arg(quantity(options.cost).title,
                                             worded_change(options.cost, *one.cost_change));
    words << Words::tr("%1 bits could go").arg(spare_words(one, knob));
    return words.join(QStringLiteral(" · "));
}

void label_bar(QCustomPlot& plot, const QString& words, double end, double place, const Theme& theme)
{
    auto* label = new QCPItemText(&plot);
    label->setText(words);
    label->setColor(theme.muted);
    label->setFont(plot.xAxis->tickLabelFont());
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->position->setCoords(end, place);
    label->setPadding(QMargins(6, 0, 0, 0));
}

QString loss_title(const search::SensitivityOptions& options)
{
    const Quantity shown = quantity(options.metric);
    return shown.unit == QLatin1String("%")
               ? Words::tr("%1 lost with %2 bits fewer (percentage points)")
                     .arg(shown.title)
                     .arg(options.bits)
               : Words::tr("%1 lost with %2 bits fewer").arg(metric_title(options.metric)).arg(options.bits);
}

QCPBars* add_bars(QCustomPlot& plot, const Theme& theme)
{
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setWidth(0.7);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.accent);
    bars->removeFromLegend();
    return bars;
}

} // namespace

std::vector<ScanMark> draw_curves(QCustomPlot& plot, const session::ScanResult& result,
                                  const ScanShown& shown, const session::Snapshot& now, const Theme& theme)
{
    std::vector<ScanMark> marks;
    const auto series = series_of(result, shown);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const LineData data(result, series[i].curve, series[i].metric);
        add_line(plot, data, series[i].title, QPen(series_colour(theme, i), 1.8), false);
        for (const auto& [x, value] : data.points)
            marks.push_back({x, value.first, false, value.second,
                             short_words(result, value.second, shown, series[i].metric)});
    }
    const bool is_many = result.request.curves.size() > 1;
    if (shown.metric == "auc[]" && !is_many) {
        for (std::size_t i = 0; i < series.size(); ++i)
            add_reference(plot, result, series[i].metric, series_colour(theme, i),
                          i == 0 ? Words::tr("Float model") : QString());
    } else if (shown.metric != "auc[]") {
        add_reference(plot, result, shown.metric, theme.muted, Words::tr("Float model"));
    }
    const bool has_cost = !shown.cost.empty();
    for (std::size_t curve = 0; has_cost && curve < result.request.curves.size(); ++curve) {
        const LineData data(result, curve, shown.cost);
        const QColor colour = is_many ? series_colour(theme, curve) : theme.muted;
        add_line(plot, data, {}, QPen(colour, 1.1, Qt::DotLine), true);
        for (const auto& [x, value] : data.points)
            marks.push_back(
                {x, value.first, true, value.second, short_words(result, value.second, shown, shown.metric)});
    }
    const std::string own_metric = shown.metric == "auc[]" ? "auc" : shown.metric;
    if (!is_many && now.evaluation)
        if (const auto own = current_value(result.request.curves.front(), now))
            if (const auto y = search::scan_value(*now.evaluation, own_metric)) {
                const auto& values = result.request.curves.front().values;
                const double x = std::clamp(*own, values.front(), values.back()); // seen at the edge, too
                mark_design(plot, x, shown_value(own_metric, *y), theme);
                marks.push_back({x, shown_value(own_metric, *y), false, std::nullopt,
                                 Words::tr("Open design · %1").arg(metric_words(own_metric, *y))});
            }
    plot.xAxis->setLabel(quantity_title(result.request.curves.front().quantity));
    tick_whole(plot.xAxis, result.request.curves.front().quantity);
    plot.yAxis->setLabel(metric_title(shown.metric));
    plot.yAxis2->setVisible(true);
    plot.yAxis2->setTicks(has_cost);
    plot.yAxis2->setTickLabels(has_cost);
    plot.yAxis2->setLabel(has_cost ? Words::tr("%1, dotted").arg(axis_title(shown.cost)) : QString());
    const auto& values = result.request.curves.front().values;
    const double side = std::max((values.back() - values.front()) * 0.04, 0.02);
    plot.xAxis->setRange(values.front() - side, values.back() + side);
    fit_axis(plot, plot.yAxis);
    if (has_cost)
        fit_axis(plot, plot.yAxis2);
    return marks;
}

std::vector<ScanMark> draw_map(QCustomPlot& plot, const session::ScanResult& result, const ScanShown& shown,
                               const session::Snapshot& now, const Theme& theme)
{
    const search::ScanKnob &x = result.request.curves.front(), &y = *result.request.second;
    const std::string metric = shown.metric == "auc[]" ? "auc" : shown.metric;
    auto* map = new QCPColorMap(plot.xAxis, plot.yAxis);
    map->removeFromLegend();
    map->setInterpolate(false);
    const int columns = int(x.values.size()), rows = int(y.values.size());
    map->data()->setSize(columns, rows);
    map->data()->setRange(QCPRange(x.values.front(), x.values.back()),
                          QCPRange(y.values.front(), y.values.back()));
    map->data()->fill(std::nan(""));
    std::vector<ScanMark> marks;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const search::ScanPoint& point = result.points[i];
        marks.push_back(
            {x.values[point.x], y.values[point.y], false, i, point_words(result, i, metric, shown.cost)});
        if (!point.evaluation)
            continue;
        if (const auto value = search::scan_value(*point.evaluation, metric)) {
            const double number = shown_value(metric, *value);
            map->data()->setCell(int(point.x), int(point.y), number);
            low = std::min(low, number);
            high = std::max(high, number);
        }
    }
    colour_map(plot, *map, low < high ? QCPRange(low, high) : QCPRange(low - 1, low + 1),
               metric_title(metric), theme);
    const auto at_x = current_value(x, now), at_y = current_value(y, now);
    if (at_x && at_y)
        mark_design(plot, *at_x, *at_y, theme);
    fit_cells(plot.xAxis, x);
    fit_cells(plot.yAxis, y);
    plot.yAxis2->setTicks(false);
    plot.yAxis2->setTickLabels(false);
    return marks;
}

std::vector<ScanMark> draw_sensitivity(QCustomPlot& plot, const session::ScanResult& result,
                                       const ScanShown& shown, const Theme& theme)
{
    std::vector<ScanMark> marks;
    if (!result.base->evaluation)
        return marks;
    search::SensitivityOptions options;
    options.metric = shown.metric == "auc[]" ? "auc" : shown.metric;
    options.cost = shown.cost.empty() ? "lut" : shown.cost;
    options.bits = shown.bits;
    auto ranking = search::rank_sensitivity(result.request, result.points, *result.base->evaluation, options);
    std::map<std::size_t, std::size_t> point_of; // curve -> its point with those bits taken off
    for (std::size_t i = 0; i < result.points.size(); ++i) {
        const auto& point = result.points[i];
        if (std::lround(result.request.curves[point.curve].values[point.x]) == shown.bits)
            point_of[point.curve] = i;
    }
    constexpr std::size_t most = 40; // more names cannot be read
    ranking.resize(std::min(ranking.size(), most));
    QCPBars* bars = add_bars(plot, theme);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    QVector<double> places, losses;
    double low = 0, high = 0;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        const search::Sensitivity& one = ranking[i];
        const search::ScanKnob& knob = result.request.curves[one.curve];
        const double place = -double(i); // the worst at the top
        names->addTick(place, knob_label(one.knob));
        const double loss = one.loss ? shown_value(options.metric, *one.loss) : 0;
        places.push_back(place);
        losses.push_back(loss);
        low = std::min(low, loss);
        high = std::max(high, loss);
        ScanMark mark{loss / 2, place, false, std::nullopt, sensitivity_words(one, knob, options)};
        if (const auto found = point_of.find(one.curve); found != point_of.end())
            mark.point = found->second;
        marks.push_back(std::move(mark));
        label_bar(plot, Words::tr("%1 spare").arg(spare_words(one, knob)), std::max(loss, 0.0), place, theme);
    }
    bars->setData(places, losses, false);
    plot.yAxis->setTicker(names);
    plot.xAxis->setLabel(loss_title(options));
    plot.yAxis->setLabel({});
    plot.yAxis2->setTicks(false);
    plot.yAxis2->setTickLabels(false);
    const double span = std::max(high - low, 1e-9);
    plot.xAxis->setRange(low - span * 0.03, high + span * 0.18);
    plot.yAxis->setRange(-double(ranking.size()) + 0.4, 0.6);
    return marks;
}

} // namespace bitscape
