"""Exports golden cases as HLS projects and proves each with `bitscape-cli check`.

usage: check_goldens.py BITSCAPE_CLI GOLDENS [--only NAME...] [--backend NAME] [--keep FOLDER] [--warnings]

One line a case: exact, different, refused (the exporter says by name what it cannot write) or failed. Exit 1 if any
project differs from the emulator, does not build, or, with --warnings, builds with a warning.
"""
import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

MODELS = ("model.h5", "model.keras", "model.onnx", "model.json", "model.pt2", "model.pth")


def setting(config, key, otherwise):
    for line in config.read_text().splitlines():
        if line.startswith(key + ":"):
            return line.split(":", 1)[1].strip()
    return otherwise


def run(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def last_line(text):
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def check(cli, case, backend, folder, warnings):
    """(state, words) of one case."""
    model = next((case / name for name in MODELS if (case / name).exists()), None)
    if model is None:
        return "refused", "no model file"
    written = run([cli, "export", model, "--config", case / "hls4ml_config.yml", "--backend", backend, "--output", folder])
    if written.returncode != 0:
        return "refused", last_line(written.stderr)
    result = run([cli, "check", folder, "--json"])
    if result.returncode not in (0, 3):
        return "failed", last_line(result.stderr)
    answer = json.loads(result.stdout)
    if not answer["exact"]:
        return "different", f"{answer['equal']} of {answer['values']} equal; {answer['first_difference']}"
    log = folder / "build_check" / "build.log"
    if warnings and log.exists() and "warning" in log.read_text():
        return "failed", next(line for line in log.read_text().splitlines() if "warning" in line)
    return "exact", f"{answer['values']} values in {answer['rows']} rows"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("goldens", type=pathlib.Path)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--backend")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--warnings", action="store_true")
    options = parser.parse_args()
    root = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bitscape_goldens_"))
    totals = collections.defaultdict(collections.Counter)
    for config in sorted(options.goldens.glob("*/hls4ml_config.yml")):
        case = config.parent
        if options.only and case.name not in options.only:
            continue
        backend = options.backend or setting(config, "Backend", "Vivado")
        family = json.loads((case / "case.json").read_text())["family"]
        folder = root / case.name
        state, words = check(options.cli, case, backend, folder, options.warnings)
        totals[backend, setting(config, "IOType", "io_parallel"), family][state] += 1
        print(f"{state:9} {backend:8} {family:12} {case.name}: {words}", flush=True)
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    for (backend, io_type, family), counts in sorted(totals.items()):
        print(backend, io_type, family, dict(counts))
    bad = sum(counts["different"] + counts["failed"] for counts in totals.values())
    return 1 if bad or not totals else 0


sys.exit(main())
