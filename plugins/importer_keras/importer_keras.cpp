#include "importer_keras/importer_keras.hpp"

#include "base/files.hpp"
#include "base/nesting.hpp"
#include "importer_keras/architecture.hpp"
#include "importer_keras/archive.hpp"
#include "importer_keras/build_graph.hpp"
#include "importer_keras/builder.hpp"
#include "importer_keras/hdf5_file.hpp"
#include "importer_keras/weights.hpp"

#include <fmt/format.h>

namespace bitscape {

namespace {

namespace fs = std::filesystem;
using keras::Architecture;
using keras::Hdf5File;
using keras::Weights;

constexpr std::string_view zip_magic = "PK\x03\x04";

enum class Kind { hdf5, json, keras_archive, saved_model, other };

constexpr std::string_view hdf5_magic = "\x89HDF\r\n\x1a\n";

bool starts_hdf5(std::string_view head)
{
    if (head.starts_with(hdf5_magic))
        return true;
    for (std::size_t offset = 512; offset + hdf5_magic.size() <= head.size();
         offset *= 2) // after a user block
        if (head.substr(offset).starts_with(hdf5_magic))
            return true;
    return false;
}

bool looks_like_model_json(std::string_view head)
{
    const std::size_t first = head.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    const auto holds = [&](std::string_view word) { return head.find(word) != std::string_view::npos; };
    return first != std::string_view::npos && head[first] == '{' && holds("\"class_name\"") &&
           holds("\"config\"");
}

Kind kind_of(const fs::path& file, std::string_view head)
{
    if (starts_hdf5(head))
        return Kind::hdf5;
    if (looks_like_model_json(head))
        return Kind::json;
    if (keras::looks_like_archive(head) || (head.starts_with(zip_magic) && file.extension() == ".keras"))
        return Kind::keras_archive;
    if (file.filename() == "saved_model.pb")
        return Kind::saved_model;
    return Kind::other;
}

/// Keras writes the whole description as one text; should a writer have cut it up, the pieces are joined.
Result<std::string> model_config(const Hdf5File& file)
{
    auto texts = file.strings("", "model_config");
    if (!texts)
        return pass(std::move(texts).error());
    if (!*texts && (file.strings("", "layer_names").value_or(std::nullopt) || Weights::find(file, "")))
        return fail(
            ErrorCode::bad_format, "",
            "holds weights without an architecture; open the .json that goes with it, or save the whole "
            "model with model.save('name.h5')");
    if (!*texts)
        return fail(ErrorCode::bad_format, "", "is not a Keras model (it has no model_config)");
    std::string joined;
    for (const std::string& text : **texts)
        joined += text;
    return joined;
}

/// "2.14.0"; empty if the file does not say.
std::string keras_version(const Hdf5File& file)
{
    for (const char* group : {"", "model_weights"})
        if (const auto texts = file.strings(group, "keras_version"); texts && *texts && !(*texts)->empty())
            return (*texts)->front();
    return "";
}

Result<fs::path> weights_beside(const fs::path& model)
{
    const std::string stem = model.stem().string();
    std::error_code ignored;
    for (const char* ending : {"_weights.h5", ".weights.h5", ".h5"}) {
        const fs::path candidate = model.parent_path() / (stem + ending);
        if (fs::exists(candidate, ignored))
            return candidate;
    }
    return fail(
        ErrorCode::not_found, model.string(),
        fmt::format(
            "its weights are needed too: none of {0}_weights.h5, {0}.weights.h5 and {0}.h5 is beside it",
            stem));
}

Result<Architecture> read_architecture(std::string_view text, std::string_view version)
{
    constexpr std::size_t longest = std::size_t{32} << 20; // a thousand layers take a megabyte
    if (text.size() > longest)
        return fail(ErrorCode::too_large, "",
                    fmt::format("its architecture is longer than {} bytes", longest));
    if (nests_deeper(text))
        return fail(ErrorCode::too_large, "", "its architecture is nested too deeply");
    return keras::parse_architecture(text, version);
}

class KerasImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "keras"; }
    [[nodiscard]] std::string description() const override
    {
        return "Keras .keras and .h5, and architecture .json + weights .h5";
    }
    [[nodiscard]] std::vector<std::string> extensions() const override
    {
        return {".h5", ".hdf5", ".json", ".keras"};
    }

