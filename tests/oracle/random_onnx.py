"""Makes random small ONNX and QONNX models and the conformance cases that hls4ml computes for them.

    python random_onnx.py OUT_DIR FIRST_SEED LAST_SEED [--kind mlp|conv|torch|branch]

Needs hls4ml 1.3.0, qonnx, onnx, onnxruntime, numpy < 2 and g++. A case holds the model as a user has it: of
kind `torch` that is the exporter's file, which hls4ml gets only after qonnx' clean-up and channels-last
conversion; Bitscape does both by itself. float.bin holds what onnxruntime (qonnx for its own operators)
computes for the rows.
"""

import argparse
import json
import sys
import tempfile
import traceback
import types
from pathlib import Path

import numpy as np
import onnx
import yaml
from onnx import TensorProto, helper

for name in ("qkeras", "qkeras.utils"):  # make_golden needs them for Keras models only
    sys.modules.setdefault(name, types.ModuleType(name))
sys.modules["qkeras.utils"].load_qmodel = None
sys.path.insert(0, str(Path(__file__).parent))

import hls4ml  # noqa: E402
from make_golden import describe, resolved_json, smallest_exact, write_concatenated, write_traces  # noqa: E402
from qonnx.core.modelwrapper import ModelWrapper  # noqa: E402
from qonnx.core.onnx_exec import execute_onnx  # noqa: E402
from qonnx.transformation.channels_last import ConvertToChannelsLastAndClean  # noqa: E402
from qonnx.transformation.gemm_to_matmul import GemmToMatMul  # noqa: E402
from qonnx.transformation.infer_shapes import InferShapes  # noqa: E402
from qonnx.util.cleanup import cleanup_model  # noqa: E402

QONNX = "qonnx.custom_op.general"
LAST = "qonnx.custom_op.channels_last"


class Builder:
    """A graph in the making; every method returns the name of the tensor it makes."""

    def __init__(self, rng, shape):
        self.rng, self.shape = rng, list(shape)
        self.nodes, self.constants, self.infos, self.count = [], [], [], 0

    def constant(self, array):
        self.count += 1
        name = f"c{self.count}"
        self.constants.append(onnx.numpy_helper.from_array(np.asarray(array), name))
        return name

    def node(self, op, inputs, domain="", **attributes):
        self.count += 1
        out = f"t{self.count}"
        self.nodes.append(helper.make_node(op, inputs, [out], domain=domain, **attributes))
        return out

    def quant(self, x, bits, scale, signed=1, narrow=0, mode="ROUND", zero=0.0):
        inputs = [x] + [self.constant(np.float32(v)) for v in (scale, zero, bits)]
        inputs[1] = self.constant(np.asarray(scale, np.float32))
        return self.node("Quant", inputs, QONNX, signed=signed, narrow=narrow, rounding_mode=mode)

    def weights(self, *shape, spread=0.6):
        return (self.rng.standard_normal(shape) * spread).astype(np.float32)

    def scale(self, exact=0.7):
        if self.rng.random() < exact:
            return 2.0 ** -self.rng.integers(0, 6)
        return float(np.float32(self.rng.uniform(0.02, 0.6)))

    def mode(self):
        return "FLOOR" if self.rng.random() < 0.2 else "ROUND"

    def quantized_weights(self, array):
        name = self.maybe_quantized(array)
        if name != self.constants[-1].name:  # qonnx does not infer it
            self.infos.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, array.shape))
        return name

    def maybe_quantized(self, array):
        name = self.constant(array)
        kind = self.rng.random()
        if kind < 0.35:
            return name
        if kind < 0.45:
            scale = 1.0 if self.rng.random() < 0.6 else float(np.float32(self.rng.uniform(0.2, 2)))
            return self.node("BipolarQuant", [name, self.constant(np.array([scale], np.float32))], QONNX)
        return self.quant(name, int(self.rng.integers(2, 9)), self.scale(), 1, int(self.rng.integers(0, 2)),
                          self.mode())

    def activation_quant(self, x, signed):
        if self.rng.random() < 0.45:
            return x
        narrow = int(signed and self.rng.random() < 0.4)
        return self.quant(x, int(self.rng.integers(3, 10)), self.scale(0.8), int(signed), narrow, self.mode())

    def activation(self, x):
        rng = self.rng
        kind = rng.choice(["Relu", "Relu", "Relu", "Sigmoid", "Tanh", "LeakyRelu", "Softsign", "none"])
        if kind == "none":
            return self.activation_quant(x, True)
        attributes = {"alpha": float(np.float32(rng.choice([0.125, 0.3, 0.01])))} if kind == "LeakyRelu" else {}
        x = self.node(kind, [x], **attributes)
        return self.activation_quant(x, kind not in ("Relu", "Sigmoid"))

    def norm(self, x, n, domain=""):
        rng = self.rng
        values = [rng.uniform(0.5, 2, n), rng.standard_normal(n) * 0.3, rng.standard_normal(n) * 0.3,
                  rng.uniform(0.2, 2, n)]
        return self.node("BatchNormalization", [x] + [self.constant(v.astype(np.float32)) for v in values], domain,
                         epsilon=1e-5)

    def arithmetic(self, x, n):
        rng = self.rng
        op = str(rng.choice(["Add", "Sub", "Mul", "Div"]))
        shape = [(n,), (1, n), (1,), ()][rng.integers(0, 4)]
        value = rng.uniform(0.3, 2, shape) if op in ("Mul", "Div") else rng.standard_normal(shape) * 0.5
        name = self.constant(np.asarray(value, np.float32))
        if rng.random() < 0.3 and op in ("Add", "Mul"):
            name = self.quant(name, int(rng.integers(3, 8)), 2.0 ** -rng.integers(1, 5), 1, 0)
        first = op in ("Add", "Mul", "Sub") and rng.random() < 0.2
        return self.node(op, [name, x] if first else [x, name])

    def dense(self, x, n_in, n_out):
        x = self.node("MatMul", [x, self.quantized_weights(self.weights(n_in, n_out))])
        if self.rng.random() < 0.75:
            bias = self.constant(self.weights(n_out, spread=0.3))
            if self.rng.random() < 0.4:
                bias = self.quant(bias, int(self.rng.integers(4, 9)), self.scale(), 1, 0)
            x = self.node("Add", [x, bias])
        return x

    def model(self, out, opset=13):
        graph = helper.make_graph(
            self.nodes, "random", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, *self.shape])],
            [helper.make_tensor_value_info(out, TensorProto.FLOAT, None)], self.constants,
            value_info=self.infos)
        return helper.make_model(graph, producer_name="random_onnx", ir_version=8, opset_imports=[
            helper.make_opsetid("", opset), helper.make_opsetid(QONNX, 1), helper.make_opsetid(LAST, opset)])


