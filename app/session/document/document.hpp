#pragma once

#include "config/configuration.hpp"
#include "floorplan/place.hpp"
#include "graph/model.hpp"
#include "report/report.hpp"
#include "sdk/plugin.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::document {

/// What a user has open: a model, its knobs, and where data and trials are. Qt-free, so that the window and
/// the command line open the same things the same way.
struct Document {
    std::shared_ptr<const graph::Model> model;
    config::Configuration configuration;
    std::filesystem::path model_file;
    std::optional<std::filesystem::path> weights_file;
    std::optional<std::filesystem::path>
        configuration_file;                            ///< the hls4ml_config.yml that was read, as given
    std::optional<std::filesystem::path> project_file; ///< set when it came from or was saved as a project
    std::string data;  ///< DATA spec as metrics::read_data takes it, absolute; may be empty
    std::string study; ///< study database, absolute; may be empty
    std::map<std::string, floorplan::Anchors> places; ///< dragged on the floorplan, by part
    std::vector<report::Report> reports;              ///< of the vendor's tools, found in a project folder
    std::vector<std::string> notes;                   ///< what opening it found out, one line each
};

/// Opens MODEL of the command line: a model file (content decides the importer), a Bitscape project
/// (.bitscape), a folder with hls4ml_config.yml (or that file), a .tar.gz of one, or an .fml. A folder whose
/// model file is missing is read back from its firmware. `config_file` (CFG) wins over what a project or
/// folder holds; without any, the default configuration. An architecture .json finds its weights through CFG
/// or as <stem>_weights.h5 / <stem>.h5; KerasModel in CFG is not needed to agree with MODEL's name. Errors
/// name the file and the place in it.
[[nodiscard]] Result<Document> open(const std::filesystem::path& file,
                                    const std::optional<std::filesystem::path>& config_file,
                                    const sdk::Plugins& plugins, std::stop_token stop, Progress& progress);

/// Writes a project (JSON, versioned, paths relative to it, the yml inside), atomically.
[[nodiscard]] Result<void> save_project(const Document& document, const std::filesystem::path& file);

/// Runs importer detection only. nullptr if nobody knows the file.
[[nodiscard]] Result<const sdk::Importer*> find_importer(const std::filesystem::path& file,
                                                         const sdk::Plugins& plugins);

} // namespace bitscape::document
