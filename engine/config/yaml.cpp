// Reading and writing the document. yaml-cpp stays inside this file.
#include "base/files.hpp"
#include "config/configuration.hpp"
#include "config/redundancy.hpp"
#include "fixed/fixed_point.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace bitscape::config {

namespace {

constexpr int deepest_nesting = 64;          // hls4ml nests five deep; a bomb nests without end
constexpr std::size_t most_values = 200'000; // of a thousand layers some 40,000
constexpr std::size_t largest_document = std::size_t{16} << 20;

std::string place(std::string_view name, const YAML::Mark& mark)
{
    return mark.is_null() ? std::string(name) : fmt::format("{}: line {}", name, mark.line + 1);
}

/// Only counts: yaml-cpp makes half a kilobyte of two bytes, so that a document is measured before it is
/// made.
class ValueCounter final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(mark); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { add(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string&) override
    {
        add(mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        add(mark);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        add(mark);
    }
    void OnMapEnd() override {}

private:
    void add(const YAML::Mark& mark)
    {
        if (++count_ > 2 * most_values) // keys count here
            throw YAML::ParserException(mark, "too many values");
    }

    std::size_t count_ = 0;
};

/// The emitter replaces what is not UTF-8, so that such a text would not survive.
bool is_utf8(std::string_view text)
{
    std::size_t more = 0;                   // bytes that still belong to the character
    std::uint32_t character = 0, least = 0; // that needs so many bytes: a longer spelling is none
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (more > 0) {
            if ((byte & 0xc0U) != 0x80U)
                return false;
            character = character << 6U | (byte & 0x3fU);
            const bool is_surrogate = character >= 0xd800U && character < 0xe000U;
            if (--more == 0 && (character < least || character > 0x10ffffU || is_surrogate))
                return false;
        } else if (byte >= 0xf8U || (byte & 0xc0U) == 0x80U) {
            return false;
        } else if (byte >= 0xc0U) {
            more = byte >= 0xf0U ? 3 : byte >= 0xe0U ? 2 : 1;
            least = byte >= 0xf0U ? 0x10000U : byte >= 0xe0U ? 0x800U : 0x80U;
            character = byte & (0x3fU >> more);
        }
    }
    return more == 0;
}

/// `left`: values that may still come. Aliases of aliases multiply without making the file any longer.
Result<Node> convert(const YAML::Node& yaml, std::string_view name, int depth, std::size_t& left)
{
    if (depth > deepest_nesting)
        return fail(ErrorCode::bad_format, place(name, yaml.Mark()), "nested too deeply");
    if (left == 0)
        return fail(ErrorCode::too_large, place(name, yaml.Mark()), "too many values");
    --left;
    if (yaml.IsMap()) {
        Node::Map map;
        for (const auto& child : yaml) {
            if (!child.first.IsScalar())
                return fail(ErrorCode::bad_format, place(name, child.first.Mark()),
                            "a key must be plain text");
            if (!is_utf8(child.first.Scalar()))
                return fail(ErrorCode::bad_format, place(name, child.first.Mark()),
                            "a key is not UTF-8 text");
            Result<Node> value = convert(child.second, name, depth + 1, left);
            if (!value)
                return value;
            for (const auto& earlier : map)
                if (earlier.first == child.first.Scalar())
                    return fail(ErrorCode::bad_format, place(name, child.first.Mark()),
                                fmt::format("key '{}' is there twice", earlier.first));
            map.emplace_back(child.first.Scalar(), std::move(*value));
        }
        return Node{std::move(map)};
    }
    if (yaml.IsSequence()) {
        Node::Sequence sequence;
        for (const auto& child : yaml) {
            Result<Node> value = convert(child, name, depth + 1, left);
            if (!value)
                return value;
            sequence.push_back(std::move(*value));
        }
        return Node{std::move(sequence)};
    }
    if (yaml.IsNull())
        return Node{Node::Scalar{"null", {}}};
    if (!is_utf8(yaml.Scalar()) || !is_utf8(yaml.Tag()))
        return fail(ErrorCode::bad_format, place(name, yaml.Mark()), "is not UTF-8 text");
    // yaml-cpp marks plain scalars "?" and quoted ones "!".
    return Node{Node::Scalar{yaml.Scalar(), yaml.Tag() == "?" ? std::string() : yaml.Tag()}};
}

void emit(YAML::Emitter& out, const Node& node)
{
    if (const auto* map = std::get_if<Node::Map>(&node.value)) {
        if (map->empty())
            out << YAML::Flow;
        out << YAML::BeginMap;
        for (const auto& [key, child] : *map) {
            out << YAML::Key << key << YAML::Value;
            emit(out, child);
        }
        out << YAML::EndMap;
    } else if (const auto* sequence = std::get_if<Node::Sequence>(&node.value)) {
        out << YAML::Flow << YAML::BeginSeq;
        for (const Node& child : *sequence)
            emit(out, child);
        out << YAML::EndSeq;
    } else {
        const auto& scalar = std::get<Node::Scalar>(node.value);
        if (scalar.text == "null" && scalar.tag.empty())
            out << YAML::Null; // as text it would be quoted
        else if (scalar.tag == "!")
            out << YAML::DoubleQuoted << scalar.text;
        else if (!scalar.tag.empty())
            out << YAML::VerbatimTag(scalar.tag) << scalar.text;
        else
            out << scalar.text;
    }
}

/// Needs no quotes wherever it stands in a block, by any reading of YAML.
bool is_plain(const std::string& text)
{
    constexpr std::size_t longest = 200; // longer keys are written in another way
    const auto is_word = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && text.size() <= longest && is_word(text.front()) && text != "null" &&
           text != "Null" && text != "NULL" && std::all_of(text.begin(), text.end(), [&](char c) {
               return is_word(c) || std::string_view(".,<>/+-").find(c) != std::string_view::npos;
           });
}

/// What the emitter writes, for maps of plain texts: searches write millions of those, and the emitter takes
/// most of their time. False for anything else; `out` is then of no use.
bool write_plain(const Node::Map& map, std::size_t indent, std::string& out)
{
    for (const auto& [key, child] : map) {
        if (!is_plain(key))
            return false;
        out.append(indent, ' ').append(key).push_back(':');
        if (const auto* inner = std::get_if<Node::Map>(&child.value)) {
            out.push_back('\n');
            if (inner->empty() || !write_plain(*inner, indent + 2, out))
                return false;
            continue;
        }
        const auto* scalar = std::get_if<Node::Scalar>(&child.value);
        if (scalar == nullptr || !scalar->tag.empty() || (!is_plain(scalar->text) && scalar->text != "null"))
            return false;
        out.append(" ").append(scalar->text).push_back('\n');
    }
    return true;
}

Result<void> check_precision(const Node& node, const std::string& where)
{
    if (const auto* map = std::get_if<Node::Map>(&node.value)) {
        for (const auto& [tensor, type] : *map)
            if (Result<void> checked = check_precision(type, where + ": " + tensor); !checked)
                return checked;
        return {};
    }
    const std::string* text = node.text();
    if (text == nullptr)
        return fail(ErrorCode::invalid_value, where, "a precision must be text such as fixed<16,6>");
    if (*text == "auto" || *text == "null")
        return {};
    if (Result<FixedPoint> type = parse_fixed_point(*text); !type)
        return pass(std::move(type).error().at(where));
    return {};
}

Result<void> check_count(const Node* node, const std::string& where)
{
    if (node == nullptr)
        return {};
    const std::string* text = node->text();
    std::size_t used = 0;
    long long value = 0;
    try {
        value = text != nullptr ? std::stoll(*text, &used) : 0;
    } catch (const std::exception&) {
        used = 0;
    }
    if (text == nullptr || used != text->size() || value < 1)
        return fail(ErrorCode::invalid_value, where,
                    fmt::format("'{}' is not a positive whole number", text != nullptr ? *text : "(a map)"));
    return {};
}

/// Sparsity is Bitscape's own key: a fraction of the weights to prune, below 1.
Result<void> check_sparsity(const Node* node, const std::string& where)
{
    if (node == nullptr)
        return {};
    const std::string* text = node->text();
    try {
        const double value = text != nullptr ? std::stod(*text) : -1;
        if (std::isfinite(value) && value >= 0 && value < 1)
            return {};
    } catch (const std::exception&) {
        // falls through to the message
    }
    return fail(ErrorCode::invalid_value, where, "must be a number from 0 up to, not including, 1");
}

/// Nanoseconds. Beyond these limits no FPGA runs, and arithmetic on them makes no sense.
Result<void> check_clock(const Node* node, const std::string& where)
{
    constexpr double shortest = 0.1, longest = 1e6;
    if (node == nullptr)
        return {};
    const std::string text = node->text() != nullptr ? *node->text() : "(a map)";
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (end != text.c_str() && *end == '\0' && value >= shortest && value <= longest)
        return {};
    return fail(ErrorCode::invalid_value, where,
                fmt::format("'{}' is not a clock period in nanoseconds", text));
}

/// Redundancy is Bitscape's own key too.
Result<void> check_redundancy(const Node* node, const std::string& where)
{
    if (node == nullptr || (node->text() != nullptr && parse_redundancy(*node->text())))
        return {};
    return fail(ErrorCode::invalid_value, where, "must be none, weights or logic");
}

Result<void> check_layer(const Node& layer, const std::string& where)
{
    if (!layer.is_map())
        return fail(ErrorCode::bad_format, where, "must be a map");
    if (const Node* precision = layer.find("Precision"))
        if (Result<void> checked = check_precision(*precision, where + ": Precision"); !checked)
            return checked;
    if (Result<void> checked = check_sparsity(layer.find("Sparsity"), where + ": Sparsity"); !checked)
        return checked;
    if (Result<void> checked = check_redundancy(layer.find("Redundancy"), where + ": Redundancy"); !checked)
        return checked;
    return check_count(layer.find("ReuseFactor"), where + ": ReuseFactor");
}

Result<void> check(const Node& root, std::string_view name)
{
    const std::string file(name);
    if (Result<void> clock = check_clock(root.find("ClockPeriod"), file + ": ClockPeriod"); !clock)
        return clock;
    const Node* hls = root.find("HLSConfig");
    if (hls == nullptr)
        return {};
    if (!hls->is_map())
        return fail(ErrorCode::bad_format, file + ": HLSConfig", "must be a map");
    if (const Node* model = hls->find("Model"))
        if (Result<void> checked = check_layer(*model, file + ": Model"); !checked)
            return checked;
    for (const char* group : {"LayerName", "LayerType"}) {
        const Node* layers = hls->find(group);
        if (layers == nullptr)
            continue;
        const auto* map = std::get_if<Node::Map>(&layers->value);
        if (map == nullptr)
            return fail(ErrorCode::bad_format, file + ": " + group, "must be a map");
        for (const auto& [layer, settings] : *map)
            if (Result<void> checked = check_layer(settings, fmt::format("{}: layer '{}'", file, layer));
                !checked)
                return checked;
    }
    return {};
}

} // namespace

