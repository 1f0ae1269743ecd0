#pragma once

#include "design/design.hpp"
#include "estimate/estimate.hpp"

#include <QByteArray>

#include <functional>
#include <string>

namespace bitscape::gui_test {

/// A csynth.xml in the grammar of Vitis HLS 2023.2, as it would look if every layer of `design` took
/// `factor` times the estimated LUTs, FFs, DSPs and memory. No tool made it.
[[nodiscard]] QByteArray csynth_xml(const design::Design& design, const estimate::DesignEstimate& estimated,
                                    double factor);

/// "dense_latency_ap_fixed_16_6_5_3_0_ap_fixed_37_17_5_3_0_config2_s": as HLS calls a layer's function.
[[nodiscard]] std::string module_name(const design::Design& design, const design::Node& node);

} // namespace bitscape::gui_test
