// What each format says, in a few lines of it, and what damaged or unsupported files are answered.
#include "base/files.hpp"
#include "importer_trees/importer_trees.hpp"

#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace bitscape {
namespace {

namespace fs = std::filesystem;

class TreesTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "bitscape-trees-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    void TearDown() override { fs::remove_all(folder); }

    Result<graph::Model> read(const std::string& content, const std::string& name = "model")
    {
        EXPECT_TRUE(write_file(folder / name, content));
        const auto importer = make_trees_importer();
        EXPECT_TRUE(importer->detects(folder / name, std::string_view(content).substr(0, 4096)));
        Progress progress;
        return importer->read({folder / name, {}}, {}, progress);
    }
    std::string error(const std::string& content)
    {
        const auto model = read(content);
        if (model)
            return "read without error";
        std::string text = english(model.error());
        if (const auto at = text.find(folder.string() + "/"); at != std::string::npos)
            text.erase(at, folder.string().size() + 1);
        return text;
    }
    /// Scores of one row.
    static std::vector<double> scores(const graph::Model& model, std::vector<double> row)
    {
        const auto outputs = graph::run_float(model, {Samples{1, row.size(), row}});
        return outputs ? outputs->front().values : std::vector<double>{};
    }

    fs::path folder;
};

/// Two features, one stump x1 < 0.5 and one leaf.
nlohmann::json xgboost()
{
    return nlohmann::json::parse(R"({"learner":{"learner_model_param":{"base_score":"2.5E-1","num_class":"0",
"num_feature":"2","num_target":"1"},"objective":{"name":"reg:squarederror"},"gradient_booster":{"name":"gbtree",
"model":{"tree_info":[0,0],"trees":[
{"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[1,0,0],"split_conditions":[0.5,-1.5,2.0],
"split_type":[0,0,0],"tree_param":{"size_leaf_vector":"1"}},
{"left_children":[-1],"right_children":[-1],"split_indices":[0],"split_conditions":[0.125],"split_type":[0],
"tree_param":{"size_leaf_vector":"1"}}]}}}})");
}

TEST_F(TreesTest, XgboostJsonAndUbj)
{
    const auto json = xgboost();
    const auto bytes = nlohmann::json::to_ubjson(json);
    for (const std::string& content : {json.dump(), std::string(bytes.begin(), bytes.end())}) {
        const auto model = read(content);
        ASSERT_TRUE(model) << english(model.error());
        EXPECT_EQ(scores(*model, {9, 0.4}), std::vector<double>{0.25 - 1.5 + 0.125});
        EXPECT_EQ(scores(*model, {9, 0.5}), std::vector<double>{0.25 + 2 + 0.125});
    }
}

TEST_F(TreesTest, XgboostProbabilitiesBecomeScores)
{
    auto json = xgboost();
    json["learner"]["objective"]["name"] = "binary:logistic";
    const auto model = read(json.dump());
    ASSERT_TRUE(model);
    const auto& layer = std::get<graph::TreeEnsemble>(model->layers[1].operation);
    EXPECT_DOUBLE_EQ(layer.start[0], std::log(1.0 / 3));
}

TEST_F(TreesTest, XgboostDartWeighsItsTrees)
{
    auto json = xgboost();
    auto& booster = json["learner"]["gradient_booster"];
    booster["gbtree"]["model"] = booster["model"];
    booster.erase("model");
    booster["name"] = "dart";
    booster["weight_drop"] = {0.5, 1.0};
    const auto model = read(json.dump());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(scores(*model, {0, 0}), std::vector<double>{0.25 - 0.75 + 0.125});
}

TEST_F(TreesTest, WhatXgboostCannotBeIsNamedWithItsTree)
{
    auto json = xgboost();
    auto& tree = json["learner"]["gradient_booster"]["model"]["trees"][0];
    tree["split_type"] = {0, 0, 0};
    tree["right_children"] = {1, -1, -1};
    EXPECT_EQ(error(json.dump()), "model: tree 0: two ways lead to node 1");
    tree["right_children"] = {7, -1, -1};
    EXPECT_EQ(error(json.dump()), "model: tree 0: node 0 leads to node 7 of 3");
    tree["right_children"] = {2, -1, -1};
    tree["split_indices"] = {2, 0, 0};
    EXPECT_EQ(error(json.dump()), "model: layer 'trees': tree 0: node 0 looks at feature 2 of 2");
    json["learner"]["gradient_booster"]["name"] = "gblinear";
    EXPECT_EQ(error(json.dump()), "model: the booster 'gblinear' has no trees");
}

