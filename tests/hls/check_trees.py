"""Exports golden cases of boosted trees and proves each project with `bitscape-cli check`.

usage: check_trees.py BITSCAPE_CLI GOLDENS --backend NAME [--only NAME...] [--tool PROGRAM...] [--synthesize]
                      [--keep FOLDER]

One line a case: exact, different, refused (by name, before anything is written) or failed. What the project has to
compute is the golden's own outputs.bin. With --synthesize Yosys then counts the LUTs of the project. Exit 1 if a project differs, does not build, or builds with a warning; exit
77, with one line, where PROGRAM is not installed.
"""
import argparse
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

MODELS = ("xgboost_json", "conifer_json", "onnx")


def run(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def last_line(text):
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def write_npy(path, data, shape):
    """float64, row-major; `data` little-endian bytes."""
    head = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }" % tuple(shape)
    head += " " * (-(len(head) + 11) % 64) + "\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head.encode() + data)


def configuration(case, layers, backend):
    """The case's types as an hls4ml_config.yml. `layers`: names of the input and of the trees."""
    types = case["precision"]
    return f"""ProjectName: trees
Backend: {backend if backend in ("Vitis", "Vivado", "Quartus", "oneAPI", "Catapult") else "Vitis"}
IOType: io_parallel
HLSConfig:
  Model:
    Precision: {{default: '{types["score"]}'}}
    ReuseFactor: 1
    Strategy: Latency
  LayerName:
    {layers[0]}:
      Precision: {{result: '{types["input"]}'}}
    {layers[1]}:
      Precision: {{result: '{types["score"]}', threshold: '{types["threshold"]}', weight: '{types["weight"]}'}}
      Unroll: {"true" if case["unroll"] else "false"}
"""


def synthesize(project):
    """Words for the LUTs that Yosys counts; nothing where it fails."""
    made = run(["make", "-C", project, "synth"])
    stat = project / "synth" / "yosys_stat.json"
    if made.returncode != 0 or not stat.exists():
        return None
    cells = json.loads(stat.read_text())["design"]["num_cells_by_type"]
    luts = sum(count for name, count in cells.items() if name.startswith("LUT"))
    return f", {luts} LUTs" if luts > 0 else None


def check(cli, folder, backend, work, with_synthesis):
    """(state, words) of one case."""
    case = json.loads((folder / "case.json").read_text())
    model = next((folder / case["files"][name] for name in MODELS if name in case["files"]), None)
    if model is None:
        return "refused", "no model file"
    wanted = folder / ("outputs_onnx.bin" if model.suffix == ".onnx" and (folder / "outputs_onnx.bin").exists()
                       else "outputs.bin")
    inspected = run([cli, "inspect", model, "--json"])
    if inspected.returncode != 0:
        return "refused", last_line(inspected.stderr)
    layers = [layer["name"] for layer in json.loads(inspected.stdout)["layers"]]
    work.mkdir(parents=True)
    (work / "config.yml").write_text(configuration(case, (layers[0], layers[-1]), backend))
    write_npy(work / "x.npy", (folder / "inputs.bin").read_bytes(), case["inputs"]["shape"])
    project = work / "project"
    written = run([cli, "export", model, "--config", work / "config.yml", "--backend", backend, "--data", work / "x.npy",
                   "--output", project])
    if written.returncode != 0:
        return "refused", last_line(written.stderr)
    result = run([cli, "check", project, "--json"])
    if result.returncode not in (0, 3):
        return "failed", last_line(result.stderr)
    answer = json.loads(result.stdout)
    if not answer["exact"]:
        return "different", f"{answer['equal']} of {answer['values']} equal; {answer['first_difference']}"
    log = project / "build_check" / "build.log"
    if log.exists() and "warning" in log.read_text(errors="replace"):
        return "failed", next(line for line in log.read_text(errors="replace").splitlines() if "warning" in line)
    results = next((path for path in (project / "tb_data" / "csim_results.log",
                                      project / "build_check" / "csim_results.log") if path.exists()), None)
    if results is not None:  # a project of text files: the golden's numbers themselves
        data = wanted.read_bytes()
        golden = struct.unpack(f"<{len(data) // 8}d", data)
        made = [float(word) for word in results.read_text().split()]
        if list(golden) != made:
            return "different", "not the golden's outputs"
    words = f"{answer['values']} values in {answer['rows']} rows"
    counted = synthesize(project) if with_synthesis else ""
    return ("failed", "Yosys does not synthesize it") if counted is None else ("exact", words + counted)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("goldens", type=pathlib.Path)
    parser.add_argument("--backend", required=True)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--tool", nargs="*", default=[])
    parser.add_argument("--synthesize", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    for tool in options.tool:
        if shutil.which(tool) is None:
            print(f"skipped: {tool} is not installed here")
            return 77
    root = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bitscape_trees_"))
    states = []
    for case in sorted(options.goldens.glob("*/case.json")):
        folder = case.parent
        if options.only and folder.name not in options.only:
            continue
        work = root / options.backend / folder.name
        state, words = check(options.cli, folder, options.backend, work, options.synthesize)
        states.append(state)
        print(f"{state:9} {options.backend:8} {folder.name}: {words}", flush=True)
        if options.keep is None:
            shutil.rmtree(work, ignore_errors=True)
    if options.keep is None:
        shutil.rmtree(root, ignore_errors=True)
    return 0 if states and all(state in ("exact", "refused") for state in states) else 1


if __name__ == "__main__":
    sys.exit(main())
