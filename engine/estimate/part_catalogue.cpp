#include "estimate/part_catalogue.hpp"

#include "base/files.hpp"
#include "estimate/part_json.hpp"
#include "estimate/user_calibration.hpp"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace bitscape::estimate {

namespace {

namespace fs = std::filesystem;
using part_json::Json;
using part_json::member;
using part_json::text;

bool is_true(const Json& object, const char* key)
{
    const Json* value = member(object, key);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

std::optional<PartNumber> number_of(const Json& json, std::string name)
{
    const Json* value = json.is_object() ? member(json, "value") : &json;
    if (value == nullptr || !value->is_number())
        return std::nullopt;
    PartNumber number{std::move(name), value->get<double>(), "no source given", "", false};
    if (json.is_object()) {
        number.source = text(json, "source");
        number.basis = text(json, "basis");
        number.verified = is_true(json, "verified");
        if (is_true(json, "corroborated"))
            number.basis += ", corroborated";
    }
    return number;
}

void add_numbers(std::vector<PartNumber>& numbers, const Json& object, const std::string& before)
{
    for (const auto& [key, value] : object.items())
        if (auto number = number_of(value, before + key))
            numbers.push_back(std::move(*number));
}

std::vector<MemoryKind> memories_of(const Json* kinds, const Part& part)
{
    std::vector<MemoryKind> result;
    if (kinds == nullptr || !kinds->is_array())
        return result;
    for (const Json& kind : *kinds) {
        const Json* bits = member(kind, "bits");
        MemoryKind memory{text(kind, "kind"), bits && bits->is_number() ? bits->get<double>() : 0, ""};
        for (const char* key : {"widest_sdp", "shape", "widest"})
            if (memory.shape.empty())
                memory.shape = text(kind, key);
        if (memory.kind != "URAM" || (part.uram && part.uram->value > 0))
            result.push_back(std::move(memory));
    }
    return result;
}

/// As the file says it, else from the counts of blocks.
std::optional<PartNumber> memory_bits_of(const Json& json, const Part& part,
                                         const std::vector<MemoryKind>& memories)
{
    if (const Json* given = member(json, "memory_bits"))
        return number_of(*given, "memory_bits");
    constexpr double bram18 = 18432, uram = 294912;
    if (part.bram18) {
        const double ultra = part.uram ? static_cast<double>(part.uram->value) * uram : 0;
        const bool verified = part.bram18->verified && (!part.uram || part.uram->verified);
        return PartNumber{"memory_bits", static_cast<double>(part.bram18->value) * bram18 + ultra,
                          "18,432 bits a BRAM18 and 294,912 a URAM", "derived", verified};
    }
    const Json* resources = member(json, "resources");
    for (const auto& [key, kind] : {std::pair{"m20k", "M20K"}, {"m10k", "M10K"}, {"m9k", "M9K"}}) {
        const Json* blocks = resources != nullptr ? member(*resources, key) : nullptr;
        const auto count = blocks != nullptr ? number_of(*blocks, key) : std::nullopt;
        for (const MemoryKind& memory : memories)
            if (count && memory.kind == kind)
                return PartNumber{"memory_bits", count->value * memory.bits,
                                  fmt::format("{:.0f} bits each {}", memory.bits, kind), "derived",
                                  count->verified};
    }
    return std::nullopt;
}

void read_dsp_kind(const Json* kind, PartDetails& details)
{
    if (kind == nullptr)
        return;
    details.dsp_primitive = text(*kind, "primitive");
    details.dsp_source = text(*kind, "source_width");
    details.dsp_verified = is_true(*kind, "width_verified");
    if (const Json* bits = member(*kind, "accumulator_bits"); bits != nullptr && bits->is_number_integer())
        details.accumulator_bits = bits->get<int>();
    const Json* dual = member(*kind, "dual_mult");
    if (dual != nullptr && dual->is_array() && dual->size() == 2 && (*dual)[0].is_number_integer() &&
        (*dual)[1].is_number_integer()) {
        details.dual_a = (*dual)[0].get<int>();
        details.dual_b = (*dual)[1].get<int>();
    }
}

PartDetails details_of_json(const Json& json, const Json& dsp_kinds, const Json* memory_kinds,
                            const Part& part)
{
    PartDetails details;
    details.die = text(json, "die");
    details.note = text(json, "note");
    if (const Json* resources = member(json, "resources"))
        add_numbers(details.numbers, *resources, "");
    for (const char* key : {"slr_count", "node_nm", "typical_clock_mhz", "hbm_gib", "aie_tiles"})
        if (const Json* value = member(json, key))
            if (auto number = number_of(*value, key))
                details.numbers.push_back(std::move(*number));
    if (const Json* regions = member(json, "per_slr"); regions != nullptr && regions->is_array())
        for (std::size_t i = 0; i < regions->size(); ++i)
            add_numbers(details.numbers, (*regions)[i], fmt::format("SLR{}: ", i));
    read_dsp_kind(member(dsp_kinds, part.dsp_kind.c_str()), details);
    details.memories =
        memories_of(memory_kinds ? member(*memory_kinds, text(json, "memory_kinds").c_str()) : nullptr, part);
    details.memory_bits = memory_bits_of(json, part, details.memories);
    return details;
}

/// Kinds that user files may use without describing them.
struct Kinds {
    Json dsp = Json::object(), memory = Json::object();

    void learn(const Json& document)
    {
        if (const Json* more = member(document, "dsp_kinds"); more != nullptr && more->is_object())
            dsp.update(*more);
        if (const Json* more = member(document, "memory_kinds"); more != nullptr && more->is_object())
            memory.update(*more);
    }
};

struct ReadParts {
    std::vector<Part> parts;
    std::vector<PartDetails> details;
};

Result<ReadParts> read_file_parts(const fs::path& file, Kinds& kinds, bool is_user)
{
    const std::string name = file.filename().string();
    auto document = part_json::load(file, name, "parts");
    if (!document)
        return pass(std::move(document).error());
    Kinds own = kinds;
    own.learn(*document);
    auto parts = part_json::read_all(*document, own.dsp, name);
    if (!parts)
        return pass(std::move(parts).error());
    ReadParts result{std::move(*parts), {}};
    for (std::size_t i = 0; i < result.parts.size(); ++i) {
        result.details.push_back(
            details_of_json((*document)["parts"][i], own.dsp, &own.memory, result.parts[i]));
        result.details.back().file = name;
        result.details.back().is_user = is_user;
    }
    if (!is_user)
        kinds = std::move(own);
    return result;
}

void append(Catalogue& catalogue, ReadParts read)
{
    for (std::size_t i = 0; i < read.parts.size(); ++i) {
        const auto known = std::find_if(catalogue.parts.begin(), catalogue.parts.end(),
                                        [&](const Part& part) { return part.id == read.parts[i].id; });
        if (known == catalogue.parts.end()) {
            catalogue.parts.push_back(std::move(read.parts[i]));
            catalogue.details.push_back(std::move(read.details[i]));
            continue;
        }
        PartDetails& before = catalogue.details[static_cast<std::size_t>(known - catalogue.parts.begin())];
        catalogue.notes.push_back(fmt::format("{}: part '{}' hides the one of {}", read.details[i].file,
                                              known->id,
                                              before.is_user ? before.file : "Bitscape's own catalogue"));
        *known = std::move(read.parts[i]);
        before = std::move(read.details[i]);
    }
}

Result<std::vector<Board>> read_boards(const fs::path& file)
{
    auto document = part_json::load(file, file.filename().string(), "boards");
    if (!document)
        return pass(std::move(document).error());
    std::vector<Board> boards;
    for (const Json& json : (*document)["boards"]) {
        Board board{text(json, "name"), text(json, "part"),        text(json, "code"), text(json, "source"),
                    text(json, "note"), is_true(json, "verified"), std::nullopt};
        if (const Json* rate = member(json, "memory_gb_per_s"))
            board.memory_gb_per_s = number_of(*rate, "memory_gb_per_s");
        boards.push_back(std::move(board));
    }
    return boards;
}

void read_limits(const fs::path& file, FillLimits& limits)
{
    const auto document = part_json::load(file, "", "parts");
    const Json* guides = document ? member(*document, "guides") : nullptr;
    const Json* values = guides != nullptr ? member(*guides, "utilisation_limits_for_timing") : nullptr;
    if (values == nullptr)
        return;
    for (const auto& [key, field] : {std::pair{"lut", &limits.lut},
                                     {"ff", &limits.ff},
                                     {"dsp", &limits.dsp},
                                     {"bram18", &limits.bram18},
                                     {"uram", &limits.uram}})
        if (const Json* value = member(*values, key); value != nullptr && value->is_number())
            *field = value->get<double>();
    limits.source = text(*values, "source");
}

std::vector<fs::path> json_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code none;
    for (fs::directory_iterator at(folder, none), end; !none && at != end; at.increment(none))
        if (at->path().extension() == ".json")
            files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

const PartDetails& Catalogue::details_of(const Part& part) const
{
    const auto place = static_cast<std::size_t>(&part - parts.data());
    assert(place < details.size());
    return details[place];
}

std::vector<const Board*> Catalogue::boards_of(const Part& part) const
{
    std::vector<const Board*> result;
    for (const Board& board : boards)
        if (board.part == part.id)
            result.push_back(&board);
    return result;
}

Result<Catalogue> read_catalogue(const fs::path& user_folder)
{
    Catalogue result;
    Kinds kinds;
    for (const char* name : {"parts/devices.json", "parts/more_devices.json"}) {
        auto file = find_resource(name);
        if (!file)
            return pass(std::move(file).error());
        auto read = read_file_parts(*file, kinds, false);
        if (!read)
            return pass(std::move(read).error());
        append(result, std::move(*read));
        read_limits(*file, result.limits); // the first file has them
    }
    auto file = find_resource("parts/boards.json");
    if (!file)
        return pass(std::move(file).error());
    auto boards = read_boards(*file);
    if (!boards)
        return pass(std::move(boards).error());
    result.boards = std::move(*boards);
    for (const fs::path& user : json_files(user_folder)) {
        auto read = read_file_parts(user, kinds, true);
        if (read)
            append(result, std::move(*read));
        else
            result.problems.push_back(std::move(read).error());
    }
    return result;
}

std::string board_key(std::string_view name)
{
    std::string key;
    for (const char c : name) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_letter)
            key += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!key.empty() && key.back() != '-')
            key += '-';
    }
    while (key.ends_with('-'))
        key.pop_back();
    return key;
}

