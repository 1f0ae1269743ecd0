#include "shell/main_window.hpp"

#include "calibration_view/calibration_panel.hpp"
#include "checks_view/checks_panel.hpp"
#include "compare_view/compare_panel.hpp"
#include "explore_view/explore_dialog.hpp"
#include "floorplan_view/floorplan_panel.hpp"
#include "graph_view/graph_panel.hpp"
#include "import_view/import_panel.hpp"
#include "layer_table/layer_panel.hpp"
#include "layer_table/layer_tree.hpp"
#include "layer_view/details_panel.hpp"
#include "pareto_view/pareto_panel.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "profile_view/profile_panel.hpp"
#include "report_view/report_panel.hpp"
#include "scan_view/scan_panel.hpp"
#include "score_view/score_view.hpp"
#include "shell/actions.hpp"
#include "shell/design_bar.hpp"
#include "shell/dock_layouts.hpp"
#include "shell/file_flow.hpp"
#include "shell/start_page.hpp"
#include "widgets/icons.hpp"
#include "widgets/job_indicator.hpp"
#include "widgets/message_bar.hpp"
#include "widgets/panel.hpp"
#include "widgets/quantities.hpp"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cassert>
#include <utility>

namespace bitscape {

namespace {

constexpr int layout_version = 3; // raised when panels come or go: an older layout would not know them
/// Words where all of them have room, in any language: otherwise the toolbar would lose its end.
void fit_toolbar(QToolBar& bar, DesignBar& design, const QList<QAction*>& named)
{
    for (const bool is_compact : {false, true}) {
        design.set_compact(is_compact);
        for (QAction* action : named)
            if (auto* button = qobject_cast<QToolButton*>(bar.widgetForAction(action)))
                button->setToolButtonStyle(is_compact ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
        bar.layout()->invalidate();
        if (bar.sizeHint().width() <= bar.window()->width())
            break;
    }
}

constexpr QLatin1String graph_key("graph"), score_key("score"), pareto_key("pareto"), layer_key("layer");

} // namespace

MainWindow::MainWindow(std::shared_ptr<const sdk::Plugins> plugins, Options options)
    : session_(tracker_, std::move(plugins)), explorer_(session_), scanner_(session_), exports_(session_),
      calibrator_(session_), settings_(std::move(options.settings)),
      store_settings_(std::move(options.store_settings)), actions_(new Actions(this)),
      messages_(new MessageBar), start_(new StartPage),
      layers_(new LayerPanel(session_, scanner_, settings_)), graph_(new GraphPanel(session_, settings_)),
      score_(new ScoreView(session_)), pareto_(new ParetoPanel(session_, explorer_, settings_)),
      scan_(new ScanPanel(session_, scanner_)), details_(new DetailsPanel(session_)),
      import_(new ImportPanel(session_)), calibration_(new CalibrationPanel(session_, calibrator_)),
      compare_(new ComparePanel(session_)), floorplan_(new FloorplanPanel(session_)),
      profile_(new ProfilePanel(session_)), checks_(new ChecksPanel(session_)),
      report_(new ReportPanel(session_)), pages_(new QStackedWidget), status_(new QLabel),
      files_(new FileFlow(*this, exports_, *messages_))
{
    setObjectName(QStringLiteral("bitscape"));
    setWindowIcon(program_icon());
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    build_panels();
    layouts_ = new DockLayouts(*this, docks_, layout_version,
                               {[this]() -> const Settings& { return settings_; },
                                [this](const auto& change) { change_settings(change); }});
    build_toolbar();
    build_menus();
    connect_actions();
    connect_explorer();
    connect_calibration();
    if (!options.autosave_folder.isEmpty())
        autosave_ = std::make_unique<session::Autosave>(session_, options.autosave_folder);
    constexpr QSize usual_size(1440, 900);
    resize(usual_size);
    restoreGeometry(settings_.window_geometry);
    start_->set_recent(settings_.recent_files);
    actions_->set_theme(theme_of(settings_.theme));
    (settings_.theme == ThemeName::dark ? actions_->dark : actions_->light)->setChecked(true);
    for (QDockWidget* dock : docks_)
        dock->hide();
    refresh();
}

MainWindow::~MainWindow()
{
    // Panels look at the session until they are gone; as members the session would go first.
    session_.disconnect(this);
    for (QDockWidget* dock : docks_)
        delete dock;
    delete takeCentralWidget();
}

void MainWindow::build_panels()
{
    auto* start = new QScrollArea; // a stack is as high as its highest page: a small window needs less
    start->setWidget(start_);
    start->setWidgetResizable(true);
    start->setFrameShape(QFrame::NoFrame);
    pages_->addWidget(start);
    pages_->addWidget(layers_);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages_);
    column->addWidget(pages_);
    setCentralWidget(middle);
    add_dock("graph", tr("Graph"), graph_, graph_->title(), Qt::LeftDockWidgetArea);
    add_dock("score", tr("Score"), score_, score_->title(), Qt::RightDockWidgetArea);
    add_dock("pareto", tr("Pareto"), pareto_, pareto_->title());
    add_dock("scan", tr("Scan"), scan_, scan_->title());
    add_dock("profile", tr("Profile"), profile_, profile_->title());
    add_dock("checks", tr("Checks"), checks_, checks_->title());
    add_dock("floorplan", tr("Floorplan"), floorplan_, floorplan_->title());
    add_dock("report", tr("Report"), report_, report_->title());
    add_dock("layer", tr("Layer"), details_, details_->title());
    add_dock("import", tr("Import report"), import_, import_->title());
    add_dock("compare", tr("Compare"), compare_, compare_->title());
    add_dock("calibration", tr("Calibration"), calibration_, calibration_->title());
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea); // graph and score are tall, the plot is wide
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::South);
    status_->setForegroundRole(QPalette::PlaceholderText);
    status_->setContentsMargins(6, 0, 0, 0);
    statusBar()->addWidget(status_, 1);
    statusBar()->addPermanentWidget(new JobIndicator(tracker_));
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::add_dock(const char* key, const QString& name, QWidget* panel, QWidget* title,
                          Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(name);
    dock->setObjectName(QLatin1String(key));
    dock->setWidget(panel);
    dock->setTitleBarWidget(title);
    addDockWidget(area, dock);
    docks_.push_back(dock);
}

