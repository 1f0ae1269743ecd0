#include "emulate/ranges.hpp"

#include "fixed/cast.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>
#include <utility>

namespace bitscape::emulate {

namespace {

/// A node added to the design, to look at what another one computes. Nothing reads it.
struct Probe {
    std::size_t node = 0; ///< of the design it looks at
    bool of_sum = false;  ///< otherwise of the result
    design::Operation operation;
    FixedPoint result;
};

/// Fewest bits left of the point for any value of the type.
int whole_bits(const FixedPoint& type)
{
    return std::max(type.integer, 1);
}

/// Bits that a node's own types add to those of its inputs: parameters multiply, sums and tables are as wide
/// as they are.
struct AddBits {
    int& products;
    int& least;
    void operator()(std::string_view tensor, const design::WeightTensor& values) const
    {
        const bool is_added = tensor.ends_with("bias") || tensor.ends_with("biases");
        (is_added ? least : products) += whole_bits(values.type);
    }
    void operator()(std::string_view, const FixedPoint& type, std::size_t) const
    {
        least = std::max(least, whole_bits(type) + 2);
    }
};

/// `type` with room for everything that the node can compute from its inputs; steps stay.
FixedPoint roomy(const FixedPoint& type, const design::Design& design, const design::Node& node)
{
    int products = 2, least = type.integer + 1;
    std::size_t terms = 1;
    for (const NodeId input : node.inputs) {
        products += whole_bits(design.node(input).result);
        terms = std::max(terms, element_count(design.node(input).shape));
    }
    std::visit([&](const auto& operation) { operation.each_type(AddBits{products, least}); }, node.operation);
    products += static_cast<int>(std::bit_width(terms));
    constexpr int widest = 110; // of the 126 that sums are computed in
    FixedPoint wide = type;
    wide.integer = std::min(std::max(products, least), std::max(type.integer, widest - type.fraction()));
    wide.width = wide.integer + type.fraction();
    wide.is_signed = true;
    wide.overflow = Overflow::wrap;
    return wide;
}

/// A mean is looked at as the sum that it divides: a convolution with ones.
design::Convolution sum_of(const design::Pooling& pooling, const FixedPoint& accum)
{
    constexpr FixedPoint one{.width = 2, .integer = 2, .is_signed = false}; // Catapult takes no single bits
    design::Convolution sum;
    sum.grid = pooling.grid;
    sum.axes = pooling.axes;
    sum.n_chan = sum.n_filt = pooling.n_chan;
    sum.depthwise = true;
    sum.weight = {one, std::vector<std::int64_t>(pooling.grid.taps() * pooling.n_chan, 1)};
    sum.bias = {one, std::vector<std::int64_t>(pooling.n_chan, 0)};
    sum.accum = accum;
    return sum;
}

/// The accumulator of a node whose finished sums can be looked at.
const FixedPoint* summed_type(const design::Operation& operation)
{
    if (const auto* dense = std::get_if<design::Dense>(&operation))
        return dense->strategy == design::Strategy::distributed_arithmetic ? nullptr : &dense->accum;
    if (const auto* window = std::get_if<design::Convolution>(&operation))
        return window->strategy == design::Strategy::distributed_arithmetic ? nullptr : &window->accum;
    if (const auto* product = std::get_if<design::EinsumDense>(&operation))
        return product->strategy == design::Strategy::distributed_arithmetic ? nullptr : &product->accum;
    if (const auto* pooling = std::get_if<design::Pooling>(&operation))
        return &pooling->accum;
    if (const auto* product = std::get_if<design::Einsum>(&operation))
        return &product->accum;
    if (const auto* product = std::get_if<design::Dot>(&operation))
        return &product->accum;
    return nullptr;
}

/// Gives the sums of `node`: in the accumulator's own type, or with room for all of them.
std::optional<Probe> sum_probe(const design::Design& design, std::size_t n, bool with_room)
{
    const design::Node& node = design.nodes[n];
    const FixedPoint* accum = summed_type(node.operation);
    if (accum == nullptr)
        return std::nullopt;
    const FixedPoint wide = roomy(*accum, design, node);
    Probe probe{n, true, node.operation, with_room ? wide : *accum};
    const auto* pooling = std::get_if<design::Pooling>(&node.operation);
    const bool is_mean = pooling != nullptr && pooling->op == graph::PoolOp::average;
    if (is_mean && design.backend == design::Backend::catapult)
        return std::nullopt; // adds in another order than a convolution's
    if (is_mean)
        probe.operation = sum_of(*pooling, wide);
    else
        std::visit(
            [&](auto& operation) {
                if constexpr (requires { operation.accum; })
                    operation.accum = wide;
            },
            probe.operation);
    return probe;
}

bool is_measured(const design::Node& node)
{
    return node.result.encoding == Encoding::number &&
           !std::holds_alternative<design::Reshape>(node.operation) &&
           !std::holds_alternative<design::TimeDistributed>(node.operation);
}

/// Results whose steps do not depend on the result's type themselves.
std::optional<Probe> result_probe(const design::Design& design, std::size_t n)
{
    const design::Node& node = design.nodes[n];
    const bool feeds_back = std::holds_alternative<design::Recurrent>(node.operation) ||
                            std::holds_alternative<design::Bidirectional>(node.operation) ||
                            std::holds_alternative<design::TreeEnsemble>(node.operation);
    if (feeds_back || node.inputs.empty())
        return std::nullopt;
    return Probe{n, false, node.operation, roomy(node.result, design, node)};
}

/// The design with each probe right behind its node, inside the same part for time steps.
struct Probed {
    design::Design design;
    std::vector<std::size_t> at;        ///< node of the old design -> its new place
    std::vector<std::size_t> probes_at; ///< probe -> its place
};

Probed insert(const design::Design& design, const std::vector<Probe>& probes)
{
    Probed probed{design, {}, std::vector<std::size_t>(probes.size())};
    auto& nodes = probed.design.nodes;
    nodes.clear();
    const auto moved = [&](std::vector<NodeId> ids) {
        for (NodeId& id : ids)
            id.value = static_cast<std::uint32_t>(probed.at[id.index()]);
        return ids;
    };
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        design::Node node = design.nodes[n];
        node.inputs = moved(std::move(node.inputs));
        node.id.value = static_cast<std::uint32_t>(nodes.size());
        probed.at.push_back(nodes.size());
        nodes.push_back(node);
        for (std::size_t k = 0; k < probes.size(); ++k) {
            if (probes[k].node != n)
                continue;
            node.id.value = static_cast<std::uint32_t>(nodes.size());
            node.operation = probes[k].operation;
            node.result = probes[k].result;
            probed.probes_at[k] = nodes.size();
            nodes.push_back(node);
        }
    }
    probed.design.inputs = moved(design.inputs);
    probed.design.outputs = moved(design.outputs);
    return probed;
}

/// Runs the design with probes: first the statistics of its own nodes, then those of the probes.
Result<std::pair<std::vector<TensorStats>, std::vector<TensorStats>>>
run_probed(const design::Design& design, const std::vector<Probe>& probes, const std::vector<Samples>& inputs,
           int threads, std::stop_token stop, Progress& progress)
{
    const Probed probed = insert(design, probes);
    Options options;
    options.threads = threads;
    auto output = run(probed.design, inputs, options, std::move(stop), progress);
    if (!output)
        return pass(std::move(output).error());
    std::pair<std::vector<TensorStats>, std::vector<TensorStats>> stats;
    for (const std::size_t place : probed.at)
        stats.first.push_back(output->stats[place]);
    for (const std::size_t place : probed.probes_at)
        stats.second.push_back(output->stats[place]);
    return stats;
}

/// What the rows hold, rounded as the input's type does it.
std::pair<double, double> input_range(const Samples& rows, const FixedPoint& type)
{
    double low = 0, high = 0;
    for (std::size_t i = 0; i < rows.values.size(); ++i) {
        low = i == 0 ? rows.values[i] : std::min<double>(low, rows.values[i]);
        high = i == 0 ? rows.values[i] : std::max<double>(high, rows.values[i]);
    }
    FixedPoint steps = type;
    steps.width = 126; // any double that is no mistake
    steps.integer = steps.width - type.fraction();
    steps.is_signed = true;
    steps.overflow = Overflow::sat;
    return {to_double(from_double(low, steps), steps), to_double(from_double(high, steps), steps)};
}

NeededRange range_of(const design::Node& node, std::string tensor, const FixedPoint& type,
                     const TensorStats& stats)
{
    return {node.name, std::move(tensor), type, stats.values, stats.overflows, stats.min, stats.max};
}

/// Which of the ranges a second run has to measure, because values are missing that did not fit.
std::vector<std::pair<std::size_t, Probe>> second_probes(const design::Design& design,
                                                         const std::vector<NeededRange>& ranges,
                                                         const std::vector<std::size_t>& nodes)
{
    std::vector<std::pair<std::size_t, Probe>> probes;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].overflows == 0)
            continue;
        auto probe =
            ranges[i].tensor == "accum" ? sum_probe(design, nodes[i], true) : result_probe(design, nodes[i]);
        if (probe)
            probes.emplace_back(i, std::move(*probe));
    }
    return probes;
}

