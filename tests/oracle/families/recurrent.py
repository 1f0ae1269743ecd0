"""Recurrent layers, layer normalization, time-distributed layers. Vitis and Vivado have no SimpleRNN; Quartus has."""

import tensorflow as tf

from draw import Case, randomize

layers = tf.keras.layers


def cell(draw, kind, sequences, name="cell", bias=0.85):
    options = dict(return_sequences=sequences, use_bias=draw.chance(bias), name=name)
    if draw.chance(0.25):
        options["activation"] = draw.of("relu", "sigmoid", "softsign", "elu")
    if kind != "SimpleRNN" and draw.chance(0.2):
        options["recurrent_activation"] = draw.of("tanh", "relu", "softsign")
    return getattr(layers, kind)(draw.integer(1, 4), **options)


def one_type(hls):
    """hls4ml's recurrent layers compile only when accumulator and result have the same type."""
    for name in ("cell", "bi"):
        types = hls["LayerName"].get(name, {}).get("Precision", {})
        if "accum" in types:
            types["accum"] = types["result"]


def finish(draw, first, x, **options):
    options.setdefault("adjust", one_type)
    if draw.chance(0.5):
        x = layers.Dense(draw.integer(1, 3), name="out")(x)
    return Case(randomize(draw, tf.keras.Model(first, x), scales=(0.3, 0.6)), **options)


def rnn(draw):
    """LSTM and GRU, to the last state or sequences."""
    first = layers.Input((draw.integer(1, 4), draw.integer(1, 3)), name="x")
    x = cell(draw, draw.of("LSTM", "GRU"), draw.chance(0.4))(first)
    return finish(draw, first, x, io_type=draw.of("io_parallel", "io_parallel", "io_stream"), style=draw.of("auto", "auto", "uniform", "mixed"))


def rnn_tables(draw):
    """Table sizes and types, reuse factors and strategies of recurrent layers."""
    first = layers.Input((draw.integer(2, 4), draw.integer(1, 3)), name="x")
    x = cell(draw, draw.of("LSTM", "GRU"), draw.chance(0.3))(first)
    chosen, table, size = draw.of("Latency", "Resource"), draw.type(width=(8, 18), integer=(2, 6), wild=0), draw.of(256, 512, 2048)

    def adjust(hls):
        hls["Model"]["Strategy"] = chosen
        hls["LayerName"]["cell"]["Precision"]["table"] = table
        hls["LayerName"]["cell"].update(TableSize=size, ReuseFactor=draw.of(1, 2, 3), RecurrentReuseFactor=draw.of(1, 2, 4))

    return finish(draw, first, x, adjust=adjust, style="auto")


def rnn_quartus(draw):
    first = layers.Input((draw.integer(1, 4), draw.integer(1, 3)), name="x")
    x = cell(draw, draw.of("SimpleRNN", "SimpleRNN", "LSTM", "GRU"), draw.chance(0.4))(first)
    return finish(draw, first, x, backend="Quartus", style=draw.of("auto", "auto", "mixed"))


def rnn_oneapi(draw):
    case = rnn_quartus(draw)
    case.backend = "oneAPI"
    return case


def bidirectional(draw):
    first = layers.Input((draw.integer(1, 4), draw.integer(1, 3)), name="x")
    kind = draw.of("LSTM", "GRU")
    merged = draw.of("concat", "concat", "sum", "mul", "ave")
    x = layers.Bidirectional(cell(draw, kind, draw.chance(0.5), bias=1), merge_mode=merged, name="bi")(first)
    return finish(draw, first, x, style=draw.of("auto", "auto", "mixed"))


def layernorm(draw):
    first = layers.Input((draw.integer(1, 4), draw.of(2, 3, 4, 8)), name="x")
    x = layers.LayerNormalization(center=draw.chance(0.8), scale=draw.chance(0.8), epsilon=draw.of(1e-3, 1e-2), name="ln")(first)
    model = randomize(draw, tf.keras.Model(first, x))

    def adjust(hls):
        layer = hls["LayerName"]["ln"]
        if draw.chance(0.4):
            layer["TableSize"] = draw.of(256, 512, 1024, 4096)
        if draw.chance(0.4):
            layer["TableRangePower2"] = draw.of(-1, 0, 1, 2)
        if draw.chance(0.4):
            layer["Precision"]["accum"] = draw.type(width=(12, 22), integer=(4, 9), wild=0, unsigned=0)
        if draw.chance(0.3):
            layer["Precision"]["table"] = draw.type(width=(8, 16), integer=(3, 6), wild=0, unsigned=0.6)

    return Case(model, adjust=adjust, style=draw.of("auto", "auto", "uniform"))


def time_distributed(draw):
    first = layers.Input((draw.integer(1, 4), draw.integer(1, 3)), name="x")
    inner = draw.of(lambda: layers.Dense(draw.integer(1, 3), activation=draw.of(None, "relu"), name="d"),
                    lambda: layers.Activation(draw.of("relu", "tanh"), name="d"),
                    lambda: layers.BatchNormalization(name="d"))()
    x = layers.TimeDistributed(inner, name="td")(first)
    if draw.chance(0.3):
        x = layers.Dense(2, name="out")(layers.Flatten(name="f")(x))
    return Case(randomize(draw, tf.keras.Model(first, x)), io_type=draw.of("io_parallel", "io_parallel", "io_stream"))


FAMILIES = {
    "rnn": rnn, "rnn_tables": rnn_tables, "rnn_quartus": rnn_quartus, "oneapi_rnn": rnn_oneapi, "bidirectional": bidirectional, "layernorm": layernorm,
    "time_distributed": time_distributed,
}
