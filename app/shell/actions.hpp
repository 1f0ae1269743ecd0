#pragma once

#include "widgets/theme.hpp"

#include <QAction>
#include <QObject>

#include <vector>

namespace bitscape {

/// Every command of the window, made once and shared by menus, toolbar and tests: name, shortcut, status tip,
/// icon.
class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent);
    void set_theme(const Theme& theme);

    QAction *open, *open_folder, *open_example, *open_data, *open_configuration, *save, *save_as,
        *close_project, *quit;
    QAction *undo, *redo;
    QAction *pin_baseline, *reset_baseline, *evaluate, *export_project, *check_export, *save_report;
    QAction *calibrate, *calibrate_folder;
    QAction *explore, *stop, *pause, *scan, *open_study;
    QAction *light, *dark, *reset_layout, *fit_graph, *find_layer, *show_all_trials;
    QAction *command_palette, *next_panel, *previous_panel;
    QAction *manual, *shortcuts, *tour, *about;

private:
    void make_files();
    void make_design();
    void make_searches();
    void make_view();
    QAction* make(const QString& name, const QString& tip, const QKeySequence& keys = {},
                  const char* icon = nullptr);
    struct Iconed {
        QAction* action;
        QString icon;
    };
    std::vector<Iconed> iconed_;
};

} // namespace bitscape
