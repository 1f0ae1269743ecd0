#include "emulate/emulate.hpp"

#include "emulate/executor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <string_view>

namespace bitscape::emulate {
namespace {

/// The design's own promises: nodes in order, inputs before their users.
Result<void> check_design(const design::Design& design)
{
    for (std::size_t n = 0; n < design.nodes.size(); ++n)
        for (const NodeId input : design.nodes[n].inputs)
            if (input.index() >= n)
                return fail(ErrorCode::mismatch, fmt::format("layer '{}'", design.nodes[n].name),
                            "its input does not come before it");
    std::vector<bool> fed(design.nodes.size(), false);
    for (const NodeId id : design.inputs) {
        if (id.index() >= design.nodes.size() || !design.node(id).inputs.empty())
            return fail(ErrorCode::mismatch, {}, "an input of the design is not an input layer");
        fed[id.index()] = true;
    }
    for (std::size_t n = 0; n < design.nodes.size(); ++n)
        if (design.nodes[n].inputs.empty() && !fed[n])
            return fail(ErrorCode::mismatch, fmt::format("layer '{}'", design.nodes[n].name),
                        "it has no input");
    for (const NodeId id : design.outputs)
        if (id.index() >= design.nodes.size())
            return fail(ErrorCode::mismatch, {}, "an output of the design does not exist");
    return {};
}

/// Bytes that say everything an output of a node depends on, apart from the values of its inputs.
class Signature {
public:
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void add(const T& value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value)); }
    void add(const FixedPoint& type)
    {
        add(type.width);
        add(type.integer);
        add(type.is_signed);
        add(type.rounding);
        add(type.overflow);
        add(type.is_integer);
        add(type.encoding);
    }
    void add(const design::WeightTensor& tensor)
    {
        add(tensor.type);
        add(tensor.raw.size());
        bytes_.append(reinterpret_cast<const char*>(tensor.raw.data()),
                      tensor.raw.size() * sizeof(std::int64_t));
        add(tensor.negative);
    }
    template <class T> void add(const std::vector<T>& values)
    {
        add(values.size());
        for (const T& value : values)
            add(value);
    }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

std::string signature_of(const design::Design& design, const design::Node& node)
{
    Signature signature;
    signature.add(design.backend);
    signature.add(design.io_type);
    signature.add(node.operation.index());
    const auto add = [&signature](const auto& field) { signature.add(field); };
    std::visit([&](const auto& operation) { operation.each_field(add); }, node.operation);
    // The reuse factor matters only for the order in which a saturating accumulator is filled.
    if (const auto* dense = std::get_if<design::Dense>(&node.operation);
        dense == nullptr || dense->accum.overflow != Overflow::wrap)
        signature.add(node.reuse_factor);
    signature.add(node.result);
    for (const std::size_t extent : node.shape)
        signature.add(extent);
    return signature.take();
}

/// Of all nodes. What runs once for each time step is computed as a whole or not at all.
std::vector<std::string> signatures_of(const design::Design& design)
{
    std::vector<std::string> signatures;
    for (const design::Node& node : design.nodes)
        signatures.push_back(signature_of(design, node));
    for (std::size_t n = 0; n < signatures.size(); ++n) {
        const std::size_t last = closing_node(design, n);
        std::string whole;
        for (std::size_t k = n; k <= last; ++k)
            whole += signatures[k];
        for (std::size_t k = n; last > n && k <= last; ++k)
            signatures[k] = whole;
        n = last;
    }
    return signatures;
}

/// The first node of the part for each time step that a node belongs to; the node itself outside of them.
std::vector<std::size_t> opening_nodes(const design::Design& design)
{
    std::vector<std::size_t> openings(design.nodes.size());
    for (std::size_t n = 0; n < openings.size(); ++n) {
        const std::size_t first = n;
        for (const std::size_t last = closing_node(design, n); n <= last; ++n)
            openings[n] = first;
        --n;
    }
    return openings;
}

TensorStats stats_of(const design::Node& node, const TensorInfo& info, const Counts& counts)
{
    TensorStats stats{node.name, counts.values, counts.overflows, counts.underflows, 0, 0};
    if (counts.values > 0) {
        stats.min = to_double(counts.range.min, info.type);
        stats.max = to_double(counts.range.max, info.type);
    }
    return stats;
}

Result<Step> compile_node(const design::Design& design, std::size_t n, const std::vector<TensorInfo>& infos,
                          Kernel kernel)
{
    std::vector<TensorInfo> inputs;
    for (const NodeId input : design.nodes[n].inputs)
        inputs.push_back(infos[input.index()]);
    return compile(design, design.nodes[n], inputs, kernel == Kernel::fast);
}

} // namespace

