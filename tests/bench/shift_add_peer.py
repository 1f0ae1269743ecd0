"""Adders, depth and seconds of Bitscape's shift-add graphs beside da4ml's on the same matrices.

    pip install da4ml==0.6.0 numpy
    OMP_NUM_THREADS=1 python tests/bench/shift_add_peer.py build/release/bin/bitscape_shift_add_bench [--seeds N]
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time

import numpy as np
from da4ml.cmvm import solve

DEPTHS = (0, 1, 2, -1)  # levels beyond the fewest; -1: any


def matrices(seed):
    rng = np.random.default_rng(seed)
    for n in (4, 8, 16, 32):
        for bits in (3, 4, 6, 8):
            most = 2 ** (bits - 1) - 1
            yield f'uniform {n}x{n} {bits} bit', rng.integers(-most, most + 1, (n, n))
    for shape in ((16, 64), (64, 32), (32, 32), (32, 5), (9, 8), (27, 16)):
        w = np.round(rng.normal(0, 0.3, shape) * 2 ** 5).astype(int)
        yield f'normal {shape[0]}x{shape[1]} 6 bit', w
        mask = rng.random(shape) < 0.3
        yield f'pruned {shape[0]}x{shape[1]} 6 bit', w * mask
    for n in (8, 16, 32):
        low = rng.integers(-7, 8, (n, 4)) @ rng.integers(-3, 4, (4, n))
        yield f'rank 4 {n}x{n}', low


def ours(program, matrix, extra):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', delete=False) as f:
        f.write(f'{matrix.shape[0]} {matrix.shape[1]}\n')
        f.write('\n'.join(' '.join(str(int(v)) for v in row) for row in matrix) + '\n')
    out = subprocess.run([program, f.name, *map(str, extra)], capture_output=True, text=True, check=True).stdout
    os.unlink(f.name)
    return [json.loads(line) for line in out.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('--seeds', type=int, default=1)
    arguments = parser.parse_args()
    rows = {}
    for seed in range(arguments.seeds):
        for name, matrix in matrices(seed):
            for extra, mine in zip(DEPTHS, ours(arguments.program, matrix, DEPTHS)):
                begin = time.process_time()
                peer = solve(matrix.astype(np.float32), hard_dc=extra)
                seconds = time.process_time() - begin
                ratio = mine['adders'] / peer.cost if peer.cost else 1.0
                deeper = mine['depth'] - peer.latency[1]
                rows.setdefault(extra, []).append((ratio, mine['seconds'], seconds, deeper))
                print(f"{name:24} extra depth {extra:2}  adders {mine['adders']:5} / {peer.cost:5.0f} = {ratio:.3f}  "
                      f"depth {mine['depth']:3} / {peer.latency[1]:3.0f}  s {mine['seconds']:.3f} / {seconds:.3f}", flush=True)
    for extra, found in rows.items():
        ratios = [row[0] for row in found]
        print(f"extra depth {extra:2}: {len(found)} matrices, ratio of adders: median {statistics.median(ratios):.3f} "
              f"mean {statistics.mean(ratios):.3f} min {min(ratios):.3f} max {max(ratios):.3f}; more adders in "
              f"{sum(r > 1 for r in ratios)}, deeper in {sum(row[3] > 0 for row in found)}; "
              f"seconds {sum(row[1] for row in found):.2f} / {sum(row[2] for row in found):.2f}")


if __name__ == '__main__':
    main()
