"""Rows for the estimate of boosted trees: random ensembles over a grid of widths, depths, rounds, features and outputs, exported as
Verilog by bitscape-cli and synthesized with Yosys (synth_xilinx). Appends to trees.csv; what stands there is not made again.

    python resources/calibration/tree_rows.py --cli build/release/bin/bitscape-cli [--prefix '/tmp/work/slot'] [--limit N]

Needs numpy and xgboost (they train the ensembles), Yosys on the PATH. Every row is a function of its seed.
"""
import argparse
import csv
import itertools
import json
import pathlib
import re
import subprocess
import tempfile

import numpy as np
import xgboost

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["seed", "features", "depth", "rounds", "outputs", "in_bits", "score_bits", "splits", "comparators", "comparator_bits",
           "leaf_bits", "adder_bits", "cast_bits", "trees", "LUT", "CARRY", "FF", "DSP", "yosys"]


def grid():
    """The designs, so shuffled that any prefix of them covers the ranges."""
    whole = list(itertools.product((4, 8, 16, 32), (2, 3, 4, 5, 6), (4, 10, 25, 60), (1, 3), (8, 10, 12, 16, 18)))
    np.random.default_rng(11).shuffle(whole)
    return [(seed, *map(int, one)) for seed, one in enumerate(whole)]


def train(seed, features, depth, rounds, outputs, file):
    random = np.random.default_rng(seed)
    x = random.normal(0, 2, (2000, features)).astype(np.float32)
    hidden = np.tanh(x @ random.normal(0, 1, (features, 6)) / np.sqrt(features)) @ random.normal(0, 1, (6, outputs))
    noisy = hidden + random.normal(0, 0.3, hidden.shape)
    y = noisy.argmax(1) if outputs > 1 else (noisy[:, 0] > 0).astype(int)
    model = xgboost.XGBClassifier(n_estimators=rounds, max_depth=depth, learning_rate=0.3, tree_method="hist", random_state=seed)
    model.fit(x, y)
    model.get_booster().save_model(file)


def row_of(options, seed, features, depth, rounds, outputs, bits):
    score_bits = int(np.random.default_rng(seed).choice([8, 12, 16, 18]))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        train(seed, features, depth, rounds, outputs, folder / "model.json")
        (folder / "config.yml").write_text(
            "Backend: Vitis\nIOType: io_parallel\nHLSConfig:\n  Model: {Precision: 'fixed<16,6>', ReuseFactor: 1}\n  LayerName:\n"
            f"    features: {{Precision: {{result: 'fixed<{bits},4>'}}}}\n"
            f"    trees: {{Precision: {{threshold: 'fixed<{bits},4>', weight: 'fixed<{bits},4>', result: 'fixed<{score_bits},5>'}}}}\n")
        subprocess.run([options.cli, "export", folder / "model.json", "--config", folder / "config.yml", "--backend", "Verilog",
                        "--output", folder / "out"], check=True, capture_output=True)
        facts = json.loads(subprocess.run([options.cli, "inspect", folder / "model.json", "--config", folder / "config.yml", "--json"],
                                          check=True, capture_output=True, text=True).stdout)["layers"][-1]["trees"]
        done = subprocess.run([*options.prefix.split(), "timeout", "900", "yosys", "-q", "-s", "synth/synth.ys"], cwd=folder / "out",
                              capture_output=True, text=True)
        if done.returncode != 0:
            print(seed, "yosys:", done.returncode, done.stderr[-200:])
            return None
        text = (folder / "out/synth/yosys_stat.json").read_text()
        stat = json.loads(text[text.index("{"):])
    cells = stat["design"]["num_cells_by_type"]

    def count(pattern):
        return sum(number for cell, number in cells.items() if re.fullmatch(pattern, cell))

    return {"seed": seed, "features": features, "depth": depth, "rounds": rounds, "outputs": outputs, "in_bits": bits,
            "score_bits": score_bits, **{key: facts[key] for key in ("splits", "comparators", "comparator_bits", "leaf_bits",
                                                                      "adder_bits", "cast_bits")}, "trees": rounds * outputs,
            "LUT": count(r"LUT\d|INV"), "CARRY": count(r"CARRY\d"), "FF": count(r"FD\w+"), "DSP": count(r"DSP\w+"),
            "yosys": stat["creator"].split()[1]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default="build/release/bin/bitscape-cli")
    parser.add_argument("--output", type=pathlib.Path, default=HERE / "trees.csv")
    parser.add_argument("--prefix", default="", help="command in front of Yosys")
    parser.add_argument("--limit", type=int, default=100, help="rows in all")
    options = parser.parse_args()
    options.cli = str(pathlib.Path(options.cli).resolve())
    known = {int(row["seed"]) for row in csv.DictReader(options.output.open())} if options.output.exists() else set()
    is_new = not known
    with options.output.open("a", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        if is_new:
            writer.writeheader()
        for one in grid()[:options.limit]:
            if one[0] in known or one[3] * one[4] * 2 ** one[2] > 6000:  # hours of Yosys
                continue
            row = row_of(options, *one)
            if row is not None:
                writer.writerow(row)
                file.flush()


if __name__ == "__main__":
    main()
