// Models as exporters of several ages write them (tests/oracle/make_onnx_corpus.py): the float reference
// equals what onnxruntime predicts.
#include "base/files.hpp"
#include "importer_onnx/importer_onnx.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace bitscape::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/onnx";

Result<graph::Model> read(const std::string& file)
{
    Progress progress;
    return make_onnx_importer()->read({corpus / file, {}}, {}, progress);
}

Samples samples_of(const json& rows)
{
    Samples samples{rows.size(), rows.at(0).size(), {}};
    for (const json& row : rows)
        for (const json& value : row)
            samples.values.push_back(value.get<double>());
    return samples;
}

bool has_unknown(const graph::Model& model)
{
    return std::any_of(model.layers.begin(), model.layers.end(), [](const graph::Layer& layer) {
        return std::holds_alternative<graph::UnknownLayer>(layer.operation);
    });
}

/// onnxruntime computes in float32, its recurrent layers with functions of its own.
void expect_predictions(const std::string& file, const json& entry)
{
    SCOPED_TRACE(file);
    const auto model = read(file);
    ASSERT_TRUE(model) << english(model.error());
    if (has_unknown(*model)) {
        EXPECT_FALSE(graph::obstacles(*model).empty());
        return;
    }
    std::vector<Samples> inputs;
    for (const json& rows : entry.at("inputs"))
        inputs.push_back(samples_of(rows));
    const auto outputs = graph::run_float(*model, inputs);
    ASSERT_TRUE(outputs) << english(outputs.error());
    ASSERT_EQ(outputs->size(), entry.at("outputs").size());
    for (std::size_t k = 0; k < outputs->size(); ++k) {
        const Samples expected = samples_of(entry.at("outputs").at(k));
        const Samples& actual = (*outputs)[k];
        ASSERT_EQ(actual.values.size(), expected.values.size());
        double largest = 0;
        for (const double value : expected.values)
            largest = std::max(largest, std::fabs(value));
        for (std::size_t i = 0; i < actual.values.size(); ++i)
            EXPECT_NEAR(actual.values[i], expected.values[i], 1e-5 * largest) << "value " << i;
    }
}

} // namespace

TEST(OnnxCorpus, computes_what_onnxruntime_does)
{
    std::size_t models = 0;
    for (const char* list :
         {"predictions_handmade.json", "predictions_torchscript.json", "predictions_dynamo.json"}) {
        const json predictions = json::parse(read_file(corpus / list).value_or("{}"));
        for (const auto& [file, entry] : predictions.at("models").items()) {
            expect_predictions(file, entry);
            ++models;
        }
    }
    EXPECT_GE(models, 35u);
}

TEST(OnnxCorpus, lists_what_was_changed)
{
    const auto rules = [](const char* file) {
        const auto model = read(file);
        std::set<std::string> found;
        if (model)
            for (const graph::Rewrite& rewrite : model->rewrites)
                found.insert(rewrite.rule);
        return found;
    };
    EXPECT_TRUE(rules("norm_torchscript_9.onnx").contains("recognize_layer_normalization"));
    EXPECT_TRUE(rules("norm_torchscript_9.onnx").contains("gemm_to_matmul"));
    EXPECT_TRUE(rules("lstm_last_dynamo_19.onnx").contains("straighten_sequence"));
    EXPECT_TRUE(rules("reduce_attributes.onnx").contains("mean_to_pooling"));
    EXPECT_TRUE(rules("qcdq.onnx").contains("qcdq_to_quant"));
    EXPECT_TRUE(rules("old_conv.onnx").contains("to_channels_last"));
}

TEST(OnnxCorpus, what_hls4ml_has_nothing_for_opens_with_the_reason)
{
    const auto model = read("unknown_function.onnx");
    ASSERT_TRUE(model) << english(model.error());
    const std::vector<LayerId> obstacles = graph::obstacles(*model);
    ASSERT_EQ(obstacles.size(), 1u);
    EXPECT_EQ(model->layer(obstacles[0]).not_built, "hls4ml has nothing like Erf");
}

} // namespace bitscape::test
