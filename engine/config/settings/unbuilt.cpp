#include "config/settings.hpp"

namespace bitscape::config {

// hls4ml lists nothing for them: it gives up before. What a result has everywhere.

Node settings_of(const graph::Layer&, const graph::FloatOnly&)
{
    return layer_settings({{"result", "auto"}}, false);
}

Node settings_of(const graph::Layer&, const graph::UnknownLayer&)
{
    return layer_settings({{"result", "auto"}}, false);
}

} // namespace bitscape::config
