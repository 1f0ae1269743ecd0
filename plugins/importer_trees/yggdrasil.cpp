// Forests of Yggdrasil Decision Forests (YDF) and TensorFlow Decision Forests: a folder of protocol buffers
// and a sequence of nodes. Source: YDF's decision_tree.cc, random_forest.cc
#include "importer_onnx/file.hpp"
#include "importer_onnx/wire.hpp"
#include "importer_trees/ensemble.hpp"
#include "importer_trees/yggdrasil_files.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::trees {

namespace {

using namespace yggdrasil;
using onnx::Message;
using onnx::WireType;

/// Mean length of the ways in a tree of so many events: what an isolation
/// forest adds for those it did not split.
double path_length(std::int64_t examples)
{
    if (examples <= 1)
        return 0;
    if (examples == 2)
        return 1;
    constexpr double euler = 0.5772156649; // as YDF and conifer have it
    const auto n = static_cast<double>(examples);
    return 2 * (std::log(n - 1) + euler) - 2 * (n - 1) / n;
}

class ForestReader {
public:
    ForestReader(const Files& files, Header header) : files_(files), header_(std::move(header))
    {
        feature_of_.assign(header_.columns.size(), -1);
        for (std::size_t k = 0; k < header_.inputs.size(); ++k)
            if (const std::int64_t column = header_.inputs[k];
                column >= 0 && column < static_cast<std::int64_t>(feature_of_.size()))
                feature_of_[static_cast<std::size_t>(column)] = static_cast<int>(k);
    }

    Result<Ensemble> run()
    {
        if (auto outputs = count_outputs(); !outputs)
            return pass(std::move(outputs).error());
        if (auto opened = nodes_.open(files_, header_.shards); !opened)
            return pass(std::move(opened).error());
        std::vector<std::vector<graph::DecisionTree>> of_output(made_.layer.n_outputs);
        for (std::int64_t k = 0; k < header_.n_trees; ++k)
            if (auto added = add_tree(static_cast<std::size_t>(k), of_output); !added)
                return pass(std::move(added).error().at(fmt::format("tree {}", k)));
        made_.layer.trees = in_rounds(std::move(of_output));
        finish();
        return std::move(made_);
    }

private:
    Result<void> count_outputs()
    {
        constexpr std::int64_t classification = 1, regression = 2, ranking = 3, anomaly = 6;
        made_.n_features = header_.inputs.size();
        made_.layer.split = graph::TreeEnsemble::Split::less;
        const std::int64_t task = header_.task;
        if (task != classification && task != regression && task != ranking && task != anomaly)
            return fail(ErrorCode::unsupported, "", fmt::format("YDF's task {} is not supported", task));
        if (header_.kind == Kind::boosted) {
            made_.layer.n_outputs = static_cast<std::size_t>(header_.trees_per_round);
            made_.layer.start = header_.start;
            if (made_.layer.start.size() != made_.layer.n_outputs)
                return fail(ErrorCode::bad_format, "",
                            fmt::format("{} start values for {} outputs", made_.layer.start.size(),
                                        made_.layer.n_outputs));
            return {};
        }
        if (header_.kind == Kind::forest && task == classification) {
            if (header_.label < 0 || header_.label >= static_cast<std::int64_t>(header_.columns.size()))
                return fail(ErrorCode::bad_format, "", "has no label");
            const std::int64_t classes = header_.columns[static_cast<std::size_t>(header_.label)].categories;
            if (classes < 2 || classes > static_cast<std::int64_t>(most_outputs))
                return fail(ErrorCode::bad_format, "", fmt::format("has {} classes", classes));
            // Class 0 is "out of dictionary"; of two others the second one's score says all.
            made_.layer.n_outputs = classes == 3 ? 1 : static_cast<std::size_t>(classes) - 1;
        }
        made_.layer.start.assign(made_.layer.n_outputs, 0);
        return {};
    }

