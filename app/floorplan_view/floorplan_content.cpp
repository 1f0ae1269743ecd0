#include "floorplan_view/floorplan_content.hpp"

#include "floorplan/demands.hpp"
#include "widgets/quantities.hpp"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bitscape {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Floorplan)
};

floorplan::Site site_of(const floorplan::Device& device, const floorplan::Anchor& tile)
{
    for (const floorplan::Span& span : device.columns[static_cast<std::size_t>(tile.column)])
        if (span.first <= tile.row && tile.row <= span.last)
            return span.site;
    return floorplan::Site::routing;
}

QString demand_text(const floorplan::Demand& demand)
{
    QStringList words{Words::tr("%1 LUT").arg(number(demand.lut)), Words::tr("%1 FF").arg(number(demand.ff))};
    const std::pair<double, QString> rare[] = {{demand.dsp, Words::tr("%1 DSP")},
                                               {demand.bram18, Words::tr("%1 BRAM18")},
                                               {demand.uram, Words::tr("%1 URAM")}};
    for (const auto& [amount, unit] : rare)
        if (amount > 0)
            words << unit.arg(number(amount));
    return text(demand.name) + QStringLiteral(": ") + words.join(QStringLiteral(", "));
}

/// "CLB 45 %, DSP 80 % full here"
QString region_text(const FloorplanContent& content, const floorplan::Anchor& tile)
{
    const floorplan::RegionUse* region = region_at(content, tile);
    QStringList shares;
    for (std::size_t site = 0; region && site < floorplan::usable_sites; ++site)
        if (region->used[site] > 0 && region->capacity[site] > 0)
            shares << QStringLiteral("%1 %2").arg(
                text(content.device->name(static_cast<floorplan::Site>(site))),
                percent(region->used[site] / region->capacity[site], 0));
    return shares.isEmpty() ? QString() : Words::tr("used: %1").arg(shares.join(QStringLiteral(", ")));
}

} // namespace

std::optional<std::size_t> FloorplanContent::find(std::string_view layer) const
{
    const auto found = std::ranges::find(demands, layer, &floorplan::Demand::name);
    if (found == demands.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - demands.begin());
}

floorplan::Anchors anchors_of(const session::Snapshot& snapshot, const std::string& part)
{
    const auto found = snapshot.document.places.find(part);
    return found == snapshot.document.places.end() ? floorplan::Anchors{} : found->second;
}

Result<FloorplanContent> floorplan_of(const session::Snapshot& snapshot,
                                      std::shared_ptr<const floorplan::Device> device)
{
    const estimate::Part& part = *snapshot.evaluation->estimate.part;
    if (!device || device->part != part.id) {
        auto read = floorplan::device_of(part);
        if (!read)
            return pass(std::move(read).error());
        device = std::make_shared<const floorplan::Device>(*std::move(read));
    }
    FloorplanContent content;
    content.device = std::move(device);
    content.demands = floorplan::demands_of(snapshot.evaluation->estimate);
    content.edges = floorplan::edges_of(*snapshot.design);
    const floorplan::Anchors anchors = anchors_of(snapshot, part.id);
    for (const auto& [layer, tile] : anchors)
        if (content.find(layer))
            content.dragged.insert(layer);
    content.plan = floorplan::place(*content.device, content.demands, content.edges,
                                    floorplan::options_for(content.demands, anchors));
    return content;
}

std::optional<std::size_t> layer_at(const FloorplanContent& content, const floorplan::Anchor& tile)
{
    for (std::size_t i = 0; i < content.plan.layers.size(); ++i)
        for (const floorplan::Patch& patch : content.plan.layers[i].patches)
            if (patch.column == tile.column && patch.first_row <= tile.row && tile.row <= patch.last_row)
                return i;
    return std::nullopt;
}

const floorplan::RegionUse* region_at(const FloorplanContent& content, const floorplan::Anchor& tile)
{
    const int column = content.device->region_column(tile.column);
    const int row = content.device->region_row(tile.row);
    const auto& regions = content.plan.clock_regions;
    const auto found = std::ranges::find_if(regions, [&](const floorplan::RegionUse& region) {
        return region.column == column && region.row == row;
    });
    return found == regions.end() ? nullptr : &*found;
}

QString use_text(const FloorplanContent& content)
{
    std::vector<std::pair<double, QString>> shares;
    for (std::size_t site = 0; site < floorplan::usable_sites; ++site) {
        double used = 0;
        for (const floorplan::Region& layer : content.plan.layers)
            used += layer.units[site];
        const bool logic = site == static_cast<std::size_t>(floorplan::Site::logic);
        const QString name = logic && !content.device->intel
                                 ? QStringLiteral("CLB")
                                 : text(content.device->name(static_cast<floorplan::Site>(site)));
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

QString place_text(const FloorplanContent& content, const floorplan::Anchor& tile)
{
    const floorplan::Device& device = *content.device;
    const QString region = Words::tr("clock region X%1Y%2")
                               .arg(device.region_column(tile.column))
                               .arg(device.region_row(tile.row));
    return device.slrs.size() > 1 ? QStringLiteral("SLR%1, %2").arg(device.slr_of(tile.row)).arg(region)
                                  : region;
}

QString tile_text(const FloorplanContent& content, const floorplan::Anchor& tile)
{
    QStringList words;
    if (const auto layer = layer_at(content, tile))
        words << demand_text(content.demands[*layer]);
    words << Words::tr("%1, column %2, row %3")
                 .arg(text(content.device->name(site_of(*content.device, tile))))
                 .arg(tile.column)
                 .arg(tile.row)
          << place_text(content, tile) << region_text(content, tile);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString spoken_text(const FloorplanContent& content)
{
    if (content.empty())
        return {};
    QStringList words{
        content.plan.fits()
            ? Words::tr("%1, %2").arg(text(content.device->part), use_text(content))
            : Words::tr("%1, does not fit: %2").arg(text(content.device->part), use_text(content))};
    for (std::size_t i = 0; i < content.demands.size(); ++i) {
        const floorplan::Region& region = content.plan.layers[i];
        if (region.empty())
            continue;
        const floorplan::Anchor middle{static_cast<int>(region.x), static_cast<int>(region.y)};
        words << Words::tr("%1 around %2").arg(text(content.demands[i].name), place_text(content, middle));
    }
    return words.join(QStringLiteral("; "));
}

} // namespace bitscape
