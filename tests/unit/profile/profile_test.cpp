#include "emulate/emulate.hpp"
#include "graph/trace_float.hpp"
#include "profile/profile.hpp"
#include "unit/design/models.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <map>
#include <random>

namespace bitscape::profile {
namespace {

design::Design resolved(std::shared_ptr<const graph::Model> model, const std::string& layers = "")
{
    const std::string text =
        "Backend: Vitis\nIOType: io_parallel\nHLSConfig:\n  Model:\n    Precision: fixed<16,6>\n"
        "    ReuseFactor: 1\n    Strategy: Latency\n" +
        (layers.empty() ? "" : "  LayerName:\n" + layers);
    auto knobs = config::parse_configuration(text, "test");
    EXPECT_TRUE(knobs.has_value()) << (knobs ? "" : english(knobs.error()));
    auto design = design::resolve(std::move(model), *knobs);
    EXPECT_TRUE(design.has_value()) << (design ? "" : english(design.error()));
    return *std::move(design);
}

/// x [2] -> fc [3] -> relu -> dropout
std::shared_ptr<const graph::Model> small_model()
{
    return test::ModelBuilder()
        .input({2})
        .dense("fc", 3, {0.5F, 0, -0.25F, 0.01F, 0.125F, -1.5F}, {0.25F, 0, 0})
        .activation("relu", graph::Function::relu)
        .dropout("drop")
        .build();
}

Samples random_rows(std::size_t rows, std::size_t columns, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> values;
    Samples samples{rows, columns, {}};
    for (std::size_t i = 0; i < rows * columns; ++i)
        samples.values.push_back(values(random));
    return samples;
}

Result<Profile> run(const design::Design& design, std::vector<Samples> inputs, const Options& options = {})
{
    Progress progress;
    return Profiler(std::make_shared<const std::vector<Samples>>(std::move(inputs)))
        .run(design, options, {}, progress);
}

const TensorProfile* find(const Profile& profile, std::string_view layer, std::string_view tensor)
{
    for (const TensorProfile& one : profile.tensors)
        if (one.layer == layer && one.tensor == tensor)
            return &one;
    return nullptr;
}

TEST(Counterparts, AreTheLastLayersMergedIntoANode)
{
    const auto model = test::ModelBuilder()
                           .input({2})
                           .dense("fc", 2, {0.5F, 0, -0.25F, 1}, {0, 0})
                           .batch_normalization("bn", 0.75F, 0.5F)
                           .activation("relu", graph::Function::relu)
                           .dropout("drop")
                           .build();
    const design::Design design = resolved(model, "    fc:\n      Precision:\n        result: auto\n");
    const auto partners = counterparts(design);
    std::map<std::string, std::string> names;
    for (const design::Node& node : design.nodes)
        names[node.name] = model->layer(partners[node.id.index()].value()).name;
    EXPECT_EQ(names, (std::map<std::string, std::string>{{"x", "x"}, {"fc", "bn"}, {"relu", "drop"}}));
}

TEST(Counterparts, LayersThatGoForwardIntoTheNextNodeDoNotStandForTheOneBefore)
{
    const auto model = test::ModelBuilder()
                           .input({3})
                           .batch_normalization("bn", 0.5F, 0.25F) // no matrix before it: a node of its own
                           .dropout("drop")
                           .activation("tanh", graph::Function::tanh)
                           .build();
    const design::Design design = resolved(model);
    const auto partners = counterparts(design);
    ASSERT_EQ(design.nodes.size(), 3u);
    EXPECT_EQ(model->layer(partners[0].value()).name, "x");
    EXPECT_EQ(model->layer(partners[1].value()).name, "drop");
    EXPECT_EQ(model->layer(partners[2].value()).name, "tanh");
}

TEST(Counterparts, ValuesWithTheirChannelsFirstAreTurned)
{
    design::Design design;
    graph::Model model;
    model.channels_first = true;
    const auto layer = [&](std::uint32_t id, graph::Operation operation, Shape shape,
                           std::vector<LayerId> inputs) {
        model.layers.push_back({LayerId{id}, "l" + std::to_string(id), "", std::move(operation),
                                std::move(inputs), std::move(shape)});
    };
    layer(0, graph::Input{}, {2, 4, 5}, {});
    layer(1, graph::Flatten{}, {40}, {LayerId{0}});
    design.model = std::make_shared<const graph::Model>(model);
    const auto node = [&](std::uint32_t id, std::uint32_t source, design::Operation operation, Shape shape,
                          std::vector<NodeId> inputs) {
        design::Node made;
        made.id = NodeId{id};
        made.source = LayerId{source};
        made.operation = std::move(operation);
        made.shape = std::move(shape);
        made.inputs = std::move(inputs);
        design.nodes.push_back(std::move(made));
    };
    node(0, 0, design::Input{}, {2, 4, 5}, {});
    node(1, 0, design::Reshape{}, {4, 5, 2}, {NodeId{0}}); // the transposition behind the input
    node(2, 1, design::Reshape{}, {40}, {NodeId{1}});
    EXPECT_FALSE(turned_shape(design, design.nodes[0]));
    EXPECT_EQ(turned_shape(design, design.nodes[1]), (Shape{2, 4, 5}));
    EXPECT_EQ(turned_shape(design, design.nodes[2]), (Shape{2, 4, 5}));
    EXPECT_FALSE(counterparts(design)[0]); // the last of a layer's nodes has its results
    EXPECT_EQ(counterparts(design)[1], LayerId{0});
}

TEST(Profile, WeightsAreShownBeforeAndAfter)
{
    const auto profile =
        run(resolved(small_model(), "    fc:\n      Precision:\n        weight: fixed<5,1>\n"), {});
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->rows, 0u);
    ASSERT_EQ(profile->tensors.size(), 2u); // no data: no activations
    const TensorProfile& weight = profile->tensors[0];
    EXPECT_EQ(weight.tensor, "weight");
    EXPECT_EQ(weight.kind, TensorProfile::Kind::weight);
    EXPECT_EQ(weight.before->zeros(), 1);
    EXPECT_EQ(weight.after->zeros(), 2); // 0.01 is gone
    EXPECT_EQ(weight.lost.underflows, 1);
    EXPECT_EQ(weight.lost.overflows, 1); // -1.5
    EXPECT_EQ(weight.before->min(), -1.5);
    ASSERT_TRUE(weight.suggested());
    EXPECT_EQ(to_string(*weight.suggested()), "fixed<5,2>");
    EXPECT_EQ(to_string(*weight.suggested(FitPolicy::keep_resolution)), "fixed<6,2>");
}

/// Everything once more, value by value.
TEST(Profile, IsWhatStraightforwardCodeFinds)
{
    const design::Design design =
        resolved(small_model(), "    fc:\n      Precision:\n        result: fixed<6,2,RND,SAT>\n");
    const Samples x = random_rows(300, 2, 1);
    const auto profile = run(design, {x});
    ASSERT_TRUE(profile) << english(profile.error());
    EXPECT_EQ(profile->rows, 300u);
    Progress progress;
    emulate::Options options;
    options.trace = true;
    const auto output = emulate::run(design, {x}, options, {}, progress);
    ASSERT_TRUE(output);
    std::map<std::string, Samples> floats;
    ASSERT_TRUE(graph::trace_float(*design.model, {x}, [&](const graph::Layer& layer, const Samples& values) {
        return floats.emplace(layer.name, values).second;
    }));
    const auto& hardware = output->traces[1].values.values;
    const auto& reference = floats.at("fc").values;
    const TensorProfile* result = find(*profile, "fc", "result");
    ASSERT_NE(result, nullptr);
    std::int64_t beyond = 0, vanished = 0;
    double sum = 0, squares = 0, largest = 0;
    for (std::size_t i = 0; i < hardware.size(); ++i) {
        const double rounded = std::floor(reference[i] * 16 + 0.5) / 16;
        beyond += rounded < -2 || rounded > 1.9375 ? 1 : 0;
        vanished += rounded == 0 && reference[i] != 0 ? 1 : 0;
        const double error = std::fabs(hardware[i] - reference[i]);
        sum += error;
        squares += error * error;
        largest = std::max(largest, error);
    }
    EXPECT_GT(beyond, 0);
    ASSERT_TRUE(result->before_beyond);
    EXPECT_EQ(result->before_beyond->overflows, beyond);
    EXPECT_EQ(result->before_beyond->underflows, vanished);
    EXPECT_EQ(result->lost.overflows, output->stats[1].overflows);
    EXPECT_EQ(result->lost.underflows, output->stats[1].underflows);
    EXPECT_EQ(result->lost_of, 900);
    EXPECT_EQ(result->after->max(), *std::ranges::max_element(hardware));
    EXPECT_EQ(result->before->min(), *std::ranges::min_element(reference));
    EXPECT_EQ(result->after->zeros(), std::ranges::count(hardware, 0.0));
    const LayerAgreement& agreement = profile->agreement[1];
    EXPECT_EQ(agreement.layer, "fc");
    EXPECT_NEAR(agreement.mean_error, sum / 900, 1e-12);
    EXPECT_NEAR(agreement.rms_error, std::sqrt(squares / 900), 1e-12);
    EXPECT_EQ(agreement.largest_error, largest);
    EXPECT_DOUBLE_EQ(agreement.relative().value(), agreement.mean_error / agreement.range);
    ASSERT_EQ(agreement.sample.size(), 900u);
    EXPECT_EQ(agreement.sample[17].value, float(hardware[17]));
    EXPECT_EQ(agreement.sample[17].reference, float(reference[17]));
    EXPECT_EQ(profile->agreement[2].layer, "relu");
}

TEST(Profile, IsTheSameForAnyThreadsAndASecondTime)
{
    const design::Design design = resolved(small_model());
    const auto inputs = std::make_shared<const std::vector<Samples>>(
        std::vector<Samples>{random_rows(9000, 2, 2)}); // several blocks
    Progress progress;
    Profiler kept(inputs);
    const auto first = kept.run(design, {}, {}, progress);
    const auto second = kept.run(design, {}, {}, progress); // float values are there already
    const auto threaded = Profiler(inputs).run(design, {3, {}, {}}, {}, progress);
    ASSERT_TRUE(first && second && threaded);
    EXPECT_EQ(to_csv(*first), to_csv(*second));
    EXPECT_EQ(to_csv(*first), to_csv(*threaded));
    EXPECT_EQ(first->agreement[1].mean_error, threaded->agreement[1].mean_error);
    EXPECT_EQ(first->agreement[1].sample.size(), Profiler::most_pairs);
    EXPECT_EQ(progress.done, 9000);
}

TEST(Profile, ShowsPartsAndStopsWhenAsked)
{
    const design::Design design = resolved(small_model());
    Profiler profiler(
        std::make_shared<const std::vector<Samples>>(std::vector<Samples>{random_rows(9000, 2, 2)}));
    Progress progress;
    std::vector<std::size_t> rows;
    std::stop_source stop;
    Options options;
    options.wants_partial = [] { return true; };
    options.partial = [&](const Profile& part) {
        rows.push_back(part.rows);
        EXPECT_EQ(find(part, "fc", "result")->after->count(), std::int64_t(part.rows * 3));
        if (rows.size() == 2)
            stop.request_stop();
    };
    const auto profile = profiler.run(design, options, stop.get_token(), progress);
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, ErrorCode::cancelled);
    EXPECT_THAT(rows, ::testing::ElementsAre(4096, 8192));
}

