// Source: YDF's .proto files, blob_sequence.h
#include "importer_trees/yggdrasil_files.hpp"

#include "base/files.hpp"
#include "importer_onnx/file.hpp"
#include "importer_onnx/wire.hpp"
#include "importer_trees/ensemble.hpp"

#include <cstring>
#include <fmt/format.h>

namespace bitscape::trees::yggdrasil {

namespace {

namespace fs = std::filesystem;
using onnx::Message;
using onnx::shown;
using onnx::WireType;

constexpr std::size_t largest_file = std::size_t{1} << 30;

DataColumn column_of(std::string_view bytes)
{
    DataColumn column;
    for (Message field(bytes); field.next();) {
        if (field.is(1, WireType::varint))
            column.type = field.integer();
        else if (field.is(2, WireType::bytes))
            column.name = field.content();
        else if (field.is(6, WireType::bytes)) {
            for (Message part(field.content()); part.next();)
                if (part.is(2, WireType::varint))
                    column.categories = part.integer();
        } else if (field.is(8, WireType::bytes)) {
            for (Message part(field.content()); part.next();)
                if (part.number() == 1)
                    part.reals<float>([&](float real) { column.boundaries.push_back(real); });
        }
    }
    return column;
}

/// False: damaged.
bool read_model_header(std::string_view bytes, Header& header)
{
    Message field(bytes);
    while (field.next()) {
        if (field.is(2, WireType::varint))
            header.task = field.integer();
        else if (field.is(3, WireType::varint))
            header.label = field.integer();
        else if (field.number() == 5)
            field.integers([&](std::int64_t input) { header.inputs.push_back(input); });
    }
    return !field.failed();
}

/// The three kinds number their fields differently.
bool read_forest_header(std::string_view bytes, Header& header)
{
    Message field(bytes);
    const bool is_boosted = header.kind == Kind::boosted;
    const std::uint32_t format = header.kind == Kind::isolation ? 3 : 7;
    while (field.next()) {
        if (field.is(1, WireType::varint))
            header.shards = field.integer();
        else if (field.is(2, WireType::varint))
            header.n_trees = field.integer();
        else if (is_boosted && field.is(3, WireType::varint))
            header.loss = field.integer();
        else if (is_boosted && field.number() == 4)
            field.reals<float>([&](float real) { header.start.push_back(real); });
        else if (is_boosted && field.is(5, WireType::varint))
            header.trees_per_round = field.integer();
        else if (header.kind == Kind::forest && field.is(3, WireType::varint))
            header.winner_takes_all = field.integer() != 0;
        else if (field.is(format, WireType::bytes))
            header.node_format = field.content();
    }
    return !field.failed();
}

bool read_data_spec(std::string_view bytes, Header& header)
{
    Message field(bytes);
    while (field.next())
        if (field.is(1, WireType::bytes))
            header.columns.push_back(column_of(field.content()));
    return !field.failed();
}

struct KnownForest {
    const char* header;
    Kind kind;
};
constexpr KnownForest known_forests[] = {{"gradient_boosted_trees_header.pb", Kind::boosted},
                                         {"random_forest_header.pb", Kind::forest},
                                         {"isolation_forest_header.pb", Kind::isolation}};

void read_classifier(std::string_view bytes, LeafValue& leaf)
{
    for (Message field(bytes); field.next();)
        if (field.is(1, WireType::varint))
            leaf.top_class = field.integer();
        else if (field.is(2, WireType::bytes)) {
            for (Message part(field.content()); part.next();) {
                if (part.number() == 1)
                    part.reals<double>([&](double count) { leaf.counts.push_back(count); });
                else if (part.is(2, WireType::fixed64))
                    leaf.total = part.wide_real();
            }
        }
}

Condition condition_of(std::string_view bytes)
{
    Condition condition;
    for (Message field(bytes); field.next();) {
        if (field.is(1, WireType::varint))
            condition.missing_is_positive = field.integer() != 0;
        else if (field.is(2, WireType::varint))
            condition.column = field.integer();
        else if (field.is(3, WireType::bytes))
            condition.test = field.content();
        else if (field.is(5, WireType::fixed64))
            condition.cover = field.wide_real();
        else if (field.is(6, WireType::fixed32))
            condition.gain = field.real();
    }
    return condition;
}

/// The count of a distribution of numbers.
double events_of(std::string_view distribution)
{
    double count = 0;
    for (Message field(distribution); field.next();)
        if (field.is(3, WireType::fixed64))
            count = field.wide_real();
    return count;
}

} // namespace

Result<Files> find_files(const fs::path& file)
{
    const std::string name = file.filename().string();
    Files files{file.parent_path(), "", "", Kind::boosted};
    for (const KnownForest& known : known_forests)
        if (name.ends_with(known.header)) {
            files.prefix = name.substr(0, name.size() - std::string_view(known.header).size());
            files.forest = known.header, files.kind = known.kind;
            return files;
        }
    for (const char* other : {"header.pb", "data_spec.pb"})
        if (name.ends_with(other)) {
            files.prefix = name.substr(0, name.size() - std::string_view(other).size());
            std::error_code ignored;
            for (const KnownForest& known : known_forests)
                if (fs::exists(files.named(known.header), ignored)) {
                    files.forest = known.header, files.kind = known.kind;
                    return files;
                }
        }
    return fail(ErrorCode::unsupported, "", "belongs to no boosted trees, random forest or isolation forest");
}

Result<Header> read_headers(const Files& files)
{
    Header header;
    header.kind = files.kind;
    const std::pair<std::string, bool (*)(std::string_view, Header&)> parts[] = {
        {"header.pb", read_model_header},
        {files.forest, read_forest_header},
        {"data_spec.pb", read_data_spec}};
    for (const auto& [name, read] : parts) {
        const auto bytes = read_file(files.named(name), largest_file);
        if (!bytes)
            return pass(bytes.error());
        if (!read(*bytes, header))
            return fail(ErrorCode::bad_format, name, "is damaged");
    }
    if (header.n_trees < 0 || header.n_trees > (1 << 24) || header.shards < 0 || header.shards > 4096 ||
        header.trees_per_round < 1 || header.trees_per_round > static_cast<std::int64_t>(most_outputs))
        return fail(ErrorCode::bad_format, files.forest, "its counts make no sense");
    if (!header.node_format.empty() && header.node_format != "BLOB_SEQUENCE")
        return fail(ErrorCode::unsupported, "",
                    fmt::format("nodes stored as {}: save the model with a newer version of YDF",
                                shown(header.node_format)));
    return header;
}

Result<void> Nodes::open(const Files& files, std::int64_t shards)
{
    for (std::int64_t k = 0; k < shards; ++k) {
        const std::string name = fmt::format("nodes-{:05}-of-{:05}", k, shards);
        auto bytes = read_file(files.named(name), largest_file);
        if (!bytes)
            return pass(bytes.error());
        const std::string_view all = *bytes;
        if (all.size() < 8 || !all.starts_with("BS"))
            return fail(ErrorCode::bad_format, name, "is no sequence of nodes");
        const int version = all[2], compression = version >= 1 ? all[4] : 0;
        if (version > 1 || all[3] != 0 || compression != 0)
            return fail(ErrorCode::unsupported, name,
                        compression != 0 ? "is compressed: save the model without compression"
                                         : "is of a newer format");
        contents_.push_back(*std::move(bytes));
    }
    return {};
}

std::optional<std::string_view> Nodes::next()
{
    while (shard_ < contents_.size() && at_ == contents_[shard_].size())
        ++shard_, at_ = header;
    if (shard_ == contents_.size())
        return std::nullopt;
    const std::string_view rest = std::string_view(contents_[shard_]).substr(at_);
    std::uint32_t length = 0;
    if (rest.size() < sizeof length)
        return std::nullopt;
    std::memcpy(&length, rest.data(), sizeof length);
    if (length > rest.size() - sizeof length)
        return std::nullopt;
    at_ += sizeof length + length;
    return rest.substr(sizeof length, length);
}

std::optional<FileNode> node_of(std::string_view bytes)
{
    FileNode node;
    Message field(bytes);
    while (field.next()) {
        if (field.is(1, WireType::bytes))
            read_classifier(field.content(), node.leaf);
        else if (field.is(2, WireType::bytes)) {
            for (Message part(field.content()); part.next();)
                if (part.is(1, WireType::fixed32))
                    node.leaf.score = part.real();
                else if (part.is(2, WireType::bytes))
                    node.leaf.total = events_of(part.content());
        } else if (field.is(6, WireType::bytes)) {
            for (Message part(field.content()); part.next();)
                if (part.is(1, WireType::varint))
                    node.leaf.examples = part.integer();
        } else if (field.is(3, WireType::bytes))
            node.condition = condition_of(field.content());
    }
    return field.failed() ? std::nullopt : std::optional(std::move(node));
}

} // namespace bitscape::trees::yggdrasil
