#include "base/files.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/progress_line.hpp"
#include "cli/table.hpp"
#include "metrics/data_set.hpp"
#include "profile/profile.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

using profile::Distribution;
using profile::TensorProfile;

struct ProfileOptions {
    ModelOptions model;
    std::string data, output;
    int threads = 0;
};

std::string_view kind_of(const TensorProfile& tensor)
{
    return tensor.kind == TensorProfile::Kind::weight ? "weight" : "activation";
}

/// null while there are no values.
Json values_json(const Distribution* values, double step)
{
    if (values == nullptr || values->count() == 0)
        return nullptr;
    Json json{{"values", values->count()}, {"zeros", values->zeros()}, {"negative", values->negative()},
              {"min", values->min()},      {"max", values->max()},     {"quantiles", Json::object()}};
    for (const double share : profile::shown_quantiles)
        json["quantiles"][fmt::format("{}", share)] =
            values->nonzero() > 0 ? Json(values->quantile(share, step)) : Json(nullptr);
    return json;
}

Json tensor_json(const TensorProfile& tensor)
{
    Json json{{"kind", kind_of(tensor)}, {"layer", tensor.layer}, {"tensor", tensor.tensor}};
    json["type"] = to_string(tensor.type);
    json["overflows"] = tensor.lost.overflows;
    json["underflows"] = tensor.lost.underflows;
    if (tensor.before_beyond) {
        json["float_overflows"] = tensor.before_beyond->overflows;
        json["float_underflows"] = tensor.before_beyond->underflows;
    }
    const auto fit = tensor.suggested();
    json["suggested_type"] = fit ? Json(to_string(*fit)) : Json(nullptr);
    json["float"] = values_json(tensor.before.get(), 0);
    json["fixed"] = values_json(tensor.after.get(), profile::grid_of(tensor.type));
    return json;
}

Json profile_json(const profile::Profile& found)
{
    Json json{{"rows", found.rows}, {"tensors", Json::array()}, {"agreement", Json::array()}};
    for (const TensorProfile& tensor : found.tensors)
        json["tensors"].push_back(tensor_json(tensor));
    for (const profile::LayerAgreement& layer : found.agreement)
        json["agreement"].push_back(Json{{"layer", layer.layer},
                                         {"values", layer.values},
                                         {"mean_error", layer.mean_error},
                                         {"rms_error", layer.rms_error},
                                         {"largest_error", layer.largest_error},
                                         {"range", layer.range}});
    return json;
}

std::string profile_text(const profile::Profile& found, const design::Design& design)
{
    std::string text = found.rows > 0
                           ? fmt::format("{} on {} events\n\n", design.model->file, found.rows)
                           : fmt::format("{}, weights only: there is no test data\n\n", design.model->file);
    Table table({"tensor", "type", "float min", "float max", "5 % of |x|", "median |x|", "95 %", "overflows",
                 "underflows", "fits"});
    for (const TensorProfile& tensor : found.tensors) {
        const Distribution& values = tensor.before ? *tensor.before : *tensor.after;
        const double step = tensor.before ? 0 : profile::grid_of(tensor.type);
        const auto fit = tensor.suggested();
        table.add({tensor.layer + "." + tensor.tensor, to_string(tensor.type), number_text(values.min()),
                   number_text(values.max()), number_text(values.quantile(0.05, step)),
                   number_text(values.quantile(0.5, step)), number_text(values.quantile(0.95, step)),
                   fmt::format("{}", tensor.lost.overflows), fmt::format("{}", tensor.lost.underflows),
                   fit ? to_string(*fit) : ""});
    }
    text += table.text();
    if (found.agreement.empty())
        return text;
    Table layers({"layer", "mean |error|", "of its range", "largest"});
    for (const profile::LayerAgreement& layer : found.agreement)
        layers.add({layer.layer, number_text(layer.mean_error),
                    layer.relative() ? number_text(100 * *layer.relative(), 3) + " %" : "-",
                    number_text(layer.largest_error)});
    return text + "\nagainst the float model\n" + layers.text();
}

Result<std::shared_ptr<const std::vector<Samples>>> read_events(const std::string& spec,
                                                                const graph::Model& model)
{
    if (spec.empty())
        return nullptr;
    auto data = metrics::read_data(spec, model);
    if (!data)
        return pass(std::move(data).error());
    return std::make_shared<const std::vector<Samples>>(std::move(data->x));
}

Result<Exit> run_profile(const ProfileOptions& options, Context& context)
{
    const auto document = open_document(options.model, context);
    if (!document)
        return pass(document.error());
    const auto design = resolve(*document);
    if (!design)
        return pass(design.error());
    const auto events = read_events(options.data.empty() ? document->data : options.data, *document->model);
    if (!events)
        return pass(events.error());
    const auto found = [&] {
        const ProgressLine line("profile", context.progress);
        return profile::Profiler(*events).run(*design, {thread_count(options.threads), {}, {}}, context.stop,
                                              context.progress);
    }();
    if (!found)
        return pass(placed(found.error(), *document));
    print_notes(design->notes);
    const auto written = !options.output.empty() ? write_file(options.output, to_csv(*found))
                         : options.model.json    ? print_json(profile_json(*found))
                                                 : print(profile_text(*found, *design));
    if (!written)
        return pass(written.error());
    return Exit::done;
}

} // namespace

void add_profile(CLI::App& app, Action& action)
{
    auto options = std::make_shared<ProfileOptions>();
    CLI::App* command = app.add_subcommand(
        "profile", "Where the values of every tensor lie against its type, and the type that would fit");
    add_model_options(*command, options->model);
    command->add_option("--data", options->data, "Test set: .npz with x and y, .csv, .h5, or X.npy,Y.npy");
    add_threads_option(*command, options->threads);
    CLI::Option* csv =
        command->add_option("--output", options->output, "Writes a .csv with one line a tensor");
    add_json_option(*command, options->model.json);
    csv->excludes("--json");
    command->callback([&action, options] {
        action = [options](Context& context) { return run_profile(*options, context); };
    });
}

} // namespace bitscape::cli
