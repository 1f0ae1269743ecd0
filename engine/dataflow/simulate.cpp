#include "dataflow/simulate.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace bitscape::dataflow {
namespace {

constexpr std::size_t shallowest = 2; // below it a FIFO cannot be written and read every cycle

/// When the beats of a channel were written and read; of those that were.
struct Trace {
    std::vector<std::int64_t> written, read;
};

/// A process at work.
struct Worker {
    Schedule schedule;
    std::size_t turn = 0;   ///< of all events
    std::int64_t ready = 0; ///< the next turn may begin
    std::int64_t last_write = 0;
};

std::int64_t busy(const Schedule& schedule)
{
    std::int64_t cycles = schedule.latency;
    for (const Turn& turn : schedule.turns)
        cycles += turn.cycles;
    return cycles;
}

class Simulation {
public:
    Simulation(const design::Design& design, const Network& network, const Options& options)
        : network_(network), options_(options), traces_(network.channels.size())
    {
        for (const Process& process : network.processes) {
            workers_.push_back({.schedule = schedule_of(design, network, process)});
            run_.interval = std::max(run_.interval, busy(workers_.back().schedule));
        }
        for (const std::size_t input : network.inputs)
            run_.interval = std::max(run_.interval, static_cast<std::int64_t>(network.channels[input].beats));
        gap_ = options.gap > 0 ? options.gap : run_.interval;
        for (const std::size_t input : network.inputs)
            for (std::size_t event = 0; event < options.events; ++event)
                for (std::size_t n = 0; n < network.channels[input].beats; ++n)
                    traces_[input].written.push_back(static_cast<std::int64_t>(event) * gap_ +
                                                     static_cast<std::int64_t>(n));
    }

    Outcome run()
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t p = 0; p < workers_.size(); ++p)
                while (step(p))
                    moved = true;
        }
        for (std::size_t p = 0; p < workers_.size(); ++p)
            if (workers_[p].turn < options_.events * workers_[p].schedule.turns.size())
                run_.stuck.push_back(p);
        for (std::size_t c = 0; c < traces_.size(); ++c) {
            const bool is_fifo = network_.channels[c].is_fifo();
            run_.occupancy.push_back(is_fifo ? most(traces_[c], std::less_equal<>()) : 0);
            run_.room.push_back(is_fifo ? most(traces_[c], std::less<>()) : 0);
        }
        for (const std::size_t output : network_.outputs) {
            const std::vector<std::int64_t>& written = traces_[output].written;
            const std::size_t beats = network_.channels[output].beats;
            if (beats > 0 && written.size() >= beats)
                run_.latency = std::max(run_.latency, written[beats - 1] + 1);
            if (!written.empty())
                run_.end = std::max(run_.end, written.back() + 1);
        }
        return std::move(run_);
    }

private:
    [[nodiscard]] bool is_bounded(std::size_t channel) const
    {
        return !options_.depths.empty() && network_.channels[channel].is_fifo();
    }

    /// One turn of process p; false if it has to wait for another process, or is done.
    bool step(std::size_t p)
    {
        Worker& worker = workers_[p];
        const Process& process = network_.processes[p];
        const std::size_t turns = worker.schedule.turns.size();
        if (worker.turn >= options_.events * turns)
            return false;
        const Turn& turn = worker.schedule.turns[worker.turn % turns];
        if (worker.turn % turns == 0 && worker.turn > 0) // it starts anew when all has left it
            worker.ready = std::max(
                {worker.ready, worker.last_write + 1, static_cast<std::int64_t>(worker.turn / turns) * gap_});
        std::int64_t begin = worker.ready;
        for (std::size_t k = 0; k < process.reads.size(); ++k) {
            const Trace& trace = traces_[process.reads[k]];
            if ((turn.reads >> k & 1) == 0)
                continue;
            if (trace.read.size() >= trace.written.size())
                return false;
            begin = std::max(begin, trace.written[trace.read.size()] + 1);
        }
        const std::int64_t could = begin;
        for (std::size_t k = 0; k < process.writes.size(); ++k) {
            const Trace& trace = traces_[process.writes[k]];
            if ((turn.writes >> k & 1) == 0 || !is_bounded(process.writes[k]))
                continue;
            const std::size_t depth = options_.depths[process.writes[k]];
            if (trace.written.size() < depth)
                continue;
            const std::size_t room = trace.written.size() - depth; // the beat that has to leave first
            if (room >= trace.read.size())
                return false;
            begin = std::max(begin, trace.read[room] + 1 - worker.schedule.latency);
        }
        run_.stalls += begin - could;
        finish(worker, process, turn, begin);
        return true;
    }

    void finish(Worker& worker, const Process& process, const Turn& turn, std::int64_t begin)
    {
        for (std::size_t k = 0; k < process.reads.size(); ++k)
            if ((turn.reads >> k & 1) != 0)
                traces_[process.reads[k]].read.push_back(begin);
        for (std::size_t k = 0; k < process.writes.size(); ++k)
            if ((turn.writes >> k & 1) != 0) {
                worker.last_write = begin + worker.schedule.latency;
                traces_[process.writes[k]].written.push_back(worker.last_write);
            }
        worker.ready = begin + turn.cycles;
        ++worker.turn;
    }

    /// Most beats at a time; one has gone when the cycle of its reading is `before` that of a writing.
    template <class Before> static std::size_t most(const Trace& trace, Before before)
    {
        std::size_t most = 0, gone = 0;
        for (std::size_t n = 0; n < trace.written.size(); ++n) {
            while (gone < trace.read.size() && before(trace.read[gone], trace.written[n]))
                ++gone;
            most = std::max(most, n + 1 - gone);
        }
        return most;
    }

    const Network& network_;
    const Options& options_;
    std::vector<Trace> traces_; ///< per channel
    std::vector<Worker> workers_;
    std::int64_t gap_ = 0;
    Outcome run_;
};