const Board* find_board(const Catalogue& catalogue, std::string_view name)
{
    const std::string key = board_key(name);
    for (const Board& board : catalogue.boards)
        if (board_key(board.name) == key)
            return &board;
    return nullptr;
}

Result<Catalogue> catalogue()
{
    return read_catalogue(user_parts_folder());
}

Result<std::vector<Part>> known_parts()
{
    auto all = catalogue();
    if (!all)
        return pass(std::move(all).error());
    return std::move(all->parts);
}

fs::path user_parts_folder()
{
    return user_calibration_file().parent_path() / "parts";
}

Result<std::vector<std::string>> import_parts(const fs::path& file, const fs::path& folder)
{
    Kinds kinds;
    for (const char* name : {"parts/devices.json", "parts/more_devices.json"})
        if (auto known = find_resource(name))
            if (auto document = part_json::load(*known, name, "parts"))
                kinds.learn(*document);
    auto read = read_file_parts(file, kinds, true);
    if (!read)
        return pass(std::move(read).error());
    if (read->parts.empty())
        return fail(ErrorCode::bad_format, file.filename().string(), "'parts' is empty");
    auto content = read_file(file);
    if (!content)
        return pass(std::move(content).error());
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return fail(ErrorCode::io, folder.string(), "cannot be made: " + failed.message());
    fs::path target = folder / file.filename();
    target.replace_extension(".json");
    if (const auto there = read_file(target); there && *there != *content)
        return fail(ErrorCode::invalid_value, target.string(),
                    "is there already with other parts: rename the file or remove the old one");
    if (auto written = write_file(target, *content); !written)
        return pass(std::move(written).error());
    std::vector<std::string> ids;
    for (const Part& part : read->parts)
        ids.push_back(part.id);
    return ids;
}

} // namespace bitscape::estimate
