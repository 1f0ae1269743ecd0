#include "session/opening.hpp"

#include "estimate/part.hpp"
#include "estimate/part_catalogue.hpp"
#include "metrics/data_set.hpp"

#include <thread>
#include <utility>

namespace bitscape::session {

namespace {

int evaluation_threads()
{
    const auto cores = std::thread::hardware_concurrency();
    return cores > 1 ? static_cast<int>(cores) : 0;
}

Result<std::shared_ptr<const metrics::DataSet>> load_data(const std::string& spec, const graph::Model& model)
{
    if (spec.empty())
        return nullptr;
    auto data = metrics::read_data(spec, model);
    if (!data)
        return pass(std::move(data).error());
    return std::make_shared<const metrics::DataSet>(std::move(*data));
}

/// The newest study of a file that is about this model; empty: there is none, or it cannot be read.
std::string study_of(const std::string& location, const std::filesystem::path& model)
{
    std::string found;
    if (const auto store = study::Store::open(location))
        if (const auto descriptions = (*store)->studies())
            for (const study::Description& description : *descriptions)
                if (std::filesystem::path(description.model_file).filename() == model.filename())
                    found = description.name;
    return found;
}

void attach_study(Opened& opened)
{
    const std::string& location = opened.document.study;
    if (location.empty())
        return;
    auto loaded = load_study(location, study_of(location, opened.document.model_file));
    if (loaded)
        opened.study = std::move(*loaded);
    else
        opened.study_error = std::move(loaded).error();
}

} // namespace

Result<LoadedStudy> load_study(const std::string& location, const std::string& name)
{
    auto store = study::Store::open(location);
    if (!store)
        return pass(std::move(store).error());
    auto descriptions = (*store)->studies();
    if (!descriptions)
        return pass(std::move(descriptions).error());
    LoadedStudy loaded;
    for (study::Description& description : *descriptions) {
        loaded.names.push_back(description.name);
        if (name.empty() || description.name == name)
            loaded.description = std::move(description); // the last: the newest
    }
    if (!loaded.description)
        return loaded;
    auto columns = (*store)->columns(loaded.description->name);
    if (!columns)
        return pass(std::move(columns).error());
    loaded.trials = std::make_shared<const TrialTable>(*columns);
    return loaded;
}

Result<study::Trial> load_trial(const std::string& location, const std::string& study, TrialId number)
{
    auto store = study::Store::open(location);
    if (!store)
        return pass(std::move(store).error());
    return (*store)->trial(study, number);
}

Result<Evaluated> evaluate(study::Evaluator& evaluator, const graph::Model& model,
                           const config::Configuration& configuration, std::stop_token stop,
                           Progress& progress)
{
    auto evaluation = evaluator.evaluate(configuration, evaluation_threads(), std::move(stop), progress);
    if (!evaluation)
        return pass(std::move(evaluation).error());
    Evaluated evaluated;
    evaluated.design = evaluator.last_design();
    evaluated.bench = evaluator.bench();
    evaluated.evaluation = std::make_shared<const study::Evaluation>(std::move(*evaluation));
    evaluated.rows = std::make_shared<const std::vector<LayerRow>>(
        layer_rows(model, evaluated.design.get(), configuration));
    return evaluated;
}

Result<std::shared_ptr<const Baseline>> estimated_again(const Baseline& baseline,
                                                        const std::shared_ptr<const study::Bench>& bench)
{
    auto design = design::resolve(bench->model, baseline.configuration);
    if (!design)
        return pass(std::move(design).error());
    const estimate::Part* part = estimate::find_part(bench->parts, design->part);
    if (part == nullptr)
        return fail(ErrorCode::not_found, design->part, "is not in the parts catalogue");
    auto evaluation = std::make_shared<study::Evaluation>(*baseline.evaluation);
    evaluation->estimate =
        estimate::estimate(*design, *part, {evaluation->estimate.stage, &bench->calibration, nullptr});
    return std::make_shared<const Baseline>(
        Baseline{baseline.configuration, std::move(evaluation), baseline.pinned, bench});
}

Result<Opened> load_bench(document::Document document, std::stop_token stop, Progress& progress)
{
    auto data = load_data(document.data, *document.model);
    if (!data)
        return pass(std::move(data).error());
    auto parts = estimate::known_parts();
    if (!parts)
        return pass(std::move(parts).error());
    auto calibration = estimate::UserCalibration::read(estimate::user_calibration_file());
    auto bench = study::make_bench(document.model, std::move(*data), std::move(*parts),
                                   calibration ? *calibration : estimate::UserCalibration{});
    if (!bench)
        return pass(std::move(bench).error());
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled, {}, "cancelled");
    Opened opened{std::move(document), *bench, std::make_shared<study::Evaluator>(*bench),
                  Evaluated{},         {},     {}};
    opened.evaluated =
        evaluate(*opened.evaluator, *opened.document.model, opened.document.configuration, stop, progress);
    if (!opened.evaluated && opened.evaluated.error().code == ErrorCode::cancelled)
        return pass(opened.evaluated.error());
    attach_study(opened);
    if (!calibration)
        opened.calibration_error = std::move(calibration).error();
    return opened;
}

Result<Opened> open_everything(const OpenRequest& request, const sdk::Plugins& plugins, std::stop_token stop,
                               Progress& progress)
{
    auto document = document::open(request.file, request.config, plugins, stop, progress);
    if (!document)
        return pass(std::move(document).error());
    if (request.recovered)
        document->project_file.reset();
    if (!request.data.empty())
        document->data = request.data;
    if (!request.study.empty())
        document->study = study::Store::is_url(request.study)
                              ? request.study
                              : std::filesystem::absolute(request.study).string();
    return load_bench(std::move(*document), std::move(stop), progress);
}

} // namespace bitscape::session
