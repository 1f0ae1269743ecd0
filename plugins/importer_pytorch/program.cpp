#include "importer_pytorch/program.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::pytorch {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_nodes = 20'000;

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::bad_format, "", fmt::format("is no exported program: {} is missing", what));
}

const Json* find(const Json& object, const char* key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json* value)
{
    return value != nullptr && value->is_string() ? value->get<std::string>() : "";
}

std::string name_in(const Json* value)
{
    return value == nullptr ? "" : text_of(find(*value, "name"));
}

Extent extent_of(const Json& size)
{
    if (size.is_number_integer())
        return {size.get<std::int64_t>(), ""};
    if (const Json* fixed = find(size, "as_int"); fixed != nullptr && fixed->is_number_integer())
        return {fixed->get<std::int64_t>(), ""};
    if (const Json* open = find(size, "as_expr"))
        return {std::nullopt, text_of(find(*open, "expr_str"))};
    return {std::nullopt, text_of(find(size, "as_name"))};
}

template <class T> std::vector<T> numbers_of(const Json& list)
{
    std::vector<T> made;
    for (const Json& item : list)
        if (item.is_number())
            made.push_back(item.get<T>());
    return made;
}

/// {"as_tensor": {...}} and its kin: one key says what it is.
Argument argument_of(const Json& given)
{
    if (!given.is_object() || given.empty())
        return {};
    const std::string& kind = given.begin().key();
    const Json& value = *given.begin();
    if (kind == "as_tensor")
        return TensorName{name_in(&value)};
    if (kind == "as_tensors" || kind == "as_optional_tensors") {
        TensorNames names;
        if (value.is_array())
            for (const Json& item : value)
                names.push_back({kind == "as_tensors" ? name_in(&item) : name_in(find(item, "as_tensor"))});
        return names;
    }
    if (kind == "as_optional_tensor")
        return argument_of(value);
    if (kind == "as_int" && value.is_number_integer())
        return value.get<std::int64_t>();
    if (kind == "as_float" && value.is_number())
        return value.get<double>();
    if (kind == "as_bool" && value.is_boolean())
        return value.get<bool>();
    if (kind == "as_string" && value.is_string())
        return value.get<std::string>();
    if (kind == "as_ints" && value.is_array())
        return numbers_of<std::int64_t>(value);
    if (kind == "as_floats" && value.is_array())
        return numbers_of<double>(value);
    if (kind == "as_sym_int") {
        const Extent extent = extent_of(value);
        return extent.value ? Argument{*extent.value} : Argument{};
    }
    if (kind == "as_sym_ints" && value.is_array()) { // -1: open
        Integers sizes;
        for (const Json& item : value)
            sizes.push_back(extent_of(item).value.value_or(-1));
        return sizes;
    }
    return {};
}

/// "L['self'].features", "getattr(L['s'].features, '0')", "features.0": the name of the module.
std::string module_path(std::string path)
{
    if (path.starts_with("getattr(") && path.ends_with("')")) {
        const std::size_t comma = path.rfind(", '");
        if (comma != std::string::npos && comma > 8) {
            const std::string last = path.substr(comma + 3, path.size() - comma - 5);
            const std::string inner = module_path(path.substr(8, comma - 8));
            return inner.empty() ? last : inner + "." + last;
        }
    }
    if (path.starts_with("L['")) {
        const std::size_t end = path.find("']");
        path = end == std::string::npos ? "" : path.substr(end + 2);
        if (path.starts_with("."))
            path.erase(0, 1);
    }
    for (std::size_t at = path.find("_modules['"); at != std::string::npos; at = path.find("_modules['")) {
        const std::size_t end = path.find("']", at);
        if (end == std::string::npos)
            break;
        path.erase(end, 2);
        path.erase(at, 10);
    }
    return path;
}

/// The innermost module of "key,path,class;key,path,class;..." if it is a layer of torch.nn.
void read_module(Node& node, const std::string& stack)
{
    const std::string last = stack.substr(stack.rfind(';') == stack.npos ? 0 : stack.rfind(';') + 1);
    const std::size_t first_comma = last.find(',');
    const std::size_t last_comma = last.rfind(',');
    if (first_comma == std::string::npos || last_comma == first_comma)
        return;
    const std::string type = last.substr(last_comma + 1);
    const bool is_layer = type.starts_with("torch.nn.") && !type.starts_with("torch.nn.modules.container.");
    if (!is_layer)
        return;
    node.module_key = last.substr(0, first_comma);
    node.module_path = module_path(last.substr(first_comma + 1, last_comma - first_comma - 1));
    node.module_class = type.substr(type.rfind('.') + 1);
    // A second call of the same layer: "fc1@1"
    if (const std::size_t at = node.module_path.rfind('@'); at != std::string::npos)
        node.module_path.erase(at);
}

/// The function's own name, of "flatten_1;builtin_function_or_method.flatten" or "flatten,torch.flatten".
std::string function_name(const Json& metadata)
{
    std::string name = text_of(find(metadata, "torch_fn"));
    if (name.empty())
        name = text_of(find(metadata, "source_fn_stack"));
    const std::size_t end = name.find_last_of(".;,");
    if (end != std::string::npos)
        name.erase(0, end + 1);
    if (name.starts_with("__") && name.ends_with("__") && name.size() > 4)
        name = name.substr(2, name.size() - 4);
    return name;
}

