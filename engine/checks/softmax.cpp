// Decisions that a softmax loses.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "fixed/cast.hpp"
#include "fixed/range.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace bitscape::checks {

namespace {

constexpr double often = 0.01;                          ///< of the events: more lost decisions are a problem
constexpr double rare = 0.001;                          ///< of the events: fewer wrong differences are let go
constexpr double noticeable = 0.01;                     ///< of an exponential, which is 1 at most
constexpr std::size_t most_kept = std::size_t{4} << 20; ///< logits, for trying cures

/// The groups of elements that a softmax normalises: element i of group g is at start + i * inner.
struct Groups {
    std::size_t n = 0, inner = 1;
};

std::optional<Groups> groups_of(const design::Node& node)
{
    const auto* softmax = std::get_if<design::Softmax>(&node.operation);
    if (softmax == nullptr || softmax->implementation == design::SoftmaxImplementation::argmax ||
        softmax->n < 2)
        return std::nullopt;
    return Groups{softmax->n, softmax->inner};
}

/// Whether the largest output of any group is not one of its largest inputs.
bool decides_otherwise(std::span<const double> logits, std::span<const double> outputs, Groups groups)
{
    const std::size_t stride = groups.n * groups.inner;
    for (std::size_t start = 0; start + stride <= logits.size(); start += stride)
        for (std::size_t g = 0; g < groups.inner; ++g) {
            std::size_t best = start + g;
            double largest = logits[best];
            for (std::size_t at = start + g; at < start + stride; at += groups.inner) {
                largest = std::max(largest, logits[at]);
                if (outputs[at] > outputs[best])
                    best = at;
            }
            if (logits[best] < largest)
                return true;
        }
    return false;
}

/// Entries and results with `extra` more fraction bits; results with room for a score of 1.
std::vector<Change> finer_types(const design::Node& node, const design::Softmax& softmax, int extra)
{
    constexpr int widest = 40;
    std::vector<Change> changes;
    for (const auto& [key, type] :
         {std::pair{"exp_table_t", softmax.exp_table}, std::pair{"inv_table_t", softmax.inv_table}}) {
        FixedPoint fine = type;
        fine.width = std::min(fine.width + extra, widest);
        changes.push_back(attribute(node, key, to_string(fine)));
    }
    FixedPoint result = holding(node.result, 0, 1).value_or(node.result);
    result.width = std::min(result.width + extra, widest);
    changes.push_back(precision(node.name, "result", result));
    return changes;
}

Text name_of(const design::Node& node, std::size_t table, int extra, bool is_narrower)
{
    const std::int64_t entries = whole(table), bits = extra;
    if (extra == 0 && !is_narrower)
        return words(QT_TRANSLATE_NOOP("Checks", "%1: tables of %2 entries"), node.name, entries);
    if (extra == 0)
        return words(QT_TRANSLATE_NOOP("Checks", "%1: narrower inputs, tables of %2 entries"), node.name,
                     entries);
    if (!is_narrower)
        return words(QT_TRANSLATE_NOOP("Checks", "%1: tables of %2 entries, %3 more fraction bits"),
                     node.name, entries, bits);
    return words(
        QT_TRANSLATE_NOOP("Checks", "%1: narrower inputs, tables of %2 entries, %3 more fraction bits"),
        node.name, entries, bits);
}

/// Tables and entries from the mildest change on, on top of `base`.
void add_tables(const design::Node& node, const std::vector<Change>& base, bool is_narrower,
                std::vector<Cure>& cures)
{
    const auto& softmax = std::get<design::Softmax>(node.operation);
    const std::size_t size = std::max(softmax.exp_table_size, softmax.inv_table_size);
    for (const int extra : {0, 6, 12})
        for (const std::size_t table : {size, 2 * size, 4 * size, 16 * size, 64 * size}) {
            if (extra == 0 && table == size)
                continue;
            std::vector<Change> changes = base;
            changes.push_back(attribute(node, "TableSize", std::to_string(table)));
            if (extra > 0)
                for (Change& change : finer_types(node, softmax, extra))
                    changes.push_back(std::move(change));
            cures.push_back({name_of(node, table, extra, is_narrower), std::move(changes)});
        }
}

/// From the mildest on: what a designer would try.
std::vector<Cure> candidates(const Context& context, const design::Node& node)
{
    const auto& softmax = std::get<design::Softmax>(node.operation);
    std::vector<Cure> cures;
    std::vector<Change> base;
    if (softmax.implementation != design::SoftmaxImplementation::stable) {
        base = {attribute(node, "Implementation", "stable")};
        cures.push_back({words(QT_TRANSLATE_NOOP("Checks", "%1: stable implementation"), node.name), base});
    }
    // Fewer integer bits before it, same values: the table's entries lie closer together.
    const design::Node& before = context.design().node(node.inputs.front());
    const auto* seen = context.stats(before);
    const FixedPoint narrow = seen != nullptr ? fitted(before.result, seen->min, seen->max) : before.result;
    if (narrow.integer < before.result.integer) {
        Cure cure = precision_cure(before.name, "result", narrow);
        std::vector<Change> narrower = base;
        narrower.push_back(cure.changes.front());
        cures.push_back({cure.name, narrower});
        add_tables(node, base, false, cures);
        add_tables(node, narrower, true, cures);
    } else {
        add_tables(node, base, false, cures);
    }
    return cures;
}

/// The softmax alone, reading what it reads in the design.
design::Design alone(const design::Design& design, const design::Node& softmax)
{
    design::Design made;
    made.backend = design.backend;
    made.io_type = design.io_type;
    design::Node input = design.node(softmax.inputs.front());
    input.id = NodeId{0};
    input.operation = design::Input{};
    input.inputs.clear();
    design::Node behind = softmax;
    behind.id = NodeId{1};
    behind.inputs = {input.id};
    made.nodes = {std::move(input), std::move(behind)};
    made.inputs = {NodeId{0}};
    made.outputs = {NodeId{1}};
    return made;
}

/// Whether `softmax` decides all events as their logits do. The events that were lost come first.
Result<bool> keeps_decisions(const design::Design& changed, const design::Node& softmax,
                             const Samples& logits, const std::vector<std::uint32_t>& lost, int threads,
                             const std::stop_token& stop)
{
    const design::Design design = alone(changed, softmax);
    const auto groups = groups_of(softmax);
    if (!groups)
        return false;
    Samples few{lost.size(), logits.columns, {}};
    for (const std::uint32_t row : lost)
        few.values.insert(few.values.end(), logits.row(row).begin(), logits.row(row).end());
    emulate::Options options;
    options.threads = threads;
    options.stats = false;
    for (const Samples* rows : {static_cast<const Samples*>(&few), &logits}) {
        Progress progress;
        const auto output = emulate::run(design, {*rows}, options, stop, progress);
        if (!output)
            return pass(output.error());
        for (std::size_t r = 0; r < rows->rows; ++r)
            if (decides_otherwise(rows->row(r), output->outputs.front().row(r), *groups))
                return false;
    }
    return true;
}

/// The first candidate with which no decision is lost.
Result<void> try_cures(Context& context, const LostDecisions& lost, int threads, const std::stop_token& stop)
{
    const design::Node& node = context.design().node(lost.node);
    for (Cure& cure : candidates(context, node)) {
        const auto made = context.resolved(cure.changes);
        const design::Node* changed = made ? made->find(node.name) : nullptr;
        // It reads what it reads in the design, perhaps in a narrower type that holds it.
        if (changed == nullptr || changed->inputs != node.inputs)
            continue;
        Finding& finding = context.findings()[lost.finding];
        const auto keeps = keeps_decisions(*made, *changed, *lost.logits, finding.events, threads, stop);
        if (!keeps && keeps.error().code == ErrorCode::cancelled)
            return pass(keeps.error());
        if (keeps && *keeps) {
            finding.cure = std::move(cure);
            return {};
        }
    }
    return {};
}

void report(Context& context, const design::Node& node, const Observed& seen)
{
    const auto& softmax = std::get<design::Softmax>(node.operation);
    const double share = double(seen.events) / double(context.rows());
    Finding& finding = context.add(
        share >= often ? Severity::problem : Severity::warning, Kind::softmax_flip, node.name, "exp_table",
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 events are decided otherwise behind the tables (%3, %4 "
                                          "entries; events %5)"),
              whole(seen.events), whole(context.rows()),
              std::string(design::to_string(softmax.implementation)), whole(softmax.exp_table_size),
              rows_text(seen.first, seen.events)),
        words(QT_TRANSLATE_NOOP("Checks", "The largest sum before the softmax is not the largest result: the "
                                          "accuracy is lost in the last layer.")));
    finding.share = share;
    finding.events = seen.first;
}

