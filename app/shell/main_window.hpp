#pragma once

#include "jobs/job_tracker.hpp"
#include "sdk/plugin.hpp"
#include "session/autosave.hpp"
#include "session/calibrator.hpp"
#include "session/explorer.hpp"
#include "session/export_runner.hpp"
#include "session/scanner.hpp"
#include "session/session.hpp"
#include "settings/settings.hpp"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <vector>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace bitscape {

class Actions;
class CalibrationPanel;
class ChecksPanel;
class CommandPalette;
class ComparePanel;
class DesignBar;
class DetailsPanel;
class DockLayouts;
class FileFlow;
class FloorplanPanel;
class GraphPanel;
class ImportPanel;
class LayerPanel;
class ManualWindow;
class MessageBar;
class ParetoPanel;
class ProfilePanel;
class ReportPanel;
class ScanPanel;
class ScoreView;
class StartPage;
class Tour;

/// The program's window: menus, toolbar, the layer table in the middle, docks around it. Wires actions to the
/// session; holds no data of its own.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    struct Options {
        Settings settings;
        std::function<void(const Settings&)> store_settings; ///< called when they changed; may be empty
        QString autosave_folder;                             ///< empty: no copies of unsaved work
    };

    MainWindow(std::shared_ptr<const sdk::Plugins> plugins, Options options);
    ~MainWindow() override;

    [[nodiscard]] session::Session& session() { return session_; }
    [[nodiscard]] jobs::JobTracker& tracker() { return tracker_; }
    [[nodiscard]] session::Explorer& explorer() { return explorer_; }
    [[nodiscard]] session::Calibrator& calibrator() { return calibrator_; }
    [[nodiscard]] Actions& actions() const { return *actions_; }
    [[nodiscard]] FileFlow& files() const { return *files_; }
    [[nodiscard]] DesignBar& design_bar() const { return *design_bar_; }
    [[nodiscard]] GraphPanel& graph() const { return *graph_; }
    [[nodiscard]] DetailsPanel& details() const { return *details_; }
    [[nodiscard]] ImportPanel& import_report() const { return *import_; }
    [[nodiscard]] CalibrationPanel& calibration() const { return *calibration_; }
    [[nodiscard]] ComparePanel& compare() const { return *compare_; }
    [[nodiscard]] FloorplanPanel& floorplan() const { return *floorplan_; }
    [[nodiscard]] ProfilePanel& profile() const { return *profile_; }
    [[nodiscard]] ChecksPanel& checks() const { return *checks_; }
    [[nodiscard]] ReportPanel& report() const { return *report_; }
    [[nodiscard]] LayerPanel& layers() const { return *layers_; }
    [[nodiscard]] ScoreView& score() const { return *score_; }
    [[nodiscard]] ParetoPanel& pareto() const { return *pareto_; }
    [[nodiscard]] session::Scanner& scanner() { return scanner_; }
    [[nodiscard]] ScanPanel& scan() const { return *scan_; }
    [[nodiscard]] MessageBar& messages() const { return *messages_; }
    [[nodiscard]] const Settings& settings() const { return settings_; }

    /// Part of the window by the name --view takes, one of view_names(); a tab that is behind others comes to
    /// the front. nullptr if unknown.
    [[nodiscard]] QWidget* view(const QString& name);
    [[nodiscard]] static QStringList view_names();
    void set_theme(ThemeName theme);
    void change_settings(const std::function<void(Settings&)>& change);
    /// Offers unsaved work of a window that was killed.
    void offer_recovery();
    /// Asks a first-time user whether to be shown around.
    void offer_tour();
    /// Points at the parts of the window; opens the example first if nothing is open.
    void take_tour();
    [[nodiscard]] DockLayouts& layouts() const { return *layouts_; }
    [[nodiscard]] CommandPalette& palette_of_commands() const { return *palette_; }
    [[nodiscard]] Tour* tour() const { return tour_; } ///< nullptr: never taken
    [[nodiscard]] ManualWindow* manual() const { return manual_; }

Q_SIGNALS:
    /// The window shall be made anew (in another language) with this open; no file: with the start page.
    void restart_wanted(const bitscape::session::OpenRequest& request);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_panels();
    void build_menus();
    void build_view_menu();
    void build_layout_menu(QMenu& view);
    void build_language_menu(QMenu& view);
    void build_toolbar();
    void connect_actions();
    void connect_undo();
    void connect_help();
    void connect_panels();
    void connect_explorer();
    /// `key`: the name --view takes and layouts are stored under.
    void add_dock(const char* key, const QString& name, QWidget* panel, QWidget* title,
                  Qt::DockWidgetArea area = Qt::BottomDockWidgetArea);
    [[nodiscard]] QDockWidget& dock(QLatin1String key) const;
    void connect_graph();
    void connect_calibration();
    void show_calibrated(int reports);
    void fill_recent(QMenu& menu);
    void clear_recent();
    void bring_to_front(QLatin1String key);
    void default_layout();
    void scroll_tabs();
    void show_model_open(bool open);
    void refresh();
    void explore();
    void show_manual(const QString& page = {});
    void choose_language(const QString& code);
    void restart();
    void move_to_panel(int step);
    [[nodiscard]] QString view_with_focus() const;
    void about();

    jobs::JobTracker tracker_;
    session::Session session_;
    session::Explorer explorer_;
    session::Scanner scanner_;
    session::ExportRunner exports_;
    session::Calibrator calibrator_;
    std::unique_ptr<session::Autosave> autosave_;
    Settings settings_;
    std::function<void(const Settings&)> store_settings_;
    Actions* actions_;
    MessageBar* messages_;
    StartPage* start_;
    LayerPanel* layers_;
    GraphPanel* graph_;
    ScoreView* score_;
    ParetoPanel* pareto_;
    ScanPanel* scan_;
    DetailsPanel* details_;
    ImportPanel* import_;
    CalibrationPanel* calibration_;
    ComparePanel* compare_;
    FloorplanPanel* floorplan_;
    ProfilePanel* profile_;
    ChecksPanel* checks_;
    ReportPanel* report_;
    QStackedWidget* pages_;
    QLabel* status_;
    FileFlow* files_;
    ManualWindow* manual_ = nullptr;
    CommandPalette* palette_ = nullptr;
    DockLayouts* layouts_ = nullptr;
    Tour* tour_ = nullptr;
    QToolBar* toolbar_ = nullptr;
    DesignBar* design_bar_ = nullptr;
    std::vector<QDockWidget*> docks_; ///< in the order of the View menu and of the tabs
    bool model_open_ = false;
    bool closing_ = false;
};

} // namespace bitscape