Result<Node> node_of(const Json& given)
{
    Node node;
    node.target = text_of(find(given, "target"));
    const Json* inputs = find(given, "inputs");
    const Json* outputs = find(given, "outputs");
    if (node.target.empty() || inputs == nullptr || !inputs->is_array() || outputs == nullptr ||
        !outputs->is_array())
        return damaged("a part of a node");
    constexpr std::string_view aten = "torch.ops.aten.";
    if (node.target.starts_with(aten)) {
        node.op = node.target.substr(aten.size());
        node.op.erase(std::min(node.op.find('.'), node.op.size()));
    }
    for (const Json& input : *inputs) {
        const Json* argument = find(input, "arg");
        node.arguments.emplace_back(text_of(find(input, "name")),
                                    argument == nullptr ? Argument{} : argument_of(*argument));
    }
    for (const Json& output : *outputs) {
        if (const Json* tensor = find(output, "as_tensor"))
            node.outputs.push_back(name_in(tensor));
        if (const Json* several = find(output, "as_tensors"); several != nullptr && several->is_array())
            for (const Json& each : *several)
                node.outputs.push_back(name_in(&each));
    }
    if (const Json* metadata = find(given, "metadata")) {
        read_module(node, text_of(find(*metadata, "nn_module_stack")));
        node.function = function_name(*metadata);
    }
    return node;
}

void read_specification(Program& program, const Json& specification)
{
    if (!specification.is_object() || specification.empty())
        return;
    const std::string& kind = specification.begin().key();
    const Json& held = *specification.begin();
    const Json* argument = find(held, "arg");
    if (argument == nullptr)
        return;
    const std::string name = name_in(argument);
    if (kind == "user_input")
        program.inputs.push_back(name_in(find(*argument, "as_tensor")));
    else if (kind == "parameter")
        program.weights[name] = text_of(find(held, "parameter_name"));
    else if (kind == "buffer")
        program.weights[name] = text_of(find(held, "buffer_name"));
    else if (kind == "tensor_constant")
        program.constants[name] = text_of(find(held, "tensor_constant_name"));
}

Result<void> read_signature(Program& program, const Json* signature)
{
    const Json* inputs = signature == nullptr ? nullptr : find(*signature, "input_specs");
    const Json* outputs = signature == nullptr ? nullptr : find(*signature, "output_specs");
    if (inputs == nullptr || !inputs->is_array() || outputs == nullptr || !outputs->is_array())
        return damaged("the signature");
    for (const Json& input : *inputs)
        read_specification(program, input);
    for (const Json& output : *outputs)
        if (const Json* result = find(output, "user_output"))
            if (const Json* argument = find(*result, "arg"))
                program.outputs.push_back(name_in(find(*argument, "as_tensor")));
    for (const auto* names : {&program.inputs, &program.outputs})
        if (std::find(names->begin(), names->end(), "") != names->end())
            return fail(ErrorCode::unsupported, "", "an input or output of the model is not a tensor");
    return {};
}

} // namespace

const Argument* Node::find(std::string_view name) const
{
    for (const auto& [key, argument] : arguments)
        if (key == name)
            return &argument;
    return nullptr;
}

std::string Node::tensor(std::string_view name) const
{
    const auto* given = get<TensorName>(name);
    return given == nullptr ? "" : given->name;
}

std::int64_t Node::integer(std::string_view name, std::int64_t otherwise) const
{
    const auto* given = get<std::int64_t>(name);
    return given == nullptr ? otherwise : *given;
}

double Node::real(std::string_view name, double otherwise) const
{
    if (const auto* given = get<double>(name))
        return *given;
    const auto* whole = get<std::int64_t>(name);
    return whole == nullptr ? otherwise : static_cast<double>(*whole);
}

bool Node::flag(std::string_view name, bool otherwise) const
{
    const auto* given = get<bool>(name);
    return given == nullptr ? otherwise : *given;
}

Integers Node::integers(std::string_view name) const
{
    if (const auto* given = get<Integers>(name))
        return *given;
    const auto* one = get<std::int64_t>(name);
    return one == nullptr ? Integers{} : Integers{*one};
}

std::vector<std::string> Node::tensors() const
{
    std::vector<std::string> names;
    for (const auto& [key, argument] : arguments) {
        if (const auto* one = std::get_if<TensorName>(&argument); one != nullptr && !one->name.empty())
            names.push_back(one->name);
        if (const auto* several = std::get_if<TensorNames>(&argument))
            for (const TensorName& each : *several)
                if (!each.name.empty())
                    names.push_back(each.name);
    }
    return names;
}

Result<Program> parse_program(std::string_view text)
{
    const Json root = Json::parse(text, nullptr, false);
    if (!root.is_object())
        return fail(ErrorCode::bad_format, "", "its program is not JSON");
    const Json* module = find(root, "graph_module");
    const Json* graph = module == nullptr ? nullptr : find(*module, "graph");
    const Json* nodes = graph == nullptr ? nullptr : find(*graph, "nodes");
    const Json* tensors = graph == nullptr ? nullptr : find(*graph, "tensor_values");
    if (nodes == nullptr || !nodes->is_array() || tensors == nullptr || !tensors->is_object())
        return damaged("the graph");
    if (nodes->size() > most_nodes)
        return fail(ErrorCode::too_large, "", fmt::format("more than {} nodes", most_nodes));
    Program program;
    program.torch_version = text_of(find(root, "torch_version"));
    if (auto done = read_signature(program, find(*module, "signature")); !done)
        return pass(std::move(done).error());
    for (const auto& [name, meta] : tensors->items()) {
        std::vector<Extent>& shape = program.shapes[name];
        if (const Json* sizes = find(meta, "sizes"); sizes != nullptr && sizes->is_array())
            for (const Json& size : *sizes)
                shape.push_back(extent_of(size));
    }
    for (const Json& each : *nodes) {
        auto node = node_of(each);
        if (!node)
            return pass(std::move(node).error());
        program.nodes.push_back(*std::move(node));
    }
    return program;
}

} // namespace bitscape::pytorch
