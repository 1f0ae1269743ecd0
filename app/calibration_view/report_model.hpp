#pragma once

#include "calibration_view/listed_report.hpp"
#include "session/calibrator.hpp"

#include <QAbstractTableModel>

#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// The reports that wait to be added, with a check mark each, then those that the calibration holds.
class ReportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Report, Tool, Stage, Layers, Added, Clock, Part, ColumnCount };

    ReportModel(session::Calibrator& calibrator, session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<ListedReport>& reports() const { return reports_; }
    [[nodiscard]] int row_of(const std::string& id) const;  ///< -1: none
    [[nodiscard]] std::vector<std::string> checked() const; ///< waiting and wanted

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void refresh();
    void design_changed();
    [[nodiscard]] QVariant cell(const ListedReport& report, int column) const;
    [[nodiscard]] QString tooltip(const ListedReport& report) const;
    [[nodiscard]] bool is_known(const ListedReport& report) const;
    [[nodiscard]] bool is_of_open_design(const ListedReport& report) const;

    session::Calibrator& calibrator_;
    session::Session& session_;
    std::vector<ListedReport> reports_;
    std::set<std::string> unwanted_; ///< waiting ones whose mark the user took away
    std::uint64_t open_design_ = 0;
};

} // namespace bitscape
