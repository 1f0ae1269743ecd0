#!/usr/bin/env python3
"""Makes tests/studies/optuna.db: studies as Optuna writes them, with every kind of parameter, trial and attribute.

usage: optuna_studies.py FILE|URL       (needs optuna from PyPI; the fixture was made with 5.0.0)
"""
import sys

import optuna


def mixed(storage):
    """Two objectives and constraints; every distribution; an enqueued and an unfinished trial."""
    sampler = optuna.samplers.NSGAIISampler(seed=1, constraints_func=lambda trial: (trial.params["x"] - 1,))
    study = optuna.create_study(study_name="mixed", storage=storage, directions=["maximize", "minimize"], sampler=sampler)
    study.set_metric_names(["accuracy", "lut"])
    study.set_user_attr("made for", {"tests": [1, 2]})

    def objective(trial):
        x = trial.suggest_float("x", 0, 2)
        n = trial.suggest_int("n", 1, 8, log=True)
        trial.suggest_float("stepped", 0, 1, step=0.25)
        trial.suggest_categorical("kind", ["a b", 4, 2.5, None, True])
        trial.set_user_attr("note", f"trial {trial.number}")
        return x, n

    study.enqueue_trial({"x": 0.5, "n": 3, "stepped": 0.75, "kind": "a b"})
    study.optimize(objective, n_trials=12)
    study.ask().suggest_float("x", 0, 2)
    study.enqueue_trial({"x": 0.25, "kind": "a b"})


def stopped(storage):
    """Pruned and failed trials, values that are not finite."""
    study = optuna.create_study(study_name="stopped", storage=storage, sampler=optuna.samplers.RandomSampler(seed=1))

    def pruned(trial):
        x = trial.suggest_float("x", 0, 2)
        for step, value in enumerate([x, float("nan"), float("-inf"), 0.5]):
            trial.report(value, 10 * step)
        raise optuna.TrialPruned()

    def fails(trial):
        raise ValueError("no")

    study.optimize(pruned, n_trials=1)
    study.optimize(fails, n_trials=1, catch=ValueError)
    study.optimize(lambda trial: float("nan"), n_trials=1)
    study.optimize(lambda trial: float("inf"), n_trials=1)


def knobs(storage):
    """The knobs of a Bitscape study: this one can be continued."""
    study = optuna.create_study(study_name="knobs", storage=storage, directions=["maximize", "minimize"],
                                sampler=optuna.samplers.RandomSampler(seed=1))

    def objective(trial):
        trial.suggest_categorical("fc1.weight", ["fixed<6,1>", "fixed<7,1>"])
        trial.suggest_categorical("fc1.reuse_factor", ["1", "2", "4"])
        return trial.number / 10, 100 - trial.number

    study.optimize(objective, n_trials=3)


def make_all(storage):
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    for make in (mixed, stopped, knobs):
        make(storage)


if __name__ == "__main__":
    make_all(sys.argv[1] if "://" in sys.argv[1] else "sqlite:///" + sys.argv[1])