/// The user's depth of a layer's FIFOs.
Result<std::optional<std::size_t>> configured_depth(const design::Design& design, const design::Node& node)
{
    const config::Node* found = design.configuration.attribute(node.name, node.class_name, "StreamDepth");
    if (found == nullptr)
        return std::nullopt;
    const std::string* text = found->text();
    std::size_t depth = 0;
    const bool whole = text != nullptr && !text->empty() && text->size() < 9 &&
                       std::ranges::all_of(*text, [](char c) { return c >= '0' && c <= '9'; });
    if (whole)
        depth = std::stoul(*text);
    if (depth == 0)
        return fail(ErrorCode::invalid_value, fmt::format("layer '{}': StreamDepth", node.name),
                    fmt::format("'{}' is not a positive number of beats", text != nullptr ? *text : ""));
    return depth;
}

/// Who waits for whom, in the user's words.
std::string deadlock(const design::Design& design, const Network& network, const Outcome& run,
                     const std::vector<std::size_t>& set)
{
    std::vector<std::string> waiting, layers;
    for (const std::size_t process : run.stuck)
        if (network.processes[process].kind == Process::Kind::layer && waiting.size() < 3)
            waiting.push_back("'" + design.node(network.processes[process].node).name + "'");
    for (const std::size_t channel : set) {
        std::string name = "'" + design.node(network.channels[channel].tensor).name + "'";
        if (std::ranges::find(layers, name) == layers.end())
            layers.push_back(std::move(name));
    }
    return fmt::format("the StreamDepth of {} is too small: {} wait for ever", fmt::join(layers, ", "),
                       fmt::join(waiting, ", "));
}

} // namespace

Outcome simulate(const design::Design& design, const Network& network, const Options& options)
{
    return Simulation(design, network, options).run();
}

Result<Depths> fifo_depths(const design::Design& design)
{
    Depths depths{.network = network(design), .fifos = {}};
    const Network& network = depths.network;
    const Outcome free = simulate(design, network, {});
    depths.latency = free.latency;
    depths.interval = free.interval;
    Options bounded;
    bounded.depths.assign(network.channels.size(), shallowest);
    std::vector<std::size_t> set; ///< channels that are shallower than it takes
    for (std::size_t channel = 0; channel < network.channels.size(); ++channel) {
        const Channel& between = network.channels[channel];
        if (!between.is_fifo())
            continue;
        const auto wish = configured_depth(design, design.node(between.tensor));
        if (!wish)
            return pass(wish.error());
        Fifo fifo{.channel = channel,
                  .beats = between.beats,
                  .elements = between.elements,
                  .occupancy = free.occupancy[channel]};
        fifo.is_set = wish->has_value();
        fifo.depth = wish->value_or(std::max(shallowest, free.room[channel]));
        if (fifo.depth < free.room[channel])
            set.push_back(channel);
        bounded.depths[channel] = fifo.depth;
        depths.fifos.push_back(fifo);
    }
    if (set.empty())
        return depths;
    const Outcome run = simulate(design, network, bounded);
    if (!run.stuck.empty())
        return fail(ErrorCode::invalid_value, "StreamDepth", deadlock(design, network, run, set));
    depths.latency = run.latency;
    return depths;
}

} // namespace bitscape::dataflow
