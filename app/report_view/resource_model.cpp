#include "report_view/resource_model.hpp"

#include "review/markup.hpp"
#include "widgets/origin.hpp"
#include "widgets/quantities.hpp"

#include <QFont>

#include <algorithm>
#include <utility>

namespace bitscape {

namespace {

constexpr quintptr top_level = 0; // internal id; below a layer: its row + 1

/// The resource that a layer takes the largest share of.
std::pair<double, std::string_view> largest_share(const estimate::Resources& resources,
                                                  const estimate::Part& part)
{
    std::pair<double, std::string_view> most{0, {}};
    for (const review::Kind& kind : review::kinds()) {
        const double available = review::available(part, kind);
        const double share = available > 0 ? (resources.*kind.field).value / available : 0;
        if (share > most.first)
            most = {share, kind.name};
    }
    return most;
}

std::optional<estimate::Target> target_of(int column)
{
    using estimate::Target;
    switch (column) {
    case ResourceModel::Lut:
        return Target::lut;
    case ResourceModel::Ff:
        return Target::ff;
    case ResourceModel::Dsp:
        return Target::dsp;
    case ResourceModel::Bram:
        return Target::bram18;
    case ResourceModel::Cycles:
        return Target::latency;
    case ResourceModel::Interval:
        return Target::interval;
    default:
        return std::nullopt;
    }
}

std::optional<double> measured_number(const estimate::ComparedLayer& layer, int column)
{
    const auto target = target_of(column);
    const auto found = std::ranges::find_if(
        layer.numbers, [&](const estimate::ComparedNumber& number) { return target == number.target; });
    if (found == layer.numbers.end())
        return std::nullopt;
    return found->measured;
}

} // namespace

void ResourceModel::show(ReportPointer content)
{
    beginResetModel();
    content_ = std::move(content);
    endResetModel();
}

std::size_t ResourceModel::layer_count() const
{
    return content_ ? content_->estimate().layers.size() : 0;
}

std::string ResourceModel::layer_of(const QModelIndex& index) const
{
    if (!index.isValid() || !content_)
        return {};
    const auto row = index.internalId() == top_level ? static_cast<std::size_t>(index.row())
                                                     : static_cast<std::size_t>(index.internalId() - 1);
    return row < layer_count() ? content_->layer(row).name : std::string();
}

QModelIndex ResourceModel::index_of(const std::string& layer) const
{
    const auto row = content_ ? content_->find(layer) : std::nullopt;
    return row ? index(static_cast<int>(*row), 0) : QModelIndex();
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : top_level);
}

QModelIndex ResourceModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == top_level)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, top_level);
}

int ResourceModel::rowCount(const QModelIndex& parent) const
{
    if (!content_)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(layer_count()) + 2; // what is between the layers, and the whole design
    if (parent.internalId() != top_level || parent.column() != 0)
        return 0;
    const auto row = static_cast<std::size_t>(parent.row());
    const std::size_t tensors = row < layer_count() ? content_->breakdown.layers[row].tensors.size() : 0;
    return static_cast<int>(tensors + measured_of(parent.row()).size());
}

int ResourceModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

std::vector<ResourceModel::Measured> ResourceModel::measured_of(int row) const
{
    std::vector<Measured> found;
    const auto layer = static_cast<std::size_t>(row);
    for (const estimate::Comparison& report : content_->measured) {
        if (layer == layer_count() + 1 && !report.total.numbers.empty())
            found.push_back({&report, nullptr});
        if (layer >= layer_count())
            continue;
        for (const estimate::ComparedLayer& compared : report.layers)
            if (compared.layer == content_->layer(layer).name)
                found.push_back({&report, &compared});
    }
    return found;
}

