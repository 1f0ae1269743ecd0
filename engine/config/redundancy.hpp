#pragma once

#include "config/configuration.hpp"

#include <optional>
#include <string_view>

/// The radiation-hard option: Bitscape's own key `Redundancy` in HLSConfig / LayerName / <layer>, by type in
/// HLSConfig / LayerType, or for all layers in HLSConfig / Model. hls4ml 1.3.0 reads past it.
namespace bitscape::config {

enum class Redundancy {
    none,
    weights, ///< every stored weight bit three times, a majority vote on reading
    logic    ///< three copies of the whole layer, a majority vote on every output bit
};

/// As written in the document: "none", "weights", "logic".
[[nodiscard]] std::string_view to_string(Redundancy redundancy);
/// Without regard to case; nothing if it is none of the three.
[[nodiscard]] std::optional<Redundancy> parse_redundancy(std::string_view text);

/// What is written for the layer itself or, with `kind`, for its class.
[[nodiscard]] std::optional<Redundancy> own_redundancy(const Configuration& configuration,
                                                       std::string_view layer, std::string_view kind = {});
/// HLSConfig / Model; none if nothing is written.
[[nodiscard]] Redundancy default_redundancy(const Configuration& configuration);
/// What the configuration asks for: by name, by class, by model.
[[nodiscard]] Redundancy effective_redundancy(const Configuration& configuration, std::string_view layer,
                                              std::string_view kind);

/// Nothing takes the layer's own setting away, so that the model's holds again.
void set_redundancy(Configuration& configuration, std::string_view layer, std::optional<Redundancy> value);
/// `none` takes the key away: a document without the option stays as hls4ml wrote it.
void set_default_redundancy(Configuration& configuration, Redundancy value);

} // namespace bitscape::config
