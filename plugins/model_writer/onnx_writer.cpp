#include "model_writer/onnx_writer.hpp"

#include "importer_onnx/wire.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>

namespace bitscape::model_writer {

namespace {

using onnx::Message;
using onnx::WireType;

// Field numbers of onnx.proto.
constexpr std::uint32_t model_graph = 7;
constexpr std::uint32_t graph_node = 1, graph_initializer = 5;
constexpr std::uint32_t node_attribute = 5, attribute_tensor = 5;
constexpr std::uint32_t tensor_dims = 1, tensor_type = 2, tensor_floats = 4, tensor_name = 8, tensor_raw = 9,
                        tensor_external = 13;
constexpr std::int64_t type_float32 = 1;

void put_varint(std::string& out, std::uint64_t value)
{
    while (value >= 0x80U) {
        out.push_back(static_cast<char>(value | 0x80U));
        value >>= 7U;
    }
    out.push_back(static_cast<char>(value));
}

void put_bytes(std::string& out, std::uint32_t number, std::string_view content)
{
    put_varint(out, std::uint64_t{number} << 3U | static_cast<std::uint64_t>(WireType::bytes));
    put_varint(out, content.size());
    out.append(content);
}

/// The field that `message` stands at, as it was.
void put_field(std::string& out, const Message& message)
{
    const auto value = static_cast<std::uint64_t>(message.integer());
    const auto put_fixed = [&](std::size_t size) {
        char bytes[8];
        std::memcpy(bytes, &value, sizeof bytes);
        out.append(bytes, size);
    };
    if (message.type() == WireType::bytes)
        return put_bytes(out, message.number(), message.content());
    put_varint(out, std::uint64_t{message.number()} << 3U | static_cast<std::uint64_t>(message.type()));
    if (message.type() == WireType::varint)
        put_varint(out, value);
    else
        put_fixed(message.type() == WireType::fixed64 ? 8 : 4);
}

using Edit = std::function<std::optional<std::string>(const Message&)>;

/// The message with those fields replaced for which `edit` returns something. Nothing if it is damaged.
std::optional<std::string> rewritten(std::string_view bytes, const Edit& edit)
{
    std::string out;
    out.reserve(bytes.size());
    Message message(bytes);
    while (message.next()) {
        const auto content = message.type() == WireType::bytes ? edit(message) : std::nullopt;
        if (content)
            put_bytes(out, message.number(), *content);
        else
            put_field(out, message);
    }
    return message.failed() ? std::nullopt : std::optional(out);
}

/// Calls change(bytes of a TensorProto) for each tensor of the graph, in the file's order, and takes what it
/// returns instead; nothing leaves the tensor as it is.
std::optional<std::string>
each_tensor(std::string_view bytes, const std::function<std::optional<std::string>(std::string_view)>& change)
{
    const auto in_attribute = [&](const Message& field) -> std::optional<std::string> {
        return field.number() == attribute_tensor ? change(field.content()) : std::nullopt;
    };
    const auto in_node = [&](const Message& field) -> std::optional<std::string> {
        return field.number() == node_attribute ? rewritten(field.content(), in_attribute) : std::nullopt;
    };
    const auto in_graph = [&](const Message& field) -> std::optional<std::string> {
        if (field.number() == graph_initializer)
            return change(field.content());
        return field.number() == graph_node ? rewritten(field.content(), in_node) : std::nullopt;
    };
    return rewritten(bytes, [&](const Message& field) -> std::optional<std::string> {
        return field.number() == model_graph ? rewritten(field.content(), in_graph) : std::nullopt;
    });
}

/// A float32 tensor; nothing for those of other types. `external` is set if its values are in another file.
std::optional<Tensor> read_tensor(std::string_view bytes, bool& external)
{
    Tensor tensor;
    std::int64_t type = 0;
    Message message(bytes);
    while (message.next()) {
        if (message.number() == tensor_dims)
            message.integers(
                [&](std::int64_t extent) { tensor.shape.push_back(static_cast<std::size_t>(extent)); });
        else if (message.is(tensor_type, WireType::varint))
            type = message.integer();
        else if (message.is(tensor_name, WireType::bytes))
            tensor.name = message.content();
        else if (message.number() == tensor_floats)
            message.reals<float>([&](float value) { tensor.values.push_back(value); });
        else if (message.is(tensor_raw, WireType::bytes) && message.content().size() % sizeof(float) == 0) {
            tensor.values.resize(message.content().size() / sizeof(float));
            std::memcpy(tensor.values.data(), message.content().data(), message.content().size());
        } else if (message.number() == tensor_external)
            external = true;
    }
    if (message.failed() || type != type_float32 || element_count(tensor.shape) != tensor.values.size())
        return {};
    return tensor;
}

std::string with_values(std::string_view bytes, const std::vector<float>& values)
{
    std::string out;
    Message message(bytes);
    while (message.next())
        if (message.number() != tensor_floats && message.number() != tensor_raw)
            put_field(out, message);
    put_bytes(out, tensor_raw, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
    return out;
}

} // namespace

Result<std::string> replace_onnx_weights(std::string_view bytes, const std::string& name,
                                         const std::vector<Replacement>& changes)
{
    std::vector<Tensor> tensors; // float32 ones, in the file's order
    bool external = false;
    const auto read = each_tensor(bytes, [&](std::string_view content) -> std::optional<std::string> {
        if (auto tensor = read_tensor(content, external))
            tensors.push_back(*std::move(tensor));
        return {};
    });
    if (!read)
        return fail(ErrorCode::bad_format, name, "is damaged");
    if (external)
        return fail(ErrorCode::unsupported, name, "keeps weights in files beside it");
    for (const std::string& missed : replace(tensors, changes))
        return fail(ErrorCode::mismatch, name + ": layer '" + missed + "'",
                    "its weights are not in the file as they were read");
    std::size_t at = 0;
    bool ignored = false;
    auto written = each_tensor(bytes, [&](std::string_view content) -> std::optional<std::string> {
        if (!read_tensor(content, ignored))
            return {};
        const Tensor& tensor = tensors[at++];
        return tensor.changed ? std::optional(with_values(content, tensor.values)) : std::nullopt;
    });
    return *std::move(written);
}

} // namespace bitscape::model_writer
