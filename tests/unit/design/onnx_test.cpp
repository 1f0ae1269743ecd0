// hls4ml's flow parse_qonnx: quantizers become types, scales move down, constants become weights.
#include "design/design.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace bitscape;
using testing::ElementsAre;

namespace {

/// An ONNX graph as the importer makes it: constants are layers.
class OnnxModel {
public:
    explicit OnnxModel(Shape shape) { model_.inputs = {add("x", graph::Input{}, {}, std::move(shape))}; }

    LayerId constant(const Shape& shape, std::vector<float> values)
    {
        const std::string name = fmt::format("c{}", model_.layers.size());
        return add(name, graph::Constant{{shape, std::move(values), false}}, {},
                   shape.empty() ? Shape{1} : shape);
    }
    LayerId quant(const std::string& name, LayerId x, float scale, float bits, float zero = 0,
                  bool narrow = false, const char* mode = "ROUND")
    {
        const LayerId s = constant({}, {scale}), z = constant({}, {zero}), b = constant({}, {bits});
        return add(name, graph::Quant{true, narrow, mode}, {x, s, z, b}, shape(x));
    }
    LayerId matmul(const std::string& name, LayerId x, LayerId w)
    {
        return add(name, graph::MatMul{}, {x, w}, {shape(w)[1]});
    }
    LayerId arithmetic(const std::string& name, graph::Arithmetic::Kind kind, LayerId a, LayerId b)
    {
        return add(name, graph::Arithmetic{kind}, {a, b}, shape(a));
    }
    LayerId relu(const std::string& name, LayerId x)
    {
        graph::Activation relu;
        relu.function = graph::Function::relu;
        return add(name, relu, {x}, shape(x));
    }
    [[nodiscard]] const Shape& shape(LayerId id) const { return model_.layer(id).shape; }
    LayerId add(const std::string& name, graph::Operation operation, std::vector<LayerId> inputs, Shape shape)
    {
        const LayerId id{static_cast<std::uint32_t>(model_.layers.size())};
        model_.layers.push_back({id, name, "", std::move(operation), std::move(inputs), std::move(shape)});
        return id;
    }
    std::shared_ptr<const graph::Model> build()
    {
        model_.outputs = {model_.layers.back().id};
        const auto valid = graph::validate(model_);
        EXPECT_TRUE(valid) << english(valid.error());
        return std::make_shared<const graph::Model>(model_);
    }

private:
    graph::Model model_;
};

Result<design::Design> resolve(OnnxModel& model, const std::function<void(config::Configuration&)>& edit = {})
{
    const auto built = model.build();
    config::Configuration configuration = config::default_configuration(*built);
    if (edit)
        edit(configuration);
    return design::resolve(built, configuration);
}

std::vector<std::string> described(const Result<design::Design>& design)
{
    if (!design)
        return {english(design.error())};
    std::vector<std::string> all;
    for (const design::Node& node : design->nodes)
        all.push_back(fmt::format("{} {} {}", node.name, node.class_name, to_string(node.result)));
    return all;
}

constexpr auto add_kind = graph::Arithmetic::Kind::add;

} // namespace

TEST(Onnx, power_of_two_scales_become_types)
{
    OnnxModel model({2});
    const LayerId w = model.quant("qw", model.constant({2, 2}, {0.3F, -2, 0.6F, 0.125F}), 0.25F, 4, 0, true);
    const LayerId b = model.quant("qb", model.constant({2}, {0.1F, 1}), 0.0625F, 6);
    const LayerId sum = model.arithmetic("sum", add_kind, model.matmul("product", LayerId{0}, w), b);
    model.quant("qy", model.relu("relu", sum), 0.5F, 5, 0, false, "FLOOR");
    const auto design = resolve(model);
    ASSERT_TRUE(design) << english(design.error());
    EXPECT_THAT(described(design), ElementsAre("x Input fixed<16,6>", "Dense_product Dense fixed<22,10>",
                                               "relu Activation fixed<5,4,TRN,SAT>"));
    const auto& dense = std::get<design::Dense>(design->nodes[1].operation);
    EXPECT_EQ(to_string(dense.weight.type), "fixed<4,2,RND_CONV,SAT_SYM>");
    EXPECT_THAT(dense.weight.raw, ElementsAre(1, -7, 2, 0)); // 0.125 is a tie: to even
    EXPECT_EQ(to_string(dense.bias.type), "fixed<6,2,RND_CONV,SAT>");
    EXPECT_THAT(dense.bias.raw, ElementsAre(2, 16));
}

