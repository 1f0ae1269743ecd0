#pragma once

#include "checks_view/checker.hpp"

#include <QAbstractTableModel>

#include <array>
#include <vector>

namespace bitscape {

/// The findings that are shown, one row each, worst first.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Place, What, Cure, ColumnCount };
    /// WhyRole: the second line of What. SeverityRole: int of checks::Severity.
    enum Role { WhyRole = Qt::UserRole, SeverityRole };

    explicit FindingModel(Checker& checker, QObject* parent = nullptr);

    [[nodiscard]] const checks::Finding& finding(int row) const
    {
        return findings_.at(static_cast<std::size_t>(row));
    }
    void show_severity(checks::Severity severity, bool shown);
    [[nodiscard]] bool shows(checks::Severity severity) const
    {
        return shown_.at(static_cast<std::size_t>(severity));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void refresh();

    Checker& checker_;
    std::vector<checks::Finding> findings_; ///< that are shown
    std::array<bool, 3> shown_{true, true, true};
};

/// "fc1 · accum"; empty for the whole design.
[[nodiscard]] QString place_text(const checks::Finding& finding);
/// One line each: severity, place, what, and the cure if there is one.
[[nodiscard]] QString findings_text(const std::vector<checks::Finding>& findings);
[[nodiscard]] QString findings_csv(const std::vector<checks::Finding>& findings);

} // namespace bitscape
