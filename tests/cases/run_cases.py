"""Text cases against the real bitscape-cli.

    run_cases.py BITSCAPE_CLI FILE.case [--only NAME]

A file holds cases; each starts with `# name:` and `# why:` and runs in an empty folder of its own. Lines:

    copy DST SRC                     SRC may start with $ROOT (the source tree)
    truncate DST SRC BYTES           the first BYTES of SRC
    replace DST SRC "OLD" "NEW"      the bytes OLD, which must occur, become NEW
    patch DST SRC OFFSET HEX         bytes at an offset
    random DST BYTES SEED
    write DST "TEXT"                 \\n is a line end
    npy DST ROWS COLUMNS [DTYPE]     rows of a fixed pattern within -1..1; dtype f4 or f8
    npy-header DST "SHAPE"           a header with any shape and no data
    set-npy DST ROW COLUMN VALUE     overwrites one value (f8)
    mkdir DST      chmod MODE PATH      sql DB "STATEMENT"
    limit-files BYTES                files written by the next run may not grow further: a full disk
    unprivileged                     the next run obeys file modes even as root
    stdout-to PATH                   standard output of the next run goes there
    interrupt SECONDS                SIGINT to the next run after that time
    tool NAME "TEXT"                 an executable script that later runs find in PATH
    environment NAME VALUE           for later runs
    unpack ARCHIVE                   a .zip or .tar.gz, into the case's folder
    run ARGS...                      bitscape-cli with these arguments

and after a run what to expect of it:

    exit N                           (0 where not said)
    stderr TEXT / stdout TEXT        the whole stream is this one line; $ROOT stands for the source tree
    stderr ~ REGEX / stdout ~ REGEX  found somewhere in it
    json POINTER == VALUE            also != < > <= >=, `json POINTER ~ REGEX`, `json POINTER is TYPE`,
                                     `json POINTER count N`; TYPE: number text list object true/false
    exists PATH / absent PATH / same PATH PATH
    entries DIR N                    what is in a folder, hidden names too

A run that is expected to fail with 1 or 2 must print exactly one line on standard error and nothing on standard output.
"""

import argparse
import ctypes
import json
import os
import random
import re
import resource
import shlex
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT = 300
PR_CAPBSET_DROP = 24
CAPABILITIES_OVER_MODES = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


class Failure(Exception):
    pass


def npy_bytes(rows, columns, dtype):
    values = [((7 * i) % 201 - 100) / 100 for i in range(rows * columns)]
    header = f"{{'descr': '<{dtype}', 'fortran_order': False, 'shape': ({rows}, {columns}), }}"
    return npy_header(header) + struct.pack(f"<{len(values)}{'d' if dtype == 'f8' else 'f'}", *values)


def npy_header(header):
    header = header.ljust(117) + "\n"  # magic, version and length make 128 bytes
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()


def resolve_pointer(document, pointer):
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        try:
            document = document[int(part)] if isinstance(document, list) else document[part]
        except (KeyError, IndexError, ValueError, TypeError):
            raise Failure(f"json {pointer}: there is no '{part}'") from None
    return document


COMPARE = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}
TYPES = {"number": (int, float), "text": str, "list": list, "object": dict, "true/false": bool}


