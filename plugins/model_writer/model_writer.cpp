#include "model_writer/model_writer.hpp"

#include "archive/pack.hpp"
#include "base/files.hpp"
#include "design/deployed.hpp"
#include "design/redundancy.hpp"
#include "importer_keras/importer_keras.hpp"
#include "importer_onnx/importer_onnx.hpp"
#include "model_writer/hdf5_writer.hpp"
#include "model_writer/onnx_writer.hpp"
#include "model_writer/replacement.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <sys/mman.h>
#include <unistd.h>

namespace bitscape::model_writer {

namespace {

namespace fs = std::filesystem;
using config::Node;

constexpr std::size_t most_unpacked = std::size_t{4} << 30U;

/// A model file in its new form.
struct Written {
    Pair::File file;
    const char* key = "KerasModel"; ///< of the configuration, that names it
};

Result<std::string> keras_archive(const std::string& bytes, const std::string& name,
                                  const std::vector<Replacement>& changes)
{
    auto members = archive::unpack_zip(bytes, most_unpacked);
    if (!members)
        return pass(std::move(members).error().at(name));
    for (archive::Member& member : *members)
        if (member.path == "model.weights.h5") {
            auto weights = replace_weights(std::move(member.bytes), name, changes);
            if (!weights)
                return weights;
            member.bytes = *std::move(weights);
        }
    return archive::pack(archive::Kind::zip, *std::move(members));
}

/// The weights that belong to an architecture: those the configuration names, else those beside it.
Result<fs::path> weights_of(const design::Design& design)
{
    const fs::path model = design.model->file;
    std::error_code ignored;
    std::vector<fs::path> candidates;
    if (const std::string named = design.configuration.weights_file(); !named.empty()) {
        candidates.push_back(model.parent_path() / named);
        candidates.push_back(model.parent_path() / fs::path(named).filename());
    }
    for (const char* ending : {"_weights.h5", ".weights.h5", ".h5"})
        candidates.push_back(model.parent_path() / (model.stem().string() + ending));
    for (const fs::path& candidate : candidates)
        if (fs::is_regular_file(candidate, ignored))
            return candidate;
    return fail(ErrorCode::not_found, model.filename().string(), "its weights file is not where it was");
}

/// Architecture and weights as one file: hls4ml's convert_from_config() reads no others.
Result<Written> joined_keras(const design::Design& design, const std::string& architecture,
                             const std::vector<Replacement>& changes)
{
    const auto path = weights_of(design);
    if (!path)
        return pass(path.error());
    auto weights = read_file(*path);
    if (!weights)
        return pass(std::move(weights).error());
    const std::string name = path->filename().string();
    const auto keras3 = is_keras3_store(*weights, name);
    if (!keras3)
        return pass(keras3.error());
    auto replaced = replace_weights(*std::move(weights), name, changes);
    if (!replaced)
        return pass(std::move(replaced).error());
    if (*keras3) {
        const std::string metadata = R"({"keras_version": "3.0.0", "date_saved": "1980-01-01@00:00:00"})";
        auto packed = archive::pack(archive::Kind::zip, {{"config.json", architecture},
                                                         {"metadata.json", metadata},
                                                         {"model.weights.h5", *std::move(replaced)}});
        if (!packed)
            return pass(std::move(packed).error());
        return Written{{"model.keras", *std::move(packed)}};
    }
    auto whole = whole_model(architecture, *std::move(replaced), name);
    if (!whole)
        return pass(std::move(whole).error());
    return Written{{"model.h5", *std::move(whole)}};
}

Result<Written> write_model(const design::Design& design, const std::vector<Replacement>& changes)
{
    const std::string& format = design.model->format;
    const fs::path path = design.model->file;
    const std::string name = path.filename().string();
    const bool keras = format.starts_with("Keras"), onnx = format.starts_with("ONNX opset");
    if (!keras && !onnx)
        return fail(
            ErrorCode::unsupported, name,
            fmt::format("a model of format '{}' cannot be written in a form that hls4ml reads", format));
    auto bytes = read_file(path);
    if (!bytes)
        return pass(std::move(bytes).error());
    const auto done = [](Result<std::string> content, const char* file,
                         const char* key = "KerasModel") -> Result<Written> {
        if (!content)
            return pass(std::move(content).error());
        return Written{{file, *std::move(content)}, key};
    };
    if (onnx)
        return done(replace_onnx_weights(*bytes, name, changes), "model.onnx", "OnnxModel");
    if (format.ends_with("keras"))
        return done(keras_archive(*bytes, name, changes), "model.keras");
    if (format.ends_with("json + h5"))
        return joined_keras(design, *bytes, changes);
    return done(replace_weights(*std::move(bytes), name, changes), "model.h5");
}

/// A file without a name, for readers that want a path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("bitscape", MFD_CLOEXEC))
    {
        while (descriptor_ >= 0 && !bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written <= 0) {
                complete_ = false;
                return;
            }
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    ~MemoryFile()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] bool complete() const { return descriptor_ >= 0 && complete_; }
    [[nodiscard]] fs::path path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

private:
    int descriptor_ = -1;
    bool complete_ = true;
};

/// Reads the pair as Bitscape (which reads as hls4ml does) and says what of the design it does not give.
Result<std::vector<std::string>> read_back(const design::Design& design, const Written& written,
                                           const config::Configuration& configuration)
{
    const MemoryFile file(written.file.bytes);
    if (!file.complete())
        return fail(ErrorCode::io, written.file.path, "cannot be held in memory");
    const auto importer =
        written.key == std::string_view("OnnxModel") ? make_onnx_importer() : make_keras_importer();
    Progress progress;
    auto model = importer->read({file.path(), {}}, {}, progress);
    if (!model)
        return pass(std::move(model).error());
    const auto again =
        design::resolve(std::make_shared<const graph::Model>(*std::move(model)), configuration);
    if (!again)
        return pass(again.error());
    return design::differing_nodes(design, *again);
}

config::Configuration complete(const design::Design& design)
{
    Node root = design.configuration.root();
    constexpr std::array files{"KerasModel",   "KerasJson", "KerasH5",          "OnnxModel",
                               "PytorchModel", "InputData", "OutputPredictions"};
    if (auto* entries = std::get_if<Node::Map>(&root.value))
        std::erase_if(*entries, [&](const auto& entry) {
            return std::ranges::find(files, entry.first) != files.end();
        });
    config::Configuration configuration(std::move(root));
    configuration.set_backend(design::to_string(design.backend));
    configuration.set_io_type(design::to_string(design.io_type));
    configuration.set_part(design.part);
    configuration.set_clock_period_ns(design.clock_period_ns);
    configuration.set_project_name(design.configuration.project_name());
    root = configuration.root();
    root["OutputDir"] = Node::scalar("hls4ml_project"); // not over the files that are here
    return config::Configuration(std::move(root));
}

/// Settings that hls4ml does not have.
std::vector<std::string> own_settings(const design::Design& design)
{
    std::vector<std::string> remarks, pruned, redundant;
    for (const design::Node& node : design.nodes) {
        if (design.configuration.sparsity(node.name) > 0)
            pruned.push_back("'" + node.name + "'");
        if (design::redundancy(design, node) != config::Redundancy::none)
            redundant.push_back("'" + node.name + "'");
    }
    if (!pruned.empty())
        remarks.push_back(
            fmt::format("Sparsity of {}: hls4ml has no such key and passes over it; the zeros are "
                        "in the model's weights",
                        fmt::join(pruned, ", ")));
    if (!redundant.empty())
        remarks.push_back(
            fmt::format("Redundancy of {}: hls4ml has no such key; its firmware computes the same "
                        "values without the copies",
                        fmt::join(redundant, ", ")));
    return remarks;
}

void add_model(Pair& pair, const design::Design& design)
{
    using design::DeployedWeights;
    Result<design::DeployedModel> deployed = fail(ErrorCode::unsupported, "", "");
    Result<Written> written = fail(ErrorCode::unsupported, "", "");
    for (const auto weights : {DeployedWeights::quantized, DeployedWeights::trained}) {
        deployed = design::deployed_model(design, weights);
        if (!deployed) {
            pair.remarks.push_back("no model file: " + english(deployed.error()));
            return;
        }
        written = write_model(design, replacements(*design.model, *deployed->model));
        // What the importer made of several tensors, or reordered, is not found: then it is left alone.
        if (written || written.error().code != ErrorCode::mismatch)
            break;
    }
    if (!written) {
        pair.remarks.push_back("no model file: " + english(written.error()));
        return;
    }
    Node root = pair.configuration.root();
    Node name = Node::scalar(written->file.path);
    if (written->file.path.ends_with(".keras")) // hls4ml's reader of Keras 3 takes a model, not a file's name
        std::get<Node::Scalar>(name.value).tag = "!keras_model";
    root[written->key] = std::move(name);
    pair.configuration = config::Configuration(std::move(root));
    const auto different = read_back(design, *written, pair.configuration);
    pair.exact = different && different->empty();
    if (!different)
        pair.remarks.push_back("read back, the model gives no design: " + english(different.error()));
    else if (!different->empty())
        pair.remarks.push_back(
            fmt::format("read back, these layers are not the design's: {}", fmt::join(*different, ", ")));
    if (pair.exact && !deployed->not_quantized.empty())
        pair.remarks.push_back(fmt::format("weights of {} keep their trained values besides the pruned ones: "
                                           "hls4ml computes with them before "
                                           "it quantizes them",
                                           fmt::join(deployed->not_quantized, ", ")));
    pair.files.push_back(std::move(written->file));
}

} // namespace

Pair make_pair(const design::Design& design)
{
    Pair pair;
    pair.configuration = complete(design);
    pair.remarks = own_settings(design);
    if (!design.model || design.model->file.empty())
        pair.remarks.emplace_back("no model file: the design does not come from one");
    else
        add_model(pair, design);
    return pair;
}

} // namespace bitscape::model_writer
