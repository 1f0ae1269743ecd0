// Files that libraries wrote (tests/oracle/make_tree_cases.py), against what those libraries score
// themselves.
#include "base/files.hpp"
#include "importer_trees/importer_trees.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitscape {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path folder = fs::path(BITSCAPE_SOURCE_DIR) / "tests/unit/importer_trees/libraries";

graph::Model read(const std::string& name)
{
    const fs::path file = folder / name;
    const std::string content = read_file(file).value();
    const auto importer = make_trees_importer();
    EXPECT_TRUE(importer->detects(file, std::string_view(content).substr(0, 4096))) << name;
    Progress progress;
    auto model = importer->read({file, {}}, {}, progress);
    EXPECT_TRUE(model) << english(model.error());
    return model ? *std::move(model) : graph::Model{};
}

bool has_rule(const graph::Model& model, std::string_view rule)
{
    return std::any_of(model.rewrites.begin(), model.rewrites.end(),
                       [rule](const graph::Rewrite& rewrite) { return rewrite.rule == rule; });
}

/// Every row takes the library's way through every tree. What is left: libraries add float32 scores in
/// float32, the graph adds them in double, so a few units of the last of 24 bits.
TEST(TreeLibraries, EveryRowScoresAsInTheLibrary)
{
    const json record = json::parse(read_file(folder / "scores.json").value());
    std::size_t compared = 0;
    for (const auto& [name, entry] : record.at("cases").items()) {
        const graph::Model model = read(name);
        if (model.layers.empty())
            continue;
        const auto rows = entry.at("rows").get<std::vector<std::vector<double>>>();
        const auto wanted = entry.at("scores").get<std::vector<std::vector<double>>>();
        Samples inputs{rows.size(), rows[0].size(), {}};
        for (const auto& row : rows)
            inputs.values.insert(inputs.values.end(), row.begin(), row.end());
        const auto outputs = graph::run_float(model, {inputs});
        ASSERT_TRUE(outputs) << name << ": " << english(outputs.error());
        ASSERT_EQ(outputs->front().columns, wanted[0].size()) << name;
        for (std::size_t k = 0; k < rows.size(); ++k)
            for (std::size_t j = 0; j < wanted[k].size(); ++j, ++compared)
                EXPECT_NEAR(outputs->front().values[k * wanted[k].size() + j], wanted[k][j],
                            1e-6 * std::max(1.0, std::abs(wanted[k][j])))
                    << name << " row " << k;
    }
    EXPECT_GT(compared, 1000U);
}

TEST(TreeLibraries, SaysWhatItRewrote)
{
    EXPECT_TRUE(has_rule(read("xgb_sets.json"), "splits_as_comparisons"));
    EXPECT_TRUE(has_rule(read("lgb_zero.txt"), "splits_as_comparisons"));
    EXPECT_TRUE(has_rule(read("lgb_missing.txt"), "missing_values"));
    EXPECT_TRUE(has_rule(read("xgb_missing.json"), "missing_values"));
    EXPECT_TRUE(has_rule(read("skl_standard.onnx"), "fold_into_thresholds"));
    EXPECT_TRUE(has_rule(read("onnx_around.onnx"), "linear_after_trees"));
    EXPECT_TRUE(has_rule(read("ydf_two/header.pb"), "categories"));
    EXPECT_FALSE(has_rule(read("lgb_dart.txt"), "missing_values"));
}

/// Events that reach a split are those that reach its children, also where categories were dealt out.
TEST(TreeLibraries, EventsAddUp)
{
    for (const char* name : {"lgb_sets.txt", "lgb_dart.txt", "xgb_sets.json", "ydf_three/header.pb"}) {
        const graph::Model model = read(name);
        for (const graph::DecisionTree& tree :
             std::get<graph::TreeEnsemble>(model.layers[1].operation).trees) {
            ASSERT_EQ(tree.cover.size(), tree.feature.size()) << name;
            ASSERT_EQ(tree.gain.size(), tree.feature.size()) << name;
            for (std::size_t node = 0; node < tree.feature.size(); ++node)
                if (tree.feature[node] != graph::DecisionTree::leaf) {
                    const double children = tree.cover[static_cast<std::size_t>(tree.left[node])] +
                                            tree.cover[static_cast<std::size_t>(tree.right[node])];
                    EXPECT_NEAR(tree.cover[node], children, 1e-4 * std::max(1.0, tree.cover[node])) << name;
                }
        }
    }
}

TEST(TreeLibraries, NamesOfFeaturesAreKept)
{
    const graph::Model model = read("ydf_mean/header.pb");
    EXPECT_EQ(std::get<graph::TreeEnsemble>(model.layers[1].operation).feature_names,
              (std::vector<std::string>{"a", "b", "c", "flag"}));
    EXPECT_EQ(model.name, "ydf_mean");
}

/// Copies of a forest's files, one cut short: a line, never a crash.
TEST(TreeLibraries, YdfFilesThatEndEarly)
{
    std::string pattern = (fs::temp_directory_path() / "bitscape-ydf-XXXXXX").string();
    const fs::path copy = fs::path(::mkdtemp(pattern.data()));
    fs::copy(folder / "ydf_two", copy, fs::copy_options::recursive);
    const auto nodes = copy / "nodes-00000-of-00001";
    const std::string content = read_file(nodes).value();
    for (std::size_t size = 0; size < content.size(); size += 37) {
        std::ofstream(nodes, std::ios::binary) << content.substr(0, size);
        Progress progress;
        const auto model =
            make_trees_importer()->read({copy / "gradient_boosted_trees_header.pb", {}}, {}, progress);
        ASSERT_FALSE(model) << size;
        EXPECT_EQ(model.error().code, ErrorCode::bad_format) << english(model.error());
    }
    fs::remove_all(copy);
}

} // namespace
} // namespace bitscape
