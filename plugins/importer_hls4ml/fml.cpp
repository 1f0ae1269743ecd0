// .fml archives (hls4ml.utils.serialization): the graph after all rewrites, layer by layer, with the text
// that would be generated for it. Weights are arrays beside it.
#include "base/files.hpp"
#include "importer_hls4ml/firmware.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::firmware {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::size_t largest_file = std::size_t{1} << 30;

const Json* member(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json& object, const char* key)
{
    const Json* found = member(object, key);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

/// "hls4ml.model.types.NamedType" -> "NamedType"
std::string class_of(const Json& object)
{
    const std::string name = text_of(object, "class_name");
    return name.substr(name.rfind('.') + 1);
}

int whole(const Json& object, const char* key)
{
    const Json* found = member(object, key);
    return found != nullptr && found->is_number_integer() ? found->get<int>() : 0;
}

/// A precision as a type's text; empty for what is no fixed-point type.
std::string spelled(const Json& precision)
{
    const Json* state = member(precision, "state");
    if (state == nullptr)
        return {};
    const std::string kind = class_of(precision);
    const Json* sign = member(*state, "signed");
    const char* unsigned_prefix = sign != nullptr && sign->is_boolean() && !sign->get<bool>() ? "u" : "";
    const int width = whole(*state, "width");
    if (kind == "IntegerPrecisionType" || kind == "XnorPrecisionType")
        return fmt::format("ap_{}int<{}>", kind[0] == 'X' ? "u" : unsigned_prefix,
                           kind[0] == 'X' ? 1 : width);
    if (kind != "FixedPrecisionType")
        return {};
    return fmt::format("ap_{}fixed<{},{},AP_{},AP_{},{}>", unsigned_prefix, width, whole(*state, "integer"),
                       text_of(*state, "rounding_mode"), text_of(*state, "saturation_mode"),
                       whole(*state, "saturation_bits"));
}

/// A weight's array on disk, and how its values are printed before C++ reads them.
struct Array {
    fs::path file;
    int decimals = 0;
};

struct Reader {
    Firmware firmware;
    std::map<std::string, Array, std::less<>> arrays;
    fs::path folder;

    void add_type(const Json& named)
    {
        const Json* state = member(named, "state");
        if (state == nullptr)
            return;
        const Json* precision = member(*state, "precision");
        if (const std::string text = precision != nullptr ? spelled(*precision) : ""; !text.empty())
            firmware.types.insert_or_assign(text_of(*state, "name"), text);
    }

    /// A TensorVariable or a WeightVariable.
    void add_variable(const Json& variable, bool streams)
    {
        const Json* state = member(variable, "state");
        const Json* type = state != nullptr ? member(*state, "type") : nullptr;
        if (type == nullptr)
            return;
        add_type(*type);
        const Json* type_state = member(*type, "state");
        const std::string name = plain_variable(text_of(*state, "name"));
        const std::string type_name = type_state != nullptr ? text_of(*type_state, "name") : "";
        firmware.variables.insert_or_assign(name, type_name);
        if (const Json* shape = member(*state, "shape"); shape != nullptr && shape->is_array()) {
            Shape extents;
            for (const Json& extent : *shape)
                if (extent.is_number_unsigned())
                    extents.push_back(extent.get<std::size_t>());
            if (streams && !extents.empty())
                firmware.packs.insert_or_assign(type_name, extents.back());
            firmware.shapes.insert_or_assign(name, std::move(extents));
        }
        const std::string data = text_of(*state, "data");
        if (constexpr std::string_view mark = "@ndarray:"; data.starts_with(mark)) {
            const Json* precision = type_state != nullptr ? member(*type_state, "precision") : nullptr;
            const Json* bits = precision != nullptr ? member(*precision, "state") : nullptr;
            const int fraction = bits != nullptr && class_of(*precision) == "FixedPrecisionType"
                                     ? whole(*bits, "width") - whole(*bits, "integer")
                                     : 0;
            arrays.insert_or_assign(
                name, Array{folder / fs::path(data.substr(mark.size())).filename(), std::max(0, fraction)});
        }
    }
};

/// The extents in a NumPy array's head: "'shape': (2, 1, 2)".
Shape extents_in(const std::string& head)
{
    Shape extents;
    std::size_t at = head.find("'shape': (");
    at = at == std::string::npos ? head.size() : at + 10;
    while (at < head.size() && head[at] != ')') {
        char* end = nullptr;
        const unsigned long long extent = std::strtoull(head.c_str() + at, &end, 10);
        if (end == head.c_str() + at)
            break;
        extents.push_back(extent);
        at = static_cast<std::size_t>(end - head.c_str());
        while (at < head.size() && (head[at] == ',' || head[at] == ' '))
            ++at;
    }
    return extents;
}

/// First axis fastest (what numpy keeps of a transposed array) -> last axis fastest.
bool turn(std::vector<double>& values, const Shape& extents)
{
    std::size_t count = 1;
    for (const std::size_t extent : extents) {
        if (extent == 0 || extent > values.size())
            return false;
        count *= extent;
    }
    if (count != values.size())
        return false;
    std::vector<double> turned(count);
    Shape place(extents.size(), 0);
    for (std::size_t from = 0; from < count; ++from) {
        std::size_t to = 0;
        for (std::size_t axis = 0; axis < extents.size(); ++axis)
            to = to * extents[axis] + place[axis];
        turned[to] = values[from];
        for (std::size_t axis = 0; axis < extents.size() && ++place[axis] == extents[axis]; ++axis)
            place[axis] = 0;
    }
    values = std::move(turned);
    return true;
}

/// A .npy file of floating-point or whole numbers, little-endian, row by row.
Result<std::vector<double>> read_array(const Array& array)
{
    auto bytes = read_file(array.file, largest_file);
    if (!bytes)
        return pass(std::move(bytes).error());
    const std::string where = array.file.string();
    constexpr std::size_t fixed_part = 10;
    if (bytes->size() < fixed_part || !bytes->starts_with("\x93NUMPY") || (*bytes)[6] != 1)
        return fail(ErrorCode::bad_format, where, "not a NumPy array (version 1)");
    const std::size_t start =
        fixed_part + static_cast<unsigned char>((*bytes)[8]) + 256U * static_cast<unsigned char>((*bytes)[9]);
    const std::string head = bytes->substr(fixed_part, start - std::min(start, fixed_part));
    const auto is = [&](const char* code) {
        return head.find(fmt::format("'{}'", code)) != std::string::npos;
    };
    if (start > bytes->size())
        return fail(ErrorCode::bad_format, where, "an array that is cut off");
    std::vector<double> values;
    const auto take = [&]<class T>(T) {
        const std::size_t count = (bytes->size() - start) / sizeof(T);
        values.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            T value;
            std::memcpy(&value, bytes->data() + start + i * sizeof(T), sizeof(T));
            values[i] = static_cast<double>(value);
        }
    };
    if (is("<f4"))
        take(float{});
    else if (is("<f8"))
        take(double{});
    else if (is("<i8"))
        take(std::int64_t{});
    else if (is("<i4"))
        take(std::int32_t{});
    else if (is("|i1"))
        take(std::int8_t{});
    else
        return fail(ErrorCode::unsupported, where,
                    "an array of another type than float32, float64 and integers");
    if (head.find("'fortran_order': True") != std::string::npos)
        if (!turn(values, extents_in(head)))
            return fail(ErrorCode::bad_format, where, "an array whose extents do not fit its values");
    // As it would be printed into a header and read from there.
    for (double& value : values) {
        char text[512];
        std::snprintf(text, sizeof text, "%.*f", std::min(array.decimals, 120), value);
        value = std::strtod(text, nullptr);
    }
    return values;
}

