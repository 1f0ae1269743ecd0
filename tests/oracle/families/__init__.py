"""Families of random cases: each is a function from a `Draw` to a `Case`. A family resembles the golden cases of its name.

Which there are depends on the environment: Keras 2 has QKeras and the other backends, Keras 3 has HGQ2."""

import importlib.util

import keras

from families import convolution, dense, elements, nested, recurrent

KERAS_3 = keras.__version__.startswith("3")
FAMILIES = {**dense.FAMILIES, **elements.FAMILIES, **convolution.FAMILIES, **recurrent.FAMILIES, **nested.FAMILIES}

if KERAS_3:
    from families import keras3

    FAMILIES = {f"k3_{name}": family for name, family in FAMILIES.items()} | keras3.FAMILIES
else:
    from families import quantized

    FAMILIES |= quantized.FAMILIES
    if importlib.util.find_spec("HGQ"):
        from families import proxies

        FAMILIES |= proxies.FAMILIES
