"""Writes the networks of the floorplan's pictures in the manual, with random weights, into a folder.

    python tests/bench/floorplan_models.py FOLDER   (needs requirements.txt)

anomaly: the size of MLPerf Tiny's anomaly detector as hls4ml built it for the Pynq-Z2 (128-72-72-8-72-72-128).
large:   a perceptron that takes most of the DSPs of an Alveo U250, four SLRs.
"""
import pathlib
import sys

import numpy as np
import tensorflow as tf
import yaml
from make_models import plain
from tensorflow import keras

import hls4ml

NETWORKS = {
    "anomaly": dict(inputs=128, part="xc7z020clg400-1", clock=10, precision="fixed<8,3>",
                    layers=[(72, 144), (72, 144), (8, 72), (72, 72), (72, 144), (128, 144)], last=None),
    "large": dict(inputs=784, part="xcu250-figd2104-2L-e", clock=5, precision="fixed<16,6>",
                  layers=[(1024, 784), (1024, 512), (512, 256), (512, 256), (256, 128), (10, 32)], last="softmax"),
}


def build(network):
    layers = [keras.layers.InputLayer((network["inputs"],), name="features")]
    for i, (units, _) in enumerate(network["layers"]):
        layers.append(keras.layers.Dense(units, name=f"fc{i + 1}"))
        if i + 1 < len(network["layers"]):
            layers.append(keras.layers.Activation("relu", name=f"relu{i + 1}"))
    if network["last"]:
        layers.append(keras.layers.Activation(network["last"], name=network["last"]))
    return keras.Sequential(layers)


def write(folder, name, network):
    tf.random.set_seed(1)
    np.random.seed(1)
    model = build(network)
    model.save(folder / f"{name}.h5", include_optimizer=False)
    config = hls4ml.utils.config_from_keras_model(model, granularity="name", backend="Vitis",
                                                  default_precision=network["precision"])
    for key, layer in config["LayerName"].items():
        layer.pop("Trace", None)
        precision = layer.get("Precision", {})
        for tensor in precision if isinstance(precision, dict) else ():
            if precision[tensor] == "auto":
                precision[tensor] = network["precision"]
        if key.startswith("fc") and key[2:].isdigit():
            layer["Strategy"] = "Resource"
            layer["ReuseFactor"] = network["layers"][int(key[2:]) - 1][1]
    document = {"Backend": "Vitis", "IOType": "io_parallel", "ProjectName": name, "Part": network["part"],
                "ClockPeriod": network["clock"], "KerasModel": f"{name}.h5", "HLSConfig": plain(config)}
    (folder / f"{name}_config.yml").write_text(yaml.safe_dump(document, sort_keys=False))


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for name, network in NETWORKS.items():
        write(target, name, network)