/// A softmax whose differences hls4ml puts into a type that follows from that of what it reads.
const design::Softmax* following_softmax(const design::Design& design, const design::Node& node)
{
    const auto* softmax = std::get_if<design::Softmax>(&node.operation);
    if (softmax == nullptr || softmax->implementation != design::SoftmaxImplementation::stable ||
        softmax->n < 2)
        return nullptr;
    const FixedPoint& type = design.node(node.inputs.front()).result;
    const bool follows = softmax->inp_norm == type ||
                         (softmax->inp_norm.width == type.width - 1 &&
                          softmax->inp_norm.integer == type.integer - 1 && !softmax->inp_norm.is_signed);
    return follows && type.is_signed && type.encoding == Encoding::number ? softmax : nullptr;
}

/// Largest difference within one group that the softmax normalises.
double largest_distance(std::span<const double> row, const design::Softmax& softmax)
{
    const std::size_t stride = softmax.n * softmax.inner;
    double distance = 0;
    for (std::size_t start = 0; start + stride <= row.size(); start += stride)
        for (std::size_t first = start; first < start + softmax.inner; ++first) {
            double low = row[first], high = row[first];
            for (std::size_t at = first; at < start + stride; at += softmax.inner) {
                low = std::min(low, row[at]);
                high = std::max(high, row[at]);
            }
            distance = std::max(distance, high - low);
        }
    return distance;
}

