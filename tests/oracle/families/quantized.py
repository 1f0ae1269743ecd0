"""QKeras networks, and the backends other than Vitis."""

import tensorflow as tf
from qkeras import (
    QActivation,
    QBatchNormalization,
    QConv1D,
    QConv2D,
    QConv2DBatchnorm,
    QDense,
    QDepthwiseConv2D,
    QSeparableConv2D,
    binary,
    quantized_bits,
    quantized_po2,
    ternary,
)

from draw import Case, randomize
from families import convolution, dense, elements

layers = tf.keras.layers


def bits(draw, alpha=1):
    width = draw.integer(2, 10)
    return quantized_bits(width, draw.integer(0, min(3, width - 1)), alpha=alpha)


def kernel_quantizer(draw, kind):
    made = {
        "bits": lambda: bits(draw),
        "auto": lambda: bits(draw, "auto"),
        "auto_po2": lambda: bits(draw, "auto_po2"),
        "alpha": lambda: bits(draw, draw.of(0.5, 2.0, 0.75)),
        "binary": lambda: binary(alpha=draw.of(1, 1, "auto", "auto_po2", 0.5)),
        "ternary": lambda: ternary(alpha=draw.of(1, 1, "auto", "auto_po2")),
        "po2": lambda: quantized_po2(draw.integer(3, 6), draw.of(1, 2, 4)),
    }
    return made[kind]()


def activation_text(draw, kind):
    width = draw.integer(2, 8)
    whole = draw.integer(0, min(2, width - 1))
    return {
        "relu": f"quantized_relu({width},{whole})",
        "slope": f"quantized_relu({width},{whole},negative_slope={draw.of(0.25, 0.5, 0.125)})",
        "bits": f"quantized_bits({width},{whole},alpha=1)",
        "tanh": f"quantized_tanh({width})",
        "sigmoid": f"quantized_sigmoid({width})",
        "binary": "binary(alpha=1)",
        "ternary": f"ternary(alpha=1,threshold={draw.of(0.3, 0.5)})",
    }[kind]


KERNELS = ["bits", "bits", "bits", "auto", "auto_po2", "alpha", "binary", "ternary", "po2"]
ACTIVATIONS = ["relu", "relu", "relu", "slope", "bits", "tanh", "sigmoid", "binary", "ternary"]


def qkeras_mlp(draw):
    kernel, kind = draw.of(*KERNELS), draw.of(*ACTIVATIONS)
    x = first = layers.Input((draw.integer(2, 10),), name="x")
    depth = draw.integer(1, 3)
    for i in range(depth):
        x = QDense(draw.integer(1, 8), kernel_quantizer=kernel_quantizer(draw, kernel), use_bias=draw.chance(0.85),
                   bias_quantizer=bits(draw) if draw.chance(0.8) else None, name=f"fc{i + 1}")(x)
        if draw.chance(0.35):
            x = draw.of(QBatchNormalization, layers.BatchNormalization)(name=f"bn{i + 1}")(x)
        if i + 1 < depth or draw.chance(0.4):
            x = QActivation(activation_text(draw, kind), name=f"act{i + 1}")(x)
    if draw.chance(0.25):
        x = layers.Activation("softmax", name="softmax")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), style=draw.of("auto", "auto", "auto", "mixed"), formats=("h5", "h5", "json"),
                io_type=draw.of("io_parallel", "io_parallel", "io_parallel", "io_stream"))


def qkeras_conv(draw):
    kind = draw.of("qconv1d", "qconv2d", "qconv2dbn", "qdw", "qsep")
    quantizers = dict(kernel_quantizer=bits(draw), bias_quantizer=bits(draw))
    twofold = dict(depthwise_quantizer=bits(draw), bias_quantizer=bits(draw))
    shape = (draw.integer(4, 8), 2) if kind == "qconv1d" else (draw.integer(4, 6), draw.integer(4, 6), draw.integer(1, 2))
    size, filters = draw.of(2, 3), draw.integer(1, 3)
    options = dict(padding=draw.of("valid", "same"), strides=draw.of(1, 1, 2), name="c1")
    made = {
        "qconv1d": lambda: QConv1D(filters, size, **quantizers, **options),
        "qconv2d": lambda: QConv2D(filters, size, **quantizers, **options),
        "qconv2dbn": lambda: QConv2DBatchnorm(filters, size, **quantizers, **options),
        "qdw": lambda: QDepthwiseConv2D(size, **twofold, **options),
        "qsep": lambda: QSeparableConv2D(filters, size, pointwise_quantizer=bits(draw), **twofold, **options),
    }
    x = first = layers.Input(shape, name="x")
    x = made[kind]()(x)
    if draw.chance(0.25) and kind != "qconv2dbn":
        x = layers.BatchNormalization(name="bn")(x)
    x = QActivation(activation_text(draw, draw.of("relu", "relu", "bits", "slope")), name="a1")(x)
    if draw.chance(0.3) and kind != "qconv1d":
        x = draw.of(layers.MaxPooling2D, layers.AveragePooling2D)(2, padding="same", name="p1")(x)
    x = layers.Flatten(name="f")(x)
    x = QDense(draw.integer(1, 3), kernel_quantizer=bits(draw), bias_quantizer=bits(draw), name="out")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), style=draw.of("auto", "auto", "auto", "mixed"), formats=("h5", "h5", "json"),
                io_type=draw.of("io_parallel", "io_stream"))


def on_backend(backend, family):
    """The family's cases, for another backend and in parallel: Quartus's streams do not run, Catapult's hardly."""

    def make(draw):
        case = family(draw)
        case.backend, case.io_type = backend, "io_parallel"
        return case

    return make


FAMILIES = {"qkeras": qkeras_mlp, "qkeras_conv": qkeras_conv}
for name, family in {
    "mlp": dense.dense_mixed, "strategy": dense.strategy, "bn": dense.batch_normalization, "acts": elements.acts,
    "softmax": elements.softmax, "merge": elements.merge, "conv1d": convolution.conv1d, "conv2d": convolution.conv2d,
    "pool": convolution.pool, "cnn": convolution.cnn, "modes": dense.modes, "shape_ops": elements.shape_ops, "qkeras": qkeras_mlp,
}.items():
    for backend in ("Quartus", "Catapult", "oneAPI"):
        FAMILIES[f"{backend.lower()}_{name}"] = on_backend(backend, family)
