#include "graph/layers/einsum.hpp"

#include "graph/einsum.hpp"

#include <fmt/format.h>

namespace bitscape::graph {

namespace {

/// A scalar result counts as one element.
Shape result_shape(const EinsumRecipe& recipe)
{
    return recipe.result.empty() ? Shape{1} : recipe.result;
}

/// out [elements] += einsum of one row.
void add_product(const EinsumRecipe& recipe, const std::vector<std::size_t>& of_a,
                 const std::vector<std::size_t>& of_b, const std::vector<std::size_t>& of_out,
                 const double* a, const double* b, double* out)
{
    const std::size_t n = recipe.contracted;
    std::vector<double> product(of_out.size());
    for (std::size_t i = 0; i < recipe.in_place; ++i)
        for (std::size_t p = 0; p < recipe.free_a; ++p)
            for (std::size_t q = 0; q < recipe.free_b; ++q) {
                const std::size_t row_a = (i * recipe.free_a + p) * n, row_b = (i * recipe.free_b + q) * n;
                double sum = 0;
                for (std::size_t c = 0; c < n; ++c)
                    sum += a[of_a[row_a + c]] * b[of_b[row_b + c]];
                product[(i * recipe.free_a + p) * recipe.free_b + q] = sum;
            }
    for (std::size_t k = 0; k < of_out.size(); ++k)
        out[k] += product[of_out[k]];
}

/// `b` of each row: one for all rows when b_step is 0. `start` holds one value a result element, or none.
Samples contract(const EinsumRecipe& recipe, const Samples& a, const Shape& shape_a, const double* b,
                 std::size_t b_step, const Shape& shape_b, const std::vector<float>& start)
{
    const auto of_a = transposed_elements(shape_a, recipe.order_a);
    const auto of_b = transposed_elements(shape_b, recipe.order_b);
    const auto of_out = transposed_elements(recipe.product, recipe.order_out);
    Samples output{a.rows, of_out.size(), {}};
    output.values.assign(a.rows * of_out.size(), 0);
    for (std::size_t r = 0; r < a.rows; ++r) {
        double* row = output.values.data() + r * of_out.size();
        std::copy(start.begin(), start.end(), row);
        add_product(recipe, of_a, of_b, of_out, a.values.data() + r * a.columns, b + r * b_step, row);
    }
    return output;
}

} // namespace

Failure check(const EinsumDense& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const auto recipe = parse_einsum(layer.equation, shapes.input(), layer.kernel_shape);
    if (!recipe)
        return recipe.error().what;
    const std::size_t outputs = element_count(recipe->result);
    return first_of(
        [&] { return check_shape(layer.kernel_shape); },
        [&] { return check_vector("kernel", layer.kernel, element_count(layer.kernel_shape)); },
        [&] { return layer.bias.empty() ? Failure{} : check_vector("bias", layer.bias, outputs); },
        [&] { return expect_shape(shapes, result_shape(*recipe)); });
}

Samples evaluate(const EinsumDense& layer, const LayerInputs& inputs)
{
    const auto recipe = *parse_einsum(layer.equation, inputs.shapes.input(), layer.kernel_shape);
    const std::vector<double> kernel(layer.kernel.begin(), layer.kernel.end());
    return contract(recipe, inputs.tensor(), inputs.shapes.input(), kernel.data(), 0, layer.kernel_shape,
                    layer.bias);
}

Failure check(const Einsum& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 2))
        return failure;
    const auto recipe = parse_einsum(layer.equation, shapes.input(0), shapes.input(1));
    if (!recipe)
        return recipe.error().what;
    return expect_shape(shapes, result_shape(*recipe));
}

Samples evaluate(const Einsum& layer, const LayerInputs& inputs)
{
    const auto recipe = *parse_einsum(layer.equation, inputs.shapes.input(0), inputs.shapes.input(1));
    const Samples& b = inputs.tensor(1);
    return contract(recipe, inputs.tensor(0), inputs.shapes.input(0), b.values.data(), b.columns,
                    inputs.shapes.input(1), {});
}

} // namespace bitscape::graph
