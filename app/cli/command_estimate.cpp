#include "cli/evaluation_text.hpp"
#include "cli/json.hpp"
#include "cli/load.hpp"
#include "cli/tree_text.hpp"
#include "dataflow/table.hpp"
#include "estimate/estimate.hpp"
#include "estimate/user_calibration.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

struct EstimateOptions : ModelOptions {
    std::string stage = "csynth";
};

estimate::Stage stage_of(const std::string& name)
{
    return name == "vsynth" ? estimate::Stage::vsynth
           : name == "impl" ? estimate::Stage::impl
                            : estimate::Stage::csynth;
}

Json streams_json(const design::Design& design, const dataflow::Depths& depths)
{
    Json fifos = Json::array();
    for (const dataflow::Row& row : dataflow::rows(design, depths))
        fifos.push_back({{"stream", row.tensor},
                         {"from", row.from},
                         {"to", row.to},
                         {"beats", row.beats},
                         {"beat_bits", row.beat_bits},
                         {"occupancy", row.occupancy},
                         {"depth", row.depth},
                         {"set_by_user", row.is_set}});
    return {{"latency_cycles", depths.latency}, {"interval_cycles", depths.interval}, {"fifos", fifos}};
}

Result<Exit> estimate_model(const EstimateOptions& options, Context& context)
{
    const auto opened = open_design(options, context);
    if (!opened)
        return pass(opened.error());
    const design::Design& design = opened->design;
    const auto calibration = estimate::UserCalibration::read(estimate::user_calibration_file());
    if (!calibration)
        return pass(calibration.error());
    const estimate::DesignEstimate estimate =
        estimate::estimate(design, *opened->part, {stage_of(options.stage), &*calibration, nullptr});
    const estimate::Stage stage = stage_of(options.stage);
    const bool streams = design.io_type == design::IoType::io_stream;
    const Result<dataflow::Depths> depths =
        streams ? dataflow::fifo_depths(design) : Result<dataflow::Depths>();
    if (!depths)
        return pass(depths.error());
    print_notes(design.notes);
    if (!options.json) {
        auto printed = print(fmt::format("part {}, clock {} ns\n\n{}{}{}", opened->part->id,
                                         design.clock_period_ns, estimate_report(estimate, {}),
                                         streams ? "\n" + dataflow::table(design, *depths) : std::string(),
                                         tree_costs_text(design, stage)));
        if (!printed)
            return pass(printed.error());
        return Exit::done;
    }
    Json json;
    json["part"] = to_json(*opened->part);
    json["clock_period_ns"] = design.clock_period_ns;
    json["design_hash"] = hash_text(design::hash(design));
    add_estimate(json, estimate);
    for (std::size_t i = 0; i < design.nodes.size(); ++i)
        if (Json trees = tree_costs_json(design, design.nodes[i], stage); !trees.is_null())
            json["layers"][i]["trees"] = std::move(trees);
    if (streams)
        json["streams"] = streams_json(design, *depths);
    json["notes"] = to_json(design.notes);
    if (auto printed = print_json(json); !printed)
        return pass(printed.error());
    return Exit::done;
}

} // namespace

void add_estimate(CLI::App& app, Action& action)
{
    auto options = std::make_shared<EstimateOptions>();
    CLI::App* command =
        app.add_subcommand("estimate", "LUT, FF, DSP, BRAM, latency, interval and energy of a design");
    add_model_options(*command, *options);
    add_hardware_options(*command, *options);
    command
        ->add_option("--stage", options->stage,
                     "Report to predict: csynth (default), vsynth (logic synthesis), impl (implementation)")
        ->check(CLI::IsMember({"csynth", "vsynth", "impl"}));
    add_json_option(*command, options->json);
    command->callback([&action, options] {
        action = [options](Context& context) { return estimate_model(*options, context); };
    });
}

} // namespace bitscape::cli
