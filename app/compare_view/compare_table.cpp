#include "compare_view/compare_table.hpp"

#include "pareto_view/trial_model.hpp"
#include "session/knobs.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace bitscape {

namespace {

using session::LayerRow;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareTable)
};

QString line_name(std::string_view objective)
{
    return objective == "bram18" ? axis_title(objective) : quantity(objective).title;
}

/// A number with its change against the first design's.
CompareCell number_cell(std::string_view objective, double value, const std::optional<double>& first)
{
    const Quantity q = quantity(objective);
    CompareCell cell;
    cell.text = objective == "bram18" ? number(value) : worded(objective, value); // its name tells the size
    cell.value = value * q.scale;
    const double moved = value - first.value_or(value);
    if (std::abs(moved * q.scale) < 0.5 * std::pow(10.0, -q.decimals))
        return cell;
    cell.difference = worded_change(objective, moved);
    if (*first != 0 && q.unit != QLatin1String("%")) {
        const double share = moved / *first * 100;
        cell.brief_difference =
            QStringLiteral("%1%2 %").arg(share > 0 ? QStringLiteral("+") : QStringLiteral("−"),
                                         number(std::abs(share), std::abs(share) < 10 ? 1 : 0));
        cell.difference += QStringLiteral(" (%1)").arg(cell.brief_difference);
    } else {
        cell.brief_difference = cell.difference;
    }
    cell.change = (moved > 0) == study::is_maximized(objective) ? CompareCell::Change::better
                                                                : CompareCell::Change::worse;
    return cell;
}

void add_certainty(CompareCell& cell, std::string_view objective, const estimate::Estimate& estimate)
{
    const Quantity q = quantity(objective);
    cell.origin = origin_of(estimate);
    cell.interval = brief_interval(estimate, q.scale, q.decimals);
    estimate::Estimate scaled = estimate;
    scaled.low *= q.scale, scaled.high *= q.scale;
    cell.tip = interval_text(scaled, q.unit, q.decimals);
}

using Pick = const estimate::Estimate* (*)(const estimate::Resources&, const estimate::Estimate& latency,
                                           const estimate::Estimate& interval);

/// What is shown of the whole and of each layer.
struct Shown {
    const char* objective;
    Pick pick;
};
using estimate::Estimate;
using estimate::Resources;
constexpr std::array shown_estimates{
    Shown{"lut", [](const Resources& r, const Estimate&, const Estimate&) { return &r.lut; }},
    Shown{"ff", [](const Resources& r, const Estimate&, const Estimate&) { return &r.ff; }},
    Shown{"dsp", [](const Resources& r, const Estimate&, const Estimate&) { return &r.dsp; }},
    Shown{"bram18", [](const Resources& r, const Estimate&, const Estimate&) { return &r.bram18; }},
    Shown{"uram", [](const Resources& r, const Estimate&, const Estimate&) { return &r.uram; }},
    Shown{"latency_cycles", [](const Resources&, const Estimate& l, const Estimate&) { return &l; }},
    Shown{"interval_cycles", [](const Resources&, const Estimate&, const Estimate& i) { return &i; }},
};

/// Numbers of all designs; nullptr where a design lacks it.
CompareLine estimate_line(std::string_view objective, const std::vector<const Estimate*>& estimates)
{
    CompareLine line{line_name(objective), {}};
    const Estimate* first = estimates.front();
    for (const Estimate* estimate : estimates) {
        if (estimate == nullptr) {
            line.cells.emplace_back();
            continue;
        }
        CompareCell cell =
            number_cell(objective, estimate->value, first ? std::optional(first->value) : std::nullopt);
        add_certainty(cell, objective, *estimate);
        line.cells.push_back(std::move(cell));
    }
    return line;
}

/// Texts; those unlike the first design's are marked.
CompareLine text_line(const QString& name, const std::vector<QString>& texts)
{
    CompareLine line{name, {}};
    for (const QString& text : texts) {
        CompareCell cell;
        cell.text = text;
        if (text != texts.front())
            cell.change = CompareCell::Change::other;
        line.cells.push_back(std::move(cell));
    }
    return line;
}

