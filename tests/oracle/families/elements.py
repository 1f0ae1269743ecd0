"""Activations, softmax, merges and what only moves values."""

import tensorflow as tf

from configuration import draw_softmax
from draw import Case, randomize

layers = tf.keras.layers
PLAIN = ["relu", "sigmoid", "tanh", "softplus", "softsign", "elu", "selu", "hard_sigmoid", "relu6"]


def activation(draw, kind, name):
    """A layer of the kind: Keras's activations by name, or a layer with drawn parameters."""
    made = {
        "leaky": lambda: layers.LeakyReLU(draw.of(0.1, 0.2, 0.3, 0.01, 0.5), name=name),
        "elu_alpha": lambda: layers.ELU(alpha=draw.of(0.5, 0.75, 1.0, 0.3), name=name),
        "prelu": lambda: layers.PReLU(name=name),
        "relu_layer": lambda: layers.ReLU(max_value=draw.of(None, None, 6.0, 1.0), negative_slope=draw.of(0.0, 0.0, 0.25),
                                          threshold=draw.of(0.0, 0.0, 0.5), name=name),
        "thr": lambda: layers.ThresholdedReLU(theta=draw.of(0.3, 0.5, 1.0, 0.75), name=name),
    }
    return made[kind]() if kind in made else layers.Activation("relu6" if kind == "relu6" else kind, name=name)


def side_by_side(draw, shape, kinds):
    first = layers.Input(shape, name="x")
    return randomize(draw, tf.keras.Model(first, [activation(draw, kind, f"a_{kind}")(first) for kind in kinds]))


def set_activation_types(draw):
    """Table sizes and types as in the golden cases, one choice for all layers or one each."""
    each = draw.chance(0.5)
    shared = (draw.type(wild=0.05), draw.type(wild=0.05), draw.of(64, 256, 512, 1024, 2048, 4096, 1000))

    def adjust(hls):
        hls["LayerName"]["x"]["Precision"]["result"] = draw.type(width=(6, 18), integer=(2, 7), wild=0.05)
        for name, layer in hls["LayerName"].items():
            if name == "x":
                continue
            result, table, size = shared if not each else (
                draw.type(wild=0.1), draw.type(wild=0.1), draw.of(16, 64, 512, 1024, 4096, 1000))
            layer["Precision"]["result"] = result
            if draw.chance(0.8):
                layer["Precision"]["table"] = table
                layer["TableSize"] = size

    return adjust


def acts(draw):
    kinds = PLAIN + ["leaky", "elu_alpha", "prelu", "relu_layer", "thr"]
    shape = (draw.integer(2, 8),) if draw.chance(0.75) else (draw.integer(2, 3), draw.integer(1, 3))
    return Case(side_by_side(draw, shape, draw.some(kinds, 12)), adjust=set_activation_types(draw) if draw.chance(0.8) else None,
                style="auto" if draw.chance(0.6) else "mixed")


def acts_stream(draw):
    kinds = draw.some(PLAIN + ["leaky", "elu_alpha", "prelu", "thr"], 6)
    shape = (draw.integer(2, 8),) if draw.chance(0.6) else (draw.integer(2, 3), draw.integer(1, 3))
    return Case(side_by_side(draw, shape, kinds), adjust=set_activation_types(draw), style="auto", io_type="io_stream")


def act_auto(draw):
    kind = draw.of(*PLAIN)
    x = first = layers.Input((draw.integer(2, 8),), name="x")
    for i in range(draw.integer(1, 2)):
        x = layers.Dense(draw.integer(2, 8), activation=kind, name=f"fc{i}")(x)
    x = layers.Dense(draw.integer(1, 4), name="out")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), style="auto", io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


