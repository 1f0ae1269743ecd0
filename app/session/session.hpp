#pragma once

#include "jobs/job_tracker.hpp"
#include "sdk/plugin.hpp"
#include "session/edit_command.hpp"
#include "session/opening.hpp"
#include "session/selection.hpp"
#include "session/snapshot.hpp"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <span>

namespace bitscape::session {

/// One open project. Owns the current Snapshot and is the only one to replace it, always on the GUI thread;
/// engine calls run as jobs. Views read snapshot() when snapshot_changed() says so and change knobs through
/// edit().
class Session final : public QObject {
    Q_OBJECT

public:
    Session(jobs::JobTracker& tracker, std::shared_ptr<const sdk::Plugins> plugins,
            QObject* parent = nullptr);

    [[nodiscard]] const SnapshotPointer& snapshot() const { return snapshot_; }
    [[nodiscard]] QUndoStack& undo_stack() { return undo_; }
    [[nodiscard]] Selection& selection() { return selection_; }
    [[nodiscard]] jobs::JobTracker& tracker() { return tracker_; }
    [[nodiscard]] const std::shared_ptr<const sdk::Plugins>& plugins() const { return plugins_; }
    [[nodiscard]] bool is_dirty() const; ///< something is not in the project file

    /// Opens in the background; opened() or failed() follows. What is open stays until the new one is there.
    void open(const OpenRequest& request);
    /// Test data for what is open, and with it a study if one is named.
    void open_data(const std::string& data, const std::string& study = {});
    void open_study(const std::string& file, const std::string& name = {}); ///< no name: its newest
    void save(const std::filesystem::path& project);
    void close();

    /// Applies `change` to a copy of the knobs, as one undo step named `text`; steps of one gesture merge.
    /// The numbers follow from a background job.
    void edit(const QString& text, const std::function<void(config::Configuration&)>& change,
              Gesture gesture = 0);
    /// Puts dragged layers on the floorplan of `part`: all that were dragged there, the others go where the
    /// placer wants. One undo step; steps of one gesture merge.
    void place_layers(const QString& text, const std::string& part, const floorplan::Anchors& anchors,
                      Gesture gesture = 0);
    [[nodiscard]] Gesture new_gesture() { return ++last_gesture_; }
    /// Takes back what `gesture` changed, if nothing else was done since.
    void abandon(Gesture gesture);
    void evaluate_again(); ///< after a cancelled evaluation
    void load_trial(const study::Trial& trial);
    /// The same for a trial of the shown study; it is read in the background, the newest wins.
    void load_trial(TrialId number);
    void load_configuration(const QString& task, const config::Configuration& configuration);
    void pin_baseline();   ///< compare with the configuration as it stands
    void reset_baseline(); ///< compare with the configuration at open again
    /// Estimates everything again with what the user's reports say.
    void use_calibration(std::shared_ptr<const estimate::UserCalibration> calibration);

    /// Another catalogue (the user's parts have changed); everything is estimated again on it.
    void use_parts(std::vector<estimate::Part> parts);

    /// Replaces or extends what the Pareto view shows; for the explorer.
    void begin_study(const std::string& file, LoadedStudy study);
    void append_trials(std::span<const TrialNumbers> fresh);

Q_SIGNALS:
    void snapshot_changed();
    void opened();
    void saved();
    void dirty_changed();
    /// Something the user asked for did not work; `task` says what ("Open jets.h5").
    void failed(const QString& task, const bitscape::Error& error);

private:
    using Change = std::function<void(Snapshot&)>;
    void publish(const Change& change);
    void set_configuration(const config::Configuration& configuration);
    void evaluate_now();
    struct Reevaluated;
    void show_evaluated(const Result<Evaluated>& evaluated);
    void replace_baselines(const Reevaluated& result);
    void take(Opened opened);
    static void show_study(Snapshot& next, LoadedStudy study);
    void set_extra_dirty(bool dirty);

    jobs::JobTracker& tracker_;
    std::shared_ptr<const sdk::Plugins> plugins_;
    SnapshotPointer snapshot_ = empty_snapshot();
    std::shared_ptr<study::Evaluator> evaluator_;
    std::shared_ptr<const Baseline> opened_baseline_;
    std::shared_ptr<const estimate::UserCalibration> calibration_; ///< nullptr: the one it was opened with
    QUndoStack undo_;
    Selection selection_;
    Gesture last_gesture_ = 0;
    bool extra_dirty_ = false; ///< data or study changed since the save
};

} // namespace bitscape::session
