#include "importer_hls4ml/firmware.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::firmware {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_source = std::size_t{64} << 20;
constexpr std::size_t largest_weights = std::size_t{1} << 30;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_name(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Calls `visit(line, number)` for each line, trimmed.
template <class Visit> void each_line(std::string_view text, const Visit& visit)
{
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(trimmed(text.substr(0, end)), ++number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Splits at commas that stand in no brackets.
std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        depth += c == '<' || c == '(' || c == '{' ? 1 : c == '>' || c == ')' || c == '}' ? -1 : 0;
        if (c != ',' || (depth != 0 && i < text.size()))
            continue;
        if (const std::string_view part = trimmed(text.substr(start, i - start)); !part.empty())
            parts.emplace_back(part);
        start = i + 1;
    }
    return parts;
}

/// The place of the bracket that closes the one at `open`; npos if there is none.
std::size_t closing(std::string_view text, std::size_t open)
{
    const char opens = text[open], closes = opens == '<' ? '>' : opens == '(' ? ')' : '}';
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == opens ? 1 : text[i] == closes ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return std::string_view::npos;
}

std::string without_comments(std::string_view text)
{
    std::string kept;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t open = std::min(text.find("/*", i), text.size());
        kept += text.substr(i, open - i);
        const std::size_t close = text.find("*/", open);
        i = close == std::string_view::npos ? text.size() : close + 2;
    }
    return kept;
}

/// "input_t x[7]", "hls::stream<input_t> &x", "layer2_t layer2_out[N_LAYER_2]".
bool read_declaration(std::string_view text, Firmware& firmware, std::string* name = nullptr)
{
    text = trimmed(text);
    std::string type;
    for (const std::string_view channel : {"hls::stream<", "stream<", "ac_channel<", "ihc::stream<"})
        if (text.starts_with(channel)) {
            const std::size_t open = channel.size() - 1, close = closing(text, open);
            if (close == std::string_view::npos)
                return false;
            type = trimmed(text.substr(open + 1, close - open - 1));
            text = trimmed(text.substr(close + 1));
        }
    const bool streams = !type.empty();
    if (!streams) {
        const std::size_t end = text.find_first_of(" \t");
        if (end == std::string_view::npos)
            return false;
        type = text.substr(0, end);
        text = trimmed(text.substr(end));
    }
    while (!text.empty() && (text.front() == '&' || text.front() == ' '))
        text.remove_prefix(1);
    const auto stop =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name) - text.begin());
    if (stop == 0 || !std::all_of(type.begin(), type.end(), is_name))
        return false;
    const std::string variable(text.substr(0, stop));
    const std::string_view rest = trimmed(text.substr(stop));
    if (!streams && (rest.empty() || rest.front() != '['))
        return false;
    if (!streams) {
        Shape shape;
        for (std::size_t open = 0; open != std::string_view::npos; open = rest.find('[', open + 1)) {
            const std::size_t close = rest.find(']', open);
            if (close == std::string_view::npos)
                break;
            const auto extent = firmware.size(rest.substr(open + 1, close - open - 1));
            if (!extent)
                return false;
            shape.push_back(*extent);
        }
        firmware.shapes.insert_or_assign(variable, Shape{element_count(shape)});
    }
    firmware.variables.insert_or_assign(variable, type);
    if (name != nullptr)
        *name = variable;
    return true;
}

} // namespace

std::string plain_variable(std::string_view text)
{
    for (const std::string_view prefix : {"inputs.", "outputs."})
        if (text.starts_with(prefix))
            text.remove_prefix(prefix.size());
    return std::string(text);
}

