"""Makes random small PyTorch modules and the conformance cases that hls4ml computes for them.

    python random_pytorch.py OUT_DIR FIRST_SEED LAST_SEED [--kind mlp|image|signal|branch|sequence|norm|functional]

Needs torch (2.4 writes the old layout of .pt2, 2.8 and later the new one), hls4ml 1.3.0, numpy < 2 and g++. A
case holds the exported program as a user has it, model.pt2; hls4ml gets the module itself. float.npy holds what
torch computes for the rows x.npy.
"""

import argparse
import json
import sys
import tempfile
import traceback
import types
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import yaml

for name in ("qkeras", "qkeras.utils"):  # make_golden needs them for Keras models only
    sys.modules.setdefault(name, types.ModuleType(name))
sys.modules["qkeras.utils"].load_qmodel = None
sys.path.insert(0, str(Path(__file__).parent))

import hls4ml  # noqa: E402
from make_golden import simulate, write_case  # noqa: E402


def activation(rng):
    return [nn.ReLU(), nn.LeakyReLU(float(np.round(rng.uniform(0.05, 0.4), 3))), nn.Tanh(), nn.Sigmoid(),
            nn.ELU(float(np.round(rng.uniform(0.5, 1.5), 2))), nn.Threshold(0.25, 0.0)][rng.integers(0, 6)]


def mlp(rng):
    sizes = [int(rng.integers(3, 9)) for _ in range(int(rng.integers(2, 5)))]
    layers = []
    for a, b in zip(sizes, sizes[1:]):
        layers.append(nn.Linear(a, b, bias=bool(rng.random() < 0.8)))
        if rng.random() < 0.4:
            layers.append(nn.BatchNorm1d(b))
        layers.append(activation(rng))
        if rng.random() < 0.3:
            layers.append(nn.Dropout(0.2))
    layers.append(nn.Linear(sizes[-1], 4))
    if rng.random() < 0.6:
        layers.append(nn.Softmax(dim=int(rng.choice([1, -1]))))
    return nn.Sequential(*layers), [(sizes[0],)]


