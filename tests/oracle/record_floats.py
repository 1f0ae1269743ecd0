"""Makes tests/corpus/keras/floats: small models of every layer the importer reads, and what the framework predicts.

    python tests/oracle/record_floats.py [NAME...]

Run by hand, once in each environment; which models are made depends on what is installed: Keras 2 and QKeras
(requirements.txt), tensorflow-model-optimization and HGQ 0.2 with it, or Keras 3 and HGQ2 (requirements_keras3.txt).
Seeds are fixed. Writes <name>.h5 or <name>.keras and floats_<environment>.json: inputs and outputs, row-major, of each
model. A model without predictions is one whose arithmetic is not known to Bitscape: it only has to open.
"""

import json
import os
import pathlib
import sys
import zipfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

import keras
import numpy as np
from keras import layers

KERAS_3 = keras.__version__.startswith("3")
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "keras" / "floats"
ROWS = 3


def optional(module):
    try:
        return __import__(module)
    except ImportError:
        return None


qkeras, tfmot, HGQ, hgq = (None if KERAS_3 else optional("qkeras"), optional("tensorflow_model_optimization"),
                           optional("HGQ"), optional("hgq") if KERAS_3 else None)


def randomize(model, rng):
    """Weights that use their range, and statistics as after training."""
    values = []
    for weight in model.weights:
        path = getattr(weight, "path", weight.name)
        if "variance" in path:
            values.append(rng.uniform(0.3, 2.0, weight.shape))
        elif any(word in path for word in ("mask", "threshold", "step", "iteration", "axis")):
            values.append(np.ones(weight.shape))
        else:
            values.append(rng.normal(0.0, 0.6, weight.shape))
    model.set_weights(values)


def dense_model(name, prefix, outputs=4, activation="relu"):
    x = layers.Input((4,), name=f"{prefix}_in")
    y = layers.Dense(5, activation=activation, name=f"{prefix}_d1")(x)
    return keras.Model(x, layers.Dense(outputs, name=f"{prefix}_d2")(y), name=name)


def nested():
    """Three levels, functional and sequential."""
    x = layers.Input((4,), name="mid_in")
    middle = keras.Model(x, layers.Dense(4, name="mid_d2")(
        dense_model("deep", "deep")(layers.Dense(4, name="mid_d1")(x))), name="middle")
    tail = keras.Sequential([layers.Input((4,)), layers.Dense(3, activation="tanh", name="t1"),
                             layers.BatchNormalization(name="t2")], name="tail")
    x = layers.Input((4,), name="x")
    return keras.Model(x, layers.Dense(2, activation="softmax", name="last")(tail(middle(x))), name="outer")


def nested_in_sequential():
    return keras.Sequential([layers.Input((4,)), layers.Dense(4, name="first"), dense_model("encoder", "enc")],
                            name="outer")


def nested_several():
    """Models inside with several inputs and outputs and a sum, which hls4ml cannot unfold."""
    a, b = layers.Input((4,), name="inner_a"), layers.Input((4,), name="inner_b")
    both = layers.Add(name="inner_sum")([layers.Dense(4, name="inner_d")(a), b])
    inner = keras.Model([a, b], [layers.Dense(2, name="inner_o1")(both), layers.Dense(3, name="inner_o2")(a)],
                        name="inner")
    x, y = layers.Input((4,), name="x"), layers.Input((4,), name="y")
    first, second = inner([x, y])
    return keras.Model([x, y], [layers.Concatenate(name="both")([first, second]), second], name="outer")


def shared_layer():
    x, y = layers.Input((4,), name="x"), layers.Input((4,), name="y")
    twice = layers.Dense(4, activation="relu", name="twice")
    return keras.Model([x, y], layers.Subtract(name="difference")([twice(x), twice(twice(y))]), name="shared")


def shared_model():
    x, y = layers.Input((4,), name="x"), layers.Input((4,), name="y")
    encoder = dense_model("encoder", "enc")
    return keras.Model([x, y], layers.Multiply(name="product")([encoder(x), encoder(y)]), name="siamese")