QDockWidget& MainWindow::dock(QLatin1String key) const
{
    const auto found = std::ranges::find(docks_, QString(key), &QDockWidget::objectName);
    assert(found != docks_.end());
    return **found;
}

void MainWindow::bring_to_front(QLatin1String key)
{
    dock(key).show();
    dock(key).raise();
}

void MainWindow::default_layout()
{
    const QString graph(graph_key), score(score_key), pareto(pareto_key);
    DockPlan plan{{{graph}}, {{score}}, {{pareto}}, 0.40};
    for (const QDockWidget* panel : docks_)
        if (const QString key = panel->objectName(); key != graph && key != score && key != pareto)
            plan.bottom.front().push_back(key);
    layouts_->arrange(plan);
    bring_to_front(session_.snapshot()->trials->empty() ? layer_key : pareto_key);
}

/// Tabs of docks keep their names; where there is no room for all, buttons scroll.
void MainWindow::scroll_tabs()
{
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
    }
}

void MainWindow::show_model_open(bool open)
{
    model_open_ = open;
    pages_->setCurrentIndex(open ? 1 : 0);
    if (!open) {
        settings_.window_state = saveState(layout_version);
        for (QDockWidget* dock : docks_)
            dock->hide();
        start_->set_recent(settings_.recent_files);
        return;
    }
    const QSize wanted = size();
    default_layout();
    if (!settings_.window_state.isEmpty())
        restoreState(settings_.window_state, layout_version);
    // Docks that have just come ask for room for every tab's name; the window keeps the size it had.
    QTimer::singleShot(0, this, [this, wanted] {
        scroll_tabs();
        layout()->activate();
        if (!isMaximized() && !isFullScreen())
            resize(wanted);
        fit_toolbar(*toolbar_, *design_bar_, {actions_->open, actions_->explore, actions_->export_project});
    });
    layers_->tree().setFocus();
}

