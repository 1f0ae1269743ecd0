#include "jobs/job_tracker.hpp"

#include <QMetaObject>

#include <chrono>

namespace bitscape::jobs {

namespace {

constexpr std::chrono::milliseconds poll_interval{100}; // how often running progress is shown

} // namespace

JobTracker::JobTracker(QObject* parent) : QObject(parent)
{
    poll_.setInterval(poll_interval);
    connect(&poll_, &QTimer::timeout, this, &JobTracker::changed);
}

JobTracker::~JobTracker()
{
    for (auto& [lane, ticket] :
         current_) // all at once, so that joining waits for the slowest, not for the sum
        ticket->stop.request_stop();
}

JobTracker::TicketPointer JobTracker::begin(Lane lane, const QString& title)
{
    if (const auto older = current_.find(lane); older != current_.end())
        older->second->stop.request_stop();
    auto ticket = std::make_shared<Ticket>();
    ticket->lane = lane;
    ticket->title = title;
    ticket->progress = std::make_shared<Progress>();
    ticket->clock.start();
    current_[lane] = ticket;
    if (!poll_.isActive())
        poll_.start();
    return ticket;
}

void JobTracker::submit(const TicketPointer& ticket, std::function<void(std::stop_token)> run)
{
    auto& worker = workers_[ticket->lane];
    if (!worker)
        worker = std::make_unique<LaneWorker>();
    worker->submit({ticket->stop, std::move(run)});
    Q_EMIT changed();
}

void JobTracker::post(const TicketPointer& ticket, std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this, [this, ticket, deliver = std::move(deliver)] { finish(ticket, deliver); },
        Qt::QueuedConnection);
}

void JobTracker::finish(const TicketPointer& ticket, const std::function<void()>& deliver)
{
    const auto found = current_.find(ticket->lane);
    if (found == current_.end() || found->second != ticket)
        return; // superseded: a newer job's result will be shown instead
    current_.erase(found);
    deliver(); // may start the next job
    if (current_.empty())
        poll_.stop();
    Q_EMIT changed();
    if (current_.empty())
        Q_EMIT idle();
}

void JobTracker::cancel(Lane lane)
{
    if (const auto found = current_.find(lane); found != current_.end())
        found->second->stop.request_stop();
}

void JobTracker::cancel_all()
{
    for (auto& [lane, ticket] : current_)
        ticket->stop.request_stop();
}

std::vector<JobState> JobTracker::running() const
{
    std::vector<JobState> states;
    for (const auto& [lane, ticket] : current_)
        states.push_back({lane, ticket->title, ticket->clock.elapsed(), ticket->progress->done.load(),
                          ticket->progress->total.load()});
    return states;
}

} // namespace bitscape::jobs
