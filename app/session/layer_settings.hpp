#pragma once

#include "base/result.hpp"
#include "config/configuration.hpp"
#include "session/layer_rows.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Settings of layers as text, hls4ml's own: copied from the table, pasted onto other layers, or from and
/// into an hls4ml_config.yml.
namespace bitscape::session {

/// One layer's settings, or a part of them.
struct LayerSettings {
    std::string layer;
    std::vector<std::pair<std::string, std::string>> types; ///< tensor, text
    std::optional<std::int64_t> reuse_factor, parallelization, table_size;
    std::optional<std::string> strategy;
    std::optional<double> sparsity; ///< 0..1
};

/// What to copy of a row: all of it, or one tensor's type.
struct CopiedRow {
    const LayerRow* row = nullptr;
    const TensorRow* tensor = nullptr;
};

/// The knobs of the rows as they hold, under the layers' names. What the model's quantizers lock is left out.
[[nodiscard]] std::string settings_text(const std::vector<CopiedRow>& rows,
                                        const config::Configuration& configuration);

/// Reads settings_text(), or what stands under LayerName of a whole configuration. Errors: not YAML, no
/// layers, a type or factor that is none (the message says which).
[[nodiscard]] Result<std::vector<LayerSettings>> read_settings(std::string_view text);

/// Where to paste: a layer, or one of its tensors.
struct PasteTarget {
    const LayerRow* row = nullptr;
    const TensorRow* tensor = nullptr;
};

struct Pasted {
    config::Configuration configuration;
    std::size_t layers = 0; ///< that changed
};

/// One layer's settings go onto every target; several go by name, or one after the other where their number
/// is the targets'. A single type goes onto any tensor. What a target does not have (a weight, a strategy) or
/// what is locked is left out. Errors: nothing fits, several layers for another number of targets.
[[nodiscard]] Result<Pasted> paste_settings(const std::vector<LayerSettings>& settings,
                                            const std::vector<PasteTarget>& targets,
                                            const config::Configuration& configuration);

} // namespace bitscape::session
