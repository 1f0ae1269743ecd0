// What the cells say about themselves: what is wrong with them, and what is behind their numbers.
#include "fixed/cast.hpp"
#include "fixed/range.hpp"
#include "layer_table/layer_model.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

namespace bitscape {

using session::LayerRow;
using session::TensorRow;

std::optional<TensorNeeds> LayerModel::needs_of(const QModelIndex& index) const
{
    const TensorRow* tensor = tensor_of(index);
    if (tensor == nullptr)
        return std::nullopt;
    const LayerRow& row = layer_of(index);
    TensorNeeds needs;
    if (tensor->is_parameter) {
        if (tensor->min == 0 && tensor->max == 0)
            return std::nullopt;
        needs.min = tensor->min;
        needs.max = tensor->max;
        needs.values = static_cast<std::int64_t>(tensor->elements);
        // At an end of the type: whether they were larger before cannot be seen here.
        needs.is_cut = needs.min <= to_double(raw_min(tensor->type), tensor->type) ||
                       needs.max >= to_double(raw_max(tensor->type), tensor->type);
        return needs;
    }
    const emulate::TensorStats* stats = tensor->tensor == "result" ? stats_of(row) : nullptr;
    const emulate::NeededRange* range = ranges_.find(row.name, tensor->tensor);
    if ((stats == nullptr || stats->values == 0) && range == nullptr)
        return std::nullopt;
    if (stats != nullptr)
        needs = {stats->min,       stats->max,        stats->values,
                 stats->overflows, stats->underflows, stats->overflows > 0};
    if (range != nullptr) {
        needs.min = range->min;
        needs.max = range->max;
        needs.distance = range->distance;
        needs.values = range->values;
        needs.overflows = range->overflows;
        needs.underflows = stats != nullptr ? stats->underflows : 0;
        needs.is_cut =
            range->overflows > 0 && holds(range->type, range->min) && holds(range->type, range->max);
    }
    return needs;
}

QString LayerModel::precision_problem(const LayerRow& row, const TensorRow& tensor) const
{
    const auto wanted = parse_fixed_point(tensor.knob);
    if (!tensor.is_auto && !tensor.fixed_by_quantizer && wanted && *wanted != tensor.type)
        return tr("%1 is set, hls4ml takes %2").arg(text(tensor.knob), text(to_string(tensor.type)));
    if (tensor.type.overflow != bitscape::Overflow::wrap)
        return {}; // clipping is often wanted; the column of overflows counts it
    const emulate::TensorStats* stats = tensor.tensor == "result" ? stats_of(row) : nullptr;
    const emulate::NeededRange* range = ranges_.find(row.name, tensor.tensor);
    const std::int64_t lost = stats != nullptr ? stats->overflows : range != nullptr ? range->overflows : 0;
    const std::int64_t of = stats != nullptr ? stats->values : range != nullptr ? range->values : 0;
    if (lost == 0)
        return {};
    return tr("%1 of %2 values do not fit and wrap around").arg(number(double(lost)), number(double(of)));
}

QVariant LayerModel::problem(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    const auto as_variant = [](const QString& words) { return words.isEmpty() ? QVariant() : words; };
    if (const TensorRow* tensor = tensor_of(index))
        return as_variant(precision_problem(row, *tensor));
    if (index.internalId() != top_level)
        return {};
    if (index.column() == Name) {
        const auto found = problems_.find(row.name);
        return found == problems_.end() ? QVariant() : found->second;
    }
    return as_variant(factor_problem(row, index.column()));
}

QVariant LayerModel::tooltip(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    QStringList lines;
    if (const QVariant wrong = problem(index); wrong.isValid())
        lines << wrong.toString();
    if (const TensorRow* tensor = tensor_of(index)) {
        lines << precision_tooltip(row, *tensor);
        if (const auto needs = needs_of(index))
            lines << needs_text(*needs, tensor->type);
    } else if (index.column() == SensitivityColumn) {
        lines << loss_tooltip(losses_, loss_of(index));
    } else if (index.internalId() != top_level) {
        lines << range_text(tensor_row(index)->type);
    } else if (index.column() == OverflowColumn) {
        lines << overflow_tooltip(stats_of(row)).toString();
    } else if (index.column() == Sparsity && row.has_matrix) {
        lines << tr("Asked for: %1, zero after quantization: %2")
                     .arg(percent(row.sparsity_knob), percent(row.sparsity));
    } else if (const QString values = values_tooltip(row, index.column()); !values.isEmpty()) {
        lines << values;
    } else if (const auto* layer = estimate_of(row)) {
        lines << estimate_tooltip(*layer, index.column()).toString();
    }
    lines.removeAll(QString());
    return lines.isEmpty() ? QVariant() : lines.join(QLatin1Char('\n'));
}

} // namespace bitscape
