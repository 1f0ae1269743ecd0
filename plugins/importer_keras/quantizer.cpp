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

/// Positional arguments of the constructors, for the text form.
struct Signature {
    std::string_view class_name;
    std::array<const char*, 11> parameters; ///< the rest is null
};
constexpr std::array signatures{
    Signature{"quantized_bits",
              {"bits", "integer", "symmetric", "keep_negative", "alpha", "use_stochastic_rounding",
               "scale_axis", "qnoise_factor", "var_name", "use_ste", "use_variables"}},
    Signature{"quantized_relu",
              {"bits", "integer", "use_sigmoid", "negative_slope", "use_stochastic_rounding",
               "relu_upper_bound", "is_quantized_clip", "qnoise_factor", "var_name", "use_ste",
               "use_variables"}},
    Signature{"quantized_po2",
              {"bits", "max_value", "use_stochastic_rounding", "quadratic_approximation", "log2_rounding",
               "qnoise_factor", "var_name", "use_ste", "use_variables"}},
    Signature{"quantized_relu_po2",
              {"bits", "max_value", "negative_slope", "use_stochastic_rounding", "quadratic_approximation",
               "log2_rounding", "qnoise_factor", "var_name", "use_ste", "use_variables"}},
    Signature{"binary", {"use_01", "alpha", "use_stochastic_rounding"}},
    Signature{"stochastic_binary", {"alpha", "temperature", "use_real_sigmoid"}},
    Signature{"ternary", {"alpha", "threshold", "use_stochastic_rounding", "number_of_unrolls"}},
    Signature{"stochastic_ternary",
              {"alpha", "threshold", "temperature", "use_real_sigmoid", "number_of_unrolls"}},
    Signature{"quantized_tanh", {"bits", "use_stochastic_rounding", "symmetric", "use_real_tanh"}},
    Signature{"quantized_sigmoid", {"bits", "symmetric", "use_real_sigmoid", "use_stochastic_rounding"}},
};

/// Class name and options, whichever way they were written.
struct Call {
    std::string class_name;
    json options = json::object();
};