def several():
    x, y = layers.Input((4,), name="x"), layers.Input((3,), name="y")
    both = layers.Concatenate(name="both")([layers.Dense(4, name="dx")(x), layers.Dense(2, name="dy")(y)])
    return keras.Model([x, y], [layers.Dense(2, name="o1")(both), layers.Dense(3, activation="softmax", name="o2")(both),
                                layers.Dense(1, activation="sigmoid", name="o3")(x)], name="several")


def activations():
    names = ["linear", "relu", "sigmoid", "tanh", "softplus", "softsign", "selu", "elu", "hard_sigmoid", "softmax",
             "exponential", "gelu", "swish", "mish"]
    names += ["relu6", "leaky_relu", "silu", "log_softmax", "hard_silu", "log_sigmoid", "tanh_shrink"] if KERAS_3 else []
    x = layers.Input((6,), name="x")
    y = layers.Dense(5, name="d")(x)
    outputs = [layers.Activation(name, name=f"a_{name}")(y) for name in names]
    outputs += [layers.Dense(3, activation=name, name=f"d_{name}")(y) for name in ("gelu", "relu", "hard_sigmoid", "elu")]
    outputs += [layers.LeakyReLU(0.25, name="leaky")(y), layers.ELU(0.7, name="elu")(y), layers.PReLU(name="prelu")(y),
                layers.ReLU(name="relu")(y), layers.Softmax(name="softmax")(y),
                layers.ReLU(max_value=0.5, name="relu_cut")(y), layers.ReLU(negative_slope=0.1, name="relu_leaky")(y)]
    if not KERAS_3:
        outputs.append(layers.ThresholdedReLU(0.4, name="thresholded")(y))
    return keras.Model(x, outputs, name="activations")


def merges():
    x = layers.Input((4,), name="x")
    a, b, c = (layers.Dense(4, name=name)(x) for name in "abc")
    several_inputs = (layers.Add, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum, layers.Concatenate)
    outputs = [kind(name=f"{kind.__name__}{len(inputs)}")(inputs) for kind in several_inputs for inputs in ([a, b], [a, b, c])]
    outputs += [layers.Subtract(name="subtract")([a, b]), layers.Dot(1, name="dot")([a, b]),
                layers.Dot(1, normalize=True, name="cosine")([a, b])]
    return keras.Model(x, outputs, name="merges")


def sequence():
    x = layers.Input((8, 3), name="x")
    outputs = [
        layers.Conv1D(4, 3, padding="same", activation="relu", name="same")(x),
        layers.Conv1D(2, 3, strides=2, padding="causal", name="causal")(x),
        layers.Conv1D(2, 2, dilation_rate=2, use_bias=False, name="dilated")(x),
        layers.DepthwiseConv1D(3, name="depthwise")(x),
        layers.DepthwiseConv1D(2, depth_multiplier=2, name="multiplied")(x),
        layers.SeparableConv1D(4, 3, name="separable")(x),
        layers.MaxPooling1D(2, name="max")(x), layers.AveragePooling1D(3, strides=2, padding="same", name="average")(x),
        layers.GlobalMaxPooling1D(name="global_max")(x), layers.GlobalAveragePooling1D(keepdims=True, name="mean")(x),
        layers.ZeroPadding1D((1, 2), name="zeros")(x), layers.Cropping1D((2, 1), name="crop")(x),
        layers.UpSampling1D(2, name="up")(x), layers.Permute((2, 1), name="permute")(x),
        layers.Reshape((4, -1), name="reshape")(x), layers.Flatten(name="flatten")(x),
        layers.LayerNormalization(name="norm")(x), layers.BatchNormalization(name="batch_norm")(x),
        layers.Dense(2, name="dense")(x), layers.Softmax(axis=1, name="softmax_1")(x),
        layers.TimeDistributed(layers.Dense(2, activation="relu", name="td_dense"), name="td")(x),
        layers.RepeatVector(3, name="repeat")(layers.Flatten(name="flat")(x)),
        layers.GaussianNoise(0.3, name="noise")(x), layers.SpatialDropout1D(0.3, name="spatial")(x),
    ]
    return keras.Model(x, outputs, name="sequence")


