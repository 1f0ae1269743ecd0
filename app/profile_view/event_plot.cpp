#include "profile_view/event_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <QApplication>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape {

EventPlot::EventPlot(QWidget* parent) : Plot(tr("Scores of the event"), parent)
{
    redraw(true);
}

void EventPlot::show_event(QualityPointer set, std::optional<std::size_t> row)
{
    set_ = std::move(set);
    row_ = set_ && row && !set_->all.empty() && *row < set_->all.front().quality->outputs->rows
               ? row
               : std::nullopt;
    redraw(true);
}

void EventPlot::draw(const Theme& theme)
{
    xAxis->grid()->setVisible(false);
    yAxis->setLabel(tr("Score"));
    xAxis->setLabel(row_ ? tr("Class, event %1").arg(QLocale().toString(static_cast<qulonglong>(*row_)))
                         : tr("Choose an event"));
    legend->clearItems();
    if (!row_)
        return;
    const std::size_t columns = set_->columns();
    QStringList names;
    for (std::size_t k = 0; k < columns; ++k)
        names << QLocale().toString(static_cast<int>(columns == 1 ? 1 : k));
    if (set_->has_classes()) {
        const int truth = (*set_->data->classes)[*row_];
        if (columns == 1)
            names.front() += tr(" (truth: %1)").arg(truth);
        else
            names[truth] += tr("\n(truth)");
    }
    name_ticks(*xAxis, names);
    const double width = 0.8 / double(set_->all.size());
    for (std::size_t d = 0; d < set_->all.size(); ++d) {
        auto* bars = new QCPBars(xAxis, yAxis);
        bars->setName(set_->all[d].name);
        bars->setWidth(width * 0.9);
        bars->setPen(Qt::NoPen);
        bars->setBrush(series_colour(theme, d));
        const double offset = (double(d) - (double(set_->all.size()) - 1) / 2) * width;
        for (std::size_t k = 0; k < columns; ++k)
            bars->addData(double(k) + offset, set_->all[d].quality->outputs->row(*row_)[k]);
    }
    show_legend(theme, Qt::AlignTop | Qt::AlignRight);
}

void EventPlot::frame()
{
    double low = 0, high = 0;
    for (std::size_t d = 0; row_ && d < set_->all.size(); ++d)
        for (const double score : set_->all[d].quality->outputs->row(*row_)) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    if (high <= low)
        high = low + 1;
    constexpr double headroom = 1.55; // for the legend
    xAxis->setRange(-0.6, (row_ ? double(set_->columns()) : 1) - 0.4);
    yAxis->setRange(low, low + (high - low) * headroom);
}

QString EventPlot::words_at(const QPointF& position) const
{
    if (!row_ || !axisRect()->rect().contains(position.toPoint()))
        return {};
    const auto k = static_cast<int>(std::lround(xAxis->pixelToCoord(position.x())));
    if (k < 0 || k >= static_cast<int>(set_->columns()))
        return {};
    QStringList parts{class_name(*set_, static_cast<std::size_t>(k))};
    for (const NamedQuality& named : set_->all)
        parts << tr("%1: %2").arg(
            named.name,
            QLocale().toString(named.quality->outputs->row(*row_)[static_cast<std::size_t>(k)], 'g', 4));
    return parts.join(QStringLiteral(" · "));
}

std::string EventPlot::csv() const
{
    std::string lines = "event,design,output,score\n";
    for (std::size_t d = 0; row_ && d < set_->all.size(); ++d)
        for (std::size_t k = 0; k < set_->columns(); ++k)
            lines += fmt::format("{},\"{}\",{},{}\n", *row_, set_->all[d].name.toStdString(), k,
                                 set_->all[d].quality->outputs->row(*row_)[k]);
    return lines;
}

} // namespace bitscape
