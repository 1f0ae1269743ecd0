"""Families of random cases: each is a function from a `Draw` to a `Case`. A family resembles the golden cases of its name.

Which there are depends on the environment: Keras 2 has QKeras and the other backends, Keras 3 has HGQ2."""

import keras

from families import convolution, dense, elements, recurrent

KERAS_3 = keras.__version__.startswith("3")
FAMILIES = {**dense.FAMILIES, **elements.FAMILIES, **convolution.FAMILIES, **recurrent.FAMILIES}

if KERAS_3:
    from families import keras3

    FAMILIES = {f"k3_{name}": family for name, family in FAMILIES.items()} | keras3.FAMILIES
else:
    from families import quantized

    FAMILIES |= quantized.FAMILIES
