#include "widgets/origin.hpp"

#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>
#include <utility>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Origin)
};

/// Three digits that matter: "1.25M", "44k", "812".
QString brief(double value, int decimals)
{
    constexpr std::array<std::pair<double, const char*>, 3> units{{{1e9, "G"}, {1e6, "M"}, {1e4, "k"}}};
    for (const auto& [from, letter] : units) {
        if (std::abs(value) < from)
            continue;
        const double shown = value / (letter[0] == 'k' ? 1e3 : from);
        return number(shown, shown < 10 ? 2 : shown < 100 ? 1 : 0) + QLatin1String(letter);
    }
    return number(value, decimals);
}

} // namespace

Origin origin_of(const estimate::Estimate& estimate)
{
    constexpr std::array words{
        std::pair{"measured", Origin::measured}, std::pair{"calibrated", Origin::calibrated},
        std::pair{"formula", Origin::formula}, std::pair{"extrapolated", Origin::extrapolated}};
    for (const auto& [word, origin] : words)
        if (estimate.source.starts_with(word))
            return origin;
    return Origin::unknown;
}

QString origin_word(Origin origin)
{
    switch (origin) {
    case Origin::measured:
        return Words::tr("measured");
    case Origin::calibrated:
        return Words::tr("calibrated");
    case Origin::formula:
        return Words::tr("formula");
    case Origin::extrapolated:
        return Words::tr("extrapolated");
    case Origin::unknown:
        break;
    }
    return {};
}

QString origin_meaning(Origin origin)
{
    switch (origin) {
    case Origin::measured:
        return Words::tr("Measured: a report of exactly this says so");
    case Origin::calibrated:
        return Words::tr("Calibrated: fitted to synthesis results of its kind");
    case Origin::formula:
        return Words::tr("Formula: a rule that needs no fit");
    case Origin::extrapolated:
        return Words::tr("Extrapolated: beyond what was ever compared with a report");
    case Origin::unknown:
        break;
    }
    return {};
}

void paint_origin(QPainter& painter, const QRectF& box, Origin origin, const Theme& theme)
{
    if (origin == Origin::unknown)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double radius = 2.7;
    const QPointF middle = box.center();
    switch (origin) {
    case Origin::measured:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.good);
        painter.drawRoundedRect(QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius), 1,
                                1);
        break;
    case Origin::calibrated:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(middle, radius, radius);
        break;
    case Origin::formula:
        painter.setPen(QPen(theme.accent, 1.2));
        painter.drawEllipse(middle, radius - 0.3, radius - 0.3);
        break;
    default:
        painter.setPen(QPen(theme.warning, 1.2, Qt::DotLine));
        painter.drawEllipse(middle, radius, radius);
        break;
    }
    painter.restore();
}

QString brief_interval(const estimate::Estimate& estimate, double scale, int decimals)
{
    const QString low = brief(estimate.low * scale, decimals), high = brief(estimate.high * scale, decimals);
    return low == high ? QString() : low + QStringLiteral("–") + high;
}

} // namespace bitscape
