#include "review/breakdown.hpp"
#include "review/markup.hpp"
#include "review/review.hpp"

#include <fmt/format.h>
#include <iterator>

namespace bitscape::review {

namespace {

std::string field(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void add_numbers(std::string& text, const estimate::Resources& resources, const estimate::Estimate& latency,
                 const estimate::Estimate& interval, const estimate::Estimate& energy)
{
    auto out = std::back_inserter(text);
    const auto add = [&](const estimate::Estimate& e) {
        // + 0.0: a lower or upper end of nothing is no negative zero
        fmt::format_to(out, ",{},{},{},{}", e.value + 0.0, e.low + 0.0, e.high + 0.0, field(e.source));
    };
    for (const Kind& kind : kinds())
        add(resources.*kind.field);
    add(latency);
    add(interval);
    add(energy);
}

/// The columns behind the estimates; nothing for what has no tensors.
void add_counts(std::string& text, double constants, double results, const estimate::Products& p)
{
    for (const double value :
         {constants, results, p.zero, p.shift, p.shared, p.shift_add, p.lut, p.dsp, p.built_lut, p.built_dsp})
        fmt::format_to(std::back_inserter(text), ",{}", value);
}

} // namespace

std::string to_csv(const Review& review)
{
    std::string text = "design,layer,kind,result_type,reuse_factor";
    for (const std::string_view name :
         {"lut", "ff", "dsp", "bram18", "uram", "latency_cycles", "interval_cycles", "energy_pj"})
        fmt::format_to(std::back_inserter(text), ",{0},{0}_low,{0}_high,{0}_source", name);
    text += ",constant_bits,result_bits,products_zero,products_shift,products_shared,products_shift_add,"
            "products_lut,products_dsp,multipliers_lut,multipliers_dsp\r\n";
    for (const Subject& subject : review.subjects) {
        const estimate::DesignEstimate& estimate = subject.evaluation->estimate;
        const Breakdown breakdown = review::breakdown(*subject.design, estimate);
        for (std::size_t i = 0; i < estimate.layers.size(); ++i) {
            const design::Node& node = subject.design->nodes[i];
            const estimate::LayerEstimate& layer = estimate.layers[i];
            fmt::format_to(std::back_inserter(text), "{},{},{},{},{}", field(subject.title), field(node.name),
                           field(node.class_name), field(to_string(node.result)), node.reuse_factor);
            add_numbers(text, layer.resources, layer.latency_cycles, layer.interval_cycles, layer.energy_pj);
            const LayerCost& cost = breakdown.layers[i];
            add_counts(text, cost.constant_bits, cost.result_bits, cost.products);
            text += "\r\n";
        }
        const estimate::LayerEstimate& glue = estimate.glue;
        fmt::format_to(std::back_inserter(text), "{},{},,,", field(subject.title), field(glue.name));
        add_numbers(text, glue.resources, glue.latency_cycles, glue.interval_cycles, glue.energy_pj);
        text += ",,,,,,,,,,\r\n";
        fmt::format_to(std::back_inserter(text), "{},total,,,", field(subject.title));
        add_numbers(text, estimate.resources, estimate.latency_cycles, estimate.interval_cycles,
                    estimate.energy_pj);
        add_counts(text, breakdown.constant_bits, breakdown.result_bits, breakdown.products);
        text += "\r\n";
    }
    return text;
}

} // namespace bitscape::review
