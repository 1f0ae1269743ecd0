// Models written by Keras and QKeras (tests/oracle/make_keras_corpus.py): layers named as hls4ml names them,
// the float reference equal to what Keras predicts, exact error texts for those that cannot be read.
#include "base/files.hpp"
#include "keras_file.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

namespace bitscape::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const fs::path corpus = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras";

json predictions()
{
    return json::parse(read_file(corpus / "predictions.json").value_or("{}"));
}

fs::path file_of(const std::string& name)
{
    return corpus / (name + (fs::exists(corpus / (name + ".h5")) ? ".h5" : ".json"));
}

/// Concatenation of all tensors.
std::vector<double> joined(const std::vector<Samples>& tensors)
{
    std::vector<double> all;
    for (const Samples& tensor : tensors)
        all.insert(all.end(), tensor.values.begin(), tensor.values.end());
    return all;
}

std::vector<double> joined(const json& tensors)
{
    std::vector<double> all;
    for (const json& tensor : tensors)
        for (const json& value : tensor)
            all.push_back(value.get<double>());
    return all;
}

} // namespace

TEST_F(KerasTest, NamesLayersAsHls4mlDoes)
{
    const json expected = predictions();
    ASSERT_GE(expected.size(), 7u);
    for (const auto& [name, entry] : expected.items()) {
        if (name == "_made_by")
            continue;
        const auto model = read(file_of(name));
        ASSERT_TRUE(model) << english(model.error());
        std::vector<std::string> names;
        for (const graph::Layer& each : model->layers)
            if (!std::holds_alternative<graph::Dropout>(each.operation)) // hls4ml has none
                names.push_back(each.name);
        EXPECT_EQ(names, entry["layers"].get<std::vector<std::string>>()) << name;
    }
}

TEST_F(KerasTest, FloatReferenceIsWhatKerasPredicts)
{
    const json expected = predictions();
    for (const auto& [name, entry] : expected.items()) {
        if (name == "_made_by")
            continue;
        const auto model = read(file_of(name));
        ASSERT_TRUE(model) << english(model.error());
        std::vector<Samples> inputs;
        ASSERT_EQ(model->inputs.size(), entry["inputs"].size());
        for (std::size_t i = 0; i < model->inputs.size(); ++i) {
            const auto values = entry["inputs"][i].get<std::vector<double>>();
            const std::size_t columns = element_count(model->layer(model->inputs[i]).shape);
            inputs.push_back({values.size() / columns, columns, values});
        }
        const auto outputs = graph::run_float(*model, inputs);
        ASSERT_TRUE(outputs) << english(outputs.error());
        const std::vector<double> ours = joined(*outputs), theirs = joined(entry["outputs"]);
        ASSERT_EQ(ours.size(), theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i)
            EXPECT_NEAR(ours[i], theirs[i], 2e-6 * std::max(1.0, std::abs(theirs[i])))
                << name << " value " << i;
    }
}

TEST_F(KerasTest, ErrorTextsOfTheCorpus)
{
    const auto table = read_file(corpus / "errors.txt");
    ASSERT_TRUE(table);
    std::istringstream lines(*table);
    std::size_t rows = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t bar = line.find(" | ");
        ASSERT_NE(bar, std::string::npos) << line;
        const std::string file = line.substr(0, bar);
        const auto result = read(corpus / file);
        ASSERT_FALSE(result) << file;
        EXPECT_EQ(english(result.error()), (corpus / file).string() + ": " + line.substr(bar + 3));
        ++rows;
    }
    EXPECT_GE(rows, 2u);
}

} // namespace bitscape::test
