#include "importer_pytorch/zip.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <zip.h>

namespace bitscape::pytorch {

namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31;
constexpr std::uint64_t always_allowed = std::uint64_t{64} << 20;
constexpr std::uint64_t most_deflation = 100; ///< PyTorch deflates nothing
constexpr zip_int64_t most_members = 100'000;

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

tl::unexpected<Error> unreadable(zip_error_t& error)
{
    std::string why = fmt::format("is not a readable archive: {}", zip_error_strerror(&error));
    zip_error_fini(&error);
    return fail(ErrorCode::bad_format, "", std::move(why));
}

} // namespace

void Zip::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

Zip::Zip(zip* archive, std::uint64_t size) : archive_(archive), size_(size)
{
    const zip_int64_t count = std::min(zip_get_num_entries(archive, 0), most_members);
    for (zip_int64_t i = 0; i < count; ++i)
        if (const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW))
            names_.emplace_back(name);
}

Result<Zip> Zip::open(const std::filesystem::path& file)
{
    zip_error_t error;
    zip_error_init(&error);
    int code = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (archive == nullptr) {
        zip_error_init_with_code(&error, code);
        return unreadable(error);
    }
    std::error_code none;
    return Zip(archive, std::filesystem::file_size(file, none));
}

Result<Zip> Zip::open_bytes(const std::string& bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr)
        return unreadable(error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return unreadable(error);
    }
    return Zip(archive, bytes.size());
}

bool Zip::holds(const std::string& name) const
{
    return std::find(names_.begin(), names_.end(), name) != names_.end();
}

Result<std::string> Zip::read(const std::string& name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return fail(ErrorCode::bad_format, name, "is missing in the archive");
    const std::uint64_t cap =
        std::min(most_bytes, std::max<std::uint64_t>(always_allowed, size_ * most_deflation));
    if (stat.size > cap)
        return fail(ErrorCode::too_large, name, fmt::format("unpacks to more than {} bytes", cap));
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(archive_.get(), name.c_str(), 0));
    if (!entry)
        return fail(ErrorCode::unsupported, name, zip_strerror(archive_.get()));
    // A stored member takes as much room in the archive: its size is no claim to be wary of.
    const bool stored =
        (stat.valid & ZIP_STAT_COMP_SIZE) && stat.comp_size == stat.size && stat.size <= size_;
    std::string bytes;
    if (stored)
        bytes.reserve(stat.size + 1);
    constexpr std::size_t step = std::size_t{1} << 20;
    for (;;) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min<std::uint64_t>(step, stat.size + 1 - before);
        bytes.resize(before + wanted);
        const zip_int64_t got = zip_fread(entry.get(), bytes.data() + before, wanted);
        bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (got < 0 || bytes.size() > stat.size)
            return fail(ErrorCode::bad_format, name, "is damaged");
        if (got == 0)
            break;
    }
    if (bytes.size() != stat.size)
        return fail(ErrorCode::bad_format, name, "is damaged");
    return bytes;
}

} // namespace bitscape::pytorch
