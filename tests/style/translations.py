"""translations.py LUPDATE ROOT: the .ts files hold exactly the texts of the sources, languages of
translations/complete.txt are complete, and no translation loses a placeholder, a mnemonic or an ellipsis."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from pathlib import Path


def messages(file):
    """(context, source, comment, plural) -> translations (one, or one a plural form), finished or not."""
    found = {}
    for context in tree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            plural = message.get("numerus") == "yes"
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "", plural)
            found[key] = (forms, translation.get("type") != "unfinished")
    return found


def marks(text):
    """What a translation must keep: its placeholders and tags, whether it has a mnemonic, an ellipsis."""
    placeholders = sorted(re.findall(r"%L?\d|%n|</?[a-z0-9]+", text))
    mnemonic = bool(re.search(r"&(?!&|[a-z]+;)\S", text.replace("&&", "")))
    return placeholders, mnemonic, text.rstrip().endswith("…")


def faults(key, forms):
    source, plural = key[1], key[3]
    wanted = marks(source)
    for form in forms:
        has = marks(form)
        if not form.strip():
            yield "is empty"
        elif plural and [mark for mark in has[0] if mark != "%n"] != [mark for mark in wanted[0] if mark != "%n"]:
            yield f"'{form}': placeholders {has[0]}, not {wanted[0]}"
        elif not plural and has[0] != wanted[0]:
            yield f"'{form}': placeholders or tags {has[0]}, not {wanted[0]}"
        elif has[1] != wanted[1]:
            yield f"'{form}': {'needs' if wanted[1] else 'has'} a mnemonic (&)"
        elif has[2] != wanted[2]:
            yield f"'{form}': {'needs' if wanted[2] else 'has'} an ellipsis"


def main():
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    folder = root / "translations"
    complete = [line for line in (folder / "complete.txt").read_text().split("\n") if line and line[0] != "#"]
    problems = []
    with tempfile.TemporaryDirectory() as fresh:
        for file in sorted(folder.glob("*.ts")):
            shutil.copy(file, fresh)
        subprocess.run(["bash", folder / "update.sh", lupdate, root, fresh], check=True, stdout=subprocess.DEVNULL)
        for file in sorted(folder.glob("*.ts")):
            language = file.stem.removeprefix("bitscape_")
            stored, wanted = messages(file), messages(Path(fresh) / file.name)
            for key in sorted(wanted.keys() - stored.keys()):
                problems.append(f"{file.name}: {key[0]}: '{key[1]}' is missing; run ./dev translations")
            for key in sorted(stored.keys() - wanted.keys()):
                problems.append(f"{file.name}: {key[0]}: '{key[1]}' is in no source any more; run ./dev translations")
            for key, (forms, is_finished) in stored.items():
                if is_finished:
                    problems += [f"{file.name}: {key[0]}: '{key[1]}': {fault}" for fault in faults(key, forms)]
                elif language in complete:
                    problems.append(f"{file.name}: {key[0]}: '{key[1]}' is unfinished")
            print(f"{language}: {len(stored)} texts, {sum(not done for _, done in stored.values())} unfinished")
    for problem in problems[:40]:
        print(problem)
    if len(problems) > 40:
        print(f"... and {len(problems) - 40} more")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
