#pragma once

#include "config/configuration.hpp"
#include "design/design.hpp"
#include "graph/model.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::session {

/// One configurable type of a layer, as the views show it.
struct TensorRow {
    std::string tensor; ///< hls4ml's name: "weight", "accum", "result", ...
    std::string knob;   ///< the text that holds for it ("fixed<16,6>", "auto"), inheritance applied
    FixedPoint type;    ///< what it resolved to
    bool is_auto = false;
    bool is_parameter = false;       ///< constants (weights, biases, tables); otherwise computed values
    bool fixed_by_quantizer = false; ///< the model's quantizer decides: hls4ml ignores the knob
    std::size_t elements = 0;
    double min = 0, max = 0; ///< of constants with trained values, in their type; otherwise 0
    std::string size_key;    ///< of tables: the layer's key that says how many entries ("TableSize")
};

/// One layer as every view shows it: a node of the design, or a model layer that hls4ml's rewrites removed.
struct LayerRow {
    std::string name;
    std::string kind;           ///< "Dense", "relu", "Softmax"
    LayerId source;             ///< the model's layer
    std::optional<NodeId> node; ///< absent: the layer is not in the hardware
    Shape shape;
    std::vector<TensorRow> tensors;
    std::vector<std::size_t> inputs; ///< rows it reads from
    bool has_matrix = false;         ///< reuse factor, strategy and sparsity apply
    std::size_t n_in = 0, n_out = 0; ///< of the matrix
    design::Strategy strategy = design::Strategy::latency;
    std::int64_t reuse_factor = 1;
    std::int64_t reuse_knob = 1;             ///< asked for
    std::vector<std::int64_t> reuse_choices; ///< empty: any from 1 to n_in * n_out
    std::string strategy_knob;               ///< asked for, lower case; what came out is `strategy`
    std::size_t positions = 0;               ///< of a convolution's window; 0: the layer has none
    std::int64_t parallel_positions = 1;     ///< built side by side
    std::int64_t parallel_knob = 1;          ///< asked for
    std::vector<std::int64_t> parallel_choices;
    double sparsity_knob = 0; ///< asked for, 0..1
    double sparsity = 0;      ///< fraction of zero weights that came out, 0..1
    std::size_t parameters = 0;

    [[nodiscard]] const TensorRow*
    find(std::string_view tensor) const; ///< nullptr if it has none of that name
};

/// Design nodes in execution order with the removed model layers at their places. Without a design (nullptr):
/// the model's layers only. Pure function, for worker threads.
[[nodiscard]] std::vector<LayerRow> layer_rows(const graph::Model& model, const design::Design* design,
                                               const config::Configuration& configuration);

/// Index of the row of that name.
[[nodiscard]] std::optional<std::size_t> find_row(const std::vector<LayerRow>& rows, std::string_view name);

/// The layer that a removed row was merged into, for tooltips; empty if it needs no hardware at all.
[[nodiscard]] std::string merged_into(const std::vector<LayerRow>& rows, std::size_t removed);

} // namespace bitscape::session
