#include "importer_pytorch/names.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace bitscape::pytorch {

namespace {

/// Words that a name in Python code must not be: keywords, built-in functions, torch.fx' own.
bool is_reserved(std::string_view name)
{
    static const std::set<std::string_view> words{
        "False",   "None",       "True",      "and",      "as",           "assert",     "async",
        "await",   "break",      "class",     "continue", "def",          "del",        "elif",
        "else",    "except",     "finally",   "for",      "from",         "global",     "if",
        "import",  "in",         "is",        "lambda",   "nonlocal",     "not",        "or",
        "pass",    "raise",      "return",    "try",      "while",        "with",       "yield",
        "abs",     "aiter",      "all",       "anext",    "any",          "ascii",      "bin",
        "bool",    "breakpoint", "bytearray", "bytes",    "callable",     "chr",        "classmethod",
        "compile", "complex",    "copyright", "credits",  "delattr",      "dict",       "dir",
        "divmod",  "enumerate",  "eval",      "exec",     "exit",         "filter",     "float",
        "format",  "frozenset",  "getattr",   "globals",  "hasattr",      "hash",       "help",
        "hex",     "id",         "input",     "int",      "isinstance",   "issubclass", "iter",
        "len",     "license",    "list",      "locals",   "map",          "max",        "memoryview",
        "min",     "next",       "object",    "oct",      "open",         "ord",        "pow",
        "print",   "property",   "quit",      "range",    "repr",         "reversed",   "round",
        "set",     "setattr",    "slice",     "sorted",   "staticmethod", "str",        "sum",
        "super",   "tuple",      "type",      "vars",     "zip",          "inf",        "nan",
        "torch",   "device",     "fx_pytree", "pytree"};
    return words.contains(name);
}

/// "LeakyRelu" -> "leaky_relu", "features.0" -> "features_0", "0" -> "_0"
std::string snake_case(const std::string& target)
{
    std::string made;
    bool after_lower = false, after_other = false;
    for (const char letter : target) {
        const auto code = static_cast<unsigned char>(letter);
        if (after_lower && std::isupper(code) != 0)
            made += '_';
        after_lower = std::islower(code) != 0;
        const bool is_plain = letter == '_' || (std::isalnum(code) != 0 && code < 128);
        if (is_plain)
            made += static_cast<char>(std::tolower(code));
        else if (!after_other)
            made += '_';
        after_other = !is_plain;
    }
    if (!made.empty() && std::isdigit(static_cast<unsigned char>(made.front())) != 0)
        made.insert(made.begin(), '_');
    return made.empty() ? "_unnamed" : made;
}

/// Where the number behind the last underscore begins; npos if there is none.
std::size_t number_of(const std::string& name)
{
    constexpr std::size_t most_digits = 9;
    std::size_t start = name.size();
    while (start > 0 && std::isdigit(static_cast<unsigned char>(name[start - 1])) != 0)
        --start;
    const bool is_number =
        start < name.size() && name.size() - start <= most_digits && start > 1 && name[start - 1] == '_';
    return is_number ? start : std::string::npos;
}

} // namespace

std::string Names::next(const std::string& target)
{
    std::string candidate = snake_case(target);
    const std::size_t start = number_of(candidate);
    const std::string base = start == std::string::npos ? candidate : candidate.substr(0, start - 1);
    std::size_t number = 0;
    if (start == std::string::npos || used_.contains(candidate)) {
        if (const auto found = count_.find(candidate); found != count_.end())
            number = found->second;
        if (is_reserved(candidate))
            candidate = base + "_" + std::to_string(++number);
    } else {
        number = std::stoul(candidate.substr(start));
    }
    while (used_.contains(candidate))
        candidate = base + "_" + std::to_string(++number);
    used_.insert(candidate);
    count_[base] = number;
    return candidate;
}

} // namespace bitscape::pytorch
