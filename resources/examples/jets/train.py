"""Trains the two models of this folder and writes the test set. Run by hand, never by the build.

    python train.py train.bin validation.bin test.bin [--output DIR]

Needs tensorflow 2.14.1, qkeras 0.9.0, numpy < 2 (Python 3.11). The inputs come from generate.cpp. Writes
jets.h5 (float), jets_q6.h5 (6-bit QKeras), jets_test.npz (scaled test events) and features.json (names and
scaling). One thread and fixed seeds: the same machine makes the same weights again.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import qkeras
import tensorflow as tf
from tensorflow.keras import layers

CLASSES = ["g", "q", "W", "Z", "t"]
# In the order in which generate.cpp writes them. C, D, M, N: ratios of energy correlation functions of the
# groomed jet; b0, b1, b2: the power of the angle.
FEATURES = [
    "zlogz", "c1_b0", "c1_b1", "c1_b2", "c2_b1", "c2_b2", "log1p_d2_b1", "log1p_d2_b2", "log1p_d2_b2_over_b1",
    "log1p_d2_b1_over_b2", "m2_b1", "m2_b2", "n2_b1", "n2_b2", "mass_mmdt", "multiplicity",
]  # fmt: skip
CLIP = 8.0  # scaled features are cut here: outliers would set the integer bits of the input
HIDDEN = [64, 32, 32]
SEED = 20240
BATCH = 512
EPOCHS = 30


def read_events(path):
    """Raw features float32 [n, 16] and class indices uint8 [n] of a file that generate.cpp wrote."""
    rows = np.fromfile(path, "<f4").reshape(-1, len(FEATURES) + 1)
    return rows[:, :-1], rows[:, -1].astype(np.uint8)


def scale(x, mean, std):
    return np.clip((x - mean) / std, -CLIP, CLIP).astype(np.float32)


def features_input():
    return layers.InputLayer(input_shape=(len(FEATURES),), name="features")


def float_model():
    """16-64-32-32-5, ReLU; softmax as a layer of its own."""
    model = tf.keras.Sequential([features_input()], name="jets")
    for i, units in enumerate(HIDDEN, 1):
        model.add(layers.Dense(units, kernel_initializer="he_normal", name=f"fc{i}"))
        model.add(layers.Activation("relu", name=f"relu{i}"))
    model.add(layers.Dense(len(CLASSES), name="output"))
    model.add(layers.Activation("softmax", name="softmax"))
    return model


def quantized_model():
    """The same network with 6-bit weights, biases and activations, batch normalization before each ReLU.

    Batch normalization keeps float parameters (quantizers None): hls4ml does not apply QKeras's power-of-two
    default quantizers to them, so with those the two would disagree.
    """
    model = tf.keras.Sequential([features_input()], name="jets_q6")

    def dense(units, name):
        return qkeras.QDense(
            units,
            kernel_quantizer=qkeras.quantized_bits(6, 0, alpha=1),
            bias_quantizer=qkeras.quantized_bits(6, 0, alpha=1),
            kernel_initializer="lecun_uniform",
            name=name,
        )

    for i, units in enumerate(HIDDEN, 1):
        model.add(dense(units, f"fc{i}"))
        model.add(
            qkeras.QBatchNormalization(
                beta_quantizer=None,
                gamma_quantizer=None,
                mean_quantizer=None,
                variance_quantizer=None,
                name=f"bn{i}",
            )
        )
        model.add(qkeras.QActivation(qkeras.quantized_relu(6, 0), name=f"relu{i}"))
    model.add(dense(len(CLASSES), "output"))
    model.add(layers.Activation("softmax", name="softmax"))
    return model


def train(make_model, train_set, validation_set, path):
    """Trains from scratch with Adam and a cosine schedule; saves the last weights, without the optimizer."""
    tf.keras.utils.set_random_seed(SEED)
    model = make_model()
    steps = EPOCHS * -(-len(train_set[0]) // BATCH)
    model.compile(
        optimizer=tf.keras.optimizers.Adam(tf.keras.optimizers.schedules.CosineDecay(2e-3, steps)),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(*train_set, batch_size=BATCH, epochs=EPOCHS, validation_data=validation_set, verbose=2)
    model.save(path, include_optimizer=False, save_format="h5")
    return model


def accuracy(model, x, y):
    return float(np.mean(np.argmax(model.predict(x, batch_size=1000, verbose=0), axis=1) == y))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("validation", type=Path)
    parser.add_argument("test", type=Path)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    args = parser.parse_args()

    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()

    x_train, y_train = read_events(args.train)
    x_validation, y_validation = read_events(args.validation)
    x_test, y_test = read_events(args.test)
    mean = x_train.mean(axis=0, dtype=np.float64)
    std = x_train.std(axis=0, dtype=np.float64)
    x_test = scale(x_test, mean, std)
    train_set = (scale(x_train, mean, std), y_train)
    validation_set = (scale(x_validation, mean, std), y_validation)

    scaling = {
        "classes": CLASSES,
        "features": FEATURES,
        "scaled": "clip((x - mean) / std, -clip, clip)",
        "mean": mean.tolist(),
        "std": std.tolist(),
        "clip": CLIP,
    }
    (args.output / "features.json").write_text(json.dumps(scaling, indent=1) + "\n")
    np.savez_compressed(args.output / "jets_test.npz", x=x_test, y=y_test)
    for make_model, name in [(float_model, "jets.h5"), (quantized_model, "jets_q6.h5")]:
        model = train(make_model, train_set, validation_set, args.output / name)
        print(f"{name}: accuracy on the test set {accuracy(model, x_test, y_test):.4f}")


if __name__ == "__main__":
    main()
