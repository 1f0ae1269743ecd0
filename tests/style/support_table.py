"""The README's table of what can be read is what the program says: support_table.py CLI README [--write]."""

import difflib
import pathlib
import subprocess
import sys

BEGIN, END = "<!-- support: begin -->\n", "<!-- support: end -->\n"


def main():
    program, readme = sys.argv[1], pathlib.Path(sys.argv[2])
    said = subprocess.run([program, "plugins", "--support"], capture_output=True, text=True, check=True).stdout
    text = readme.read_text(encoding="utf-8")
    before, found, rest = text.partition(BEGIN)
    held, ended, after = rest.partition(END)
    if not found or not ended:
        sys.exit(f"{readme}: the lines {BEGIN.strip()} and {END.strip()} are missing")
    if "--write" in sys.argv:
        readme.write_text(before + BEGIN + said + END + after, encoding="utf-8")
    elif held != said:
        sys.stdout.writelines(difflib.unified_diff(held.splitlines(True), said.splitlines(True), "README", "program"))
        sys.exit("the table is old; accept the new one with: ./dev support-table")


if __name__ == "__main__":
    main()
