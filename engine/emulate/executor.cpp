#include "emulate/executor.hpp"

#include "emulate/kernels.hpp"
#include "emulate/operator.hpp"
#include "emulate/plain.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fmt/format.h>
#include <mutex>
#include <new>
#include <thread>

namespace bitscape::emulate {
namespace {

enum class Failure { none, cancelled, nan, memory };

/// What one thread needs for itself.
struct Worker {
    Scratch scratch;
    std::vector<Buffer> tensors; ///< blocks of outputs that are not kept, shared as Run::slots says
    std::vector<Counts> counts;
    std::vector<std::vector<WideRaw>> row_inputs;
    std::vector<std::span<const WideRaw>> row_in; ///< views of row_inputs
    std::vector<WideRaw> row_out;
    std::vector<const std::byte*> blocks_in;
};

/// Where Samples of the result come from.
struct Export {
    std::size_t node = 0;
    Samples* samples = nullptr;
};

struct Run {
    Job& job;
    std::size_t rows = 0, stride = 0, blocks = 0;
    std::vector<std::size_t> input_of; ///< node -> index of the design's input
    std::vector<Export> exports;
    std::vector<std::size_t> slots; ///< node -> buffer of the worker
    std::atomic<std::size_t> next_block = 0;
    std::atomic<Failure> failure = Failure::none;
};

bool is_kept(const Job& job, std::size_t node)
{
    return !job.cache.empty() && job.cache[node] != nullptr;
}

std::byte* block_of(Run& run, Worker& worker, std::size_t node, std::size_t block)
{
    const TensorInfo& info = run.job.infos[node];
    const std::size_t bytes = info.elements * run.stride * lane_bytes(info.lane);
    if (is_kept(run.job, node))
        return run.job.cache[node]->data.data() + block * bytes;
    return worker.tensors[run.slots[node]].data();
}

/// Outputs that are not kept share buffers: one is free again after the last node that reads it.
void share_buffers(Run& run, std::vector<Worker>& workers)
{
    const auto& nodes = run.job.design.nodes;
    std::vector<std::size_t> last_use(nodes.size());
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        last_use[n] = n;
        if (run.job.steps[n])
            for (const NodeId input : nodes[n].inputs)
                last_use[input.index()] = n;
    }
    // A part that runs for each time step needs its inputs until the last step, and keeps its own.
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const std::size_t first = n;
        n = closing_node(run.job.design, n);
        for (std::size_t k = first; k <= n; ++k) {
            last_use[k] = std::max(last_use[k], n);
            for (const NodeId input : nodes[k].inputs)
                last_use[input.index()] = std::max(last_use[input.index()], n);
        }
    }
    std::vector<std::size_t> sizes, free_at; // of each buffer: bytes, first node that may write it
    run.slots.assign(nodes.size(), 0);
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        if (!run.job.steps[n] || is_kept(run.job, n))
            continue;
        const TensorInfo& info = run.job.infos[n];
        const std::size_t bytes = info.elements * run.stride * lane_bytes(info.lane);
        std::size_t best = sizes.size();
        for (std::size_t k = 0; k < sizes.size(); ++k)
            if (free_at[k] <= n && (best == sizes.size() || sizes[k] > sizes[best]))
                best = k;
        if (best == sizes.size()) {
            sizes.push_back(0);
            free_at.push_back(0);
        }
        sizes[best] = std::max(sizes[best], bytes);
        free_at[best] = last_use[n] + 1;
        run.slots[n] = best;
    }
    for (Worker& worker : workers) {
        worker.tensors.resize(sizes.size());
        for (std::size_t k = 0; k < sizes.size(); ++k)
            worker.tensors[k].resize(sizes[k]);
    }
}

/// Row `r` of the block's inputs goes to worker.row_in.
void load_row(const Step& step, const Block& block, std::size_t r, Worker& worker)
{
    worker.row_inputs.resize(std::max(worker.row_inputs.size(), step.inputs.size()));
    worker.row_in.clear();
    for (std::size_t k = 0; k < step.inputs.size(); ++k) {
        std::vector<WideRaw>& row = worker.row_inputs[k];
        row.resize(step.inputs[k].elements);
        for (std::size_t e = 0; e < row.size(); ++e)
            row[e] = load_raw(block.inputs[k], step.inputs[k].lane, e * block.stride + r);
        worker.row_in.emplace_back(row);
    }
}

