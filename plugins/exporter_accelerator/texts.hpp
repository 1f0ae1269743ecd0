#pragma once

#include "exporter_accelerator/settings.hpp"
#include "exporter_hls/firmware.hpp"
#include "exporter_hls/template_text.hpp"

namespace bitscape::accelerator {

/// What the templates of a project are filled with.
struct Subject {
    const design::Design& design;
    const hls::Dialect& dialect;
    const Settings& settings;
    const hls::Firmware& firmware;
    std::size_t rows = 0; ///< of the test bench data
};

/// Do memory movers of their own stand beside the network? (Cards, whose kernels cannot stream to the host.)
[[nodiscard]] bool has_movers(const Settings& settings);

/// Values of all keys of resources/hls/templates/accelerator, and of the project's own.
[[nodiscard]] hls::Replacements replacements(const Subject& subject);

/// accelerator/link.cfg: compute units, memory banks and streams, for v++ --link.
[[nodiscard]] std::string link_script(const std::string& project, const Settings& settings);
/// accelerator/compile.cfg: the kernels' clock.
[[nodiscard]] std::string compile_script(double clock_period_ns);

} // namespace bitscape::accelerator