    /// Also a SavedModel, which is not read: read() then says what it is.
    [[nodiscard]] bool detects(const fs::path& file, std::string_view head) const override
    {
        return kind_of(file, head) != Kind::other;
    }

    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        std::vector<sdk::Support> all = keras::supported_layers();
        for (const auto& more : {keras::supported_activations(), keras::supported_quantizers()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    [[nodiscard]] bool needs_weights(std::string_view head) const override
    {
        return looks_like_model_json(head);
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        const std::string name = request.model.string();
        std::error_code ignored;
        if (fs::exists(request.model / "saved_model.pb", ignored))
            return refuse(Kind::saved_model, name);
        auto content = read_file(request.model); // once: whoever reads on takes these bytes
        if (!content)
            return pass(std::move(content).error());
        if (content->empty())
            return fail(ErrorCode::bad_format, name, "the file is empty");
        switch (const Kind kind = kind_of(request.model, *content)) {
        case Kind::hdf5:
            return read_h5(request, *std::move(content), stop, progress);
        case Kind::json:
            return read_json(request, *content, stop, progress);
        case Kind::keras_archive:
            return read_keras(request, *std::move(content), stop, progress);
        default:
            return refuse(kind, name);
        }
    }

private:
    static tl::unexpected<Error> refuse(Kind kind, const std::string& name)
    {
        if (kind == Kind::saved_model)
            return fail(
                ErrorCode::unsupported, name,
                "is a TensorFlow SavedModel; load it with tf.keras.models.load_model() and save it with "
                "model.save('name.h5')");
        return fail(ErrorCode::bad_format, name,
                    "is neither a Keras .keras or .h5 nor an architecture .json");
    }

    /// `form` is what the files are: "h5", "json + h5".
    static Result<graph::Model> build(const Request& request, const Architecture& architecture,
                                      const Weights& weights, const char* form, std::stop_token stop,
                                      Progress& progress)
    {
        auto model = keras::build_graph(architecture, weights, stop, progress);
        if (!model)
            return pass(std::move(model).error().at(request.model.string()));
        model->file = request.model.string();
        model->format = fmt::format("Keras {} {}", architecture.keras3 ? 3 : 2, form);
        return model;
    }

    static Result<graph::Model> build_with(const Request& request, const Architecture& architecture,
                                           const fs::path& path, const char* form, std::stop_token stop,
                                           Progress& progress)
    {
        const auto file = Hdf5File::open(path);
        if (!file)
            return pass(file.error());
        const auto weights = Weights::find(*file, " in " + path.filename().string());
        if (!weights)
            return pass(Error(weights.error()).at(request.model.string()));
        return build(request, architecture, *weights, form, stop, progress);
    }

    static Result<graph::Model> read_h5(const Request& request, std::string bytes, std::stop_token stop,
                                        Progress& progress)
    {
        const auto file = Hdf5File::from_bytes(std::move(bytes), request.model.string());
        if (!file)
            return pass(file.error());
        const auto text = model_config(*file);
        if (!text)
            return pass(Error(text.error()).at(file->name()));
        const auto architecture = read_architecture(*text, keras_version(*file));
        if (!architecture)
            return pass(Error(architecture.error()).at(file->name()));
        if (request.weights)
            return build_with(request, *architecture, *request.weights, "h5", stop, progress);
        const auto weights = Weights::find(*file, "");
        if (!weights)
            return pass(Error(weights.error()).at(file->name()));
        return build(request, *architecture, *weights, "h5", stop, progress);
    }

    static Result<graph::Model> read_keras(const Request& request, std::string bytes, std::stop_token stop,
                                           Progress& progress)
    {
        const std::string name = request.model.string();
        auto archive = keras::read_archive(bytes);
        std::string().swap(bytes); // what it unpacks to is as large again
        if (!archive)
            return pass(Error(archive.error()).at(name));
        const auto architecture = read_architecture(archive->config, archive->keras_version);
        if (!architecture)
            return pass(Error(architecture.error()).at(name));
        if (request.weights)
            return build_with(request, *architecture, *request.weights, "keras", stop, progress);
        const auto file = Hdf5File::from_bytes(std::move(archive->weights), name + ": model.weights.h5");
        if (!file)
            return pass(file.error());
        const auto weights = Weights::find(*file, "");
        if (!weights)
            return pass(Error(weights.error()).at(name));
        return build(request, *architecture, *weights, "keras", stop, progress);
    }

    static Result<graph::Model> read_json(const Request& request, std::string_view text, std::stop_token stop,
                                          Progress& progress)
    {
        const auto architecture = read_architecture(text, "");
        if (!architecture)
            return pass(Error(architecture.error()).at(request.model.string()));
        const auto path =
            request.weights ? Result<fs::path>(*request.weights) : weights_beside(request.model);
        if (!path)
            return pass(path.error());
        return build_with(request, *architecture, *path, "json + h5", stop, progress);
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_keras_importer()
{
    return std::make_unique<KerasImporter>();
}

} // namespace bitscape
