// What the reader is made of: pickles that are read and never run, torch.fx' names, views of storages.
#include "importer_pytorch/names.hpp"
#include "importer_pytorch/pickle.hpp"
#include "importer_pytorch/program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bitscape::pytorch {

using testing::ElementsAre;

namespace {

using namespace std::string_literals;

std::string text(const std::string& value)
{
    return "X" + std::string(1, static_cast<char>(value.size())) + "\0\0\0"s + value;
}

/// {'w': a float32 tensor [2, 3] over storage '0'}, as torch.save writes it.
std::string pickle()
{
    const std::string storage =
        "(" + text("storage") + "ctorch\nFloatStorage\n" + text("0") + text("cpu") + "K\x06tQ";
    return "\x80\x02}q\x00"s + text("w") + "ctorch._utils\n_rebuild_tensor_v2\n(" + storage +
           "K\x00K\x02K\x03\x86K\x03K\x01\x86\x89"s + "ccollections\nOrderedDict\n)RtRs.";
}

std::string refusal(const std::string& bytes)
{
    const auto tensors = read_pickle(bytes);
    return tensors ? "read without error" : english(tensors.error());
}

} // namespace

TEST(Pickle, tensors_are_read)
{
    const auto tensors = read_pickle(pickle());
    ASSERT_TRUE(tensors) << english(tensors.error());
    const PickledTensor& tensor = tensors->at("w");
    EXPECT_EQ(tensor.key, "0");
    EXPECT_EQ(tensor.view.type, ElementType::float32);
    EXPECT_THAT(tensor.view.sizes, ElementsAre(2, 3));
    EXPECT_THAT(tensor.view.strides, ElementsAre(3, 1));
}

TEST(Pickle, nothing_is_run)
{
    EXPECT_EQ(refusal("\x80\x02"s + "cos\nsystem\n" + text("true") + "\x85R."),
              "holds more than tensors (os.system), which is never run");
    EXPECT_EQ(refusal("\x80\x02"s + "cbuiltins\neval\n."),
              "holds more than tensors (builtins.eval), which is never run");
    EXPECT_EQ(refusal("\x80\x02(i__main__\nNet\n."s),
              "holds more than tensors (opcode 0x69), which is never run");
    EXPECT_EQ(refusal("\x80\x04\x8c\x02os\x8c\x06system\x93."s),
              "holds more than tensors (opcode 0x8c), which is never run");
}

TEST(Pickle, damage_is_one_error)
{
    const std::string whole = pickle();
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_EQ(refusal(whole.substr(0, length)), "is damaged") << length;
    EXPECT_EQ(refusal("\x80\x02]q\x00h\x00\x61."s),
              "is no dictionary of tensors"); // a list that holds itself
    EXPECT_EQ(refusal("\x80\x02K\x01."s), "is no dictionary of tensors");
    EXPECT_EQ(refusal("\x80\x02Rs."s), "is damaged");
}

TEST(Views, strides_offsets_and_limits)
{
    const std::vector<float> values{0, 1, 2, 3, 4, 5};
    const std::string_view storage(reinterpret_cast<const char*>(values.data()),
                                   values.size() * sizeof(float));
    const auto turned = read_view({ElementType::float32, {3, 2}, {1, 3}, 0}, storage);
    ASSERT_TRUE(turned);
    EXPECT_THAT(turned->floats(), ElementsAre(0, 3, 1, 4, 2, 5));
    const auto part = read_view({ElementType::float32, {2}, {2}, 3}, storage);
    ASSERT_TRUE(part);
    EXPECT_THAT(part->floats(), ElementsAre(3, 5));
    EXPECT_FALSE(read_view({ElementType::float32, {3}, {2}, 2}, storage));
    EXPECT_FALSE(read_view({ElementType::float32, {2}, {-1}, 5}, storage));
    EXPECT_FALSE(read_view({ElementType::float32, {2}, {INT64_MAX}, 5}, storage));
    EXPECT_FALSE(read_view({ElementType::float32, {1 << 20, 1 << 20}, {0, 0}, 0}, storage));
    EXPECT_FALSE(read_view({static_cast<ElementType>(9), {1}, {1}, 0}, storage));
}

TEST(Views, half_and_brain_floats)
{
    const std::vector<std::uint16_t> bits{0x3C00, 0xC000, 0x0001, 0x7BFF};
    const std::string_view storage(reinterpret_cast<const char*>(bits.data()), 8);
    const auto half = read_view({ElementType::float16, {4}, {1}, 0}, storage);
    ASSERT_TRUE(half);
    EXPECT_THAT(half->floats(), ElementsAre(1.0F, -2.0F, 0x1p-24F, 65504.0F));
    const auto brain = read_view({ElementType::bfloat16, {2}, {1}, 0}, storage);
    ASSERT_TRUE(brain);
    EXPECT_THAT(brain->floats(), ElementsAre(0.0078125F, -2.0F));
}

TEST(FxNames, are_those_of_torch_fx)
{
    Names names;
    EXPECT_EQ(names.next("features.0"), "features_0");
    EXPECT_EQ(names.next("0"), "_0");
    EXPECT_EQ(names.next("relu"), "relu");
    EXPECT_EQ(names.next("relu"), "relu_1");
    EXPECT_EQ(names.next("relu"), "relu_2");
    EXPECT_EQ(names.next("myLayer.FC"), "my_layer_fc");
    EXPECT_EQ(names.next("input"), "input_1"); // a built-in function
    EXPECT_EQ(names.next("fc_1"), "fc_1");
    EXPECT_EQ(names.next("fc"), "fc");
}

TEST(Programs, what_is_none)
{
    const auto error = [](std::string_view json) {
        const auto program = parse_program(json);
        return program ? std::string("read without error") : english(program.error());
    };
    EXPECT_EQ(error("{"), "its program is not JSON");
    EXPECT_EQ(error("[]"), "its program is not JSON");
    EXPECT_EQ(error("{}"), "is no exported program: the graph is missing");
    EXPECT_EQ(error(R"({"graph_module": {"graph": {"nodes": [], "tensor_values": {}}}})"),
              "is no exported program: the signature is missing");
    EXPECT_EQ(error(R"({"graph_module": {"graph": {"nodes": [1], "tensor_values": {}},
                    "signature": {"input_specs": [], "output_specs": []}}})"),
              "is no exported program: a part of a node is missing");
}

} // namespace bitscape::pytorch
