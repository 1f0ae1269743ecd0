#include "report_view/chart_paint.hpp"

#include "floorplan_view/floorplan_paint.hpp"
#include "review/markup.hpp"
#include "review/treemap.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double gap = 6;

constexpr ReportAmount bar_amounts[] = {ReportAmount::lut,          ReportAmount::ff,   ReportAmount::dsp,
                                        ReportAmount::bram18,       ReportAmount::uram, ReportAmount::energy,
                                        ReportAmount::constant_bits};

double line_height(const QFont& font)
{
    return QFontMetricsF(font).height() + gap;
}

QString name_of(const ReportContent& content, std::size_t layer)
{
    return layer < content.estimate().layers.size() ? text(content.layer(layer).name)
                                                    : Words::tr("between the layers");
}

QColor colour_of(const ReportContent& content, std::size_t layer, const Theme& theme)
{
    return layer < content.estimate().layers.size() ? layer_colour(layer) : theme.muted;
}

QString amount_words(const ReportContent& content, std::size_t layer, ReportAmount amount, double all)
{
    const double value = amount_of(content, layer, amount);
    return QStringLiteral("%1: %2 %3 (%4)")
        .arg(name_of(content, layer), number(value), amount_title(amount),
             percent(all > 0 ? value / all : 0));
}

std::vector<ChartSpot> treemap_spots(const ReportContent& content, ReportAmount amount, const QRectF& area)
{
    std::vector<double> weights;
    for (std::size_t i = 0; i <= content.estimate().layers.size(); ++i)
        weights.push_back(std::max(0.0, amount_of(content, i, amount)));
    const double all = amount_of_all(content, amount);
    const auto boxes = review::treemap(weights, {area.x(), area.y(), area.width(), area.height()});
    std::vector<ChartSpot> spots;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i].width > 0)
            spots.push_back({QRectF(boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height), i,
                             amount_words(content, i, amount, all)});
    return spots;
}

/// Amounts that the design has any of.
std::vector<ReportAmount> shown_amounts(const ReportContent& content)
{
    std::vector<ReportAmount> shown;
    for (const ReportAmount amount : bar_amounts)
        if (amount_of_all(content, amount) > 0)
            shown.push_back(amount);
    return shown;
}

double widest(const QStringList& words, const QFont& font)
{
    double most = 0;
    for (const QString& word : words)
        most = std::max(most, QFontMetricsF(font).horizontalAdvance(word));
    return most;
}

double bar_label_width(const ReportContent& content, const QFont& font)
{
    QStringList titles;
    for (const ReportAmount amount : shown_amounts(content))
        titles << amount_title(amount);
    return widest(titles, font) + gap;
}

std::vector<ChartSpot> bar_spots(const ReportContent& content, const QRectF& area, const QFont& font)
{
    std::vector<ChartSpot> spots;
    const double label = bar_label_width(content, font);
    const double room =
        area.width() - label - QFontMetricsF(font).horizontalAdvance(QStringLiteral("100.0 %__"));
    double y = area.top();
    for (const ReportAmount amount : shown_amounts(content)) {
        const double all = amount_of_all(content, amount);
        double x = area.left() + label;
        for (std::size_t i = 0; i <= content.estimate().layers.size(); ++i) {
            const double width = std::max(0.0, amount_of(content, i, amount)) / all * room;
            if (width > 0)
                spots.push_back(
                    {QRectF(x, y, width, line_height(font) - gap), i, amount_words(content, i, amount, all)});
            x += width;
        }
        y += line_height(font);
    }
    return spots;
}

std::vector<std::size_t> working(const ReportContent& content)
{
    std::vector<std::size_t> layers;
    for (std::size_t i = 0; i < content.breakdown.layers.size(); ++i)
        if (content.breakdown.layers[i].slot.end > content.breakdown.layers[i].slot.start)
            layers.push_back(i);
    return layers;
}

