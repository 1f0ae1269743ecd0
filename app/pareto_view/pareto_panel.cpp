#include "pareto_view/pareto_panel.hpp"

#include "pareto_view/knob_lines.hpp"
#include "pareto_view/overlay_menu.hpp"
#include "pareto_view/pareto_plot.hpp"
#include "pareto_view/search_bar.hpp"
#include "pareto_view/trial_view.hpp"
#include "pareto_view/trials_csv.hpp"
#include "widgets/panel.hpp"
#include "widgets/plot_export.hpp"
#include "widgets/quantities.hpp"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <filesystem>

namespace bitscape {

namespace {

constexpr std::chrono::milliseconds knobs_interval{400};
constexpr std::size_t most_lines = 1000; // of the front; more cannot be told apart

QToolButton* side_button(const QString& label, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(label);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ParetoPanel::ParetoPanel(session::Session& session, session::Explorer& explorer, const Settings& settings,
                         QWidget* parent)
    : QWidget(parent), session_(session), title_(new PanelTitle(tr("Pareto"))),
      search_(new SearchBar(explorer)), plot_(new ParetoPlot(session)), trials_(new TrialView(session)),
      knobs_(new KnobLines), overlays_(new OverlayMenu(session)), pages_(new QStackedWidget),
      side_(new QStackedWidget), split_(new QSplitter), study_(new QComboBox),
      x_(axis_choice(settings.plot_x.toStdString(), tr("Number to the right"))),
      y_(axis_choice(settings.plot_y.toStdString(), tr("Number upwards"))),
      table_button_(side_button(tr("Table"), tr("Show the trials as a table beside the plot"))),
      knobs_button_(side_button(tr("Knobs"), tr("Show the knobs behind the front beside the plot")))
{
    build();
    build_title();
    connect_parts();
    knobs_timer_.setSingleShot(true);
    knobs_timer_.setInterval(knobs_interval);
    connect(&knobs_timer_, &QTimer::timeout, this, &ParetoPanel::read_knobs);
    plot_->set_axes(settings.plot_x.toStdString(), settings.plot_y.toStdString());
    show_side(Side::none);
    refresh();
}

void ParetoPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(search_);
    column->addWidget(pages_, 1);
    auto* empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    auto* middle = new QVBoxLayout(empty);
    middle->addStretch();
    middle->addWidget(empty_hint(tr("No trials yet. A search tries widths and reuse factors for every layer "
                                    "and shows here which designs are worth having.")));
    auto* explore = new QPushButton(tr("Explore…"));
    connect(explore, &QPushButton::clicked, this, &ParetoPanel::explore_wanted);
    middle->addWidget(explore, 0, Qt::AlignHCenter);
    middle->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(knobs_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    side_->addWidget(trials_);
    side_->addWidget(scroll);
    side_->setMinimumWidth(180);
    split_->addWidget(plot_);
    split_->addWidget(side_);
    split_->setChildrenCollapsible(false);
    pages_->addWidget(empty);
    pages_->addWidget(split_);
}

void ParetoPanel::build_title()
{
    over_ = new QLabel(tr("over"));
    title_->set_least_width(260);
    study_->setAccessibleName(tr("Study"));
    study_->setToolTip(tr("Which study of the file is shown"));
    auto* more = new QToolButton;
    more->setText(QStringLiteral("⋯"));
    more->setToolTip(tr("What the plot shows, and saving it"));
    more->setAccessibleName(tr("More"));
    more->setAutoRaise(true);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fill_menu(*menu);
    });
    for (QWidget* control : std::initializer_list<QWidget*>{study_, y_, over_, x_, overlays_, table_button_,
                                                            knobs_button_, more})
        title_->add_control(control);
}

void ParetoPanel::connect_parts()
{
    connect(study_, &QComboBox::activated, this, [this] {
        wanted_.reset();
        session_.open_study(session_.snapshot()->document.study, study_->currentText().toStdString());
    });
    for (QComboBox* choice : {x_, y_})
        connect(choice, &QComboBox::activated, this, &ParetoPanel::axes_chosen);
    connect(table_button_, &QToolButton::toggled, this, [this](bool on) {
        show_side(on ? Side::table : knobs_button_->isChecked() ? Side::knobs : Side::none);
    });
    connect(knobs_button_, &QToolButton::toggled, this, [this](bool on) {
        show_side(on ? Side::knobs : table_button_->isChecked() ? Side::table : Side::none);
    });
    const auto load = [this](TrialId trial) { session_.load_trial(trial); };
    connect(plot_, &ParetoPlot::trial_clicked, this, load);
    connect(plot_, &ParetoPlot::other_trial_clicked, this, &ParetoPanel::open_other);
    connect(&session_, &session::Session::snapshot_changed, this, &ParetoPanel::load_wanted_trial);
    connect(&session_, &session::Session::opened, this, [this] {
        if (wanted_ && session_.snapshot()->document.study == wanted_->location)
            session_.open_study(wanted_->location, wanted_->study); // it has several studies of this model
    });
    connect(trials_, &TrialView::load_wanted, this, load);
    connect(knobs_, &KnobLines::trial_clicked, this, load);
    const auto read_out = [this](const QString& words) {
        words.isEmpty() ? refresh() : title_->set_note(words);
    };
    connect(plot_, &ParetoPlot::read_out, this, read_out);
    connect(knobs_, &KnobLines::read_out, this, read_out);
    connect(plot_, &ParetoPlot::points_changed, this, [this] {
        refresh();
        if (!knobs_timer_.isActive())
            knobs_timer_.start();
    });
    connect(plot_, &ParetoPlot::brush_changed, this, [this] {
        std::vector<study::TrialQuery::Range> area;
        if (const auto& brush = plot_->brush())
            area = {{plot_->x_name(), brush->low_x, brush->high_x},
                    {plot_->y_name(), brush->low_y, brush->high_y}};
        trials_->set_area(area);
        if (!area.empty() && side() == Side::none)
            show_side(Side::table);
    });
    connect(trials_, &TrialView::area_cleared, plot_, &ParetoPlot::clear_brush);
    connect(trials_, &TrialView::selection_changed, this, &ParetoPanel::mark_chosen);
    connect(knobs_, &KnobLines::chosen_changed, this, &ParetoPanel::mark_chosen);
    connect(trials_, &TrialView::compare_wanted, this, &ParetoPanel::compare_wanted);
    connect(trials_, &TrialView::copy_wanted, this, &ParetoPanel::copy_trials);
    connect(trials_, &TrialView::failed, this, &ParetoPanel::failed);
    connect(overlays_, &OverlayMenu::changed, this, [this] { plot_->set_overlays(overlays_->overlays()); });
    connect(overlays_, &OverlayMenu::failed, this, &ParetoPanel::failed);
    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this, &ParetoPanel::show_menu);
    connect(&session_, &session::Session::snapshot_changed, this, &ParetoPanel::refresh);
}