/// How much the exponential of a difference is off, because `norm` cannot hold it.
double lost_by(double difference, const FixedPoint& norm)
{
    if (difference <= highest(norm))
        return 0;
    return std::abs(std::exp(-to_double(from_double(difference, norm), norm)) - std::exp(-difference));
}

/// Differences of inputs to the largest, against the type that the stable implementation puts them in.
void see_differences(Observed& seen, std::size_t first, const Samples& block, Groups groups,
                     const FixedPoint& norm)
{
    const std::size_t stride = groups.n * groups.inner;
    for (std::size_t r = 0; r < block.rows; ++r) {
        const std::span<const double> row = block.row(r);
        double lost = 0;
        for (std::size_t start = 0; start + stride <= row.size(); start += stride)
            for (std::size_t g = start; g < start + groups.inner; ++g) {
                double largest = row[g];
                for (std::size_t at = g; at < start + stride; at += groups.inner)
                    largest = std::max(largest, row[at]);
                for (std::size_t at = g; at < start + stride; at += groups.inner) {
                    seen.high = std::max(seen.high, largest - row[at]);
                    lost = std::max(lost, lost_by(largest - row[at], norm));
                }
            }
        if (lost >= noticeable)
            seen.mark(first + r);
    }
}

/// Differences that are clipped, where that is next to nothing behind the exponential; else a wider type.
std::optional<Cure> room_for_differences(const Context& context, const design::Node& node,
                                         const design::Node& before, double high)
{
    const auto& softmax = std::get<design::Softmax>(node.operation);
    FixedPoint clipped = softmax.inp_norm;
    clipped.overflow = Overflow::sat;
    if (context.design().backend == design::Backend::quartus || lost_by(high, clipped) >= noticeable) {
        const auto type = holding(before.result, 0, high);
        return type ? std::optional(precision_cure(before.name, "result", *type)) : std::nullopt;
    }
    Cure cure{precision_cure(node.name, "inp_norm", clipped).name,
              {attribute(node, "inp_norm_t", to_string(clipped))}};
    if (softmax.exp_table_size != softmax.inv_table_size) // which hls4ml would take for it otherwise
        cure.changes.push_back(attribute(node, "ExpTableSize", std::to_string(softmax.exp_table_size)));
    return cure;
}

