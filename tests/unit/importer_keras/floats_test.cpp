// Models of every layer the importer reads (tests/oracle/record_floats.py): the float reference is what the
// framework itself predicts; what is not known opens, with its values and the reason.
#include "base/files.hpp"
#include "keras_file.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const fs::path floats = fs::path(BITSCAPE_SOURCE_DIR) / "tests/corpus/keras/floats";

std::vector<Samples> inputs_of(const graph::Model& model, const json& tensors)
{
    std::vector<Samples> inputs;
    for (std::size_t i = 0; i < model.inputs.size() && i < tensors.size(); ++i) {
        const std::size_t columns = element_count(model.layer(model.inputs[i]).shape);
        const auto values = tensors[i].get<std::vector<double>>();
        inputs.push_back({values.size() / columns, columns, values});
    }
    return inputs;
}

/// The largest difference, relative to the tensor's own size.
double difference(const Samples& ours, const json& theirs)
{
    double largest = 1e-3, worst = 0;
    for (const json& value : theirs)
        largest = std::max(largest, std::fabs(value.get<double>()));
    for (std::size_t i = 0; i < ours.values.size(); ++i)
        worst = std::max(worst, std::fabs(ours.values[i] - theirs[i].get<double>()));
    return worst / largest;
}

} // namespace

TEST_F(KerasTest, FloatReferenceOfEveryLayer)
{
    std::size_t compared = 0;
    for (const char* environment : {"keras2", "keras3", "hgq"}) {
        const json expected =
            json::parse(read_file(floats / fmt::format("floats_{}.json", environment)).value_or("{}"));
        ASSERT_FALSE(expected.empty()) << environment;
        for (const auto& [name, entry] : expected.items()) {
            if (name == "_made_by")
                continue;
            const auto model = read(floats / entry["file"].get<std::string>());
            ASSERT_TRUE(model) << english(model.error());
            if (!entry.contains("outputs"))
                continue;
            const auto outputs = graph::run_float(*model, inputs_of(*model, entry["inputs"]));
            ASSERT_TRUE(outputs) << name << ": " << english(outputs.error());
            ASSERT_EQ(outputs->size(), entry["outputs"].size()) << name;
            for (std::size_t k = 0; k < outputs->size(); ++k) {
                const std::string where = fmt::format("{}: {}", name, entry["names"][k].get<std::string>());
                ASSERT_EQ((*outputs)[k].values.size(), entry["outputs"][k].size()) << where;
                EXPECT_LE(difference((*outputs)[k], entry["outputs"][k]), 1e-5) << where;
                ++compared;
            }
        }
    }
    EXPECT_GE(compared, 200u);
}

} // namespace bitscape::test
