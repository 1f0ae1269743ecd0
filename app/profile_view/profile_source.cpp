#include "profile_view/profile_source.hpp"

#include "emulate/emulate.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

namespace bitscape {

namespace {

constexpr std::chrono::milliseconds part_interval{200};

int worker_threads()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool same_designs(const std::vector<PlottedDesign>& a, const std::vector<PlottedDesign>& b)
{
    return std::ranges::equal(a, b,
                              [](const PlottedDesign& x, const PlottedDesign& y) { return x.same_as(y); });
}

/// The same events of the same model, whatever estimates are made with.
bool same_data(const study::Bench* a, const study::Bench* b)
{
    return a != nullptr && b != nullptr && a->inputs == b->inputs && a->model == b->model;
}

Result<std::shared_ptr<const design::Design>> resolved(const PlottedDesign& wanted, const study::Bench& bench)
{
    if (wanted.design)
        return wanted.design;
    auto design = design::resolve(bench.model, wanted.configuration);
    if (!design)
        return pass(std::move(design).error());
    return std::make_shared<const design::Design>(*std::move(design));
}

Result<profile::Quality> quality_of(const design::Design& design, const study::Bench& bench,
                                    const Samples& reference, const std::stop_token& stop, Progress& progress)
{
    emulate::Options options;
    options.threads = worker_threads();
    options.stats = false;
    auto output = emulate::run(design, *bench.inputs, options, stop, progress);
    if (!output)
        return pass(std::move(output).error());
    auto outputs = std::make_shared<const Samples>(std::move(output->outputs.front()));
    return profile::quality_of(std::move(outputs), *bench.data, &reference);
}

/// Fills `made`, one a wanted design: what is known of it already, of it or of an equal one before it, else
/// what `make` makes. The first error ends it.
template <class T, class Make>
std::optional<Error> make_each(const std::vector<PlottedDesign>& wanted, const std::vector<MadeOf<T>>& known,
                               const study::Bench& bench, std::vector<MadeOf<T>>& made, const Make& make)
{
    for (const PlottedDesign& one : wanted) {
        auto design = resolved(one, bench);
        if (!design)
            return std::move(design).error();
        MadeOf<T> next{design::hash(**design), nullptr};
        for (const auto* list : {&known, static_cast<const std::vector<MadeOf<T>>*>(&made)})
            if (const auto same = std::ranges::find(*list, next.hash, &MadeOf<T>::hash); same != list->end())
                next.result = same->result;
        if (!next.result) {
            auto result = make(**design);
            if (!result)
                return std::move(result).error();
            next.result = std::make_shared<const T>(*std::move(result));
        }
        made.push_back(std::move(next));
    }
    return std::nullopt;
}

} // namespace

/// Where the worker leaves what is known so far.
struct ProfileSource::Feed {
    std::mutex mutex;
    std::shared_ptr<const profile::Profile> part;
};

struct ProfileSource::Outcome {
    std::vector<Made> made; ///< one a wanted design
    std::optional<Error> error;
};

/// All designs, one after another; on the lane's thread.
ProfileSource::Outcome ProfileSource::profiled(const std::vector<PlottedDesign>& wanted,
                                               const std::vector<Made>& known, const study::Bench& bench,
                                               profile::Profiler& profiler, Feed& feed,
                                               const std::stop_token& stop, Progress& progress)
{
    Outcome outcome;
    profile::Options options;
    options.threads = worker_threads();
    auto last = std::chrono::steady_clock::now();
    options.wants_partial = [&last, alone = wanted.size() == 1] {
        const auto now = std::chrono::steady_clock::now();
        if (!alone || now - last < part_interval)
            return false;
        last = now;
        return true;
    };
    options.partial = [&feed](profile::Profile part) {
        const std::lock_guard lock(feed.mutex);
        feed.part = std::make_shared<const profile::Profile>(std::move(part));
    };
    outcome.error = make_each(wanted, known, bench, outcome.made, [&](const design::Design& design) {
        return profiler.run(design, options, stop, progress);
    });
    return outcome;
}

ProfileSource::ProfileSource(session::Session& session, jobs::Lane lane, QObject* parent)
    : QObject(parent), session_(session), lane_(lane)
{
    timer_.setInterval(part_interval);
    connect(&timer_, &QTimer::timeout, this, &ProfileSource::show_part);
}

void ProfileSource::set_wanted(std::vector<PlottedDesign> designs)
{
    if (same_designs(designs, wanted_) && same_data(bench_.get(), session_.snapshot()->bench.get()))
        return;
    wanted_ = std::move(designs);
    is_stale_ = true;
    make();
}

void ProfileSource::set_seen(bool seen)
{
    is_seen_ = seen;
    if (seen && is_stale_)
        make();
    if (!seen && is_running_) { // nobody looks: what is not finished is begun again later
        drop();
        is_stale_ = true;
    }
}

/// A job that runs, or has ended and waits to be shown, is of what nobody wants any more.
void ProfileSource::drop()
{
    session_.tracker().cancel(lane_);
    feed_.reset();
    timer_.stop();
    is_running_ = false;
}

void ProfileSource::make()
{
    const auto& bench = session_.snapshot()->bench;
    if (!same_data(bench.get(), bench_.get())) {
        made_.clear();
        profiles_.clear();
        profiler_.reset();
        bench_ = bench;
        drop();
    }
    if (wanted_.empty() || !bench_) {
        drop();
        is_stale_ = false;
        profiles_.clear();
        return Q_EMIT changed();
    }
    if (!is_seen_)
        return;
    is_stale_ = false;
    is_running_ = true;
    if (!profiler_)
        profiler_ = std::make_shared<profile::Profiler>(bench_->inputs);
    feed_ = std::make_shared<Feed>();
    const auto work = [wanted = wanted_, known = made_, bench = bench_, profiler = profiler_,
                       feed = feed_](const std::stop_token& stop, Progress& progress) {
        return profiled(wanted, known, *bench, *profiler, *feed, stop, progress);
    };
    timer_.start();
    session_.tracker().start(lane_, this, tr("Profiling"), work,
                             [this, feed = feed_, wanted = wanted_](Outcome outcome) {
                                 if (feed != feed_)
                                     return; // of what nobody wants any more
                                 timer_.stop();
                                 is_running_ = false;
                                 is_stale_ = is_stale_ || outcome.error.has_value();
                                 if (outcome.error && outcome.error->code != ErrorCode::cancelled)
                                     Q_EMIT failed(*outcome.error);
                                 if (!outcome.error) {
                                     made_ = std::move(outcome.made);
                                     profiles_.clear();
                                     for (std::size_t i = 0; i < made_.size(); ++i)
                                         profiles_.push_back({wanted[i].name, made_[i].result});
                                 }
                                 Q_EMIT changed();
                             });
}

void ProfileSource::show_part()
{
    if (!feed_)
        return;
    std::shared_ptr<const profile::Profile> part;
    {
        const std::lock_guard lock(feed_->mutex);
        part = std::exchange(feed_->part, nullptr);
    }
    if (!part || wanted_.size() != 1)
        return;
    profiles_ = {{wanted_.front().name, std::move(part)}};
    Q_EMIT changed();
}

struct QualitySource::Outcome {
    std::vector<Made> made; ///< one a wanted design
    std::shared_ptr<const profile::Quality> float_model;
    std::optional<Error> error;
};

/// All designs, one after another; on the lane's thread.
QualitySource::Outcome QualitySource::measured(const std::vector<PlottedDesign>& wanted,
                                               const std::vector<Made>& known,
                                               const std::shared_ptr<const study::Bench>& bench,
                                               std::shared_ptr<const profile::Quality> float_model,
                                               const std::stop_token& stop, Progress& progress)
{
    Outcome outcome;
    const auto reference =
        std::shared_ptr<const Samples>(bench, &bench->float_outputs.front()); // lives as long as the bench
    if (!float_model) {
        auto quality = profile::quality_of(reference, *bench->data, nullptr);
        if (!quality) {
            outcome.error = std::move(quality).error();
            return outcome;
        }
        float_model = std::make_shared<const profile::Quality>(*std::move(quality));
    }
    outcome.float_model = std::move(float_model);
    outcome.error = make_each(wanted, known, *bench, outcome.made, [&](const design::Design& design) {
        return quality_of(design, *bench, *reference, stop, progress);
    });
    return outcome;
}

QualitySource::QualitySource(session::Session& session, jobs::Lane lane, QObject* parent)
    : QObject(parent), session_(session), lane_(lane)
{
}

void QualitySource::set_wanted(std::vector<PlottedDesign> designs)
{
    if (same_designs(designs, wanted_) && same_data(bench_.get(), session_.snapshot()->bench.get()))
        return;
    wanted_ = std::move(designs);
    is_stale_ = true;
    make();
}

void QualitySource::set_seen(bool seen)
{
    is_seen_ = seen;
    if (seen && is_stale_)
        make();
    if (!seen && is_running_) {
        drop();
        is_stale_ = true;
    }
}

void QualitySource::drop()
{
    session_.tracker().cancel(lane_);
    ++ticket_;
    is_running_ = false;
}

void QualitySource::make()
{
    const auto& bench = session_.snapshot()->bench;
    if (!same_data(bench.get(), bench_.get())) {
        made_.clear();
        set_.reset();
        float_model_.reset();
        bench_ = bench;
        drop();
    }
    if (wanted_.empty() || !bench_ || !bench_->data || bench_->float_outputs.empty()) {
        drop();
        is_stale_ = false;
        set_.reset();
        return Q_EMIT changed();
    }
    if (!is_seen_)
        return;
    is_stale_ = false;
    is_running_ = true;
    const auto work = [wanted = wanted_, known = made_, bench = bench_,
                       float_model = float_model_](const std::stop_token& stop, Progress& progress) {
        return measured(wanted, known, bench, float_model, stop, progress);
    };
    session_.tracker().start(lane_, this, tr("Measuring quality"), work,
                             [this, ticket = ++ticket_, wanted = wanted_](Outcome outcome) {
                                 if (ticket == ticket_)
                                     take(std::move(outcome), wanted);
                             });
}

void QualitySource::take(Outcome outcome, const std::vector<PlottedDesign>& wanted)
{
    is_running_ = false;
    if (outcome.error) {
        is_stale_ = true;
        if (outcome.error->code != ErrorCode::cancelled)
            Q_EMIT failed(*outcome.error);
        return;
    }
    float_model_ = std::move(outcome.float_model);
    made_ = std::move(outcome.made);
    auto set = std::make_shared<QualitySet>();
    set->data = bench_->data;
    for (std::size_t i = 0; i < made_.size(); ++i) {
        const bool is_again = std::ranges::any_of(set->all, [&](const NamedQuality& other) {
            return other.quality == made_[i].result; // the baseline while nothing is changed
        });
        if (!is_again)
            set->all.push_back({wanted[i].role, wanted[i].name, made_[i].result});
    }
    set->all.insert(set->all.begin() + 1, {NamedQuality::Role::float_model, tr("Float model"), float_model_});
    set_ = std::move(set);
    Q_EMIT changed();
}

} // namespace bitscape
