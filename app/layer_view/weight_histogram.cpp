#include "layer_view/weight_histogram.hpp"

#include "layer_view/tensor_details.hpp"
#include "layer_view/weight_colours.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr std::size_t value_bins = 61; // odd: zero has a bin of its own

} // namespace

WeightHistogram::WeightHistogram(QWidget* parent)
    : QCustomPlot(parent), negative_(new QCPBars(xAxis, yAxis)), positive_(new QCPBars(xAxis, yAxis)),
      trained_(addGraph()), range_(new QCPItemRect(this)), low_text_(new QCPItemText(this)),
      high_text_(new QCPItemText(this))
{
    setAccessibleName(tr("Histogram of the weights"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    setMinimumSize(130, 70);
    positive_->moveAbove(negative_);
    negative_->setName(tr("Negative"));
    positive_->setName(tr("Positive"));
    trained_->setName(tr("As trained"));
    trained_->setLineStyle(QCPGraph::lsStepCenter);
    range_->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    range_->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    range_->setLayer(QStringLiteral("background"));
    for (QCPItemText* words : {low_text_, high_text_}) {
        words->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        words->setClipToAxisRect(true);
        words->setPadding(QMargins(3, 0, 3, 0));
    }
    low_text_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    high_text_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    yAxis->setLabel(tr("Weights"));
    recolour();
    draw();
}

void WeightHistogram::set_details(std::shared_ptr<const TensorDetails> details)
{
    details_ = std::move(details);
    draw();
}

void WeightHistogram::set_scale(HistogramScale scale)
{
    scale_ = scale;
    draw();
}

void WeightHistogram::add_bin(double key, double negative, double positive)
{
    negative_->addData(key, negative);
    positive_->addData(key, positive);
}

void WeightHistogram::draw()
{
    negative_->data()->clear();
    positive_->data()->clear();
    trained_->data()->clear();
    const bool has_details = details_ != nullptr;
    const bool has_range = has_details && details_->range.has_value();
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{range_, low_text_, high_text_})
        item->setVisible(has_range);
    if (has_details) {
        const bool knows_trained = has_range && !details_->view.trained.empty();
        if (knows_trained != legend->hasItemWithPlottable(trained_))
            knows_trained ? trained_->addToLegend() : trained_->removeFromLegend();
        scale_ == HistogramScale::magnitudes ? draw_magnitudes() : draw_values();
    }
    show_everything();
}

void WeightHistogram::draw_magnitudes()
{
    const metrics::MagnitudeHistogram& bars = details_->hardware;
    const double per_octave = bars.bins_per_octave;
    bin_width_ = 1 / per_octave;
    const auto key = [per_octave](const metrics::MagnitudeHistogram& histogram, std::size_t bin) {
        return (histogram.first + double(bin) + 0.5) / per_octave;
    };
    for (std::size_t i = 0; i < bars.positive.size(); ++i)
        add_bin(key(bars, i), double(bars.negative[i]), double(bars.positive[i]));
    const metrics::MagnitudeHistogram& line = details_->trained;
    const bool has_line =
        details_->range && !line.positive.empty(); // otherwise the bars are the trained ones
    for (std::size_t i = 0; has_line && i < line.positive.size(); ++i)
        trained_->addData(key(line, i), double(line.negative[i] + line.positive[i]));
    if (has_line) { // down to the axis at both ends
        trained_->addData(key(line, 0) - bin_width_, 0);
        trained_->addData(key(line, line.positive.size() - 1) + bin_width_, 0);
    }
    if (details_->range) {
        const metrics::TypeRange& range = *details_->range;
        const double largest = std::max(std::abs(range.lowest), std::abs(range.highest));
        draw_range(
            std::log2(range.step), std::log2(largest),
            tr("resolution %1").arg(power_of_two(static_cast<int>(std::lround(std::log2(range.step))))),
            tr("largest %1").arg(largest));
    }
    xAxis->setTicker(QSharedPointer<OctaveTicker>::create());
    xAxis->setLabel(tr("Magnitude"));
}

void WeightHistogram::draw_values()
{
    double largest = details_->picture.largest;
    for (const float value : details_->view.trained)
        largest = std::max(largest, double(std::abs(value)));
    if (largest == 0)
        largest = 1;
    bin_width_ = 2 * largest / double(value_bins - 1);
    const double low = -largest - bin_width_ / 2, high = largest + bin_width_ / 2;
    const auto bars = metrics::value_histogram(details_->view.values, low, high, value_bins);
    const auto line = metrics::value_histogram(details_->view.trained, low, high, value_bins);
    for (std::size_t i = 0; i < value_bins; ++i) {
        const double key = low + (double(i) + 0.5) * bin_width_;
        const bool is_negative = i < value_bins / 2;
        add_bin(key, is_negative ? double(bars[i]) : 0, is_negative ? 0 : double(bars[i]));
        if (details_->range && !details_->view.trained.empty())
            trained_->addData(key, double(line[i]));
    }
    if (details_->range)
        draw_range(details_->range->lowest, details_->range->highest,
                   tr("smallest %1").arg(details_->range->lowest),
                   tr("largest %1").arg(details_->range->highest));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    xAxis->setLabel(tr("Value"));
}

void WeightHistogram::draw_range(double low, double high, const QString& low_words, const QString& high_words)
{
    range_->topLeft->setCoords(low, 0);
    range_->bottomRight->setCoords(high, 1);
    low_text_->setText(low_words);
    high_text_->setText(high_words);
}

/// Where there is little room, the words of the range stand under each other and the legend gives way.
void WeightHistogram::arrange_words()
{
    constexpr int roomy_width = 250, roomy_height = 170;
    legend->setVisible(details_ != nullptr && width() >= roomy_width && height() >= roomy_height);
    const double low = range_->topLeft->coords().x(), high = range_->bottomRight->coords().x();
    const QFontMetrics metrics(low_text_->font());
    const int needed = metrics.horizontalAdvance(low_text_->text() + high_text_->text()) + 16;
    const bool overlap = std::abs(xAxis->coordToPixel(high) - xAxis->coordToPixel(low)) < needed;
    const double line = double(metrics.height()) / std::max(1, axisRect()->height());
    low_text_->position->setCoords(low, 0.01);
    high_text_->position->setCoords(high, overlap ? 0.01 + line : 0.01);
}

void WeightHistogram::show_everything()
{
    for (QCPBars* bars : {negative_, positive_})
        bars->setWidth(bin_width_ * 0.92);
    double low = 0, high = 1, top = 1;
    bool any = false;
    const auto include = [&](double key, double value) {
        low = any ? std::min(low, key) : key;
        high = any ? std::max(high, key) : key;
        top = std::max(top, value);
        any = true;
    };
    for (auto bar = positive_->data()->constBegin(); bar != positive_->data()->constEnd(); ++bar)
        include(bar->key, bar->value);
    auto below = negative_->data()->constBegin();
    for (auto bar = positive_->data()->constBegin(); bar != positive_->data()->constEnd(); ++bar, ++below)
        top = std::max(top, bar->value + below->value);
    for (const QCPGraphData& point : *trained_->data())
        include(point.key, point.value);
    if (details_ && details_->range && scale_ == HistogramScale::magnitudes) {
        include(range_->topLeft->coords().x(), 0);
        include(range_->bottomRight->coords().x(), 0);
    }
    const double pad = std::max(bin_width_, (high - low) * 0.04);
    xAxis->setRange(low - pad, high + pad);
    constexpr double headroom = 1.3; // for the legend and the words of the range
    yAxis->setRange(0, top * headroom);
    arrange_words();
    replot(rpQueuedReplot);
}

double WeightHistogram::drawn() const
{
    double sum = 0;
    for (const QCPBars* bars : {negative_, positive_})
        for (auto bar = bars->data()->constBegin(); bar != bars->data()->constEnd(); ++bar)
            sum += bar->value;
    return sum;
}

QString WeightHistogram::words_at(double key) const
{
    if (!details_)
        return {};
    const auto bar = negative_->data()->findBegin(key - bin_width_ / 2, false);
    if (bar == negative_->data()->constEnd() || std::abs(bar->key - key) > bin_width_ / 2)
        return {};
    const double positive = positive_->data()->findBegin(bar->key, false)->value;
    const double low = bar->key - bin_width_ / 2, high = bar->key + bin_width_ / 2;
    const bool is_log = scale_ == HistogramScale::magnitudes;
    const QString from = QString::number(is_log ? std::exp2(low) : low, 'g', 3);
    const QString to = QString::number(is_log ? std::exp2(high) : high, 'g', 3);
    if (is_log)
        return tr("Magnitudes %1 to %2: %3 negative, %4 positive")
            .arg(from, to)
            .arg(bar->value)
            .arg(positive);
    return tr("Values %1 to %2: %3 weights").arg(from, to).arg(bar->value + positive);
}

void WeightHistogram::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT read_out(words_at(xAxis->pixelToCoord(event->position().x())));
}

