"""Runs the program with little memory and says what it took."""

import os
import resource
import subprocess
import sys
import tempfile
import time


def is_sanitized(program):
    """Does the program hold AddressSanitizer? It reserves terabytes of addresses: no limit then, no measuring."""
    with open(program, "rb") as file:
        return b"__asan_init" in file.read()


class Outcome:
    """Exit code, streams, seconds and peak of resident memory (bytes) of one run."""

    def __init__(self, code, out, err, seconds, peak):
        self.code, self.out, self.err, self.seconds, self.peak = code, out, err, seconds, peak


def run(command, address_space, seconds=60):
    """Starts `command` with at most `address_space` bytes of addresses; kills it after `seconds`."""
    limited = not is_sanitized(command[0])

    def limit():
        if limited:
            resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=out, stderr=err, preexec_fn=limit)
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() - start > seconds:
                child.kill()
                _, status, usage = os.wait4(child.pid, 0)
                break
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
        took = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        peak = usage.ru_maxrss * 1024 if limited else 0
        return Outcome(child.returncode, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
                       took, peak)


def fail(text):
    """Ends the test."""
    sys.exit(text)
