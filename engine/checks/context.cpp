#include "checks/context.hpp"

#include "checks/words.hpp"
#include "fixed/cast.hpp"
#include "fixed/range.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace bitscape::checks {

namespace {

constexpr int widest_type = 64; ///< that a configuration may ask for

/// 12345.678 -> "12,346"; four significant digits and more for whole numbers.
std::string number_text(std::int64_t number)
{
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return (number < 0 ? "-" : "") + digits;
}

struct ArgumentText {
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return number_text(number); }
    std::string operator()(double number) const
    {
        constexpr double large = 1e4, huge = 1e15; // whole numbers in between
        const double size = std::abs(number);
        return size >= large && size < huge ? number_text(std::llround(number))
                                            : fmt::format("{:.4g}", number);
    }
};

void set_attribute(config::Configuration& configuration, const Change& change)
{
    config::Node root = configuration.root();
    root["HLSConfig"]["LayerName"][change.layer][change.name] = config::Node::scalar(change.value);
    configuration = config::Configuration(std::move(root));
}

double to_number(const std::string& text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

template <class T> bool has_quantizer(const T& operation, std::string_view tensor)
{
    if constexpr (requires { operation.quantizer.has_value(); })
        if (tensor == "result" && operation.quantizer.has_value())
            return true;
    if constexpr (requires { operation.kernel_quantizer.has_value(); })
        if (tensor == "weight" && operation.kernel_quantizer.has_value())
            return true;
    if constexpr (requires { operation.bias_quantizer.has_value(); })
        if (tensor == "bias" && operation.bias_quantizer.has_value())
            return true;
    return false;
}

struct FindType {
    std::string_view tensor;
    const FixedPoint& wanted;
    bool& found;

    void operator()(std::string_view name, const design::WeightTensor& values) const
    {
        found = found || (name == tensor && values.type == wanted);
    }
    void operator()(std::string_view name, const FixedPoint& type, std::size_t) const
    {
        found = found || (name == tensor && type == wanted);
    }
};

bool has_type(const design::Node& node, const Change& asked)
{
    const auto wanted = parse_fixed_point(asked.value);
    if (!wanted)
        return false;
    bool found = asked.name == "result" && node.result == *wanted;
    std::visit(
        [&](const auto& operation) {
            operation.each_type(FindType{asked.name, *wanted, found});
        },
        node.operation);
    return found;
}

} // namespace

std::string english(const Text& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.pattern.size(); ++i) {
        const bool is_place = text.pattern[i] == '%' && i + 1 < text.pattern.size() &&
                              text.pattern[i + 1] >= '1' && text.pattern[i + 1] <= '9';
        const std::size_t which = is_place ? static_cast<std::size_t>(text.pattern[i + 1] - '1') : 0;
        if (!is_place || which >= text.arguments.size()) {
            out += text.pattern[i];
            continue;
        }
        out += std::visit(ArgumentText{}, text.arguments[which]);
        ++i;
    }
    return out;
}

void apply(const Cure& cure, config::Configuration& configuration)
{
    for (const Change& change : cure.changes)
        switch (change.knob) {
        case Change::Knob::precision:
            configuration.set_precision(change.layer, change.name, change.value);
            break;
        case Change::Knob::reuse_factor:
            configuration.set_reuse_factor(change.layer, static_cast<std::int64_t>(to_number(change.value)));
            break;
        case Change::Knob::strategy:
            configuration.set_strategy(change.layer, change.value);
            break;
        case Change::Knob::sparsity:
            configuration.set_sparsity(change.layer, to_number(change.value));
            break;
        case Change::Knob::attribute:
            set_attribute(configuration, change);
            break;
        case Change::Knob::io_type:
            configuration.set_io_type(change.value);
            break;
        case Change::Knob::part:
            configuration.set_part(change.value);
            break;
        }
}

const emulate::TensorStats* Context::stats(const design::Node& node) const
{
    const auto& all = evaluation().stats;
    return node.id.index() < all.size() ? &all[node.id.index()] : nullptr;
}

Finding& Context::add(Severity severity, Kind kind, std::string layer, std::string tensor, Text text,
                      Text why)
{
    findings_.push_back(
        {severity, kind, std::move(layer), std::move(tensor), std::move(text), std::move(why), 0, {}, {}});
    return findings_.back();
}

estimate::DesignEstimate Context::estimated(const design::Design& design, const estimate::Part& part)
{
    return estimate::estimate(design, part, {evaluation().estimate.stage, &bench().calibration, &cache_});
}

std::optional<design::Design> Context::resolved(const std::vector<Change>& changes) const
{
    config::Configuration configuration = design().configuration;
    apply({{}, changes}, configuration);
    auto made = design::resolve(bench().model, configuration);
    return made ? std::optional(*std::move(made)) : std::nullopt;
}

std::optional<Tried> Context::tried(const std::vector<Change>& changes)
{
    auto made = resolved(changes);
    const estimate::Part* part = made ? estimate::find_part(bench().parts, made->part) : nullptr;
    if (part == nullptr)
        return std::nullopt;
    auto numbers = estimated(*made, *part);
    return Tried{*std::move(made), std::move(numbers)};
}

Change precision(std::string layer, std::string tensor, const FixedPoint& type)
{
    return {Change::Knob::precision, std::move(layer), std::move(tensor), to_string(type)};
}

