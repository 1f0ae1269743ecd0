#include "session/session.hpp"

#include "config/configuration.hpp"

#include <QFileInfo>

#include <utility>

namespace bitscape::session {

using jobs::Lane;

/// What an evaluation job brings: with another calibration also the baselines' numbers, old and new.
struct Session::Reevaluated {
    Result<Evaluated> evaluated;
    std::vector<std::pair<std::shared_ptr<const Baseline>, std::shared_ptr<const Baseline>>> baselines = {};
};

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
    calibration_.reset();
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
            next.baseline =
                std::make_shared<const Baseline>(Baseline{knobs, next.evaluation, false, next.bench});
        } else {
            next.error = opened.evaluated.error();
            next.rows = std::make_shared<const std::vector<LayerRow>>(
                layer_rows(*next.document.model, nullptr, next.document.configuration));
        }
    });
    opened_baseline_ = snapshot_->baseline;
    if (opened.calibration_error)
        Q_EMIT failed(tr("Read what your reports say"), *opened.calibration_error);
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
    calibration_.reset();
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

void Session::place_layers(const QString& text, const std::string& part, const floorplan::Anchors& anchors,
                           Gesture gesture)
{
    if (!snapshot_->has_model())
        return;
    const auto& places = snapshot_->document.places;
    const auto current = places.find(part);
    const floorplan::Anchors before = current == places.end() ? floorplan::Anchors{} : current->second;
    if (before == anchors)
        return;
    undo_.push(new SetPlaces(text, part, before, anchors, gesture,
                             [this](const std::string& of, const floorplan::Anchors& wanted) {
                                 publish([&](Snapshot& next) {
                                     if (wanted.empty())
                                         next.document.places.erase(of);
                                     else
                                         next.document.places[of] = wanted;
                                 });
                             }));
}

void Session::abandon(Gesture gesture)
{
    const auto is_ours = [&] {
        const auto* top = dynamic_cast<const SetConfiguration*>(undo_.command(undo_.index() - 1));
        return top && top->gesture() == gesture;
    };
    while (gesture != 0 && undo_.index() == undo_.count() && is_ours())
        undo_.undo(); // more than one step when the project was saved in between
}

void Session::use_calibration(std::shared_ptr<const estimate::UserCalibration> calibration)
{
    if (!snapshot_->has_model())
        return;
    calibration_ = std::move(calibration);
    evaluate_again();
}

void Session::use_parts(std::vector<estimate::Part> parts)
{
    if (!evaluator_)
        return;
    auto bench = std::make_shared<study::Bench>(*evaluator_->bench());
    bench->parts = std::move(parts);
    evaluator_ = std::make_shared<study::Evaluator>(std::move(bench));
    evaluate_again();
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
    std::vector<std::shared_ptr<const Baseline>> baselines{snapshot_->baseline, opened_baseline_};
    const auto work = [evaluator = evaluator_, calibration = calibration_, model = snapshot_->document.model,
                       knobs = snapshot_->document.configuration,
                       baselines = std::move(baselines)](std::stop_token stop, Progress& progress) {
        if (calibration && evaluator->bench()->calibration != *calibration)
            evaluator->recalibrate(*calibration);
        Reevaluated result{evaluate(*evaluator, *model, knobs, std::move(stop), progress), {}};
        for (const auto& baseline : baselines)
            if (result.evaluated && baseline && baseline->bench != evaluator->bench())
                if (auto fresh = estimated_again(*baseline, evaluator->bench()))
                    result.baselines.emplace_back(baseline, *std::move(fresh));
        return result;
    };
    tracker_.start(Lane::evaluate, this, tr("Evaluating"), work, [this](const Reevaluated& result) {
        replace_baselines(result);
        show_evaluated(result.evaluated);
    });
}

/// Only those that are still compared with.
void Session::replace_baselines(const Reevaluated& result)
{
    for (const auto& [old, fresh] : result.baselines) {
        if (opened_baseline_ == old)
            opened_baseline_ = fresh;
        if (snapshot_->baseline == old) { // published with the evaluation: numbers change together
            auto next = std::make_shared<Snapshot>(*snapshot_);
            next->baseline = fresh;
            snapshot_ = std::move(next);
        }
    }
}

void Session::show_evaluated(const Result<Evaluated>& evaluated)
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
        next.bench = evaluated->bench;
        if (!next.baseline)
            next.baseline = std::make_shared<const Baseline>(
                Baseline{next.document.configuration, next.evaluation, false, next.bench});
    });
}

void Session::load_trial(const study::Trial& trial)
{
    auto knobs =
        config::parse_configuration(trial.configuration, "trial " + std::to_string(trial.number.value));
    const QString task = tr("Load trial %1").arg(trial.number.value);
    if (!knobs)
        return Q_EMIT failed(task, knobs.error());
    load_configuration(task, *knobs);
}

void Session::load_trial(TrialId number)
{
    if (!snapshot_->study)
        return;
    tracker_.start(
        Lane::trial, this, tr("Reading trial %1").arg(number.value),
        [file = snapshot_->document.study, study = snapshot_->study->name,
         number](std::stop_token, Progress&) { return session::load_trial(file, study, number); },
        [this, number](Result<study::Trial> trial) {
            if (!trial)
                return Q_EMIT failed(tr("Load trial %1").arg(number.value), trial.error());
            load_trial(*trial);
        });
}

void Session::load_configuration(const QString& task, const config::Configuration& configuration)
{
    edit(task, [&](config::Configuration& current) { current = configuration; });
}

void Session::pin_baseline()
{
    if (!snapshot_->evaluation || snapshot_->pending)
        return;
    publish([](Snapshot& next) {
        next.baseline = std::make_shared<const Baseline>(
            Baseline{next.document.configuration, next.evaluation, true, next.bench});
    });
}

void Session::reset_baseline()
{
    publish([this](Snapshot& next) { next.baseline = opened_baseline_; });
}

void Session::begin_study(const std::string& file, LoadedStudy study)
{
    const bool other_file = snapshot_->document.study != file;
    publish([&](Snapshot& next) {
        next.document.study = file;
        show_study(next, std::move(study));
    });
    if (other_file)
        set_extra_dirty(true);
}

void Session::append_trials(std::span<const TrialNumbers> fresh)
{
    if (fresh.empty())
        return;
    publish(
        [&](Snapshot& next) { next.trials = std::make_shared<const TrialTable>(next.trials->with(fresh)); });
}

} // namespace bitscape::session
