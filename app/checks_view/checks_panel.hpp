#pragma once

#include "checks_view/finding_model.hpp"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace bitscape {

class PanelTitle;

/// What will go wrong with the design, worst first, and how to mend it.
class ChecksPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPanel(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] Checker& checker() { return checker_; }
    [[nodiscard]] FindingModel& model() const { return *model_; }
    [[nodiscard]] QTreeView& list() const { return *list_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    [[nodiscard]] QToolButton& filter(checks::Severity severity) const
    {
        return *filters_.at(static_cast<std::size_t>(severity));
    }

    void copy() const;     ///< the selected rows, or all, as text
    void copy_csv() const; ///< the same as CSV

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);
    /// The user asked to see the place of a finding; `view` as --view names it.
    void place_wanted(const QString& view);
    void counts_changed(int problems, int warnings, int advice);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_list();
    void build_filters();
    void build_menu();
    void add_shortcut(const QKeySequence& key, const QString& text, void (ChecksPanel::*slot)());
    void refresh();
    void show_counts();
    void select_layer();
    void fit_columns();
    void open_place();
    void cure_selected();
    void cure_kind();
    void hide_selected();
    void save_csv();
    [[nodiscard]] std::vector<checks::Finding> chosen() const; ///< selected, or all that are shown
    [[nodiscard]] const checks::Finding* current() const;

    session::Session& session_;
    Checker checker_;
    PanelTitle* title_;
    FindingModel* model_;
    QTreeView* list_;
    QStackedWidget* pages_;
    QLabel* empty_;
    QMenu* menu_;
    std::array<QToolButton*, 3> filters_{};
    QAction* cure_kind_ = nullptr;
    QAction* show_hidden_ = nullptr;
};

} // namespace bitscape
