"""Which conformance cases a Bitscape of this version must compute exactly.

The rule looks at what hls4ml resolved (resolved.json) and at the layers in the model files, never at what Bitscape
can open: an importer that refuses too much cannot hide behind it.
"""

import json
import zipfile
from pathlib import Path

LAYERS = {"InputLayer", "Dense", "BatchNormalization", "Dropout", "Flatten", "Activation", "Reshape"}
LAYERS |= {kind + axes for axes in ("1D", "2D") for kind in (
    "Conv", "DepthwiseConv", "SeparableConv", "MaxPooling", "AveragePooling", "GlobalMaxPooling",
    "GlobalAveragePooling", "ZeroPadding", "Cropping", "UpSampling")}
LAYERS |= {"SimpleRNN", "LSTM", "GRU", "Bidirectional", "TimeDistributed", "LayerNormalization", "Embedding", "GarNet"}
QUANTIZED_LAYERS = {"QDense", "QActivation", "QBatchNormalization", "QConv1D", "QConv2D", "QDepthwiseConv2D",
                    "QSeparableConv1D", "QSeparableConv2D", "QConv2DBatchnorm"}
QUANTIZERS = ("kernel_quantizer", "depthwise_quantizer", "pointwise_quantizer", "bias_quantizer")
CLASSES = {"Input", "Dense", "BatchNormalization", "Activation", "Softmax", "Reshape", "Repack", "Clone", "Resize"}
CLASSES |= {"SimpleRNN", "LSTM", "GRU", "Bidirectional", "TimeDistributed", "LayerNormalization", "Embedding", "GarNet"}
CLASSES |= {kind + axes for axes in ("1D", "2D") for kind in (
    "Conv", "DepthwiseConv", "PointwiseConv", "Pooling", "GlobalPooling", "ZeroPadding", "Cropping")}
CLASSES |= {"Conv2DBatchnorm", "EinsumDense", "FixedPointQuantizer"}
# Keras 3 and, under the same names as QKeras' layers, HGQ2.
LAYERS3 = LAYERS | {"EinsumDense", "QDense", "QBatchNormDense", "QBatchNormalization", "QEinsumDense", "QConv1D",
                    "QConv2D", "QSoftmax"}
ACTIVATIONS = {"linear", "relu", "sigmoid", "tanh"}
# Keras 2 and QKeras on Vivado and Vitis: the other backends have tables of their own.
ELEMENT_LAYERS = {"LeakyReLU", "ELU", "ThresholdedReLU", "PReLU", "ReLU", "Add", "Subtract", "Multiply", "Average",
                  "Maximum", "Minimum", "Concatenate", "Dot", "Permute", "BinaryDense", "TernaryDense"}
ELEMENT_CLASSES = {"ParametrizedActivation", "HardActivation", "PReLU", "TernaryTanh", "Merge", "Dot", "Concatenate",
                   "Transpose", "ApplyAlpha", "BatchNormalizationQuantizedTanh"}
ELEMENT_ACTIVATIONS = {"softplus", "softsign", "selu", "relu1", "relu6", "binary_tanh", "ReLU"}
WEIGHT_QUANTIZERS = {"quantized_bits", "quantized_po2", "binary", "ternary"}
ACTIVATION_QUANTIZERS = {"quantized_bits", "quantized_relu", "quantized_tanh", "quantized_sigmoid", "binary", "ternary"}


def model_config(folder: Path, files: list[str]):
    """The Keras architecture, from the JSON file or from the text inside the HDF5 file; None if it is neither."""
    text = None
    if files == ["model.keras"]:
        with zipfile.ZipFile(folder / "model.keras") as archive:
            return json.loads(archive.read("config.json"))
    for name in files:
        if name.endswith(".json"):
            text = (folder / name).read_text()
    if text is None and files == ["model.h5"]:
        content = (folder / "model.h5").read_bytes().decode("latin-1")
        start = content.find('{"class_name": "Sequential"')
        start = start if start >= 0 else content.find('{"class_name": "Functional"')
        text = content[start:] if start >= 0 else None
    return json.JSONDecoder().raw_decode(text)[0] if text else None


def quantizer_fits(quantizer, names) -> bool:
    if quantizer is None:
        return True
    return (quantizer.split("(")[0] if isinstance(quantizer, str) else quantizer["class_name"]) in names


def layer_fits(layer) -> bool:
    kind, config = layer["class_name"], layer["config"]
    if kind in LAYERS or kind in ELEMENT_LAYERS:
        return True
    if kind == "QDense" or "Conv" in kind:
        return all(quantizer_fits(config.get(key), WEIGHT_QUANTIZERS) for key in QUANTIZERS)
    if kind == "QActivation":
        return quantizer_fits(config["activation"], ACTIVATION_QUANTIZERS)
    return kind in QUANTIZED_LAYERS


def in_scope(folder: Path) -> bool:
    case = json.loads((folder / "case.json").read_text())
    if case["source_framework"] == "onnx":
        return True
    if case["source_framework"] not in ("keras2", "keras3"):
        return False
    config = model_config(folder, case["model_files"])
    if config is None:
        return False
    layers = config["config"] if isinstance(config["config"], list) else config["config"]["layers"]  # old Sequential
    if case["source_framework"] == "keras3":
        if not all(layer["class_name"] in LAYERS3 for layer in layers):
            return False
    elif not all(layer_fits(layer) for layer in layers):
        return False
    elements = case["source_framework"] == "keras2" and case["backend"] in ("Vivado", "Vitis")
    classes = CLASSES | ELEMENT_CLASSES if elements else CLASSES
    activations = ACTIVATIONS | ELEMENT_ACTIVATIONS if elements else ACTIVATIONS
    for layer in json.loads((folder / "resolved.json").read_text())["layers"]:
        if layer["class"] not in classes:
            return False
        if layer["class"] == "Activation" and layer["attributes"].get("activation") not in activations:
            return False
    return True


def cases_in_scope(root: Path) -> list[Path]:
    return sorted(path.parent for path in root.glob("*/case.json") if in_scope(path.parent))
