// What can be edited, how, and how rows leave the table as text.
#include "fixed/fixed_point.hpp"
#include "layer_table/layer_model.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bitscape {

using session::LayerRow;
using session::TensorRow;

bool LayerModel::is_editable(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    if (!row.node)
        return false;
    if (const TensorRow* tensor = tensor_of(index))
        return !tensor->fixed_by_quantizer;
    if (const TensorRow* tensor = tensor_row(index))
        return index.column() == LayerShape && !tensor->size_key.empty();
    if (index.column() == Parallel)
        return row.positions > 0;
    const bool matrix_knob =
        index.column() == Sparsity || index.column() == Reuse || index.column() == Strategy;
    return row.has_matrix && matrix_knob;
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (is_editable(index))
        flags |= Qt::ItemIsEditable;
    if (index.internalId() != top_level)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !is_editable(index))
        return false;
    if (tensor_of(index)) {
        const QString typed = value.toString().trimmed();
        if (typed != QLatin1String("auto") && !parse_fixed_point(typed.toStdString()))
            return false;
    } else if (!refusal_of(index, value).isEmpty()) {
        return false;
    }
    edit({index}, value);
    return true;
}

void LayerModel::edit(const QModelIndexList& targets, const QVariant& value, session::Gesture gesture)
{
    std::vector<std::string> layers;
    std::vector<session::TensorKnob> tensors;
    for (const QModelIndex& target : targets) {
        if (!is_editable(target))
            continue;
        layers.push_back(layer_of(target).name);
        if (const TensorRow* tensor = tensor_of(target))
            tensors.push_back({layers.back(), tensor->tensor});
    }
    if (layers.empty())
        return;
    switch (targets.front().column()) {
    case Constants:
    case Values:
        return session::set_precision(session_, tensors, value.toString().toStdString(), gesture);
    case Sparsity:
        return session::set_sparsity(session_, layers, value.toDouble() / 100, gesture);
    case Reuse:
        return session::set_reuse_factor(session_, layers, value.toLongLong(), gesture);
    case Strategy:
        return session::set_strategy(session_, layers, value.toString().toStdString());
    case Parallel:
        return session::set_parallelization(session_, layers, value.toLongLong(), gesture);
    case LayerShape:
        return session::set_table_size(session_, layers, value.toLongLong(), gesture);
    default:
        break;
    }
}

void LayerModel::edit_types(const std::vector<std::pair<QModelIndex, FixedPoint>>& types, const QString& what,
                            session::Gesture gesture)
{
    std::vector<std::pair<session::TensorKnob, std::string>> knobs;
    for (const auto& [target, type] : types)
        if (const TensorRow* tensor = is_editable(target) ? tensor_of(target) : nullptr)
            knobs.push_back({{layer_of(target).name, tensor->tensor}, to_string(type)});
    session::set_precisions(session_, knobs, what, gesture);
}

std::string LayerModel::knob_of(const QModelIndex& index) const
{
    const TensorRow* tensor = tensor_of(index);
    if (tensor == nullptr)
        return {};
    const auto& configuration = session_.snapshot()->document.configuration;
    return configuration.precision(layer_of(index).name, tensor->tensor).value_or(tensor->knob);
}

QVariant LayerModel::stepped(const QModelIndex& index, int direction) const
{
    if (!is_editable(index) || tensor_of(index) || index.column() == Strategy)
        return {};
    const QVariant now = index.data(Qt::EditRole);
    if (index.column() == Sparsity) {
        constexpr double step = 5, most = 95;
        const double now_percent =
            session_.snapshot()->document.configuration.sparsity(layer_of(index).name) * 100;
        return std::clamp(std::round(now_percent / step) * step + direction * step, 0.0, most);
    }
    const QStringList choices = index.data(ChoicesRole).toStringList();
    const LayerRow& row = layer_of(index);
    const auto& knobs = session_.snapshot()->document.configuration;
    qlonglong value = now.toLongLong();
    if (index.column() == Reuse) // ahead of a design that is still on its way
        value = knobs.reuse_factor(row.name).value_or(value);
    if (choices.isEmpty())
        return std::clamp<qlonglong>(value + direction, 1, index.data(MaximumRole).toLongLong());
    qlonglong next = value;
    for (const QString& choice : choices) { // ascending
        const qlonglong offered = choice.toLongLong();
        if (direction < 0 && offered < value)
            next = offered;
        else if (direction > 0 && offered > value)
            return offered;
    }
    return next;
}

QString LayerModel::refusal_of(const QModelIndex& index, const QVariant& value)
{
    const int column = index.column();
    if (column == Sparsity) {
        const double share = value.toDouble();
        return share >= 0 && share < 100 ? QString() : tr("From 0 to 99.9 %");
    }
    const QStringList choices = index.data(ChoicesRole).toStringList();
    const auto at = choices.indexOf(value.toString());
    if (column == Strategy) {
        const QStringList refusals = index.data(RefusalsRole).toStringList();
        return at < 0 ? tr("No such strategy") : refusals.value(at);
    }
    const qlonglong wanted = value.toLongLong(), most = index.data(MaximumRole).toLongLong();
    if (wanted < 1)
        return tr("At least 1");
    const bool is_strict = !choices.isEmpty() && !index.data(StepsRole).toBool();
    if (is_strict && at < 0)
        return tr("Not possible here: %1").arg(nearest_words(choices, wanted));
    return !is_strict && wanted > most ? tr("At most %1").arg(number(double(most))) : QString();
}

bool LayerModel::matches(int row, const QString& filter) const
{
    const LayerRow& layer = (*snapshot_->rows)[shown_[static_cast<std::size_t>(row)]];
    const QString words = text(layer.name) + QLatin1Char(' ') + text(layer.kind);
    const QStringList wanted = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(
        wanted, [&](const QString& word) { return words.contains(word, Qt::CaseInsensitive); });
}

QModelIndexList LayerModel::all_rows() const
{
    QModelIndexList rows;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex layer = index(row, 0);
        rows << layer;
        for (int tensor = 0; tensor < rowCount(layer); ++tensor)
            rows << index(tensor, 0, layer);
    }
    return rows;
}

QString LayerModel::csv(const QModelIndexList& rows) const
{
    const auto quoted = [](QString cell) {
        if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')))
            return cell;
        return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    };
    QStringList lines, header{tr("Tensor")};
    for (int column = 0; column < ColumnCount; ++column)
        header << quoted(column_title(column).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    header.swapItemsAt(0, 1); // layer, then tensor
    lines << header.join(QLatin1Char(','));
    for (const QModelIndex& row : rows) {
        const TensorRow* tensor = tensor_row(row);
        QStringList cells{quoted(text(layer_of(row).name)),
                          tensor != nullptr ? text(tensor->tensor) : QString()};
        for (int column = 1; column < ColumnCount; ++column) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QVariant value = cell.data(SortRole);
            const bool is_plain = is_number(column) && !cell.data().toString().isEmpty() && value.isValid();
            cells << quoted(is_plain ? QString::number(value.toDouble(), 'g', 10) : cell.data().toString());
        }
        lines << cells.join(QLatin1Char(','));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace bitscape
