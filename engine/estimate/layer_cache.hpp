#pragma once

#include "estimate/estimate.hpp"
#include "estimate/features.hpp"

#include <cstdint>
#include <unordered_map>

namespace bitscape::estimate {

/// Layers that were estimated before, by everything their estimate depends on: only what changed is estimated
/// again. Not for several threads at once.
class LayerCache {
public:
    struct Entry {
        LayerFeatures features;
        LayerEstimate estimate;
    };

    /// nullptr if the layer is new.
    [[nodiscard]] const Entry* find(std::uint64_t key) const
    {
        const auto found = entries_.find(key);
        return found == entries_.end() ? nullptr : &found->second;
    }
    const Entry& store(std::uint64_t key, Entry entry)
    {
        if (entries_.size() >= most)
            entries_.clear();
        return entries_.insert_or_assign(key, std::move(entry)).first->second;
    }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    static constexpr std::size_t most = 4096; ///< layers, about 10 MB
    std::unordered_map<std::uint64_t, Entry> entries_;
};

} // namespace bitscape::estimate
