#pragma once

#include "base/result.hpp"
#include "graph/array.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::onnx {

/// ONNX's TensorProto.DataType, the ones that can be read.
enum class DataType {
    none = 0,
    float32 = 1,
    uint8 = 2,
    int8 = 3,
    uint16 = 4,
    int16 = 5,
    int32 = 6,
    int64 = 7,
    boolean = 9,
    float16 = 10,
    float64 = 11,
    uint32 = 12,
    uint64 = 13,
    bfloat16 = 16,
    uint4 = 21,
    int4 = 22,
};

struct Tensor {
    std::string name;
    DataType type = DataType::none;
    graph::Array array;
};

struct Attribute {
    std::string name;
    double real = 0;
    std::int64_t integer = 0;
    std::string text;
    std::vector<double> reals;
    std::vector<std::int64_t> integers;
    std::vector<std::string> texts;
    std::optional<Tensor> tensor;
    bool has_graph = false;
};

struct Node {
    std::string name, op, domain;
    std::vector<std::string> inputs, outputs; ///< tensor names; "" = an optional input that is left out
    std::vector<Attribute> attributes;

    [[nodiscard]] const Attribute* find(std::string_view attribute) const;
    [[nodiscard]] std::int64_t integer(std::string_view attribute, std::int64_t otherwise) const;
    [[nodiscard]] double real(std::string_view attribute, double otherwise) const;
    [[nodiscard]] std::string text(std::string_view attribute, std::string otherwise) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view attribute) const;
    void set_integers(std::string_view attribute, std::vector<std::int64_t> values);
    void erase(std::string_view attribute);
    [[nodiscard]] bool has_input(std::size_t index) const
    {
        return index < inputs.size() && !inputs[index].empty();
    }
};

/// A tensor's declared type: -1 for an extent that is not a number.
struct ValueInfo {
    std::string name;
    DataType type = DataType::none;
    std::optional<std::vector<std::int64_t>> shape;
};

/// An .onnx file as it is written, tensors decoded.
struct File {
    std::int64_t ir_version = 0;
    std::map<std::string, std::int64_t> opsets; ///< domain -> version; "" = ONNX's own
    std::string producer;
    std::string graph_name;
    std::vector<Node> nodes;
    std::vector<Tensor> initializers;
    std::vector<ValueInfo> inputs, outputs, values;
};

/// Do the first bytes of a file look like an ONNX model? They are walked as a ModelProto's fields.
[[nodiscard]] bool looks_like_onnx(std::string_view head);

/// External tensor data is read from files inside `folder` only. Errors: damage, a tensor whose data does not
/// fit its dimensions, more than the safety limits, sub-graphs; they name node or tensor.
[[nodiscard]] Result<File> parse_file(std::string_view bytes, const std::filesystem::path& folder);

/// Whether it is UTF-8 text without control characters, as names in ONNX files have to be.
[[nodiscard]] bool is_text(std::string_view name);

/// A name from the file, fit for a one-line message: in quotes, control characters replaced, cut when long.
[[nodiscard]] std::string shown(std::string_view name);

} // namespace bitscape::onnx
