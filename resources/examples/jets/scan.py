"""Writes the hls4ml configurations of this folder's models; measures accuracy against bit width.

    python scan.py configs        writes jets_config.yml and jets_q6_config.yml
    python scan.py accuracy       prints the tables of README.md; a few minutes

Needs hls4ml 1.3.0, tensorflow 2.14.1, qkeras 0.9.0, numpy < 2 (Python 3.11) and g++. Run by hand.
"""

import argparse
import contextlib
import copy
import io
import tempfile
from pathlib import Path

import hls4ml
import numpy as np
import yaml
from qkeras.utils import load_qmodel

HERE = Path(__file__).parent
BACKEND, IO_TYPE, PART, CLOCK_PERIOD = "Vitis", "io_parallel", "xcvu13p-flga2577-2-e", 5
WIDTHS = [16, 14, 12, 11, 10, 9, 8, 7, 6]


def default_hls_config(model):
    """What hls4ml proposes for `model`, one entry a layer."""
    return hls4ml.utils.config_from_keras_model(
        model, granularity="name", backend=BACKEND, default_precision="ap_fixed<16,6>"
    )


def usable(hls_config):
    """The proposal with the last dense layer's result fixed: left automatic it is so wide that the softmax
    table, indexed by the top ten bits of its input, cannot tell the classes apart."""
    hls_config = copy.deepcopy(hls_config)
    hls_config["LayerName"]["output"]["Precision"]["result"] = "ap_fixed<16,6>"
    return hls_config


def with_types(hls_config, weight, accum, result):
    """Every automatic type set: weights and biases, accumulators, results (softmax's result has 16 bits)."""
    hls_config = copy.deepcopy(hls_config)
    hls_config["LayerName"]["softmax"]["Precision"]["result"] = "ap_fixed<16,6>"
    types = {"weight": weight, "bias": weight, "accum": accum, "result": result}
    for name, layer in hls_config["LayerName"].items():
        if name.endswith("_linear"):  # no layer of the model: stands for a dense layer without activation
            continue
        precision = layer["Precision"]
        for key, value in precision.items():
            if value == "auto":
                precision[key] = types[key]
    return hls_config


def write_configs():
    for name in ("jets", "jets_q6"):
        model = load_qmodel(str(HERE / f"{name}.h5"), compile=False)
        config = {
            "Backend": BACKEND,
            "ProjectName": "myproject",
            "Part": PART,
            "ClockPeriod": CLOCK_PERIOD,
            "IOType": IO_TYPE,
            "KerasModel": f"{name}.h5",
            "HLSConfig": usable(default_hls_config(model)),
        }
        (HERE / f"{name}_config.yml").write_text(yaml.safe_dump(config, sort_keys=False))


def measure(model, hls_config, x, y):
    """Accuracy of hls4ml's simulation by the largest logit and by the largest softmax output."""
    hls_config = copy.deepcopy(hls_config)
    hls_config["LayerName"]["output"]["Trace"] = True
    with tempfile.TemporaryDirectory() as project, contextlib.redirect_stdout(io.StringIO()):
        graph = hls4ml.converters.convert_from_keras_model(
            model,
            hls_config=hls_config,
            backend=BACKEND,
            io_type=IO_TYPE,
            part=PART,
            clock_period=CLOCK_PERIOD,
            output_dir=project,
        )
        probabilities, trace = graph.trace(x)
    return [float(np.mean(np.argmax(scores, axis=1) == y)) for scores in (trace["output"], probabilities)]


def print_reference(name, x, y):
    """Accuracy of a model in Keras, as configured here, and with the last result left automatic."""
    model = load_qmodel(str(HERE / f"{name}.h5"), compile=False)
    own = float(np.mean(np.argmax(model.predict(x.astype(np.float32), verbose=0), axis=1) == y))
    proposal = default_hls_config(model)
    print("| model | types | logits | softmax |")
    print(f"| {name}.h5 | Keras | | {own:.4f} |")
    for types, config in [(f"{name}_config.yml", usable(proposal)), ("output left auto", proposal)]:
        accuracies = measure(model, config, x, y)
        print("| {}.h5 | {} | {:.4f} | {:.4f} |".format(name, types, *accuracies), flush=True)


def print_scan(x, y):
    """The float model with all types of W bits. uniform: ap_fixed<W,6> throughout. mixed: rounded and
    saturated weights <W,2> and results <W,5>, sums in <24,10>, the last result as in `usable`."""
    model = load_qmodel(str(HERE / "jets.h5"), compile=False)
    proposal = default_hls_config(model)
    print("| W | uniform: logits | softmax | mixed: logits | softmax |")
    for w in WIDTHS:
        one = f"ap_fixed<{w},6>"
        uniform = measure(model, with_types(proposal, one, one, one), x, y)
        weight, result = f"ap_fixed<{w},2,AP_RND,AP_SAT>", f"ap_fixed<{w},5,AP_RND,AP_SAT>"
        mixed = measure(model, with_types(usable(proposal), weight, "ap_fixed<24,10>", result), x, y)
        print("| {} | {:.4f} | {:.4f} | {:.4f} | {:.4f} |".format(w, *uniform, *mixed), flush=True)


def scan_accuracy():
    test = np.load(HERE / "jets_test.npz")
    x, y = np.ascontiguousarray(test["x"].astype(np.float64)), test["y"]
    for name in ("jets", "jets_q6"):
        print_reference(name, x, y)
    print_scan(x, y)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["configs", "accuracy"])
    if parser.parse_args().what == "configs":
        write_configs()
    else:
        scan_accuracy()


if __name__ == "__main__":
    main()
