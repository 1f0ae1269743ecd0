"""Makes one conformance case: what hls4ml's own C++ simulation computes for a model, value for value.

    python make_golden.py MODEL.h5 CONFIG.yml X.npy OUT_DIR [options]

Needs hls4ml 1.3.0, tensorflow 2.14.1, qkeras 0.9.0, numpy < 2 and g++. Run by hand; the project's build and
tests only read what it wrote. CONFIG.yml is an hls4ml_config.yml (Backend, IOType, HLSConfig; Part and
ClockPeriod if given); every layer is traced. The simulation is fed and read in float64. Arrays are stored as
float32 where that is exact, else as float64.

OUT_DIR gets model.h5, hls4ml_config.yml, resolved.json (the graph after hls4ml's optimizers), case.json,
inputs.bin, outputs.bin and trace/<layer>.bin.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

import hls4ml
import numpy as np
import yaml

# Attributes that hold hls4ml's generated C++ text: not part of a case.
GENERATED = {"config_cpp", "function_cpp", "include_header"}


def load_config(path):
    """The configuration, with every layer's trace switched on and the model's path made the case's own."""
    config = yaml.safe_load(path.read_text())
    config["KerasModel"] = "model.h5"
    config.setdefault("ProjectName", "myproject")
    for layer in config["HLSConfig"].get("LayerName", {}).values():
        layer["Trace"] = True
    return config


def convert(model_path, config, output_dir):
    from qkeras.utils import load_qmodel

    options = {"Part": "part", "ClockPeriod": "clock_period"}
    return hls4ml.converters.convert_from_keras_model(
        load_qmodel(str(model_path), compile=False),
        hls_config=config["HLSConfig"],
        backend=config["Backend"],
        io_type=config["IOType"],
        output_dir=output_dir,
        project_name=config["ProjectName"],
        **{name: config[key] for key, name in options.items() if key in config},
    )


def edge_rows(precision, width):
    """Inputs that real events do not bring, for an input type `precision` and `width` features, float64:
    zeros, the ends of the range and what lies just and far outside, ties between two values, one-hot rows."""
    lsb = 2.0 ** -(precision.width - precision.integer)
    low = -(2.0 ** (precision.integer - 1)) if precision.signed else 0.0
    high = low + lsb * (2.0**precision.width - 1)
    span = high + lsb - low
    constant = [0, low, high, low - lsb, high + lsb, low - span / 4, high + span / 4, 3 * high, lsb, -lsb]
    k = np.arange(width)
    around_zero = k - width // 2
    ties = lsb * np.array([around_zero + 0.5, 3 * k + 0.5, -(3 * k + 0.5), around_zero + 0.25])
    constants = np.tile(np.array(constant)[:, None], width)
    return np.vstack([constants, ties, np.eye(width), -2 * np.eye(width)])


def smallest_exact(array):
    """`array` (float64) as little-endian float32 if no value changes, else as float64."""
    small = array.astype("<f4")
    return small if np.array_equal(small.astype("<f8"), array) else array.astype("<f8")


def describe(array):
    return {"shape": list(array.shape), "dtype": array.dtype.name}


def write_concatenated(path, names, arrays):
    """Writes the arrays one after the other; returns where each is, for case.json."""
    entries, offset = [], 0
    with open(path, "wb") as file:
        for name, array in zip(names, map(smallest_exact, arrays), strict=True):
            file.write(array.tobytes())
            entries.append({"name": name, **describe(array), "offset": offset, "bytes": array.nbytes})
            offset += array.nbytes
    return entries


def type_json(precision):
    """A precision as the cases spell it: C++ text, the backend's kind, modes by name."""
    entry = {"cpp": str(precision), "kind": type(precision).__name__.removesuffix("PrecisionType")}
    for key in ("width", "integer", "signed", "rounding_mode", "saturation_mode", "saturation_bits"):
        value = getattr(precision, key, None)
        if key.endswith("_mode") and value is not None:
            value = value.name
        if value is not None:
            entry[key] = value
    return entry


def plain(value):
    """`value` as JSON can hold it; None for what is no plain attribute (weights, types, variables)."""
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value if isinstance(value, (bool, int, float, str)) else None


def layer_json(layer):
    attributes = {key: plain(value) for key, value in layer.attributes.items() if key not in GENERATED}
    weights = {
        name: {
            "cpp_name": weight.name,
            "shape": list(weight.data.shape),
            "length": int(weight.data_length),
            "nonzeros": int(weight.nonzeros),
            "type": type_json(weight.type.precision),
            "text_format": weight.precision_fmt,
        }
        for name, weight in layer.weights.items()
    }
    variables = {
        variable.name: {
            "shape": list(variable.shape),
            "type_name": variable.type.name,
            "type": type_json(variable.type.precision),
            "pragma": plain(variable.pragma),
        }
        for variable in layer.get_variables()
    }
    return {
        "name": layer.name,
        "class": layer.class_name,
        "inputs": list(layer.inputs),
        "outputs": list(layer.outputs),
        "attributes": {key: value for key, value in attributes.items() if value is not None},
        "types": {key: {"name": t.name, **type_json(t.precision)} for key, t in layer.types.items()},
        "weights": weights,
        "variables": variables,
    }


