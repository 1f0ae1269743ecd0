#include "metrics/weight_picture.hpp"
#include "metrics/weight_view.hpp"
#include "unit/design/models.hpp"

#include <gmock/gmock.h>

namespace bitscape::metrics {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

design::Design resolved(std::shared_ptr<const graph::Model> model, const char* settings)
{
    const std::string text =
        std::string("Backend: Vitis\nIOType: io_parallel\nHLSConfig:\n  Model:\n    Precision: fixed<16,6>\n"
                    "    ReuseFactor: 1\n    Strategy: Latency\n") +
        settings;
    auto knobs = config::parse_configuration(text, "test");
    EXPECT_TRUE(knobs.has_value()) << (knobs ? "" : english(knobs.error()));
    auto design = design::resolve(std::move(model), *knobs);
    EXPECT_TRUE(design.has_value()) << (design ? "" : english(design.error()));
    return *std::move(design);
}

std::shared_ptr<const graph::Model> two_by_three()
{
    return test::ModelBuilder()
        .input({2})
        .dense("fc", 3, {0.5F, 0, -0.25F, 0.01F, 0.125F, -1.5F}, {0.25F, 0, 0})
        .build();
}

constexpr const char* four_fraction_bits =
    "  LayerName:\n    fc:\n      Precision:\n        weight: fixed<6,2>\n";

TEST(WeightView, ShowsHardwareBesideTrainedValues)
{
    const design::Design design = resolved(two_by_three(), four_fraction_bits);
    const auto views = weight_views(design, *design.find("fc"));
    ASSERT_EQ(views.size(), 2u);
    const WeightView& weight = views[0];
    EXPECT_EQ(weight.tensor, "weight");
    EXPECT_THAT(weight.shape, ElementsAre(2, 3));
    EXPECT_THAT(weight.axes, ElementsAre("input", "output"));
    EXPECT_THAT(weight.values, ElementsAre(0.5, 0, -0.25, 0, 0.125, -1.5));
    EXPECT_THAT(weight.trained, ElementsAre(0.5F, 0, -0.25F, 0.01F, 0.125F, -1.5F));
    EXPECT_THAT(weight.zeros,
                ElementsAre(Zero::no, Zero::trained, Zero::no, Zero::rounded, Zero::no, Zero::no));
    EXPECT_EQ(views[1].tensor, "bias");
    EXPECT_EQ(weights_csv(weight), "input,output,value,trained,zero\n0,0,0.5,0.5,\n0,1,0,0,trained\n"
                                   "0,2,-0.25,-0.25,\n1,0,0,0.01,rounded\n1,1,0.125,0.125,\n"
                                   "1,2,-1.5,-1.5,\n");
}

TEST(WeightView, TellsPrunedFromRoundedWeights)
{
    const std::string settings = std::string(four_fraction_bits) + "      Sparsity: 0.5\n";
    const design::Design design = resolved(two_by_three(), settings.c_str());
    const WeightView weight = weight_views(design, *design.find("fc")).front();
    EXPECT_THAT(weight.values, ElementsAre(0.5, 0, -0.25, 0, 0, -1.5));
    EXPECT_THAT(weight.zeros,
                ElementsAre(Zero::no, Zero::trained, Zero::no, Zero::pruned, Zero::pruned, Zero::no));
    EXPECT_EQ(weight.count(Zero::pruned), 2u);
}

TEST(WeightView, DoesNotGuessWhatARewriteMade)
{
    const design::Design design = resolved(test::ModelBuilder()
                                               .input({2})
                                               .dense("fc", 2, {0.5F, 0, -0.25F, 1}, {0, 0})
                                               .batch_normalization("bn", 0.75F, 0.5F)
                                               .build(),
                                           "  LayerName:\n    fc:\n      Precision:\n        result: auto\n");
    const WeightView weight = weight_views(design, *design.find("fc")).front();
    EXPECT_THAT(weight.values, ElementsAre(0.375, 0, -0.1875, 0.75));
    EXPECT_THAT(weight.trained, IsEmpty());
    EXPECT_EQ(weight.zeros[1], Zero::unknown);
}

TEST(WeightView, ShowsTrainedValuesOfLayersWithoutHardware)
{
    const auto model = two_by_three();
    const auto views = weight_views(model->layers[1]);
    ASSERT_EQ(views.size(), 2u);
    EXPECT_EQ(views[0].tensor, "kernel");
    EXPECT_FALSE(views[0].type.has_value());
    EXPECT_THAT(views[0].shape, ElementsAre(2, 3));
    EXPECT_EQ(views[0].zeros[1], Zero::trained);
    EXPECT_TRUE(weight_views(model->layers[0]).empty());
}

TEST(WeightView, KnowsWhatTypesReach)
{
    const TypeRange fixed = type_range({.width = 6, .integer = 2});
    EXPECT_EQ(fixed.lowest, -2);
    EXPECT_EQ(fixed.highest, 2 - 0.0625);
    EXPECT_EQ(fixed.step, 0.0625);
    const TypeRange positive = type_range({.width = 4, .integer = 0, .is_signed = false});
    EXPECT_EQ(positive.lowest, 0);
    EXPECT_EQ(positive.highest, 0.9375);
    const TypeRange power = type_range(power_of_two_type(3));
    EXPECT_EQ(power.step, 0.0625); // 2^-4
    EXPECT_EQ(power.highest, 8);
}

TEST(MagnitudeHistogram, CountsOctavesBySign)
{
    const auto histogram = magnitude_histogram(std::vector<double>{1, -1, 1.5, 3.9, 0, 0.25, 0}, 1);
    EXPECT_EQ(histogram.first, -2);
    EXPECT_THAT(histogram.positive, ElementsAre(1, 0, 2, 1));
    EXPECT_THAT(histogram.negative, ElementsAre(0, 0, 1, 0));
    EXPECT_EQ(histogram.zeros, 2u);
    const auto half = magnitude_histogram(std::vector<float>{1, 1.4F, 1.5F}, 2);
    EXPECT_EQ(half.first, 0);
    EXPECT_THAT(half.positive, ElementsAre(2, 1));
    EXPECT_THAT(magnitude_histogram(std::vector<double>{0, 0}, 2).positive, IsEmpty());
}

TEST(ValueHistogram, KeepsWhatLiesOutsideAtItsEnds)
{
    EXPECT_THAT(value_histogram(std::vector<double>{-9, -1, -0.5, 0, 0.99, 1, 9}, -1, 1, 4),
                ElementsAre(2, 1, 1, 3));
}

TEST(TensorLayout, ShowsKernelsAsTiles)
{
    const TensorLayout layout({3, 2, 2, 4}, {"row", "column", "channel", "filter"});
    EXPECT_TRUE(layout.has_tiles());
    EXPECT_EQ(layout.rows(), 3u + 1 + 3);
    EXPECT_EQ(layout.columns(), 4u * 2 + 3);
    EXPECT_EQ(layout.element(0, 0), 0u);
    EXPECT_EQ(layout.element(0, 2), std::nullopt);                 // between tiles
    EXPECT_EQ(layout.element(4, 3), 0u * 16 + 0 * 8 + 1 * 4 + 1);  // channel 1, filter 1
    EXPECT_EQ(layout.element(6, 10), 2u * 16 + 1 * 8 + 1 * 4 + 3); // the last element
    EXPECT_THAT(layout.index(2 * 16 + 1 * 8 + 1 * 4 + 3), ElementsAre(2, 1, 1, 3));
    EXPECT_EQ(layout.row_axis(), "channel");
    EXPECT_EQ(layout.column_axis(), "filter");
}

TEST(TensorLayout, EveryElementHasOnePlace)
{
    const std::vector<std::pair<Shape, std::vector<std::string>>> tensors{
        {{7}, {"element"}},
        {{1000}, {"element"}},
        {{5, 3}, {"input", "output"}},
        {{3, 2, 5}, {"column", "channel", "filter"}},
        {{3, 3, 7}, {"row", "column", "channel"}},
        {{4, 2, 3}, {"set", "input", "output"}},
        {{3, 3, 1, 8}, {"row", "column", "channel", "filter"}},
        {{1, 1, 4, 8}, {"row", "column", "channel", "filter"}},
    };
    for (const auto& [shape, axes] : tensors) {
        const TensorLayout layout(shape, axes);
        std::vector<int> seen(element_count(shape), 0);
        for (std::size_t row = 0; row < layout.rows(); ++row)
            for (std::size_t column = 0; column < layout.columns(); ++column)
                if (const auto element = layout.element(row, column))
                    ++seen.at(*element);
        EXPECT_THAT(seen, ::testing::Each(1)) << ::testing::PrintToString(shape);
    }
}

WeightView plain_view(Shape shape, std::vector<double> values)
{
    WeightView view;
    view.shape = std::move(shape);
    view.axes = {"input", "output"};
    for (const double value : values)
        view.zeros.push_back(value == 0 ? Zero::pruned : Zero::no);
    view.values = std::move(values);
    return view;
}

TEST(WeightPicture, KeepsOutliersWhenItMakesBlocks)
{
    const WeightView view = plain_view({2, 4}, {1, -3, 0, 0, 0.5, 2, 0, 0});
    const WeightPicture small = weight_picture(view, TensorLayout(view.shape, view.axes), 2);
    EXPECT_EQ(small.rows, 2u);
    EXPECT_EQ(small.columns, 2u);
    EXPECT_EQ(small.block_columns, 2u);
    EXPECT_EQ(small.cells[0].value, -3);
    EXPECT_EQ(small.cells[0].zero, Zero::no);
    EXPECT_EQ(small.cells[1].zero, Zero::pruned);
    EXPECT_EQ(small.cells[2].value, 2);
    EXPECT_EQ(small.cells[3].first, 6u);
    EXPECT_EQ(small.largest, 3);
    const WeightPicture whole = weight_picture(view, TensorLayout(view.shape, view.axes));
    EXPECT_EQ(whole.cells.size(), 8u);
    EXPECT_EQ(whole.cells[4].value, 0.5F);
}

} // namespace
} // namespace bitscape::metrics
