#pragma once

#include "estimate/part.hpp"
#include "session/document/document.hpp"
#include "session/layer_rows.hpp"
#include "session/trial_table.hpp"
#include "study/evaluation.hpp"
#include "study/study.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::session {

/// What the open design is compared with.
struct Baseline {
    config::Configuration configuration;
    std::shared_ptr<const study::Evaluation> evaluation;
    bool pinned = false; ///< chosen by the user; otherwise the configuration at open
    /// What it was evaluated on: its calibration and the parts that the evaluation refers to.
    std::shared_ptr<const study::Bench> bench;
};

/// Everything the views show, at one moment. Immutable once published; parts that did not change are shared
/// between snapshots, so a view sees by comparing pointers what it has to redraw.
struct Snapshot {
    document::Document document; ///< its configuration is the knobs as they stand now
    std::shared_ptr<const study::Bench> bench;
    std::shared_ptr<const design::Design> design; ///< nullptr: nothing open, or the knobs do not resolve
    std::shared_ptr<const study::Evaluation> evaluation; ///< of `design`
    std::shared_ptr<const std::vector<LayerRow>> rows;   ///< never nullptr
    std::shared_ptr<const Baseline> baseline;            ///< nullptr until something was evaluated
    std::shared_ptr<const TrialTable> trials;            ///< never nullptr; of `study`
    std::optional<study::Description> study;             ///< the study whose trials are shown
    std::vector<std::string> studies;                    ///< names of all studies of the file
    std::optional<Error> error; ///< why document.configuration could not be evaluated
    bool pending = false; ///< design and evaluation are of an earlier configuration; new ones are being made

    [[nodiscard]] bool has_model() const { return document.model != nullptr; }
    [[nodiscard]] bool has_data() const { return bench && bench->data; }
};

using SnapshotPointer = std::shared_ptr<const Snapshot>;

[[nodiscard]] inline SnapshotPointer empty_snapshot()
{
    Snapshot snapshot;
    snapshot.rows = std::make_shared<const std::vector<LayerRow>>();
    snapshot.trials = std::make_shared<const TrialTable>();
    return std::make_shared<const Snapshot>(std::move(snapshot));
}

} // namespace bitscape::session
