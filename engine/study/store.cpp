#include "study/database.hpp"
#include "study/schema.hpp"
#include "study/study.hpp"
#include "study/tables.hpp"

#include <array>
#include <cmath>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <string_view>
#include <unistd.h>

namespace bitscape::study {

namespace fs = std::filesystem;

namespace {

/// The first thing in which two descriptions of one study differ; nullptr if nothing does.
const char* difference(const Description& stored, const Description& wanted)
{
    if (stored.objectives != wanted.objectives)
        return "objectives";
    if (stored.constraints != wanted.constraints)
        return "constraints";
    if (stored.sampler != wanted.sampler)
        return "sampler";
    if (stored.seed != wanted.seed)
        return "seed";
    if (stored.space != wanted.space)
        return "search space";
    if (stored.base_hash != wanted.base_hash)
        return "model, test data or base configuration";
    return nullptr;
}

Result<void> check_description(const Description& description, const std::string& place)
{
    if (description.name.empty() || description.name.size() > 512)
        return fail(ErrorCode::invalid_value, place, "a study's name has 1 to 512 bytes");
    if (description.objectives.empty())
        return fail(ErrorCode::invalid_value, place,
                    fmt::format("study '{}' has no objective", description.name));
    return {};
}

Result<void> check_values(const Trial& trial, std::size_t objectives, const std::string& place)
{
    const std::size_t wanted = trial.state == TrialState::failed ? 0 : objectives;
    if (trial.values.size() != wanted)
        return fail(ErrorCode::invalid_value, place,
                    fmt::format("a trial with {} values, {} needed", trial.values.size(), wanted));
    for (const double value : trial.values)
        if (std::isnan(value))
            return fail(ErrorCode::invalid_value, place, "a trial with a value that is not a number");
    return {};
}

class SqliteStore final : public Store {
public:
    explicit SqliteStore(std::unique_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::vector<Description>> studies() const override
    {
        return guarded(*database_, [&]() -> Result<std::vector<Description>> {
            Transaction picture(*database_, Transaction::Kind::read);
            std::vector<std::pair<long long, std::string>> names;
            long long id = 0;
            std::string name;
            soci::statement rows =
                (sql().prepare << "SELECT study_id, study_name FROM studies ORDER BY study_id",
                 soci::into(id), soci::into(name));
            rows.execute();
            while (rows.fetch())
                names.emplace_back(id, name);
            std::vector<Description> result;
            for (const auto& [study, study_name] : names)
                result.push_back(read_description(sql(), study, study_name));
            return result;
        });
    }

    Result<void> begin(const Description& description) override
    {
        if (auto checked = check_description(description, place()); !checked)
            return checked;
        return guarded(*database_, [&]() -> Result<void> {
            if (const auto study = find_study(sql(), description.name)) // needs no write lock
                return compare(*study, description);
            Transaction transaction(*database_, Transaction::Kind::write);
            if (const auto study = find_study(sql(), description.name))
                return compare(*study, description);
            write_description(sql(), description);
            transaction.commit();
            keys_.clear(); // a study that Optuna deleted may have had this row id
            return {};
        });
    }

    Result<Description> describe(const std::string& study) const override
    {
        return with_study<Description>(study,
                                       [&](long long id) { return read_description(sql(), id, study); });
    }

    Result<TrialId> add(const std::string& study, const Trial& trial,
                        std::optional<TrialId> expected) override
    {
        return guarded(*database_, [&]() -> Result<TrialId> {
            Transaction transaction(*database_, Transaction::Kind::write);
            const auto id = find_study(sql(), study);
            if (!id)
                return no_study(study);
            auto key = keys_.find(*id);
            if (key == keys_.end())
                key = keys_.emplace(*id, read_key(sql(), *id, study)).first;
            if (auto checked = check_values(trial, key->second.objectives, place()); !checked)
                return pass(std::move(checked.error()));
            const long long number = next_number(sql(), *id);
            if (expected && number != expected->value)
                return fail(ErrorCode::mismatch, place(),
                            fmt::format("another program is adding trials to study '{}'", study));
            write_trial(sql(), key->second, number, trial);
            transaction.commit();
            return TrialId{static_cast<std::uint32_t>(number)};
        });
    }

    Result<std::vector<Trial>> trials(const std::string& study, std::size_t first) const override
    {
        return with_study<std::vector<Trial>>(
            study, [&](long long id) { return read_trials(sql(), id, static_cast<long long>(first)); });
    }

    Result<std::size_t> trial_count(const std::string& study) const override
    {
        return with_study<std::size_t>(
            study, [&](long long id) { return static_cast<std::size_t>(next_number(sql(), id)); });
    }

    Result<Attributes> attributes(const std::string&) const override { return later(); }
    Result<Attributes> attributes(const std::string&, TrialId) const override { return later(); }
    Result<void> set_attribute(const std::string&, const std::string&, const std::string&) override
    {
        return later();
    }
    Result<std::vector<TrialId>> claim(const std::string&, const std::string&, std::size_t, std::size_t,
                                       std::chrono::seconds) override
    {
        return later();
    }
    Result<void> finish(const std::string&, const std::string&, TrialId, const Trial&) override
    {
        return later();
    }
    Result<void> heartbeat(const std::string&) override { return later(); }
    Result<void> release(const std::string&) override { return later(); }
    Result<Trial> trial(const std::string&, TrialId) const override { return later(); }
    Result<std::size_t> first_unfinished(const std::string&) const override { return later(); }
    Result<std::optional<TrialId>> find_design(const std::string&, std::uint64_t,
                                               const std::string&) const override
    {
        return later();
    }
    Result<std::vector<TrialRow>> list(const TrialQuery&) const override { return later(); }
    Result<std::size_t> count(const TrialQuery&) const override { return later(); }
    Result<TrialColumns> columns(const std::string&, std::size_t) const override { return later(); }

private:
    tl::unexpected<Error> later() const { return fail(ErrorCode::unsupported, place(), "is being built"); }
    [[nodiscard]] soci::session& sql() const { return database_->sql(); }
    [[nodiscard]] std::string place() const { return database_->file().string(); }

    tl::unexpected<Error> no_study(const std::string& study) const
    {
        return fail(ErrorCode::not_found, place(), fmt::format("holds no study '{}'", study));
    }

    Result<void> compare(long long study, const Description& wanted) const
    {
        const Description stored = read_description(sql(), study, wanted.name);
        if (const char* what = difference(stored, wanted))
            return fail(
                ErrorCode::mismatch, place(),
                fmt::format(
                    "study '{}' was begun with another {}: continue it as it is, or choose another name",
                    wanted.name, what));
        return {};
    }

    /// Reads of one study, all from the same moment.
    template <class Value, class Read> Result<Value> with_study(const std::string& study, Read&& read) const
    {
        return guarded(*database_, [&]() -> Result<Value> {
            Transaction picture(*database_, Transaction::Kind::read);
            const auto id = find_study(sql(), study);
            if (!id)
                return no_study(study);
            return read(*id);
        });
    }

    std::unique_ptr<Database> database_;
    std::map<long long, StudyKey> keys_;
};

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

} // namespace

bool Store::is_url(std::string_view location)
{
    for (const std::string_view scheme :
         {"postgresql://", "postgres://", "postgresql+psycopg2://", "sqlite:///"})
        if (location.starts_with(scheme))
            return true;
    return false;
}

Result<std::unique_ptr<Store>> Store::open(const std::string& location)
{
    const fs::path file = location;
    if (auto checked = check_file(file); !checked)
        return pass(std::move(checked.error()));
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::not_found, file.string(), "no such file");
    if (!may(file, R_OK))
        return fail(ErrorCode::io, file.string(), "cannot be read: no permission");
    if (fs::file_size(file, ignored) == 0)
        return fail(ErrorCode::bad_format, file.string(), "is empty, not a Bitscape study");
    const bool writable = check_writable(file).has_value();
    auto database = open_database(file, writable ? Database::Access::write : Database::Access::read);
    if (!database)
        return pass(std::move(database.error()));
    if (auto checked = check_schema(**database); !checked)
        return pass(std::move(checked.error()));
    return std::make_unique<SqliteStore>(std::move(*database));
}

Result<std::unique_ptr<Store>> Store::open_or_create(const std::string& location)
{
    const fs::path file = location;
    if (auto checked = check_file(file); !checked)
        return pass(std::move(checked.error()));
    if (auto checked = check_writable(file); !checked)
        return pass(std::move(checked.error()));
    auto database = open_database(file, Database::Access::create);
    if (!database)
        return pass(std::move(database.error()));
    if (auto created = create_schema(**database); !created)
        return pass(std::move(created.error()));
    return std::make_unique<SqliteStore>(std::move(*database));
}

} // namespace bitscape::study
