#include "estimate/geometry.hpp"

#include <charconv>
#include <cmath>
#include <string>

namespace bitscape::estimate {

namespace {

/// "16x16x3" -> 16, 16, 3; empty if it is something else.
std::vector<double> extents(std::string_view word, char separator)
{
    std::vector<double> result;
    while (!word.empty() && (word.back() == ')' || word.back() == ','))
        word.remove_suffix(1);
    const char* at = word.data();
    const char* const end = at + word.size();
    while (at < end) {
        unsigned value = 0;
        const auto read = std::from_chars(at, end, value);
        if (read.ec != std::errc())
            return {};
        result.push_back(value);
        if (read.ptr < end && *read.ptr != separator)
            return {};
        at = read.ptr + 1;
    }
    return result;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            result.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

double first(const std::vector<double>& values, double otherwise)
{
    return values.empty() ? otherwise : values.front();
}

double product(const std::vector<double>& values)
{
    double result = 1;
    for (const double value : values)
        result *= value;
    return result;
}

/// Positions of a window along an axis.
double positions(double extent, double padded, double size, double stride, bool same)
{
    if (padded > 0)
        return std::floor((padded - size) / stride) + 1;
    return same ? std::ceil(extent / stride) : std::floor((extent - size) / stride) + 1;
}

/// Taps of all positions of "same" windows along an axis that see the input.
double seen(double extent, double size, double stride)
{
    const double places = std::ceil(extent / stride);
    const double before = std::floor(std::max(0.0, (places - 1) * stride + size - extent) / 2);
    double taps = 0;
    for (double at = 0; at < places && at < 1e5; ++at) {
        const double start = at * stride - before;
        taps += std::max(0.0, std::min(extent, start + size) - std::max(0.0, start));
    }
    return taps;
}

} // namespace

double Geometry::taps() const
{
    return kernel.empty() ? 0 : product(kernel);
}

double Geometry::pixels_in() const
{
    return padded.size() == 2 ? product(padded) : height() * width();
}

double Geometry::out_height() const
{
    const double size = kernel.size() > 1 ? kernel[0] : 1;
    return in.size() > 2 ? positions(in[0], padded.size() == 2 ? padded[0] : 0, size, stride, same) : 1;
}

double Geometry::out_width() const
{
    return positions(width(), padded.size() == 2 ? padded[1] : 0, kernel.empty() ? 1 : kernel.back(), stride,
                     same);
}

double Geometry::missing_taps() const
{
    if (!same || kernel.empty() || padded.size() == 2)
        return 0;
    const double tall = in.size() > 2 ? seen(in[0], kernel[0], stride) : 1;
    return out_height() * out_width() * taps() - tall * seen(width(), kernel.back(), stride);
}

bool Geometry::pads_at_rim() const
{
    if (!same || kernel.empty())
        return false;
    const bool tall = in.size() > 2 && std::fmod(in[0], stride) != 0 && kernel[0] > 1;
    return tall || (std::fmod(width(), stride) != 0 && kernel.back() > 1) || (stride == 1 && taps() > 1);
}

Geometry parse_geometry(std::string_view text)
{
    Geometry geometry;
    const std::vector<std::string_view> list = words(text);
    if (list.size() == 1 && text.find('-') != std::string_view::npos)
        geometry.chain = extents(text, '-');
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string_view word = list[i];
        const std::string_view next = i + 1 < list.size() ? list[i + 1] : std::string_view();
        if (word == "in")
            geometry.in = extents(next, 'x');
        else if (word == "filters")
            geometry.filters = first(extents(next, 'x'), 0);
        else if (word == "kernel" || word == "pool") {
            geometry.kernel = extents(next, 'x');
            geometry.is_pool = word == "pool";
        } else if (word == "stride")
            geometry.stride = std::max(1.0, first(extents(next, 'x'), 1));
        else if (word == "to")
            geometry.padded = extents(next, 'x');
        else if (word.starts_with("same"))
            geometry.same = true;
        else if (word.starts_with("Dense("))
            geometry.units = first(extents(word.substr(6), 'x'), 0);
    }
    if (geometry.is_pool)
        geometry.stride = first(geometry.kernel, 1); // hls4ml's tests pool without overlap
    return geometry;
}

} // namespace bitscape::estimate
