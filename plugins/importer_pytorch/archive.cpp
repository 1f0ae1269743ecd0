#include "importer_pytorch/archive.hpp"

#include "importer_pytorch/pickle.hpp"
#include "importer_pytorch/tensor.hpp"
#include "importer_pytorch/zip.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace bitscape::pytorch {

namespace {

using Json = nlohmann::json;

constexpr std::string_view zip_magic = "PK\x03\x04";

bool ends_with_any(const std::filesystem::path& file, std::initializer_list<std::string_view> extensions)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

/// The tensors of a torch.save archive.
Result<Tensors> read_saved_tensors(const std::string& bytes)
{
    const auto zip = Zip::open_bytes(bytes);
    if (!zip)
        return pass(zip.error());
    // "<any name>/data.pkl"; the storages lie beside it.
    const auto& names = zip->names();
    const auto found = std::find_if(names.begin(), names.end(), [](const std::string& name) {
        return name.ends_with("/data.pkl") && name.find('/') == name.size() - 9;
    });
    if (found == names.end())
        return fail(ErrorCode::bad_format, "data.pkl", "is missing in the archive");
    const std::string folder = found->substr(0, found->size() - 8);
    if (const auto order = zip->read(folder + "byteorder"); order && *order != "little")
        return fail(ErrorCode::unsupported, "", "its weights are not little-endian");
    const auto pickle = zip->read(*found);
    if (!pickle)
        return pass(pickle.error());
    auto tensors = read_pickle(*pickle);
    if (!tensors)
        return pass(std::move(tensors).error().at("data.pkl"));
    Tensors made;
    std::map<std::string, std::string> shared; // storages that several tensors look at
    std::map<std::string_view, int> users;
    for (const auto& [name, tensor] : *tensors)
        ++users[tensor.key];
    for (const auto& [name, tensor] : *tensors) {
        std::string own;
        const std::string* storage = &own;
        if (const auto held = shared.find(tensor.key); held != shared.end()) {
            storage = &held->second;
        } else {
            auto read = zip->read(folder + "data/" + tensor.key);
            if (!read)
                return pass(std::move(read).error());
            own = *std::move(read);
            if (users[tensor.key] > 1)
                storage = &(shared[tensor.key] = std::move(own));
        }
        auto array = read_view(tensor.view, *storage);
        if (!array)
            return pass(std::move(array).error().at(fmt::format("tensor '{}'", name)));
        made.insert_or_assign(name, *std::move(array));
    }
    return made;
}

/// The first of `names` that the archive holds, read as a torch.save archive; nothing if it holds none.
Result<Tensors> read_nested(const Zip& zip, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (!zip.holds(name))
            continue;
        const auto bytes = zip.read(name);
        if (!bytes)
            return pass(bytes.error());
        if (bytes->empty())
            continue;
        auto tensors = read_saved_tensors(*bytes);
        if (!tensors)
            return pass(std::move(tensors).error().at(name));
        return tensors;
    }
    return Tensors{};
}

Result<Contents> read_old_layout(const Zip& zip, const std::string& program)
{
    Contents contents;
    auto text = zip.read(program);
    if (!text)
        return pass(std::move(text).error());
    contents.program = *std::move(text);
    auto weights = read_nested(zip, {"serialized_state_dict.pt", "serialized_state_dict.json"});
    if (!weights)
        return pass(std::move(weights).error());
    contents.weights = *std::move(weights);
    auto constants = read_nested(zip, {"serialized_constants.pt", "serialized_constants.json"});
    if (!constants)
        return pass(std::move(constants).error());
    contents.constants = *std::move(constants);
    return contents;
}

std::optional<std::int64_t> fixed_size(const Json& size)
{
    const Json* held = &size;
    if (size.is_object()) {
        const auto found = size.find("as_int");
        if (found == size.end())
            return std::nullopt;
        held = &*found;
    }
    return held->is_number_integer() ? std::optional(held->get<std::int64_t>()) : std::nullopt;
}

std::optional<std::vector<std::int64_t>> fixed_sizes(const Json& sizes)
{
    std::vector<std::int64_t> made;
    if (!sizes.is_array())
        return std::nullopt;
    for (const Json& size : sizes) {
        const auto value = fixed_size(size);
        if (!value)
            return std::nullopt;
        made.push_back(*value);
    }
    return made;
}

/// An entry of the new layout's table of tensors.
std::optional<View> view_of(const Json& entry)
{
    const auto meta = entry.find("tensor_meta");
    if (meta == entry.end() || !meta->is_object())
        return std::nullopt;
    const auto type = meta->find("dtype");
    const auto offset = meta->find("storage_offset");
    const auto sizes = meta->find("sizes");
    const auto strides = meta->find("strides");
    if (type == meta->end() || !type->is_number_integer() || sizes == meta->end() || strides == meta->end())
        return std::nullopt;
    auto extents = fixed_sizes(*sizes);
    auto steps = fixed_sizes(*strides);
    const auto start = offset == meta->end() ? std::optional<std::int64_t>(0) : fixed_size(*offset);
    if (!extents || !steps || !start)
        return std::nullopt;
    return View{static_cast<ElementType>(type->get<int>()), std::move(*extents), std::move(*steps), *start};
}