std::vector<std::string> knob_names(const design::Design& design, const design::Node& node)
{
    std::vector<std::string> names{node.name};
    if (const std::string& source = design.model->layer(node.source).name;
        design.model->find(node.name) == nullptr && source != node.name)
        names.push_back(source);
    return names;
}

Change attribute(const design::Node& node, std::string name, std::string value)
{
    return {Change::Knob::attribute, node.name, std::move(name), std::move(value)};
}

Cure precision_cure(const std::string& layer, const std::string& tensor, const FixedPoint& type)
{
    return {words(QT_TRANSLATE_NOOP("Checks", "%1: %2 %3"), layer, tensor, to_string(type)),
            {precision(layer, tensor, type)}};
}

double lowest(const FixedPoint& type)
{
    const bool is_symmetric = type.is_signed && type.overflow == Overflow::sat_sym;
    return is_symmetric ? -highest(type) : to_double(raw_min(type), type);
}

double highest(const FixedPoint& type)
{
    return to_double(raw_max(type), type);
}

std::string range_text(const FixedPoint& type)
{
    return fmt::format("{:.6g} .. {:.6g}", lowest(type), highest(type));
}

FixedPoint without_end(FixedPoint type, int bits)
{
    if (!type.is_signed)
        ++bits; // what is below zero is outside, not far above
    type.is_signed = true;
    type.width += bits;
    type.integer += bits;
    type.overflow = Overflow::wrap;
    return type;
}

std::optional<FixedPoint> holding(FixedPoint type, double low, double high)
{
    if (low < 0 && !type.is_signed) {
        type.is_signed = true;
        ++type.width;
        ++type.integer;
    }
    const int missing = integer_bits(low, high, type.is_signed) - type.integer;
    type.width += std::max(0, missing);
    type.integer += std::max(0, missing);
    if (low < lowest(type)) { // the smallest number of symmetric types is none
        ++type.width;
        ++type.integer;
    }
    return type.width <= widest_type ? std::optional(type) : std::nullopt;
}

std::string rows_text(const std::vector<std::uint32_t>& rows, std::size_t all)
{
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        text += fmt::format("{}{}", i == 0 ? "" : ", ", rows[i]);
    return all > most ? text + ", …" : text;
}

bool is_quantized(const graph::Model& model, std::string_view layer, std::string_view tensor)
{
    const graph::Layer* found = model.find(layer);
    return found != nullptr &&
           std::visit([&](const auto& operation) { return has_quantizer(operation, tensor); },
                      found->operation);
}

namespace {

/// Changes of a softmax itself or of what it reads.
bool touches_softmax(const design::Design& design, const std::vector<Change>& changes)
{
    const auto is_changed = [&](const design::Node& node) {
        const std::vector<std::string> names = knob_names(design, node);
        return std::ranges::any_of(changes, [&](const Change& change) {
            return change.layer == node.name || std::ranges::find(names, change.layer) != names.end();
        });
    };
    for (const design::Node& node : design.nodes) {
        if (!std::holds_alternative<design::Softmax>(node.operation))
            continue;
        const design::Node* before = &design.node(node.inputs.front());
        while (std::holds_alternative<design::Reshape>(before->operation) && !before->inputs.empty())
            before = &design.node(before->inputs.front());
        if (is_changed(node) || is_changed(*before))
            return true;
    }
    return false;
}

} // namespace

void verify_cures(Context& context, const std::stop_token& stop)
{
    // A type that two cures give to one tensor is asked for once: what is checked is that the knob turns it.
    std::map<std::pair<std::string, std::string>, Change> first;
    for (const Finding& finding : context.findings())
        if (finding.cure)
            for (const Change& change : finding.cure->changes)
                if (change.knob == Change::Knob::precision)
                    first.try_emplace({change.layer, change.name}, change);
    if (first.empty())
        return;
    std::vector<Change> changes;
    for (const auto& [place, change] : first)
        changes.push_back(change);
    // Each explicit type stands for itself, so one resolution shows all; if they exclude each other, each
    // alone.
    const auto together = context.resolved(changes);
    const auto follows = [&](const Change& change, const std::string& node_name) {
        if (change.knob != Change::Knob::precision)
            return true;
        const auto asked = first.find({change.layer, change.name});
        const bool is_asked = together && asked != first.end();
        const auto alone = is_asked ? std::nullopt : context.resolved({change});
        const design::Design* design = is_asked ? &*together : alone ? &*alone : nullptr;
        const design::Node* node = design != nullptr ? design->find(node_name) : nullptr;
        return node != nullptr && has_type(*node, is_asked ? asked->second : change);
    };
    for (Finding& finding : context.findings()) {
        if (!finding.cure)
            continue;
        for (Change& change : finding.cure->changes) {
            const std::string wanted = change.layer;
            const design::Node* node = context.design().find(wanted);
            bool is_followed = follows(change, wanted);
            if (!is_followed && node != nullptr)
                for (const std::string& name : knob_names(context.design(), *node)) {
                    change.layer = name;
                    if ((is_followed = name != wanted && follows(change, wanted)))
                        break;
                }
            if (!is_followed) {
                finding.cure.reset();
                break;
            }
        }
        if (finding.cure && touches_softmax(context.design(), finding.cure->changes)) {
            const auto changed = context.resolved(finding.cure->changes);
            if (!changed || !softmaxes_run(context.design(), *changed, stop))
                finding.cure.reset();
        }
    }
}

} // namespace bitscape::checks
