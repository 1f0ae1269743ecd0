"""Boosted trees on one thread: rows a second of bitscape-cli beside the code that conifer's cpp back end compiles, on the
conformance cases, bit for bit the same scores.

    python tests/bench/trees_peer.py CASE... --ap-include DIR [--cli build/release/bin/bitscape-cli] [--rows N] [--json FILE]

Needs conifer (its C++ headers), nlohmann-json and the ap_types headers (those of hls4ml's Vivado templates will do). conifer is
timed twice: its decision function in a loop of C++ without anything around it (the stricter measure, and the ratio
reported), and as its users call it, a call from Python a row, where pybind11 is installed too.
"""
import argparse
import importlib.util
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

LOOP = r"""
#include "conifer.h"
#include <chrono>
#include <cstdio>
#include <cstdlib>
%(include)s
struct BDTConfig : conifer::ConiferConfiguration {
    typedef %(threshold)s threshold_t;
    typedef %(input)s input_t;
    typedef %(weight)s weight_t;
    typedef %(score)s score_t;
    static constexpr bool useAddTree = %(add_tree)s;
};
int main(int, char** argv)
{
    conifer::BDT<BDTConfig> bdt(argv[1]);
    const int columns = std::atoi(argv[3]);
    std::ifstream file(argv[2], std::ios::binary);
    std::vector<std::vector<double>> rows;
    std::vector<double> row(columns);
    while (file.read(reinterpret_cast<char*>(row.data()), columns * sizeof(double)))
        rows.push_back(row);
    double sum = 0;
    const auto start = std::chrono::steady_clock::now();
    for (const auto& one : rows)
        sum += bdt._decision_function_double(one)[0];
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%%.1f %%.17g\n", rows.size() / took.count(), sum);
}
"""


def inputs_of(case, description):
    return np.fromfile(case / description["inputs"]["file"], "<f8").reshape(description["inputs"]["shape"])


def conifer_headers():
    spec = importlib.util.find_spec("conifer")
    if spec is None:
        sys.exit("conifer is not installed: pip install conifer")
    return pathlib.Path(spec.origin).parent / "backends/cpp/include"


def build_loop(case, description, folder, ap_include):
    precision = description["precision"]
    is_fixed = any("ap_" in text for text in precision.values() if text)
    source = LOOP % {
        "include": '#include "ap_fixed.h"' if is_fixed else "", "input": precision["input"], "score": precision["score"],
        "threshold": precision["threshold"], "weight": precision.get("weight") or precision["threshold"],
        "add_tree": "true" if description.get("unroll") else "false"}
    (folder / "loop.cpp").write_text(source)
    subprocess.run(["g++", "-O3", "-march=native", "-std=c++17", "-w", f"-I{conifer_headers()}", f"-I{ap_include}", "loop.cpp", "-o",
                    "loop"], cwd=folder, check=True)


def time_conifer(case, inputs, rows, folder, repeat):
    tiled = np.resize(inputs, (rows, inputs.shape[1])).astype("<f8")
    (folder / "rows.bin").write_bytes(tiled.tobytes())
    speeds = [float(subprocess.run([folder / "loop", case / "conifer.json", folder / "rows.bin", str(inputs.shape[1])],
                                   capture_output=True, text=True, check=True).stdout.split()[0]) for _ in range(repeat)]
    return statistics.median(speeds)


def configuration_of(description):
    precision = description["precision"]

    def types(**texts):
        return "{" + ", ".join(f"{tensor}: '{text.replace('ap_', '')}'" for tensor, text in texts.items() if text) + "}"

    return ("Backend: Vitis\nIOType: io_parallel\nHLSConfig:\n  Model: {Precision: 'fixed<16,6>', ReuseFactor: 1}\n"
            f"  LayerName:\n    x:\n      Precision: {types(result=precision['input'])}\n    trees:\n      Precision: "
            f"{types(threshold=precision['threshold'], weight=precision.get('weight') or precision['threshold'], result=precision['score'])}"
            f"\n      Unroll: {'true' if description.get('unroll') else 'false'}\n")


def time_ours(cli, case, inputs, rows, folder, names):
    np.save(folder / "rows.npy", np.resize(inputs, (rows, inputs.shape[1])))
    text = configuration_of(json.loads((case / "case.json").read_text())).replace("    x:", f"    {names[0]}:", 1).replace(
        "    trees:", f"    {names[1]}:", 1)
    (folder / "config.yml").write_text(text)
    # The knob that the bench turns: thresholds of the same width, rounded.
    threshold = json.loads((case / "case.json").read_text())["precision"]["threshold"].replace("ap_", "")
    change = "threshold=" + (threshold.replace(">", ",RND>") if threshold.count(",") == 1 else ",".join(threshold.split(",")[:2]) + ">")
    model = case / ("model.json" if (case / "model.json").exists() else "conifer.json")
    done = subprocess.run([cli, "bench", model, "--config", folder / "config.yml", "--input", folder / "rows.npy", "--threads", "1",
                           "--change", f"{names[1]}.{change}", "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{case.name}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=pathlib.Path)
    parser.add_argument("--ap-include", required=True, type=pathlib.Path)
    parser.add_argument("--cli", default="build/release/bin/bitscape-cli")
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    cli = str(pathlib.Path(options.cli).resolve())
    lines = []
    for case in options.cases:
        case = case.resolve()
        description = json.loads((case / "case.json").read_text())
        if not (case / "conifer.json").exists() or description["precision"]["score"] == "float":
            continue  # nothing to turn
        inputs = inputs_of(case, description)
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            build_loop(case, description, folder, options.ap_include.resolve())
            model = case / ("model.json" if (case / "model.json").exists() else "conifer.json")
            shown = json.loads(subprocess.run([cli, "inspect", model, "--json"], capture_output=True, text=True, check=True).stdout)
            names = [layer["name"] for layer in shown["layers"]]
            theirs = time_conifer(case, inputs, max(2000, options.rows // 40), folder, options.repeat)
            mine = time_ours(cli, case, inputs, options.rows, folder, names)
        line = {"case": case.name, "trees": description["n_trees"] * description["n_outputs"], "depth": description["max_depth"],
                "conifer_rows_per_s": round(theirs), "bitscape_rows_per_s": round(mine["samples_per_s"]),
                "ratio": round(mine["samples_per_s"] / theirs, 1)}
        lines.append(line)
        print(f"{line['case']:24} {line['trees']:5} trees, depth {line['depth']}  conifer {theirs:12,.0f} rows/s  "
              f"bitscape {mine['samples_per_s']:14,.0f} rows/s  ratio {line['ratio']:8.1f}", flush=True)
    if lines:
        ratios = [line["ratio"] for line in lines]
        print(f"geometric mean of the ratios {statistics.geometric_mean(ratios):.0f}, least {min(ratios):.0f}")
    if options.json:
        options.json.write_text(json.dumps(lines, indent=1) + "\n")


if __name__ == "__main__":
    main()
