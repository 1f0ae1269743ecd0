#include "base/files.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace bitscape {

namespace fs = std::filesystem;

namespace {

ErrorCode code_of(int system_error)
{
    switch (system_error) {
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::disk_full;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorCode::read_only;
    case ENOENT:
        return ErrorCode::not_found;
    default:
        return ErrorCode::io;
    }
}

tl::unexpected<Error> system_failure(const fs::path& path, std::string_view doing, int system_error)
{
    return fail(code_of(system_error), path.string(),
                fmt::format("cannot {}: {}", doing, std::strerror(system_error)));
}

/// Closes the descriptor and, unless kept, removes the temporary file.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target) : path_(target.string() + ".XXXXXX")
    {
        descriptor_ = ::mkstemp(path_.data());
    }
    ~TemporaryFile()
    {
        close();
        if (!kept_)
            ::unlink(path_.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] const char* path() const { return path_.c_str(); }
    int close()
    {
        const int status = descriptor_ >= 0 ? ::close(descriptor_) : 0;
        descriptor_ = -1;
        return status;
    }
    void keep() { kept_ = true; }

private:
    std::string path_;
    int descriptor_ = -1;
    bool kept_ = false;
};

bool write_all(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Result<std::string> read_file(const fs::path& path, std::size_t limit)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status))
        return fail(ErrorCode::not_found, path.string(), "no such file");
    if (fs::is_directory(status))
        return fail(ErrorCode::io, path.string(), "is a folder, a file is needed");
    if (fs::is_regular_file(status) && fs::file_size(path, error) > limit)
        return fail(ErrorCode::too_large, path.string(), fmt::format("larger than {} bytes", limit));
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return system_failure(path, "read", errno);
    std::string content;
    if (fs::is_regular_file(status)) // or it would grow by copying
        if (const std::uintmax_t size = fs::file_size(path, error); !error)
            content.reserve(static_cast<std::size_t>(size));
    std::array<char, 1 << 16> block{};
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0) {
        content.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (content.size() > limit)
            return fail(ErrorCode::too_large, path.string(), fmt::format("larger than {} bytes", limit));
    }
    if (stream.bad())
        return fail(ErrorCode::io, path.string(), "reading failed");
    return content;
}

Result<void> write_file(const fs::path& path, std::string_view content)
{
    std::error_code ignored;
    const fs::file_status old = fs::status(path, ignored);
    if (fs::is_directory(old))
        return fail(ErrorCode::io, path.string(), "is a folder, a file name is needed");
    if (fs::exists(old) && !fs::is_regular_file(old)) { // /dev/stdout and pipes cannot be renamed over
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0)
            return system_failure(path, "write", errno);
        while (!content.empty()) {
            const ssize_t written = ::write(descriptor, content.data(), content.size());
            if (written <= 0 && errno != EINTR) {
                const int reason = errno;
                ::close(descriptor);
                return system_failure(path, "write", reason);
            }
            content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
        }
        ::close(descriptor);
        return {};
    }
    if (fs::exists(old) && ::access(path.c_str(), W_OK) != 0)
        return system_failure(path, "write", errno);
    TemporaryFile temporary(path);
    if (temporary.descriptor() < 0)
        return system_failure(path, "write", errno);
    const ::mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(temporary.descriptor(), 0666 & ~mask) != 0 || !write_all(temporary.descriptor(), content) ||
        temporary.close() != 0)
        return system_failure(path, "write", errno);
    if (std::rename(temporary.path(), path.c_str()) != 0)
        return system_failure(path, "write", errno);
    temporary.keep();
    return {};
}

Result<fs::path> find_resource(std::string_view relative)
{
    std::error_code ignored;
    std::array<fs::path, 3> roots;
    if (const char* chosen = std::getenv("BITSCAPE_RESOURCES"))
        roots[0] = chosen;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!program.empty())
        roots[1] = program.parent_path().parent_path() / "share" / "bitscape";
    roots[2] = BITSCAPE_SOURCE_RESOURCES;
    for (const fs::path& root : roots)
        if (!root.empty() && fs::exists(root / relative, ignored))
            return root / relative;
    return fail(ErrorCode::not_found, std::string(relative),
                "resource file is missing from this installation (set BITSCAPE_RESOURCES)");
}

} // namespace bitscape
