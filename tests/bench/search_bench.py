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
import time

JETS = pathlib.Path(__file__).resolve().parent.parent.parent / "resources/examples/jets"
HLS4ML_SECONDS = 5.0


def trials_so_far(lines):
    """Of the last whole line of progress."""
    try:
        return json.loads(lines.read_text().splitlines()[-1])["trials"]
    except (OSError, IndexError, ValueError, KeyError):
        return 0


def memory(pid):
    """Bytes of its own, files it reads left out; 0 when it has ended."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("RssAnon")).split()[1]) * 1024
    except (OSError, StopIteration):
        return 0


def explore(cli, work, trials, early):
    """What explore says, its CPU seconds, and (trials, bytes) while it ran."""
    study, lines = work / "search_bench.db", work / "search_bench.lines"
    for file in work.glob("search_bench.*"):
        file.unlink()
    command = [cli, "explore", str(JETS / "jets.h5"), "--config", str(JETS / "jets_config.yml"), "--data",
               str(JETS / "jets_test.npz"), "--study", str(study), "--trials", str(trials), "--json", "--progress-lines"]
    with open(work / "search_bench.json", "w+") as output, open(lines, "w") as progress:
        child = subprocess.Popen(command + (["--early-stop"] if early else []), stdout=output, stderr=progress)
        marks = []
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid != 0:
                break
            marks.append((trials_so_far(lines), memory(child.pid)))
            time.sleep(0.5)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise SystemExit(f"explore ended with {child.returncode}: {lines.read_text()[-500:]}")
        output.seek(0)
        return json.load(output), usage.ru_utime + usage.ru_stime, [mark for mark in marks if min(mark) > 0]


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
    parser.add_argument("--memory-trials", type=int, default=20000, help="to see what memory trials take")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    seconds, source = peer_seconds(options.work)
    print(f"{'search':18} {'trials/s':>9} {'aim':>6} {'CPU ms/trial':>13} {'stopped early':>14} {'hls4ml':>28}")
    for name, early, aim in (("every trial full", False, 200), ("early stop", True, 1000)):
        said, cpu, _ = explore(options.cli, options.work, options.trials, early)
        rate = said["new_trials"] / said["seconds"]
        print(f"{name:18} {rate:9,.0f} {aim:6,} {1e3 * cpu / said['new_trials']:13.2f} {said['pruned'] / said['new_trials']:13.0%}"
              f" {seconds:9.1f} s = {rate * seconds:9,.0f} x  ({source})", flush=True)
    _, _, marks = explore(options.cli, options.work, options.memory_trials, True)
    settled = [mark for mark in marks if mark[0] >= options.memory_trials / 2] # caches have filled
    if len(settled) > 1:
        (first, before), (last, after) = settled[0], settled[-1]
        growth = (after - before) / max(1, last - first) * 100_000
        print(f"memory: {after / 2**20:.0f} MiB after {last:,} trials, {growth / 2**20:+.0f} MiB for each 100,000 more")


if __name__ == "__main__":
    main()