def resolved_json(graph):
    return {
        "inputs": [variable.name for variable in graph.get_input_variables()],
        "outputs": [variable.name for variable in graph.get_output_variables()],
        "layers": [layer_json(layer) for layer in graph.get_layers()],
    }


def simulate(graph, inputs):
    """Outputs (one array an output) and traces of the compiled simulation; fails if tracing changes an output."""
    x = inputs if len(inputs) > 1 else inputs[0]
    graph.compile()
    outputs = as_outputs(graph, graph.predict(x), len(inputs[0]))
    traced, traces = graph.trace(x)
    if not all(map(np.array_equal, outputs, as_outputs(graph, traced, len(inputs[0])))):
        sys.exit("predict and trace disagree")
    return outputs, traces


def as_outputs(graph, predicted, rows):
    """What predict or trace returned, as one float64 array [rows, ...shape] an output."""
    variables = graph.get_output_variables()
    arrays = [predicted] if len(variables) == 1 else predicted
    return [np.asarray(y, "<f8").reshape(rows, *variable.shape) for y, variable in zip(arrays, variables, strict=True)]


def write_traces(folder, traces, rows):
    folder.mkdir(exist_ok=True)
    entries = []
    for layer, values in traces.items():
        array = smallest_exact(np.asarray(values, "<f8")[rows])
        path = folder / f"{layer}.bin"
        path.write_bytes(array.tobytes())
        entries.append({"layer": layer, "file": f"trace/{path.name}", **describe(array)})
    return entries


def load_rows(path):
    """The rows of an .npy, or `x` of an .npz, as float64."""
    data = np.load(path)
    return (data if isinstance(data, np.ndarray) else data["x"]).astype(np.float64)


def with_edges(graph, inputs):
    """`inputs` with edge rows after them; an input with fewer edge rows than another repeats its own."""
    variables = graph.get_input_variables()
    edges = [edge_rows(v.type.precision, int(np.prod(v.shape))) for v in variables]
    count = max(map(len, edges))
    return [np.vstack([x, np.resize(e, (count, e.shape[1])).reshape(-1, *x.shape[1:])])
            for x, e in zip(inputs, edges, strict=True)]


def write_case(folder, config, model_files, graph, inputs, outputs, traces, *, family, tags, notes, framework="keras2", trace_rows=1_000_000):
    """Everything of the case but its model files, which are there already."""
    rows = len(inputs[0])
    traced = np.unique(np.linspace(0, rows - 1, min(trace_rows, rows)).astype(int))
    (folder / "hls4ml_config.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    case = {
        "format": 1,
        "name": folder.name,
        "family": family,
        "tags": tags,
        "rows": rows,
        "hls4ml_version": hls4ml.__version__,
        "backend": config["Backend"],
        "io_type": config["IOType"],
        "strategy": config["HLSConfig"]["Model"].get("Strategy", "Latency"),
        "source_framework": framework,
        "model_files": model_files,
        "notes": notes,
        "inputs": write_concatenated(folder / "inputs.bin", [v.name for v in graph.get_input_variables()], inputs),
        "outputs": write_concatenated(folder / "outputs.bin", [v.name for v in graph.get_output_variables()], outputs),
        "trace": write_traces(folder / "trace", traces, traced),
        "trace_status": "ok",
        "trace_rows": "all" if len(traced) == rows else traced.tolist(),
    }
    (folder / "resolved.json").write_text(json.dumps(resolved_json(graph), indent=1, default=lambda number: number.item()) + "\n")
    (folder / "case.json").write_text(json.dumps(case, indent=1) + "\n")


def make_case(args):
    config = load_config(args.config)
    args.out_dir.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(args.model, args.out_dir / "model.h5")

    with tempfile.TemporaryDirectory() as project:
        graph = convert(args.model, config, project)
        inputs = [load_rows(path)[: args.rows] for path in args.x.split(",")]
        if args.edges:
            inputs = with_edges(graph, inputs)
        inputs = [np.ascontiguousarray(x) for x in inputs]
        outputs, traces = simulate(graph, inputs)
        write_case(args.out_dir, config, ["model.h5"], graph, inputs, outputs, traces, family=args.family,
                   tags=args.tag, notes=args.notes, trace_rows=args.trace_rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, help="Keras 2 or QKeras .h5")
    parser.add_argument("config", type=Path, help="hls4ml_config.yml")
    parser.add_argument("x", help=".npy, rows first, or .npz with x; of several inputs one each, with commas between")
    parser.add_argument("out_dir", type=Path, help="the case's folder; its name is the case's name")
    parser.add_argument("--rows", type=int, help="use only the first ROWS rows of X")
    parser.add_argument("--edges", action="store_true", help="append rows at and beyond the input's limits")
    parser.add_argument("--trace-rows", type=int, default=1_000_000, help="trace so many rows, evenly spread")
    parser.add_argument("--family", default="own")
    parser.add_argument("--tag", action="append", default=[])
    parser.add_argument("--notes", default="")
    make_case(parser.parse_args())


if __name__ == "__main__":
    main()
