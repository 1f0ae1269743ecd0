#pragma once

#include "fixed/fixed_point.hpp"
#include "session/knobs.hpp"
#include "session/layer_sensitivity.hpp"
#include "session/snapshot.hpp"
#include "session/value_ranges.hpp"
#include "widgets/precision_popup.hpp"

#include <QAbstractItemModel>
#include <QString>

#include <map>
#include <optional>
#include <string>
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
        Parallel,
        Lut,
        Ff,
        Dsp,
        Bram,
        CyclesColumn,
        OverflowColumn,
        Energy,
        SensitivityColumn,
        ColumnCount
    };
    enum Role {
        PrecisionRole = Qt::UserRole, ///< PrecisionCell, in Constants and Values
        ShareRole,                    ///< double 0..1 of the design's total, in Lut
        SortRole,                     ///< the cell's number, unrounded
        ChoicesRole,                  ///< QStringList an editor offers; absent: a free number
        RefusalsRole, ///< QStringList beside ChoicesRole: why a choice is not to be had, or empty
        StepsRole,    ///< bool: ChoicesRole is where steps stop; any other number is fine too
        MaximumRole,  ///< largest number an editor accepts
        ProblemRole,  ///< QString: what is wrong with the cell; absent: nothing
        OriginRole,   ///< Origin of the estimate, as int; absent for other cells
        IntervalRole  ///< its 90 % interval in few letters; absent where there is none
    };

    LayerModel(session::Session& session, const session::Scanner& scanner, const session::ValueRanges& ranges,
               QObject* parent = nullptr);

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
    /// The text of its knob as it is set now, ahead of a design that is still on its way; "auto" where it is.
    [[nodiscard]] std::string knob_of(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex index_of(const std::string& layer) const;
    /// Types of several tensors at once, each its own; the name of the step says `what`.
    void edit_types(const std::vector<std::pair<QModelIndex, FixedPoint>>& types, const QString& what,
                    session::Gesture gesture);
    /// Steps a factor or a share: to the next value that the layer can have. Empty: cannot be stepped.
    [[nodiscard]] QVariant stepped(const QModelIndex& index, int direction) const;
    /// What the values of the tensor that a precision cell shows need; nullopt: not known.
    [[nodiscard]] std::optional<TensorNeeds> needs_of(const QModelIndex& index) const;
    /// Why a factor, share or strategy cannot be set to a value; empty: it can.
    [[nodiscard]] static QString refusal_of(const QModelIndex& index, const QVariant& value);
    /// Whether name or kind of the layer holds every word of the filter.
    [[nodiscard]] bool matches(int row, const QString& filter) const;
    /// Header and rows as comma-separated values: numbers in full, with a point.
    [[nodiscard]] QString csv(const QModelIndexList& rows) const;
    [[nodiscard]] QModelIndexList all_rows() const; ///< layers, each followed by its types
    [[nodiscard]] const session::LayerLosses& losses() const { return losses_; }

private:
    static constexpr quintptr top_level = 0; ///< id of layers' rows; types' rows hold their layer's row + 1

    void update();
    void update_losses();
    void find_problems();
    void everything_changed();
    void choose_rows();
    [[nodiscard]] QVariant problem(const QModelIndex& index) const;
    [[nodiscard]] QString precision_problem(const session::LayerRow& row,
                                            const session::TensorRow& tensor) const;
    [[nodiscard]] const session::BitLoss* loss_of(const QModelIndex& index) const;
    [[nodiscard]] const session::TensorRow* tensor_row(const QModelIndex& index) const;
    [[nodiscard]] QString accessible_text(const QModelIndex& index) const;
    [[nodiscard]] QVariant layer_text(const session::LayerRow& row, int column) const;
    [[nodiscard]] QVariant tensor_text(const QModelIndex& index, const session::LayerRow& row,
                                       const session::TensorRow& tensor) const;
    [[nodiscard]] QVariant certainty(const session::LayerRow& row, int column, int role) const;
    [[nodiscard]] QVariant tooltip(const QModelIndex& index) const;
    [[nodiscard]] QVariant editor_value(const QModelIndex& index) const;
    [[nodiscard]] const estimate::LayerEstimate* estimate_of(const session::LayerRow& row) const;
    [[nodiscard]] const emulate::TensorStats* stats_of(const session::LayerRow& row) const;
    [[nodiscard]] bool is_editable(const QModelIndex& index) const;

    session::Session& session_;
    const session::Scanner& scanner_;
    const session::ValueRanges& ranges_;
    session::SnapshotPointer snapshot_;
    session::LayerLosses losses_;
    std::map<std::string, QString> problems_; ///< of whole layers, by name
    std::vector<std::size_t> shown_;          ///< rows of the snapshot that the table shows
};

/// The estimate that a column shows, nullptr for other columns.
[[nodiscard]] const estimate::Estimate* column_estimate(const estimate::LayerEstimate& layer, int column);

} // namespace bitscape

Q_DECLARE_METATYPE(bitscape::PrecisionCell)
