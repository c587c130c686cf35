"""Tells languages by the runs of bytes in a text: py3langid's model, for the languages that count here alone.

py3langid (BSD-3-Clause, see NOTICE) walks an automaton of 39 MB byte by byte, which takes two thirds of a second to
load. Where it stands behind a byte is the longest known run of bytes that ends there. Here those runs are sorted
numbers, looked up for all bytes of a text at once; weights and answers are the same. `python -m sluis_detectors.ngrams`
makes the file anew from an installed py3langid.
"""

import json
import lzma
import math
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

MODEL_FILE: Final = Path(__file__).parent / "models" / "languages.xz"
# Languages that staff here plausibly write in.
CANDIDATES: Final = tuple("nl en de fr es it pt pl tr uk ru ar zh ro af da sv".split())
_LONGEST: Final = 6  # bytes of a run


class Languages:
    """Tells which of its languages a text is in."""

    def __init__(
        self,
        codes: Sequence[str],
        priors: NDArray[np.float32],
        runs: NDArray[np.int64],
        features: NDArray[np.int32],
        weights: NDArray[np.float16],
    ) -> None:
        """`runs`: sorted, each as a number with a 1 in front, so that longer ones are larger. `features`: that of each
        run, -1 for none. `weights[feature, language]`."""
        self._codes = tuple(codes)
        self._priors, self._runs, self._features, self._weights = priors, runs, features, weights

    @classmethod
    def load(cls, path: Path = MODEL_FILE) -> "Languages":
        """Read the model file. LZMAError when it is damaged."""
        head, _, body = lzma.decompress(path.read_bytes()).partition(b"\n")
        header = json.loads(head)
        codes, count, features = header["languages"], header["runs"], header["features"]
        runs = np.frombuffer(body, "<i8", count).cumsum()
        of_runs = np.frombuffer(body, "<i4", count, 8 * count).cumsum(dtype=np.int32)
        weights = np.frombuffer(body, "<f2", len(codes) * features, 12 * count).reshape(len(codes), features)
        return cls(codes, np.array(header["priors"], np.float32), runs, of_runs, np.ascontiguousarray(weights.T))

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language, and how likely it is; all are equally likely where the text says nothing."""
        plain = unicodedata.normalize("NFC", text.lower() if text.isupper() else text)
        data = np.frombuffer(plain.encode("utf-8", "surrogatepass"), np.uint8).astype(np.int64)
        features = self._features.take(self._states(data))
        found, counts = np.unique(features[features >= 0], return_counts=True)
        if not len(found):
            return self._codes[0], 1 / len(self._codes)
        scores = np.log1p(counts.astype(np.float32)) @ self._weights.take(found, axis=0) + self._priors
        scores /= math.sqrt(len(data))
        scores = np.exp(scores - scores.max())
        best = int(scores.argmax())
        return self._codes[best], float(scores[best] / scores.sum())

    def _states(self, data: NDArray[np.int64]) -> NDArray[np.intp]:
        """The longest known run that ends at each byte; bytes at which none ends are left out."""
        size = len(data)
        runs = np.zeros((_LONGEST, size), np.int64)
        ending = data
        for more in range(min(_LONGEST, size)):
            if more:
                ending = ending[1:] + (data[: size - more] << 8 * more)
            runs[more, more:] = ending + (1 << 8 * (more + 1))
        places = np.searchsorted(self._runs, runs)
        is_known = self._runs.take(places, mode="clip") == runs
        states = np.where(is_known, places, -1).max(axis=0)
        result: NDArray[np.intp] = states[states >= 0]
        return result


def pack(model: Any) -> bytes:
    """The model file, from what `py3langid.modelio.load_model` gives."""
    weights, priors, languages, moves, rows, outputs = model
    kept = [column for column, code in enumerate(languages) if code in CANDIDATES]
    table = np.asarray(moves, np.int64).reshape(-1, 256)
    # Each state is reached first by the shortest bytes that lead there, which are the run that it stands for.
    runs = {0: 1}
    level = [0]
    while level:
        states, level = level, []
        for state in states:
            for byte, after in enumerate(table[rows[state]].tolist()):
                if after not in runs:
                    runs[after] = (runs[state] << 8) + byte
                    level.append(after)
    del runs[0]
    order = sorted(runs, key=runs.__getitem__)
    numbers: dict[int, int] = {}
    features = [-1 if outputs[state] < 0 else numbers.setdefault(outputs[state], len(numbers)) for state in order]
    header = {
        "languages": [languages[column] for column in kept],
        "priors": [float(priors[column]) for column in kept],
        "runs": len(order),
        "features": len(numbers),
    }
    body = np.diff([runs[state] for state in order], prepend=0).astype("<i8").tobytes()
    body += np.diff(features, prepend=0).astype("<i4").tobytes()
    body += weights[list(numbers)][:, kept].astype("<f2").T.tobytes()
    return lzma.compress(json.dumps(header).encode() + b"\n" + body, preset=9)


if __name__ == "__main__":
    from py3langid.langid import MODEL_DIR
    from py3langid.langid import MODEL_FILE as ITS_FILE
    from py3langid.modelio import load_model

    MODEL_FILE.write_bytes(pack(load_model(MODEL_DIR / ITS_FILE)))
