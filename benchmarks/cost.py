"""What detection costs: milliseconds of one processor for 1,000 characters, loading, memory."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import batched
from typing import Final

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.engine import Engine

_BATCH: Final = 16
_TIMES: Final = 3
# Prints the seconds until it was ready, those that `asked` took, and the megabytes that it had at most.
_CHILD: Final = """
import json, re, sys, time
from pathlib import Path
from sluis_detectors.engine import MINIMUM_SCORE, Engine
from sluis_detectors.recognizers import find_recognizers
from sluis_detectors.recognizers.matcher import Matcher
if sys.argv[1] == "patterns":
    matcher = Matcher(find_recognizers())
    ask = lambda texts: [matcher.find(text, MINIMUM_SCORE) for text in texts]
else:
    ask = Engine().analyse
loaded = time.process_time()
warm, asked = json.load(sys.stdin)
for texts in warm:
    ask(texts)
start = time.process_time()
for texts in asked:
    ask(texts)
took = time.process_time() - start
# Not getrusage: its peak starts at what the process had that started this one.
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(loaded, took, int(peak[1]) / 1000)
"""


def costs(warm: Sequence[str], texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds for 1,000 characters with all recognisers: text by text (`CPU`), sixteen texts at once (`batched`,
    as the turns of a chat and requests that wait are read), texts joined to some 3,000 characters (`medium`); of
    `patterns` alone and of a `cached` text.
    Seconds to `load`, with the interpreter; megabytes of `memory` at most; milliseconds of a plain `loop`, which tell
    how fast the machine was. All times are the processor's, which a busy machine stretches several times: the least of
    three processes.

    What is measured is `texts`, new to a process that has read `warm`: a detector reads thousands of texts between two
    starts, and RE2 builds its states while it reads the first.
    """
    chars = sum(map(len, texts))
    singly = [[text] for text in texts]
    batches = [list(batch) for batch in batched(texts, _BATCH, strict=False)]
    ways = {
        "CPU": singly,
        "batched": batches,
        "medium": [["\n\n".join(batch)] for batch in batches],
        "patterns": singly,
    }
    measured = {
        name: [_measured(name, [[text] for text in warm], asked) for _ in range(_TIMES)] for name, asked in ways.items()
    }
    made = {name: 1e6 * min(took for _, took, _ in each) / chars for name, each in measured.items()}
    cache = AnalysisCache(bytes(32), 1 << 25)
    for text, analysis in zip(texts, Engine().analyse(texts), strict=True):
        cache.put(cache.digest("1", text), analysis)
    start = time.process_time()
    for text in texts:
        cache.get(cache.digest("1", text))
    made["cached"] = 1e6 * (time.process_time() - start) / chars
    made["load"] = min(loaded for loaded, _, _ in measured["CPU"])
    made["memory"] = max(peak for each in measured.values() for _, _, peak in each)
    made["loop"] = min(_loop_ms() for _ in range(_TIMES))
    return {name: float(f"{value:.3g}") for name, value in made.items()}


def _measured(name: str, warm: Sequence[Sequence[str]], asked: Sequence[Sequence[str]]) -> tuple[float, float, float]:
    child = subprocess.run(
        [sys.executable, "-c", _CHILD, name],
        input=json.dumps([warm, asked]),
        capture_output=True,
        text=True,
        check=True,
    )
    loaded, took, peak = map(float, child.stdout.split())
    return loaded, took, peak


def _loop_ms() -> float:
    start, total = time.process_time(), 0
    for turn in range(1_000_000):
        total += turn * turn
    return 1000 * (time.process_time() - start)
