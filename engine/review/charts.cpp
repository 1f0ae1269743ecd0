#include "review/charts.hpp"

#include "review/markup.hpp"
#include "review/schedule.hpp"
#include "review/treemap.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace bitscape::review {

namespace {

constexpr int line = 24;   // height of a bar with its gap, pixels
constexpr int label = 110; // room for names at the left

/// Collects elements of one picture.
class Svg {
public:
    Svg(int width, double height, std::string_view title)
    {
        add("<svg viewBox=\"0 0 {} {:.0f}\" width=\"{}\" role=\"img\" aria-label=\"{}\">", width, height,
            width, escaped(title));
    }
    template <class... Arguments> void add(fmt::format_string<Arguments...> format, Arguments&&... arguments)
    {
        fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    }
    void rect(const Box& box, std::string_view fill, const std::string& title)
    {
        add("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
            "fill=\"{}\"><title>{}</title></rect>",
            box.x, box.y, box.width, box.height, fill, escaped(title));
    }
    void word(double x, double y, std::string_view anchor, const std::string& words)
    {
        add("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y, anchor, escaped(words));
    }
    [[nodiscard]] std::string take() &&
    {
        text_ += "</svg>\n";
        return std::move(text_);
    }

private:
    std::string text_;
};

/// As many letters as fit into `width` pixels.
std::string clipped(const std::string& name, double width)
{
    constexpr double letter = 7;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, width / letter));
    if (name.size() <= fitting)
        return name;
    std::size_t end = fitting > 1 ? fitting - 1 : 0;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) // not inside a letter's bytes
        --end;
    return end > 0 ? name.substr(0, end) + "…" : "";
}

} // namespace

std::string resource_bars(const estimate::DesignEstimate& estimate, int width)
{
    struct Bar {
        std::string_view name;
        double value, low, high, limit;
    };
    std::vector<Bar> bars;
    double most = 1; // the part's limit is always in the picture
    for (const Kind& kind : kinds()) {
        const estimate::Estimate& used = estimate.resources.*kind.field;
        const double limit = available(*estimate.part, kind);
        if (limit <= 0)
            continue;
        bars.push_back({kind.name, used.value / limit, used.low / limit, used.high / limit, limit});
        most = std::max(most, used.high / limit);
    }
    const double room = width - label - 90;
    const auto at = [&](double share) { return label + share / most * room; };
    Svg svg(width, line * (static_cast<double>(bars.size()) + 0.5), "Share of the part");
    double y = 4;
    for (const Bar& bar : bars) {
        svg.word(label - 8, y + 13, "end", std::string(bar.name));
        svg.rect({label, y, at(1) - label, 16}, "var(--soft)",
                 fmt::format("the part has {}", number(bar.limit)));
        svg.rect({label, y, at(bar.value) - label, 16}, bar.value > 1 ? "var(--bad)" : "var(--bar)",
                 percent(bar.value));
        svg.add("<line x1=\"{0:.1f}\" x2=\"{1:.1f}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\" stroke=\"currentColor\" "
                "stroke-width=\"1.5\"/>",
                at(bar.low), at(bar.high), y + 8);
        svg.word(width - 4, y + 13, "end", percent(bar.value));
        y += line;
    }
    svg.add("<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"0\" y2=\"{1:.1f}\" stroke=\"var(--bad)\" "
            "stroke-dasharray=\"4 3\"/>",
            at(1), y);
    return std::move(svg).take();
}

std::string layer_shares(const estimate::DesignEstimate& estimate, int width)
{
    std::vector<const estimate::LayerEstimate*> layers;
    for (const estimate::LayerEstimate& layer : estimate.layers)
        layers.push_back(&layer);
    layers.push_back(&estimate.glue);
    Svg svg(width, line * 5.5, "What each layer takes");
    double y = 4;
    for (const Kind& kind : kinds()) {
        double sum = 0;
        for (const auto* layer : layers)
            sum += (layer->resources.*kind.field).value;
        if (sum <= 0)
            continue;
        svg.word(label - 8, y + 13, "end", std::string(kind.name));
        double x = label;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const double share = (layers[i]->resources.*kind.field).value / sum;
            const double length = share * (width - label - 4);
            if (length <= 0)
                continue;
            const bool is_glue = i + 1 == layers.size();
            svg.rect({x, y, length, 16}, is_glue ? "var(--muted)" : layer_colour(i),
                     fmt::format("{}: {} {} ({})", layers[i]->name, number(share * sum), kind.name,
                                 percent(share)));
            x += length;
        }
        y += line;
    }
    return std::move(svg).take();
}

std::string lut_treemap(const estimate::DesignEstimate& estimate, int width)
{
    constexpr double height = 220;
    std::vector<double> luts;
    for (const estimate::LayerEstimate& layer : estimate.layers)
        luts.push_back(std::max(0.0, layer.resources.lut.value));
    const auto boxes = treemap(luts, {0, 0, static_cast<double>(width), height});
    Svg svg(width, height, "LUTs of the layers as areas");
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        if (box.width <= 0)
            continue;
        svg.rect({box.x + 0.5, box.y + 0.5, std::max(0.0, box.width - 1), std::max(0.0, box.height - 1)},
                 layer_colour(i), fmt::format("{}: {} LUT", estimate.layers[i].name, number(luts[i])));
        const std::string name = clipped(estimate.layers[i].name, box.width - 10);
        if (!name.empty() && box.height > 18)
            svg.add("<text class=\"on\" x=\"{:.1f}\" y=\"{:.1f}\">{}</text>", box.x + 6, box.y + 16,
                    escaped(name));
    }
    return std::move(svg).take();
}

std::string gantt(const Subject& subject, int width)
{
    const auto slots = schedule(*subject.design, subject.evaluation->estimate);
    double end = 1;
    for (const Slot& slot : slots)
        end = std::max(end, slot.end);
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i].end > slots[i].start)
            shown.push_back(i);
    Svg svg(width, line * (static_cast<double>(shown.size()) + 1), "When each layer works");
    const double room = width - label - 80;
    double y = 4;
    for (const std::size_t i : shown) {
        const double start = slots[i].start / end * room;
        const double length = std::max(1.0, (slots[i].end - slots[i].start) / end * room);
        const std::string& name = subject.design->nodes[i].name;
        svg.word(label - 8, y + 13, "end", clipped(name, label - 8));
        svg.rect({label + start, y, length, 16}, layer_colour(i),
                 fmt::format("{}: cycles {} to {}", name, number(slots[i].start), number(slots[i].end)));
        svg.word(label + start + length + 4, y + 13, "start", number(slots[i].end - slots[i].start));
        y += line;
    }
    svg.word(label, y + 13, "start", "0");
    const double between = subject.evaluation->estimate.glue.latency_cycles.value;
    svg.word(label + room, y + 13, "end",
             between > 0 ? fmt::format("{} cycles, and {} between the layers", number(end), number(between))
                         : fmt::format("{} cycles", number(end)));
    return std::move(svg).take();
}

} // namespace bitscape::review