double pipeline_label_width(const ReportContent& content, const QFont& font, double most)
{
    QStringList names;
    for (const std::size_t i : working(content))
        names << name_of(content, i);
    return std::min(widest(names, font) + gap, most);
}

std::vector<ChartSpot> pipeline_spots(const ReportContent& content, const QRectF& area, const QFont& font)
{
    double end = 1;
    for (const review::LayerCost& layer : content.breakdown.layers)
        end = std::max(end, layer.slot.end);
    const double label = pipeline_label_width(content, font, area.width() / 3);
    const double room =
        area.width() - label - QFontMetricsF(font).horizontalAdvance(QStringLiteral("000,000")) - gap;
    std::vector<ChartSpot> spots;
    double y = area.top() + line_height(font); // below what limits the interval
    for (const std::size_t i : working(content)) {
        const review::Slot& slot = content.breakdown.layers[i].slot;
        const double width = std::max(1.5, (slot.end - slot.start) / end * room);
        spots.push_back(
            {QRectF(area.left() + label + slot.start / end * room, y, width, line_height(font) - gap), i,
             Words::tr("%1: cycles %2 to %3, a new input every %4")
                 .arg(name_of(content, i), number(slot.start), number(slot.end),
                      number(content.layer(i).interval_cycles.value))});
        y += line_height(font);
    }
    return spots;
}

class Painter {
public:
    Painter(QPainter& painter, const ChartPicture& picture, const QRectF& area, const Theme& theme,
            const QFont& font)
        : p_(painter), picture_(picture), content_(*picture.content), area_(area), theme_(theme), font_(font),
          metrics_(font), spots_(chart_spots(picture, area, font))
    {
    }

    void paint()
    {
        p_.setFont(font_);
        p_.setRenderHint(QPainter::Antialiasing, false);
        for (const ChartSpot& spot : spots_)
            paint_spot(spot);
        switch (picture_.chart) {
        case ReportChart::treemap:
            return name_boxes();
        case ReportChart::bars:
            return name_bars();
        case ReportChart::pipeline:
            return name_pipeline();
        }
    }

private:
    [[nodiscard]] bool is_selected(const ChartSpot& spot) const
    {
        return spot.layer < content_.estimate().layers.size() &&
               picture_.selected.contains(content_.layer(spot.layer).name);
    }

    [[nodiscard]] QColor fill_of(const ChartSpot& spot) const
    {
        return mixed(theme_.surface, colour_of(content_, spot.layer, theme_),
                     picture_.selected.empty() || is_selected(spot) ? 0.85 : 0.4);
    }

    void paint_spot(const ChartSpot& spot)
    {
        const QColor fill = fill_of(spot);
        const QRectF box =
            picture_.chart == ReportChart::pipeline ? spot.area : spot.area.adjusted(0.5, 0.5, -0.5, -0.5);
        p_.fillRect(box, fill);
        const bool limits =
            picture_.chart == ReportChart::pipeline &&
            std::ranges::find(content_.breakdown.limiting, spot.layer) != content_.breakdown.limiting.end();
        if (limits || is_selected(spot)) {
            p_.setPen(QPen(is_selected(spot) ? theme_.accent : theme_.warning, 2));
            p_.setBrush(Qt::NoBrush);
            p_.drawRect(box.adjusted(1, 1, -1, -1));
        }
    }