void run_plain(const Step& step, const Block& block, const double* real, Worker& worker, Counts& counts)
{
    worker.row_out.resize(step.out.elements);
    for (std::size_t r = 0; r < block.rows; ++r) {
        if (real != nullptr) {
            convert_plain(step, {real + r * step.out.elements, step.out.elements}, worker.row_out, counts);
        } else {
            load_row(step, block, r, worker);
            evaluate_plain(step, worker.row_in, worker.row_out, counts);
        }
        for (std::size_t e = 0; e < step.out.elements; ++e)
            store_raw(block.out, step.out.lane, e * block.stride + r, worker.row_out[e]);
    }
}

void run_copy(std::size_t elements, Lane lane, const Block& block, Counts& counts)
{
    const std::size_t bytes = elements * block.stride * lane_bytes(lane);
    std::memcpy(block.out, block.in, bytes);
    if (!counts.wanted)
        return;
    with_lane(lane, [&](auto tag) {
        using T = decltype(tag);
        const T* from = reinterpret_cast<const T*>(block.in);
        T min = from[0], max = from[0];
        for (std::size_t e = 0; e < elements; ++e, from += block.stride)
            for (std::size_t r = 0; r < block.rows; ++r) {
                min = from[r] < min ? from[r] : min;
                max = from[r] > max ? from[r] : max;
            }
        counts.range.min = std::min(counts.range.min, WideRaw{min});
        counts.range.max = std::max(counts.range.max, WideRaw{max});
    });
    counts.values += static_cast<std::int64_t>(elements * block.rows);
}

/// The ends of a part that is run for each time step: one step of the input, one of the output.
void run_time_step(const Step& step, const design::TimeDistributed& end, std::size_t time, Block block,
                   Counts& counts)
{
    const std::size_t elements = end.closes ? step.in.elements : step.out.elements;
    const std::size_t offset = time * elements * block.stride * lane_bytes(step.out.lane);
    if (end.closes)
        block.out += offset;
    else
        block.in += offset;
    run_copy(elements, step.out.lane, block, counts);
}

/// Picks the function for each kind of plan.
struct RunFast {
    const Step& step;
    const Block& block;
    const double* real;
    Worker& worker;
    Counts& counts;

    void operator()(const DensePlan& plan) const { run_dense(plan, block, worker.scratch, counts); }
    void operator()(const MapPlan& plan) const { run_map(plan, step.out.elements, block, counts); }
    void operator()(const TablePlan& plan) const { run_table(plan, step.out.elements, block, counts); }
    void operator()(const SoftmaxPlan& plan) const { run_softmax(plan, block, worker.scratch, counts); }
    void operator()(const CopyPlan&) const { run_copy(step.out.elements, step.out.lane, block, counts); }
    void operator()(const OperatorPlan&) const { step.custom->fast(block, worker.scratch, counts); }
    void operator()(const InputPlan&) const {} // the caller's
    void operator()(std::monostate) const { run_plain(step, block, real, worker, counts); }
};

/// `real`: the block's rows of the input data if the node is an input. False when they hold a NaN.
bool run_step(const Step& step, const Block& block, const double* real, Worker& worker, Counts& counts)
{
    if (const auto* plan = std::get_if<InputPlan>(&step.fast))
        return run_input(*plan, step.out.elements, real, block, worker.scratch, counts);
    if (real != nullptr &&
        std::any_of(real, real + block.rows * step.out.elements, [](double x) { return x != x; }))
        return false;
    std::visit(RunFast{step, block, real, worker, counts}, step.fast);
    return true;
}

void export_block(const TensorInfo& info, const std::byte* block, std::size_t stride, std::size_t rows,
                  double* to)
{
    // A product with a power of two is exact for up to 53 bits; the general conversion takes the rest.
    const bool simple = info.type.encoding != Encoding::float32 && info.lane != Lane::i128 &&
                        signed_bits(info.range) <= 53 && std::abs(info.type.fraction()) < 900;
    if (!simple) {
        for (std::size_t e = 0; e < info.elements; ++e)
            for (std::size_t r = 0; r < rows; ++r)
                to[r * info.elements + e] = to_double(load_raw(block, info.lane, e * stride + r), info.type);
        return;
    }
    const double scale = std::ldexp(1.0, -info.type.fraction());
    with_lane(info.lane, [&](auto tag) {
        const auto* from = reinterpret_cast<const decltype(tag)*>(block);
        for (std::size_t e = 0; e < info.elements; ++e)
            for (std::size_t r = 0; r < rows; ++r)
                to[r * info.elements + e] = static_cast<double>(from[e * stride + r]) * scale;
    });
}