void report_differences(Context& context, const design::Node& node, const Observed& seen)
{
    // hls4ml takes the type from that of the inputs, which reshapes only pass on.
    const design::Node* before = &context.design().node(node.inputs.front());
    while (std::holds_alternative<design::Reshape>(before->operation) && !before->inputs.empty())
        before = &context.design().node(before->inputs.front());
    const bool is_trained = is_quantized(*context.design().model, before->name, "result");
    const auto* stats = context.stats(*before);
    const bool is_cut = stats != nullptr && stats->overflows > 0 && !is_trained; // that comes first
    const double share = double(seen.events) / double(std::max<std::size_t>(1, context.rows()));
    if (share < rare || is_cut)
        return;
    const FixedPoint& norm = std::get<design::Softmax>(node.operation).inp_norm;
    Finding& finding = context.add(
        share >= often ? Severity::problem : Severity::warning, Kind::result_overflow, node.name, "inp_norm",
        words(QT_TRANSLATE_NOOP("Checks", "%1 of %2 events: inputs reach %3 .. %4, %5 holds %6 (events %7)"),
              whole(seen.events), whole(context.rows()), seen.low, seen.high, to_string(norm),
              range_text(norm), rows_text(seen.first, seen.events)),
        words(QT_TRANSLATE_NOOP("Checks", "A sum that does not fit changes what the layer gives.")));
    finding.share = share;
    finding.events = seen.first;
    finding.cure = room_for_differences(context, node, *before, seen.high);
}

