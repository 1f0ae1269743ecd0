"""Models inside models, several inputs and outputs, pruning wrappers, layers that are called several times."""

import keras
import tensorflow as tf

from draw import Case, randomize

layers = tf.keras.layers
KERAS_3 = keras.__version__.startswith("3")


def inner(draw, name, width, depth, names):
    """A chain of some layers, as a functional or a Sequential model; some hold another model."""
    def layer_name():
        names.append(f"{name}_l{len(names)}")
        return names[-1]

    def parts():
        for _ in range(draw.integer(1, 3)):
            kind = draw.of("dense", "dense", "dense", "norm", "activation", "dropout")
            if kind == "dense":
                yield layers.Dense(width, activation=draw.of("linear", "relu", "tanh"), use_bias=draw.chance(0.8), name=layer_name())
            elif kind == "norm":
                yield layers.BatchNormalization(name=layer_name())
            elif kind == "activation":
                yield layers.Activation(draw.of("relu", "sigmoid", "softsign"), name=layer_name())
            else:
                yield layers.Dropout(0.2, name=layer_name())
        if depth > 1 and draw.chance(0.7):
            yield inner(draw, f"{name}n", width, depth - 1, names)
        if draw.chance(0.3):
            yield layers.Dense(width, name=layer_name())

    if draw.chance(0.5):
        return tf.keras.Sequential([layers.Input((width,)), *parts()], name=name)
    x = first = layers.Input((width,), name=f"{name}_in")
    for part in parts():
        x = part(x)
    return tf.keras.Model(first, x, name=name)


def inner_types(draw, names):
    """hls4ml lists no types for what is inside; the user may."""
    chosen = draw.some(names, 3)

    def adjust(hls):
        for name in chosen:
            hls["LayerName"][name] = {"Trace": True, "Precision": {
                tensor: draw.type(width=(6, 16), integer=(2, 6), wild=0) for tensor in ("weight", "result") if draw.chance(0.7)}}

    return adjust


def nested(draw):
    width, names = draw.integer(2, 6), []
    model = inner(draw, "enc", width, 3, names)
    if draw.chance(0.3):
        whole = tf.keras.Sequential([layers.Input((width,)), layers.Dense(width, name="first"), model], name="outer")
    else:
        x = layers.Input((width,), name="x")
        y = layers.Dense(width, activation="relu", name="before")(x) if draw.chance(0.6) else x
        y = model(y)
        if draw.chance(0.4):
            y = inner(draw, "dec", width, 2, names)(y)
        if draw.chance(0.3):
            y = layers.Add(name="skip")([y, x] if draw.chance(0.5) else [x, y])
        whole = tf.keras.Model(x, layers.Dense(draw.integer(1, 4), name="last")(y), name="outer")
    return Case(randomize(draw, whole), adjust=inner_types(draw, names), formats=("h5",))


def several(draw):
    """Several inputs and outputs, some of them in the middle."""
    xs = [layers.Input((draw.integer(2, 5),), name=f"x{i}") for i in range(draw.integer(1, 3))]
    width = draw.integer(2, 5)
    ys = [layers.Dense(width, activation=draw.of("linear", "relu"), name=f"d{i}")(x) for i, x in enumerate(xs)]
    y = ys[0]
    for i, other in enumerate(ys[1:]):
        kind = draw.of(layers.Add, layers.Concatenate, layers.Multiply, layers.Subtract, layers.Average)
        y = kind(name=f"m{i}")([y, other])
        y = layers.Dense(width, activation=draw.of("linear", "relu"), name=f"e{i}")(y)
    outputs = [layers.Dense(draw.integer(1, 4), activation=draw.of("linear", "relu", "sigmoid", "softmax"), name=f"o{i}")(y)
               for i in range(draw.integer(1, 3))]
    if draw.chance(0.4):
        outputs.append(draw.of(*ys, y))
    return Case(randomize(draw, tf.keras.Model(xs, outputs)), io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


def shared(draw):
    """hls4ml's reader of Keras 3 builds a layer once for each call; that of Keras 2 builds another network."""
    width = draw.integer(2, 5)
    xs = [layers.Input((width,), name=f"x{i}") for i in range(2)]
    twice = layers.Dense(width, activation=draw.of("linear", "relu", "tanh"), name="twice")
    ys = [twice(x) for x in xs]
    if draw.chance(0.4):
        ys[1] = twice(ys[1])
    y = draw.of(layers.Add, layers.Concatenate, layers.Subtract)(name="both")(ys)
    return Case(randomize(draw, tf.keras.Model(xs, layers.Dense(2, name="last")(y))))


def pruned(draw):
    """The file has tfmot's wrappers, hls4ml is given the stripped model, as its users do."""
    import tensorflow_model_optimization as tfmot

    wrap = tfmot.sparsity.keras.prune_low_magnitude
    x = first = layers.Input((draw.integer(4, 8), draw.integer(1, 3)), name="x")
    if draw.chance(0.6):
        x = wrap(layers.Conv1D(draw.integer(1, 4), draw.of(1, 2, 3), activation=draw.of("relu", "linear"), name="conv"))(x)
    x = layers.Flatten(name="flat")(x)
    for i in range(draw.integer(1, 3)):
        dense = layers.Dense(draw.integer(1, 6), activation=draw.of("relu", "linear"), name=f"fc{i}")
        x = wrap(dense)(x) if draw.chance(0.8) else dense(x)
    wrapped = randomize(draw, tf.keras.Model(first, x), sparsity=0.5)
    return Case(tfmot.sparsity.keras.strip_pruning(wrapped), saved=wrapped, formats=("h5",))


FAMILIES = {"nested": nested, "several": several, "shared": shared} | ({} if KERAS_3 else {"pruned": pruned})