Result<Configuration> parse_configuration(std::string_view text, std::string_view name)
{
    try {
        // yaml-cpp takes a quoted text that never ends for a whole one if the file ends with a line: the mark
        // of the document's end makes it look.
        std::string document(text);
        document += document.ends_with('\n') ? "...\n" : "\n...\n";
        std::istringstream measured(document);
        ValueCounter counter;
        YAML::Parser(measured).HandleNextDocument(counter);
        const YAML::Node yaml = YAML::Load(document);
        if (!yaml.IsMap())
            return fail(ErrorCode::bad_format, std::string(name),
                        "is not an hls4ml configuration (no keys found)");
        std::size_t left = most_values;
        Result<Node> root = convert(yaml, name, 0, left);
        if (!root)
            return pass(std::move(root).error());
        if (Result<void> checked = check(*root, name); !checked)
            return pass(std::move(checked).error());
        return Configuration(std::move(*root));
    } catch (const YAML::Exception& error) {
        const bool is_open = error.msg == YAML::ErrorMsg::DOC_IN_SCALAR;
        return fail(ErrorCode::bad_format, place(name, error.mark),
                    "not valid YAML: " + (is_open ? std::string("a quoted text does not end") : error.msg));
    }
}

Result<Configuration> read_configuration(const std::filesystem::path& path)
{
    Result<std::string> text = read_file(path, largest_document);
    if (!text)
        return pass(std::move(text).error());
    return parse_configuration(*text, path.string());
}

std::string to_yaml(const Configuration& configuration)
{
    if (const auto* map = std::get_if<Node::Map>(&configuration.root().value); map && !map->empty())
        if (std::string text; write_plain(*map, 0, text))
            return text;
    YAML::Emitter out;
    out.SetNullFormat(YAML::LowerNull);
    emit(out, configuration.root());
    return std::string(out.c_str()) + "\n";
}

} // namespace bitscape::config
