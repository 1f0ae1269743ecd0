#include "estimate/products.hpp"

#include "estimate/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace bitscape::estimate {

namespace {

using design::Strategy;

double number(std::size_t value)
{
    return static_cast<double>(value);
}

/// `count` products, each with `built` / `count` of a multiplier.
void add_multipliers(Products& products, bool dsp, double count, double built)
{
    (dsp ? products.dsp : products.lut) += count;
    (dsp ? products.built_dsp : products.built_lut) += built;
}

/// Constants that are known while HLS unrolls the layer.
Products of_constants(const LayerFeatures& layer)
{
    const WeightFacts& w = layer.weights;
    Products products;
    products.zero = number(w.weights - w.nonzero);
    products.shift = number(w.power_of_two);
    if (layer.strategy == Strategy::distributed_arithmetic) { // sums of digits are shared, not products
        products.shift_add = number(w.nonzero - w.power_of_two);
        return products;
    }
    products.shift_add = number(w.unique_csd2);
    products.shared =
        std::max(0.0, number(w.nonzero - w.power_of_two) - number(w.unique_csd2) - number(w.unique_csd3));
    const Multipliers multipliers = constant_multipliers(layer);
    const double share = w.unique_csd3 > 0 ? multipliers.instances / number(w.unique_csd3) : 0;
    for (std::size_t width = 1; width < w.csd3_widths.size(); ++width)
        if (const double count = w.csd3_widths[width]; count > 0)
            add_multipliers(products, takes_dsp(layer, static_cast<int>(width)), count, count * share);
    return products;
}

/// Constants in memory: each passes one of the general multipliers, zeros too.
Products of_memory(const LayerFeatures& layer)
{
    Products products;
    const double all = layer.n_in * layer.n_out;
    add_multipliers(products, takes_dsp(layer, layer.weight_bits), all,
                    std::ceil(all / std::max(1.0, layer.reuse_factor)));
    return products;
}

Products of_data(const LayerFeatures& layer, double count, double built)
{
    Products products;
    add_multipliers(products, takes_dsp(layer, layer.weight_bits), count, built);
    return products;
}

/// One constant an element or a channel; copies for the elements that share it, except in streams.
Products of_scale(const LayerFeatures& layer)
{
    const double weights = number(layer.weights.weights);
    const double copies = weights > 0 && !layer.io_stream ? std::max(1.0, layer.n_in / weights) : 1;
    return of_constants(layer) * copies;
}

Products of_softmax(const LayerFeatures& layer)
{
    LayerFeatures tables = layer; // an entry of the exponential times one of the inverse
    tables.in_bits = layer.table_bits;
    tables.weight_bits = layer.inverse_table_bits;
    return of_data(tables, layer.n_in, layer.n_in);
}

Products of_parts(const LayerFeatures& layer)
{
    Products sum;
    for (const LayerFeatures& part : layer.parts)
        sum += products(part);
    return sum;
}

} // namespace

Products& Products::operator+=(const Products& other)
{
    for (double Products::*field :
         {&Products::zero, &Products::shift, &Products::shared, &Products::shift_add, &Products::lut,
          &Products::dsp, &Products::built_lut, &Products::built_dsp})
        this->*field += other.*field;
    return *this;
}

Products Products::operator*(double copies) const
{
    return {zero * copies, shift * copies, shared * copies,    shift_add * copies,
            lut * copies,  dsp * copies,   built_lut * copies, built_dsp * copies};
}

Products products(const LayerFeatures& layer)
{
    const double copies = std::max(1.0, layer.parallel_calls);
    switch (layer.kind) {
    case LayerKind::dense:
    case LayerKind::depthwise:
        return (layer.strategy == Strategy::resource && layer.reuse_factor > 1 ? of_memory(layer)
                                                                               : of_constants(layer)) *
               copies;
    case LayerKind::scale:
    case LayerKind::leaky:
        return of_scale(layer);
    case LayerKind::product:
        return of_data(layer, layer.operations,
                       std::ceil(layer.operations / std::max(1.0, layer.io_stream ? layer.packs : 1.0)));
    case LayerKind::normalization: // a square and two products an element
        return of_data(layer, 3 * layer.n_in, 3 * layer.n_in);
    case LayerKind::softmax_stable:
    case LayerKind::softmax_latency:
        return of_softmax(layer);
    case LayerKind::recurrent:
    case LayerKind::composite:
        return of_parts(layer);
    default:
        return {};
    }
}

} // namespace bitscape::estimate
