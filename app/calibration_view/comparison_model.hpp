#pragma once

#include "calibration_view/listed_report.hpp"

#include <QAbstractTableModel>

#include <optional>

namespace bitscape {

/// One report: a row for the whole design, one a layer, one a module that is no layer; measured beside
/// estimated.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Layer, Lut, Ff, Dsp, Bram, Latency, Interval, Note, ColumnCount };
    enum Role {
        MeasuredRole = Qt::UserRole, ///< "32,679"
        EstimatedRole,               ///< "22,292"; empty where nothing was estimated
        DeviationRole,               ///< "+47 %"
        VerdictRole                  ///< Verdict
    };
    enum class Verdict { unknown, inside, outside }; ///< of the estimate's 90 % interval

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::optional<ListedReport> report); ///< nullopt: nothing
    [[nodiscard]] const std::optional<ListedReport>& report() const { return report_; }
    /// Name of the design's layer in a row; empty for other rows.
    [[nodiscard]] std::string layer_of(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// The table with measured, estimated and deviation as columns of their own.
    [[nodiscard]] std::string csv() const;

private:
    [[nodiscard]] const ListedNumber* number_at(const QModelIndex& index) const;
    [[nodiscard]] QVariant number_data(const ListedNumber& number, int role) const;
    [[nodiscard]] QVariant name_data(const ListedLayer& line, int role) const;

    std::optional<ListedReport> report_;
};

} // namespace bitscape
