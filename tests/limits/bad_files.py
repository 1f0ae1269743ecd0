"""Files that were made to do harm are refused in one line, with little memory: bad_files.py CLI [--only NAME]"""

import json
import os
import pathlib
import re
import struct
import sys
import tempfile
import zipfile

import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/goldens/dense_sweep_01"
ADDRESSES = 1 << 30  # of the program: its libraries take a part of them
MEMORY = 200 << 20  # that it may really use
CASES = []


def case(command, expected):
    """Registers a function that fills a folder and names the file; `expected` is a pattern of the message."""

    def register(function):
        CASES.append((function.__name__, function, command, expected))
        return function

    return register


# ONNX's wire format.
def varint(value):
    out = b""
    value &= (1 << 64) - 1
    while value >= 0x80:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def whole(field, value):
    return varint(field << 3) + varint(value)


def nested(field, content):
    content = content.encode() if isinstance(content, str) else content
    return varint(field << 3 | 2) + varint(len(content)) + content


def value_info(name, shape):
    dims = b"".join(nested(1, whole(1, extent)) for extent in shape)
    return nested(1, name) + nested(2, nested(1, whole(1, 1) + nested(2, dims)))


def tensor(name, shape, kind=1, raw=None, more=b""):
    dims = b"".join(whole(1, extent) for extent in shape)
    return dims + whole(2, kind) + nested(8, name) + (b"" if raw is None else nested(9, raw)) + more


def attribute(name, value):
    if isinstance(value, bytes):
        return nested(5, nested(1, name) + nested(5, value) + whole(20, 4))
    if isinstance(value, int):
        return nested(5, nested(1, name) + whole(3, value) + whole(20, 2))
    return nested(5, nested(1, name) + b"".join(whole(8, each) for each in value) + whole(20, 7))


def node(op, inputs, outputs, attributes=b""):
    return nested(1, b"".join(nested(1, i) for i in inputs) + b"".join(nested(2, o) for o in outputs) +
                  nested(3, op + "_0") + nested(4, op) + attributes)


def onnx(path, nodes, tensors=(), shape=(1, 4)):
    graph = nodes + nested(2, "g") + b"".join(nested(5, each) for each in tensors)
    graph += nested(11, value_info("x", shape)) + nested(12, value_info("y", shape))
    path.write_bytes(whole(1, 8) + nested(8, nested(1, "") + whole(2, 13)) + nested(7, graph))
    return path


def floats(*values):
    return struct.pack(f"<{len(values)}f", *values)


def longs(*values):
    return struct.pack(f"<{len(values)}q", *values)


def dense_json(folder):
    """The golden's architecture beside its weights, as a dictionary to be changed."""
    (folder / "model_weights.h5").write_bytes((GOLDEN / "model_weights.h5").read_bytes())
    return json.loads((GOLDEN / "model.json").read_text())


