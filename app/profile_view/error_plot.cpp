#include "profile_view/error_plot.hpp"

#include "widgets/quantities.hpp"
#include "widgets/series_colours.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape {

using profile::ErrorSummary;

ErrorPlot::ErrorPlot(QWidget* parent) : RowPlot(tr("Errors by class or output"), parent)
{
    redraw(true);
}

void ErrorPlot::show_quality(QualityPointer set)
{
    const bool is_other = !set || !set_ || set->data != set_->data;
    set_ = std::move(set);
    shown_.clear();
    for (std::size_t d = 0; set_ && d < set_->all.size(); ++d)
        if (!set_->all[d].quality->errors.empty())
            shown_.push_back(d);
    redraw(is_other);
}

int ErrorPlot::row_height() const
{
    constexpr int one = 22, more = 11;
    return one + more * std::max(0, static_cast<int>(shown_.size()) - 1);
}

void ErrorPlot::draw(const Theme& theme)
{
    QStringList names;
    const std::size_t rows = shown_.empty() ? 0 : set_->all[shown_.front()].quality->errors.size();
    for (std::size_t r = 0; r < rows; ++r)
        names << class_name(*set_, r);
    set_rows(names);
    xAxis->setLabel(!set_ || set_->has_classes() ? tr("Change of the true class's score")
                    : set_->data->targets        ? tr("Output minus target")
                                                 : tr("Output minus float model"));
    auto* zero = new QCPItemStraightLine(this);
    zero->point1->setCoords(0, 0);
    zero->point2->setCoords(0, 1);
    zero->setPen(QPen(theme.faint, 1, Qt::DashLine));
    const double height = 0.78 / double(std::max<std::size_t>(1, shown_.size()));
    legend->clearItems();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const QColor colour = series_colour(theme, i == 0 ? 2 : i - 1);
        auto* boxes = new QCPStatisticalBox(yAxis, xAxis);
        boxes->setName(set_->all[shown_[i]].name);
        boxes->setWidth(height * 0.85);
        boxes->setWhiskerWidth(height * 0.5);
        QColor fill = colour;
        fill.setAlphaF(0.6F);
        boxes->setBrush(fill);
        boxes->setPen(QPen(colour));
        boxes->setWhiskerPen(QPen(colour));
        boxes->setWhiskerBarPen(QPen(colour));
        boxes->setMedianPen(QPen(theme.text, 2));
        auto* means = new QCPGraph(yAxis, xAxis);
        means->removeFromLegend();
        means->setLineStyle(QCPGraph::lsNone);
        means->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, theme.text, theme.surface, 6));
        const double offset = (double(i) - (double(shown_.size()) - 1) / 2) * height;
        for (std::size_t r = 0; r < rows; ++r) {
            const ErrorSummary& errors = set_->all[shown_[i]].quality->errors[r];
            if (errors.values == 0)
                continue;
            boxes->addData(double(r) + offset, errors.q05, errors.q25, errors.median, errors.q75, errors.q95);
            means->addData(double(r) + offset, errors.mean);
        }
    }
    if (shown_.size() > 1)
        show_legend(theme, Qt::AlignTop | Qt::AlignRight);
}

void ErrorPlot::frame()
{
    double end = 0;
    for (const std::size_t d : shown_)
        for (const ErrorSummary& errors : set_->all[d].quality->errors)
            end = std::max({end, -errors.q05, errors.q95});
    end = end > 0 ? end * 1.15 : 1;
    xAxis->setRange(-end, end);
    frame_rows();
}

QString ErrorPlot::words_of(int row) const
{
    QStringList parts;
    for (const std::size_t d : shown_) {
        const auto& all = set_->all[d].quality->errors;
        if (row < 0 || row >= static_cast<int>(all.size()))
            return {};
        const ErrorSummary& errors = all[static_cast<std::size_t>(row)];
        const auto value = [](double number) { return QLocale().toString(number, 'g', 3); };
        parts << tr("%1: mean %2, half within %3 … %4, all within %5 … %6")
                     .arg(set_->all[d].name, value(errors.mean), value(errors.q25), value(errors.q75),
                          value(errors.low), value(errors.high));
    }
    if (parts.isEmpty())
        return {};
    return tr("%1, %n events", nullptr,
              static_cast<int>(
                  set_->all[shown_.front()].quality->errors[static_cast<std::size_t>(row)].values))
               .arg(class_name(*set_, static_cast<std::size_t>(row))) +
           QStringLiteral(" · ") + parts.join(QStringLiteral(" · "));
}

QString ErrorPlot::words_at(const QPointF& position) const
{
    const auto row = row_at(position);
    return row ? words_of(*row) : QString();
}

std::string ErrorPlot::csv() const
{
    std::string lines = "design,class_or_output,events,mean,min,q05,q25,median,q75,q95,max\n";
    for (const std::size_t d : shown_)
        for (std::size_t r = 0; r < set_->all[d].quality->errors.size(); ++r) {
            const ErrorSummary& e = set_->all[d].quality->errors[r];
            lines += fmt::format("\"{}\",{},{},{},{},{},{},{},{},{},{}\n", set_->all[d].name.toStdString(), r,
                                 e.values, e.mean, e.low, e.q05, e.q25, e.median, e.q75, e.q95, e.high);
        }
    return lines;
}

} // namespace bitscape
