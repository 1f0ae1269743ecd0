// hls4ml_config.yml: what was read can be written, and reads back as the same configuration.
#include "config/configuration.hpp"
#include "fuzz/scratch.hpp"

#include <algorithm>
#include <cctype>

namespace {

using bitscape::config::Node;

/// Is text of YAML the same with and without quotes? Not if it reads as a number, a truth value or nothing.
bool is_text_anyway(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::string_view of_numbers = "0123456789abcdefinox+-._:"; // hexadecimal, .inf, .nan, times
    const bool has_value = text.find_first_of("0123456789") != std::string::npos || text.ends_with("inf") ||
                           text.ends_with("nan");
    if (has_value && text.find_first_not_of(of_numbers) == std::string::npos)
        return false;
    const auto words = {"null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"};
    return std::none_of(words.begin(), words.end(), [&](const char* word) { return text == word; });
}

bool same(const Node& a, const Node& b)
{
    if (a == b)
        return true;
    if (a.value.index() != b.value.index())
        return false;
    if (const auto* map = std::get_if<Node::Map>(&a.value))
        return std::equal(map->begin(), map->end(), std::get<Node::Map>(b.value).begin(),
                          std::get<Node::Map>(b.value).end(), [](const auto& x, const auto& y) {
                              return x.first == y.first && same(x.second, y.second);
                          });
    if (const auto* sequence = std::get_if<Node::Sequence>(&a.value))
        return std::equal(sequence->begin(), sequence->end(), std::get<Node::Sequence>(b.value).begin(),
                          std::get<Node::Sequence>(b.value).end(), same);
    const auto &x = std::get<Node::Scalar>(a.value), &y = std::get<Node::Scalar>(b.value);
    return x.text == y.text && x.tag.empty() && y.tag == "!" && is_text_anyway(x.text); // it had to be quoted
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using namespace bitscape;
    const auto first = config::parse_configuration(fuzz::text_of(bytes, size), "hls4ml_config.yml");
    if (!first) {
        fuzz::require(!first.error().what.empty(), "an error says what is wrong");
        return 0;
    }
    const auto second = config::parse_configuration(config::to_yaml(*first), "written");
    fuzz::require(second.has_value(), "what was written can be read");
    fuzz::require(same(first->root(), second->root()), "the configuration survives writing and reading");
    return 0;
}
