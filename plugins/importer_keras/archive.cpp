#include "importer_keras/archive.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <zip.h>

namespace bitscape::keras {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30;
constexpr std::uint64_t always_allowed = std::uint64_t{64} << 20;
constexpr std::uint64_t most_deflation = 100; ///< trained weights hardly shrink at all

/// Inflates one member; holds no more than `cap` bytes, whatever the member claims.
Result<std::string> unpack(zip_t* archive, const char* name, std::uint64_t cap)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive, name, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return fail(ErrorCode::bad_format, name, "is missing in the archive");
    const auto too_large = [&] {
        return fail(ErrorCode::too_large, name, fmt::format("unpacks to more than {} bytes", cap));
    };
    if (stat.size > cap)
        return too_large();
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(archive, name, 0));
    if (!entry)
        return fail(ErrorCode::unsupported, name, zip_strerror(archive));
    std::string bytes;
    constexpr std::size_t step = std::size_t{1} << 20;
    bytes.reserve(stat.size + step); // no page of it is touched before there is something to put into it
    while (true) {                   // so that a forged size costs nothing
        const std::size_t before = bytes.size();
        bytes.resize(before + step);
        const zip_int64_t got = zip_fread(entry.get(), bytes.data() + before, step);
        bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (got < 0)
            return fail(ErrorCode::bad_format, name, "is damaged");
        if (bytes.size() > cap)
            return too_large();
        if (got == 0)
            break;
    }
    if (bytes.size() != stat.size)
        return fail(ErrorCode::bad_format, name, "is damaged");
    return bytes;
}

std::string version_in(const std::string& metadata)
{
    const auto root = nlohmann::json::parse(metadata, nullptr, false);
    if (!root.is_object())
        return "";
    const auto found = root.find("keras_version");
    return found != root.end() && found->is_string() ? found->get<std::string>() : "";
}

} // namespace

bool looks_like_archive(std::string_view head)
{
    constexpr std::string_view magic = "PK\x03\x04";
    const auto holds = [&](std::string_view name) { return head.find(name) != std::string_view::npos; };
    return head.starts_with(magic) &&
           (holds("config.json") || holds("metadata.json") || holds("model.weights.h5"));
}

Result<Archive> read_archive(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    const auto refused = [&](const char* doing) {
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        return fail(ErrorCode::bad_format, "", fmt::format("{}: {}", doing, why));
    };
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source)
        return refused("cannot be held in memory");
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (!opened) {
        zip_source_free(source);
        return refused("is not a readable .keras archive");
    }
    zip_error_fini(&error);
    const std::unique_ptr<zip_t, CloseArchive> archive(opened);
    const std::uint64_t cap =
        std::min(most_bytes, std::max<std::uint64_t>(always_allowed, bytes.size() * most_deflation));
    auto config = unpack(archive.get(), "config.json", std::min(cap, always_allowed));
    if (!config)
        return pass(std::move(config).error());
    auto weights = unpack(archive.get(), "model.weights.h5", cap);
    if (!weights)
        return pass(std::move(weights).error());
    const auto metadata = unpack(archive.get(), "metadata.json", std::min(cap, always_allowed));
    return Archive{*std::move(config), metadata ? version_in(*metadata) : "", *std::move(weights)};
}

} // namespace bitscape::keras
