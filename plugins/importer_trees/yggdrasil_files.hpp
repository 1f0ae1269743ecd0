#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The files of a forest of Yggdrasil Decision Forests (YDF), as they are written.
namespace bitscape::trees::yggdrasil {

enum class Kind { boosted, forest, isolation };
enum ColumnType { numerical = 1, categorical = 4, boolean = 7, discretized = 9 };

/// A column of the data set.
struct DataColumn {
    std::int64_t type = 0;
    std::string name;
    std::vector<double> boundaries; ///< of discretized numbers
    std::int64_t categories = 0;
};

/// What the headers say.
struct Header {
    Kind kind = Kind::boosted;
    std::int64_t task = 0, label = 0;
    std::vector<std::int64_t> inputs; ///< columns that are features, in order
    std::int64_t n_trees = 0, shards = 1, trees_per_round = 1, loss = 0;
    std::vector<double> start;
    bool winner_takes_all = true;
    std::string node_format;
    std::vector<DataColumn> columns;
};

/// The files of one model: their names may begin alike.
struct Files {
    std::filesystem::path folder;
    std::string prefix, forest;
    Kind kind = Kind::boosted;

    [[nodiscard]] std::filesystem::path named(const std::string& name) const
    {
        return folder / (prefix + name);
    }
};

/// `file`: any of the model's files. Error: none of a forest's.
[[nodiscard]] Result<Files> find_files(const std::filesystem::path& file);
[[nodiscard]] Result<Header> read_headers(const Files& files);

/// All nodes of all trees as they stand in the shards, depth first: a split,
/// its negative child, its positive.
class Nodes {
public:
    [[nodiscard]] Result<void> open(const Files& files, std::int64_t shards);
    /// The next node; nullopt at the end and at damage.
    [[nodiscard]] std::optional<std::string_view> next();

private:
    static constexpr std::size_t header = 8;
    std::vector<std::string> contents_;
    std::size_t shard_ = 0, at_ = header;
};

/// A leaf's numbers, whichever it has.
struct LeafValue {
    std::int64_t top_class = 0, examples = 0;
    std::vector<double> counts; ///< by class
    double total = 0, score = 0;
};

/// A condition and what training says of it.
struct Condition {
    std::int64_t column = 0;
    std::string_view test; ///< message Condition
    bool missing_is_positive = false;
    double gain = 0, cover = 0;
};

struct FileNode {
    LeafValue leaf;
    std::optional<Condition> condition;
};

/// nullopt: damaged.
[[nodiscard]] std::optional<FileNode> node_of(std::string_view bytes);

} // namespace bitscape::trees::yggdrasil
