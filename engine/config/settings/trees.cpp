#include "config/settings.hpp"

namespace bitscape::config {

/// What hls4ml would not know: conifer's knobs in the same document. "result" is conifer's score.
Node settings_of(const graph::Layer&, const graph::TreeEnsemble& layer)
{
    const graph::TreePrecision none{"auto", "auto", "auto", "auto"};
    const graph::TreePrecision& named = layer.precision ? *layer.precision : none;
    Node settings = layer_settings(
        {{"result", named.score}, {"threshold", named.threshold}, {"weight", named.weight}}, false);
    settings["Unroll"] = Node::scalar(layer.unroll ? "true" : "false");
    return settings;
}

} // namespace bitscape::config