/// What stable softmaxes read, and the layer that gives it its type: reshapes only pass it on.
struct SoftmaxInput {
    const design::Softmax* softmax = nullptr;
    NodeId input;
    std::string layer;
    double distance = 0;
};

std::vector<SoftmaxInput> softmax_inputs(const design::Design& design)
{
    std::vector<SoftmaxInput> found;
    bool in_loop = false; // over time steps: its tensors are not those of whole events
    for (const design::Node& node : design.nodes) {
        if (const auto* loop = std::get_if<design::TimeDistributed>(&node.operation))
            in_loop = !loop->closes;
        const design::Softmax* softmax = following_softmax(design, node);
        if (softmax == nullptr || in_loop)
            continue;
        const design::Node* from = &design.node(node.inputs.front());
        while (std::holds_alternative<design::Reshape>(from->operation) && !from->inputs.empty())
            from = &design.node(from->inputs.front());
        found.push_back({softmax, node.inputs.front(), from->name});
    }
    return found;
}

Result<void> measure_distances(const design::Design& design, const std::vector<Samples>& inputs, int threads,
                               const std::stop_token& stop, Progress& progress,
                               std::vector<NeededRange>& ranges)
{
    constexpr std::size_t block = 4096; // rows: not all events' tensors at once
    std::vector<SoftmaxInput> read = softmax_inputs(design);
    if (read.empty() || inputs.empty())
        return {};
    design::Design watched = design;
    Options options;
    options.threads = threads;
    options.stats = false;
    for (SoftmaxInput& one : read) {
        std::vector<double> distances; // of the events
        watched.outputs = {one.input};
        for (std::size_t first = 0; first < inputs.front().rows; first += block) {
            std::vector<Samples> part;
            for (const Samples& all : inputs) {
                part.push_back({std::min(block, all.rows - first), all.columns, {}});
                const auto begin = all.values.begin() + static_cast<std::ptrdiff_t>(first * all.columns);
                const auto count = static_cast<std::ptrdiff_t>(part.back().rows * all.columns);
                part.back().values.assign(begin, begin + count);
            }
            const auto output = run(watched, part, options, stop, progress);
            if (!output)
                return pass(output.error());
            for (std::size_t r = 0; r < part.front().rows; ++r)
                distances.push_back(largest_distance(output->outputs.front().row(r), *one.softmax));
        }
        if (distances.empty())
            continue;
        // Wider types make the table's entries lie further apart: one event in a thousand is not worth that.
        const auto last = distances.end() - 1 - static_cast<std::ptrdiff_t>(distances.size() / 1000);
        std::nth_element(distances.begin(), last, distances.end());
        one.distance = *last;
        for (NeededRange& range : ranges)
            if (range.layer == one.layer && range.tensor == "result")
                range.distance = std::max(range.distance, one.distance);
    }
    return {};
}

} // namespace

