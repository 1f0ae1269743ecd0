#include "estimate/network.hpp"

#include "estimate/formulas.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape::estimate {

namespace {

constexpr Spread glue_spread{0.5, 1.6};

/// Adds layers up. The layers share formulas, so their errors are neither independent nor equal: half of the
/// variance is taken as common.
class Sum {
public:
    void add(const Estimate& part)
    {
        value_ += part.value;
        const double below = part.value - part.low, above = part.high - part.value;
        linear_below_ += below;
        linear_above_ += above;
        square_below_ += below * below;
        square_above_ += above * above;
        extrapolated_ = extrapolated_ || (part.high > 0 && part.source.starts_with("extrapolated"));
        measured_ = measured_ && part.source.starts_with("measured");
    }
    [[nodiscard]] Estimate total(std::string_view what) const
    {
        const auto combined = [](double linear, double square) {
            return std::sqrt((linear * linear + square) / 2);
        };
        const char* origin = extrapolated_ ? "extrapolated: " : measured_ ? "measured: " : "calibrated: ";
        return {value_, std::max(0.0, std::floor(value_ - combined(linear_below_, square_below_) + 1e-9)),
                std::max(value_, std::ceil(value_ + combined(linear_above_, square_above_) - 1e-9)),
                std::string(origin).append(what)};
    }

private:
    double value_ = 0, linear_below_ = 0, linear_above_ = 0, square_below_ = 0, square_above_ = 0;
    bool extrapolated_ = false, measured_ = true;
};

bool has_hardware(const PlacedLayer& layer)
{
    return layer.features->kind != LayerKind::none;
}

/// FIFOs behind one layer of a stream.
struct Fifos {
    double lut = 0, ff = 0, bram = 0;
};

/// Vivado: a FIFO a channel, as deep as a map has pixels; csynth puts 512 bits and more in a block, logic
/// synthesis keeps up to 64 words in shift registers. Vitis: one for all channels, registers when it is one
/// word deep. (fifos.csv; totals of 14 streaming networks.)
Fifos fifos_of(const PlacedLayer& layer, Stage stage)
{
    const LayerFeatures& features = *layer.features;
    const double depth =
        std::max(1.0, features.window.pixels_out > 0 ? features.window.pixels_out : features.packs);
    const double pixels = features.kind == LayerKind::dense && features.window.taps == 0 ? 1 : depth;
    const double channels = std::max(1.0, layer.elements / pixels), bits = features.result_bits;
    if (features.tool == Tool::oneapi) // pipes between kernels (hls4ml's tests)
        return {1.65 * channels * bits + 50, 6 * channels * bits + 75, 0};
    if (features.tool != Tool::vivado_hls) {
        if (pixels <= 1)
            return {0.55 * channels * bits, channels * bits, 0};
        return {0.55 * channels * bits, 60, table_blocks(pixels, channels * bits)};
    }
    const bool memory = pixels * bits >= (stage == Stage::csynth ? 512 : 1040);
    Fifos one{pixels > 16 ? 51.0 : 30.0, pixels > 16 ? 8 + 4 * std::ceil(std::log2(pixels)) : 5.0,
              memory ? std::ceil(pixels * bits / 18432) : 0};
    if (stage != Stage::csynth)
        one = {60, 29, one.bram};
    return {one.lut * channels, one.ff * channels, one.bram * channels};
}

/// Cycles between a layer and the next, where nothing streams: entering and leaving (24 networks, Vitis HLS
/// 2021.1). Layers behind combinational ones melt into them.
double step_of(const PlacedLayer& layer, bool reused, bool behind_registers)
{
    if (layer.features->tool == Tool::oneapi)
        return 0; // one pipeline
    if (layer.features->kind == LayerKind::dense)
        return layer.estimate->latency_cycles.value > 0 ? (reused ? 1 : 2) : 0;
    if (layer.features->kind == LayerKind::cast || layer.features->kind == LayerKind::leaky)
        return behind_registers ? 1 : 0;
    return 0;
}

struct Path {
    double value = 0, low = 0, high = 0, steps = 0;
    bool registered = false;
};

/// Longest path through a network whose layers follow one another.
Path longest_path(const std::vector<PlacedLayer>& layers, bool reused)
{
    std::vector<Path> ends(layers.size());
    Path longest;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        Path path;
        for (const std::size_t input : layers[i].inputs)
            if (ends[input].value + ends[input].steps >= path.value + path.steps)
                path = ends[input];
        if (has_hardware(layers[i])) {
            const Estimate& latency = layers[i].estimate->latency_cycles;
            path.steps += step_of(layers[i], reused, path.registered);
            path.registered = path.registered || latency.value > 0;
            path.value += latency.value;
            path.low += latency.low;
            path.high += latency.high;
        }
        ends[i] = path;
        if (path.value + path.steps >= longest.value + longest.steps)
            longest = path;
    }
    return longest;
}

/// Streams overlap: the slowest layer, and what follows the last pixel.
Path stream_path(const std::vector<PlacedLayer>& layers)
{
    Path path;
    double tail = 0, sum = 0;
    bool pixels = false;
    for (const PlacedLayer& layer : layers)
        pixels = pixels || (has_hardware(layer) && layer.features->window.pixels_in > 1);
    for (const PlacedLayer& layer : layers) {
        if (!has_hardware(layer))
            continue;
        const Estimate& latency = layer.estimate->latency_cycles;
        path.value = std::max(path.value, latency.value);
        path.low = std::max(path.low, latency.low);
        path.high = std::max(path.high, latency.high);
        const bool flat =
            layer.features->window.pixels_in <= 1 &&
            (layer.features->kind == LayerKind::dense || layer.features->kind >= LayerKind::softmax_stable);
        tail += flat && pixels ? 0.75 * latency.value : 0;
        sum += std::max(1.0, latency.value);
    }
    if (!pixels) { // only layers one after the other
        path.high = std::max(path.high, 1.5 * sum);
        path.value = sum;
    }
    path.steps = std::round(tail);
    path.registered = true;
    return path;
}