TEST_F(TreesTest, ConiferSaysPrecisionAndOrder)
{
    const std::string content =
        R"({"n_classes":2,"n_features":1,"n_trees":1,"max_depth":1,"init_predict":[0.5],"norm":2,
"splitting_convention":"<=","trees":[[{"feature":[0,-2,-2],"threshold":[1.0,0,0],"value":[9.0,3.0,4.0],
"weight":[[1],[0],[0]],"children_left":[1,-1,-1],"children_right":[2,-1,-1]}]],
"config":{"backend":"cpp","input_precision":"ap_fixed<8,3>","threshold_precision":"ap_fixed<8,3>",
"weight_precision":"ap_fixed<8,3>","score_precision":"ap_fixed<9,4>"}})";
    const auto model = read(content);
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(scores(*model, {1.0}), std::vector<double>{7});
    EXPECT_EQ(scores(*model, {1.1}), std::vector<double>{9});
    const auto& layer = std::get<graph::TreeEnsemble>(model->layers[1].operation);
    ASSERT_TRUE(layer.precision);
    EXPECT_EQ(layer.precision->score, "ap_fixed<9,4>");
    EXPECT_FALSE(layer.unroll);
    const auto configuration = config::default_configuration(*model);
    EXPECT_EQ(configuration.precision("features", "result"), "ap_fixed<8,3>");
    EXPECT_EQ(configuration.precision("trees", "result"), "ap_fixed<9,4>");
}

/// Files that the libraries wrote, against what they predict themselves (float32).
TEST_F(TreesTest, AgreesWithTheLibraries)
{
    const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/trees";
    const auto record = nlohmann::json::parse(read_file(corpus / "predictions.json").value());
    const auto rows = record.at("rows").get<std::vector<std::vector<double>>>();
    std::size_t compared = 0;
    for (const auto& [name, expected] : record.at("scores").items()) {
        Progress progress;
        const auto model = make_trees_importer()->read({corpus / name, {}}, {}, progress);
        ASSERT_TRUE(model) << english(model.error());
        for (std::size_t k = 0; k < rows.size(); ++k, ++compared) {
            const auto got = scores(*model, rows[k]);
            const auto wanted = expected[k].get<std::vector<double>>();
            ASSERT_EQ(got.size(), wanted.size());
            for (std::size_t j = 0; j < got.size(); ++j)
                EXPECT_NEAR(got[j], wanted[j], 1e-5 * std::max(1.0, std::abs(wanted[j]))) << name;
        }
    }
    EXPECT_EQ(compared, 56U);
}

const std::string lightgbm =
    "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=1\n"
    "objective=regression\n\nTree=0\nnum_leaves=3\nnum_cat=0\nsplit_feature=0 1\n"
    "threshold=0.5 -1\ndecision_type=2 2\nleft_child=1 -1\nright_child=-2 -3\n"
    "leaf_value=10 20 30\nshrinkage=0.1\n\n\nTree=1\nnum_leaves=1\nleaf_value=1\n\n\n"
    "end of trees\n";

TEST_F(TreesTest, LightgbmNumbersLeavesApart)
{
    const auto model = read(lightgbm);
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(scores(*model, {0.5, -1}), std::vector<double>{11}); // <= on both
    EXPECT_EQ(scores(*model, {0.5, 0}), std::vector<double>{31});
    EXPECT_EQ(scores(*model, {0.6, -1}), std::vector<double>{21});
}

TEST_F(TreesTest, LightgbmDamage)
{
    std::string categorical = lightgbm;
    categorical.replace(categorical.find("decision_type=2 2"), 17, "decision_type=2 3");
    EXPECT_EQ(error(categorical), "model: tree 0: has categories that are not there");
    std::string cycle = lightgbm;
    cycle.replace(cycle.find("left_child=1 -1"), 15, "left_child=1 0 ");
    EXPECT_EQ(error(cycle), "model: tree 0: two ways lead to node 0");
    EXPECT_EQ(error("tree\nversion=v4\n\n"), "model: num_tree_per_iteration: is missing or not a count");
    std::string short_of_one = lightgbm;
    short_of_one.replace(short_of_one.find("objective"), 0, "tree_sizes=100 50 60\n");
    EXPECT_EQ(error(short_of_one), "model: is damaged: holds 2 of 3 trees");
    std::string linear = lightgbm;
    linear.replace(linear.find("shrinkage"), 0, "is_linear=1\n");
    EXPECT_EQ(error(linear),
              "model: tree 0: has linear functions at its leaves: train with linear_tree=false");
}

