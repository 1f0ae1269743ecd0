"""Convolutions of every kind, pooling, small convolutional networks."""

import tensorflow as tf

from draw import Case, randomize

layers = tf.keras.layers


def conv1d_layer(draw, name, length, padding=None):
    kernel = draw.integer(1, min(4, length))
    return layers.Conv1D(draw.integer(1, 3), kernel, strides=draw.of(1, 1, 2, 3), padding=padding or draw.of("valid", "same", "causal"),
                         use_bias=draw.chance(0.85), name=name)


def conv2d_layer(draw, name, height, width, square=False, padding=None):
    kernel = (draw.integer(1, min(3, height)), draw.integer(1, min(3, width)))
    strides = (draw.of(1, 1, 2), draw.of(1, 1, 2))
    if square:
        kernel, strides = (min(kernel),) * 2, (1, 1)
    return layers.Conv2D(draw.integer(1, 3), kernel, strides=strides, padding=padding or draw.of("valid", "same"),
                         use_bias=draw.chance(0.85), name=name)


def conv1d(draw):
    first = layers.Input((draw.integer(4, 12), draw.integer(1, 3)), name="x")
    model = tf.keras.Model(first, [conv1d_layer(draw, f"c{i}", first.shape[1])(first) for i in range(5)])
    return Case(randomize(draw, model))


def conv1d_stream(draw):
    x = first = layers.Input((draw.integer(6, 12), draw.integer(1, 3)), name="x")
    for i in range(draw.integer(1, 3)):
        x = conv1d_layer(draw, f"c{i}", x.shape[1])(x)
    if draw.chance(0.6):
        x = layers.Activation("relu", name="r")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type="io_stream")


def conv2d(draw):
    first = layers.Input((draw.integer(3, 7), draw.integer(3, 7), draw.integer(1, 3)), name="x")
    model = tf.keras.Model(first, [conv2d_layer(draw, f"c{i}", *first.shape[1:3])(first) for i in range(4)])
    return Case(randomize(draw, model))


def conv2d_stream(draw):
    x = first = layers.Input((draw.integer(4, 7), draw.integer(4, 7), draw.integer(1, 2)), name="x")
    for i in range(draw.integer(1, 2)):
        x = conv2d_layer(draw, f"c{i}", *x.shape[1:3], square=draw.chance(0.6))(x)
    if draw.chance(0.6):
        x = layers.Activation("relu", name="r")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type="io_stream")


def dwsep(draw):
    padding = draw.of("valid", "same")
    strides = draw.of(1, 1, 1, 2)
    multiplier = draw.of(1, 1, 1, 2)
    bias = draw.chance(0.8)
    if draw.chance(0.5):
        first = layers.Input((draw.integer(3, 6), draw.integer(3, 6), draw.integer(1, 3)), name="x")
        kernel = draw.of((3, 3), (2, 2), (2, 3), (1, 2))
        outputs = [
            layers.DepthwiseConv2D(kernel, strides=strides, padding=padding, depth_multiplier=multiplier, use_bias=bias, name="dw")(first),
            layers.SeparableConv2D(draw.integer(1, 3), kernel, strides=strides, padding=padding, use_bias=bias, name="sp")(first),
            layers.Conv2D(draw.integer(1, 3), 1, strides=draw.of(1, 2), name="pw")(first)]
    else:
        first = layers.Input((draw.integer(4, 9), draw.integer(1, 3)), name="x")
        kernel = draw.integer(1, 3)
        outputs = [
            layers.DepthwiseConv1D(kernel, strides=strides, padding=padding, depth_multiplier=multiplier, use_bias=bias, name="dw")(first),
            layers.SeparableConv1D(draw.integer(1, 3), kernel, strides=strides, padding=padding, use_bias=bias, name="sp")(first),
            layers.Conv1D(draw.integer(1, 3), 1, strides=draw.of(1, 2), name="pw")(first)]
    return Case(randomize(draw, tf.keras.Model(first, outputs)))


def dwsep_stream(draw):
    padding = draw.of("valid", "same")
    two = draw.chance(0.6)
    kernel = draw.of(2, 3)
    first = layers.Input((draw.integer(4, 6), draw.integer(4, 6), draw.integer(1, 3)) if two else (draw.integer(4, 9), draw.integer(1, 3)), name="x")
    if draw.chance(0.5):
        make = layers.SeparableConv2D if two else layers.SeparableConv1D
        x = make(draw.integer(1, 3), kernel, padding=padding, name="sp")(first)
    else:
        make = layers.DepthwiseConv2D if two else layers.DepthwiseConv1D
        x = make(kernel, padding=padding, name="dw")(first)
        x = (layers.Conv2D if two else layers.Conv1D)(2, 1, name="pw")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type="io_stream")


