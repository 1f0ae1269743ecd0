// HGQ2's layers: Keras' own with quantizers around them. hls4ml makes a layer of each quantizer of a tensor
// ("<layer>_iq", "<layer>_oq") and takes the weights as they come out of theirs.
#include "importer_keras/builder.hpp"
#include "importer_keras/hgq_quantizer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace bitscape::keras {

using nlohmann::json;

namespace {

const json& member_or_null(const json& config, const char* key)
{
    static const json none;
    const json* found = member(config, key);
    return found ? *found : none;
}

/// The quantizer of the source's tensor becomes a layer and the next source.
Status append_quantizer(Builder& builder, const LayerText& text, const std::string& place, const json& conf,
                        std::string name)
{
    const auto quantizer = read_quantizer(builder.weights(), text, place, conf);
    if (!quantizer)
        return pass(quantizer.error());
    auto layer = quantizer_layer(*quantizer, builder.source().shape);
    if (!layer)
        return pass(std::move(layer).error().at(place));
    builder.append(std::move(name), "Quantizer", *std::move(layer), builder.source().shape);
    return {};
}

/// Layers of several tensors have a list of quantizers, whose names are Keras' own counts.
Status append_input_quantizers(Builder& builder, const LayerText& text)
{
    const std::vector<LayerId> sources = builder.sources();
    const bool several = member(text.config, "iq_confs") != nullptr;
    const json& confs = member_or_null(text.config, several ? "iq_confs" : "iq_conf");
    std::vector<LayerId> quantized;
    for (std::size_t k = 0; k < sources.size(); ++k) {
        builder.read_from({sources[k]});
        const std::string rank = k == 0 ? "" : fmt::format("_{}", k);
        const std::string place = several ? "iq/quantizers/quantizer" + rank : "iq";
        std::string name = text.name + "_iq";
        if (several)
            name = builder.weights().noted_name(text, place + "/vars");
        if (name.empty())
            name = "quantizer" + rank;
        const json& conf = confs.is_array() && k < confs.size() ? confs[k] : confs;
        if (auto added = append_quantizer(builder, text, place, conf, std::move(name)); !added)
            return added;
        quantized.push_back(builder.source_id());
    }
    builder.read_from(quantized);
    return {};
}

/// Reads a weight, sends it through its quantizer and puts it in the place of the trained one.
Status quantize_weight(Builder& builder, const LayerText& text, const std::string& tensor,
                       const std::string& place, Hdf5File::Numbers values)
{
    const auto quantizer = read_quantizer(builder.weights(), text, place,
                                          member_or_null(text.config, (place + "_conf").c_str()));
    if (!quantizer)
        return pass(quantizer.error());
    auto result = quantized(*quantizer, std::move(values.values), values.shape);
    if (!result)
        return pass(std::move(result).error().at(place));
    builder.replace_weight(text, tensor, {values.shape, *std::move(result)});
    return {};
}

using Numbers = Hdf5File::Numbers;

Result<std::map<std::string, Numbers>> read_all(const Builder& builder, const LayerText& text,
                                                std::initializer_list<const char*> tensors)
{
    std::map<std::string, Numbers> all;
    for (const char* tensor : tensors) {
        auto numbers = builder.weights().read_any(text, tensor);
        if (!numbers)
            return pass(std::move(numbers).error());
        all[tensor] = *std::move(numbers);
    }
    return all;
}

/// gamma / sqrt(variance + epsilon) in single precision.
Result<std::vector<float>> normal_scale(const Builder& builder, const LayerText& text,
                                        const std::vector<float>& variance, float epsilon)
{
    std::vector<float> gamma(variance.size(), 1.0F);
    if (flag(text.config, "scale", true)) {
        auto trained = builder.weights().read(text, "gamma", {variance.size()});
        if (!trained)
            return pass(std::move(trained).error());
        gamma = *std::move(trained);
    }
    for (std::size_t c = 0; c < gamma.size(); ++c)
        gamma[c] = gamma[c] / std::sqrt(variance[c] + epsilon);
    return gamma;
}

/// QBatchNormDense normalises its input: both steps become one matrix.
Status quantize_normalised_dense(Builder& builder, const LayerText& text)
{
    auto all = read_all(builder, text, {"kernel", "bias", "moving_mean", "moving_variance"});
    if (!all)
        return pass(std::move(all).error());
    Numbers &kernel = (*all)["kernel"], &bias = (*all)["bias"];
    const std::vector<float>&mean = (*all)["moving_mean"].values,
          &variance = (*all)["moving_variance"].values;
    const std::size_t n_out = bias.values.size();
    if (kernel.shape.size() != 2 || kernel.shape[0] != mean.size() || mean.size() != variance.size() ||
        kernel.shape[1] != n_out)
        return fail(ErrorCode::mismatch, "kernel", "its shape does not fit the statistics");
    const auto epsilon = number(text.config, "epsilon", 1e-3);
    if (!epsilon)
        return pass(epsilon.error());
    const auto scale = normal_scale(builder, text, variance, static_cast<float>(*epsilon));
    if (!scale)
        return pass(scale.error());
    for (std::size_t j = 0; j < n_out; ++j) {
        double moved = 0;
        for (std::size_t i = 0; i < mean.size(); ++i)
            moved += static_cast<double>(mean[i]) * static_cast<double>(kernel.values[i * n_out + j]);
        bias.values[j] = bias.values[j] + -static_cast<float>(moved);
    }
    for (std::size_t e = 0; e < kernel.values.size(); ++e)
        kernel.values[e] = (*scale)[e / n_out] * kernel.values[e];
    if (auto done = quantize_weight(builder, text, "kernel", "kq", std::move(kernel)); !done)
        return done;
    return quantize_weight(builder, text, "bias", "bq", std::move(bias));
}

/// QEinsumDenseBatchnorm normalises its result, over one axis of the kernel.
Status quantize_normalised_einsum(Builder& builder, const LayerText& text)
{
    constexpr float keras_epsilon = 1e-7F; // HGQ does not use the layer's own
    auto all = read_all(builder, text, {"kernel", "bias", "moving_mean", "moving_variance"});
    if (!all)
        return pass(std::move(all).error());
    const std::string equation = text_of(text.config, "equation", "");
    const std::string kernel_axes =
        equation.substr(equation.find(',') + 1, equation.find("->") - equation.find(',') - 1);
    const std::string bias_axes = text_of(text.config, "bias_axes", "");
    const std::string axes = text_of(text.config, "normalize_axes", bias_axes);
    Numbers &kernel = (*all)["kernel"], &bias = (*all)["bias"];
    const std::vector<float>&mean = (*all)["moving_mean"].values,
          &variance = (*all)["moving_variance"].values;
    const std::size_t axis = axes.size() == 1 ? kernel_axes.find(axes[0]) : std::string::npos;
    if (axis >= kernel.shape.size() || axes != bias_axes || bias.values.size() != kernel.shape[axis] ||
        mean.size() != bias.values.size() || variance.size() != mean.size())
        return unsupported("a normalisation over other axes than the bias's single one is not supported");
    const auto scale = normal_scale(builder, text, variance, keras_epsilon);
    if (!scale)
        return pass(scale.error());
    std::size_t stride = 1;
    for (std::size_t a = axis + 1; a < kernel.shape.size(); ++a)
        stride *= kernel.shape[a];
    for (std::size_t e = 0; e < kernel.values.size(); ++e)
        kernel.values[e] = kernel.values[e] * (*scale)[e / stride % mean.size()];
    for (std::size_t c = 0; c < mean.size(); ++c)
        bias.values[c] = bias.values[c] + -mean[c] * (*scale)[c];
    if (auto done = quantize_weight(builder, text, "kernel", "kq", std::move(kernel)); !done)
        return done;
    return quantize_weight(builder, text, "bias", "bq", std::move(bias));
}

/// QBatchNormalization's scale and offset, as a normalisation that does nothing but apply them.
Status quantize_normalisation(Builder& builder, const LayerText& text)
{
    auto all = read_all(builder, text, {"moving_mean", "moving_variance"});
    if (!all)
        return pass(std::move(all).error());
    const std::vector<float>&mean = (*all)["moving_mean"].values,
          &variance = (*all)["moving_variance"].values;
    const auto epsilon = number(text.config, "epsilon", 1e-3);
    if (!epsilon)
        return pass(epsilon.error());
    auto scale = normal_scale(builder, text, variance, static_cast<float>(*epsilon));
    if (!scale)
        return pass(std::move(scale).error());
    std::vector<float> offset(mean.size(), 1.0F); // HGQ's own value without `center`
    if (flag(text.config, "center", true)) {
        auto beta = builder.weights().read(text, "beta", {mean.size()});
        if (!beta)
            return pass(std::move(beta).error());
        offset = *std::move(beta);
    }
    for (std::size_t c = 0; c < mean.size(); ++c)
        offset[c] = offset[c] - mean[c] * (*scale)[c];
    const Shape shape{mean.size()};
    if (auto done = quantize_weight(builder, text, "gamma", "kq", {shape, *std::move(scale)}); !done)
        return done;
    if (auto done = quantize_weight(builder, text, "beta", "bq", {shape, std::move(offset)}); !done)
        return done;
    builder.replace_weight(text, "moving_mean", {shape, std::vector<float>(shape[0], 0.0F)});
    builder.replace_weight(text, "moving_variance", {shape, std::vector<float>(shape[0], 1.0F)});
    return {};
}

Status quantize_weights(Builder& builder, const LayerText& text)
{
    if (text.class_name == "QBatchNormDense")
        return quantize_normalised_dense(builder, text);
    if (text.class_name == "QEinsumDenseBatchnorm")
        return quantize_normalised_einsum(builder, text);
    if (text.class_name == "QBatchNormalization")
        return quantize_normalisation(builder, text);
    for (const auto& [tensor, place] : {std::pair{"kernel", "kq"}, std::pair{"bias", "bq"}}) {
        if (!member(text.config, (std::string(place) + "_conf").c_str()))
            continue;
        auto values = builder.weights().read_any(text, tensor);
        if (!values)
            return pass(std::move(values).error());
        if (auto done = quantize_weight(builder, text, tensor, place, *std::move(values)); !done)
            return done;
    }
    return {};
}

/// The layer as Keras knows it, without what HGQ adds.
LayerText base_layer(const LayerText& text)
{
    LayerText base = text;
    base.from_hgq = false;
    base.class_name = text.class_name.substr(1);
    if (text.class_name == "QBatchNormDense")
        base.class_name = "Dense";
    else if (text.class_name == "QEinsumDenseBatchnorm")
        base.class_name = "EinsumDense";
    else if (text.class_name == "QAveragePow2")
        base.class_name = "Average";
    if (text.class_name == "QBatchNormalization") {
        base.config["epsilon"] = 0;
        base.config["scale"] = base.config["center"] = true;
    }
    return base;
}

/// Layers that hls4ml has a reader for. It hands others to da4ml; attention then reads its first input and
/// whatever lies behind it in memory in the place of the others.
Status check_kind(const std::string& class_name)
{
    const std::vector<std::string_view> known = hgq_layer_names();
    if (std::find(known.begin(), known.end(), class_name) != known.end())
        return {};
    if (class_name.find("Attention") != std::string::npos)
        return unsupported(fmt::format("layer type '{}' is not supported: hls4ml 1.3.0 passes only its first "
                                       "input on, so that its results depend on what else is in memory",
                                       class_name));
    return unsupported(fmt::format("HGQ layer type '{}' is not supported yet", class_name));
}

Status add_layer(Builder& builder, const LayerText& text)
{
    if (text.class_name == "QSoftmax")
        return add_hgq_softmax(builder, text);
    if (text.class_name == "QUnaryFunctionLUT")
        return add_unary_lut(builder, text);
    if (auto done = quantize_weights(builder, text); !done)
        return done;
    if (member(text.config, "kq_conf"))
        builder.note(text.name, "quantize_weights",
                     "The trained weights went through the layer's quantizers");
    return builder.add_as_read(base_layer(text));
}

} // namespace

