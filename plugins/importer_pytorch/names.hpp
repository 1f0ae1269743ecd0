#pragma once

#include <map>
#include <set>
#include <string>

namespace bitscape::pytorch {

/// The names that torch.fx, and with it hls4ml, gives the nodes of a traced module, in the order of the
/// calls.
class Names {
public:
    /// `target`: a module's path ("features.0") or a function ("relu").
    [[nodiscard]] std::string next(const std::string& target);

private:
    std::set<std::string> used_;
    std::map<std::string, std::size_t> count_;
};

} // namespace bitscape::pytorch
