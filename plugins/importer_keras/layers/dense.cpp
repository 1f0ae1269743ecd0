#include "importer_keras/builder.hpp"

#include <fmt/format.h>

namespace bitscape::keras {

using nlohmann::json;

Status add_dense(Builder& builder, const LayerText& text)
{
    const json* units = member(text.config, "units");
    if (!units || !units->is_number_unsigned() || units->get<std::uint64_t>() == 0)
        return fail(ErrorCode::bad_format, "", "units is not a positive whole number");
    for (const char* option : {"lora_rank", "quantization_config", "quantization_mode"})
        if (member(text.config, option))
            return unsupported(fmt::format("{} is not supported yet", option));
    graph::Dense dense;
    dense.n_in = builder.source().shape.back();
    dense.n_out = units->get<std::size_t>();
    auto kernel = builder.weights().read(text, "kernel", {dense.n_in, dense.n_out});
    if (!kernel)
        return pass(std::move(kernel).error());
    dense.kernel = *std::move(kernel);
    if (flag(text.config, "use_bias", true)) {
        auto bias = builder.weights().read(text, "bias", {dense.n_out});
        if (!bias)
            return pass(std::move(bias).error());
        dense.bias = *std::move(bias);
    }
    if (text.class_name == "QDense") {
        auto of_kernel = parse_weight_quantizer(text.config, "kernel_quantizer");
        auto of_bias = parse_weight_quantizer(text.config, "bias_quantizer");
        for (auto* quantizer : {&of_kernel, &of_bias})
            if (!*quantizer)
                return pass(std::move(*quantizer).error());
        dense.kernel_quantizer = *of_kernel;
        dense.bias_quantizer = *of_bias;
    }
    if (text.class_name == "BinaryDense")
        dense.kernel_quantizer = dense.bias_quantizer = graph::BinaryWeights{};
    if (text.class_name == "TernaryDense")
        dense.kernel_quantizer = dense.bias_quantizer = graph::TernaryWeights{};
    Shape shape = builder.source().shape;
    shape.back() = dense.n_out;
    builder.append(text.name, text.class_name, std::move(dense), std::move(shape));
    return add_activation_argument(builder, text);
}

} // namespace bitscape::keras
