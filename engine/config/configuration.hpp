#pragma once

#include "base/result.hpp"
#include "config/node.hpp"
#include "graph/model.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::config {

/// The knobs: hls4ml's own configuration document (hls4ml_config.yml), kept whole so that keys Bitscape does
/// not know survive a round trip, with typed access to the ones it does. A value type: copy, compare, diff.
///
/// `tensor` is hls4ml's name of a type: "result", "weight", "bias", "accum", "scale", "table", "exp_table",
/// "inv_table", "inv_inp". A precision is text: a fixed-point type or "auto".
class Configuration {
public:
    Configuration() = default;
    explicit Configuration(Node root) : root_(std::move(root)) {}

    [[nodiscard]] const Node& root() const { return root_; }
    friend bool operator==(const Configuration&, const Configuration&) = default;

    // Project-wide. Getters give hls4ml's default where nothing is set.
    [[nodiscard]] std::string backend() const;      ///< "Vitis"
    [[nodiscard]] std::string part() const;         ///< order code, "xcvu13p-flga2577-2-e"
    [[nodiscard]] double clock_period_ns() const;   ///< 5
    [[nodiscard]] std::string io_type() const;      ///< "io_parallel"
    [[nodiscard]] std::string project_name() const; ///< "myproject"
    void set_backend(std::string_view value);
    void set_part(std::string_view value);
    void set_clock_period_ns(double value);
    void set_io_type(std::string_view value);
    void set_project_name(std::string_view value);

    // Files the document names, relative to it; empty if none.
    [[nodiscard]] std::string model_file() const;   ///< KerasModel, KerasJson or OnnxModel
    [[nodiscard]] std::string weights_file() const; ///< KerasH5

    // One layer's own settings (HLSConfig / LayerName / <layer>): what is written there, nothing inherited.
    [[nodiscard]] std::optional<std::string> precision(std::string_view layer, std::string_view tensor) const;
    [[nodiscard]] std::optional<std::int64_t> reuse_factor(std::string_view layer) const;
    [[nodiscard]] std::optional<std::string> strategy(std::string_view layer) const;
    [[nodiscard]] double sparsity(std::string_view layer) const; ///< 0..1, own key; 0 if not set
    void set_precision(std::string_view layer, std::string_view tensor, std::string_view text);
    void set_reuse_factor(std::string_view layer, std::int64_t value);
    void set_strategy(std::string_view layer, std::string_view value);
    void set_sparsity(std::string_view layer, double value);

    /// The settings that hold for layer `old_name` of class `kind` also hold for `new_name`, a layer that one
    /// of hls4ml's rewrites makes of it. What is written for `new_name` itself stays where the old layer has
    /// nothing or "auto".
    void inherit(std::string_view new_name, std::string_view old_name, std::string_view kind);

    // Model-wide (HLSConfig / Model).
    [[nodiscard]] std::string default_precision() const; ///< text; empty if none is set
    [[nodiscard]] std::optional<std::string> maximum_precision() const;
    [[nodiscard]] std::int64_t default_reuse_factor() const;
    [[nodiscard]] std::string default_strategy() const;
    void set_default_precision(std::string_view text);
    void set_default_reuse_factor(std::int64_t value);
    void set_default_strategy(std::string_view value);

    // What holds for a layer after inheritance (name, then type, then model), by hls4ml's rules.
    // `kind` is graph::kind_name / the design node's class.
    [[nodiscard]] Result<std::string> effective_precision(std::string_view layer, std::string_view kind,
                                                          std::string_view tensor) const;
    [[nodiscard]] Result<std::int64_t> effective_reuse_factor(std::string_view layer,
                                                              std::string_view kind) const;
    [[nodiscard]] std::string effective_strategy(std::string_view layer,
                                                 std::string_view kind) const; ///< lower case
    /// Any other key of the layer ("TableSize", "Implementation", "Skip"): by name, then by type. Key
    /// spelling as in hls4ml: Pascal case and snake_case are the same key.
    [[nodiscard]] const Node* attribute(std::string_view layer, std::string_view kind,
                                        std::string_view key) const;

private:
    Node root_ = Node::map();
};

/// Parses hls4ml_config.yml. `name` is used in messages. Errors: not YAML, no map at the top, a precision
/// that is neither a type nor "auto", a reuse factor that is not a positive integer (all with line where YAML
/// gives it).
[[nodiscard]] Result<Configuration> parse_configuration(std::string_view text, std::string_view name);
[[nodiscard]] Result<Configuration> read_configuration(const std::filesystem::path& path);
[[nodiscard]] std::string to_yaml(const Configuration& configuration);

/// Stable 64-bit hash of the document's content.
[[nodiscard]] std::uint64_t hash(const Configuration& configuration);

/// What hls4ml's config_from_keras_model(granularity='name') gives: every layer's tensors listed, "auto"
/// where hls4ml writes auto, quantizers' types where the model has quantizers.
[[nodiscard]] Configuration default_configuration(const graph::Model& model,
                                                  std::string_view default_precision = "fixed<16,6>");

} // namespace bitscape::config
