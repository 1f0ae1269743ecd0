#include "exporter_hls/staging.hpp"

#include "base/files.hpp"
#include "exporter_hls/project.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sys/file.h>
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

/// Folders beside the target while it is being written, and after that. Only the first kind may go when
/// nobody holds its lock: the second may hold an earlier export with the user's files.
enum class State { unfinished, whole };

std::string staging_prefix(const fs::path& target, State state)
{
    constexpr std::size_t longest = 200; // of 255 bytes in a name
    return fmt::format(".{}.{}-", target.filename().string().substr(0, longest),
                       state == State::unfinished ? "unfinished" : "whole");
}

/// A folder's lock, which ends with the process however that ends.
class Lock {
public:
    explicit Lock(const fs::path& folder)
        : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        struct stat status {};
        held_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 &&
                ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0;
    }
    ~Lock()
    {
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    [[nodiscard]] bool held() const { return held_; } ///< and the folder is still there

private:
    int descriptor_;
    bool held_ = false;
};

/// A new folder beside the target, removed again unless it was put in the target's place.
class Staging {
public:
    explicit Staging(const fs::path& target) : target_(target)
    {
        for (int attempt = 0; attempt < 10 && !made_; ++attempt) {
            path_ = (target.parent_path() / (staging_prefix(target, State::unfinished) + "XXXXXX")).string();
            if (::mkdtemp(path_.data()) == nullptr) {
                error_ = errno;
                return;
            }
            lock_.emplace(path_); // somebody may take it for a left-over before that
            made_ = lock_->held();
            error_ = EBUSY;
        }
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
    /// The folder is whole now. Returns 0 or errno.
    int finish()
    {
        const std::string random = path_.substr(path_.size() - 6);
        const fs::path whole = target_.parent_path() / (staging_prefix(target_, State::whole) + random);
        if (std::rename(path_.c_str(), whole.c_str()) != 0)
            return errno;
        path_ = whole.string();
        return 0;
    }
    void release() { made_ = false; }

private:
    fs::path target_;
    std::string path_;
    bool made_ = false;
    int error_ = 0;
    std::optional<Lock> lock_;
};

/// Removes what exports to this target left behind when they were killed.
void remove_left_overs(const fs::path& target)
{
    const std::string prefix = staging_prefix(target, State::unfinished);
    constexpr std::size_t random_letters = 6;
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(target.parent_path(), error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.size() == prefix.size() + random_letters && name.starts_with(prefix) &&
            fs::is_directory(at->symlink_status(error)))
            found.push_back(at->path());
    }
    for (const fs::path& folder : found)
        if (const Lock lock(folder); lock.held()) // nobody writes into it
            fs::remove_all(folder, error);
}

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
    const Result<Manifest> manifest = read_manifest(target);
    if (manifest)
        return Target::ours;
    if (manifest.error().code == ErrorCode::newer_version)
        return pass(manifest.error());
    return fail(ErrorCode::read_only, target.string(),
                "is not empty and not an earlier export; choose a new or empty folder");
}

/// 64-bit FNV-1a of a file's content.
std::string checksum(std::string_view content)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : content)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return fmt::format("{:016x}", hash);
}

/// The manifest with the checksums of the other files: what differs from them later was edited.
std::string with_checksums(const std::string& manifest, const std::vector<File>& files)
{
    auto json = nlohmann::ordered_json::parse(manifest, nullptr, false);
    if (!json.is_object())
        return manifest;
    auto& sums = json["checksums"] = nlohmann::ordered_json::object();
    for (const File& file : files)
        if (file.path != manifest_name)
            sums[file.path] = checksum(file.text);
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

using Checksums = std::map<std::string, std::string>;

/// Empty for exports of versions that kept none.
Checksums checksums_of(const fs::path& directory)
{
    Checksums sums;
    const auto json =
        nlohmann::json::parse(read_file(directory / manifest_name).value_or(""), nullptr, false);
    if (json.is_object() && json.contains("checksums") && json["checksums"].is_object())
        for (const auto& [path, sum] : json["checksums"].items())
            if (sum.is_string())
                sums[path] = sum.get<std::string>();
    return sums;
}

/// What a check or a build makes again: the folder build_check, the program csim and its results.
bool is_product(const fs::path& inside, bool is_folder)
{
    return inside.begin()->string() == "build_check" ||
           (!is_folder && (inside == "csim" || inside == "tb_data/csim_results.log"));
}

/// design_hash of the manifest; empty if it does not say.
std::string design_of(const fs::path& directory)
{
    const auto json =
        nlohmann::json::parse(read_file(directory / manifest_name).value_or(""), nullptr, false);
    const bool says = json.is_object() && json.contains("design_hash") && json["design_hash"].is_string();
    const std::string hash = says ? json["design_hash"].get<std::string>() : std::string();
    return hash.find_first_not_of("0123456789abcdef") == std::string::npos ? hash : std::string();
}

/// Is it, or is in it, what a tool may have reported?
bool holds_reports(const fs::path& path)
{
    const auto is_report = [](const fs::path& file) {
        const fs::path end = file.extension();
        return end == ".rpt" || end == ".xml" || end == ".js" || end == ".json" || end == ".ndjson";
    };
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(path, error)))
        return is_report(path);
    for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error))
        if (is_report(at->path()))
            return true;
    return false;
}

