#include "importer_trees/importer_trees.hpp"

#include "base/files.hpp"
#include "importer_onnx/file.hpp"
#include "importer_trees/ensemble.hpp"
#include "importer_trees/formats.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{1} << 30, head_size = 4096;

using trees::Format;

Result<trees::Ensemble> read_ensemble(std::string content, const fs::path& path, Format format)
{
    switch (format) {
    case Format::xgboost_json:
    case Format::xgboost_ubj:
        return trees::read_xgboost(std::move(content), format == Format::xgboost_ubj);
    case Format::conifer:
        return trees::read_conifer(std::move(content));
    case Format::lightgbm:
        return trees::read_lightgbm(content);
    case Format::onnx:
        return trees::read_onnx(content, path.parent_path());
    case Format::tmva:
        return trees::read_tmva(content);
    case Format::yggdrasil:
        return trees::read_yggdrasil(path);
    case Format::foreign:
        return fail(ErrorCode::unsupported, "",
                    trees::refusal(path, std::string_view(content).substr(0, head_size)));
    case Format::other:
        break;
    }
    return fail(ErrorCode::bad_format, "", "is not a file of boosted trees");
}

/// Names from a file go into configurations and on screen.
void drop_damaged_names(std::vector<std::string>& names)
{
    if (!std::all_of(names.begin(), names.end(), [](const std::string& name) { return onnx::is_text(name); }))
        names.clear();
}

graph::Model make_model(trees::Ensemble ensemble, const fs::path& file, Format format)
{
    drop_damaged_names(ensemble.layer.feature_names);
    graph::Model model;
    model.name = file.stem().string();
    if (format == Format::yggdrasil) { // the folder has the name; TensorFlow's lies one up
        const fs::path folder = fs::absolute(file).parent_path();
        model.name = (folder.filename() == "assets" ? folder.parent_path() : folder).filename().string();
    }
    model.file = file.string();
    model.format = std::string(trees::words(format));
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
        return "boosted trees: XGBoost .json and .ubj, LightGBM .txt, ONNX, TMVA "
               ".xml, YDF .pb, conifer .json";
    }
    [[nodiscard]] std::vector<std::string> extensions() const override
    {
        return {".json", ".ubj", ".txt", ".onnx", ".xml", ".pb"};
    }
    [[nodiscard]] std::vector<sdk::Support> supported() const override
    {
        using Kind = sdk::Support::Kind;
        return {{"XGBoost", Kind::layer, "gbtree", ""},
                {"XGBoost", Kind::layer, "dart", ""},
                {"LightGBM", Kind::layer, "tree", "no linear trees"},
                {"ONNX", Kind::layer, "TreeEnsemble", "sums and averages"},
                {"ONNX", Kind::layer, "TreeEnsembleClassifier", "sums and averages"},
                {"ONNX", Kind::layer, "TreeEnsembleRegressor", "sums and averages"},
                {"ONNX", Kind::layer, "Scaler", "before trees, as what works on each column alone"},
                {"ONNX", Kind::layer, "Imputer", "before trees"},
                {"TMVA", Kind::layer, "BDT", "Grad, AdaBoost, Bagging; no transformations, no Fisher cuts"},
                {"YDF", Kind::layer, "GRADIENT_BOOSTED_TREES", "no oblique splits"},
                {"YDF", Kind::layer, "RANDOM_FOREST", "no oblique splits"},
                {"YDF", Kind::layer, "ISOLATION_FOREST", "no oblique splits"},
                {"conifer", Kind::layer, "BDT", "no oblique splits"}};
    }

    [[nodiscard]] bool detects(const fs::path& file, std::string_view head) const override
    {
        return trees::format_of(file, head) != Format::other;
    }

    [[nodiscard]] Result<graph::Model> read(const Request& request, std::stop_token stop,
                                            Progress& progress) const override
    {
        const std::string place = request.model.string();
        progress.total = 2;
        auto content = read_file(request.model, largest_file);
        if (!content)
            return pass(content.error());
        ++progress.done;
        const Format format =
            trees::format_of(request.model, std::string_view(*content).substr(0, head_size));
        auto ensemble = read_ensemble(*std::move(content), request.model, format);
        if (!ensemble)
            return pass(std::move(ensemble).error().at(place));
        if (ensemble->layer.trees.empty() || ensemble->n_features == 0)
            return fail(ErrorCode::unsupported, place,
                        ensemble->layer.trees.empty() ? "holds no trees" : "has no features");
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
