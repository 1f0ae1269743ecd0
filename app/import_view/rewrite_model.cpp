#include "import_view/rewrite_model.hpp"

#include "widgets/quantities.hpp"

namespace bitscape {

RewriteModel::RewriteModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), session_(session)
{
    connect(&session_, &session::Session::snapshot_changed, this, &RewriteModel::refresh);
    refresh();
}

void RewriteModel::refresh()
{
    auto lines = session::import_report(*session_.snapshot());
    if (lines == lines_)
        return;
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
}

int RewriteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

int RewriteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RewriteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const session::ReportLine& line = lines_.at(static_cast<std::size_t>(index.row()));
    switch (index.column()) {
    case Step:
        return line.step == session::ReportLine::Step::import ? tr("Import") : tr("hls4ml");
    case Layer:
        return text(line.rewrite.layer);
    case Change:
        return text(line.rewrite.text);
    case Rule:
        return text(line.rewrite.rule);
    default:
        return {};
    }
}

QVariant RewriteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Step)
        return tr("Import: between the file and the model. hls4ml: what its passes change before the "
                  "hardware is built.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Layer:
        return tr("Layer");
    case Change:
        return tr("What was changed");
    case Rule:
        return tr("Rule");
    default:
        return {};
    }
}

} // namespace bitscape
