#include "importer_keras/build_graph.hpp"

#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

Result<graph::Model> build_graph(const Architecture& architecture, const Weights& weights,
                                 std::stop_token stop, Progress& progress)
{
    progress.total = static_cast<std::int64_t>(architecture.layers.size());
    progress.done = 0;
    Builder builder(architecture, weights);
    for (const LayerText& text : architecture.layers) {
        if (stop.stop_requested())
            return fail(ErrorCode::cancelled, "", "cancelled");
        if (auto added = builder.add(text); !added)
            return pass(std::move(added).error().at(fmt::format("layer '{}'", text.name)));
        ++progress.done;
    }
    return builder.finish();
}

} // namespace bitscape::keras