def image():
    x = layers.Input((6, 5, 2), name="x")
    outputs = [
        layers.Conv2D(3, (3, 2), padding="same", activation="tanh", name="same")(x),
        layers.Conv2D(2, 3, strides=(2, 1), name="strided")(x),
        layers.Conv2D(2, 2, dilation_rate=(2, 1), use_bias=False, name="dilated")(x),
        layers.DepthwiseConv2D((2, 3), name="depthwise")(x),
        layers.DepthwiseConv2D(2, depth_multiplier=2, padding="same", name="multiplied")(x),
        layers.SeparableConv2D(3, 2, depth_multiplier=2, name="separable")(x),
        layers.MaxPooling2D(2, padding="same", name="max")(x), layers.AveragePooling2D((2, 1), name="average")(x),
        layers.GlobalMaxPooling2D(name="global_max")(x), layers.GlobalAveragePooling2D(name="mean")(x),
        layers.ZeroPadding2D(((1, 0), (2, 1)), name="zeros")(x), layers.Cropping2D(((1, 1), (0, 2)), name="crop")(x),
        layers.UpSampling2D((2, 1), name="up")(x), layers.Permute((3, 1, 2), name="permute")(x),
        layers.PReLU(name="prelu")(x), layers.BatchNormalization(scale=False, name="batch_norm")(x),
        layers.Flatten(name="flatten")(x),
    ]
    return keras.Model(x, outputs, name="image")


def recurrent():
    x = layers.Input((5, 3), name="x")
    outputs = [
        layers.SimpleRNN(4, name="simple")(x),
        layers.LSTM(3, return_sequences=True, name="lstm")(x),
        layers.LSTM(3, activation="relu", use_bias=False, name="lstm_relu")(x),
        layers.LSTM(2, go_backwards=True, name="backwards")(x),
        layers.GRU(3, name="gru")(x),
        layers.GRU(3, reset_after=False, return_sequences=True, name="gru_before")(x),
    ]
    for mode in ("concat", "sum", "mul", "ave"):
        outputs.append(layers.Bidirectional(layers.LSTM(2, name=f"cell_{mode}"), merge_mode=mode, name=f"bi_{mode}")(x))
    outputs.append(layers.Bidirectional(layers.GRU(2, return_sequences=True, name="cell_gru"), name="bi_gru")(x))
    return keras.Model(x, outputs, name="recurrent")


def embedding():
    x = layers.Input((6,), name="x", dtype="int32")
    return keras.Model(x, layers.Flatten(name="flat")(layers.Embedding(9, 3, name="words")(x)), name="embedding")


def unknown():
    """Layers whose arithmetic is not known: in the middle, and as the last."""
    x = layers.Input((4, 3), name="x")
    y = layers.MultiHeadAttention(2, 2, name="attention")(x, x)
    y = layers.Conv1D(2, 2, activation="relu", name="conv")(y)
    y = layers.UnitNormalization(name="unit")(y)
    return keras.Model(x, y, name="unknown")


COMMON = {f.__name__: f for f in (nested, nested_in_sequential, nested_several, shared_layer, shared_model, several,
                                  activations, merges, sequence, image, recurrent, embedding, unknown)}
ONLY_OPEN = {"unknown", "q_unknown", "q_batchnorms"}


def q_dense():
    from qkeras import QActivation, QBatchNormalization, QDense
    x = layers.Input((6,), name="x")
    kernels = ["quantized_bits(6,2,alpha=1)", "quantized_bits(4,0,1,alpha=1.0)", "quantized_bits(5,1,alpha='auto')",
               "quantized_bits(5,0,alpha='auto_po2')", "quantized_bits(6,0,alpha=0.75)",
               "quantized_bits(6,2,0,0,alpha=1)", "quantized_bits(6,2,alpha=1,use_stochastic_rounding=1)", "binary(alpha=1)",
               "binary(alpha='auto')", "ternary(alpha=1)", "ternary(alpha='auto')", "stochastic_binary()",
               "stochastic_ternary(alpha=1)", "quantized_po2(4)", "quantized_po2(4,2)", "quantized_tanh(5)", "quantized_sigmoid(5)"]
    y = QActivation("quantized_bits(8,3,alpha=1)", name="start")(x)
    outputs = [QDense(3, kernel_quantizer=kernel, bias_quantizer="quantized_bits(8,3,alpha=1)", name=f"d{i}")(y)
               for i, kernel in enumerate(kernels)]
    outputs.append(QDense(3, kernel_quantizer="quantized_bits(6,2,alpha=1)", bias_quantizer=None,
                          activation="quantized_relu(6,2)", name="with_relu")(y))
    outputs.append(QBatchNormalization(name="norm")(y))
    return keras.Model(x, outputs, name="q_dense")


