#include "session/explorer.hpp"

#include "search/profile_start.hpp"
#include "search/recipe.hpp"
#include "search/runner.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <functional>
#include <mutex>
#include <utility>

namespace bitscape::session {

namespace {

constexpr std::chrono::milliseconds drain_interval{
    150}; // plots follow a search without repainting for every trial

} // namespace

/// Where the worker leaves what the GUI thread fetches, and what holds it between two trials.
struct Explorer::Feed {
    std::mutex mutex;
    std::string file;
    std::string asked;                ///< name of the study that was asked for
    std::optional<LoadedStudy> begun; ///< the study as it was before the first new trial; taken once
    std::vector<TrialNumbers> fresh;
    std::optional<search::Status> status;
    search::Pause pause;
};

namespace {

/// The study's description as search::run stores it: equal descriptions are one study.
study::Description describe(const ExploreOptions& options, const Snapshot& snapshot)
{
    study::Description description;
    for (const std::string& name : options.objectives)
        description.objectives.push_back(
            {name, study::is_maximized(name) ? study::Direction::maximize : study::Direction::minimize});
    description.seed = options.seed;
    description.model_file = snapshot.document.model_file.string();
    return description;
}

/// What the trials of the shown study's front set, as far as the new space has it.
Result<std::vector<search::Choice>> front_choices(const Snapshot& snapshot, const search::Space& space)
{
    constexpr std::size_t most = 64;
    std::vector<search::Choice> choices;
    if (!snapshot.study || snapshot.document.study.empty())
        return choices;
    std::vector<study::Direction> directions;
    std::vector<std::size_t> columns;
    for (const study::Objective& objective : snapshot.study->objectives) {
        const auto column = snapshot.trials->column(objective.name);
        if (!column)
            return choices;
        columns.push_back(*column);
        directions.push_back(objective.direction);
    }
    std::vector<std::vector<double>> values(snapshot.trials->size());
    for (std::size_t row = 0; row < values.size(); ++row)
        if (snapshot.trials->state(row) == study::TrialState::complete)
            for (const std::size_t column : columns)
                values[row].push_back(snapshot.trials->value(row, column));
    auto store = study::Store::open(snapshot.document.study);
    if (!store)
        return pass(std::move(store).error());
    for (const std::size_t row : study::pareto_front(values, directions)) {
        auto trial = (*store)->trial(snapshot.study->name, snapshot.trials->number(row));
        if (!trial)
            return pass(std::move(trial).error());
        choices.push_back(space.normalized(space.choice_of(trial->parameters)));
        if (choices.size() == most)
            break;
    }
    return choices;
}

/// Whether `open` is `base` but for what the knobs set: a trial that was loaded, a knob turned by hand.
Result<bool> differs_in_knobs_only(const config::Configuration& open, const config::Configuration& base,
                                   const search::Space& space,
                                   const std::shared_ptr<const graph::Model>& model)
{
    const auto design = design::resolve(model, open);
    if (!design)
        return pass(design.error());
    const search::Choice choice = search::current_choice(space, *design);
    study::Bench nothing; // only configurations are compared
    nothing.model = std::make_shared<const graph::Model>();
    return study::base_hash(search::apply(space, choice, open), nothing) ==
           study::base_hash(search::apply(space, choice, base), nothing);
}

/// Everything of a search that runs off the GUI thread.
struct SearchJob {
    ExploreOptions options;
    SnapshotPointer snapshot;
    std::vector<search::Constraint> constraints;

    [[nodiscard]] Result<search::Request> request(const std::stop_token& stop) const
    {
        search::Request request;
        request.space = options.space_file ? *options.space_file
                                           : search::default_space(*snapshot->design, options.space);
        request.base = snapshot->document.configuration;
        request.sampler = options.sampler;
        request.trials = options.trials;
        request.jobs = options.jobs;
        request.constraints = constraints;
        request.early_stop = options.early_stop;
        request.sources = {snapshot->document.model_file.string(), {}, snapshot->document.data};
        request.study = describe(options, *snapshot);
        if (options.sampler == search::SamplerKind::greedy) {
            Progress ignored;
            auto start = search::profile_start(request.space, request.base, snapshot->bench, stop, ignored);
            if (!start)
                return pass(std::move(start).error());
            request.start = std::move(*start);
        }
        if (options.warm_start == ExploreOptions::WarmStart::nothing)
            return request;
        request.initial.push_back(search::current_choice(request.space, *snapshot->design));
        if (options.warm_start == ExploreOptions::WarmStart::front) {
            const auto front = front_choices(*snapshot, request.space);
            if (!front)
                return pass(front.error());
            for (const search::Choice& choice : *front)
                if (std::ranges::find(request.initial, choice) == request.initial.end())
                    request.initial.push_back(choice);
        }
        return request;
    }

