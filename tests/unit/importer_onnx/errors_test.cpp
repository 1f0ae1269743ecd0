#include "onnx_file.hpp"

#include <random>

namespace bitscape::test {

using Errors = OnnxTest;

TEST_F(Errors, files_that_are_none)
{
    EXPECT_EQ(error(""), "m.onnx: is not an ONNX file");
    EXPECT_EQ(error("hello"), "m.onnx: is not an ONNX file");
    EXPECT_EQ(error(number_field(1, 8) + bytes_field(8, number_field(2, 13))), "m.onnx: holds no graph");
    const std::string bytes = small_model().bytes();
    EXPECT_EQ(error(bytes.substr(0, bytes.size() / 2)),
              "m.onnx: damaged: it ends in the middle or is no ONNX file");
}

TEST_F(Errors, old_opsets)
{
    EXPECT_EQ(error(small_model().bytes(6)), "m.onnx: opset 6 is older than 7; export the model again");
}

TEST_F(Errors, tensors)
{
    const auto with = [this](const std::string& content) { return error(small_model().put(5, content)); };
    EXPECT_EQ(with(tensor("t", 1, {4}, raw(std::vector<float>{1}))),
              "m.onnx: tensor 't': holds 4 bytes instead of 16");
    EXPECT_EQ(with(tensor("t", 1, {1, -4}, "")), "m.onnx: tensor 't': has a negative dimension");
    EXPECT_EQ(with(tensor("t", 1, {1 << 20, 1 << 20}, "")),
              "m.onnx: tensor 't': more than 268435456 elements");
    EXPECT_EQ(with(tensor("t", 8, {1}, "")), "m.onnx: tensor 't': data type 8 is not supported");
    EXPECT_EQ(with(tensor("w", 1, {1}, raw(std::vector<float>{1}))), "m.onnx: tensor 'w': is made twice");
}

TEST_F(Errors, external_data_stays_in_the_folder)
{
    const auto located = [this](const std::string& location) {
        const std::string entry =
            bytes_field(13, bytes_field(1, "location") + bytes_field(2, location)) + number_field(14, 1);
        return error(small_model().put(5, tensor("t", 1, {1}, entry)));
    };
    EXPECT_EQ(located("../secret"),
              "m.onnx: tensor 't': its data is in '../secret', outside the model's folder");
    EXPECT_EQ(located("/etc/hostname"),
              "m.onnx: tensor 't': its data is in '/etc/hostname', outside the model's folder");
    EXPECT_EQ(located("nothing"), "m.onnx: tensor 't': its data file 'nothing' cannot be read");
    std::filesystem::create_symlink("/etc/hostname", folder / "link");
    EXPECT_EQ(located("link"), "m.onnx: tensor 't': its data is in 'link', outside the model's folder");
    (void)write("ab", "short");
    EXPECT_EQ(located("short"), "m.onnx: tensor 't': its data file 'short' is too short");
}

TEST_F(Errors, graphs)
{
    OnnxFile cycle;
    cycle.input("x", {1, 2})
        .output("y")
        .node("Add", {"x", "b"}, "a", "", "n1")
        .node("Relu", {"a"}, "b", "", "n2");
    cycle.node("Relu", {"a"}, "y", "", "n3");
    EXPECT_EQ(error(cycle), "m.onnx: node 'n1' (Add): waits for its own output: the graph has a cycle");
    EXPECT_EQ(error(small_model().node("Relu", {"nowhere"}, "z", "", "n")),
              "m.onnx: node 'n' (Relu): reads 'nowhere', which nothing makes");
    EXPECT_EQ(error(small_model().node("Relu", {"x"}, "y", "", "n")), "m.onnx: tensor 'y': is made twice");
    EXPECT_EQ(error(small_model().node("Einsum", {"x"}, "z", "", "n")),
              "m.onnx: node 'n' (Einsum): the operator is not supported");
    OnnxFile open;
    open.input("x", {1, -1}).output("y").node("Relu", {"x"}, "y");
    EXPECT_EQ(error(open),
              "m.onnx: input 'x': only its first dimension, the batch, may be open; export the model "
              "with fixed sizes");
    OnnxFile branches;
    branches.input("x", {1, 2}).output("y");
    branches.node("If", {"x"}, "y", bytes_field(5, bytes_field(1, "then_branch") + bytes_field(6, "")), "n");
    EXPECT_EQ(error(branches), "m.onnx: node 'n' (If): operators with sub-graphs are not supported");
}

TEST_F(Errors, further_outputs)
{
    const auto dropout =
        bytes_field(1, "x") + bytes_field(2, "d") + bytes_field(2, "mask") + bytes_field(4, "Dropout");
    OnnxFile read;
    read.input("x", {1, 2}).output("y").put(1, dropout).node("Relu", {"mask"}, "y", "", "n");
    EXPECT_EQ(error(read),
              "m.onnx: node 'n' (Relu): reads 'mask', a further output of a node, which is not supported");
    OnnxFile given;
    given.input("x", {1, 2}).output("mask").put(1, dropout);
    EXPECT_EQ(error(given),
              "m.onnx: output 'global_out': is a further output of a node, which is not supported");
}

TEST_F(Errors, huge_results_are_refused)
{
    OnnxFile file;
    file.input("x", {1, 2})
        .output("y")
        .constant("s", {2}, std::vector<std::int64_t>{std::int64_t{1} << 20, std::int64_t{1} << 20})
        .node("ConstantOfShape", {"s"}, "c", "", "n")
        .node("Add", {"x", "c"}, "y");
    EXPECT_EQ(error(file), "m.onnx: node 'n' (ConstantOfShape): its output is too large");
    OnnxFile padded;
    padded.input("x", {1, 2, 2})
        .output("y")
        .constant("p", {6}, std::vector<std::int64_t>{0, 0, 0, 0, 1 << 30, 1 << 30})
        .node("Pad", {"x", "p"}, "y", "", "n");
    EXPECT_EQ(error(padded), "m.onnx: node 'n' (Pad): its output (1, 1073741826, 1073741826) is too large");
}

TEST_F(Errors, quantizers)
{
    const auto with_bits = [](float bits, const std::string& mode) {
        OnnxFile file;
        file.input("x", {1, 2})
            .output("y")
            .constant("s", {}, std::vector<float>{1})
            .constant("z", {}, std::vector<float>{0})
            .constant("b", {}, std::vector<float>{bits})
            .node("Quant", {"x", "s", "z", "b"}, "y", attribute("rounding_mode", mode), "q");
        return file;
    };
    EXPECT_EQ(error(with_bits(0, "ROUND")), "m.onnx: node 'q' (Quant): bit width 0 is not from 1 to 64");
    EXPECT_EQ(error(with_bits(4, "SOMETIMES")),
              "m.onnx: node 'q' (Quant): rounding mode 'SOMETIMES' is not known");
    EXPECT_EQ(error(with_bits(4, "ROUND")), "read without error");
}

TEST_F(Errors, no_damage_crashes_the_reader)
{
    const std::string whole = small_model().bytes();
    for (std::size_t size = 0; size < whole.size(); ++size)
        (void)error(whole.substr(0, size));
    std::mt19937 random(1);
    for (int round = 0; round < 500; ++round) {
        std::string spoiled = whole;
        for (int i = 0; i < 3; ++i)
            spoiled[random() % spoiled.size()] = static_cast<char>(random());
        const std::string text = error(spoiled);
        EXPECT_EQ(text.find('\n'), std::string::npos);
    }
}

} // namespace bitscape::test
