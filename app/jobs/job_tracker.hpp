#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "jobs/lane_worker.hpp"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <vector>

namespace bitscape::jobs {

/// Jobs of one lane supersede each other; lanes run side by side.
enum class Lane {
    open,
    knobs,
    evaluate,
    search,
    save,
    autosave,
    transfer,
    check,
    layout,
    details,
    picture,
    reports,
    calibration,
    compare,
    scan,
    trial,
    trials,
    studies,
    lines,
    floorplan,
    report,
    profile,
    quality,
    compare_plots,
    findings,
    parts,
    ranges,
    draft,
};

/// What the status bar shows of a running job.
struct JobState {
    Lane lane = Lane::open;
    QString title;
    qint64 elapsed_ms = 0;
    qint64 done = 0, total = 0; ///< total 0: not known
};

/// Runs work off the GUI thread and hands results back on it. A newer job of a lane stops the older one,
/// whose result is never shown. Lives in the GUI thread; every method is called there.
class JobTracker final : public QObject {
    Q_OBJECT

public:
    explicit JobTracker(QObject* parent = nullptr);
    ~JobTracker() override;

    /// Calls `work(std::stop_token, Progress&)` on the lane's thread, then `show(result)` on the GUI thread
    /// if `context` still lives and no newer job of the lane was started. A cancelled job is shown too (it
    /// returns ErrorCode::cancelled or what it has). Result types turn escaping exceptions into errors.
    template <class Work, class Show>
    void start(Lane lane, QObject* context, const QString& title, Work work, Show show)
    {
        using Out = std::invoke_result_t<Work&, std::stop_token, Progress&>;
        auto ticket = begin(lane, title);
        auto shared_show = std::make_shared<Show>(std::move(show));
        submit(ticket, [this, ticket, work = std::move(work), shared_show,
                        guard = QPointer<QObject>(context)](std::stop_token stop) mutable {
            auto out = std::make_shared<Out>(guarded<Out>(work, std::move(stop), *ticket->progress));
            post(ticket, [out, shared_show, guard] {
                if (guard)
                    (*shared_show)(std::move(*out));
            });
        });
    }

    /// Asks the lane's job to stop; its result is still shown.
    void cancel(Lane lane);
    void cancel_all();

    [[nodiscard]] bool is_busy(Lane lane) const { return current_.contains(lane); }
    [[nodiscard]] bool is_idle() const { return current_.empty(); }
    [[nodiscard]] std::vector<JobState> running() const;

Q_SIGNALS:
    void changed(); ///< a job began, ended, or some time passed while one runs
    void idle();    ///< the last running job was shown

private:
    struct Ticket {
        Lane lane;
        QString title;
        QElapsedTimer clock;
        std::shared_ptr<Progress> progress;
        std::stop_source stop;
    };
    using TicketPointer = std::shared_ptr<Ticket>;

    template <class Out, class Work> static Out guarded(Work& work, std::stop_token stop, Progress& progress)
    {
        if constexpr (std::is_constructible_v<Out, tl::unexpected<Error>>) {
            try {
                return work(std::move(stop), progress);
            } catch (const std::exception& problem) { // out of memory and the like: the window stays alive
                return Out(fail(ErrorCode::too_large, {}, problem.what()));
            }
        } else {
            return work(std::move(stop), progress);
        }
    }

    [[nodiscard]] TicketPointer begin(Lane lane, const QString& title);
    void submit(const TicketPointer& ticket, std::function<void(std::stop_token)> run);
    void post(const TicketPointer& ticket, std::function<void()> deliver); ///< from the lane's thread
    void finish(const TicketPointer& ticket, const std::function<void()>& deliver);

    std::map<Lane, TicketPointer> current_;
    QTimer poll_;
    std::map<Lane, std::unique_ptr<LaneWorker>> workers_; // last: joined before the rest goes
};

} // namespace bitscape::jobs
