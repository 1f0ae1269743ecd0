"""Paired benchmark: Bitscape's fast kernels against its plain ones and, where hls4ml is installed, against hls4ml,
in one run on the same models and data.  ./dev bench calls it.

Knob to predictions is the time from one changed precision to the predictions of all rows: Bitscape resolves, quantizes
and runs what depends on the knob (here: everything after the first layer); hls4ml converts, compiles and predicts.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import time

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
JETS = HERE.parent.parent / "resources/examples/jets"
# name, model, configuration, shape of a row, the knob that changes, aims: ms from the knob, rows a second
CASES = [
    ("jets", JETS / "jets.h5", JETS / "jets_config.yml", (16,), ("fc1", "weight", "fixed<15,6>"), 2, 5e6),
    ("cnn", HERE / "models/cnn.h5", HERE / "models/cnn_config.yml", (28, 28, 1), ("conv1", "weight", "fixed<15,6>"), 100, 150e3),
    ("lstm", HERE / "models/lstm.h5", HERE / "models/lstm_config.yml", (20, 6), ("lstm", "weight", "fixed<15,6>"), 50, 200e3),
]


def rows_of(shape, count):
    rows = np.random.default_rng(3).normal(0, 1, (count, *shape))
    return np.clip(rows, -8, 8)


def ours(cli, model, config, data, change, plain):
    command = [cli, "bench", str(model), "--config", str(config), "--input", str(data), "--json", "--change",
               f"{change[0]}.{change[1]}={change[2]}"]
    done = subprocess.run(command + (["--plain"] if plain else []), capture_output=True, text=True)
    if done.returncode != 0:
        return None, (done.stderr.strip().splitlines() or ["failed"])[-1]
    return json.loads(done.stdout), ""


def peer(model, config, data, change, folder):
    """Seconds of hls4ml: from the configuration to the predictions, and predicting alone; its predictions."""
    import hls4ml
    import yaml
    from tensorflow import keras

    network = keras.models.load_model(model, compile=False)
    settings = yaml.safe_load(pathlib.Path(config).read_text())["HLSConfig"]
    precision = settings["LayerName"][change[0]].setdefault("Precision", {})
    if isinstance(precision, str):
        settings["LayerName"][change[0]]["Precision"] = precision = {"default": precision}
    precision[change[1]] = change[2]
    rows = np.ascontiguousarray(np.load(data))
    start = time.perf_counter()
    hls = hls4ml.converters.convert_from_keras_model(network, hls_config=settings, output_dir=str(folder), backend="Vitis",
                                                     io_type="io_parallel")
    hls.compile()
    hls.predict(rows)
    whole = time.perf_counter() - start
    start = time.perf_counter()
    hls.predict(rows)
    return whole, time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder for data and hls4ml's projects")
    parser.add_argument("--rows", type=int, default=10000)
    parser.add_argument("--only", help="one case")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    try:
        import hls4ml  # noqa: F401
        with_peer = True
    except ImportError:
        with_peer = False
        print("hls4ml is not installed here (tests/bench/requirements.txt): no comparison with it", file=sys.stderr)
    print(f"{'':6} {'knob to predictions':>34}   {'predict only':>30}   {'plain':>8} {'hls4ml knob':>22} {'hls4ml predict':>22}")
    results = {}
    for name, model, config, shape, change, aim_ms, aim_rate in CASES:
        if options.only not in (None, name):
            continue
        data = options.work / f"{name}.npy"
        np.save(data, rows_of(shape, options.rows))
        measured, why = ours(options.cli, model, config, data, change, plain=name == "jets")
        if measured is None:
            print(f"{name:6} {why}")
            continue
        knob = measured["knob_to_predictions_ms"]
        rate = measured["samples_per_s"]
        line = f"{name:6} {knob['median']:9.2f} ms [{knob['min']:.2f}..{knob['max']:.2f}] aim {aim_ms:3}"
        line += f"   {rate:12,.0f} rows/s (aim {aim_rate:,.0f})"
        if "plain_ms" in measured:
            line += f"   {measured['plain_ms']['median'] / measured['full_run_ms']['median']:6.0f} x"
        if with_peer:
            whole, predict = peer(model, config, data, change, options.work / f"hls4ml_{name}")
            again, _ = ours(options.cli, model, config, data, change, plain=False) # before and after: same load
            knob_ms = statistics.median([knob["median"], again["knob_to_predictions_ms"]["median"]])
            rate = statistics.median([rate, again["samples_per_s"]])
            peer_rate = options.rows / predict
            line += f"   {whole:6.1f} s = {whole * 1e3 / knob_ms:6.0f} x   {peer_rate:8,.0f} rows/s = {rate / peer_rate:6.0f} x"
            measured["hls4ml"] = {"knob_to_predictions_s": whole, "samples_per_s": peer_rate}
        results[name] = measured
        print(line, flush=True)
    (options.work / "bench.json").write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
