#include "graph/layers/basic.hpp"

#include <fmt/format.h>

namespace bitscape::graph {

Failure check(const Input&, const LayerShapes& shapes)
{
    return expect_inputs(shapes, 0);
}

Failure check(const Dropout& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (!(layer.rate >= 0 && layer.rate <= 1))
        return fmt::format("rate {} is not between 0 and 1", layer.rate);
    return expect_shape(shapes, shapes.input());
}

Failure check(const Flatten&, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    return expect_shape(shapes, {element_count(shapes.input())});
}

Samples evaluate(const Input&, const LayerInputs& inputs)
{
    return inputs.tensor();
}

Samples evaluate(const Dropout&, const LayerInputs& inputs)
{
    return inputs.tensor();
}

Samples evaluate(const Flatten&, const LayerInputs& inputs)
{
    return inputs.tensor();
}

} // namespace bitscape::graph
