#pragma once

#include "design/passes/passes.hpp"

#include <map>

/// Internal to design/: hls4ml's flow parse_qonnx, which turns an ONNX graph, where weights are tensors, into
/// layers that own their weights. Quantizers of weights become types; scales that no type can hold move down
/// the graph as ApplyAlpha layers.
namespace bitscape::design::hls {

class OnnxParser {
public:
    static constexpr const char* stuck =
        "the scale of its quantizers cannot be moved behind it, so hls4ml cannot build it";

    explicit OnnxParser(PassContext& context) : context_(context) {}

    /// Errors: what hls4ml cannot convert; they name the layer.
    [[nodiscard]] Result<void> run();

private:
    struct Step {
        Result<Outcome> (OnnxParser::*apply)(Node& node);
        Rule rule;
    };
    using Array = graph::Array;

    /// What an ApplyAlpha keeps when it is moved.
    struct AlphaSettings {
        std::optional<Quantizer> scale_quantizer, bias_quantizer;
        Type scale_type, bias_type; ///< set by a pass, not by the configuration
    };

    // onnx_quant.cpp
    Result<Outcome> quant_constant_parameters(Node& node);
    Result<Outcome> bipolar_quant_constant_parameters(Node& node);
    Result<Outcome> fuse_quant_with_constant(Node& node);
    Result<Outcome> fuse_bipolar_quant_with_constant(Node& node);
    Result<Outcome> quant_to_activation(Node& node);
    Result<Outcome> bipolar_quant_to_activation(Node& node);
    Result<Outcome> const_quant_to_const_alpha(Node& node);
    Result<Outcome> const_bipolar_quant_to_const_alpha(Node& node);
    Result<Outcome> quant_to_alpha_activation_alpha(Node& node);
    Result<Outcome> bipolar_quant_to_alpha_activation_alpha(Node& node);

    // onnx_scales.cpp
    Result<Outcome> scale_down_add(Node& node);
    Result<Outcome> bias_down_add(Node& node);
    Result<Outcome> scale_down_mat_mul(Node& node);
    Result<Outcome> scale_down_conv(Node& node);

    // onnx_layers.cpp
    Result<Outcome> batch_norm_onnx_constant_parameters(Node& node);
    Result<Outcome> constant_batch_norm_fusion(Node& node);
    Result<Outcome> merge_two_constants(Node& node);
    Result<Outcome> merge_to_apply_alpha(Node& node);
    Result<Outcome> merge_to_apply_alpha_div(Node& node);
    Result<Outcome> matmul_const_to_dense(Node& node);

    // onnx_convolution.cpp
    Result<Outcome> conv_to_conv_x_d(Node& node); ///< and conv_to_depthwise_conv_x_d

    // onnx.cpp
    /// Sums and products of two tensors become Merge layers; all else that is left is refused.
    Result<void> check_left_overs();
    Result<void> make_merge(Node& node, graph::Arithmetic::Kind kind);
    // What the steps are made of.
    [[nodiscard]] static tl::unexpected<Error> refuse(const Node& node, std::string what);
    void warn(const Node& node, std::string what);
    /// The constant a node reads, as its operation; nullptr if it reads something else.
    [[nodiscard]] static Constant* constant_input(const Node& node, std::size_t k);
    [[nodiscard]] static bool is_alpha(const Node& node);
    /// Takes input `k` away and with it the constant that made it.
    void drop_constant(Node& node, std::size_t k);
    /// Makes a new layer of `node` in its place, with the old one's configuration.
    void become(Node& node, std::string name, std::string class_name, Operation operation);
    /// Fills `node` as an ApplyAlpha. Errors: a configured type that is none.
    Result<void> make_alpha(Node& node, const Array& scale, const Array& bias, AlphaSettings settings);
    Result<void> set_weights(Node& node, std::string tensor, const Array& trained,
                             const std::optional<Quantizer>& quantizer, const Type& type);
    Result<void> set_type(Node& node, std::string tensor);
    /// An ApplyAlpha named `name` behind `before`, wired as hls4ml's insert_node does.
    Result<Node*> insert_alpha(Node& before, std::string name, const Array& scale, const Array& bias,
                               AlphaSettings settings);
    /// The values of an ApplyAlpha before its quantizers.
    [[nodiscard]] static Array trained(const Node& alpha, std::string_view tensor);
    [[nodiscard]] Result<Array> broadcast(const Node& node, const Array& array, const Shape& shape);

    PassContext& context_;
    std::map<const Node*, AlphaSettings> settings_;
};

} // namespace bitscape::design::hls
