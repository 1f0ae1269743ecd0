#include "session/session.hpp"

#include "config/configuration.hpp"

#include <QFileInfo>

#include <utility>

namespace bitscape::session {

using jobs::Lane;

Session::Session(jobs::JobTracker& tracker, std::shared_ptr<const sdk::Plugins> plugins, QObject* parent)
    : QObject(parent), tracker_(tracker), plugins_(std::move(plugins))
{
    connect(&undo_, &QUndoStack::cleanChanged, this, &Session::dirty_changed);
}

bool Session::is_dirty() const
{
    return snapshot_->has_model() && (extra_dirty_ || !undo_.isClean());
}

void Session::set_extra_dirty(bool dirty)
{
    extra_dirty_ = dirty;
    Q_EMIT dirty_changed();
}

void Session::publish(const Change& change)
{
    auto next = std::make_shared<Snapshot>(*snapshot_);
    change(*next);
    snapshot_ = std::move(next);
    Q_EMIT snapshot_changed();
}

void Session::open(const OpenRequest& request)
{
    const QString name = QFileInfo(QString::fromStdString(request.file.string())).fileName();
    const QString task = tr("Open %1").arg(name);
    tracker_.start(
        Lane::open, this, tr("Opening %1").arg(name),
        [request, plugins = plugins_](std::stop_token stop, Progress& progress) {
            return open_everything(request, *plugins, std::move(stop), progress);
        },
        [this, task, recovered = request.recovered](Result<Opened> result) {
            if (!result)
                return Q_EMIT failed(task, result.error());
            take(std::move(*result));
            extra_dirty_ = recovered;
            undo_.clear();
            Q_EMIT dirty_changed();
            Q_EMIT opened();
        });
}

void Session::open_data(const std::string& data, const std::string& study)
{
    if (!snapshot_->has_model())
        return;
    document::Document document = snapshot_->document;
    document.data = data;
    if (!study.empty())
        document.study = study;
    tracker_.start(
        Lane::open, this, tr("Reading test data"),
        [document](std::stop_token stop, Progress& progress) {
            return load_bench(document, std::move(stop), progress);
        },
        [this](Result<Opened> result) {
            if (!result)
                return Q_EMIT failed(tr("Open test data"), result.error());
            take(std::move(*result));
            set_extra_dirty(true);
        });
}

void Session::take(Opened opened)
{
    tracker_.cancel(Lane::evaluate);
    evaluator_ = std::move(opened.evaluator);
    selection_.set({});
    const auto knobs = opened.document.configuration;
    publish([&](Snapshot& next) {
        next = *empty_snapshot();
        next.document = std::move(opened.document);
        next.bench = std::move(opened.bench);
        show_study(next, std::move(opened.study));
        if (opened.evaluated) {
            next.design = opened.evaluated->design;
            next.evaluation = opened.evaluated->evaluation;
            next.rows = opened.evaluated->rows;
            next.baseline = std::make_shared<const Baseline>(Baseline{knobs, next.evaluation, false});
        } else {
            next.error = opened.evaluated.error();
            next.rows = std::make_shared<const std::vector<LayerRow>>(
                layer_rows(*next.document.model, nullptr, next.document.configuration));
        }
    });
    opened_baseline_ = snapshot_->baseline;
    if (opened.study_error)
        Q_EMIT failed(tr("Open the study"), *opened.study_error);
}

void Session::show_study(Snapshot& next, LoadedStudy study)
{
    next.trials = std::move(study.trials);
    next.study = std::move(study.description);
    next.studies = std::move(study.names);
}

void Session::open_study(const std::string& file, const std::string& name)
{
    tracker_.start(
        Lane::open, this, tr("Reading trials"),
        [file, name](std::stop_token, Progress&) { return load_study(file, name); },
        [this, file](Result<LoadedStudy> result) {
            if (!result)
                return Q_EMIT failed(tr("Open the study"), result.error());
            begin_study(file, std::move(*result));
        });
}

void Session::save(const std::filesystem::path& project)
{
    document::Document document = snapshot_->document;
    document.project_file = project;
    const int saved_index = undo_.index();
    tracker_.start(
        Lane::save, this, tr("Saving"),
        [document, project](std::stop_token, Progress&) { return document::save_project(document, project); },
        [this, project, saved_index](Result<void> result) {
            if (!result)
                return Q_EMIT failed(tr("Save the project"), result.error());
            publish([&](Snapshot& next) { next.document.project_file = project; });
            if (undo_.index() == saved_index)
                undo_.setClean();
            set_extra_dirty(false);
            Q_EMIT saved();
        });
}

void Session::close()
{
    tracker_.cancel_all();
    evaluator_.reset();
    opened_baseline_.reset();
    undo_.clear();
    extra_dirty_ = false;
    selection_.set({});
    publish([](Snapshot& next) { next = *empty_snapshot(); });
    Q_EMIT dirty_changed();
}

void Session::edit(const QString& text, const std::function<void(config::Configuration&)>& change,
                   Gesture gesture)
{
    if (!snapshot_->has_model())
        return;
    const config::Configuration& before = snapshot_->document.configuration;
    config::Configuration after = before;
    change(after);
    if (after == before)
        return;
    undo_.push(
        new SetConfiguration(text, before, std::move(after), gesture,
                             [this](const config::Configuration& knobs) { set_configuration(knobs); }));
}

void Session::abandon(Gesture gesture)
{
    const auto is_ours = [&] {
        const auto* top = static_cast<const SetConfiguration*>(undo_.command(undo_.index() - 1));
        return top && top->gesture() == gesture;
    };
    while (gesture != 0 && undo_.index() == undo_.count() && is_ours())
        undo_.undo(); // more than one step when the project was saved in between
}

void Session::evaluate_again()
{
    publish([](Snapshot& next) { next.pending = true; });
    evaluate_now();
}

void Session::set_configuration(const config::Configuration& configuration)
{
    publish([&](Snapshot& next) {
        next.document.configuration = configuration;
        next.pending = true;
    });
    evaluate_now();
}

void Session::evaluate_now()
{
    if (!evaluator_)
        return;
    tracker_.start(
        Lane::evaluate, this, tr("Evaluating"),
        [evaluator = evaluator_, model = snapshot_->document.model,
         knobs = snapshot_->document.configuration](std::stop_token stop, Progress& progress) {
            return evaluate(*evaluator, *model, knobs, std::move(stop), progress);
        },
        [this](Result<Evaluated> result) { show_evaluated(std::move(result)); });
}

void Session::show_evaluated(Result<Evaluated> evaluated)
{
    publish([&](Snapshot& next) {
        next.pending = false;
        if (!evaluated) {
            next.error = evaluated.error();
            return;
        }
        next.error.reset();
        next.design = evaluated->design;
        next.evaluation = evaluated->evaluation;
        next.rows = evaluated->rows;
        if (!next.baseline)
            next.baseline = std::make_shared<const Baseline>(
                Baseline{next.document.configuration, next.evaluation, false});
    });
}

void Session::load_trial(const study::Trial& trial)
{
    auto knobs =
        config::parse_configuration(trial.configuration, "trial " + std::to_string(trial.number.value));
    const QString task = tr("Load trial %1").arg(trial.number.value);
    if (!knobs)
        return Q_EMIT failed(task, knobs.error());
    edit(task, [&](config::Configuration& current) { current = std::move(*knobs); });
}

void Session::pin_baseline()
{
    if (!snapshot_->evaluation || snapshot_->pending)
        return;
    publish([](Snapshot& next) {
        next.baseline =
            std::make_shared<const Baseline>(Baseline{next.document.configuration, next.evaluation, true});
    });
}

void Session::reset_baseline()
{
    publish([this](Snapshot& next) { next.baseline = opened_baseline_; });
}

void Session::begin_study(const std::filesystem::path& file, LoadedStudy study)
{
    const bool other_file = snapshot_->document.study != file.string();
    publish([&](Snapshot& next) {
        next.document.study = file.string();
        show_study(next, std::move(study));
    });
    if (other_file)
        set_extra_dirty(true);
}

void Session::append_trials(const TrialList& fresh)
{
    if (fresh.empty())
        return;
    publish([&](Snapshot& next) {
        TrialList all = *next.trials;
        all.insert(all.end(), fresh.begin(), fresh.end());
        next.trials = std::make_shared<const TrialList>(std::move(all));
    });
}

} // namespace bitscape::session
