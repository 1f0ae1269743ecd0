"""Makes random conformance cases with the real hls4ml, to find rules that nobody thought of.

    python random_cases.py OUT_DIR --count 50 --seed 1

Every case is a small random network (Dense, QDense, batch normalization, activations, softmax, dropout, flatten) under a
random configuration (types of every rounding and overflow mode, automatic types, strategies, reuse factors, table
settings). `bitscape-cli verify OUT_DIR/*` must be exact on all of them. Needs what make_golden.py needs; run by hand.
"""

import argparse
import random
import sys
import traceback
import types
from pathlib import Path

import hls4ml
import numpy as np
import tensorflow as tf
import yaml
from qkeras import QActivation, QBatchNormalization, QDense, quantized_bits, quantized_relu

import make_golden

ROUNDING = ["TRN", "TRN_ZERO", "RND", "RND_ZERO", "RND_INF", "RND_MIN_INF", "RND_CONV"]
OVERFLOW = ["WRAP", "SAT", "SAT_ZERO", "SAT_SYM"]
ACTIVATIONS = ["linear", "relu", "sigmoid", "tanh"]


def random_type(rng, widest=20):
    width = rng.randint(2, widest)
    if rng.random() < 0.08:
        return f"{rng.choice(['', 'u', 'ap_'])}int<{width}>"
    integer = rng.randint(-2, width + 2) if rng.random() < 0.15 else rng.randint(1, min(width, 9))
    name = rng.choice(["fixed", "ap_fixed", "fixed", "ap_fixed", "ufixed", "ap_ufixed"])
    text = f"{name}<{width},{integer}"
    if rng.random() < 0.5:
        text += f",{rng.choice(['', 'AP_'])}{rng.choice(ROUNDING)}"
        if rng.random() < 0.7:
            text += f",{rng.choice(['', 'AP_'])}{rng.choice(OVERFLOW)}"
    return text + ">"


def random_model(rng, seed):
    layers = tf.keras.layers
    shape = (rng.randint(1, 16),)
    if rng.random() < 0.2:
        shape = (rng.randint(1, 4), *shape)
    x = first = layers.Input(shape, name="x")
    quantized = rng.random() < 0.35
    depth = rng.randint(1, 4)
    for i in range(depth):
        if len(x.shape) > 2 and rng.random() < 0.5:
            x = layers.Flatten(name=f"flat{i}")(x)
        units = rng.randint(1, 14)
        if quantized:
            bits = rng.randint(2, 10)
            integer = rng.randint(0, min(3, bits - 1))
            weights = quantized_bits(bits, integer, alpha=1)
            bias = quantized_bits(bits, integer, alpha=1) if rng.random() < 0.8 else None
            x = QDense(units, kernel_quantizer=weights, bias_quantizer=bias, use_bias=rng.random() < 0.8,
                       name=f"fc{i}")(x)
            if rng.random() < 0.4:
                x = QBatchNormalization(name=f"bn{i}")(x) if rng.random() < 0.5 else layers.BatchNormalization(
                    name=f"bn{i}")(x)
            bits = rng.randint(2, 9)
            activation = quantized_relu(bits, rng.randint(0, 2)) if rng.random() < 0.8 else quantized_bits(
                bits, rng.randint(0, 1), alpha=1)
            x = QActivation(activation, name=f"act{i}")(x)
            continue
        own = rng.random() < 0.5
        x = layers.Dense(units, activation=rng.choice(ACTIVATIONS) if own else None, use_bias=rng.random() < 0.85,
                         name=f"fc{i}")(x)
        for j in range(rng.randint(0, 2)):
            kind = rng.random()
            if kind < 0.5:
                x = layers.BatchNormalization(center=rng.random() < 0.8, scale=rng.random() < 0.8, name=f"bn{i}_{j}")(x)
            elif kind < 0.7:
                x = layers.Dropout(0.2, name=f"drop{i}_{j}")(x)
            else:
                x = layers.Activation(rng.choice(ACTIVATIONS), name=f"act{i}_{j}")(x)
    if rng.random() < 0.35:
        if len(x.shape) > 2:
            x = layers.Flatten(name="flat_end")(x)
        x = layers.Activation("softmax", name="softmax")(x)
    model = tf.keras.Model(first, x)
    numbers = np.random.default_rng(seed)
    for layer in model.layers:
        scale = rng.choice([0.3, 0.6, 1.5])
        weights = [numbers.normal(0, scale, w.shape).astype("float32") for w in layer.get_weights()]
        if "Normalization" in type(layer).__name__:
            weights = [np.abs(w) + 0.2 for w in weights]
        layer.set_weights(weights)
    return model


