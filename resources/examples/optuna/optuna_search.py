"""Optuna chooses, Bitscape evaluates, both read the study: python optuna_search.py [TRIALS] in a folder with the jet tagger."""
import json
import subprocess
import sys

import optuna  # PyPI; brings yaml along
import yaml

base = yaml.safe_load(open("jets_config.yml"))


def evaluate(trial):
    for layer in ("fc1", "fc2", "fc3", "output"):
        bits = trial.suggest_int(f"{layer} bits", 3, 16)
        base["HLSConfig"]["LayerName"][layer]["Precision"]["weight"] = f"fixed<{bits},2>"
    yaml.safe_dump(base, open("trial.yml", "w"))
    design = json.loads(subprocess.check_output(
        ["bitscape-cli", "evaluate", "jets.h5", "--config", "trial.yml", "--data", "jets_test.npz", "--json"]))
    trial.set_user_attr("latency_ns", design["latency_ns"])
    return design["metrics"]["accuracy"], design["resources"]["lut"]["value"]


study = optuna.create_study(study_name="chosen by Optuna", storage="sqlite:///study.db", load_if_exists=True,
                            directions=["maximize", "minimize"], sampler=optuna.samplers.TPESampler(seed=1))
study.set_metric_names(["accuracy", "lut"])
study.optimize(evaluate, n_trials=int(sys.argv[1]) if len(sys.argv) > 1 else 50)
