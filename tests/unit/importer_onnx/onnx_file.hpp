#pragma once

#include "importer_onnx/importer_onnx.hpp"

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace bitscape::test {

// Protocol Buffers, written field by field, so that a test can leave out or spoil any of it.

inline std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7U)
        bytes += static_cast<char>((value & 0x7fU) | 0x80U);
    return bytes + static_cast<char>(value);
}

inline std::string number_field(int number, std::int64_t value)
{
    return varint(static_cast<std::uint64_t>(number) << 3U) + varint(static_cast<std::uint64_t>(value));
}

inline std::string bytes_field(int number, const std::string& content)
{
    return varint((static_cast<std::uint64_t>(number) << 3U) | 2U) + varint(content.size()) + content;
}

inline std::string float_field(int number, float value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return varint((static_cast<std::uint64_t>(number) << 3U) | 5U) + bytes;
}

using Dims = std::vector<std::int64_t>;

inline std::string tensor(const std::string& name, int type, const Dims& dims, const std::string& data)
{
    std::string made;
    for (const std::int64_t extent : dims)
        made += number_field(1, extent);
    return made + number_field(2, type) + data + bytes_field(8, name);
}

template <class Number> std::string raw(const std::vector<Number>& values)
{
    std::string bytes(values.size() * sizeof(Number), '\0');
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes_field(9, bytes);
}

inline std::string attribute(const std::string& name, std::int64_t value)
{
    return bytes_field(5, bytes_field(1, name) + number_field(3, value) + number_field(20, 2));
}

inline std::string attribute(const std::string& name, float value)
{
    return bytes_field(5, bytes_field(1, name) + float_field(2, value) + number_field(20, 1));
}

inline std::string attribute(const std::string& name, const std::string& value)
{
    return bytes_field(5, bytes_field(1, name) + bytes_field(4, value) + number_field(20, 3));
}

inline std::string attribute(const std::string& name, const Dims& values)
{
    std::string made = bytes_field(1, name);
    for (const std::int64_t value : values)
        made += number_field(8, value);
    return bytes_field(5, made + number_field(20, 7));
}

/// A model in the making.
class OnnxFile {
public:
    OnnxFile& input(const std::string& name, const Dims& dims) { return put(11, value(name, dims)); }
    OnnxFile& output(const std::string& name) { return put(12, bytes_field(1, name)); }
    OnnxFile& constant(const std::string& name, const Dims& dims, const std::vector<float>& values)
    {
        return put(5, tensor(name, 1, dims, raw(values)));
    }
    OnnxFile& constant(const std::string& name, const Dims& dims, const std::vector<std::int64_t>& values)
    {
        return put(5, tensor(name, 7, dims, raw(values)));
    }
    OnnxFile& node(const std::string& op, const std::vector<std::string>& inputs, const std::string& output,
                   const std::string& attributes = "", const std::string& name = "",
                   const std::string& domain = "")
    {
        std::string made;
        for (const std::string& each : inputs)
            made += bytes_field(1, each);
        made += bytes_field(2, output) + bytes_field(3, name) + bytes_field(4, op) + attributes;
        return put(1, domain.empty() ? made : made + bytes_field(7, domain));
    }
    OnnxFile& put(int field, const std::string& content)
    {
        graph_ += bytes_field(field, content);
        return *this;
    }
    [[nodiscard]] std::string bytes(std::int64_t opset = 13) const
    {
        return number_field(1, 8) + bytes_field(2, "test") + bytes_field(7, graph_) +
               bytes_field(8, bytes_field(1, "") + number_field(2, opset));
    }

    static std::string value(const std::string& name, const Dims& dims)
    {
        std::string shape;
        for (const std::int64_t extent : dims) // below 0: a name instead of a number
            shape += bytes_field(1, extent < 0 ? bytes_field(2, "n") : number_field(1, extent));
        return bytes_field(1, name) +
               bytes_field(2, bytes_field(1, number_field(1, 1) + bytes_field(2, shape)));
    }

private:
    std::string graph_;
};

/// x [batch, 2] -> MatMul with w [2, 3] -> Add b [3] -> y, as hls4ml takes it.
inline OnnxFile small_model()
{
    OnnxFile file;
    file.input("x", {1, 2})
        .output("y")
        .constant("w", {2, 3}, std::vector<float>{1, 2, 3, 4, 5, 6})
        .constant("b", {3}, std::vector<float>{0.5, 0, -0.5})
        .node("MatMul", {"x", "w"}, "p", "", "product")
        .node("Add", {"p", "b"}, "y", "", "sum");
    return file;
}

class OnnxTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::path(testing::TempDir()) /
                 (std::string("onnx_") + info->test_suite_name() + "_" + info->name());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    [[nodiscard]] std::filesystem::path write(const std::string& bytes,
                                              const std::string& name = "m.onnx") const
    {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    [[nodiscard]] Result<graph::Model> read(const std::string& bytes) const
    {
        Progress progress;
        return make_onnx_importer()->read({write(bytes), {}}, {}, progress);
    }
    /// Without the test's folder; "read without error" if there was none.
    [[nodiscard]] std::string error(const std::string& bytes, const std::string& name = "m.onnx") const
    {
        Progress progress;
        const auto model = make_onnx_importer()->read({write(bytes, name), {}}, {}, progress);
        if (model)
            return "read without error";
        std::string text = english(model.error());
        if (const auto at = text.find(folder.string() + "/"); at != std::string::npos)
            text.erase(at, folder.string().size() + 1);
        return text;
    }
    [[nodiscard]] std::string error(const OnnxFile& file) const { return error(file.bytes()); }

    std::filesystem::path folder;
};

/// Runs the model on one row an input.
inline std::vector<double> run(const graph::Model& model, const std::vector<std::vector<double>>& rows)
{
    std::vector<Samples> inputs;
    for (const auto& row : rows)
        inputs.push_back({1, row.size(), row});
    const auto outputs = graph::run_float(model, inputs);
    return outputs ? outputs->front().values : std::vector<double>{};
}

inline std::vector<std::string> names(const graph::Model& model)
{
    std::vector<std::string> all;
    for (const graph::Layer& layer : model.layers)
        all.push_back(layer.name);
    return all;
}

} // namespace bitscape::test
