"""Exports golden cases as HLS or Verilog projects and proves each with `bitscape-cli check`.

usage: check_goldens.py BITSCAPE_CLI GOLDENS... [--only NAME...] [--backend NAME...] [--own-data] [--rows N]
                        [--jobs N] [--with PROGRAM] [--cache FILE] [--table FILE.md] [--keep FOLDER] [--warnings]

One line a case and backend: exact, different, refused (the exporter says by name what it cannot write) or failed. Exit
1 if any project differs from the emulator, does not build, or, with --warnings, builds with a warning.

--backend    `own` (the case's, default) or names; several are tried one after the other
--own-data   the test bench gets the case's own inputs (at most --rows: the first, and the last, which hold the extremes),
             and for the case's own backend the outputs must be the case's, too: hls4ml's, not only the emulator's
--jobs       cases at the same time
--with       put before each check, such as a program that waits for a free processor
--cache      a JSON file: a project whose files are the same as in an earlier, exact run is not built again
--table      a Markdown table of families and backends
"""
import argparse
import collections
import concurrent.futures
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

MODELS = ("model.h5", "model.keras", "model.onnx", "model.json", "model.pt2", "model.pth")
STATES = ("exact", "different", "failed", "refused")


def setting(config, key, otherwise):
    for line in config.read_text().splitlines():
        if line.startswith(key + ":"):
            return line.split(":", 1)[1].strip()
    return otherwise


def last_line(text):
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1] if lines else "no message"


def reason(words):
    """A refusal without what belongs to the one case: file, layer, numbers."""
    words = re.sub(r"^bitscape-cli: \S+: ", "", words)
    words = re.sub(r"^(HLSConfig / )?(LayerName / )?(layers?) '[^']*'(, [^:]*)?: ", "", words)
    return re.sub(r"\b\d+\b", "N", re.sub(r"^IOType: ", "", words))


