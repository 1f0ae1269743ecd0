#include "floorplan_view/floorplan_paint.hpp"
#include "floorplan_view/site_colours.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>

#include <set>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Floorplan)
};

constexpr double gap = 14, swatch = 11;

/// Writes one entry after the other, as long as there is room.
class Row {
public:
    Row(QPainter& painter, const QRectF& area, const Theme& theme, const QFont& font)
        : p_(painter), area_(area), theme_(theme), metrics_(font), x_(area.left())
    {
        p_.setFont(font);
    }

    void box(const QColor& colour, const QString& words)
    {
        if (!has_room(swatch + 5 + metrics_.horizontalAdvance(words)))
            return;
        const QRectF mark(x_, middle() - swatch / 2, swatch, swatch);
        p_.fillRect(mark, colour);
        p_.setPen(theme_.border);
        p_.setBrush(Qt::NoBrush);
        p_.drawRect(mark);
        x_ += swatch + 5;
        word(words);
    }
    void line(const QColor& colour, const QString& words)
    {
        if (!has_room(2 * swatch + 5 + metrics_.horizontalAdvance(words)))
            return;
        p_.setPen(QPen(colour, 2));
        p_.drawLine(QPointF(x_, middle()), QPointF(x_ + 2 * swatch, middle()));
        x_ += 2 * swatch + 5;
        word(words);
    }
    void pin(const QString& words)
    {
        if (!has_room(swatch + metrics_.horizontalAdvance(words)))
            return;
        p_.setPen(Qt::NoPen);
        p_.setBrush(theme_.accent);
        p_.drawEllipse(QPointF(x_ + 4, middle()), 3, 3);
        x_ += swatch;
        word(words);
    }
    /// Colours of 0 to 100 %.
    void scale(const QString& from, const QString& to)
    {
        constexpr double width = 120;
        if (!has_room(metrics_.horizontalAdvance(from + to) + width + 10))
            return;
        word(from, 5);
        const QRectF bar(x_, middle() - swatch / 2, width, swatch);
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        constexpr int stops = 8;
        for (int i = 0; i <= stops; ++i)
            gradient.setColorAt(double(i) / stops, share_colour(theme_, double(i) / stops));
        p_.fillRect(bar, gradient);
        x_ += width + 5;
        word(to);
    }

private:
    [[nodiscard]] double middle() const { return area_.center().y(); }
    [[nodiscard]] bool has_room(double width) const { return x_ + width <= area_.right(); }
    void word(const QString& words, double space = gap)
    {
        p_.setPen(theme_.muted);
        const double width = metrics_.horizontalAdvance(words);
        p_.drawText(QRectF(x_, area_.top(), width + 2, area_.height()), Qt::AlignVCenter | Qt::AlignLeft,
                    words);
        x_ += width + space;
    }

    QPainter& p_;
    QRectF area_;
    const Theme& theme_;
    QFontMetricsF metrics_;
    double x_;
};

} // namespace

QColor site_colour(floorplan::Site site, const Theme& theme)
{
    using floorplan::Site;
    const double tint = theme.is_dark ? 0.22 : 0.2;
    switch (site) {
    case Site::logic:
        return theme.raised;
    case Site::dsp:
        return mixed(theme.raised, QColor(0x9b59d0), tint);
    case Site::bram:
        return mixed(theme.raised, QColor(0x1f9bb0), tint);
    case Site::uram:
        return mixed(theme.raised, QColor(0x3aa655), tint);
    case Site::io:
        return mixed(theme.window, theme.faint, 0.35);
    case Site::hard:
        return mixed(theme.window, theme.faint, 0.7);
    case Site::routing:
        break;
    }
    return theme.window;
}

double floorplan_legend_height(const QFont& font)
{
    return QFontMetricsF(font).height() + 6;
}

void paint_floorplan_legend(QPainter& painter, const QRectF& area, const FloorplanPicture& picture,
                            const Theme& theme, const QFont& font)
{
    if (picture.content.empty())
        return;
    Row row(painter, area, theme, font);
    const floorplan::Device& device = *picture.content.device;
    const bool over = !picture.content.plan.fits();
    if (picture.colour != FloorplanColour::layers) {
        row.scale(Words::tr("empty"), Words::tr("full"));
        if (over)
            row.box(theme.bad, Words::tr("over-full"));
        return;
    }
    if (over)
        row.box(theme.bad, Words::tr("does not fit"));
    std::set<floorplan::Site> present;
    for (const auto& column : device.columns)
        for (const floorplan::Span& span : column)
            present.insert(span.site);
    for (const floorplan::Site site : present)
        row.box(site_colour(site, theme), text(device.name(site)));
    if (picture.wires && picture.content.plan.slr_crossings > 0)
        row.line(theme.warning, Words::tr("stream across SLRs"));
    if (!picture.content.dragged.empty())
        row.pin(Words::tr("dragged"));
}

} // namespace bitscape
