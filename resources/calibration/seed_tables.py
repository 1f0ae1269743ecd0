#!/usr/bin/env python3
"""Compares the numbers of the seed talk with what Bitscape says and writes resources/help/seed_tables.md.

    python3 seed_tables.py path/to/bitscape-cli > ../help/seed_tables.md

References are the talk's printed numbers. Estimates come from the program: the jet tagger of resources/examples, and the
row of the anomaly detector in rows.csv. What is arithmetic on the talk's own numbers is computed here.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, "..", "examples", "jets")


def run(cli, *arguments):
    return json.loads(subprocess.run([cli, *arguments, "--json"], check=True, capture_output=True, text=True).stdout)


def estimate_jets(cli, sparsity):
    """The 6-bit tagger, unrolled, on a VU9P at 200 MHz, after logic synthesis."""
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, "config.yml")
        text = open(os.path.join(EXAMPLES, "jets_q6_config.yml")).read()
        if sparsity:
            text = re.sub(r"(?m)^(    (?:fc\d|output):\n)", rf"\1      Sparsity: {sparsity}\n", text)
        open(config, "w").write(text)
        return run(cli, "estimate", os.path.join(EXAMPLES, "jets_q6.h5"), "--config", config, "--part", "xcvu9p", "--clock", "5",
                   "--stage", "vsynth")


def jets(cli):
    dense = ("the example is not pruned: 1 % of the LUTs are 3 for each of 4,256 weights, less than an adder; its batch normalizations "
             "are layers of their own with 16-bit scales (125 of the DSPs)")
    pruned = ("what is left: batch normalizations (125 DSPs, 3 cycles), softmax (5 DSPs, 12 cycles), 16-bit inputs; the talk says neither "
              "types nor stage nor part of softmax, and no Vitis rows of UltraScale parts stand behind it")
    for what, sparsity, why in (("jet tagger, VU9P", 0, dense), ("the same, 75 % pruned", 0.75, pruned)):
        found = estimate_jets(cli, sparsity)
        yield what, "DSP", found["resources"]["dsp"], 22, why
        yield what, "LUT", found["resources"]["lut"], 11822, "printed as 1 %, so 0.5 to 1.5 %; " + why
        yield what, "latency [cycles]", found["intervals"]["latency_cycles"], 8, "40 ns printed, 5 ns a cycle assumed; " + why


def detector(cli):
    """The anomaly detector AD08 after implementation: a row of rows.csv, weights unknown."""
    with tempfile.TemporaryDirectory() as folder:
        terms = os.path.join(folder, "terms.csv")
        run(cli, "score-estimator", os.path.join(HERE, "rows.csv"), "--terms", terms)
        for row in csv.DictReader(open(terms, newline="")):
            if row["design"] == "AD-AD08":
                estimate = {k: float(row[v]) for k, v in (("value", "estimate"), ("low", "low"), ("high", "high"))}
                yield ("AD (MLPerf Tiny), xc7z020", row["target"], dict(estimate, source="extrapolated"), float(row["measured"]),
                       "a whole Zynq system with DMA against the network alone; random weights; Vivado 2019.1 implementation")


def arithmetic():
    def exact(value):
        return {"value": value, "low": value, "high": value, "source": "formula"}
    for name, cycles, ns in (("GNN tracking, throughput", 59, 295), ("GNN tracking, resource", 79, 395)):
        yield name, "latency [ns]", exact(cycles * 5.0), ns, "cycles times the clock period"
    yield "GNN tracking, throughput", "graphs/s", exact(1e9 / 5), 2e8, "clock / interval of 1"
    yield "GNN tracking, resource", "graphs/s", exact(round(1e9 / 5 / 28)), 7142857, "clock / interval of 28"
    lut, dsp = 522720, 1968
    for bits, gops, million in ((1, 64000, 64), (4, 16000, 16), (8, 4000, 8), (32, 300, 2)):
        cost = max(3.43 * bits, 0.858 * bits * bits)  # engine/estimate/roofline.hpp
        packed = {1: 4, 4: 4, 8: 2, 32: 0.25}[bits]
        value = 2 * 0.3 * max(0.7 * lut / cost, packed * dsp)
        yield (f"ZU19EG, {bits} bits", "GOPS", dict(exact(round(value)), source="extrapolated"), gops,
               "0.3 GHz, LUTs or packed DSPs, whichever gives more; two constants set by the talk's first and third row (parts.md)")
        yield f"ZU19EG, {bits} bits", "weights [Mi]", exact(round(0.9 * 74022912 / 2**20 / bits, 1)), million, "0.9 of the bits in block memory / bits; printed as whole millions"
    for platform, rate, bandwidth in (("AWS F1", 36e6, 23), ("Alveo U250", 86e6, 55), ("T4", 8e6, 5.1)):
        yield f"FACILE, {platform}", "Gbit/s", exact(round(rate * 640 / 1e9, 1)), bandwidth, "rate times 640 bits an inference"
    for power, energy in ((75, 1.875), (100, 2.5)):
        yield "HGCAL autoencoder", "nJ an inference", exact(power / 40), energy, "power / 40 MHz"


def not_estimated():
    yield "IC (hls4ml), xc7z020", "the residual network's file is not at hand"
    yield "IC (FINN), KWS, xc7z020", "built by FINN, whose compiler these formulas do not describe"
    yield "boosted trees, VU9P", "the talk's ensemble is not at hand; trees are estimated by conifer's own functions"
    yield "fixed point scan", "no numbers printed; `bitscape-cli explore` makes the scan"


def number(value):
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.4g}"


def main():
    print("# The seed talk's numbers\n\nMade by `resources/calibration/seed_tables.py`. Deviation: estimate against reference. "
          "Energies of the QTools table (16 layers, two totals) are all\nreproduced: test `QTools.AllNumbersAreReproduced`.\n")
    print("| what | quantity | estimate | 90 % interval | reference | deviation | source | why |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
    for rows in (jets(sys.argv[1]), detector(sys.argv[1]), arithmetic()):
        for what, quantity, estimate, reference, why in rows:
            deviation = 100 * (estimate["value"] / reference - 1)
            interval = f"{number(estimate['low'])} .. {number(estimate['high'])}" if estimate["low"] != estimate["high"] else ""
            print(f"| {what} | {quantity} | {number(estimate['value'])} | {interval} | {number(reference)} | {deviation:+.1f} % | "
                  f"{estimate['source'].split(':')[0]} | {why} |")
    print("\n| not estimated | why |\n| --- | --- |")
    for what, why in not_estimated():
        print(f"| {what} | {why} |")


if __name__ == "__main__":
    main()
