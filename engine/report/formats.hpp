#pragma once

#include "report/report.hpp"

/// Internal to report/: one reader a kind of report. Each gets the whole text; `name` is for messages.
namespace bitscape::report {

using Parsed = Result<Report>;

[[nodiscard]] Parsed parse_csynth_xml(std::string_view text, const std::filesystem::path& name);
/// "== Vivado HLS Report for 'f'", "== Vitis HLS Report for 'f'" (one function).
[[nodiscard]] Parsed parse_csynth_text(std::string_view text, const std::filesystem::path& name);
/// "== Synthesis Summary Report of 'f'" (Vitis HLS, all functions in one table).
[[nodiscard]] Parsed parse_csynth_summary(std::string_view text, const std::filesystem::path& name);
/// report_utilization, flat or -hierarchical.
[[nodiscard]] Parsed parse_utilization(std::string_view text, const std::filesystem::path& name);
/// report_timing and report_timing_summary.
[[nodiscard]] Parsed parse_timing(std::string_view text, const std::filesystem::path& name);
/// "<top>_export.rpt" of export_design -flow syn|impl.
[[nodiscard]] Parsed parse_export(std::string_view text, const std::filesystem::path& name);
[[nodiscard]] Parsed parse_cosim(std::string_view text, const std::filesystem::path& name);
/// Quartus HLS report_data.js, verification_data.js and quartus_data.js.
[[nodiscard]] Parsed parse_quartus_script(std::string_view text, const std::filesystem::path& name);
/// oneAPI summary.ndjson, loop_attr.ndjson and quartus.ndjson.
[[nodiscard]] Parsed parse_oneapi(std::string_view text, const std::filesystem::path& name);
/// Catapult cycle.rpt and rtl.rpt.
[[nodiscard]] Parsed parse_catapult(std::string_view text, const std::filesystem::path& name);

/// Yosys' stat -json.
[[nodiscard]] Parsed parse_yosys(std::string_view text, const std::filesystem::path& name);

/// Sets the number that a tool calls `key` ("BRAM_18K", "DSP48E", "LUT", ...); unknown keys are ignored.
void set_resource(Numbers& numbers, std::string_view key, std::string_view text);
/// Fills what `into` does not know yet.
void complete(Numbers& into, const Numbers& from);
/// The same for two reports of one design at one stage; rows of the same module are one row.
void complete(Report& into, const Report& from);

} // namespace bitscape::report
