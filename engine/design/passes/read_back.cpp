// Models that were read back from generated code: hls4ml's rewrites are in them already.
#include "design/passes/passes.hpp"

namespace bitscape::design::hls {

bool is_read_back(const config::Configuration& configuration)
{
    const config::Node* hls = configuration.root().find("HLSConfig");
    const config::Node* model = hls != nullptr ? hls->find("Model") : nullptr;
    return model != nullptr && is_true(model->find("ReadBack"));
}

Result<void> settle_read_back(PassContext& context)
{
    for (const auto rewrite : {merge_batch_norm_quantized_tanh, broadcast_stream})
        for (bool changed = true; changed;) {
            changed = false;
            for (Node& node : context.graph.nodes) {
                if (std::holds_alternative<Input>(node.operation))
                    continue;
                Result<Outcome> outcome = rewrite(context, node);
                if (!outcome)
                    return pass(std::move(outcome).error());
                changed = *outcome == Outcome::changed;
                if (changed)
                    break; // the node may be gone
            }
        }
    return {};
}

} // namespace bitscape::design::hls
