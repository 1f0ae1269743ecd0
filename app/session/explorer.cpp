#include "session/explorer.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace bitscape::session {

namespace {

constexpr std::chrono::milliseconds drain_interval{
    150}; // plots follow a search without repainting for every trial

} // namespace

/// Where the worker leaves what the GUI thread fetches.
struct Explorer::Feed {
    std::mutex mutex;
    std::filesystem::path file;
    std::optional<LoadedStudy> begun; ///< the study as it was before the first new trial; taken once
    TrialList fresh;
};

namespace {

/// The study's description in full, as search::run stores it: equal descriptions are one study.
study::Description describe(const ExploreOptions& options, const search::Request& request,
                            const Snapshot& snapshot)
{
    study::Description description;
    for (const std::string& name : options.objectives)
        description.objectives.push_back(
            {name, study::is_maximized(name) ? study::Direction::maximize : study::Direction::minimize});
    for (const search::Constraint& constraint : request.constraints)
        description.constraints.push_back(search::to_string(constraint));
    description.sampler = search::to_string(request.sampler);
    description.seed = options.seed;
    description.model_file = snapshot.document.model_file.string();
    for (const search::Knob& knob : request.space.knobs)
        description.space.push_back({knob.name, knob.choices});
    description.base_hash = study::base_hash(request.base, *snapshot.bench);
    return description;
}

/// Continues the study of that name if it asks the same question, otherwise begins "name 2", "name 3", ...
Result<void> begin(study::Store& store, study::Description& description, const std::string& name)
{
    constexpr int most_studies = 10'000;
    description.name = name;
    for (int attempt = 2;; ++attempt) {
        auto begun = store.begin(description);
        if (begun || begun.error().code != ErrorCode::mismatch || attempt > most_studies)
            return begun;
        description.name = name + ' ' + std::to_string(attempt);
    }
}

/// Everything of a search that runs off the GUI thread.
struct SearchJob {
    ExploreOptions options;
    SnapshotPointer snapshot;
    std::vector<search::Constraint> constraints;

    /// Calls `on_begin` with the study as it stands, then `on_trial` for each new trial.
    Result<std::size_t> run(const std::function<void(LoadedStudy)>& on_begin,
                            const std::function<void(const study::Trial&)>& on_trial, std::stop_token stop,
                            Progress& progress) const
    {
        search::Request request;
        request.space = search::default_space(*snapshot->design, options.space);
        request.base = snapshot->document.configuration;
        request.sampler = options.sampler;
        request.trials = options.trials;
        request.jobs = options.jobs;
        request.constraints = constraints;
        request.study = describe(options, request, *snapshot);
        auto store = study::Store::open_or_create(options.file);
        if (!store)
            return pass(std::move(store).error());
        if (auto begun = begin(**store, request.study, options.name); !begun)
            return pass(std::move(begun).error());
        auto earlier = load_study(options.file, request.study.name);
        if (!earlier)
            return pass(std::move(earlier).error());
        on_begin(std::move(*earlier));
        return search::run(request, snapshot->bench, **store, on_trial, std::move(stop), progress);
    }
};

} // namespace

Explorer::Explorer(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    timer_.setInterval(drain_interval);
    connect(&timer_, &QTimer::timeout, this, &Explorer::drain);
}

bool Explorer::is_running() const
{
    return session_.tracker().is_busy(jobs::Lane::search);
}

void Explorer::start(const ExploreOptions& options)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (is_running() || !snapshot->design || !snapshot->bench)
        return;
    SearchJob job{options, snapshot, {}};
    for (const std::string& text : options.constraints) {
        auto constraint = search::parse_constraint(text);
        if (!constraint)
            return Q_EMIT failed(tr("Explore"), constraint.error());
        job.constraints.push_back(*constraint);
    }
    feed_ = std::make_shared<Feed>();
    feed_->file = options.file;
    const auto work = [job = std::move(job), feed = feed_](std::stop_token stop, Progress& progress) {
        const auto on_begin = [&](LoadedStudy study) {
            const std::scoped_lock lock(feed->mutex);
            feed->begun = std::move(study);
        };
        const auto on_trial = [&](const study::Trial& trial) {
            auto copy = std::make_shared<const study::Trial>(trial);
            const std::scoped_lock lock(feed->mutex);
            feed->fresh.push_back(std::move(copy));
        };
        return job.run(on_begin, on_trial, std::move(stop), progress);
    };
    session_.tracker().start(jobs::Lane::search, this, tr("Exploring"), work,
                             [this](Result<std::size_t> result) {
                                 drain();
                                 timer_.stop();
                                 feed_.reset();
                                 Q_EMIT running_changed();
                                 if (!result && result.error().code != ErrorCode::cancelled)
                                     return Q_EMIT failed(tr("Explore"), result.error());
                                 Q_EMIT finished(result ? static_cast<int>(*result) : 0, !result);
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
    TrialList fresh;
    {
        const std::scoped_lock lock(feed_->mutex);
        begun = std::exchange(feed_->begun, std::nullopt);
        fresh.swap(feed_->fresh);
    }
    if (begun)
        session_.begin_study(feed_->file, std::move(*begun));
    session_.append_trials(fresh);
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
