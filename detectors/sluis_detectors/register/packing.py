"""Digests and values to the flat arrays that `table` reads: sorted, merged, indexed."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from sluis_detectors.register.table import ALWAYS_LOOSER, FORMATS, ID_MASK, ONLY_TOGETHER, SHARED


def pack(
    forms: NDArray[np.uint64], values: NDArray[np.uint32], rests: NDArray[np.uint64], rest_values: NDArray[np.uint32],
    words: NDArray[np.uint64],
) -> dict[str, bytes]:  # fmt: skip
    """Sort, merge what is there twice, index. `values` and `rest_values` belong to the digests before them."""
    forms, values = _merged(forms, values)
    order = np.lexsort((rest_values, rests))
    rests, rest_values = rests[order], rest_values[order]
    arrays: dict[str, NDArray[Any]] = {
        "forms": forms, "values": values, "index": _index(forms),
        "rests": rests, "rest-values": rest_values, "rest-index": _index(rests), "words": words,
    }  # fmt: skip
    return {name: array.astype("<u8" if FORMATS[name] == "Q" else "<u4").tobytes() for name, array in arrays.items()}


def _merged(forms: NDArray[np.uint64], values: NDArray[np.uint32]) -> tuple[NDArray[np.uint64], NDArray[np.uint32]]:
    if not len(forms):
        return forms, values
    order = np.argsort(forms, kind="stable")
    forms, values = forms[order], values[order]
    starts = np.flatnonzero(np.concatenate(([True], forms[1:] != forms[:-1])))
    ids = values & np.uint32(ID_MASK)
    whole = ids > 0
    most = np.maximum.reduceat(ids, starts)
    least = np.minimum.reduceat(np.where(whole, ids, np.uint32(ID_MASK)), starts)
    merged_ids = np.where((most > 0) & (least != most), np.uint32(SHARED), most)
    looser = np.bitwise_or.reduceat(values & np.uint32(ALWAYS_LOOSER), starts)
    together = np.bitwise_and.reduceat(np.where(whole, values, np.uint32(ONLY_TOGETHER)), starts)
    together &= np.where(most > 0, np.uint32(ONLY_TOGETHER), np.uint32(0))
    return forms[starts], (merged_ids | looser | together).astype(np.uint32)


def _index(keys: NDArray[np.uint64]) -> NDArray[np.uint32]:
    bits = max(1, len(keys).bit_length() - 1)
    bounds = np.arange((1 << bits) + 1, dtype=np.float64) * 2.0 ** (64 - bits)
    starts = np.searchsorted(keys, bounds[:-1].astype(np.uint64))
    return np.append(starts, len(keys)).astype(np.uint32)
