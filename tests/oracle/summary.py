"""Prints what `bitscape-cli verify --json` says of random cases, a row a family.

    python summary.py VERIFY.json [--failed]
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path


def family(case):
    return re.sub(r"_\d+$", "", Path(case).name)


def outcome(failure):
    """`refused` for what Bitscape says it cannot do, `differs` for what it does wrong."""
    return "refused" if failure.get("unsupported") else "differs"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verify", type=Path, help="the output of bitscape-cli verify --json")
    parser.add_argument("cases", nargs="*", type=Path, help="the cases that were verified, for the totals")
    parser.add_argument("--failed", action="store_true", help="list the cases that are not exact")
    args = parser.parse_args()
    verified = json.loads(args.verify.read_text())
    total = Counter(family(case) for case in args.cases)
    failed = {"differs": Counter(), "refused": Counter()}
    for failure in verified["failed"]:
        failed[outcome(failure)][family(failure["case"])] += 1
    names = sorted(total or failed["differs"] | failed["refused"])
    print(f"{'family':24} {'cases':>6} {'exact':>6} {'refused':>8} {'differ':>7}")
    for name in names:
        refused, differ = failed["refused"][name], failed["differs"][name]
        print(f"{name:24} {total[name]:6} {total[name] - refused - differ:6} {refused:8} {differ:7}")
    print(f"{'all':24} {verified['cases']:6} {verified['exact']:6} {failed['refused'].total():8} {failed['differs'].total():7}")
    if args.failed:
        for failure in verified["failed"]:
            print(json.dumps(failure))


if __name__ == "__main__":
    main()
