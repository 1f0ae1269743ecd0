#include "dataflow/turns.hpp"

#include <algorithm>
#include <bit>

namespace bitscape::dataflow {
namespace {

/// Levels of a tree that adds up n terms.
std::int64_t levels(std::size_t n)
{
    return n < 2 ? 0 : static_cast<std::int64_t>(std::bit_width(n - 1));
}

/// A product with a matrix: multiply, add up n terms, round. With a reuse factor the last products come so
/// much later.
Timing product(std::size_t n, std::int64_t reuse)
{
    const std::int64_t interval = std::max<std::int64_t>(reuse, 1);
    return {interval, 2 + levels(n) + interval};
}

Timing timing(const design::Dense& layer, std::int64_t reuse)
{
    return product(layer.n_in, reuse);
}

Timing timing(const design::Convolution& layer, std::int64_t reuse)
{
    return product(layer.depthwise ? layer.grid.taps() : layer.n_in(), reuse);
}

Timing timing(const design::BatchNormalization&, std::int64_t reuse)
{
    return product(1, reuse);
}

Timing timing(const design::Pooling& layer, std::int64_t)
{
    return {1, 2 + levels(layer.is_global ? 1 : layer.grid.taps())};
}

Timing timing(const design::Softmax& layer, std::int64_t)
{
    return {1, 5 + 2 * levels(layer.n)};
}

Timing timing(const design::TableSoftmax& layer, std::int64_t)
{
    return {1, 5 + 2 * levels(layer.slice)};
}

/// A step waits for the state of the one before.
Timing timing(const design::Recurrent& layer, std::int64_t)
{
    const design::RecurrentCell& cell = layer.cell;
    const std::int64_t from_x = product(cell.n_in, cell.reuse_factor).latency;
    const std::int64_t from_state = product(cell.n_out, cell.recurrent_reuse_factor).latency;
    const std::int64_t step = std::max(from_x, from_state) + 6; // tables, gates, the new state
    return {step, step};
}

template <class Layer> Timing timing(const Layer&, std::int64_t)
{
    return {1, 3};
}

constexpr std::uint8_t first = 1, second = 2, both = 3;

/// Puts the turns of one process together.
class Writer {
public:
    explicit Writer(const Timing& timing) : interval_(static_cast<std::uint32_t>(timing.interval))
    {
        schedule_.latency = timing.latency;
    }

