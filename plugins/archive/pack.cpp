#include "archive/pack.hpp"

#include "base/files.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cstdint>
#include <memory>
#include <system_error>
#include <zip.h>

namespace bitscape::archive {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t rights = 0644;
constexpr std::int64_t moment = 315532800;             ///< 1980-01-01 00:00 UTC: zip knows nothing earlier
constexpr std::uint16_t dos_date = 0x21, dos_time = 0; ///< the same without a time zone

tl::unexpected<Error> failure(const std::string& why)
{
    return fail(ErrorCode::io, "archive", "cannot be packed: " + why);
}

/// A zip that is built in memory.
class Zip {
public:
    Zip()
    {
        zip_error_init(&error_);
        source_ = zip_source_buffer_create(nullptr, 0, 0, &error_);
        if (source_ == nullptr)
            return;
        zip_source_keep(source_);
        zip_ = zip_open_from_source(source_, ZIP_TRUNCATE, &error_);
        if (zip_ == nullptr)
            zip_source_free(source_); // what would have been the zip's own
    }
    ~Zip()
    {
        if (zip_ != nullptr)
            zip_discard(zip_);
        if (source_ != nullptr)
            zip_source_free(source_);
        zip_error_fini(&error_);
    }
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;

    /// `member` must live until finish().
    bool add(const Member& member)
    {
        if (zip_ == nullptr)
            return false;
        zip_source_t* content = zip_source_buffer(zip_, member.bytes.data(), member.bytes.size(), 0);
        if (content == nullptr)
            return false;
        const zip_int64_t at = zip_file_add(zip_, member.path.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (at < 0) {
            zip_source_free(content);
            return false;
        }
        const auto index = static_cast<zip_uint64_t>(at);
        constexpr std::uint32_t regular = 0100000;
        return zip_file_set_dostime(zip_, index, dos_time, dos_date, 0) == 0 &&
               zip_file_set_external_attributes(zip_, index, 0, ZIP_OPSYS_UNIX, (regular | rights) << 16U) ==
                   0 &&
               zip_set_file_compression(zip_, index, ZIP_CM_DEFLATE, 6) == 0;
    }

    Result<std::string> finish()
    {
        if (zip_ == nullptr || zip_close(zip_) != 0)
            return failure(why());
        zip_ = nullptr;
        zip_stat_t stat;
        zip_stat_init(&stat);
        std::string bytes;
        if (zip_source_stat(source_, &stat) != 0 || zip_source_open(source_) != 0)
            return failure(why());
        bytes.resize(stat.size);
        const zip_int64_t got = zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size)
            return failure(why());
        return bytes;
    }

    std::string why() { return zip_ != nullptr ? zip_strerror(zip_) : zip_error_strerror(&error_); }

private:
    zip_error_t error_{};
    zip_source_t* source_ = nullptr;
    zip_t* zip_ = nullptr;
};

Result<std::string> pack_zip(const std::vector<Member>& members)
{
    Zip zip;
    for (const Member& member : members)
        if (!zip.add(member))
            return failure(zip.why());
    return zip.finish();
}

struct FreeWriter {
    void operator()(::archive* writer) const { (void)archive_write_free(writer); }
};
struct FreeReader {
    void operator()(::archive* reader) const { (void)archive_read_free(reader); }
};
struct DiscardZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(::archive*, void* to, const void* bytes, std::size_t size)
{
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

Result<std::string> pack_tar(const std::vector<Member>& members)
{
    std::string bytes;
    const std::unique_ptr<::archive, FreeWriter> writer(archive_write_new());
    const auto refused = [&] {
        const char* why = archive_error_string(writer.get());
        return failure(why != nullptr ? why : "no memory");
    };
    // gnutar keeps long names and any bytes in them, whatever the locale; gzip must not note the time.
    if (!writer || archive_write_set_format_gnutar(writer.get()) != ARCHIVE_OK ||
        archive_write_add_filter_gzip(writer.get()) != ARCHIVE_OK ||
        archive_write_set_options(writer.get(), "gzip:compression-level=6,gzip:!timestamp") != ARCHIVE_OK ||
        archive_write_open(writer.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        return refused();
    for (const Member& member : members) {
        const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), member.path.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.bytes.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), rights);
        archive_entry_set_mtime(entry.get(), moment, 0);
        if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK ||
            archive_write_data(writer.get(), member.bytes.data(), member.bytes.size()) !=
                static_cast<la_ssize_t>(member.bytes.size()))
            return refused();
    }
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return refused();
    return bytes;
}

} // namespace