void read_layer(Reader& reader, const std::string& name, const Json& attributes, bool streams)
{
    for (const auto& [key, value] : attributes.items()) {
        const std::string kind = class_of(value);
        if (kind.ends_with("NamedType") || kind.ends_with("Type"))
            reader.add_type(value);
        else if (kind.ends_with("Variable"))
            reader.add_variable(value, streams);
    }
    read_configs("// " + name + "\n" + text_of(attributes, "config_cpp"), reader.firmware);
    const Json* functions = member(attributes, "function_cpp");
    if (functions == nullptr)
        return;
    std::vector<std::string> statements;
    if (functions->is_string())
        statements.push_back(functions->get<std::string>());
    else if (functions->is_array())
        for (const Json& statement : *functions)
            if (statement.is_string())
                statements.push_back(statement.get<std::string>());
    for (const std::string& statement : statements)
        if (auto call = read_call(statement)) {
            call->layer = name;
            call->where = "model_arch.json: " + name;
            reader.firmware.calls.push_back(*std::move(call));
        }
}

/// A layer without code (an input, a reshape in io_parallel) whose output is its input under another name.
void read_renaming(Reader& reader, const std::string& name, const Json& state, const Json& layers)
{
    const Json* attributes = member(state, "attributes");
    const Json* inputs = member(state, "inputs");
    if (attributes == nullptr || inputs == nullptr || !inputs->is_array() || inputs->empty() ||
        member(*attributes, "function_cpp") != nullptr)
        return;
    const std::string from = inputs->front().is_string() ? inputs->front().get<std::string>() : "";
    const auto variable = [&](const Json& of, const std::string& output) {
        const Json* found = member(of, output.c_str());
        const Json* inner = found != nullptr ? member(*found, "state") : nullptr;
        return inner != nullptr ? plain_variable(text_of(*inner, "name")) : std::string();
    };
    std::string source;
    for (const auto& [other, layer] : layers.items())
        if (const Json* other_state = member(layer, "state"))
            if (const Json* other_attributes = member(*other_state, "attributes");
                source.empty() && other_attributes != nullptr)
                source = variable(*other_attributes, from);
    const Json* outputs = member(state, "outputs");
    const std::string target =
        outputs != nullptr && outputs->is_array() && !outputs->empty() && outputs->front().is_string()
            ? variable(*attributes, outputs->front().get<std::string>())
            : "";
    if (!source.empty() && !target.empty() && source != target)
        reader.firmware.aliases.insert_or_assign(target, source);
}

