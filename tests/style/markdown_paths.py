"""Checks that the paths named in the project's Markdown exist: markdown_paths.py ROOT.

Looked at: link targets, and `code` that looks like a path of this tree (starts with a folder or file at the root, or lies
beside the document). Paths with placeholders (<view>, *, NAME in capitals) and anything below build/ are left out.
"""

import re
import sys
from pathlib import Path

from tracked import project_files

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
CODE = re.compile(r"`([^`\s]+)`")
PLACEHOLDER = re.compile(r"[<>*$|{}]|NNNN|\.\.\.|[A-Z]{3,}\.|\bDIR\b|\bNAME\b")


def candidates(text: str, roots: set[str]):
    for target in LINK.findall(text):
        if not re.match(r"[a-z]+:", target):
            yield target
    for code in CODE.findall(text):
        first = code.removeprefix("./").split("/")[0]
        if "/" in code and first in roots and first != "build":
            yield code


def main() -> int:
    root = Path(sys.argv[1])
    roots = {path.name for path in root.iterdir()}
    missing = checked = 0
    for document in project_files(root):
        if document.suffix != ".md":
            continue
        for target in candidates(document.read_text(), roots):
            if PLACEHOLDER.search(target):
                continue
            checked += 1
            if not (root / target).exists() and not (document.parent / target).exists():
                print(f"{document.relative_to(root)}: names {target}, which does not exist")
                missing += 1
    print(f"{checked} paths checked, {missing} missing")
    return 1 if missing or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