class Case:
    def __init__(self, cli, folder):
        self.cli, self.folder = cli, folder
        self.limit = self.stdout_to = self.interrupt = None
        self.unprivileged = False
        self.environment = {"BITSCAPE_DATA_DIR": str(folder)}  # nothing of the user's
        self.result = None
        self.expected_exit = 0

    def path(self, text):
        if text.startswith("$ROOT"):
            return ROOT / text[len("$ROOT"):].lstrip("/")
        return self.folder / text

    def prepare_child(self):
        if self.limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.limit, self.limit))
        if self.unprivileged and os.geteuid() == 0:
            libc = ctypes.CDLL(None, use_errno=True)
            for capability in CAPABILITIES_OVER_MODES:
                libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)

    def do_run(self, line):
        self.check_run()
        arguments = [word.replace("$ROOT", str(ROOT)) for word in shlex.split(line)]
        stdout = open(self.path(self.stdout_to), "wb") if self.stdout_to else subprocess.PIPE
        child = subprocess.Popen([self.cli, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=stdout,
                                 stderr=subprocess.PIPE, preexec_fn=self.prepare_child,
                                 env=os.environ | self.environment)
        if self.interrupt is not None:
            try:
                child.wait(self.interrupt)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=TIMEOUT)
        self.result = (child.returncode, (out or b"").decode(errors="replace"), err.decode(errors="replace"))
        self.command = line
        self.limit = self.stdout_to = self.interrupt = None
        self.unprivileged = False
        self.expected_exit = 0

    def check_run(self):
        """The exit code of the run before, once all its expectations were read."""
        if self.result is None:
            return
        code, out, err = self.result
        self.result = None
        if code != self.expected_exit:
            raise Failure(f"`{self.command}` answered {code}, expected {self.expected_exit}\n  stderr: {err[:600]}"
                          f"\n  stdout: {out[:300]}")
        if code in (1, 2) and (err.count("\n") != 1 or out):
            raise Failure(f"`{self.command}`: a failure is one line on standard error and nothing else\n"
                          f"  stderr: {err!r}\n  stdout: {out[:300]!r}")

    def expect_stream(self, index, rest):
        text = self.result[index].replace(str(ROOT), "$ROOT")
        if rest.startswith("~ "):
            if not re.search(rest[2:].strip(), text, re.MULTILINE):
                raise Failure(f"`{self.command}`: no match for {rest[2:]!r} in\n  {text[:800]}")
        elif text.rstrip("\n") != rest:
            raise Failure(f"`{self.command}`:\n  expected: {rest}\n  actual:   {text.rstrip()[:800]}")

    def expect_json(self, rest):
        pointer, operator, wanted = rest.split(None, 2)
        try:
            actual = resolve_pointer(json.loads(self.result[1]), "" if pointer == "/" else pointer)
        except json.JSONDecodeError:
            raise Failure(f"`{self.command}`: standard output is not JSON: {self.result[1][:300]!r}") from None
        if operator == "~":
            good = isinstance(actual, str) and re.search(wanted, actual.replace(str(ROOT), "$ROOT"))
        elif operator == "is":
            good = isinstance(actual, TYPES[wanted]) and (wanted == "true/false" or not isinstance(actual, bool))
        elif operator == "count":
            good = len(actual) == int(wanted)
        else:
            good = COMPARE[operator](actual, json.loads(wanted))
        if not good:
            raise Failure(f"`{self.command}`: json {rest}: it is {json.dumps(actual)[:300]}")

    def step(self, line):
        verb, _, rest = line.partition(" ")
        rest = rest.strip()
        if verb == "exit":
            self.expected_exit = int(rest)
        elif verb in ("stdout", "stderr"):
            self.expect_stream(1 if verb == "stdout" else 2, rest)
        elif verb == "json":
            self.expect_json(rest)
        elif verb == "run":
            self.do_run(rest)
        elif verb == "interrupt":
            self.check_run()
            self.interrupt = float(rest)
        elif verb == "limit-files":
            self.check_run()
            self.limit = int(rest)
        elif verb == "stdout-to":
            self.check_run()
            self.stdout_to = rest
        elif verb == "unprivileged":
            self.check_run()
            self.unprivileged = True
        else:
            self.file_step(verb, shlex.split(rest))

    def file_step(self, verb, words):
        path = self.path(words[0]) if words else None
        if verb == "copy":
            path.write_bytes(self.path(words[1]).read_bytes())
        elif verb == "truncate":
            path.write_bytes(self.path(words[1]).read_bytes()[: int(words[2])])
        elif verb == "replace":
            content, old = self.path(words[1]).read_bytes(), words[2].encode()
            if old not in content:
                raise Failure(f"replace: {words[2]!r} is not in {words[1]}")
            path.write_bytes(content.replace(old, words[3].encode()))
        elif verb == "patch":
            content, bytes_, at = bytearray(self.path(words[1]).read_bytes()), bytes.fromhex(words[3]), int(words[2])
            content[at : at + len(bytes_)] = bytes_
            path.write_bytes(content)
        elif verb == "random":
            path.write_bytes(random.Random(int(words[2])).randbytes(int(words[1])))
        elif verb == "write":
            path.write_text(words[1].replace("\\n", "\n"))
        elif verb == "npy":
            path.write_bytes(npy_bytes(int(words[1]), int(words[2]), words[3] if len(words) > 3 else "f8"))
        elif verb == "npy-header":
            path.write_bytes(npy_header(f"{{'descr': '<f8', 'fortran_order': False, 'shape': {words[1]}, }}"))
        elif verb == "set-npy":
            content = bytearray(path.read_bytes())
            columns = int(re.search(rb"'shape': \(\d+, (\d+)\)", content).group(1))
            struct.pack_into("<d", content, 128 + 8 * (int(words[1]) * columns + int(words[2])), float(words[3]))
            path.write_bytes(content)
        elif verb == "mkdir":
            path.mkdir()
        elif verb == "tool":
            tools = self.folder / ".tools"
            tools.mkdir(exist_ok=True)
            (tools / words[0]).write_text(words[1].replace("\\n", "\n"))
            (tools / words[0]).chmod(0o755)
            self.environment["PATH"] = f"{tools}:{os.environ['PATH']}"
        elif verb == "environment":
            self.environment[words[0]] = words[1]
        elif verb == "unpack":
            self.check_run()
            shutil.unpack_archive(path, self.folder)
        elif verb == "entries" and len(list(path.iterdir())) == int(words[1]):
            pass
        elif verb == "chmod":
            self.path(words[1]).chmod(int(words[0], 8))
        elif verb == "sql":
            with sqlite3.connect(path) as database:
                database.execute(words[1])
        elif verb == "exists" and path.exists() or verb == "absent" and not path.exists():
            pass
        elif verb == "same" and path.read_bytes() == self.path(words[1]).read_bytes():
            pass
        elif verb in ("exists", "absent", "same", "entries"):
            raise Failure(f"`{self.command}`: not so: {verb} {' '.join(words)}")
        else:
            raise Failure(f"unknown line: {verb}")