/// One node over one block; `time` for those that open or close a part that is run for each time step. False
/// when an input holds a NaN.
bool run_node(Run& run, Worker& worker, std::size_t n, std::size_t index, std::size_t time)
{
    if (!run.job.steps[n])
        return true;
    const design::Node& node = run.job.design.nodes[n];
    const Step& step = *run.job.steps[n];
    const std::size_t first = index * run.stride;
    Block block{nullptr, block_of(run, worker, n, index), std::min(run.stride, run.rows - first), run.stride};
    if (node.inputs.empty()) {
        const Samples& samples = run.job.inputs[run.input_of[n]];
        return run_step(step, block, samples.values.data() + first * samples.columns, worker,
                        worker.counts[n]);
    }
    worker.blocks_in.clear();
    for (const NodeId input : node.inputs)
        worker.blocks_in.push_back(block_of(run, worker, input.index(), index));
    block.inputs = worker.blocks_in;
    block.in = worker.blocks_in.front();
    if (const auto* end = std::get_if<design::TimeDistributed>(&node.operation)) {
        run_time_step(step, *end, time, block, worker.counts[n]);
        return true;
    }
    return run_step(step, block, nullptr, worker, worker.counts[n]);
}

bool run_block(Run& run, Worker& worker, std::size_t index)
{
    const std::size_t first = index * run.stride;
    const std::size_t rows = std::min(run.stride, run.rows - first);
    const auto& nodes = run.job.design.nodes;
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const std::size_t part = n, last = closing_node(run.job.design, n);
        const auto* opens = std::get_if<design::TimeDistributed>(&nodes[n].operation);
        for (std::size_t time = 0; time < (opens != nullptr ? opens->steps : 1); ++time)
            for (std::size_t k = part; k <= last; ++k)
                if (!run_node(run, worker, k, index, time))
                    return false;
        // At once: a later node may take the buffers.
        for (const Export& output : run.exports)
            if (output.node >= part && output.node <= last)
                export_block(run.job.infos[output.node], block_of(run, worker, output.node, index),
                             run.stride, rows,
                             output.samples->values.data() + first * run.job.infos[output.node].elements);
        n = last;
    }
    return true;
}

void work(Run& run, Worker& worker, const std::stop_token& stop, Progress& progress)
{
    try {
        while (run.failure == Failure::none) {
            const std::size_t block = run.next_block++;
            if (block >= run.blocks)
                return;
            if (stop.stop_requested())
                run.failure = Failure::cancelled;
            else if (!run_block(run, worker, block))
                run.failure = Failure::nan;
            else
                progress.done +=
                    static_cast<std::int64_t>(std::min(run.stride, run.rows - block * run.stride));
        }
    } catch (const std::bad_alloc&) {
        run.failure = Failure::memory;
    }
}

Error nan_error(const design::Design& design, const std::vector<Samples>& inputs)
{
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const auto& values = inputs[k].values;
        const auto found = std::find_if(values.begin(), values.end(), [](double x) { return std::isnan(x); });
        if (found == values.end())
            continue;
        const auto at = static_cast<std::size_t>(found - values.begin());
        return {
            ErrorCode::invalid_value, fmt::format("input '{}'", design.node(design.inputs[k]).name),
            fmt::format("row {}, column {} is not a number", at / inputs[k].columns, at % inputs[k].columns)};
    }
    return {ErrorCode::invalid_value, {}, "the input holds values that are not numbers"};
}

Samples empty_samples(std::size_t rows, const TensorInfo& info)
{
    Samples samples;
    samples.rows = rows;
    samples.columns = info.elements;
    samples.values.resize(rows * info.elements);
    return samples;
}

/// Makes room for everything that is asked for.
void prepare_exports(Run& run, Output& output)
{
    const auto& design = run.job.design;
    output.outputs.reserve(design.outputs.size());
    for (const NodeId id : design.outputs) {
        output.outputs.push_back(empty_samples(run.rows, run.job.infos[id.index()]));
        run.exports.push_back({id.index(), &output.outputs.back()});
    }
    if (!run.job.options.trace)
        return;
    output.traces.reserve(design.nodes.size());
    for (std::size_t n = 0; n < design.nodes.size(); ++n) {
        output.traces.push_back({design.nodes[n].name, empty_samples(run.rows, run.job.infos[n])});
        run.exports.push_back({n, &output.traces.back().values});
    }
}

void collect_counts(Run& run, const std::vector<Worker>& workers)
{
    Job& job = run.job;
    job.counts.resize(job.design.nodes.size());
    for (std::size_t n = 0; n < job.counts.size(); ++n)
        for (const Worker& worker : workers)
            if (job.steps[n])
                job.counts[n].merge(worker.counts[n]);
}

