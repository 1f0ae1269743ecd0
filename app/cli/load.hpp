#pragma once

#include "cli/command.hpp"
#include "design/design.hpp"
#include "estimate/part.hpp"
#include "session/document/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::cli {

/// The options that most commands share.
struct ModelOptions {
    std::string model;
    std::string config;
    std::string part;    ///< empty = the configuration's
    double clock_ns = 0; ///< 0 = the configuration's
    bool json = false;
};

void add_model_options(CLI::App& command, ModelOptions& options);    ///< MODEL --config
void add_hardware_options(CLI::App& command, ModelOptions& options); ///< --part --clock
void add_json_option(CLI::App& command, bool& json);
/// --threads: 0 and the default mean all cores.
void add_threads_option(CLI::App& command, int& threads, const std::string& name = "--threads");
[[nodiscard]] int thread_count(int asked);

/// MODEL with CFG, part and clock applied to its configuration.
[[nodiscard]] Result<document::Document> open_document(const ModelOptions& options, Context& context);

/// A document with its design and the part the design is for.
struct OpenedDesign {
    document::Document document;
    design::Design design;
    std::vector<estimate::Part> parts;
    const estimate::Part* part = nullptr; ///< in `parts`
};
[[nodiscard]] Result<OpenedDesign> open_design(const ModelOptions& options, Context& context);

/// What the user should know of a design, one line each on standard error.
void print_notes(const std::vector<design::Note>& notes);

[[nodiscard]] Result<design::Design> resolve(const document::Document& document);
/// The error with the file that is at fault: hls4ml_config.yml for a knob, if there is one, else the model.
[[nodiscard]] Error placed(Error error, const document::Document& document);
/// The same for an error of study::Evaluator, which may also be about the test data: that names its own file.
[[nodiscard]] Error placed_evaluation(Error error, const document::Document& document);

/// Input rows for a model: each spec as metrics::read_data takes it; several files are several model inputs.
/// One file for a model with several inputs holds their columns side by side.
[[nodiscard]] Result<std::vector<Samples>> read_inputs(const std::vector<std::string>& specs,
                                                       const graph::Model& model);

/// The catalogue, and the design's part in it. Errors: unknown part.
[[nodiscard]] Result<const estimate::Part*> find_part(const std::vector<estimate::Part>& parts,
                                                      const design::Design& design);

/// "fc1.result=fixed<8,3>": one knob of one layer.
struct Change {
    std::string layer, knob, value;
};
[[nodiscard]] std::optional<Change> parse_change(std::string_view text); ///< nullopt if not of that form
/// Sets a precision, reuse_factor, strategy or sparsity. Errors: no such layer, not a value for the knob.
[[nodiscard]] Result<void> apply(const Change& change, const design::Design& design,
                                 config::Configuration& configuration);

} // namespace bitscape::cli