TEST_F(TreesTest, XgboostInfinityIsNoThreshold)
{
    std::string content = xgboost().dump();
    const std::string conditions = "\"split_conditions\":[0.5,";
    const std::size_t at = content.find(conditions);
    ASSERT_NE(at, std::string::npos);
    const auto with = [&](const std::string& threshold) {
        std::string changed = content;
        return changed.replace(at + conditions.size() - 4, 3, threshold);
    };
    auto model = read(with("Infinity"));
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(scores(*model, {9, 1e30}), std::vector<double>{0.25 - 1.5 + 0.125});
    model = read(with("-Infinity"));
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(scores(*model, {9, -1e30}), std::vector<double>{0.25 + 2 + 0.125});
    EXPECT_EQ(error(with("NaN")), "model: is damaged: type must be number, but is string");
}

TEST_F(TreesTest, NamesAndTrainingOfXgboost)
{
    auto json = xgboost();
    json["learner"]["feature_names"] = {"pt", "eta"};
    json["learner"]["gradient_booster"]["model"]["trees"][0]["loss_changes"] = {12.5, 0, 0};
    json["learner"]["gradient_booster"]["model"]["trees"][0]["sum_hessian"] = {10, 4, 6};
    const auto model = read(json.dump());
    ASSERT_TRUE(model);
    const auto& layer = std::get<graph::TreeEnsemble>(model->layers[1].operation);
    EXPECT_EQ(layer.feature_names, (std::vector<std::string>{"pt", "eta"}));
    EXPECT_EQ(layer.trees[0].gain, (std::vector<double>{12.5, 0, 0}));
    EXPECT_EQ(layer.trees[0].cover, (std::vector<double>{10, 4, 6}));
    EXPECT_TRUE(layer.trees[1].gain.empty());
}

TEST_F(TreesTest, WhatXgboostClaimsIsCounted)
{
    auto json = xgboost();
    auto& model = json["learner"]["gradient_booster"]["model"];
    model["tree_info"] = {0, 1};
    EXPECT_EQ(error(json.dump()), "model: tree 1: belongs to output 1 of 1");
    model["tree_info"] = {0};
    EXPECT_EQ(error(json.dump()), "model: tree_info: 1 entries for 2 trees");
    model["tree_info"] = nlohmann::json::array();
    model["trees"] = nlohmann::json::array();
    EXPECT_EQ(error(json.dump()), "model: holds no trees");
}

/// Two variables; a tree of two cuts, the second one turned around, and one that is a leaf.
std::string tmva(const std::string& boost, const std::string& yes_no, const std::string& type = "0")
{
    return fmt::format(
        R"(<?xml version="1.0"?>
<MethodSetup Method="BDT::BDT">
  <Options><Option name="BoostType" modified="Yes">{}</Option><Option name="UseYesNoLeaf">{}</Option></Options>
  <Variables NVar="2">
    <Variable VarIndex="0" Expression="pt/m" Label="pt/m" Type="F" Min="0" Max="1"/>
    <Variable VarIndex="1" Expression="eta" Label="eta" Type="F" Min="0" Max="1"/>
  </Variables>
  <Classes NClass="2"><Class Name="Signal" Index="0"/><Class Name="Background" Index="1"/></Classes>
  <Transformations NTransformations="0"/>
  <Weights NTrees="2" AnalysisType="{}">
    <BinaryTree type="DecisionTree" boostWeight="3.0e+00" itree="0">
      <Node pos="s" depth="0" NCoef="0" IVar="0" Cut="5.0e-01" cType="1" res="0" rms="0" purity="0.5" nType="0">
        <Node pos="l" depth="1" NCoef="0" IVar="-1" Cut="0" cType="1" res="1.5" rms="0" purity="0.25" nType="-1"/>
        <Node pos="r" depth="1" NCoef="0" IVar="1" Cut="-2.0" cType="0" res="0" rms="0" purity="0.5" nType="0">
          <Node pos="l" depth="2" NCoef="0" IVar="-1" Cut="0" cType="1" res="2.5" rms="0" purity="0.5" nType="1"/>
          <Node pos="r" depth="2" NCoef="0" IVar="-1" Cut="0" cType="1" res="4.5" rms="0" purity="0.75" nType="1"/>
        </Node>
      </Node>
    </BinaryTree>
    <BinaryTree type="DecisionTree" boostWeight="1.0" itree="1">
      <Node pos="s" depth="0" NCoef="0" IVar="-1" Cut="0" cType="1" res="8" rms="0" purity="0.125" nType="-1"/>
    </BinaryTree>
  </Weights>
</MethodSetup>
)",
        boost, yes_no, type);
}