const estimate::Estimate* ResourceModel::estimate_of(int row, int column) const
{
    const bool whole = static_cast<std::size_t>(row) == layer_count() + 1;
    const estimate::DesignEstimate& design = content_->estimate();
    const estimate::LayerEstimate& layer = content_->layer(static_cast<std::size_t>(row));
    const estimate::Resources& resources = whole ? design.resources : layer.resources;
    switch (column) {
    case Lut:
        return &resources.lut;
    case Ff:
        return &resources.ff;
    case Dsp:
        return &resources.dsp;
    case Bram:
        return &resources.bram18;
    case Uram:
        return &resources.uram;
    case Cycles:
        return whole ? &design.latency_cycles : &layer.latency_cycles;
    case Interval:
        return whole ? &design.interval_cycles : &layer.interval_cycles;
    case Energy:
        return whole ? &design.energy_pj : &layer.energy_pj;
    default:
        return nullptr;
    }
}

std::optional<double> ResourceModel::number_of(int row, int column) const
{
    const auto layer = static_cast<std::size_t>(row);
    const bool whole = layer == layer_count() + 1;
    if (const auto* estimate = estimate_of(row, column))
        return estimate->value;
    if (column == Share) {
        const auto& resources = whole ? content_->estimate().resources : content_->layer(layer).resources;
        return largest_share(resources, *content_->estimate().part).first;
    }
    if (!whole && layer >= layer_count())
        return std::nullopt; // between the layers there are no tensors
    const review::Breakdown& all = content_->breakdown;
    const estimate::Products& products = whole ? all.products : all.layers[layer].products;
    switch (column) {
    case ConstantBits:
        return whole ? all.constant_bits : all.layers[layer].constant_bits;
    case ResultBits:
        return whole ? all.result_bits : all.layers[layer].result_bits;
    case DspProducts:
        return products.dsp;
    case LutProducts:
        return products.lut;
    case ShiftAdds:
        return products.shift_add;
    case FreeProducts:
        return products.free();
    default:
        return std::nullopt;
    }
}

QVariant ResourceModel::tooltip(int row, int column) const
{
    const auto layer = static_cast<std::size_t>(row);
    if (const auto* estimate = estimate_of(row, column)) {
        const QString origin = QStringLiteral("%1: %2").arg(origin_word(origin_of(*estimate)),
                                                            origin_meaning(origin_of(*estimate)));
        return interval_text(*estimate, column == Energy ? QStringLiteral("pJ") : QString(),
                             column == Energy ? 1 : 0) +
               QLatin1Char('\n') + origin;
    }
    if (column == FreeProducts && (layer < layer_count() || layer == layer_count() + 1)) {
        const estimate::Products& p =
            layer < layer_count() ? content_->breakdown.layers[layer].products : content_->breakdown.products;
        return tr("%1 with weight 0, %2 with a power of two, %3 made for another output already")
            .arg(number(p.zero), number(p.shift), number(p.shared));
    }
    if (column == DspProducts && layer < layer_count()) {
        const estimate::Products& p = content_->breakdown.layers[layer].products;
        return p.dsp > p.built_dsp
                   ? tr("%1 products take turns on %2 multipliers").arg(number(p.dsp), number(p.built_dsp))
                   : QVariant();
    }
    return {};
}

QVariant ResourceModel::layer_data(int row, int column, int role) const
{
    const auto layer = static_cast<std::size_t>(row);
    const bool whole = layer == layer_count() + 1;
    const auto* estimate = estimate_of(row, column);
    const auto value = column > Kind ? number_of(row, column) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return whole                    ? tr("whole design")
                   : layer == layer_count() ? tr("between the layers")
                                            : text(content_->layer(layer).name);
        if (column == Kind)
            return layer < layer_count() ? text(content_->breakdown.layers[layer].kind) : QString();
        if (!value)
            return {};
        if (column == Share) {
            const auto& resources = whole ? content_->estimate().resources : content_->layer(layer).resources;
            const auto name = largest_share(resources, *content_->estimate().part).second;
            return *value > 0 ? percent(*value) + QLatin1Char(' ') + text(name) : QString();
        }
        return number(*value, column == Energy && *value > 0 && *value < 100 ? 1 : 0);
    case SortRole:
        return value ? QVariant(*value) : QVariant(layer_data(row, column, Qt::DisplayRole));
    case OriginRole:
        return estimate ? QVariant(static_cast<int>(origin_of(*estimate))) : QVariant();
    case IntervalRole:
        return estimate ? QVariant(brief_interval(*estimate)) : QVariant();
    case LastRole:
        return whole;
    case Qt::ToolTipRole:
        return tooltip(row, column);
    case Qt::FontRole:
        if (whole || column == Name) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant ResourceModel::tensor_data(const review::TensorCost& tensor, int column, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Name:
        return tr("%1, %n value(s)", nullptr, static_cast<int>(tensor.elements)).arg(text(tensor.tensor));
    case Kind:
        return text(to_string(tensor.type));
    case ConstantBits:
        return tensor.is_constant ? QVariant(number(tensor.bits())) : QVariant();
    case ResultBits:
        return tensor.is_constant ? QVariant() : QVariant(number(tensor.bits()));
    default:
        return {};
    }
}

