"""Optuna asks, Bitscape answers: python ask_optuna.py BITSCAPE_CLI MODEL CONFIG DATA STUDY.db TRIALS"""
import copy, json, subprocess, sys
from pathlib import Path
import optuna, yaml

cli, model, config, data, database, trials = sys.argv[1:]
base = yaml.safe_load(Path(config).read_text())
mine = Path(database).with_suffix(".yml")  # the configuration of the trial at hand

def evaluate(trial):
    document = copy.deepcopy(base)
    for name, layer in document["HLSConfig"]["LayerName"].items():
        if "weight" in layer["Precision"]:
            bits = trial.suggest_int(f"{name}.weight", 4, 16)
            layer["Precision"]["weight"] = f"fixed<{bits},3,RND,SAT>"
    mine.write_text(yaml.safe_dump(document))
    answer = subprocess.run([cli, "evaluate", model, "--config", mine, "--data", data, "--json"],
                            check=True, capture_output=True, text=True)
    result = json.loads(answer.stdout)
    return result["metrics"]["accuracy"], result["resources"]["lut"]["value"]

study = optuna.create_study(storage=f"sqlite:///{database}", study_name="optuna", load_if_exists=True,
                            directions=["maximize", "minimize"])
study.set_metric_names(["accuracy", "lut"])
study.optimize(evaluate, n_trials=int(trials))
