#include "report/report.hpp"
#include "session/document/archive.hpp"
#include "session/document/document.hpp"
#include "session/document/export_target.hpp"
#include "session/document/hls4ml_folder.hpp"
#include "session/document/project.hpp"

#include <fmt/format.h>
#include <fstream>
#include <system_error>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

/// The first 4 KiB of a file: what detection by content may look at.
Result<std::string> read_head(const fs::path& file)
{
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        return fail(ErrorCode::not_found, file.string(), "no such file or folder");
    if (!fs::is_regular_file(status) && !fs::is_directory(status)) // a pipe would wait for its writer
        return fail(ErrorCode::io, file.string(), "is neither a file nor a folder");
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
    std::optional<fs::path> file; ///< where the configuration is from
};

/// Reads hls4ml_config.yml; the weights it names are relative to it.
Result<Companions> read_companions(const fs::path& file)
{
    auto configuration = config::read_configuration(file);
    if (!configuration)
        return pass(std::move(configuration).error());
    Companions found;
    if (const std::string named = configuration->weights_file(); !named.empty())
        found.weights = find_named(file.parent_path(), named).value_or(file.parent_path() / named);
    found.configuration = *std::move(configuration);
    found.file = file;
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
    for (const std::string& name : {stem + "_weights.h5", stem + ".weights.h5", stem + ".h5"}) {
        fs::path sibling = model.parent_path() / name;
        if (fs::exists(sibling, ignored))
            return sibling;
    }
    return fail(ErrorCode::not_found, model.string(),
                fmt::format("holds no weights, and neither {0}_weights.h5 nor {0}.h5 lies beside it; "
                            "name them with KerasH5 in the configuration",
                            stem));
}

/// The knobs that hold: the companions' ones, those that came with the model, or hls4ml's defaults.
Result<config::Configuration> choose_configuration(const sdk::Importer& importer,
                                                   const sdk::Importer::Request& request,
                                                   const Companions& companions, const graph::Model& model)
{
    auto own = importer.settings(request);
    if (!own)
        return pass(std::move(own).error());
    if (!companions.configuration)
        return *own ? **std::move(own) : config::default_configuration(model);
    if (!*own)
        return *companions.configuration;
    // A network that was read back stays one under any knobs.
    const config::Node* hls = (*own)->root().find("HLSConfig");
    const config::Node* settings = hls != nullptr ? hls->find("Model") : nullptr;
    const config::Node* read_back = settings != nullptr ? settings->find("ReadBack") : nullptr;
    config::Node root = companions.configuration->root();
    if (read_back != nullptr)
        root["HLSConfig"]["Model"]["ReadBack"] = *read_back;
    return config::Configuration(std::move(root));
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
    auto configuration = choose_configuration(*importer, request, companions, *document.model);
    if (!configuration)
        return pass(std::move(configuration).error());
    document.configuration = *std::move(configuration);
    document.configuration_file = companions.file;
    document.model_file = fs::absolute(file);
    if (request.weights)
        document.weights_file = fs::absolute(*request.weights);
    if (std::string note = take_part_of_board(document.configuration); !note.empty())
        document.notes.push_back(std::move(note));
    return document;
}

void add_reports(Document& document, const fs::path& folder)
{
    report::Found found = report::find_reports(folder);
    document.reports = std::move(found.reports);
    for (std::string& problem : found.problems)
        document.notes.push_back(std::move(problem));
}

/// The network of a project from its firmware. `why`: the model file is missing or cannot be read.
Result<Document> open_firmware(const fs::path& folder, const fs::path& firmware,
                               const std::optional<Companions>& chosen, const std::string& why,
                               const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    auto document = open_model(firmware, chosen.value_or(Companions{}), plugins, stop, progress);
    if (!document)
        return document;
    document->notes.push_back(
        fmt::format("{}: the network was read back from {}", why, fs::relative(firmware, folder).string()));
    add_reports(*document, folder);
    return document;
}

