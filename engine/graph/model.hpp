#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/samples.hpp"
#include "graph/layers/activation.hpp"
#include "graph/layers/basic.hpp"
#include "graph/layers/batch_normalization.hpp"
#include "graph/layers/convolution.hpp"
#include "graph/layers/dense.hpp"
#include "graph/layers/einsum.hpp"
#include "graph/layers/hgq.hpp"
#include "graph/layers/merge.hpp"
#include "graph/layers/onnx.hpp"
#include "graph/layers/pooling.hpp"
#include "graph/layers/recurrent.hpp"
#include "graph/layers/sequence.hpp"
#include "graph/layers/shape.hpp"
#include "graph/layers/spatial.hpp"
#include "graph/layers/trees.hpp"
#include "graph/layers/unbuilt.hpp"
#include "graph/rewrite.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bitscape::graph {

/// Closed on purpose: whoever handles layers uses std::visit and the compiler lists what was forgotten. Each
/// kind has its header (structure, name, checks, float arithmetic) under graph/layers.
using Operation = std::variant<Input,                  //
                               Dense,                  //
                               BatchNormalization,     //
                               Activation,             //
                               Softmax,                //
                               Dropout,                //
                               Flatten,                //
                               Convolution,            //
                               DepthwiseConvolution,   //
                               SeparableConvolution,   //
                               FoldedConvolution,      //
                               Pooling,                //
                               GlobalPooling,          //
                               ZeroPadding,            //
                               Cropping,               //
                               UpSampling,             //
                               Reshape,                //
                               ParametrizedActivation, //
                               HardActivation,         //
                               PReLU,                  //
                               TernaryTanh,            //
                               Merge,                  //
                               Dot,                    //
                               Concatenate,            //
                               Transpose,              //
                               Recurrent,              //
                               Bidirectional,          //
                               TimeDistributed,        //
                               TimeDistributedEnd,     //
                               LayerNormalization,     //
                               Embedding,              //
                               GarNet,                 //
                               EinsumDense,            //
                               Einsum,                 //
                               FixedPointQuantizer,    //
                               UnaryLut,               //
                               TableSoftmax,           //
                               Constant,               //
                               Quant,                  //
                               BipolarQuant,           //
                               Trunc,                  //
                               MatMul,                 //
                               OnnxConvolution,        //
                               OnnxBatchNormalization, //
                               Arithmetic,             //
                               FloatOnly,              //
                               UnknownLayer,           //
                               TreeEnsemble>;

struct Layer {
    LayerId id;
    std::string
        name; ///< unique; as hls4ml names it: activation arguments are layers of their own ("fc1_relu")
    std::string
        source_class; ///< class in the user's file, e.g. "QDense"; "Activation" for split-off activations
    Operation operation;
    std::vector<LayerId> inputs;
    Shape shape; ///< of the output, without batch
    /// The models inside the model that it was part of ("encoder", "encoder/head"); empty: of none.
    std::string group = {};
    /// Why hls4ml 1.3.0 cannot build it, one sentence; empty: nothing is known against it.
    std::string not_built = {};
    /// A later call of a layer that is called several times: the first one, whose trained values it has.
    std::optional<LayerId> shares = {};
};

/// What was trained and imported; never changed afterwards. Layers are in execution order, every input
/// comes before its user, and layers[i].id.value == i.
struct Model {
    std::string name;
    std::string file;   ///< where it came from, for messages
    std::string format; ///< e.g. "Keras 2 h5"
    std::vector<Layer> layers;
    std::vector<LayerId> inputs, outputs;
    /// PyTorch's order of axes: shapes of tensors with spatial axes are (channels, height, width). Layers are
    /// described channels last all the same (see graph/layout.hpp).
    bool channels_first = false;
    std::vector<Rewrite> rewrites; ///< what the importer changed, in order; says nothing about the values

    [[nodiscard]] const Layer& layer(LayerId id) const { return layers[id.index()]; }
    [[nodiscard]] const Layer* find(std::string_view layer_name) const; ///< nullptr if there is none
};

/// What hls4ml calls the layer's kind ("Dense", "Activation", "Softmax", "Reshape", ...): key of LayerType.
[[nodiscard]] std::string_view kind_name(const Layer& layer);

/// Trained parameters (weights, biases, batch-norm vectors) of one layer; those of a shared layer count where
/// it is called first.
[[nodiscard]] std::size_t parameter_count(const Layer& layer);

/// The layers that hls4ml 1.3.0 cannot build (Layer::not_built says why), in execution order. A model without
/// any may still be refused under one configuration or another: design::resolve() says so.
[[nodiscard]] std::vector<LayerId> obstacles(const Model& model);

/// Checks the promises above: ids, order, shapes, vector lengths, finite weights, unique non-empty names.
/// Importers call it last; errors name the layer.
[[nodiscard]] Result<void> validate(const Model& model);

/// Floating-point reference (float32 weights, double sums). inputs: one Samples per model input, in order.
/// Returns one Samples per model output. Errors: wrong number of inputs or columns, a layer of an unknown
/// kind.
[[nodiscard]] Result<std::vector<Samples>> run_float(const Model& model, const std::vector<Samples>& inputs);

} // namespace bitscape::graph
