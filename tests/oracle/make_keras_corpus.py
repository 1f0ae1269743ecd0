"""Makes tests/corpus/keras: tiny Keras 2 and QKeras models with what Keras itself predicts for them.

Run by hand (pip install tensorflow-cpu==2.14.1 qkeras==0.9.0 hls4ml==1.3.0 pyparsing 'numpy<2'); the build and the
tests only read the result. Seeds are fixed.

    python tests/oracle/make_keras_corpus.py

Writes <name>.h5 (full model) or <name>.json + <name>_weights.h5, predictions.json (inputs, outputs and hls4ml's
layer names of the models that can be read) and quantize.json (QKeras quantizers, value by value). errors.txt, the exact
texts for models that cannot be read, is kept by hand.
"""

import json
import os
import pathlib

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import h5py
import hls4ml
import keras
import numpy as np
import qkeras
from hls4ml.converters.keras_v2_to_hls import KerasModelReader, parse_keras_model
from keras import layers
from qkeras import (QActivation, QBatchNormalization, QConv1D, QConv2D, QConv2DBatchnorm, QDense, QDepthwiseConv2D,
                    QSeparableConv2D, quantized_bits, quantized_relu)
from qkeras.quantizers import quantized_po2, quantized_relu_po2

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "keras"
ROWS = 6


def randomize(model, rng):
    """Weights that use their range, and statistics as after training."""
    for layer in model.layers:
        values = []
        for weight in layer.weights:
            if "variance" in weight.name:
                values.append(rng.uniform(0.3, 2.0, weight.shape))
            else:
                values.append(rng.normal(0.0, 0.6, weight.shape))
        layer.set_weights(values)


def sequential():
    return keras.Sequential([
        layers.InputLayer((5,), name="x"),
        layers.Dense(4, activation="relu", name="fc1"),
        layers.BatchNormalization(name="bn"),
        layers.Dropout(0.25, name="drop"),
        layers.Dense(3, activation="tanh", use_bias=False, name="fc2"),
        layers.Activation("softmax", name="softmax"),
    ], name="small")


def no_input_layer():
    return keras.Sequential([layers.Dense(2, activation="sigmoid", input_shape=(3,), name="only")], name="bare")


def branches():
    """Two inputs, three outputs, rank 2, batch normalization without gamma and beta."""
    a = keras.Input((2, 3), name="a")
    b = keras.Input((4,), name="b")
    flat = layers.Flatten(name="flat")(a)
    left = layers.Dense(3, activation="relu", name="left")(flat)
    right = layers.Dense(2, name="right")(flat)
    norm = layers.BatchNormalization(center=False, scale=False, epsilon=1e-2, name="norm")(b)
    rows = layers.Dense(2, activation="relu", name="rows")(a)
    relu = layers.ReLU(name="relu")(norm)
    return keras.Model([a, b], [right, left, layers.Activation("tanh", name="t")(relu), rows], name="fork")


def quantized():
    bits = quantized_bits(5, 1, alpha=1)
    return keras.Sequential([
        layers.InputLayer((6,), name="x"),
        QDense(8, kernel_quantizer=bits, bias_quantizer=quantized_bits(6, 1, alpha=1), name="q1"),
        QBatchNormalization(name="qbn"),
        QActivation("quantized_relu(6,1)", name="a1"),
        QDense(5, kernel_quantizer=quantized_bits(4, 0, 1, alpha=1.0), use_bias=False,
               activation=quantized_relu(5, 2), name="q2"),
        QActivation(quantized_bits(7, 2, alpha=1), name="a2"),
        QDense(3, kernel_quantizer=quantized_bits(3, 0, keep_negative=False, alpha=1), name="q3"),
        layers.Activation("softmax", name="softmax"),
    ], name="quantized")


def bits():
    return quantized_bits(6, 1, alpha=1)


def convolution():
    x = keras.Input((7, 6, 2), name="x")
    folded = QConv2DBatchnorm(2, 2, kernel_quantizer=bits(), bias_quantizer=bits(), name="folded")
    made = [
        layers.Conv2D(3, (3, 2), strides=(2, 1), padding="same", activation="relu", name="conv")(x),
        layers.Conv2D(2, 2, dilation_rate=(2, 1), use_bias=False, name="dilated")(x),
        layers.DepthwiseConv2D(3, depth_multiplier=2, name="depthwise")(x),
        layers.SeparableConv2D(3, 2, padding="same", depth_multiplier=2, name="separable")(x),
        QConv2D(2, 3, kernel_quantizer=bits(), bias_quantizer=bits(), name="qconv")(x),
        QDepthwiseConv2D(2, depthwise_quantizer=bits(), bias_quantizer=bits(), name="qdepthwise")(x),
        QSeparableConv2D(2, 2, depthwise_quantizer=bits(), pointwise_quantizer=bits(), bias_quantizer=bits(),
                         name="qseparable")(x),
        folded(x),
        layers.MaxPooling2D(2, padding="same", name="maxima")(x),
        layers.AveragePooling2D((3, 2), strides=(2, 2), padding="same", name="means")(x),
        layers.GlobalMaxPooling2D(name="maximum")(x),
        layers.GlobalAveragePooling2D(keepdims=True, name="mean")(x),
        layers.ZeroPadding2D(((1, 0), (2, 1)), name="padded")(x),
        layers.Cropping2D(((1, 0), (2, 1)), name="cropped")(x),
        layers.UpSampling2D((1, 3), name="larger")(x),
        layers.Reshape((3, -1), name="reshaped")(x),
    ]
    return keras.Model(x, made, name="convolution")


