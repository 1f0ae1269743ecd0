#pragma once

#include "session/document/calibrate.hpp"
#include "session/session.hpp"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bitscape::session {

/// What the user's reports say of the estimates: reads reports, keeps the calibration that bitscape-cli keeps
/// too, and lets the open design be estimated again when it changes. File work is done by jobs.
class Calibrator final : public QObject {
    Q_OBJECT

public:
    explicit Calibrator(Session& session, QObject* parent = nullptr);

    [[nodiscard]] const estimate::UserCalibration& stored() const { return *stored_; }
    /// Read, but not added yet.
    [[nodiscard]] const std::vector<document::RecognisedReport>& waiting() const { return waiting_; }
    [[nodiscard]] const std::vector<Error>& problems() const { return problems_; } ///< of the last reading

    void reload(); ///< somebody else may have changed the file
    /// Reads reports, or folders that hold some, beside those that wait; recognised() or failed() follows.
    void look_at(const std::vector<std::filesystem::path>& paths);
    void add(const std::vector<std::string>& ids); ///< of waiting reports
    void discard(const std::vector<std::string>& ids);
    void forget_problems();
    void remove(const std::string& id); ///< of a stored report
    void put_back();                    ///< what was removed last
    void export_to(const std::filesystem::path& file);

Q_SIGNALS:
    void changed();               ///< any of the lists
    void recognised(int reports); ///< how many now wait because of look_at()
    void filled(uint trial);      ///< of the open study: it now has measured numbers beside its estimates
    void added(int reports);
    void removed(const QString& report);
    void failed(const QString& task, const bitscape::Error& error);

private:
    using Change = std::function<Result<void>(estimate::UserCalibration&)>;
    struct Step {
        QString task;
        Change change;
        std::function<void()> then;
    };
    void enqueue(Step step);
    void run_next();
    void show_stored(estimate::UserCalibration calibration);
    void take(document::Recognised found);
    void fill_trials(const std::vector<document::RecognisedReport>& reports);

    Session& session_;
    std::shared_ptr<const estimate::UserCalibration> stored_ =
        std::make_shared<const estimate::UserCalibration>();
    std::vector<document::RecognisedReport> waiting_;
    std::vector<Error> problems_;
    std::vector<estimate::CalibrationRow> removed_;
    std::vector<Step> steps_; ///< changes wait for each other: a lane would keep the newest only
    bool is_busy_ = false;
};

} // namespace bitscape::session
