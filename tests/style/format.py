"""clang-format over the whole tree: format.py CLANG_FORMAT ROOT. `./dev format` mends what this finds."""

import subprocess
import sys
from pathlib import Path

from tracked import project_files

FOLDERS = {"app", "engine", "plugins", "tests"}


def main() -> int:
    clang_format, root = sys.argv[1], Path(sys.argv[2])
    sources = [str(path) for path in project_files(root)
               if path.suffix in (".cpp", ".hpp") and path.relative_to(root).parts[0] in FOLDERS
               and path.relative_to(root).parts[:2] != ("tests", "corpus")]  # what hls4ml wrote stays as it is
    if not sources:
        print("no sources found")
        return 1
    checked = subprocess.run([clang_format, "--dry-run", "--Werror", *sources], capture_output=True, text=True)
    print(checked.stderr[:4000] or f"{len(sources)} files are as clang-format wants them")
    return checked.returncode


if __name__ == "__main__":
    sys.exit(main())
