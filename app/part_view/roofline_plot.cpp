#include "part_view/roofline_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape {

namespace {

constexpr int most_bits = 32;
constexpr double least_intensity = 0.1, most_intensity = 1e5;

QCPGraph& add_curve(QCustomPlot& plot, const QString& name, const QPen& pen)
{
    QCPGraph& curve = *plot.addGraph();
    curve.setName(name);
    curve.setPen(pen);
    return curve;
}

/// Whole numbers with groups instead of powers.
class PlainLogTicker final : public QCPAxisTickerLog {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return number(tick, tick < 1 ? 1 : 0);
    }
};

void use_log_axis(QCPAxis& axis, const QString& label)
{
    axis.setScaleType(QCPAxis::stLogarithmic);
    axis.setTicker(QSharedPointer<PlainLogTicker>::create());
    axis.setLabel(label);
}

} // namespace

RooflinePlot::RooflinePlot(QWidget* parent) : Plot(tr("Peak performance of the part"), parent)
{
    redraw(true);
}

void RooflinePlot::show_part(PartFactsPointer facts, int row)
{
    const bool same = facts_ && row == row_;
    facts_ = std::move(facts);
    row_ = row;
    redraw(!same);
}

void RooflinePlot::set_axis(Axis axis)
{
    axis_ = axis;
    redraw(true);
}

const estimate::Roofline* RooflinePlot::line() const
{
    return facts_ && row_ >= 0 ? &facts_->rooflines[static_cast<std::size_t>(row_)] : nullptr;
}

estimate::PeakOptions RooflinePlot::at_clock() const
{
    return {1 / facts_->design->clock_period_ns};
}

QPointF RooflinePlot::place_of(const estimate::RooflinePoint& point) const
{
    return {axis_ == Axis::bits ? point.bits() : std::max(least_intensity, point.intensity()), point.gops};
}

std::vector<QPointF> RooflinePlot::points() const
{
    std::vector<QPointF> result;
    if (line() == nullptr)
        return result;
    for (const estimate::RooflinePoint& layer : line()->layers)
        result.push_back(place_of(layer));
    result.push_back(place_of(line()->design));
    return result;
}

void RooflinePlot::draw_peaks(const Theme& theme)
{
    const estimate::Part& part = facts_->part(row_);
    QCPGraph& dsps = add_curve(*this, tr("DSPs"), QPen(series_colour(theme, 1), 1.2, Qt::DashLine));
    QCPGraph& luts =
        add_curve(*this, tr("LUTs, 70 % filled"), QPen(series_colour(theme, 2), 1.2, Qt::DashLine));
    QCPGraph& peak = add_curve(*this, tr("Peak"), QPen(theme.text, 2));
    for (int bits = 1; bits <= most_bits; ++bits) {
        const estimate::Peak at =
            estimate::peak(part, facts_->catalogue->details_of(part), bits, bits, at_clock());
        dsps.addData(bits, at.dsp_gops);
        luts.addData(bits, at.lut_gops);
        peak.addData(bits, at.gops);
    }
    use_log_axis(*xAxis, tr("Bits (geometric mean of weight and input)"));
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const int bits : {1, 2, 3, 4, 6, 8, 12, 16, 24, 32})
        ticker->addTick(bits, QString::number(bits));
    xAxis->setTicker(ticker);
}

void RooflinePlot::draw_roofs(const Theme& theme)
{
    const estimate::Part& part = facts_->part(row_);
    const estimate::PartDetails& details = facts_->catalogue->details_of(part);
    std::size_t colour = 1;
    double memory = 0;
    QString board_name;
    for (const estimate::Board* board : facts_->catalogue->boards_of(part))
        if (board->memory_gb_per_s && board->memory_gb_per_s->value > memory) {
            memory = board->memory_gb_per_s->value;
            board_name = text(board->name);
        }
    for (const int bits : {1, 4, 8, 16}) {
        const double peak = estimate::peak(part, details, bits, bits, at_clock()).gops;
        QCPGraph& roof = add_curve(*this, tr("Peak at %1 bits", "", bits).arg(bits),
                                   QPen(series_colour(theme, colour++), 1.4));
        for (double at = least_intensity; at <= most_intensity * 1.01; at *= 1.25)
            roof.addData(at, memory > 0 ? estimate::attainable_gops(peak, at, memory) : peak);
    }
    use_log_axis(
        *xAxis, memory > 0 ? tr("Operations a byte; memory of %1: %2 GB/s").arg(board_name, number(memory, 1))
                           : tr("Operations a byte; no board's memory is known for this part"));
}

