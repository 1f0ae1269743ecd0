"""A large model opens without being copied around: large_files.py CLI MAKER MEGABYTES [--table]

The peak of memory is below three times the file's size (the program itself taken off, which counts in small
files). --table prints a benchmark instead: seconds beside those of plainly reading the file, and memory.
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import run

GENEROUS = 8 << 30


def plain_read(path):
    """Seconds that reading the file takes, with nothing done to it."""
    best = 1e9
    for _ in range(3):
        start = time.monotonic()
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 20):
                pass
        best = min(best, time.monotonic() - start)
    return best


def main():
    program, maker, megabytes = sys.argv[1], sys.argv[2], sys.argv[3]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([maker, name, megabytes], check=True)
        small = pathlib.Path(__file__).resolve().parents[2] / "resources/examples/jets/jets.h5"
        own = run.run([program, "inspect", str(small)], GENEROUS).peak
        for path in sorted(folder.iterdir()):
            outcome = run.run([program, "inspect", str(path)], GENEROUS)
            size = path.stat().st_size
            if "parameters" not in outcome.out + outcome.err or outcome.code < 0:
                run.fail(f"{path.name}: exit {outcome.code}: {outcome.err}")
            times = (outcome.peak - own) / size
            if "--table" in sys.argv:
                reading = plain_read(path)
                print(f"open {path.name:12} {size / 1e6:6.0f} MB   {outcome.seconds:5.2f} s = "
                      f"{outcome.seconds / reading:5.1f} x reading it   {times:4.2f} x its size in memory")
            elif outcome.peak and times >= 3:
                run.fail(f"{path.name}: {times:.2f} times its size in memory")


if __name__ == "__main__":
    main()