std::span<const char* const> parameters_of(const std::string& class_name)
{
    for (const Signature& signature : signatures)
        if (signature.class_name == class_name) {
            const auto end = std::find(signature.parameters.begin(), signature.parameters.end(), nullptr);
            return {signature.parameters.begin(), end};
        }
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

/// Options that must have this value, or be left out. The others that are not read (stochastic rounding among
/// them) change nothing at inference.
struct Required {
    const char* option;
    double value;
};
constexpr std::array<Required, 2> required{{{"qnoise_factor", 1}, {"use_ste", 1}}};

/// Reads the call and checks that its options are known and leave a deterministic function.
Result<Call> checked_call(const json& value)
{
    auto call = normal_form(value);
    if (!call)
        return call;
    const auto parameters = parameters_of(call->class_name);
    if (parameters.empty())
        return fail(ErrorCode::unsupported, "",
                    fmt::format("quantizer '{}' is not supported yet", call->class_name));
    for (const auto& [option, given] : call->options.items())
        if (std::find(parameters.begin(), parameters.end(), std::string_view(option)) == parameters.end())
            return unsupported_option(*call, option, given);
    for (const Required& each : required)
        if (const json* given = member(call->options, each.option); given && number(*given) != each.value)
            return unsupported_option(*call, each.option, *given);
    if (const json* axis = member(call->options, "scale_axis"))
        return unsupported_option(*call, "scale_axis", *axis);
    return call;
}

Result<graph::Alpha> alpha_of(const Call& call)
{
    using Kind = graph::Alpha::Kind;
    const json* given = member(call.options, "alpha");
    if (!given)
        return graph::Alpha{};
    if (*given == "auto")
        return graph::Alpha{Kind::automatic, 1};
    if (*given == "auto_po2")
        return graph::Alpha{Kind::auto_po2, 1};
    const auto real = number(*given);
    if (!real || !std::isfinite(*real) || *real == 0)
        return unsupported_option(call, "alpha", *given);
    return graph::Alpha{Kind::number, *real};
}

/// A real number, absent if the option is.
Result<std::optional<double>> real(const Call& call, const char* option)
{
    const json* given = member(call.options, option);
    if (!given)
        return std::nullopt;
    const auto value = number(*given);
    if (!value || !std::isfinite(*value))
        return unsupported_option(call, option, *given);
    return value;
}

/// The options of one call, with the first failure kept until the end.
class Options {
public:
    explicit Options(const Call& call) : call_(call) {}

    int whole(const char* option, int otherwise, int low, int high)
    {
        return taken(keras::whole(call_, option, otherwise, low, high), otherwise);
    }
    bool flag(const char* option, bool otherwise = false)
    {
        return whole(option, otherwise ? 1 : 0, 0, 1) != 0;
    }
    std::optional<double> real(const char* option) { return taken(keras::real(call_, option), {}); }
    std::optional<float> real32(const char* option)
    {
        const auto value = real(option);
        return value ? std::optional(static_cast<float>(*value)) : std::nullopt;
    }
    graph::Alpha alpha() { return taken(alpha_of(call_), {}); }

    template <class Quantizer> Result<graph::WeightQuantizer> done(Quantizer quantizer)
    {
        if (failure_)
            return pass(*std::move(failure_));
        if (auto wrong = graph::check_quantizer(quantizer))
            return fail(ErrorCode::unsupported, "", fmt::format("{}: {}", call_.class_name, *wrong));
        return quantizer;
    }

private:
    template <class Value> Value taken(Result<Value> value, Value otherwise)
    {
        if (value)
            return *value;
        if (!failure_)
            failure_ = std::move(value).error();
        return otherwise;
    }

    const Call& call_;
    std::optional<Error> failure_;
};

constexpr int widest = 31, most_integer = 30; // beyond, QKeras' own int32 powers of two overflow

Result<graph::WeightQuantizer> build_grid(const Call& call)
{
    Options options(call);
    const int bits = options.whole("bits", 8, 1, widest);
    if (call.class_name == "quantized_tanh")
        return options.done(
            graph::QuantizedTanh{bits, options.flag("symmetric"), options.flag("use_real_tanh")});
    if (call.class_name == "quantized_sigmoid")
        return options.done(
            graph::QuantizedSigmoid{bits, options.flag("symmetric"), options.flag("use_real_sigmoid")});
    const int integer = options.whole("integer", 0, 0, most_integer);
    if (call.class_name == "quantized_relu")
        return options.done(graph::QuantizedRelu{
            bits, integer, options.real32("negative_slope").value_or(0.0F), options.flag("use_sigmoid"),
            options.flag("is_quantized_clip", true), options.real32("relu_upper_bound")});
    graph::QuantizedBits grid{bits, integer, options.flag("symmetric"), options.flag("keep_negative", true),
                              options.alpha()};
    grid.symmetric = grid.symmetric || grid.alpha.is_automatic();
    return options.done(grid);
}

Result<graph::WeightQuantizer> build_po2(const Call& call)
{
    constexpr int widest_exponent = 16;
    Options options(call);
    graph::QuantizedPo2 po2;
    po2.bits = options.whole("bits", 8, 1, widest_exponent);
    po2.max_value = options.real32("max_value");
    po2.quadratic_approximation = options.flag("quadratic_approximation");
    po2.keep_negative = call.class_name == "quantized_po2";
    po2.negative_slope = options.real32("negative_slope").value_or(0.0F);
    if (const json* rounding = member(call.options, "log2_rounding")) {
        if (*rounding != "rnd" && *rounding != "floor")
            return unsupported_option(call, "log2_rounding", *rounding);
        po2.floor_exponent = *rounding == "floor";
    }
    return options.done(po2);
}

Result<graph::WeightQuantizer> build_sign(const Call& call)
{
    constexpr int most_unrolls = 1000;
    Options options(call);
    if (call.class_name == "binary" || call.class_name == "stochastic_binary")
        return options.done(graph::Binary{options.alpha(), options.flag("use_01")});
    graph::Ternary ternary{options.alpha(), options.real("threshold"),
                           options.whole("number_of_unrolls", 5, 0, most_unrolls)};
    if (ternary.alpha.is_automatic() && ternary.threshold) // QKeras asserts it, too
        return unsupported_option(call, "threshold", call.options.at("threshold"));
    return options.done(ternary);
}

Result<graph::WeightQuantizer> build(const Call& call)
{
    if (call.class_name == "quantized_po2" || call.class_name == "quantized_relu_po2")
        return build_po2(call);
    if (call.class_name.find("nary") != std::string::npos) // binary, ternary and their stochastic forms
        return build_sign(call);
    return build_grid(call);
}

/// The parts of hls4ml's choice that depend on the quantizer's options.
struct MakeActivation {
    using Made = Result<QuantizedActivation>;

    Made operator()(const graph::QuantizedBits& quantizer) const
    {
        return graph::Activation{graph::Function::linear, quantizer, {}};
    }
    Made operator()(const graph::QuantizedRelu& quantizer) const
    {
        if (quantizer.negative_slope == 0)
            return graph::Activation{graph::Function::relu, quantizer, {}};
        return graph::ParametrizedActivation{graph::ParametrizedActivation::Kind::leaky_relu,
                                             double{quantizer.negative_slope}, quantizer};
    }
    Made operator()(const graph::QuantizedTanh& quantizer) const
    {
        if (quantizer.use_real_tanh)
            return graph::Activation{graph::Function::tanh, quantizer, {}};
        return graph::HardActivation{graph::HardActivation::Kind::hard_tanh, 0.5, 0.5, quantizer};
    }
    Made operator()(const graph::QuantizedSigmoid& quantizer) const
    {
        if (quantizer.use_real_sigmoid)
            return graph::Activation{graph::Function::sigmoid, quantizer, {}};
        return graph::HardActivation{graph::HardActivation::Kind::hard_sigmoid, 0.5, 0.5, quantizer};
    }
    Made operator()(const graph::Binary& quantizer) const
    {
        return graph::Activation{graph::Function::binary_tanh, quantizer, {}};
    }
    Made operator()(const graph::Ternary& quantizer) const
    {
        constexpr double usual_threshold = 0.33;
        return graph::TernaryTanh{quantizer.threshold.value_or(usual_threshold), quantizer};
    }
    template <class Other> Made operator()(const Other&) const
    {
        return fail(ErrorCode::unsupported, "", "it cannot be an activation");
    }
};

} // namespace

