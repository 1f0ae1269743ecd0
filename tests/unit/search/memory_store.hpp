#pragma once

#include "study/study.hpp"

#include <fmt/format.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace bitscape::search {

/// One study in memory, with the rules of study::Store for claims; each handle on it is a process of its own.
struct MemoryStudy {
    std::mutex mutex;
    std::optional<study::Description> description;
    study::Attributes attributes;
    std::map<std::size_t, study::Trial> finished;
    std::map<std::size_t, std::string> running; ///< number -> owner
    std::set<std::size_t> released;
    std::set<std::string> dead; ///< owners that were not heard of for long
    std::size_t given = 0;
    std::size_t room = 1'000'000; ///< results that fit on the disk
};

class MemoryStore : public study::Store {
public:
    explicit MemoryStore(std::shared_ptr<MemoryStudy> study) : study_(std::move(study)) {}

    [[nodiscard]] Result<std::vector<study::Description>> studies() const override
    {
        const std::scoped_lock lock(study_->mutex);
        return study_->description ? std::vector{*study_->description} : std::vector<study::Description>{};
    }
    [[nodiscard]] Result<void> begin(const study::Description& description) override
    {
        const std::scoped_lock lock(study_->mutex);
        study_->description = description;
        return {};
    }
    [[nodiscard]] Result<study::Description> describe(const std::string&) const override
    {
        return *study_->description;
    }
    [[nodiscard]] Result<study::Attributes> attributes(const std::string&) const override
    {
        const std::scoped_lock lock(study_->mutex);
        return study_->attributes;
    }
    [[nodiscard]] Result<study::Attributes> attributes(const std::string&, TrialId) const override
    {
        return study::Attributes{};
    }
    [[nodiscard]] Result<void> set_attribute(const std::string&, const std::string& key,
                                             const std::string& json) override
    {
        const std::scoped_lock lock(study_->mutex);
        study_->attributes.user[key] = json;
        return {};
    }
    [[nodiscard]] Result<void> set_attribute_once(const std::string&, const std::string& key,
                                                  const std::string& json) override
    {
        const std::scoped_lock lock(study_->mutex);
        study_->attributes.user.try_emplace(key, json);
        return {};
    }
    [[nodiscard]] Result<TrialId> add(const std::string&, const study::Trial&,
                                      std::optional<TrialId>) override
    {
        return fail(ErrorCode::unsupported, "", "searches claim their numbers");
    }
    [[nodiscard]] Result<std::vector<TrialId>> claim(const std::string&, const std::string& owner,
                                                     std::size_t count, std::size_t end,
                                                     std::chrono::seconds) override
    {
        const std::scoped_lock lock(study_->mutex);
        std::set<std::size_t> numbers;
        for (const auto& [number, holder] : study_->running)
            if (number < end && numbers.size() < count && study_->dead.contains(holder))
                numbers.insert(number);
        for (auto at = study_->released.begin(); at != study_->released.end();)
            if (*at < end && numbers.size() < count) {
                numbers.insert(*at);
                at = study_->released.erase(at);
            } else {
                ++at;
            }
        while (numbers.size() < count && study_->given < end)
            numbers.insert(study_->given++);
        std::vector<TrialId> claimed;
        for (const std::size_t number : numbers) {
            study_->running[number] = owner;
            claimed.push_back(TrialId{static_cast<std::uint32_t>(number)});
        }
        return claimed;
    }
    [[nodiscard]] Result<void> finish(const std::string&, const std::string& owner, TrialId number,
                                      const study::Trial& trial) override
    {
        const std::scoped_lock lock(study_->mutex);
        const auto held = study_->running.find(number.index());
        if (held == study_->running.end() || held->second != owner)
            return fail(ErrorCode::mismatch, "study", "in other hands");
        if (study_->finished.size() >= study_->room)
            return fail(ErrorCode::disk_full, "study.db", "cannot be written: the disk is full");
        study_->running.erase(held);
        study_->finished[number.index()] = trial;
        return {};
    }
    [[nodiscard]] Result<void> heartbeat(const std::string&) override { return {}; }
    [[nodiscard]] Result<void> release(const std::string& owner) override
    {
        const std::scoped_lock lock(study_->mutex);
        for (auto at = study_->running.begin(); at != study_->running.end();)
            if (at->second == owner) {
                study_->released.insert(at->first);
                at = study_->running.erase(at);
            } else {
                ++at;
            }
        return {};
    }
    [[nodiscard]] Result<std::vector<std::string>> owners(const std::string&) const override
    {
        const std::scoped_lock lock(study_->mutex);
        std::vector<std::string> owners;
        for (const auto& [number, owner] : study_->running)
            owners.push_back(owner);
        return owners;
    }
    [[nodiscard]] Result<std::vector<study::Trial>> trials(const std::string&, std::size_t first,
                                                           std::size_t count) const override
    {
        const std::scoped_lock lock(study_->mutex);
        std::vector<study::Trial> found;
        for (auto at = study_->finished.lower_bound(first); at != study_->finished.end(); ++at)
            if (at->first - first < count)
                found.push_back(at->second);
        return found;
    }
    [[nodiscard]] Result<study::Trial> trial(const std::string&, TrialId number) const override
    {
        const std::scoped_lock lock(study_->mutex);
        const auto found = study_->finished.find(number.index());
        if (found == study_->finished.end())
            return fail(ErrorCode::not_found, "study", "no such trial");
        return found->second;
    }
    [[nodiscard]] Result<std::size_t> trial_count(const std::string&) const override
    {
        const std::scoped_lock lock(study_->mutex);
        return study_->given;
    }
    [[nodiscard]] Result<std::size_t> first_unfinished(const std::string&) const override
    {
        const std::scoped_lock lock(study_->mutex);
        std::size_t number = 0;
        while (study_->finished.contains(number))
            ++number;
        return number;
    }
    [[nodiscard]] Result<std::optional<TrialId>> find_design(const std::string&, std::uint64_t,
                                                             const std::string&) const override
    {
        return std::optional<TrialId>();
    }
    [[nodiscard]] Result<std::vector<study::TrialRow>> list(const study::TrialQuery&) const override
    {
        return std::vector<study::TrialRow>();
    }
    [[nodiscard]] Result<std::size_t> count(const study::TrialQuery&) const override { return 0; }
    [[nodiscard]] Result<study::TrialColumns> columns(const std::string&, std::size_t) const override
    {
        return study::TrialColumns();
    }

private:
    std::shared_ptr<MemoryStudy> study_;
};

} // namespace bitscape::search
