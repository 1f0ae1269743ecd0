#pragma once

#include "profile_view/distribution_plot.hpp"
#include "profile_view/quality_set.hpp"
#include "session/session.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace bitscape {

/// A design that plots are to show.
struct PlottedDesign {
    QString name;
    NamedQuality::Role role = NamedQuality::Role::design;
    config::Configuration configuration;
    std::shared_ptr<const design::Design> design = {}; ///< nullptr: resolved in the background

    [[nodiscard]] bool same_as(const PlottedDesign& other) const
    {
        return name == other.name && design == other.design &&
               (design || configuration == other.configuration);
    }
};

/// What was made of a design, to be found again by its hash.
template <class Result> struct MadeOf {
    std::uint64_t hash = 0; ///< of the design
    std::shared_ptr<const Result> result;
};

/// Profiles of designs on the session's test data, made in the background while somebody looks. What was made
/// before is kept; of a single design the first events are shown before the last ones are through.
class ProfileSource final : public QObject {
    Q_OBJECT

public:
    ProfileSource(session::Session& session, jobs::Lane lane, QObject* parent = nullptr);

    void set_wanted(std::vector<PlottedDesign> designs);
    void set_seen(bool seen);
    [[nodiscard]] const std::vector<NamedProfile>& profiles() const { return profiles_; }
    [[nodiscard]] bool is_current() const { return !is_stale_ && !is_running_; }

Q_SIGNALS:
    void changed(); ///< profiles(), of all or of the first events
    void failed(const bitscape::Error& error);

private:
    using Made = MadeOf<profile::Profile>;
    struct Outcome;
    struct Feed;
    static Outcome profiled(const std::vector<PlottedDesign>& wanted, const std::vector<Made>& known,
                            const study::Bench& bench, profile::Profiler& profiler, Feed& feed,
                            const std::stop_token& stop, Progress& progress);
    void make();
    void drop();
    void show_part();

    session::Session& session_;
    jobs::Lane lane_;
    std::vector<PlottedDesign> wanted_;
    std::vector<Made> made_;
    std::vector<NamedProfile> profiles_;
    std::shared_ptr<const study::Bench> bench_;   ///< that made_ is of
    std::shared_ptr<profile::Profiler> profiler_; ///< used by the job alone
    std::shared_ptr<Feed> feed_;
    QTimer timer_;
    bool is_seen_ = false, is_stale_ = true, is_running_ = false;
};

/// Outputs of designs on the session's test data and what plots of quality show of them, the float model's
/// beside them.
class QualitySource final : public QObject {
    Q_OBJECT

public:
    QualitySource(session::Session& session, jobs::Lane lane, QObject* parent = nullptr);

    void set_wanted(std::vector<PlottedDesign> designs);
    void set_seen(bool seen);
    [[nodiscard]] const QualityPointer& quality() const { return set_; } ///< nullptr: none yet, or no data
    [[nodiscard]] bool is_current() const { return !is_stale_ && !is_running_; }

Q_SIGNALS:
    void changed();
    void failed(const bitscape::Error& error);

private:
    using Made = MadeOf<profile::Quality>;
    struct Outcome;
    static Outcome measured(const std::vector<PlottedDesign>& wanted, const std::vector<Made>& known,
                            const std::shared_ptr<const study::Bench>& bench,
                            std::shared_ptr<const profile::Quality> float_model, const std::stop_token& stop,
                            Progress& progress);
    void make();
    void drop();
    void take(Outcome outcome, const std::vector<PlottedDesign>& wanted);

    session::Session& session_;
    jobs::Lane lane_;
    std::vector<PlottedDesign> wanted_;
    std::vector<Made> made_;
    std::shared_ptr<const profile::Quality> float_model_;
    std::shared_ptr<const study::Bench> bench_;
    QualityPointer set_;
    int ticket_ = 0; ///< of the job whose result is wanted
    bool is_seen_ = false, is_stale_ = true, is_running_ = false;
};

} // namespace bitscape
