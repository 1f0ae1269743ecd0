// Sums inside of layers that show no sum: recurrent cells, products of data, normalizations, softmax.
#include "checks/context.hpp"
#include "checks/words.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace bitscape::checks {

namespace {

constexpr int widest_probe = 100;
constexpr std::array trials{1, 2, 3, 4, 6, 8, 12}; ///< integer bits that a cure may add
constexpr int room = 16;                           ///< integer bits that are surely enough

/// The type of the sums; nullptr where there is none, or where accumulators.cpp looks at it.
template <class Operation> auto* inner_accum(Operation& operation)
{
    if constexpr (requires { operation.cell.accum; })
        return &operation.cell.accum;
    else if constexpr (
        requires { operation.accum; } && !requires { operation.weight; })
        return &operation.accum;
    else
        return static_cast<std::conditional_t<std::is_const_v<Operation>, const FixedPoint*, FixedPoint*>>(
            nullptr);
}

const FixedPoint* accum_of(const design::Node& node)
{
    return std::visit([](const auto& operation) -> const FixedPoint* { return inner_accum(operation); },
                      node.operation);
}

FixedPoint widened(FixedPoint type, int bits)
{
    type.width += bits;
    type.integer += bits;
    return type;
}

design::Node with_accum(const design::Node& node, int bits)
{
    design::Node probe = node;
    std::visit(
        [bits](auto& operation) {
            if (FixedPoint* accum = inner_accum(operation))
                *accum = widened(*accum, bits);
        },
        probe.operation);
    return probe;
}

/// hls4ml's cells tie some of their types to each other: a copy with another one may not be possible.
bool can_run(const Context& context, const design::Node& probe)
{
    if (!std::holds_alternative<design::Recurrent>(probe.operation))
        return true;
    ProbeRun alone(context.design());
    static_cast<void>(alone.add(probe));
    std::vector<Samples> one_row;
    for (const Samples& input : context.bench().data->x)
        one_row.push_back(
            {1,
             input.columns,
             {input.values.begin(), input.values.begin() + static_cast<std::ptrdiff_t>(input.columns)}});
    return alone.run(one_row, 0, {}).has_value();
}

/// Marks events in which the two differ.
ProbeRun::Judge difference(std::shared_ptr<Observed> seen, std::size_t one, std::size_t other)
{
    return [seen = std::move(seen), one, other](std::size_t first, const ProbeRun::Blocks& blocks) {
        for (std::size_t r = 0; r < blocks[one].rows; ++r)
            if (!std::ranges::equal(blocks[one].row(r), blocks[other].row(r)))
                seen->mark(first + r);
    };
}

void report(Context& context, const design::Node& node, const Observed& seen)
{
    if (seen.events == 0)
        return;
    const FixedPoint& accum = *accum_of(node);
    Finding& finding = context.add(
        accum.overflow == Overflow::wrap ? Severity::problem : Severity::warning, Kind::accumulator_overflow,
        node.name, "accum",
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 events come out otherwise with room for the sums inside: "
                                          "%3 holds %4 (events %5)"),
              whole(seen.events), whole(context.rows()), to_string(accum), range_text(accum),
              rows_text(seen.first, seen.events)),
        words(QT_TRANSLATE_NOOP("Checks", "A sum that does not fit changes what the layer gives.")));
    finding.share = double(seen.events) / double(context.rows());
    finding.events = seen.first;
}

} // namespace

void check_inner_sums(Context& context, ProbeRun& probes)
{
    bool in_loop = false;
    for (const design::Node& node : context.design().nodes) {
        if (const auto* loop = std::get_if<design::TimeDistributed>(&node.operation))
            in_loop = !loop->closes;
        const FixedPoint* accum = accum_of(node);
        if (accum == nullptr || in_loop || context.stats(node) == nullptr ||
            accum->width + room > widest_probe || !can_run(context, with_accum(node, room)))
            continue;
        const auto seen = std::make_shared<Observed>();
        probes.judge(difference(seen, probes.watch(node.id), probes.add(with_accum(node, room))));
        probes.conclude([&context, &node, seen] { report(context, node, *seen); });
    }
}

Result<void> cure_inner_sums(Context& context, int threads, const std::stop_token& stop)
{
    for (Finding& finding : context.findings()) {
        const design::Node* node = context.design().find(finding.layer);
        if (finding.kind != Kind::accumulator_overflow || node == nullptr || accum_of(*node) == nullptr)
            continue;
        ProbeRun probes(context.design());
        const std::size_t reference = probes.add(with_accum(*node, room));
        std::vector<std::shared_ptr<Observed>> seen;
        for (const int bits : trials) {
            seen.push_back(std::make_shared<Observed>());
            probes.judge(difference(seen.back(), reference, probes.add(with_accum(*node, bits))));
        }
        if (auto done = probes.run(context.bench().data->x, threads, stop); !done)
            return done;
        for (std::size_t i = 0; i < trials.size(); ++i)
            if (const FixedPoint type = widened(*accum_of(*node), trials.at(i));
                seen[i]->events == 0 && type.width <= 64) {
                finding.cure = precision_cure(finding.layer, "accum", type);
                break;
            }
    }
    return {};
}

} // namespace bitscape::checks