Result<std::vector<NeededRange>> needed_ranges(const design::Design& design,
                                               const std::vector<Samples>& inputs, int threads,
                                               std::stop_token stop, Progress& progress)
{
    std::vector<Probe> probes;
    for (std::size_t n = 0; n < design.nodes.size(); ++n)
        if (auto probe = sum_probe(design, n, false))
            probes.push_back(std::move(*probe));
    const auto first = run_probed(design, probes, inputs, threads, stop, progress);
    if (!first)
        return pass(first.error());

    std::vector<NeededRange> ranges;
    std::vector<std::size_t> nodes; // of each range
    for (std::size_t n = 0, k = 0; n < design.nodes.size(); ++n) {
        const design::Node& node = design.nodes[n];
        if (k < probes.size() && probes[k].node == n) {
            ranges.push_back(range_of(node, "accum", probes[k].result, first->second[k]));
            nodes.push_back(n);
            ++k;
        }
        if (!is_measured(node))
            continue;
        ranges.push_back(range_of(node, "result", node.result, first->first[n]));
        nodes.push_back(n);
    }
    for (std::size_t k = 0; k < design.inputs.size(); ++k)
        for (NeededRange& range : ranges)
            if (range.layer == design.node(design.inputs[k]).name && range.overflows > 0)
                std::tie(range.min, range.max) = input_range(inputs[k], range.type);

    if (auto done = measure_distances(design, inputs, threads, stop, progress, ranges); !done)
        return pass(done.error());
    auto again = second_probes(design, ranges, nodes);
    if (again.empty())
        return ranges;
    probes.clear();
    for (auto& [range, probe] : again)
        probes.push_back(std::move(probe));
    const auto second = run_probed(design, probes, inputs, threads, std::move(stop), progress);
    if (!second)
        return pass(second.error());
    for (std::size_t k = 0; k < again.size(); ++k) {
        ranges[again[k].first].min = second->second[k].min;
        ranges[again[k].first].max = second->second[k].max;
    }
    return ranges;
}

const NeededRange* find_range(const std::vector<NeededRange>& ranges, std::string_view layer,
                              std::string_view tensor)
{
    const auto found = std::find_if(ranges.begin(), ranges.end(), [&](const NeededRange& range) {
        return range.layer == layer && range.tensor == tensor;
    });
    return found == ranges.end() ? nullptr : &*found;
}

} // namespace bitscape::emulate
