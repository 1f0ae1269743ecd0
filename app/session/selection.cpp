#include "session/selection.hpp"

#include <algorithm>
#include <utility>

namespace bitscape::session {

bool Selection::contains(const std::string& layer) const
{
    return std::ranges::find(layers_, layer) != layers_.end();
}

void Selection::set(std::vector<std::string> layers)
{
    if (layers == layers_)
        return;
    layers_ = std::move(layers);
    Q_EMIT changed();
}

} // namespace bitscape::session
