#include "session/calibrator.hpp"

#include "session/document/read_back.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bitscape::session {

using jobs::Lane;

Calibrator::Calibrator(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    connect(&session_, &Session::opened, this, &Calibrator::reload);
}

void Calibrator::reload()
{
    enqueue({tr("Read what your reports say"), {}, {}});
}

void Calibrator::look_at(const std::vector<std::filesystem::path>& paths)
{
    document::CalibrationRequest request;
    request.paths = paths;
    request.design = session_.snapshot()->design;
    request.model_file = session_.snapshot()->document.model_file;
    session_.tracker().start(
        Lane::reports, this, tr("Reading reports"),
        [request, plugins = session_.plugins()](std::stop_token stop, Progress& progress) {
            return document::recognise(request, *plugins, std::move(stop), progress);
        },
        [this](Result<document::Recognised> found) {
            if (!found)
                return Q_EMIT failed(tr("Read reports"), found.error());
            take(*std::move(found));
        });
}

/// A report that waits already is replaced: it may be compared with another design now.
void Calibrator::take(document::Recognised found)
{
    problems_ = std::move(found.problems);
    const int count = static_cast<int>(found.reports.size());
    fill_trials(found.reports);
    for (document::RecognisedReport& report : found.reports) {
        std::erase_if(waiting_, [&](const document::RecognisedReport& known) {
            return known.comparison.id == report.comparison.id ||
                   known.comparison.file == report.comparison.file;
        });
        waiting_.push_back(std::move(report));
    }
    Q_EMIT changed();
    Q_EMIT recognised(count);
}

/// Reports of a design that is a trial of the open study stand beside its estimates from now on.
void Calibrator::fill_trials(const std::vector<document::RecognisedReport>& reports)
{
    const SnapshotPointer snapshot = session_.snapshot();
    if (!snapshot->study || reports.empty())
        return;
    const auto work = [reports, location = snapshot->document.study,
                       study = snapshot->study->name](const std::stop_token&, Progress&) {
        return document::fill_trials(location, study, reports);
    };
    session_.tracker().start(Lane::reports, this, tr("Looking for the trial of a report"), work,
                             [this](Result<std::vector<TrialId>> trials) {
                                 if (!trials)
                                     return Q_EMIT failed(tr("Keep what was measured"), trials.error());
                                 for (const TrialId trial : *trials)
                                     Q_EMIT filled(trial.value);
                             });
}

void Calibrator::add(const std::vector<std::string>& ids)
{
    std::vector<estimate::CalibrationRow> rows;
    std::vector<std::string> taken;
    for (const document::RecognisedReport& report : waiting_) {
        if (std::ranges::find(ids, report.comparison.id) == ids.end())
            continue;
        auto fresh = estimate::calibration_rows(report.comparison);
        if (fresh.empty())
            continue;
        taken.push_back(report.comparison.id);
        rows.insert(rows.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    }
    if (taken.empty())
        return;
    const auto change = [rows](estimate::UserCalibration& calibration) -> Result<void> {
        calibration.add(rows);
        return {};
    };
    enqueue({tr("Add to the calibration"), change, [this, taken] {
                 discard(taken);
                 Q_EMIT added(static_cast<int>(taken.size()));
             }});
}

void Calibrator::discard(const std::vector<std::string>& ids)
{
    std::erase_if(waiting_, [&](const document::RecognisedReport& report) {
        return std::ranges::find(ids, report.comparison.id) != ids.end();
    });
    Q_EMIT changed();
}

void Calibrator::forget_problems()
{
    problems_.clear();
    Q_EMIT changed();
}

void Calibrator::remove(const std::string& id)
{
    std::vector<estimate::CalibrationRow> gone;
    for (const estimate::CalibrationRow& row : stored_->rows())
        if (row.id == id)
            gone.push_back(row);
    if (gone.empty())
        return;
    const QString name = QString::fromStdString(gone.front().report);
    const auto change = [id](estimate::UserCalibration& calibration) -> Result<void> {
        calibration.remove(id); // gone already: somebody else did it
        return {};
    };
    enqueue({tr("Forget %1").arg(name), change, [this, name, gone] {
                 removed_ = gone;
                 Q_EMIT removed(name);
             }});
}

void Calibrator::put_back()
{
    const auto change = [rows = std::exchange(removed_, {})](estimate::UserCalibration& calibration) {
        calibration.add(rows);
        return Result<void>{};
    };
    enqueue({tr("Put the report back"), change, {}});
}

void Calibrator::export_to(const std::filesystem::path& file)
{
    session_.tracker().start(
        Lane::transfer, this, tr("Exporting the calibration"),
        [file, calibration = stored_](std::stop_token, Progress&) { return calibration->write(file); },
        [this](Result<void> done) {
            if (!done)
                Q_EMIT failed(tr("Export the calibration"), done.error());
        });
}

void Calibrator::enqueue(Step step)
{
    steps_.push_back(std::move(step));
    if (!is_busy_)
        run_next();
}

void Calibrator::run_next()
{
    if (steps_.empty())
        return;
    is_busy_ = true;
    Step step = std::move(steps_.front());
    steps_.erase(steps_.begin());
    session_.tracker().start(
        Lane::calibration, this, step.task,
        [change = step.change](std::stop_token, Progress&) {
            return change ? document::change_user_calibration(change)
                          : estimate::UserCalibration::read(estimate::user_calibration_file());
        },
        [this, task = step.task, is_change = bool(step.change),
         then = step.then](Result<estimate::UserCalibration> result) {
            is_busy_ = false;
            if (result) {
                show_stored(*std::move(result));
                if (then)
                    then();
            } else if (is_change) { // of reading, the session has told already
                Q_EMIT failed(task, result.error());
            }
            run_next();
        });
}

void Calibrator::show_stored(estimate::UserCalibration calibration)
{
    if (calibration != *stored_) {
        stored_ = std::make_shared<const estimate::UserCalibration>(std::move(calibration));
        Q_EMIT changed();
    }
    const auto& bench = session_.snapshot()->bench;
    if (bench && bench->calibration != *stored_)
        session_.use_calibration(stored_);
}

} // namespace bitscape::session
