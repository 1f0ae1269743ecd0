"""Exports golden cases and reads the generated code with clang-format-14 and clang-tidy-14.

usage: check_style.py BITSCAPE_CLI GOLDENS CASE[:BACKEND]... [--tidy]

clang-format has nothing to change under the project's own .clang-format; clang-tidy, with --tidy, has nothing to say
under clang-tidy.yml beside this program. Without the tools it says so and does nothing (exit 77: skipped).
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

import check_goldens

SKIPPED = 77


def lines(text):
    return [line for line in text.splitlines() if "warning:" in line or "error:" in line]


def formatted(folder):
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".h", ".hpp", ".cpp") and
                   "drivers" not in path.parts)
    result = subprocess.run(["clang-format-14", "--dry-run", *map(str, files)], capture_output=True, text=True)
    return lines(result.stderr)


def tidied(folder, rules):
    sources = [path for path in sorted(folder.rglob("*.cpp"))]
    result = subprocess.run(["clang-tidy-14", "--quiet", f"--config-file={rules}", *map(str, sources), "--",
                             "-std=c++17", f"-I{folder / 'sim'}", f"-I{folder}"], capture_output=True, text=True)
    return lines(result.stdout) or ([] if result.returncode == 0 else lines(result.stderr) or ["clang-tidy failed"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli", type=pathlib.Path)
    parser.add_argument("goldens", type=pathlib.Path)
    parser.add_argument("cases", nargs="+")
    parser.add_argument("--tidy", action="store_true")
    options = parser.parse_args()
    needed = ["clang-format-14"] + (["clang-tidy-14"] if options.tidy else [])
    missing = [tool for tool in needed if shutil.which(tool) is None]
    if missing:
        print(f"skipped: {', '.join(missing)} not installed")
        return SKIPPED
    rules = pathlib.Path(__file__).resolve().parent / "clang-tidy.yml"
    found = 0
    with tempfile.TemporaryDirectory(prefix="bitscape_style_") as root:
        for name in options.cases:
            case, _, backend = name.partition(":")
            case = options.goldens / case
            config = case / "hls4ml_config.yml"
            folder = pathlib.Path(root) / name.replace(":", "_")
            model = next(case / file for file in check_goldens.MODELS if (case / file).exists())
            subprocess.run([str(options.cli), "export", str(model), "--config", str(config), "--output", str(folder),
                            "--backend", backend or check_goldens.setting(config, "Backend", "Vivado")],
                           check=True, capture_output=True)
            words = formatted(folder) + (tidied(folder, rules) if options.tidy else [])
            found += len(words)
            print(f"{name}: {len(words)} remarks")
            for word in words[:20]:
                print("  " + word.replace(str(folder) + "/", ""))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
