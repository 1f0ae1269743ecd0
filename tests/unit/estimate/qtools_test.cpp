#include "base/files.hpp"
#include "estimate/qtools.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace bitscape::estimate::qtools {
namespace {

using Json = nlohmann::json;

Number number(const Json& json)
{
    Number result{json.at(0).get<int>(), static_cast<Mode>(json.at(1).get<int>()), json.at(2).get<int>() != 0,
                  -1};
    if (json.size() > 3)
        result.max_value = json.at(3).get<double>();
    return result;
}

Memory memory(const std::string& name)
{
    return name == "sram" ? Memory::sram : name == "dram" ? Memory::dram : Memory::fixed;
}

Layer::Kind kind(const std::string& name)
{
    if (name.find("Dense") != std::string::npos || name.find("Conv") != std::string::npos)
        return Layer::Kind::product;
    if (name.find("Activation") != std::string::npos)
        return Layer::Kind::activation;
    if (name.find("BatchNormalization") != std::string::npos)
        return Layer::Kind::batch_normalization;
    return name == "Add"            ? Layer::Kind::merge
           : name == "MaxPooling2D" ? Layer::Kind::pooling
                                    : Layer::Kind::other;
}

double elements(const Json& shape)
{
    double product = 1;
    for (const Json& extent : shape)
        product *= extent.get<double>();
    return product;
}

Layer layer_of(const Json& json, bool reference)
{
    Layer layer;
    layer.kind = kind(json.at("class"));
    for (const Json& input : json.at("in"))
        layer.input_elements.push_back(input.get<double>());
    for (const Json& input : json.at("inputs"))
        layer.inputs.push_back(number(input));
    layer.output_elements = json.at("out").get<double>();
    layer.output = number(json.at("output"));
    layer.operations = json.at("ops").get<double>();
    layer.is_input = json.at("io").at(0) == 1, layer.is_output = json.at("io").at(1) == 1;
    if (json.contains("weights")) {
        const Json& shapes = json.at("weights");
        layer.weights = elements(shapes.at(0));
        layer.biases = shapes.size() > 1 ? elements(shapes.at(1)) : 0;
        layer.fan_in = static_cast<std::size_t>(layer.weights / shapes.at(0).back().get<double>());
    }
    for (const auto& [name, place] : {std::pair{"weight", &layer.weight},
                                      {"bias", &layer.bias},
                                      {"mean", &layer.mean},
                                      {"variance", &layer.variance}})
        if (json.contains(name))
            *place = number(json.at(name));
    if (reference && layer.kind == Layer::Kind::product) { // AutoQKeras: the type of sums is given
        layer.forced_accumulator_bits = json.at("accumulator").get<int>();
        layer.forced_floating = layer.output.mode == Mode::floating;
    }
    return layer;
}

// Every energy that QKeras' QTools gives for 15 networks: fixed point, binary, ternary, powers of two,
// floats; SRAM, DRAM, wired weights. QTools rounds to 0.01 pJ.
TEST(QTools, AllNumbersAreReproduced)
{
    const auto text = read_file(BITSCAPE_SOURCE_DIR "/tests/unit/estimate/qtools_cases.json");
    ASSERT_TRUE(text);
    std::size_t numbers = 0;
    const Json file = Json::parse(*text);
    for (const Json& one : file.at("cases")) {
        const Settings settings{memory(one.at("weights_on")), memory(one.at("activations_on")),
                                one.at("min_sram"), one.at("io"), 45};
        double counted = 0, all = 0;
        for (const Json& json : one.at("layers")) {
            const std::string where =
                one.at("name").get<std::string>() + " / " + json.at("name").get<std::string>();
            const bool reference = one.at("reference");
            const Layer layer = layer_of(json, reference);
            if (layer.kind == Layer::Kind::product && !reference) {
                const Gate gate = product_gate(layer.weight, layer.inputs.front());
                EXPECT_NEAR(gate.bits, json.at("gate").at(1).get<double>(), 1e-9) << where;
                EXPECT_EQ(gate.output_bits, json.at("gate").at(3).get<int>()) << where;
                EXPECT_EQ(accumulator_bits(layer.weight, layer.inputs.front(), layer.fan_in),
                          json.at("accumulator").get<int>())
                    << where;
            }
            const Energy found = energy(layer, settings);
            const double parts[] = {found.inputs, found.outputs, found.parameters, found.operations,
                                    found.counted};
            for (std::size_t i = 0; i < std::size(parts); ++i, ++numbers)
                EXPECT_NEAR(parts[i], json.at("pj").at(i).get<double>(), i == 4 ? 0.02 : 0.006)
                    << where << ", " << i;
            counted += found.counted;
            all += found.inputs + found.outputs + found.parameters + found.operations;
        }
        EXPECT_NEAR(std::floor(counted), one.at("counted").get<double>(), 1) << one.at("name");
        EXPECT_NEAR(std::floor(all), one.at("all").get<double>(), 1) << one.at("name");
    }
    EXPECT_GT(numbers, 600u);
}

TEST(QTools, SmallerProcessesAndWiredWeightsTakeLess)
{
    Layer layer;
    layer.kind = Layer::Kind::product;
    layer.input_elements = {16};
    layer.inputs = {Number{8, Mode::fixed, true, -1}};
    layer.output_elements = 4;
    layer.operations = layer.weights = 64;
    layer.fan_in = 16;
    Settings settings;
    double before = 1e9;
    for (const double nm : {65.0, 45.0, 28.0, 20.0, 16.0, 12.0, 7.0, 5.0}) {
        settings.process_nm = nm;
        const double now = energy(layer, settings).operations;
        EXPECT_LE(now, before) << nm;
        before = now;
    }
    EXPECT_EQ(process_factor(45), 1);
    settings.weights = Memory::fixed;
    EXPECT_EQ(energy(layer, settings).parameters, 0);
}

} // namespace
} // namespace bitscape::estimate::qtools