/// A folder as hls4ml writes it: hls4ml_config.yml names the model. It wins over the firmware; without it the
/// firmware tells what the network is.
Result<Document> open_folder(const fs::path& folder, const std::optional<Companions>& chosen,
                             const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    const fs::path file = folder / folder_configuration;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        if (const auto archived = find_firmware(folder, ""))
            return open_firmware(folder, *archived, chosen, "an .fml archive holds no model file", plugins,
                                 stop, progress);
        return fail(ErrorCode::not_found, folder.string(),
                    fmt::format("the folder holds no {}: not an hls4ml project", folder_configuration));
    }
    auto own = read_companions(file);
    if (!own)
        return pass(std::move(own).error());
    const auto firmware = find_firmware(folder, own->configuration->project_name());
    const auto model = find_model(folder, *own->configuration);
    const std::string named = own->configuration->model_file();
    if (!model) {
        const std::string why = named.empty() ? fmt::format("{} names no model file", folder_configuration)
                                              : fmt::format("'{}' does not exist in the folder", named);
        if (firmware)
            return open_firmware(folder, *firmware, chosen, why, plugins, stop, progress);
        return fail(ErrorCode::not_found, file.string(),
                    named.empty()
                        ? std::string("names no model (KerasModel, KerasJson or OnnxModel)")
                        : fmt::format("names the model '{}', which does not exist in the folder", named));
    }
    own->configuration = without_objects(*own->configuration);
    if (chosen) // the folder knows where the weights are; the chosen file only replaces the knobs
        own->configuration = chosen->configuration, own->file = chosen->file;
    auto document = open_model(*model, *own, plugins, stop, progress);
    if (!document) {
        if (!firmware || document.error().code == ErrorCode::cancelled)
            return document;
        auto other =
            open_firmware(folder, *firmware, chosen, english(document.error()), plugins, stop, progress);
        return other ? std::move(other) : std::move(document); // the model's error says more
    }
    add_reports(*document, folder);
    if (firmware)
        if (std::string difference = compare_with_firmware(*document, *firmware, plugins);
            !difference.empty())
            document->notes.push_back(std::move(difference));
    return document;
}

/// The header of a forest that YDF or TensorFlow Decision Forests saved as a folder; nothing if it is none.
std::optional<fs::path> find_forest(const fs::path& folder)
{
    std::error_code ignored;
    for (const fs::path& place : {folder, folder / "assets"})
        for (const auto& entry : fs::directory_iterator(place, ignored))
            for (const char* end : {"gradient_boosted_trees_header.pb", "random_forest_header.pb",
                                    "isolation_forest_header.pb"})
                if (entry.path().filename().string().ends_with(end))
                    return entry.path();
    return std::nullopt;
}

Result<Document> open_project(const fs::path& file, const std::optional<Companions>& chosen,
                              const sdk::Plugins& plugins, std::stop_token stop, Progress& progress)
{
    auto project = read_project(file);
    if (!project)
        return pass(std::move(project).error());
    const Companions companions{project->weights_file,
                                chosen ? chosen->configuration : project->configuration,
                                chosen ? chosen->file : std::nullopt};
    auto document = open_model(project->model_file, companions, plugins, stop, progress);
    if (!document)
        return pass(std::move(document).error().at(file.string()));
    document->project_file = fs::absolute(file);
    document->data = std::move(project->data);
    document->study = std::move(project->study);
    document->places = std::move(project->places);
    std::error_code ignored;
    for (fs::path folder :
         {document->model_file.parent_path(), document->model_file.parent_path().parent_path()})
        if (document->reports.empty() && fs::exists(folder / folder_configuration, ignored))
            add_reports(*document, folder);
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
    if (fs::is_directory(file, ignored)) {
        Companions beside = chosen.value_or(Companions{});
        if (const auto forest = find_forest(file))
            return open_model(*forest, beside, plugins, stop, progress);
        if (fs::exists(file / "saved_model.pb", ignored))
            return open_model(file / "saved_model.pb", beside, plugins, stop, progress);
        if (fs::exists(file / "config.json", ignored) && fs::exists(file / "model.weights.h5", ignored)) {
            beside.weights = file / "model.weights.h5"; // a .keras that was unpacked
            return open_model(file / "config.json", beside, plugins, stop, progress);
        }
        return open_folder(file, chosen, plugins, stop, progress);
    }
    if (file.filename() == folder_configuration)
        return open_folder(fs::absolute(file).parent_path(), chosen, plugins, stop, progress);
    auto head = read_head(file);
    if (!head)
        return pass(std::move(head).error());
    if (is_compressed(*head)) {
        auto folder = unpack(file);
        if (!folder)
            return pass(std::move(folder).error());
        auto document = open_folder(*folder, chosen, plugins, stop, progress);
        return document ? std::move(document) : pass(std::move(document).error().at(file.string()));
    }
    if (is_project(file, *head))
        return open_project(file, chosen, plugins, stop, progress);
    return open_model(file, chosen.value_or(Companions{}), plugins, stop, progress);
}

} // namespace bitscape::document
