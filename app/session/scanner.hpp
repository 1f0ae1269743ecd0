#pragma once

#include "search/sensitivity.hpp"
#include "session/session.hpp"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::session {

/// What a scan shall turn, as search::make_scan_knobs reads it.
struct ScanOptions {
    std::string knob = "all.types";
    std::string second; ///< empty: curves
    search::ScanRanges ranges = search::default_scan_ranges();
    search::IntegerBits integer;
    int jobs = 1;
};

/// A scan as far as it is. Immutable once published.
struct ScanResult {
    ScanOptions options;
    search::ScanRequest request;
    SnapshotPointer base;                      ///< the design it was made around
    std::vector<search::ScanPoint> points;     ///< in the order of arrival
    std::optional<metrics::Metrics> reference; ///< of the float model; nullopt without labels
    std::size_t wanted = 0;                    ///< points in the end
    bool finished = false;
};

/// Runs one scan at a time around the open design; a newer one takes the place of an older.
class Scanner final : public QObject {
    Q_OBJECT

public:
    explicit Scanner(Session& session, QObject* parent = nullptr);

    void start(const ScanOptions& options);
    void stop();
    [[nodiscard]] bool is_running() const;
    [[nodiscard]] const std::shared_ptr<const ScanResult>& result() const { return result_; } ///< may be null
    /// Sets the design to a point of the result, as one undo step.
    void apply(const search::ScanPoint& point);

Q_SIGNALS:
    void result_changed(); ///< more points, some times a second
    void running_changed();
    void failed(const QString& task, const bitscape::Error& error);

private:
    struct Feed;
    void drain();

    Session& session_;
    std::shared_ptr<Feed> feed_;
    std::shared_ptr<const ScanResult> result_;
    std::shared_ptr<const graph::Model> model_;
    QTimer timer_;
};

} // namespace bitscape::session
