// Programs written by torch.export.save (tests/oracle/make_pytorch_corpus.py), in both layouts of the
// archive: the float reference equals what torch predicts, layers are named as hls4ml names them, exact error
// texts.
#include "base/files.hpp"
#include "importer_pytorch/importer_pytorch.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace bitscape::test {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ElementsAre;

namespace {

const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/pytorch";

json read_json(const char* file)
{
    return json::parse(read_file(corpus / file).value_or("{}"));
}

Result<graph::Model> read(const std::string& file)
{
    Progress progress;
    return make_pytorch_importer()->read({corpus / file, {}}, {}, progress);
}

Samples samples_of(const json& rows)
{
    Samples samples{rows.size(), rows.at(0).size(), {}};
    for (const json& row : rows)
        for (const json& value : row)
            samples.values.push_back(value.get<double>());
    return samples;
}

std::vector<std::string> names(const graph::Model& model)
{
    std::vector<std::string> all;
    for (const graph::Layer& layer : model.layers)
        all.push_back(layer.name);
    return all;
}

/// run_float() against torch's predictions, each output to 1e-5 of its largest value.
void expect_predictions(const std::string& file, const json& entry)
{
    SCOPED_TRACE(file);
    const auto model = read(file);
    ASSERT_TRUE(model) << english(model.error());
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

TEST(PytorchCorpus, computes_what_torch_does)
{
    for (const char* list : {"predictions_old.json", "predictions_new.json"}) {
        const json predictions = read_json(list);
        ASSERT_GE(predictions.at("models").size(), 11u);
        for (const auto& [file, entry] : predictions.at("models").items())
            expect_predictions(file, entry);
    }
}

TEST(PytorchCorpus, bad_files_are_refused_in_one_line)
{
    const json list = read_json("models.json");
    std::size_t refused = 0;
    for (const json& entry : list.at("models")) {
        if (!entry.contains("error"))
            continue;
        const auto model = read(entry.at("path"));
        ASSERT_FALSE(model) << entry.at("path");
        std::string text = english(model.error());
        if (const auto at = text.find(corpus.string() + "/"); at != std::string::npos)
            text.erase(at, corpus.string().size() + 1);
        EXPECT_EQ(text, entry.at("error"));
        ++refused;
    }
    EXPECT_GE(refused, 7u);
}

TEST(PytorchCorpus, names_layers_as_hls4ml_does)
{
    const std::vector<std::string> layers{"x",          "features_0", "features_1", "features_2",
                                          "features_3", "features_4", "features_5", "flatten",
                                          "drop",       "fc",         "softmax"};
    for (const char* file : {"image_old.pt2", "image_new.pt2"}) {
        const auto model = read(file);
        ASSERT_TRUE(model) << english(model.error());
        EXPECT_EQ(names(*model), layers) << file;
        EXPECT_EQ(model->layers[1].source_class, "Conv2d");
        EXPECT_EQ(model->layers[1].shape, (Shape{3, 10, 10})); // channels first, as torch shows it
        EXPECT_TRUE(model->channels_first);
    }
    const auto sequential = read("mlp_new.pt2");
    ASSERT_TRUE(sequential);
    EXPECT_THAT(names(*sequential), ElementsAre("input_1", "_0", "_1", "_2", "_3", "_4"));
}

TEST(PytorchCorpus, lists_what_was_changed)
{
    const auto model = read("lstm_new.pt2");
    ASSERT_TRUE(model) << english(model.error());
    std::vector<std::string> rules;
    for (const graph::Rewrite& rewrite : model->rewrites)
        rules.push_back(rewrite.layer + " " + rewrite.rule);
    EXPECT_THAT(rules, ElementsAre("rnn last_state", "fc transpose_weights"));
    const auto image = read("image_old.pt2");
    ASSERT_TRUE(image);
    EXPECT_TRUE(std::any_of(image->rewrites.begin(), image->rewrites.end(), [](const graph::Rewrite& each) {
        return each.layer == "drop" && each.rule == "remove_dropout";
    }));
}

TEST(PytorchCorpus, what_hls4ml_has_nothing_for_opens_with_the_reason)
{
    const auto model = read("bad_operator.pt2");
    ASSERT_TRUE(model) << english(model.error());
    const std::vector<LayerId> obstacles = graph::obstacles(*model);
    ASSERT_EQ(obstacles.size(), 1u);
    EXPECT_EQ(model->layer(obstacles[0]).source_class, "GLU");
    EXPECT_EQ(model->layer(obstacles[0]).not_built, "hls4ml has nothing like GLU");
    const auto training = read("bad_training.pt2");
    ASSERT_TRUE(training) << english(training.error());
    ASSERT_EQ(graph::obstacles(*training).size(), 1u);
    EXPECT_EQ(training->layer(graph::obstacles(*training)[0]).not_built,
              "it is in training mode; call model.eval() before torch.export.export");
}

TEST(PytorchCorpus, content_decides_what_a_file_is)
{
    const auto importer = make_pytorch_importer();
    const auto head = [](const char* file) { return read_file(corpus / file).value_or("").substr(0, 4096); };
    EXPECT_TRUE(importer->detects("anything", head("image_new.pt2")));
    EXPECT_TRUE(importer->detects("anything", head("image_old.pt2")));
    EXPECT_TRUE(importer->detects("anything", head("bad_state.pt")));
    EXPECT_TRUE(importer->detects("m.pth", "\x80\x02}q"));
    EXPECT_FALSE(importer->detects("m.keras", "PK\x03\x04.. config.json"));
    EXPECT_FALSE(importer->detects("m.onnx", "\x08\x07\x12\x07pytorch"));
    EXPECT_FALSE(importer->detects("m.pt2", "hello"));
}

} // namespace bitscape::test
