#include "config/settings.hpp"

namespace bitscape::config {

namespace {

/// A convolution's keys besides its types.
Node convolution_settings(const TypeList& types)
{
    Node settings = layer_settings(types, true);
    settings["ParallelizationFactor"] = Node::scalar("1");
    settings["ConvImplementation"] = Node::scalar("LineBuffer");
    return settings;
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Convolution& layer)
{
    return convolution_settings({{"result", "auto"},
                                 {"weight", weight_type_text(layer.kernel_quantizer, true)},
                                 {"bias", weight_type_text(layer.bias_quantizer, false)},
                                 {"accum", "auto"}});
}

Node settings_of(const graph::Layer&, const graph::DepthwiseConvolution& layer)
{
    TypeList types{{"result", "auto"},
                   {"weight", "auto"},
                   {"bias", weight_type_text(layer.bias_quantizer, false)},
                   {"accum", "auto"}};
    if (layer.kernel_quantizer) // listed under a name that nothing reads
        types.emplace_back("depthwise", weight_type_text(layer.kernel_quantizer, false));
    return convolution_settings(types);
}

Node settings_of(const graph::Layer&, const graph::SeparableConvolution& layer)
{
    Node settings = layer_settings({{"result", "auto"},
                                    {"depthwise", weight_type_text(layer.depthwise_quantizer, false)},
                                    {"pointwise", weight_type_text(layer.pointwise_quantizer, false)},
                                    {"bias", weight_type_text(layer.bias_quantizer, false)},
                                    {"depthwise_accum", "auto"},
                                    {"pointwise_accum", "auto"},
                                    {"depthwise_result", "auto"}},
                                   false);
    settings["DepthwiseReuseFactor"] = Node::scalar("1");
    settings["PointwiseReuseFactor"] = Node::scalar("1");
    settings["ConvImplementation"] = Node::scalar("LineBuffer");
    return settings;
}

Node settings_of(const graph::Layer& layer, const graph::FoldedConvolution& operation)
{
    return settings_of(layer, operation.convolution);
}

Node settings_of(const graph::Layer&, const graph::Pooling&)
{
    Node settings = layer_settings({{"result", "auto"}, {"accum", "auto"}}, true);
    settings["ConvImplementation"] = Node::scalar("LineBuffer");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::GlobalPooling&)
{
    return layer_settings({{"result", "auto"}, {"accum", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::ZeroPadding&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Cropping&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::UpSampling&)
{
    Node settings = layer_settings({{"result", "auto"}}, false);
    settings["Algorithm"] = Node::scalar("nearest");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Reshape&)
{
    return layer_settings({{"result", "auto"}}, false);
}

} // namespace bitscape::config