std::optional<Kind> kind_of(const fs::path& file)
{
    const std::string name = file.filename().string();
    const auto ends = [&](std::string_view end) { return name.size() > end.size() && name.ends_with(end); };
    if (ends(".zip"))
        return Kind::zip;
    if (ends(".tar.gz") || ends(".tgz"))
        return Kind::tar_gz;
    return {};
}

Result<std::string> pack(Kind kind, std::vector<Member> members)
{
    std::ranges::sort(members, {}, &Member::path);
    return kind == Kind::zip ? pack_zip(members) : pack_tar(members);
}

std::optional<std::string> file_of(const fs::path& path, std::string_view name)
{
    constexpr la_int64_t limit = 1 << 24;
    constexpr std::size_t block = 1 << 16;
    const std::unique_ptr<::archive, FreeReader> reader(archive_read_new());
    if (!reader || archive_read_support_filter_gzip(reader.get()) != ARCHIVE_OK ||
        archive_read_support_format_zip(reader.get()) != ARCHIVE_OK ||
        archive_read_support_format_tar(reader.get()) != ARCHIVE_OK ||
        archive_read_support_format_gnutar(reader.get()) != ARCHIVE_OK ||
        archive_read_open_filename(reader.get(), path.c_str(), block) != ARCHIVE_OK)
        return {};
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        const char* member = archive_entry_pathname(entry);
        const std::string_view inside(member != nullptr ? member : "");
        const std::size_t slash = inside.find('/');
        if (slash == std::string_view::npos || inside.substr(slash + 1) != name)
            continue;
        std::string text;
        std::array<char, block> bytes{};
        la_ssize_t got = 0;
        while ((got = archive_read_data(reader.get(), bytes.data(), bytes.size())) > 0 &&
               static_cast<la_int64_t>(text.size()) <= limit)
            text.append(bytes.data(), static_cast<std::size_t>(got));
        return got == 0 ? std::optional(std::move(text)) : std::nullopt;
    }
    return {};
}

Result<std::vector<Member>> members_of(const fs::path& folder, std::string_view top)
{
    std::vector<Member> members;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::file_status status = at->symlink_status(error);
        if (error || fs::is_directory(status))
            continue;
        if (!fs::is_regular_file(status))
            return fail(ErrorCode::unsupported, at->path().string(), "is neither a file nor a folder");
        Result<std::string> bytes = read_file(at->path(), std::size_t{1} << 32U);
        if (!bytes)
            return pass(std::move(bytes).error());
        const std::string inside = at->path().lexically_relative(folder).generic_string();
        members.push_back({std::string(top) + "/" + inside, *std::move(bytes)});
    }
    if (error)
        return fail(ErrorCode::io, folder.string(), "cannot be read: " + error.message());
    return members;
}

Result<std::vector<Member>> unpack_zip(std::string_view bytes, std::size_t limit)
{
    const auto damaged = [](const char* why) { return fail(ErrorCode::bad_format, "archive", why); };
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    zip_t* opened = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (opened == nullptr) {
        zip_source_free(source);
        return damaged("is not a zip archive");
    }
    const std::unique_ptr<zip_t, DiscardZip> zip(opened);
    std::vector<Member> members;
    std::size_t total = 0;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip.get(), index, ZIP_FL_ENC_RAW, &stat) != 0 || stat.name == nullptr)
            return damaged("is damaged");
        Member member{stat.name, {}};
        if (member.path.ends_with('/'))
            continue; // a folder
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip.get(), index, 0));
        if (!file)
            return damaged("is damaged or encrypted");
        std::array<char, 1 << 16> block{};
        zip_int64_t got = 0;
        while ((got = zip_fread(file.get(), block.data(), block.size())) > 0) {
            total += static_cast<std::size_t>(got);
            if (total > limit)
                return fail(ErrorCode::too_large, "archive", "unpacks to more than is allowed");
            member.bytes.append(block.data(), static_cast<std::size_t>(got));
        }
        if (got < 0)
            return damaged("is damaged");
        members.push_back(std::move(member));
    }
    return members;
}

} // namespace bitscape::archive