TEST(Onnx, other_scales_move_behind_the_product)
{
    OnnxModel model({2});
    const LayerId w = model.quant("qw", model.constant({2, 2}, {0.3F, -0.6F, 0.9F, 0}), 0.3F, 4);
    model.matmul("product", LayerId{0}, w);
    const auto design = resolve(model);
    ASSERT_TRUE(design) << english(design.error());
    EXPECT_THAT(described(design), ElementsAre("x Input fixed<16,6>", "Dense_product Dense fixed<22,12>",
                                               "qw_rescale ApplyAlpha fixed<39,19>"));
    EXPECT_THAT(std::get<design::Dense>(design->nodes[1].operation).weight.raw, ElementsAre(1, -2, 3, 0));
}

TEST(Onnx, scales_that_cannot_move_are_refused)
{
    OnnxModel model({2});
    const LayerId w = model.constant({2, 2}, {1, 2, 3, 4});
    const LayerId s = model.constant({2}, {0.3F, 0.4F}), z = model.constant({}, {0}),
                  b = model.constant({}, {4});
    model.matmul("product", LayerId{0},
                 model.add("qw", graph::Quant{true, false, "ROUND"}, {w, s, z, b}, {2, 2}));
    EXPECT_THAT(
        described(resolve(model)),
        ElementsAre("layer 'product': the scale of its quantizers cannot be moved behind it, so hls4ml "
                    "cannot build it"));
}

TEST(Onnx, arithmetic_with_constants_is_one_apply_alpha)
{
    OnnxModel model({2});
    const LayerId shifted =
        model.arithmetic("shift", graph::Arithmetic::Kind::subtract, LayerId{0}, model.constant({1}, {0.5F}));
    model.arithmetic("half", graph::Arithmetic::Kind::divide, shifted, model.constant({1}, {2}));
    const auto design = resolve(model);
    ASSERT_TRUE(design) << english(design.error());
    EXPECT_THAT(described(design), ElementsAre("x Input fixed<16,6>", "bn_half ApplyAlpha fixed<33,13>"));
    const auto& alpha = std::get<design::BatchNormalization>(design->nodes[1].operation);
    EXPECT_THAT(alpha.scale.raw, ElementsAre(512, 512));
    EXPECT_THAT(alpha.bias.raw, ElementsAre(-256, -256));
}

TEST(Onnx, settings_follow_a_layer_into_what_it_becomes)
{
    OnnxModel model({2});
    model.matmul("product", LayerId{0}, model.constant({2, 2}, {0.5F, 0.25F, 1, 0}));
    const auto of_old = resolve(model, [](config::Configuration& configuration) {
        configuration.set_precision("product", "result", "fixed<9,4>");
        configuration.set_precision("Dense_product", "weight", "fixed<7,3>");
    });
    ASSERT_TRUE(of_old) << english(of_old.error());
    EXPECT_EQ(to_string(of_old->nodes[1].result), "fixed<9,4>");
    EXPECT_EQ(to_string(std::get<design::Dense>(of_old->nodes[1].operation).weight.type), "fixed<7,3>");
}

TEST(Onnx, what_hls4ml_cannot_convert_is_named)
{
    OnnxModel ceiling({2});
    ceiling.quant("q", LayerId{0}, 1, 4, 0, false, "CEIL");
    EXPECT_THAT(described(resolve(ceiling)),
                ElementsAre("layer 'q': hls4ml knows the rounding modes ROUND and FLOOR, not 'CEIL'"));
    OnnxModel quotient({2});
    quotient.arithmetic("d", graph::Arithmetic::Kind::divide, LayerId{0}, quotient.relu("r", LayerId{0}));
    EXPECT_THAT(described(resolve(quotient)), ElementsAre("layer 'd': hls4ml divides by constants only"));
    OnnxModel truncated({2});
    const LayerId one = truncated.constant({}, {1}), zero = truncated.constant({}, {0});
    truncated.add("t", graph::Trunc{"FLOOR"}, {LayerId{0}, one, zero, one, one}, {2});
    EXPECT_THAT(
        described(resolve(truncated)),
        ElementsAre("layer 't': hls4ml cannot build a Trunc node; export the model with a Quant node in its "
                    "place"));
}
