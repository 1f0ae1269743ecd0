"""Lets the real hls4ml make the firmware of exported projects once more and compares bit for bit.

usage: PYTHON check_pairs.py BITSCAPE_CLI CASES [--only NAME...] [--python3 PYTHON] [--sparsity S] [--jobs N] [--keep FOLDER]

PYTHON has what requirements.txt lists; --python3 names one with requirements_keras3.txt, for models of Keras 3. CASES
is a folder of golden cases. Each is exported, by default once as it is and once with half of every kernel pruned;
then the project's own hls4ml_check.py converts hls4ml_config.yml and the model beside it, compiles, and compares with
the outputs of Bitscape's emulator that the project carries. One line a case: exact, different, refused (by the
exporter), none (no model can be written; the project says why) or failed (hls4ml does not read it). Exit 1 if any is
different or failed.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

MODELS = ("model.h5", "model.keras", "model.onnx", "model.json", "model.pt2")


def last_line(text):
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no message"


def configured(case, folder, sparsity):
    """The case's configuration, kernels of all layers pruned; paths stay relative to the case."""
    config = yaml.safe_load((case / "hls4ml_config.yml").read_text())
    for layer in (config["HLSConfig"].get("LayerName") or {}).values():
        precision = layer.get("Precision") if isinstance(layer, dict) else None
        if isinstance(precision, dict) and any("weight" in tensor or "kernel" in tensor for tensor in precision):
            layer["Sparsity"] = sparsity
    for key in ("KerasModel", "KerasJson", "KerasH5", "OnnxModel"):
        if key in config:
            config[key] = str(case / config[key])
    path = folder / "config.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False))
    return path


def check(options, case, sparsity, folder):
    """(state, words) of one case."""
    folder.mkdir(parents=True)
    model = next((case / name for name in MODELS if (case / name).exists()), None)
    if model is None:
        return "refused", "no model file"
    config = configured(case, folder, sparsity) if sparsity else case / "hls4ml_config.yml"
    backend = yaml.safe_load(config.read_text()).get("Backend", "Vivado")
    project = folder / "project"
    command = [options.cli, "export", model, "--config", config, "--backend", backend, "--output", project]
    written = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if written.returncode != 0:
        return "refused", last_line(written.stderr)
    told = json.loads((project / "bitscape.json").read_text())["hls4ml"]
    if told["model"] is None:
        return "none", " / ".join(told["remarks"])[:200]
    python = options.python3 if told["model"].endswith(".keras") else sys.executable
    if python is None:
        return "refused", "needs --python3"
    environment = dict(os.environ, CUDA_VISIBLE_DEVICES="", TF_CPP_MIN_LOG_LEVEL="3", KERAS_BACKEND="tensorflow")
    if python == options.python3 and options.keras3_backend:
        environment["KERAS_BACKEND"] = options.keras3_backend
    converted = subprocess.run([str(python), str(project / "hls4ml_check.py")], capture_output=True, text=True,
                               env=environment, timeout=1800)
    promise = "" if told["same_design"] else " (the project says that it is not the same design)"
    if converted.returncode == 0:
        return "exact", last_line(converted.stdout) + promise
    if converted.returncode == 3:
        return ("different" if told["same_design"] else "told"), last_line(converted.stdout) + promise
    return "failed", last_line(converted.stderr) + promise


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--python3", type=pathlib.Path)
    parser.add_argument("--keras3-backend")
    parser.add_argument("--sparsity", type=float, nargs="*", default=[0, 0.5])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    options.cli = options.cli.resolve()
    root = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bitscape_pairs_"))
    cases = [path.parent.resolve() for path in sorted(options.cases.glob("*/hls4ml_config.yml"))]
    work = [(case, sparsity) for case in cases if not options.only or case.name in options.only
            for sparsity in options.sparsity]

    def one(item):
        case, sparsity = item
        folder = root / f"{case.name}-{sparsity}"
        try:
            state, words = check(options, case, sparsity, folder)
        except subprocess.TimeoutExpired:
            state, words = "failed", "hls4ml did not finish"
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"{state:9} {case.name} sparsity {sparsity}: {words}", flush=True)
        return state

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        counts = collections.Counter(pool.map(one, work))
    tried = sum(counts[state] for state in ("exact", "different", "told", "failed"))
    print(f"{counts['exact']} of {tried} exact", dict(counts))
    return 1 if counts["different"] or counts["failed"] or not counts["exact"] else 0


sys.exit(main())
