#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace bitscape {

/// The known things of one kind (importers, exporters), in the order they were added. No globals: whoever
/// needs one is given it.
template <class Thing> class Registry {
public:
    void add(std::unique_ptr<Thing> thing) { things_.push_back(std::move(thing)); }
    [[nodiscard]] const std::vector<std::unique_ptr<Thing>>& all() const { return things_; }

private:
    std::vector<std::unique_ptr<Thing>> things_;
};

} // namespace bitscape