def chosen_rows(total, limit):
    """The first rows and the last: a golden's extremes stand at its end."""
    if total <= limit:
        return list(range(total))
    first = limit - limit // 2
    return list(range(first)) + list(range(total - limit // 2, total))


def arrays(case, side):
    """The case's inputs or outputs as one array [rows, columns]."""
    import numpy

    facts = json.loads((case / "case.json").read_text())
    blob = (case / f"{side}.bin").read_bytes()
    parts = []
    for item in facts[side]:
        count = item["bytes"] // numpy.dtype(item["dtype"]).itemsize
        values = numpy.frombuffer(blob, item["dtype"], count, item["offset"]).astype(numpy.float64)
        parts.append(values.reshape(item["shape"][0], -1))
    return numpy.concatenate(parts, axis=1)


class Sweep:
    def __init__(self, options, root):
        self.options, self.root, self.lock = options, root, threading.Lock()
        self.cache = {}
        if options.cache and options.cache.exists():
            self.cache = json.loads(options.cache.read_text())
        self.results = []

    def run(self, *command, prefix=()):
        return subprocess.run([str(part) for part in (*prefix, *command)], capture_output=True, text=True)

    def digest(self, folder):
        total = hashlib.sha256(b"warnings" if self.options.warnings else b"")
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "build_check" not in path.parts:
                total.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())
        return total.hexdigest()

    def remember(self, digest, words):
        if not self.options.cache:
            return
        with self.lock:
            self.cache[digest] = words
            self.options.cache.write_text(json.dumps(self.cache, indent=0))

    def differs_from_golden(self, case, folder):
        """What is not as hls4ml has it, or nothing."""
        import numpy

        expected = arrays(case, "outputs")
        expected = expected[chosen_rows(len(expected), self.options.rows)]
        got = numpy.loadtxt(folder / "tb_data" / "expected_outputs.dat", ndmin=2)
        if got.shape != expected.shape:
            return f"{got.shape} outputs instead of the golden's {expected.shape}"
        wrong = int((got != expected).sum())
        return f"{wrong} of {got.size} values are not the golden's" if wrong else ""

    def export(self, case, backend, folder):
        model = next((case / name for name in MODELS if (case / name).exists()), None)
        if model is None:
            return "no model file"
        data = []
        if self.options.own_data:
            import numpy

            inputs = arrays(case, "inputs")
            file = folder.parent / (folder.name + ".npy")
            numpy.save(file, inputs[chosen_rows(len(inputs), self.options.rows)])
            data = ["--data", file]
        written = self.run(self.options.cli, "export", model, "--config", case / "hls4ml_config.yml", "--backend",
                           backend, "--output", folder, *data)
        return "" if written.returncode == 0 else last_line(written.stderr)

    def check(self, case, backend, own, folder):
        """(state, words) of one case."""
        refusal = self.export(case, backend, folder)
        if refusal:
            return "failed" if "resource file is missing" in refusal else "refused", refusal
        if self.options.own_data and backend == own and (folder / "tb_data").exists():
            wrong = self.differs_from_golden(case, folder)
            if wrong:
                return "different", wrong
        digest = self.digest(folder)
        if digest in self.cache:
            return "exact", self.cache[digest]
        result = self.run(self.options.cli, "check", folder, "--json", prefix=self.options.prefix)
        if result.returncode not in (0, 3):
            return "failed", last_line(result.stderr)
        answer = json.loads(result.stdout)
        if not answer["exact"]:
            return "different", f"{answer['equal']} of {answer['values']} equal; {answer['first_difference']}"
        log = folder / "build_check" / "build.log"
        if self.options.warnings and log.exists() and "warning" in log.read_text():
            return "failed", next(line for line in log.read_text().splitlines() if "warning" in line)
        words = f"{answer['values']} values in {answer['rows']} rows"
        self.remember(digest, words)
        return "exact", words

    def one(self, case, backend):
        config = case / "hls4ml_config.yml"
        own = setting(config, "Backend", "Vivado")
        backend = own if backend == "own" else backend
        folder = self.root / f"{case.name}_{backend}"
        state, words = self.check(case, backend, own, folder)
        family = json.loads((case / "case.json").read_text())["family"]
        result = {"case": case.name, "family": family, "backend": backend, "own": backend == own,
                  "io": setting(config, "IOType", "io_parallel"), "state": state, "words": words}
        with self.lock:
            self.results.append(result)
            print(f"{state:9} {backend:8} {family:12} {case.name}: {words}", flush=True)
        if self.options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
            folder.with_name(folder.name + ".npy").unlink(missing_ok=True)


def table(results):
    """Families down, backends across: exact of what was exported, and what was refused."""
    counts = collections.defaultdict(collections.Counter)
    for result in results:
        for family in (result["family"], "all"):
            counts[family, result["backend"], result["io"]][result["state"]] += 1
    columns = sorted({key[1:] for key in counts})
    names = {"io_parallel": "parallel", "io_stream": "stream"}
    lines = ["| family | " + " | ".join(f"{backend} {names.get(io, io)}" for backend, io in columns) + " |",
             "|---|" + "---|" * len(columns)]
    for family in sorted({key[0] for key in counts} - {"all"}) + ["all"]:
        cells = []
        for column in columns:
            count = counts[(family, *column)]
            tried = sum(count[state] for state in STATES)
            bad = count["different"] + count["failed"]
            cell = f"{count['exact']} / {tried}" if tried else ""
            cells.append(cell + (f", {bad} wrong" if bad else ""))
        lines.append(f"| {family} | " + " | ".join(cells) + " |")
    reasons = collections.Counter((result["backend"], reason(result["words"])) for result in results
                                  if result["state"] == "refused")
    if reasons:
        lines += ["", "Refused by name:", ""]
        lines += [f"- {backend}, {number}: {words}" for (backend, words), number in sorted(reasons.items())]
    return "\n".join(lines) + "\n"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("goldens", type=pathlib.Path, nargs="+")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--backend", nargs="*", default=["own"])
    parser.add_argument("--own-data", action="store_true")
    parser.add_argument("--rows", type=int, default=24)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--with", dest="prefix", type=lambda text: [text], default=[])
    parser.add_argument("--cache", type=pathlib.Path)
    parser.add_argument("--table", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--warnings", action="store_true")
    options = parser.parse_args()
    options.cli = options.cli.absolute()
    return options


def main():
    options = arguments()
    root = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bitscape_goldens_"))
    root.mkdir(parents=True, exist_ok=True)
    sweep = Sweep(options, root)
    cases = [config.parent for folder in options.goldens for config in sorted(folder.glob("*/hls4ml_config.yml"))]
    if options.only:
        cases = [case for case in cases if case.name in options.only]
        cases.sort(key=lambda case: options.only.index(case.name))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for done in [pool.submit(sweep.one, case, backend) for backend in options.backend for case in cases]:
            done.result()
    print("\n" + table(sweep.results))
    if options.table:
        options.table.write_text(table(sweep.results))
    if options.json:
        options.json.write_text(json.dumps(sorted(sweep.results, key=lambda r: (r["case"], r["backend"])), indent=1))
    if options.keep is None:
        shutil.rmtree(root, ignore_errors=True)
    bad = [result for result in sweep.results if result["state"] in ("different", "failed")]
    return 1 if bad or not sweep.results else 0


if __name__ == "__main__":
    sys.exit(main())
