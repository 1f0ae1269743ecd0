// Reuse factors, unrolled loops and the way data moves between the layers.
#include "checks/context.hpp"
#include "checks/words.hpp"
#include "design/weight_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::checks {

namespace {

constexpr std::int64_t usual_limit = 4096; ///< hls4ml 1.3.0: MaximumSize, given to config_array_partition

bool is_amd(const design::Design& design)
{
    return design.backend == design::Backend::vivado || design.backend == design::Backend::vitis;
}

/// Matrix products that one call of a layer unrolls.
struct Unrolled {
    std::int64_t n_in = 0, n_out = 0;
    std::int64_t count = 0; ///< iterations of the loop, entries of its partitioned array
};

Unrolled unrolled(std::size_t n_in, std::size_t n_out, design::Strategy strategy, std::int64_t reuse_factor)
{
    Unrolled loop{whole(n_in), whole(n_out), 0};
    const std::int64_t products = loop.n_in * loop.n_out;
    if (strategy == design::Strategy::latency)
        loop.count = products; // hls4ml's latency code has one array of all products, whatever the reuse
    if (strategy == design::Strategy::resource)
        loop.count = (products + reuse_factor - 1) / reuse_factor;
    return loop;
}

Unrolled unrolled(const design::Node& node)
{
    if (const auto* layer = std::get_if<design::Recurrent>(&node.operation)) {
        const auto& cell = layer->cell;
        const std::size_t columns = cell.bias.raw.size(); // gates side by side
        return unrolled(std::max(cell.n_in, cell.n_out), columns, cell.strategy,
                        std::max(cell.reuse_factor, std::int64_t{1}));
    }
    if (const auto matrix = design::weight_matrix(node))
        return unrolled(matrix->n_in, matrix->n_out, matrix->strategy, node.reuse_factor);
    return {};
}

/// The resource strategy with the smallest factor that keeps the loop short enough.
std::optional<Cure> shorter_loop(Context& context, const design::Node& node, const Unrolled& loop,
                                 std::int64_t limit)
{
    const std::int64_t products = loop.n_in * loop.n_out;
    const auto factors = design::valid_reuse_factors(static_cast<std::size_t>(loop.n_in),
                                                     static_cast<std::size_t>(loop.n_out));
    const auto factor =
        std::ranges::find_if(factors, [&](std::int64_t one) { return (products + one - 1) / one <= limit; });
    if (factor == factors.end())
        return std::nullopt;
    for (const std::string& name : knob_names(context.design(), node)) {
        Cure cure{words(QT_TRANSLATE_NOOP("Checks", "%1: strategy Resource, reuse factor %2"), name, *factor),
                  {{Change::Knob::strategy, name, {}, "Resource"},
                   {Change::Knob::reuse_factor, name, {}, std::to_string(*factor)}}};
        const auto made = context.resolved(cure.changes);
        const design::Node* changed = made ? made->find(node.name) : nullptr;
        if (changed != nullptr && unrolled(*changed).count <= limit)
            return cure;
    }
    return std::nullopt;
}

void check_unrolled(Context& context, const design::Node& node)
{
    const std::int64_t limit = unroll_limit(context.design());
    const Unrolled loop = unrolled(node);
    if (loop.count <= limit)
        return;
    Finding& finding = context.add(
        Severity::problem, Kind::unrolled_limit, node.name, "",
        words(QT_TRANSLATE_NOOP("Checks",
                                "%1 x %2 products with reuse factor %3 make a loop of %4 to unroll; "
                                "the tools stop at %5"),
              loop.n_in, loop.n_out, node.reuse_factor, loop.count, limit),
        words(QT_TRANSLATE_NOOP("Checks",
                                "HLS ends with an error (\"Stop unrolling loop\") after a long time.")));
    finding.share = double(loop.count) / double(limit);
    finding.cure = shorter_loop(context, node, loop, limit);
}

/// The note that the resolution leaves where it takes another factor.
bool is_snapped(const design::Note& note)
{
    return note.text.starts_with("reuse factor ") && note.text.find(" does not divide ") != std::string::npos;
}

void check_reuse(Context& context, const design::Note& note)
{
    const design::Node* node = context.design().find(note.layer);
    if (node == nullptr)
        return;
    const auto asked =
        context.design().configuration.effective_reuse_factor(node->name, node->class_name).value_or(0);
    const Unrolled loop = unrolled(*node);
    const bool is_known = design::weight_matrix(*node) && asked != node->reuse_factor;
    Finding& finding = context.add(
        Severity::warning, Kind::reuse_snapped, node->name, "",
        is_known
            ? words(QT_TRANSLATE_NOOP("Checks", "Reuse factor %1 is asked for, %2 is built: the nearest that "
                                                "divides %3 x %4 products"),
                    asked, node->reuse_factor, loop.n_in, loop.n_out)
            : words("%1", note.text),
        words(QT_TRANSLATE_NOOP("Checks", "The configuration does not say what the hardware is.")));
    const Cure cure{words(QT_TRANSLATE_NOOP("Checks", "%1: reuse factor %2"), node->name, node->reuse_factor),
                    {{Change::Knob::reuse_factor, node->name, {}, std::to_string(node->reuse_factor)}}};
    const auto tried = context.tried(cure.changes);
    if (tried && std::ranges::none_of(tried->design.notes, [&](const design::Note& now) {
            return is_snapped(now) && now.layer == note.layer;
        }))
        finding.cure = cure;
}

Cure io_cure(const char* value)
{
    return {words(QT_TRANSLATE_NOOP("Checks", "IO type %1"), std::string(value)),
            {{Change::Knob::io_type, {}, {}, value}}};
}

/// io_parallel keeps every element of a tensor in registers of its own.
void check_parallel(Context& context)
{
    const design::Design& design = context.design();
    const std::int64_t limit = unroll_limit(design);
    const design::Node* largest = nullptr;
    for (const design::Node& node : design.nodes)
        if (largest == nullptr || element_count(node.shape) > element_count(largest->shape))
            largest = &node;
    if (largest == nullptr || whole(element_count(largest->shape)) <= limit)
        return;
    const std::size_t elements = element_count(largest->shape);
    Finding& finding = context.add(
        Severity::warning, Kind::refused_stream, largest->name, "",
        words(QT_TRANSLATE_NOOP("Checks", "io_parallel keeps all %1 elements (%2 bits) of this tensor in "
                                          "registers; the tools partition arrays up to %3"),
              whole(elements), whole(elements * static_cast<std::size_t>(largest->result.width)), limit),
        words(QT_TRANSLATE_NOOP("Checks",
                                "Large images belong in io_stream: pixel after pixel through FIFOs.")));
    finding.share = double(elements) / double(limit);
    if (context.tried({{Change::Knob::io_type, {}, {}, "io_stream"}}))
        finding.cure = io_cure("io_stream");
}

bool is_small(const design::Design& design)
{
    return std::ranges::all_of(design.nodes, [&](const design::Node& node) {
        const bool moves = std::holds_alternative<design::Convolution>(node.operation) ||
                           std::holds_alternative<design::Pooling>(node.operation) ||
                           std::holds_alternative<design::Recurrent>(node.operation) ||
                           std::holds_alternative<design::TimeDistributed>(node.operation);
        return !moves && node.shape.size() == 1 && unrolled(node).count <= unroll_limit(design);
    });
}

void check_stream(Context& context)
{
    if (!is_small(context.design()))
        return;
    const Cure cure = io_cure("io_parallel");
    const auto tried = context.tried(cure.changes);
    const auto& now = context.evaluation().estimate;
    // The latency of streams is known roughly: io_parallel must not be surely slower.
    if (!tried || !fits(tried->estimate.resources, *tried->estimate.part) ||
        tried->estimate.latency_cycles.low > now.latency_cycles.high ||
        tried->estimate.resources.lut.value > now.resources.lut.value)
        return;
    const auto count = [](const estimate::Estimate& estimate) {
        return static_cast<std::int64_t>(std::llround(estimate.value));
    };
    Finding& finding = context.add(
        Severity::advice, Kind::small_for_stream, "", "",
        words(QT_TRANSLATE_NOOP("Checks", "io_parallel would take %1 LUT instead of %2 and about %3 cycles "
                                          "instead of %4, and it fits the part"),
              count(tried->estimate.resources.lut), count(now.resources.lut),
              count(tried->estimate.latency_cycles), count(now.latency_cycles)),
        words(QT_TRANSLATE_NOOP("Checks", "FIFOs between small dense layers only cost time and area.")));
    finding.share = 1 - tried->estimate.resources.lut.value / now.resources.lut.value;
    finding.cure = cure;
}

/// Notes that a check says better.
bool has_check(const design::Note& note)
{
    return is_snapped(note) || note.text.find("one step of the exponential table") != std::string::npos;
}

} // namespace

