#include "study/database_store.hpp"

#include "base/version.hpp"
#include "study/schema.hpp"
#include "study/trial_codec.hpp"

#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace bitscape::study {

using soci::into;
using soci::use;

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

Result<void> check_result(const Trial& trial, std::size_t objectives, const std::string& place)
{
    if (!is_finished(trial.state))
        return fail(ErrorCode::invalid_value, place, "a trial without a result");
    const bool has_values = trial.state == TrialState::complete || trial.state == TrialState::infeasible;
    const std::size_t wanted = has_values ? objectives : 0;
    if (trial.values.size() != wanted)
        return fail(ErrorCode::invalid_value, place,
                    fmt::format("a trial with {} values, {} needed", trial.values.size(), wanted));
    for (const double value : trial.values)
        if (std::isnan(value))
            return fail(ErrorCode::invalid_value, place, "a trial with a value that is not a number");
    return {};
}

TrialRow row_of(Trial&& trial)
{
    return {trial.number,
            trial.state,
            std::move(trial.numbers),
            std::move(trial.parameters),
            std::move(trial.message),
            trial.seconds};
}

bool is_filtered(const TrialQuery& query)
{
    return !query.states.empty() || !query.ranges.empty() || !query.text.empty();
}

} // namespace

DatabaseStore::DatabaseStore(std::unique_ptr<Database> database, Kind kind)
    : database_(std::move(database)), kind_(kind), texts_(*database_)
{
}

tl::unexpected<Error> DatabaseStore::no_study(const std::string& study) const
{
    return fail(ErrorCode::not_found, place(), fmt::format("holds no study '{}'", study));
}

Result<void> DatabaseStore::compare(long long study, const Description& wanted) const
{
    const Description stored = read_description(sql(), study, wanted.name);
    if (const char* what = difference(stored, wanted))
        return fail(ErrorCode::mismatch, place(),
                    fmt::format("study '{}' was begun with another {}: continue it as it is, or choose "
                                "another name",
                                wanted.name, what));
    return {};
}

StudyKey& DatabaseStore::known_key(long long id, const std::string& study) const
{
    const auto [entry, is_new] = keys_.try_emplace({id, study});
    if (is_new)
        entry->second = read_key(sql(), id, study);
    return entry->second;
}

StudyKey& DatabaseStore::key_of(long long id, const std::string& study) const
{
    StudyKey& key = known_key(id, study);
    refresh_names(sql(), key);
    return key;
}

TrialWriter& DatabaseStore::writer()
{
    if (!writer_)
        writer_ = std::make_unique<TrialWriter>(*database_, texts_);
    return *writer_;
}

Result<void> DatabaseStore::prepare_to_write()
{
    if (kind_ == Kind::copy)
        return fail(ErrorCode::read_only, place(),
                    "is of an earlier Bitscape and must not be written: copy it to continue it");
    if (kind_ == Kind::ours)
        return {};
    forget();
    if (auto dropped = drop_stand_ins(*database_); !dropped)
        return dropped;
    if (auto made = create_schema(*database_); !made) {
        const auto again = make_stand_ins(*database_);
        return again ? made : again;
    }
    kind_ = Kind::ours;
    return {};
}

void DatabaseStore::forget() const
{
    texts_.forget();
    keys_.clear();
}

/// Reads of one study, all from the same moment.
template <class Value, class Read>
Result<Value> DatabaseStore::read(const std::string& study, Read&& read) const
{
    return guarded(*database_, [&]() -> Result<Value> {
        Transaction picture(*database_, Transaction::Kind::read);
        const auto id = find_study(sql(), study);
        if (!id)
            return no_study(study);
        return read(*id);
    });
}

