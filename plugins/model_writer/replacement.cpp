#include "model_writer/replacement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace bitscape::model_writer {

namespace {

using Values = std::vector<float>;
using Parameters = std::vector<std::pair<std::string, Values>>;

Parameters parameters_of(const graph::Layer& layer)
{
    Parameters found;
    const auto take = [&](std::string_view name, const auto& values) {
        if constexpr (std::is_same_v<std::decay_t<decltype(values)>, Values>) // trees have doubles
            found.emplace_back(std::string(name), values);
    };
    std::visit([&](const auto& operation) { operation.each_parameter(take); }, layer.operation);
    return found;
}

Values joined(const Values& a, const Values& b)
{
    Values both = a;
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

/// For each element of a row-major tensor of `shape` its place once axis i has become axis order[i].
std::vector<std::size_t> places_of(const Shape& shape, const std::vector<std::size_t>& order)
{
    std::vector<std::size_t> stride_of(shape.size()); // of the file's axes in the exchanged tensor
    std::size_t stride = 1;
    for (std::size_t i = order.size(); i-- > 0;) {
        stride_of[order[i]] = stride;
        stride *= shape[order[i]];
    }
    std::vector<std::size_t> places(element_count(shape));
    for (std::size_t element = 0; element < places.size(); ++element) {
        std::size_t rest = element;
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            places[element] += rest % shape[axis] * stride_of[axis];
            rest /= shape[axis];
        }
    }
    return places;
}

bool is_at(const Values& values, const Values& wanted, const std::vector<std::size_t>& places)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != wanted[places[i]])
            return false;
    return true;
}

/// Where each element of the tensor is in `wanted`, if the two hold the same.
std::optional<std::vector<std::size_t>> match(const Tensor& tensor, const Values& wanted)
{
    if (tensor.values == wanted) {
        std::vector<std::size_t> same(wanted.size());
        std::iota(same.begin(), same.end(), std::size_t{0});
        return same;
    }
    constexpr std::size_t most_axes = 5;
    if (tensor.shape.size() < 2 || tensor.shape.size() > most_axes)
        return {};
    std::vector<std::size_t> order(tensor.shape.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    while (std::ranges::next_permutation(order).found)
        if (std::vector<std::size_t> places = places_of(tensor.shape, order);
            is_at(tensor.values, wanted, places))
            return places;
    return {};
}

void put(Tensor& tensor, const Replacement& change, const std::vector<std::size_t>& places)
{
    for (std::size_t i = 0; i < tensor.values.size(); ++i)
        if (change.before[places[i]] != change.after[places[i]])
            tensor.values[i] = change.after[places[i]];
    tensor.changed = true;
}

double distance(const Values& a, const Values& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::fabs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
    return sum;
}

bool names_layer(const Tensor& tensor, const std::string& layer)
{
    return ("/" + tensor.name + "/").find("/" + layer + "/") != std::string::npos;
}

/// The first `period` values, if the rest repeats them both before and after: a bias that its layer spreads
/// over leading axes.
std::optional<Replacement> shortened(const Replacement& change, std::size_t period)
{
    if (period == 0 || period >= change.before.size() || change.before.size() % period != 0)
        return {};
    for (std::size_t i = period; i < change.before.size(); ++i)
        if (change.before[i] != change.before[i - period] || change.after[i] != change.after[i - period])
            return {};
    const auto end = static_cast<std::ptrdiff_t>(period);
    return Replacement{change.layer,
                       {change.before.begin(), change.before.begin() + end},
                       {change.after.begin(), change.after.begin() + end}};
}

/// Puts one replacement into its place. Tensors of the layer's own group are looked at first.
bool replace_exactly(std::vector<Tensor>& tensors, const Replacement& change)
{
    for (const bool in_layer : {true, false})
        for (Tensor& tensor : tensors) {
            if (tensor.changed || tensor.values.size() != change.before.size() ||
                names_layer(tensor, change.layer) != in_layer)
                continue;
            if (const auto places = match(tensor, change.before)) {
                put(tensor, change, *places);
                return true;
            }
        }
    return false;
}

bool replace_repeated(std::vector<Tensor>& tensors, const Replacement& change)
{
    for (Tensor& tensor : tensors) {
        const auto part = tensor.changed ? std::nullopt : shortened(change, tensor.values.size());
        const auto places = part ? match(tensor, part->before) : std::nullopt;
        if (!places)
            continue;
        put(tensor, *part, *places);
        return true;
    }
    return false;
}

bool replace_nearest(std::vector<Tensor>& tensors, const Replacement& change)
{
    Tensor* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (Tensor& tensor : tensors)
        if (!tensor.changed && tensor.values.size() == change.before.size())
            if (const double apart = distance(tensor.values, change.before); apart < least) {
                least = apart;
                nearest = &tensor;
            }
    if (nearest == nullptr)
        return false;
    std::vector<std::size_t> same(change.before.size());
    std::iota(same.begin(), same.end(), std::size_t{0});
    put(*nearest, change, same);
    return true;
}

} // namespace

std::vector<Replacement> replacements(const graph::Model& before, const graph::Model& after)
{
    std::vector<Replacement> list;
    for (std::size_t i = 0; i < std::min(before.layers.size(), after.layers.size()); ++i) {
        const graph::Layer& layer = before.layers[i];
        if (layer.shares)
            continue;
        const Parameters old_values = parameters_of(layer), new_values = parameters_of(after.layers[i]);
        for (std::size_t k = 0; k < std::min(old_values.size(), new_values.size()); ++k) {
            Replacement change{layer.name, old_values[k].second, new_values[k].second};
            if (old_values[k].first == "bias" && k + 1 < old_values.size() &&
                old_values[k + 1].first == "recurrent_bias" && !old_values[k + 1].second.empty()) {
                change.before = joined(change.before, old_values[k + 1].second);
                change.after = joined(change.after, new_values[k + 1].second);
                ++k;
            }
            if (change.before.size() == change.after.size() && change.before != change.after)
                list.push_back(std::move(change));
        }
    }
    return list;
}

std::vector<std::string> replace(std::vector<Tensor>& tensors, const std::vector<Replacement>& changes)
{
    std::vector<const Replacement*> open;
    for (const Replacement& change : changes)
        if (!replace_exactly(tensors, change) && !replace_repeated(tensors, change))
            open.push_back(&change);
    std::vector<std::string> missed;
    for (const Replacement* change : open)
        if (!replace_nearest(tensors, *change))
            missed.push_back(change->layer);
    return missed;
}

} // namespace bitscape::model_writer
