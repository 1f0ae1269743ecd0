#include "cli/tree_text.hpp"

#include "cli/report_text.hpp"
#include "cli/table.hpp"
#include "estimate/tree_costs.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::cli {

namespace {

constexpr std::size_t most_rows = 20;

estimate::TreeFeatures features_of(const design::Design& design, const design::Node& node,
                                   const design::TreeEnsemble& trees)
{
    return estimate::tree_features(trees, design.node(node.inputs.front()).result, node.result);
}

const graph::TreeEnsemble* trained_of(const design::Design& design, const design::Node& node)
{
    return std::get_if<graph::TreeEnsemble>(&design.model->layer(node.source).operation);
}

} // namespace

Json trees_json(const design::Design& design, const design::Node& node)
{
    const auto* trees = std::get_if<design::TreeEnsemble>(&node.operation);
    if (trees == nullptr)
        return nullptr;
    const estimate::TreeFeatures features = features_of(design, node, *trees);
    Json json{{"trees", trees->root.size()},
              {"outputs", trees->n_outputs},
              {"splits", features.splits},
              {"leaves", features.leaves},
              {"depth", features.depth},
              {"idle_splits", trees->idle_splits},
              {"comparators", features.comparators},
              {"comparator_bits", features.comparator_bits},
              {"leaf_bits", features.leaf_bits},
              {"adder_bits", features.adder_bits},
              {"cast_bits", features.cast_bits},
              {"unroll", trees->unroll}};
    if (const auto* trained = trained_of(design, node))
        json["trees_of_the_model"] = trained->trees.size();
    return json;
}

Json tree_costs_json(const design::Design& design, const design::Node& node, estimate::Stage stage)
{
    if (!std::holds_alternative<design::TreeEnsemble>(node.operation))
        return nullptr;
    Json rows = Json::array();
    for (const estimate::TreeShare& share : estimate::tree_costs(design, node, stage))
        rows.push_back({{"tree", share.tree},
                        {"output", share.output},
                        {"splits", share.features.splits},
                        {"leaves", share.features.leaves},
                        {"depth", share.features.depth},
                        {"new_comparators", share.features.comparators},
                        {"lut", to_json(share.lut)},
                        {"ff", to_json(share.ff)},
                        {"deviation", share.deviation},
                        {"gain", share.gain ? Json(*share.gain) : Json(nullptr)}});
    return rows;
}

std::string trees_text(const design::Design& design)
{
    std::string text;
    for (const design::Node& node : design.nodes) {
        const auto* trees = std::get_if<design::TreeEnsemble>(&node.operation);
        if (trees == nullptr)
            continue;
        const estimate::TreeFeatures features = features_of(design, node, *trees);
        const auto* trained = trained_of(design, node);
        const std::size_t before = trained != nullptr ? trained->trees.size() : trees->root.size();
        text += fmt::format(
            "\n{}: {} of {} trees, depth {}, {} splits and {} leaves; {} comparators ({} splits share "
            "one of another)\n",
            node.name, trees->root.size(), before, features.depth, features.splits, features.leaves,
            features.comparators, features.splits - features.comparators);
    }
    return text;
}

std::string tree_costs_text(const design::Design& design, estimate::Stage stage)
{
    std::string text;
    for (const design::Node& node : design.nodes) {
        auto shares = estimate::tree_costs(design, node, stage);
        if (shares.empty())
            continue;
        const std::size_t all = shares.size();
        std::stable_sort(shares.begin(), shares.end(),
                         [](const auto& a, const auto& b) { return a.lut.value > b.lut.value; });
        shares.resize(std::min(all, most_rows));
        Table table(
            {"tree", "output", "splits", "leaves", "depth", "new comparators", "LUT", "deviation", "gain"});
        for (const estimate::TreeShare& share : shares)
            table.add({fmt::format("{}", share.tree), fmt::format("{}", share.output),
                       count_text(share.features.splits), count_text(share.features.leaves),
                       count_text(share.features.depth), count_text(share.features.comparators),
                       count_text(share.lut.value), fmt::format("{:.4g}", share.deviation),
                       share.gain ? fmt::format("{:.4g}", *share.gain) : ""});
        text += fmt::format("\n{}, {}\n{}", node.name,
                            all > most_rows
                                ? fmt::format("the {} dearest of {} trees (--json has all)", most_rows, all)
                                : fmt::format("{} trees, the dearest first", all),
                            table.text());
    }
    return text;
}

} // namespace bitscape::cli
