#!/usr/bin/env python3
"""Fits the coefficients and 90 % intervals of the estimators to synthesis rows and writes estimators.json.

    bitscape-cli score-estimator rows.csv --terms terms.csv
    python3 fit_estimators.py terms.csv > estimators.json      (then build again)
    python3 fit_estimators.py terms.csv --report               cross-validated figures, nothing else
    python3 fit_estimators.py terms.csv --figures > figures.json   the same as data: what --check compares with
    python3 fit_estimators.py terms.csv --check figures.json   fails if one of them has worsened (a test runs it)

Run by hand, needs numpy; nothing at run time does. The structure of every formula is in engine/estimate: the program
says for each row which family it belongs to and what its terms are (accumulations times accumulator bits, and so on),
so that there is one definition of them. This script only weighs the terms.

Coefficients: non-negative least squares of the relative error, re-weighted towards the least absolute one; a design
counts as much as its rows. Intervals: split conformal, 5 % and 95 % quantile of measured / predicted, each group of
designs predicted by a fit that did not see it. "Groups" are the column `group`: networks or matrix shapes.
"""
import csv
import hashlib
import json
import pathlib
import sys

import numpy as np

BETWEEN = 0.15  # wider per design missing to five; chosen so that intervals after logic synthesis (four designs) cover 90 %
TARGETS = ["LUT", "FF", "DSP", "BRAM18", "lat_max", "ii_max"]
FEATURES_OF_DOMAIN = ["n_in", "n_out", "in_bits", "result_bits", "weight_bits", "accum_bits", "reuse_factor", "clock_ns",
                      "channels", "taps"]


HERE = pathlib.Path(__file__).resolve().parent


def numbers(text):
    return {name: float(value) for name, value in (item.split("=") for item in text.split(";") if item)}


def read(path):
    rows = []
    for raw in csv.DictReader(open(path, newline="")):
        rows.append({"family": raw["family"], "target": raw["target"], "stage": raw["stage"], "group": raw["group"],
                     "design": raw["design"], "source": raw["source"], "layer_class": raw["layer_class"],
                     "outside": raw["outside"] == "1", "guess": raw["guess"] == "1", "measured": float(raw["measured"]), "fixed": float(raw["fixed"]),
                     "estimate": float(raw["estimate"]), "low": float(raw["low"]), "high": float(raw["high"]),
                     "terms": numbers(raw["terms"]), "features": numbers(raw["features"]), "row": int(raw["row"])})
    return rows


def tree_rows(path=HERE / "trees.csv"):
    """Rows of tree_rows.py, in the form of the others. The terms are those of engine/estimate/tree_plan.cpp."""
    terms = {"LUT": {"comparator bits": "comparator_bits", "leaf bits": "leaf_bits", "adder bits": "adder_bits",
                     "cast bits": "cast_bits"},
             "FF": {"comparators": "comparators", "adder bits": "adder_bits", "splits": "splits"}}
    rows = []
    for raw in csv.DictReader(open(path, newline="")):
        for target in ("LUT", "FF"):
            rows.append({"family": "trees", "target": target, "stage": "vsynth", "group": "trees " + raw["seed"],
                         "design": "trees " + raw["seed"], "source": "own Verilog, Yosys " + raw["yosys"], "layer_class": "TreeEnsemble",
                         "outside": False, "guess": False, "measured": float(raw[target]), "fixed": 0.0, "estimate": 0.0, "low": 0.0,
                         "high": 0.0, "terms": {name: float(raw[column]) for name, column in terms[target].items()},
                         "features": {"n_in": 2 * float(raw["splits"]) + float(raw["trees"]), "n_out": float(raw["trees"]),
                                      "in_bits": float(raw["in_bits"]), "result_bits": float(raw["score_bits"])},
                         "row": 10000 + int(raw["seed"])})
    # Cycles of conifer's VHDL from input to output, simulated: depth, rounds, cycles. A new input every cycle.
    for number, (depth, rounds, cycles) in enumerate([(3, 15, 11), (3, 16, 12), (2, 6, 9), (4, 20, 13)]):
        for target, measured, rule in (("lat_max", cycles, depth + 4 + int(np.ceil(np.log2(rounds + 1)))), ("ii_max", 1, 1)):
            rows.append(dict(rows[0], target=target, group=f"VHDL {number}", design=f"VHDL {number}", source="conifer's VHDL, simulated",
                             measured=float(measured), fixed=float(rule), terms={}, row=20000 + number))
    return rows


