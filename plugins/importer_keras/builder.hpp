#pragma once

#include "graph/model.hpp"
#include "importer_keras/layer_text.hpp"
#include "importer_keras/quantizer.hpp"
#include "importer_keras/weights.hpp"
#include "sdk/plugin.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

/// Internal to the importer: what turns the layers of a file into the model's. Each kind of layer has its
/// function in layers/*.cpp; builder.cpp lists them.
namespace bitscape::keras {

class Builder {
public:
    Builder(const Architecture& architecture, Weights weights)
        : architecture_(architecture), weights_(std::move(weights))
    {
        model_.name = architecture.name;
        model_.rewrites = architecture.rewrites;
        if (architecture.keras3) // its list of names used starts with the letters of "input"
            used_names_ = {"i", "n", "p", "u", "t"};
    }

    /// A layer of a kind that is not known, or with options that are not, becomes an UnknownLayer, if the
    /// shape of what it makes is known. Errors: it is not, wrong number of inputs, whatever the layer's
    /// function says.
    Status add(const LayerText& text);
    /// Checks the whole.
    Result<graph::Model> finish();

    // For the functions of the layers.
    [[nodiscard]] bool keras3() const { return architecture_.keras3; }
    [[nodiscard]] const Weights& weights() const { return weights_; }
    /// The layer that the one being added reads (its first, or what append() made last).
    [[nodiscard]] const graph::Layer& source() const { return model_.layer(source_); }
    /// All that it reads.
    [[nodiscard]] const std::vector<LayerId>& sources() const { return sources_; }
    [[nodiscard]] const graph::Layer& layer(LayerId id) const { return model_.layer(id); }
    [[nodiscard]] LayerId source_id() const { return source_; }
    /// Makes other layers the sources.
    void read_from(std::vector<LayerId> sources);
    /// Calls the function of the layer's kind on the present sources: for a layer inside the one being added.
    Status add_as_read(const LayerText& text);
    /// weights() gives these values from now on.
    void replace_weight(const LayerText& layer, const std::string& tensor, Hdf5File::Numbers values)
    {
        weights_.replace(layer, tensor, std::move(values));
    }
    /// Appends a layer that reads source() (an Input: nothing) and becomes the next source().
    void append(std::string name, std::string source_class, graph::Operation operation, Shape shape);
    /// Appends a layer that reads `inputs` and becomes the next source().
    void append(std::string name, std::string source_class, graph::Operation operation, Shape shape,
                std::vector<LayerId> inputs);

    /// The layer that was appended last is no hardware, and why.
    void cannot_build(std::string why);
    /// For the import report.
    void note(std::string layer, std::string rule, std::string text)
    {
        model_.rewrites.push_back({std::move(layer), std::move(rule), std::move(text)});
    }

private:
    /// The layer as an UnknownLayer with everything that is kept for it; `why` is what was not understood.
    Status add_unknown(const LayerText& text, const Error& why);
    /// Of the layer's result, by what the file says of those that read it, or because such layers keep the
    /// shape.
    [[nodiscard]] std::optional<Shape> told_shape(const LayerText& text) const;
    /// What was appended for this call: marks it, and notes which trained values it shares.
    void mark_call(const LayerText& text, std::size_t first);
    void take_back(std::size_t layers, std::size_t rewrites);
    /// As hls4ml's reader of Keras 3 models, which numbers names that were used already.
    [[nodiscard]] std::string free_name(const std::string& name);

    const Architecture& architecture_;
    Weights weights_;
    std::set<std::string, std::less<>> used_names_;
    graph::Model model_;
    std::map<std::string, LayerId, std::less<>>
        output_of_; ///< key of a call -> the layer that has its output
    std::map<std::string, std::vector<LayerId>, std::less<>> first_call_; ///< key of the values -> the layers
    LayerId source_; ///< what the layer being added reads
    std::vector<LayerId> sources_;
    bool again_ = false; ///< the layer being added was called before
};

// What the functions of the layers share.
[[nodiscard]] tl::unexpected<Error> unsupported(std::string what);
/// A true/false option of a layer.
[[nodiscard]] bool flag(const nlohmann::json& config, const char* key, bool otherwise);
[[nodiscard]] Result<double> number(const nlohmann::json& config, const char* key, double otherwise);
/// A positive whole number that must be there.
[[nodiscard]] Result<std::size_t> count(const nlohmann::json& config, const char* key);
/// Name of an activation function: Keras writes it as text; Keras 3 writes a stranger's as an object.
[[nodiscard]] std::string function_text(const nlohmann::json& value);
/// The `activation` argument of a layer becomes a layer of its own, "<layer>_<activation>".
[[nodiscard]] Status add_activation_argument(Builder& builder, const LayerText& text);
/// A layer that applies the function.
[[nodiscard]] Status add_function(Builder& builder, std::string name, const std::string& source_class,
                                  const std::string& function);
/// The parameters of a (Q)BatchNormalization, or of the one inside a QConv2DBatchnorm.
[[nodiscard]] Result<graph::BatchNormalization>
read_normalization(const Builder& builder, const LayerText& text, std::size_t channels);
/// A layer that a QKeras quantizer makes of its input.
[[nodiscard]] Status add_quantizer(Builder& builder, std::string name, const std::string& source_class,
                                   const nlohmann::json& quantizer);

// One function a kind of layer.
using AddLayer = Status (*)(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_input(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_dense(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_batch_normalization(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_activation(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_quantized_activation(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_relu(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_leaky_relu(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_elu(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_thresholded_relu(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_prelu(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_softmax(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_merge(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_concatenate(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_dot(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_permute(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_dropout(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_noise(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_repeat_vector(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_flatten(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_convolution(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_depthwise_convolution(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_separable_convolution(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_folded_convolution(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_pooling(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_global_pooling(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_zero_padding(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_cropping(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_up_sampling(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_reshape(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_recurrent(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_bidirectional(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_time_distributed(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_layer_normalization(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_embedding(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_garnet(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_einsum_dense(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_einsum(Builder& builder, const LayerText& text);
/// All of HGQ2's layers.
[[nodiscard]] Status add_hgq(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_hgq_softmax(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_unary_lut(Builder& builder, const LayerText& text);
/// HGQ's (not HGQ2's) two kinds of layers.
[[nodiscard]] Status add_proxy_quantizer(Builder& builder, const LayerText& text);
[[nodiscard]] Status add_proxy_table(Builder& builder, const LayerText& text);

/// What the tables of the importer list, for the support table.
[[nodiscard]] std::vector<sdk::Support> supported_layers();
[[nodiscard]] std::vector<sdk::Support> supported_activations();
[[nodiscard]] std::vector<std::string_view> hgq_layer_names();

} // namespace bitscape::keras
