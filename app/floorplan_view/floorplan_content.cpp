#include "floorplan_view/floorplan_content.hpp"

#include "floorplan/demands.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bitscape {

FloorplanContent floorplan_of(const session::Snapshot& snapshot,
                              std::shared_ptr<const floorplan::Device> device, const Anchors& anchors)
{
    FloorplanContent content;
    content.device = std::move(device);
    content.demands = floorplan::demands_of(snapshot.evaluation->estimate);
    content.edges = floorplan::edges_of(*snapshot.design);
    floorplan::PlaceOptions options;
    options.anchors.resize(content.demands.size());
    for (std::size_t i = 0; i < content.demands.size(); ++i)
        if (const auto anchor = anchors.find(content.demands[i].name); anchor != anchors.end())
            options.anchors[i] = anchor->second;
    content.plan = floorplan::place(*content.device, content.demands, content.edges, options);
    return content;
}

std::optional<std::size_t> layer_at(const FloorplanContent& content, int column, int row)
{
    for (std::size_t i = 0; i < content.plan.layers.size(); ++i)
        for (const floorplan::Patch& patch : content.plan.layers[i].patches)
            if (patch.column == column && patch.first_row <= row && row <= patch.last_row)
                return i;
    return std::nullopt;
}

QString use_text(const FloorplanContent& content)
{
    const std::pair<QString, std::size_t> sites[] = {{QStringLiteral("CLB"), 0},
                                                     {QStringLiteral("DSP"), 1},
                                                     {QStringLiteral("BRAM"), 2},
                                                     {QStringLiteral("URAM"), 3}};
    std::vector<std::pair<double, QString>> shares;
    for (const auto& [name, site] : sites) {
        double used = 0;
        for (const floorplan::Region& layer : content.plan.layers)
            used += layer.units[site];
        if (used > 0 && content.device->limit[site] > 0)
            shares.emplace_back(used / content.device->limit[site], name);
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList words;
    for (const auto& [share, name] : shares)
        words << name + QLatin1Char(' ') + percent(share, 0);
    return words.join(QStringLiteral(", "));
}

} // namespace bitscape
