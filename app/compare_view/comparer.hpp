#pragma once

#include "compare_view/compare_table.hpp"
#include "session/session.hpp"

#include <QObject>

#include <memory>
#include <vector>

namespace bitscape {

/// Which designs are compared, and the comparison, made in the background whenever a design changes.
class Comparer final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most_trials = 8; ///< more would not fit beside each other

    explicit Comparer(session::Session& session, QObject* parent = nullptr);

    /// Trials of the study that is shown, beside those that are compared; the oldest go when they are too
    /// many.
    void add_trials(const std::vector<TrialId>& trials);
    void show_current(bool shown);
    void show_baseline(bool shown);
    void remove(const DesignChoice& choice);
    void clear_trials();
    void compare_with(const DesignChoice& choice); ///< it becomes the first: the others differ from it
    /// Works only while somebody looks.
    void set_seen(bool seen);

    [[nodiscard]] const std::vector<DesignChoice>& choices() const { return choices_; }
    [[nodiscard]] bool shows(DesignChoice::Kind kind) const;
    [[nodiscard]] const ComparedDesigns& designs() const { return designs_; }
    [[nodiscard]] const std::shared_ptr<const CompareTable>& table() const { return table_; }

Q_SIGNALS:
    void changed(); ///< designs and table
    void failed(const QString& task, const bitscape::Error& error);

private:
    struct Made;
    void follow(); ///< the session's snapshot
    void make();
    void take(Made made);
    void show_kind(DesignChoice::Kind kind, bool shown);

    session::Session& session_;
    session::SnapshotPointer made_of_;
    std::vector<DesignChoice> choices_;
    ComparedDesigns designs_;
    std::shared_ptr<const CompareTable> table_ = std::make_shared<const CompareTable>();
    bool is_seen_ = false;
    bool is_stale_ = true;
};

} // namespace bitscape
