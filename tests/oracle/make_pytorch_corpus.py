"""Makes the models of tests/corpus/pytorch and records what torch predicts.

    python make_pytorch_corpus.py OUT_DIR old|new

Run once with torch 2.4 (`old`, the layout with a nested torch.save archive) and once with torch 2.8 or later
(`new`, weights as plain bytes). Writes .pt2 files and predictions_<layout>.json: for each model its input rows
and torch's outputs in float64, channels first, flat. Bad files are made by hand from good ones.
"""

import io
import json
import sys
import zipfile
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F


class Image(nn.Module):
    """What a small image classifier looks like."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(2, 3, 3, padding=1), nn.BatchNorm2d(3), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(3, 4, (3, 2), stride=(2, 1), bias=False), nn.LeakyReLU(0.1))
        self.drop = nn.Dropout(0.3)
        self.fc = nn.Linear(4 * 2 * 4, 3)

    def forward(self, x):
        x = self.drop(torch.flatten(self.features(x), 1))
        return F.softmax(self.fc(x), dim=1)


class Signal(nn.Module):
    def __init__(self):
        super().__init__()
        self.pad = nn.ConstantPad1d((2, 1), 0.0)
        self.conv = nn.Conv1d(2, 4, 3, dilation=2, padding="same")
        self.depthwise = nn.Conv1d(4, 4, 3, groups=4)
        self.pool = nn.AvgPool1d(3, stride=2, padding=1)
        self.up = nn.Upsample(scale_factor=2)

    def forward(self, x):
        x = torch.tanh(self.conv(self.pad(x)))
        x = self.up(self.pool(self.depthwise(x)))
        return x.mean(dim=2)


class Branches(nn.Module):
    def __init__(self):
        super().__init__()
        self.left, self.right = nn.Linear(4, 3), nn.Linear(5, 3)
        self.block = nn.ModuleDict({"out": nn.Linear(6, 2)})
        self.register_buffer("shift", torch.tensor([0.5, -1.0, 2.0]))
        self.scale = nn.Parameter(torch.tensor([[1.5, 0.25, -0.5]]))

    def forward(self, a, b):
        a, b = self.left(a), self.right(b)
        y = torch.cat((a * self.scale + 2, torch.maximum(a, b - self.shift) / 4), dim=1)
        return self.block["out"](y), a + b


class Last(nn.Module):
    def __init__(self, kind, how):
        super().__init__()
        self.rnn, self.how = kind(3, 4, batch_first=True), how
        self.fc = nn.Linear(4, 2)

    def forward(self, x):
        y, h = self.rnn(x)
        if self.how == "index":
            return self.fc(y[:, -1, :])
        if self.how == "state":
            return self.fc(h.squeeze(0))
        return y


class Both(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(2, 3, batch_first=True, bidirectional=True)

    def forward(self, x):
        return self.gru(x)[0]


class Functions(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(6, 6)
        self.slopes = nn.PReLU(6, init=0.3)

    def forward(self, x):
        x = F.relu6(self.fc(x)) - F.hardtanh(x)
        x = F.softplus(x) + F.selu(x) * F.elu(x, 0.7)
        x = self.slopes(x) + torch.sigmoid(x)
        return x + F.threshold(x, 0.2, 0.0) + x.clamp(min=0)


class Shapes(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 2, 1)
        self.norm = nn.LayerNorm(4)

    def forward(self, x):
        x = x.view(-1, 3, 4, 4).permute(0, 2, 3, 1).transpose(1, 3)
        x = self.norm(self.conv(x)).reshape(x.shape[0], 2, 16)
        return torch.flatten(F.adaptive_avg_pool1d(x, 4).unsqueeze(2).squeeze(2), 1)


def randomized(module, seed):
    generator = np.random.default_rng(seed)
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if tensor.is_floating_point() and name not in ("shift", "scale"):
                values = generator.standard_normal(tensor.shape) * 0.5
                if name.endswith("running_var"):
                    values = generator.uniform(0.3, 2, tensor.shape)
                tensor.copy_(torch.from_numpy(np.asarray(values)).float())
    return module.eval()


MODELS = {
    "mlp": (nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3, bias=False), nn.Softmax(1)), [(5,)]),
    "image": (Image(), [(2, 10, 10)]),
    "signal": (Signal(), [(2, 9)]),
    "branches": (Branches(), [(4,), (5,)]),
    "lstm": (Last(nn.LSTM, "index"), [(5, 3)]),
    "gru": (Last(nn.GRU, "state"), [(5, 3)]),
    "rnn_sequence": (Last(nn.RNN, "all"), [(5, 3)]),
    "bidirectional": (Both(), [(4, 2)]),
    "functions": (Functions(), [(6,)]),
    "shapes": (Shapes(), [(48,)]),
}


def export(module, shapes, path, rows=1, dynamic=False, decompose=False):
    samples = tuple(torch.zeros(rows, *shape) for shape in shapes)
    batch = torch.export.Dim("batch", min=1, max=4096)
    program = torch.export.export(module, samples, dynamic_shapes=tuple({0: batch} for _ in samples) if dynamic else None)
    if decompose:
        program = program.run_decompositions()
    torch.export.save(program, str(path))


def record(module, shapes, seed):
    generator = np.random.default_rng(seed)
    rows = [generator.standard_normal((3, *shape)).astype(np.float32) for shape in shapes]
    with torch.no_grad():
        outputs = module.double()(*[torch.from_numpy(row).double() for row in rows])
    module.float()
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    return {"inputs": [row.reshape(3, -1).tolist() for row in rows],
            "outputs": [y.numpy().reshape(3, -1).tolist() for y in outputs]}


def edited(path, out, change):
    """The archive with some of its members changed: change(name, bytes) -> bytes, or None to leave it out."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            content = change(info.filename, source.read(info))
            if content is not None:
                target.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), content)


