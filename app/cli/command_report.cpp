#include "base/files.hpp"
#include "base/version.hpp"
#include "cli/evaluation_bench.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "estimate/power.hpp"
#include "review/breakdown.hpp"
#include "review/review.hpp"
#include "study/study.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace bitscape::cli {

namespace {

struct ReportOptions {
    ModelOptions model;
    std::string data, output, study, name, title;
    std::vector<std::string> compared; ///< configuration files
    std::vector<std::uint32_t> trials; ///< of the study
    int threads = 0;
    bool undated = false;
};

std::string today()
{
    return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time(nullptr)));
}

/// A configuration to report on, and what to call it.
struct Wanted {
    std::string title;
    config::Configuration configuration;
};

Result<void> add_compared(const ReportOptions& options, const document::Document& document,
                          std::vector<Wanted>& wanted)
{
    for (const std::string& file : options.compared) {
        auto text = read_file(file);
        if (!text)
            return pass(text.error());
        auto configuration = config::parse_configuration(*text, file);
        if (!configuration)
            return pass(std::move(configuration).error());
        wanted.push_back({std::filesystem::path(file).filename().string(), std::move(*configuration)});
    }
    if (options.trials.empty())
        return {};
    const auto store = study::Store::open(options.study);
    if (!store)
        return pass(store.error());
    const std::string name = options.name.empty() ? document.model_file.stem().string() : options.name;
    for (const std::uint32_t number : options.trials) {
        const auto trial = (*store)->trial(name, TrialId{number});
        if (!trial)
            return pass(trial.error());
        auto configuration = config::parse_configuration(trial->configuration,
                                                         fmt::format("{}: trial {}", options.study, number));
        if (!configuration)
            return pass(std::move(configuration).error());
        wanted.push_back({fmt::format("trial {}", number), std::move(*configuration)});
    }
    return {};
}

Result<review::Review> make_review(const ReportOptions& options, const document::Document& document,
                                   const std::vector<Wanted>& wanted,
                                   const std::shared_ptr<const study::Bench>& bench, Context& context)
{
    review::Review review;
    review.title = options.title.empty() ? document.model_file.stem().string() : options.title;
    review.data_file = bench->data ? bench->data->file : "";
    review.date = options.undated ? "" : today();
    study::Evaluator evaluator(bench);
    const ProgressLine line("report", context.progress);
    for (const Wanted& one : wanted) {
        auto evaluation = evaluator.evaluate(one.configuration, thread_count(options.threads), context.stop,
                                             context.progress);
        if (!evaluation && &one != wanted.data()) // a compared one: its own name, not the document's
            return pass(std::move(evaluation).error().at(one.title));
        if (!evaluation)
            return pass(placed_evaluation(std::move(evaluation).error(), document));
        const auto places = document.places.find(evaluation->estimate.part->id);
        review.subjects.push_back({one.title, document.model_file.filename().string(),
                                   config::to_yaml(one.configuration), evaluator.last_design(),
                                   std::make_shared<const study::Evaluation>(std::move(*evaluation)),
                                   places == document.places.end() ? floorplan::Anchors{} : places->second});
    }
    return review;
}

Json products_json(const estimate::Products& products)
{
    return Json{{"zero", products.zero},
                {"shift", products.shift},
                {"shared", products.shared},
                {"shift_add", products.shift_add},
                {"lut", products.lut},
                {"dsp", products.dsp},
                {"multipliers_lut", products.built_lut},
                {"multipliers_dsp", products.built_dsp}};
}

/// Memory and products of the layers into `design["layers"]`, of the whole beside them.
void add_breakdown(Json& design, const review::Breakdown& breakdown)
{
    design["constant_bits"] = breakdown.constant_bits;
    design["result_bits"] = breakdown.result_bits;
    design["products"] = products_json(breakdown.products);
    design["interval_limited_by"] = Json::array();
    for (const std::size_t layer : breakdown.limiting)
        design["interval_limited_by"].push_back(breakdown.layers[layer].name);
    for (std::size_t i = 0; i < breakdown.layers.size(); ++i) {
        const review::LayerCost& cost = breakdown.layers[i];
        Json& layer = design["layers"][i];
        layer["kind"] = cost.kind;
        layer["constant_bits"] = cost.constant_bits;
        layer["result_bits"] = cost.result_bits;
        layer["products"] = products_json(cost.products);
        layer["first_inference_cycles"] = Json::array({cost.slot.start, cost.slot.end});
        layer["tensors"] = Json::array();
        for (const review::TensorCost& tensor : cost.tensors)
            layer["tensors"].push_back(Json{{"name", tensor.tensor},
                                            {"type", to_string(tensor.type)},
                                            {"elements", tensor.elements},
                                            {"bits", tensor.bits()},
                                            {"constant", tensor.is_constant}});
    }
}