def non_negative(a, b):
    """Lawson and Hanson's active sets, for the few columns there are."""
    columns = a.shape[1]
    x, passive = np.zeros(columns), np.zeros(columns, bool)
    for _ in range(10 * columns + 10):
        gradient = a.T @ (b - a @ x)
        gradient[passive] = -np.inf
        best = int(np.argmax(gradient))
        if gradient[best] <= 1e-9 * max(1.0, np.abs(a.T @ b).max()):
            break
        passive[best] = True
        while True:
            part = np.zeros(columns)
            part[passive] = np.linalg.lstsq(a[:, passive], b, rcond=None)[0]
            if (part[passive] > 0).all():
                x = part
                break
            worse = passive & (part <= 0)
            step = np.min(x[worse] / np.maximum(x[worse] - part[worse], 1e-300))
            x = x + step * (part - x)
            passive &= x > 1e-12
            if not passive.any():
                break
    return x


def solve(rows, names):
    """Least absolute logarithmic error: (predicted - measured) / sqrt(predicted measured), re-weighted."""
    measured = np.maximum(np.array([r["measured"] for r in rows]), 1.0)
    fixed = np.array([r["fixed"] for r in rows])
    a = np.array([[r["terms"].get(n, 0.0) for n in names] for r in rows])
    weight = 1 / measured
    best, x = np.inf, np.zeros(len(names))
    for _ in range(30):
        part = non_negative(a * weight[:, None], (measured - fixed) * weight)
        predicted = np.maximum(a @ part + fixed, 1.0)
        error = np.abs(np.log(predicted / measured))
        if error.sum() < best:
            best, x = error.sum(), part
        weight = 1 / np.sqrt(predicted * measured) / np.sqrt(np.maximum(error, 0.01))
    return x


def predict(row, names, x):
    return max(0.0, round(row["fixed"] + sum(c * row["terms"].get(n, 0.0) for n, c in zip(names, x))))


def leave_groups_out(rows, names):
    """Prediction of every row by a fit on the other groups (on all rows if there is one group only)."""
    result = np.zeros(len(rows))
    for group in sorted({r["group"] for r in rows}):
        others = [r for r in rows if r["group"] != group and not r["guess"]] or rows
        x = solve(others, names) if names else []
        for i, row in enumerate(rows):
            if row["group"] == group:
                result[i] = predict(row, names, x)
    return result


def quantiles(ratios, groups):
    """Split conformal: the (n + 1) * 0.95 largest, the smallest alike. Wider where there are too few rows, or rows of too
    few designs: a new design is another group, and the spread between groups is what it meets."""
    ratios = np.sort(ratios)
    n = len(ratios)
    upper = int(np.ceil((n + 1) * 0.95)) - 1
    lower = int(np.floor((n + 1) * 0.05)) - 1
    few = max(0.0, 0.6 - 0.02 * n)
    between = max(0.0, BETWEEN * (5 - groups))
    high = ratios[min(upper, n - 1)] * (1 + (few if upper >= n else 0)) 
    low = ratios[max(lower, 0)] / (1 + (few if lower < 0 else 0))
    if high > 1.0005 or low < 0.9995:
        high, low = high * (1 + between), low / (1 + between)
    return min(float(low), 1.0), max(float(high), 1.0)


def ratios_of(rows, predicted):
    return np.array([max(r["measured"], 1) / max(p, 1) for r, p in zip(rows, predicted)])


