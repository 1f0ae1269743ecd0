#include "base/version.hpp"
#include "dataflow/table.hpp"
#include "design/weight_matrix.hpp"
#include "estimate/power.hpp"
#include "review/breakdown.hpp"
#include "review/charts.hpp"
#include "review/markup.hpp"
#include "review/review.hpp"

#include <fmt/format.h>
#include <iterator>
#include <map>

namespace bitscape::review {

namespace {

constexpr int picture_width = 760;

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --text: #1b212a; --muted: #5b6572; --page: #fff; --soft: #e9ebef; --line: #d5d9df;
  --bar: #1f63c6; --bad: #bf2f2a; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --muted: #9da6b2; --page: #1d2025; --soft: #2a2f36;
  --line: #363c45; --bar: #5f9df2; --bad: #f0766d; } }
body { font: 14px/1.45 "Noto Sans", "Inter", system-ui, sans-serif; color: var(--text); background: var(--page);
  max-width: 1080px; margin: 2em auto; padding: 0 1.5em; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.7em; margin-bottom: 0; } h2 { margin-top: 2em; border-bottom: 1px solid var(--line); }
table { border-collapse: collapse; margin: .6em 0; } th, td { padding: 3px 10px; border-bottom: 1px solid var(--line);
  text-align: left; vertical-align: top; } .n { text-align: right; white-space: nowrap; }
small { display: block; color: var(--muted); } .note, .sub { color: var(--muted); } .wide { overflow-x: auto; }
pre { background: var(--soft); padding: 1em; overflow-x: auto; } svg { max-width: 100%; height: auto; display: block; }
svg text { fill: currentColor; font-size: 12px; } svg text.on { fill: #111; } .warning { color: var(--bad); }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr, svg { break-inside: avoid; } }
)";

/// What a number is called on paper.
std::string title_of(std::string_view objective)
{
    static const std::map<std::string_view, std::string_view> titles{
        {"accuracy", "Accuracy"},
        {"auc", "AUC, mean over the classes"},
        {"agreement", "Agreement with the float model"},
        {"mse", "Mean squared error"},
        {"float_mse", "Mean squared difference from the float model"},
        {"lut", "LUT"},
        {"ff", "FF"},
        {"dsp", "DSP"},
        {"bram18", "BRAM, 18 kbit blocks"},
        {"uram", "URAM"},
        {"latency_cycles", "Latency, cycles"},
        {"latency_ns", "Latency, ns"},
        {"interval_cycles", "Initiation interval, cycles"},
        {"energy_pj", "Energy an inference, pJ"},
        {"parameter_bits", "Bits of all weights and biases"},
        {"total_bits", "Bits of parameters and activations"}};
    const auto title = titles.find(objective);
    return std::string(title == titles.end() ? objective : title->second);
}

/// Where a number comes from that is no estimate.
std::string_view origin_of(std::string_view objective)
{
    return objective.ends_with("_bits") ? "counted" : "measured on the test data";
}

/// A metric with five digits, a count with all.
std::string measured(double value)
{
    constexpr double large = 1000;
    return value >= large ? number(value) : fmt::format("{:.5g}", value);
}

class Page {
public:
    explicit Page(const Review& review) : review_(review) {}

    [[nodiscard]] std::string write()
    {
        head();
        if (review_.subjects.size() > 1)
            side_by_side();
        for (const Subject& subject : review_.subjects)
            design(subject);
        add("<p class=\"note\">Estimates carry 90 % intervals; the source of each number is in its tooltip. "
            "Written by "
            "Bitscape {}.</p>\n</body>\n</html>\n",
            version);
        return std::move(text_);
    }

private:
    template <class... Arguments> void add(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    }

    void head()
    {
        add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" "
            "content=\"width=device-width\">\n<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n"
            "<h1>{0}</h1>\n",
            escaped(review_.title), style);
        if (!review_.date.empty())
            add("<p class=\"sub\">{}</p>\n", escaped(review_.date));
    }

    void heading_row(std::string_view first)
    {
        add("<tr><th>{}</th>", first);
        for (const Subject& subject : review_.subjects)
            add("<th class=\"n\">{}</th>", escaped(subject.title));
        add("</tr>\n");
    }

    void side_by_side()
    {
        add("<h2>Side by side</h2>\n<div class=\"wide\"><table>\n");
        heading_row("");
        for (const std::string_view name : study::objective_names()) {
            bool any = false;
            for (const Subject& subject : review_.subjects)
                any = any || study::objective_value(*subject.evaluation, name);
            if (!any)
                continue;
            add("<tr><td>{}</td>", title_of(name));
            for (const Subject& subject : review_.subjects) {
                if (const auto* estimate = study::objective_estimate(*subject.evaluation, name))
                    text_ += cell(*estimate);
                else if (const auto value = study::objective_value(*subject.evaluation, name))
                    add("<td class=\"n\">{}</td>", measured(*value));
                else
                    add("<td></td>");
            }
            add("</tr>\n");
        }
        add("</table></div>\n");
        types_side_by_side();
    }

