#include "exporter_hls/naming.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace bitscape::hls {

bool is_identifier(std::string_view text)
{
    constexpr std::array reserved{"main",   "int",      "float",   "double", "char",     "bool",  "void",
                                  "auto",   "class",    "struct",  "union",  "enum",     "short", "long",
                                  "signed", "unsigned", "if",      "else",   "for",      "while", "do",
                                  "switch", "case",     "default", "return", "break",    "const", "static",
                                  "using",  "new",      "delete",  "this",   "module",   "input", "output",
                                  "wire",   "reg",      "begin",   "end",    "namespace"};
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= 80 && letter(text.front()) && std::ranges::all_of(text, allowed) &&
           std::ranges::find(reserved, text) == reserved.end();
}

std::string one_line(std::string_view text)
{
    std::string line;
    for (const char c : text.substr(0, 200))
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' ? '?' : c;
    return line;
}

std::vector<Names> make_names(const design::Design& design)
{
    std::set<int> numbers;
    for (const design::Node& node : design.nodes)
        numbers.insert(node.index);
    const bool unique = numbers.size() == design.nodes.size() && *numbers.begin() >= 0;

    std::vector<Names> names;
    for (const design::Node& node : design.nodes) {
        const std::string number = std::to_string(unique ? node.index : static_cast<int>(node.id.value) + 1);
        const bool is_input = std::holds_alternative<design::Input>(node.operation);
        names.push_back({.tensor = is_input ? "input" + number : "layer" + number + "_out",
                         .type = is_input ? "input" + number + "_t" : "layer" + number + "_t",
                         .size = "layer" + number + "_size",
                         .config = "Layer" + number,
                         .number = number,
                         .beat = is_input ? "input" + number + "_beat" : "layer" + number + "_beat"});
    }
    return names;
}

NodeId storage(const design::Design& design, NodeId id)
{
    while (std::holds_alternative<design::Reshape>(design.node(id).operation))
        id = design.node(id).inputs.front();
    return id;
}

const FixedPoint& input_type(const design::Design& design, const design::Node& node)
{
    return design.node(storage(design, node.inputs.front())).result;
}

} // namespace bitscape::hls