def exact_spread(ratios, groups):
    """Rules that are exact on at least 95 % of the rows need no interval."""
    if np.mean(np.abs(ratios - 1) < 1e-9) >= 0.95:
        return 1.0, 1.0
    return quantiles(ratios, groups)


def fit_target(rows):
    names = sorted({n for r in rows for n in r["terms"]}, key=[n for r in rows for n in r["terms"]].index)
    predicted = leave_groups_out(rows, names)
    ratios = ratios_of(rows, predicted)
    groups = len({r["group"] for r in rows})
    low, high = quantiles(ratios, groups) if names else exact_spread(ratios, groups)
    x = solve(rows, names) if names else []
    kept = {n: float(f"{c:.5g}") for n, c in zip(names, x) if c > 0}
    return {"terms": kept, "spread": [float(f"{low:.4g}"), float(f"{high:.4g}")], "rows": len(rows)}, predicted


def intervals_without(rows, predicted, has_terms):
    """Coverage of the intervals under cross-validation: those of a group come from the other groups' errors."""
    covered = np.zeros(len(rows), bool)
    for group in sorted({r["group"] for r in rows}):
        others = [i for i, r in enumerate(rows) if r["group"] != group] or list(range(len(rows)))
        ratios = ratios_of([rows[i] for i in others], predicted[others])
        count = len({rows[i]["group"] for i in others})
        low, high = quantiles(ratios, count) if has_terms else exact_spread(ratios, count)
        for i, row in enumerate(rows):
            if row["group"] == group:
                inside = np.floor(predicted[i] * low + 1e-9) <= row["measured"] <= np.ceil(max(predicted[i], 1e-12) * high - 1e-9)
                covered[i] = inside or row["measured"] == predicted[i]
    return covered


def domain(rows):
    result = {}
    for feature in FEATURES_OF_DOMAIN:
        values = [r["features"][feature] for r in rows if r["features"].get(feature, 0) > 0]
        if values:
            result[feature] = [min(values), max(values)]
    return result


def sources(rows):
    counts = {}
    for r in rows:
        counts[r["source"]] = counts.get(r["source"], set()) | {r["row"]}
    return ", ".join(f"{s} ({len(n)})" for s, n in sorted(counts.items()))


def fit_all(rows):
    """families: family -> entry of estimators.json; crossed: index of a row in `rows` -> prediction, covered."""
    families, crossed = {}, {}
    by = {}
    for i, row in enumerate(rows):
        if row["family"] != "network":
            by.setdefault((row["family"], row["target"]), []).append(i)
    for (family, target), indices in sorted(by.items()):
        known = [i for i in indices if not rows[i]["guess"]] or indices
        entry, _ = fit_target([rows[i] for i in known])
        members = [rows[i] for i in indices]
        names = list(entry["terms"]) or sorted({n for r in members for n in r["terms"]})
        predicted = leave_groups_out(members, names)
        covered = intervals_without(members, predicted, bool(names))
        for i, p, c in zip(indices, predicted, covered):
            crossed[i] = (p, bool(c))
        place = families.setdefault(family, {"set": "", "rows": 0, "sources": "", "domain": {}, "targets": {}})
        place["targets"][target] = entry
        if entry["rows"] >= place["rows"]:
            group = [rows[i] for i in known]
            place.update(rows=entry["rows"], domain=domain(group), sources=sources(group), set=tools(group))
    networks(rows, crossed)
    return families, crossed


def networks(rows, crossed):
    """Totals of networks that have rows of their layers: the estimate with every layer's resources replaced by
    what a fit on the other groups says; cycles by rules without coefficients stay. Interval as wide as the
    program's own. Adds to `crossed`."""
    layers = {}
    for i, row in enumerate(rows):
        if row["family"] != "network":
            layers.setdefault((row["source"], row["design"], row["stage"], row["target"]), []).append(i)
    for i, row in enumerate(rows):
        if row["family"] != "network":
            continue
        parts = layers.get((row["source"], row["design"], row["stage"], row["target"]), [])
        changed = sum(crossed[j][0] - rows[j]["estimate"] for j in parts) if row["target"] in TARGETS[:4] else 0
        total = max(0.0, row["estimate"] + changed)
        low, high = (row[b] * total / row["estimate"] if row["estimate"] > 0 else row[b] for b in ("low", "high"))
        crossed[i] = (total, bool(np.floor(low + 1e-9) <= row["measured"] <= np.ceil(high - 1e-9)))