std::vector<std::string_view> hgq_layer_names()
{
    return {"QDense",
            "QBatchNormDense",
            "QEinsumDense",
            "QEinsumDenseBatchnorm",
            "QEinsum",
            "QConv1D",
            "QConv2D",
            "QBatchNormalization",
            "QSoftmax",
            "QUnaryFunctionLUT",
            "Quantizer",
            "QAdd",
            "QSubtract",
            "QMultiply",
            "QAveragePow2",
            "QMaximum",
            "QMinimum",
            "QDot",
            "QMaxPooling1D",
            "QMaxPooling2D",
            "QAveragePooling1D",
            "QAveragePooling2D",
            "QGlobalMaxPooling1D",
            "QGlobalMaxPooling2D",
            "QGlobalAveragePooling1D",
            "QGlobalAveragePooling2D"};
}

Status add_hgq(Builder& builder, const LayerText& text)
{
    if (!builder.weights().is_store())
        return unsupported("HGQ layers can only be read from Keras 3's own formats; save the model with "
                           "model.save('name.keras')");
    if (auto known = check_kind(text.class_name); !known)
        return known;
    if (text.class_name == "Quantizer")
        return append_quantizer(builder, text, "", member_or_null(text.config, "config"), text.name);
    if (flag(text.config, "enable_iq", false))
        if (auto done = append_input_quantizers(builder, text); !done)
            return done;
    if (auto done = add_layer(builder, text); !done)
        return done;
    if (!flag(text.config, "enable_oq", false))
        return {};
    return append_quantizer(builder, text, "oq", member_or_null(text.config, "oq_conf"), text.name + "_oq");
}

} // namespace bitscape::keras
