#pragma once

#include "graph/layer_context.hpp"

#include <array>

namespace bitscape::graph {

/// Two or more tensors, element by element; smaller ones are broadcast as numpy does.
struct Merge {
    enum class Kind { add, subtract, multiply, average, maximum, minimum };
    Kind kind = Kind::add;

    template <class Visit> void each_parameter(Visit&&) const {}
};

inline constexpr std::array all_merges{Merge::Kind::add,     Merge::Kind::subtract, Merge::Kind::multiply,
                                       Merge::Kind::average, Merge::Kind::maximum,  Merge::Kind::minimum};

[[nodiscard]] std::string_view to_string(Merge::Kind kind);

/// Sum of the products of two vectors; with `normalize` each is divided by its length first (which hls4ml
/// ignores).
struct Dot {
    bool normalize = false;

    template <class Visit> void each_parameter(Visit&&) const {}
};

/// Tensors of the same rank, one behind the other along one axis.
struct Concatenate {
    int axis = -1; ///< without the batch axis; negative counts from the end

    template <class Visit> void each_parameter(Visit&&) const {}
};

[[nodiscard]] constexpr std::string_view kind_name(const Merge&)
{
    return "Merge";
}
[[nodiscard]] constexpr std::string_view kind_name(const Dot&)
{
    return "Dot";
}
[[nodiscard]] constexpr std::string_view kind_name(const Concatenate&)
{
    return "Concatenate";
}
[[nodiscard]] Failure check(const Merge& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Dot& layer, const LayerShapes& shapes);
[[nodiscard]] Failure check(const Concatenate& layer, const LayerShapes& shapes);
[[nodiscard]] Samples evaluate(const Merge& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Dot& layer, const LayerInputs& inputs);
[[nodiscard]] Samples evaluate(const Concatenate& layer, const LayerInputs& inputs);

/// The shape two tensors broadcast to; nothing if they do not fit.
[[nodiscard]] std::optional<Shape> broadcast(const Shape& a, const Shape& b);

} // namespace bitscape::graph
