// Three equal copies and a vote change no bit.
#include "design/redundancy.hpp"
#include "emulate/emulate.hpp"
#include "unit/design/models.hpp"

#include <gtest/gtest.h>
#include <random>

namespace bitscape::design {
namespace {

std::shared_ptr<const graph::Model> two_layers()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> uniform(-1, 1);
    const auto drawn = [&](std::size_t n) {
        std::vector<float> values(n);
        for (float& value : values)
            value = uniform(random);
        return values;
    };
    return test::ModelBuilder()
        .input({6})
        .dense("fc1", 5, drawn(30), drawn(5))
        .activation("relu1", graph::Function::relu)
        .dense("fc2", 3, drawn(15), drawn(3))
        .build();
}

Design resolved(const config::Configuration& knobs)
{
    auto design = resolve(two_layers(), knobs);
    EXPECT_TRUE(design) << (design ? "" : english(design.error()));
    return design.value_or(Design());
}

Samples outputs_of(const Design& design)
{
    Samples x;
    x.rows = 40;
    x.columns = 6;
    std::mt19937 random(3);
    std::uniform_real_distribution<double> uniform(-2, 2);
    for (std::size_t i = 0; i < x.rows * x.columns; ++i)
        x.values.push_back(uniform(random));
    Progress progress;
    auto run = emulate::run(design, {x}, {}, {}, progress);
    EXPECT_TRUE(run) << (run ? "" : english(run.error()));
    return run ? run->outputs.front() : Samples();
}

TEST(Redundancy, ChangesTheDesignButNoOutputBit)
{
    const config::Configuration plain = config::default_configuration(*two_layers());
    const Design without = resolved(plain);
    EXPECT_FALSE(has_redundancy(without));
    for (const Redundancy kind : {Redundancy::weights, Redundancy::logic}) {
        config::Configuration knobs = plain;
        config::set_default_redundancy(knobs, kind);
        const Design with = resolved(knobs);
        EXPECT_TRUE(has_redundancy(with));
        EXPECT_NE(hash(with), hash(without));
        const Samples a = outputs_of(without), b = outputs_of(with);
        ASSERT_FALSE(a.values.empty());
        EXPECT_EQ(a.values, b.values);
    }
}

TEST(Redundancy, OnlyWhatIsThereIsTriplicated)
{
    config::Configuration knobs = config::default_configuration(*two_layers());
    config::set_default_redundancy(knobs, Redundancy::weights);
    config::set_redundancy(knobs, "fc2", Redundancy::logic);
    config::set_redundancy(knobs, "relu1", Redundancy::weights); // it has none
    const Design design = resolved(knobs);
    EXPECT_EQ(redundancy(design, design.nodes.front()), Redundancy::none); // the input
    EXPECT_EQ(redundancy(design, *design.find("fc1")), Redundancy::weights);
    EXPECT_EQ(redundancy(design, *design.find("relu1")), Redundancy::none);
    EXPECT_EQ(redundancy(design, *design.find("fc2")), Redundancy::logic);
    const auto width = [&](const char* tensor) {
        const auto& dense = std::get<Dense>(design.find("fc1")->operation);
        return std::string_view(tensor) == "weight" ? dense.weight.type.width : dense.bias.type.width;
    };
    EXPECT_EQ(stored_bits(*design.find("fc1")),
              static_cast<std::uint64_t>(30 * width("weight") + 5 * width("bias")));
    bool noted = false;
    for (const Note& note : design.notes)
        noted = noted || (note.layer == "relu1" && note.text.find("Redundancy 'weights'") == 0);
    EXPECT_TRUE(noted);
}

} // namespace
} // namespace bitscape::design
