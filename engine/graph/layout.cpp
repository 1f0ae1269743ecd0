#include "graph/layout.hpp"

#include <algorithm>
#include <type_traits>

namespace bitscape::graph {

namespace {

template <class Layer> constexpr bool layer_has_layout = false;
template <> constexpr bool layer_has_layout<BatchNormalization> = true;
template <> constexpr bool layer_has_layout<Convolution> = true;
template <> constexpr bool layer_has_layout<DepthwiseConvolution> = true;
template <> constexpr bool layer_has_layout<Pooling> = true;
template <> constexpr bool layer_has_layout<GlobalPooling> = true;
template <> constexpr bool layer_has_layout<ZeroPadding> = true;
template <> constexpr bool layer_has_layout<UpSampling> = true;

/// Rows of [a, b] become rows of [b, a].
Samples swapped(const Samples& samples, std::size_t a, std::size_t b)
{
    Samples made{samples.rows, samples.columns, std::vector<double>(samples.values.size())};
    for (std::size_t row = 0; row < samples.rows; ++row) {
        const double* from = samples.values.data() + row * samples.columns;
        double* to = made.values.data() + row * samples.columns;
        for (std::size_t i = 0; i < a; ++i)
            for (std::size_t j = 0; j < b; ++j)
                to[j * a + i] = from[i * b + j];
    }
    return made;
}

} // namespace

bool has_layout(const Operation& operation)
{
    return std::visit([](const auto& layer) { return layer_has_layout<std::decay_t<decltype(layer)>>; },
                      operation);
}

Shape to_channels_last(Shape shape)
{
    if (!shape.empty())
        std::rotate(shape.begin(), shape.begin() + 1, shape.end());
    return shape;
}

Shape to_channels_first(Shape shape)
{
    if (!shape.empty())
        std::rotate(shape.begin(), shape.end() - 1, shape.end());
    return shape;
}

Samples to_channels_last(const Samples& samples, const Shape& shape)
{
    if (shape.size() < 2)
        return samples;
    return swapped(samples, shape.front(), samples.columns / shape.front());
}

Samples to_channels_first(const Samples& samples, const Shape& shape)
{
    if (shape.size() < 2)
        return samples;
    return swapped(samples, samples.columns / shape.front(), shape.front());
}

} // namespace bitscape::graph
