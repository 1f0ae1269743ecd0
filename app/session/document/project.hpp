#pragma once

#include "config/configuration.hpp"
#include "session/document/document.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bitscape::document {

/// What a .bitscape file says. All paths are absolute; `configuration` is absent when the project holds none.
struct Project {
    std::filesystem::path model_file;
    std::optional<std::filesystem::path> weights_file;
    std::optional<config::Configuration> configuration;
    std::string data;
    std::string study;
    std::map<std::string, floorplan::Anchors> places; ///< by part
};

/// By content, or by the extension .bitscape (so that a damaged project is called a damaged project).
[[nodiscard]] bool is_project(const std::filesystem::path& file, std::string_view head);

/// Errors: not JSON, not a project, written by a newer Bitscape, a key of the wrong type, a bad configuration
/// inside.
[[nodiscard]] Result<Project> read_project(const std::filesystem::path& file);

} // namespace bitscape::document
