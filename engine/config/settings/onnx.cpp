// What hls4ml's config_from_onnx_model lists.
#include "config/settings.hpp"

namespace bitscape::config {

Node settings_of(const graph::Layer&, const graph::Constant&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Quant&)
{
    return layer_settings({{"result", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::BipolarQuant&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Trunc&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::MatMul&)
{
    return layer_settings({{"result", "auto"}, {"accum", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::OnnxConvolution&)
{
    return layer_settings({{"result", "auto"}, {"accum", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::OnnxBatchNormalization&)
{
    return layer_settings({{"result", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::Arithmetic&)
{
    return layer_settings({{"result", "auto"}}, true);
}

} // namespace bitscape::config
