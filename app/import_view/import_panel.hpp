#pragma once

#include "base/result.hpp"
#include "import_view/rewrite_model.hpp"

#include <QWidget>

class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace bitscape {

class PanelTitle;

/// The Import report dock: what was changed between the file and the hardware, to filter, copy and export. A
/// click selects the layer.
class ImportPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(session::Session& session, QWidget* parent = nullptr);
    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] RewriteModel& model() const { return *model_; }
    [[nodiscard]] QTableView& table() const { return *table_; }
    [[nodiscard]] QLineEdit& filter() const { return *filter_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }

    void copy() const;                   ///< the selected lines as text, all that are shown if none is
    void export_to(const QString& file); ///< what is shown; .csv, everything else as text

Q_SIGNALS:
    void failed(const QString& task, const bitscape::Error& error);

private:
    void build_menu();
    void refresh();
    void select_layer();
    void export_as(const QString& suffix);
    [[nodiscard]] std::vector<session::ReportLine> shown_lines(bool selected_only) const;

    session::Session& session_;
    PanelTitle* title_;
    RewriteModel* model_;
    QSortFilterProxyModel* filtered_;
    QTableView* table_;
    QLineEdit* filter_;
    QStackedWidget* pages_;
    QMenu* menu_;
};

} // namespace bitscape
