#pragma once

#include "sdk/plugin.hpp"

#include <memory>

namespace bitscape::gui_test {

/// Reads files of tests, one line of words behind "SCRIPTED": `many N` is a network of N layers with
/// branches, `slow` works until it is cancelled, `rewrites` is a small network with a report, `unbuilt` one
/// with a layer that hls4ml cannot build, `bad` is refused.
[[nodiscard]] std::unique_ptr<sdk::Importer> make_scripted_importer();

} // namespace bitscape::gui_test