void MainWindow::refresh()
{
    const auto& snapshot = *session_.snapshot();
    const bool has_model = snapshot.has_model();
    if (has_model != model_open_)
        show_model_open(has_model);
    const bool is_exploring = explorer_.is_running();
    for (QAction* action :
         {actions_->open_data, actions_->open_configuration, actions_->save, actions_->save_as,
          actions_->close_project, actions_->evaluate, actions_->open_study, actions_->fit_graph,
          actions_->find_layer, actions_->show_all_trials, actions_->reset_layout, actions_->calibrate,
          actions_->calibrate_folder})
        action->setEnabled(has_model);
    const bool has_design = snapshot.design && !snapshot.error;
    actions_->export_project->setEnabled(has_design);
    actions_->save_report->setEnabled(has_design && snapshot.evaluation);
    actions_->explore->setEnabled(has_design && !is_exploring);
    actions_->stop->setEnabled(is_exploring);
    actions_->pause->setEnabled(is_exploring);
    actions_->pause->setText(explorer_.is_paused() ? tr("Res&ume") : tr("Pa&use"));
    actions_->scan->setEnabled(has_design && snapshot.has_data());
    actions_->pin_baseline->setEnabled(has_design);
    actions_->reset_baseline->setEnabled(snapshot.baseline && snapshot.baseline->pinned);

    QString name;
    if (has_model) {
        const auto& document = snapshot.document;
        name =
            QFileInfo(text((document.project_file ? *document.project_file : document.model_file).string()))
                .fileName();
    }
    setWindowTitle(has_model ? tr("%1[*] — Bitscape").arg(name) : tr("Bitscape"));
    setWindowModified(session_.is_dirty());
    QStringList facts;
    if (has_model)
        facts << text(snapshot.document.model->format);
    if (snapshot.has_data())
        facts << tr("%1 events of %2")
                     .arg(number(double(snapshot.bench->data->rows())),
                          QFileInfo(text(snapshot.bench->data->file)).fileName());
    if (snapshot.study)
        facts << tr("study %1").arg(text(snapshot.study->name));
    status_->setText(facts.join(QStringLiteral("  ·  ")));
}

QStringList MainWindow::view_names()
{
    QStringList names{QStringLiteral("window"), QStringLiteral("layers")};
    for (const char* key : {"graph", "score", "pareto", "scan", "profile", "checks", "floorplan", "report",
                            "layer", "import", "compare", "calibration"})
        names << QLatin1String(key);
    return names;
}

QWidget* MainWindow::view(const QString& name)
{
    if (name == QLatin1String("window"))
        return this;
    if (name == QLatin1String("layers"))
        return layers_;
    const auto found = std::ranges::find(docks_, name, &QDockWidget::objectName);
    if (found == docks_.end())
        return nullptr;
    if (model_open_) {
        (*found)->show();
        (*found)->raise();
    }
    return *found;
}

void MainWindow::set_theme(ThemeName theme)
{
    apply_theme(*qApp, theme);
    actions_->set_theme(theme_of(theme));
    change_settings([&](Settings& settings) { settings.theme = theme; });
}

void MainWindow::change_settings(const std::function<void(Settings&)>& change)
{
    change(settings_);
    if (store_settings_)
        store_settings_(settings_);
}

void MainWindow::explore()
{
    ExploreDialog dialog(*session_.snapshot(), settings_, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const session::ExploreOptions options = dialog.options();
    change_settings([&](Settings& settings) {
        settings.search_trials = static_cast<int>(options.trials);
        settings.search_min_bits = options.space.min_width;
        settings.search_max_bits = options.space.max_width;
    });
    explorer_.start(options);
}

void MainWindow::offer_recovery()
{
    const auto file = autosave_ ? autosave_->left_behind() : std::nullopt;
    if (!file)
        return;
    const QString when = QLocale().toString(QFileInfo(*file).lastModified(), QLocale::ShortFormat);
    messages_->show_message(MessageBar::Kind::info,
                            tr("Bitscape ended unexpectedly. There is unsaved work of %1.").arg(when));
    messages_->add_action(tr("Recover"), [this, copy = *file] {
        session::OpenRequest request;
        request.file = copy.toStdString();
        request.recovered = true;
        connect(
            &session_, &session::Session::opened, autosave_.get(), [this, copy] { autosave_->adopt(copy); },
            Qt::SingleShotConnection);
        files_->open_request(request);
    });
    messages_->add_action(tr("Discard"), [this, copy = *file] { autosave_->discard(copy); });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!closing_ && session_.is_dirty()) {
        event->ignore();
        files_->when_safe([this] {
            closing_ = true;
            close();
        });
        return;
    }
    change_settings([this](Settings& settings) {
        settings.window_geometry = saveGeometry();
        if (model_open_)
            settings.window_state = saveState(layout_version);
    });
    QMainWindow::closeEvent(event);
}

namespace {

QStringList local_files(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!local_files(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    files_->open_files(local_files(*event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fit_toolbar(*toolbar_, *design_bar_, {actions_->open, actions_->explore, actions_->export_project});
}

} // namespace bitscape
