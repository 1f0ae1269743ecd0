#pragma once

#include "study/claims.hpp"
#include "study/database.hpp"
#include "study/trial_list.hpp"
#include "study/trial_writer.hpp"

namespace bitscape::study {

/// The Store of both databases.
class DatabaseStore final : public Store {
public:
    enum class Kind {
        ours,
        optunas, ///< with stand-ins for our tables (schema.hpp) until something is written
        copy     ///< in memory, of an earlier schema that must not be changed: not to be written
    };
    DatabaseStore(std::unique_ptr<Database> database, Kind kind);

    Result<std::vector<Description>> studies() const override;
    Result<void> begin(const Description& description) override;
    Result<Description> describe(const std::string& study) const override;
    Result<Attributes> attributes(const std::string& study) const override;
    Result<Attributes> attributes(const std::string& study, TrialId number) const override;
    Result<void> set_attribute(const std::string& study, const std::string& key,
                               const std::string& json) override;
    Result<void> set_attribute_once(const std::string& study, const std::string& key,
                                    const std::string& json) override;
    Result<TrialId> add(const std::string& study, const Trial& trial,
                        std::optional<TrialId> expected) override;
    Result<std::vector<TrialId>> claim(const std::string& study, const std::string& owner, std::size_t count,
                                       std::size_t end, std::chrono::seconds stale) override;
    Result<void> finish(const std::string& study, const std::string& owner, TrialId number,
                        const Trial& trial) override;
    Result<void> heartbeat(const std::string& owner) override;
    Result<void> release(const std::string& owner) override;
    Result<std::vector<Trial>> trials(const std::string& study, std::size_t first,
                                      std::size_t count) const override;
    Result<std::vector<std::string>> owners(const std::string& study) const override;
    Result<Trial> trial(const std::string& study, TrialId number) const override;
    Result<std::size_t> trial_count(const std::string& study) const override;
    Result<std::size_t> first_unfinished(const std::string& study) const override;
    Result<std::optional<TrialId>> find_design(const std::string& study, std::uint64_t design_hash,
                                               const std::string& calibration) const override;
    Result<std::vector<TrialRow>> list(const TrialQuery& query) const override;
    Result<std::size_t> count(const TrialQuery& query) const override;
    Result<TrialColumns> columns(const std::string& study, std::size_t first) const override;

private:
    [[nodiscard]] soci::session& sql() const { return database_->sql(); }
    [[nodiscard]] const std::string& place() const { return database_->place(); }
    [[nodiscard]] tl::unexpected<Error> no_study(const std::string& study) const;
    [[nodiscard]] Result<void> compare(long long study, const Description& wanted) const;
    [[nodiscard]] StudyKey& known_key(long long id, const std::string& study) const;
    [[nodiscard]] StudyKey& key_of(long long id, const std::string& study) const; ///< with all names
    [[nodiscard]] TrialWriter& writer();
    [[nodiscard]] Result<void> write_begin(const Description& description); ///< may throw
    /// Before anything is written.
    [[nodiscard]] Result<void> prepare_to_write();
    /// What was remembered may not be in the database after a rollback.
    void forget() const;

    template <class Value, class Read> Result<Value> read(const std::string& study, Read&& read) const;
    template <class Value, class Work> Result<Value> write(const std::string& study, Work&& work);
    [[nodiscard]] Result<TrialList*> loaded(long long id, StudyKey& key, const std::string& study) const;

    std::unique_ptr<Database> database_;
    Kind kind_;
    mutable Texts texts_;
    mutable std::map<std::pair<long long, std::string>, StudyKey> keys_;
    std::unique_ptr<TrialWriter> writer_;
    mutable TrialList list_; ///< of the study whose list was asked for last
    mutable std::pair<long long, std::string> list_of_;
};

} // namespace bitscape::study