    /// The layers whose result type, reuse factor or strategy is not the same in all designs.
    void types_side_by_side()
    {
        add("<div class=\"wide\"><table>\n");
        heading_row("layer: result type, reuse factor");
        for (const design::Node& node : review_.subjects.front().design->nodes) {
            add("<tr><td>{}</td>", escaped(node.name));
            for (const Subject& subject : review_.subjects) {
                const design::Node* same = subject.design->find(node.name);
                add("<td class=\"n\">{}</td>", same ? escaped(type_text(*same)) : "–");
            }
            add("</tr>\n");
        }
        add("</table></div>\n");
    }

    [[nodiscard]] static std::string type_text(const design::Node& node)
    {
        const bool has_matrix = design::weight_matrix(node).has_value();
        return to_string(node.result) + (has_matrix ? fmt::format(", {}", node.reuse_factor) : "");
    }

    void design(const Subject& subject)
    {
        const estimate::DesignEstimate& estimate = subject.evaluation->estimate;
        add("<h2>{}</h2>\n", escaped(subject.title));
        add("<p class=\"sub\">Model {} · part {} ({}) · clock {} ns · {}{}</p>\n",
            escaped(subject.model_file),
            escaped(subject.design->part.empty() ? estimate.part->code : subject.design->part),
            escaped(estimate.part->family), number(subject.design->clock_period_ns),
            subject.design->io_type == design::IoType::io_stream ? "io_stream" : "io_parallel",
            review_.data_file.empty() ? "" : " · test data " + escaped(review_.data_file));
        const Breakdown breakdown = review::breakdown(*subject.design, estimate);
        totals(subject);
        power(subject);
        add("<h3>Share of the part</h3>\n{}", resource_bars(estimate, picture_width));
        layers(subject);
        memory_and_products(breakdown);
        add("<h3>What each layer takes</h3>\n{}", layer_shares(estimate, picture_width));
        add("<h3>LUTs of the layers</h3>\n{}", lut_treemap(estimate, picture_width));
        add("<h3>When each layer works, first inference</h3>\n<p class=\"note\">{}</p>\n{}",
            limit_text(subject, breakdown), gantt(subject, picture_width));
        streams(*subject.design);
        if (const std::string die = floorplan(subject, picture_width); !die.empty())
            add("<h3>Floorplan</h3>\n{}{}", die, legend(estimate));
        notes(*subject.design);
        add("<details><summary>Configuration</summary><pre>{}</pre></details>\n",
            escaped(subject.configuration));
    }

    /// The colours of the layers that the pictures show.
    [[nodiscard]] static std::string legend(const estimate::DesignEstimate& estimate)
    {
        std::string text = "<p class=\"note\">";
        for (std::size_t i = 0; i < estimate.layers.size(); ++i)
            if (estimate.layers[i].resources.lut.value > 0)
                text += fmt::format("<span style=\"color:{}\">■</span> {} &#160; ", layer_colour(i),
                                    escaped(estimate.layers[i].name));
        return text + "</p>\n";
    }

    void totals(const Subject& subject)
    {
        add("<table>\n");
        for (const std::string_view name : study::objective_names()) {
            const auto value = study::objective_value(*subject.evaluation, name);
            if (!value)
                continue;
            const auto* estimate = study::objective_estimate(*subject.evaluation, name);
            add("<tr><td>{}</td>{}<td class=\"sub\">{}</td></tr>\n", title_of(name),
                estimate ? cell(*estimate) : fmt::format("<td class=\"n\">{}</td>", measured(*value)),
                estimate ? escaped(estimate->source) : std::string(origin_of(name)));
        }
        add("</table>\n");
    }

    /// Rough, and said so: no power was measured.
    void power(const Subject& subject)
    {
        const estimate::DesignEstimate& estimate = subject.evaluation->estimate;
        const estimate::Power power =
            estimate::power_of(estimate, *estimate.part, subject.design->clock_period_ns);
        add("<h3>Power at {} ns, one input after the other, rough</h3>\n<table>\n",
            number(subject.design->clock_period_ns));
        const std::pair<std::string_view, const estimate::Estimate*> rows[] = {
            {"Static, W", &power.static_w},
            {"Clock and registers, W", &power.clock_w},
            {"Arithmetic and memory, W", &power.operations_w},
            {"Together, W", &power.total_w},
            {"Inferences a second", &power.inferences_per_s}};
        for (const auto& [name, value] : rows)
            add("<tr><td>{}</td>{}<td class=\"sub\">{}</td></tr>\n", name, cell(*value),
                escaped(value->source));
        add("</table>\n");
    }

    [[nodiscard]] static std::string limit_text(const Subject& subject, const Breakdown& breakdown)
    {
        const std::string interval = number(subject.evaluation->estimate.interval_cycles.value);
        if (breakdown.limiting.empty())
            return fmt::format("A new input every {} cycle: no layer limits it.", interval);
        std::string names;
        for (const std::size_t layer : breakdown.limiting)
            names += (names.empty() ? "" : ", ") + escaped(breakdown.layers[layer].name);
        return fmt::format("A new input every {} cycles, limited by {}.", interval, names);
    }

