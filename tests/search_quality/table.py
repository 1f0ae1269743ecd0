"""Markdown table of what search_quality and optuna_quality.py printed: python table.py 500 FILE..."""

import collections
import statistics
import sys

ORDER = ["greedy", "nsga2", "tpe", "nspso", "sobol", "random", "optuna_tpe", "optuna_nsga2"]


def main():
    budget = sys.argv[1]
    volumes = collections.defaultdict(dict)  # (sampler, problem) -> seed -> volume
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as file:
            for line in file:
                problem, sampler, seed, trials, volume = line.strip().split(",")
                if trials == budget:
                    volumes[sampler, problem][int(seed)] = float(volume)
    problems = sorted({problem for _, problem in volumes})
    print("| sampler | " + " | ".join(problems) + " |")
    print("| --- |" + " --- |" * len(problems))
    for sampler in ORDER:
        cells = []
        for problem in problems:
            found = sorted(volumes[sampler, problem].values())
            if not found:
                cells.append("")
                continue
            seeds = "" if len(found) == 10 else f" ({len(found)} seeds)"
            cells.append(f"**{statistics.median(found):.3f}** {found[0]:.3f} .. {found[-1]:.3f}{seeds}")
        if any(cells):
            print(f"| {sampler.replace('optuna_', 'Optuna ')} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