def pool(draw):
    outputs = []
    if draw.chance(0.5):
        first = layers.Input((draw.integer(3, 6), draw.integer(3, 6), draw.integer(1, 3)), name="x")
        for i in range(3):
            size = (draw.integer(1, 3), draw.integer(1, 3))
            options = dict(pool_size=size, strides=draw.of(None, None, 1, 2), padding=draw.of("valid", "same"))
            outputs += [layers.MaxPooling2D(**options, name=f"mp{i}")(first), layers.AveragePooling2D(**options, name=f"ap{i}")(first)]
        keep = draw.chance(0.4)
        outputs += [layers.GlobalMaxPooling2D(keepdims=keep, name="gm")(first), layers.GlobalAveragePooling2D(keepdims=keep, name="ga")(first)]
    else:
        first = layers.Input((draw.integer(4, 9), draw.integer(1, 3)), name="x")
        for i in range(3):
            options = dict(pool_size=draw.integer(1, 4), strides=draw.of(None, None, 1, 2, 3), padding=draw.of("valid", "same"))
            outputs += [layers.MaxPooling1D(**options, name=f"mp{i}")(first), layers.AveragePooling1D(**options, name=f"ap{i}")(first)]
        outputs += [layers.GlobalMaxPooling1D(name="gm")(first), layers.GlobalAveragePooling1D(name="ga")(first)]

    def adjust(hls):
        hls["LayerName"]["x"]["Precision"]["result"] = draw.type(width=(5, 14), integer=(2, 6), wild=0.1)

    return Case(tf.keras.Model(first, outputs), adjust=adjust)


def pool_stream(draw):
    if draw.chance(0.5):
        x = first = layers.Input((draw.integer(4, 7), draw.integer(4, 7), draw.integer(1, 2)), name="x")
        make = draw.of(layers.MaxPooling2D, layers.AveragePooling2D)
        x = make(draw.of(2, 3), strides=draw.of(None, 1, 2), padding=draw.of("valid", "valid", "same"), name="p1")(x)
        last = draw.of(None, layers.GlobalMaxPooling2D, layers.GlobalAveragePooling2D)
    else:
        x = first = layers.Input((draw.integer(4, 9), draw.integer(1, 3)), name="x")
        make = draw.of(layers.MaxPooling1D, layers.AveragePooling1D)
        x = make(draw.of(2, 3), strides=draw.of(None, 1, 2), padding=draw.of("valid", "valid", "same"), name="p1")(x)
        last = draw.of(None, layers.GlobalMaxPooling1D, layers.GlobalAveragePooling1D)
    return Case(tf.keras.Model(first, last(name="p2")(x) if last else x), io_type="io_stream")


def cnn(draw):
    x = first = layers.Input((draw.integer(6, 8), draw.integer(6, 8), draw.integer(1, 2)), name="x")
    x = layers.Conv2D(draw.integer(1, 3), 3, padding=draw.of("valid", "same"), activation="relu", name="c1")(x)
    x = draw.of(layers.MaxPooling2D, layers.AveragePooling2D)(2, name="p1")(x)
    x = layers.Conv2D(draw.integer(1, 4), 2, activation=draw.of("relu", None), name="c2")(x)
    if draw.chance(0.3):
        x = layers.BatchNormalization(name="bn")(x)
    x = layers.Flatten(name="f")(x)
    x = layers.Dense(draw.integer(2, 5), activation=draw.of("softmax", None), name="out")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type=draw.of("io_parallel", "io_stream"))


def residual(draw):
    """A branch and its sum, convolutions on both sides."""
    x = first = layers.Input((draw.integer(3, 5), draw.integer(3, 5), 2), name="x")
    y = layers.Conv2D(2, draw.of(1, 3), padding="same", activation="relu", name="c1")(x)
    y = layers.Add(name="add")([x, y])
    y = layers.Activation("relu", name="r")(y)
    y = draw.of(layers.GlobalAveragePooling2D, layers.GlobalMaxPooling2D)(name="g")(y)
    return Case(randomize(draw, tf.keras.Model(first, layers.Dense(2, name="out")(y))), io_type=draw.of("io_parallel", "io_stream"))


FAMILIES = {
    "conv1d": conv1d, "conv1d_stream": conv1d_stream, "conv2d": conv2d, "conv2d_stream": conv2d_stream, "dwsep": dwsep,
    "dwsep_stream": dwsep_stream, "pool": pool, "pool_stream": pool_stream, "cnn": cnn, "residual": residual,
}