Result<Output> run(const design::Design& design, const std::vector<Samples>& inputs, const Options& options,
                   std::stop_token stop, Progress& progress)
{
    if (auto ok = check_design(design); !ok)
        return pass(std::move(ok).error());
    if (auto ok = check_inputs(design, inputs); !ok)
        return pass(std::move(ok).error());
    Job job{design, inputs, options, {}, {}, {}, {}};
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        auto step = compile_node(design, n, job.infos, options.kernel);
        if (!step)
            return pass(std::move(step).error());
        job.infos.push_back(step->out);
        job.steps.emplace_back(std::move(*step));
    }
    auto output = execute(job, std::move(stop), progress);
    if (output && options.stats)
        for (std::size_t n = 0; n < design.nodes.size(); ++n)
            output->stats.push_back(stats_of(design.nodes[n], job.infos[n], job.counts[n]));
    return output;
}

struct Incremental::State {
    struct Entry {
        std::string signature; ///< empty: nothing here is valid
        std::vector<std::string> inputs;
        TensorInfo info;
        Counts counts;
        bool counted = false; ///< `counts` are of this output
        bool kept = false;    ///< `tensor` holds it
        bool fits = true;     ///< it may be kept after the run
        CachedTensor tensor;
    };
    std::shared_ptr<const std::vector<Samples>> data;
    std::size_t budget = 0;
    std::size_t stride = 0;                            ///< of the blocks that are kept
    std::map<std::string, Entry, std::less<>> entries; ///< by layer name
    std::size_t computed = 0;

    /// Compiles what changed, and what is not kept but read by it.
    Result<std::vector<Entry*>> prepare(Job& job);
    Result<void> compile(Job& job, std::size_t n) const;
    void choose_kept(Job& job, const std::vector<Entry*>& nodes) const;
    void forget_others(const design::Design& design);
};

Result<void> Incremental::State::compile(Job& job, std::size_t n) const
{
    auto step = compile_node(job.design, n, job.infos, job.options.kernel);
    if (!step)
        return pass(std::move(step).error());
    job.infos[n] = step->out;
    job.steps[n] = std::move(*step);
    return {};
}

Result<std::vector<Incremental::State::Entry*>> Incremental::State::prepare(Job& job)
{
    const design::Design& design = job.design;
    const std::vector<std::string> signatures = signatures_of(design);
    std::vector<Entry*> nodes;
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        const design::Node& node = design.nodes[n];
        Entry& entry = *nodes.emplace_back(&entries[node.name]);
        std::vector<std::string> inputs;
        bool valid = entry.signature == signatures[n] && (entry.counted || !job.options.stats);
        for (const NodeId id : node.inputs) {
            inputs.push_back(design.node(id).name);
            valid = valid && !job.steps[id.index()];
        }
        // An input layer is tied to its column of the data, all others to the layers they read.
        for (std::size_t k = 0; node.inputs.empty() && k < design.inputs.size(); ++k)
            if (design.inputs[k].index() == n)
                inputs.push_back(fmt::format("#{}", k));
        if (valid && entry.inputs == inputs) {
            job.infos[n] = entry.info;
            continue;
        }
        if (auto ok = compile(job, n); !ok)
            return pass(std::move(ok).error());
        entry.signature.clear(); // until the run is through
        entry.kept = false;
        entry.inputs = std::move(inputs);
    }
    // Backwards: unchanged outputs that are read but were not kept.
    std::vector<bool> read(design.nodes.size(), job.options.trace);
    for (const NodeId id : design.outputs)
        read[id.index()] = true;
    const std::vector<std::size_t> openings = opening_nodes(design);
    for (std::size_t last = design.nodes.size(); last-- > 0;) {
        const std::size_t first = openings[last];
        bool needed = false;
        for (std::size_t n = first; n <= last; ++n)
            needed = needed || job.steps[n] || (read[n] && !nodes[n]->kept);
        for (std::size_t n = first; needed && n <= last; ++n) {
            if (!job.steps[n])
                if (auto ok = compile(job, n); !ok)
                    return pass(std::move(ok).error());
            for (const NodeId id : design.nodes[n].inputs)
                read[id.index()] = true;
        }
        last = first;
    }
    return nodes;
}

