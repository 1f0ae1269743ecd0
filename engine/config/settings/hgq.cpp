#include "config/settings.hpp"

namespace bitscape::config {

Node settings_of(const graph::Layer&, const graph::EinsumDense&)
{
    return layer_settings({{"result", "auto"}, {"weight", "auto"}, {"bias", "auto"}, {"accum", "auto"}},
                          false);
}

Node settings_of(const graph::Layer&, const graph::Einsum&)
{
    return layer_settings({{"result", "auto"}, {"accum", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::FixedPointQuantizer&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::UnaryLut&)
{
    return layer_settings({{"result", "auto"}, {"table", table_type}}, false);
}

Node settings_of(const graph::Layer& layer, const graph::TableSoftmax&)
{
    return settings_of(layer, graph::Softmax{});
}

} // namespace bitscape::config
