#include "calibration_view/report_model.hpp"

#include "widgets/quantities.hpp"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace bitscape {

namespace {

QString stage_words(const std::string& stage)
{
    if (stage == "csynth")
        return ReportModel::tr("HLS");
    return stage == "vsynth" ? ReportModel::tr("Synthesis") : ReportModel::tr("Implementation");
}

} // namespace

ReportModel::ReportModel(session::Calibrator& calibrator, session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), calibrator_(calibrator), session_(session)
{
    connect(&calibrator_, &session::Calibrator::changed, this, &ReportModel::refresh);
    connect(&session_, &session::Session::snapshot_changed, this, &ReportModel::design_changed);
    refresh();
}

void ReportModel::refresh()
{
    beginResetModel();
    reports_.clear();
    for (const document::RecognisedReport& report : calibrator_.waiting())
        reports_.push_back(listed(report));
    for (ListedReport& report : listed(calibrator_.stored()))
        reports_.push_back(std::move(report));
    endResetModel();
}

void ReportModel::design_changed()
{
    const auto& evaluation = session_.snapshot()->evaluation;
    const std::uint64_t now = evaluation ? evaluation->design_hash : 0;
    if (now == open_design_)
        return;
    open_design_ = now;
    if (!reports_.empty())
        Q_EMIT dataChanged(index(0, Layers), index(rowCount() - 1, Layers));
}

int ReportModel::row_of(const std::string& id) const
{
    const auto found = std::ranges::find(reports_, id, &ListedReport::id);
    return found == reports_.end() ? -1 : static_cast<int>(found - reports_.begin());
}

std::vector<std::string> ReportModel::checked() const
{
    std::vector<std::string> ids;
    for (const ListedReport& report : reports_)
        if (report.is_waiting && report.is_usable && !unwanted_.contains(report.id))
            ids.push_back(report.id);
    return ids;
}

int ReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(reports_.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ReportModel::is_of_open_design(const ListedReport& report) const
{
    return report.design_key != 0 && report.design_key == open_design_;
}

/// It waits, and the calibration holds one of the same tool, stage and design.
bool ReportModel::is_known(const ListedReport& report) const
{
    return report.is_waiting && std::ranges::any_of(reports_, [&](const ListedReport& other) {
               return !other.is_waiting && other.id == report.id;
           });
}

QVariant ReportModel::cell(const ListedReport& report, int column) const
{
    switch (column) {
    case Report:
        return text(report.name);
    case Tool:
        return text(report.tool);
    case Stage:
        return stage_words(report.stage);
    case Layers:
        if (is_of_open_design(report))
            return tr("this design");
        if (report.is_waiting && !report.is_usable)
            return tr("none");
        return report.matched == 0 ? tr("totals only") : QString::number(report.matched);
    case Part:
        return text(report.part);
    case Clock:
        return report.clock_ns > 0 ? tr("%1 ns").arg(number(report.clock_ns, 2)) : QVariant();
    case Added: {
        if (report.is_waiting)
            return is_known(report) ? tr("replaces") : tr("not yet");
        const QDate day = QDate::fromString(text(report.added), Qt::ISODate);
        return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QVariant();
    }
    default:
        return {};
    }
}

QString ReportModel::tooltip(const ListedReport& report) const
{
    QStringList lines{text(report.path.empty() ? report.name : report.path)};
    if (!report.design.empty())
        lines << tr("Top function %1").arg(text(report.design));
    if (!report.project.empty())
        lines << tr("Compared with the design of its project, %1").arg(text(report.project));
    else if (report.is_waiting)
        lines << tr("Compared with the open design");
    if (is_of_open_design(report))
        lines << tr("Exactly the open design: its numbers are shown as measured");
    if (is_known(report))
        lines << tr("The same design was reported before: adding this report replaces the other");
    if (report.is_waiting && !report.is_usable)
        lines << tr("Nothing in it is as in the design: it cannot be added");
    return lines.join(QLatin1Char('\n'));
}

QVariant ReportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ListedReport& report = reports_.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return cell(report, index.column());
    case Qt::ToolTipRole:
        return tooltip(report);
    case Qt::CheckStateRole:
        if (index.column() != Report || !report.is_waiting)
            return {};
        return report.is_usable && !unwanted_.contains(report.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() == Layers || index.column() == Clock ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

bool ReportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const std::string& id = reports_.at(static_cast<std::size_t>(index.row())).id;
    if (value.toInt() == Qt::Checked)
        unwanted_.erase(id);
    else
        unwanted_.insert(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ReportModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const ListedReport& report = reports_.at(static_cast<std::size_t>(index.row()));
    if (index.column() == Report && report.is_waiting && report.is_usable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Layers)
        return tr("How many layers of the design the report speaks of");
    if (role == Qt::ToolTipRole && section == Stage)
        return tr("How far the design had come: only estimates of the same stage learn from it");
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section == Layers || section == Clock ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Report:
        return tr("Report");
    case Tool:
        return tr("Tool");
    case Stage:
        return tr("Stage");
    case Layers:
        return tr("Layers");
    case Part:
        return tr("Part");
    case Clock:
        return tr("Clock");
    case Added:
        return tr("Added");
    default:
        return {};
    }
}

} // namespace bitscape