def softmax(draw):
    first = layers.Input((draw.integer(1, 12),), name="x")
    names = [f"s{i}" for i in range(6)]
    model = tf.keras.Model(first, [layers.Activation("softmax", name=name)(first) for name in names])

    def adjust(hls):
        hls["LayerName"]["x"]["Precision"]["result"] = draw.type(width=(6, 20), integer=(2, 8), wild=0.02)
        for name in names:
            draw_softmax(draw, hls["LayerName"][name])
            if draw.chance(0.2):
                hls["LayerName"][name]["Precision"]["table"] = draw.type(width=(8, 18), integer=(2, 8), wild=0)

    return Case(model, adjust=adjust, style="auto", inputs=[draw.rows(40, first.shape[1:], draw.of(0.5, 2, 6))])


def softmax_stream(draw):
    shape = (draw.integer(2, 10),) if draw.chance(0.5) else tuple(draw.integer(2, 4) for _ in range(draw.of(2, 3)))
    first = layers.Input(shape, name="x")
    model = tf.keras.Model(first, layers.Activation("softmax", name="s")(first))
    return Case(model, adjust=lambda hls: draw_softmax(draw, hls["LayerName"]["s"]), io_type="io_stream", style=draw.of("auto", "mixed"))


def softmax_nd(draw):
    first = layers.Input(tuple(draw.integer(2, 5) for _ in range(draw.of(2, 3))), name="x")
    model = tf.keras.Model(first, layers.Activation("softmax", name="s")(first))
    return Case(model, adjust=lambda hls: draw_softmax(draw, hls["LayerName"]["s"]), style=draw.of("auto", "mixed"))


MERGES = {"add": layers.Add, "sub": layers.Subtract, "mul": layers.Multiply, "avg": layers.Average,
          "mx": layers.Maximum, "mn": layers.Minimum}


def merge(draw):
    shape = tuple(draw.integer(1, 5) for _ in range(draw.of(1, 1, 2, 3)))
    a, b = (layers.Input(shape, name=name) for name in ("xa", "xb"))
    outputs = [made(name=f"m_{name}")([a, b]) for name, made in MERGES.items()]
    outputs += [layers.Concatenate(axis=axis, name=f"m_cat{axis}")([a, b]) for axis in range(1, len(shape) + 1)]
    if len(shape) == 1:
        outputs.append(layers.Dot(axes=1, name="m_dot")([a, b]))

    def adjust(hls):
        for name in ("xa", "xb"):
            hls["LayerName"][name]["Precision"]["result"] = draw.type(width=(4, 14), integer=(1, 7), wild=0.1)
        if "m_dot" in hls["LayerName"]:
            hls["LayerName"]["m_dot"]["Precision"].update(accum=draw.type(width=(10, 20), integer=(5, 9), wild=0.1),
                                                          result=draw.type(width=(8, 16), integer=(3, 8), wild=0.1))

    return Case(tf.keras.Model([a, b], outputs), adjust=adjust)


def merge_more(draw):
    """Three inputs, a merge of merges, one side a constant of nothing but its own type."""
    shape = (draw.integer(1, 5),)
    x = [layers.Input(shape, name=f"x{i}") for i in range(3)]
    kind = draw.of("add", "avg", "mx", "mn", "mul")
    inner = MERGES[draw.of(*MERGES)](name="inner")([x[0], x[1]])
    outer = MERGES[kind](name="outer")([inner, x[2]])
    cat = layers.Concatenate(name="cat")([inner, outer])
    return Case(tf.keras.Model(x, [outer, layers.Dense(2, name="out")(cat)]))


def merge_stream(draw):
    shape = (draw.integer(2, 3), draw.integer(2, 3), 2) if draw.chance(0.6) else ((draw.integer(2, 5), 2) if draw.chance(0.5) else (4,))
    first = layers.Input(shape, name="x")
    make = {3: lambda: layers.Conv2D(2, 1, name="pw"), 2: lambda: layers.Conv1D(2, 1, name="pw"), 1: lambda: layers.Dense(4, name="pw")}
    other = make[len(shape)]()(first)
    kind = draw.of("cat", *MERGES)
    m = layers.Concatenate(axis=draw.of(-1, -1, 1), name="m")([first, other]) if kind == "cat" else MERGES[kind](name="m")([first, other])
    return Case(randomize(draw, tf.keras.Model(first, layers.Activation("relu", name="r")(m))), io_type="io_stream")