/// `table`: JSON that gives each tensor its file beside it, its type, sizes and strides.
Result<Tensors> read_table(const Zip& zip, const std::string& table)
{
    if (!zip.holds(table))
        return Tensors{};
    const auto text = zip.read(table);
    if (!text)
        return pass(text.error());
    const Json root = Json::parse(*text, nullptr, false);
    const auto config = root.is_object() ? root.find("config") : root.end();
    if (!root.is_object() || config == root.end() || !config->is_object())
        return fail(ErrorCode::bad_format, table, "is no table of tensors");
    const std::string folder = table.substr(0, table.find_last_of('/') + 1);
    Tensors made;
    for (const auto& [name, entry] : config->items()) {
        const std::string where = fmt::format("tensor '{}'", name);
        if (!entry.is_object())
            return fail(ErrorCode::bad_format, where, "its entry is damaged");
        if (entry.value("use_pickle", Json(false)) != Json(false))
            return fail(ErrorCode::unsupported, where, "is stored as a pickle, which is never run");
        const auto path = entry.find("path_name");
        const auto view = view_of(entry);
        if (path == entry.end() || !path->is_string() || !view)
            return fail(ErrorCode::bad_format, where, "its entry is damaged");
        const auto storage = zip.read(folder + path->get<std::string>());
        if (!storage)
            return pass(Error(storage.error()).at(where));
        auto array = read_view(*view, *storage);
        if (!array)
            return pass(std::move(array).error().at(where));
        made.insert_or_assign(name, *std::move(array));
    }
    return made;
}

Result<Contents> read_new_layout(const Zip& zip, const std::string& program)
{
    // "<folder>/models/<model>.json" and "<folder>/data/weights/<model>_weights_config.json"
    const std::size_t models = program.rfind("models/");
    const std::string folder = program.substr(0, models);
    const std::string model = program.substr(models + 7, program.size() - models - 7 - 5);
    if (const auto order = zip.read(folder + "byteorder"); order && *order != "little")
        return fail(ErrorCode::unsupported, "", "its weights are not little-endian");
    Contents contents;
    auto text = zip.read(program);
    if (!text)
        return pass(std::move(text).error());
    contents.program = *std::move(text);
    auto weights = read_table(zip, fmt::format("{}data/weights/{}_weights_config.json", folder, model));
    if (!weights)
        return pass(std::move(weights).error());
    contents.weights = *std::move(weights);
    auto constants = read_table(zip, fmt::format("{}data/constants/{}_constants_config.json", folder, model));
    if (!constants)
        return pass(std::move(constants).error());
    contents.constants = *std::move(constants);
    return contents;
}

} // namespace

Kind kind_of(const std::filesystem::path& file, std::string_view head)
{
    const auto holds = [&](std::string_view text) { return head.find(text) != std::string_view::npos; };
    const bool named = ends_with_any(file, {".pt", ".pth", ".pt2", ".ckpt", ".bin"});
    if (head.starts_with(zip_magic)) {
        if (holds("serialized_exported_program") || holds("/models/") || holds("/data/weights/") ||
            holds("archive_format") || ends_with_any(file, {".pt2"}))
            return Kind::program;
        const bool saved = holds("data.pkl") || holds("constants.pkl") || holds(".data/serialization_id");
        return saved || named ? Kind::pickle : Kind::other;
    }
    // Protocol 2 to 5; torch.save of old begins with a number of ten bytes.
    const bool pickled = head.size() > 2 && head[0] == '\x80' && head[1] >= 2 && head[1] <= 5;
    return pickled && (named || head[2] == '\x8a') ? Kind::pickle : Kind::other;
}

Result<Contents> read_contents(const std::filesystem::path& file)
{
    const auto zip = Zip::open(file);
    if (!zip)
        return pass(zip.error());
    const auto& names = zip->names();
    for (const char* program : {"serialized_exported_program.json", "serialized_exported_program.pt"})
        if (zip->holds(program))
            return read_old_layout(*zip, program);
    const auto is_program = [](const std::string& name) {
        return name.ends_with(".json") && (name.starts_with("models/") || name.find("/models/") != name.npos);
    };
    const auto found = std::find_if(names.begin(), names.end(), is_program);
    if (found == names.end())
        return fail(ErrorCode::bad_format, "", "holds no exported program");
    if (std::find_if(std::next(found), names.end(), is_program) != names.end())
        return fail(ErrorCode::unsupported, "", "holds several programs; export one model");
    return read_new_layout(*zip, *found);
}

} // namespace bitscape::pytorch