std::string_view Config::value(std::string_view key) const
{
    const auto found = values.find(key);
    return found == values.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view Config::type(std::string_view key) const
{
    const auto found = types.find(key);
    return found == types.end() ? std::string_view{} : std::string_view(found->second);
}

std::string Firmware::resolved(std::string_view type) const
{
    const auto found = types.find(type);
    return found == types.end() ? std::string(type) : found->second;
}

std::optional<std::size_t> Firmware::size(std::string_view text) const
{
    constexpr std::size_t largest = std::size_t{1} << 24; // elements of a tensor
    std::size_t product = 1;
    for (;;) { // "5*5*3"
        const std::size_t star = std::min(text.find('*'), text.size());
        std::string_view factor = trimmed(text.substr(0, star));
        if (const auto found = defines.find(factor); found != defines.end())
            factor = found->second;
        std::size_t value = 0;
        const auto read = std::from_chars(factor.data(), factor.data() + factor.size(), value);
        if (read.ec != std::errc{} || read.ptr != factor.data() + factor.size() ||
            (value != 0 && product > largest / value))
            return std::nullopt;
        product *= value;
        if (star == text.size())
            return product;
        text.remove_prefix(star + 1);
    }
}

Result<std::string> Firmware::type_of_variable(const std::string& variable) const
{
    const auto found = variables.find(variable);
    if (found == variables.end())
        return fail(ErrorCode::bad_format, "", fmt::format("'{}' is declared nowhere", variable));
    return resolved(found->second);
}

void read_types(std::string_view text, Firmware& firmware)
{
    each_line(text, [&](std::string_view line, std::size_t) {
        if (line.starts_with("#define ")) {
            const std::string_view rest = trimmed(line.substr(8));
            const std::size_t end = rest.find_first_of(" \t");
            if (end != std::string_view::npos)
                firmware.defines.insert_or_assign(std::string(rest.substr(0, end)),
                                                  std::string(trimmed(rest.substr(end))));
        }
        const std::size_t semicolon = line.find(';');
        if (!line.starts_with("typedef ") || semicolon == std::string_view::npos)
            return;
        // "typedef struct exponent_weight2_t {ap_uint<1> sign;ap_int<4> weight; } exponent_weight2_t;"
        if (const std::size_t exponent = line.find("ap_int<"); line.starts_with("typedef struct ")) {
            const std::size_t end = line.find('>', exponent);
            const std::string_view name =
                trimmed(line.substr(15, line.find('{') - std::min<std::size_t>(15, line.find('{'))));
            if (exponent != std::string_view::npos && end != std::string_view::npos)
                firmware.types.insert_or_assign(
                    std::string(name),
                    fmt::format("{}{}", power_of_two_prefix, line.substr(exponent + 7, end - exponent - 7)));
            return;
        }
        line = trimmed(line.substr(8, semicolon - 8));
        const std::size_t space = line.find_last_of(" \t");
        if (space == std::string_view::npos)
            return;
        const std::string name(line.substr(space + 1));
        std::string_view type = trimmed(line.substr(0, space));
        constexpr std::string_view array = "nnet::array<";
        if (type.starts_with(array)) {
            const std::size_t comma = type.rfind(','), close = type.rfind('>');
            if (comma == std::string_view::npos || close < comma)
                return;
            // "2*1": elements times pixels
            const std::string_view count = trimmed(type.substr(comma + 1, close - comma - 1));
            firmware.packs.insert_or_assign(name,
                                            firmware.size(count.substr(0, count.find('*'))).value_or(0));
            type = trimmed(type.substr(array.size(), comma - array.size()));
        }
        firmware.types.insert_or_assign(name, std::string(type));
    });
}

namespace {

/// A line inside a struct.
void read_member(std::string_view line, Config& config)
{
    const std::size_t semicolon = line.find(';');
    if (semicolon == std::string_view::npos)
        return;
    line = line.substr(0, semicolon);
    if (line.starts_with("typedef ")) {
        const std::size_t space = line.find_last_of(" \t");
        config.types.insert_or_assign(std::string(line.substr(space + 1)),
                                      std::string(trimmed(line.substr(8, space - 8))));
        return;
    }
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || (!line.starts_with("static ") && !line.starts_with("using ")))
        return;
    const std::string_view left = trimmed(line.substr(0, equals));
    config.values.insert_or_assign(std::string(left.substr(left.find_last_of(" \t") + 1)),
                                   std::string(trimmed(line.substr(equals + 1))));
}

/// "const slope9_t hard_sigmoid_config9::slope = 0.2;" and "unsigned config8_perm[2] = {1, 0};"
void read_definition(std::string_view line, Firmware& firmware)
{
    const std::size_t equals = line.find(" = ");
    if (equals == std::string_view::npos || line.back() != ';')
        return;
    const std::string_view left = trimmed(line.substr(0, equals));
    const std::string value(trimmed(line.substr(equals + 3, line.size() - equals - 4)));
    const std::string_view last = left.substr(left.find_last_of(" \t") + 1);
    if (const std::size_t colons = last.find("::"); colons != std::string_view::npos) {
        const auto config = firmware.configs.find(last.substr(0, colons));
        const bool is_pointer = value.starts_with("config"); // to an array that was read
        if (config != firmware.configs.end() && !is_pointer)
            config->second.values.insert_or_assign(std::string(last.substr(colons + 2)), value);
        return;
    }
    const std::string_view array = last.substr(0, last.find('['));
    for (const std::string_view member : {"_from_shape", "_to_shape", "_perm"})
        if (array.ends_with(member)) {
            const auto config = firmware.configs.find(array.substr(0, array.size() - member.size()));
            if (config != firmware.configs.end())
                config->second.values.insert_or_assign(std::string(member.substr(1)), value);
        }
}

} // namespace

