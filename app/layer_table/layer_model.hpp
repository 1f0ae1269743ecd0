#pragma once

#include "fixed/fixed_point.hpp"
#include "session/knobs.hpp"
#include "session/snapshot.hpp"

#include <QAbstractItemModel>
#include <QString>

#include <optional>
#include <vector>

namespace bitscape {

/// What the precision cell of one tensor shows.
struct PrecisionCell {
    QString knob; ///< "auto" or a type
    FixedPoint type;
    bool is_auto = false;
    bool is_locked = false; ///< a quantizer of the model decides
};

/// The hardware's layers of a snapshot (the model's, as long as there is no design), one row each, with one
/// child row a tensor. Reads snapshots, writes nothing: edits go through session::Session::edit().
class LayerModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Kind,
        LayerShape,
        Constants,
        Values,
        Sparsity,
        Reuse,
        Strategy,
        Lut,
        Dsp,
        Bram,
        CyclesColumn,
        OverflowColumn,
        Energy,
        ColumnCount
    };
    enum Role {
        PrecisionRole = Qt::UserRole, ///< PrecisionCell, in Constants and Values
        ShareRole,                    ///< double 0..1 of the design's total, in Lut
        SortRole,                     ///< the cell's number, unrounded
        ChoicesRole,                  ///< QStringList an editor offers; absent: a free number
        MaximumRole,                  ///< largest number an editor accepts
        OriginRole,                   ///< Origin of the estimate, as int; absent for other cells
        IntervalRole                  ///< its 90 % interval in few letters; absent where there is none
    };

    explicit LayerModel(session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// The same edit for several rows at once: each layer that has the knob takes it.
    void edit(const QModelIndexList& targets, const QVariant& value, session::Gesture gesture = 0);

    [[nodiscard]] const session::LayerRow& layer_of(const QModelIndex& index) const;
    /// The type a precision cell edits; nullptr for other cells.
    [[nodiscard]] const session::TensorRow* tensor_of(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex index_of(const std::string& layer) const;

private:
    void update();
    void choose_rows();
    [[nodiscard]] QVariant layer_text(const session::LayerRow& row, int column) const;
    [[nodiscard]] QVariant tensor_text(const session::LayerRow& row, const session::TensorRow& tensor,
                                       int column) const;
    [[nodiscard]] QVariant certainty(const session::LayerRow& row, int column, int role) const;
    [[nodiscard]] QVariant tooltip(const QModelIndex& index) const;
    [[nodiscard]] QVariant editor_value(const QModelIndex& index) const;
    [[nodiscard]] const estimate::LayerEstimate* estimate_of(const session::LayerRow& row) const;
    [[nodiscard]] const emulate::TensorStats* stats_of(const session::LayerRow& row) const;
    [[nodiscard]] bool is_editable(const QModelIndex& index) const;

    session::Session& session_;
    session::SnapshotPointer snapshot_;
    std::vector<std::size_t> shown_; ///< rows of the snapshot that the table shows
};

/// The estimate that a column shows, nullptr for other columns.
[[nodiscard]] const estimate::Estimate* column_estimate(const estimate::LayerEstimate& layer, int column);

} // namespace bitscape

Q_DECLARE_METATYPE(bitscape::PrecisionCell)
