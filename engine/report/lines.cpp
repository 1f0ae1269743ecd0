#include "report/lines.hpp"

#include <charconv>
#include <cmath>

namespace bitscape::report {

namespace {

constexpr std::string_view blanks = " \t\r";

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<std::string_view> Lines::next()
{
    if (rest_.empty())
        return std::nullopt;
    const std::size_t end = rest_.find('\n');
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    ++number_;
    return line;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> cells(std::string_view line)
{
    line = trimmed(line);
    std::vector<std::string_view> found;
    if (line.size() < 2 || line.front() != '|' || line.back() != '|')
        return found;
    line.remove_prefix(1);
    while (!line.empty()) {
        const std::size_t end = line.find('|');
        found.push_back(trimmed(line.substr(0, end)));
        line.remove_prefix(end + 1);
    }
    return found;
}

std::vector<std::string_view> words(std::string_view line)
{
    std::vector<std::string_view> found;
    for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
        const std::size_t end = std::min(line.find_first_of(blanks), line.size());
        found.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return found;
}

std::optional<double> number(std::string_view text)
{
    text = trimmed(text);
    std::string plain; // without thousands separators
    for (std::size_t i = 0; i < text.size() && plain.size() < 40; ++i) {
        const bool separates =
            text[i] == ',' && !plain.empty() && i + 1 < text.size() && is_digit(text[i + 1]);
        if (!separates)
            plain += text[i];
    }
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ec != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> whole(std::string_view text)
{
    const std::optional<double> value = number(text);
    if (!value || *value < 0 || *value > 9e15 || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::optional<std::string_view> after(std::string_view line, std::string_view label)
{
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos)
        return std::nullopt;
    return trimmed(line.substr(at + label.size()));
}

std::string version_in(std::string_view text)
{
    const std::size_t first = text.find_first_of("0123456789");
    if (first == std::string_view::npos)
        return {};
    const std::size_t end = text.find_first_not_of("0123456789.", first);
    return std::string(text.substr(first, end - first));
}

} // namespace bitscape::report
