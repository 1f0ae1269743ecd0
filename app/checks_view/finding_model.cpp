#include "checks_view/finding_model.hpp"

#include "checks_view/finding_words.hpp"
#include "widgets/quantities.hpp"

#include <QStringList>

#include <utility>

namespace bitscape {

using checks::Finding;

namespace {

QString quoted(QString cell)
{
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString cure_text(const Finding& finding)
{
    return finding.cure ? worded(finding.cure->name) : QString();
}

/// Without the layer's name where it stands in the row already: what is set comes first.
QString short_cure(const Finding& finding)
{
    const QString whole = cure_text(finding), layer = text(finding.layer);
    if (layer.isEmpty() || !whole.startsWith(layer))
        return whole;
    qsizetype at = layer.size();
    while (at < whole.size() && whole[at].isSpace())
        ++at;
    if (at == whole.size() || (whole[at] != QLatin1Char(':') && whole[at] != QChar(0xFF1A)))
        return whole; // another layer's name that begins the same
    return whole.mid(at + 1).trimmed();
}

} // namespace

FindingModel::FindingModel(Checker& checker, QObject* parent) : QAbstractTableModel(parent), checker_(checker)
{
    connect(&checker_, &Checker::changed, this, &FindingModel::refresh);
    refresh();
}

/// The same rows keep their selection: most edits change none.
void FindingModel::refresh()
{
    std::vector<Finding> shown;
    for (const Finding& finding : checker_.findings())
        if (shows(finding.severity) && !checker_.is_hidden(finding))
            shown.push_back(finding);
    if (shown == findings_)
        return;
    beginResetModel();
    findings_ = std::move(shown);
    endResetModel();
}

void FindingModel::show_severity(checks::Severity severity, bool shown)
{
    shown_.at(static_cast<std::size_t>(severity)) = shown;
    refresh();
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(findings_.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding& found = finding(index.row());
    if (role == SeverityRole)
        return static_cast<int>(found.severity);
    if (role == WhyRole)
        return worded(found.why);
    if (role == Qt::AccessibleTextRole && index.column() == Place)
        return QStringLiteral("%1, %2").arg(severity_word(found.severity), place_text(found));
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<b>%1</b><br>%2<br>%3%4")
            .arg(kind_title(found.kind).toHtmlEscaped(), worded(found.text).toHtmlEscaped(),
                 worded(found.why).toHtmlEscaped(),
                 found.cure ? QStringLiteral("<br>") + tr("Cure: %1").arg(cure_text(found)).toHtmlEscaped()
                            : QString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Place:
        return place_text(found);
    case What:
        return worded(found.text);
    case Cure:
        return short_cure(found);
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Layer");
    case What:
        return tr("What is found");
    case Cure:
        return tr("Cure");
    default:
        return {};
    }
}

QString place_text(const Finding& finding)
{
    const QString layer = text(finding.layer), tensor = text(finding.tensor);
    return layer.isEmpty() ? tensor : tensor.isEmpty() ? layer : layer + QStringLiteral(" · ") + tensor;
}

QString findings_text(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        QString line = severity_word(finding.severity) + QStringLiteral(": ");
        if (const QString place = place_text(finding); !place.isEmpty())
            line += place + QStringLiteral(": ");
        line += worded(finding.text);
        if (finding.cure)
            line += QStringLiteral(" (") + FindingModel::tr("Cure: %1").arg(cure_text(finding)) +
                    QLatin1Char(')');
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString findings_csv(const std::vector<Finding>& findings)
{
    QString csv = QStringLiteral("severity,kind,layer,tensor,finding,why,cure\n");
    for (const Finding& finding : findings)
        csv += QStringList{text(checks::to_string(finding.severity)),
                           text(checks::to_string(finding.kind)),
                           quoted(text(finding.layer)),
                           quoted(text(finding.tensor)),
                           quoted(worded(finding.text)),
                           quoted(worded(finding.why)),
                           quoted(cure_text(finding))}
                   .join(QLatin1Char(',')) +
               QLatin1Char('\n');
    return csv;
}

} // namespace bitscape
