#include "importer_hls4ml/network.hpp"

#include "design/hls_graph.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <limits>

namespace bitscape::firmware {

namespace {

constexpr const char* file_of_types = "firmware/defines.h";

/// A single-precision value that hls4ml would print and C++ would read as the same raw integer.
std::optional<float> same_bits(double value, const FixedPoint& type)
{
    const auto raw = static_cast<std::int64_t>(from_double(value, type));
    const auto gives_it = [&](float candidate) {
        return std::isfinite(candidate) &&
               (candidate == 0 ? raw == 0 : design::hls::quantize_weight(double{candidate}, type) == raw);
    };
    const auto on_grid = static_cast<float>(to_double(raw, type));
    const auto as_read = static_cast<float>(value);
    constexpr float far = std::numeric_limits<float>::infinity();
    for (const float candidate :
         {on_grid, as_read, std::nextafter(as_read, -far), std::nextafter(as_read, far)})
        if (gives_it(candidate))
            return candidate;
    return std::nullopt;
}

/// Width and integer bits of "ap_fixed<68,36>" and its kin.
std::optional<std::pair<int, int>> extents_of(const std::string& type)
{
    int width = 0, integer = 0;
    const std::size_t open = type.find('<');
    if (open == std::string::npos || type.find("fixed") == std::string::npos ||
        std::sscanf(type.c_str() + open, "<%d,%d", &width, &integer) != 2)
        return std::nullopt;
    return std::pair{width, integer};
}

bool is_wide(const std::string& type)
{
    const auto extents = extents_of(type);
    return extents && extents->first > 64 && extents->first <= 128;
}

/// Keys of the whole project that survive; those of single layers are made anew.
config::Node project_settings(const config::Node& settings, bool streams)
{
    config::Node root = config::Node::map();
    for (const std::string_view key :
         {"Backend", "Part", "XilinxPart", "Board", "ClockPeriod", "ClockUncertainty", "IOType",
          "ProjectName", "InputData", "OutputPredictions", "Version"})
        if (const config::Node* found = settings.find(key))
            root[key] = *found;
    if (settings.find("Backend") == nullptr)
        root["Backend"] = config::Node::scalar("Vivado"); // before 0.6 there was no other
    root["IOType"] = config::Node::scalar(streams ? "io_stream" : "io_parallel");
    config::Node& model = root["HLSConfig"]["Model"];
    const config::Node* hls = settings.find("HLSConfig");
    if (const config::Node* found = hls != nullptr ? hls->find("Model") : nullptr;
        found != nullptr && found->is_map())
        model = *found;
    for (const auto& [key, fallback] : {std::pair{"Precision", "fixed<16,6>"}, {"ReuseFactor", "1"}})
        if (model.find(key) == nullptr)
            model[key] = config::Node::scalar(fallback);
    return root;
}

} // namespace

Builder::Builder(const Firmware& firmware, const config::Node& settings) : firmware_(firmware)
{
    streams_ = !firmware.packs.empty();
    root_ = project_settings(settings, streams_);
    root_["HLSConfig"]["Model"]["ReadBack"] = config::Node::scalar("true"); // design: rewrites are made
    model_.name = firmware.name;
    model_.format = "hls4ml firmware";
}

const Config& Builder::config_of(const Call& call) const
{
    static const Config none;
    for (auto name = call.templates.rbegin(); name != call.templates.rend(); ++name)
        if (const auto found = firmware_.configs.find(*name); found != firmware_.configs.end())
            return found->second;
    return none;
}

std::string Builder::layer_name(const Call& call) const
{
    if (!call.layer.empty() && call.layer.find(' ') == std::string::npos)
        return call.layer;
    const Config& config = config_of(call);
    if (!config.layer.empty())
        return config.layer;
    // Without comments (Quartus) the types are named after the layer: "fc1_accum_t".
    for (const std::string_view key : {"accum_t", "weight_t", "table_t", "param_t", "scale_t", "bias_t"})
        if (std::string_view type = config.type(key); type.size() > key.size() + 1 && type.ends_with(key))
            return std::string(type.substr(0, type.size() - key.size() - 1));
    for (const std::string& argument : call.arguments)
        if (const auto type = firmware_.variables.find(argument); type != firmware_.variables.end())
            if (std::string_view(type->second).ends_with("_result_t") && !tensors_.contains(argument))
                return type->second.substr(0, type->second.size() - 9);
    const std::size_t digits = config.name.find_last_not_of("0123456789") + 1;
    return "layer" + config.name.substr(digits);
}

Result<std::size_t> Builder::number(const Call& call, std::string_view key) const
{
    const std::string_view text = config_of(call).value(key);
    // Three of them multiplied stay within 64 bits.
    constexpr std::size_t largest = std::size_t{1} << 20;
    if (const auto value = firmware_.size(text); value && *value <= largest)
        return *value;
    return damaged(call, text.empty() ? fmt::format("its configuration gives no {}", key)
                                      : fmt::format("its {} '{}' is not a number up to 2^20", key, text));
}

tl::unexpected<Error> Builder::refused(const Call& call, std::string why) const
{
    return fail(ErrorCode::unsupported, fmt::format("{}: layer '{}'", call.where, layer_name(call)),
                std::move(why));
}

tl::unexpected<Error> Builder::damaged(const Call& call, std::string why) const
{
    return fail(ErrorCode::bad_format, fmt::format("{}: nnet::{}", call.where, call.function),
                std::move(why));
}

std::string Builder::unique(std::string name)
{
    std::string made = name;
    for (int k = 2; !names_.insert(made).second; ++k)
        made = fmt::format("{}_{}", name, k);
    return made;
}

Tensor Builder::made_input(const std::string& variable, Shape shape)
{
    graph::Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    layer.name = unique(variable);
    layer.source_class = "Input";
    layer.operation = graph::Input{};
    layer.shape = std::move(shape);
    model_.inputs.push_back(layer.id);
    Tensor tensor{layer.id, layer.shape};
    if (const auto type = firmware_.type_of_variable(variable)) {
        result_types_[layer.name] = *type;
        if (const auto parsed = parse_fixed_point(*type))
            root_["HLSConfig"]["LayerName"][layer.name]["Precision"]["result"] =
                config::Node::scalar(to_string(*parsed));
    }
    model_.layers.push_back(std::move(layer));
    tensors_.insert_or_assign(variable, tensor);
    return tensor;
}

const std::string& Builder::original(const std::string& variable) const
{
    const std::string* name = &variable;
    for (std::size_t k = 0; k <= firmware_.aliases.size(); ++k) { // no longer than the longest chain
        const auto found = firmware_.aliases.find(*name);
        if (found == firmware_.aliases.end())
            break;
        name = &found->second;
    }
    return *name;
}

const std::string& Builder::variable(const Call& call, std::size_t argument) const
{
    return original(call.arguments[argument]);
}

Result<Tensor> Builder::input(const Call& call, std::size_t argument)
{
    if (argument >= call.arguments.size())
        return damaged(call, "too few arguments");
    const std::string& variable = this->variable(call, argument);
    read_.insert(variable);
    if (const auto found = tensors_.find(variable); found != tensors_.end())
        return found->second;
    if (std::find(firmware_.ports.begin(), firmware_.ports.end(), variable) == firmware_.ports.end())
        return damaged(call, fmt::format("reads '{}', which nothing has written", variable));
    if (const auto shape = firmware_.shapes.find(variable); shape != firmware_.shapes.end())
        return made_input(variable, shape->second);
    return refused(call, fmt::format("the extents of the input '{}' are not written anywhere", variable));
}

Result<Tensor> Builder::input(const Call& call, std::size_t argument, const Shape& shape)
{
    if (argument < call.arguments.size()) {
        // An input takes the extents that its first reader gives it.
        const std::string& variable = this->variable(call, argument);
        const auto known = firmware_.shapes.find(variable);
        const bool flat = known == firmware_.shapes.end() ||
                          (known->second.size() == 1 && element_count(known->second) == element_count(shape));
        const bool is_port =
            std::find(firmware_.ports.begin(), firmware_.ports.end(), variable) != firmware_.ports.end();
        if (flat && is_port && !tensors_.contains(variable)) {
            read_.insert(variable);
            return made_input(variable, shape);
        }
    }
    Result<Tensor> tensor = input(call, argument);
    if (!tensor || tensor->shape == shape)
        return tensor;
    if (element_count(tensor->shape) != element_count(shape))
        return damaged(call, fmt::format("reads {} elements of '{}', which has {}", element_count(shape),
                                         call.arguments[argument], element_count(tensor->shape)));
    const Tensor made =
        add_between(fmt::format("{}_reshape", layer_name(call)), graph::Reshape{}, *tensor, shape);
    tell(model_.layers.back().name, "insert_reshape",
         fmt::format("Reshape added: the code reads '{}' with other extents", call.arguments[argument]));
    return made;
}

Result<Tensor> Builder::input_of(const Call& call, std::size_t argument, std::size_t count)
{
    if (argument < call.arguments.size()) {
        const std::string& variable = this->variable(call, argument);
        const bool known = tensors_.contains(variable) || firmware_.shapes.contains(variable);
        if (!known && count > 0) { // a stream: its packs are the last axis
            const auto type = firmware_.variables.find(variable);
            const auto pack = type == firmware_.variables.end() ? firmware_.packs.end()
                                                                : firmware_.packs.find(type->second);
            if (pack != firmware_.packs.end() && pack->second > 0 && pack->second < count &&
                count % pack->second == 0)
                return input(call, argument, Shape{count / pack->second, pack->second});
            return input(call, argument, Shape{count});
        }
    }
    Result<Tensor> tensor = input(call, argument);
    if (tensor && count > 0 && element_count(tensor->shape) != count)
        return damaged(call, fmt::format("reads {} elements of '{}', which has {}", count,
                                         call.arguments[argument], element_count(tensor->shape)));
    return tensor;
}

Tensor Builder::add_between(std::string name, graph::Operation operation, const Tensor& input, Shape shape)
{
    graph::Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    layer.name = unique(std::move(name));
    layer.operation = std::move(operation);
    layer.source_class = std::string(graph::kind_name(layer));
    layer.inputs = {input.layer};
    layer.shape = std::move(shape);
    const std::string type = result_types_[model_.layers[input.layer.index()].name];
    result_types_[layer.name] = type;
    if (const auto parsed = parse_fixed_point(type))
        root_["HLSConfig"]["LayerName"][layer.name]["Precision"]["result"] =
            config::Node::scalar(to_string(*parsed));
    Tensor tensor{layer.id, layer.shape};
    model_.layers.push_back(std::move(layer));
    return tensor;
}

Result<void> Builder::add(const Call& call, graph::Operation operation, const std::vector<Tensor>& inputs,
                          Shape shape, std::size_t output_argument)
{
    if (output_argument >= call.arguments.size())
        return damaged(call, "too few arguments");
    const std::string& variable = call.arguments[output_argument];
    Result<std::string> type = firmware_.type_of_variable(variable);
    if (!type)
        return damaged(call, type.error().what);
    graph::Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(model_.layers.size())};
    layer.name = layer_name(call);
    if (!names_.insert(layer.name).second)
        return damaged(call, fmt::format("a second layer is called '{}'", layer.name));
    layer.operation = std::move(operation);
    layer.source_class = std::string(graph::kind_name(layer));
    for (const Tensor& tensor : inputs)
        layer.inputs.push_back(tensor.layer);
    layer.shape = std::move(shape);
    if (auto set = set_precision(call, "result", *type); !set)
        return set;
    if (is_wide(*type))
        wide_results_[layer.name] = *type;
    result_types_[layer.name] = *type;
    tensors_.insert_or_assign(variable, Tensor{layer.id, layer.shape});
    model_.layers.push_back(std::move(layer));
    return {};
}

