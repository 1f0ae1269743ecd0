#include "widgets/plot.hpp"

#include "widgets/plot_style.hpp"

#include <QApplication>

#include <utility>

namespace bitscape {

namespace {

constexpr double key_zoom = 0.8; // of the range that is shown, a key press

} // namespace

Plot::Plot(const QString& accessible_name, QWidget* parent) : QCustomPlot(parent)
{
    setAccessibleName(accessible_name);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMinimumSize(110, 60);
    axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : {xAxis2, yAxis2})
        axis->setTicks(false);
    is_built_ = true;
}

void Plot::prepare(const Theme& theme)
{
    clearPlottables();
    clearItems();
    style_plot(*this, theme);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>::create());
        axis->setScaleType(QCPAxis::stLinear);
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(6);
        axis->setRangeReversed(false);
        axis->setSubTicks(true);
        axis->setTickLabels(true);
        axis->setLabel({});
    }
    has_legend_ = false;
    legend->setVisible(false);
}

void Plot::redraw(bool from_start)
{
    if (from_start)
        user_range_ = false;
    const QCPRange x = xAxis->range(), y = yAxis->range();
    prepare(theme_of(palette()));
    draw(theme_of(palette()));
    if (user_range_)
        keep(x, y);
    else
        frame();
    replot(rpQueuedReplot);
}

void Plot::keep(const QCPRange& x, const QCPRange& y)
{
    xAxis->setRange(x);
    yAxis->setRange(y);
}

void Plot::show_everything()
{
    user_range_ = false;
    frame();
    replot(rpQueuedReplot);
}

void Plot::keyPressEvent(QKeyEvent* event)
{
    const auto zoom = [this](double factor) {
        user_range_ = true;
        xAxis->scaleRange(factor);
        replot(rpQueuedReplot);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(key_zoom);
    case Qt::Key_Minus:
        return zoom(1 / key_zoom);
    case Qt::Key_0:
        return show_everything();
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const double step = xAxis->range().size() * 0.1;
        user_range_ = true;
        xAxis->moveRange(event->key() == Qt::Key_Left ? -step : step);
        return replot(rpQueuedReplot);
    }
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT read_out(words_at(event->position()));
    else if ((event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance())
        user_range_ = true;
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    pressed_ = event->pos();
    QCustomPlot::mousePressEvent(event);
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    QCustomPlot::mouseReleaseEvent(event);
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !moved)
        clicked(event->position());
}

void Plot::mouseDoubleClickEvent(QMouseEvent*)
{
    show_everything();
}

void Plot::wheelEvent(QWheelEvent* event)
{
    user_range_ = true;
    QCustomPlot::wheelEvent(event);
}

void Plot::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    Q_EMIT read_out({});
}

void Plot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (!is_built_ || (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange))
        return;
    if (isVisible())
        redraw();
    else
        is_outdated_ = true;
}

void Plot::show_legend(const Theme& theme, Qt::Alignment corner)
{
    has_legend_ = true;
    QColor background = theme.surface;
    background.setAlphaF(0.85F);
    legend->setBrush(background);
    legend->setBorderPen(QPen(theme.border));
    legend->setTextColor(theme.muted);
    legend->setFont(small_font(QApplication::font()));
    legend->setRowSpacing(-3);
    legend->setIconSize(16, 10);
    axisRect()->insetLayout()->setInsetAlignment(0, corner);
    fit_legend();
}

void Plot::fit_legend()
{
    constexpr int roomy_width = 300, roomy_height = 130; // in less the curves need the room
    legend->setVisible(has_legend_ && width() >= roomy_width && height() >= roomy_height);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    fit_legend();
    QCustomPlot::resizeEvent(event);
}

void Plot::showEvent(QShowEvent* event)
{
    QCustomPlot::showEvent(event);
    if (std::exchange(is_outdated_, false))
        redraw();
}

void name_ticks(QCPAxis& axis, const QStringList& words)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < words.size(); ++i)
        ticker->addTick(static_cast<double>(i), words[i]);
    axis.setTicker(ticker);
    axis.setSubTicks(false);
}

} // namespace bitscape
