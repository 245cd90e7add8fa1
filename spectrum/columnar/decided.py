"""The form of what is decided about columns."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NO, YES, OPEN = range(3)
BYTE, WORD = 8, 64

Words = NDArray[np.uint64]


def words_for(bits: int) -> int:
    """How many words so many bits take."""
    return -(-bits // WORD)


def in_words(bits: int, words: int) -> Words:
    """Bits in words, the lowest first."""
    return np.frombuffer(bits.to_bytes(words * WORD // BYTE, "little"), dtype="<u8").astype(np.uint64)


class Decided(NamedTuple):
    """What is decided about n pieces of work; each is the same as in the advice on that piece alone.

    `advised`, `needed`, `feasible` and `actual` hold the modes still possible, as bits (bit 0 is the lightest); shape
    (n,). `actual` is 0 where practice was not asked about. `unsafe` tells whether the advice is lighter than safety
    asks for: NO, YES or OPEN. `fired` holds the rules that hold whatever the open answers are, as bits of words of 64,
    in the order of `ColumnarDecider.rule_ids`; shape (words, n).
    """

    advised: NDArray[np.uint8]
    needed: NDArray[np.uint8]
    feasible: NDArray[np.uint8]
    actual: NDArray[np.uint8]
    unsafe: NDArray[np.uint8]
    fired: Words
