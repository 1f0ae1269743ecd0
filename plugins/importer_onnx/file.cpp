#include "importer_onnx/file.hpp"

#include "importer_onnx/tensor.hpp"
#include "importer_onnx/wire.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::onnx {

namespace {

constexpr std::size_t most_nodes = 10'000;
constexpr std::size_t most_tensors = 500'000;
constexpr std::size_t most_list = 100'000'000; ///< numbers in attributes of one file, all together
constexpr std::size_t longest_name = 4096;

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::bad_format, "", fmt::format("damaged: {}", what));
}

class Parser {
public:
    explicit Parser(const std::filesystem::path& folder) : tensors_(folder) {}

    Result<File> parse(std::string_view bytes)
    {
        Message model(bytes);
        bool has_graph = false;
        while (model.next()) {
            if (model.is(1, WireType::varint))
                file_.ir_version = model.integer();
            else if (model.is(2, WireType::bytes))
                file_.producer = text(model);
            else if (model.is(8, WireType::bytes))
                read_opset(model.content());
            else if (model.is(7, WireType::bytes)) {
                if (has_graph)
                    return damaged("it holds two graphs");
                has_graph = true;
                graph_ = model.content();
            }
        }
        if (model.failed() || failed_)
            return damaged("it ends in the middle or is no ONNX file");
        if (!has_graph)
            return fail(ErrorCode::bad_format, "", "holds no graph");
        if (auto done = read_graph(graph_); !done)
            return pass(std::move(done).error());
        return std::move(file_);
    }

private:
    std::string text(const Message& field)
    {
        failed_ = failed_ || field.content().size() > longest_name;
        return std::string(field.content().substr(0, longest_name));
    }

    void read_opset(std::string_view bytes)
    {
        Message message(bytes);
        std::string domain;
        std::int64_t version = 0;
        while (message.next()) {
            if (message.is(1, WireType::bytes))
                domain = text(message);
            else if (message.is(2, WireType::varint))
                version = message.integer();
        }
        failed_ = failed_ || message.failed();
        file_.opsets[domain == "ai.onnx" ? "" : domain] = version;
    }

    Result<void> read_graph(std::string_view bytes)
    {
        Message message(bytes);
        while (message.next()) {
            if (message.type() != WireType::bytes)
                continue;
            if (auto done = read_graph_field(message); !done)
                return done;
        }
        if (message.failed() || failed_)
            return damaged("the graph ends in the middle");
        return {};
    }

    Result<void> read_graph_field(const Message& field)
    {
        switch (field.number()) {
        case 1:
            return read_node(field.content());
        case 2:
            file_.graph_name = text(field);
            return {};
        case 5: {
            auto tensor = tensors_.read(field.content());
            if (!tensor)
                return pass(std::move(tensor).error());
            if (file_.initializers.size() == most_tensors)
                return fail(ErrorCode::too_large, "", fmt::format("more than {} tensors", most_tensors));
            file_.initializers.push_back(std::move(*tensor));
            return {};
        }
        case 11:
            return read_value(field.content(), file_.inputs);
        case 12:
            return read_value(field.content(), file_.outputs);
        case 13:
            return read_value(field.content(), file_.values);
        case 15:
            return fail(ErrorCode::unsupported, "", "sparse initializers are not supported");
        default:
            return {};
        }
    }

    Result<void> read_node(std::string_view bytes)
    {
        if (file_.nodes.size() == most_nodes)
            return fail(ErrorCode::too_large, "", fmt::format("more than {} nodes", most_nodes));
        Node node;
        Message message(bytes);
        while (message.next()) {
            if (message.type() != WireType::bytes)
                continue;
            switch (message.number()) {
            case 1:
                node.inputs.push_back(text(message));
                break;
            case 2:
                node.outputs.push_back(text(message));
                break;
            case 3:
                node.name = text(message);
                break;
            case 4:
                node.op = text(message);
                break;
            case 5: {
                auto attribute = read_attribute(message.content());
                if (!attribute)
                    return pass(std::move(attribute).error().at(fmt::format("node {}", shown(node.name))));
                node.attributes.push_back(std::move(*attribute));
                break;
            }
            case 7:
                node.domain = text(message);
                if (node.domain == "ai.onnx")
                    node.domain.clear();
                break;
            default:
                break;
            }
            used_ += 1;
            if (used_ > most_list)
                return fail(ErrorCode::too_large, "", "the graph's description is too large");
        }
        if (message.failed() || failed_)
            return damaged(fmt::format("node {} ends in the middle", shown(node.name)));
        file_.nodes.push_back(std::move(node));
        return {};
    }

    Result<Attribute> read_attribute(std::string_view bytes)
    {
        Attribute attribute;
        Message message(bytes);
        while (message.next()) {
            const std::uint32_t number = message.number();
            const bool needs_bytes = number == 1 || number == 4 || number == 5 || number == 9;
            if (needs_bytes && message.type() != WireType::bytes)
                return damaged(fmt::format("attribute {}", shown(attribute.name)));
            switch (number) {
            case 1:
                attribute.name = text(message);
                break;
            case 2:
                attribute.real = message.real();
                break;
            case 3:
                attribute.integer = message.integer();
                break;
            case 4:
                attribute.text = text(message);
                break;
            case 5: {
                auto tensor = tensors_.read(message.content());
                if (!tensor)
                    return pass(std::move(tensor).error());
                attribute.tensor = std::move(*tensor);
                break;
            }
            case 6:
            case 11:
                attribute.has_graph = true;
                break;
            case 7:
                message.reals<float>([&](float value) { attribute.reals.push_back(value); });
                break;
            case 8:
                message.integers([&](std::int64_t value) { attribute.integers.push_back(value); });
                break;
            case 9:
                attribute.texts.push_back(text(message));
                break;
            default:
                break;
            }
        }
        if (message.failed() || failed_)
            return damaged(fmt::format("attribute {} ends in the middle", shown(attribute.name)));
        used_ += attribute.reals.size() + attribute.integers.size() + attribute.texts.size();
        return attribute;
    }

