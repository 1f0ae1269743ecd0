#include "importer_trees/importer_trees.hpp"

#include "base/files.hpp"
#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

enum class Format { other, xgboost_json, xgboost_ubj, conifer, lightgbm, onnx };

constexpr std::size_t largest_file = std::size_t{1} << 30;
constexpr std::size_t deepest_json = 64; ///< XGBoost's files need 8

Format format_of(std::string_view head)
{
    const auto has = [head](std::string_view text) { return head.find(text) != std::string_view::npos; };
    if (head.starts_with("tree\n") || head.starts_with("tree\r\n"))
        return Format::lightgbm;
    if (!head.starts_with('{'))
        return has("TreeEnsemble") && onnx::looks_like_onnx(head) ? Format::onnx : Format::other;
    if (has("\"n_classes\"") && has("\"init_predict\""))
        return Format::conifer;
    if (has("\"learner\"") || has("\"gradient_booster\""))
        return Format::xgboost_json;
    // UBJSON: an object whose first key is a length and "learner" or "version".
    const std::string_view start = head.substr(0, 64);
    const bool is_ubj = start.size() > 2 && (start[1] == 'L' || start[1] == 'i' || start[1] == 'U');
    return is_ubj && has("learner") ? Format::xgboost_ubj : Format::other;
}

std::string_view words(Format format)
{
    switch (format) {
    case Format::xgboost_json:
        return "XGBoost JSON";
    case Format::xgboost_ubj:
        return "XGBoost UBJSON";
    case Format::conifer:
        return "conifer JSON";
    case Format::lightgbm:
        return "LightGBM text";
    case Format::onnx:
        return "ONNX trees";
    case Format::other:
        break;
    }
    return "";
}

/// Nothing but limits: UBJSON is read recursively, and nine bytes of it may claim billions of values that
/// take no bytes.
class Limits final : public json::json_sax_t {
public:
    explicit Limits(std::size_t most) : left_(most) {}
    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool start_object(std::size_t) override { return ++depth_ <= deepest_json && value(); }
    bool key(string_t&) override { return true; }
    bool end_object() override { return depth_-- > 0; }
    bool start_array(std::size_t) override { return ++depth_ <= deepest_json && value(); }
    bool end_array() override { return depth_-- > 0; }
    bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

private:
    bool value() { return left_-- > 0; }

    std::size_t left_, depth_ = 0;
};

/// Parses with a limit on the nesting; nullopt for damaged text.
std::optional<json> parse(const std::string& content, Format format)
{
    const auto shallow = [](int depth, json::parse_event_t, json&) {
        if (depth > static_cast<int>(deepest_json))
            throw std::length_error("nested too deeply");
        return true;
    };
    try {
        if (Limits limits(content.size());
            format == Format::xgboost_ubj &&
            !json::sax_parse(content, &limits, json::input_format_t::ubjson, false))
            return std::nullopt;
        json file =
            format == Format::xgboost_ubj ? json::from_ubjson(content) : json::parse(content, shallow);
        return file;
    } catch (const std::exception&) { // nlohmann's own and the one above
        return std::nullopt;
    }
}

Result<trees::Ensemble> read_ensemble(const std::string& content, const fs::path& path, Format format)
{
    if (format == Format::onnx)
        return trees::read_onnx(content, path.parent_path());
    if (format == Format::lightgbm)
        return trees::read_lightgbm(content);
    const auto file = parse(content, format);
    if (!file)
        return fail(ErrorCode::bad_format, "", fmt::format("is damaged: not {}", words(format)));
    try {
        return format == Format::conifer ? trees::read_conifer(*file) : trees::read_xgboost(*file);
    } catch (const std::exception& error) { // a key that is missing or of another kind
        // nlohmann's texts begin with the name of the exception: "[json.exception.out_of_range.403] key ..."
        const std::string_view text = error.what();
        const std::size_t name_end = text.find("] ");
        return fail(ErrorCode::bad_format, "",
                    fmt::format("is damaged: {}",
                                name_end == std::string_view::npos ? text : text.substr(name_end + 2)));
    }
}

graph::Model make_model(trees::Ensemble ensemble, const fs::path& file, Format format)
{
    graph::Model model;
    model.name = file.stem().string();
    model.file = file.string();
    model.format = std::string(words(format));
    const Shape outputs{ensemble.layer.n_outputs};
    model.layers.push_back({LayerId{0}, "features", "Input", graph::Input{}, {}, {ensemble.n_features}});
    model.layers.push_back(
        {LayerId{1}, "trees", "TreeEnsemble", std::move(ensemble.layer), {LayerId{0}}, outputs});
    model.rewrites = std::move(ensemble.rewrites);
    model.inputs = {LayerId{0}};
    model.outputs = {LayerId{1}};
    return model;
}

class TreesImporter final : public sdk::Importer {
public:
    [[nodiscard]] std::string name() const override { return "trees"; }
    [[nodiscard]] std::string description() const override
    {
        return "boosted trees: XGBoost .json and .ubj, LightGBM .txt, ONNX, conifer .json";
    }
    [[nodiscard]] std::vector<std::string> extensions() const override
    {
        return {".json", ".ubj", ".txt", ".onnx"};
    }
    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        using Kind = sdk::Support::Kind;
        return {
            {"XGBoost", Kind::layer, "gbtree", "no categorical splits, no vectors at the leaves"},
            {"XGBoost", Kind::layer, "dart", "no categorical splits"},
            {"LightGBM", Kind::layer, "tree", "no categorical splits, no linear trees"},
            {"ONNX", Kind::layer, "TreeEnsembleClassifier", "ai.onnx.ml 1 to 4; nothing before the trees"},
            {"ONNX", Kind::layer, "TreeEnsembleRegressor", "ai.onnx.ml 1 to 4; nothing before the trees"},
            {"conifer", Kind::layer, "BDT", "no oblique splits"}};
    }

    [[nodiscard]] bool detects(const fs::path&, std::string_view head) const override
    {
        return format_of(head) != Format::other;
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        const std::string place = request.model.string();
        progress.total = 2;
        const auto content = read_file(request.model, largest_file);
        if (!content)
            return pass(content.error());
        ++progress.done;
        const Format format = format_of(std::string_view(*content).substr(0, 4096));
        if (format == Format::other)
            return fail(ErrorCode::bad_format, place, "is not a file of boosted trees");
        auto ensemble = read_ensemble(*content, request.model, format);
        if (!ensemble)
            return pass(std::move(ensemble).error().at(place));
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        graph::Model model = make_model(*std::move(ensemble), request.model, format);
        if (auto valid = graph::validate(model); !valid)
            return pass(std::move(valid).error().at(place));
        ++progress.done;
        return model;
    }
};

} // namespace

std::unique_ptr<sdk::Importer> make_trees_importer()
{
    return std::make_unique<TreesImporter>();
}

} // namespace bitscape
