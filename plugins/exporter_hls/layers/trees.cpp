// Boosted trees, as tables that the two kernels share.
#include "exporter_hls/layer_writer.hpp"
#include "fixed/cast.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bitscape::hls {
namespace {

using Numbers = std::vector<std::int64_t>;

/// The most splits a project may have: at once, so many comparators stand side by side, and HLS tools give up
/// long before that; in turn, so many lie in memory.
constexpr std::size_t most_at_once = std::size_t{1} << 15, most_in_turn = std::size_t{1} << 18;

/// Nodes that a tree reaches, splits and leaves numbered apart. A place is a split's number or ~(a leaf's).
struct Tables {
    Numbers root;                            ///< [outputs, rounds]
    Numbers feature, threshold, left, right; ///< [splits], at least one
    Numbers score;                           ///< [leaves]
    std::size_t depth = 0;
};

/// Levels of splits above each node's leaves, the most of any tree; parents stand before their children.
std::size_t depth_of(const design::TreeEnsemble& layer, const std::vector<bool>& reached)
{
    std::vector<std::size_t> depth(layer.feature.size(), 0);
    std::size_t most = 0;
    for (std::size_t n = 0; n < layer.feature.size(); ++n) {
        if (!reached[n])
            continue;
        most = std::max(most, depth[n]);
        if (layer.feature[n] >= 0)
            for (const int child : {layer.left[n], layer.right[n]})
                depth[static_cast<std::size_t>(child)] = depth[n] + 1;
    }
    return most;
}

std::vector<bool> reached_nodes(const design::TreeEnsemble& layer)
{
    std::vector<bool> reached(layer.feature.size(), false);
    for (const std::size_t root : layer.root)
        reached[root] = true;
    for (std::size_t n = 0; n < reached.size(); ++n)
        if (reached[n] && layer.feature[n] >= 0)
            for (const int child : {layer.left[n], layer.right[n]})
                reached[static_cast<std::size_t>(child)] = true;
    return reached;
}

Tables tables_of(const design::TreeEnsemble& layer)
{
    const std::vector<bool> reached = reached_nodes(layer);
    Numbers place(layer.feature.size(), 0);
    std::int64_t splits = 0, leaves = 0;
    for (std::size_t n = 0; n < place.size(); ++n)
        if (reached[n])
            place[n] = layer.feature[n] >= 0 ? splits++ : ~leaves++;
    Tables tables;
    tables.depth = depth_of(layer, reached);
    for (std::size_t n = 0; n < place.size(); ++n) {
        const auto value = static_cast<std::size_t>(layer.value[n]);
        if (!reached[n])
            continue;
        if (layer.feature[n] < 0) {
            tables.score.push_back(layer.score.raw[value]);
            continue;
        }
        tables.feature.push_back(layer.feature[n]);
        tables.threshold.push_back(layer.threshold.raw[value]);
        tables.left.push_back(place[static_cast<std::size_t>(layer.left[n])]);
        tables.right.push_back(place[static_cast<std::size_t>(layer.right[n])]);
    }
    if (splits == 0) { // C++ has no empty arrays
        tables.feature = tables.threshold = {0};
        tables.left = tables.right = {~std::int64_t{0}};
    }
    for (std::size_t j = 0; j < layer.n_outputs; ++j)
        for (std::size_t k = j; k < layer.root.size(); k += layer.n_outputs)
            tables.root.push_back(place[layer.root[k]]);
    return tables;
}

Result<void> check(const LayerWriter& writer, const design::TreeEnsemble& layer, const Tables& tables)
{
    if (layer.root.empty() || layer.root.size() % layer.n_outputs != 0 || layer.norm.raw.size() != 1 ||
        layer.start.raw.size() != layer.n_outputs || writer.input_elements() != layer.n_features ||
        writer.elements() != layer.n_outputs)
        return writer.failure(ErrorCode::mismatch, "its trees do not fit its input or its outputs");
    const auto is_float = [](const FixedPoint& type) { return type.encoding == Encoding::float32; };
    const int floats = is_float(writer.input()) + is_float(layer.threshold.type) +
                       is_float(writer.node.result) + is_float(layer.weight);
    if (floats != 0 && floats != 4)
        return writer.failure(ErrorCode::unsupported,
                              "float and fixed point in one layer of trees cannot be exported");
    const std::size_t most = layer.unroll ? most_at_once : most_in_turn;
    if (tables.feature.size() > most)
        return writer.failure(
            ErrorCode::unsupported,
            fmt::format("{} trees have {} splits; {} at most can be exported {}", layer.root.size(),
                        tables.feature.size(), most,
                        layer.unroll ? "unrolled (Unroll: false keeps them in memory)" : "as one memory"));
    return {};
}

/// What the kernel does with features and sums, by name.
void add_arithmetic(LayerWriter& writer, const design::TreeEnsemble& layer)
{
    ConfigText& config = writer.config;
    const bool is_less = layer.split == graph::TreeEnsemble::Split::less;
    config.alias("goes_left", is_less ? "bitscape_hls::Below" : "bitscape_hls::NotAbove");
    const bool plain = to_double(from_double(1, layer.weight), layer.weight) == 1;
    config.alias("seen", plain ? std::string("bitscape_hls::PlainFeature")
                               : fmt::format("bitscape_hls::WeightedFeature<{}>",
                                             writer.dialect.type_name(layer.weight)));
    const bool scaled = to_double(layer.norm.raw[0], layer.norm.type) != 1;
    config.alias("norm", scaled ? "bitscape_hls::ScaledScore" : "bitscape_hls::PlainScore");
}

} // namespace

Result<void> write(LayerWriter& writer, const design::TreeEnsemble& layer)
{
    const Tables tables = tables_of(layer);
    if (auto fits = check(writer, layer, tables); !fits)
        return fits;
    ConfigText& config = writer.config;
    config.constant("n_features", layer.n_features);
    config.constant("n_outputs", layer.n_outputs);
    config.constant("n_rounds", layer.root.size() / layer.n_outputs);
    config.constant("n_splits", tables.feature.size());
    config.constant("n_leaves", tables.score.size());
    config.constant("depth", tables.depth);
    constexpr std::size_t most_short = 32767;
    config.alias("place_t",
                 std::max(tables.feature.size(), tables.score.size()) <= most_short ? "short" : "int");
    add_arithmetic(writer, layer);
    const std::string place_t = config.name() + "::place_t";
    const std::vector<std::string> extra{
        writer.places("r", place_t, "place where each tree begins, [outputs, rounds]", tables.root),
        writer.places("f", "unsigned", "feature of each split", tables.feature),
        writer.array("t", "threshold_t", "threshold of each split", tables.threshold, layer.threshold.type),
        writer.places("a", place_t, "place to the left of each split", tables.left),
        writer.places("b", place_t, "place to the right of each split", tables.right),
        writer.array("s", "score_t", "score of each leaf", tables.score, writer.node.result),
        writer.numbers("i", config.name() + "::score_t", "start of each output", layer.start.raw,
                       writer.node.result),
        writer.numbers("n", config.name() + "::score_t", "norm", layer.norm.raw, writer.node.result)};
    writer.call("trees",
                fmt::format("{}<{}>", layer.unroll ? "trees_at_once" : "trees_in_turn", config.name()),
                extra);
    return {};
}

} // namespace bitscape::hls