def q_activations():
    from qkeras import QActivation
    texts = ["quantized_bits(6,2,alpha=1)", "quantized_bits(6,2,1,1,alpha=1)", "quantized_bits(6,2,0,0,alpha=1)", "quantized_relu(6)",
             "quantized_relu(6,2)", "quantized_relu(6,2,negative_slope=0.25)", "quantized_relu(6,2,relu_upper_bound=3.5)",
             "quantized_relu(6,2,is_quantized_clip=False,relu_upper_bound=1.5)", "quantized_relu(6,1,use_sigmoid=1)",
             "quantized_tanh(6)", "quantized_tanh(6,symmetric=True)", "quantized_tanh(6,use_real_tanh=True)",
             "quantized_sigmoid(6)", "quantized_sigmoid(6,symmetric=True)", "quantized_sigmoid(6,use_real_sigmoid=True)",
             "binary(alpha=1)", "binary(use_01=1,alpha=1)", "ternary(alpha=1)", "ternary(threshold=0.4,alpha=1)", "binary_tanh"]
    x = layers.Input((7,), name="x")
    return keras.Model(x, [QActivation(text, name=f"q{i}")(x) for i, text in enumerate(texts)], name="q_activations")


def q_unknown():
    """Quantizers that hls4ml does not take there."""
    from qkeras import QActivation, QDense, quantized_bits
    texts = ["quantized_hswish(6,2)", "quantized_ulaw(6)", "quantized_po2(4)", "quantized_relu_po2(4,4)",
             "stochastic_ternary(alpha=1)", "bernoulli()"]
    x = layers.Input((7,), name="x")
    outputs = [QActivation(text, name=f"q{i}")(x) for i, text in enumerate(texts)]
    outputs.append(QDense(3, kernel_quantizer="quantized_ulaw(6)", bias_quantizer=None, name="d")(x))
    outputs.append(QDense(3, kernel_quantizer="quantized_bits(6,0,alpha='auto',scale_axis=0)", bias_quantizer=None, name="axis")(x))
    outputs.append(QDense(3, kernel_quantizer=quantized_bits(6, 0, alpha=[1.0, 0.5, 0.25]), bias_quantizer=None, name="list")(x))
    return keras.Model(x, outputs, name="q_unknown")


def q_convolutions():
    from qkeras import QActivation, QConv1D, QConv2D, QConv2DBatchnorm, QDepthwiseConv2D, QSeparableConv1D, QSeparableConv2D
    bits, relu = "quantized_bits(6,1,alpha=1)", "quantized_relu(6,2)"
    x = layers.Input((5, 4, 2), name="x")
    y = QActivation("quantized_bits(8,3,alpha=1)", name="start")(x)
    line = layers.Reshape((10, 4), name="line")(y)
    outputs = [
        QConv2D(3, 2, kernel_quantizer=bits, bias_quantizer=bits, activation=relu, name="conv")(y),
        QConv2D(3, 2, kernel_quantizer="quantized_bits(4,0,alpha='auto_po2')", bias_quantizer=bits, name="po2")(y),
        QDepthwiseConv2D(2, depthwise_quantizer=bits, bias_quantizer=bits, name="depthwise")(y),
        QSeparableConv2D(3, 2, depthwise_quantizer=bits, pointwise_quantizer=bits, bias_quantizer=bits, name="separable")(y),
        QConv1D(3, 3, padding="same", kernel_quantizer=bits, bias_quantizer=bits, name="conv1")(line),
        QSeparableConv1D(3, 2, depthwise_quantizer=bits, pointwise_quantizer=bits, bias_quantizer=bits, name="sep1")(line),
        QConv2DBatchnorm(2, 2, kernel_quantizer=bits, bias_quantizer=bits, folding_mode="ema_stats_folding", name="ema")(y),
        QConv2DBatchnorm(2, 2, kernel_quantizer=bits, bias_quantizer=bits, folding_mode="batch_stats_folding", name="stats")(y),
    ]
    return keras.Model(x, outputs, name="q_convolutions")


