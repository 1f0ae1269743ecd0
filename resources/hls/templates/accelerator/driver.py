"""Runs @PROJECT@ on the @BOARD@ (@INTERFACE@).

    from driver import Network
    network = Network()                  # loads @IMAGE@, found beside this file
    y = network.predict(x)               # x [events, @VALUES_IN@] -> y [events, @VALUES_OUT@]

As a program it runs the project's test data, compares with what Bitscape's emulation gave and tells the rate:

    @PYTHON_COMMAND@
"""

import pathlib
import sys
import time

import numpy as np

from words import INPUT, OUTPUT, VALUES_IN, VALUES_OUT, from_words, to_words, word_type

HERE = pathlib.Path(__file__).resolve().parent


class Network:
    """The network on the board. `seconds` is how long the last predict() was on the board, transfers included."""

    def __init__(self, image=None):
        self.image = pathlib.Path(image) if image else HERE / '@IMAGE@'
        if not self.image.exists():
            raise FileNotFoundError(f'{self.image}: build it first, see README.txt')
        self.seconds = 0.0
        self.connect()

    def predict(self, x):
        """Values [events, VALUES_IN] (any shape of that many values an event) to values [events, VALUES_OUT]."""
        x = np.asarray(x)
        events = x.shape[0]
        words = to_words(x.reshape(events, -1))
        if words.shape[1] != VALUES_IN:
            raise ValueError(f'{words.shape[1]} values an event instead of {VALUES_IN}')
        self.seconds = 0.0
        results = [self.run(words[first : first + self.most_events]) for first in range(0, events, self.most_events)]
        return from_words(np.concatenate(results) if results else np.zeros((0, VALUES_OUT), word_type(OUTPUT)))

@METHODS@


def main():
    data = HERE.parent / 'tb_data'
    x = np.loadtxt(data / 'input_features.dat', ndmin=2)
    expected = np.loadtxt(data / 'expected_outputs.dat', ndmin=2)
    network = Network(*sys.argv[1:2])
    y = network.predict(x)
    equal = int(np.count_nonzero(y == expected))
    print(f'{equal} of {expected.size} values equal in {len(x)} events')
    print(f'{network.seconds * 1e6 / max(len(x), 1):.3g} us an event, transfers included')
    return 0 if equal == expected.size else 3


if __name__ == '__main__':
    sys.exit(main())