bool is_empty(const CompareLine& line)
{
    return std::ranges::all_of(line.cells, [](const CompareCell& cell) { return cell.text.isEmpty(); });
}

bool is_zero(const CompareLine& line)
{
    return std::ranges::all_of(line.cells,
                               [](const CompareCell& cell) { return cell.value.value_or(0) == 0; });
}

QString why_missing(const ComparedDesign& design)
{
    return design.state == study::TrialState::complete
               ? Words::tr("not measured")
               : Words::tr("not measured: %1").arg(state_words(design.state));
}

CompareGroup totals(const ComparedDesigns& designs)
{
    CompareGroup group;
    group.title = Words::tr("Whole design");
    for (const std::string_view name : study::objective_names()) {
        CompareLine line{line_name(name), {}};
        std::optional<double> first;
        for (const auto& design : designs) {
            const auto known = design->measured.find(std::string(name));
            if (known == design->measured.end()) {
                line.cells.emplace_back().tip = why_missing(*design);
                continue;
            }
            if (&design == &designs.front())
                first = known->second;
            line.cells.push_back(number_cell(name, known->second, first));
        }
        if (!is_empty(line))
            group.lines.push_back(std::move(line));
    }
    const auto add = [&](const char* objective, const auto& pick) {
        std::vector<const Estimate*> estimates;
        for (const auto& design : designs)
            estimates.push_back(pick(design->estimate));
        CompareLine line = estimate_line(objective, estimates);
        if (std::string_view(objective) != "uram" || !is_zero(line))
            group.lines.push_back(std::move(line));
    };
    for (const Shown& shown : shown_estimates)
        add(shown.objective, [&](const estimate::DesignEstimate& estimate) {
            return shown.pick(estimate.resources, estimate.latency_cycles, estimate.interval_cycles);
        });
    add("latency_ns", [](const estimate::DesignEstimate& estimate) { return &estimate.latency_ns; });
    add("energy_pj", [](const estimate::DesignEstimate& estimate) { return &estimate.energy_pj; });
    group.head.name = group.title;
    group.head.cells.resize(designs.size());
    return group;
}

/// One layer in all designs.
struct LayerColumn {
    const LayerRow* row = nullptr;
    const estimate::LayerEstimate* estimate = nullptr;
};

std::vector<LayerColumn> columns_of(const ComparedDesigns& designs, const std::string& layer)
{
    std::vector<LayerColumn> columns;
    for (const auto& design : designs) {
        LayerColumn column;
        const auto index = session::find_row(*design->rows, layer);
        if (index && (*design->rows)[*index].node) {
            column.row = &(*design->rows)[*index];
            const std::size_t node = column.row->node->index();
            if (node < design->estimate.layers.size())
                column.estimate = &design->estimate.layers[node];
        }
        columns.push_back(column);
    }
    return columns;
}

template <class Say> CompareLine said(const QString& name, const std::vector<LayerColumn>& columns, Say say)
{
    std::vector<QString> texts;
    for (const LayerColumn& column : columns)
        texts.push_back(column.row ? say(*column.row) : QString());
    return text_line(name, texts);
}

void add_types(CompareGroup& group, const std::vector<LayerColumn>& columns)
{
    std::vector<std::string> tensors;
    for (const LayerColumn& column : columns)
        if (column.row)
            for (const session::TensorRow& tensor : column.row->tensors)
                if (std::ranges::find(tensors, tensor.tensor) == tensors.end())
                    tensors.push_back(tensor.tensor);
    for (const std::string& name : tensors)
        group.lines.push_back(said(text(name), columns, [&](const LayerRow& row) {
            const session::TensorRow* tensor = row.find(name);
            return tensor ? text(to_string(tensor->type)) : QString();
        }));
}

/// A layer's own row: its result and its LUTs, as long as it is folded.
CompareLine summary(const QString& name, const std::vector<LayerColumn>& columns)
{
    std::vector<const Estimate*> luts;
    for (const LayerColumn& column : columns)
        luts.push_back(column.estimate ? &column.estimate->resources.lut : nullptr);
    CompareLine line = estimate_line("lut", luts);
    line.name = name;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        CompareCell& cell = line.cells[k];
        cell.interval.clear();
        cell.text = columns[k].row ? Words::tr("%1 LUT").arg(cell.text) : Words::tr("not built");
    }
    return line;
}

