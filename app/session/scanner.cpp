#include "session/scanner.hpp"

#include <QLocale>

#include <chrono>
#include <mutex>
#include <utility>

namespace bitscape::session {

namespace {

constexpr std::chrono::milliseconds drain_interval{100};

Result<search::ScanRequest> make_request(const ScanOptions& options, const Snapshot& snapshot)
{
    search::ScanRequest request;
    request.base = snapshot.document.configuration;
    request.jobs = options.jobs;
    const auto& stats = snapshot.evaluation->stats;
    auto curves =
        search::make_scan_knobs(options.knob, *snapshot.design, options.ranges, options.integer, stats);
    if (!curves)
        return pass(std::move(curves).error());
    request.curves = std::move(*curves);
    if (options.second.empty())
        return request;
    auto second =
        search::make_scan_knobs(options.second, *snapshot.design, options.ranges, options.integer, stats);
    if (!second)
        return pass(std::move(second).error());
    request.second = std::move(second->front());
    return request;
}

} // namespace

/// Where the worker leaves what the GUI thread fetches.
struct Scanner::Feed {
    std::mutex mutex;
    std::vector<search::ScanPoint> fresh;
    std::optional<metrics::Metrics> reference;
};

Scanner::Scanner(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    timer_.setInterval(drain_interval);
    connect(&timer_, &QTimer::timeout, this, &Scanner::drain);
    connect(&session_, &Session::snapshot_changed, this, [this] {
        if (session_.snapshot()->document.model == model_)
            return;
        model_ = session_.snapshot()->document.model; // another model: its scan is over
        stop();
        feed_.reset();
        result_.reset();
        Q_EMIT result_changed();
    });
}

bool Scanner::is_running() const
{
    return session_.tracker().is_busy(jobs::Lane::scan);
}

void Scanner::start(const ScanOptions& options)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot->design || !snapshot->evaluation || !snapshot->bench || snapshot->error)
        return;
    auto request = make_request(options, *snapshot);
    if (!request)
        return Q_EMIT failed(tr("Scan"), request.error());
    auto result = std::make_shared<ScanResult>();
    result->options = options;
    result->request = *request;
    result->base = snapshot;
    for (const search::ScanKnob& knob : request->curves)
        result->wanted += knob.values.size() * (request->second ? request->second->values.size() : 1);
    result_ = std::move(result);
    feed_ = std::make_shared<Feed>();
    const auto work = [request = std::move(*request), bench = snapshot->bench,
                       feed = feed_](std::stop_token stop, Progress& progress) -> Result<void> {
        if (auto reference = search::float_metrics(*bench)) {
            const std::scoped_lock lock(feed->mutex);
            feed->reference = std::move(*reference);
        }
        const auto on_point = [&](const search::ScanPoint& point) {
            const std::scoped_lock lock(feed->mutex);
            feed->fresh.push_back(point);
        };
        auto points = search::scan(request, bench, on_point, std::move(stop), progress);
        return points ? Result<void>() : pass(std::move(points).error());
    };
    session_.tracker().start(jobs::Lane::scan, this, tr("Scanning"), work, [this](Result<void> done) {
        drain();
        timer_.stop();
        feed_.reset();
        if (result_) {
            auto finished = std::make_shared<ScanResult>(*result_);
            finished->finished = true;
            result_ = std::move(finished);
            Q_EMIT result_changed();
        }
        Q_EMIT running_changed();
        if (!done && done.error().code != ErrorCode::cancelled)
            Q_EMIT failed(tr("Scan"), done.error());
    });
    timer_.start();
    Q_EMIT running_changed();
    Q_EMIT result_changed();
}

void Scanner::stop()
{
    session_.tracker().cancel(jobs::Lane::scan);
}

void Scanner::drain()
{
    if (!feed_ || !result_)
        return;
    std::vector<search::ScanPoint> fresh;
    std::optional<metrics::Metrics> reference;
    {
        const std::scoped_lock lock(feed_->mutex);
        fresh.swap(feed_->fresh);
        reference = std::exchange(feed_->reference, std::nullopt);
    }
    if (fresh.empty() && !reference)
        return;
    auto longer = std::make_shared<ScanResult>(*result_);
    if (reference)
        longer->reference = std::move(reference);
    for (search::ScanPoint& point : fresh)
        longer->points.push_back(std::move(point));
    result_ = std::move(longer);
    Q_EMIT result_changed();
}

void Scanner::apply(const search::ScanPoint& point)
{
    if (!result_)
        return;
    const search::ScanKnob& knob = result_->request.curves[point.curve];
    QString title =
        tr("Scan: %1 at %2").arg(QString::fromStdString(knob.name), QLocale().toString(knob.values[point.x]));
    if (result_->request.second)
        title += QStringLiteral(", %1").arg(result_->request.second->values[point.y]);
    session_.load_configuration(title,
                                search::configuration_of(result_->request, point.curve, point.x, point.y));
}

} // namespace bitscape::session
