#include "calibration_view/comparison_model.hpp"

#include "widgets/quantities.hpp"

#include <QStringList>

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace bitscape {

namespace {

QString signed_percent(double fraction)
{
    const double shown = fraction * 100;
    if (std::abs(shown) < 0.5)
        return QStringLiteral("±0 %");
    constexpr double many = 1000; // a factor says more than thousands of percent
    if (shown >= many)
        return QStringLiteral("×%1").arg(number(fraction + 1));
    return (shown > 0 ? QStringLiteral("+") : QStringLiteral("−")) + number(std::round(std::abs(shown))) +
           QStringLiteral(" %");
}

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\n") == std::string::npos)
        return cell;
    std::string result = "\"";
    for (const char letter : cell)
        result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return result + '"';
}

} // namespace

void ComparisonModel::show(std::optional<ListedReport> report)
{
    beginResetModel();
    report_ = std::move(report);
    endResetModel();
}

std::string ComparisonModel::layer_of(int row) const
{
    return report_ && row >= 0 && row < rowCount() ? report_->layers[static_cast<std::size_t>(row)].layer
                                                   : std::string();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !report_ ? 0 : static_cast<int>(report_->layers.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ListedNumber* ComparisonModel::number_at(const QModelIndex& index) const
{
    if (index.column() < Lut || index.column() > Interval)
        return nullptr;
    const auto& number = report_->layers.at(static_cast<std::size_t>(index.row()))
                             .numbers[static_cast<std::size_t>(index.column() - Lut)];
    return number ? &*number : nullptr;
}

QVariant ComparisonModel::number_data(const ListedNumber& shown, int role) const
{
    const auto off = deviation(shown);
    const QString estimated = shown.estimated ? number(*shown.estimated) : QString();
    switch (role) {
    case Qt::DisplayRole: {
        if (estimated.isEmpty())
            return number(shown.measured);
        return off ? tr("%1 (estimated %2, %3)").arg(number(shown.measured), estimated, signed_percent(*off))
                   : tr("%1 (estimated %2)").arg(number(shown.measured), estimated);
    }
    case MeasuredRole:
        return number(shown.measured);
    case EstimatedRole:
        return estimated;
    case DeviationRole:
        return off ? signed_percent(*off) : QString();
    case VerdictRole:
        if (!shown.low || !shown.high)
            return int(Verdict::unknown);
        return int(shown.measured >= *shown.low && shown.measured <= *shown.high ? Verdict::inside
                                                                                 : Verdict::outside);
    case Qt::ToolTipRole: {
        QStringList lines{tr("Measured: %1").arg(number(shown.measured))};
        if (shown.estimated)
            lines << tr("Estimated: %1").arg(estimated);
        if (shown.low && shown.high)
            lines << interval_text({*shown.estimated, *shown.low, *shown.high, shown.source}, {});
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ComparisonModel::name_data(const ListedLayer& line, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (role == Qt::ToolTipRole) {
        QStringList lines;
        if (!line.reason.empty())
            lines << (line.module.empty() ? text(line.reason) : tr("Not used: %1").arg(text(line.reason)));
        if (!line.module.empty())
            lines << text(line.module);
        if (!lines.isEmpty())
            return lines.join(QLatin1Char('\n'));
    }
    if (line.is_total)
        return tr("Whole design");
    return line.layer.empty() ? tr("(no layer)") : text(line.layer);
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !report_)
        return {};
    const ListedLayer& line = report_->layers.at(static_cast<std::size_t>(index.row()));
    if (index.column() == Layer)
        return name_data(line, role);
    if (index.column() == Note) {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        QStringList words;
        if (!line.reason.empty())
            words << text(line.reason);
        if (line.layer.empty() && !line.is_total && !line.module.empty())
            words << text(line.module);
        return words.join(QStringLiteral(" · "));
    }
    const ListedNumber* shown = number_at(index);
    return shown ? number_data(*shown, role) : QVariant();
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool is_number = section >= Lut && section <= Interval;
    if (role == Qt::ToolTipRole && is_number)
        return tr("Above: what the report says. Below: what was estimated before, and how far off it was; "
                  "green inside the 90 % interval, red outside.");
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (is_number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Layer:
        return tr("Layer");
    case Lut:
        return tr("LUT");
    case Ff:
        return tr("FF");
    case Dsp:
        return tr("DSP");
    case Bram:
        return tr("BRAM");
    case Latency:
        return tr("Latency");
    case Interval:
        return tr("Interval");
    default:
        return tr("Note");
    }
}

std::string ComparisonModel::csv() const
{
    std::string csv = "layer,module,target,measured,estimated,low,high,note\n";
    if (!report_)
        return csv;
    const auto cell = [](const std::optional<double>& value) {
        return value ? fmt::format("{}", *value) : std::string();
    };
    for (const ListedLayer& line : report_->layers)
        for (std::size_t target = 0; target < line.numbers.size(); ++target)
            if (const auto& shown = line.numbers[target])
                csv += fmt::format("{},{},{},{},{},{},{},{}\n", quoted(line.layer), quoted(line.module),
                                   estimate::to_string(static_cast<estimate::Target>(target)),
                                   shown->measured, cell(shown->estimated), cell(shown->low),
                                   cell(shown->high), quoted(line.reason));
    return csv;
}

} // namespace bitscape
