#pragma once

#include "pareto_view/trial_model.hpp"
#include "pareto_view/trials_csv.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace bitscape {

/// The trials as a table with a filter line. What is selected here is ringed in the plot.
class TrialView final : public QWidget {
    Q_OBJECT

public:
    explicit TrialView(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] TrialModel& model() const { return *model_; }
    [[nodiscard]] QTableView& table() const { return *table_; }
    [[nodiscard]] QLineEdit& filter() const { return *filter_; }
    /// Only trials inside: a part of the plot. Empty: no limits.
    void set_area(const std::vector<study::TrialQuery::Range>& ranges);
    /// As far as they have been read; selection_changed() tells when more are.
    [[nodiscard]] std::vector<TrialId> selected() const;
    [[nodiscard]] std::vector<RowRange> selected_rows() const; ///< of the model's query, ascending

Q_SIGNALS:
    void selection_changed();
    void load_wanted(bitscape::TrialId trial);
    void compare_wanted(const std::vector<bitscape::TrialId>& trials);
    void copy_wanted(); ///< of the selected rows
    void area_cleared();
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build_filter();
    void show_menu(const QPoint& where);
    void say_count(qint64 rows);

    session::Session& session_;
    TrialModel* model_;
    QTableView* table_;
    QLineEdit* filter_;
    QComboBox* states_;
    QToolButton* area_;
    QLabel* count_;
    mutable bool is_reading_ = false; ///< some selected rows are not read yet
};

} // namespace bitscape
