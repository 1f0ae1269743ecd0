#include "design/build/build.hpp"

#include <cmath>

namespace bitscape::design::hls {

Built build_node(BuildContext& context, Node& node, const graph::BatchNormalization& layer)
{
    // All in float32, one operation at a time, as numpy does it: the last bit matters to the golden cases.
    const std::size_t n = layer.mean.size();
    std::vector<float> scale(n);
    std::vector<float> bias(n);
    for (std::size_t i = 0; i < n; ++i) {
        const float gamma = layer.gamma.empty() ? 1.0F : layer.gamma[i];
        const float beta = layer.beta.empty() ? 0.0F : layer.beta[i];
        scale[i] = gamma / std::sqrt(layer.variance[i] + static_cast<float>(layer.epsilon));
        bias[i] = beta - scale[i] * layer.mean[i];
    }
    node.operation = BatchNormalization{};
    if (auto added = add_weights(context, node, "scale", scale, {n}); !added)
        return added;
    return add_weights(context, node, "bias", bias, {n});
}

} // namespace bitscape::design::hls
