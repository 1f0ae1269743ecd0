#include "onnx_file.hpp"

#include <cmath>

namespace bitscape::test {

using testing::ElementsAre;

using Read = OnnxTest;

TEST_F(Read, a_clean_model_keeps_its_names)
{
    const auto model = read(small_model().bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(names(*model), ElementsAre("x", "w", "b", "product", "sum"));
    EXPECT_EQ(model->format, "ONNX opset 13");
    EXPECT_THAT(run(*model, {{1, 10}}), ElementsAre(41.5, 52, 62.5));
}

TEST_F(Read, initializers_among_the_inputs_are_no_inputs)
{
    const auto model = read(small_model().input("w", {2, 3}).input("b", {3}).bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(model->inputs.size(), 1U);
}

TEST_F(Read, gemm_becomes_product_and_sum_named_as_qonnx_names_them)
{
    OnnxFile file;
    file.input("x", {-1, 2})
        .output("y")
        .constant("w", {3, 2}, std::vector<float>{1, 4, 2, 5, 3, 6})
        .constant("b", {3}, std::vector<float>{1, 1, 1})
        .node("Gemm", {"x", "w", "b"}, "p", attribute("transB", std::int64_t{1}) + attribute("beta", 0.5F),
              "/fc1/Gemm")
        .node("Relu", {"p"}, "y", "", "/act/Relu");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(names(*model),
                ElementsAre("global_in", "MatMul_0_param0", "Add_0_param0", "MatMul_0", "Add_0", "Relu_0"));
    EXPECT_THAT(run(*model, {{1, -1}}), ElementsAre(0, 0, 0));
    EXPECT_THAT(run(*model, {{1, 10}}), ElementsAre(41.5, 52.5, 63.5));
}

TEST_F(Read, shapes_that_are_computed_from_shapes_are_folded)
{
    OnnxFile file; // Reshape(x, Concat(Gather(Shape(x), 0), -1)), as PyTorch writes x.view(x.size(0), -1)
    file.input("x", {-1, 2, 3})
        .output("y")
        .constant("zero", {}, std::vector<std::int64_t>{0})
        .constant("rest", {1}, std::vector<std::int64_t>{-1})
        .constant("axes", {1}, std::vector<std::int64_t>{0})
        .node("Shape", {"x"}, "s")
        .node("Gather", {"s", "zero"}, "n")
        .node("Unsqueeze", {"n", "axes"}, "n1")
        .node("Concat", {"n1", "rest"}, "t", attribute("axis", std::int64_t{0}))
        .node("Reshape", {"x", "t"}, "y");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_EQ(model->layers.back().shape, Shape{6});
    EXPECT_THAT(names(*model), ElementsAre("global_in", "Reshape_0_param0", "Reshape_0"));
}

TEST_F(Read, quant_rounds_half_to_even_and_clips)
{
    OnnxFile file;
    file.input("x", {1, 5})
        .output("y")
        .constant("scale", {}, std::vector<float>{0.5})
        .constant("zero", {}, std::vector<float>{0})
        .constant("bits", {}, std::vector<float>{3})
        .node("Quant", {"x", "scale", "zero", "bits"}, "y",
              attribute("signed", std::int64_t{1}) + attribute("narrow", std::int64_t{1}) +
                  attribute("rounding_mode", std::string("ROUND")),
              "q", "qonnx.custom_op.general");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(run(*model, {{0.25, 0.75, 9, -9, -0.3}}), ElementsAre(0, 1, 1.5, -1.5, -0.5));
}

TEST_F(Read, qcdq_chains_become_quant_nodes)
{
    OnnxFile file;
    file.input("x", {1, 2})
        .output("y")
        .constant("scale", {}, std::vector<float>{0.25})
        .put(5, tensor("zero", 3, {}, raw(std::vector<std::int8_t>{0})))
        .put(5, tensor("low", 3, {}, raw(std::vector<std::int8_t>{-7})))
        .put(5, tensor("high", 3, {}, raw(std::vector<std::int8_t>{7})))
        .put(5, tensor("w", 3, {2, 2}, raw(std::vector<std::int8_t>{1, 2, 3, 4})))
        .node("QuantizeLinear", {"x", "scale", "zero"}, "q")
        .node("Clip", {"q", "low", "high"}, "c")
        .node("DequantizeLinear", {"c", "scale", "zero"}, "d")
        .node("DequantizeLinear", {"w", "scale", "zero"}, "wd")
        .node("MatMul", {"d", "wd"}, "y");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    const graph::Layer* quant = model->find("Quant_0");
    ASSERT_NE(quant, nullptr);
    EXPECT_TRUE(std::get<graph::Quant>(quant->operation).narrow);
    const graph::Layer& bits = model->layer(quant->inputs[3]);
    EXPECT_EQ(std::get<graph::Constant>(bits.operation).value[0], 4);
    EXPECT_THAT(run(*model, {{1, 100}}), ElementsAre(0.25 + 1.75 * 0.75, 0.5 + 1.75));
}

TEST_F(Read, external_data_beside_the_model)
{
    OnnxFile file;
    const auto entry = [](const std::string& key, const std::string& value) {
        return bytes_field(13, bytes_field(1, key) + bytes_field(2, value));
    };
    (void)write(std::string(4, 'x') + raw(std::vector<float>{2, 0, 0, 3}).substr(2), "m.data");
    file.input("x", {1, 2})
        .output("y")
        .put(5,
             tensor("w", 1, {2, 2}, entry("location", "m.data") + entry("offset", "4") + number_field(14, 1)))
        .node("MatMul", {"x", "w"}, "y", "", "product");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(run(*model, {{1, 1}}), ElementsAre(2, 3));
}

TEST_F(Read, channels_first_models_are_turned_as_qonnx_turns_them)
{
    OnnxFile file;
    file.input("x", {1, 2, 1, 2})
        .output("y")
        .constant("w", {2, 2, 1, 1}, std::vector<float>{1, 0, 0, 1})
        .constant("m", {4, 1}, std::vector<float>{1, 10, 100, 1000})
        .node("Conv", {"x", "w"}, "c", attribute("kernel_shape", Dims{1, 1}))
        .node("Relu", {"c"}, "r")
        .node("Flatten", {"r"}, "f")
        .node("MatMul", {"f", "m"}, "y");
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(names(*model), ElementsAre("global_in", "MatMul_0_param0", "Conv_0_param0", "Transpose_0",
                                           "Conv_0", "Relu_0", "Flatten_0", "MatMul_0"));
    EXPECT_EQ(model->find("Conv_0")->shape, (Shape{1, 2, 2}));
    EXPECT_THAT(run(*model, {{1, 2, 3, 4}}), ElementsAre(4321)); // in the order of channels first
}

TEST_F(Read, recurrent_nodes_between_transposes_become_one_layer)
{
    OnnxFile file;
    const float g = 1;
    file.input("x", {1, 2, 3})
        .output("y")
        .constant("w", {1, 4, 3}, std::vector<float>(12, 0))
        .constant("r", {1, 4, 1}, std::vector<float>(4, 0))
        .constant("b", {1, 8}, std::vector<float>{0, 0, 0, g, 0, 0, 0, 0}) // gates i, o, f, c
        .constant("axes", {1}, std::vector<std::int64_t>{1})
        .node("Transpose", {"x"}, "t", attribute("perm", Dims{1, 0, 2}))
        .node("LSTM", {"t", "w", "r", "b"}, "s")
        .node("Squeeze", {"s", "axes"}, "q")
        .node("Transpose", {"q"}, "y", attribute("perm", Dims{1, 0, 2}));
    const auto model = read(file.bytes());
    ASSERT_TRUE(model) << english(model.error());
    EXPECT_THAT(names(*model),
                ElementsAre("global_in", "LSTM_0_param0", "LSTM_0_param1", "LSTM_0_param2", "LSTM_0"));
    const double first = 0.5 * std::tanh(g), second = 0.5 * first + 0.5 * std::tanh(g);
    EXPECT_THAT(run(*model, {{1, 2, 3, 4, 5, 6}}),
                ElementsAre(testing::DoubleNear(0.5 * std::tanh(first), 1e-7),
                            testing::DoubleNear(0.5 * std::tanh(second), 1e-7)));
}

TEST_F(Read, detects_by_content)
{
    const auto importer = make_onnx_importer();
    const std::string bytes = small_model().bytes();
    EXPECT_TRUE(importer->detects("model.bin", bytes));
    EXPECT_TRUE(importer->detects("model.bin", std::string_view(bytes).substr(0, 40)));
    EXPECT_FALSE(importer->detects("model.onnx", "\x89HDF\r\n\x1a\n"));
    EXPECT_FALSE(importer->detects("model.onnx", "{\"class_name\": 1}"));
    EXPECT_FALSE(importer->detects("model.onnx", ""));
}

} // namespace bitscape::test