std::vector<sdk::Support> supported_quantizers()
{
    std::vector<sdk::Support> all;
    for (const Signature& signature : signatures) {
        const bool not_activation =
            signature.class_name.starts_with("stochastic_") || signature.class_name.ends_with("po2");
        all.push_back({"QKeras", sdk::Support::Kind::quantizer, std::string(signature.class_name),
                       not_activation ? "of weights" : ""});
    }
    all.push_back({"QKeras", sdk::Support::Kind::quantizer, "binary_tanh", "as activation"});
    for (const char* framework : {"HGQ", "HGQ2"})
        all.push_back({framework, sdk::Support::Kind::quantizer, "FixedPointQuantizer", ""});
    return all;
}

Result<graph::WeightQuantizer> parse_quantizer(const json& value)
{
    const auto call = checked_call(value);
    if (!call)
        return pass(call.error());
    return build(*call);
}

Result<std::optional<graph::WeightQuantizer>> parse_weight_quantizer(const json& config, const char* key)
{
    const json* value = member(config, key);
    if (!value)
        return std::nullopt;
    auto quantizer = parse_quantizer(*value);
    if (!quantizer)
        return pass(std::move(quantizer).error().at(key));
    return *std::move(quantizer);
}

Result<QuantizedActivation> parse_quantized_activation(const json& value)
{
    if (value == "binary_tanh") // a plain function of QKeras
        return graph::Activation{graph::Function::binary_tanh, {}, {}};
    const auto call = checked_call(value);
    if (!call)
        return pass(call.error());
    // hls4ml takes no activation that draws lots, nor one that rounds to powers of two.
    if (call->class_name.starts_with("stochastic_") || call->class_name.ends_with("po2"))
        return fail(ErrorCode::unsupported, "",
                    fmt::format("quantizer '{}' is not supported as an activation", call->class_name));
    const auto quantizer = build(*call);
    if (!quantizer)
        return pass(quantizer.error());
    auto made = std::visit(MakeActivation{}, *quantizer);
    if (!made)
        return made;
    const auto wrong =
        std::visit([](const auto& each) { return graph::check_quantizer(each.quantizer); }, *made);
    if (wrong)
        return fail(ErrorCode::unsupported, "", fmt::format("{}: {}", call->class_name, *wrong));
    return made;
}

} // namespace bitscape::keras
