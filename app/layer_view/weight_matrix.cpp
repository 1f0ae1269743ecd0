#include "layer_view/weight_matrix.hpp"

#include "layer_view/tensor_details.hpp"
#include "layer_view/weight_colours.hpp"
#include "widgets/plot_style.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>
#include <QCoreApplication>

#include <array>
#include <cmath>

namespace bitscape {

/// An image over the axes from (0, 0) to its number of cells; pixels stay sharp at any zoom.
class WeightMatrix::ImageItem final : public QCPAbstractItem {
public:
    ImageItem(WeightMatrix& plot) : QCPAbstractItem(&plot), plot_(plot) {}
    [[nodiscard]] double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        if (plot_.image_.isNull())
            return;
        const metrics::WeightPicture& picture = plot_.details_->picture;
        const double width = double(picture.columns * picture.block_columns);
        const double height = double(picture.rows * picture.block_rows);
        const QRectF target(QPointF(plot_.xAxis->coordToPixel(0), plot_.yAxis->coordToPixel(0)),
                            QPointF(plot_.xAxis->coordToPixel(width), plot_.yAxis->coordToPixel(height)));
        painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter->drawImage(target, plot_.image_);
    }

private:
    WeightMatrix& plot_;
};

WeightMatrix::WeightMatrix(QWidget* parent)
    : QCustomPlot(parent), item_(new ImageItem(*this)), scale_(new QCPColorScale(this))
{
    setAccessibleName(tr("Picture of the weights"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(130, 70);
    yAxis->setRangeReversed(true);
    const auto whole_numbers = QSharedPointer<QCPAxisTickerFixed>::create(); // indices
    whole_numbers->setTickStep(1);
    whole_numbers->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->grid()->setVisible(false);
        axis->setTicker(whole_numbers);
    }
    axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {xAxis2, yAxis2})
        axis->setTicks(false);
    plotLayout()->addElement(0, 1, scale_);
    scale_->setBarWidth(8);
    auto* group = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    item_->setClipToAxisRect(true);
    recolour();
}

void WeightMatrix::set_details(std::shared_ptr<const TensorDetails> details)
{
    details_ = std::move(details);
    scale_->setVisible(details_ != nullptr);
    if (details_) {
        const bool has_tiles = details_->layout.has_tiles();
        for (QCPAxis* axis : {xAxis, yAxis}) {
            axis->setTickLabels(!has_tiles);
            axis->setTicks(!has_tiles);
        }
        xAxis->setLabel(text(details_->layout.column_axis()));
        yAxis->setLabel(text(details_->layout.row_axis()));
        if (details_->layout.rows() == 1)
            yAxis->setTicks(false), yAxis->setTickLabels(false);
        const double largest = details_->picture.largest > 0 ? details_->picture.largest : 1;
        scale_->setDataRange(QCPRange(-largest, largest));
    }
    paint_image();
    show_everything();
}

void WeightMatrix::paint_image()
{
    if (!details_) {
        image_ = QImage();
        return;
    }
    const Theme& theme = theme_of(palette());
    const metrics::WeightPicture& picture = details_->picture;
    image_ = QImage(int(picture.columns), int(picture.rows), QImage::Format_RGB32);
    constexpr int shades = 256; // colours of one sign
    std::array<QRgb, 2 * shades + 1> colours{};
    for (int i = -shades; i <= shades; ++i)
        colours[static_cast<std::size_t>(i + shades)] = weight_colour(theme, double(i) / shades).rgb();
    for (std::size_t row = 0; row < picture.rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image_.scanLine(int(row)));
        for (std::size_t column = 0; column < picture.columns; ++column) {
            const metrics::PictureCell& cell = picture.cells[row * picture.columns + column];
            if (cell.is_gap)
                line[column] = theme.window.rgb();
            else if (cell.zero != metrics::Zero::no)
                line[column] = zero_colour(theme, cell.zero).rgb();
            else {
                const auto shade = std::lround(cell.value / picture.largest * shades);
                const long least = shade == 0 ? (cell.value < 0 ? -1 : 1) : shade;
                line[column] = colours[static_cast<std::size_t>(least + shades)];
            }
        }
    }
}

void WeightMatrix::show_everything()
{
    if (details_) {
        xAxis->setRange(0, double(details_->layout.columns()));
        yAxis->setRange(0, double(details_->layout.rows()));
    }
    replot(rpQueuedReplot);
}

QPointF WeightMatrix::position_of(std::size_t row, std::size_t column) const
{
    const metrics::WeightPicture& picture = details_->picture;
    return {xAxis->coordToPixel((double(column) + 0.5) * double(picture.block_columns)),
            yAxis->coordToPixel((double(row) + 0.5) * double(picture.block_rows))};
}

