#pragma once

#include "exporter_hls/layers.hpp"
#include "model_writer/model_writer.hpp"

#include <vector>

namespace bitscape::hls {

/// Puts the model beside the project's hls4ml_config.yml, a script that lets the real hls4ml make the same
/// firmware from the two, and what is to be known about them into README and manifest. `files`: what
/// project_files() made, for a design with the pair's configuration. Errors: missing templates.
[[nodiscard]] Result<void> add_model_pair(std::vector<File>& files, model_writer::Pair pair,
                                          const std::string& project);

} // namespace bitscape::hls
