#!/usr/bin/env python3
"""Recomputes the constants of the analytic estimators from synthesis rows.

    python3 fit_estimators.py synth_rows.csv | clang-format > ../../engine/estimate/coefficients.hpp

Run by hand when there are more rows or a formula changes, needs numpy, nothing at run time does. The rows are one per
(design, layer, stage) with the columns described in README.md beside this file. The features below must be those of
engine/estimate/dense_formula.cpp: `bitscape-cli score-estimator` on the same rows shows whether they are.

Coefficients: least squares of the relative error, coefficients that come out negative are left out.
Intervals: 5 % and 95 % quantiles of true / predicted over the rows, each group of designs ("group" column) predicted by a fit
that did not see it.
"""
import csv
import math
import re
import sys

import numpy as np

LARGE = 5000  # accumulations from which on Vitis HLS was seen to build chains instead of balanced trees


def read(path):
    rows = []
    for raw in csv.DictReader(open(path, newline="")):
        if raw["stage"] != "csynth" or raw["layer_class"] != "Dense" or raw["u_csd3"] == "" or raw["LUT"] == "":
            continue
        row = {}
        for key, text in raw.items():
            try:
                row[key] = float(text)
            except (ValueError, TypeError):
                row[key] = text
        row["accum_bits"] = float(re.search(r"<(\d+)", raw["accum_type"]).group(1))
        row["bias_nnz"] = row["bias_nnz"] or 0.0
        row["widths"] = {int(w): int(c) for w, c in re.findall(r"(\d+):(\d+)", raw["u_widths"])}
        rows.append(row)
    return rows


def fabric(a, b):
    """LUTs of an a x b multiplier: through the 62 (8 x 8) and 366 (18 x 18) of the Vitis HLS 2021.1 reports."""
    return 0.655 * (a * b) ** 1.094


def add_features(r):
    bits_in, bits_w, accum = r["in_bits"], r["weight_bits"], r["accum_bits"]
    n = r["n_in"] * r["n_out"]
    limit = max(1, math.ceil(n / r["reuse_factor"]) - math.floor((n - r["nnz"]) / r["reuse_factor"]))
    r["acc"] = max(0.0, r["nnz"] + r["bias_nnz"] - r["n_out"])
    r["digits"] = r["u_csd2"] + r["u_pow2neg"]
    r["instances"] = min(r["u_csd3"], limit)
    r["shared"] = r["instances"] < r["u_csd3"]
    # A multiplier takes a DSP where its operands are wide enough; constants below five bits become adders.
    wide = sum(c for w, c in r["widths"].items() if min(w, bits_in) >= 5 and w + bits_in >= 21)
    narrow = sum(c * fabric(bits_in, w) for w, c in r["widths"].items() if w < 5)
    share = r["instances"] / r["u_csd3"] if r["u_csd3"] else 0.0
    r["dsp"] = {"fabric": 0.0, "dsp": r["instances"]}.get(r["mul_impl"], min(limit, wide))
    if r["mul_impl"] == "fabric":
        r["lut_fabric"] = r["instances"] * fabric(bits_in, bits_w)
    else:
        r["lut_fabric"] = 0.0 if r["mul_impl"] == "dsp" else narrow * share
    r["x_acc"], r["x_digit"] = r["acc"] * accum, r["digits"] * bits_in
    r["x_product"], r["x_out"] = r["u_csd3"] * bits_in, r["n_out"] * accum
    r["bf"] = n / r["reuse_factor"]
    r["k"] = r["reuse_factor"] / r["n_in"]
    r["pow2"] = 2.0 ** math.ceil(math.log2(r["bf"]))
    clock = r["clock_target_ns"]
    if r["tool"].startswith("Vitis"):
        fan = max(1.0, (r["nnz"] + r["bias_nnz"]) / r["n_out"])
        scale = 5 / clock if clock > 5 else 3.33 / clock if clock < 3.33 else 1.0
        depth = round(fan / 1.9) if r["acc"] > LARGE else max(1, math.floor(0.95 * math.log2(fan) * scale + 0.5))
        if clock < 4 and r["u_csd3"] > 0 and r["acc"] <= LARGE:
            depth += 1 if r["mul_impl"] == "fabric" else 2
        r["latency"] = max(depth, math.ceil(r["u_csd3"] / max(1, r["instances"])) + 2) if r["shared"] else depth
    else:
        r["latency"] = 1 if r["reuse_factor"] == 1 else max(1, math.ceil(r["u_csd3"] / max(1, r["instances"]))) + 1
    r["interval"] = min(r["reuse_factor"], r["latency"] + 1)
    if r["strategy"] == "resource" and r["reuse_factor"] == 1:
        r["interval"] = 2


