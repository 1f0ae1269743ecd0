#pragma once

#include "estimate/part.hpp"

#include <nlohmann/json.hpp>

/// Reading of resources/parts/*.json and of user parts; only for part.cpp and part_catalogue.cpp.
namespace bitscape::estimate::part_json {

using Json = nlohmann::json;

/// Child of an object; nullptr if missing, null or no object at all.
[[nodiscard]] const Json* member(const Json& object, const char* key);
/// Text of a child; empty if there is none.
[[nodiscard]] std::string text(const Json& object, const char* key);

/// {value, source, verified}, or a plain number (no source, not verified). Nothing where the file has no
/// number. Errors: something else, a negative number.
[[nodiscard]] Result<std::optional<Sourced>> sourced(const Json& object, const char* key,
                                                     const std::string& where);

/// A file with 'schema' 1 and a list under `list`. `name` stands in messages.
[[nodiscard]] Result<Json> load(const std::filesystem::path& file, const std::string& name, const char* list);

/// Entry `index` of 'parts'. Its dsp_kind is looked up in `kinds`.
[[nodiscard]] Result<Part> read_part(const Json& json, const Json& kinds, const std::string& file,
                                     std::size_t index);
/// All parts of a loaded file. Errors: also a part that is there twice.
[[nodiscard]] Result<std::vector<Part>> read_all(const Json& document, const Json& kinds,
                                                 const std::string& file);

} // namespace bitscape::estimate::part_json