TEST_F(TreesTest, TmvaSumsAsItsBoostSays)
{
    const auto of = [this](const std::string& boost, const std::string& leaf, const std::string& type = "0") {
        const auto model = read(tmva(boost, leaf, type));
        EXPECT_TRUE(model) << english(model.error());
        std::vector<double> all;
        for (const std::vector<double>& row : {std::vector<double>{0.4, 0}, {0.5, -2}, {0.5, -3}})
            all.push_back(model ? scores(*model, row).at(0) : 0);
        return all;
    };
    // At the cut 0.5 to the right; the turned cut sends -2 and above to the left.
    EXPECT_EQ(of("Grad", "False"), (std::vector<double>{9.5, 10.5, 12.5}));
    EXPECT_EQ(of("Grad", "False", "1"),
              (std::vector<double>{12.5, 13.5, 15.5})); // from the first tree's weight
    EXPECT_EQ(of("AdaBoost", "True"), (std::vector<double>{-1, 0.5, 0.5}));
    EXPECT_EQ(of("AdaBoost", "False"),
              (std::vector<double>{(0.75 + 0.125) / 4, (1.5 + 0.125) / 4, (2.25 + 0.125) / 4}));
    EXPECT_EQ(of("RealAdaBoost", "True"), of("AdaBoost", "False"));
    const auto model = read(tmva("Grad", "True"));
    EXPECT_EQ(std::get<graph::TreeEnsemble>(model->layers[1].operation).feature_names,
              (std::vector<std::string>{"pt/m", "eta"}));
}

TEST_F(TreesTest, WhatTmvaCannotBeIsNamed)
{
    const auto changed = [](const std::string& from, const std::string& to) {
        std::string content = tmva("Grad", "False");
        return content.replace(content.find(from), from.size(), to);
    };
    EXPECT_EQ(error(tmva("AdaBoostR2", "False")),
              "model: BoostType: 'AdaBoostR2': only Grad, AdaBoost, RealAdaBoost and Bagging add scores up");
    EXPECT_EQ(error(changed("<Transformations NTransformations=\"0\"/>",
                            "<Transformations><Transform Name=\"Decorrelation\"/></Transformations>")),
              "model: Transformations: 'Decorrelation' before the trees is not supported: train with "
              "VarTransform=I");
    EXPECT_EQ(error(changed("NCoef=\"0\" IVar=\"1\"", "NCoef=\"3\" IVar=\"1\"")),
              "model: tree 0: cuts on several variables at once (UseFisherCuts)");
    EXPECT_EQ(error(changed("Cut=\"-2.0\"", "Cut=\"low\"")),
              "model: tree 0: the attribute Cut is missing or no number");
    EXPECT_EQ(error(changed("IVar=\"1\"", "IVar=\"2\"")),
              "model: layer 'trees': tree 0: node 2 looks at feature 2 of 2");
    EXPECT_EQ(error(changed("BDT::BDT", "MLP::MLP")),
              "model: TMVA's method 'MLP::MLP' is not supported: only BDT is");
    EXPECT_EQ(error(changed("</Weights>", "")).substr(0, 18), "model: is damaged:");
}

TEST_F(TreesTest, ForeignFilesSayHowToExport)
{
    EXPECT_EQ(
        error(std::string("\x80\x05\x95 csklearn.ensemble._gb\nGradientBoostingClassifier", 50)),
        "model: is a Python pickle, which runs programs when it is loaded and therefore is never opened; "
        "export it in Python: from skl2onnx import to_onnx; open('model.onnx', 'wb').write(to_onnx(model, "
        "X[:1].astype('float32')).SerializeToString())");
    EXPECT_NE(error(std::string("\x80\x04\x95 cxgboost.sklearn\nXGBClassifier", 34))
                  .find("save_model('model.json')"),
              std::string::npos);
    std::string old(136, '\0');
    old += std::string("\x0f\0\0\0\0\0\0\0binary:logistic\x06\0\0\0\0\0\0\0gbtree", 8 + 15 + 8 + 6);
    EXPECT_EQ(error(old),
              "model: is XGBoost's old binary format: load it with an XGBoost below 3.1 and save it with "
              "save_model('model.json')");
    EXPECT_NE(error("booster[0]:\n0:[f1<0.5] yes=1,no=2,missing=1\n").find("is a dump of XGBoost's trees"),
              std::string::npos);
    EXPECT_NE(
        error("{\"name\":\"tree\",\"num_tree_per_iteration\":1,\"tree_info\":[]}").find("LightGBM's trees"),
        std::string::npos);
    EXPECT_NE(error("CBM1\x10").find("CatBoost"), std::string::npos);
}

TEST_F(TreesTest, EveryTruncationIsAnsweredAndNeverRead)
{
    const std::string content = xgboost().dump();
    for (std::size_t size = 64; size < content.size(); size += 7) {
        const auto model = read(content.substr(0, size));
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error().code, ErrorCode::bad_format);
    }
}

} // namespace
} // namespace bitscape