    /// The space that the dialog's choices give around a design.
    [[nodiscard]] Result<search::Space> space_around(const config::Configuration& base) const
    {
        if (options.space_file)
            return *options.space_file;
        const auto design = design::resolve(snapshot->bench->model, base);
        if (!design)
            return pass(design.error());
        return search::default_space(*design, options.space);
    }

    /// The request with which the study of that name was begun, if it is asked for again: the same question
    /// around the study's own design, from which the open one differs in nothing but knobs. A click on a
    /// trial so does not end a study. nullopt: it is another question, or nobody knows.
    [[nodiscard]] std::optional<search::Request> begun_before(const search::Request& asked,
                                                              const study::Store& store) const
    {
        const std::string& name = asked.study.name;
        const auto description = store.describe(name);
        if (!description)
            return std::nullopt;
        const auto recipe = search::read_recipe(store, name);
        if (!recipe || !*recipe || !search::check_same(**recipe, *snapshot->bench, name))
            return std::nullopt;
        auto begun = search::request_of(*description, **recipe);
        if (!begun || begun->sampler != asked.sampler || begun->early_stop != asked.early_stop ||
            begun->study.seed != asked.study.seed || begun->study.objectives != asked.study.objectives ||
            !std::ranges::equal(
                begun->constraints, asked.constraints, {},
                [](const auto& one) { return search::to_string(one); },
                [](const auto& one) { return search::to_string(one); }))
            return std::nullopt;
        const auto space = space_around(begun->base);
        search::Recipe wanted, stored;
        stored.space = begun->space;
        if (space)
            wanted.space = *space;
        if (search::to_json(wanted) != search::to_json(stored))
            return std::nullopt;
        const auto same =
            differs_in_knobs_only(asked.base, begun->base, begun->space, snapshot->bench->model);
        if (!same || !*same)
            return std::nullopt;
        begun->trials = asked.trials;
        begun->jobs = asked.jobs;
        begun->sources = asked.sources;
        return *std::move(begun);
    }