def tools(rows):
    if all(r["layer_class"] == "TreeEnsemble" for r in rows):
        return "(own Verilog after Yosys; cycles: conifer's VHDL, simulated)"
    return " and ".join(sorted({("Vivado HLS and Vitis HLS" if r["stage"] == "csynth" else "Vivado") + " " + r["stage"] for r in rows}))


def figures(rows, crossed):
    """Cross-validated figures by target, stage, source and layer class, in percent."""
    groups = {}
    for i, (predicted, covered) in crossed.items():
        r = rows[i]
        groups.setdefault((r["target"], r["stage"], r["source"], r["layer_class"]), []).append((predicted, r["measured"], covered))
    result = []
    for key in sorted(groups, key=lambda k: (TARGETS.index(k[0]), k)):
        pairs = groups[key]
        errors = [abs(p - m) / max(m, 1) for p, m, _ in pairs]
        result.append(dict(zip(("target", "stage", "source", "layer_class"), key), n=len(pairs),
                           mdape=round(100 * float(np.median(errors)), 2),
                           exact=round(100 * float(np.mean([p == m for p, m, _ in pairs])), 1),
                           covered=round(100 * float(np.mean([c for *_, c in pairs])), 1)))
    return result


def report(found):
    print(f"{'target':8}{'stage':8}{'source':24}{'class':20}{'n':>5}{'median error %':>16}{'exact %':>9}{'covered %':>11}")
    for f in found:
        print(f"{f['target']:8}{f['stage']:8}{f['source'].split('/')[-1][:22]:24}{f['layer_class']:20}{f['n']:5}{f['mdape']:16.2f}"
              f"{f['exact']:9.1f}{f['covered']:11.1f}")


def check(found, path):
    """The margin: a median error may grow by a point and by a tenth of itself, exact rows fall by two points."""
    before = {tuple(f[k] for k in ("target", "stage", "source", "layer_class")): f for f in json.load(open(path))["figures"]}
    worse = []
    for f in found:
        key = tuple(f[k] for k in ("target", "stage", "source", "layer_class"))
        old = before.pop(key, None)
        if old is None or old["n"] < 5:  # four rows and less are stories, not figures
            continue
        if f["mdape"] > old["mdape"] * 1.1 + 1:
            worse.append(f"{', '.join(key)}: median error {f['mdape']} %, was {old['mdape']} %")
        if f["exact"] < old["exact"] - 2:
            worse.append(f"{', '.join(key)}: exact on {f['exact']} %, was {old['exact']} %")
    worse += [f"{', '.join(key)}: no longer estimated" for key, old in before.items()]
    print("\n".join(worse) or f"{len(found)} figures, none worse")
    return 1 if worse else 0


def main():
    rows = read(sys.argv[1]) + tree_rows()
    families, crossed = fit_all(rows)
    found = figures(rows, crossed)
    if "--report" in sys.argv:
        report(found)
    elif "--check" in sys.argv:
        sys.exit(check(found, sys.argv[sys.argv.index("--check") + 1]))
    elif "--figures" in sys.argv:
        print('{"about": "Cross-validated: every group of designs estimated by a fit on the others. In percent. See README.md.",\n"figures": [')
        print(",\n".join(json.dumps(f) for f in found) + "\n]}")
    else:
        text = json.dumps(families, sort_keys=True)
        print(json.dumps({"about": "Coefficients and 90 % intervals of the estimators. Made by fit_estimators.py from rows.csv; "
                                   "sources, tools and designs of the rows: README.md beside this file.",
                          "id": hashlib.sha256(text.encode()).hexdigest()[:12], "families": families}, indent=1))


if __name__ == "__main__":
    main()
