#include "exporter_hls/staging.hpp"

#include "base/files.hpp"
#include "exporter_hls/project.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace bitscape::hls {

namespace fs = std::filesystem;

namespace {

Error system_error(const fs::path& path, std::string_view doing, int number)
{
    const ErrorCode code = number == ENOSPC || number == EDQUOT                     ? ErrorCode::disk_full
                           : number == EACCES || number == EROFS || number == EPERM ? ErrorCode::read_only
                                                                                    : ErrorCode::io;
    return {code, path.string(), fmt::format("cannot {}: {}", doing, std::strerror(number))};
}

/// A new folder beside the target, removed again unless it was put in the target's place.
class Staging {
public:
    explicit Staging(const fs::path& target)
        : path_((target.parent_path() / fmt::format(".{}.XXXXXX", target.filename().string())).string())
    {
        made_ = ::mkdtemp(path_.data()) != nullptr;
        error_ = errno;
    }
    ~Staging()
    {
        std::error_code ignored;
        if (made_)
            fs::remove_all(path_, ignored);
    }
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    [[nodiscard]] bool made() const { return made_; }
    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] fs::path path() const { return path_; }
    void release() { made_ = false; }

private:
    std::string path_;
    bool made_ = false;
    int error_ = 0;
};

enum class Target { free, ours };

Result<Target> inspect(const fs::path& target)
{
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (status.type() == fs::file_type::not_found)
        return Target::free;
    if (status.type() == fs::file_type::symlink)
        return fail(ErrorCode::read_only, target.string(), "is a link, name the folder itself");
    if (!fs::is_directory(status))
        return fail(ErrorCode::read_only, target.string(), "is not a folder");
    const bool empty = fs::is_empty(target, error);
    if (error)
        return pass(system_error(target, "read", error.value()));
    if (empty)
        return Target::free;
    if (read_manifest(target))
        return Target::ours;
    return fail(ErrorCode::read_only, target.string(),
                "is not empty and not an earlier export; choose a new or empty folder");
}

/// Top-level names that belong to an export and go away with it.
std::set<std::string> own_names(const fs::path& directory)
{
    std::set<std::string> names{"build_check", "csim", std::string(manifest_name)};
    if (Result<Manifest> manifest = read_manifest(directory))
        for (const std::string& file : manifest->files)
            names.insert(fs::path(file).begin()->string());
    return names;
}

/// Moves what is not ours from the replaced export into the new one; what is in the way there stays behind.
/// False if something could not be moved.
bool move_foreign(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    const std::set<std::string> own = own_names(from);
    bool all = true;
    for (const fs::directory_entry& entry : fs::directory_iterator(from, error)) {
        const fs::path name = entry.path().filename();
        if (own.contains(name.string()))
            continue;
        std::error_code failed;
        if (!fs::exists(fs::symlink_status(to / name)))
            fs::rename(entry.path(), to / name, failed);
        else
            failed = std::make_error_code(std::errc::file_exists);
        all = all && !failed;
    }
    return all && !error;
}

/// Swaps two folders in one step; where the file system cannot, in three, the first undone if the second
/// fails. Returns 0 or errno.
int exchange(const fs::path& a, const fs::path& b)
{
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    const std::string aside = a.string() + ".old";
    if (std::rename(b.c_str(), aside.c_str()) != 0)
        return errno;
    if (std::rename(a.c_str(), b.c_str()) != 0) {
        const int failed = errno;
        (void)std::rename(aside.c_str(), b.c_str());
        return failed;
    }
    return std::rename(aside.c_str(), a.c_str()) == 0 ? 0 : errno;
}

Result<void> write_files(const fs::path& directory, const std::vector<File>& files,
                         const std::stop_token& stop, Progress& progress)
{
    for (const File& file : files) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, directory.string(), "export cancelled");
        const fs::path path = directory / file.path;
        std::error_code error;
        fs::create_directories(path.parent_path(), error);
        if (error)
            return pass(system_error(path.parent_path(), "make the folder", error.value()));
        if (Result<void> written = write_file(path, file.text); !written)
            return written;
        ++progress.done;
    }
    return {};
}

} // namespace

Result<fs::path> replace_directory(const fs::path& target, const std::vector<File>& files,
                                   std::stop_token stop, Progress& progress)
{
    std::error_code error;
    fs::path place = fs::absolute(target, error).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path();
    if (error || !place.has_filename())
        return fail(ErrorCode::read_only, target.string(), "cannot be a project folder");
    const Result<Target> found = inspect(place);
    if (!found)
        return pass(found.error());
    fs::create_directories(place.parent_path(), error);
    if (error)
        return pass(system_error(place.parent_path(), "make the folder", error.value()));

    Staging staging(place);
    if (!staging.made())
        return pass(system_error(place.parent_path(), "write", staging.error()));
    const ::mode_t mask = ::umask(0);
    ::umask(mask);
    ::chmod(staging.path().c_str(), 0777 & ~mask);
    if (Result<void> written = write_files(staging.path(), files, stop, progress); !written)
        return pass(std::move(written).error());

    if (*found == Target::free) { // renaming over an empty folder is one step
        if (std::rename(staging.path().c_str(), place.c_str()) != 0)
            return pass(system_error(place, "write", errno));
        staging.release();
        return place;
    }
    if (const int failed = exchange(staging.path(), place); failed != 0)
        return pass(system_error(place, "replace the earlier export", failed));
    // The staging folder now holds the earlier export. If something in it cannot move it is kept, not
    // deleted.
    if (!move_foreign(staging.path(), place)) {
        const fs::path kept = staging.path();
        staging.release();
        return fail(
            ErrorCode::io, place.string(),
            fmt::format("written, but files added to the earlier export could not be moved; they are in {}",
                        kept.string()));
    }
    return place;
}

} // namespace bitscape::hls