def sequences():
    x = keras.Input((9, 2), name="x")
    made = [
        layers.Conv1D(3, 3, strides=2, padding="causal", name="causal")(x),
        layers.Conv1D(2, 3, dilation_rate=2, padding="same", name="dilated")(x),
        layers.DepthwiseConv1D(3, padding="same", name="depthwise")(x),
        layers.SeparableConv1D(3, 2, name="separable")(x),
        QConv1D(2, 3, kernel_quantizer=bits(), name="qconv")(x),
        layers.MaxPooling1D(2, padding="same", name="maxima")(x),
        layers.AveragePooling1D(3, strides=2, name="means")(x),
        layers.GlobalAveragePooling1D(name="mean")(x),
        layers.ZeroPadding1D((2, 1), name="padded")(x),
        layers.Cropping1D(1, name="cropped")(x),
        layers.UpSampling1D(2, name="larger")(x),
    ]
    return keras.Model(x, made, name="sequences")


def shared():
    a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
    twice = layers.Dense(2, name="twice")
    return keras.Model([a, b], [twice(a), twice(b)])


def nested():
    inner = keras.Sequential([layers.InputLayer((2,), name="i"), layers.Dense(2, name="d")], name="inner")
    return keras.Sequential([layers.InputLayer((2,), name="x"), inner], name="outer")


def gelu():
    return keras.Sequential([layers.InputLayer((2,), name="x"), layers.Dense(2, activation="gelu", name="fc2")])


def save(model, name, split=False):
    if split:
        (FOLDER / f"{name}.json").write_text(model.to_json())
        model.save_weights(FOLDER / f"{name}_weights.h5")
    else:
        model.save(FOLDER / f"{name}.h5", save_format="h5", include_optimizer=False)


def describe(model, rng):
    inputs = [rng.normal(0.0, 1.0, (ROWS, *tensor.shape[1:])).astype("float32") for tensor in model.inputs]
    outputs = model(inputs if len(inputs) > 1 else inputs[0], training=False)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    parsed, *_ = parse_keras_model(json.loads(model.to_json()), KerasModelReader(model))
    return {"layers": [layer["name"] for layer in parsed],
            "inputs": [x.ravel().tolist() for x in inputs],
            "outputs": [np.asarray(y).ravel().tolist() for y in outputs]}


def quantizer_rows():
    x = np.concatenate([np.arange(-20, 21) / 16.0, np.arange(-9, 10) * 0.37, [1e-9, -1e-9, 123.456, -123.456, 1e7]])
    x = x.astype("float32")
    makers = {
        "quantized_bits": [(6, 0, 0, True), (6, 0, 1, True), (4, 2, 0, True), (5, 0, 0, False), (1, 0, 0, True),
                           (16, 5, 0, True)],
        "quantized_relu": [(6, 0), (3, 1), (8, 4), (1, 0)],
    }
    rows = []
    for bits, integer, symmetric, keep_negative in makers["quantized_bits"]:
        y = quantized_bits(bits, integer, symmetric, keep_negative, alpha=1)(x)
        rows.append(dict(kind="quantized_bits", bits=bits, integer=integer, symmetric=symmetric,
                         keep_negative=keep_negative, x=x.tolist(), y=np.asarray(y).tolist()))
    for bits, integer in makers["quantized_relu"]:
        y = quantized_relu(bits, integer)(x)
        rows.append(dict(kind="quantized_relu", bits=bits, integer=integer, x=x.tolist(), y=np.asarray(y).tolist()))
    for kind, maker in (("quantized_po2", quantized_po2), ("quantized_relu_po2", quantized_relu_po2)):
        for bits, most, quadratic in ((5, None, False), (6, 2048, False), (6, None, True), (4, 1, False)):
            y = maker(bits, max_value=most, quadratic_approximation=quadratic)(x)
            rows.append(dict(kind=kind, bits=bits, max_value=most, quadratic_approximation=quadratic, x=x.tolist(),
                             y=np.asarray(y).tolist()))
    return rows


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    keras.utils.set_random_seed(7)
    rng = np.random.default_rng(7)
    made = {"_made_by": f"tests/oracle/make_keras_corpus.py, keras {keras.__version__}, qkeras {qkeras.__version__}, "
                        f"hls4ml {hls4ml.__version__}, "
                        f"h5py {h5py.__version__}"}
    for maker, split in ((sequential, False), (no_input_layer, False), (branches, False), (quantized, False),
                         (branches, True), (quantized, True)):
        model = maker()
        randomize(model, rng)
        name = maker.__name__ + ("_split" if split else "")
        save(model, name, split)
        made[name] = describe(model, rng)
    for maker in (convolution, sequences):
        model = maker()
        randomize(model, rng)
        save(model, maker.__name__)
        made[maker.__name__] = describe(model, rng)
    for maker in (shared, nested, gelu):
        model = maker()
        randomize(model, rng) if maker is not nested else None
        save(model, maker.__name__)
    (FOLDER / "predictions.json").write_text(json.dumps(made) + "\n")
    (FOLDER / "quantize.json").write_text(json.dumps(quantizer_rows()) + "\n")


if __name__ == "__main__":
    main()
