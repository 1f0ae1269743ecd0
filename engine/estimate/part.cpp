#include "estimate/part.hpp"

#include "base/files.hpp"
#include "estimate/part_json.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace bitscape::estimate {

namespace {

/// Lower case without separators: order codes are written with and without the dash before the package.
std::string normalised(std::string_view name)
{
    std::string result;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

Result<std::vector<Part>> read_parts(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    auto json = part_json::load(file, name, "parts");
    if (!json)
        return pass(std::move(json).error());
    const part_json::Json* kinds = part_json::member(*json, "dsp_kinds");
    if (!kinds || !kinds->is_object())
        return fail(ErrorCode::bad_format, name, "'dsp_kinds' is missing");
    return part_json::read_all(*json, *kinds, name);
}

Result<std::vector<Part>> builtin_parts()
{
    std::vector<Part> all;
    for (const char* name : {"parts/devices.json", "parts/more_devices.json"}) {
        auto file = find_resource(name);
        if (!file)
            return pass(std::move(file).error());
        auto parts = read_parts(*file);
        if (!parts)
            return pass(std::move(parts).error());
        all.insert(all.end(), std::make_move_iterator(parts->begin()), std::make_move_iterator(parts->end()));
    }
    return all;
}

const Part* find_part(const std::vector<Part>& parts, std::string_view name)
{
    const std::string wanted = normalised(name);
    if (wanted.empty())
        return nullptr;
    const Part* best = nullptr;
    std::size_t best_length = 0;
    for (const Part& part : parts) {
        const std::string id = normalised(part.id);
        if (wanted == id || wanted == normalised(part.code))
            return &part;
        if (id.size() > best_length && wanted.compare(0, id.size(), id) == 0) {
            best = &part;
            best_length = id.size();
        }
    }
    if (best)
        return best;
    // hls4ml's Intel backends name a family ("Arria10", "Agilex7"): the first part of it.
    const auto of_family = std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
        return wanted.size() >= 6 && normalised(part.family).compare(0, wanted.size(), wanted) == 0;
    });
    return of_family == parts.end() ? nullptr : &*of_family;
}

} // namespace bitscape::estimate