/// One transaction that nobody else numbers trials of the study in.
template <class Value, class Work> Result<Value> DatabaseStore::write(const std::string& study, Work&& work)
{
    if (auto ready = prepare_to_write(); !ready)
        return pass(std::move(ready.error()));
    auto result = guarded(*database_, [&]() -> Result<Value> {
        Transaction transaction(*database_, Transaction::Kind::write);
        const auto id = lock_study(*database_, study);
        if (!id)
            return no_study(study);
        Result<Value> done = work(*id);
        if (done)
            transaction.commit();
        return done;
    });
    if (!result) {
        writer_.reset();
        forget();
    }
    return result;
}

Result<std::vector<Description>> DatabaseStore::studies() const
{
    return guarded(*database_, [&]() -> Result<std::vector<Description>> {
        Transaction picture(*database_, Transaction::Kind::read);
        std::vector<std::pair<long long, std::string>> names;
        long long id = 0;
        std::string name;
        soci::statement rows = (sql().prepare << "SELECT study_id, study_name FROM studies ORDER BY study_id",
                                into(id), into(name));
        rows.execute();
        while (rows.fetch())
            names.emplace_back(id, name);
        std::vector<Description> result;
        for (const auto& [study, study_name] : names)
            result.push_back(read_description(sql(), study, study_name));
        return result;
    });
}

Result<void> DatabaseStore::begin(const Description& description)
{
    if (auto checked = check_description(description, place()); !checked)
        return checked;
    // Whether it is there and fits; without a write lock, and before anything is changed.
    const auto is_there = guarded(*database_, [&]() -> Result<bool> {
        const auto study = find_study(sql(), description.name);
        if (!study)
            return false;
        if (is_described(sql(), *study))
            return compare(*study, description).map([] { return true; });
        return check_adoptable(*database_, *study, description).map([] { return false; });
    });
    if (!is_there)
        return pass(is_there.error());
    if (*is_there)
        return {};
    if (auto ready = prepare_to_write(); !ready)
        return ready;
    forget(); // a study that Optuna deleted may have had this row id
    return guarded(*database_, [&] { return write_begin(description); });
}

Result<void> DatabaseStore::write_begin(const Description& description)
{
    Transaction transaction(*database_, Transaction::Kind::write);
    transaction.lock_schema();
    const auto study = find_study(sql(), description.name);
    if (study && is_described(sql(), *study)) // another process was quicker
        return compare(*study, description);
    if (!study) {
        write_description(*database_, description);
    } else {
        if (auto fits = check_adoptable(*database_, *study, description); !fits)
            return fits;
        adopt_study(*database_, *study, description);
    }
    transaction.commit();
    return {};
}

Result<Description> DatabaseStore::describe(const std::string& study) const
{
    return read<Description>(study, [&](long long id) { return read_description(sql(), id, study); });
}

Result<Attributes> DatabaseStore::attributes(const std::string& study) const
{
    return read<Attributes>(study, [&](long long id) { return read_attributes(sql(), "study", id); });
}

Result<Attributes> DatabaseStore::attributes(const std::string& study, TrialId number) const
{
    return read<Attributes>(study, [&](long long id) -> Result<Attributes> {
        const long long wanted = number.value;
        long long trial = 0;
        sql() << "SELECT trial_id FROM trials WHERE study_id = :study AND number = :number", use(id),
            use(wanted), into(trial);
        if (!sql().got_data())
            return fail(ErrorCode::not_found, place(),
                        fmt::format("study '{}' has no trial {}", study, number.value));
        return read_attributes(sql(), "trial", trial);
    });
}

Result<void> DatabaseStore::set_attribute(const std::string& study, const std::string& key,
                                          const std::string& json)
{
    if (!nlohmann::json::accept(json))
        return fail(ErrorCode::invalid_value, place(), fmt::format("attribute '{}' is not JSON", key));
    return write<void>(study, [&](long long id) -> Result<void> {
        const std::string value = database_->storable(json);
        sql() << "DELETE FROM study_user_attributes WHERE study_id = :study AND \"key\" = :key", use(id),
            use(key);
        sql() << "INSERT INTO study_user_attributes (study_id, \"key\", value_json)"
                 " VALUES (:study, :key, :value)",
            use(id), use(key), use(value);
        return {};
    });
}