/// A study of the same model is shown instead; another model is opened with it.
void ParetoPanel::open_other(const StudyOverlay& overlay, TrialId trial)
{
    const auto& snapshot = *session_.snapshot();
    wanted_ = {overlay.location, overlay.study, trial};
    namespace fs = std::filesystem;
    std::error_code ignored;
    const fs::path& own = snapshot.document.model_file;
    fs::path model(overlay.model_file);
    if (model.empty() || fs::equivalent(model, own, ignored))
        return session_.open_study(overlay.location, overlay.study);
    if (!fs::exists(model, ignored)) // the study has moved, perhaps together with its models
        for (const fs::path& folder : {own.parent_path(), fs::path(overlay.location).parent_path()})
            if (const fs::path there = folder / model.filename(); fs::exists(there, ignored))
                model = there;
    session::OpenRequest request;
    request.file = model;
    request.data = snapshot.document.data;
    request.study = overlay.location;
    const fs::path config = model.parent_path() / (model.stem().string() + "_config.yml");
    if (fs::exists(config, ignored))
        request.config = config;
    Q_EMIT model_wanted(request);
}

void ParetoPanel::load_wanted_trial()
{
    const auto& snapshot = *session_.snapshot();
    if (!wanted_ || !snapshot.study || snapshot.document.study != wanted_->location ||
        snapshot.study->name != wanted_->study)
        return;
    const TrialId trial = wanted_->trial;
    wanted_.reset();
    session_.load_trial(trial);
}

