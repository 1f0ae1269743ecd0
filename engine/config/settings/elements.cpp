// Activations, merges and shapes.
#include "config/settings.hpp"

namespace bitscape::config {

namespace {

Node activation_settings(TypeList types)
{
    types.emplace_back("table", table_type);
    Node settings = layer_settings(types, true);
    settings["TableSize"] = Node::scalar("1024");
    return settings;
}

} // namespace

Node settings_of(const graph::Layer&, const graph::Activation& layer)
{
    return activation_settings({{"result", result_type_text(layer.quantizer)}});
}

Node settings_of(const graph::Layer&, const graph::ParametrizedActivation& layer)
{
    return activation_settings({{"result", result_type_text(layer.quantizer)}, {"param", "auto"}});
}

Node settings_of(const graph::Layer&, const graph::HardActivation& layer)
{
    return activation_settings(
        {{"result", result_type_text(layer.quantizer)}, {"slope", "auto"}, {"shift", "auto"}});
}

Node settings_of(const graph::Layer&, const graph::PReLU&)
{
    return activation_settings({{"result", "auto"}, {"param", "auto"}});
}

Node settings_of(const graph::Layer&, const graph::TernaryTanh& layer)
{
    return activation_settings({{"result", result_type_text(layer.quantizer)}});
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

Node settings_of(const graph::Layer&, const graph::Merge&)
{
    return layer_settings({{"result", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::Dot&)
{
    return layer_settings({{"result", "auto"}, {"accum", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::Concatenate&)
{
    return layer_settings({{"result", "auto"}}, true);
}

Node settings_of(const graph::Layer&, const graph::Transpose&)
{
    return layer_settings({{"result", "auto"}}, false);
}

} // namespace bitscape::config