Result<void> DatabaseStore::set_attribute_once(const std::string& study, const std::string& key,
                                               const std::string& json)
{
    if (!nlohmann::json::accept(json))
        return fail(ErrorCode::invalid_value, place(), fmt::format("attribute '{}' is not JSON", key));
    return write<void>(study, [&](long long id) -> Result<void> {
        const std::string value = database_->storable(json);
        sql() << "INSERT INTO study_user_attributes (study_id, \"key\", value_json)"
                 " VALUES (:study, :key, :value) ON CONFLICT DO NOTHING",
            use(id), use(key), use(value);
        return {};
    });
}

Result<TrialId> DatabaseStore::add(const std::string& study, const Trial& trial,
                                   std::optional<TrialId> expected)
{
    return write<TrialId>(study, [&](long long id) -> Result<TrialId> {
        StudyKey& key = known_key(id, study); // the writer looks for new names itself
        if (auto checked = check_result(trial, key.objectives, place()); !checked)
            return pass(std::move(checked.error()));
        const long long number = next_number(sql(), id);
        if (expected && number != expected->value)
            return fail(ErrorCode::mismatch, place(),
                        fmt::format("another program is adding trials to study '{}'", study));
        writer().add(key, number, trial);
        return TrialId{static_cast<std::uint32_t>(number)};
    });
}

Result<std::vector<TrialId>> DatabaseStore::claim(const std::string& study, const std::string& owner,
                                                  std::size_t count, std::size_t end,
                                                  std::chrono::seconds stale)
{
    if (owner.empty())
        return fail(ErrorCode::invalid_value, place(), "an owner of trials needs a name");
    return write<std::vector<TrialId>>(study, [&](long long id) -> Result<std::vector<TrialId>> {
        return claim_numbers(*database_, id, owner, count, end, stale);
    });
}

Result<void> DatabaseStore::finish(const std::string& study, const std::string& owner, TrialId number,
                                   const Trial& trial)
{
    return write<void>(study, [&](long long id) -> Result<void> {
        StudyKey& key = known_key(id, study); // the writer looks for new names itself
        if (auto checked = check_result(trial, key.objectives, place()); !checked)
            return checked;
        const auto claimed = find_claim(sql(), id, number, owner);
        if (!claimed)
            return fail(ErrorCode::mismatch, place(),
                        fmt::format("trial {} of study '{}' is in other hands", number.value, study));
        writer().finish(key, *claimed, number.value, trial);
        drop_claim(sql(), *claimed);
        return {};
    });
}

Result<void> DatabaseStore::heartbeat(const std::string& owner)
{
    if (auto ready = prepare_to_write(); !ready)
        return ready;
    return guarded(*database_, [&]() -> Result<void> {
        touch_claims(sql(), owner);
        return {};
    });
}

Result<void> DatabaseStore::release(const std::string& owner)
{
    if (auto ready = prepare_to_write(); !ready)
        return ready;
    return guarded(*database_, [&]() -> Result<void> {
        release_claims(sql(), owner);
        return {};
    });
}

Result<std::vector<std::string>> DatabaseStore::owners(const std::string& study) const
{
    return read<std::vector<std::string>>(study, [&](long long id) { return claim_owners(sql(), id); });
}

Result<std::vector<Trial>> DatabaseStore::trials(const std::string& study, std::size_t first,
                                                 std::size_t count) const
{
    return read<std::vector<Trial>>(study, [&](long long id) {
        Span span;
        if (first > static_cast<std::size_t>(span.last) || count == 0)
            return std::vector<Trial>();
        span.first = static_cast<long long>(first);
        if (count - 1 < static_cast<std::size_t>(span.last - span.first))
            span.last = span.first + static_cast<long long>(count - 1);
        return read_trials(sql(), texts_, key_of(id, study), span);
    });
}