QComboBox* ParetoPanel::axis_choice(const std::string& chosen, const QString& name)
{
    auto* box = new QComboBox;
    for (const std::string_view objective : study::objective_names()) {
        box->addItem(axis_title(objective), text(objective));
        if (objective == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int shown_letters = 8; // the list itself shows names in full
    box->setMinimumContentsLength(shown_letters);
    box->view()->setMinimumWidth(box->view()->sizeHintForColumn(0) + 24);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

void ParetoPanel::set_axes(const std::string& x, const std::string& y)
{
    x_->setCurrentIndex(x_->findData(text(x)));
    y_->setCurrentIndex(y_->findData(text(y)));
    axes_chosen();
}

void ParetoPanel::axes_chosen()
{
    const QString x = x_->currentData().toString(), y = y_->currentData().toString();
    plot_->set_axes(x.toStdString(), y.toStdString());
    Q_EMIT axes_changed(x, y);
}

ParetoPanel::Side ParetoPanel::side() const
{
    if (!side_->isVisibleTo(split_))
        return Side::none;
    return side_->currentIndex() == 0 ? Side::table : Side::knobs;
}

void ParetoPanel::show_side(Side side)
{
    const bool was_hidden = this->side() == Side::none;
    for (const auto& [button, own] :
         {std::pair{table_button_, Side::table}, std::pair{knobs_button_, Side::knobs}}) {
        const QSignalBlocker quiet(button);
        button->setChecked(side == own);
    }
    if (side != Side::none)
        side_->setCurrentIndex(side == Side::table ? 0 : 1);
    side_->setVisible(side != Side::none);
    if (side != Side::none && was_hidden)
        split_->setSizes({split_->width() / 2, split_->width() / 2});
    if (side == Side::knobs)
        read_knobs();
    mark_chosen();
}

void ParetoPanel::mark_chosen()
{
    std::set<TrialId> chosen;
    if (side() == Side::knobs)
        chosen = knobs_->chosen();
    if (side() == Side::table)
        for (const TrialId trial : trials_->selected())
            chosen.insert(trial);
    plot_->set_marked(chosen);
}

/// The front's trials with their knobs, read in the background when the front is another.
void ParetoPanel::read_knobs()
{
    const auto& snapshot = session_.snapshot();
    if (side() != Side::knobs || !snapshot->study)
        return;
    auto wanted = plot_->front_trials();
    if (wanted.size() > most_lines)
        wanted.resize(most_lines);
    auto asked = std::tuple(snapshot->document.study, snapshot->study->name, wanted);
    if (asked == knobs_of_)
        return;
    knobs_of_ = std::move(asked);
    using Read = Result<std::vector<study::Trial>>;
    session_.tracker().start(
        jobs::Lane::lines, this, tr("Reading the front"),
        [wanted, location = snapshot->document.study,
         study = snapshot->study->name](const std::stop_token& stop, Progress&) -> Read {
            auto store = study::Store::open(location);
            if (!store)
                return pass(std::move(store).error());
            std::vector<study::Trial> trials;
            for (const TrialId number : wanted) {
                if (stop.stop_requested())
                    break; // a newer front is asked for
                auto trial = (*store)->trial(study, number);
                if (!trial)
                    return pass(std::move(trial).error());
                trials.push_back(std::move(*trial));
            }
            return trials;
        },
        [this](Read read) {
            const auto& now = session_.snapshot()->study;
            if (read && now)
                knobs_->set_trials(*now, *read);
            if (read)
                return;
            knobs_of_ = {}; // to be tried again
            Q_EMIT failed(tr("Read the front"), read.error());
        });
}

void ParetoPanel::refresh()
{
    const auto& snapshot = *session_.snapshot();
    refresh_studies(snapshot);
    refresh_axes(snapshot);
    pages_->setCurrentIndex(snapshot.trials->empty() ? 0 : 1);
    if (snapshot.trials->empty())
        return title_->set_note({});
    const auto& points = plot_->points();
    QString note = tr("%1 trials · %2 on the front")
                       .arg(number(double(snapshot.trials->size())))
                       .arg(points.front.size());
    const auto tell = [&note](std::size_t count, const QString& words) {
        if (count > 0)
            note += words.arg(number(double(count)));
    };
    tell(points.infeasible, tr(" · %1 break a constraint"));
    tell(points.pruned, tr(" · %1 stopped early"));
    tell(points.failed, tr(" · %1 failed"));
    if (points.points.empty())
        note = tr("%1 trials, none has both numbers").arg(snapshot.trials->size());
    title_->set_note(note);
}

/// What does not fit into a narrow title is in the menu.
void ParetoPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int roomy = 620, tight = 420;
    for (QWidget* control : std::initializer_list<QWidget*>{overlays_, table_button_, knobs_button_})
        control->setVisible(width() >= roomy);
    over_->setVisible(width() >= tight);
}

/// Numbers that only this study has, such as a score, can be axes, too.
void ParetoPanel::refresh_axes(const session::Snapshot& snapshot)
{
    for (const std::string& name : snapshot.trials->names())
        for (QComboBox* box : {x_, y_})
            if (box->findData(text(name)) < 0)
                box->addItem(axis_title(name), text(name));
}

void ParetoPanel::refresh_studies(const session::Snapshot& snapshot)
{
    QStringList names;
    for (const std::string& name : snapshot.studies)
        names << text(name);
    study_->setVisible(names.size() > 1);
    study_->setEnabled(
        !session_.tracker().is_busy(jobs::Lane::search)); // its trials belong to the study that is shown
    QStringList shown;
    for (int i = 0; i < study_->count(); ++i)
        shown << study_->itemText(i);
    if (shown != names) {
        study_->clear();
        study_->addItems(names);
    }
    if (snapshot.study)
        study_->setCurrentText(text(snapshot.study->name));
}

void ParetoPanel::fill_menu(QMenu& menu)
{
    menu.addAction(tr("Show All"), plot_, &ParetoPlot::show_everything);
    for (QToolButton* button : {table_button_, knobs_button_}) {
        if (button->isVisible())
            continue;
        QAction* action = menu.addAction(button->text());
        action->setCheckable(true);
        action->setChecked(button->isChecked());
        connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    }
    if (!overlays_->isVisible())
        menu.addMenu(overlays_->menu())->setText(overlays_->text());
    menu.addSeparator();
    const auto toggle = [&](const QString& label, bool ParetoPlot::Options::*member) {
        QAction* action = menu.addAction(label);
        action->setCheckable(true);
        action->setChecked(plot_->options().*member);
        connect(action, &QAction::toggled, this, [this, member](bool on) {
            auto options = plot_->options();
            options.*member = on;
            plot_->set_options(options);
        });
    };
    toggle(tr("Mark the Knee"), &ParetoPlot::Options::knee);
    toggle(tr("Shade Where a Constraint Is Broken"), &ParetoPlot::Options::constraints);
    QMenu* thin = menu.addMenu(tr("Thinned Front"));
    auto* group = new QActionGroup(thin);
    for (const double epsilon : {0.0, 0.01, 0.02, 0.05, 0.1}) {
        QAction* action = thin->addAction(
            epsilon > 0 ? tr("One point every %1 of the range").arg(percent(epsilon, 0)) : tr("Every point"));
        action->setCheckable(true);
        action->setChecked(epsilon == plot_->options().epsilon);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, epsilon] {
            auto options = plot_->options();
            options.epsilon = epsilon;
            plot_->set_options(options);
        });
    }
    menu.addSeparator();
    for (const char* suffix : {"png", "svg", "pdf", "csv"})
        menu.addAction(tr("Save as %1…").arg(QString::fromLatin1(suffix).toUpper()), this,
                       [this, suffix] { export_as(QString::fromLatin1(suffix)); });
}