Result<Json> read_json(const fs::path& file)
{
    auto text = read_file(file, largest_file);
    if (!text)
        return pass(std::move(text).error());
    Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::bad_format, file.string(), "is damaged: not a JSON object");
    return json;
}

} // namespace

Result<Firmware> read_fml(const fs::path& folder)
{
    auto layers = read_json(folder / "model_arch.json"), graph = read_json(folder / "graph_state.json"),
         settings = read_json(folder / "config.json");
    for (const auto* json : {&layers, &graph, &settings})
        if (!*json)
            return pass((*json).error());
    Reader reader;
    reader.folder = folder;
    const Json* config = member(*settings, "config");
    reader.firmware.name = config != nullptr ? text_of(*config, "ProjectName") : "";
    const bool streams = config != nullptr && text_of(*config, "IOType") == "io_stream";
    for (const auto& [name, layer] : layers->items()) {
        const Json* state = member(layer, "state");
        const Json* attributes = state != nullptr ? member(*state, "attributes") : nullptr;
        if (attributes == nullptr)
            return fail(ErrorCode::bad_format, (folder / "model_arch.json").string(),
                        fmt::format("layer '{}' has no state", name));
        read_renaming(reader, name, *state, *layers);
        read_layer(reader, name, *attributes, streams);
    }
    // Ports: the variables of the outputs named in the state, by the layers' own members.
    for (const char* side : {"inputs", "outputs"})
        if (const Json* names = member(*graph, side); names != nullptr && names->is_array())
            for (const Json& output : *names)
                for (const auto& [name, layer] : layers->items()) {
                    const Json* found = output.is_string() ? member(layer["state"]["attributes"],
                                                                    output.get<std::string>().c_str())
                                                           : nullptr;
                    if (const Json* state = found != nullptr ? member(*found, "state") : nullptr;
                        state != nullptr && member(*state, "shape") != nullptr)
                        reader.firmware.ports.push_back(plain_variable(text_of(*state, "name")));
                }
    if (reader.firmware.calls.empty())
        return fail(ErrorCode::unsupported, folder.string(),
                    "the archive was made before code was generated: write() or compile() the model, then "
                    "serialize it");
    reader.firmware.weights =
        [arrays = std::move(reader.arrays)](const std::string& name) -> Result<std::vector<double>> {
        const auto found = arrays.find(name);
        if (found == arrays.end())
            return fail(ErrorCode::bad_format, "model_arch.json", fmt::format("holds no weights '{}'", name));
        return read_array(found->second);
    };
    return std::move(reader.firmware);
}

} // namespace bitscape::firmware
