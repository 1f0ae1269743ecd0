"""Lets the real hls4ml make the firmware of exported projects once more and compares bit for bit.

usage: PYTHON check_pairs.py BITSCAPE_CLI CASES [--only NAME...] [--sparsity S...] [--keep FOLDER]

PYTHON has what requirements.txt lists, or requirements_keras3.txt: then only models of Keras 3 are tried. CASES is a
folder of golden cases. Each is exported, by default once as it is and once with half of every kernel pruned; then the
project's own hls4ml_check.py converts hls4ml_config.yml and the model beside it, compiles, and compares with the outputs
of Bitscape's emulator that the project carries. One line a case: exact, different, told (different, and the project says
so), refused (by the exporter), none (no model can be written; the project says why), other (not for this PYTHON) or
failed (hls4ml does not read it). Exit 1 if any is different or failed.
"""
import argparse
import collections
import contextlib
import importlib.util
import io
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


def converted(project):
    """(exit code, last line) of the project's script; in this process, since importing TensorFlow takes longer."""
    spec = importlib.util.spec_from_file_location("hls4ml_check", project / "hls4ml_check.py")
    script = importlib.util.module_from_spec(spec)
    spoken, here = io.StringIO(), os.getcwd()
    try:
        spec.loader.exec_module(script)
        with contextlib.redirect_stdout(spoken):
            code = script.main()
    except Exception as error:  # whatever hls4ml throws is the answer
        return 1, f"{type(error).__name__}: {last_line(str(error))}"
    finally:
        os.chdir(here)
    return code, last_line(spoken.getvalue())


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
    if told["model"].endswith(".keras") != options.keras3:
        return "other", ""
    code, words = converted(project)
    promise = "" if told["same_design"] else " (the project says that it is not the same design)"
    state = {0: "exact", 3: "different" if told["same_design"] else "told"}.get(code, "failed")
    return state, words + promise


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--sparsity", type=float, nargs="*", default=[0, 0.5])
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    os.environ.update(CUDA_VISIBLE_DEVICES="", TF_CPP_MIN_LOG_LEVEL="3")
    import keras

    options.keras3 = keras.__version__ >= "3"
    options.cli = options.cli.resolve()
    root = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bitscape_pairs_"))
    cases = [path.parent.resolve() for path in sorted(options.cases.glob("*/hls4ml_config.yml"))]
    counts = collections.Counter()
    for case in cases:
        for sparsity in options.sparsity if not options.only or case.name in options.only else []:
            folder = root.resolve() / f"{case.name}-{sparsity}"
            state, words = check(options, case, sparsity, folder)
            counts[state] += 1
            if options.keep is None:
                shutil.rmtree(folder, ignore_errors=True)
            if state != "other":
                print(f"{state:9} {case.name} sparsity {sparsity}: {words}", flush=True)
    tried = sum(counts[state] for state in ("exact", "different", "told", "failed"))
    print(f"{counts['exact']} of {tried} exact", dict(counts))
    return 1 if counts["different"] or counts["failed"] or not counts["exact"] else 0


if __name__ == "__main__":
    sys.exit(main())
