#include "profile_view/confusion_plot.hpp"

#include "widgets/quantities.hpp"

#include <QApplication>

#include <cmath>
#include <fmt/format.h>

namespace bitscape {

ConfusionPlot::ConfusionPlot(QWidget* parent) : Plot(tr("Confusion matrix"), parent)
{
    redraw(true);
}

void ConfusionPlot::show_quality(QualityPointer set)
{
    set_ = std::move(set);
    redraw(true);
}

void ConfusionPlot::set_design(std::size_t index)
{
    design_ = index;
    redraw();
}

const metrics::Confusion* ConfusionPlot::shown() const
{
    if (!set_ || set_->all.empty())
        return nullptr;
    const auto& confusion = set_->all[design_ < set_->all.size() ? design_ : 0].quality->confusion;
    return confusion ? &*confusion : nullptr;
}

const NamedQuality* ConfusionPlot::other() const
{
    for (std::size_t d = 0; set_ && d < set_->all.size(); ++d) {
        const bool is_other = d != (design_ < set_->all.size() ? design_ : 0);
        if (is_other && set_->all[d].quality->confusion)
            return &set_->all[d];
    }
    return nullptr;
}

void ConfusionPlot::draw(const Theme& theme)
{
    const metrics::Confusion* matrix = shown();
    xAxis->setLabel(tr("Decision"));
    yAxis->setLabel(tr("True class"));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->grid()->setVisible(false);
        axis->setSubTicks(false);
    }
    yAxis->setRangeReversed(true);
    if (matrix == nullptr)
        return;
    QStringList names;
    for (std::size_t k = 0; k < matrix->classes; ++k)
        names << class_name(*set_, k);
    name_ticks(*xAxis, names);
    name_ticks(*yAxis, names);
    for (std::size_t truth = 0; truth < matrix->classes; ++truth)
        for (std::size_t decision = 0; decision < matrix->classes; ++decision)
            draw_cell(truth, decision, theme);
}

void ConfusionPlot::draw_cell(std::size_t truth, std::size_t decision, const Theme& theme)
{
    const metrics::Confusion& matrix = *shown();
    const double share = matrix.share(truth, decision);
    auto* cell = new QCPItemRect(this);
    cell->topLeft->setCoords(double(decision) - 0.5, double(truth) - 0.5);
    cell->bottomRight->setCoords(double(decision) + 0.5, double(truth) + 0.5);
    cell->setPen(QPen(theme.surface, 1));
    const QColor colour =
        truth == decision ? theme.accent : (theme.is_dark ? QColor(0xf0814a) : QColor(0xd55e00));
    cell->setBrush(mixed(theme.surface, colour, 0.06 + 0.6 * std::sqrt(share)));
    auto* words = new QCPItemText(this);
    words->position->setCoords(double(decision), double(truth));
    words->setPositionAlignment(Qt::AlignCenter);
    words->setTextAlignment(Qt::AlignCenter);
    words->setColor(theme.text);
    words->setFont(small_font(QApplication::font()));
    words->setClipToAxisRect(true);
    QString lines = number(double(matrix.at(truth, decision)));
    const double cell_height = double(axisRect()->height()) / double(matrix.classes);
    const int line = QFontMetrics(words->font()).height();
    if (cell_height > 2.2 * line)
        lines += QLatin1Char('\n') + percent(share);
    if (const NamedQuality* compared = other(); compared && cell_height > 3.3 * line) {
        const auto change = matrix.at(truth, decision) - compared->quality->confusion->at(truth, decision);
        if (change != 0)
            lines += QStringLiteral("\n(%1%2)")
                         .arg(change > 0 ? QStringLiteral("+") : QStringLiteral("−"),
                              number(double(std::abs(change))));
    }
    words->setText(lines);
}

void ConfusionPlot::frame()
{
    const metrics::Confusion* matrix = shown();
    const double end = matrix ? double(matrix->classes) - 0.5 : 0.5;
    xAxis->setRange(-0.5, end);
    yAxis->setRange(-0.5, end);
}

void ConfusionPlot::resizeEvent(QResizeEvent* event)
{
    Plot::resizeEvent(event);
    redraw(); // cells show as many lines as they have room for
}

QString ConfusionPlot::words_of(std::size_t truth, std::size_t decision) const
{
    const metrics::Confusion* matrix = shown();
    if (matrix == nullptr || truth >= matrix->classes || decision >= matrix->classes)
        return {};
    QString words = tr("%1 of %2 events of %3 (%4) are taken for %5")
                        .arg(number(double(matrix->at(truth, decision))),
                             number(double(matrix->of_class(truth))), class_name(*set_, truth),
                             percent(matrix->share(truth, decision)), class_name(*set_, decision));
    if (const NamedQuality* compared = other())
        words += tr(" · %1: %2")
                     .arg(compared->name, number(double(compared->quality->confusion->at(truth, decision))));
    return words;
}

QString ConfusionPlot::words_at(const QPointF& position) const
{
    if (!axisRect()->rect().contains(position.toPoint()))
        return {};
    const double x = std::round(xAxis->pixelToCoord(position.x()));
    const double y = std::round(yAxis->pixelToCoord(position.y()));
    if (x < 0 || y < 0)
        return {};
    return words_of(static_cast<std::size_t>(y), static_cast<std::size_t>(x));
}

std::string ConfusionPlot::csv() const
{
    std::string lines = "design,true_class,decision,events,share\n";
    for (std::size_t d = 0; set_ && d < set_->all.size(); ++d) {
        const auto& matrix = set_->all[d].quality->confusion;
        for (std::size_t truth = 0; matrix && truth < matrix->classes; ++truth)
            for (std::size_t decision = 0; decision < matrix->classes; ++decision)
                lines += fmt::format("\"{}\",{},{},{},{}\n", set_->all[d].name.toStdString(), truth, decision,
                                     matrix->at(truth, decision), matrix->share(truth, decision));
    }
    return lines;
}

} // namespace bitscape