def mlp(rng):
    n = int(rng.integers(3, 10))
    b = Builder(rng, [n])
    x = "x"
    if rng.random() < 0.4:
        x = b.activation_quant(x, True)
    if rng.random() < 0.25:
        x = b.arithmetic(x, n)
    for _ in range(rng.integers(1, 4)):
        m = int(rng.integers(2, 9))
        x = b.dense(x, n, m)
        n = m
        if rng.random() < 0.3:
            x = b.norm(x, n)
        if rng.random() < 0.25:
            x = b.arithmetic(x, n)
        x = b.activation(x)
    if rng.random() < 0.3:
        x = b.node("Softmax", [x], axis=-1)
    return b.model(x)


def branch(rng):
    n = int(rng.integers(3, 8))
    b = Builder(rng, [n])
    x = b.activation_quant("x", True)
    left, right = b.activation(b.dense(x, n, n)), b.activation(b.dense(x, n, n))
    if rng.random() < 0.4:
        right = x
    op = str(rng.choice(["Add", "Sub", "Mul", "Max", "Min", "Concat"]))
    x = b.node(op, [left, right], **({"axis": 1} if op == "Concat" else {}))
    if op == "Concat":
        n *= 2
    return b.model(b.activation(b.dense(x, n, 3)))


def conv(rng):
    """Channels last, as after qonnx' conversion."""
    flat = rng.random() < 0.4
    size = [int(rng.integers(5, 9))] if flat else [int(rng.integers(5, 8)), int(rng.integers(5, 8))]
    c = int(rng.integers(1, 4))
    b = Builder(rng, [*size, c])
    x = "x"
    for _ in range(rng.integers(1, 3)):
        k = [int(rng.integers(1, 4)) for _ in size]
        pads = [int(rng.integers(0, 2)) for _ in size]
        strides = [int(rng.integers(1, 3))] * len(size)
        depthwise = c > 1 and rng.random() < 0.25
        f = c if depthwise else int(rng.integers(1, 4))
        weights = b.quantized_weights(b.weights(f, *k, 1 if depthwise else c))
        inputs = [x, weights]
        if rng.random() < 0.7:
            inputs.append(b.constant(b.weights(f, spread=0.3)))
        x = b.node("Conv", inputs, LAST, group=c if depthwise else 1, kernel_shape=k, strides=strides,
                   pads=[*pads, *pads], dilations=[1] * len(k))
        size = [(s + 2 * p - q) // t + 1 for s, p, q, t in zip(size, pads, k, strides)]
        c = f
        if rng.random() < 0.25:
            x = b.norm(x, c, LAST)
        x = b.activation(x)
        if not flat and min(size) >= 4 and rng.random() < 0.4:
            x = b.node(str(rng.choice(["MaxPool", "AveragePool"])), [x], LAST, kernel_shape=[2, 2], strides=[2, 2],
                       pads=[0, 0, 0, 0])
            size = [s // 2 for s in size]
    x = b.node("Flatten", [x], axis=1)
    return b.model(b.dense(x, int(np.prod(size)) * c, 3))


def torch(rng):
    """Channels first, Gemm, as torch.onnx.export writes it."""
    size, c = int(rng.integers(5, 8)), int(rng.integers(1, 4))
    b = Builder(rng, [c, size, size])
    x = b.activation_quant("x", True)
    for _ in range(rng.integers(1, 3)):
        f, k, p = int(rng.integers(1, 4)), int(rng.integers(1, 4)), int(rng.integers(0, 2))
        inputs = [x, b.quantized_weights(b.weights(f, c, k, k)), b.constant(b.weights(f, spread=0.3))]
        x = b.node("Conv", inputs, group=1, kernel_shape=[k, k], strides=[1, 1], pads=[p] * 4, dilations=[1, 1])
        c, size = f, size + 2 * p - k + 1
        if rng.random() < 0.4:
            x = b.norm(x, c)
        x = b.node("Relu", [x])
        x = b.activation_quant(x, False)
        if size >= 4 and rng.random() < 0.5:
            x = b.node("MaxPool", [x], kernel_shape=[2, 2], strides=[2, 2], pads=[0, 0, 0, 0])
            size //= 2
    x = b.node("Flatten", [x], axis=1)
    n = c * size * size
    x = b.node("Gemm", [x, b.constant(b.weights(4, n, spread=0.3)), b.constant(b.weights(4))], transB=1)
    return b.model(b.node("Relu", [x]))


KINDS = {"mlp": mlp, "branch": branch, "conv": conv, "torch": torch}


def for_hls4ml(model, kind):
    """What users run before hls4ml."""
    wrapped = cleanup_model(ModelWrapper(model))
    if kind == "torch":
        wrapped = wrapped.transform(GemmToMatMul())
        wrapped = cleanup_model(wrapped)
        wrapped = wrapped.transform(ConvertToChannelsLastAndClean())
    wrapped = cleanup_model(wrapped)
    return wrapped.transform(InferShapes())


def make(out_dir, kind, seed):
    rng = np.random.default_rng([seed, list(KINDS).index(kind)])
    model = KINDS[kind](rng)
    cleaned = for_hls4ml(model, kind)
    shown = model if kind == "torch" else cleaned.model
    width = int(rng.integers(8, 17))
    config = hls4ml.utils.config_from_onnx_model(
        cleaned.model, granularity="name", backend="Vitis",
        default_precision=f"fixed<{width},{int(rng.integers(3, 7))}>",
        max_precision=f"fixed<{int(rng.integers(16, 24))},8>" if rng.random() < 0.3 else None)
    for layer in config["LayerName"].values():
        layer["Trace"] = True
    io_type = "io_stream" if rng.random() < 0.25 else "io_parallel"
    with tempfile.TemporaryDirectory() as project:
        graph = hls4ml.converters.convert_from_onnx_model(
            cleaned.model, hls_config=config, backend="Vitis", io_type=io_type, output_dir=project)
        graph.compile()
        x = rng.standard_normal((24, *graph.get_input_variables()[0].shape)) * 2
        x[:4] = np.round(x[:4] * 16) / 16
        x = np.ascontiguousarray(x)
        y = graph.predict(x).reshape(len(x), -1)
        traced, traces = graph.trace(x)
        resolved = resolved_json(graph)
    folder = out_dir / f"{kind}_{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(shown, folder / "model.onnx")
    text = {"Backend": "Vitis", "IOType": io_type, "ProjectName": "myproject", "OnnxModel": "model.onnx",
            "HLSConfig": config}
    (folder / "hls4ml_config.yml").write_text(yaml.safe_dump(json.loads(json.dumps(text)), sort_keys=False))
    case = {
        "format": 1, "name": folder.name, "family": "onnx", "tags": [kind], "rows": len(x),
        "hls4ml_version": hls4ml.__version__, "backend": "Vitis", "io_type": io_type, "strategy": "Latency",
        "source_framework": "onnx", "model_files": ["model.onnx"], "notes": "",
        "inputs": write_concatenated(folder / "inputs.bin", ["x"], [x]),
        "outputs": write_concatenated(folder / "outputs.bin", ["y"], [y]),
        "trace": write_traces(folder / "trace", traces, np.arange(len(x))),
        "trace_status": "ok", "trace_rows": "all",
    }
    (folder / "resolved.json").write_text(json.dumps(resolved, indent=1) + "\n")
    (folder / "case.json").write_text(json.dumps(case, indent=1) + "\n")
    # onnxruntime (or qonnx) on the same rows, float32
    wrapped = ModelWrapper(onnx.load(folder / "model.onnx")).transform(InferShapes())
    name = wrapped.graph.input[0].name
    shape = wrapped.get_tensor_shape(name)
    rows = [execute_onnx(wrapped, {name: row.reshape(shape).astype(np.float32)})[wrapped.graph.output[0].name]
            for row in x]
    np.save(folder / "x.npy", x)
    np.save(folder / "float.npy", np.concatenate(rows).reshape(len(x), -1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--kind", choices=list(KINDS))
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    for seed in range(args.first, args.last + 1):
        for kind in [args.kind] if args.kind else KINDS:
            try:
                make(args.out_dir, kind, seed)
                print("MADE", kind, seed, flush=True)
            except Exception as error:  # hls4ml refuses some: not a case
                if args.verbose:
                    traceback.print_exc()
                print("NONE", kind, seed, type(error).__name__, str(error).splitlines()[:1], flush=True)


if __name__ == "__main__":
    main()
