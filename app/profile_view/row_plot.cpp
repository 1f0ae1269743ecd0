#include "profile_view/row_plot.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace bitscape {

namespace {

constexpr int widest_name = 26; // letters, the rest is in the words under the pointer
constexpr double steps_per_row = 100;

QString shortened(const QString& name)
{
    if (name.size() <= widest_name)
        return name;
    const int half = widest_name / 2;
    return name.left(half) + QStringLiteral("…") + name.right(half - 1);
}

} // namespace

RowPlot::RowPlot(const QString& accessible_name, QWidget* parent) : Plot(accessible_name, parent)
{
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    connect(this, &QCustomPlot::afterLayout, this, [this] { // only now is known how high the rows can be
        constexpr double same = 1e-6; // ranges are differences of numbers with fractions
        if (row_count() == 0 || std::abs(yAxis->range().size() - shown_rows()) < same)
            return;
        reveal_current();
        frame_rows();
        replot(rpQueuedReplot); // ticks were placed for the old range
    });
}

void RowPlot::set_rows(const QStringList& names)
{
    QStringList shown;
    for (const QString& name : names)
        shown << shortened(name);
    name_ticks(*yAxis, shown);
    yAxis->setRangeReversed(true);
    yAxis->grid()->setVisible(false);
    if (names != names_)
        first_ = 0;
    names_ = names;
    if (current_ && *current_ >= row_count())
        current_.reset();
    mark_ = new QCPItemRect(this);
    mark_->setLayer(QStringLiteral("background"));
    mark_->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
    mark_->bottomRight->setTypeX(QCPItemPosition::ptAxisRectRatio);
    mark_->setPen(Qt::NoPen);
    mark_->setBrush(theme_of(palette()).accent_soft);
    mark_current();
    frame_rows();
}

double RowPlot::shown_rows() const
{
    if (exporting_)
        return std::max(1, row_count());
    const double fitting = std::max(1.0, std::floor(double(axisRect()->height()) / row_height()));
    return std::clamp(fitting, 1.0, std::max(1.0, double(row_count())));
}

void RowPlot::frame_rows()
{
    const double most = std::max(0.0, row_count() - shown_rows());
    first_ = exporting_ ? 0 : std::clamp(first_, 0.0, most);
    yAxis->setRange(first_ - 0.5, first_ + shown_rows() - 0.5);
    Q_EMIT scrolled();
}

void RowPlot::scroll_to(double first_row)
{
    first_ = first_row;
    frame_rows();
    replot(rpQueuedReplot);
}

void RowPlot::keep(const QCPRange& x, const QCPRange&)
{
    xAxis->setRange(x);
    frame_rows();
}

std::optional<int> RowPlot::row_at(const QPointF& position) const
{
    const QRect inside = axisRect()->rect();
    if (position.y() < inside.top() || position.y() > inside.bottom())
        return std::nullopt;
    const int row = static_cast<int>(std::lround(yAxis->pixelToCoord(position.y())));
    if (row < 0 || row >= row_count())
        return std::nullopt;
    return row;
}

QPointF RowPlot::middle_of(int row) const
{
    return {double(axisRect()->center().x()), yAxis->coordToPixel(row)};
}

void RowPlot::mark_current()
{
    if (!mark_)
        return;
    mark_->setVisible(current_.has_value());
    if (!current_)
        return;
    mark_->topLeft->setCoords(0, *current_ - 0.5);
    mark_->bottomRight->setCoords(1, *current_ + 0.5);
}

void RowPlot::set_current(std::optional<int> row)
{
    if (row && (*row < 0 || *row >= row_count()))
        row.reset();
    if (row == current_)
        return;
    current_ = row;
    mark_current();
    reveal_current();
    frame_rows();
    replot(rpQueuedReplot);
}

void RowPlot::reveal_current()
{
    if (!current_)
        return;
    first_ = std::min(first_, double(*current_));
    first_ = std::max(first_, *current_ - shown_rows() + 1);
}

void RowPlot::choose(int row)
{
    set_current(row);
    Q_EMIT row_chosen(row);
    Q_EMIT read_out(words_at(middle_of(row)));
}

void RowPlot::clicked(const QPointF& position)
{
    if (const auto row = row_at(position))
        choose(*row);
}

void RowPlot::keyPressEvent(QKeyEvent* event)
{
    const int at = current_.value_or(-1), last = row_count() - 1;
    const int page = static_cast<int>(shown_rows());
    int next = -1;
    switch (event->key()) {
    case Qt::Key_Up:
        next = std::max(0, at - 1);
        break;
    case Qt::Key_Down:
        next = std::min(last, at + 1);
        break;
    case Qt::Key_PageUp:
        next = std::max(0, at - page);
        break;
    case Qt::Key_PageDown:
        next = std::min(last, at + page);
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_)
            Q_EMIT row_activated(*current_);
        return;
    default:
        return Plot::keyPressEvent(event);
    }
    if (next >= 0 && next <= last)
        choose(next);
}

void RowPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto row = row_at(event->position())) {
        set_current(row);
        Q_EMIT row_activated(*row);
    } else {
        show_everything();
    }
}

void RowPlot::wheelEvent(QWheelEvent* event)
{
    const bool scrolls = shown_rows() < row_count() && !(event->modifiers() & Qt::ControlModifier);
    if (!scrolls)
        return Plot::wheelEvent(event);
    constexpr double notch = 120, rows_a_notch = 3;
    scroll_to(first_ - rows_a_notch * event->angleDelta().y() / notch);
    event->accept();
}

QSize RowPlot::export_size() const
{
    constexpr int width = 900, frame = 90;
    return {width, std::max(300, frame + row_count() * row_height())};
}

void RowPlot::set_exporting(bool exporting)
{
    exporting_ = exporting;
    const double first = first_;
    frame_rows();
    if (exporting)
        first_ = first; // for the way back
}

RowView::RowView(RowPlot* plot, QWidget* parent)
    : QWidget(parent), plot_(plot), bar_(new QScrollBar(Qt::Vertical))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(plot_, 1);
    row->addWidget(bar_);
    bar_->setAccessibleName(tr("Rows"));
    connect(plot_, &RowPlot::scrolled, this, &RowView::follow);
    connect(bar_, &QScrollBar::valueChanged, this, [this](int value) {
        if (!following_)
            plot_->scroll_to(value / steps_per_row);
    });
    follow();
}

void RowView::follow()
{
    following_ = true;
    const double most = std::max(0.0, plot_->row_count() - plot_->shown_rows());
    bar_->setVisible(most > 0);
    bar_->setRange(0, static_cast<int>(most * steps_per_row));
    bar_->setPageStep(static_cast<int>(plot_->shown_rows() * steps_per_row));
    bar_->setSingleStep(static_cast<int>(steps_per_row));
    bar_->setValue(static_cast<int>(plot_->first_row() * steps_per_row));
    following_ = false;
}

} // namespace bitscape