Result<Trial> DatabaseStore::trial(const std::string& study, TrialId number) const
{
    return read<Trial>(study, [&](long long id) -> Result<Trial> {
        std::vector<Trial> found =
            read_trials(sql(), texts_, key_of(id, study), {number.value, number.value, false});
        if (found.empty())
            return fail(ErrorCode::not_found, place(),
                        fmt::format("study '{}' has no trial {}", study, number.value));
        return std::move(found.front());
    });
}

Result<std::size_t> DatabaseStore::trial_count(const std::string& study) const
{
    return read<std::size_t>(study,
                             [&](long long id) { return static_cast<std::size_t>(next_number(sql(), id)); });
}

Result<std::size_t> DatabaseStore::first_unfinished(const std::string& study) const
{
    return read<std::size_t>(
        study, [&](long long id) { return static_cast<std::size_t>(first_open_number(sql(), id)); });
}

Result<std::optional<TrialId>> DatabaseStore::find_design(const std::string& study, std::uint64_t design_hash,
                                                          const std::string& calibration) const
{
    return read<std::optional<TrialId>>(study, [&](long long id) -> Result<std::optional<TrialId>> {
        const auto origin = texts_.find(origin_text(version, calibration));
        if (!origin)
            return std::nullopt;
        const auto hash = static_cast<long long>(design_hash);
        const int complete = static_cast<int>(TrialState::complete);
        const int infeasible = static_cast<int>(TrialState::infeasible);
        long long number = 0;
        soci::indicator found = soci::i_null;
        // + keeps SQLite from going through all trials of the study instead of the few of that hash.
        sql()
            << "SELECT min(number + 0) FROM bitscape_points WHERE design_hash = :hash AND +study_id = :study"
               " AND origin_id = :origin AND state IN (:complete, :infeasible)",
            use(hash), use(id), use(*origin), use(complete), use(infeasible), into(number, found);
        if (found != soci::i_ok)
            return std::nullopt;
        return TrialId{static_cast<std::uint32_t>(number)};
    });
}

Result<TrialList*> DatabaseStore::loaded(long long id, StudyKey& key, const std::string& study) const
{
    if (list_of_ != std::pair(id, study))
        list_ = TrialList();
    list_of_ = {id, study};
    list_.update(sql(), texts_, key);
    return &list_;
}

Result<std::vector<TrialRow>> DatabaseStore::list(const TrialQuery& query) const
{
    return read<std::vector<TrialRow>>(query.study, [&](long long id) -> Result<std::vector<TrialRow>> {
        StudyKey& key = key_of(id, query.study);
        if (is_filtered(query) || query.sort != "number" || list_of_ == std::pair(id, query.study)) {
            auto list = loaded(id, key, query.study);
            if (!list)
                return pass(std::move(list.error()));
            return (*list)->page(query).map_error([&](Error error) { return std::move(error).at(place()); });
        }
        const long long end = next_number(sql(), id);
        const auto offset = static_cast<long long>(query.offset), limit = static_cast<long long>(query.limit);
        Span span{offset, std::min(end, offset + limit) - 1, false};
        if (query.descending)
            span = {std::max(0LL, end - offset - limit), end - offset - 1, false};
        std::vector<TrialRow> rows;
        for (Trial& trial : read_trials(sql(), texts_, key, span))
            rows.push_back(row_of(std::move(trial)));
        if (query.descending)
            std::reverse(rows.begin(), rows.end());
        return rows;
    });
}

Result<std::size_t> DatabaseStore::count(const TrialQuery& query) const
{
    if (!is_filtered(query))
        return trial_count(query.study);
    return read<std::size_t>(query.study, [&](long long id) -> Result<std::size_t> {
        auto list = loaded(id, key_of(id, query.study), query.study);
        if (!list)
            return pass(std::move(list.error()));
        return (*list)->count(query).map_error([&](Error error) { return std::move(error).at(place()); });
    });
}

Result<TrialColumns> DatabaseStore::columns(const std::string& study, std::size_t first) const
{
    return read<TrialColumns>(study, [&](long long id) {
        return read_columns(sql(), texts_, key_of(id, study), static_cast<long long>(first));
    });
}

} // namespace bitscape::study
