#pragma once

#include "base/result.hpp"
#include "report_view/chart_view.hpp"
#include "report_view/resource_model.hpp"

#include <QWidget>

class QComboBox;
class QMenu;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace bitscape {

class ElidedLabel;
class PanelTitle;
class ResourceDelegate;

/// The Report dock: what each layer and tensor of the design costs as a table, and charts of it beside. A
/// click on a layer selects it.
class ReportPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReportPanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] QTreeView& tree() const { return *tree_; }
    [[nodiscard]] ResourceModel& model() const { return *model_; }
    [[nodiscard]] ChartView& chart() const { return *chart_; }
    [[nodiscard]] QComboBox& chart_choice() const { return *chart_choice_; }
    [[nodiscard]] QComboBox& amount_choice() const { return *amount_choice_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    /// Nobody looks: nothing is computed.
    void set_seen(bool seen);
    /// In the background, as the suffix says: .csv the table, .svg, .png or .pdf the chart as it is shown.
    void export_to(const QString& file);

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);
    void exported(const QString& file);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_tree();
    void build_charts();
    void build_menu();
    void follow_snapshot();
    void compute();
    void show_content(ReportPointer content);
    void follow_selection();
    void select_layers();
    void fit_columns();
    void ask_and_export(const QString& suffix);

    session::Session& session_;
    session::SnapshotPointer shown_;
    PanelTitle* title_;
    ResourceModel* model_;
    ResourceOrder* order_;
    QTreeView* tree_;
    ResourceDelegate* delegate_;
    ChartView* chart_;
    QComboBox *chart_choice_, *amount_choice_;
    ElidedLabel* readout_;
    QSplitter* splitter_;
    QStackedWidget* pages_;
    QMenu* menu_;
    bool seen_ = false, stale_ = true;
    bool following_ = false;
    bool always_intervals_ = false; ///< even where columns then lie outside the view
};

} // namespace bitscape
