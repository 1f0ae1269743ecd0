#include "layer_table/layer_model.hpp"

#include "design/design.hpp"
#include "layer_table/layer_text.hpp"
#include "widgets/origin.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

#include <algorithm>

namespace bitscape {

using session::LayerRow;
using session::TensorRow;

namespace {

constexpr quintptr top_level = 0; // internal id of layer rows; tensor rows hold their layer's row + 1

bool same_structure(const std::vector<LayerRow>& a, const std::vector<LayerRow>& b)
{
    const auto same_tensors = [](const LayerRow& x, const LayerRow& y) {
        return std::ranges::equal(x.tensors, y.tensors, {}, &TensorRow::tensor, &TensorRow::tensor);
    };
    return std::ranges::equal(a, b, [&](const LayerRow& x, const LayerRow& y) {
        return x.name == y.name && x.node.has_value() == y.node.has_value() && same_tensors(x, y);
    });
}

/// The type a layer's own row shows in a precision column: its first constant, or its result.
const TensorRow* main_tensor(const LayerRow& row, int column)
{
    if (column == LayerModel::Values)
        return row.find("result");
    const auto found = std::ranges::find(row.tensors, true, &TensorRow::is_parameter);
    return found == row.tensors.end() ? nullptr : &*found;
}

} // namespace

const estimate::Estimate* column_estimate(const estimate::LayerEstimate& layer, int column)
{
    switch (column) {
    case LayerModel::Lut:
        return &layer.resources.lut;
    case LayerModel::Dsp:
        return &layer.resources.dsp;
    case LayerModel::Bram:
        return &layer.resources.bram18;
    case LayerModel::CyclesColumn:
        return &layer.latency_cycles;
    case LayerModel::Energy:
        return &layer.energy_pj;
    default:
        return nullptr;
    }
}

LayerModel::LayerModel(session::Session& session, QObject* parent)
    : QAbstractItemModel(parent), session_(session), snapshot_(session.snapshot())
{
    choose_rows();
    connect(&session_, &session::Session::snapshot_changed, this, &LayerModel::update);
}

/// Layers that hls4ml removes have no knobs: the graph shows them, the table does not.
void LayerModel::choose_rows()
{
    shown_.clear();
    for (std::size_t row = 0; row < snapshot_->rows->size(); ++row)
        if ((*snapshot_->rows)[row].node || !snapshot_->design)
            shown_.push_back(row);
}

void LayerModel::update()
{
    const auto fresh = session_.snapshot();
    if (fresh->rows == snapshot_->rows && fresh->evaluation == snapshot_->evaluation) {
        snapshot_ = fresh;
        return;
    }
    if (!same_structure(*fresh->rows, *snapshot_->rows)) {
        beginResetModel();
        snapshot_ = fresh;
        choose_rows();
        endResetModel();
        return;
    }
    snapshot_ = fresh;
    const int rows = rowCount();
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    for (int row = 0; row < rows; ++row) {
        const QModelIndex layer = index(row, 0);
        if (const int tensors = rowCount(layer))
            Q_EMIT dataChanged(index(0, 0, layer), index(tensors - 1, ColumnCount - 1, layer));
    }
}

QModelIndex LayerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : top_level);
}

QModelIndex LayerModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == top_level)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, top_level);
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(shown_.size());
    if (parent.internalId() != top_level || parent.column() != 0)
        return 0;
    return static_cast<int>(layer_of(parent).tensors.size());
}

int LayerModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

const LayerRow& LayerModel::layer_of(const QModelIndex& index) const
{
    const auto row = index.internalId() == top_level ? static_cast<std::size_t>(index.row())
                                                     : static_cast<std::size_t>(index.internalId() - 1);
    return (*snapshot_->rows)[shown_[row]];
}

const TensorRow* LayerModel::tensor_of(const QModelIndex& index) const
{
    if (!index.isValid() || (index.column() != Constants && index.column() != Values))
        return nullptr;
    const LayerRow& row = layer_of(index);
    if (index.internalId() == top_level)
        return main_tensor(row, index.column());
    const TensorRow& tensor = row.tensors[static_cast<std::size_t>(index.row())];
    return tensor.is_parameter == (index.column() == Constants) ? &tensor : nullptr;
}

QModelIndex LayerModel::index_of(const std::string& layer) const
{
    const auto found =
        std::ranges::find(shown_, layer, [&](std::size_t row) { return (*snapshot_->rows)[row].name; });
    return found == shown_.end() ? QModelIndex() : index(static_cast<int>(found - shown_.begin()), 0);
}

const estimate::LayerEstimate* LayerModel::estimate_of(const LayerRow& row) const
{
    if (!row.node || !snapshot_->evaluation)
        return nullptr;
    const auto& layers = snapshot_->evaluation->estimate.layers;
    return row.node->index() < layers.size() ? &layers[row.node->index()] : nullptr;
}

