"""Makes the models of tests/corpus/onnx and records what onnxruntime predicts.

    python make_onnx_corpus.py OUT_DIR torchscript|dynamo|handmade

`torchscript`: torch.onnx.export of torch 2.4 with several opsets. `dynamo`: the exporter of torch 2.10 and later.
`handmade`: older opsets, QONNX and QCDQ, written with onnx.helper; needs qonnx for the predictions. Writes .onnx
files and predictions_<kind>.json: for each model its input rows and the outputs for them, flat.
"""

import json
import sys
import warnings
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper

warnings.filterwarnings("ignore")


def run(path, rows):
    """onnxruntime; qonnx' executor for its own operators."""
    model = onnx.load(str(path))
    if any(node.op_type in ("Quant", "IntQuant", "BipolarQuant", "Trunc") for node in model.graph.node):
        from qonnx.core.modelwrapper import ModelWrapper
        from qonnx.core.onnx_exec import execute_onnx
        from qonnx.transformation.infer_shapes import InferShapes

        wrapped = ModelWrapper(model).transform(InferShapes())
        names = [value.name for value in wrapped.graph.input][:len(rows)]
        made = [execute_onnx(wrapped, dict(zip(names, [x[i:i + 1] for x in rows]))) for i in range(len(rows[0]))]
        return [np.concatenate([each[value.name] for each in made]) for value in wrapped.graph.output]
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    names = [value.name for value in session.get_inputs()]
    made = [session.run(None, dict(zip(names, [x[i:i + 1] for x in rows]))) for i in range(len(rows[0]))]
    return [np.concatenate(each) for each in zip(*made)]


def record(path, shapes, seed):
    generator = np.random.default_rng(seed)
    rows = [generator.standard_normal((3, *shape)).astype(np.float32) for shape in shapes]
    outputs = run(path, rows)
    return {"inputs": [row.reshape(3, -1).tolist() for row in rows],
            "outputs": [np.asarray(y, np.float64).reshape(3, -1).tolist() for y in outputs]}


