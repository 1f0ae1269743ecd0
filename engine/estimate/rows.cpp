#include "estimate/rows.hpp"

#include "estimate/formulas.hpp"
#include "estimate/geometry.hpp"
#include "estimate/network.hpp"
#include "estimate/row_features.hpp"
#include "estimate/table.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace bitscape::estimate {

namespace {

Result<void> check_columns(const Table& table, const std::string& name)
{
    for (const char* column :
         {"layer_class", "stage", "tool", "strategy", "io_type", "reuse_factor", "n_in", "n_out",
          "accum_type", "in_bits", "weight_bits", "nnz", "u_pow2neg", "u_csd2", "u_csd3", "u_widths"})
        if (!table.has(column))
            return fail(ErrorCode::bad_format, name, fmt::format("column '{}' is missing", column));
    return {};
}

constexpr Target targets[] = {Target::lut,    Target::ff,      Target::dsp,
                              Target::bram18, Target::latency, Target::interval};

SynthesisRow head_of(Table& table, std::size_t at)
{
    SynthesisRow row;
    row.source = table.text(at, "source");
    row.design = table.text(at, "design");
    row.group = table.text(at, "group");
    row.layer = table.text(at, "layer");
    row.layer_class = table.text(at, "layer_class");
    const std::string& stage = table.text(at, "stage");
    row.stage = stage == "vsynth" ? Stage::vsynth : stage == "impl" ? Stage::impl : Stage::csynth;
    row.index = static_cast<int>(std::clamp(table.number(at, "layer_index"), 0.0, 1e6));
    row.is_total = row.layer == "total";
    for (const Target target : targets) {
        const std::string column(to_string(target));
        if (!table.text(at, column).empty())
            row.measured.emplace_back(target, table.number(at, column));
    }
    return row;
}

/// Rows of the layers of one design, in the order of hls4ml's numbers.
using Members = std::vector<std::size_t>;

Members members_of(const std::vector<SynthesisRow>& rows, const Members& design, Stage stage)
{
    Members members;
    for (const std::size_t i : design)
        if (!rows[i].is_total && rows[i].stage == stage)
            members.push_back(i);
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return rows[a].index < rows[b].index; });
    return members;
}

/// Layers of the design for its total: those of its own stage, else those of csynth.
std::vector<LayerFeatures> network_of(const std::vector<SynthesisRow>& rows, const Members& design,
                                      Stage stage)
{
    Members members = members_of(rows, design, stage);
    const Members csynth = members_of(rows, design, Stage::csynth);
    if (members.size() < csynth.size())
        members = csynth;
    std::vector<LayerFeatures> layers;
    for (const std::size_t i : members)
        layers.insert(layers.end(), rows[i].layers.begin(), rows[i].layers.end());
    return members.size() > 1 ? layers : std::vector<LayerFeatures>();
}

} // namespace

Result<std::vector<SynthesisRow>> parse_synthesis_rows(std::string_view csv, const std::string& name)
{
    Table table(name, csv);
    if (table.rows() == 0)
        return fail(ErrorCode::bad_format, name, "holds no rows");
    if (auto checked = check_columns(table, name); !checked)
        return pass(std::move(checked).error());
    std::vector<SynthesisRow> rows;
    std::map<std::pair<std::string, std::string>, Members> designs;
    for (std::size_t at = 0; at < table.rows(); ++at) {
        rows.push_back(head_of(table, at));
        rows.back().layers = row_features(table, at);
        designs[{rows.back().source, rows.back().design}].push_back(at);
    }
    for (const auto& [key, design] : designs) {
        for (const Stage stage : {Stage::csynth, Stage::vsynth, Stage::impl}) {
            std::vector<RowInDesign> layers;
            for (const std::size_t i : members_of(rows, design, stage))
                layers.push_back({rows[i].layer_class, table.text(i, "geometry"), &rows[i].layers});
            complete_from_neighbours(layers);
        }
        for (const std::size_t i : design)
            if (rows[i].is_total && rows[i].layers.empty())
                rows[i].layers = network_of(rows, design, rows[i].stage);
        for (const std::size_t i : design)
            if (rows[i].is_total && rows[i].layers.empty())
                rows[i].layers = features_of_chain(table, i);
    }
    if (table.error() != nullptr)
        return pass(Error(*table.error()));
    return rows;
}

std::optional<LayerEstimate> estimate_row(const SynthesisRow& row)
{
    if (row.layers.empty())
        return {};
    if (row.layers.size() == 1)
        return predict(row.layers.front(), row.stage);
    std::vector<LayerEstimate> estimates;
    for (const LayerFeatures& layer : row.layers)
        estimates.push_back(predict(layer, row.stage));
    std::size_t last = row.layers.size() - 1; // paddings that hls4ml inserts have the highest numbers
    while (last > 0 && row.layers[last].kind == LayerKind::padding)
        --last;
    std::vector<PlacedLayer> placed(row.layers.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        placed[i] = {&row.layers[i], &estimates[i], {}, 0, i == last};
        const LayerFeatures& layer = row.layers[i];
        const double positions = layer.window.pixels_out > 0 ? layer.window.pixels_out : 1;
        const bool windowed = layer.kind == LayerKind::dense && layer.window.taps > 0;
        const bool moved = layer.kind == LayerKind::padding;
        placed[i].elements = windowed ? layer.n_out * positions
                             : moved  ? layer.window.channels * positions
                                      : layer.n_out;
        if (i > 0)
            placed[i].inputs = {i - 1};
    }
    const NetworkEstimate network = combine(placed, row.stage);
    LayerEstimate total;
    total.resources = network.resources;
    total.latency_cycles = network.latency_cycles;
    total.interval_cycles = network.interval_cycles;
    return total;
}

} // namespace bitscape::estimate
