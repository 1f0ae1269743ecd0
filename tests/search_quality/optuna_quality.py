"""Optuna's samplers on the evaluator of search_quality: the same designs, values and reference points.

    python optuna_quality.py SEARCH_QUALITY PROBLEM nsga2,tpe SEEDS TRIALS

(SEEDS: 10, or 6-10) prints the lines that `search_quality run` prints. Knobs whose choices have an order are integers to Optuna (its
distributions for them are the better ones), others categories. Optuna's own defaults otherwise.
"""

import subprocess
import sys

import optuna

SAMPLERS = {
    "nsga2": lambda seed: optuna.samplers.NSGAIISampler(seed=seed),
    "tpe": lambda seed: optuna.samplers.TPESampler(seed=seed),
    "random": lambda seed: optuna.samplers.RandomSampler(seed=seed),
}


class Server:
    """The evaluator, one line a question."""

    def __init__(self, program, problem):
        self.process = subprocess.Popen(
            [program, "serve", problem], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        knobs, directions = self.process.stdout.readline().split(";")
        self.knobs = [(int(text.rstrip("c")), text.endswith("c")) for text in knobs.split()]
        self.directions = directions.split()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return [float(text) for text in self.process.stdout.readline().split()]

    def reset(self):
        self.process.stdin.write("reset\n")


def search(server, problem, name, seed, trials):
    server.reset()
    study = optuna.create_study(directions=server.directions, sampler=SAMPLERS[name](seed))
    for done in range(1, trials + 1):
        trial = study.ask()
        choice = [
            trial.suggest_categorical(f"k{i}", list(range(size))) if unordered else trial.suggest_int(f"k{i}", 0, size - 1)
            for i, (size, unordered) in enumerate(server.knobs)
        ]
        values = server.ask(" ".join(map(str, choice)))
        if values:
            study.tell(trial, values)
        else:
            study.tell(trial, state=optuna.trial.TrialState.FAIL)
        if done % 100 == 0:
            print(f"{problem},optuna_{name},{seed},{done},{server.ask('hv')[0]:.6f}", flush=True)


def main():
    program, problem, samplers, seeds, trials = sys.argv[1:6]
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    server = Server(program, problem)
    first, last = seeds.split("-") if "-" in seeds else (1, seeds)
    for name in samplers.split(","):
        for seed in range(int(first), int(last) + 1):
            search(server, problem, name, seed, int(trials))


if __name__ == "__main__":
    main()
