#include "session/document/archive.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <memory>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_entries = 20000;
constexpr std::int64_t most_bytes = std::int64_t{2} << 30;

struct Free {
    void operator()(::archive* reader) const { (void)archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, Free>;

/// 64-bit FNV-1a.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 14695981039346656037ULL)
{
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

Result<std::uint64_t> hash_of_file(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> block(std::size_t{1} << 20);
    std::uint64_t hash = hash_of("");
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        hash = hash_of({block.data(), static_cast<std::size_t>(stream.gcount())}, hash);
    }
    if (!stream.eof())
        return fail(ErrorCode::io, file.string(), "cannot be read");
    return hash;
}

fs::path cache_folder()
{
    std::error_code ignored;
    for (const auto& [variable, below] : {std::pair{"XDG_CACHE_HOME", ""}, {"HOME", ".cache"}})
        if (const char* value = std::getenv(variable); value != nullptr && *value == '/')
            return fs::path(value) / below / "bitscape" / "unpacked";
    return fs::temp_directory_path(ignored) / "bitscape" / "unpacked";
}

/// What the importers and report readers look at; libraries that hls4ml copies into projects are left out.
bool is_wanted(const fs::path& path)
{
    constexpr std::array<std::string_view, 8> libraries{
        "nnet_utils", "ap_types", "ac_types", "ac_math", "tb_data", ".git", ".autopilot", "ac_simutils"};
    constexpr std::array<std::string_view, 14> kinds{".yml",   ".yaml", ".json", ".npy",   ".h5",
                                                     ".keras", ".onnx", ".cpp",  ".h",     ".txt",
                                                     ".rpt",   ".xml",  ".js",   ".ndjson"};
    for (const fs::path& part : path)
        if (part == ".." || std::find(libraries.begin(), libraries.end(), part.string()) != libraries.end())
            return false;
    return !path.empty() && path.is_relative() &&
           std::find(kinds.begin(), kinds.end(), path.extension().string()) != kinds.end();
}

tl::unexpected<Error> archive_failure(const fs::path& file, ::archive* reader)
{
    const char* why = archive_error_string(reader);
    return fail(ErrorCode::bad_format, file.string(),
                fmt::format("not a readable .tar.gz or .fml archive{}{}", why != nullptr ? ": " : "",
                            why != nullptr ? why : ""));
}

/// The bytes of the entry that the reader stands at. `total` counts what was inflated so far.
Result<void> write_entry(::archive* reader, const fs::path& target, const fs::path& file, std::int64_t& total)
{
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    std::ofstream stream(target, std::ios::binary);
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int got = archive_read_data_block(reader, &block, &size, &offset);
        if (got == ARCHIVE_EOF)
            break;
        if (got < ARCHIVE_WARN)
            return archive_failure(file, reader);
        total += static_cast<std::int64_t>(size);
        if (total > most_bytes || offset > most_bytes)
            return fail(ErrorCode::too_large, file.string(), "holds more than 2 GB");
        stream.seekp(offset);
        stream.write(static_cast<const char*>(block), static_cast<std::streamsize>(size));
    }
    stream.close();
    if (!stream)
        return fail(ErrorCode::disk_full, target.string(), "cannot be written (is the disk full?)");
    return {};
}

Result<void> unpack_into(const fs::path& folder, const fs::path& file)
{
    const Reader reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_tar(reader.get());
    constexpr std::size_t block = 65536;
    if (archive_read_open_filename(reader.get(), file.c_str(), block) != ARCHIVE_OK)
        return archive_failure(file, reader.get());
    std::int64_t total = 0;
    for (std::size_t count = 0;; ++count) {
        archive_entry* entry = nullptr;
        const int got = archive_read_next_header(reader.get(), &entry);
        if (got == ARCHIVE_EOF)
            return {};
        if (got < ARCHIVE_WARN)
            return archive_failure(file, reader.get());
        if (count >= most_entries)
            return fail(ErrorCode::too_large, file.string(),
                        fmt::format("holds more than {} entries", most_entries));
        const char* name = archive_entry_pathname(entry);
        const bool is_file =
            archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
        const fs::path path = fs::path(name != nullptr ? name : "").lexically_normal();
        // What is passed over is inflated by libarchive, too: it counts.
        total += is_file && !is_wanted(path) ? std::max<std::int64_t>(0, archive_entry_size(entry)) : 0;
        if (total > most_bytes)
            return fail(ErrorCode::too_large, file.string(), "holds more than 2 GB");
        if (is_file && is_wanted(path))
            if (auto written = write_entry(reader.get(), folder / path, file, total); !written)
                return written;
    }
}

/// Archives may hold one folder around everything.
fs::path inner_folder(fs::path folder)
{
    std::error_code ignored;
    for (int depth = 0; depth < 3; ++depth) {
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator at(folder, ignored), end; at != end; at.increment(ignored))
            entries.push_back(*at);
        if (entries.size() != 1 || !entries.front().is_directory(ignored))
            break;
        folder = entries.front().path();
    }
    return folder;
}

} // namespace

bool is_compressed(std::string_view head)
{
    return head.starts_with("\x1f\x8b");
}

Result<fs::path> unpack(const fs::path& archive)
{
    const Result<std::uint64_t> hash = hash_of_file(archive);
    if (!hash)
        return pass(hash.error());
    const fs::path target = cache_folder() / fmt::format("{:016x}", *hash);
    std::error_code error;
    if (fs::is_directory(target, error))
        return inner_folder(target);
    // Beside its place, then renamed: a folder with the right name is whole.
    const fs::path half = target.string() + fmt::format(".{}", ::getpid());
    fs::create_directories(half, error);
    if (error)
        return fail(ErrorCode::io, half.string(), fmt::format("cannot be made: {}", error.message()));
    if (auto unpacked = unpack_into(half, archive); !unpacked) {
        fs::remove_all(half, error);
        return pass(std::move(unpacked).error());
    }
    fs::rename(half, target, error);
    if (error) // somebody else was faster
        fs::remove_all(half, error);
    return inner_folder(target);
}

Result<fs::path> keep(std::string_view bytes, std::string_view name)
{
    const fs::path folder = cache_folder() / fmt::format("{:016x}", hash_of(bytes));
    std::error_code error;
    fs::create_directories(folder, error);
    fs::path file = folder / name;
    if (!fs::exists(file, error))
        if (auto written = write_file(file, bytes); !written)
            return pass(std::move(written).error());
    return file;
}

} // namespace bitscape::document
