"""The random choices of one case: everything comes from its seed."""

import random

import numpy as np

ROUNDING = ["TRN", "TRN_ZERO", "RND", "RND_ZERO", "RND_INF", "RND_MIN_INF", "RND_CONV"]
OVERFLOW = ["WRAP", "SAT", "SAT_ZERO", "SAT_SYM"]


class Draw:
    """`random` draws the structure, `numbers` the weights and inputs; both are functions of the seed alone."""

    def __init__(self, seed, integers=True):
        """`seed`: bytes; `integers`: draw integer types, too (ac_int does not compile in most places)."""
        self.integers = integers
        self.random = random.Random(seed)
        self.numbers = np.random.default_rng(list(seed))

    def of(self, *options):
        return self.random.choice(options)

    def some(self, options, count):
        return self.random.sample(list(options), min(count, len(options)))

    def chance(self, probability):
        return self.random.random() < probability

    def integer(self, low, high):
        """From `low` to `high`, both included."""
        return self.random.randint(low, high)

    def modes(self):
        """`,ROUNDING,OVERFLOW` or shorter, in one of the spellings hls4ml reads."""
        if self.chance(0.4):
            return ""
        text = f",{self.of('', 'AP_')}{self.of(*ROUNDING)}"
        if self.chance(0.75):
            text += f",{self.of('', 'AP_')}{self.of(*OVERFLOW)}"
            if self.chance(0.1):
                text += ",0"
        return text

    def type(self, width=(4, 20), integer=(1, 8), wild=0.15, unsigned=0.2):
        """A type's text. Most are such as people use (within `width` and `integer`); `wild` of them have any
        width from 1 to 64, negative integer parts and integer parts beyond the width."""
        prefix = self.of("", "ap_")
        sign = "u" if self.chance(unsigned) else ""
        if self.integers and self.chance(0.06):
            return f"{prefix}{sign}int<{self.integer(2, 12)}>"
        if self.chance(wild):
            bits = self.of(self.integer(1, 4), self.integer(4, 24), self.integer(24, 50), self.integer(50, 64))
            whole = self.of(self.integer(-6, 0), self.integer(bits, bits + 6), self.integer(0, min(bits, 12)))
        else:
            bits = self.integer(*width)
            whole = self.integer(integer[0], max(integer[0], min(bits, integer[1])))
        return f"{prefix}{sign}fixed<{bits},{whole}{self.modes()}>"

    def weights(self, shape, scale, sparsity=0.0):
        values = self.numbers.normal(0, scale, shape)
        if sparsity:
            values[self.numbers.random(shape) < sparsity] = 0
        return values.astype("float32")

    def rows(self, count, shape, spread):
        return self.numbers.normal(0, spread, (count, *shape))


class Case:
    """A model with the settings that its family wants; what is left open, `configuration.py` draws."""

    def __init__(self, model, *, backend=None, io_type="io_parallel", adjust=None, inputs=None, edges=True,
                 style=None, formats=("h5", "h5", "json", "keras"), saved=None):
        self.model = model
        self.backend = backend
        self.io_type = io_type
        self.adjust = adjust  # called with the drawn configuration, changes it in place
        self.inputs = inputs  # rows for the model, else normally distributed ones
        self.edges = edges
        self.style = style
        self.formats = formats
        self.saved = saved or model  # what the file holds, where hls4ml is given another form of it


def leaves(model):
    """The layers, those of models inside the model as well."""
    for layer in model.layers:
        yield from leaves(layer) if hasattr(layer, "layers") else [layer]


def randomize(draw, model, scales=(0.3, 0.6, 1.2), sparsity=0.0):
    """Gives every layer normally distributed weights, normalizations positive ones of ordinary size."""
    for layer in leaves(model):
        scale = draw.of(*scales)
        weights = [draw.weights(w.shape, scale, sparsity if w.ndim > 1 else 0) for w in layer.get_weights()]
        name = type(layer).__name__.lower()
        if "batchnorm" in name and len(weights) >= 2:
            weights[-1] = abs(weights[-1]) + 0.2  # the variance
            if len(weights) in (4, 6, 7):
                weights[0 if len(weights) == 4 else 2] += 1  # gamma, around one
        layer.set_weights(weights)
    return model