    /// Bits of the tensors, and the products by what makes them.
    void memory_and_products(const Breakdown& breakdown)
    {
        add("<h3>Memory and products</h3>\n<div class=\"wide\"><table>\n<tr><th>layer</th>");
        for (const std::string_view title :
             {"bits of constants", "bits of results", "products", "weight 0", "shift", "made already",
              "shift-add", "LUT multiplier", "DSP", "multipliers built"})
            add("<th class=\"n\">{}</th>", title);
        add("</tr>\n");
        for (const LayerCost& layer : breakdown.layers)
            memory_and_products(layer.name, layer.constant_bits, layer.result_bits, layer.products);
        memory_and_products("whole design", breakdown.constant_bits, breakdown.result_bits,
                            breakdown.products);
        add("</table></div>\n<p class=\"note\">Every weight counts once, whatever multiplies it; "
            "\"made already\": another output needs the same product. Built are fewer multipliers where "
            "products take turns.</p>\n");
    }

    void memory_and_products(const std::string& name, double constants, double results,
                             const estimate::Products& p)
    {
        add("<tr><td>{}</td>", escaped(name));
        for (const double value :
             {constants, results, p.all(), p.zero, p.shift, p.shared, p.shift_add, p.lut, p.dsp, p.built()})
            add("<td class=\"n\">{}</td>", number(value));
        add("</tr>\n");
    }

    /// The FIFOs between the layers of an io_stream design.
    void streams(const design::Design& design)
    {
        if (design.io_type != design::IoType::io_stream)
            return;
        const Result<dataflow::Depths> depths = dataflow::fifo_depths(design);
        add("<h3>Streams between the layers</h3>\n");
        if (!depths) {
            add("<p class=\"warning\">{}</p>\n", escaped(english(depths.error())));
            return;
        }
        add("<div class=\"wide\"><table>\n<tr><th>stream</th><th>from</th><th>to</th>");
        for (const std::string_view title : {"beats", "bits of a beat", "highest fill", "depth"})
            add("<th class=\"n\">{}</th>", title);
        add("</tr>\n");
        for (const dataflow::Row& row : dataflow::rows(design, *depths)) {
            add("<tr><td>{}</td><td>{}</td><td>{}</td>", escaped(row.tensor), escaped(row.from),
                escaped(row.to));
            for (const std::size_t value : {row.beats, row.beat_bits, row.occupancy, row.depth})
                add("<td class=\"n\">{}</td>", number(static_cast<double>(value)));
            add("</tr>\n");
        }
        add("</table></div>\n<p class=\"note\">A beat is what a stream carries at once: all channels of a "
            "pixel, "
            "all elements of a vector. From a simulation of the beats: an event takes about {} cycles, a new "
            "one "
            "follows every {}. With these depths the design cannot deadlock.</p>\n",
            number(static_cast<double>(depths->latency)), number(static_cast<double>(depths->interval)));
    }

    void layers(const Subject& subject)
    {
        const estimate::DesignEstimate& estimate = subject.evaluation->estimate;
        add("<h3>Layers</h3>\n<div "
            "class=\"wide\"><table>\n<tr><th>layer</th><th>kind</th><th>result "
            "type</th><th "
            "class=\"n\">reuse factor</th>");
        for (const Kind& kind : kinds())
            add("<th class=\"n\">{}</th>", kind.name);
        add("<th class=\"n\">cycles</th><th class=\"n\">interval</th><th class=\"n\">energy, pJ</th></tr>\n");
        for (std::size_t i = 0; i < estimate.layers.size(); ++i)
            layer(subject.design->nodes[i], estimate.layers[i]);
        add("<tr><td colspan=\"4\">{}</td>", escaped(estimate.glue.name));
        numbers(estimate.glue);
        add("</table></div>\n");
    }

    void layer(const design::Node& node, const estimate::LayerEstimate& estimate)
    {
        const auto matrix = design::weight_matrix(node);
        add("<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td>", escaped(node.name),
            escaped(node.class_name), escaped(to_string(node.result)),
            matrix ? number(static_cast<double>(node.reuse_factor)) : "");
        numbers(estimate);
    }

    void numbers(const estimate::LayerEstimate& estimate)
    {
        for (const Kind& kind : kinds())
            text_ += cell(estimate.resources.*kind.field);
        text_ += cell(estimate.latency_cycles) + cell(estimate.interval_cycles) + cell(estimate.energy_pj);
        add("</tr>\n");
    }

    void notes(const design::Design& design)
    {
        if (design.notes.empty())
            return;
        add("<h3>What to mind</h3>\n<ul>\n");
        for (const design::Note& note : design.notes)
            add("<li{}>{}{}</li>\n",
                note.severity == design::Note::Severity::warning ? " class=\"warning\"" : "",
                note.layer.empty() ? "" : escaped(note.layer) + ": ", escaped(note.text));
        add("</ul>\n");
    }

    const Review& review_;
    std::string text_;
};

} // namespace

std::string to_html(const Review& review)
{
    return Page(review).write();
}

} // namespace bitscape::review