QVariant ResourceModel::measured_data(const Measured& measured, int column, int role) const
{
    const estimate::ComparedLayer& layer = measured.layer ? *measured.layer : measured.report->total;
    const auto value = measured_number(layer, column);
    if (role == OriginRole && value)
        return static_cast<int>(Origin::measured);
    if (role == Qt::ToolTipRole)
        return text(measured.report->file.string());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (column == Name)
        return tr("measured, %1").arg(text(estimate::to_string(measured.report->stage)));
    if (column == Kind)
        return text(measured.report->tool);
    return value ? QVariant(number(*value)) : QVariant();
}

QVariant ResourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !content_)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() > Kind ? Qt::AlignRight : Qt::AlignLeft));
    if (index.internalId() == top_level)
        return layer_data(index.row(), index.column(), role);
    const int layer = static_cast<int>(index.internalId() - 1);
    const auto at = static_cast<std::size_t>(index.row());
    const auto row = static_cast<std::size_t>(layer);
    static const std::vector<review::TensorCost> none;
    const auto& tensors = row < layer_count() ? content_->breakdown.layers[row].tensors : none;
    if (at < tensors.size())
        return tensor_data(tensors[at], index.column(), role);
    const auto measured = measured_of(layer);
    return at - tensors.size() < measured.size()
               ? measured_data(measured[at - tensors.size()], index.column(), role)
               : QVariant();
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const std::pair<QString, QString> titles[ColumnCount] = {
        {tr("Layer"), tr("Layers and their tensors; below them what synthesis reports measured")},
        {tr("Kind"), tr("Kind of the layer, type of the tensor")},
        {QStringLiteral("LUT"), tr("Lookup tables")},
        {QStringLiteral("FF"), tr("Flip-flops")},
        {QStringLiteral("DSP"), tr("DSP blocks")},
        {QStringLiteral("BRAM"), tr("Block memories of 18 kbit")},
        {QStringLiteral("URAM"), tr("Ultra memories")},
        {tr("Cycles"), tr("Latency in clock cycles")},
        {tr("Interval"), tr("Cycles from one input to the next")},
        {tr("Energy (pJ)"), tr("Dynamic energy of one inference")},
        {tr("Constant bits"), tr("Weights, biases and tables")},
        {tr("Result bits"), tr("Outputs of one inference; of tensors also sums that pass by")},
        {tr("× DSP"), tr("Products that a DSP makes")},
        {tr("× LUT"), tr("Products that a multiplier of LUTs makes")},
        {tr("Shift-add"), tr("Products with two digits: one adder each")},
        {tr("Free"), tr("Products with 0 or a power of two, and those that another output made already")},
        {tr("Share of the part"), tr("Of the resource that the layer takes most of")}};
    if (role == Qt::DisplayRole)
        return titles[section].first;
    if (role == Qt::ToolTipRole)
        return titles[section].second;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section > Kind ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

bool ResourceOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool last_left = left.data(ResourceModel::LastRole).toBool();
    const bool last_right = right.data(ResourceModel::LastRole).toBool();
    if (last_left != last_right)
        return last_right == (sortOrder() == Qt::AscendingOrder);
    const QVariant a = left.data(ResourceModel::SortRole);
    const QVariant b = right.data(ResourceModel::SortRole);
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace bitscape
