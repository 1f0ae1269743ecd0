#include "widgets/job_indicator.hpp"

#include "widgets/quantities.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace bitscape {

namespace {

constexpr qint64 quiet_ms = 200; // shorter work shows nothing: no flicker

} // namespace

JobIndicator::JobIndicator(jobs::JobTracker& tracker, QWidget* parent)
    : QWidget(parent), tracker_(tracker), title_(new QLabel), bar_(new QProgressBar), cancel_(new QToolButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 4, 0);
    row->addWidget(title_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    bar_->setFixedSize(140, 12);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAutoRaise(true);
    cancel_->setStatusTip(tr("Stop the work in the background"));
    connect(cancel_, &QToolButton::clicked, this, [this] { tracker_.cancel(lane_); });
    connect(&tracker_, &jobs::JobTracker::changed, this, &JobIndicator::refresh);
    refresh();
}

bool JobIndicator::shows_job() const
{
    return !cancel_->isHidden();
}

void JobIndicator::refresh()
{
    auto running = tracker_.running();
    std::erase_if(running, [](const jobs::JobState& job) { return job.elapsed_ms < quiet_ms; });
    const bool any = !running.empty();
    title_->setVisible(any);
    bar_->setVisible(any);
    cancel_->setVisible(any);
    if (!any)
        return;
    const jobs::JobState& job = *std::ranges::max_element(running, {}, &jobs::JobState::elapsed_ms);
    lane_ = job.lane;
    QString title = job.title;
    if (job.total > 0)
        title = tr("%1: %2 of %3").arg(job.title, number(double(job.done)), number(double(job.total)));
    title_->setText(title);
    constexpr qint64 steps = 1000; // counts may exceed int
    bar_->setRange(0, job.total > 0 ? int(steps) : 0);
    if (job.total > 0)
        bar_->setValue(static_cast<int>(std::min(job.done, job.total) * steps / job.total));
}

} // namespace bitscape