def repacked(archive, change):
    out = io.BytesIO()
    edited(io.BytesIO(archive), out, change)
    return out.getvalue()


def bad_files(out, layout):
    good = out / f"mlp_{layout}.pt2"
    if layout == "old":
        # A pickle that would start a program, if anything ran it.
        program = b"\x80\x02cos\nsystem\nq\x00X\x04\x00\x00\x00trueq\x01\x85q\x02Rq\x03."
        nested = "serialized_state_dict.pt"
        edited(good, out / "bad_program_in_pickle.pt2",
               lambda name, data: repacked(data, lambda n, d: program if n.endswith("data.pkl") else d)
               if name == nested else data)
        edited(good, out / "bad_no_weights.pt2",
               lambda name, data: repacked(data, lambda n, d: None if n.endswith("data/0") else d)
               if name == nested else data)
        torch.save({"w": torch.zeros(2)}, out / "bad_state.pt")
        torch.jit.save(torch.jit.script(nn.Linear(2, 2)), str(out / "bad_script.pt"))
    else:
        edited(good, out / "bad_short_weight.pt2",
               lambda name, data: data[:8] if name.endswith("weights/weight_0") else data)
        edited(good, out / "bad_sizes.pt2",
               lambda name, data: data.replace(b'"as_int": 8', b'"as_int": 1099511627776')
               if name.endswith("weights_config.json") else data)
        edited(good, out / "bad_json.pt2", lambda name, data: data[:100] if name.endswith("models/mlp_new.json") or name.endswith("models/model.json") else data)
        export(nn.Sequential(nn.Conv1d(1, 1, 2), nn.BatchNorm1d(1)).train(), [(1, 4)], out / "bad_training.pt2", rows=2)
        export(nn.Sequential(nn.Linear(3, 2), nn.GLU()).eval(), [(3,)], out / "bad_operator.pt2")


def main():
    out, layout = Path(sys.argv[1]), sys.argv[2]
    out.mkdir(parents=True, exist_ok=True)
    predictions = {}
    for seed, (name, (module, shapes)) in enumerate(MODELS.items()):
        # Each layout holds half of the models twice, as users export them: open batch, one row, several rows.
        torch.manual_seed(seed)
        module = randomized(module, seed)
        file = f"{name}_{layout}.pt2"
        try:
            dynamic = (seed + (layout == "new")) % 3 == 0
            export(module, shapes, out / file, rows=2 if seed % 2 or dynamic else 1, dynamic=dynamic)
        except Exception as error:
            print("NONE", file, str(error).splitlines()[:1])
            continue
        predictions[file] = record(module, shapes, seed)
    file = f"decomposed_{layout}.pt2"
    module, shapes = MODELS["image"]
    export(module, shapes, out / file, decompose=True)
    predictions[file] = record(module, shapes, 99)
    (out / f"predictions_{layout}.json").write_text(json.dumps({"torch": torch.__version__, "models": predictions}) + "\n")
    bad_files(out, layout)


if __name__ == "__main__":
    main()
