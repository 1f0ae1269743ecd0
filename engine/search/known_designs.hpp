#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace bitscape::search {

/// Which stored trial has evaluated a design, by the design's hash. For several threads. A trial that is not
/// stored yet must not be added: its numbers could not be read.
class KnownDesigns {
public:
    [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t design_hash) const
    {
        const std::scoped_lock lock(mutex_);
        const auto found = trials_.find(design_hash);
        return found == trials_.end() ? std::nullopt : std::optional(found->second);
    }
    void add(std::uint64_t design_hash, std::uint32_t trial)
    {
        const std::scoped_lock lock(mutex_);
        trials_.emplace(design_hash, trial);
    }

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::uint64_t, std::uint32_t> trials_; ///< about 40 bytes a design
};

} // namespace bitscape::search