void run_workers(Run& run, std::vector<Worker>& workers, const std::stop_token& stop, Progress& progress)
{
    std::vector<std::jthread> threads;
    for (std::size_t k = 1; k < workers.size(); ++k)
        threads.emplace_back([&, k] { work(run, workers[k], stop, progress); });
    work(run, workers[0], stop, progress);
}

} // namespace

std::size_t closing_node(const design::Design& design, std::size_t n)
{
    const auto* opens = std::get_if<design::TimeDistributed>(&design.nodes[n].operation);
    if (opens == nullptr || opens->closes)
        return n;
    std::size_t last = n + 1;
    while (last + 1 < design.nodes.size() &&
           !std::holds_alternative<design::TimeDistributed>(design.nodes[last].operation))
        ++last;
    return std::min(last, design.nodes.size() - 1);
}

std::size_t block_stride(const design::Design& design, std::size_t rows)
{
    constexpr std::size_t values_of_a_block = std::size_t{1} << 18;
    std::size_t largest = 1;
    for (const design::Node& node : design.nodes)
        largest = std::max(largest, element_count(node.shape));
    const auto rounded = [](std::size_t count) {
        return (count + row_granularity - 1) / row_granularity * row_granularity;
    };
    const std::size_t fitting = values_of_a_block / largest / row_granularity * row_granularity;
    return std::clamp(std::min(rounded(rows), fitting), row_granularity, max_block_rows);
}

std::size_t cached_bytes(const design::Design& design, const TensorInfo& info, std::size_t rows)
{
    const std::size_t stride = block_stride(design, rows);
    return (rows + stride - 1) / stride * stride * info.elements * lane_bytes(info.lane);
}

Result<void> check_inputs(const design::Design& design, const std::vector<Samples>& inputs)
{
    if (inputs.size() != design.inputs.size())
        return fail(
            ErrorCode::mismatch, {},
            fmt::format("the design has {} inputs, the data {}", design.inputs.size(), inputs.size()));
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const design::Node& node = design.node(design.inputs[k]);
        const std::size_t columns = element_count(node.shape);
        const std::string place = fmt::format("input '{}'", node.name);
        if (inputs[k].columns != columns || inputs[k].values.size() != inputs[k].rows * columns)
            return fail(
                ErrorCode::mismatch, place,
                fmt::format("the data has {} columns where the model takes {}", inputs[k].columns, columns));
        if (inputs[k].rows != inputs[0].rows)
            return fail(ErrorCode::mismatch, place,
                        fmt::format("{} rows where the first input has {}", inputs[k].rows, inputs[0].rows));
    }
    return {};
}

Result<Output> execute(Job& job, std::stop_token stop, Progress& progress)
{
    Run run{job, job.inputs.empty() ? 0 : job.inputs[0].rows, 0, 0, {}, {}, {}};
    run.stride = block_stride(job.design, run.rows);
    run.blocks = (run.rows + run.stride - 1) / run.stride;
    run.input_of.resize(job.design.nodes.size());
    for (std::size_t k = 0; k < job.design.inputs.size(); ++k)
        run.input_of[job.design.inputs[k].index()] = k;
    progress.done = 0;
    progress.total = static_cast<std::int64_t>(run.rows);

    Output output;
    const auto wanted = static_cast<std::size_t>(std::max(job.options.threads, 1));
    std::vector<Worker> workers(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(run.blocks, 1)));
    try {
        prepare_exports(run, output);
        for (std::size_t n = 0; n < job.cache.size(); ++n)
            if (is_kept(job, n) && job.steps[n])
                job.cache[n]->data.resize(cached_bytes(job.design, job.infos[n], run.rows));
        share_buffers(run, workers);
        Counts fresh;
        fresh.wanted = job.options.stats;
        for (Worker& worker : workers)
            worker.counts.assign(job.design.nodes.size(), fresh);
        run_workers(run, workers, stop, progress);
    } catch (const std::bad_alloc&) {
        run.failure = Failure::memory;
    }
    switch (run.failure) {
    case Failure::none:
        break;
    case Failure::cancelled:
        return fail(ErrorCode::cancelled, {}, "cancelled");
    case Failure::nan:
        return pass(nan_error(job.design, job.inputs));
    case Failure::memory:
        return fail(ErrorCode::too_large, {}, fmt::format("not enough memory to emulate {} rows", run.rows));
    }
    collect_counts(run, workers);
    return output;
}

} // namespace bitscape::emulate
