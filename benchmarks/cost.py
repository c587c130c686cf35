"""What detection costs: milliseconds of one processor for 1,000 characters, loading, memory."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Final

from sluis_detectors.cache import AnalysisCache
from sluis_detectors.engine import MINIMUM_SCORE, Engine
from sluis_detectors.recognizers import find_recognizers
from sluis_detectors.recognizers.matcher import Matcher

_CHILD: Final = """
import json, re, sys, time
from pathlib import Path
from sluis_detectors.engine import Engine
engine = Engine()
loaded = time.process_time()
texts = json.load(sys.stdin)
for start in range(0, len(texts), 16):
    engine.analyse(texts[start:start + 16])
# Not getrusage: its peak starts at what the process had that started this one.
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(loaded, int(peak[1]) / 1000)
"""


def costs(warm: Sequence[str], texts: Sequence[str]) -> dict[str, float]:
    """Milliseconds for 1,000 characters with all recognisers (`CPU`), of `patterns` alone and of a `cached` text.
    Seconds to `load`, with the interpreter; megabytes of `memory` at most; milliseconds of a plain `loop`, which tell
    how fast the machine was. All times are the processor's, which a busy machine stretches several times.

    What is measured is `texts`, new to an engine that has read `warm`: a detector reads thousands of texts between two
    starts, and RE2 builds its states while it reads the first.
    """
    chars = sum(map(len, texts))
    made = {}
    engine, matcher = Engine(), Matcher(find_recognizers())
    for text in warm:
        engine.analyse([text])
        matcher.find(text, MINIMUM_SCORE)
    start = time.process_time()
    found = [engine.analyse([text])[0] for text in texts]
    made["CPU"] = 1e6 * (time.process_time() - start) / chars
    start = time.process_time()
    for text in texts:
        matcher.find(text, MINIMUM_SCORE)
    made["patterns"] = 1e6 * (time.process_time() - start) / chars
    cache = AnalysisCache(bytes(32), 1 << 25)
    for text, analysis in zip(texts, found, strict=True):
        cache.put(cache.digest("1", text), analysis)
    start = time.process_time()
    for text in texts:
        cache.get(cache.digest("1", text))
    made["cached"] = 1e6 * (time.process_time() - start) / chars
    start, total = time.process_time(), 0
    for turn in range(1_000_000):
        total += turn * turn
    made["loop"] = 1000 * (time.process_time() - start)
    child = subprocess.run(
        [sys.executable, "-c", _CHILD], input=json.dumps([*warm, *texts]), capture_output=True, text=True, check=True
    )
    made["load"], made["memory"] = map(float, child.stdout.split())
    return {name: float(f"{value:.3g}") for name, value in made.items()}
