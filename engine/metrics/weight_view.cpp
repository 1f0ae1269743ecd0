#include "metrics/weight_view.hpp"

#include "design/hls_graph.hpp"
#include "fixed/cast.hpp"
#include "graph/quantize.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace bitscape::metrics {

namespace {

/// A trained parameter of the source layer and what quantizes it.
struct Parameter {
    std::string name;
    const std::vector<float>* values = nullptr;
    std::optional<graph::WeightQuantizer> quantizer;
};

/// Collects the trained parameters of a layer. Which quantizer belongs to which is said by their names.
struct CollectParameters {
    std::vector<Parameter>& found;

    template <class Layer> void operator()(const Layer& layer) const
    {
        layer.each_parameter([&](std::string_view name, const auto& values) {
            if constexpr (std::is_same_v<std::decay_t<decltype(values)>, std::vector<float>>)
                if (!values.empty())
                    found.push_back({std::string(name), &values, quantizer_of(layer, name)});
        });
    }

private:
    template <class Layer>
    static std::optional<graph::WeightQuantizer> quantizer_of(const Layer& layer, std::string_view name)
    {
        if constexpr (requires { layer.kernel_quantizer; })
            if (name == "kernel" || name == "depthwise_kernel")
                return layer.kernel_quantizer;
        if constexpr (requires { layer.bias_quantizer; })
            if (name == "bias")
                return layer.bias_quantizer;
        return std::nullopt; // hls4ml takes only the widths of recurrent layers' quantizers
    }
};

struct Axes {
    Shape shape;
    std::vector<std::string> names;
};

/// Extents of a tensor by the layer kind; one axis where nothing more is known.
struct AxesOf {
    std::string_view tensor;
    std::size_t size;

    [[nodiscard]] Axes flat() const { return {{size}, {"element"}}; }
    [[nodiscard]] Axes matrix(std::size_t rows, const char* row, const char* column) const
    {
        if (rows == 0 || size % rows != 0)
            return flat();
        return {{rows, size / rows}, {row, column}};
    }
    Axes operator()(const design::Dense& layer) const
    {
        return tensor == "weight" ? matrix(layer.n_in, "input", "output") : flat();
    }
    Axes operator()(const design::Convolution& layer) const
    {
        if (tensor != "weight")
            return flat();
        Axes axes;
        if (layer.axes == 2)
            axes = {{layer.grid.height.size}, {"row"}};
        axes.shape.push_back(layer.grid.width.size), axes.names.emplace_back("column");
        axes.shape.push_back(layer.n_chan), axes.names.emplace_back("channel");
        if (!layer.depthwise)
            axes.shape.push_back(layer.n_filt), axes.names.emplace_back("filter");
        return element_count(axes.shape) == size ? axes : flat();
    }
    Axes operator()(const design::EinsumDense& layer) const
    {
        if (tensor != "weight")
            return flat();
        if (layer.in_place == 1)
            return matrix(layer.contracted, "input", "output");
        return {{layer.in_place, layer.contracted, layer.free_kernel}, {"set", "input", "output"}};
    }
    Axes operator()(const design::Embedding& layer) const
    {
        return matrix(layer.vocabulary, "word", "output");
    }
    Axes operator()(const design::Recurrent& layer) const { return of_cell(layer.cell, tensor); }
    Axes operator()(const design::Bidirectional& layer) const
    {
        const auto split = tensor.find('_');
        const bool is_forward = tensor.substr(0, split) == "forward";
        return of_cell(is_forward ? layer.forward : layer.backward, tensor.substr(split + 1));
    }
    template <class Other> Axes operator()(const Other&) const { return flat(); }

private:
    [[nodiscard]] Axes of_cell(const design::RecurrentCell& cell, std::string_view name) const
    {
        if (name == "weight")
            return matrix(cell.n_in, "input", "gate and unit");
        if (name == "recurrent_weight")
            return matrix(cell.n_out, "state", "gate and unit");
        return flat();
    }
};

double value_of(const design::WeightTensor& tensor, std::size_t at)
{
    const std::int64_t raw = tensor.raw[at];
    switch (tensor.type.encoding) {
    case Encoding::sign:
        return raw == 0 ? -1 : 1;
    case Encoding::power_of_two: {
        const double magnitude =
            std::ldexp(1.0, static_cast<int>(std::clamp<std::int64_t>(raw, -1100, 1100)));
        return !tensor.negative.empty() && tensor.negative[at] != 0 ? -magnitude : magnitude;
    }
    case Encoding::number:
        break;
    }
    return to_double(raw, tensor.type);
}

/// Whether the tensor is what the type makes of `effective`, element by element.
bool comes_from(const design::WeightTensor& tensor, const std::vector<float>& effective)
{
    for (std::size_t i = 0; i < effective.size(); ++i) {
        const double value = effective[i];
        const bool equal = tensor.type.encoding == Encoding::number
                               ? tensor.raw[i] == design::hls::quantize_weight(value, tensor.type)
                               : (value < 0) == (value_of(tensor, i) < 0);
        if (!equal)
            return false;
    }
    return true;
}

/// Finds the trained parameter that the tensor was made of and says why each of its zeros is one.
void find_trained(WeightView& view, const design::WeightTensor& tensor,
                  const std::vector<Parameter>& parameters, double sparsity)
{
    for (const Parameter& parameter : parameters) {
        if (parameter.values->size() != tensor.raw.size())
            continue;
        for (const double share : {sparsity, 0.0}) { // only kernels are pruned
            std::vector<float> kept = *parameter.values;
            design::hls::prune(kept, share);
            const std::vector<float> effective =
                graph::quantized_values(parameter.quantizer, kept, view.shape);
            if (!comes_from(tensor, effective))
                continue;
            view.trained = *parameter.values;
            for (std::size_t i = 0; i < kept.size(); ++i)
                if (view.zeros[i] == Zero::unknown)
                    view.zeros[i] = view.trained[i] == 0 ? Zero::trained
                                    : kept[i] == 0       ? Zero::pruned
                                                         : Zero::rounded;
            return;
        }
    }
}

struct CollectTensors {
    const design::Design& design;
    const design::Node& node;
    const std::vector<Parameter>& parameters;
    std::vector<WeightView>& views;