void RooflinePlot::draw_points(const Theme& theme)
{
    QCPGraph& layers = add_curve(*this, tr("Layers"), QPen(theme.accent));
    layers.setLineStyle(QCPGraph::lsNone);
    layers.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, theme.accent, theme.accent_soft, 8));
    for (const estimate::RooflinePoint& layer : line()->layers)
        layers.addData(place_of(layer).x(), place_of(layer).y());
    QCPGraph& design = add_curve(*this, tr("Design"), QPen(theme.accent));
    design.setLineStyle(QCPGraph::lsNone);
    design.setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, theme.text, theme.accent, 13));
    const QPointF place = place_of(line()->design);
    if (place.y() > 0)
        design.addData(place.x(), place.y());
}

void RooflinePlot::draw(const Theme& theme)
{
    if (line() == nullptr)
        return;
    if (axis_ == Axis::bits)
        draw_peaks(theme);
    else
        draw_roofs(theme);
    use_log_axis(
        *yAxis,
        tr("10⁹ operations a second at %1 MHz").arg(number(1000 / facts_->design->clock_period_ns, 0)));
    draw_points(theme);
    show_legend(theme,
                axis_ == Axis::bits ? Qt::AlignLeft | Qt::AlignBottom : Qt::AlignRight | Qt::AlignBottom);
}

void RooflinePlot::frame()
{
    if (line() == nullptr)
        return;
    double low = 1e300, high = 0;
    for (int i = 0; i < graphCount(); ++i)
        for (const QCPGraphData& point : *graph(i)->data())
            if (point.value > 0) {
                low = std::min(low, point.value);
                high = std::max(high, point.value);
            }
    if (high > 0)
        yAxis->setRange(low / 2, high * 2);
    if (axis_ == Axis::bits)
        xAxis->setRange(0.9, most_bits * 1.1);
    else
        xAxis->setRange(least_intensity, most_intensity);
}

QString RooflinePlot::words_at(const QPointF& position) const
{
    if (line() == nullptr || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const auto point_words = [&](const estimate::RooflinePoint& point) {
        return tr("%1: %2 x %3 bits, %4 GOPS, %5 of the peak, %6 operations a byte")
            .arg(point.name.empty() ? tr("Design") : text(point.name), number(point.weight_bits, 1),
                 number(point.input_bits, 1), number(point.gops, 1),
                 percent(point.peak.gops > 0 ? point.gops / point.peak.gops : 0),
                 number(point.intensity(), 1));
    };
    constexpr double near = 12;
    const auto is_near = [&](const estimate::RooflinePoint& point) {
        const QPointF place = place_of(point);
        const QPointF at(xAxis->coordToPixel(place.x()), yAxis->coordToPixel(place.y()));
        return std::hypot(at.x() - position.x(), at.y() - position.y()) < near;
    };
    if (is_near(line()->design))
        return point_words(line()->design);
    for (const estimate::RooflinePoint& layer : line()->layers)
        if (is_near(layer))
            return point_words(layer);
    if (axis_ != Axis::bits)
        return {};
    const double bits = std::clamp(std::round(xAxis->pixelToCoord(position.x())), 1.0, double(most_bits));
    const estimate::Part& part = facts_->part(row_);
    const estimate::Peak peak =
        estimate::peak(part, facts_->catalogue->details_of(part), bits, bits, at_clock());
    return tr("%1 bits: peak %2 GOPS (LUTs %3, DSPs %4), %5 weights on chip")
        .arg(number(bits), number(peak.gops), number(peak.lut_gops), number(peak.dsp_gops),
             number(std::floor(peak.weights)));
}

std::string RooflinePlot::csv() const
{
    std::string table =
        "kind,name,weight_bits,input_bits,operations_per_byte,gops,peak_gops,weights_on_chip\n";
    if (line() == nullptr)
        return table;
    const estimate::Part& part = facts_->part(row_);
    for (int bits = 1; bits <= most_bits; ++bits) {
        const estimate::Peak peak =
            estimate::peak(part, facts_->catalogue->details_of(part), bits, bits, at_clock());
        table += fmt::format("peak,{},{},{},,,{:.6g},{:.0f}\n", part.id, bits, bits, peak.gops, peak.weights);
    }
    const auto add = [&](const char* kind, const estimate::RooflinePoint& point) {
        table += fmt::format("{},{},{:.4g},{:.4g},{:.6g},{:.6g},{:.6g},{:.0f}\n", kind, point.name,
                             point.weight_bits, point.input_bits, point.intensity(), point.gops,
                             point.peak.gops, point.peak.weights);
    };
    for (const estimate::RooflinePoint& layer : line()->layers)
        add("layer", layer);
    add("design", line()->design);
    return table;
}

} // namespace bitscape