def archive(path, members, level=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", level) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


@case("inspect", r"model\.weights\.h5: unpacks to more than \d+ bytes")
def keras_zip_bomb(folder):
    return archive(folder / "m.keras", {"metadata.json": "{}", "config.json": (GOLDEN / "model.json").read_bytes(),
                                        "model.weights.h5": bytes(300 << 20)})


@case("inspect", r"config\.json: unpacks to more than \d+ bytes")
def keras_config_bomb(folder):
    return archive(folder / "m.keras", {"metadata.json": "{}", "config.json": b" " * (200 << 20),
                                        "model.weights.h5": b"x"})


@case("inspect", r"model\.weights\.h5: (unpacks to more than \d+ bytes|is damaged)")
def keras_forged_size(folder):
    path = archive(folder / "m.keras", {"metadata.json": "{}", "config.json": (GOLDEN / "model.json").read_bytes(),
                                        "model.weights.h5": b"x" * 100})
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")  # the last member of the central directory: the weights
    content[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    path.write_bytes(content)
    return path


@case("evaluate", r"x\.npy.*unpacks to more than|array 'x'.*(unpacks to more than|more than \d+ values)")
def npz_bomb(folder):
    path = folder / "d.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        with file.open("x.npy", "w", force_zip64=True) as member:
            member.write(npy_header("(1, 400000000)"))
            block = bytes(8 << 20)
            for _ in range(400):
                member.write(block)
    return path


def npy_header(shape, kind="<f8"):
    text = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}"
    text += " " * ((64 - (len(text) + 11) % 64) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


@case("evaluate", r"has more than \d+ values")
def npy_of_2_to_40(folder):
    path = folder / "d.npy"
    path.write_bytes(npy_header("(1048576, 1048576)"))
    return path


@case("evaluate", r"is truncated: \d+ values promised, 0 there")
def npy_without_values(folder):
    path = folder / "d.npy"
    path.write_bytes(npy_header("(1000000, 100)"))
    return path


@case("inspect", r"nested too deeply|not JSON|too deep")
def json_nested(folder):
    path = folder / "model.json"
    model = dense_json(folder)
    model["config"]["layers"][1]["config"]["more"] = "DEEP"
    path.write_text(json.dumps(model).replace('"DEEP"', "[" * 200000 + "]" * 200000))
    return path


@case("inspect", r"damaged|nested too deeply")
def project_nested(folder):
    path = folder / "p.bitscape"
    path.write_text('{"bitscape_project": 1, "model": "m.h5", "more": ' + "[" * 200000 + "]" * 200000 + "}")
    return path


@case("inspect --config", r"c\.yml: .*(nested too deeply|not valid YAML)")
def yaml_nested(folder):
    (folder / "c.yml").write_text("a: " + "[" * 100000)
    return folder / "c.yml"


@case("inspect --config", r"c\.yml: .*too many values")
def yaml_aliases(folder):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for k in range(1, 12):
        lines.append(f"a{k}: &a{k} [" + ", ".join([f"*a{k - 1}"] * 9) + "]")
    (folder / "c.yml").write_text("\n".join(lines) + "\n")
    return folder / "c.yml"


@case("inspect --config", r"c\.yml: .*too many values")
def yaml_of_many_values(folder):
    (folder / "c.yml").write_text("a: [" + "1," * 5000000 + "1]")
    return folder / "c.yml"


@case("inspect", r"larger than \d+ bytes")
def project_of_many_values(folder):
    path = folder / "p.bitscape"
    path.write_text('{"bitscape_project": 1, "model": "m.h5", "more": [' + "1," * 10000000 + "1]}")
    return path


@case("inspect", r"its architecture is longer than \d+ bytes")
def json_of_many_values(folder):
    path = folder / "model.json"
    model = dense_json(folder)
    model["config"]["layers"][1]["config"]["more"] = "MANY"
    path.write_text(json.dumps(model).replace('"MANY"', "[" + "1," * 20000000 + "1]"))
    return path


@case("inspect", r"layer 'fc1'|2199023255552|too large|too many")
def keras_units_of_2_to_40(folder):
    model = dense_json(folder)
    for layer in model["config"]["layers"]:
        if "units" in layer["config"]:
            layer["config"]["units"] = 1 << 40
    (folder / "model.json").write_text(json.dumps(model))
    return folder / "model.json"


@case("inspect", r"shape|dimension|too large|elements")
def keras_input_of_2_to_40(folder):
    model = dense_json(folder)
    for layer in model["config"]["layers"]:
        for key in ("batch_input_shape", "batch_shape"):
            if key in layer["config"]:
                layer["config"][key] = [None, 1 << 20, 1 << 20]
    (folder / "model.json").write_text(json.dumps(model))
    return folder / "model.json"


@case("inspect", r"more than \d+ elements|too large")
def onnx_tensor_of_2_to_40(folder):
    return onnx(folder / "m.onnx", node("Add", ["x", "w"], ["y"]), [tensor("w", [1 << 20, 1 << 20], raw=b"")])


@case("inspect", r"elements|too large|more than")
def onnx_constant_of_shape_2_to_40(folder):
    nodes = node("ConstantOfShape", ["s"], ["w"]) + node("Add", ["x", "w"], ["y"])
    return onnx(folder / "m.onnx", nodes, [tensor("s", [2], 7, longs(1 << 20, 1 << 20))])


@case("inspect", r"elements|too large|more than")
def onnx_expand_to_2_to_40(folder):
    nodes = node("Expand", ["c", "s"], ["w"]) + node("Add", ["x", "w"], ["y"])
    return onnx(folder / "m.onnx", nodes, [tensor("s", [2], 7, longs(1 << 20, 1 << 20)), tensor("c", [1], raw=floats(1))])


@case("inspect", r"not supported on constants|too large")
def onnx_tile_to_2_to_40(folder):
    nodes = node("Tile", ["c", "s"], ["w"]) + node("Add", ["x", "w"], ["y"])
    return onnx(folder / "m.onnx", nodes, [tensor("s", [1], 7, longs(1 << 40)), tensor("c", [1], raw=floats(1))])


@case("inspect", r"not supported on constants|too large")
def onnx_range_to_2_to_40(folder):
    nodes = node("Range", ["a", "b", "c"], ["w"]) + node("Add", ["x", "w"], ["y"])
    return onnx(folder / "m.onnx", nodes, [tensor("a", [], 7, longs(0)), tensor("b", [], 7, longs(1 << 40)),
                                           tensor("c", [], 7, longs(1))])


@case("inspect", r"elements|too large|more than|pad")
def onnx_pad_to_2_to_40(folder):
    nodes = node("Pad", ["x", "p"], ["y"])
    return onnx(folder / "m.onnx", nodes, [tensor("p", [6], 7, longs(0, 1 << 40, 0, 0, 0, 0))], (1, 4, 4))


@case("inspect", r"too large|elements|dimension|more than")
def onnx_input_of_2_to_40(folder):
    return onnx(folder / "m.onnx", node("Relu", ["x"], ["y"]), (), (1, 1 << 20, 1 << 20))


@case("inspect", r"cycle|never made|not made|loop")
def onnx_cycle(folder):
    nodes = node("Add", ["x", "b"], ["a"]) + node("Relu", ["a"], ["b"]) + node("Relu", ["a"], ["y"])
    return onnx(folder / "m.onnx", nodes)


@case("inspect", r"sub-?graph|graph|not supported|damaged")
def onnx_graphs_in_graphs(folder):
    graph = b""
    for _ in range(20000):
        graph = nested(1, nested(4, "If") + nested(5, nested(1, "then_branch") + nested(6, graph)))[:4 << 20]
    return onnx(folder / "m.onnx", graph + node("Relu", ["x"], ["y"]))


def external(location, offset=0):
    entries = nested(13, nested(1, "location") + nested(2, location))
    entries += nested(13, nested(1, "offset") + nested(2, str(offset)))
    return tensor("w", [4], more=entries + whole(14, 1))


def beside(folder, location):
    """A model in a folder of its own, with a file of weights outside of it."""
    (folder / "inner").mkdir()
    (folder / "secret.bin").write_bytes(floats(1, 2, 3, 4))
    return onnx(folder / "inner/m.onnx", node("Add", ["x", "w"], ["y"]), [external(location)])


@case("inspect", r"outside the model's folder")
def onnx_data_above(folder):
    return beside(folder, "../secret.bin")


@case("inspect", r"outside the model's folder")
def onnx_data_absolute(folder):
    return beside(folder, str(folder / "secret.bin"))


@case("inspect", r"outside the model's folder")
def onnx_data_behind_a_link(folder):
    path = beside(folder, "w.bin")
    (folder / "inner/w.bin").symlink_to(folder / "secret.bin")
    return path


@case("inspect", r"outside the model's folder")
def onnx_data_behind_a_linked_folder(folder):
    path = beside(folder, "up/secret.bin")
    (folder / "inner/up").symlink_to(folder)
    return path


@case("inspect", r"cannot be read|outside")
def onnx_data_in_a_ring_of_links(folder):
    path = beside(folder, "w.bin")
    (folder / "inner/w.bin").symlink_to(folder / "inner/v.bin")
    (folder / "inner/v.bin").symlink_to(folder / "inner/w.bin")
    return path


@case("inspect", r"cannot be read")
def onnx_data_in_a_pipe(folder):
    path = beside(folder, "w.bin")
    os.mkfifo(folder / "inner/w.bin")
    return path


@case("inspect", r"too short")
def onnx_data_too_short(folder):
    path = beside(folder, "w.bin")
    (folder / "inner/w.bin").write_bytes(b"1234")
    return path


@case("inspect", r"neither a file nor a folder")
def pipe_as_model(folder):
    os.mkfifo(folder / "m.h5")
    return folder / "m.h5"


@case("inspect", r"no such file")
def ring_of_links_as_model(folder):
    (folder / "m.h5").symlink_to(folder / "n.h5")
    (folder / "n.h5").symlink_to(folder / "m.h5")
    return folder / "m.h5"


@case("inspect", r".")
def project_of_itself(folder):
    path = folder / "p.bitscape"
    path.write_text('{"bitscape_project": 1, "model": "p.bitscape"}')
    return path


def truncated():
    """Every kind of model, cut at several places."""
    models = [GOLDEN / "model_weights.h5", *sorted((ROOT / "tests/corpus").rglob("*.h5"))[:4],
              *sorted((ROOT / "tests/goldens").rglob("*.keras"))[:1],
              *sorted((ROOT / "tests/goldens").rglob("*.onnx"))[:1], ROOT / "resources/examples/jets/jets.h5"]
    for model in models:
        content = model.read_bytes()
        for part in (0.001, 0.3, 0.9):
            yield model, content[: int(len(content) * part)]


def check(program, name, arguments, expected):
    outcome = run.run([program, *arguments], ADDRESSES)
    lines = outcome.err.strip().splitlines()
    if outcome.code != 1 or len(lines) != 1 or not re.search(expected, lines[0]):
        return f"{name}: exit {outcome.code}, {outcome.err[-400:]!r} does not match {expected!r}"
    if outcome.peak > MEMORY:
        return f"{name}: {outcome.peak >> 20} MiB of memory"
    return ""


def arguments_of(command, path):
    example = str(ROOT / "resources/examples/jets/jets.h5")
    if command == "evaluate":
        return ["evaluate", example, "--data", str(path)]
    if command == "inspect --config":
        return ["inspect", example, "--config", str(path)]
    return ["inspect", str(path)]


def main():
    program, wrong = sys.argv[1], []
    only = sys.argv[3] if len(sys.argv) > 3 else ""
    for name, make, command, expected in CASES:
        if only in name:
            with tempfile.TemporaryDirectory() as folder:
                path = make(pathlib.Path(folder))
                wrong.append(check(program, name, arguments_of(command, path), expected))
    if not only:
        with tempfile.TemporaryDirectory() as folder:
            for k, (model, content) in enumerate(truncated()):
                path = pathlib.Path(folder) / f"{k}{model.suffix}"
                path.write_bytes(content)
                wrong.append(check(program, f"{model} cut to {len(content)}", ["inspect", str(path)], re.escape(path.name)))
    wrong = [line for line in wrong if line]
    print(f"{len(CASES)} cases, {len(wrong)} wrong")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
