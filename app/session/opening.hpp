#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "sdk/plugin.hpp"
#include "session/snapshot.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace bitscape::session {

/// What the user asked to open.
struct OpenRequest {
    std::filesystem::path file;                  ///< model, project or hls4ml folder
    std::optional<std::filesystem::path> config; ///< hls4ml_config.yml that wins over what the file holds
    std::string data;       ///< DATA as metrics::read_data takes it; empty: what the project names
    std::string study;      ///< study database; empty: what the project names
    bool recovered = false; ///< the file is a copy of unsaved work: it is nobody's project
};

/// One evaluated configuration.
struct Evaluated {
    std::shared_ptr<const design::Design> design;
    std::shared_ptr<const study::Evaluation> evaluation;
    std::shared_ptr<const std::vector<LayerRow>> rows;
    std::shared_ptr<const study::Bench> bench; ///< what it was evaluated on
};

/// A study of a database; no description: the file holds none.
struct LoadedStudy {
    std::optional<study::Description> description;
    std::shared_ptr<const TrialTable> trials = std::make_shared<const TrialTable>();
    std::vector<std::string> names; ///< of every study in the file
};

/// Everything a session needs of an opened document.
struct Opened {
    document::Document document;
    std::shared_ptr<const study::Bench> bench;
    std::shared_ptr<study::Evaluator> evaluator; ///< used by one job at a time
    Result<Evaluated> evaluated;                 ///< an error here leaves the document open
    LoadedStudy study;
    std::optional<Error> study_error;            ///< the document is open, its study is not
    std::optional<Error> calibration_error = {}; ///< the user's calibration cannot be read: it is not used
};

/// Opens and evaluates; for worker threads.
[[nodiscard]] Result<Opened> open_everything(const OpenRequest& request, const sdk::Plugins& plugins,
                                             std::stop_token stop, Progress& progress);

/// The same for a document that is open already (other data or study).
[[nodiscard]] Result<Opened> load_bench(document::Document document, std::stop_token stop,
                                        Progress& progress);

[[nodiscard]] Result<Evaluated> evaluate(study::Evaluator& evaluator, const graph::Model& model,
                                         const config::Configuration& configuration, std::stop_token stop,
                                         Progress& progress);

/// The same design with its estimates made on `bench`: changes against it compare like with like. What was
/// measured on data stays. Errors: those of design::resolve.
[[nodiscard]] Result<std::shared_ptr<const Baseline>>
estimated_again(const Baseline& baseline, const std::shared_ptr<const study::Bench>& bench);

/// The study of that name, or the newest of the file, with its trials. Errors: those of study::Store.
[[nodiscard]] Result<LoadedStudy> load_study(const std::string& location, const std::string& name = {});
/// One trial with everything that is stored of it. Errors: those of study::Store.
[[nodiscard]] Result<study::Trial> load_trial(const std::string& location, const std::string& study,
                                              TrialId number);

} // namespace bitscape::session
