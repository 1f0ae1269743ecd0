#include "scan_view/scan_drawing.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scan)
};

QString value_words(search::ScanKnob::Quantity quantity, double value)
{
    using Turned = search::ScanKnob::Quantity;
    switch (quantity) {
    case Turned::width:
        return Words::tr("%1 bits").arg(number(value));
    case Turned::integer:
        return Words::tr("%1 integer bits").arg(number(value));
    case Turned::lowered:
        return Words::tr("%1 bits fewer").arg(number(value));
    case Turned::reuse_factor:
        return Words::tr("reuse factor %1").arg(number(value));
    case Turned::sparsity:
        break;
    }
    return Words::tr("%1 sparse").arg(percent(value, 0));
}

/// Numbers that any point has, in a fixed order.
std::vector<std::string> measured_names(const session::ScanResult& result)
{
    std::vector<std::string> names;
    std::set<std::string, std::less<>> seen;
    const auto add = [&](const std::string& name, const study::Evaluation& evaluation) {
        if (!seen.contains(name) && search::scan_value(evaluation, name)) {
            seen.insert(name);
            names.push_back(name);
        }
    };
    for (const search::ScanPoint& point : result.points) {
        if (!point.evaluation)
            continue;
        for (const std::string_view name : study::objective_names())
            add(std::string(name), *point.evaluation);
        for (std::size_t k = 0; k < point.evaluation->metrics.class_auc.size(); ++k)
            add(fmt::format("auc[{}]", k), *point.evaluation);
    }
    return names;
}

} // namespace

ScanKind kind_of(const session::ScanResult& result)
{
    if (result.request.second)
        return ScanKind::map;
    const bool lowered = !result.request.curves.empty() &&
                         result.request.curves.front().quantity == search::ScanKnob::Quantity::lowered;
    return lowered ? ScanKind::sensitivity : ScanKind::curves;
}

QString metric_title(const std::string& metric)
{
    if (metric == "auc[]")
        return Words::tr("AUC of each class");
    if (metric.starts_with("auc["))
        return Words::tr("AUC of class %1").arg(text(metric.substr(4, metric.size() - 5)));
    return axis_title(metric);
}

QString quantity_title(search::ScanKnob::Quantity quantity)
{
    using Turned = search::ScanKnob::Quantity;
    switch (quantity) {
    case Turned::width:
        return Words::tr("Width (bits)");
    case Turned::integer:
        return Words::tr("Integer bits");
    case Turned::lowered:
        return Words::tr("Bits taken off");
    case Turned::reuse_factor:
        return Words::tr("Reuse factor");
    case Turned::sparsity:
        break;
    }
    return Words::tr("Sparsity");
}

QString turned_words(const QString& what)
{
    const std::pair<const char*, QString> words[]{{"types", Words::tr("All types")},
                                                  {"weight", Words::tr("Weights")},
                                                  {"result", Words::tr("Results")},
                                                  {"bias", Words::tr("Biases")},
                                                  {"accum", Words::tr("Accumulators")},
                                                  {"tensors", Words::tr("Each type alone")},
                                                  {"reuse_factor", Words::tr("Reuse factor")},
                                                  {"sparsity", Words::tr("Sparsity")}};
    for (const auto& [name, said] : words)
        if (what == QLatin1String(name))
            return said;
    return what;
}

QString layers_words(const QString& which)
{
    return which == QLatin1String("all")     ? Words::tr("all layers together")
           : which == QLatin1String("each")  ? Words::tr("each layer alone")
           : which == QLatin1String("class") ? Words::tr("each class of layers")
                                             : which;
}

QString knob_label(const std::string& knob)
{
    QString name = text(knob);
    for (const char* end : {".lowered", ".integer", ".types"})
        if (name.endsWith(QLatin1String(end)))
            name.chop(static_cast<int>(qstrlen(end)));
    return name;
}

QString knob_words(const std::string& knob)
{
    QString name = text(knob);
    for (const char* end : {".lowered", ".integer"})
        if (name.endsWith(QLatin1String(end)))
            name.chop(static_cast<int>(qstrlen(end)));
    const auto dot = name.lastIndexOf(QLatin1Char('.')); // names of layers may have some
    if (dot < 0)
        return name;
    return Words::tr("%1 of %2").arg(turned_words(name.mid(dot + 1)), layers_words(name.left(dot)));
}

double shown_value(const std::string& metric, double value)
{
    return value * quantity(metric.starts_with("auc[") ? "auc" : metric).scale;
}

QString metric_words(const std::string& metric, double value)
{
    if (metric.starts_with("auc["))
        return QStringLiteral("%1 %2").arg(metric_title(metric), worded("auc", value));
    return QStringLiteral("%1 %2").arg(quantity(metric).title, worded(metric, value));
}

QString point_words(const session::ScanResult& result, std::size_t at, const std::string& metric,
                    const std::string& cost)
{
    const search::ScanPoint& point = result.points[at];
    const search::ScanKnob& knob = result.request.curves[point.curve];
    QStringList parts{knob_words(knob.name), value_words(knob.quantity, knob.values[point.x])};
    if (result.request.second)
        parts << value_words(result.request.second->quantity, result.request.second->values[point.y]);
    if (!point.evaluation)
        return (parts << text(point.message)).join(QStringLiteral(" · "));
    for (const std::string& name : {metric, cost})
        if (!name.empty())
            if (const auto value = search::scan_value(*point.evaluation, name))
                parts << metric_words(name, *value);
    return parts.join(QStringLiteral(" · "));
}

std::optional<double> current_value(const search::ScanKnob& knob, const session::Snapshot& now)
{
    using Turned = search::ScanKnob::Quantity;
    double sum = 0;
    int count = 0;
    for (const search::ScanTarget& target : knob.targets) {
        const auto at = session::find_row(*now.rows, target.layer);
        if (!at)
            continue;
        const session::LayerRow& row = (*now.rows)[*at];
        if (knob.quantity == Turned::reuse_factor || knob.quantity == Turned::sparsity) {
            sum += knob.quantity == Turned::sparsity ? row.sparsity_knob : double(row.reuse_factor);
            ++count;
        } else if (const session::TensorRow* tensor = row.find(target.tensor)) {
            sum += knob.quantity == Turned::integer ? tensor->type.integer : tensor->type.width;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::string scan_csv(const session::ScanResult& result)
{
    const auto names = measured_names(result);
    std::string out = "knob,value";
    if (result.request.second)
        out += ',' + result.request.second->name;
    for (const std::string& name : names)
        out += ',' + name;
    out += ",message\n";
    auto points = result.points;
    std::ranges::sort(
        points, {}, [](const search::ScanPoint& point) { return std::tuple(point.curve, point.y, point.x); });
    for (const search::ScanPoint& point : points) {
        const search::ScanKnob& knob = result.request.curves[point.curve];
        out += fmt::format("{},{}", knob.name, knob.values[point.x]);
        if (result.request.second)
            out += fmt::format(",{}", result.request.second->values[point.y]);
        for (const std::string& name : names) {
            const auto value = point.evaluation ? search::scan_value(*point.evaluation, name) : std::nullopt;
            out += value ? fmt::format(",{}", *value) : std::string(",");
        }
        std::string message = point.message;
        std::ranges::replace(message, '"', '\'');
        out += message.empty() ? std::string(",\n") : fmt::format(",\"{}\"\n", message);
    }
    return out;
}

} // namespace bitscape
