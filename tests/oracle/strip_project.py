#!/usr/bin/env python3
"""Reduces the firmware of a project that hls4ml wrote to the statements that importer_hls4ml reads.

    python tests/oracle/strip_project.py tests/corpus/hls4ml/*/

Comments (but layers' names and one mark), pragmas, includes, guards of the preprocessor and empty lines
go: what is left is the network's own data, as a fixture needs it.
"""
import pathlib
import re
import sys

CONDITION = re.compile(r"#\s*(if|ifdef|ifndef|else|elif|endif|define|include|pragma)\b")
MARK = "// hls-fpga-machine-learning insert"  # the importer knows generated code by it: once, in the first line
NAME = re.compile(r"\s*// \w+$")  # a layer's name: the reader takes it


def stripped(text: str, mark: bool) -> str:
    lines = [MARK] if mark else []
    for line in re.sub(r"/\*.*?\*/", "", text, flags=re.S).splitlines():
        is_call = ";" in line.split("//")[0]
        code = line if is_call or NAME.match(line) else line.split("//")[0]
        if code.strip() and not CONDITION.match(code.strip()):
            lines.append(code.rstrip())
    return "\n".join(lines) + "\n"


def main():
    for folder in map(pathlib.Path, sys.argv[1:]):
        for file in sorted((folder / "firmware").glob("*.cpp")) + sorted((folder / "firmware").glob("*.h")):
            file.write_text(stripped(file.read_text(), file.suffix == ".cpp"))


if __name__ == "__main__":
    main()
