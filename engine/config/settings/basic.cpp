#include "config/settings.hpp"

namespace bitscape::config {

namespace {

/// QBatchNormalization's own quantizers: hls4ml has no type for powers of two and lists a stand-in. It uses
/// none of them.
std::string unused_type(const graph::WeightQuantizer& quantizer)
{
    const bool has_type = !std::holds_alternative<graph::QuantizedPo2>(quantizer);
    return has_type ? weight_type_text(quantizer, true) : type_text(FixedPoint{});
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Input&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Dense& dense)
{
    return layer_settings({{"result", "auto"},
                           {"weight", weight_type_text(dense.kernel_quantizer, true)},
                           {"bias", weight_type_text(dense.bias_quantizer, false)},
                           {"accum", "auto"}},
                          true);
}

Node settings_of(const graph::Layer&, const graph::BatchNormalization& layer)
{
    TypeList types{{"result", "auto"}, {"scale", "auto"}, {"bias", "auto"}};
    for (const auto& [tensor, quantizer] :
         {std::pair{"mean", &layer.mean_quantizer}, std::pair{"variance", &layer.variance_quantizer},
          std::pair{"beta", &layer.beta_quantizer}, std::pair{"gamma", &layer.gamma_quantizer}})
        if (*quantizer)
            types.emplace_back(tensor, unused_type(**quantizer));
    return layer_settings(types, true);
}

Node settings_of(const graph::Layer&, const graph::Flatten&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Dropout&)
{
    return Node::map(); // hls4ml does not know the layer: never listed
}

} // namespace bitscape::config
