"""Dense networks: precision mixes, every mode, strategies, pruning, batch normalization, embeddings."""

import tensorflow as tf

from draw import OVERFLOW, ROUNDING, Case, randomize

layers = tf.keras.layers


def mlp_model(draw, width=None, depth=None, activations=("relu",), softmax=0.2):
    x = first = layers.Input((width or draw.integer(2, 14),), name="x")
    depth = depth or draw.integer(1, 4)
    for i in range(depth):
        last = i + 1 == depth
        x = layers.Dense(draw.integer(1, 12), activation="linear" if last else draw.of(*activations),
                         use_bias=draw.chance(0.85), name=f"fc{i + 1}")(x)
    if draw.chance(softmax):
        x = layers.Activation("softmax", name="softmax")(x)
    return tf.keras.Model(first, x)


def dense_mixed(draw):
    return Case(randomize(draw, mlp_model(draw, activations=("relu", "relu", "tanh", "sigmoid", "linear"))))


def dense_stream(draw):
    return Case(randomize(draw, mlp_model(draw)), io_type="io_stream")


def sparse(draw):
    return Case(randomize(draw, mlp_model(draw), sparsity=draw.of(0.5, 0.9)))


def modes(draw):
    """Dense layers side by side that differ in the modes of one of their types."""
    tensor = draw.of("result", "weight", "accum", "bias")
    first = layers.Input((draw.integer(2, 6),), name="x")
    pairs = draw.some([(r, o) for r in ROUNDING for o in OVERFLOW], 10)
    names = [f"d_{r.lower()}_{o.lower()}" for r, o in pairs]
    model = tf.keras.Model(first, [layers.Dense(3, name=name)(first) for name in names])

    def adjust(hls):
        base = dict(result="fixed<12,6>", weight="fixed<10,3>", bias="fixed<10,3>", accum="fixed<20,9>")
        width, whole = draw.integer(2, 10), draw.integer(-2, 6)
        hls["LayerName"]["x"]["Precision"]["result"] = draw.type(width=(6, 14), integer=(2, 6), wild=0)
        for name, (rounding, overflow) in zip(names, pairs):
            hls["LayerName"][name]["Precision"].update(base, **{tensor: f"fixed<{width},{whole},{rounding},{overflow}>"})

    return Case(randomize(draw, model), adjust=adjust, style="auto")


def strategy(draw):
    """Saturating accumulators: the order of the additions shows."""
    model = mlp_model(draw, width=draw.of(8, 12, 16), depth=3, softmax=0)
    chosen = draw.of("Latency", "Resource", "Resource", "Resource_Unrolled", "Unrolled")
    reuse = draw.of(1, 2, 3, 4, 6, 8, 16, 64)

    def adjust(hls):
        hls["Model"].update(Strategy=chosen, ReuseFactor=reuse)
        for layer in hls["LayerName"].values():
            if "weight" in layer.get("Precision", {}):
                layer["Precision"]["accum"] = f"fixed<{draw.integer(7, 12)},4,{draw.of(*ROUNDING)},{draw.of('SAT', 'SAT_SYM', 'SAT_ZERO')}>"
                layer.update(Strategy=chosen, ReuseFactor=reuse)

    return Case(randomize(draw, model, scales=(0.8, 1.5)), adjust=adjust, io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


def dense_nd(draw):
    """Dense on the last axis of an input of more dimensions."""
    shape = tuple(draw.integer(1, 4) for _ in range(draw.of(2, 2, 3)))
    x = first = layers.Input(shape, name="x")
    for i in range(draw.integer(1, 2)):
        x = layers.Dense(draw.integer(1, 4), activation=draw.of("relu", "linear"), use_bias=draw.chance(0.8), name=f"d{i}")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


def batch_normalization(draw):
    """Batch normalization before, after, twice, after an activation, on images; fused or not."""
    conv = draw.chance(0.4)
    shape = (draw.integer(3, 5), draw.integer(3, 5), draw.integer(1, 3)) if conv else (draw.integer(2, 8),)
    x = first = layers.Input(shape, name="x")

    def normalize(x, name):
        return layers.BatchNormalization(center=draw.chance(0.8), scale=draw.chance(0.8), epsilon=draw.of(1e-3, 1e-5), name=name)(x)

    if draw.chance(0.4):
        x = normalize(x, "bn_first")
    for i in range(draw.integer(1, 2)):
        if conv:
            x = layers.Conv2D(draw.integer(1, 3), 2, padding=draw.of("valid", "same"), use_bias=draw.chance(0.7), name=f"d{i}")(x)
        else:
            x = layers.Dense(draw.integer(2, 6), activation=draw.of(None, None, "relu"), use_bias=draw.chance(0.7), name=f"d{i}")(x)
        for j in range(draw.of(0, 1, 1, 2)):
            x = normalize(x, f"bn{i}_{j}")
        if draw.chance(0.5):
            x = layers.Activation(draw.of("relu", "tanh"), name=f"r{i}")(x)
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


def embedding(draw):
    vocabulary, length = draw.integer(4, 16), draw.integer(1, 6)
    first = layers.Input((length,), name="x")
    x = layers.Embedding(vocabulary, draw.integer(1, 4), name="emb")(first)
    if draw.chance(0.7):
        x = layers.Dense(draw.integer(1, 4), name="out")(layers.Flatten(name="f")(x))
    model = randomize(draw, tf.keras.Model(first, x))

    def adjust(hls):
        hls["LayerName"]["x"]["Precision"]["result"] = draw.of("ap_uint<8>", "uint<5>", "fixed<8,8>", "ufixed<10,6>")

    rows = draw.numbers.integers(0, vocabulary, (40, length)).astype(float)
    return Case(model, adjust=adjust, inputs=[rows], edges=False, io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


FAMILIES = {
    "dense_mixed": dense_mixed, "dense_stream": dense_stream, "sparse": sparse, "modes": modes, "strategy": strategy,
    "dense_nd": dense_nd, "bn": batch_normalization, "embedding": embedding,
}
