#pragma once

#include <string>

namespace bitscape::graph {

/// One difference between what the user trained and what is built, for the import report: between the file
/// and the model (Model::rewrites, written by the importer), or between the model and the design
/// (Design::rewrites, written where hls4ml's passes are replayed).
struct Rewrite {
    std::string layer; ///< as the user's file names it; a layer that was added: its new name
    std::string rule;  ///< stable key for scripts: "remove_dropout", "fuse_batch_normalization"
    std::string text;  ///< one sentence for the user: "Dropout removed: it does nothing after training"

    friend bool operator==(const Rewrite&, const Rewrite&) = default;
};

} // namespace bitscape::graph
