#pragma once

#include "base/progress.hpp"

#include <string>
#include <thread>

namespace bitscape::cli {

/// While it lives: "explore 34 of 100" on standard error, redrawn in place; nothing unless that is a
/// terminal.
class ProgressLine {
public:
    ProgressLine(std::string what, const Progress& progress);

private:
    std::jthread thread_;
};

} // namespace bitscape::cli
