#include "graph_view/graph_content.hpp"

#include "layer_table/layer_text.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace bitscape {

using session::LayerRow;
using session::Snapshot;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Graph)
};

constexpr BoxSize box_size{158, 44}, removed_size{136, 20};

/// Bits that characterise a layer: of its weights if it has any, otherwise of its result.
const session::TensorRow* shown_tensor(const LayerRow& row)
{
    const session::TensorRow* weight = row.find("weight");
    return weight ? weight : row.find("result");
}

std::optional<double> cost_share(const Snapshot& snapshot, const LayerRow& row, GraphColour colour)
{
    if (!snapshot.evaluation || row.node->index() >= snapshot.evaluation->estimate.layers.size())
        return std::nullopt;
    const auto& layer = snapshot.evaluation->estimate.layers[row.node->index()].resources;
    const auto& all = snapshot.evaluation->estimate.resources;
    const double own = colour == GraphColour::lut ? layer.lut.value : layer.dsp.value;
    const double total = colour == GraphColour::lut ? all.lut.value : all.dsp.value;
    return total > 0 ? own / total : 0;
}

const emulate::TensorStats* stats_of(const Snapshot& snapshot, const LayerRow& row)
{
    if (!snapshot.evaluation || row.node->index() >= snapshot.evaluation->stats.size())
        return nullptr;
    return &snapshot.evaluation->stats[row.node->index()];
}

void colour_by_overflow(const Snapshot& snapshot, const LayerRow& row, const Theme& theme,
                        BoxContent& content)
{
    const auto* stats = stats_of(snapshot, row);
    if (stats == nullptr || stats->values == 0)
        return;
    const double share = double(stats->overflows) / double(stats->values);
    content.strip = overflow_colour(theme, share);
    content.number = stats->overflows == 0 ? percent(0, 0) : percent(share, share < 0.1 ? 2 : 0);
}

void add_colour(const Snapshot& snapshot, const LayerRow& row, const ContentOptions& options,
                BoxContent& content)
{
    switch (options.colour) {
    case GraphColour::bits:
        if (const auto* shown = shown_tensor(row)) {
            content.number = Words::tr("%1 b").arg(shown->type.width);
            content.strip = bits_colour(*options.theme, shown->type.width);
        }
        return;
    case GraphColour::lut:
    case GraphColour::dsp:
        if (const auto share = cost_share(snapshot, row, options.colour)) {
            content.number = percent(*share, 0);
            content.strip = share_colour(*options.theme, *share);
        }
        return;
    case GraphColour::overflow:
        return colour_by_overflow(snapshot, row, *options.theme, content);
    }
}

void add_problems(const std::vector<session::LayerProblem>& problems, BoxContent& content, QStringList& tips)
{
    for (const session::LayerProblem& problem : problems) {
        if (problem.layer != content.layer)
            continue;
        const auto mark =
            problem.cannot_be_built ? BoxContent::Mark::cannot_be_built : BoxContent::Mark::warning;
        content.mark = std::max(content.mark, mark);
        tips.prepend((problem.cannot_be_built ? Words::tr("Cannot be built: %1") : Words::tr("Warning: %1"))
                         .arg(text(problem.text)));
    }
}

} // namespace

bool same_structure(const std::vector<LayerRow>& a, const std::vector<LayerRow>& b)
{
    return std::ranges::equal(a, b, [](const LayerRow& x, const LayerRow& y) {
        return x.name == y.name && x.node.has_value() == y.node.has_value() && x.inputs == y.inputs;
    });
}

GraphStructure graph_structure(const Snapshot& snapshot)
{
    constexpr std::size_t hidden = static_cast<std::size_t>(-1);
    const bool has_design = snapshot.design != nullptr;
    GraphStructure graph;
    std::vector<std::size_t> place_of;
    const auto is_hidden = [&place_of](std::size_t input) { return place_of[input] == hidden; };
    for (std::size_t at = 0; at < snapshot.rows->size(); ++at) {
        const LayerRow& row = (*snapshot.rows)[at];
        const bool only_constants =
            !row.inputs.empty() && std::all_of(row.inputs.begin(), row.inputs.end(), is_hidden);
        if (row.kind == "Constant" || only_constants) {
            place_of.push_back(hidden);
            continue;
        }
        place_of.push_back(graph.rows.size());
        graph.rows.push_back(at);
        graph.sizes.push_back(row.node || !has_design ? box_size : removed_size);
        auto& read = graph.inputs.emplace_back();
        for (const std::size_t input : row.inputs)
            if (!is_hidden(input))
                read.push_back(place_of[input]);
    }
    return graph;
}

BoxContent box_content(const Snapshot& snapshot, std::size_t at,
                       const std::vector<session::LayerProblem>& problems, const ContentOptions& options)
{
    const LayerRow& row = (*snapshot.rows)[at];
    BoxContent content;
    content.layer = row.name;
    content.title = text(row.name);
    content.kind = text(row.kind);
    content.detail = row.shape.empty() ? text(row.kind)
                                       : QStringLiteral("%1 · %2").arg(text(row.kind), shape_text(row.shape));
    content.is_removed = !row.node && snapshot.design != nullptr;
    content.strip = options.theme->border;
    QStringList tips;
    if (content.is_removed) {
        const std::string target = session::merged_into(*snapshot.rows, at);
        content.detail = target.empty() ? text(row.kind) : Words::tr("in %1").arg(text(target));
        tips << removed_tooltip(target);
    }
    for (const auto& tensor : row.tensors)
        tips << QStringLiteral("%1  %2").arg(text(tensor.tensor), precision_text(tensor));
    add_problems(problems, content, tips);
    content.tooltip = tips.join(QLatin1Char('\n'));
    if (row.node)
        add_colour(snapshot, row, options, content);
    return content;
}

EdgeContent edge_content(const Snapshot& snapshot, std::size_t from, std::size_t to)
{
    const LayerRow& source = (*snapshot.rows)[from];
    EdgeContent content;
    QStringList lines{QStringLiteral("%1 → %2").arg(text(source.name), text((*snapshot.rows)[to].name))};
    QStringList label;
    if (!source.shape.empty()) {
        label << shape_text(source.shape);
        lines << Words::tr("Shape %1: %2 values")
                     .arg(shape_text(source.shape), number(double(element_count(source.shape))));
    }
    const session::TensorRow* result = source.find("result");
    if (!source.node && snapshot.design) { // what it was merged into makes the values
        const auto maker = session::find_row(*snapshot.rows, session::merged_into(*snapshot.rows, from));
        result = maker ? (*snapshot.rows)[*maker].find("result") : nullptr;
    }
    if (result) {
        label << text(to_string(result->type));
        lines << Words::tr("Type %1").arg(text(to_string(result->type)));
    }
    content.label = label.join(QStringLiteral(" · "));
    content.tooltip = lines.join(QLatin1Char('\n'));
    return content;
}

} // namespace bitscape
