#include "report_view/report_content.hpp"

#include "review/markup.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// "0.62", "1,300": as many digits as a rough number deserves.
QString watts(double value)
{
    return QLocale().toString(value, 'g', 2);
}

} // namespace

const estimate::LayerEstimate& ReportContent::layer(std::size_t index) const
{
    return index < estimate().layers.size() ? estimate().layers[index] : estimate().glue;
}

std::optional<std::size_t> ReportContent::find(const std::string& layer) const
{
    const auto found = std::ranges::find(estimate().layers, layer, &estimate::LayerEstimate::name);
    if (found == estimate().layers.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - estimate().layers.begin());
}

ReportPointer report_of(const session::SnapshotPointer& snapshot)
{
    auto content = std::make_shared<ReportContent>();
    content->snapshot = snapshot;
    content->breakdown = review::breakdown(content->design(), content->estimate());
    content->power =
        estimate::power_of(content->estimate(), *content->estimate().part, content->design().clock_period_ns);
    for (const report::Report& report : snapshot->document.reports)
        if (auto compared = estimate::compare(report, content->design(), snapshot->bench->parts))
            content->measured.push_back(*std::move(compared)); // others are the Calibration dock's matter
    return content;
}

QString amount_title(ReportAmount amount)
{
    switch (amount) {
    case ReportAmount::energy:
        return Words::tr("Energy");
    case ReportAmount::constant_bits:
        return Words::tr("Bits of constants");
    default:
        return text(review::kinds()[static_cast<std::size_t>(amount)].name);
    }
}

double amount_of(const ReportContent& content, std::size_t index, ReportAmount amount)
{
    switch (amount) {
    case ReportAmount::energy:
        return content.layer(index).energy_pj.value;
    case ReportAmount::constant_bits:
        return index < content.breakdown.layers.size() ? content.breakdown.layers[index].constant_bits : 0;
    default:
        return (content.layer(index).resources.*review::kinds()[static_cast<std::size_t>(amount)].field)
            .value;
    }
}

double amount_of_all(const ReportContent& content, ReportAmount amount)
{
    double sum = 0;
    for (std::size_t i = 0; i <= content.estimate().layers.size(); ++i)
        sum += std::max(0.0, amount_of(content, i, amount));
    return sum;
}

double amount_of_part(const ReportContent& content, ReportAmount amount)
{
    if (amount == ReportAmount::energy || amount == ReportAmount::constant_bits)
        return 0;
    return review::available(*content.estimate().part, review::kinds()[static_cast<std::size_t>(amount)]);
}

QString limit_text(const ReportContent& content)
{
    QStringList names;
    for (const std::size_t layer : content.breakdown.limiting)
        names << text(content.layer(layer).name);
    const auto cycles = content.estimate().interval_cycles.value;
    if (names.isEmpty())
        return Words::tr("Interval %1: nothing limits it").arg(number(cycles));
    constexpr qsizetype most = 3;
    if (names.size() > most)
        names = names.mid(0, most) << QStringLiteral("…");
    return Words::tr("Interval %1, limited by %2").arg(number(cycles), names.join(QStringLiteral(", ")));
}

QString power_text(const ReportContent& content)
{
    const estimate::Estimate& watt = content.power.total_w;
    return Words::tr("%1 W (%2 to %3, rough)").arg(watts(watt.value), watts(watt.low), watts(watt.high));
}

} // namespace bitscape