def q_batchnorms():
    """hls4ml has no layers for these."""
    from qkeras import QDepthwiseConv2DBatchnorm
    bits = "quantized_bits(6,1,alpha=1)"
    x = layers.Input((5, 4, 2), name="x")
    y = QDepthwiseConv2DBatchnorm(2, depthwise_quantizer=bits, bias_quantizer=bits, name="depthwise_bn")(x)
    return keras.Model(x, layers.Flatten(name="flat")(y), name="q_batchnorms")


def q_recurrent():
    from qkeras import QGRU, QLSTM, QSimpleRNN
    from tensorflow.python.ops import array_ops, array_ops_stack
    from tensorflow.python.util import nest
    nest.is_sequence, array_ops.unstack = nest.is_nested, array_ops_stack.unstack  # as QKeras 0.9.0 knows them
    bits = {key: "quantized_bits(6,1,alpha=1)" for key in ("kernel_quantizer", "recurrent_quantizer", "bias_quantizer")}
    bits["state_quantizer"] = "quantized_bits(8,2,alpha=1)"
    x = layers.Input((4, 3), name="x")
    cells = {"activation": "quantized_tanh(6,use_real_tanh=True)", "recurrent_activation": "quantized_sigmoid(6,use_real_sigmoid=True)"}
    outputs = [QSimpleRNN(3, activation="quantized_tanh(6,use_real_tanh=True)", name="simple", **bits)(x),
               QLSTM(3, name="lstm", **cells, **bits)(x),
               QGRU(3, name="gru", return_sequences=True, reset_after=True, **cells, **bits)(x)]
    return keras.Model(x, outputs, name="q_recurrent")


QKERAS = {f.__name__: f for f in (q_dense, q_activations, q_unknown, q_convolutions, q_batchnorms, q_recurrent)}


def pruned():
    """The wrappers that tfmot puts around layers, not stripped."""
    wrap = tfmot.sparsity.keras.prune_low_magnitude
    x = layers.Input((4, 3), name="x")
    y = wrap(layers.Conv1D(3, 2, activation="relu", name="conv"))(x)
    y = wrap(layers.Dense(2, name="fc"))(layers.Flatten(name="flat")(y))
    return keras.Model(x, y, name="pruned")


def pruned_sequential():
    model = keras.Sequential([layers.Dense(4, activation="relu", input_shape=(3,), name="fc1"),
                              layers.BatchNormalization(name="bn"), layers.Dense(2, name="fc2")])
    return tfmot.sparsity.keras.prune_low_magnitude(model)


def proxy(activation):
    from HGQ import layers as h
    from HGQ import to_proxy_model, trace_minmax
    rng = np.random.default_rng(3)
    x = layers.Input((6,), name="x")
    y = h.HQuantize(name="start", beta=0)(x)
    y = h.HDense(5, activation="relu", beta=0, name="fc1")(y)
    y = h.HDense(4, beta=0, name="fc2")(y)
    y = h.HActivation(activation, beta=0, name="act")(y) if activation != "linear" else y
    y = h.HDense(3, beta=0, name="fc3")(y)
    model = keras.Model(x, y)
    randomize_hgq(model, rng)
    trace_minmax(model, rng.normal(0, 1, (200, 6)).astype("float32"), verbose=0)
    return to_proxy_model(model, aggressive=True, unary_lut_max_table_size=4096)


def randomize_hgq(model, rng):
    for layer in model.layers:
        layer.set_weights([rng.normal(0, 0.6, w.shape) if any(k in w.name for k in ("kernel:", "bias:")) else w.numpy()
                           for w in layer.weights])


def hgq_proxy():
    return proxy("linear")


def hgq_proxy_table():
    return proxy("tanh")


