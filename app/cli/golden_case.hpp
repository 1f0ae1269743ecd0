#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"
#include "fixed/fixed_point.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::cli {

/// What hls4ml resolved for one layer of a conformance case.
struct GoldenLayer {
    std::string name;
    std::string class_name;
    std::map<std::string, FixedPoint> types; ///< "result", "weight", "accum", ...
    std::int64_t reuse_factor = 0;           ///< 0 = none given
};

/// Values a traced layer put out.
struct GoldenTrace {
    std::string layer;
    std::vector<std::size_t> rows; ///< input row of each stored row
    Samples values;
};

/// What a case of boosted trees says besides: there the precision stands in case.json.
struct TreeCase {
    struct File {
        std::string name;
        std::vector<Samples> outputs; ///< empty: the case's; ONNX rounds to float32 and may differ
    };
    std::vector<File> files;                     ///< the same ensemble in several formats; all must be exact
    std::string input, threshold, weight, score; ///< types
    bool unroll = false;
};

/// One conformance case: a folder with case.json, the model, hls4ml_config.yml, inputs, outputs and traces as
/// the C simulation of hls4ml computed them. Arrays are float32 or float64 and exact.
struct GoldenCase {
    std::string name;
    std::filesystem::path folder;
    std::vector<Samples> inputs, outputs;
    std::vector<GoldenTrace> traces; ///< in execution order
    std::vector<GoldenLayer> layers; ///< of resolved.json; empty if that file is missing
    std::optional<TreeCase> trees;
};

/// Errors: missing or damaged case.json, arrays that are not as long as it says.
[[nodiscard]] Result<GoldenCase> read_golden_case(const std::filesystem::path& folder);

/// The folders that hold a case.json: each of `places` itself, or else its direct subfolders, sorted.
/// Errors: a place without any.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
find_golden_cases(const std::vector<std::string>& places);

} // namespace bitscape::cli