void watch_differences(Context& context, ProbeRun& probes, const design::Node& node, Groups groups)
{
    const auto& softmax = std::get<design::Softmax>(node.operation);
    if (softmax.implementation != design::SoftmaxImplementation::stable)
        return;
    const auto seen = std::make_shared<Observed>();
    probes.judge([seen, groups, norm = softmax.inp_norm, inputs = probes.watch(node.inputs.front())](
                     std::size_t first, const ProbeRun::Blocks& blocks) {
        see_differences(*seen, first, blocks[inputs], groups, norm);
    });
    probes.conclude([&context, &node, seen] { report_differences(context, node, *seen); });
}

} // namespace

bool softmaxes_run(const design::Design& now, const design::Design& changed, const std::stop_token& stop)
{
    bool in_loop = false;
    for (const design::Node& node : changed.nodes) {
        if (const auto* loop = std::get_if<design::TimeDistributed>(&node.operation))
            in_loop = !loop->closes;
        const auto* softmax = std::get_if<design::Softmax>(&node.operation);
        if (softmax == nullptr || in_loop)
            continue;
        const design::Node* old = now.find(node.name);
        const auto* before = old != nullptr ? std::get_if<design::Softmax>(&old->operation) : nullptr;
        const bool is_same = before != nullptr && before->exp_table_size == softmax->exp_table_size &&
                             before->inv_table_size == softmax->inv_table_size &&
                             before->inp_norm == softmax->inp_norm && before->inv_inp == softmax->inv_inp &&
                             now.node(old->inputs.front()).result == changed.node(node.inputs.front()).result;
        if (is_same)
            continue;
        emulate::Options options;
        options.threads = 0;
        options.stats = false;
        const std::size_t columns = element_count(changed.node(node.inputs.front()).shape);
        Progress progress;
        if (!emulate::run(alone(changed, node), {Samples{1, columns, std::vector<double>(columns)}}, options,
                          stop, progress))
            return false;
    }
    return true;
}

void check_softmax(Context& context, ProbeRun& probes, std::vector<LostDecisions>& lost)
{
    bool in_loop = false;
    for (const design::Node& node : context.design().nodes) {
        if (const auto* loop = std::get_if<design::TimeDistributed>(&node.operation))
            in_loop = !loop->closes;
        const auto groups = groups_of(node);
        if (!groups || in_loop)
            continue;
        const auto seen = std::make_shared<Observed>();
        const auto kept = std::make_shared<Samples>();
        kept->columns = element_count(node.shape);
        const bool keeps = kept->columns * context.rows() <= most_kept;
        watch_differences(context, probes, node, *groups);
        const std::size_t logits = probes.watch(node.inputs.front()), outputs = probes.watch(node.id);
        probes.judge([=](std::size_t first, const ProbeRun::Blocks& blocks) {
            for (std::size_t r = 0; r < blocks[logits].rows; ++r)
                if (decides_otherwise(blocks[logits].row(r), blocks[outputs].row(r), *groups))
                    seen->mark(first + r);
            if (keeps) {
                kept->values.insert(kept->values.end(), blocks[logits].values.begin(),
                                    blocks[logits].values.end());
                kept->rows += blocks[logits].rows;
            }
        });
        probes.conclude([=, &context, &node, &lost] {
            if (seen->events == 0)
                return;
            report(context, node, *seen);
            if (keeps)
                lost.push_back({node.id, context.findings().size() - 1, kept});
        });
    }
}

Result<void> cure_softmax(Context& context, const std::vector<LostDecisions>& lost, int threads,
                          const std::stop_token& stop)
{
    for (const LostDecisions& one : lost)
        if (auto done = try_cures(context, one, threads, stop); !done)
            return done;
    return {};
}

} // namespace bitscape::checks