    Result<void> read_value(std::string_view bytes, std::vector<ValueInfo>& values)
    {
        ValueInfo value;
        Message message(bytes);
        while (message.next()) {
            if (message.is(1, WireType::bytes))
                value.name = text(message);
            else if (message.is(2, WireType::bytes))
                read_type(message.content(), value);
        }
        if (message.failed() || failed_)
            return damaged(fmt::format("the description of {} ends in the middle", shown(value.name)));
        if (values.size() == most_tensors)
            return fail(ErrorCode::too_large, "", fmt::format("more than {} tensors", most_tensors));
        values.push_back(std::move(value));
        return {};
    }

    void read_type(std::string_view bytes, ValueInfo& value)
    {
        Message type(bytes);
        while (type.next()) {
            if (!type.is(1, WireType::bytes)) // only tensors; sequences and maps stay unknown
                continue;
            Message tensor(type.content());
            while (tensor.next()) {
                if (tensor.is(1, WireType::varint))
                    value.type = static_cast<DataType>(tensor.integer());
                else if (tensor.is(2, WireType::bytes))
                    read_shape(tensor.content(), value);
            }
            failed_ = failed_ || tensor.failed();
        }
        failed_ = failed_ || type.failed();
    }

    void read_shape(std::string_view bytes, ValueInfo& value)
    {
        value.shape.emplace();
        Message shape(bytes);
        while (shape.next()) {
            if (!shape.is(1, WireType::bytes))
                continue;
            std::int64_t extent = -1;
            Message dimension(shape.content());
            while (dimension.next())
                if (dimension.is(1, WireType::varint))
                    extent = dimension.integer();
            failed_ = failed_ || dimension.failed() || value.shape->size() > longest_name;
            value.shape->push_back(extent);
        }
        failed_ = failed_ || shape.failed();
    }

    TensorReader tensors_;
    File file_;
    std::string_view graph_;
    std::size_t used_ = 0;
    bool failed_ = false;
};

} // namespace

const Attribute* Node::find(std::string_view attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& each) { return each.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::int64_t Node::integer(std::string_view attribute, std::int64_t otherwise) const
{
    const Attribute* found = find(attribute);
    return found == nullptr ? otherwise : found->integer;
}

double Node::real(std::string_view attribute, double otherwise) const
{
    const Attribute* found = find(attribute);
    return found == nullptr ? otherwise : found->real;
}

std::string Node::text(std::string_view attribute, std::string otherwise) const
{
    const Attribute* found = find(attribute);
    return found == nullptr ? std::move(otherwise) : found->text;
}

std::vector<std::int64_t> Node::integers(std::string_view attribute) const
{
    const Attribute* found = find(attribute);
    return found == nullptr ? std::vector<std::int64_t>{} : found->integers;
}

void Node::set_integers(std::string_view attribute, std::vector<std::int64_t> values)
{
    erase(attribute);
    attributes.push_back({.name = std::string(attribute),
                          .real = 0,
                          .integer = 0,
                          .text = {},
                          .reals = {},
                          .integers = std::move(values),
                          .texts = {},
                          .tensor = {},
                          .has_graph = false});
}

void Node::erase(std::string_view attribute)
{
    std::erase_if(attributes, [&](const Attribute& each) { return each.name == attribute; });
}

bool looks_like_onnx(std::string_view head)
{
    // The first fields in writing order: IR version, producer, domain, ..., graph; all known numbers, the IR
    // version sensible.
    Message model(head);
    bool has_version = false;
    while (model.next()) {
        if (model.is(1, WireType::varint)) {
            if (model.integer() < 1 || model.integer() > 1000)
                return false;
            has_version = true;
        } else if (model.type() == WireType::varint ? model.number() != 5
                                                    : model.type() != WireType::bytes || model.number() > 30)
            return false;
        if (has_version && model.is(8, WireType::bytes))
            return true;
    }
    // The graph is longer than the head: the walk fails in it.
    return has_version && (!model.failed() || model.number() == 7 || model.number() == 8);
}

Result<File> parse_file(std::string_view bytes, const std::filesystem::path& folder)
{
    return Parser(folder).parse(bytes);
}

namespace {

/// Bytes of the UTF-8 character that begins there; 0 for a control character or what is no UTF-8.
std::size_t character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return first < 0x20 || first == 0x7f ? 0 : 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    return length;
}

} // namespace

bool is_text(std::string_view name)
{
    for (std::size_t at = 0, length = 0; at < name.size(); at += length)
        if (length = character_at(name, at); length == 0)
            return false;
    return true;
}

std::string shown(std::string_view name)
{
    constexpr std::size_t longest = 80;
    std::string text = "'";
    std::size_t at = 0;
    while (at < name.size() && at < longest) {
        const std::size_t length = character_at(name, at);
        if (length == 0)
            text += '?';
        else
            text += name.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return text + (at < name.size() ? "...'" : "'");
}

} // namespace bitscape::onnx