    /// Runs the study of that name if it asks the same question, otherwise "name 2", "name 3", ...
    Result<std::size_t> run(const std::function<void(LoadedStudy)>& on_begin, const search::Control& control,
                            Progress& progress) const
    {
        constexpr int most_studies = 10'000;
        auto request = this->request(control.stop);
        if (!request)
            return pass(std::move(request).error());
        auto store = study::Store::open_or_create(options.file);
        if (!store)
            return pass(std::move(store).error());
        request->study.name = options.name;
        for (int attempt = 2;; ++attempt) {
            const auto begin = [&] {
                auto stored = load_study(options.file, request->study.name);
                if (stored)
                    on_begin(std::move(*stored));
                return stored.has_value();
            };
            bool begun = false;
            search::Control told = control;
            told.on_trial = [&](const study::Trial& trial) {
                if (!std::exchange(begun, true) && begin())
                    return; // the study, as it was read, has this trial
                control.on_trial(trial);
            };
            const auto before = begun_before(*request, **store);
            auto result = search::run(before ? *before : *request, snapshot->bench, **store, told, progress);
            const bool is_other = !result && !begun && result.error().code == ErrorCode::mismatch;
            if (is_other && attempt <= most_studies) {
                request->study.name = options.name + ' ' + std::to_string(attempt);
                continue;
            }
            if (!begun)
                static_cast<void>(begin()); // nothing was left to do: show what is there
            return result;
        }
    }
};

Result<std::vector<search::Constraint>> parse_constraints(const std::vector<std::string>& texts)
{
    std::vector<search::Constraint> constraints;
    for (const std::string& text : texts) {
        auto constraint = search::parse_constraint(text);
        if (!constraint)
            return pass(std::move(constraint).error());
        constraints.push_back(*constraint);
    }
    return constraints;
}

} // namespace

Explorer::Explorer(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    timer_.setInterval(drain_interval);
    connect(&timer_, &QTimer::timeout, this, &Explorer::drain);
}

Explorer::~Explorer() = default;

bool Explorer::is_running() const
{
    return session_.tracker().is_busy(jobs::Lane::search);
}

bool Explorer::is_paused() const
{
    return feed_ && feed_->pause.is_set();
}

void Explorer::set_paused(bool paused)
{
    if (!feed_)
        return;
    feed_->pause.set(paused);
    Q_EMIT running_changed();
}

void Explorer::start(const ExploreOptions& options)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (is_running() || !snapshot->design || !snapshot->bench)
        return;
    auto constraints = parse_constraints(options.constraints);
    if (!constraints)
        return Q_EMIT failed(tr("Explore"), constraints.error());
    feed_ = std::make_shared<Feed>();
    feed_->file = options.file;
    feed_->asked = options.name;
    status_ = {};
    status_.wanted = options.trials;
    const auto work = [job = SearchJob{options, snapshot, std::move(*constraints)},
                       feed = feed_](std::stop_token stop, Progress& progress) {
        search::Control control;
        control.stop = std::move(stop);
        control.pause = &feed->pause;
        control.on_trial = [&](const study::Trial& trial) {
            const std::scoped_lock lock(feed->mutex);
            feed->fresh.push_back({trial.number, trial.state, trial.numbers});
        };
        control.on_status = [&](const search::Status& status) {
            const std::scoped_lock lock(feed->mutex);
            feed->status = status;
        };
        const auto on_begin = [&](LoadedStudy study) {
            const std::scoped_lock lock(feed->mutex);
            feed->begun = std::move(study);
        };
        return job.run(on_begin, control, progress);
    };
    session_.tracker().start(jobs::Lane::search, this, tr("Exploring"), work,
                             [this](Result<std::size_t> result) {
                                 drain();
                                 timer_.stop();
                                 feed_.reset();
                                 Q_EMIT running_changed();
                                 if (!result && result.error().code != ErrorCode::cancelled)
                                     return Q_EMIT failed(tr("Explore"), result.error());
                                 const auto stored = result ? *result : status_.made;
                                 Q_EMIT finished(static_cast<int>(stored), !result);
                             });
    timer_.start();
    Q_EMIT running_changed();
}

void Explorer::stop()
{
    session_.tracker().cancel(jobs::Lane::search);
}

void Explorer::drain()
{
    if (!feed_)
        return;
    std::optional<LoadedStudy> begun;
    std::optional<search::Status> status;
    std::vector<TrialNumbers> fresh;
    {
        const std::scoped_lock lock(feed_->mutex);
        begun = std::exchange(feed_->begun, std::nullopt);
        status = std::exchange(feed_->status, std::nullopt);
        fresh.swap(feed_->fresh);
    }
    if (begun) {
        const std::string name = begun->description ? begun->description->name : feed_->asked;
        session_.begin_study(feed_->file, std::move(*begun));
        if (name != feed_->asked)
            Q_EMIT named_anew(QString::fromStdString(feed_->asked), QString::fromStdString(name));
    }
    session_.append_trials(fresh);
    if (status) {
        status_ = *status;
        Q_EMIT status_changed();
    }
}

std::filesystem::path default_study_file(const document::Document& document)
{
    if (document.project_file) {
        auto file = *document.project_file;
        return file.replace_extension(".study.db");
    }
    const QByteArray path = QByteArray::fromStdString(document.model_file.string());
    const QString key =
        QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(8));
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/studies");
    QDir().mkpath(folder);
    const QString stem = QString::fromStdString(document.model_file.stem().string());
    return (folder + QStringLiteral("/%1-%2.db").arg(stem, key)).toStdString();
}

} // namespace bitscape::session
