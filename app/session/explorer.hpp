#pragma once

#include "search/search.hpp"
#include "session/session.hpp"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bitscape::session {

/// What the Explore dialog asks for.
struct ExploreOptions {
    std::filesystem::path file; ///< study database; made if missing
    std::string name;           ///< study inside it; continued if it asks the same, otherwise numbered on
    std::vector<std::string> objectives{"accuracy", "lut"};
    std::vector<std::string> constraints; ///< "dsp<=220"
    std::size_t trials = 200;             ///< total wanted in the study
    std::uint64_t seed = 1;
    search::SamplerKind sampler = search::SamplerKind::random;
    search::SpaceOptions space;
    int jobs = 1; ///< worker threads
};

/// Runs one search at a time around the open design and feeds its trials into the session some times a
/// second.
class Explorer final : public QObject {
    Q_OBJECT

public:
    explicit Explorer(Session& session, QObject* parent = nullptr);

    void start(const ExploreOptions& options);
    void stop();
    [[nodiscard]] bool is_running() const;

Q_SIGNALS:
    void running_changed();
    /// `stored`: trials this run added; `stopped`: ended before it had all it wanted.
    void finished(int stored, bool stopped);
    void failed(const QString& task, const bitscape::Error& error);

private:
    struct Feed;
    void drain();

    Session& session_;
    std::shared_ptr<Feed> feed_;
    QTimer timer_;
};

/// A study file for a model that has none: beside its project, otherwise in the user's data folder.
[[nodiscard]] std::filesystem::path default_study_file(const document::Document& document);

} // namespace bitscape::session
