"""Collects what fuzzers start from: seeds.py FOLDER makes FOLDER/<target>/ for each target.

Models, configurations and projects come from the corpus, the goldens and the examples; tests/fuzz/seeds holds
what those have not.
"""

import io
import pathlib
import re
import sys
import zipfile

FUZZ = pathlib.Path(__file__).resolve().parent
ROOT = FUZZ.parent.parent
LARGEST = 64 << 10  # of a seed, bytes: mutations of large files are slow and say little


def architecture(content):
    """The model_config inside an .h5 file: the JSON text that starts like a model; None if there is none."""
    start = content.find(b'{"class_name"')
    if start < 0:
        start = content.find(b'{"module"')
    if start < 0:
        return None
    depth = 0
    for end in range(start, len(content)):
        depth += {0x7B: 1, 0x7D: -1}.get(content[end], 0)
        if depth == 0:
            return content[start : end + 1]
    return None


def stored(content):
    """The same archive without compression, so that bytes of its members can be mutated."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return target.getvalue()


def trees():
    """Of the libraries of boosted trees, and TMVA's file out of its unit test."""
    folder = ROOT / "tests/unit/importer_trees"
    for file in sorted((folder / "libraries").glob("*.*")):
        if file.name != "scores.json":
            yield "trees", file.name, file.suffix[1:].encode() + b"\n" + file.read_bytes()
    for forest in sorted((folder / "libraries").glob("ydf_*")):
        header = next(forest.glob("*[st]_header.pb"))
        parts = [file.read_bytes() for file in (forest / "header.pb", forest / "data_spec.pb", header)]
        content = b"".join(len(part).to_bytes(2, "little") + part for part in parts)
        yield "trees", forest.name, b"ydf\n" + (b"f" if "random" in header.name else b"b") + content + (forest / "nodes-00000-of-00001").read_bytes()
    text = re.search(r'R"\((<\?xml.*?)\)"', (folder / "read_test.cpp").read_text(encoding="utf-8"), re.DOTALL)
    for boost in (b"Grad", b"AdaBoost"):
        filled = text.group(1).encode().replace(b"{}", boost, 1).replace(b"{}", b"True", 1).replace(b"{}", b"0")
        yield "trees", "tmva_" + boost.decode(), b"xml\n" + filled


def collect():
    """(target, name, bytes) of every seed."""
    for folder in sorted((FUZZ / "seeds").iterdir()):
        for file in sorted(folder.iterdir()):
            yield folder.name, file.name, file.read_bytes()
    reports = ROOT / "tests/unit/report/report_test.cpp"  # its raw texts are reports of all kinds
    texts = re.findall(r'R"\((.*?)\)"', reports.read_text(encoding="utf-8"), re.DOTALL) if reports.exists() else []
    for k, text in enumerate(texts):
        yield "report", f"{k}", text.encode()
    places = [ROOT / "tests/corpus", ROOT / "tests/goldens", ROOT / "tests/goldens-bdt", ROOT / "resources/examples"]
    yield from trees()
    for file in sorted(path for place in places for path in place.rglob("*") if path.is_file()):
        name = f"{file.parent.name}_{file.name}"
        content = file.read_bytes()
        if file.suffix == ".h5":
            yield "keras_h5", name, content
            yield "data_h5", name, content
            text = architecture(content)
            if text and file.parent.name == "keras":
                yield "keras_json", name + ".json", file.name.encode() + b"\n" + text
        elif file.suffix == ".keras":
            yield "keras_archive", name, content
            yield "keras_archive", name + ".stored", stored(content)
        elif file.suffix == ".json" and file.parent.name == "keras" and b'"class_name"' in content[:4096]:
            yield "keras_json", name, f"{file.stem}_weights.h5\n".encode() + content
        elif file.suffix == ".onnx":
            yield "onnx", name, content
            yield "trees", name, b"onnx\n" + content
        elif file.suffix in (".json", ".ubj", ".txt") and "goldens-bdt" in file.parts and file.name != "case.json":
            yield "trees", name, file.suffix[1:].encode() + b"\n" + content
        elif file.suffix in (".yml", ".yaml"):
            yield "yaml", name, content
        elif file.suffix == ".pt2":
            yield "pytorch", name, content
        elif file.suffix in (".rpt", ".xml"):
            yield "report", name, content
        elif file.suffix in (".cpp", ".h") and "firmware" in file.parts:
            yield "firmware", name, content
        elif file.suffix == ".bitscape":
            yield "project", name, content


def main():
    target = pathlib.Path(sys.argv[1])
    for kind, name, content in collect():
        if len(content) <= LARGEST:
            (target / kind).mkdir(parents=True, exist_ok=True)
            (target / kind / name).write_bytes(content)


if __name__ == "__main__":
    main()
