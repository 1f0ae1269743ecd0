"""Trains the boosted trees of this folder on the events and features of train.py. Run by hand, never by the build.

    python train_trees.py train.bin validation.bin test.bin [--output DIR]

Needs xgboost and numpy. Writes jets_bdt.json: ROUNDS rounds of one tree a class. One thread and a fixed seed: the
same machine grows the same trees again.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import xgboost

ROUNDS = 20
SETTINGS = {
    "objective": "multi:softprob",
    "num_class": 5,
    "max_depth": 4,
    "learning_rate": 0.4,
    "tree_method": "hist",
    "max_bin": 128,
    "nthread": 1,
    "seed": 20240,
}


def read_events(path, features):
    """Raw features float32 [n, features] and class indices uint8 [n] of a file that generate.cpp wrote."""
    rows = np.fromfile(path, "<f4").reshape(-1, features + 1)
    return rows[:, :-1], rows[:, -1].astype(np.uint8)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("train", type=Path)
    parser.add_argument("validation", type=Path)
    parser.add_argument("test", type=Path)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent)
    args = parser.parse_args()

    # The scaling that train.py found on the same training events.
    scaling = json.loads((Path(__file__).parent / "features.json").read_text())
    mean, std, clip = np.array(scaling["mean"]), np.array(scaling["std"]), scaling["clip"]
    sets = {}
    for name in ("train", "validation", "test"):
        x, y = read_events(getattr(args, name), len(mean))
        sets[name] = np.clip((x - mean) / std, -clip, clip).astype(np.float32), y

    data = xgboost.QuantileDMatrix(*sets["train"], max_bin=SETTINGS["max_bin"])
    model = xgboost.train(SETTINGS, data, ROUNDS)
    model.save_model(args.output / "jets_bdt.json")
    for name in ("validation", "test"):
        x, y = sets[name]
        accuracy = np.mean(model.predict(xgboost.DMatrix(x)).argmax(axis=1) == y)
        print(f"jets_bdt.json: accuracy on the {name} set {accuracy:.4f}")


if __name__ == "__main__":
    main()