void read_configs(std::string_view text, Firmware& firmware)
{
    std::string comment;
    Config config;
    bool inside = false;
    each_line(text, [&](std::string_view line, std::size_t) {
        if (line.empty())
            return;
        if (!inside && line.starts_with("// ")) {
            comment = trimmed(line.substr(3));
            return;
        }
        if (!inside && line.starts_with("struct ") && line.back() == '{') {
            const std::string_view head = trimmed(line.substr(7));
            config = Config{};
            config.name = trimmed(head.substr(0, head.find_first_of(" :{")));
            if (comment.find(' ') == std::string::npos)
                config.layer = comment;
            inside = true;
        } else if (inside && line.starts_with("};")) {
            firmware.configs.insert_or_assign(config.name, config);
            inside = false;
        } else if (inside) {
            read_member(line, config);
        } else {
            read_definition(line, firmware);
        }
    });
}

std::optional<Call> read_call(std::string_view statement)
{
    constexpr std::string_view mark = "nnet::";
    const std::size_t start = statement.find(mark);
    if (start == std::string_view::npos)
        return std::nullopt;
    const std::size_t open = statement.find('<', start);
    const std::size_t close = open == std::string_view::npos ? open : closing(statement, open);
    if (close == std::string_view::npos || close + 1 >= statement.size() || statement[close + 1] != '(')
        return std::nullopt;
    const std::size_t end = closing(statement, close + 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    Call call;
    call.function = statement.substr(start + mark.size(), open - start - mark.size());
    call.templates = split(statement.substr(open + 1, close - open - 1));
    for (const std::string& argument : split(statement.substr(close + 2, end - close - 2)))
        call.arguments.push_back(plain_variable(argument));
    if (call.templates.empty() || call.arguments.empty())
        return std::nullopt;
    const std::string_view rest = statement.substr(end + 1);
    if (const std::size_t comment = rest.find("// "); comment != std::string_view::npos)
        call.layer = trimmed(rest.substr(comment + 3));
    return call;
}

namespace {

/// The head "void myproject(" up to its closing bracket.
void read_head(std::string_view text, Firmware& firmware)
{
    for (const std::string& opening :
         {fmt::format("void {}(", firmware.name), fmt::format("void CCS_BLOCK({})(", firmware.name)}) {
        const std::size_t at = text.find(opening);
        if (at == std::string_view::npos)
            continue;
        const std::size_t open = at + opening.size() - 1, close = closing(text, open);
        if (close == std::string_view::npos)
            return;
        for (const std::string& port : split(without_comments(text.substr(open + 1, close - open - 1)))) {
            std::string name;
            if (read_declaration(port, firmware, &name))
                firmware.ports.push_back(name);
        }
        return;
    }
}

} // namespace

void read_body(std::string_view text, const std::string& file, Firmware& firmware)
{
    read_head(text, firmware);
    each_line(text, [&](std::string_view line, std::size_t number) {
        if (line.starts_with("#") || line.starts_with("//") ||
            line.find("nnet::load_") != std::string_view::npos ||
            line.find("nnet::save_") != std::string_view::npos)
            return;
        const std::string where = fmt::format("{}: line {}", file, number);
        if (line.starts_with("auto& ")) {
            const std::size_t equals = line.find('='), semicolon = line.find(';');
            if (equals == std::string_view::npos || semicolon == std::string_view::npos)
                return;
            firmware.aliases.insert_or_assign(
                plain_variable(trimmed(line.substr(6, equals - 6))),
                plain_variable(trimmed(line.substr(equals + 1, semicolon - equals - 1))));
        } else if (line.find("nnet::") != std::string_view::npos &&
                   line.find(");") != std::string_view::npos) {
            if (auto call = read_call(line)) {
                call->where = where;
                firmware.calls.push_back(*std::move(call));
            }
        } else if (line.ends_with(";")) {
            (void)read_declaration(line.substr(0, line.size() - 1), firmware);
        }
    });
}

namespace {

/// "struct input_data { input_t x[8]; };" of the Intel backends' header.
void read_port_structs(std::string_view text, Firmware& firmware)
{
    bool inside = false;
    each_line(text, [&](std::string_view line, std::size_t) {
        if (line.starts_with("struct ") && (line.find("input_data") != std::string_view::npos ||
                                            line.find("output_data") != std::string_view::npos))
            inside = true;
        else if (line.starts_with("}"))
            inside = false;
        std::string name;
        if (inside && line.ends_with(";") &&
            read_declaration(line.substr(0, line.size() - 1), firmware, &name))
            firmware.ports.push_back(name);
    });
}

/// Numbers between commas; what is around them (braces, names) is cut off before.
Result<std::vector<double>> numbers(const std::string& text, const std::string& where)
{
    std::vector<double> values;
    const char* at = text.c_str();
    const char* const end = at + text.size();
    while (at < end) {
        // "{1.0, -2}": sign and exponent of a power of two
        while (at < end &&
               (std::isspace(static_cast<unsigned char>(*at)) != 0 || *at == ',' || *at == '{' || *at == '}'))
            ++at;
        if (at >= end)
            break;
        char* next = nullptr;
        const double value = std::strtod(at, &next);
        if (next == at)
            return fail(
                ErrorCode::unsupported, where,
                fmt::format("'{}' is not a number",
                            std::string(at, std::min<std::size_t>(20, static_cast<std::size_t>(end - at)))));
        values.push_back(value);
        at = next;
    }
    return values;
}

/// weights/<name>.txt, or the braces in weights/<name>.h.
Result<std::vector<double>> read_weights(const fs::path& folder, const std::string& name)
{
    if (!std::all_of(name.begin(), name.end(), is_name))
        return fail(ErrorCode::bad_format, folder.string(), fmt::format("'{}' is no name of weights", name));
    const fs::path text_file = folder / (name + ".txt"), header = folder / (name + ".h");
    std::error_code ignored;
    if (fs::exists(text_file, ignored)) {
        auto text = read_file(text_file, largest_weights);
        return text ? numbers(*text, text_file.string()) : pass(std::move(text).error());
    }
    auto text = read_file(header, largest_weights);
    if (!text)
        return pass(std::move(text).error());
    const std::size_t open = text->find("= {"), close = text->rfind("};");
    if (open == std::string::npos || close == std::string::npos || close < open)
        return fail(ErrorCode::bad_format, header.string(), "holds no values between braces");
    return numbers(text->substr(open + 3, close - open - 3), header.string());
}

} // namespace

Result<Firmware> read_project(const fs::path& cpp)
{
    Firmware firmware;
    firmware.name = cpp.stem().string();
    const fs::path folder = cpp.parent_path();
    auto types = read_file(folder / "defines.h", largest_source);
    if (!types)
        return pass(std::move(types).error());
    read_types(*types, firmware);
    auto parameters = read_file(folder / "parameters.h", largest_source);
    if (!parameters)
        return pass(std::move(parameters).error());
    read_configs(*parameters, firmware);
    if (auto header = read_file(folder / (firmware.name + ".h"), largest_source))
        read_port_structs(*header, firmware);
    auto body = read_file(cpp, largest_source);
    if (!body)
        return pass(std::move(body).error());
    read_body(*body, "firmware/" + cpp.filename().string(), firmware);
    if (firmware.calls.empty())
        return fail(ErrorCode::bad_format, cpp.string(), "holds no calls of hls4ml's layers");
    firmware.weights = [weights = folder / "weights"](const std::string& name) {
        return read_weights(weights, name);
    };
    return firmware;
}

} // namespace bitscape::firmware
