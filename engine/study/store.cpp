#include "study/database_store.hpp"
#include "study/schema.hpp"

#include <array>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <unistd.h>

namespace bitscape::study {

namespace fs = std::filesystem;

namespace {

/// For the effective user, unlike access().
bool may(const fs::path& file, int mode)
{
    return ::faccessat(AT_FDCWD, file.c_str(), mode, AT_EACCESS) == 0;
}

/// SQLite takes a file shorter than its header for an empty database and would write over it.
bool is_something_else(const fs::path& file)
{
    constexpr std::string_view magic("SQLite format 3\0", 16);
    constexpr std::size_t header_size = 100;
    std::array<char, header_size> header{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(header.data(), header.size());
    const auto length = static_cast<std::size_t>(stream.gcount());
    return length > 0 &&
           (length < header_size || !std::string_view(header.data(), length).starts_with(magic));
}

Result<void> check_file(const fs::path& file)
{
    std::error_code ignored;
    const fs::file_status status = fs::status(file, ignored);
    if (fs::is_directory(status))
        return fail(ErrorCode::io, file.string(), "is a folder, a study file is needed");
    if (fs::exists(status) && !fs::is_regular_file(status))
        return fail(ErrorCode::io, file.string(), "is not a regular file");
    if (is_something_else(file))
        return fail(ErrorCode::bad_format, file.string(), "is not an SQLite database");
    return {};
}

Result<void> check_writable(const fs::path& file)
{
    std::error_code ignored;
    const fs::path folder = fs::absolute(file).parent_path();
    if (!fs::is_directory(folder, ignored))
        return fail(ErrorCode::not_found, file.string(), "cannot be made: its folder does not exist");
    if (fs::exists(file, ignored) && !may(file, W_OK))
        return fail(ErrorCode::read_only, file.string(), "is read-only");
    if (!may(folder, W_OK))
        return fail(ErrorCode::read_only, file.string(), "cannot be written: its folder is read-only");
    return {};
}

/// A database whose contents are known, as a store.
Result<std::unique_ptr<Store>> store_of(std::unique_ptr<Database> database, Contents contents,
                                        bool is_writable)
{
    using Kind = DatabaseStore::Kind;
    if (contents == Contents::current)
        return std::make_unique<DatabaseStore>(std::move(database), Kind::ours);
    if (contents == Contents::nothing)
        return fail(ErrorCode::bad_format, database->place(), "is empty, not a Bitscape study");
    if (contents == Contents::optuna) {
        if (auto made = make_stand_ins(*database); !made)
            return pass(std::move(made.error()));
        return std::make_unique<DatabaseStore>(std::move(database), Kind::optunas);
    }
    if (!is_writable && database->backend() == Backend::sqlite) {
        auto copy = copy_to_memory(*database);
        if (!copy)
            return pass(std::move(copy.error()));
        database = *std::move(copy);
    }
    if (auto migrated = migrate(*database); !migrated)
        return pass(std::move(migrated.error()));
    return std::make_unique<DatabaseStore>(std::move(database), is_writable ? Kind::ours : Kind::copy);
}

Result<std::unique_ptr<Store>> open_at(const Location& location, Database::Access access)
{
    auto database = open_database(location, access);
    if (!database)
        return pass(std::move(database.error()));
    if (access == Database::Access::create)
        if (auto created = create_schema(**database); !created)
            return pass(std::move(created.error()));
    const auto contents = look_at(**database);
    if (!contents)
        return pass(contents.error());
    return store_of(std::move(*database), *contents, access != Database::Access::read);
}

Result<void> check_readable(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::not_found, file.string(), "no such file");
    if (!may(file, R_OK))
        return fail(ErrorCode::io, file.string(), "cannot be read: no permission");
    if (fs::file_size(file, ignored) == 0)
        return fail(ErrorCode::bad_format, file.string(), "is empty, not a Bitscape study");
    return {};
}

} // namespace

std::string_view to_string(TrialState state)
{
    switch (state) {
    case TrialState::complete:
        return "complete";
    case TrialState::failed:
        return "failed";
    case TrialState::infeasible:
        return "infeasible";
    case TrialState::pruned:
        return "pruned";
    case TrialState::running:
        return "running";
    case TrialState::waiting:
        return "waiting";
    }
    return "";
}

bool Store::is_url(std::string_view location)
{
    return is_store_url(location);
}

Result<std::unique_ptr<Store>> Store::open(const std::string& text)
{
    const auto location = parse_location(text);
    if (!location)
        return pass(location.error());
    if (location->backend == Backend::postgresql)
        return open_at(*location, Database::Access::write);
    if (auto checked = check_file(location->file); !checked)
        return pass(std::move(checked.error()));
    if (auto checked = check_readable(location->file); !checked)
        return pass(std::move(checked.error()));
    const bool is_writable = check_writable(location->file).has_value();
    return open_at(*location, is_writable ? Database::Access::write : Database::Access::read);
}

Result<std::unique_ptr<Store>> Store::open_or_create(const std::string& text)
{
    const auto location = parse_location(text);
    if (!location)
        return pass(location.error());
    if (location->backend == Backend::sqlite) {
        if (auto checked = check_file(location->file); !checked)
            return pass(std::move(checked.error()));
        if (auto checked = check_writable(location->file); !checked)
            return pass(std::move(checked.error()));
    }
    return open_at(*location, Database::Access::create);
}

} // namespace bitscape::study