    Result<void> add_tree(std::size_t k, std::vector<std::vector<graph::DecisionTree>>& of_output)
    {
        RawTree raw;
        std::vector<LeafValue> leaves;   // [nodes]
        std::vector<std::size_t> depths; // [nodes]
        if (auto read = read_tree(raw, leaves, depths); !read)
            return read;
        const bool has_classes = header_.kind == Kind::forest && of_output.size() > 1;
        const std::size_t first = header_.kind == Kind::boosted ? k % of_output.size() : 0;
        const std::size_t last = has_classes ? of_output.size() - 1 : first;
        for (std::size_t j = first; j <= last; ++j) {
            for (std::size_t node = 0; node < leaves.size(); ++node)
                if (raw.left[node] < 0)
                    raw.value[node] = score_of(leaves[node], depths[node], j);
            auto tree = maker_.make(raw);
            if (!tree)
                return pass(std::move(tree).error());
            of_output[j].push_back(*std::move(tree));
        }
        if (k == 0 && header_.kind == Kind::isolation)
            examples_ = root_examples_;
        return {};
    }

    /// A vote, a share or a number.
    [[nodiscard]] double score_of(const LeafValue& leaf, std::size_t depth, std::size_t output) const
    {
        if (header_.kind == Kind::isolation)
            return static_cast<double>(depth) + path_length(leaf.examples);
        if (header_.kind == Kind::boosted || header_.task != 1)
            return leaf.score;
        const std::size_t index = made_.layer.n_outputs == 1 ? 2 : output + 1;
        if (header_.winner_takes_all)
            return leaf.top_class == static_cast<std::int64_t>(index) ? 1 : 0;
        return leaf.total > 0 && index < leaf.counts.size() ? leaf.counts[index] / leaf.total : 0;
    }

    Result<void> read_tree(RawTree& raw, std::vector<LeafValue>& leaves, std::vector<std::size_t>& depths)
    {
        struct Open {
            std::size_t parent, depth;
            bool is_negative;
        };
        std::vector<Open> open{{0, 0, false}};
        while (!open.empty()) {
            const Open place = open.back();
            open.pop_back();
            const auto bytes = nodes_.next();
            const auto node = bytes ? node_of(*bytes) : std::nullopt;
            if (!node)
                return fail(ErrorCode::bad_format, "", "is damaged: its nodes end too early");
            const std::size_t number = raw.value.size();
            if (number == 0)
                root_examples_ = node->leaf.examples;
            else
                (place.is_negative ? raw.left : raw.right)[place.parent] = static_cast<int>(number);
            leaves.push_back(node->leaf), depths.push_back(place.depth);
            raw.gain.push_back(node->condition ? node->condition->gain : 0);
            raw.cover.push_back(node->condition ? node->condition->cover : node->leaf.total);
            if (!node->condition) {
                raw.add_leaf(0);
                continue;
            }
            if (auto added = add_condition(*node->condition, raw); !added)
                return added;
            open.push_back({number, place.depth + 1, false});
            open.push_back({number, place.depth + 1, true}); // read first
        }
        set_covers(raw);
        return {};
    }

    /// Some leaves do not say how many events reached them.
    static void set_covers(RawTree& raw)
    {
        for (std::size_t node = 0; node < raw.value.size(); ++node)
            if (raw.left[node] < 0 && raw.cover[node] == 0) {
                raw.cover.clear();
                return;
            }
    }

    Result<void> add_condition(const Condition& condition, RawTree& raw)
    {
        const bool is_known =
            condition.column >= 0 && condition.column < static_cast<std::int64_t>(feature_of_.size());
        const int feature = is_known ? feature_of_[static_cast<std::size_t>(condition.column)] : -1;
        if (feature < 0)
            return fail(ErrorCode::bad_format, "",
                        fmt::format("node {} looks at column {}, which is no input", raw.value.size(),
                                    condition.column));
        has_directions_ |= condition.missing_is_positive;
        const std::size_t node = raw.add_split(feature, 0);
        Message test(condition.test);
        if (!test.next() || test.type() != WireType::bytes)
            return fail(ErrorCode::bad_format, "", fmt::format("node {} has no condition", node));
        const DataColumn& column = header_.columns[static_cast<std::size_t>(condition.column)];
        return add_test(test.number(), test.content(), column, raw, node);
    }

