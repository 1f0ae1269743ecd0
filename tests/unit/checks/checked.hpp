#pragma once

#include "checks/checks.hpp"
#include "unit/design/models.hpp"
#include "unit/study/small_bench.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace bitscape::checks {

/// A bench on a model with rows that are given; no labels.
inline std::shared_ptr<const study::Bench> bench_of(std::shared_ptr<const graph::Model> model,
                                                    std::vector<std::vector<double>> rows = {})
{
    std::shared_ptr<metrics::DataSet> data;
    if (!rows.empty()) {
        data = std::make_shared<metrics::DataSet>();
        data->file = "rows.npy";
        Samples x{rows.size(), rows.front().size(), {}};
        for (const auto& row : rows)
            x.values.insert(x.values.end(), row.begin(), row.end());
        data->x = {std::move(x)};
    }
    auto parts = estimate::builtin_parts();
    EXPECT_TRUE(parts);
    auto bench = study::make_bench(std::move(model), std::move(data), std::move(*parts));
    EXPECT_TRUE(bench) << english(bench.error());
    return *bench;
}

inline std::vector<Finding> findings_of(const std::shared_ptr<const study::Bench>& bench,
                                        const config::Configuration& configuration, int threads = 0)
{
    study::Evaluator evaluator(bench);
    Progress progress;
    const auto evaluation = evaluator.evaluate(configuration, threads, {}, progress);
    EXPECT_TRUE(evaluation) << english(evaluation.error());
    if (!evaluation)
        return {};
    auto findings = check({*evaluator.last_design(), *evaluation, *bench, {}}, threads, {}, progress);
    EXPECT_TRUE(findings) << english(findings.error());
    return findings ? *std::move(findings) : std::vector<Finding>{};
}

inline const Finding* find(const std::vector<Finding>& findings, Kind kind, std::string_view layer = {})
{
    const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
        return finding.kind == kind && (layer.empty() || finding.layer == layer);
    });
    return found == findings.end() ? nullptr : &*found;
}

/// What was found, for messages of tests.
inline std::string list(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text +=
            std::string(to_string(finding.kind)) + " " + finding.layer + ": " + english(finding.text) + "\n";
    return text;
}

/// As hls4ml lists it; the logits of the small model in the usual type, not as wide as their sums.
inline config::Configuration base(const study::Bench& bench)
{
    auto configuration = config::default_configuration(*bench.model);
    if (bench.model->find("fc2") != nullptr)
        configuration.set_precision("fc2", "result", "fixed<16,6>");
    return configuration;
}

/// The finding is there, has a cure, and is gone with it. Returns it as it was before; a failed test goes on
/// with a cure that changes nothing.
inline Finding expect_cured(const std::shared_ptr<const study::Bench>& bench,
                            config::Configuration configuration, Kind kind, std::string_view layer = {})
{
    const auto before = findings_of(bench, configuration);
    const Finding* found = find(before, kind, layer);
    EXPECT_NE(found, nullptr) << list(before);
    Finding finding = found != nullptr ? *found : Finding{};
    EXPECT_TRUE(finding.cure) << english(finding.text);
    if (!finding.cure) {
        finding.cure = Cure{{}, {Change{}}};
        return finding;
    }
    apply(*finding.cure, configuration);
    const auto after = findings_of(bench, configuration);
    EXPECT_EQ(find(after, kind, finding.layer), nullptr) << english(finding.cure->name) << "\n"
                                                         << list(after);
    return finding;
}

} // namespace bitscape::checks
