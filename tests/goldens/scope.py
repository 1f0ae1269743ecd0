"""Which conformance cases must be exact: all but those whose values hls4ml itself leaves to chance.

The rule looks at what hls4ml resolved (resolved.json) and at the layers in the model files, never at what Bitscape
can open: an importer that refuses too much cannot hide behind it.
"""

import json
import zipfile
from pathlib import Path

# hls4ml's Quartus code mirrors these tables and reads one entry beside them where the input is exactly at the end
# of the table's reach (nnet_activation.h): what stands there in memory is the result.
MIRRORED_TABLES = {"sigmoid": 3, "dense_tanh": 2, "tanh": 2, "softsign": 3}
# hls4ml 1.3.0 passes only the first input of an HGQ2 attention layer on; the code reads past it.
READS_PAST_ITS_INPUT = {"QMultiHeadAttention"}


def model_layers(folder: Path, files: list[str]) -> set[str]:
    """Class names in a Keras 3 archive; empty for other formats."""
    if files != ["model.keras"]:
        return set()
    with zipfile.ZipFile(folder / "model.keras") as archive:
        config = json.loads(archive.read("config.json"))["config"]
    return {layer["class_name"] for layer in config["layers"]}


def reaches_beyond(layer, types) -> bool:
    """Whether an activation's input can be at or beyond the end of a mirrored table."""
    reach = MIRRORED_TABLES.get(layer["attributes"].get("activation"))
    source = types.get(layer["inputs"][0]) if layer["inputs"] else None
    return reach is not None and (source is None or source["integer"] - int(source["signed"]) >= reach)


def is_undefined(folder: Path) -> bool:
    """Whether hls4ml reads memory that is not its own in this case."""
    case = json.loads((folder / "case.json").read_text())
    if model_layers(folder, case["model_files"]) & READS_PAST_ITS_INPUT:
        return True
    if case["backend"] not in ("Quartus", "oneAPI"):
        return False
    layers = json.loads((folder / "resolved.json").read_text())["layers"]
    types = {output: layer["types"].get("result_t") for layer in layers for output in layer["outputs"]}
    return any(reaches_beyond(layer, types) for layer in layers)


def cases_in_scope(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("*/case.json") if not is_undefined(path.parent))