    /// Below the threshold is the negative child, left.
    static Result<void> add_test(std::uint32_t kind, std::string_view content, const DataColumn& column,
                                 RawTree& raw, std::size_t node)
    {
        enum Test {
            missing = 1,
            higher = 2,
            is_true = 3,
            contains = 4,
            bitmap = 5,
            discrete = 6,
            oblique = 7
        };
        if (kind == missing) // never in fixed point
            raw.pieces[node] = {{}, {true}};
        else if (kind == higher) {
            for (Message field(content); field.next();)
                if (field.is(1, WireType::fixed32))
                    raw.value[node] = field.real();
        } else if (kind == is_true)
            raw.value[node] = 1;
        else if (kind == discrete) {
            std::int64_t place = 0;
            for (Message field(content); field.next();)
                if (field.is(1, WireType::varint))
                    place = field.integer();
            if (place < 1 || place > static_cast<std::int64_t>(column.boundaries.size()))
                return fail(ErrorCode::bad_format, "",
                            fmt::format("node {} compares with boundary {}", node, place));
            raw.value[node] = column.boundaries[static_cast<std::size_t>(place) - 1];
        } else if ((kind == contains || kind == bitmap) && column.type == categorical)
            raw.pieces[node] = pieces_of_categories(members_of(kind == bitmap, content),
                                                    graph::TreeEnsemble::Split::less, false);
        else
            return fail(ErrorCode::unsupported, "",
                        fmt::format("node {} is {}, which is not supported", node,
                                    kind == oblique ? "an oblique split"
                                                    : fmt::format("a condition of kind {}", kind)));
        return {};
    }

    static std::vector<std::int64_t> members_of(bool is_bitmap, std::string_view content)
    {
        std::vector<std::int64_t> members;
        for (Message field(content); field.next();) {
            if (!is_bitmap && field.number() == 1)
                field.integers([&](std::int64_t member) { members.push_back(member); });
            else if (is_bitmap && field.is(1, WireType::bytes))
                for (std::size_t bit = 0; bit < 8 * field.content().size(); ++bit)
                    if (((static_cast<unsigned char>(field.content()[bit / 8]) >> (bit % 8)) & 1U) != 0)
                        members.push_back(static_cast<std::int64_t>(bit));
        }
        std::erase_if(members, [](std::int64_t member) { return member < 0 || member > (1 << 24); });
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        return members;
    }

    void finish()
    {
        const auto trees = static_cast<double>(std::max<std::int64_t>(1, header_.n_trees));
        if (header_.kind == Kind::forest)
            made_.layer.norm = 1 / trees;
        if (header_.kind == Kind::isolation)
            made_.layer.norm = -1 / (trees * path_length(examples_)); // conifer's; YDF's score is 2 to this
        for (const std::int64_t input : header_.inputs) {
            const bool known = input >= 0 && input < static_cast<std::int64_t>(header_.columns.size());
            made_.layer.feature_names.push_back(known ? header_.columns[static_cast<std::size_t>(input)].name
                                                      : std::string());
        }
        if (header_.kind == Kind::isolation)
            made_.rewrites.push_back({"trees", "link_function",
                                      "2 to the power of the output left out: the "
                                      "output is minus the mean "
                                      "way over what is expected"});
        note_encodings();
        if (has_directions_)
            note_missing_values(made_.rewrites);
        maker_.add_notes(made_.rewrites);
    }

    void note_encodings()
    {
        const auto is_category = [this](std::int64_t input) {
            return input >= 0 && input < static_cast<std::int64_t>(header_.columns.size()) &&
                   header_.columns[static_cast<std::size_t>(input)].type == categorical;
        };
        if (std::any_of(header_.inputs.begin(), header_.inputs.end(), is_category))
            made_.rewrites.push_back({"trees", "categories",
                                      "Categories come in as their places in YDF's "
                                      "dictionary: 0 for those "
                                      "that it does not know, then by frequency"});
    }

    const Files& files_;
    Header header_;
    Nodes nodes_;
    TreeMaker maker_;
    Ensemble made_;
    std::vector<int> feature_of_; ///< [columns] -1: no feature
    bool has_directions_ = false;
    std::int64_t root_examples_ = 0, examples_ = 0;
};

} // namespace

Result<Ensemble> read_yggdrasil(const std::filesystem::path& header)
{
    const auto files = find_files(header);
    if (!files)
        return pass(files.error());
    auto headers = read_headers(*files);
    if (!headers)
        return pass(std::move(headers).error());
    return ForestReader(*files, *std::move(headers)).run();
}

} // namespace bitscape::trees
