#include "importer_keras/quantizer.hpp"

#include "importer_keras/architecture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace bitscape::keras {

using nlohmann::json;

namespace {

/// Positional arguments of the two constructors, for the text form.
constexpr std::array<const char*, 11> bits_parameters{
    "bits",       "integer",       "symmetric", "keep_negative", "alpha",        "use_stochastic_rounding",
    "scale_axis", "qnoise_factor", "var_name",  "use_ste",       "use_variables"};
constexpr std::array<const char*, 9> po2_parameters{"bits",
                                                    "max_value",
                                                    "use_stochastic_rounding",
                                                    "quadratic_approximation",
                                                    "log2_rounding",
                                                    "qnoise_factor",
                                                    "var_name",
                                                    "use_ste",
                                                    "use_variables"};
constexpr std::array<const char*, 10> relu_po2_parameters{"bits",
                                                          "max_value",
                                                          "negative_slope",
                                                          "use_stochastic_rounding",
                                                          "quadratic_approximation",
                                                          "log2_rounding",
                                                          "qnoise_factor",
                                                          "var_name",
                                                          "use_ste",
                                                          "use_variables"};
constexpr std::array<const char*, 11> relu_parameters{"bits",
                                                      "integer",
                                                      "use_sigmoid",
                                                      "negative_slope",
                                                      "use_stochastic_rounding",
                                                      "relu_upper_bound",
                                                      "is_quantized_clip",
                                                      "qnoise_factor",
                                                      "var_name",
                                                      "use_ste",
                                                      "use_variables"};

/// Class name and options, whichever way they were written.
struct Call {
    std::string class_name;
    json options = json::object();
};

std::span<const char* const> parameters_of(const std::string& class_name)
{
    if (class_name == "quantized_bits")
        return bits_parameters;
    if (class_name == "quantized_relu")
        return relu_parameters;
    if (class_name == "quantized_po2")
        return po2_parameters;
    if (class_name == "quantized_relu_po2")
        return relu_po2_parameters;
    return {};
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\n");
    const auto last = text.find_last_not_of(" \t\n");
    return first == std::string_view::npos ? "" : std::string(text.substr(first, last - first + 1));
}

json parse_argument(const std::string& text)
{
    if (text == "None")
        return nullptr;
    if (text == "True" || text == "False")
        return text == "True";
    const char* const end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, whole);
        error == std::errc{} && stop == end)
        return whole;
    double real = 0;
    if (const auto [stop, error] = std::from_chars(text.data(), end, real);
        error == std::errc{} && stop == end)
        return real;
    const bool quoted =
        text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

Result<Call> parse_call(const std::string& text)
{
    const auto malformed = [&] {
        return fail(ErrorCode::unsupported, "", fmt::format("quantizer '{}' is not understood", text));
    };
    const std::size_t open = text.find('(');
    Call call{trimmed(text.substr(0, open)), json::object()};
    const auto parameters = parameters_of(call.class_name);
    if (open == std::string::npos || parameters.empty())
        return call;
    const std::size_t close = text.find(')', open);
    if (close == std::string::npos || !trimmed(text.substr(close + 1)).empty())
        return malformed();
    const std::string arguments = text.substr(open + 1, close - open - 1);
    std::size_t position = 0;
    for (std::size_t start = 0; start < arguments.size(); ++position) {
        const std::size_t end = std::min(arguments.find(',', start), arguments.size());
        const std::string argument = arguments.substr(start, end - start);
        start = end + 1;
        const std::size_t equals = argument.find('=');
        const bool by_name = equals != std::string::npos;
        if (!by_name && position >= parameters.size())
            return malformed();
        const std::string name = by_name ? trimmed(argument.substr(0, equals)) : parameters[position];
        call.options[name] = parse_argument(trimmed(by_name ? argument.substr(equals + 1) : argument));
    }
    return call;
}

Result<Call> normal_form(const json& value)
{
    if (value.is_string())
        return parse_call(value.get<std::string>());
    const std::string class_name = text_of(value, "class_name", "");
    if (class_name.empty())
        return fail(ErrorCode::unsupported, "", "a quantizer without class_name is not understood");
    const json* options = member(value, "config");
    return Call{class_name, options && options->is_object() ? *options : json::object()};
}

/// A number, also when written as true/false or 6.0.
std::optional<double> number(const json& value)
{
    if (value.is_boolean())
        return value.get<bool>() ? 1 : 0;
    if (value.is_number())
        return value.get<double>();
    return {};
}

/// Text for messages: short, and safe for any JSON.
std::string shown(const json& value)
{
    if (value.is_null())
        return "None";
    const std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
    return text.size() > 40 ? text.substr(0, 37) + "..." : text;
}

tl::unexpected<Error> unsupported_option(const Call& call, const std::string& option, const json& value)
{
    return fail(ErrorCode::unsupported, "",
                fmt::format("{} with {} = {} is not supported yet", call.class_name, option, shown(value)));
}