    void turn(std::uint8_t reads, std::uint8_t writes)
    {
        schedule_.turns.push_back({reads, writes, interval_});
    }
    /// Moves beats without arithmetic.
    void move(std::uint8_t reads, std::uint8_t writes) { schedule_.turns.push_back({reads, writes, 1}); }
    /// The result of what was read is there after the pipeline.
    void compute()
    {
        schedule_.turns.push_back({0, 0, static_cast<std::uint32_t>(schedule_.latency)});
        schedule_.latency = 1;
    }
    Schedule take() { return std::move(schedule_); }

private:
    Schedule schedule_;
    std::uint32_t interval_;
};

/// Beats of inputs and output, and which inputs there are.
struct Beats {
    std::vector<std::size_t> in;
    std::size_t out = 0;
};

void write(Writer& writer, const EachBeat&, const Beats& beats)
{
    for (std::size_t n = 0; n < beats.out; ++n)
        writer.turn(beats.in.size() > 1 ? both : first, first);
}

void write(Writer& writer, const Whole&, const Beats& beats)
{
    for (std::size_t k = 0; k < beats.in.size(); ++k)
        for (std::size_t n = 0; n < beats.in[k]; ++n)
            writer.move(static_cast<std::uint8_t>(1U << k), 0);
    writer.compute();
    for (std::size_t n = 0; n < beats.out; ++n)
        writer.move(0, first);
}

/// Does a window end at this place of its axis?
bool ends_at(const graph::WindowAxis& axis, std::size_t place)
{
    const std::size_t reach = (axis.size - 1) * axis.dilation;
    return place >= reach && (place - reach) % axis.stride == 0 && (place - reach) / axis.stride < axis.out;
}

void write(Writer& writer, const Window& window, const Beats&)
{
    for (std::size_t row = 0; row < window.grid.height.in; ++row)
        for (std::size_t column = 0; column < window.grid.width.in; ++column)
            writer.turn(first,
                        ends_at(window.grid.height, row) && ends_at(window.grid.width, column) ? first : 0);
}

void write(Writer& writer, const Reduction&, const Beats& beats)
{
    for (std::size_t n = 0; n < beats.in.front(); ++n)
        writer.turn(first, n + 1 == beats.in.front() ? first : 0);
}

/// Every pixel of the larger image in turn.
void write(Writer& writer, const Margins& margins, const Beats&)
{
    const auto height = static_cast<std::int64_t>(margins.in_height),
               width = static_cast<std::int64_t>(margins.in_width);
    const auto out_height = static_cast<std::int64_t>(margins.out_height),
               out_width = static_cast<std::int64_t>(margins.out_width);
    const auto inside = [](std::int64_t place, std::int64_t extent) { return place >= 0 && place < extent; };
    // In coordinates of the output, from where the first of both images begins to where the last ends.
    for (std::int64_t row = std::min<std::int64_t>(0, margins.top);
         row < std::max(out_height, margins.top + height); ++row)
        for (std::int64_t column = std::min<std::int64_t>(0, margins.left);
             column < std::max(out_width, margins.left + width); ++column) {
            const bool reads = inside(row - margins.top, height) && inside(column - margins.left, width);
            const bool writes = inside(row, out_height) && inside(column, out_width);
            writer.turn(reads ? first : 0, writes ? first : 0);
        }
}

void write(Writer& writer, const Upsampling& image, const Beats&)
{
    for (std::size_t row = 0; row < image.height * image.rows_factor; ++row)
        for (std::size_t column = 0; column < image.width * image.columns_factor; ++column)
            writer.turn(row % image.rows_factor == 0 && column % image.columns_factor == 0 ? first : 0,
                        first);
}

void write(Writer& writer, const Repetition& repetition, const Beats&)
{
    for (std::size_t n = 0; n < repetition.times; ++n)
        writer.turn(n == 0 ? first : 0, first);
}

void write(Writer& writer, const Repacking& packs, const Beats& beats)
{
    const std::size_t parts = std::max(packs.from, packs.to) / std::min(packs.from, packs.to);
    for (std::size_t n = 0; n < std::max(beats.in.front(), beats.out); ++n) {
        const bool splits = packs.from > packs.to;
        const bool begins = n % parts == 0, ends = n % parts + 1 == parts;
        writer.turn(!splits || begins ? first : 0, splits || ends ? first : 0);
    }
}

void write(Writer& writer, const Turns& turns, const Beats& beats)
{
    for (std::size_t n = 0; n < beats.out; ++n)
        writer.turn(n % (turns.first + turns.second) < turns.first ? first : second, first);
}

void write(Writer& writer, const Steps& steps, const Beats& beats)
{
    for (std::size_t n = 0; n < beats.in.front(); ++n)
        writer.turn(first, steps.each || n + 1 == beats.in.front() ? first : 0);
}

} // namespace

Timing timing_of(const design::Node& node)
{
    return std::visit([&](const auto& layer) { return timing(layer, node.reuse_factor); }, node.operation);
}

Schedule schedule_of(const design::Design& design, const Network& network, const Process& process)
{
    Beats beats;
    for (const std::size_t read : process.reads)
        beats.in.push_back(network.channels[read].beats);
    if (!process.writes.empty())
        beats.out = network.channels[process.writes.front()].beats;
    if (process.kind == Process::Kind::layer) {
        const design::Node& node = design.node(process.node);
        Writer writer(timing_of(node));
        std::visit([&](const auto& motion) { write(writer, motion, beats); }, motion_of(design, node));
        return writer.take();
    }
    Writer writer({.interval = 1, .latency = 1});
    for (std::size_t n = 0; n < beats.in.front(); ++n)
        writer.turn(first, static_cast<std::uint8_t>((1U << process.writes.size()) - 1));
    return writer.take();
}

} // namespace bitscape::dataflow
