#include "layer_table/layer_model.hpp"

#include "design/design.hpp"
#include "layer_table/layer_text.hpp"
#include "session/layer_problems.hpp"
#include "widgets/origin.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bitscape {

using session::LayerRow;
using session::TensorRow;

namespace {

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
    case LayerModel::Ff:
        return &layer.resources.ff;
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

LayerModel::LayerModel(session::Session& session, const session::Scanner& scanner,
                       const session::ValueRanges& ranges, QObject* parent)
    : QAbstractItemModel(parent), session_(session), scanner_(scanner), ranges_(ranges),
      snapshot_(session.snapshot())
{
    choose_rows();
    connect(&session_, &session::Session::snapshot_changed, this, &LayerModel::update);
    connect(&scanner_, &session::Scanner::result_changed, this, &LayerModel::update_losses);
    connect(&ranges_, &session::ValueRanges::changed, this, &LayerModel::everything_changed);
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
    const bool same_knobs = fresh->document.configuration == snapshot_->document.configuration;
    const bool same = fresh->rows == snapshot_->rows && fresh->evaluation == snapshot_->evaluation &&
                      fresh->error.has_value() == snapshot_->error.has_value();
    if (same) {
        snapshot_ = fresh;
        if (!same_knobs && losses_.is_known())
            update_losses();
        return;
    }
    const bool same_rows = same_structure(*fresh->rows, *snapshot_->rows);
    if (!same_rows)
        beginResetModel();
    snapshot_ = fresh;
    find_problems();
    losses_ = session::layer_losses(scanner_.result().get(), *snapshot_);
    if (!same_rows) {
        choose_rows();
        endResetModel();
        return;
    }
    everything_changed();
}

void LayerModel::update_losses()
{
    losses_ = session::layer_losses(scanner_.result().get(), *snapshot_);
    everything_changed();
}

void LayerModel::find_problems()
{
    problems_.clear();
    if (!snapshot_->has_model())
        return;
    for (const session::LayerProblem& problem : session::layer_problems(*snapshot_))
        if (problem.cannot_be_built)
            problems_.try_emplace(problem.layer, text(problem.text));
}

void LayerModel::everything_changed()
{
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

const TensorRow* LayerModel::tensor_row(const QModelIndex& index) const
{
    if (index.internalId() == top_level)
        return nullptr;
    return &layer_of(index).tensors[static_cast<std::size_t>(index.row())];
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LayerRow& row = layer_of(index);
    const bool is_layer = index.internalId() == top_level;
    switch (role) {
    case Qt::DisplayRole:
        return is_layer ? layer_text(row, index.column()) : tensor_text(index, row, *tensor_row(index));
    case Qt::EditRole:
    case SortRole:
        return editor_value(index);
    case Qt::ToolTipRole:
        return tooltip(index);
    case Qt::AccessibleTextRole:
        return accessible_text(index);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (is_number(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
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
        return is_layer ? editor_choices(row, index.column())
               : index.column() == LayerShape && !tensor_row(index)->size_key.empty() ? table_sizes()
                                                                                      : QVariant();
    case RefusalsRole:
        return is_layer ? choice_refusals(row, index.column(), snapshot_->design.get()) : QVariant();
    case StepsRole:
        return !is_layer;
    case MaximumRole:
        return static_cast<qlonglong>(is_layer ? std::max<std::size_t>(row.n_in * row.n_out, 1)
                                               : std::size_t{1} << 20);
    case ProblemRole:
        return problem(index);
    default:
        return {};
    }
}

QString LayerModel::accessible_text(const QModelIndex& index) const
{
    const QString column = column_title(index.column()).replace(QLatin1Char('\n'), QLatin1Char(' '));
    QString said = QStringLiteral("%1: %2").arg(column, index.data().toString());
    if (const QVariant wrong = problem(index); wrong.isValid())
        said += QStringLiteral(". ") + wrong.toString();
    return said;
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
    case Parallel:
        return row.positions > 0 ? QString::number(row.parallel_positions) : QVariant();
    case OverflowColumn:
        return overflow_text(stats_of(row));
    case SensitivityColumn: {
        const auto found = losses_.layers.find(row.name);
        return row.node ? loss_text(losses_, found == losses_.layers.end() ? nullptr : &found->second)
                        : QVariant();
    }
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

const session::BitLoss* LayerModel::loss_of(const QModelIndex& index) const
{
    const LayerRow& row = layer_of(index);
    const TensorRow* tensor = tensor_row(index);
    if (tensor == nullptr) {
        const auto found = losses_.layers.find(row.name);
        return found == losses_.layers.end() ? nullptr : &found->second;
    }
    const auto found = losses_.tensors.find({row.name, tensor->tensor});
    return found == losses_.tensors.end() ? nullptr : &found->second;
}

/// A type stands in one of the two columns of types; the other one says in plain numbers what it holds.
QVariant LayerModel::tensor_text(const QModelIndex& index, const LayerRow& row, const TensorRow& tensor) const
{
    switch (index.column()) {
    case Name:
        return text(tensor.tensor);
    case Kind:
        return tensor_kind(tensor);
    case LayerShape:
        return tensor_extent(row, tensor);
    case Constants:
        return tensor.is_parameter ? precision_text(tensor) : range_text(tensor.type);
    case Values:
        return tensor.is_parameter ? range_text(tensor.type) : precision_text(tensor);
    case OverflowColumn:
        if (tensor.tensor == "result")
            return overflow_text(stats_of(row));
        if (const auto* range = ranges_.find(row.name, tensor.tensor))
            return share_text(range->overflows, range->values);
        return {};
    case SensitivityColumn: {
        const auto* loss = loss_of(index);
        return loss != nullptr ? loss_text(losses_, loss) : QVariant();
    }
    default:
        return {};
    }
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
    case Parallel:
        return static_cast<qlonglong>(row.parallel_positions);
    case OverflowColumn: {
        const TensorRow* tensor = tensor_row(index);
        if (tensor == nullptr || tensor->tensor == "result")
            return overflow_fraction(stats_of(row));
        const auto* range = ranges_.find(row.name, tensor->tensor);
        if (range == nullptr || range->values == 0)
            return {};
        return double(range->overflows) / double(range->values);
    }
    case SensitivityColumn:
        if (const auto* loss = loss_of(index); loss != nullptr && loss->loss)
            return *loss->loss;
        return {};
    case LayerShape:
        if (const TensorRow* tensor = tensor_row(index); tensor != nullptr && !tensor->size_key.empty())
            return static_cast<qlonglong>(tensor->elements);
        break;
    default:
        break;
    }
    if (index.internalId() != top_level)
        return data(index, Qt::DisplayRole);
    const auto* layer = estimate_of(row);
    const estimate::Estimate* shown = layer ? column_estimate(*layer, index.column()) : nullptr;
    return shown ? QVariant(shown->value) : data(index, Qt::DisplayRole);
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
        return int(Qt::AlignVCenter | (is_number(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace bitscape
