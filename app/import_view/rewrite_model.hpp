#pragma once

#include "session/import_report.hpp"
#include "session/session.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace bitscape {

/// The import report as a table, one row a rewrite.
class RewriteModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Step, Layer, Change, Rule, ColumnCount };

    explicit RewriteModel(session::Session& session, QObject* parent = nullptr);
    [[nodiscard]] const std::vector<session::ReportLine>& lines() const { return lines_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void refresh();

    session::Session& session_;
    std::vector<session::ReportLine> lines_;
};

} // namespace bitscape