def shape_ops(draw):
    shape = tuple(draw.integer(2, 4) for _ in range(3))
    first = layers.Input(shape, name="x")
    size = shape[0] * shape[1] * shape[2]
    resh = layers.Reshape(draw.of((shape[0], shape[1] * shape[2]), (size // shape[2], shape[2]), (1, size)), name="resh")(first)
    flat = layers.Flatten(name="flat")(first)
    permutations = draw.some([(3, 1, 2), (2, 1, 3), (1, 3, 2), (3, 2, 1), (2, 3, 1)], 3)
    outputs = [layers.Permute((2, 1), name="tr0")(resh), layers.Dense(3, name="out0")(flat)]
    outputs += [layers.Permute(dims, name=f"tr{i + 1}")(first) for i, dims in enumerate(permutations)]
    pads = ((draw.integer(0, 2), draw.integer(0, 2)), (draw.integer(0, 2), draw.integer(0, 2)))
    outputs += [layers.ZeroPadding2D(pads, name="zp")(first), layers.UpSampling2D((draw.integer(1, 3), draw.integer(1, 3)), name="ups")(first)]
    if draw.chance(0.5):
        turned = layers.Permute(draw.of((2, 3, 1), (3, 1, 2), (2, 1, 3)), name="tr_flat")(first)
        outputs.append(layers.Dense(2, name="out")(layers.Flatten(name="flat2")(turned)))
    return Case(randomize(draw, tf.keras.Model(first, outputs)))


def shape_stream(draw):
    rank = draw.of(1, 2)
    if rank == 2:
        x = first = layers.Input((draw.integer(2, 4), draw.integer(2, 4), draw.integer(1, 3)), name="x")
        pads = ((draw.integer(0, 2), draw.integer(0, 2)), (draw.integer(0, 2), draw.integer(0, 2)))
        x = layers.ZeroPadding2D(pads, name="zp")(x)
        x = layers.UpSampling2D((draw.integer(1, 2), draw.integer(1, 3)), name="ups")(x)
    else:
        x = first = layers.Input((draw.integer(2, 5), draw.integer(1, 3)), name="x")
        x = layers.ZeroPadding1D((draw.integer(0, 2), draw.integer(0, 2)), name="zp")(x)
        if draw.chance(0.5):
            x = layers.Permute((2, 1), name="tr")(x)
        elif draw.chance(0.7):
            x = layers.UpSampling1D(draw.integer(1, 3), name="ups")(x)
    if draw.chance(0.7):
        x = layers.Dense(3, name="out")(layers.Flatten(name="flat")(x))
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type="io_stream")


def shape1d(draw):
    length, channels = draw.integer(2, 6), draw.integer(1, 4)
    first = layers.Input((length, channels), name="x")
    turned = layers.Permute((2, 1), name="tr2")(layers.Reshape((channels, length), name="resh")(first))
    return Case(randomize(draw, tf.keras.Model(first, [
        layers.Permute((2, 1), name="tr1")(first),
        layers.ZeroPadding1D((draw.integer(0, 2), draw.integer(0, 3)), name="zp")(first),
        layers.UpSampling1D(draw.integer(1, 3), name="ups")(first),
        layers.Dense(2, name="out")(layers.Flatten(name="flat")(first)), turned])))


FAMILIES = {
    "acts": acts, "acts_stream": acts_stream, "act_auto": act_auto, "softmax": softmax, "softmax_stream": softmax_stream,
    "softmax_nd": softmax_nd, "merge": merge, "merge_more": merge_more, "merge_stream": merge_stream,
    "shape_ops": shape_ops, "shape_stream": shape_stream, "shape1d": shape1d,
}