namespace {

QString zero_words(metrics::Zero zero)
{
    switch (zero) {
    case metrics::Zero::no:
        return {};
    case metrics::Zero::trained:
        return WeightMatrix::tr("zero as trained");
    case metrics::Zero::pruned:
        return WeightMatrix::tr("pruned");
    case metrics::Zero::rounded:
        return WeightMatrix::tr("rounded to zero");
    case metrics::Zero::unknown:
        return WeightMatrix::tr("zero");
    }
    return {};
}

QString place_words(const metrics::WeightView& view, const metrics::TensorLayout& layout, std::size_t element)
{
    QStringList index;
    for (const std::size_t at : layout.index(element))
        index << QString::number(at);
    return QStringLiteral("%1[%2]").arg(text(view.tensor), index.join(QStringLiteral(", ")));
}

QString element_words(const TensorDetails& details, std::size_t element)
{
    const metrics::WeightView& view = details.view;
    QString words =
        QStringLiteral("%1 = %2").arg(place_words(view, details.layout, element)).arg(view.values[element]);
    if (view.type && !view.trained.empty())
        words += WeightMatrix::tr(", trained %1").arg(double(view.trained[element]));
    const QString reason = zero_words(view.zeros[element]);
    return reason.isEmpty() ? words : QStringLiteral("%1, %2").arg(words, reason);
}

} // namespace

QString WeightMatrix::words_at(const QPointF& position) const
{
    if (!details_ || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const double x = xAxis->pixelToCoord(position.x()), y = yAxis->pixelToCoord(position.y());
    const metrics::TensorLayout& layout = details_->layout;
    if (x < 0 || y < 0 || x >= double(layout.columns()) || y >= double(layout.rows()))
        return {};
    const auto row = static_cast<std::size_t>(y), column = static_cast<std::size_t>(x);
    const metrics::WeightPicture& picture = details_->picture;
    if (picture.block_rows == 1 && picture.block_columns == 1) {
        const auto element = layout.element(row, column);
        return element ? element_words(*details_, *element) : QString();
    }
    const auto& cell =
        picture.cells[row / picture.block_rows * picture.columns + column / picture.block_columns];
    if (cell.is_gap)
        return {};
    return tr("%1 and %2 more: largest %3, %4 zero")
        .arg(place_words(details_->view, layout, cell.first))
        .arg(cell.count - 1)
        .arg(double(cell.value))
        .arg(percent(double(cell.zero_share), 0));
}

void WeightMatrix::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT read_out(words_at(event->position()));
}

void WeightMatrix::mouseDoubleClickEvent(QMouseEvent*)
{
    show_everything();
}

void WeightMatrix::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    Q_EMIT read_out({});
}

void WeightMatrix::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        recolour();
}

void WeightMatrix::recolour()
{
    if (itemCount() == 0 || plotLayout()->elementCount() < 2)
        return; // still being built
    const Theme& theme = theme_of(palette());
    style_plot(*this, theme);
    axisRect()->setBackground(QBrush(theme.window));
    QCPColorGradient gradient;
    constexpr int stops = 8;
    for (int i = 0; i <= stops; ++i)
        gradient.setColorStopAt(double(i) / stops, weight_colour(theme, 2.0 * i / stops - 1));
    scale_->setGradient(gradient);
    scale_->axis()->setTickLabelColor(theme.muted);
    scale_->axis()->setTickLabelFont(small_font(QApplication::font()));
    scale_->axis()->setBasePen(QPen(theme.border));
    scale_->axis()->setTickPen(QPen(theme.border));
    scale_->axis()->setSubTickPen(Qt::NoPen);
    scale_->axis()->ticker()->setTickCount(4);
    scale_->setVisible(details_ != nullptr);
    paint_image();
    replot(rpQueuedReplot);
}

QString zeros_html(const metrics::WeightView& view, const Theme& theme)
{
    QStringList parts;
    for (const auto zero :
         {metrics::Zero::trained, metrics::Zero::pruned, metrics::Zero::rounded, metrics::Zero::unknown})
        if (const std::size_t count = view.count(zero); count > 0)
            parts << QStringLiteral("<span style='color:%1'>■</span> %2 %3")
                         .arg(zero_colour(theme, zero).name(), number(double(count)), zero_words(zero));
    const QString all = WeightMatrix::tr("%1 weights").arg(number(double(view.values.size())));
    return parts.isEmpty() ? WeightMatrix::tr("%1, none is zero").arg(all)
                           : QStringLiteral("%1: %2").arg(all, parts.join(QStringLiteral(" &nbsp; ")));
}

} // namespace bitscape
