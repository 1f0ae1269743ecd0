#include "cli/load.hpp"

#include "estimate/part_catalogue.hpp"
#include "metrics/data_set.hpp"

#include <charconv>
#include <fmt/format.h>
#include <thread>

namespace bitscape::cli {

namespace {

/// Cuts [rows, sum of columns] into one Samples per model input.
std::vector<Samples> split_columns(const Samples& all, const graph::Model& model)
{
    std::vector<Samples> parts;
    std::size_t first = 0;
    for (const LayerId input : model.inputs) {
        const std::size_t columns = element_count(model.layer(input).shape);
        Samples part{all.rows, columns, {}};
        part.values.reserve(all.rows * columns);
        for (std::size_t row = 0; row < all.rows; ++row) {
            const auto values = all.row(row).subspan(first, columns);
            part.values.insert(part.values.end(), values.begin(), values.end());
        }
        parts.push_back(std::move(part));
        first += columns;
    }
    return parts;
}

std::size_t input_columns(const graph::Model& model)
{
    std::size_t columns = 0;
    for (const LayerId input : model.inputs)
        columns += element_count(model.layer(input).shape);
    return columns;
}

template <class Number> std::optional<Number> parse_number(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

tl::unexpected<Error> bad_value(const Change& change, std::string_view needed)
{
    return fail(ErrorCode::invalid_value, fmt::format("{}.{}", change.layer, change.knob),
                fmt::format("'{}' is not {}", change.value, needed));
}

/// CLI11's own number checks let NaN pass and print their limits with 300 digits.
CLI::Validator clock_validator()
{
    return {[](std::string& text) {
                constexpr double shortest = 0.1, longest = 1e6;
                char* end = nullptr;
                const double value = std::strtod(text.c_str(), &end);
                const bool fine =
                    end != text.c_str() && *end == '\0' && value >= shortest && value <= longest;
                return fine ? std::string() : "must be a clock period from 0.1 to 1e6 ns";
            },
            "NS"};
}

} // namespace

void add_model_options(CLI::App& command, ModelOptions& options)
{
    command.add_option("MODEL", options.model, "Model file, Bitscape project or folder written by hls4ml")
        ->required();
    command.add_option("--config", options.config,
                       "hls4ml_config.yml; without it the project's or hls4ml's default");
}

void add_hardware_options(CLI::App& command, ModelOptions& options)
{
    command.add_option("--part", options.part, "FPGA part (see: bitscape-cli parts)");
    command.add_option("--clock", options.clock_ns, "Clock period in nanoseconds")->check(clock_validator());
}

void add_json_option(CLI::App& command, bool& json)
{
    command.add_flag("--json", json, "One JSON object on standard output");
}

void add_threads_option(CLI::App& command, int& threads, const std::string& name)
{
    command.add_option(name, threads, "Worker threads; 0 = all cores")->check(CLI::Range(0, 1024));
}

int thread_count(int asked)
{
    return asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void print_notes(const std::vector<design::Note>& notes)
{
    for (const design::Note& note : notes)
        print_note(fmt::format("{}: {}{}{}",
                               note.severity == design::Note::Severity::warning ? "warning" : "note",
                               note.layer, note.layer.empty() ? "" : ": ", note.text));
}

Result<document::Document> open_document(const ModelOptions& options, Context& context)
{
    std::optional<std::filesystem::path> config;
    if (!options.config.empty())
        config = options.config;
    auto document = document::open(options.model, config, context.plugins, context.stop, context.progress);
    if (!document)
        return document;
    if (!options.part.empty())
        document->configuration.set_part(options.part);
    if (options.clock_ns > 0)
        document->configuration.set_clock_period_ns(options.clock_ns);
    return document;
}

Result<design::Design> resolve(const document::Document& document)
{
    auto design = design::resolve(document.model, document.configuration);
    if (!design)
        return pass(placed(std::move(design).error(), document));
    return design;
}

Result<OpenedDesign> open_design(const ModelOptions& options, Context& context)
{
    auto document = open_document(options, context);
    if (!document)
        return pass(std::move(document).error());
    auto design = resolve(*document);
    if (!design)
        return pass(std::move(design).error());
    auto parts = estimate::known_parts();
    if (!parts)
        return pass(std::move(parts).error());
    OpenedDesign opened{*std::move(document), *std::move(design), *std::move(parts)};
    auto part = find_part(opened.parts, opened.design);
    if (!part)
        return pass(std::move(part).error());
    opened.part = *part;
    return opened;
}

Error placed(Error error, const document::Document& document)
{
    if (error.code == ErrorCode::cancelled)
        return error;
    const bool of_knobs = error.code == ErrorCode::invalid_value && document.configuration_file;
    return std::move(error).at(of_knobs ? document.configuration_file->string() : document.model->file);
}

Error placed_evaluation(Error error, const document::Document& document)
{
    const bool of_design = error.code == ErrorCode::unsupported || error.code == ErrorCode::invalid_value;
    return of_design ? placed(std::move(error), document) : error;
}

Result<std::vector<Samples>> read_inputs(const std::vector<std::string>& specs, const graph::Model& model)
{
    metrics::DataSet data;
    for (const std::string& spec : specs) {
        const bool whole = specs.size() == 1 && model.inputs.size() == 1;
        auto part = whole ? metrics::read_data(spec, model) : metrics::read_data(spec);
        if (!part)
            return pass(std::move(part).error());
        data.file += (data.file.empty() ? "" : ", ") + spec;
        for (Samples& samples : part->x)
            data.x.push_back(std::move(samples));
    }
    if (model.inputs.size() > 1 && data.x.size() == 1 && data.x[0].columns == input_columns(model))
        data.x = split_columns(data.x[0], model);
    if (auto fits = metrics::check_fits(data, model); !fits)
        return pass(std::move(fits).error());
    return std::move(data.x);
}

Result<const estimate::Part*> find_part(const std::vector<estimate::Part>& parts,
                                        const design::Design& design)
{
    const estimate::Part* part = estimate::find_part(parts, design.part);
    if (part == nullptr)
        return fail(ErrorCode::not_found, fmt::format("part '{}'", design.part),
                    "not in the catalogue (see: bitscape-cli parts)");
    return part;
}

std::optional<Change> parse_change(std::string_view text)
{
    const std::size_t equals = text.find('=');
    const std::size_t dot = text.substr(0, equals).rfind('.');
    if (equals == std::string_view::npos || dot == std::string_view::npos || dot == 0 || dot + 1 == equals ||
        equals + 1 == text.size())
        return std::nullopt;
    return Change{std::string(text.substr(0, dot)), std::string(text.substr(dot + 1, equals - dot - 1)),
                  std::string(text.substr(equals + 1))};
}

Result<void> apply(const Change& change, const design::Design& design, config::Configuration& configuration)
{
    if (design.find(change.layer) == nullptr && design.model->find(change.layer) == nullptr)
        return fail(ErrorCode::not_found, design.model->file,
                    fmt::format("no layer is named '{}'", change.layer));
    if (change.knob == "reuse_factor") {
        const auto value = parse_number<std::int64_t>(change.value);
        if (!value || *value < 1)
            return bad_value(change, "a positive whole number");
        configuration.set_reuse_factor(change.layer, *value);
    } else if (change.knob == "sparsity") {
        const auto value = parse_number<double>(change.value);
        if (!value || !(*value >= 0 && *value <= 1))
            return bad_value(change, "a number from 0 to 1");
        configuration.set_sparsity(change.layer, *value);
    } else if (change.knob == "strategy") {
        configuration.set_strategy(change.layer, change.value);
    } else {
        if (change.value != "auto")
            if (auto type = parse_fixed_point(change.value); !type)
                return pass(std::move(type).error().at(fmt::format("{}.{}", change.layer, change.knob)));
        configuration.set_precision(change.layer, change.knob, change.value);
    }
    return {};
}

} // namespace bitscape::cli
