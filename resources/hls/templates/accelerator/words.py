"""Numbers as the bus of @PROJECT@_axi carries them: numpy arrays of values to and from words of the bus."""

import numpy as np

# @INPUT_TYPE@ and @OUTPUT_TYPE@, one value a word.
INPUT = @INPUT_PYTHON@
OUTPUT = @OUTPUT_PYTHON@
VALUES_IN = @VALUES_IN@  # of an event
VALUES_OUT = @VALUES_OUT@  # of an event


def word_type(form):
    return np.dtype(f'uint{form["width"]}')


def rounded(scaled, rounding):
    """Whole numbers, rounded as AP_TRN, AP_RND, ... do. Exact."""
    low = np.floor(scaled)
    above = scaled - low
    half = above == 0.5
    up = {
        'trn': np.zeros_like(half),
        'trn_zero': (above > 0) & (scaled < 0),
        'rnd': above >= 0.5,
        'rnd_zero': (above > 0.5) | (half & (scaled < 0)),
        'rnd_inf': (above > 0.5) | (half & (scaled > 0)),
        'rnd_min_inf': above > 0.5,
        'rnd_conv': (above > 0.5) | (half & (np.fmod(low, 2) != 0)),
    }[rounding]
    return low + up


def bits_of(whole, form):
    """The bits of whole numbers, out of range as AP_WRAP, AP_SAT, ... have it."""
    width, signed, overflow = form['width'], form['signed'], form['overflow']
    mask = (1 << width) - 1
    modulus = np.ldexp(1.0, width)
    magnitude = np.fmod(np.abs(np.where(np.isfinite(whole), whole, 0)), modulus).astype(np.uint64)
    bits = np.where(whole < 0, np.uint64(0) - magnitude, magnitude) & np.uint64(mask)
    if overflow == 'wrap':
        return bits
    lowest = -np.ldexp(1.0, width - 1) if signed else 0.0
    symmetric = overflow == 'sat_sym' and signed
    above = whole >= np.ldexp(1.0, width - int(signed))
    below = (whole < lowest) | (symmetric & (whole == lowest))
    if overflow == 'sat_zero':
        return np.where(above | below, np.uint64(0), bits)
    highest = mask >> 1 if signed else mask
    floor = (highest + 1 + int(symmetric)) & mask if signed else 0
    return np.where(above, np.uint64(highest), np.where(below, np.uint64(floor), bits))


def to_words(values, form=INPUT):
    """Words of the bus for an array of numbers."""
    values = np.asarray(values, dtype=np.float64)
    if form['kind'] == 'float':
        return values.astype(np.float32).view(np.uint32)
    if form['kind'] == 'double':
        return np.ascontiguousarray(values).view(np.uint64)
    scaled = np.ldexp(np.nan_to_num(values, nan=0.0, posinf=np.inf, neginf=-np.inf), form['width'] - form['integer'])
    return bits_of(rounded(scaled, form['rounding']), form).astype(word_type(form))


def from_words(words, form=OUTPUT):
    """Numbers of an array of words of the bus."""
    words = np.ascontiguousarray(words, dtype=word_type(form))
    if form['kind'] == 'float':
        return words.view(np.float32).astype(np.float64)
    if form['kind'] == 'double':
        return words.view(np.float64)
    raw = words.view(words.dtype.name.lstrip('u')) if form['signed'] else words
    return np.ldexp(raw.astype(np.float64), form['integer'] - form['width'])