/// `first`, e.g. "edited", or "edited2", ...: one that is in neither.
std::string free_name(const fs::path& from, const fs::path& to, const std::string& first)
{
    std::string name = first;
    for (int number = 2;
         fs::exists(fs::symlink_status(from / name)) || fs::exists(fs::symlink_status(to / name)); ++number)
        name = fmt::format("{}_{}", first, number);
    return name;
}

/// What of a replaced export is not as it was written: edited and added files. Whole folders where nothing in
/// them is ours.
std::vector<fs::path> foreign_in(const fs::path& directory)
{
    std::set<std::string> own, own_folders;
    const Checksums sums = checksums_of(directory);
    if (const Result<Manifest> manifest = read_manifest(directory))
        for (const std::string& file : manifest->files) {
            own.insert(file);
            for (fs::path folder = fs::path(file).parent_path(); !folder.empty();
                 folder = folder.parent_path())
                own_folders.insert(folder.string());
        }
    std::vector<fs::path> foreign;
    std::error_code error;
    for (fs::recursive_directory_iterator at(directory, error), end; !error && at != end;
         at.increment(error)) {
        const fs::path inside = at->path().lexically_relative(directory);
        const bool is_folder = fs::is_directory(at->symlink_status(error));
        if (inside == manifest_name || is_product(inside, is_folder) ||
            (is_folder && own_folders.contains(inside.string()))) {
            if (is_folder && is_product(inside, is_folder))
                at.disable_recursion_pending();
            continue;
        }
        if (is_folder)
            at.disable_recursion_pending();
        const auto sum = sums.find(inside.string());
        const bool as_written =
            own.contains(inside.string()) &&
            (sum == sums.end() || checksum(read_file(at->path()).value_or("")) == sum->second);
        if (!as_written)
            foreign.push_back(inside);
    }
    return foreign;
}

/// Moves what is not ours from the replaced export into the new one: to its own place if that is free, else
/// below a folder "edited". Reports of another design go to "earlier_<its hash>" beside that design's
/// manifest, configuration and model: nobody must take them for the new one's. False if something could not
/// be moved.
bool move_foreign(const fs::path& from, const fs::path& to)
{
    bool all = true;
    const fs::path edited = to / free_name(from, to, "edited");
    const std::string before = design_of(from);
    const bool is_other = !before.empty() && before != design_of(to);
    const fs::path earlier = to / free_name(from, to, "earlier_" + before);
    bool any_reports = false;
    for (const fs::path& inside : foreign_in(from)) {
        const bool is_earlier = inside.begin()->string().starts_with("earlier_");
        const bool of_other = is_other && !is_earlier && holds_reports(from / inside);
        any_reports = any_reports || of_other;
        const bool is_free = !fs::exists(fs::symlink_status(to / inside));
        const fs::path place = (of_other ? earlier : is_free ? to : edited) / inside;
        std::error_code error;
        fs::create_directories(place.parent_path(), error);
        if (!error)
            fs::rename(from / inside, place, error);
        all = all && !error;
    }
    if (any_reports)
        for (const std::string_view file :
             {manifest_name, std::string_view("hls4ml_config.yml"), std::string_view("model.h5"),
              std::string_view("model.keras"), std::string_view("model.onnx")}) {
            std::error_code ignored; // some of them: only one model is there
            fs::rename(from / file, earlier / file, ignored);
        }
    return all;
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
        const bool is_manifest = file.path == manifest_name;
        if (Result<void> written =
                write_file(path, is_manifest ? with_checksums(file.text, files) : file.text);
            !written)
            return written;
        ++progress.done;
    }
    return {};
}

} // namespace

std::vector<std::string> edited_files(const fs::path& directory)
{
    std::vector<std::string> edited;
    for (const auto& [path, sum] : checksums_of(directory))
        if (const fs::path file(path);
            file.is_relative() && file.lexically_normal().begin()->string() != "..")
            if (const Result<std::string> text = read_file(directory / file); !text || checksum(*text) != sum)
                edited.push_back(path);
    return edited;
}

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

    remove_left_overs(place);
    Staging staging(place);
    if (!staging.made())
        return pass(system_error(place.parent_path(), "write", staging.error()));
    const ::mode_t mask = ::umask(0);
    ::umask(mask);
    ::chmod(staging.path().c_str(), 0777 & ~mask);
    if (Result<void> written = write_files(staging.path(), files, stop, progress); !written)
        return pass(std::move(written).error());

    if (const int failed = staging.finish(); failed != 0)
        return pass(system_error(place, "write", failed));
    if (*found == Target::free) { // renaming over an empty folder is one step
        if (std::rename(staging.path().c_str(), place.c_str()) == 0) {
            staging.release();
            return place;
        }
        const int failed = errno; // somebody else's export may be there by now
        if ((failed != ENOTEMPTY && failed != EEXIST) || inspect(place) != Target::ours)
            return pass(system_error(place, "write", failed));
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