Estimate slowest(const std::vector<PlacedLayer>& layers)
{
    const bool several = std::count_if(layers.begin(), layers.end(), has_hardware) > 1;
    const char* what = "interval of the slowest layer";
    Estimate result{1, 1, 1, std::string("formula: ") + what};
    for (const PlacedLayer& layer : layers) {
        Estimate interval = layer.estimate->interval_cycles;
        if (layer.features->io_stream && has_hardware(layer) && layer.features->tool == Tool::vitis_hls) {
            // Vitis starts a process again a cycle after it has ended.
            const double busy = std::max(1.0, layer.estimate->latency_cycles.value) + 1;
            interval.value = std::max(interval.value, busy);
            interval.high = std::max(interval.high, busy);
        } else if (layer.features->io_stream && several && interval.value > 1 &&
                   layer.features->tool ==
                       Tool::vivado_hls) { // and so does Vivado, but not a process of one cycle
            interval.value += 1;
            interval.high += 1;
        }
        result.low = std::max(result.low, interval.low);
        result.high = std::max(result.high, interval.high);
        if (interval.value > result.value) {
            result.value = interval.value;
            result.source = interval.source.substr(0, interval.source.find(':')) + ": " + what;
        }
    }
    return result;
}

struct Glue {
    double lut = 0, ff = 0, bram = 0;
};

Glue glue_of(const std::vector<PlacedLayer>& layers, Stage stage, double interval)
{
    Glue glue;
    std::size_t hardware = 0;
    bool registered = false;
    for (const PlacedLayer& layer : layers) {
        if (!has_hardware(layer))
            continue;
        ++hardware;
        registered = registered || layer.estimate->latency_cycles.value > 0;
        if (layer.features->io_stream) {
            const Fifos fifos = layer.is_output && layer.features->tool == Tool::vivado_hls
                                    ? Fifos{}
                                    : fifos_of(layer, stage);
            glue.lut += fifos.lut, glue.ff += fifos.ff, glue.bram += fifos.bram;
        } else if (!layer.is_output && registered &&
                   layer.features->tool != Tool::oneapi) // values between two layers are registered once
            glue.ff += 0.95 * layer.elements * layer.features->result_bits;
    }
    if (hardware < 2)
        return {};
    glue.lut += interval > 1 && !layers.back().features->io_stream ? 10 + 5.2 * interval : 2;
    return glue;
}

} // namespace

NetworkEstimate combine(const std::vector<PlacedLayer>& layers, Stage stage)
{
    NetworkEstimate network;
    Sum lut, ff, dsp, bram18, uram;
    bool reused = false, stream = false;
    std::size_t hardware = 0;
    for (const PlacedLayer& layer : layers) {
        lut.add(layer.estimate->resources.lut);
        ff.add(layer.estimate->resources.ff);
        dsp.add(layer.estimate->resources.dsp);
        bram18.add(layer.estimate->resources.bram18);
        uram.add(layer.estimate->resources.uram);
        hardware += has_hardware(layer);
        stream = stream || (has_hardware(layer) && layer.features->io_stream);
        reused = reused || (layer.features->kind == LayerKind::dense && layer.features->reuse_factor > 1);
    }
    network.interval_cycles = slowest(layers);
    const Glue glue = glue_of(layers, stage, network.interval_cycles.value);
    const std::string source =
        "calibrated: totals less their layers, 24 + 14 networks Vitis HLS and Vivado HLS";
    LayerEstimate& between = network.glue;
    between.name = "between the layers";
    between.resources = {count_estimate(glue.lut, glue_spread, source),
                         count_estimate(glue.ff, glue_spread, source), count_estimate(0, {}, source),
                         count_estimate(glue.bram, glue_spread, source), count_estimate(0, {}, source)};
    lut.add(between.resources.lut), ff.add(between.resources.ff), bram18.add(between.resources.bram18);
    network.resources = {
        lut.total("sum over the layers and what is between them"),
        ff.total("sum over the layers and what is between them"), dsp.total("sum over the layers"),
        bram18.total("sum over the layers and what is between them"), uram.total("sum over the layers")};
    const Path path = stream ? stream_path(layers) : longest_path(layers, reused);
    const double slack = hardware > 1 ? 2 : 0;
    between.latency_cycles = {path.steps, std::max(0.0, path.steps - slack), path.steps + slack, source};
    between.interval_cycles = {1, 1, 1, source};
    Sum latency;
    const bool guessed = std::any_of(layers.begin(), layers.end(), [](const PlacedLayer& layer) {
        return has_hardware(layer) && layer.estimate->latency_cycles.high > 0 &&
               layer.estimate->latency_cycles.source.starts_with("extrapolated");
    });
    latency.add({path.value, path.low, path.high, guessed ? "extrapolated: " : "formula: "});
    latency.add(between.latency_cycles);
    network.latency_cycles = latency.total(stream ? "slowest layer and what follows the last pixel"
                                                  : "longest path through the layers");
    return network;
}

} // namespace bitscape::estimate
