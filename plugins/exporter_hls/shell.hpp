#pragma once

#include "exporter_hls/dialect.hpp"
#include "exporter_hls/layers.hpp"

#include <string>
#include <vector>

namespace bitscape::hls {

/// What stands around the top function on a board: the wrapper that speaks the board's bus, the test bench
/// that goes through it, and what puts both on the board.
class Shell {
public:
    virtual ~Shell() = default;
    [[nodiscard]] virtual std::string name() const = 0;        ///< of the exporter: "vitis-accelerator"
    [[nodiscard]] virtual std::string backend() const = 0;     ///< "VitisAccelerator"
    [[nodiscard]] virtual std::string title() const = 0;       ///< "Vitis accelerator"
    [[nodiscard]] virtual std::string description() const = 0; ///< of the exporter, for lists

    /// The design as the board wants it: its part, its settings written out. Errors: no such board, an
    /// interface, driver or number type that cannot be, a clock that the board does not have.
    [[nodiscard]] virtual Result<design::Design> fitted(design::Design design) const = 0;
    /// Values of a fitted design's input (output) as they arrive on the other side of the bus.
    virtual void carry_input(const design::Design& design, Samples& values) const = 0;
    virtual void carry_output(const design::Design& design, Samples& values) const = 0;
    /// A project for a fitted design with the shell around it. `project`: what project_files() made.
    [[nodiscard]] virtual Result<std::vector<File>>
    enclose(const design::Design& design, const Dialect& dialect, std::vector<File> project) const = 0;
    /// Sources of the C simulation besides the project's own.
    [[nodiscard]] virtual std::vector<std::string> sources(const std::string& project) const = 0;
};

} // namespace bitscape::hls