    void word(const QRectF& box, Qt::Alignment alignment, const QString& words, const QColor& colour)
    {
        p_.setPen(colour);
        p_.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter),
                    metrics_.elidedText(words, Qt::ElideRight, box.width()));
    }

    void name_boxes()
    {
        const double all = amount_of_all(content_, picture_.amount);
        for (const ChartSpot& spot : spots_) {
            const QRectF inner = spot.area.adjusted(5, 3, -5, -3);
            if (inner.width() < metrics_.averageCharWidth() * 3 || inner.height() < metrics_.height())
                continue;
            // Black or white, whichever is read better on the layer's colour.
            const QColor ink = qGray(fill_of(spot).rgb()) > 130 ? QColor(0x11151a) : QColor(0xffffff);
            QRectF line(inner.left(), inner.top(), inner.width(), metrics_.height());
            word(line, Qt::AlignLeft, name_of(content_, spot.layer), ink);
            line.translate(0, metrics_.height());
            const double value = amount_of(content_, spot.layer, picture_.amount);
            if (line.bottom() <= inner.bottom())
                word(line, Qt::AlignLeft,
                     QStringLiteral("%1 · %2").arg(number(value), percent(all > 0 ? value / all : 0)), ink);
        }
    }

    void name_bars()
    {
        const double label = bar_label_width(content_, font_);
        double y = area_.top();
        for (const ReportAmount amount : shown_amounts(content_)) {
            const double height = line_height(font_) - gap;
            word(QRectF(area_.left(), y, label - gap, height), Qt::AlignRight, amount_title(amount),
                 theme_.muted);
            const double part = amount_of_part(content_, amount);
            const double share = part > 0 ? amount_of_all(content_, amount) / part : 0;
            if (part > 0)
                word(QRectF(area_.right() - 90, y, 90, height), Qt::AlignRight, percent(share),
                     share > 1 ? theme_.bad : theme_.text);
            y += line_height(font_);
        }
        word(QRectF(area_.left(), y, area_.width(), line_height(font_) - gap), Qt::AlignRight,
             Words::tr("share of %1").arg(text(content_.estimate().part->id)), theme_.faint);
    }

    void name_pipeline()
    {
        const double label = pipeline_label_width(content_, font_, area_.width() / 3);
        const double height = line_height(font_) - gap;
        word(QRectF(area_.left(), area_.top(), area_.width(), height), Qt::AlignLeft,
             Words::tr("Latency %1 cycles. %2")
                 .arg(number(content_.estimate().latency_cycles.value), limit_text(content_)),
             content_.breakdown.limiting.empty() ? theme_.muted : theme_.warning);
        for (const ChartSpot& spot : spots_) {
            word(QRectF(area_.left(), spot.area.top(), label - gap, height), Qt::AlignRight,
                 name_of(content_, spot.layer), theme_.muted);
            const review::Slot& slot = content_.breakdown.layers[spot.layer].slot;
            word(
                QRectF(spot.area.right() + 4, spot.area.top(), area_.right() - spot.area.right() - 4, height),
                Qt::AlignLeft, number(slot.end - slot.start), theme_.text);
        }
    }

    QPainter& p_;
    const ChartPicture& picture_;
    const ReportContent& content_;
    const QRectF area_;
    const Theme& theme_;
    const QFont& font_;
    const QFontMetricsF metrics_;
    const std::vector<ChartSpot> spots_;
};

} // namespace

double chart_height(const ChartPicture& picture, const QFont& font)
{
    constexpr double treemap_height = 120;
    if (!picture.content || picture.chart == ReportChart::treemap)
        return treemap_height;
    const std::size_t lines = picture.chart == ReportChart::bars ? shown_amounts(*picture.content).size() + 1
                                                                 : working(*picture.content).size() + 1;
    return static_cast<double>(lines) * line_height(font);
}

std::vector<ChartSpot> chart_spots(const ChartPicture& picture, const QRectF& area, const QFont& font)
{
    if (!picture.content || area.width() < 50)
        return {};
    switch (picture.chart) {
    case ReportChart::treemap:
        return treemap_spots(*picture.content, picture.amount, area);
    case ReportChart::bars:
        return bar_spots(*picture.content, area, font);
    case ReportChart::pipeline:
        return pipeline_spots(*picture.content, area, font);
    }
    return {};
}

void paint_chart(QPainter& painter, const ChartPicture& picture, const QRectF& area, const Theme& theme,
                 const QFont& font)
{
    if (picture.content && area.width() >= 50)
        Painter(painter, picture, area, theme, font).paint();
}

} // namespace bitscape
