#include "metrics/arrays.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <memory>
#include <zip.h>

namespace bitscape::metrics {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

/// Inflates one entry; never holds more than the cap, whatever the entry claims.
Result<std::string> inflate(zip_t* archive, zip_uint64_t index, const std::string& where)
{
    constexpr std::uint64_t cap = max_values * 8 + 65536;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return fail(ErrorCode::bad_format, where, "cannot be found in the archive");
    if (stat.size > cap)
        return fail(ErrorCode::too_large, where, fmt::format("unpacks to more than {} bytes", cap));
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(archive, index, 0));
    if (!entry)
        return fail(ErrorCode::unsupported, where, zip_strerror(archive));
    std::string bytes;
    constexpr std::size_t step = std::size_t{1} << 20;
    while (true) { // grows with what is really there: a forged size costs nothing
        const std::size_t before = bytes.size();
        if (before > cap)
            return fail(ErrorCode::too_large, where, fmt::format("unpacks to more than {} bytes", cap));
        bytes.resize(before + step);
        const zip_int64_t got = zip_fread(entry.get(), bytes.data() + before, step);
        bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (got < 0)
            return fail(ErrorCode::bad_format, where, "is damaged");
        if (got == 0)
            break;
    }
    if (bytes.size() != stat.size)
        return fail(ErrorCode::bad_format, where, "is damaged");
    return bytes;
}

} // namespace

Result<ArrayFile> open_npz(const std::filesystem::path& path)
{
    const std::string file = path.filename().string();
    int code = 0;
    const std::shared_ptr<zip_t> archive(zip_open(path.c_str(), ZIP_RDONLY, &code), CloseArchive());
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string what = zip_error_strerror(&error);
        zip_error_fini(&error);
        return fail(code == ZIP_ER_NOENT || code == ZIP_ER_OPEN || code == ZIP_ER_READ
                        ? ErrorCode::io
                        : ErrorCode::bad_format,
                    file, fmt::format("is not a readable .npz: {}", what));
    }
    ArrayFile result;
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const char* raw = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), 0);
        std::string name = raw ? raw : "";
        if (name.size() > 4 && name.compare(name.size() - 4, 4, ".npy") == 0)
            result.names.push_back(name.substr(0, name.size() - 4));
    }
    result.read = [archive, file](const std::string& name) -> Result<StoredArray> {
        const std::string where = fmt::format("{}: array '{}'", file, name);
        const zip_int64_t index = zip_name_locate(archive.get(), (name + ".npy").c_str(), 0);
        if (index < 0)
            return fail(ErrorCode::not_found, where, "is missing");
        const auto bytes = inflate(archive.get(), static_cast<zip_uint64_t>(index), where);
        if (!bytes)
            return pass(bytes.error());
        return parse_npy(*bytes, where);
    };
    return result;
}

} // namespace bitscape::metrics