Result<std::vector<float>> Builder::weights(const Call& call, std::size_t argument, std::string_view type,
                                            std::size_t expected)
{
    if (argument >= call.arguments.size())
        return damaged(call, "too few arguments");
    const std::string& name = call.arguments[argument];
    Result<std::string> text = spelled(call, type);
    if (!text)
        return pass(std::move(text).error());
    const Result<FixedPoint> parsed = parse_fixed_point(*text);
    if (!parsed)
        return refused(call, fmt::format("its weights '{}' are wider than 64 bits", name));
    Result<std::vector<double>> values = firmware_.weights(name);
    if (!values)
        return pass(std::move(values).error().at(fmt::format("layer '{}'", layer_name(call))));
    if (expected != 0 && values->size() < expected)
        return damaged(call, fmt::format("'{}' holds {} values, not {}", name, values->size(), expected));
    if (expected != 0)
        values->resize(expected); // the firmware reads no further
    std::vector<float> made;
    made.reserve(values->size());
    for (const double value : *values) {
        const std::optional<float> same = same_bits(value, *parsed);
        if (!same)
            return refused(
                call, fmt::format("the weight {} of '{}' needs more than single precision", value, name));
        made.push_back(*same);
    }
    return made;
}

Result<Builder::PowersOfTwo> Builder::powers_of_two(const Call& call, std::size_t argument,
                                                    std::string_view type, std::size_t expected)
{
    if (argument >= call.arguments.size())
        return damaged(call, "too few arguments");
    const std::string text = firmware_.resolved(type);
    const auto width = text.starts_with(power_of_two_prefix)
                           ? firmware_.size(std::string_view(text).substr(power_of_two_prefix.size()))
                           : std::nullopt;
    if (!width || *width < 2 || *width > 8)
        return refused(call, fmt::format("its weights are powers of two of the type '{}'", text));
    Result<std::vector<double>> pairs = firmware_.weights(call.arguments[argument]);
    if (!pairs)
        return pass(std::move(pairs).error().at(fmt::format("layer '{}'", layer_name(call))));
    if (pairs->size() != 2 * expected)
        return damaged(call, fmt::format("'{}' holds {} signs and exponents, not {}",
                                         call.arguments[argument], pairs->size(), 2 * expected));
    PowersOfTwo made;
    made.quantizer.bits = static_cast<int>(*width);
    const int reach = 1 << (made.quantizer.bits - 2); // QKeras' range: one bit is the value's sign
    for (std::size_t k = 0; k < expected; ++k) {
        const double exponent = (*pairs)[2 * k + 1];
        if (exponent < -reach || exponent >= reach || exponent != std::floor(exponent))
            return refused(call, fmt::format("the exponent {} of '{}' is beyond QKeras' quantizer of {} bits",
                                             exponent, call.arguments[argument], *width));
        made.values.push_back(static_cast<float>(((*pairs)[2 * k] > 0 ? 1 : -1) * std::exp2(exponent)));
    }
    return made;
}

