#pragma once

#include "exporter_hls/firmware.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace bitscape::hls {

/// What the top function is made of.
struct Top {
    const std::string& project;
    const Firmware& firmware;
    std::string directive; ///< how its layers overlap
    std::string statements;
    std::int64_t interval = 0; ///< cycles between events where all of it is one pipeline; 0: it is not
};

[[nodiscard]] std::string top_header(const Top& top, const Dialect& dialect);
[[nodiscard]] std::string top_source(const Top& top, const Dialect& dialect);

/// The parts of the test bench that name the ports, by the key of their place.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
test_bench_lines(const Firmware& firmware, const std::string& project, const Dialect& dialect);

} // namespace bitscape::hls
