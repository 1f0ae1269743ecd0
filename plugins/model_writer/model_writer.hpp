#pragma once

#include "design/design.hpp"

#include <string>
#include <vector>

namespace bitscape::model_writer {

/// What the real hls4ml needs to make a design's firmware once more: the pruned and quantized model, and the
/// hls4ml_config.yml that goes with it.
struct Pair {
    struct File {
        std::string path, bytes;
    };
    std::vector<File> files; ///< the model; none if there is no way to write one
    /// As it reads from the folder that the files are put into: complete for
    /// hls4ml.converters.convert_from_config().
    config::Configuration configuration;
    /// The pair was read back and gave the design, bit for bit.
    bool exact = false;
    /// What whoever converts it should know, one sentence each; what makes it inexact, by name.
    std::vector<std::string> remarks;
};

/// Reads the design's model file again. Never fails for want of a faithful pair: then remarks say why.
/// Errors: cancelled is not looked at; takes about as long as opening the model does.
[[nodiscard]] Pair make_pair(const design::Design& design);

} // namespace bitscape::model_writer