const emulate::TensorStats* LayerModel::stats_of(const LayerRow& row) const
{
    if (!row.node || !snapshot_->evaluation)
        return nullptr;
    const auto& stats = snapshot_->evaluation->stats;
    return row.node->index() < stats.size() ? &stats[row.node->index()] : nullptr;
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LayerRow& row = layer_of(index);
    const bool is_layer = index.internalId() == top_level;
    switch (role) {
    case Qt::DisplayRole:
        return is_layer
                   ? layer_text(row, index.column())
                   : tensor_text(row, row.tensors[static_cast<std::size_t>(index.row())], index.column());
    case Qt::EditRole:
    case SortRole:
        return editor_value(index);
    case Qt::ToolTipRole:
        return tooltip(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() >= Lut || index.column() == Sparsity || index.column() == Reuse
                        ? Qt::AlignRight
                        : Qt::AlignLeft));
    case PrecisionRole:
        if (const TensorRow* tensor = tensor_of(index))
            return QVariant::fromValue(
                PrecisionCell{text(tensor->knob), tensor->type, tensor->is_auto, tensor->fixed_by_quantizer});
        return {};
    case ShareRole:
        if (const auto* layer = is_layer && index.column() == Lut ? estimate_of(row) : nullptr) {
            const double total = snapshot_->evaluation->estimate.resources.lut.value;
            return total > 0 ? layer->resources.lut.value / total : 0.0;
        }
        return {};
    case OriginRole:
    case IntervalRole:
        return is_layer ? certainty(row, index.column(), role) : QVariant();
    case ChoicesRole:
        return editor_choices(row, index.column());
    case MaximumRole:
        return static_cast<qlonglong>(std::max<std::size_t>(row.n_in * row.n_out, 1));
    default:
        return {};
    }
}

QVariant LayerModel::layer_text(const LayerRow& row, int column) const
{
    switch (column) {
    case Name:
        return text(row.name);
    case Kind:
        return text(row.kind);
    case LayerShape:
        return shape_text(row.shape);
    case Constants:
    case Values:
        if (const TensorRow* tensor = main_tensor(row, column))
            return precision_text(*tensor);
        return {};
    case Sparsity:
        return row.has_matrix ? number(row.sparsity * 100, 1) : QVariant();
    case Reuse:
        return row.has_matrix ? QString::number(row.reuse_factor) : QVariant();
    case Strategy:
        return row.has_matrix ? text(session::strategy_name(row.strategy)) : QVariant();
    case OverflowColumn:
        return overflow_text(stats_of(row));
    default:
        return estimate_text(estimate_of(row), column);
    }
}

QVariant LayerModel::certainty(const LayerRow& row, int column, int role) const
{
    const auto* layer = estimate_of(row);
    const estimate::Estimate* shown = layer ? column_estimate(*layer, column) : nullptr;
    if (!shown || (shown->value == 0 && shown->low == shown->high && origin_of(*shown) != Origin::measured))
        return {}; // nothing is needed: nothing to be unsure of
    if (role == OriginRole)
        return int(origin_of(*shown));
    const bool is_energy = column == Energy;
    const QString interval = brief_interval(*shown, is_energy ? 1e-3 : 1, is_energy ? 3 : 0);
    return interval.isEmpty() ? QVariant() : QVariant(interval);
}

QVariant LayerModel::tensor_text(const LayerRow& row, const TensorRow& tensor, int column) const
{
    switch (column) {
    case Name:
        return text(tensor.tensor);
    case Kind:
        return tensor_kind(tensor);
    case LayerShape:
        return tensor_extent(row, tensor);
    case Constants:
        return tensor.is_parameter ? precision_text(tensor) : QVariant();
    case Values:
        return tensor.is_parameter ? QVariant() : precision_text(tensor);
    default:
        return {};
    }
}

QVariant LayerModel::tooltip(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    if (const TensorRow* tensor = tensor_of(index))
        return precision_tooltip(row, *tensor);
    if (index.internalId() != top_level)
        return {};
    if (index.column() == OverflowColumn)
        return overflow_tooltip(stats_of(row));
    if (index.column() == Sparsity && row.has_matrix)
        return tr("Asked for: %1, zero after quantization: %2")
            .arg(percent(row.sparsity_knob), percent(row.sparsity));
    if (const auto* layer = estimate_of(row))
        return estimate_tooltip(*layer, index.column());
    return {};
}

QVariant LayerModel::editor_value(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    if (const TensorRow* tensor = tensor_of(index))
        return text(tensor->knob);
    switch (index.column()) {
    case Sparsity:
        return row.sparsity_knob * 100;
    case Reuse:
        return static_cast<qlonglong>(row.reuse_factor);
    case Strategy:
        return text(session::strategy_name(row.strategy));
    case OverflowColumn:
        return overflow_fraction(stats_of(row));
    default:
        break;
    }
    const auto* layer = estimate_of(row);
    const estimate::Estimate* shown = layer ? column_estimate(*layer, index.column()) : nullptr;
    return shown ? QVariant(shown->value) : data(index, Qt::DisplayRole);
}

bool LayerModel::is_editable(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    if (!row.node)
        return false;
    if (const TensorRow* tensor = tensor_of(index))
        return !tensor->fixed_by_quantizer;
    const bool matrix_knob =
        index.column() == Sparsity || index.column() == Reuse || index.column() == Strategy;
    return index.internalId() == top_level && row.has_matrix && matrix_knob;
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
    default:
        break;
    }
}

QVariant LayerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return column_title(section);
    if (role == Qt::ToolTipRole)
        return column_tooltip(section);
    if (role == Qt::TextAlignmentRole)
        return int(
            Qt::AlignVCenter |
            (section >= Lut || section == Sparsity || section == Reuse ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace bitscape
