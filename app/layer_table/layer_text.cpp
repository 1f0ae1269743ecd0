#include "layer_table/layer_text.hpp"

#include "design/design.hpp"
#include "layer_table/layer_model.hpp"
#include "session/knobs.hpp"
#include "widgets/origin.hpp"
#include "widgets/precision_popup.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

#include <algorithm>
#include <array>

namespace bitscape {

namespace {

QString unit_of(int column)
{
    switch (column) {
    case LayerModel::Lut:
        return LayerModel::tr("LUT");
    case LayerModel::Ff:
        return LayerModel::tr("FF");
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
    case LayerModel::Parallel:
        return LayerModel::tr("Parallel\npositions");
    case LayerModel::Lut:
        return LayerModel::tr("LUT");
    case LayerModel::Ff:
        return LayerModel::tr("FF");
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
    case LayerModel::SensitivityColumn:
        return LayerModel::tr("1 bit\nfewer");
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
    case LayerModel::Parallel:
        return LayerModel::tr("How many output positions of a convolution are built side by side: more is "
                              "faster and larger.");
    case LayerModel::Ff:
        return LayerModel::tr("Flip-flops, estimated.");
    case LayerModel::SensitivityColumn:
        return LayerModel::tr("What the design loses when the layer gets one bit fewer (the worst of its "
                              "types).\nA dash: not measured yet. Measure it from the panel's menu.");
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

QVariant share_text(std::int64_t part, std::int64_t all)
{
    if (all == 0)
        return {};
    const double shown = double(part) / double(all) * 100;
    constexpr double smallest = 0.01;
    if (shown > 0 && shown < smallest)
        return QStringLiteral("<") + number(smallest, 2);
    return number(shown, shown == 0 ? 0 : 2);
}

QVariant overflow_text(const emulate::TensorStats* stats)
{
    return stats ? share_text(stats->overflows, stats->values) : QVariant();
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

QVariant loss_text(const session::LayerLosses& losses, const session::BitLoss* loss)
{
    if (loss == nullptr || !loss->loss)
        return losses.is_known() && !losses.finished ? QStringLiteral("…") : QStringLiteral("–");
    const double change = study::is_maximized(losses.metric) ? -*loss->loss : *loss->loss;
    return worded_change(losses.metric, change);
}

QString loss_tooltip(const session::LayerLosses& losses, const session::BitLoss* loss)
{
    if (loss == nullptr || !loss->loss)
        return LayerModel::tr("Not measured yet.");
    QStringList lines{LayerModel::tr("One bit fewer: %1 %2")
                          .arg(quantity(losses.metric).title, loss_text(losses, loss).toString())};
    if (loss->spare_bits > 0)
        lines << LayerModel::tr("Bits that can go without loss: %1").arg(loss->spare_bits);
    if (!losses.of_now)
        lines << LayerModel::tr("Measured on an earlier configuration.");
    return lines.join(QLatin1Char('\n'));
}

QVariant editor_choices(const session::LayerRow& row, int column)
{
    QStringList choices;
    if (column == LayerModel::Strategy) {
        for (const std::string& name : session::strategy_names())
            choices << text(name);
    } else if (column == LayerModel::Reuse || column == LayerModel::Parallel) {
        for (const std::int64_t factor :
             column == LayerModel::Reuse ? row.reuse_choices : row.parallel_choices)
            choices << QString::number(factor);
    }
    return choices.isEmpty() ? QVariant() : QVariant(choices);
}

QVariant choice_refusals(const session::LayerRow& row, int column, const design::Design* design)
{
    if (column != LayerModel::Strategy || design == nullptr)
        return {};
    QStringList refusals;
    for (std::size_t i = 0; i < session::strategy_names().size(); ++i)
        refusals << QString();
    QString& exact = refusals[static_cast<int>(design::Strategy::distributed_arithmetic)];
    if (design->backend != design::Backend::vivado && design->backend != design::Backend::vitis)
        exact = LayerModel::tr("Only with the Vivado or Vitis backend");
    else if (row.reuse_knob != 1)
        exact = LayerModel::tr("Only with a reuse factor of 1");
    return refusals;
}

QVariant table_sizes()
{
    QStringList sizes;
    constexpr int least = 64, most = 1 << 20;
    for (int size = least; size <= most; size *= 2)
        sizes << QString::number(size);
    return sizes;
}

QString factor_problem(const session::LayerRow& row, int column)
{
    const auto snapped = [](std::int64_t wanted, std::int64_t got) {
        return LayerModel::tr("%1 is set, hls4ml takes %2").arg(wanted).arg(got);
    };
    if (column == LayerModel::Reuse && row.has_matrix) {
        const auto products = static_cast<std::int64_t>(row.n_in * row.n_out);
        if (row.reuse_knob != row.reuse_factor)
            return LayerModel::tr("%1: it does not divide %2 × %3 evenly")
                .arg(snapped(row.reuse_knob, row.reuse_factor))
                .arg(row.n_in)
                .arg(row.n_out);
        if (row.reuse_factor > products)
            return LayerModel::tr("%1 is above the %2 products of the layer")
                .arg(row.reuse_factor)
                .arg(number(double(products)));
    }
    if (column == LayerModel::Strategy && row.has_matrix &&
        row.strategy_knob != design::to_string(row.strategy) && row.strategy_knob != "da")
        return LayerModel::tr("%1 is set, hls4ml takes %2")
            .arg(text(row.strategy_knob), text(design::to_string(row.strategy)));
    if (column == LayerModel::Parallel && row.positions > 0 && row.parallel_knob != row.parallel_positions)
        return LayerModel::tr("%1: it does not divide %2 positions")
            .arg(snapped(row.parallel_knob, row.parallel_positions))
            .arg(row.positions);
    return {};
}

QString values_tooltip(const session::LayerRow& row, int column)
{
    const bool is_reuse = column == LayerModel::Reuse && row.has_matrix;
    if (!is_reuse && !(column == LayerModel::Parallel && row.positions > 0))
        return {};
    const auto& choices = is_reuse ? row.reuse_choices : row.parallel_choices;
    if (choices.empty())
        return LayerModel::tr("Any from 1 to %1").arg(number(double(row.n_in * row.n_out)));
    QStringList shown;
    constexpr std::size_t most = 14;
    for (std::size_t i = 0; i < std::min(choices.size(), most); ++i)
        shown << QString::number(choices[i]);
    if (choices.size() > most)
        shown << QStringLiteral("… %1").arg(choices.back());
    return LayerModel::tr("Possible: %1").arg(shown.join(QStringLiteral(", ")));
}

QString nearest_words(const QStringList& choices, qlonglong wanted)
{
    QString below, above;
    for (const QString& choice : choices) {
        if (choice.toLongLong() < wanted)
            below = choice;
        else if (above.isEmpty())
            above = choice;
    }
    if (below.isEmpty() || above.isEmpty())
        return LayerModel::tr("%1 is the nearest").arg(below.isEmpty() ? above : below);
    return LayerModel::tr("%1 and %2 are the nearest").arg(below, above);
}

bool is_number(int column)
{
    return column >= LayerModel::Lut || column == LayerModel::Sparsity || column == LayerModel::Reuse ||
           column == LayerModel::Parallel;
}

QString column_key(int column)
{
    static constexpr std::array keys{"name",  "kind",     "shape",    "weights", "result",     "sparsity",
                                     "reuse", "strategy", "parallel", "lut",     "ff",         "dsp",
                                     "bram",  "cycles",   "overflow", "energy",  "sensitivity"};
    static_assert(keys.size() == LayerModel::ColumnCount);
    return QLatin1String(keys[static_cast<std::size_t>(column)]);
}

} // namespace bitscape