Result<std::string> Builder::spelled(const Call& call, std::string_view type) const
{
    if (type.empty())
        return damaged(call, "its configuration leaves out a type");
    const std::string text = firmware_.resolved(type);
    const Result<FixedPoint> parsed = parse_fixed_point(text);
    if (is_wide(text))
        return "auto";
    if (!parsed || parsed->encoding == Encoding::float32)
        return refused(call, fmt::format("{}: the type '{}' is not a fixed-point type", file_of_types, text));
    return to_string(*parsed);
}

Result<void> Builder::set_precision(const Call& call, std::string_view tensor, std::string_view type)
{
    Result<std::string> text = spelled(call, type);
    if (!text)
        return pass(std::move(text).error());
    root_["HLSConfig"]["LayerName"][layer_name(call)]["Precision"][tensor] =
        config::Node::scalar(*std::move(text));
    return {};
}

Result<void> Builder::set_type_key(const Call& call, std::string_view key, std::string_view type)
{
    if (type.empty())
        return {};
    Result<std::string> text = spelled(call, type);
    if (!text)
        return pass(std::move(text).error());
    set_key(call, key, *std::move(text));
    return {};
}

void Builder::set_key(const Call& call, std::string_view key, std::string value)
{
    root_["HLSConfig"]["LayerName"][layer_name(call)][key] = config::Node::scalar(std::move(value));
}

