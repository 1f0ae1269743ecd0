// Menus, toolbar and the wiring of actions: the other half of MainWindow.
#include "base/version.hpp"
#include "calibration_view/calibration_panel.hpp"
#include "checks_view/checks_panel.hpp"
#include "compare_view/compare_panel.hpp"
#include "floorplan_view/floorplan_panel.hpp"
#include "graph_view/graph_panel.hpp"
#include "import_view/import_panel.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_view/details_panel.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "pareto_view/trial_model.hpp"
#include "pareto_view/trial_view.hpp"
#include "profile_view/profile_panel.hpp"
#include "report_view/report_panel.hpp"
#include "scan_view/scan_panel.hpp"
#include "score_view/score_view.hpp"
#include "shell/actions.hpp"
#include "shell/design_bar.hpp"
#include "shell/file_flow.hpp"
#include "shell/main_window.hpp"
#include "shell/palette_commands.hpp"
#include "shell/start_page.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/quantities.hpp"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

#include <array>

namespace bitscape {

void MainWindow::build_menus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({actions_->open, actions_->open_folder, actions_->open_example});
    QMenu* recent = file->addMenu(tr("Open &Recent"));
    recent->setObjectName(QStringLiteral("recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fill_recent(*recent); });
    file->addSeparator();
    file->addActions({actions_->open_data, actions_->open_configuration});
    file->addSeparator();
    file->addActions({actions_->save, actions_->save_as});
    file->addSeparator();
    file->addActions({actions_->export_project, actions_->check_export, actions_->save_report});
    file->addSeparator();
    file->addActions({actions_->close_project, actions_->quit});

    menuBar()->addMenu(tr("&Edit"))->addActions({actions_->undo, actions_->redo});
    QMenu* design = menuBar()->addMenu(tr("&Design"));
    design->addActions({actions_->evaluate, actions_->pin_baseline, actions_->reset_baseline});
    design->addSeparator();
    design->addActions({actions_->calibrate, actions_->calibrate_folder});
    QMenu* explore = menuBar()->addMenu(tr("E&xplore"));
    explore->addActions({actions_->explore, actions_->pause, actions_->stop, actions_->scan});
    explore->addSeparator();
    explore->addActions({actions_->open_study, actions_->show_all_trials});
    build_view_menu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({actions_->manual, actions_->shortcuts, actions_->tour});
    help->addSeparator();
    help->addActions({actions_->command_palette, actions_->about});
}

void MainWindow::fill_recent(QMenu& menu)
{
    menu.clear();
    for (const QString& name : settings_.recent_files) {
        QAction* action = menu.addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                                         [this, name] { files_->open_file(name); });
        action->setEnabled(QFileInfo::exists(name)); // grey: not there any more
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("Nothing opened yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    menu.addAction(tr("&Clear This List"), this, &MainWindow::clear_recent);
}

void MainWindow::clear_recent()
{
    change_settings([](Settings& settings) { settings.recent_files.clear(); });
    start_->set_recent({});
}

void MainWindow::build_toolbar()
{
    QToolBar* bar = toolbar_ = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("main"));
    bar->setMovable(false);
    constexpr int icon_size = 18;
    bar->setIconSize({icon_size, icon_size});
    bar->addActions({actions_->open, actions_->save});
    bar->addSeparator();
    design_bar_ = new DesignBar(session_, *bar);
    bar->addSeparator();
    bar->addActions({actions_->undo, actions_->redo});
    bar->addSeparator();
    bar->addActions({actions_->explore, actions_->stop});
    bar->addSeparator();
    bar->addAction(actions_->export_project);
    for (QToolButton* button : bar->findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
}

void MainWindow::connect_actions()
{
    const auto run = [this](QAction* action, auto&& what) {
        connect(action, &QAction::triggered, this, what);
    };
    run(actions_->open, [this] { files_->open(); });
    run(actions_->open_folder, [this] { files_->open_folder(); });
    run(actions_->open_example, [this] { files_->open_example(); });
    run(actions_->open_data, [this] { files_->open_data(); });
    run(actions_->open_configuration, [this] { files_->open_configuration(); });
    run(actions_->open_study, [this] { files_->open_study(); });
    run(actions_->save, [this] { files_->save(); });
    run(actions_->save_as, [this] { files_->save_as(); });
    run(actions_->close_project, [this] { files_->close(); });
    run(actions_->quit, [this] { close(); });
    run(actions_->export_project, [this] { files_->export_project(); });
    run(actions_->check_export, [this] { files_->check_export(); });
    run(actions_->save_report, [this] { files_->save_report(); });
    run(actions_->calibrate, [this] { files_->open_reports(); });
    run(actions_->calibrate_folder, [this] { files_->open_report_folder(); });
    run(actions_->evaluate, [this] { session_.evaluate_again(); });
    run(actions_->pin_baseline, [this] { session_.pin_baseline(); });
    run(actions_->reset_baseline, [this] { session_.reset_baseline(); });
    run(actions_->explore, [this] { explore(); });
    run(actions_->stop, [this] { explorer_.stop(); });
    run(actions_->pause, [this] { explorer_.set_paused(!explorer_.is_paused()); });
    run(actions_->scan, [this] {
        bring_to_front(QLatin1String("scan"));
        scan_->start();
    });
    run(actions_->light, [this] { set_theme(ThemeName::light); });
    run(actions_->dark, [this] { set_theme(ThemeName::dark); });
    run(actions_->fit_graph, [this] { graph_->view().fit(); });
    run(actions_->find_layer, [this] {
        bring_to_front(QLatin1String("graph"));
        graph_->find();
    });
    run(actions_->show_all_trials, [this] { pareto_->plot().show_everything(); });
    run(actions_->reset_layout, [this] { default_layout(); });
    connect_help();
    connect_undo();
    connect_panels();
    connect_graph();
    connect(&session_, &session::Session::snapshot_changed, this, &MainWindow::refresh);
    connect(&session_, &session::Session::dirty_changed, this, &MainWindow::refresh);
}

void MainWindow::connect_undo()
{
    QUndoStack& undo = session_.undo_stack();
    const auto follow = [this, &undo] {
        actions_->undo->setEnabled(undo.canUndo());
        actions_->redo->setEnabled(undo.canRedo());
        actions_->undo->setText(undo.canUndo() ? tr("&Undo %1").arg(undo.undoText()) : tr("&Undo"));
        actions_->redo->setText(undo.canRedo() ? tr("&Redo %1").arg(undo.redoText()) : tr("&Redo"));
        for (QAction* action : {actions_->undo, actions_->redo})
            action->setToolTip(QStringLiteral("%1 (%2)").arg(
                plain_text(action->text()), action->shortcut().toString(QKeySequence::NativeText)));
        setWindowModified(session_.is_dirty());
    };
    connect(actions_->undo, &QAction::triggered, this, [&undo] { undo.undo(); });
    connect(actions_->redo, &QAction::triggered, this, [&undo] { undo.redo(); });
    connect(&undo, &QUndoStack::indexChanged, this, follow);
    connect(&undo, &QUndoStack::cleanChanged, this, follow);
    follow();
}

/// What the panels ask the window for.
void MainWindow::connect_panels()
{
    connect(start_, &StartPage::open_wanted, this, [this] { files_->open(); });
    connect(start_, &StartPage::folder_wanted, this, [this] { files_->open_folder(); });
    connect(start_, &StartPage::clear_wanted, this, &MainWindow::clear_recent);
    connect(start_, &StartPage::example_wanted, this, [this] { files_->open_example(); });
    connect(start_, &StartPage::file_wanted, this, [this](const QString& file) { files_->open_file(file); });
    connect(score_, &ScoreView::data_wanted, this, [this] { files_->open_data(); });
    connect(pareto_, &ParetoPanel::explore_wanted, this, [this] { explore(); });
    connect(pareto_, &ParetoPanel::failed, files_, &FileFlow::show_error);
    connect(pareto_, &ParetoPanel::model_wanted, files_, &FileFlow::open_request);
    connect(compare_, &ComparePanel::failed, files_, &FileFlow::show_error);
    connect(&dock(QLatin1String("compare")), &QDockWidget::visibilityChanged, compare_,
            &ComparePanel::set_seen);
    connect(pareto_, &ParetoPanel::compare_wanted, this, [this](const std::vector<TrialId>& trials) {
        compare_->comparer().add_trials(trials);
        bring_to_front(QLatin1String("compare"));
    });
    connect(scan_, &ScanPanel::failed, files_, &FileFlow::show_error);
    connect(layers_, &LayerPanel::failed, files_, &FileFlow::show_error);
    connect(layers_, &LayerPanel::applied, this, [this](const QString& note) {
        messages_->show_message(MessageBar::Kind::info, note.toHtmlEscaped());
    });
    connect(layers_, &LayerPanel::columns_chosen, this, [this](const QString& keys) {
        change_settings([&](Settings& settings) { settings.layer_columns = keys; });
    });
    connect(pareto_, &ParetoPanel::axes_changed, this, [this](const QString& x, const QString& y) {
        change_settings([&](Settings& settings) {
            settings.plot_x = x;
            settings.plot_y = y;
        });
    });
}

/// The graph, the selected layer's details and the import report: what leads from one to the other.
void MainWindow::connect_graph()
{
    connect(graph_, &GraphPanel::colour_changed, this, [this](GraphColour colour) {
        change_settings([&](Settings& settings) { settings.graph_colour = colour; });
    });
    connect(graph_, &GraphPanel::flow_changed, this, [this](GraphFlow flow) {
        change_settings([&](Settings& settings) { settings.graph_flow = flow; });
    });
    connect(&graph_->view(), &GraphView::layer_activated, this,
            [this] { bring_to_front(QLatin1String("layer")); });
    connect(&dock(QLatin1String("layer")), &QDockWidget::visibilityChanged, details_,
            &DetailsPanel::set_seen);
    connect(graph_, &GraphPanel::failed, files_, &FileFlow::show_error);
    connect(details_, &DetailsPanel::failed, files_, &FileFlow::show_error);
    connect(import_, &ImportPanel::failed, files_, &FileFlow::show_error);
    connect(&dock(QLatin1String("floorplan")), &QDockWidget::visibilityChanged, &floorplan_->view(),
            &FloorplanView::set_seen);
    connect(&dock(QLatin1String("profile")), &QDockWidget::visibilityChanged, profile_,
            &ProfilePanel::set_seen);
    connect(&dock(QLatin1String("report")), &QDockWidget::visibilityChanged, report_, &ReportPanel::set_seen);
    connect(profile_, &ProfilePanel::failed, files_, &FileFlow::show_error);
    connect(report_, &ReportPanel::failed, files_, &FileFlow::show_error);
    connect(checks_, &ChecksPanel::failed, files_, &FileFlow::show_error);
    connect(checks_, &ChecksPanel::counts_changed, score_, &ScoreView::show_findings);
    connect(score_, &ScoreView::checks_wanted, this, [this] { bring_to_front(QLatin1String("checks")); });
    score_->set_budgets(settings_.budgets);
    connect(score_, &ScoreView::budgets_changed, this, [this](const QMap<QString, double>& budgets) {
        change_settings([&](Settings& settings) { settings.budgets = budgets; });
    });
    connect(checks_, &ChecksPanel::place_wanted, this,
            [this](const QString& view) { bring_to_front(QLatin1String(view.toLatin1())); });
    connect(floorplan_, &FloorplanPanel::exported, files_, &FileFlow::show_saved);
    connect(floorplan_, &FloorplanPanel::failed, files_, &FileFlow::show_error);
    connect(graph_, &GraphPanel::exported, this, [this](const QString& file) {
        messages_->show_message(MessageBar::Kind::good,
                                tr("The graph was saved as %1.").arg(file.toHtmlEscaped()));
    });
    connect(files_, &FileFlow::report_wanted, this, [this] { bring_to_front(QLatin1String("import")); });
}

void MainWindow::connect_calibration()
{
    connect(calibration_, &CalibrationPanel::files_wanted, files_, &FileFlow::open_reports);
    connect(calibration_, &CalibrationPanel::folder_wanted, files_, &FileFlow::open_report_folder);
    connect(files_, &FileFlow::reports_chosen, this, [this](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files)
            paths.emplace_back(file.toStdString());
        calibrator_.look_at(paths);
    });
    connect(&calibrator_, &session::Calibrator::failed, files_, &FileFlow::show_error);
    connect(&calibrator_, &session::Calibrator::recognised, this, [this](int reports) {
        if (reports == 0 && !calibrator_.problems().empty())
            files_->show_error(tr("Read reports"), calibrator_.problems().front());
        else
            bring_to_front(QLatin1String("calibration"));
    });
    connect(&calibrator_, &session::Calibrator::filled, this, [this](uint trial) {
        pareto_->trials().model().look_again();
        messages_->show_message(
            MessageBar::Kind::good,
            tr("Trial %1 of the study now has what was measured beside its estimates.").arg(trial));
        messages_->add_action(tr("Show"), [this] { bring_to_front(QLatin1String("pareto")); });
    });
    connect(&calibrator_, &session::Calibrator::added, this, &MainWindow::show_calibrated);
    connect(&calibrator_, &session::Calibrator::removed, this, [this](const QString& report) {
        messages_->show_message(
            MessageBar::Kind::info,
            tr("%1 is forgotten: the estimates do not know it any more.").arg(report.toHtmlEscaped()));
        messages_->add_action(tr("Undo"), [this] { calibrator_.put_back(); });
    });
}

/// What the reports have done to the estimates, once these are there.
void MainWindow::show_calibrated(int reports)
{
    const QString words = tr("The estimates have learned from %n reports.", nullptr, reports);
    const auto before = session_.snapshot()->evaluation;
    const auto& bench = session_.snapshot()->bench;
    if (!before || !bench || bench->calibration == calibrator_.stored()) // nothing to wait for: known before
        return messages_->show_message(MessageBar::Kind::good, words);
    auto* once = new QObject(this);
    connect(&session_, &session::Session::snapshot_changed, once, [this, once, before, words] {
        const auto& now = session_.snapshot()->evaluation;
        if (session_.snapshot()->pending)
            return;
        once->deleteLater();
        disconnect(&session_, nullptr, once, nullptr);
        if (!now || now == before)
            return messages_->show_message(MessageBar::Kind::good, words);
        const auto shown = [](const estimate::Estimate& lut) {
            return lut.low == lut.high
                       ? number(lut.value)
                       : tr("%1 (%2 to %3)").arg(number(lut.value), number(lut.low), number(lut.high));
        };
        const estimate::Estimate& then = before->estimate.resources.lut;
        const estimate::Estimate& lut = now->estimate.resources.lut;
        messages_->show_message(MessageBar::Kind::good,
                                tr("%1 LUT: %2 before, %3 %4.")
                                    .arg(words, shown(then),
                                         lut.source.starts_with("measured") ? tr("measured") : tr("now"),
                                         shown(lut)));
    });
}

void MainWindow::connect_explorer()
{
    connect(&explorer_, &session::Explorer::running_changed, this, [this] {
        if (explorer_.is_running())
            bring_to_front(QLatin1String("pareto")); // where its trials appear
    });
    connect(&explorer_, &session::Explorer::running_changed, this, &MainWindow::refresh);
    connect(&explorer_, &session::Explorer::failed, files_, &FileFlow::show_error);
    connect(&explorer_, &session::Explorer::named_anew, this,
            [this](const QString& asked, const QString& used) {
                messages_->show_message(
                    MessageBar::Kind::info,
                    tr("The study %1 answers another question: these trials go to the study %2.")
                        .arg(asked.toHtmlEscaped(), used.toHtmlEscaped()));
            });
    connect(&explorer_, &session::Explorer::finished, this, [this](int stored, bool stopped) {
        const auto total = session_.snapshot()->trials->size();
        const QString name =
            session_.snapshot()->study ? text(session_.snapshot()->study->name).toHtmlEscaped() : QString();
        if (!stopped && stored == 0)
            messages_->show_message(
                MessageBar::Kind::info,
                tr("The study %2 has its %1 trials already. Ask for more, or change what is tried.")
                    .arg(number(double(total)), name));
        else if (stopped)
            messages_->show_message(
                MessageBar::Kind::info,
                tr("The search was stopped; the %1 trials of the study %2 are kept. Explore again to go on.")
                    .arg(number(double(total)), name));
        else
            messages_->show_message(
                MessageBar::Kind::good,
                tr("The search is done: %1 new trials, %2 in the study %3. Click a point to load it.")
                    .arg(number(stored), number(double(total)), name));
    });
}

void MainWindow::about()
{
    QMessageBox::about(
        this, tr("About Bitscape"),
        tr("<h3>Bitscape %1</h3><p>How few bits, multipliers and nanoseconds can a neural network on an "
           "FPGA live with before it gets worse?</p><p>Emulates hls4ml 1.3.0 bit for bit, without a "
           "compile step.</p>")
            .arg(QString::fromLatin1(version)));
}

} // namespace bitscape
