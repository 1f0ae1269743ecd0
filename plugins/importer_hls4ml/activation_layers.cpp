// Activations and merges.
#include "importer_hls4ml/network.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace bitscape::firmware {

namespace {

using Read = Result<void>;

std::string_view last_word(std::string_view qualified)
{
    const std::size_t colons = qualified.rfind("::");
    return colons == std::string_view::npos ? qualified : qualified.substr(colons + 2);
}

/// The input of an element-wise layer and the settings of its table.
Result<Tensor> read_elements(Builder& builder, const Call& call)
{
    const Config& own = builder.config_of(call);
    if (const std::string_view size = own.value("table_size"); !size.empty())
        builder.set_key(call, "TableSize", std::string(size));
    if (auto set = builder.set_type_key(call, "table_t", own.type("table_t")); !set)
        return pass(std::move(set).error());
    if (const std::string_view reuse = own.value("reuse_factor"); !reuse.empty())
        builder.set_key(call, "ReuseFactor", std::string(reuse));
    return builder.input_of(call, 0, builder.firmware().size(own.value("n_in")).value_or(0));
}

/// The number in an argument or constant.
Result<double> real_number(const Builder& builder, const Call& call, std::string_view text)
{
    const std::string copy(text);
    char* end = nullptr;
    const double value = std::strtod(copy.c_str(), &end);
    if (copy.empty() || (*end != '\0' && *end != 'f'))
        return builder.damaged(call, fmt::format("'{}' is not a number", copy));
    return value;
}

Read read_function(Builder& builder, const Call& call)
{
    std::string_view name = call.function;
    if (name.starts_with("dense_"))
        name.remove_prefix(6); // Quartus' tanh
    const auto function =
        std::find_if(graph::all_functions.begin(), graph::all_functions.end(),
                     [&](graph::Function each) { return graph::function_name(each) == name; });
    if (function == graph::all_functions.end())
        return builder.refused(call, fmt::format("the function {} is not known", name));
    auto input = read_elements(builder, call);
    if (!input)
        return pass(std::move(input).error());
    graph::Activation layer{.function = *function, .quantizer = {}, .relu = {}};
    const Shape shape = input->shape;
    // Signs as bits come from thresholds only: here a threshold of 0.
    if (*function == graph::Function::binary_tanh && call.arguments.size() > 1 &&
        builder.firmware().type_of_variable(call.arguments[1]).value_or("") == "ap_uint<1>") {
        graph::BatchNormalization nothing;
        nothing.gamma = nothing.variance = std::vector<float>(shape.back(), 1.0F);
        nothing.beta = nothing.mean = std::vector<float>(shape.back(), 0.0F);
        nothing.epsilon = 0;
        const Tensor tensor =
            builder.add_between(builder.layer_name(call) + "_threshold", std::move(nothing), *input, shape);
        return builder.add(call, std::move(layer), {tensor}, shape, 1);
    }
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

Read read_parametrized(Builder& builder, const Call& call)
{
    using Kind = graph::ParametrizedActivation::Kind;
    const bool says_it = call.arguments.size() > 2 || call.function != "elu"; // before 1.0 elu knew only 1
    if (says_it && call.arguments.size() < 3)
        return builder.damaged(call, "too few arguments");
    auto input = read_elements(builder, call);
    const auto parameter = says_it ? real_number(builder, call, call.arguments[1]) : Result<double>(1.0);
    if (!input || !parameter)
        return pass(!input ? input.error() : parameter.error());
    // Before 1.0 the parameter had the type of the input.
    const std::string_view type = call.templates.size() > 3 ? call.templates[1] : call.templates[0];
    if (auto set = builder.set_precision(call, "param", type); !set)
        return set;
    graph::ParametrizedActivation layer{.kind = call.function == "elu"          ? Kind::elu
                                                : call.function == "leaky_relu" ? Kind::leaky_relu
                                                                                : Kind::thresholded_relu,
                                        .parameter = *parameter,
                                        .quantizer = {}};
    const Shape shape = input->shape;
    return builder.add(call, std::move(layer), {*input}, shape, says_it ? 2 : 1);
}

Read read_prelu(Builder& builder, const Call& call)
{
    auto input = read_elements(builder, call);
    if (!input)
        return pass(std::move(input).error());
    const std::string_view type = call.templates.size() > 3 ? call.templates[1] : call.templates[0];
    if (auto set = builder.set_precision(call, "param", type); !set)
        return set;
    auto alpha = builder.weights(call, 1, type, element_count(input->shape));
    if (!alpha)
        return pass(std::move(alpha).error());
    const Shape shape = input->shape;
    return builder.add(call, graph::PReLU{*std::move(alpha)}, {*input}, shape, 2);
}

Read read_hard(Builder& builder, const Call& call)
{
    const Config& own = builder.config_of(call);
    const auto slope = real_number(builder, call, own.value("slope")),
               shift = real_number(builder, call, own.value("shift"));
    if (!slope || !shift)
        return pass(!slope ? slope.error() : shift.error());
    auto input = read_elements(builder, call);
    if (!input)
        return pass(std::move(input).error());
    graph::HardActivation layer{.kind = call.function == "hard_tanh"
                                            ? graph::HardActivation::Kind::hard_tanh
                                            : graph::HardActivation::Kind::hard_sigmoid,
                                .slope = *slope,
                                .shift = *shift,
                                .quantizer = {}};
    if (*slope == 0.5) // QKeras' functions, whose constants have two bits
        layer.quantizer = graph::QuantizedSigmoid{};
    const Shape shape = input->shape;
    return builder.add(call, std::move(layer), {*input}, shape, 1);
}

/// The slices that are normalised: together, or along one axis of three.
Result<Tensor> softmax_input(Builder& builder, const Call& call, graph::Softmax& layer)
{
    const Config& own = builder.config_of(call);
    const Firmware& firmware = builder.firmware();
    const auto count = firmware.size(own.value("n_in")), slice = firmware.size(own.value("n_slice"));
    const std::size_t outer = firmware.size(own.value("n_outer")).value_or(1);
    const std::size_t inner = firmware.size(own.value("n_inner")).value_or(1);
    if (!count)
        return builder.damaged(call, "its configuration gives no n_in");
    if (builder.streams()) { // one pack at a time
        const auto type = firmware.variables.find(call.arguments.front());
        const auto pack =
            type == firmware.variables.end() ? firmware.packs.end() : firmware.packs.find(type->second);
        const std::size_t n =
            pack != firmware.packs.end() && pack->second != 0 ? pack->second : slice.value_or(*count);
        if (n == 0 || *count % n != 0)
            return builder.damaged(call, fmt::format("{} elements in packs of {}", *count, n));
        return builder.input(call, 0, n == *count ? Shape{n} : Shape{*count / n, n});
    }
    if (!slice || (outer == 1 && inner == 1))
        return builder.input(call, 0, Shape{*count});
    layer.own_layer = true;
    layer.axis = inner == 1 ? -1 : 1;
    return builder.input(call, 0, inner == 1 ? Shape{outer, *slice} : Shape{outer, *slice, inner});
}

Read read_softmax(Builder& builder, const Call& call)
{
    const Config& own = builder.config_of(call);
    if (const std::string_view scale = own.value("exp_scale");
        !scale.empty() && std::atof(std::string(scale).c_str()) != 1)
        return builder.refused(call, "softmax with a scale inside (HGQ's) cannot be read back");
    graph::Softmax layer;
    auto input = softmax_input(builder, call, layer);
    if (!input)
        return pass(std::move(input).error());
    if (const std::string_view way = own.value("implementation"); !way.empty())
        builder.set_key(call, "Implementation", std::string(last_word(way)));
    for (const auto& [constant, key] : {std::pair{"table_size", "TableSize"},
                                        {"exp_table_size", "ExpTableSize"},
                                        {"inv_table_size", "InvTableSize"}})
        if (const std::string_view size = own.value(constant); !size.empty())
            builder.set_key(call, key, std::string(size));
    for (const std::string_view key : {"exp_table_t", "inv_table_t", "inv_inp_t", "inp_norm_t"})
        if (auto set = builder.set_type_key(call, key, own.type(key)); !set)
            return set;
    const std::string_view accum = own.type("accum_t");
    if (auto set =
            builder.set_precision(call, "accum", accum.empty() ? "ap_fixed<18,8,AP_RND,AP_SAT>" : accum);
        !set)
        return set;
    const Shape shape = input->shape;
    return builder.add(call, layer, {*input}, shape, 1);
}

Read read_merge(Builder& builder, const Call& call)
{
    const auto kind =
        std::find_if(graph::all_merges.begin(), graph::all_merges.end(),
                     [&](graph::Merge::Kind each) { return graph::to_string(each) == call.function; });
    if (kind == graph::all_merges.end())
        return builder.refused(call, "a merge that is not known");
    const std::size_t count = builder.firmware().size(builder.config_of(call).value("n_elem")).value_or(0);
    auto first = builder.input_of(call, 0, builder.streams() ? count : 0);
    if (!first)
        return pass(std::move(first).error());
    const std::size_t known = element_count(first->shape);
    auto second = builder.input_of(call, 1, builder.streams() ? count : 0);
    if (!second)
        return pass(std::move(second).error());
    if (first->shape != second->shape && known == element_count(second->shape))
        second = builder.input(call, 1, first->shape);
    if (!second)
        return pass(std::move(second).error());
    const Shape shape = element_count(second->shape) > known ? second->shape : first->shape;
    return builder.add(call, graph::Merge{*kind}, {*first, *second}, shape, 2);
}

Read read_concatenate(Builder& builder, const Call& call)
{
    const auto rank = static_cast<std::size_t>(call.function[11] - '0'); // "concatenate2d"
    Shape shapes[2];
    for (std::size_t k = 0; k < 2; ++k)
        for (std::size_t axis = 0; axis < rank; ++axis) {
            const auto extent = builder.number(call, fmt::format("n_elem{}_{}", k + 1, axis));
            if (!extent)
                return pass(extent.error());
            shapes[k].push_back(*extent);
        }
    const int written = std::atoi(std::string(builder.config_of(call).value("axis")).c_str());
    const int axis = written > 0 ? written - 1 : written; // hls4ml counts the batch axis
    const auto place = static_cast<std::size_t>(axis < 0 ? axis + static_cast<int>(rank) : axis);
    if (place >= rank)
        return builder.damaged(call, fmt::format("no axis {}", written));
    auto first = builder.input(call, 0, shapes[0]);
    auto second = first ? builder.input(call, 1, shapes[1]) : first;
    if (!second)
        return pass(std::move(second).error());
    Shape shape = shapes[0];
    shape[place] += shapes[1][place];
    return builder.add(call, graph::Concatenate{static_cast<int>(place)}, {*first, *second}, shape, 2);
}

Read read_dot(Builder& builder, const Call& call)
{
    const auto count = builder.number(call, "n_in");
    if (!count)
        return pass(count.error());
    auto first = builder.input(call, 0, Shape{*count});
    auto second = first ? builder.input(call, 1, Shape{*count}) : first;
    if (!second)
        return pass(std::move(second).error());
    if (auto set = builder.set_precision(call, "accum", builder.config_of(call).type("accum_t")); !set)
        return set;
    return builder.add(call, graph::Dot{}, {*first, *second}, Shape{1}, 2);
}

} // namespace

std::vector<Handler> activation_handlers()
{
    std::vector<Handler> made{{"dense_tanh", "Activation", read_function, ""},
                              {"leaky_relu", "ParametrizedActivation", read_parametrized, ""},
                              {"elu", "ParametrizedActivation", read_parametrized, ""},
                              {"thresholded_relu", "ParametrizedActivation", read_parametrized, ""},
                              {"prelu", "PReLU", read_prelu, ""},
                              {"hard_sigmoid", "HardActivation", read_hard, ""},
                              {"hard_tanh", "HardActivation", read_hard, ""},
                              {"softmax", "Softmax", read_softmax, "no scale (HGQ)"},
                              {"softmax_multidim", "Softmax", read_softmax, ""},
                              {"concatenate1d", "Concatenate", read_concatenate, ""},
                              {"concatenate2d", "Concatenate", read_concatenate, ""},
                              {"concatenate3d", "Concatenate", read_concatenate, ""},
                              {"dot1d", "Dot", read_dot, ""}};
    for (const graph::Function function : graph::all_functions)
        made.push_back({graph::function_name(function), "Activation", read_function, ""});
    for (const graph::Merge::Kind kind : graph::all_merges)
        made.push_back({graph::to_string(kind), "Merge", read_merge, ""});
    return made;
}

} // namespace bitscape::firmware
