#include "config/settings.hpp"

namespace bitscape::config {

namespace {

std::string activation_type(const graph::Activation& activation)
{
    constexpr const char* modes = "RND_CONV,SAT";
    if (activation.quantized_relu)
        return type_text(activation.quantized_relu->bits, activation.quantized_relu->integer, false, modes);
    if (activation.quantized_bits)
        return type_text(activation.quantized_bits->bits, activation.quantized_bits->integer + 1, true,
                         modes);
    return "auto";
}

/// QBatchNormalization's own quantizers: hls4ml has no type for powers of two and lists a stand-in. It uses
/// none of them.
std::string unused_type(const graph::BatchNormalization::Quantizer& quantizer)
{
    if (const auto* bits = std::get_if<graph::QuantizedBits>(&quantizer))
        return weight_type(*bits);
    return "fixed<16,6,TRN,WRAP,0>";
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Input&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::Dense& dense)
{
    return layer_settings({{"result", "auto"},
                           {"weight", weight_type(dense.kernel_quantizer)},
                           {"bias", weight_type(dense.bias_quantizer)},
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

Node settings_of(const graph::Layer&, const graph::Activation& activation)
{
    Node settings = layer_settings({{"result", activation_type(activation)}, {"table", table_type}}, true);
    settings["TableSize"] = Node::scalar("1024");
    return settings;
}

Node settings_of(const graph::Layer&, const graph::Softmax&)
{
    Node settings = layer_settings({{"result", "auto"},
                                    {"table", table_type},
                                    {"exp_table", softmax_type},
                                    {"inv_table", softmax_type},
                                    {"inv_inp", softmax_type},
                                    {"accum", softmax_type}},
                                   true);
    settings["TableSize"] = Node::scalar("1024");
    settings["Implementation"] = Node::scalar("stable");
    settings["Skip"] = Node::scalar("false");
    return settings;
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
