#!/usr/bin/env python3
"""Optuna opens a study of Bitscape: its front is ours, constraints hold, its dashboard loads it, it goes on with it.

usage: optuna_check.py BITSCAPE_CLI MODEL DATA sqlite|postgresql      exit 77: optuna or PostgreSQL is not installed
"""
import glob
import importlib.util
import json
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
ENVIRONMENT = pathlib.Path(__file__).parents[2] / "build/oracle/optuna/bin/python"  # made by ./dev optuna

if importlib.util.find_spec("optuna") is None:
    if ENVIRONMENT.exists() and pathlib.Path(sys.executable) != ENVIRONMENT:
        os.execv(ENVIRONMENT, [str(ENVIRONMENT), *sys.argv])
    print("skipped: optuna is not installed (./dev optuna installs it from PyPI)")
    sys.exit(SKIPPED)

import optuna

OBJECTIVES = ["accuracy", "lut"]
TRIALS = 12


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check(condition, what):
    if not condition:
        sys.exit(f"optuna_check: {what}")


def explore(cli, model, data, place):
    options = [word for name in OBJECTIVES for word in ("--objective", name)]
    run(cli, "explore", model, "--data", data, "--study", place, "--name", "jets", "--trials", str(TRIALS),
        "--seed", "7", "--sampler", "random", "--constraint", "dsp<=700", *options)
    return json.loads(run(cli, "front", place, "--name", "jets", "--json"))


def check_front(study, ours):
    """Optuna's best trials are the trials of our front, with the same values and parameters."""
    best = {trial.number: trial for trial in study.best_trials}
    check(sorted(best) == sorted(entry["trial"] for entry in ours["front"]),
          f"Optuna's front is {sorted(best)}, ours {sorted(entry['trial'] for entry in ours['front'])}")
    for entry in ours["front"]:
        trial = best[entry["trial"]]
        check(trial.values == [entry["values"][name] for name in OBJECTIVES], f"values of trial {trial.number}")
        check(trial.params == entry["parameters"], f"parameters of trial {trial.number}")


def check_trials(study, ours):
    trials = study.get_trials()
    check(len(trials) == TRIALS, f"{len(trials)} trials")
    check([trial.number for trial in trials] == list(range(TRIALS)), "numbers")
    complete = [trial for trial in trials if trial.state == optuna.trial.TrialState.COMPLETE]
    feasible = [trial for trial in complete if all(value <= 0 for value in trial.system_attrs["constraints"])]
    check(len(feasible) == ours["complete"], f"{len(feasible)} feasible, ours {ours['complete']}")
    check(0 < len(feasible) < len(complete), "the constraint should part the trials")
    check(all(trial.datetime_complete >= trial.datetime_start for trial in complete), "times")
    check(study.metric_names == OBJECTIVES, "metric names")
    check([direction.name for direction in study.directions] == ["MAXIMIZE", "MINIMIZE"], "directions")


def fetch(app, path):
    """What the dashboard's server answers to GET."""
    from wsgiref.util import setup_testing_defaults

    path, _, query = path.partition("?")
    environment = {"PATH_INFO": path, "QUERY_STRING": query}
    setup_testing_defaults(environment)
    status = []
    body = b"".join(app(environment, lambda code, headers, error=None: status.append(code)))
    check(status == ["200 OK"], f"the dashboard answers {status} to {path}")
    return json.loads(body)


def check_dashboard(url, ours):
    if importlib.util.find_spec("optuna_dashboard") is None:
        print("optuna-dashboard is not installed: not checked")
        return
    import optuna_dashboard

    app = optuna_dashboard.wsgi(url)
    studies = fetch(app, "/api/studies")["study_summaries"]
    check([study["study_name"] for study in studies] == ["jets"], "the dashboard's list of studies")
    detail = fetch(app, f"/api/studies/{studies[0]['study_id']}?after=0&limit={10 * TRIALS}")
    check(len(detail["trials"]) == TRIALS, "the dashboard's trials")
    check(detail["objective_names"] == OBJECTIVES, "the dashboard's objectives")
    first = ours["front"][0]
    shown = detail["trials"][first["trial"]]
    check({each["name"]: each["param_external_value"] for each in shown["params"]} == first["parameters"],
          "the dashboard's parameters")
    check([float(value) for value in shown["values"]] == [first["values"][name] for name in OBJECTIVES],
          "the dashboard's values")


