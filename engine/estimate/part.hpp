#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bitscape::estimate {

/// A number from the catalogue with where it comes from.
struct Sourced {
    std::int64_t value = 0;
    std::string source;
    bool verified = false;
};

/// An FPGA device. Counts absent where the catalogue does not know them (Intel parts have no LUT6 count).
struct Part {
    std::string id;   ///< "xcvu9p"
    std::string code; ///< order code "xcvu9p-flga2104-2L-e"
    std::string vendor, family, dsp_kind;
    int dsp_a = 27, dsp_b = 18; ///< widest signed multiply of one DSP, bits
    int node_nm = 0;
    double typical_clock_mhz = 0;
    std::optional<Sourced> lut, ff, dsp, bram18,
        uram; ///< bram18: 18 kbit blocks (2 per BRAM36); Intel: ALUTs as lut
    int slr_count = 1;
};

/// Reads resources/parts/*.json (schema of devices.json).
[[nodiscard]] Result<std::vector<Part>> read_parts(const std::filesystem::path& file);
[[nodiscard]] Result<std::vector<Part>> builtin_parts();

/// By id, by order code, or by the order code's device prefix ("xcvu9p-flga2577-2-e" finds xcvu9p). nullptr
/// if unknown.
[[nodiscard]] const Part* find_part(const std::vector<Part>& parts, std::string_view name);

} // namespace bitscape::estimate
