#pragma once

#include "checks/checks.hpp"
#include "session/session.hpp"

#include <QObject>

#include <set>
#include <string>
#include <vector>

namespace bitscape {

/// The findings of the open design, made anew in the background after each evaluation; the newest wins. What
/// the user hid stays hidden until another file is opened.
class Checker final : public QObject {
    Q_OBJECT

public:
    explicit Checker(session::Session& session, QObject* parent = nullptr);

    /// All, worst first; of the last design that was checked.
    [[nodiscard]] const std::vector<checks::Finding>& findings() const { return findings_; }
    [[nodiscard]] bool is_hidden(const checks::Finding& finding) const;
    [[nodiscard]] int hidden_count() const;
    /// Those that are not hidden.
    [[nodiscard]] int count(checks::Severity severity) const;
    /// Whether the findings are of the design as it stands.
    [[nodiscard]] bool is_current() const;
    /// Whether they are of an earlier design and nothing is under way that would change it: it was cancelled.
    [[nodiscard]] bool is_stale() const { return is_stale_; }

    /// Sets what cures the finding, as one undo step.
    void cure(const checks::Finding& finding);
    /// The cures of all findings of that kind that have one, as one undo step.
    void cure_all(checks::Kind kind);
    void hide(const checks::Finding& finding);
    void show_hidden();

Q_SIGNALS:
    void changed(); ///< findings, or which of them are hidden
    void failed(const QString& task, const bitscape::Error& error);

private:
    void follow();
    void start();
    void give_up();
    void take(std::vector<checks::Finding> findings);
    [[nodiscard]] std::vector<checks::Finding> obstacles() const;

    session::Session& session_;
    session::SnapshotPointer checked_; ///< whose findings these are, or will be once the job is done
    std::vector<checks::Finding> findings_;
    std::set<std::string> hidden_; ///< keys
    bool is_running_ = false, is_stale_ = false;
};

} // namespace bitscape
