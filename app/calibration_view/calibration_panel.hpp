#pragma once

#include "calibration_view/comparison_model.hpp"
#include "calibration_view/report_model.hpp"
#include "session/calibrator.hpp"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bitscape {

class PanelTitle;

/// The Calibration dock: reports that were read beside the estimates, to be added to what the user's reports
/// say, and those that were. A click on a layer selects it.
class CalibrationPanel final : public QWidget {
    Q_OBJECT

public:
    CalibrationPanel(session::Session& session, session::Calibrator& calibrator, QWidget* parent = nullptr);

    [[nodiscard]] PanelTitle* title() const { return title_; }
    [[nodiscard]] ReportModel& reports() const { return *reports_; }
    [[nodiscard]] ComparisonModel& comparison() const { return *comparison_; }
    [[nodiscard]] QTableView& report_table() const { return *report_table_; }
    [[nodiscard]] QTableView& comparison_table() const { return *comparison_table_; }
    [[nodiscard]] QPushButton& add_button() const { return *add_; }
    [[nodiscard]] QPushButton& discard_button() const { return *discard_; }
    [[nodiscard]] QMenu& menu() const { return *menu_; }
    [[nodiscard]] QString problem() const;

    void remove_selected(); ///< stored ones are forgotten, waiting ones discarded

Q_SIGNALS:
    void files_wanted();  ///< report files are to be chosen
    void folder_wanted(); ///< a folder that holds reports is to be chosen

private:
    void build_tables();
    [[nodiscard]] QWidget* comparison_side();
    void build_list(QWidget* side);
    void build_menu();
    void refresh();
    void keep_selection();
    void show_selected();
    void select_layer();
    void copy_table() const;
    void export_all();

    session::Session& session_;
    session::Calibrator& calibrator_;
    PanelTitle* title_;
    ReportModel* reports_;
    ComparisonModel* comparison_;
    QTableView* report_table_;
    QTableView* comparison_table_;
    QLabel* problems_;
    QLabel* place_; ///< where the calibration is kept
    QPushButton* add_;
    QPushButton* discard_;
    QStackedWidget* pages_;
    QMenu* menu_;
    std::string shown_; ///< id of the report whose numbers are shown
};

} // namespace bitscape