    void operator()(std::string_view name, const design::WeightTensor& tensor) const
    {
        if (tensor.raw.empty() || name == "table")
            return;
        WeightView view;
        view.tensor = std::string(name);
        view.type = tensor.type;
        Axes axes = std::visit(AxesOf{name, tensor.raw.size()}, node.operation);
        view.shape = std::move(axes.shape);
        view.axes = std::move(axes.names);
        view.values.resize(tensor.raw.size());
        view.zeros.assign(tensor.raw.size(), Zero::no);
        for (std::size_t i = 0; i < tensor.raw.size(); ++i) {
            view.values[i] = value_of(tensor, i);
            if (view.values[i] == 0)
                view.zeros[i] = Zero::unknown;
        }
        find_trained(view, tensor, parameters, design.configuration.sparsity(node.name));
        views.push_back(std::move(view));
    }
    void operator()(std::string_view, const FixedPoint&, std::size_t) const {}
};

std::string_view word_of(Zero zero)
{
    switch (zero) {
    case Zero::no:
        return "";
    case Zero::trained:
        return "trained";
    case Zero::pruned:
        return "pruned";
    case Zero::rounded:
        return "rounded";
    case Zero::unknown:
        return "zero";
    }
    return "";
}

} // namespace

std::size_t WeightView::count(Zero zero) const
{
    return static_cast<std::size_t>(std::count(zeros.begin(), zeros.end(), zero));
}

std::vector<WeightView> weight_views(const design::Design& design, const design::Node& node)
{
    std::vector<Parameter> parameters;
    std::visit(CollectParameters{parameters}, design.model->layer(node.source).operation);
    std::vector<WeightView> views;
    const CollectTensors collect{design, node, parameters, views};
    std::visit([&](const auto& operation) { operation.each_type(collect); }, node.operation);
    return views;
}

namespace {

/// Extents of a trained parameter, where they follow from its size alone.
struct TrainedAxesOf {
    const Parameter& parameter;

    [[nodiscard]] Axes flat() const { return {{parameter.values->size()}, {"element"}}; }
    Axes operator()(const graph::Dense& layer) const
    {
        return parameter.name == "kernel" ? Axes{{layer.n_in, layer.n_out}, {"input", "output"}} : flat();
    }
    Axes operator()(const graph::Convolution& layer) const
    {
        const std::size_t matrix = layer.n_channels * layer.n_filters;
        if (parameter.name != "kernel" || matrix == 0)
            return flat();
        return {{parameter.values->size() / matrix, layer.n_channels, layer.n_filters},
                {"column", "channel", "filter"}};
    }
    template <class Other> Axes operator()(const Other&) const { return flat(); }
};

} // namespace

