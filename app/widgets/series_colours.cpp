#include "widgets/series_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bitscape {

QColor series_colour(const Theme& theme, std::size_t index)
{
    static const std::array light{QColor(0x0072b2), QColor(0xc94f00), QColor(0x009e73), QColor(0xb0558c),
                                  QColor(0xc98a00), QColor(0x3b9fd6), QColor(0x6b5b2e), QColor(0x555c66)};
    static const std::array dark{QColor(0x5aa9e6), QColor(0xf28a45), QColor(0x34c79a), QColor(0xe09cc5),
                                 QColor(0xf0bf3f), QColor(0x8fd0f5), QColor(0xc8b27a), QColor(0xe4e7eb)};
    return (theme.is_dark ? dark : light)[index % light.size()];
}

QColor even_colour(double share)
{
    static const std::array stops{QColor(0x440154), QColor(0x443983), QColor(0x31688e), QColor(0x21918c),
                                  QColor(0x35b779), QColor(0x90d743), QColor(0xfde725)};
    const double position = std::clamp(std::isfinite(share) ? share : 0.0, 0.0, 1.0) * (stops.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(position), stops.size() - 2);
    return mixed(stops[low], stops[low + 1], position - static_cast<double>(low));
}

} // namespace bitscape
