"""Writes the benchmark's networks with random weights: models/{cnn,lstm}.h5 and their hls4ml_config.yml.

They are committed; run this only to change them:  python tests/bench/make_models.py   (needs requirements.txt)
"""
import pathlib

import hls4ml
import numpy as np
import tensorflow as tf
import yaml
from tensorflow import keras

FOLDER = pathlib.Path(__file__).parent / "models"


def cnn():
    """A small digit classifier: 28 x 28 x 1 to 10 classes."""
    layers = keras.layers
    return keras.Sequential([
        layers.InputLayer((28, 28, 1), name="image"),
        layers.Conv2D(8, 3, activation="relu", name="conv1"),
        layers.MaxPooling2D(2, name="pool1"),
        layers.Conv2D(16, 3, activation="relu", name="conv2"),
        layers.MaxPooling2D(2, name="pool2"),
        layers.Flatten(name="flatten"),
        layers.Dense(10, name="fc"),
        layers.Activation("softmax", name="softmax"),
    ])


def lstm():
    """A jet tagger over 20 particles with 6 features each."""
    layers = keras.layers
    return keras.Sequential([
        layers.InputLayer((20, 6), name="particles"),
        layers.LSTM(20, name="lstm"),
        layers.Dense(64, activation="relu", name="fc1"),
        layers.Dense(1, activation="sigmoid", name="fc2"),
    ])


def write(name, model):
    model.save(FOLDER / f"{name}.h5", include_optimizer=False)
    config = hls4ml.utils.config_from_keras_model(model, granularity="name", backend="Vitis", default_precision="fixed<16,6>")
    for layer in config["LayerName"].values():
        layer.pop("Trace", None)
        precision = layer.get("Precision", {})
        for key in precision if isinstance(precision, dict) else ():
            if precision[key] == "auto": # the widths that people deploy; automatic ones double at every layer
                precision[key] = "fixed<16,6>"
    document = {"Backend": "Vitis", "IOType": "io_parallel", "ProjectName": name, "Part": "xcu250-figd2104-2L-e",
                "ClockPeriod": 5, "KerasModel": f"{name}.h5", "HLSConfig": yaml.safe_load(yaml.safe_dump(plain(config)))}
    (FOLDER / f"{name}_config.yml").write_text(yaml.safe_dump(document, sort_keys=False))


def plain(value):
    """hls4ml's own mapping types, as YAML knows them."""
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return value if isinstance(value, (bool, int, float, str, type(None))) else str(value)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, build in (("cnn", cnn), ("lstm", lstm)):
        tf.random.set_seed(1)
        np.random.seed(1)
        write(name, build())