def torch_models():
    import torch
    import torch.nn as nn
    import torch.nn.functional as F

    class Recurrent(nn.Module):
        def __init__(self, kind, how, **options):
            super().__init__()
            self.rnn, self.how = kind(3, 4, batch_first=True, **options), how
            self.fc = nn.Linear(8 if options else 4, 2)

        def forward(self, x):
            y, h = self.rnn(x)
            if self.how == "last":
                return self.fc(y[:, -1, :])
            if self.how == "state":
                return self.fc((h[0] if isinstance(h, tuple) else h)[-1])
            return y

    class Image(nn.Module):
        def __init__(self):
            super().__init__()
            self.features = nn.Sequential(
                nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU6(), nn.MaxPool2d(2),
                nn.Conv2d(4, 4, 3, groups=4), nn.Conv2d(4, 3, 1), nn.PReLU(3))
            self.fc = nn.Linear(3, 3)

        def forward(self, x):
            x = self.features(x)
            return F.softmax(self.fc(x.mean(dim=(2, 3))), dim=1)

    class Normalized(nn.Module):
        def __init__(self):
            super().__init__()
            self.norm, self.fc = nn.LayerNorm(6), nn.Linear(24, 2)

        def forward(self, x):
            return self.fc(torch.flatten(self.norm(x), 1))

    class Functions(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(6, 6)

        def forward(self, x):
            x = F.hardtanh(self.fc(x)) + F.elu(x, 0.7) * F.selu(x)
            return F.leaky_relu(x, 0.2) - torch.clamp(x, 0, 1) + F.softplus(x) / 4

    class Signal(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv1d(2, 3, 3, dilation=2, padding=2, stride=2)
            self.pool = nn.AvgPool1d(2)

        def forward(self, x):
            return F.interpolate(self.pool(torch.tanh(self.conv(F.pad(x, (1, 2))))), scale_factor=2)

    class Shapes(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(4, 3)

        def forward(self, x):
            y = x.view(x.size(0), 3, 4).transpose(1, 2).reshape(x.size(0), -1)
            return self.fc(torch.cat((y[:, :2], y[:, 10:]), dim=1).unsqueeze(1)).squeeze(1)

    return {
        "mlp": (nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.1), nn.Linear(8, 3, bias=False),
                              nn.Softmax(1)), [(5,)]),
        "image": (Image(), [(2, 8, 8)]),
        "norm": (Normalized(), [(4, 6)]),
        "functions": (Functions(), [(6,)]),
        "signal": (Signal(), [(2, 9)]),
        "lstm_last": (Recurrent(nn.LSTM, "last"), [(5, 3)]),
        "gru_state": (Recurrent(nn.GRU, "state"), [(5, 3)]),
        "bidirectional": (Recurrent(nn.LSTM, "all", bidirectional=True), [(5, 3)]),
        "shapes": (Shapes(), [(12,)]),
    }


def randomized(module, seed):
    import torch

    generator = np.random.default_rng(seed)
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if tensor.is_floating_point():
                values = generator.standard_normal(tensor.shape) * 0.5
                if name.endswith("running_var"):
                    values = generator.uniform(0.3, 2, tensor.shape)
                tensor.copy_(torch.from_numpy(np.asarray(values)).float())
    return module.eval()


def export_all(out, kind):
    import torch

    predictions = {}
    opsets = [9, 11, 13, 17]
    for seed, (name, (module, shapes)) in enumerate(torch_models().items()):
        module = randomized(module, seed)
        samples = tuple(torch.zeros(1, *shape) for shape in shapes)
        chosen = ([opsets[seed % 4], opsets[(seed + 2) % 4]] if kind == "torchscript" else [18 + seed % 4])
        for opset in chosen:
            file = f"{name}_{kind}_{opset}.onnx"
            try:
                if kind == "torchscript":
                    torch.onnx.export(module, samples, str(out / file), opset_version=opset, input_names=["x"],
                                      dynamic_axes={"x": {0: "batch"}} if seed % 2 else None)
                else:
                    torch.onnx.export(module, samples, str(out / file), opset_version=opset, dynamo=True,
                                      external_data=False, verbose=False)
                predictions[file] = record(out / file, shapes, seed)
            except Exception as error:
                print("NONE", file, type(error).__name__, str(error).splitlines()[:1])
                (out / file).unlink(missing_ok=True)
    return predictions, f"torch {torch.__version__}"


def handmade(out):
    """Forms of attributes and inputs that changed from opset to opset; QONNX; QCDQ."""
    rng = np.random.default_rng(5)
    predictions = {}

    def tensor(name, array):
        return onnx.numpy_helper.from_array(np.asarray(array), name)

    def save(name, nodes, shapes, constants, opset, domains=(), values=(), dim="N"):
        inputs = [helper.make_tensor_value_info(f"x{i}" if i else "x", TensorProto.FLOAT, [dim, *s]) for i, s in enumerate(shapes)]
        outputs = [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)]
        graph = helper.make_graph(nodes, name, inputs, outputs, constants, value_info=list(values))
        opsets = [helper.make_opsetid("", opset)] + [helper.make_opsetid(domain, 1) for domain in domains]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=7)
        file = f"{name}.onnx"
        onnx.save(model, str(out / file))
        predictions[file] = record(out / file, shapes, 7)

    n = helper.make_node
    w = lambda *shape: (rng.standard_normal(shape) * 0.5).astype(np.float32)  # noqa: E731
    # opset 7: Gemm with all its attributes, BatchNormalization with `spatial`, Dropout, Squeeze and Unsqueeze by attribute
    save("old_gemm", [n("Gemm", ["x", "w", "b"], ["g"], alpha=0.5, beta=2.0, transB=1), n("Unsqueeze", ["g"], ["u"], axes=[2]),
                      n("Squeeze", ["u"], ["s"], axes=[2]), n("Dropout", ["s"], ["d"], ratio=0.5),
                      n("Softmax", ["d"], ["y"], axis=1)], [(4,)], [tensor("w", w(3, 4)), tensor("b", w(3))], 7)
    save("old_conv", [n("Conv", ["x", "w"], ["c"], kernel_shape=[3, 3], auto_pad="SAME_LOWER", strides=[2, 2]),
                      n("BatchNormalization", ["c", "a", "b", "m", "v"], ["n"], epsilon=1e-3),
                      n("Pad", ["n"], ["p"], mode="constant", pads=[0, 0, 1, 0, 0, 0, 0, 2], value=0.0),
                      n("Upsample", ["p"], ["u"], mode="nearest", scales=[1.0, 1.0, 2.0, 2.0]),
                      n("AveragePool", ["u"], ["y"], kernel_shape=[2, 2], strides=[2, 2])], [(2, 6, 5)],
         [tensor("w", w(3, 2, 3, 3)), tensor("a", w(3)), tensor("b", w(3)), tensor("m", w(3)),
          tensor("v", np.abs(w(3)) + 0.5)], 8)
    save("clip_attributes", [n("Clip", ["x"], ["c"], min=0.0, max=6.0), n("MatMul", ["c", "w"], ["y"])], [(4,)], [tensor("w", w(4, 2))], 9)
    save("clip_inputs", [n("Clip", ["x", "low", "high"], ["c"]), n("MatMul", ["c", "w"], ["y"])], [(4,)],
         [tensor("w", w(4, 2)), tensor("low", np.float32(-1)), tensor("high", np.float32(1))], 13)
    save("reduce_attributes", [n("ReduceMean", ["x"], ["y"], axes=[2, 3], keepdims=0)], [(3, 4, 4)], [], 13)
    save("reduce_inputs", [n("ReduceMean", ["x", "axes"], ["r"], keepdims=1), n("Flatten", ["r"], ["y"])], [(3, 4, 4)],
         [tensor("axes", np.array([-1, -2], np.int64))], 18)
    save("resize_sizes", [n("Conv", ["x", "w"], ["c"], kernel_shape=[1, 1]),
                          n("Resize", ["c", "", "", "sizes"], ["y"], mode="nearest", coordinate_transformation_mode="asymmetric",
                            nearest_mode="floor")], [(2, 3, 3)],
         [tensor("w", w(2, 2, 1, 1)), tensor("sizes", np.array([1, 2, 6, 6], np.int64))], 13, dim=1)
    save("hard_sigmoid", [n("HardSigmoid", ["x"], ["y"], alpha=0.2, beta=0.5)], [(5,)], [], 9)
    # What hls4ml has nothing for opens all the same: shapes from the file or from the operator.
    save("unknown_function", [n("Gemm", ["x", "w"], ["g"]), n("Erf", ["g"], ["y"])], [(4,)], [tensor("w", w(4, 3))], 13)
    # QONNX: per channel scales, narrow range, rounding modes; the older domains.
    for domain in ("qonnx.custom_op.general", "onnx.brevitas", "finn.custom_op.general"):
        short = domain.split(".")[0]
        constants = [tensor("w", w(4, 3)), tensor("s", np.float32(0.125)), tensor("z", np.float32(0)), tensor("b", np.float32(6)),
                     tensor("ws", np.array([[0.25, 0.125, 0.5]], np.float32)), tensor("wb", np.float32(4))]
        nodes = [n("Quant", ["x", "s", "z", "b"], ["q"], domain=domain, signed=1, narrow=0, rounding_mode="ROUND"),
                 n("Quant", ["w", "ws", "z", "wb"], ["wq"], domain=domain, signed=1, narrow=1, rounding_mode="ROUND"),
                 n("MatMul", ["q", "wq"], ["m"]), n("Relu", ["m"], ["y"])]
        if short == "qonnx":
            save("qonnx_mlp", nodes, [(4,)], constants, 13, [domain], dim=1)
        else:
            graph = helper.make_graph(nodes, short, [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 4])],
                                      [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 3])], constants)
            model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid(domain, 1)], ir_version=7)
            onnx.save(model, str(out / f"qonnx_{short}.onnx"))
            same = onnx.load(str(out / f"qonnx_{short}.onnx"))
            for node in same.graph.node:
                if node.domain:
                    node.domain = "qonnx.custom_op.general"
            same.opset_import[1].domain = "qonnx.custom_op.general"
            onnx.save(same, str(out / "same.tmp"))
            predictions[f"qonnx_{short}.onnx"] = record(out / "same.tmp", [(4,)], 7)
            (out / "same.tmp").unlink()
    # QCDQ, per channel on the weights
    save("qcdq", [n("QuantizeLinear", ["x", "s", "z"], ["xq"]), n("Clip", ["xq", "lo", "hi"], ["xc"]), n("DequantizeLinear", ["xc", "s", "z"], ["xd"]),
                  n("DequantizeLinear", ["w", "ws", "wz"], ["wd"], axis=1), n("MatMul", ["xd", "wd"], ["y"])], [(4,)],
         [tensor("s", np.float32(0.0625)), tensor("z", np.int8(0)), tensor("lo", np.int8(-32)), tensor("hi", np.int8(31)),
          tensor("w", rng.integers(-8, 8, (4, 3)).astype(np.int8)), tensor("ws", np.array([0.25, 0.125, 0.5], np.float32)),
          tensor("wz", np.zeros(3, np.int8))], 13)
    # initializers that are inputs, too, and a batch that is fixed to 4
    graph = helper.make_graph([n("MatMul", ["x", "w"], ["m"]), n("Add", ["m", "b"], ["a"]), n("Reshape", ["a", "shape"], ["y"])], "fixed",
                              [helper.make_tensor_value_info("x", TensorProto.FLOAT, [4, 3]), helper.make_tensor_value_info("w", TensorProto.FLOAT, [3, 6]),
                               helper.make_tensor_value_info("b", TensorProto.FLOAT, [6]), helper.make_tensor_value_info("shape", TensorProto.INT64, [3])],
                              [helper.make_tensor_value_info("y", TensorProto.FLOAT, [4, 2, 3])],
                              [tensor("w", w(3, 6)), tensor("b", w(6)), tensor("shape", np.array([4, 2, 3], np.int64))])
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=7), str(out / "batch_of_4.onnx"))
    import onnxruntime

    x = np.random.default_rng(3).standard_normal((4, 3)).astype(np.float32)
    y = onnxruntime.InferenceSession(str(out / "batch_of_4.onnx")).run(["y"], {"x": x})[0]
    predictions["batch_of_4.onnx"] = {"inputs": [x.tolist()], "outputs": [y.reshape(4, -1).astype(float).tolist()]}
    # refused by name
    bad = helper.make_graph([n("FloatQuant", ["x", "s", "e", "m", "bias", "max"], ["y"], domain="qonnx.custom_op.general")], "bad",
                            [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 4])], [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 4])],
                            [tensor(name, np.float32(value)) for name, value in (("s", 1), ("e", 4), ("m", 3), ("bias", 7), ("max", 448))])
    onnx.save(helper.make_model(bad, opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid("qonnx.custom_op.general", 1)], ir_version=7),
              str(out / "bad_float_quant.onnx"))
    return predictions, f"onnxruntime {onnxruntime.__version__}, onnx {onnx.__version__}"


def main():
    out, kind = Path(sys.argv[1]), sys.argv[2]
    out.mkdir(parents=True, exist_ok=True)
    predictions, made_by = handmade(out) if kind == "handmade" else export_all(out, kind)
    (out / f"predictions_{kind}.json").write_text(json.dumps({"made_by": made_by, "models": predictions}) + "\n")


if __name__ == "__main__":
    main()
