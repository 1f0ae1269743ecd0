"""Makes random conformance cases with the real hls4ml, to find rules that nobody thought of.

    python random_cases.py OUT_DIR [--family NAME ...] [--count 10] [--seed 1] [--in-process]

For every family (families/) and every seed, one small random network under a random configuration is converted,
compiled and run by hls4ml, and written as a case in the goldens' format: OUT_DIR/<family>_<seed>. What hls4ml cannot
convert, compile or run is recorded with the reason in OUT_DIR/skipped.jsonl. A case that exists already is left alone.
`bitscape-cli verify OUT_DIR/*_*` must be exact on all of them or refuse them by name.

The simulation is compiled without optimization (no value depends on it) and with every uninitialised variable filled
with a pattern. `--recheck CASE...` fills them with zeros instead and says whether a value changes: such a case shows
what memory happened to hold, not what hls4ml computes.
"""

import argparse
import contextlib
import functools
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import hls4ml
import numpy as np
import tensorflow as tf
import yaml

import make_golden
import oneapi  # lets its projects run
from configuration import draw_configuration
from draw import Draw
from families import FAMILIES, KERAS_3

ROWS = 30
SECONDS = 1800  # for one case: it takes some, but a busy machine takes longer
# Optimizes nothing and takes the two sources of hls4ml's build script in one go: reading the headers is most of the work.
COMPILER = """#!/bin/bash
arguments=() together=()
for argument in "$@"; do [[ $argument == -O3 ]] && argument=-O0; arguments+=("$argument"); done
case " $* " in
*" -c firmware/"*) exec {compiler} -x c++ -c /dev/null -o "${{@: -1}}" ;;
*" -c "*_bridge.cpp*) for file in *_bridge.cpp; do together=(-include "firmware/${{file%_bridge.cpp}}.cpp"); done ;;
esac
exec {compiler} -ftrivial-auto-var-init={fill} "${{arguments[@]}}" "${{together[@]}}" 2>> "$(dirname "$0")/errors"
"""


@contextlib.contextmanager
def quick_compiler(fill):
    """Puts a g++ that does not optimize first on the PATH of hls4ml's build script."""
    compiler, path = shutil.which("g++"), os.environ["PATH"]
    with tempfile.TemporaryDirectory() as folder:
        wrapper = Path(folder) / "g++"
        wrapper.write_text(COMPILER.format(compiler=compiler, fill=fill))
        wrapper.chmod(0o755)
        os.environ["PATH"] = f"{folder}:{path}"
        try:
            yield
        except Exception:
            print((Path(folder) / "errors").read_text() if (Path(folder) / "errors").exists() else "", flush=True)
            raise
        finally:
            os.environ["PATH"] = path


def save_model(draw, case, folder):
    """The model in one of the case's formats: the file names and the configuration's keys that name them."""
    chosen = "keras" if KERAS_3 else draw.of(*case.formats)
    if chosen == "json":
        (folder / "model.json").write_text(case.model.to_json())
        case.model.save_weights(folder / "model_weights.h5")
        return ["model.json", "model_weights.h5"], {"KerasJson": "model.json", "KerasH5": "model_weights.h5"}
    case.saved.save(folder / f"model.{chosen}")
    return [f"model.{chosen}"], {"KerasModel": f"model.{chosen}"}


def convert(model, config, project):
    return hls4ml.converters.convert_from_keras_model(
        model, hls_config=config["HLSConfig"], backend=config["Backend"], io_type=config["IOType"],
        output_dir=str(project), project_name=config["ProjectName"])


def draw_case(family, seed):
    """Case and configuration of a family's seed: the same whenever it is drawn again."""
    draw = Draw(f"{family} {seed}".encode(), integers=not family.startswith(("quartus", "catapult", "oneapi")))
    case = FAMILIES[family](draw)
    config = draw_configuration(draw, case)
    spread = draw.of(0.5, 1.0, 2.0, 6.0)
    inputs = case.inputs or [draw.rows(ROWS, shape[1:], spread) for shape in shapes(case.model)]
    return draw, case, config, inputs


def shapes(model):
    return model.input_shape if isinstance(model.input_shape, list) else [model.input_shape]


def run(graph, inputs):
    """Outputs and traces of one traced simulation; fails when a stream runs dry."""
    with tempfile.TemporaryFile() as log:
        kept = os.dup(1)
        sys.stdout.flush()
        os.dup2(log.fileno(), 1)
        try:
            outputs, traces = graph.trace(inputs if len(inputs) > 1 else inputs[0])
        finally:
            sys.stdout.flush()
            os.dup2(kept, 1)
            os.close(kept)
            log.seek(0)
            text = log.read()
            os.write(1, text[-20000:])
    if b"while empty" in text:
        raise RuntimeError("the simulation reads an empty stream")
    return make_golden.as_outputs(graph, outputs, len(inputs[0])), traces