def check_continuation(url, cli, place):
    """Optuna asks for a trial in our study, and we list it."""
    study = optuna.load_study(study_name="jets", storage=url, sampler=optuna.samplers.NSGAIISampler(seed=1))
    known = study.get_trials()[0]
    trial = study.ask(fixed_distributions=known.distributions)
    study.tell(trial, [2.0, 1.0])  # better than all
    ours = json.loads(run(cli, "front", place, "--name", "jets", "--json"))
    check([entry["trial"] for entry in ours["front"]] == [TRIALS], "Optuna's trial is not our front")
    check(ours["front"][0]["parameters"] == trial.params, "parameters of Optuna's trial")


def check_deletion(url, cli, place):
    """A study that Optuna deletes takes our rows along."""
    optuna.delete_study(study_name="jets", storage=url)
    left = subprocess.run([cli, "front", place], capture_output=True, text=True)
    check(left.returncode == 1 and "holds no study" in left.stderr, f"after deletion: {left.stderr}")


def check_foreign(url, cli, place):
    """We read what Optuna made, and find the same front."""
    import optuna_studies

    optuna_studies.make_all(url)
    for name in ("mixed", "knobs"):
        ours = json.loads(run(cli, "front", place, "--name", name, "--json"))
        best = optuna.load_study(study_name=name, storage=url).best_trials
        check(sorted(entry["trial"] for entry in ours["front"]) == sorted(trial.number for trial in best),
              f"front of Optuna's study '{name}'")


def check_example(cli, model, data):
    """The documented search that Optuna drives."""
    example = pathlib.Path(__file__).parents[2] / "resources/examples/optuna/ask_optuna.py"
    config = pathlib.Path(model).with_name("jets_config.yml")
    with tempfile.TemporaryDirectory() as folder:
        place = os.path.join(folder, "study.db")
        subprocess.run([sys.executable, "-W", "ignore", example, cli, model, config, data, place, "4"], check=True,
                       stderr=subprocess.DEVNULL)
        ours = json.loads(run(cli, "front", place, "--json"))
        check(ours["trials"] == 4 and ours["front"], "the example's study")


def check_all(cli, model, data, place, url):
    ours = explore(cli, model, data, place)
    study = optuna.load_study(study_name="jets", storage=url)
    check_front(study, ours)
    check_trials(study, ours)
    check_dashboard(url, ours)
    check_continuation(url, cli, place)
    check_deletion(url, cli, place)
    check_foreign(url, cli, place)


def with_server(work):
    """Calls work(ours, optuna's) with the URLs of an empty database on a server of its own."""
    programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not programs or importlib.util.find_spec("psycopg2") is None:
        print("skipped: PostgreSQL or psycopg2 is not installed")
        sys.exit(SKIPPED)
    folder = tempfile.mkdtemp(prefix="bitscape-pg-")
    other = {}
    if os.geteuid() == 0:  # the server refuses to be root
        try:
            user = pwd.getpwnam("postgres")
        except KeyError:
            print("skipped: no user 'postgres'")
            sys.exit(SKIPPED)
        os.chown(folder, user.pw_uid, user.pw_gid)
        other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    data = os.path.join(folder, "data")
    subprocess.run([f"{programs[-1]}/initdb", "-D", data, "-U", "bitscape", "--auth=trust", "--encoding=UTF8",
                    "--locale=C", "--no-sync"], check=True, stdout=subprocess.DEVNULL, cwd=folder, **other)
    server = subprocess.Popen([f"{programs[-1]}/postgres", "-D", data, "-k", folder, "-c", "listen_addresses=",
                               "-c", "fsync=off"], stderr=subprocess.DEVNULL, cwd=folder, **other)
    try:
        for _ in range(300):
            if subprocess.run([f"{programs[-1]}/pg_isready", "-h", folder], stdout=subprocess.DEVNULL,
                              check=False).returncode == 0:
                break
            time.sleep(0.1)
        tail = f"bitscape@/postgres?host={folder}"
        work(f"postgresql://{tail}", f"postgresql+psycopg2://{tail}")
    finally:
        server.send_signal(signal.SIGQUIT)  # does not wait for Optuna's connections
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def main():
    cli, model, data = sys.argv[1:4]
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    if sys.argv[4:] == ["postgresql"]:
        with_server(lambda place, url: check_all(cli, model, data, place, url))
    else:
        with tempfile.TemporaryDirectory() as folder:
            place = os.path.join(folder, "study.db")
            check_all(cli, model, data, place, f"sqlite:///{place}")
        check_example(cli, model, data)
    print(f"optuna {optuna.__version__} reads, shows, continues and deletes our study")


if __name__ == "__main__":
    main()
