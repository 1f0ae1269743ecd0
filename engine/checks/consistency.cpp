// Where the configuration, the model and the estimators' rows do not agree.
#include "checks/context.hpp"
#include "checks/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace bitscape::checks {

namespace {

/// The type that a precision stands for; nothing for "auto".
std::optional<FixedPoint> type_of(const std::optional<std::string>& text)
{
    if (!text || *text == "auto")
        return std::nullopt;
    const auto type = parse_fixed_point(*text);
    return type ? std::optional(*type) : std::nullopt;
}

void compare(Context& context, const design::Node& node, const char* tensor, const FixedPoint& trained,
             const FixedPoint& configured, const std::string& trained_text)
{
    const bool is_result = std::string_view(tensor) == "result";
    Finding& finding = context.add(
        Severity::warning, is_result ? Kind::quantizer_disagrees : Kind::ignored_knob, node.name, tensor,
        is_result ? words(QT_TRANSLATE_NOOP("Checks", "Configured as %1, trained with a quantizer of %2"),
                          to_string(configured), to_string(trained))
                  : words(QT_TRANSLATE_NOOP(
                              "Checks", "Configured as %1, but the model's quantizer decides: %2 is built"),
                          to_string(configured), to_string(trained)),
        is_result
            ? words(QT_TRANSLATE_NOOP("Checks",
                                      "The model learned with the steps and the limits of its quantizer."))
            : words(QT_TRANSLATE_NOOP("Checks", "hls4ml ignores this setting: turning it changes nothing.")));
    finding.cure =
        Cure{words(QT_TRANSLATE_NOOP("Checks", "%1: %2 as trained"), node.name, std::string(tensor)),
             {{Change::Knob::precision, node.name, tensor, trained_text}}};
}

bool is_extrapolated(const estimate::Estimate& estimate)
{
    return estimate.source.starts_with("extrapolated") && estimate.high > 0;
}

} // namespace

void check_quantizers(Context& context)
{
    const graph::Model& model = *context.design().model;
    const config::Configuration trained = config::default_configuration(model);
    const config::Configuration& configured = context.design().configuration;
    for (const design::Node& node : context.design().nodes)
        for (const char* tensor : {"result", "weight", "bias"}) {
            if (!is_quantized(model, node.name, tensor))
                continue;
            const auto wanted = type_of(trained.precision(node.name, tensor));
            const auto asked = type_of(configured.precision(node.name, tensor));
            if (wanted && asked && *wanted != *asked)
                compare(context, node, tensor, *wanted, *asked, *trained.precision(node.name, tensor));
        }
}

void check_estimates(Context& context)
{
    std::vector<const estimate::LayerEstimate*> outside;
    for (const estimate::LayerEstimate& layer : context.evaluation().estimate.layers) {
        const auto& resources = layer.resources;
        const std::array numbers{&resources.lut, &resources.ff, &resources.dsp, &resources.bram18,
                                 &layer.latency_cycles};
        if (std::ranges::any_of(numbers, [](const auto* number) { return is_extrapolated(*number); }))
            outside.push_back(&layer);
    }
    if (outside.empty())
        return;
    constexpr std::size_t most = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(outside.size(), most); ++i)
        names += (i == 0 ? "" : ", ") + outside[i]->name;
    if (outside.size() > most)
        names += ", …";
    Finding& finding = context.add(
        Severity::advice, Kind::extrapolated, outside.size() == 1 ? outside.front()->name : std::string(), "",
        words(QT_TRANSLATE_NOOP("Checks",
                                "Estimates of %1 of %2 layers lie outside the synthesis rows they were "
                                "fitted to: %3"),
              whole(outside.size()), whole(context.evaluation().estimate.layers.size()), names),
        words(QT_TRANSLATE_NOOP("Checks",
                                "Their intervals are wide; a synthesis report of your own narrows them.")));
    finding.share = double(outside.size());
}

} // namespace bitscape::checks
