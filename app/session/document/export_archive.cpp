#include "session/document/export_archive.hpp"

#include "archive/pack.hpp"
#include "base/files.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>

namespace bitscape::document {

namespace fs = std::filesystem;

namespace {

/// A new folder beside a file, removed at the end.
class Workshop {
public:
    explicit Workshop(const fs::path& file)
        : path_((file.parent_path() / ("." + file.filename().string().substr(0, 100) + ".XXXXXX")).string())
    {
        made_ = ::mkdtemp(path_.data()) != nullptr;
        error_ = errno;
    }
    ~Workshop()
    {
        std::error_code ignored;
        if (made_)
            fs::remove_all(path_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] bool made() const { return made_; }
    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] fs::path path() const { return path_; }

private:
    std::string path_;
    bool made_ = false;
    int error_ = 0;
};

std::string name_without_ending(const fs::path& file)
{
    std::string name = file.filename().string();
    for (const std::string_view ending : {".zip", ".tar.gz", ".tgz"})
        if (name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    return name;
}

Error unwritable(const fs::path& place, const Workshop& workshop)
{
    return {workshop.error() == ENOENT ? ErrorCode::not_found : ErrorCode::read_only,
            place.parent_path().string(),
            std::string("cannot be written: ") + std::strerror(workshop.error())};
}

/// An archive of an exported project: it has our manifest.
bool is_export(const fs::path& file)
{
    const auto text = archive::file_of(file, "bitscape.json");
    const auto json = nlohmann::json::parse(text.value_or(""), nullptr, false);
    const bool has_kind = json.is_object() && json.contains("kind") && json["kind"].is_string();
    const std::string kind = has_kind ? json["kind"].get<std::string>() : std::string();
    return kind.starts_with("exported ") && kind.ends_with(" project");
}

} // namespace

Result<void> check_archive_place(const fs::path& file)
{
    if (!archive::kind_of(file))
        return fail(ErrorCode::invalid_value, file.string(),
                    "an archive's name ends in .zip, .tar.gz or .tgz");
    std::error_code error;
    const fs::path place = fs::absolute(file, error).lexically_normal();
    const fs::file_status status = fs::symlink_status(place, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        return fail(ErrorCode::read_only, file.string(), "is not a file");
    if (fs::exists(status) && !fs::is_empty(place, error) && !is_export(place))
        return fail(ErrorCode::read_only, file.string(),
                    "is not the archive of an earlier export; choose a new name");
    if (const Workshop workshop(place); !workshop.made())
        return pass(unwritable(place, workshop));
    return {};
}

Result<sdk::Exporter::Written> write_archive(const sdk::Exporter& exporter, const design::Design& design,
                                             sdk::Exporter::Request request, const fs::path& file,
                                             std::stop_token stop, Progress& progress)
{
    if (Result<void> possible = check_archive_place(file); !possible)
        return pass(std::move(possible).error());
    const archive::Kind kind = *archive::kind_of(file);
    std::error_code error;
    const fs::path place = fs::absolute(file, error).lexically_normal();
    const Workshop workshop(place);
    if (!workshop.made())
        return pass(unwritable(place, workshop));
    request.directory = workshop.path() / "project"; // its name is nowhere in the project
    auto written = exporter.write(design, request, stop, progress);
    if (!written)
        return written;
    auto members = archive::members_of(written->directory, name_without_ending(place));
    if (!members)
        return pass(std::move(members).error());
    auto bytes = archive::pack(kind, *std::move(members));
    if (!bytes)
        return pass(std::move(bytes).error());
    if (stop.stop_requested())
        return fail(ErrorCode::cancelled, file.string(), "export cancelled");
    if (auto saved = write_file(place, *bytes); !saved)
        return pass(std::move(saved).error());
    written->directory = place;
    return written;
}

} // namespace bitscape::document