def random_config(rng, model, backend, io_type):
    maximum = random_type(rng) if rng.random() < 0.15 else None
    if maximum and "int" in maximum:
        maximum = None
    default = rng.choice(["fixed<16,6>", "ap_fixed<12,5>", "fixed<18,8,RND,SAT>", random_type(rng)])
    hls = hls4ml.utils.config_from_keras_model(model, granularity="name", backend=backend, default_precision=default,
                                               default_reuse_factor=rng.choice([1, 1, 2, 4]), max_precision=maximum)
    hls["Model"]["Strategy"] = rng.choice(["Latency", "Latency", "Resource", "Resource_Unrolled"])
    chance = rng.choice([0, 0.3, 0.7])
    for name, layer in hls["LayerName"].items():
        for tensor in list(layer.get("Precision", {})):
            if rng.random() < chance and tensor in ("result", "weight", "bias", "accum", "scale"):
                layer["Precision"][tensor] = random_type(rng)
        if "ReuseFactor" in layer and rng.random() < 0.5:
            layer["ReuseFactor"] = rng.choice([1, 2, 3, 4, 6, 8, 16, 64])
        if "TableSize" in layer and rng.random() < 0.4:
            layer["TableSize"] = rng.choice([16, 64, 512, 2048, 1000])
        if "TableSize" in layer and rng.random() < 0.3:
            layer["table_t"] = random_type(rng)
        if "Implementation" in layer:
            layer["Implementation"] = rng.choice(["stable", "stable", "latency", "legacy", "argmax"])
            layer["TableSize"] = rng.choice([64, 256, 1024])
            for key in ("exp_table_t", "inv_table_t", "inv_inp_t"):
                if rng.random() < 0.3:
                    layer[key] = random_type(rng)
    if rng.random() < 0.1:
        hls = {"Model": {"Precision": default, "ReuseFactor": 1, "Strategy": "Latency"}}
    return {"Backend": backend, "IOType": io_type, "ProjectName": "myproject", "KerasModel": "model.h5", "HLSConfig": hls}


def make(out_dir, seed):
    rng = random.Random(seed)
    folder = out_dir / f"random_{seed:04d}"
    folder.mkdir(parents=True, exist_ok=True)
    model = random_model(rng, seed)
    backend = rng.choice(["Vitis", "Vitis", "Vitis", "Vivado"])
    io_type = "io_stream" if len(model.input_shape) == 2 and rng.random() < 0.15 else "io_parallel"
    config = random_config(rng, model, backend, io_type)
    model.save(folder / "source.h5")
    (folder / "source.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    spread = rng.choice([0.5, 2, 8])
    np.save(folder / "x.npy", np.random.default_rng(seed + 1).normal(0, spread, (60, *model.input_shape[1:])))
    make_golden.make_case(types.SimpleNamespace(
        model=folder / "source.h5", config=folder / "source.yml", x=folder / "x.npy", out_dir=folder, rows=None,
        edges=True, trace_rows=1_000_000, family="random", tag=[], notes=""))
    for name in ("source.h5", "source.yml", "x.npy"):
        (folder / name).unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    made = 0
    for seed in range(args.seed, args.seed + args.count):
        try:
            make(args.out_dir, seed)
            made += 1
        except (Exception, SystemExit):  # hls4ml refuses many combinations: those are no cases
            print(f"seed {seed}: {traceback.format_exc().strip().splitlines()[-1]}", file=sys.stderr)
    print(f"{made} of {args.count} cases made in {args.out_dir}")


if __name__ == "__main__":
    main()
