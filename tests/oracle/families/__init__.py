"""Families of random cases: each is a function from a `Draw` to a `Case`. A family resembles the golden cases of its name."""

from families import convolution, dense, elements, quantized, recurrent

FAMILIES = {
    **dense.FAMILIES, **elements.FAMILIES, **convolution.FAMILIES, **recurrent.FAMILIES, **quantized.FAMILIES,
}
