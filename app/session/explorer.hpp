#pragma once

#include "search/search.hpp"
#include "session/session.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::session {

/// What the Explore dialog asks for.
struct ExploreOptions {
    /// What a search tries before its sampler decides.
    enum class WarmStart {
        nothing,
        current, ///< the open design
        front    ///< the open design and the front of the shown study
    };
    std::string file; ///< study database: a path, made if missing, or a database's URL
    std::string name; ///< study inside it; continued if it asks the same, otherwise numbered on
    std::vector<std::string> objectives{"accuracy", "lut"};
    std::vector<std::string> constraints; ///< "dsp<=220"
    std::size_t trials = 200;             ///< total wanted in the study
    std::uint64_t seed = 1;
    search::SamplerKind sampler = search::SamplerKind::random;
    search::SpaceOptions space;
    std::optional<search::Space> space_file; ///< read from a file; in place of `space`
    std::optional<search::EarlyStop> early_stop;
    WarmStart warm_start = WarmStart::nothing;
    int jobs = 1; ///< worker threads
};

/// Runs one search at a time around the open design and feeds its trials into the session some times a
/// second.
class Explorer final : public QObject {
    Q_OBJECT

public:
    explicit Explorer(Session& session, QObject* parent = nullptr);
    ~Explorer() override;

    void start(const ExploreOptions& options);
    void stop();
    void set_paused(bool paused); ///< between two trials
    [[nodiscard]] bool is_running() const;
    [[nodiscard]] bool is_paused() const;
    /// How the search goes; of the last one after its end.
    [[nodiscard]] const search::Status& status() const { return status_; }

Q_SIGNALS:
    void running_changed();
    void status_changed(); ///< some times a second while it runs
    /// `stored`: trials this run added; `stopped`: ended before it had all it wanted.
    void finished(int stored, bool stopped);
    /// `asked` holds the trials of another question: these go to the study `used`.
    void named_anew(const QString& asked, const QString& used);
    void failed(const QString& task, const bitscape::Error& error);

private:
    struct Feed;
    void drain();

    Session& session_;
    std::shared_ptr<Feed> feed_;
    search::Status status_;
    QTimer timer_;
};

/// A study file for a model that has none: beside its project, otherwise in the user's data folder.
[[nodiscard]] std::filesystem::path default_study_file(const document::Document& document);

} // namespace bitscape::session