void ParetoPanel::show_menu(const QPoint& where)
{
    QMenu menu(this);
    if (const auto point = plot_->point_near(where)) {
        const TrialId trial = plot_->trial_of(*point);
        menu.addAction(tr("Load trial %1").arg(trial.value), this,
                       [this, trial] { session_.load_trial(trial); });
        menu.addAction(tr("Compare"), this, [this, trial] { Q_EMIT compare_wanted({trial}); });
        menu.addSeparator();
    }
    fill_menu(menu);
    menu.exec(plot_->mapToGlobal(where));
}

void ParetoPanel::export_as(const QString& suffix)
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the plot"), QStringLiteral("pareto.") + suffix, QStringLiteral("*.") + suffix);
    if (file.isEmpty())
        return;
    if (suffix == QLatin1String("csv"))
        return export_csv(file);
    const auto done = export_plot(*plot_, file,
                                  suffix == QLatin1String("png")   ? PlotFormat::png
                                  : suffix == QLatin1String("svg") ? PlotFormat::svg
                                                                   : PlotFormat::pdf);
    if (!done)
        Q_EMIT failed(tr("Save the plot"), done.error());
}

void ParetoPanel::export_csv(const QString& file)
{
    const auto& snapshot = *session_.snapshot();
    if (!snapshot.study)
        return;
    const auto front = plot_->front_trials();
    session_.tracker().start(
        jobs::Lane::transfer, this, tr("Saving the trials"),
        [location = snapshot.document.study, study = snapshot.study->name,
         front = std::set<TrialId>(front.begin(), front.end()),
         file = file.toStdString()](const std::stop_token& stop, Progress& progress) {
            return write_trials_csv(location, study, front, file, stop, progress);
        },
        [this](Result<void> done) {
            if (!done && done.error().code != ErrorCode::cancelled)
                Q_EMIT failed(tr("Save the trials"), done.error());
        });
}

/// The selected rows, wherever they are, as Save as CSV writes them.
void ParetoPanel::copy_trials()
{
    const auto front = plot_->front_trials();
    session_.tracker().start(
        jobs::Lane::transfer, this, tr("Copying trials"),
        [location = session_.snapshot()->document.study, query = trials_->model().query(),
         rows = trials_->selected_rows(), front = std::set<TrialId>(front.begin(), front.end())](
            const std::stop_token& stop, Progress& progress) {
            return trials_csv(location, query, rows, front, stop, progress);
        },
        [this](const Result<std::string>& csv) {
            if (csv)
                QApplication::clipboard()->setText(text(*csv));
            else if (csv.error().code != ErrorCode::cancelled)
                Q_EMIT failed(tr("Copy the trials"), csv.error());
        });
}

} // namespace bitscape