std::int64_t unroll_limit(const design::Design& design)
{
    const config::Node* set = design.configuration.root().find("MaximumSize");
    if (set == nullptr || set->text() == nullptr)
        return usual_limit;
    try {
        return std::max<std::int64_t>(1, std::stoll(*set->text()));
    } catch (const std::exception&) { // not a number: hls4ml would write it as it is, the tool ignores it
        return usual_limit;
    }
}

void check_structure(Context& context)
{
    const design::Design& design = context.design();
    for (const design::Note& note : design.notes)
        if (is_snapped(note))
            check_reuse(context, note);
    if (is_amd(design))
        for (const design::Node& node : design.nodes)
            check_unrolled(context, node);
    if (is_amd(design) && design.io_type == design::IoType::io_parallel)
        check_parallel(context);
    if (design.io_type == design::IoType::io_stream)
        check_stream(context);
}

void check_notes(Context& context)
{
    for (const std::string& line : context.opening())
        context.add(Severity::warning, Kind::note, "", "", words("%1", line),
                    words(QT_TRANSLATE_NOOP("Checks", "Found out when the file was opened.")));
    for (const design::Note& note : context.design().notes) {
        if (has_check(note))
            continue;
        const bool is_warning = note.severity == design::Note::Severity::warning;
        context.add(is_warning ? Severity::warning : Severity::advice, Kind::note, note.layer, "",
                    words("%1", note.text),
                    words(QT_TRANSLATE_NOOP("Checks",
                                            "Noted when the configuration was resolved as hls4ml does it.")));
    }
}

} // namespace bitscape::checks