class Convolutions(nn.Module):
    """Convolutions, then dense layers; `flat`: with the flattening that users write."""

    def __init__(self, rng, axes):
        super().__init__()
        conv = [nn.Conv1d, nn.Conv2d][axes - 1]
        norm = [nn.BatchNorm1d, nn.BatchNorm2d][axes - 1]
        pools = [[nn.MaxPool1d, nn.AvgPool1d], [nn.MaxPool2d, nn.AvgPool2d]][axes - 1]
        pad = [nn.ConstantPad1d, nn.ConstantPad2d][axes - 1]
        c = int(rng.integers(1, 4))
        size = [int(rng.integers(6, 10)) for _ in range(axes)]
        self.shape = (c, *size)
        layers = []
        for _ in range(int(rng.integers(1, 3))):
            if rng.random() < 0.25:
                margins = [int(n) for n in rng.integers(0, 3, 2 * axes)]
                layers.append(pad(tuple(margins), 0.0))
                size = [s + margins[2 * (axes - 1 - i)] + margins[2 * (axes - 1 - i) + 1] for i, s in enumerate(size)]
            f, k, p = int(rng.integers(1, 4)), int(rng.integers(1, 4)), int(rng.integers(0, 2))
            stride = int(rng.integers(1, 3))
            layers.append(conv(c, f, k, stride=stride, padding=p, bias=bool(rng.random() < 0.8)))
            size = [(s + 2 * p - k) // stride + 1 for s in size]
            c = f
            if rng.random() < 0.4:
                layers.append(norm(c))
            layers.append(activation(rng))
            if min(size) >= 4 and rng.random() < 0.5:
                layers.append(pools[int(rng.integers(0, 2))](2))
                size = [s // 2 for s in size]
        self.features = nn.Sequential(*layers)
        self.how = int(rng.integers(0, 4))
        self.flat = nn.Flatten()
        self.fc = nn.Linear(c * int(np.prod(size)), 3)
        self.n = c * int(np.prod(size))

    def forward(self, x):
        x = self.features(x)
        if self.how == 0:
            x = self.flat(x)
        elif self.how == 1:
            x = torch.flatten(x, 1)
        elif self.how == 2:
            x = x.view(-1, self.n)
        else:
            return x
        return self.fc(x)


def image(rng):
    net = Convolutions(rng, 2)
    return net, [net.shape]


def signal(rng):
    net = Convolutions(rng, 1)
    return net, [net.shape]


class Branch(nn.Module):
    def __init__(self, rng):
        super().__init__()
        n = int(rng.integers(3, 7))
        self.left, self.right = nn.Linear(5, n), nn.Linear(5, n)
        self.relu = nn.ReLU()
        self.how = int(rng.integers(0, 6))
        self.factor = float(np.round(rng.uniform(0.3, 2), 2))
        self.out = nn.Linear(2 * n if self.how == 0 else n, 2)

    def forward(self, x):
        a, b = self.relu(self.left(x)), self.right(x)
        y = [lambda: torch.cat((a, b), dim=1), lambda: a + b, lambda: a - b, lambda: a * b,
             lambda: torch.maximum(a, b), lambda: a * self.factor + b][self.how]()
        return self.out(y)


def branch(rng):
    return Branch(rng), [(5,)]


class Images(nn.Module):
    """Two branches of images that meet."""

    def __init__(self, rng):
        super().__init__()
        c = int(rng.integers(1, 3))
        self.shape = (c, 6, 6)
        self.stem = nn.Conv2d(c, 2, 3, padding=1)
        self.a, self.b = nn.Conv2d(2, 2, 1), nn.Conv2d(2, 2, 3, padding=1)
        self.up = nn.Upsample(scale_factor=2)
        self.how = int(rng.integers(0, 4))

    def forward(self, x):
        x = F.relu(self.stem(x))
        a, b = self.a(x), self.b(x)
        if self.how == 0:
            return torch.cat((a, b), dim=1)
        if self.how == 1:
            return F.relu(a + b)
        if self.how == 2:
            return self.up(a - b)
        return F.max_pool2d(a * 0.5 + b, 2)


def images(rng):
    net = Images(rng)
    return net, [net.shape]


class Sequence(nn.Module):
    def __init__(self, rng):
        super().__init__()
        self.shape = (int(rng.integers(2, 6)), int(rng.integers(1, 5)))
        kind = [nn.LSTM, nn.GRU, nn.RNN][int(rng.integers(0, 3))]
        h = int(rng.integers(2, 5))
        self.rnn = kind(self.shape[1], h, batch_first=True)
        self.fc = nn.Linear(h, 2)

    def forward(self, x):
        y, _ = self.rnn(x)
        return self.fc(y[:, -1, :])


def sequence(rng):
    net = Sequence(rng)
    return net, [net.shape]


def norm(rng):
    t, f = int(rng.integers(2, 5)), int(rng.integers(2, 6))
    return nn.Sequential(nn.LayerNorm(f), nn.Flatten(), nn.Linear(t * f, 3)), [(t, f)]


class Functional(nn.Module):
    def __init__(self, rng):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(6, 5), nn.Linear(5, 4)
        self.how = int(rng.integers(0, 5))

    def forward(self, x):
        x = self.fc1(x)
        x = [F.relu, torch.tanh, lambda t: F.leaky_relu(t, 0.2), lambda t: F.elu(t, 0.7), torch.sigmoid][self.how](x)
        return F.softmax(self.fc2(x), dim=-1)


def functional(rng):
    return Functional(rng), [(6,)]


KINDS = {"mlp": mlp, "image": image, "signal": signal, "branch": branch, "images": images, "sequence": sequence,
         "norm": norm, "functional": functional}


def randomize(module, rng):
    """Statistics and weights as training would leave them."""
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if not tensor.is_floating_point():
                continue
            values = rng.standard_normal(tensor.shape) * (0.6 if tensor.ndim > 1 else 0.3)
            if name.endswith("running_var"):
                values = rng.uniform(0.3, 2, tensor.shape)
            tensor.copy_(torch.from_numpy(np.asarray(values)).float())


def make(out_dir, kind, seed, dynamic):
    rng = np.random.default_rng([seed, list(KINDS).index(kind), 77])
    torch.manual_seed(seed)
    module, shapes = KINDS[kind](rng)
    randomize(module, rng)
    module.eval()
    io_type = "io_stream" if rng.random() < 0.2 else "io_parallel"
    conversion = "internal" if io_type == "io_stream" or rng.random() < 0.15 else "full"
    if kind == "sequence":  # anything else reads past the weights
        conversion = "off"
    config = hls4ml.utils.config_from_pytorch_model(
        module, shapes if len(shapes) > 1 else shapes[0], granularity="name", backend="Vitis",
        default_precision=f"ap_fixed<{int(rng.integers(10, 20))},{int(rng.integers(4, 8))}>",
        channels_last_conversion=conversion,
        transpose_outputs=bool(conversion == "full" and rng.random() < 0.3))
    config.pop("PytorchModel")
    input_shape = config["InputShape"]
    for layer in config["LayerName"].values():
        layer["Trace"] = True
    folder = out_dir / f"pytorch_{kind}_{seed}"
    with tempfile.TemporaryDirectory() as project:
        graph = hls4ml.converters.convert_from_pytorch_model(
            module, hls_config={**config}, backend="Vitis", io_type=io_type, output_dir=project)
        variables = graph.get_input_variables()
        x = [np.ascontiguousarray(np.round(rng.standard_normal((16, *v.shape)) * 2 * 64) / 64) for v in variables]
        outputs, traces = simulate(graph, x)
        folder.mkdir(parents=True, exist_ok=True)
        config["InputShape"] = str(input_shape)
        text = {"Backend": "Vitis", "IOType": io_type, "ProjectName": "myproject", "PytorchModel": "model.pt2",
                "HLSConfig": json.loads(json.dumps(config))}
        write_case(folder, text, ["model.pt2"], graph, x, outputs, traces, family="pytorch", tags=[kind],
                   notes=f"random_pytorch.py --kind {kind}, seed {seed}, torch {torch.__version__}",
                   framework="pytorch")
    samples = tuple(torch.from_numpy(np.zeros((2 if dynamic else 1, *s), np.float32)) for s in shapes)
    batch = torch.export.Dim("batch", min=1, max=1024) if dynamic else None
    program = torch.export.export(module, samples, dynamic_shapes=tuple({0: batch} for _ in samples) if dynamic else None)
    torch.export.save(program, str(folder / "model.pt2"))
    rows = [torch.from_numpy(rng.standard_normal((8, *s))).float() for s in shapes]
    with torch.no_grad():
        y = module.double()(*[row.double() for row in rows])
    np.save(folder / "x.npy", rows[0].numpy().astype(np.float64).reshape(8, -1))
    np.save(folder / "float.npy", y.numpy().reshape(8, -1))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--kind", choices=list(KINDS))
    parser.add_argument("--dynamic", action="store_true", help="export with an open batch")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    for seed in range(args.first, args.last + 1):
        for kind in [args.kind] if args.kind else KINDS:
            try:
                make(args.out_dir, kind, seed, args.dynamic)
                print("MADE", kind, seed, flush=True)
            except Exception as error:  # hls4ml refuses some: not a case
                if args.verbose:
                    traceback.print_exc()
                print("NONE", kind, seed, type(error).__name__, str(error).splitlines()[:1], flush=True)


if __name__ == "__main__":
    main()
