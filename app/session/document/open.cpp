#include "session/document/document.hpp"
#include "session/document/project.hpp"

#include <fmt/format.h>
#include <fstream>
#include <system_error>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view folder_configuration = "hls4ml_config.yml";

/// The first 4 KiB of a file: what detection by content may look at.
Result<std::string> read_head(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        return fail(ErrorCode::not_found, file.string(), "no such file or folder");
    std::ifstream stream(file, std::ios::binary);
    std::string head(4096, '\0');
    if (stream)
        stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (!stream && !stream.eof())
        return fail(ErrorCode::io, file.string(), "cannot be read");
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

std::string known_formats(const sdk::Plugins& plugins)
{
    std::string list;
    for (const auto& importer : plugins.importers.all())
        list += (list.empty() ? "" : "; ") + importer->description();
    return list;
}

const sdk::Importer* detect(const fs::path& file, std::string_view head, const sdk::Plugins& plugins)
{
    for (const auto& importer : plugins.importers.all())
        if (importer->detects(file, head))
            return importer.get();
    return nullptr;
}

/// What is known about a model besides its file.
struct Companions {
    std::optional<fs::path> weights; ///< named by somebody; must exist
    std::optional<config::Configuration> configuration;
};

/// Reads hls4ml_config.yml; the weights it names are relative to it.
Result<Companions> read_companions(const fs::path& file)
{
    auto configuration = config::read_configuration(file);
    if (!configuration)
        return pass(std::move(configuration).error());
    Companions found;
    if (const std::string named = configuration->weights_file(); !named.empty())
        found.weights = file.parent_path() / named;
    found.configuration = *std::move(configuration);
    return found;
}

/// Weights of an architecture file: the named ones, or a sibling by Keras' habits.
Result<fs::path> find_weights(const fs::path& model, const std::optional<fs::path>& named)
{
    std::error_code ignored;
    if (named) {
        if (fs::exists(*named, ignored))
            return *named;
        return fail(ErrorCode::not_found, named->string(),
                    fmt::format("no such file; it should hold the weights of {}", model.filename().string()));
    }
    const std::string stem = model.stem().string();
    for (const std::string& name : {stem + "_weights.h5", stem + ".h5"}) {
        fs::path sibling = model.parent_path() / name;
        if (fs::exists(sibling, ignored))
            return sibling;
    }
    return fail(ErrorCode::not_found, model.string(),
                fmt::format("holds no weights, and neither {0}_weights.h5 nor {0}.h5 lies beside it; "
                            "name them with KerasH5 in the configuration",
                            stem));
}

Result<Document> open_model(const fs::path& file, const Companions& companions, const sdk::Plugins& plugins,
                            std::stop_token stop, Progress& progress)
{
    auto head = read_head(file);
    if (!head)
        return pass(std::move(head).error());
    if (head->empty())
        return fail(ErrorCode::bad_format, file.string(), "the file is empty");
    const sdk::Importer* importer = detect(file, *head, plugins);
    if (importer == nullptr)
        return fail(ErrorCode::unsupported, file.string(),
                    fmt::format("not a model file that can be read (known: {})", known_formats(plugins)));
    sdk::Importer::Request request{file, std::nullopt};
    if (importer->needs_weights(*head)) {
        auto weights = find_weights(file, companions.weights);
        if (!weights)
            return pass(std::move(weights).error());
        request.weights = *std::move(weights);
    }
    auto model = importer->read(request, stop, progress);
    if (!model)
        return pass(std::move(model).error());

    Document document;
    document.model = std::make_shared<const graph::Model>(*std::move(model));
    document.configuration =
        companions.configuration ? *companions.configuration : config::default_configuration(*document.model);
    document.model_file = fs::absolute(file);
    if (request.weights)
        document.weights_file = fs::absolute(*request.weights);
    return document;
}

/// A folder as hls4ml writes it: hls4ml_config.yml names the model relative to itself.
Result<Document> open_folder(const fs::path& folder, const std::optional<Companions>& chosen,
                             const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    const fs::path file = folder / folder_configuration;
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::not_found, folder.string(),
                    fmt::format("the folder holds no {}: not an hls4ml project", folder_configuration));
    auto own = read_companions(file);
    if (!own)
        return pass(std::move(own).error());
    const std::string named = own->configuration->model_file();
    if (named.empty())
        return fail(ErrorCode::not_found, file.string(),
                    "names no model (KerasModel, KerasJson or OnnxModel)");
    // hls4ml writes the whole path; the folder may have moved since, with the model in it.
    fs::path model = folder / named;
    if (!fs::exists(model, ignored))
        model = folder / model.filename();
    if (!fs::exists(model, ignored))
        return fail(ErrorCode::not_found, file.string(),
                    fmt::format("names the model '{}', which does not exist in the folder", named));
    if (chosen) // the folder knows where the weights are; the chosen file only replaces the knobs
        own->configuration = chosen->configuration;
    return open_model(model, *own, plugins, stop, progress);
}

Result<Document> open_project(const fs::path& file, const std::optional<Companions>& chosen,
                              const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    auto project = read_project(file);
    if (!project)
        return pass(std::move(project).error());
    const Companions companions{project->weights_file,
                                chosen ? chosen->configuration : project->configuration};
    auto document = open_model(project->model_file, companions, plugins, stop, progress);
    if (!document)
        return pass(std::move(document).error().at(file.string()));
    document->project_file = fs::absolute(file);
    document->data = std::move(project->data);
    document->study = std::move(project->study);
    return document;
}

} // namespace

Result<const sdk::Importer*> find_importer(const fs::path& file, const sdk::Plugins& plugins)
{
    auto head = read_head(file);
    if (!head)
        return pass(std::move(head).error());
    return detect(file, *head, plugins);
}

Result<Document> open(const fs::path& file, const std::optional<fs::path>& config_file,
                      const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    std::optional<Companions> chosen;
    if (config_file) {
        auto found = read_companions(*config_file);
        if (!found)
            return pass(std::move(found).error());
        chosen = *std::move(found);
    }
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        return open_folder(file, chosen, plugins, stop, progress);
    auto head = read_head(file);
    if (!head)
        return pass(std::move(head).error());
    if (is_project(file, *head))
        return open_project(file, chosen, plugins, stop, progress);
    return open_model(file, chosen.value_or(Companions{}), plugins, stop, progress);
}

} // namespace bitscape::document