def read_cases(file):
    cases = []
    for number, line in enumerate(file.read_text().splitlines(), 1):
        line = line.strip()
        if line.startswith("# name:"):
            cases.append((line[7:].strip(), []))
        elif line and not line.startswith("#"):
            if not cases:
                raise SystemExit(f"{file}:{number}: a case starts with `# name:`")
            cases[-1][1].append((number, line))
    if not cases:
        raise SystemExit(f"{file}: holds no case")
    return cases


def run_case(cli, lines):
    with tempfile.TemporaryDirectory(prefix="bitscape-case-") as folder:
        case = Case(cli, Path(folder))
        number = 0
        try:
            for number, line in lines:
                case.step(line)
            case.check_run()
        except subprocess.TimeoutExpired:
            return f"line {number}: no answer within {TIMEOUT} s"
        except Failure as failure:
            return f"line {number}: {failure}"
        finally:
            for path in Path(folder).rglob("*"):  # read-only folders must not stop the clean-up
                if path.is_dir():
                    path.chmod(0o755)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("--only")
    arguments = parser.parse_args()
    failures = 0
    cases = [case for case in read_cases(arguments.file) if arguments.only in (None, case[0])]
    if not cases:
        raise SystemExit(f"no case is named {arguments.only}")
    for name, lines in cases:
        failure = run_case(arguments.cli.resolve(), lines)
        print(f"{'FAILED' if failure else 'ok':6} {name}" + (f"\n  {failure}" if failure else ""))
        failures += failure is not None
    print(f"{len(cases) - failures} of {len(cases)} cases passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
