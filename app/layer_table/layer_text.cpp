#include "layer_table/layer_text.hpp"

#include "design/design.hpp"
#include "layer_table/layer_model.hpp"
#include "session/knobs.hpp"
#include "widgets/origin.hpp"
#include "widgets/precision_popup.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

namespace bitscape {

namespace {

QString unit_of(int column)
{
    switch (column) {
    case LayerModel::Lut:
        return LayerModel::tr("LUT");
    case LayerModel::Dsp:
        return LayerModel::tr("DSP");
    case LayerModel::Bram:
        return LayerModel::tr("BRAM18");
    case LayerModel::CyclesColumn:
        return LayerModel::tr("cycles");
    default:
        return LayerModel::tr("pJ");
    }
}

} // namespace

QString column_title(int column)
{
    switch (column) {
    case LayerModel::Name:
        return LayerModel::tr("Layer");
    case LayerModel::Kind:
        return LayerModel::tr("Kind");
    case LayerModel::LayerShape:
        return LayerModel::tr("Shape");
    case LayerModel::Constants:
        return LayerModel::tr("Weights");
    case LayerModel::Values:
        return LayerModel::tr("Result");
    case LayerModel::Sparsity:
        return LayerModel::tr("Sparsity\n%");
    case LayerModel::Reuse:
        return LayerModel::tr("Reuse\nfactor");
    case LayerModel::Strategy:
        return LayerModel::tr("Strategy");
    case LayerModel::Lut:
        return LayerModel::tr("LUT");
    case LayerModel::Dsp:
        return LayerModel::tr("DSP");
    case LayerModel::Bram:
        return LayerModel::tr("BRAM\n18 kbit");
    case LayerModel::CyclesColumn:
        return LayerModel::tr("Latency\ncycles");
    case LayerModel::OverflowColumn:
        return LayerModel::tr("Overflow\n%");
    case LayerModel::Energy:
        return LayerModel::tr("Energy\nnJ");
    default:
        return {};
    }
}

QString column_tooltip(int column)
{
    switch (column) {
    case LayerModel::Constants:
        return LayerModel::tr("Type of what does not change while the design runs: weights, biases, tables.\n"
                              "Unfold a layer to see every type it has.");
    case LayerModel::Values:
        return LayerModel::tr("Type of what the layer computes.");
    case LayerModel::Sparsity:
        return LayerModel::tr(
            "Share of weights that are zero. Set it to prune the smallest weights of the layer.");
    case LayerModel::Reuse:
        return LayerModel::tr(
            "How many times each multiplier is used for one inference: 1 is fastest, more is smaller.");
    case LayerModel::Strategy:
        return LayerModel::tr(
            "Latency unrolls the layer; Resource keeps weights in memory and shares multipliers.");
    case LayerModel::Lut:
        return LayerModel::tr("Look-up tables, estimated. The bar is the layer's share of the design.");
    case LayerModel::Dsp:
        return LayerModel::tr("Multiplier blocks, estimated.");
    case LayerModel::Bram:
        return LayerModel::tr("Memory blocks of 18 kbit, estimated.");
    case LayerModel::CyclesColumn:
        return LayerModel::tr("Clock cycles from input to result of the layer, estimated.");
    case LayerModel::OverflowColumn:
        return LayerModel::tr(
            "Share of results on the test data that did not fit the type: they wrapped (red) or were "
            "clipped.");
    case LayerModel::Energy:
        return LayerModel::tr("Dynamic energy of one inference, estimated.");
    default:
        return {};
    }
}

QString precision_text(const session::TensorRow& tensor)
{
    const QString resolved = text(to_string(tensor.type));
    return tensor.is_auto ? LayerModel::tr("auto → %1").arg(resolved) : resolved;
}

QString precision_tooltip(const session::LayerRow& row, const session::TensorRow& tensor)
{
    QStringList lines{
        LayerModel::tr("%1 of %2: %3").arg(text(tensor.tensor), text(row.name), text(to_string(tensor.type))),
        LayerModel::tr("Values %1").arg(range_text(tensor.type))};
    if (tensor.fixed_by_quantizer)
        lines << LayerModel::tr(
            "Locked: the model was trained with a quantizer, and hls4ml takes its type whatever is "
            "set here.");
    else if (tensor.is_auto)
        lines << LayerModel::tr("auto: hls4ml derives this type from the others.");
    else if (tensor.knob != to_string(tensor.type))
        lines << LayerModel::tr("Set to %1").arg(text(tensor.knob));
    return lines.join(QLatin1Char('\n'));
}

QString removed_tooltip(const std::string& target)
{
    if (target.empty())
        return LayerModel::tr("This layer of the model needs no hardware.");
    return LayerModel::tr("Not a layer of the hardware: hls4ml merges it into '%1'.").arg(text(target));
}

QString tensor_kind(const session::TensorRow& tensor)
{
    if (tensor.tensor.ends_with("table"))
        return LayerModel::tr("table");
    return tensor.is_parameter ? LayerModel::tr("constant") : LayerModel::tr("computed");
}

QString tensor_extent(const session::LayerRow& row, const session::TensorRow& tensor)
{
    if (tensor.tensor == "weight" && row.has_matrix)
        return QStringLiteral("%1 × %2").arg(row.n_in).arg(row.n_out);
    if (tensor.tensor == "result")
        return shape_text(row.shape);
    return QString::number(tensor.elements);
}

QVariant estimate_text(const estimate::LayerEstimate* layer, int column)
{
    const estimate::Estimate* shown = layer ? column_estimate(*layer, column) : nullptr;
    if (!shown)
        return {};
    if (column == LayerModel::Energy && shown->value != 0)
        return number(shown->value * 1e-3, 3);
    return number(shown->value);
}

QVariant estimate_tooltip(const estimate::LayerEstimate& layer, int column)
{
    const estimate::Estimate* shown = column_estimate(layer, column);
    if (!shown)
        return {};
    const QString meaning = origin_meaning(origin_of(*shown));
    const QString interval = interval_text(*shown, unit_of(column));
    return meaning.isEmpty() ? interval : interval + QLatin1Char('\n') + meaning;
}

QVariant overflow_fraction(const emulate::TensorStats* stats)
{
    if (!stats || stats->values == 0)
        return {};
    return double(stats->overflows) / double(stats->values);
}

QVariant overflow_text(const emulate::TensorStats* stats)
{
    const QVariant fraction = overflow_fraction(stats);
    if (!fraction.isValid())
        return {};
    const double shown = fraction.toDouble() * 100;
    constexpr double smallest = 0.01;
    if (shown > 0 && shown < smallest)
        return QStringLiteral("<") + number(smallest, 2);
    return number(shown, shown == 0 ? 0 : 2);
}

QVariant overflow_tooltip(const emulate::TensorStats* stats)
{
    if (!stats || stats->values == 0)
        return LayerModel::tr("Open test data to count overflows.");
    return LayerModel::
        tr("%1 of %2 results did not fit the type; %3 small ones became zero.\nResults lie between %4 and "
           "%5.")
            .arg(number(double(stats->overflows)), number(double(stats->values)),
                 number(double(stats->underflows)))
            .arg(stats->min, 0, 'g', 5)
            .arg(stats->max, 0, 'g', 5);
}

QVariant editor_choices(const session::LayerRow& row, int column)
{
    QStringList choices;
    if (column == LayerModel::Strategy) {
        for (const std::string& name : session::strategy_names())
            choices << text(name);
    } else if (column == LayerModel::Reuse && row.has_matrix && row.strategy != design::Strategy::latency) {
        for (const std::int64_t factor : design::valid_reuse_factors(row.n_in, row.n_out))
            choices << QString::number(factor);
    }
    return choices.isEmpty() ? QVariant() : QVariant(choices);
}

} // namespace bitscape
