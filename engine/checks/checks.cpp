#include "checks/checks.hpp"

#include "checks/context.hpp"
#include "checks/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace bitscape::checks {

namespace {

constexpr std::array kind_names{"input_overflow",
                                "accumulator_overflow",
                                "result_overflow",
                                "weight_overflow",
                                "softmax_flip",
                                "zero_weights",
                                "zero_results",
                                "does_not_fit",
                                "unrolled_limit",
                                "refused_stream",
                                "ignored_knob",
                                "quantizer_disagrees",
                                "reuse_snapped",
                                "lost_weights",
                                "underflow",
                                "coarse_table",
                                "interval_of_one_layer",
                                "spans_regions",
                                "small_for_stream",
                                "dsp_step",
                                "coarse_table_type",
                                "extrapolated",
                                "note"};
static_assert(kind_names.size() == static_cast<std::size_t>(Kind::note) + 1);

/// Worst first; equals in the order of the data.
void sort(std::vector<Finding>& findings, const design::Design& design)
{
    std::map<std::string_view, std::size_t> place;
    for (const design::Node& node : design.nodes)
        place.emplace(node.name, node.id.index());
    const auto place_of = [&](const Finding& finding) {
        const auto found = place.find(finding.layer);
        return found == place.end() ? design.nodes.size() : found->second;
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity < b.severity;
        if (a.kind != b.kind)
            return a.kind < b.kind;
        if (a.share != b.share)
            return a.share > b.share;
        return place_of(a) < place_of(b);
    });
}

Result<void> check_events(Context& context, int threads, const std::stop_token& stop)
{
    if (context.rows() == 0)
        return {};
    check_inputs(context);
    ProbeRun probes(context.design());
    check_ranges(context, probes);
    check_accumulators(context, probes);
    check_inner_sums(context, probes);
    std::vector<LostDecisions> lost;
    check_softmax(context, probes, lost);
    if (auto done = probes.run(context.bench().data->x, threads, stop); !done) {
        if (done.error().code == ErrorCode::cancelled)
            return done;
        // The design itself was run; what cannot be is a copy of a layer with other types.
        context.add(
            Severity::advice, Kind::note, "", "",
            words(QT_TRANSLATE_NOOP("Checks", "Sums and decisions were not looked at: %1"),
                  english(done.error())),
            words(QT_TRANSLATE_NOOP("Checks", "A layer of this design cannot be run with more room.")));
        return {};
    }
    if (auto done = cure_inner_sums(context, threads, stop); !done)
        return done;
    return cure_softmax(context, lost, threads, stop);
}

} // namespace

std::string_view to_string(Kind kind)
{
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Severity severity)
{
    constexpr std::array names{"problem", "warning", "hint"};
    return names[static_cast<std::size_t>(severity)];
}

std::string key(const Finding& finding)
{
    return std::string(to_string(finding.kind)) + '/' + finding.layer + '/' + finding.tensor;
}

Result<std::vector<Finding>> check(const Subject& subject, int threads, std::stop_token stop,
                                   Progress& progress)
{
    using Check = void (*)(Context&);
    constexpr std::array<Check, 9> static_checks{check_weights,    check_tables,    check_structure,
                                                 check_interval,   check_part,      check_dsp,
                                                 check_quantizers, check_estimates, check_notes};
    progress.total = static_cast<std::int64_t>(static_checks.size()) + 2;
    progress.done = 0;
    Context context(subject);
    if (auto done = check_events(context, threads, stop); !done)
        return pass(std::move(done).error());
    ++progress.done;
    for (const Check one : static_checks) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        one(context);
        ++progress.done;
    }
    verify_cures(context, stop);
    ++progress.done;
    sort(context.findings(), subject.design);
    return std::move(context.findings());
}

} // namespace bitscape::checks
