#include "cli/json.hpp"

#include <fmt/format.h>

namespace bitscape::cli {

namespace {

Json resources_json(const estimate::Resources& resources)
{
    return Json{{"lut", to_json(resources.lut)},
                {"ff", to_json(resources.ff)},
                {"dsp", to_json(resources.dsp)},
                {"bram18", to_json(resources.bram18)},
                {"uram", to_json(resources.uram)}};
}

Json layer_json(const estimate::LayerEstimate& layer)
{
    Json json;
    json["name"] = layer.name;
    json["resources"] = resources_json(layer.resources);
    json["latency_cycles"] = layer.latency_cycles.value;
    json["interval_cycles"] = layer.interval_cycles.value;
    json["energy_pj"] = layer.energy_pj.value;
    json["intervals"] = Json{{"latency_cycles", to_json(layer.latency_cycles)},
                             {"interval_cycles", to_json(layer.interval_cycles)},
                             {"energy_pj", to_json(layer.energy_pj)}};
    return json;
}

Json sourced_json(const std::optional<estimate::Sourced>& number)
{
    if (!number)
        return nullptr;
    return Json{{"value", number->value}, {"source", number->source}, {"verified", number->verified}};
}

template <class Number> void set_if(Json& json, const char* key, const std::optional<Number>& number)
{
    if (number)
        json[key] = *number;
}

} // namespace

Result<void> print_json(const Json& json)
{
    return print(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

Json to_json(const estimate::Estimate& estimate)
{
    return Json{{"value", estimate.value},
                {"low", estimate.low},
                {"high", estimate.high},
                {"source", estimate.source}};
}

Json to_json(const metrics::Metrics& metrics)
{
    Json json = Json::object();
    set_if(json, "accuracy", metrics.accuracy);
    set_if(json, "auc", metrics.auc);
    if (!metrics.class_auc.empty())
        json["class_auc"] = metrics.class_auc;
    if (!metrics.rejection.empty())
        json["rejection"] = metrics.rejection;
    set_if(json, "mse", metrics.mse);
    set_if(json, "agreement", metrics.agreement);
    set_if(json, "float_mse", metrics.float_mse);
    return json;
}

Json to_json(const emulate::TensorStats& stats)
{
    return Json{{"name", stats.layer},
                {"values", stats.values},
                {"overflows", stats.overflows},
                {"underflows", stats.underflows},
                {"min", stats.min},
                {"max", stats.max}};
}

Json to_json(const estimate::Part& part)
{
    Json json;
    json["id"] = part.id;
    json["code"] = part.code;
    json["vendor"] = part.vendor;
    json["family"] = part.family;
    json["node_nm"] = part.node_nm;
    json["typical_clock_mhz"] = part.typical_clock_mhz;
    json["slr_count"] = part.slr_count;
    json["dsp_kind"] = part.dsp_kind;
    json["dsp_multiplier_bits"] = Json::array({part.dsp_a, part.dsp_b});
    json["lut"] = sourced_json(part.lut);
    json["ff"] = sourced_json(part.ff);
    json["dsp"] = sourced_json(part.dsp);
    json["bram18"] = sourced_json(part.bram18);
    json["uram"] = sourced_json(part.uram);
    return json;
}

Json to_json(const std::vector<design::Note>& notes)
{
    Json json = Json::array();
    for (const design::Note& note : notes)
        json.push_back(
            Json{{"severity", note.severity == design::Note::Severity::warning ? "warning" : "info"},
                 {"layer", note.layer},
                 {"text", note.text}});
    return json;
}

void add_estimate(Json& json, const estimate::DesignEstimate& estimate)
{
    json["resources"] = resources_json(estimate.resources);
    json["latency_cycles"] = estimate.latency_cycles.value;
    json["interval_cycles"] = estimate.interval_cycles.value;
    json["latency_ns"] = estimate.latency_ns.value;
    json["energy_pj"] = estimate.energy_pj.value;
    json["intervals"] = Json{{"latency_cycles", to_json(estimate.latency_cycles)},
                             {"interval_cycles", to_json(estimate.interval_cycles)},
                             {"latency_ns", to_json(estimate.latency_ns)},
                             {"energy_pj", to_json(estimate.energy_pj)}};
    json["stage"] = estimate::to_string(estimate.stage);
    json["glue"] = layer_json(estimate.glue);
    json["layers"] = Json::array();
    for (const estimate::LayerEstimate& layer : estimate.layers)
        json["layers"].push_back(layer_json(layer));
}

std::string hash_text(std::uint64_t hash)
{
    return fmt::format("{:016x}", hash);
}

} // namespace bitscape::cli
