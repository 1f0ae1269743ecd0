#include "jobs/job_tracker.hpp"
#include "support.hpp"
#include "widgets/job_indicator.hpp"

#include <QApplication>
#include <QToolButton>

#include <atomic>
#include <thread>
#include <vector>

using namespace bitscape;
using jobs::JobTracker;
using jobs::Lane;

namespace {

/// Works for `ms`, looking at the stop token every millisecond.
Result<int> work_for(int ms, int value, const std::stop_token& stop)
{
    for (int i = 0; i < ms; ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, {}, "cancelled");
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return value;
}

} // namespace

class JobTrackerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void five_rapid_starts_show_one_result()
    {
        JobTracker tracker;
        std::vector<int> shown;
        for (int i = 0; i < 5; ++i)
            tracker.start(
                Lane::evaluate, this, QStringLiteral("job"),
                [i](std::stop_token stop, Progress&) { return work_for(20, i, stop); },
                [&](Result<int> result) { shown.push_back(result.value_or(-1)); });
        QTRY_VERIFY(tracker.is_idle());
        QTest::qWait(60); // stale results would arrive now
        QCOMPARE(shown, std::vector<int>{4});
    }

    void waiting_jobs_that_were_superseded_never_run()
    {
        JobTracker tracker;
        std::atomic<int> begun = 0;
        for (int i = 0; i < 20; ++i)
            tracker.start(
                Lane::evaluate, this, {},
                [&begun](std::stop_token stop, Progress&) {
                    ++begun;
                    return work_for(30, 0, stop);
                },
                [](Result<int>) {});
        QTRY_VERIFY(tracker.is_idle());
        QVERIFY2(begun <= 3, "only the first, perhaps a second, and the newest may run");
    }

    void lanes_run_side_by_side()
    {
        JobTracker tracker;
        std::atomic<int> running = 0, most = 0;
        const auto work = [&](std::stop_token stop, Progress&) {
            most = std::max(most.load(), ++running);
            auto out = work_for(80, 1, stop);
            --running;
            return out;
        };
        tracker.start(Lane::search, this, {}, work, [](Result<int>) {});
        tracker.start(Lane::evaluate, this, {}, work, [](Result<int>) {});
        QTRY_VERIFY(tracker.is_idle());
        QCOMPARE(most.load(), 2);
    }

    void results_arrive_on_the_gui_thread()
    {
        JobTracker tracker;
        QThread *worked = nullptr, *shown = nullptr;
        tracker.start(
            Lane::open, this, {},
            [&](std::stop_token, Progress&) {
                worked = QThread::currentThread();
                return 1;
            },
            [&](int) { shown = QThread::currentThread(); });
        QTRY_VERIFY(shown != nullptr);
        QCOMPARE(shown, thread());
        QVERIFY(worked != shown);
    }

    void cancel_is_answered_and_shown()
    {
        JobTracker tracker;
        std::optional<ErrorCode> code;
        tracker.start(
            Lane::search, this, {}, [](std::stop_token stop, Progress&) { return work_for(60'000, 0, stop); },
            [&](Result<int> result) { code = result.error().code; });
        QTest::qWait(20);
        tracker.cancel(Lane::search);
        QTRY_VERIFY_WITH_TIMEOUT(code.has_value(), 1000);
        QCOMPARE(*code, ErrorCode::cancelled);
    }

    void nothing_is_shown_to_a_context_that_is_gone()
    {
        JobTracker tracker;
        bool shown = false;
        auto context = std::make_unique<QObject>();
        tracker.start(
            Lane::save, context.get(), {},
            [](std::stop_token stop, Progress&) { return work_for(20, 0, stop); },
            [&](Result<int>) { shown = true; });
        context.reset();
        QTRY_VERIFY(tracker.is_idle());
        QVERIFY(!shown);
    }

    void an_escaping_exception_becomes_an_error()
    {
        JobTracker tracker;
        std::string what;
        tracker.start(
            Lane::open, this, {},
            [](std::stop_token, Progress&) -> Result<int> { throw std::runtime_error("out of luck"); },
            [&](Result<int> result) { what = english(result.error()); });
        QTRY_COMPARE(what, std::string("out of luck"));
    }

    void a_running_job_does_not_outlive_the_tracker()
    {
        QElapsedTimer clock;
        clock.start();
        std::atomic<bool> ended = false;
        {
            JobTracker tracker;
            tracker.start(
                Lane::search, this, {},
                [&](std::stop_token stop, Progress&) {
                    auto out = work_for(60'000, 0, stop);
                    ended = true;
                    return out;
                },
                [](Result<int>) {});
            QTest::qWait(20);
        }
        QVERIFY(ended);
        QVERIFY(clock.elapsed() < 5000);
    }

    void the_indicator_shows_long_work_only_and_cancels_it()
    {
        JobTracker tracker;
        JobIndicator indicator(tracker);
        indicator.show();
        bool cancelled = false;
        const auto start = [&](int ms) {
            tracker.start(
                Lane::search, this, QStringLiteral("Exploring"),
                [ms](std::stop_token stop, Progress& progress) {
                    progress.total = 10;
                    progress.done = 3;
                    return work_for(ms, 0, stop);
                },
                [&](Result<int> result) { cancelled = !result; });
        };
        start(50);
        while (!tracker.is_idle()) {
            QVERIFY(!indicator.shows_job());
            QTest::qWait(5);
        }
        start(60'000);
        QTRY_VERIFY_WITH_TIMEOUT(indicator.shows_job(), 2000);
        QTest::mouseClick(indicator.findChild<QToolButton*>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(cancelled, 1000);
        QTRY_VERIFY(!indicator.shows_job());
    }
};

BITSCAPE_GUI_TEST(JobTrackerTest)
#include "job_tracker_test.moc"