def solve(rows, columns, target, offset):
    b = np.array([r[target] - (r[offset] if offset else 0.0) for r in rows])
    a = np.array([[r[c] if c != "one" else 1.0 for c in columns] for r in rows])
    weight = 1 / np.maximum([r[target] for r in rows], 1)
    keep = list(range(len(columns)))
    while True:
        part, *_ = np.linalg.lstsq(a[:, keep] * weight[:, None], b * weight, rcond=None)
        if (part >= 0).all() or len(keep) == 1:
            break
        keep.pop(int(np.argmin(part)))
    result = np.zeros(len(columns))
    result[keep] = np.maximum(part, 0)
    return result


def predict(row, columns, k, offset):
    return sum(c * (row[n] if n != "one" else 1.0) for n, c in zip(columns, k)) + (row[offset] if offset else 0.0)


def quantiles(ratios):
    low, high = np.quantile(ratios, [0.05, 0.95])
    return min(low, 1.0), max(high, 1.0)


def fit(rows, columns, target, offset=None):
    ratios = []
    for group in sorted({r["group"] for r in rows}, key=str):
        others = [r for r in rows if r["group"] != group]
        k = solve(others or rows, columns, target, offset)
        ratios += [max(r[target], 1) / max(predict(r, columns, k, offset), 1) for r in rows if r["group"] == group]
    error = np.median(np.abs(1 / np.array(ratios) - 1))
    print(f"{rows[0]['tool']}, {rows[0]['strategy']}, {rows[0]['io_type']}: {len(rows)} rows, {target} median error "
          f"{100 * error:.1f} % on groups left out", file=sys.stderr)
    return solve(rows, columns, target, offset), quantiles(ratios)


def exact(rows, target, rule):
    return quantiles([max(r[target], 1) / max(r[rule], 1) for r in rows])


def number(x):
    return f"{x:.4g}"


def text_of_spread(q):
    return f"{{{number(q[0])}, {number(q[1])}}}"


def domain(rows):
    parts = []
    for c in ("n_in", "n_out", "in_bits", "weight_bits", "accum_bits", "reuse_factor", "clock_target_ns"):
        values = [r[c] for r in rows]
        parts.append(f"{{{number(min(values))}, {number(max(values))}}}")
    return "{" + ", ".join(parts) + "}"


def unrolled(name, note, rows):
    for r in rows:
        r["x_ff_clock"] = 5 / r["clock_target_ns"]
        for c in ("acc", "digit", "product", "out"):
            r["f_" + c] = r["x_" + c] * r["x_ff_clock"]
    lut, lut_q = fit(rows, ["x_acc", "x_digit", "x_product", "x_out"], "LUT", "lut_fabric")
    ff, ff_q = fit(rows, ["f_acc", "f_digit", "f_product", "f_out"], "FF")
    print(f"inline constexpr UnrolledFit {name} = {{")
    print(f'    .rows = {len(rows)},\n    .set = "{note}",')
    print("    .lut = {" + ", ".join(map(number, lut)) + "},")
    print("    .ff = {" + ", ".join(map(number, ff)) + "},")
    print(f"    .lut_spread = {text_of_spread(lut_q)},\n    .ff_spread = {text_of_spread(ff_q)},")
    print(f"    .dsp_spread = {text_of_spread(exact(rows, 'DSP', 'dsp'))},")
    print(f"    .latency_spread = {text_of_spread(exact(rows, 'lat_min', 'latency'))},")
    print(f"    .interval_spread = {text_of_spread(exact(rows, 'ii_min', 'interval'))},")
    print(f"    .domain = {domain(rows)},\n}};\n")


