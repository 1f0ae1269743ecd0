#pragma once

#include "compare_view/compare_model.hpp"
#include "compare_view/comparer.hpp"
#include "profile_view/plot_pages.hpp"
#include "profile_view/profile_source.hpp"

#include <QWidget>

#include <set>
#include <string>

class QMenu;
class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace bitscape {

class CompareDelegate;
class PanelTitle;

/// The Compare dock: the open design, the baseline and trials beside each other, as a table or as plots over
/// each other. A click on a layer selects it.
class ComparePanel final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] Comparer& comparer() { return comparer_; }
    [[nodiscard]] CompareModel& model() const { return *model_; }
    [[nodiscard]] QTreeView& tree() const { return *tree_; }
    [[nodiscard]] QToolButton& only_differences() const { return *only_differences_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }

    [[nodiscard]] QToolButton& plots_button() const { return *plots_; }
    [[nodiscard]] PlotPages& plots() const { return *pages_of_plots_; }
    [[nodiscard]] const QualitySource& quality() const { return *quality_; }

    void set_seen(bool seen);
    void copy() const; ///< as CSV
    void export_to(const QString& file);

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_tree();
    void build_controls();
    void build_plots();
    [[nodiscard]] QString note() const; ///< of the title, while nothing is under the pointer
    void refresh();
    void refresh_plots();
    void wake_plots();
    void fit_columns();
    void select_layer();
    void follow_selection();
    void show_column_menu(const QPoint& where);
    void load(const ComparedDesign& design);
    void export_table();

    session::Session& session_;
    Comparer comparer_;
    PanelTitle* title_;
    CompareModel* model_;
    QSortFilterProxyModel* filtered_;
    QTreeView* tree_;
    CompareDelegate* delegate_;
    QStackedWidget* pages_;
    QToolButton* only_differences_;
    QToolButton* current_;
    QToolButton* baseline_;
    QToolButton* plots_; ///< plots instead of the table
    PlotPages* pages_of_plots_;
    ProfileSource* profiles_;
    QualitySource* quality_;
    QMenu* menu_;
    bool is_seen_ = false;
    std::set<std::string> expanded_{std::string()}; ///< layers that are unfolded; "": the whole design
    bool following_ = false;
};

} // namespace bitscape
