#include "exporter_hls/template_text.hpp"

#include "base/files.hpp"

namespace bitscape::hls {

Result<std::string> template_text(std::string_view name)
{
    Result<std::filesystem::path> path = find_resource("hls/" + std::string(name));
    if (!path)
        return pass(std::move(path).error());
    return read_file(*path);
}

std::string render(std::string text, const Replacements& replacements)
{
    for (const auto& [key, value] : replacements) {
        const std::string mark = "@" + key + "@";
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

} // namespace bitscape::hls