CompareGroup layer_group(const ComparedDesigns& designs, const std::string& layer)
{
    const auto columns = columns_of(designs, layer);
    CompareGroup group;
    group.title = text(layer);
    group.layer = layer;
    group.head = summary(group.title, columns);
    add_types(group, columns);
    const auto matrix_only = [](const LayerRow& row, const QString& words) {
        return row.has_matrix ? words : QString();
    };
    for (CompareLine& line : std::vector{
             said(Words::tr("Reuse factor"), columns,
                  [&](const LayerRow& row) { return matrix_only(row, QString::number(row.reuse_factor)); }),
             said(Words::tr("Strategy"), columns,
                  [&](const LayerRow& row) {
                      return matrix_only(row, text(session::strategy_name(row.strategy)));
                  }),
             said(Words::tr("Sparsity"), columns,
                  [&](const LayerRow& row) { return matrix_only(row, percent(row.sparsity)); })})
        if (!is_empty(line))
            group.lines.push_back(std::move(line));
    for (const Shown& shown : shown_estimates) {
        std::vector<const Estimate*> estimates;
        for (const LayerColumn& column : columns)
            estimates.push_back(column.estimate
                                    ? shown.pick(column.estimate->resources, column.estimate->latency_cycles,
                                                 column.estimate->interval_cycles)
                                    : nullptr);
        CompareLine line = estimate_line(shown.objective, estimates);
        if (!is_zero(line))
            group.lines.push_back(std::move(line));
    }
    return group;
}

std::string quoted(const QString& words)
{
    const std::string cell = words.toStdString();
    if (cell.find_first_of(",\"\n") == std::string::npos)
        return cell;
    std::string result = "\"";
    for (const char letter : cell)
        result += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return result + '"';
}

} // namespace

bool CompareLine::differs() const
{
    return std::ranges::any_of(
        cells, [](const CompareCell& cell) { return cell.change != CompareCell::Change::none; });
}

int CompareGroup::differences() const
{
    return static_cast<int>(std::ranges::count_if(lines, &CompareLine::differs));
}

CompareTable compare_table(const ComparedDesigns& designs)
{
    CompareTable table;
    if (designs.empty())
        return table;
    table.push_back(totals(designs));
    std::vector<std::string> layers;
    for (const auto& design : designs)
        for (const LayerRow& row : *design->rows)
            if (row.node && std::ranges::find(layers, row.name) == layers.end())
                layers.push_back(row.name);
    for (const std::string& layer : layers)
        table.push_back(layer_group(designs, layer));
    return table;
}

QString design_title(const ComparedDesign& design)
{
    switch (design.choice.kind) {
    case DesignChoice::Kind::current:
        return Words::tr("Open design");
    case DesignChoice::Kind::baseline:
        return design.is_pinned ? Words::tr("Pinned design") : Words::tr("Design at open");
    case DesignChoice::Kind::trial:
        break;
    }
    return Words::tr("Trial %1").arg(design.choice.trial.value);
}

std::string compare_csv(const ComparedDesigns& designs, const CompareTable& table)
{
    std::string csv = "layer,property";
    for (const auto& design : designs) {
        const std::string title = quoted(design_title(*design));
        csv += fmt::format(",{0},{0}: difference", title);
    }
    csv += '\n';
    for (const CompareGroup& group : table)
        for (const CompareLine& line : group.lines) {
            csv += quoted(text(group.layer)) + ',' + quoted(line.name);
            for (std::size_t k = 0; k < line.cells.size(); ++k) {
                const CompareCell& cell = line.cells[k];
                const auto& first = line.cells.front().value;
                csv += ',' + (cell.value ? fmt::format("{}", *cell.value) : quoted(cell.text)) + ',';
                if (cell.value && first)
                    csv += fmt::format("{}", *cell.value - *first);
            }
            csv += '\n';
        }
    return csv;
}

} // namespace bitscape