std::vector<WeightView> weight_views(const graph::Layer& layer)
{
    std::vector<Parameter> parameters;
    std::visit(CollectParameters{parameters}, layer.operation);
    std::vector<WeightView> views;
    for (const Parameter& parameter : parameters) {
        WeightView view;
        view.tensor = parameter.name;
        Axes axes = std::visit(TrainedAxesOf{parameter}, layer.operation);
        view.shape = std::move(axes.shape);
        view.axes = std::move(axes.names);
        view.values.assign(parameter.values->begin(), parameter.values->end());
        view.trained = *parameter.values;
        for (const float value : view.trained)
            view.zeros.push_back(value == 0 ? Zero::trained : Zero::no);
        views.push_back(std::move(view));
    }
    return views;
}

TypeRange type_range(const FixedPoint& type)
{
    if (type.encoding == Encoding::sign)
        return {-1, 1, 1};
    const double step = std::ldexp(1.0, -type.fraction());
    if (type.encoding == Encoding::power_of_two) {
        const auto power = [](WideRaw raw) { return std::ldexp(1.0, static_cast<int>(raw)); };
        const FixedPoint exponent = whole_number_type(std::min(type.width, 11), type.is_signed);
        return {-power(raw_max(exponent)), power(raw_max(exponent)), power(raw_min(exponent))};
    }
    return {to_double(raw_min(type), type), to_double(raw_max(type), type), step};
}

template <class Value>
MagnitudeHistogram magnitude_histogram(const std::vector<Value>& values, int bins_per_octave)
{
    const auto bin_of = [bins_per_octave](double value) {
        return static_cast<int>(std::floor(std::log2(std::fabs(value)) * bins_per_octave));
    };
    MagnitudeHistogram histogram;
    histogram.bins_per_octave = bins_per_octave;
    int first = std::numeric_limits<int>::max(), last = std::numeric_limits<int>::min();
    for (const Value value : values) {
        if (value == 0) {
            ++histogram.zeros;
            continue;
        }
        first = std::min(first, bin_of(double(value)));
        last = std::max(last, bin_of(double(value)));
    }
    if (first > last)
        return histogram;
    histogram.first = first;
    histogram.positive.assign(static_cast<std::size_t>(last - first) + 1, 0);
    histogram.negative = histogram.positive;
    for (const Value value : values)
        if (value != 0)
            ++(value > 0 ? histogram.positive
                         : histogram.negative)[static_cast<std::size_t>(bin_of(double(value)) - first)];
    return histogram;
}

template MagnitudeHistogram magnitude_histogram(const std::vector<float>&, int);
template MagnitudeHistogram magnitude_histogram(const std::vector<double>&, int);

template <class Value>
std::vector<std::size_t> value_histogram(const std::vector<Value>& values, double low, double high,
                                         std::size_t bins)
{
    std::vector<std::size_t> counts(bins, 0);
    const double last = double(bins) - 1;
    for (const Value value : values) {
        const double bin = std::floor((double(value) - low) / (high - low) * double(bins));
        ++counts[static_cast<std::size_t>(std::clamp(bin, 0.0, last))];
    }
    return counts;
}

template std::vector<std::size_t> value_histogram(const std::vector<float>&, double, double, std::size_t);
template std::vector<std::size_t> value_histogram(const std::vector<double>&, double, double, std::size_t);

std::string weights_csv(const WeightView& view)
{
    std::string text = fmt::format("{},value,trained,zero\n", fmt::join(view.axes, ","));
    std::vector<std::size_t> index(view.shape.size(), 0);
    for (std::size_t i = 0; i < view.values.size(); ++i) {
        fmt::format_to(std::back_inserter(text), "{},{},", fmt::join(index, ","), view.values[i]);
        if (!view.trained.empty())
            fmt::format_to(std::back_inserter(text), "{}", view.trained[i]);
        fmt::format_to(std::back_inserter(text), ",{}\n", word_of(view.zeros[i]));
        for (std::size_t axis = index.size(); axis-- > 0;) {
            if (++index[axis] < view.shape[axis])
                break;
            index[axis] = 0;
        }
    }
    return text;
}

} // namespace bitscape::metrics
