"""HGQ's proxy models (HGQ 0.2, not HGQ2): needs the Keras 2 environment and HGQ."""

import tensorflow as tf
from HGQ import layers as hgq
from HGQ import to_proxy_model, trace_minmax

from draw import Case

layers = tf.keras.layers


def trained(draw, model):
    """Weights and learned widths that differ from element to element."""
    for layer in model.layers:
        values = []
        for weight in layer.weights:
            value = weight.numpy()
            if any(part in weight.name for part in ("kernel:", "bias:")):
                value = draw.numbers.normal(0, 0.6, weight.shape)
            elif "fbw" in weight.name or "kernel_bw" in weight.name or "bw" in weight.name:
                value = draw.numbers.integers(0, 6, weight.shape).astype("float32")
            elif "variance" in weight.name:
                value = abs(draw.numbers.normal(0, 0.5, weight.shape)) + 0.3
            values.append(value)
        layer.set_weights(values)


def proxy(draw, model):
    trained(draw, model)
    shape = model.input_shape[1:]
    trace_minmax(model, draw.rows(300, shape, 1.0).astype("float32"), verbose=0)
    return Case(to_proxy_model(model, aggressive=draw.chance(0.7), unary_lut_max_table_size=draw.of(-1, 1024)), style="auto", formats=("h5",), edges=False,
                inputs=[draw.rows(40, shape, 1.0)])


def proxy_mlp(draw):
    x = first = layers.Input((draw.integer(2, 8),), name="x")
    x = hgq.HQuantize(name="start", beta=0)(x)
    for i in range(draw.integer(1, 3)):
        make = draw.of(hgq.HDense, hgq.HDense, hgq.HDenseBatchNorm)
        x = make(draw.integer(1, 6), activation=draw.of("relu", "linear"), beta=0, name=f"d{i}")(x)
        if draw.chance(0.3):
            x = hgq.HActivation(draw.of("tanh", "sigmoid"), beta=0, name=f"a{i}")(x)
    return proxy(draw, tf.keras.Model(first, x))


def proxy_conv(draw):
    x = first = layers.Input((draw.integer(4, 6), draw.integer(4, 6), draw.integer(1, 2)), name="x")
    x = hgq.HQuantize(name="start", beta=0)(x)
    x = hgq.HConv2D(draw.integer(1, 3), draw.of(2, 3), padding=draw.of("valid", "same"), activation=draw.of("relu", "linear"), beta=0, name="c")(x)
    if draw.chance(0.5):
        x = draw.of(hgq.PMaxPooling2D, hgq.PAveragePooling2D)(2, name="p")(x)
    x = hgq.PFlatten(name="f")(x)
    return proxy(draw, tf.keras.Model(first, hgq.HDense(2, beta=0, name="out")(x)))


def proxy_merge(draw):
    x = first = layers.Input((draw.integer(2, 5),), name="x")
    x = hgq.HQuantize(name="start", beta=0)(x)
    a, b = (hgq.HDense(3, activation=draw.of("relu", "linear"), beta=0, name=f"d{i}")(x) for i in range(2))
    y = hgq.HAdd(beta=0, name="sum")([a, b]) if draw.chance(0.6) else hgq.PConcatenate(name="both")([a, b])
    return proxy(draw, tf.keras.Model(first, hgq.HDense(2, beta=0, name="out")(y)))


FAMILIES = {"proxy_mlp": proxy_mlp, "proxy_conv": proxy_conv, "proxy_merge": proxy_merge}
