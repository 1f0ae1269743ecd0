#pragma once

#include "cli/command.hpp"
#include "cli/golden_case.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bitscape::cli {

/// A named type (or reuse factor, or layer) that Bitscape resolves otherwise than hls4ml did.
struct TypeDifference {
    std::string layer, type, ours, theirs;
};

/// What came out of one conformance case.
struct Verdict {
    std::string name;
    bool exact = false;
    bool unsupported = false;     ///< the model is beyond this version; `first_difference` says why
    std::string layer;            ///< the first that differs, in execution order
    std::string first_difference; ///< "row 3, element 1: 0.25 instead of 0.5"
    std::vector<TypeDifference> types;
};

/// Opens the case as a user would, resolves, emulates and compares every output and every traced layer bit
/// for bit. Errors: a damaged case, cancelled; a model that cannot be opened is a verdict, not an error.
[[nodiscard]] Result<Verdict> verify(const std::filesystem::path& folder, bool plain, Context& context);

} // namespace bitscape::cli