Json power_json(const estimate::Power& power)
{
    return Json{{"static_w", to_json(power.static_w)},
                {"clock_w", to_json(power.clock_w)},
                {"operations_w", to_json(power.operations_w)},
                {"total_w", to_json(power.total_w)},
                {"inferences_per_s", to_json(power.inferences_per_s)}};
}

std::string json_text(const review::Review& review)
{
    Json json;
    json["written_by"] = fmt::format("Bitscape {}", version);
    json["title"] = review.title;
    json["date"] = review.date;
    json["designs"] = Json::array();
    for (const review::Subject& subject : review.subjects) {
        Json design;
        design["title"] = subject.title;
        design["model"] = subject.model_file;
        design["metrics"] = to_json(subject.evaluation->metrics);
        design["part"] = to_json(*subject.evaluation->estimate.part);
        design["clock_period_ns"] = subject.design->clock_period_ns;
        design["design_hash"] = hash_text(subject.evaluation->design_hash);
        add_estimate(design, subject.evaluation->estimate);
        add_breakdown(design, review::breakdown(*subject.design, subject.evaluation->estimate));
        design["power"] =
            power_json(estimate::power_of(subject.evaluation->estimate, *subject.evaluation->estimate.part,
                                          subject.design->clock_period_ns));
        design["notes"] = to_json(subject.design->notes);
        design["configuration"] = subject.configuration;
        json["designs"].push_back(std::move(design));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Pages with pictures need Qt: the window's program, which lies beside this one, prints them.
Result<Exit> print_pdf(const ReportOptions& options, const std::string& html)
{
    std::error_code code;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", code);
    const auto window = self.parent_path() / "bitscape";
    if (code || !std::filesystem::exists(window))
        return fail(
            ErrorCode::not_found, options.output,
            "PDF is printed by the program 'bitscape', which is not beside this one; write .html instead");
    const std::filesystem::path page = options.output + ".html~";
    if (auto written = write_file(page, html); !written)
        return pass(written.error());
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    ::execl(window.c_str(), "bitscape", "--print", page.c_str(), "--to", options.output.c_str(), nullptr);
    std::filesystem::remove(page, code);
    return fail(ErrorCode::tool_failed, window.string(), "cannot be started");
}

Result<Exit> write_report(const ReportOptions& options, const review::Review& review)
{
    const std::string suffix = std::filesystem::path(options.output).extension().string();
    if (suffix == ".pdf")
        return print_pdf(options, review::to_html(review));
    const std::string text = suffix == ".json"  ? json_text(review)
                             : suffix == ".csv" ? review::to_csv(review)
                                                : review::to_html(review);
    if (auto written = write_file(options.output, text); !written)
        return pass(written.error());
    return Exit::done;
}

std::optional<Exit> usage_fault(const ReportOptions& options)
{
    const std::string suffix = std::filesystem::path(options.output).extension().string();
    if (suffix != ".html" && suffix != ".pdf" && suffix != ".json" && suffix != ".csv")
        return usage_error("report: --output ends in .html, .pdf, .json or .csv");
    if (!options.trials.empty() && options.study.empty())
        return usage_error("report: --trial needs --study");
    return std::nullopt;
}

Result<Exit> report(const ReportOptions& options, Context& context)
{
    if (const auto fault = usage_fault(options))
        return *fault;
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const auto bench = make_bench(*document, options.data.empty() ? document->data : options.data);
    if (!bench)
        return pass(bench.error());
    std::vector<Wanted> wanted{{document->model_file.stem().string(), document->configuration}};
    if (auto added = add_compared(options, *document, wanted); !added)
        return pass(added.error());
    const auto review = make_review(options, *document, wanted, *bench, context);
    if (!review)
        return pass(review.error());
    return write_report(options, *review);
}

} // namespace

void add_report(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command =
        app.add_subcommand("report", "Write a report of one design or several: HTML, PDF, JSON or CSV");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data, "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy");
    command->add_option("--output", options->output, "R.html, R.pdf, R.json or R.csv")->required();
    command
        ->add_option("--compare", options->compared, "Configuration (hls4ml_config.yml) set beside the first")
        ->take_all();
    command->add_option("--study", options->study, "Study whose trials are set beside the first");
    command->add_option("--name", options->name, "Study in the file (default: the model's name)");
    command->add_option("--trial", options->trials, "Number of a trial of the study")->take_all();
    command->add_option("--title", options->title, "Title of the report");
    command->add_flag("--undated", options->undated, "Without the date: equal inputs give equal files");
    add_hardware_options(*command, options->model);
    add_threads_option(*command, options->threads);
    command->callback(
        [&action, options] { action = [options](Context& context) { return report(*options, context); }; });
}

} // namespace bitscape::cli
