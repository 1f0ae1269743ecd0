#include "widgets/quantities.hpp"

#include "widgets/origin.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Quantities)
};

/// Where the engine says its numbers are from. What is not here is of single rules and stays English.
constexpr std::array known_sources{
    QT_TRANSLATE_NOOP("Quantities", "sum over the layers"),
    QT_TRANSLATE_NOOP("Quantities", "sum over the layers and what is between them"),
    QT_TRANSLATE_NOOP("Quantities", "longest path through the layers"),
    QT_TRANSLATE_NOOP("Quantities", "interval of the slowest layer"),
    QT_TRANSLATE_NOOP("Quantities", "operation energies at 45 nm (QKeras QTools), not measured on an FPGA"),
    QT_TRANSLATE_NOOP("Quantities",
                      "operation energies by width, 45 nm (QKeras QTools), not measured on an FPGA"),
    QT_TRANSLATE_NOOP("Quantities", "no hardware of its own"),
};

QString source_words(const estimate::Estimate& estimate)
{
    const std::string_view source = estimate.source;
    const QString origin = origin_word(origin_of(estimate));
    const auto colon = source.find(": ");
    if (origin.isEmpty() || colon == std::string_view::npos)
        return text(source);
    const std::string_view rest = source.substr(colon + 2);
    const auto known =
        std::ranges::find(known_sources, rest, [](const char* one) { return std::string_view(one); });
    return QStringLiteral("%1: %2").arg(origin,
                                        known == known_sources.end() ? text(rest) : Words::tr(*known));
}

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Quantity quantity(std::string_view objective)
{
    if (objective == "accuracy")
        return {Words::tr("Accuracy"), QStringLiteral("%"), 100, 2};
    if (objective == "auc")
        return {Words::tr("AUC"), {}, 1, 4};
    if (objective == "agreement")
        return {Words::tr("Agreement"), QStringLiteral("%"), 100, 2};
    if (objective == "mse")
        return {Words::tr("Mean squared error"), {}, 1, 6};
    if (objective == "float_mse")
        return {Words::tr("Squared error to float"), {}, 1, 6};
    if (objective == "lut")
        return {Words::tr("LUT"), {}, 1, 0};
    if (objective == "ff")
        return {Words::tr("FF"), {}, 1, 0};
    if (objective == "dsp")
        return {Words::tr("DSP"), {}, 1, 0};
    if (objective == "bram18")
        return {Words::tr("BRAM"), Words::tr("18 kbit"), 1, 0};
    if (objective == "uram")
        return {Words::tr("URAM"), {}, 1, 0};
    if (objective == "latency_cycles")
        return {Words::tr("Latency"), Words::tr("cycles"), 1, 0};
    if (objective == "interval_cycles")
        return {Words::tr("Initiation interval"), Words::tr("cycles"), 1, 0};
    if (objective == "latency_ns")
        return {Words::tr("Latency"), Words::tr("ns"), 1, 1};
    if (objective == "energy_pj")
        return {Words::tr("Energy"), Words::tr("nJ"), 1e-3, 2};
    if (objective.starts_with("forgiving_factor("))
        return {Words::tr("Score"), QStringLiteral("%"), 100, 2};
    if (objective == "parameter_bits")
        return {Words::tr("Bits of parameters"), {}, 1, 0};
    if (objective == "total_bits")
        return {Words::tr("Bits of parameters and activations"), {}, 1, 0};
    return {text(objective), {}, 1, 3};
}

QString axis_title(std::string_view objective)
{
    const Quantity q = quantity(objective);
    return q.unit.isEmpty() ? q.title : QStringLiteral("%1 (%2)").arg(q.title, q.unit);
}

QString number(double value, int decimals)
{
    const double magnitude = std::abs(value);
    if (decimals == 0 && magnitude > 0 && magnitude < 1)
        decimals = 2; // a fraction of something counted, as formulas give it: not "0"
    return QLocale().toString(value, 'f', decimals);
}

QString percent(double fraction, int decimals)
{
    const double smallest = std::pow(10.0, -decimals);
    const double shown = fraction * 100;
    if (shown > 0 && shown < smallest)
        return QStringLiteral("< %1 %").arg(QLocale().toString(smallest, 'f', decimals));
    return QStringLiteral("%1 %").arg(QLocale().toString(shown, 'f', decimals));
}

QString worded(std::string_view objective, double value)
{
    const Quantity q = quantity(objective);
    const QString digits = number(value * q.scale, q.decimals);
    return q.unit.isEmpty() ? digits : digits + QChar::Nbsp + q.unit;
}

QString worded_change(std::string_view objective, double change)
{
    const Quantity q = quantity(objective);
    const double shown = change * q.scale;
    if (std::abs(shown) < 0.5 * std::pow(10.0, -q.decimals))
        return QStringLiteral("±0");
    const QString sign = shown > 0 ? QStringLiteral("+") : QStringLiteral("−");
    const QString words = sign + number(std::abs(shown), q.decimals);
    return q.unit == QLatin1String("%") ? Words::tr("%1 pp").arg(words)
                                        : words; // percentage points, not percent
}

QString shape_text(const Shape& shape)
{
    if (shape.empty())
        return Words::tr("scalar");
    QStringList extents;
    for (const std::size_t extent : shape)
        extents << QString::number(extent);
    return extents.join(QStringLiteral(" × "));
}

QString interval_text(const estimate::Estimate& estimate, const QString& unit, int decimals)
{
    const bool is_measured = estimate.source.starts_with("measured");
    const QString range =
        is_measured ? Words::tr("Measured: no interval")
                    : Words::tr("90 % interval %1 to %2 %3")
                          .arg(number(estimate.low, decimals), number(estimate.high, decimals), unit)
                          .trimmed();
    return estimate.source.empty()
               ? range
               : range + QLatin1Char('\n') + Words::tr("Source: %1").arg(source_words(estimate));
}

} // namespace bitscape
