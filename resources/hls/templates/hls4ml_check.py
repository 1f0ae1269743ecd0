#!/usr/bin/env python3
"""Makes this firmware once more with hls4ml, from hls4ml_config.yml and @MODEL_FILE@, and compares bit for bit.

Needs hls4ml 1.3.0 with what the model was trained with (TensorFlow and QKeras, Keras 3 and HGQ2, or ONNX) and g++.
Writes hls4ml's own project into ./hls4ml_project. Exit 0: all outputs equal those of @PROJECT@ in tb_data.
"""
import os
import pathlib
import sys

import numpy


def register_layers():
    """Layers and quantizers that Keras knows only once their packages have said so."""
    try:
        from qkeras.utils import _add_supported_quantized_objects
        from tensorflow.keras.utils import get_custom_objects

        _add_supported_quantized_objects(get_custom_objects())
    except ImportError:
        pass
    try:
        import hgq  # noqa: F401
    except ImportError:
        pass


def main():
    os.chdir(pathlib.Path(__file__).resolve().parent)
    register_layers()
    import hls4ml

    model = hls4ml.converters.convert_from_config("hls4ml_config.yml")
    model.compile()
    rows = numpy.loadtxt("tb_data/input_features.dat", ndmin=2)
    expected = numpy.loadtxt("tb_data/expected_outputs.dat", ndmin=2)
    inputs, column = [], 0
    for variable in model.get_input_variables():
        size = int(numpy.prod(variable.shape))
        part = rows[:, column : column + size].reshape(len(rows), *variable.shape)
        inputs.append(numpy.ascontiguousarray(part, dtype=numpy.float64))
        column += size
    outputs = model.predict(inputs if len(inputs) > 1 else inputs[0])
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    got = numpy.concatenate([numpy.asarray(each).reshape(len(rows), -1) for each in outputs], axis=1)
    if got.shape != expected.shape:
        print(f"hls4ml gives {got.shape[1]} outputs a row instead of {expected.shape[1]}")
        return 1
    equal = int(numpy.sum(got == expected))
    print(f"{equal} of {expected.size} values equal in {len(rows)} rows")
    if equal != expected.size:
        row, column = (int(place[0]) for place in numpy.nonzero(got != expected))
        print(f"first difference: row {row}, output {column}: {got[row, column]!r} instead of {expected[row, column]!r}")
    return 0 if equal == expected.size else 3


if __name__ == "__main__":
    sys.exit(main())
