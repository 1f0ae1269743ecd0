"""Trials a second of a search on the example (jets, 10,000 events), with every trial evaluated in full and with hopeless
ones stopped early, and the memory that trials take.  ./dev bench calls it.

The same search through hls4ml takes as long as one change of a knob does there, trial after trial: what bench.py --peer
measured in this folder, or else 5 s, the least that was measured for jets on two cores (5.2 to 5.9 s).
"""
import argparse
import json
import os
import pathlib
import subprocess

JETS = pathlib.Path(__file__).resolve().parent.parent.parent / "resources/examples/jets"
HLS4ML_SECONDS = 5.0


def explore(cli, work, trials, early):
    """What explore says, and the most memory it had, in bytes."""
    study = work / "search_bench.db"
    for file in work.glob("search_bench.db*"):
        file.unlink()
    command = [cli, "explore", str(JETS / "jets.h5"), "--config", str(JETS / "jets_config.yml"), "--data",
               str(JETS / "jets_test.npz"), "--study", str(study), "--trials", str(trials), "--json"]
    with open(work / "search_bench.json", "w+") as output:
        child = subprocess.Popen(command + (["--early-stop"] if early else []), stdout=output)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"explore ended with {child.returncode}")
        output.seek(0)
        return json.load(output), usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime


def peer_seconds(work):
    try:
        return json.loads((work / "bench.json").read_text())["jets"]["hls4ml"]["knob_to_predictions_s"], "measured here"
    except (OSError, KeyError, ValueError):
        return HLS4ML_SECONDS, "the least measured on two cores"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--trials", type=int, default=3000)
    parser.add_argument("--memory-trials", type=int, default=15000, help="to see what memory trials take")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    seconds, source = peer_seconds(options.work)
    print(f"{'search':18} {'trials/s':>9} {'aim':>6} {'CPU ms/trial':>13} {'stopped early':>14} {'hls4ml':>28}")
    short = {}
    for name, early, aim in (("every trial full", False, 200), ("early stop", True, 1000)):
        said, short[name], cpu = explore(options.cli, options.work, options.trials, early)
        rate = said["new_trials"] / said["seconds"]
        print(f"{name:18} {rate:9,.0f} {aim:6,} {1e3 * cpu / said['new_trials']:13.2f} {said['pruned'] / said['new_trials']:13.0%}"
              f" {seconds:9.1f} s = {rate * seconds:9,.0f} x  ({source})", flush=True)
    _, longer, _ = explore(options.cli, options.work, options.memory_trials, True)
    growth = (longer - short["early stop"]) / (options.memory_trials - options.trials) * 100_000
    print(f"memory: {longer / 2**20:.0f} MiB after {options.memory_trials:,} trials, {growth / 2**20:+.0f} MiB for each 100,000 more")


if __name__ == "__main__":
    main()
