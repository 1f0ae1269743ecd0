"""Runs `bitscape-cli verify` over a folder of conformance cases and insists on every case in scope.

    check_scope.py BITSCAPE_CLI ROOT [--at-least N]

Cases out of scope are those whose values hls4ml takes from memory that is not its own (see scope.py); they are
listed, and may differ.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from scope import cases_in_scope  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("root", type=Path)
    parser.add_argument("--at-least", type=int, default=1, help="cases in scope that must exist")
    arguments = parser.parse_args()

    wanted = {path.name for path in cases_in_scope(arguments.root)}
    run = subprocess.run([arguments.cli, "verify", str(arguments.root), "--json"], capture_output=True, text=True)
    if run.returncode not in (0, 3):
        print(f"verify answered {run.returncode}: {run.stderr}")
        return 1
    result = json.loads(run.stdout)
    failed = {entry["case"]: entry for entry in result["failed"]}
    bad = [entry for name, entry in failed.items() if name in wanted]
    print(f"{result['cases']} cases, {result['exact']} exact, {len(wanted)} in scope of which "
          f"{len(wanted - failed.keys())} exact, {len(result['types'])} types resolved otherwise")
    for name, entry in failed.items():
        why = "" if name in wanted else " (undefined in hls4ml)"
        print(f"  {name}{why}: {entry['layer']}: {entry['first_difference']}")
    if len(wanted) < arguments.at_least:
        print(f"only {len(wanted)} cases in scope, {arguments.at_least} expected")
        return 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
