#include "estimate/geometry.hpp"
#include "estimate/row_features.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

/// The tensor on its way through a network.
struct Map {
    double height = 1, width = 1, channels = 0;
    [[nodiscard]] double pixels() const { return height * width; }
};

bool is_convolution(const LayerFeatures& layer)
{
    return layer.window.taps > 0 && (layer.kind == LayerKind::dense || layer.kind == LayerKind::depthwise);
}

/// Zeros around the input of a convolution.
void pad(LayerFeatures& layer, const Geometry& convolution)
{
    WindowFeatures& window = layer.window;
    window.channels = convolution.channels();
    window.pixels_in = convolution.height() * convolution.width();
    window.width = convolution.width();
    window.pixels_out = convolution.pixels_in();
    window.rows = std::floor((convolution.padded.back() - convolution.width()) / 2); // zeros on a side
    layer.n_out = window.channels * window.pixels_out;
    layer.packs = window.pixels_in;
}

/// What stands behind: the extent the pooling has to reach.
Map after_pooling(const std::vector<RowInDesign>& layers, std::size_t at, const Map& before)
{
    for (std::size_t i = at + 1; i < layers.size(); ++i) {
        if (layers[i].features->empty())
            continue;
        const LayerFeatures& next = layers[i].features->front();
        if (is_convolution(next)) {
            const Geometry geometry = parse_geometry(layers[i].geometry);
            return {geometry.height(), geometry.width(), before.channels};
        }
        if (next.kind == LayerKind::dense && before.channels > 0) {
            const double side = std::floor(std::sqrt(next.n_in / before.channels) + 0.5);
            return {side, side, before.channels};
        }
    }
    return {std::floor(before.height / 2), std::floor(before.width / 2), before.channels};
}

void pool(LayerFeatures& layer, const Map& before, const Map& after)
{
    WindowFeatures& window = layer.window;
    const double stride = std::max(1.0, std::floor(before.width / std::max(1.0, after.width)));
    window.taps = before.height > 1 ? stride * stride : stride;
    window.rows = before.height > 1 ? stride : 1;
    window.channels = before.channels;
    window.width = before.width;
    window.pixels_in = before.pixels();
    window.pixels_out = after.pixels();
    layer.n_out = before.channels * after.pixels();
    layer.packs = before.pixels();
}

void element_wise(LayerFeatures& layer, const Map& map)
{
    layer.n_in = layer.n_out = map.pixels() * map.channels;
    layer.packs = map.pixels();
    layer.window.channels = map.channels;
    layer.window.pixels_in = layer.window.pixels_out = map.pixels();
}

void complete_padding(const std::vector<RowInDesign>& layers)
{
    std::vector<Geometry> padded;
    for (const RowInDesign& row : layers) {
        const Geometry geometry = parse_geometry(row.geometry);
        if (geometry.padded.size() == 2)
            padded.push_back(geometry);
    }
    std::size_t next = 0;
    for (const RowInDesign& row : layers)
        if (!row.features->empty() && row.features->front().kind == LayerKind::padding &&
            next < padded.size())
            pad(row.features->front(), padded[next++]);
}

} // namespace

void complete_from_neighbours(const std::vector<RowInDesign>& layers)
{
    complete_padding(layers);
    Map map;
    double turns = 1,
           least = 1e9; // where products have reuse factors of their own, the network's is the least
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].features->empty())
            continue;
        LayerFeatures& layer = layers[i].features->front();
        if (layer.kind == LayerKind::dense)
            least = std::min(least, layer.reuse_factor);
        if (is_convolution(layer)) {
            const Geometry geometry = parse_geometry(layers[i].geometry);
            map = {geometry.out_height(), geometry.out_width(), layer.n_out};
        } else if (layer.kind == LayerKind::dense) {
            if (layer.io_stream)
                layer.packs = map.channels > 0 ? std::max(1.0, layer.n_in / map.channels) : 1;
            map = {1, 1, layer.n_out};
            turns = layer.strategy == design::Strategy::resource ? layer.reuse_factor : least;
        } else if (layer.kind == LayerKind::pooling && layer.window.taps == 0 && map.channels > 0) {
            const Map after = after_pooling(layers, i, map);
            pool(layer, map, after);
            map = after;
        } else if (layer.kind != LayerKind::padding && layer.n_out == 0 && map.channels > 0) {
            element_wise(layer, map);
            if (layer.kind >= LayerKind::softmax_stable && layer.kind <= LayerKind::softmax_argmax) {
                layer.n_in = layer.n_out = map.channels;
                layer.packs = 1;
                layer.reuse_factor = std::max(layer.reuse_factor, turns);
            }
        }
    }
}

} // namespace bitscape::estimate
