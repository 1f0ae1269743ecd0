"""HGQ2 networks and layers that hls4ml knows from Keras 3 only. Needs the Keras 3 environment (requirements_keras3.txt)."""

import hgq
import keras
from hgq.config import LayerConfigScope, QuantizerConfigScope

from draw import Case

layers = keras.layers


def quantized(draw, build, shape, bits=(1, 4)):
    """A model of HGQ2 layers whose quantizers have random bits of their own, some of none at all."""
    overflow = draw.of("SAT", "SAT_SYM", "WRAP")
    with (QuantizerConfigScope(default_q_type="kif", overflow_mode="SAT_SYM", place={"weight", "bias"}, round_mode=draw.of("RND", "RND_CONV", "TRN")),
          QuantizerConfigScope(default_q_type="kif", overflow_mode=overflow, place="datalane", round_mode=draw.of("RND", "TRN", "RND_CONV")),
          LayerConfigScope(enable_ebops=True, beta0=1e-5)):
        first = layers.Input(shape, name="x")
        model = keras.Model(first, build(first))
    for weight in model.weights:
        values = draw.numbers.normal(0, 0.5, weight.shape)
        if weight.name in ("f", "fraction"):
            values = draw.numbers.integers(-1 if draw.chance(0.3) else bits[0], bits[1] + 3, weight.shape)
        elif weight.name in ("i", "integer"):
            values = draw.numbers.integers(-1, 3, weight.shape)
        elif "variance" in weight.name:
            values = abs(values) + 0.2
        elif weight.name not in ("kernel", "bias", "gamma", "beta", "moving_mean"):
            continue
        weight.assign(values.astype(str(weight.dtype)))
    return model


def trace_minmax(model, draw):
    """HGQ2 fixes the integer bits of wrapping quantizers from data."""
    data = draw.rows(200, model.input_shape[1:], 1.0).astype("float32")
    hgq.utils.trace_minmax(model, data, batch_size=100, verbose=False)
    return data


def hgq_case(draw, model, **options):
    trace_minmax(model, draw)
    return Case(model, style="auto", formats=("keras",), edges=False, inputs=[draw.rows(40, model.input_shape[1:], 1.0)], **options)


def hgq_mlp(draw):
    def build(x):
        for i in range(draw.integer(1, 3)):
            make = draw.of(hgq.layers.QDense, hgq.layers.QDense, hgq.layers.QBatchNormDense)
            x = make(draw.integer(1, 6), activation=draw.of("relu", None), name=f"d{i}")(x)
        return x

    return hgq_case(draw, quantized(draw, build, (draw.integer(2, 8),)))


def hgq_conv(draw):
    def build(x):
        x = hgq.layers.QConv2D(draw.integer(1, 3), draw.of(2, 3), padding=draw.of("valid", "same"), activation=draw.of("relu", None), name="c1")(x)
        if draw.chance(0.5):
            x = hgq.layers.QMaxPool2D(2, name="p1")(x) if hasattr(hgq.layers, "QMaxPool2D") else layers.MaxPooling2D(2, name="p1")(x)
        x = layers.Flatten(name="f")(x)
        return hgq.layers.QDense(2, name="out")(x)

    return hgq_case(draw, quantized(draw, build, (6, 6, draw.integer(1, 2))))


def einsum_dense(draw):
    a, b, c = (draw.integer(2, 4) for _ in range(3))
    first = layers.Input((a, b), name="x")
    equation, shape = draw.of(("abc,cd->abd", (a, c)), ("abc,bcd->ad", (c,)), ("abc,bd->acd", (b, c)), ("abc,bcd->abd", (a, c)))
    x = layers.EinsumDense(equation, shape, bias_axes=draw.of(None, "d"), activation=draw.of(None, "relu"), name="e")(first)
    model = keras.Model(first, x)
    for weight in model.weights:
        weight.assign(draw.numbers.normal(0, 0.5, weight.shape).astype("float32"))
    return Case(model, style=draw.of("auto", "uniform", "mixed"), formats=("keras",))


def distributed_arithmetic(draw):
    first = layers.Input((draw.integer(2, 8),), name="x")
    x = layers.Dense(draw.integer(1, 6), activation="relu", name="d1")(first)
    model = keras.Model(first, layers.Dense(draw.integer(1, 4), name="d2")(x))
    for weight in model.weights:
        weight.assign(draw.numbers.normal(0, 0.5, weight.shape).astype("float32"))

    def adjust(hls):
        hls["Model"]["Strategy"] = "distributed_arithmetic"
        for layer in hls["LayerName"].values():
            if "weight" in layer.get("Precision", {}):
                layer["Precision"]["weight"] = layer["Precision"]["bias"] = draw.type(width=(3, 9), integer=(1, 3), wild=0, unsigned=0)

    return Case(model, adjust=adjust, style="auto", formats=("keras",))


def hgq_merge(draw):
    """Sums, products, extremes and concatenations of quantized tensors, and transpositions."""
    width, rows = draw.integer(2, 4), draw.integer(2, 3)

    def build(x):
        a, b = (hgq.layers.QEinsumDense("abc,cd->abd", (rows, width), name=f"e{i}", activation=draw.of("relu", None)) (x) for i in range(2))
        for i in range(draw.integer(1, 2)):
            kind = draw.of("QAdd", "QSubtract", "QMultiply", "QMaximum", "QMinimum", "QAveragePow2", "Concatenate", "Permute")
            if kind == "Concatenate":
                a = layers.Concatenate(name=f"m{i}")([a, b])
                b = layers.Concatenate(name=f"n{i}")([b, b])
            elif kind == "Permute":
                a, b = layers.Permute((2, 1), name=f"m{i}")(a), layers.Permute((2, 1), name=f"n{i}")(b)
            else:
                a = getattr(hgq.layers, kind)(name=f"m{i}")([a, b])
        return hgq.layers.QDense(2, name="out")(layers.Flatten(name="f")(a))

    return hgq_case(draw, quantized(draw, build, (rows, draw.integer(1, 3))))


FAMILIES = {"hgq_merge": hgq_merge, "hgq_mlp": hgq_mlp, "hgq_conv": hgq_conv, "einsum_dense": einsum_dense, "distributed_arithmetic": distributed_arithmetic}
