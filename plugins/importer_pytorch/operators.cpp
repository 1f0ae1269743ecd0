#include "importer_pytorch/operators.hpp"

#include "graph/layers/unbuilt.hpp"

#include <map>
#include <set>

namespace bitscape::pytorch {

std::optional<graph::Arithmetic::Kind> arithmetic_of(std::string_view op)
{
    using Kind = graph::Arithmetic::Kind;
    static const std::map<std::string_view, Kind> kinds{
        {"add", Kind::add},      {"sub", Kind::subtract},    {"mul", Kind::multiply},
        {"div", Kind::divide},   {"minimum", Kind::minimum}, {"maximum", Kind::maximum},
        {"fmin", Kind::minimum}, {"fmax", Kind::maximum},
    };
    const auto found = kinds.find(op);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<graph::Merge::Kind> merge_of(graph::Arithmetic::Kind kind)
{
    using Kind = graph::Arithmetic::Kind;
    switch (kind) {
    case Kind::add:
        return graph::Merge::Kind::add;
    case Kind::subtract:
        return graph::Merge::Kind::subtract;
    case Kind::multiply:
        return graph::Merge::Kind::multiply;
    case Kind::minimum:
        return graph::Merge::Kind::minimum;
    case Kind::maximum:
        return graph::Merge::Kind::maximum;
    case Kind::divide:
        break;
    }
    return std::nullopt;
}

bool is_plumbing(std::string_view op)
{
    static const std::set<std::string_view> ops{"view",      "reshape", "_unsafe_view", "permute",
                                                "transpose", "t",       "expand",       "squeeze",
                                                "select",    "slice",   "unsqueeze"};
    return ops.contains(op) || is_without_effect(op);
}

std::optional<graph::Operation> float_only(const Node& node)
{
    static const std::map<std::string_view, std::string_view> names{{"gelu", "gelu"},
                                                                    {"silu", "silu"},
                                                                    {"mish", "mish"},
                                                                    {"hardswish", "hard_silu"},
                                                                    {"exp", "exponential"},
                                                                    {"log_sigmoid", "log_sigmoid"},
                                                                    {"log_sigmoid_forward", "log_sigmoid"}};
    const auto found = names.find(node.op);
    if (found == names.end())
        return std::nullopt;
    const auto* approximation = node.get<std::string>("approximate");
    if (approximation != nullptr && *approximation == "tanh")
        return graph::FloatOnly{graph::FloatOnly::Kind::gelu_tanh};
    const auto made = graph::float_only_function(found->second);
    return made ? std::optional<graph::Operation>(*made) : std::nullopt;
}

bool is_without_effect(std::string_view op)
{
    static const std::set<std::string_view> ops{"clone",    "detach",     "detach_",         "alias",   "to",
                                                "_to_copy", "contiguous", "lift_fresh_copy", "identity"};
    return ops.contains(op);
}

} // namespace bitscape::pytorch
