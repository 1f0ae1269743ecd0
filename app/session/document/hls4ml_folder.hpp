#pragma once

#include "session/document/document.hpp"

#include <filesystem>
#include <optional>
#include <string>

/// Folders that hls4ml has written: what lies where in them.
namespace bitscape::document {

inline constexpr const char* folder_configuration = "hls4ml_config.yml";

/// `named`, a path in the configuration of `folder`: there, or by its file name in the folder (projects move,
/// and paths of another machine stay in them). Nothing if it is nowhere.
[[nodiscard]] std::optional<std::filesystem::path> find_named(const std::filesystem::path& folder,
                                                              const std::string& named);
/// The model of a project: the one its configuration names, one that hls4ml saved beside it, or the ONNX
/// model inside the configuration.
[[nodiscard]] std::optional<std::filesystem::path> find_model(const std::filesystem::path& folder,
                                                              const config::Configuration& configuration);
/// firmware/<project>.cpp, or model_arch.json of an unpacked .fml.
[[nodiscard]] std::optional<std::filesystem::path> find_firmware(const std::filesystem::path& folder,
                                                                 const std::string& project_name);
/// Without models that were put into the configuration as whole objects.
[[nodiscard]] config::Configuration without_objects(const config::Configuration& configuration);

/// What the firmware of the folder computes otherwise than the model under its configuration: one line, empty
/// if nothing (or if the firmware cannot be read back).
[[nodiscard]] std::string compare_with_firmware(const Document& document,
                                                const std::filesystem::path& firmware,
                                                const sdk::Plugins& plugins);

} // namespace bitscape::document
