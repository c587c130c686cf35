"""From weights to spans: exact Viterbi over the stretches that may hold a name, and how sure each span is."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_NEVER: Final = np.float32(-1e4)
Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `first` to `last`, both within; `kind` as in the labels; `score`: least sure token, 0..1."""

    first: int
    last: int
    kind: str
    score: float


def legal(labels: tuple[str, ...], transitions: Matrix) -> Matrix:
    """The transitions, with those that labels of the form B-X, I-X forbid made impossible."""
    result = transitions.copy()
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                result[i, j] = _NEVER
    return result


def certain(emissions: Matrix, transitions: Matrix) -> NDArray[np.bool_]:
    """Tokens that are outside any name whatever their neighbours are: label 0 wins by more than transitions can give."""
    best = transitions[:, 1:].max(axis=0) + transitions[1:, :].max(axis=1)
    usable = transitions > _NEVER / 2
    worst = np.where(usable, transitions, 0)[:, 0].min() + np.where(usable, transitions, 0)[0, :].min()
    result: NDArray[np.bool_] = (emissions[:, 1:] + best).max(axis=1) < emissions[:, 0] + worst
    return result


def viterbi(emissions: Matrix, transitions: Matrix) -> list[int]:
    """Best labels of a stretch that stands between two tokens of label 0."""
    score = emissions[0] + transitions[0]
    back: list[NDArray[np.intp]] = []
    for row in emissions[1:]:
        paths = score[:, None] + transitions
        back.append(paths.argmax(axis=0))
        score = paths.max(axis=0) + row
    state = int((score + transitions[:, 0]).argmax())
    states = [state]
    for pointers in reversed(back):
        state = int(pointers[state])
        states.append(state)
    return states[::-1]


def marginals(emissions: Matrix, transitions: Matrix) -> Matrix:
    """Probability of each label at each token of a stretch between two tokens of label 0."""
    forward = np.empty_like(emissions)
    backward = np.empty_like(emissions)
    forward[0] = emissions[0] + transitions[0]
    for i in range(1, len(emissions)):
        forward[i] = np.logaddexp.reduce(forward[i - 1][:, None] + transitions, axis=0) + emissions[i]
    backward[-1] = transitions[:, 0]
    for i in range(len(emissions) - 2, -1, -1):
        backward[i] = np.logaddexp.reduce(transitions + (emissions[i + 1] + backward[i + 1]), axis=1)
    both = forward + backward
    result: Matrix = np.exp(both - np.logaddexp.reduce(both, axis=1)[:, None])
    return result


def decode(emissions: Matrix, labels: tuple[str, ...], transitions: Matrix) -> list[Span]:
    """Spans of the best labelling, in order. `transitions` must be `legal`; label 0 is O; both ends count as O."""
    open_tokens = np.flatnonzero(~certain(emissions, transitions))
    found: list[Span] = []
    if not len(open_tokens):
        return found
    for stretch in np.split(open_tokens, np.flatnonzero(np.diff(open_tokens) > 1) + 1):
        first = int(stretch[0])
        part = emissions[first : int(stretch[-1]) + 1]
        states = viterbi(part, transitions)
        if any(states):
            found += _spans(states, labels, marginals(part, transitions), first)
    return found


def _spans(states: list[int], labels: tuple[str, ...], sure: Matrix, offset: int) -> list[Span]:
    found: list[Span] = []
    i = 0
    while i < len(states):
        kind = labels[states[i]][2:]
        start = i
        i += 1
        if not kind:
            continue
        while i < len(states) and labels[states[i]] == "I-" + kind:
            i += 1
        columns = [n for n, label in enumerate(labels) if label[2:] == kind]
        score = float(sure[start:i, columns].sum(axis=1).min())
        found.append(Span(offset + start, offset + i - 1, kind, min(score, 1.0)))
    return found