void WeightHistogram::mouseDoubleClickEvent(QMouseEvent*)
{
    show_everything();
}

void WeightHistogram::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    arrange_words();
    replot(rpQueuedReplot);
}

void WeightHistogram::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    Q_EMIT read_out({});
}

void WeightHistogram::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

void WeightHistogram::recolour()
{
    if (plottableCount() < 3 || itemCount() < 3)
        return; // still being built
    const Theme& theme = theme_of(palette());
    style_plot(*this, theme);
    yAxis->ticker()->setTickCount(4);
    constexpr double strong = 0.8;
    for (const auto& [bars, sign] : {std::pair{negative_, -strong}, std::pair{positive_, strong}}) {
        bars->setPen(Qt::NoPen);
        bars->setBrush(weight_colour(theme, sign));
    }
    trained_->setPen(QPen(theme.text, 1.2));
    range_->setPen(Qt::NoPen);
    range_->setBrush(mixed(theme.surface, theme.good, 0.1));
    for (QCPItemText* words : {low_text_, high_text_}) {
        words->setColor(theme.good);
        words->setFont(small_font(QApplication::font()));
    }
    legend->setBrush(Qt::NoBrush);
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(theme.muted);
    legend->setFont(small_font(QApplication::font()));
    legend->setRowSpacing(0);
    legend->setIconSize(12, 9);
    constexpr int below_the_words = 16;
    legend->setMargins(QMargins(4, below_the_words, 4, 2));
    replot(rpQueuedReplot);
}

} // namespace bitscape
