"""Runs resources/examples/optuna/ask_optuna.py for three trials: python optuna_example.py BITSCAPE_CLI EXAMPLES

Exits with 77 (skipped) where Optuna is not installed.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import optuna
    import yaml  # noqa: F401
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

cli, examples = sys.argv[1], Path(sys.argv[2])
jets = examples / "jets"
with tempfile.TemporaryDirectory() as folder:
    database = Path(folder) / "optuna.db"
    program = [sys.executable, examples / "optuna/ask_optuna.py", cli, jets / "jets.h5", jets / "jets_config.yml"]
    subprocess.run([*program, jets / "jets_test.npz", database, "3"], check=True, capture_output=True)
    study = optuna.load_study(study_name="optuna", storage=f"sqlite:///{database}")
    assert len(study.trials) == 3 and all(trial.state.is_finished() for trial in study.trials)
    widths = [trial.params["fc1.weight"] for trial in study.trials]
    assert all(0.1 < trial.values[0] < 0.8 and trial.values[1] > 100 for trial in study.trials), study.trials
    assert len({trial.values[1] for trial in study.trials}) > 1, widths  # the knobs reach the design
    front = subprocess.run([cli, "front", database, "--name", "optuna", "--json"], check=True, capture_output=True)
    points = json.loads(front.stdout)["front"]
    assert len(points) == len(study.best_trials), (points, study.best_trials)
print("3 trials, front of", len(points))