def resource(rows):
    for r in rows:
        r["s_in"] = r["n_in"] * r["in_bits"]
        r["s_out"] = r["n_out"] * r["accum_bits"]
        r["s_mux"] = r["s_out"] * r["pow2"]
        r["dsp"] = r["bf"] if min(r["weight_bits"], r["in_bits"]) >= 5 and r["weight_bits"] + r["in_bits"] >= 21 else 0.0
        r["lut_fabric"] = 0.0 if r["dsp"] else r["bf"] * r["in_bits"] * r["weight_bits"] * 5 / 64
        r["memory_bits"] = r["bf"] * r["weight_bits"]
        r["latency"], r["interval"] = r["reuse_factor"] + 1, r["reuse_factor"]
        per = 36 if r["interval"] <= 512 else 18 if r["interval"] <= 1024 else 11.6 if r["interval"] <= 1280 else 9
        r["bram"] = max(1, math.ceil(r["memory_bits"] / per - 0.1)) + (1 if r["interval"] >= 512 and r["k"] >= 4 else 0)
    is_pow2 = lambda r: math.log2(r["k"]) % 1 == 0
    ff, ff_q = fit(rows, ["one", "s_out", "dsp", "memory_bits"], "FF")
    cases = [("two", "RF = 2 n_in", [r for r in rows if r["k"] == 2]),
             ("power", "RF / n_in = 4, 8, 16, ..", [r for r in rows if is_pow2(r) and r["k"] >= 4]),
             ("other", "other RF > n_in", [r for r in rows if not is_pow2(r)])]
    print("inline constexpr ResourceFit vivado_resource = {")
    print(f'    .rows = {len(rows)},\n    .set = "Vivado HLS csynth, resource, RF > n_in",')
    for name, note, part in cases:
        lut, lut_q = fit(part, ["one", "s_in", "s_out", "s_mux"], "LUT", "lut_fabric")
        print(f"    .{name} = {{{{{', '.join(map(number, lut))}}}, {text_of_spread(lut_q)}}}, // {note}: {len(part)} rows")
    print("    .ff = {" + ", ".join(map(number, ff)) + "},")
    print(f"    .ff_spread = {text_of_spread(ff_q)},")
    for field, target, rule in (("dsp", "DSP", "dsp"), ("bram", "BRAM18", "bram"), ("latency", "lat_min", "latency"),
                                ("interval", "ii_min", "interval")):
        print(f"    .{field}_spread = {text_of_spread(exact(rows, target, rule))},")
    print(f"    .domain = {domain(rows)},\n}};\n")


def streamed(rows):
    """Resource with RF <= n_in: only layers of streaming networks are in the rows, eight outputs each."""
    for r in rows:
        r["s_in"], r["s_block"] = r["n_in"] * r["in_bits"], r["bf"] * r["accum_bits"]
    lut, lut_q = fit(rows, ["s_in", "s_block"], "LUT")
    ff, ff_q = fit(rows, ["s_in", "s_block"], "FF")
    print("inline constexpr ShallowFit vivado_shallow = {")
    print(f'    .rows = {len(rows)},\n    .set = "Vivado HLS csynth, resource, 1 < RF <= n_in, io_stream",')
    print(f"    .lut = {{{', '.join(map(number, lut))}}},\n    .ff = {{{', '.join(map(number, ff))}}},")
    print(f"    .lut_spread = {text_of_spread(lut_q)},\n    .ff_spread = {text_of_spread(ff_q)},")
    print(f"    .domain = {domain(rows)},\n}};\n")


def main():
    rows = read(sys.argv[1])
    for r in rows:
        add_features(r)
    parallel = [r for r in rows if r["io_type"] == "io_parallel"]
    vivado = [r for r in parallel if r["tool"].startswith("Vivado")]
    vitis = [r for r in parallel if r["tool"].startswith("Vitis")]
    print("#pragma once\n")
    print("// Made by resources/calibration/fit_estimators.py from synthesis rows; do not edit. Sources of the rows and meaning of")
    print("// the sets: resources/calibration/README.md.\n")
    print('#include "estimate/fit_types.hpp"\n')
    print("namespace bitscape::estimate::coefficients {\n")
    latency = lambda rs, shared: [r for r in rs if r["strategy"] == "latency" and (r["reuse_factor"] > 1) == shared]
    unrolled("vivado_latency", "Vivado HLS csynth, latency, RF 1", latency(vivado, False))
    unrolled("vivado_latency_shared", "Vivado HLS csynth, latency, RF > 1", latency(vivado, True))
    unrolled("vivado_unrolled", "Vivado HLS csynth, resource, RF 1",
             [r for r in vivado if r["strategy"] == "resource" and r["reuse_factor"] == 1])
    unrolled("vitis_latency", "Vitis HLS csynth, latency, RF 1", latency(vitis, False))
    unrolled("vitis_latency_shared", "Vitis HLS csynth, latency, RF > 1", latency(vitis, True))
    resource([r for r in vivado if r["strategy"] == "resource" and r["reuse_factor"] > r["n_in"]])
    streamed([r for r in rows if r["io_type"] == "io_stream" and r["strategy"] == "resource"
              and 1 < r["reuse_factor"] < 512])
    print("} // namespace bitscape::estimate::coefficients")


main()