/// The smallest outputs first, as many as the budget holds.
void Incremental::State::choose_kept(Job& job, const std::vector<Entry*>& nodes) const
{
    const std::size_t rows = job.inputs.empty() ? 0 : job.inputs[0].rows;
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto bytes = [&](std::size_t n) { return cached_bytes(job.design, job.infos[n], rows); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return bytes(a) < bytes(b); });
    std::size_t left = budget;
    job.cache.assign(nodes.size(), nullptr);
    for (const std::size_t n : order) {
        State::Entry& entry = *nodes[n];
        entry.fits = bytes(n) <= left;
        left -= entry.fits ? bytes(n) : 0;
        if (job.steps[n] ? entry.fits : entry.kept)
            job.cache[n] = &entry.tensor;
        if (job.steps[n] && entry.tensor.data.size() > bytes(n))
            entry.tensor = {}; // from wider values
    }
}

void Incremental::State::forget_others(const design::Design& design)
{
    std::map<std::string, Entry, std::less<>> kept;
    for (const design::Node& node : design.nodes)
        kept.insert(entries.extract(node.name));
    entries = std::move(kept);
}

Incremental::Incremental(std::shared_ptr<const std::vector<Samples>> inputs, std::size_t budget)
    : state_(std::make_unique<State>())
{
    state_->data = std::move(inputs);
    state_->budget = budget;
}
Incremental::~Incremental() = default;
Incremental::Incremental(Incremental&&) noexcept = default;
Incremental& Incremental::operator=(Incremental&&) noexcept = default;

std::size_t Incremental::last_computed() const
{
    return state_->computed;
}

std::size_t Incremental::kept_bytes() const
{
    std::size_t bytes = 0;
    for (const auto& [name, entry] : state_->entries)
        bytes += entry.tensor.data.size();
    return bytes;
}

Result<Output> Incremental::run(const design::Design& design, const Options& options, std::stop_token stop,
                                Progress& progress)
{
    State& state = *state_;
    state.computed = 0;
    if (auto ok = check_design(design); !ok)
        return pass(std::move(ok).error());
    if (auto ok = check_inputs(design, *state.data); !ok)
        return pass(std::move(ok).error());
    const std::size_t stride = block_stride(design, state.data->empty() ? 0 : state.data->front().rows);
    if (stride != state.stride)
        state.entries.clear();
    state.stride = stride;

    const std::size_t count = design.nodes.size();
    Job job{
        design, *state.data, options, std::vector<TensorInfo>(count), std::vector<std::optional<Step>>(count),
        {},     {}};
    const auto nodes = state.prepare(job);
    if (!nodes)
        return pass(nodes.error());
    state.choose_kept(job, *nodes);
    auto output = execute(job, std::move(stop), progress);
    if (!output)
        return output;
    std::vector<std::string> signatures = signatures_of(design);
    for (std::size_t n = 0; n < count; ++n) {
        State::Entry& entry = *(*nodes)[n];
        if (job.steps[n]) {
            ++state.computed;
            entry.signature = std::move(signatures[n]);
            entry.info = job.infos[n];
            entry.counts = job.counts[n];
            entry.counted = options.stats;
        }
        entry.kept = job.cache[n] != nullptr && entry.fits;
        if (!entry.kept)
            entry.tensor = {};
        if (options.stats)
            output->stats.push_back(stats_of(design.nodes[n], entry.info, entry.counts));
    }
    state.forget_others(design); // layers the design no longer has
    return output;
}

} // namespace bitscape::emulate
