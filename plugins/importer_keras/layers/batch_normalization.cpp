#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

Result<graph::BatchNormalization> read_normalization(const Builder& builder, const LayerText& text,
                                                     std::size_t channels)
{
    graph::BatchNormalization norm;
    const auto epsilon = number(text.config, "epsilon", 1e-3);
    if (!epsilon)
        return pass(epsilon.error());
    norm.epsilon = *epsilon;
    struct Tensor {
        const char* name;
        std::vector<float>& values;
        bool present;
        const char* quantizer_key;
        std::optional<graph::WeightQuantizer>& quantizer;
    };
    for (const Tensor& tensor :
         {Tensor{"gamma", norm.gamma, flag(text.config, "scale", true), "gamma_quantizer",
                 norm.gamma_quantizer},
          Tensor{"beta", norm.beta, flag(text.config, "center", true), "beta_quantizer", norm.beta_quantizer},
          Tensor{"moving_mean", norm.mean, true, "mean_quantizer", norm.mean_quantizer},
          Tensor{"moving_variance", norm.variance, true, "variance_quantizer", norm.variance_quantizer}}) {
        if (!tensor.present)
            continue;
        auto quantizer = parse_weight_quantizer(text.config, tensor.quantizer_key);
        if (!quantizer)
            return pass(std::move(quantizer).error());
        tensor.quantizer = *quantizer;
        auto values = builder.weights().read(text, tensor.name, {channels});
        if (!values)
            return pass(std::move(values).error());
        tensor.values = *std::move(values);
    }
    return norm;
}

Status add_batch_normalization(Builder& builder, const LayerText& text)
{
    if (flag(text.config, "renorm", false))
        return unsupported("batch renormalization is not supported yet");
    const json* axis = member(text.config, "axis");
    if (axis && axis->is_array() && axis->size() == 1)
        axis = &axis->front();
    const auto rank = static_cast<std::int64_t>(builder.source().shape.size());
    if (axis && !(axis->is_number_integer() && (*axis == -1 || *axis == rank)))
        return unsupported(fmt::format("axis {} is not supported yet, only the last one is", axis->dump()));
    auto norm = read_normalization(builder, text, builder.source().shape.back());
    if (!norm)
        return pass(std::move(norm).error());
    builder.append(text.name, text.class_name, *std::move(norm), builder.source().shape);
    return {};
}

} // namespace bitscape::keras