/// A whole number of an option within [low, high].
Result<int> whole(const Call& call, const char* option, int otherwise, int low, int high)
{
    const json* value = member(call.options, option);
    if (!value)
        return otherwise;
    const auto real = number(*value);
    if (!real || *real != std::floor(*real) || *real < low || *real > high)
        return unsupported_option(call, option, *value);
    return static_cast<int>(*real);
}

/// Options that must have this value, or be left out, for the quantizer to be a plain fixed-point grid. The
/// others (stochastic rounding among them) change nothing at inference.
struct Required {
    const char* option;
    double value;
};
constexpr std::array<Required, 5> required{{{"qnoise_factor", 1},
                                            {"use_ste", 1},
                                            {"is_quantized_clip", 1},
                                            {"negative_slope", 0},
                                            {"use_sigmoid", 0}}};

Result<void> check_options(const Call& call, Role role)
{
    for (const Required& each : required)
        if (const json* value = member(call.options, each.option); value && number(*value) != each.value)
            return unsupported_option(call, each.option, *value);
    if (call.class_name != "quantized_bits")
        return {};
    const json* alpha = member(call.options, "alpha");
    if (alpha ? number(*alpha) != 1 : role == Role::kernel)
        return unsupported_option(call, "alpha", alpha ? *alpha : json());
    return {};
}

bool is_po2(const Call& call)
{
    return call.class_name == "quantized_po2" || call.class_name == "quantized_relu_po2";
}

/// Reads the call and checks that its options leave a plain grid.
Result<Call> checked_call(const json& value, Role role, bool po2_allowed)
{
    auto call = normal_form(value);
    if (!call)
        return call;
    const auto parameters = parameters_of(call->class_name);
    if (parameters.empty() || (is_po2(*call) && !po2_allowed))
        return fail(ErrorCode::unsupported, "",
                    fmt::format("quantizer '{}' is not supported yet", call->class_name));
    for (const auto& [option, given] : call->options.items())
        if (std::find(parameters.begin(), parameters.end(), option) == parameters.end())
            return unsupported_option(*call, option, given);
    if (auto checked = check_options(*call, role); !checked)
        return pass(std::move(checked).error());
    return call;
}

Result<Quantizer> build(const Call& call)
{
    constexpr int widest = 31, most_integer = 30; // beyond, QKeras' own int32 powers of two overflow
    const auto bits = whole(call, "bits", 8, 1, widest);
    const auto integer = whole(call, "integer", 0, 0, most_integer);
    const auto symmetric = whole(call, "symmetric", 0, 0, 1);
    const auto keep_negative = whole(call, "keep_negative", 1, 0, 1);
    for (const auto* option : {&bits, &integer, &symmetric, &keep_negative})
        if (!*option)
            return pass(option->error());
    if (call.class_name == "quantized_relu")
        return graph::QuantizedRelu{*bits, *integer};
    return graph::QuantizedBits{*bits, *integer, *symmetric != 0, *keep_negative != 0};
}

Result<graph::QuantizedPo2> build_po2(const Call& call)
{
    constexpr int widest = 16;
    const auto bits = whole(call, "bits", 8, 1, widest);
    const auto quadratic = whole(call, "quadratic_approximation", 0, 0, 1);
    for (const auto* option : {&bits, &quadratic})
        if (!*option)
            return pass(option->error());
    if (const json* rounding = member(call.options, "log2_rounding"); rounding && *rounding != "rnd")
        return unsupported_option(call, "log2_rounding", *rounding);
    graph::QuantizedPo2 po2{*bits, {}, *quadratic != 0, call.class_name == "quantized_po2"};
    if (const json* most = member(call.options, "max_value")) {
        const auto real = number(*most);
        if (!real || !(*real >= 0))
            return unsupported_option(call, "max_value", *most);
        po2.max_value = static_cast<float>(*real);
    }
    return po2;
}

} // namespace

Result<Quantizer> parse_quantizer(const json& value, Role role)
{
    const auto call = checked_call(value, role, false);
    if (!call)
        return pass(call.error());
    return build(*call);
}

Result<std::optional<graph::QuantizedBits>> parse_weight_quantizer(const json& config, const char* key,
                                                                   Role role)
{
    const json* value = member(config, key);
    if (!value)
        return std::nullopt;
    auto quantizer = parse_quantizer(*value, role);
    if (!quantizer)
        return pass(std::move(quantizer).error().at(key));
    const auto* bits = std::get_if<graph::QuantizedBits>(&*quantizer);
    if (!bits)
        return fail(ErrorCode::unsupported, key, "quantizer 'quantized_relu' is not supported here yet");
    return *bits;
}

Result<std::optional<graph::BatchNormalization::Quantizer>> parse_vector_quantizer(const json& config,
                                                                                   const char* key, Role role)
{
    const json* value = member(config, key);
    if (!value)
        return std::nullopt;
    const auto call = checked_call(*value, role, true);
    if (!call)
        return pass(Error(call.error()).at(key));
    if (is_po2(*call)) {
        auto po2 = build_po2(*call);
        if (!po2)
            return pass(std::move(po2).error().at(key));
        return *po2;
    }
    auto bits = parse_weight_quantizer(config, key, role);
    if (!bits)
        return pass(std::move(bits).error());
    return **bits;
}

} // namespace bitscape::keras