def hgq_proxy_conv():
    from HGQ import layers as h
    from HGQ import to_proxy_model, trace_minmax
    rng = np.random.default_rng(4)
    x = layers.Input((6, 6, 1), name="x")
    y = h.HQuantize(name="start", beta=0)(x)
    y = h.HConv2D(2, 3, activation="relu", beta=0, name="conv")(y)
    y = h.PMaxPooling2D(2, name="pool")(y)
    y = h.PFlatten(name="flat")(y)
    y = h.HDense(3, beta=0, name="fc")(y)
    model = keras.Model(x, y)
    randomize_hgq(model, rng)
    trace_minmax(model, rng.normal(0, 1, (200, 6, 6, 1)).astype("float32"), verbose=0)
    return to_proxy_model(model, aggressive=True)


HGQ2_SEED = 5


def hgq2_dense():
    from hgq.config import LayerConfigScope, QuantizerConfigScope
    from hgq.layers import QBatchNormalization, QDense
    with QuantizerConfigScope(default_q_type="kbi", overflow_mode="SAT"), LayerConfigScope(enable_ebops=False):
        x = layers.Input((6,), name="x")
        y = QDense(5, activation="relu", name="fc1")(x)
        y = QBatchNormalization(name="norm")(y)
        return keras.Model(x, QDense(3, name="fc2")(y), name="hgq2")


def hgq2_shared():
    from hgq.config import LayerConfigScope
    from hgq.layers import QAdd, QDense
    with LayerConfigScope(enable_ebops=False):
        x, y = layers.Input((4,), name="x"), layers.Input((4,), name="y")
        twice = QDense(4, activation="relu", name="twice")
        return keras.Model([x, y], QDense(2, name="last")(QAdd(name="sum")([twice(x), twice(y)])), name="hgq2_shared")


def families():
    if KERAS_3:
        return "keras3", COMMON | ({"hgq2_dense": hgq2_dense, "hgq2_shared": hgq2_shared} if hgq else {})
    if HGQ:
        return "hgq", {f.__name__: f for f in (pruned, pruned_sequential, hgq_proxy, hgq_proxy_table, hgq_proxy_conv)}
    return "keras2", COMMON | (QKERAS if qkeras else {})


def inputs_of(model, rng):
    whole = model.name == "embedding"
    draw = (lambda shape: rng.integers(0, 9, shape)) if whole else (lambda shape: rng.normal(0, 1.2, shape))
    return [draw((ROWS, *tensor.shape[1:])).astype("float32") for tensor in model.inputs]


def record(name, make, rng):
    model = make()
    if not name.startswith(("hgq_", "hgq2_")):
        randomize(model, rng)
    path = FOLDER / f"{'k3_' if KERAS_3 else ''}{name}.{'keras' if KERAS_3 else 'h5'}"
    inputs = inputs_of(model, rng)
    if name.startswith("hgq2_"):
        model(inputs[0] if len(inputs) == 1 else inputs)
    model.save(path)
    if KERAS_3:
        deflate(path)
    entry = {"file": path.name}
    if name not in ONLY_OPEN:
        outputs = model(inputs[0] if len(inputs) == 1 else inputs, training=False)
        outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
        entry["inputs"] = [numbers(value) for value in inputs]
        entry["outputs"] = [numbers(np.asarray(value)) for value in outputs]
        entry["names"] = [tensor.name for tensor in model.outputs]
    return path.stem, entry


def deflate(path):
    """HDF5's groups are mostly zeros; Keras itself only stores."""
    with zipfile.ZipFile(path) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def numbers(array):
    return [float(f"{value:.9g}") for value in np.asarray(array, "float32").ravel()]


def main():
    environment, models = families()
    wanted = sys.argv[1:] or list(models)
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / f"floats_{environment}.json"
    found = json.loads(target.read_text()) if target.exists() else {}
    found["_made_by"] = f"tests/oracle/record_floats.py: Keras {keras.__version__}"
    for name in wanted:
        key, entry = record(name, models[name], np.random.default_rng(list(models).index(name)))
        found[key] = entry
    target.write_text("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in found.items()) + "\n}\n")


if __name__ == "__main__":
    main()