def make(folder, family, seed):
    draw, case, config, inputs = draw_case(family, seed)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as project, quick_compiler("pattern"):
        model_files, keys = save_model(draw, case, folder)
        config.update(keys)
        (folder / "hls4ml_config.yml").write_text(yaml.safe_dump(config, sort_keys=False))
        graph = convert(case.model, yaml.safe_load(yaml.safe_dump(config)), project)
        if case.edges:
            inputs = make_golden.with_edges(graph, inputs)
        inputs = [np.ascontiguousarray(x) for x in inputs]
        outputs, traces = run(graph, inputs)
        make_golden.write_case(folder, config, model_files, graph, inputs, outputs, traces, family=family,
                               framework="keras3" if KERAS_3 else "keras2", tags=["random"], notes=f"random_cases.py --family {family} --seed {seed}")


def load_model(folder, case_json):
    """The case's Keras model from whichever files it has."""
    if KERAS_3:
        import hgq  # its layers register themselves

        return tf.keras.models.load_model(folder / case_json["model_files"][0], compile=False)
    import qkeras

    if "model.json" not in case_json["model_files"]:
        return qkeras.utils.load_qmodel(str(folder / case_json["model_files"][0]), compile=False)
    objects = {}
    qkeras.utils._add_supported_quantized_objects(objects)
    model = tf.keras.models.model_from_json((folder / "model.json").read_text(), custom_objects=objects)
    model.load_weights(folder / "model_weights.h5")
    return model


def recheck(folder):
    """Runs the case again with variables that start as zeros: the traces that change, or nothing."""
    case_json = json.loads((folder / "case.json").read_text())
    config = yaml.safe_load((folder / "hls4ml_config.yml").read_text())
    inputs = [np.fromfile(folder / "inputs.bin", entry["dtype"], offset=entry["offset"], count=int(np.prod(entry["shape"])))
              .reshape(entry["shape"]).astype(np.float64) for entry in case_json["inputs"]]
    with tempfile.TemporaryDirectory() as project, quick_compiler("zero"):
        graph = convert(load_model(folder, case_json), config, project)
        _, traces = run(graph, inputs)
    changed = []
    for entry in case_json["trace"]:
        stored = np.fromfile(folder / entry["file"], entry["dtype"]).reshape(entry["shape"])
        if not np.array_equal(stored, np.asarray(traces[entry["layer"]])):
            changed.append(entry["layer"])
    if changed:
        raise RuntimeError(f"depends on what memory held: {', '.join(changed)}")


def cause(log):
    """The line of a compiler's or simulation's output that says why it failed."""
    for line in log.splitlines():
        for mark in ("error: ", "Assertion "):
            if mark in line:
                return line[line.index(mark):][:300]
    return ""


def in_child(work):
    """Runs `work` in a process of its own, as hls4ml's simulations may crash; the reason of a failure, or None."""
    with tempfile.TemporaryFile() as log:
        pid = os.fork()
        if pid == 0:
            signal.alarm(SECONDS)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
            status = 0
            try:
                work()
            except BaseException:
                status = 1
                traceback.print_exc()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
        _, status = os.waitpid(pid, 0)
        log.seek(0)
        text = log.read().decode(errors="replace")
    if status == 0:
        return None
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        reason = "takes too long" if name == "SIGALRM" else f"the simulation crashes: {name}"
    else:
        reason = text.strip().splitlines()[-1][:300]
    return f"{reason}; {cause(text)}".removesuffix("; ")


def in_process(work):
    """The same without a process of its own: HGQ 0.2 may wait for ever in a forked one."""
    try:
        work()
    except Exception as error:
        traceback.print_exc()
        return (str(error) or type(error).__name__).strip().splitlines()[-1][:300]
    return None


def generate(args):
    args.out_dir.mkdir(parents=True, exist_ok=True)
    made = skipped = 0
    for seed in range(args.seed, args.seed + args.count):
        for family in args.family or FAMILIES:
            folder = args.out_dir / f"{family}_{seed}"
            if folder.exists():
                continue
            begun = time.monotonic()
            built = args.out_dir / ".building" / folder.name
            shutil.rmtree(built, ignore_errors=True)
            work = functools.partial(make, built, family, seed)
            reason = in_process(work) if args.in_process else in_child(work)
            if reason is None:
                built.rename(folder)
                made += 1
            else:
                skipped += 1
                shutil.rmtree(built, ignore_errors=True)
                with open(args.out_dir / "skipped.jsonl", "a") as log:
                    log.write(json.dumps({"case": folder.name, "reason": reason}) + "\n")
            print(f"{folder.name}: {reason or 'made'} ({time.monotonic() - begun:.1f} s)", flush=True)
    print(f"{made} cases made in {args.out_dir}, {skipped} that hls4ml does not run")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--family", action="append", choices=sorted(FAMILIES))
    parser.add_argument("--count", type=int, default=10, help="seeds for each family")
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    parser.add_argument("--in-process", action="store_true", help="a crash of the simulation ends the program")
    parser.add_argument("--recheck", nargs="+", metavar="CASE", help="names of cases in OUT_DIR")
    args = parser.parse_args()
    for name in args.recheck or []:
        reason = in_child(lambda: recheck(args.out_dir / name))
        print(f"{name}: {reason or 'same values'}", flush=True)
    if not args.recheck:
        generate(args)


if __name__ == "__main__":
    main()
