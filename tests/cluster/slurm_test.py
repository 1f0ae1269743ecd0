"""Workers under a real Slurm on this machine: munge, slurmctld and slurmd of its own, started and ended here.

Two workers take the trials of a study from the array script; both are killed, and replaced by the script; a job is
cancelled, and another takes its place. The study must hold the trials that one process makes alone.
Exit 77 (skipped) with a line where Slurm is not installed or cannot be run.
"""
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time

TRIALS = 600
PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo"]
CONFIGURATION = """ClusterName=bitscape
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=2
InactiveLimit=0
KillWait=10
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=YES
"""


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Slurm:
    """One controller and one node; everything it writes is in `folder`."""

    def __init__(self, folder):
        self.folder = folder
        self.processes = []
        (folder / "state").mkdir()
        (folder / "spool").mkdir()
        key = folder / "munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o400)
        host = socket.gethostname().split(".")[0]
        configuration = folder / "slurm.conf"
        configuration.write_text(CONFIGURATION.format(folder=folder, host=host, ports=free_ports(2), cpus=os.cpu_count()))
        self.environment = dict(os.environ, SLURM_CONF=str(configuration))
        self.start("munged", "--foreground", "--force", f"--socket={folder}/munge.socket", f"--key-file={key}",
                   f"--pid-file={folder}/munged.pid", f"--log-file={folder}/munged.log", f"--seed-file={folder}/munged.seed")
        self.wait(lambda: (folder / "munge.socket").exists(), "munged")
        self.start("slurmctld", "-D", "-c", "-f", str(configuration))
        self.start("slurmd", "-D", "-f", str(configuration))
        self.wait(lambda: self.run("sinfo", "-h", "-o", "%T").strip() in ("idle", "mixed"), "the node")

    def start(self, *command):
        output = open(self.folder / f"{command[0]}.out", "w")
        self.processes.append(subprocess.Popen(command, stdout=output, stderr=output, env=self.environment))

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, cwd=self.folder).stdout

    def wait(self, ready, what, seconds=60):
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                logs = "\n".join(f"== {log.name}\n{log.read_text()[-1500:]}" for log in sorted(self.folder.glob("*.[lo][ou][gt]")))
                raise SystemExit(f"{what} did not come within {seconds} s\n{logs}")
            time.sleep(0.1)

    def submit(self, *command, **environment):
        done = subprocess.run(["sbatch", "--parsable", *command], env=dict(self.environment, **environment),
                              capture_output=True, text=True, cwd=self.folder)
        if done.returncode != 0:
            raise SystemExit(f"sbatch: {done.stderr}")
        return done.stdout.strip().split(";")[0]

    def stop(self):
        self.run("scancel", "--full", "--signal=KILL", "--user=root")
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def finished(study):
    if not study.exists():
        return 0
    with sqlite3.connect(f"file:{study}?mode=ro", uri=True, timeout=10) as database:
        return database.execute("SELECT count(*) FROM trials WHERE state IN ('COMPLETE', 'PRUNED', 'FAIL')").fetchone()[0]


def trials_of(study):
    """Everything that is to be the same: parameters, values and states."""
    with sqlite3.connect(f"file:{study}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT number, state, trial_id FROM trials ORDER BY number").fetchall()
        return [(number, state,
                 database.execute("SELECT objective, value FROM trial_values WHERE trial_id = ? ORDER BY 1", (one,)).fetchall(),
                 database.execute("SELECT param_name, distribution_json FROM trial_params WHERE trial_id = ? ORDER BY 1",
                                  (one,)).fetchall()) for number, state, one in rows]


def worker_pids(study):
    """Of this test's workers alone: by their command line."""
    pids = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if b"worker" in words and str(study).encode() in words:
            pids.append(int(entry.name))
    return pids


def main():
    cli, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        skip(f"not installed: {' '.join(missing)} (Debian: slurm-wlm munge)")
    if os.geteuid() != 0:
        skip("slurmd needs root")
    jets = root / "resources/examples/jets"
    with tempfile.TemporaryDirectory(prefix="bitscape slurm ".replace(" ", "_")) as name:
        folder = pathlib.Path(name)
        study, alone = folder / "shared.db", folder / "alone.db"
        explore = [str(cli), "explore", str(jets / "jets.h5"), "--config", str(jets / "jets_config.yml"), "--data",
                   str(jets / "jets_test.npz"), "--name", "jets", "--sampler", "nsga2", "--seed", "3", "--early-stop"]
        subprocess.run([*explore, "--study", str(alone), "--trials", str(TRIALS)], check=True, stdout=subprocess.DEVNULL)
        # Begun with a few trials; that more are wanted is all the workers need to know.
        subprocess.run([*explore, "--study", str(study), "--trials", "5"], check=True, stdout=subprocess.DEVNULL)
        with sqlite3.connect(study) as database:
            database.execute("UPDATE study_user_attributes SET value_json = ? WHERE key = 'bitscape:trials'", (str(TRIALS),))
        database.close()
        slurm = Slurm(folder)
        try:
            script = str(root / "resources/cluster/workers.sbatch")
            one = slurm.submit("--array=1-2", "--cpus-per-task=1", script, str(study), BITSCAPE_CLI=str(cli))
            slurm.wait(lambda: len(worker_pids(study)) == 2 and finished(study) > 20, "two workers")
            killed = worker_pids(study)
            for pid in killed:
                os.kill(pid, signal.SIGKILL)
            slurm.wait(lambda: len([pid for pid in worker_pids(study) if pid not in killed]) == 2, "their replacements")
            between = finished(study)
            slurm.run("scancel", f"{one}_1")
            slurm.submit("--array=3", "--cpus-per-task=1", script, str(study), BITSCAPE_CLI=str(cli))
            slurm.wait(lambda: finished(study) == TRIALS and not worker_pids(study), "all trials", 150)
            slurm.wait(lambda: not slurm.run("squeue", "-h").strip(), "the end of the jobs")
        finally:
            slurm.stop()
        if not 5 < between < TRIALS:
            raise SystemExit(f"the workers were killed after {between} trials: too late to show anything")
        if trials_of(study) != trials_of(alone):
            raise SystemExit("the shared study holds other trials than one process makes alone")
        logs = "".join(log.read_text() for log in folder.glob("bitscape-*.log"))
        if logs.count("ended by signal 9") != 2:
            raise SystemExit(f"two workers were to be replaced:\n{logs}")
        print(f"two workers killed after {between} trials and replaced, a job cancelled and replaced; {TRIALS} trials, all the same")


if __name__ == "__main__":
    main()