Result<Network> Builder::finish()
{
    for (const std::string& port : firmware_.ports) {
        const auto found = tensors_.find(original(port));
        if (found == tensors_.end())
            continue; // weights in block memories
        const graph::Layer& layer = model_.layers[found->second.layer.index()];
        if (!std::holds_alternative<graph::Input>(layer.operation) || !read_.contains(port))
            model_.outputs.push_back(found->second.layer);
    }
    // Inputs in the order of the function's head.
    const auto place = [&](LayerId id) {
        const std::string& name = model_.layers[id.index()].name;
        return std::find(firmware_.ports.begin(), firmware_.ports.end(), name) - firmware_.ports.begin();
    };
    std::stable_sort(model_.inputs.begin(), model_.inputs.end(),
                     [&](LayerId a, LayerId b) { return place(a) < place(b); });
    if (model_.outputs.empty())
        return fail(ErrorCode::bad_format, firmware_.name, "the top function has no output that was written");
    if (auto valid = graph::validate(model_); !valid)
        return pass(std::move(valid).error());
    Network network{std::move(model_), config::Configuration(std::move(root_))};
    if (auto same = check_wide_types(network); !same)
        return pass(std::move(same).error());
    return network;
}

Result<void> Builder::check_wide_types(const Network& network) const
{
    if (wide_results_.empty())
        return {};
    const auto design =
        design::resolve(std::make_shared<const graph::Model>(network.model), network.configuration);
    if (!design)
        return pass(design.error());
    for (const auto& [layer, type] : wide_results_) {
        const design::Node* node = design->find(layer);
        const auto wanted = extents_of(type);
        if (node == nullptr || node->result.width != wanted->first || node->result.integer != wanted->second)
            return fail(
                ErrorCode::unsupported, fmt::format("{}: layer '{}'", file_of_types, layer),
                fmt::format("its result type {} is wider than 64 bits and not the one that hls4ml infers",
                            type));
    }
    return {};
}

const std::vector<Handler>& handlers()
{
    static const std::vector<Handler> all = [] {
        std::vector<Handler> made;
        for (const auto& part :
             {matrix_handlers(), activation_handlers(), shape_handlers(), sequence_handlers()})
            made.insert(made.end(), part.begin(), part.end());
        return made;
    }();
    return all;
}

Result<Network> make_network(const Firmware& firmware, const config::Node& settings)
{
    Builder builder(firmware, settings);
    for (const Call& call : firmware.calls) {
        const auto handler = std::find_if(handlers().begin(), handlers().end(), [&](const Handler& each) {
            return each.function == call.function;
        });
        if (handler == handlers().end())
            return builder.refused(call, fmt::format("nnet::{} cannot be read back", call.function));
        if (Result<void> read = handler->read(builder, call); !read)
            return pass(std::move(read).error());
    }
    return builder.finish();
}

} // namespace bitscape::firmware