TEST(Profile, ResultsThatOverflowedDoNotHideWhatIsNeeded)
{
    const design::Design design =
        resolved(small_model(), "    fc:\n      Precision:\n        result: fixed<6,1>\n");
    const auto profile = run(design, {{2, 2, {1, 5, -3, 2}}}); // floats from -7.75 to 0.88
    ASSERT_TRUE(profile);
    const TensorProfile* result = find(*profile, "fc", "result");
    EXPECT_GT(result->lost.overflows, 0);
    ASSERT_TRUE(result->suggested());
    EXPECT_EQ(to_string(*result->suggested()), "fixed<6,4>");
}

TEST(Profile, ATypeThatFitsDoesNotOverflowAnyMore)
{
    // The bias is rounded up to 2: the hardware reaches 2.125 where the float model has 1.875.
    const auto model = test::ModelBuilder().input({1}).dense("fc", 1, {0.125F}, {1.75F}).build();
    const std::string types = "    fc:\n      Precision:\n        weight: fixed<8,2>\n"
                              "        bias: fixed<3,3,RND>\n        result: ";
    const std::vector<Samples> x{{2, 1, {1, -1}}};
    const auto tight = run(resolved(model, types + "fixed<8,1>\n"), x);
    ASSERT_TRUE(tight);
    const TensorProfile* result = find(*tight, "fc", "result");
    ASSERT_TRUE(result->needed);
    EXPECT_EQ(result->needed->high, 2.125);
    ASSERT_TRUE(result->suggested());
    EXPECT_EQ(to_string(*result->suggested()), "fixed<8,3>");
    const auto cured = run(resolved(model, types + "fixed<8,3>\n"), x);
    ASSERT_TRUE(cured);
    EXPECT_EQ(find(*cured, "fc", "result")->lost.overflows, 0);
    EXPECT_FALSE(find(*cured, "fc", "result")->needed);
}

TEST(Profile, CsvHasALineATensor)
{
    const auto profile = run(resolved(small_model()), {{2, 2, {1, 0.5, -1, 2}}});
    ASSERT_TRUE(profile);
    const std::string csv = to_csv(*profile);
    EXPECT_EQ(std::ranges::count(csv, '\n'), 1 + std::ptrdiff_t(profile->tensors.size()));
    const auto commas = [&](std::size_t from) {
        std::size_t count = 0;
        bool quoted = false;
        for (std::size_t i = from; csv[i] != '\n'; ++i) {
            quoted = quoted != (csv[i] == '"');
            count += csv[i] == ',' && !quoted ? 1 : 0;
        }
        return count;
    };
    for (std::size_t at = 0; at < csv.size(); at = csv.find('\n', at) + 1)
        EXPECT_EQ(commas(at), 25u) << csv.substr(at, 60);
    EXPECT_NE(csv.find("activation,fc,result,\"fixed<16,6>\",6,0,0,0,0,"), std::string::npos) << csv;
}

} // namespace
} // namespace bitscape::profile
