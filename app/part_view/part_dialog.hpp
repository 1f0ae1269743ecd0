#pragma once

#include "part_view/part_facts.hpp"
#include "session/session.hpp"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTableWidget;
class QTabWidget;
class QTextBrowser;

namespace bitscape {

class PartFilter;
class PartModel;
class RooflinePlot;

/// Chooses the part: all parts with the present design's use of each, boards, peak performance, where every
/// number comes from. A choice is one undo step.
class PartDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PartDialog(session::Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& search() const { return *search_; }
    [[nodiscard]] QTableView& table() const { return *table_; }
    [[nodiscard]] QTableWidget& boards() const { return *boards_; }
    [[nodiscard]] QTabWidget& tabs() const { return *tabs_; }
    [[nodiscard]] RooflinePlot& plot() const { return *plot_; }
    [[nodiscard]] QPushButton& smallest() const { return *smallest_; }
    [[nodiscard]] QPushButton& use() const { return *use_; }
    [[nodiscard]] QTextBrowser& details() const { return *details_; }
    [[nodiscard]] const PartFactsPointer& facts() const { return facts_; }

    /// Adds the parts of a JSON file to the user's own. Says in the dialog what came of it.
    void import_file(const QString& file);
    void select(const std::string& id); ///< the row, if it is shown

private:
    QWidget* build_parts();
    QWidget* build_boards();
    QWidget* build_plot();
    void connect_all();
    void load(); ///< the catalogue, then the uses
    void refresh();
    void show_facts(PartFactsPointer facts);
    void show_selected();
    void fill_boards();
    void choose(int row);
    void export_plot_as();
    [[nodiscard]] int selected() const; ///< row of the catalogue; -1
    [[nodiscard]] estimate::FitOptions options() const;

    session::Session& session_;
    std::shared_ptr<const estimate::Catalogue> catalogue_;
    PartFactsPointer facts_;
    std::string wanted_; ///< id to select when the facts come
    PartModel* model_;
    PartFilter* filter_;
    QLineEdit* search_;
    QCheckBox* only_fitting_;
    QCheckBox* by_upper_end_;
    QDoubleSpinBox* fill_;
    QTableView* table_;
    QTextBrowser* details_;
    QTableWidget* boards_;
    QComboBox* axis_;
    RooflinePlot* plot_;
    QLabel* read_out_;
    QTabWidget* tabs_;
    QLabel* message_;
    QPushButton* smallest_;
    QPushButton* import_;
    QPushButton* use_;
};

} // namespace bitscape
