"""In every Python process of a node that is profiled: SIGUSR1 starts to sample, SIGUSR2 writes what was seen.

Python imports this at its start because `benchmarks.breakdown` puts this folder on its path. A sample is taken per
millisecond of CPU, in the main thread: the innermost frame whose package is known says what the time went into.
"""

import json
import os
import signal
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

GROUPS = (
    ("/sluis/records/", "records"),
    ("/sluis/policy/", "policy"),
    ("/sluis/services/", "formats"),
    ("/sluis/wire/", "formats"),
    ("/sluis_detectors/", "detectors' client"),
    ("/structlog/", "log and metrics"),
    ("/prometheus_client/", "log and metrics"),
    ("/sluis/", "hooks and pipeline"),
    ("/mitmproxy/", "mitmproxy"),
    ("/OpenSSL/", "mitmproxy"),
    ("/asyncio/", "event loop"),
)
samples: Counter[str] = Counter()


def group_of(frame: FrameType | None) -> str:
    """What a stack is at work for."""
    while frame is not None:
        path = frame.f_code.co_filename
        for part, group in GROUPS:
            if part in path:
                return group
        frame = frame.f_back
    return "other"


def _sample(_: int, frame: FrameType | None) -> None:
    samples[group_of(frame)] += 1


def _start(*_: Any) -> None:
    samples.clear()
    signal.signal(signal.SIGPROF, _sample)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)


def _stop(*_: Any) -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    Path(os.environ["SLUIS_BENCH_SAMPLES"], f"{os.getpid()}.json").write_text(json.dumps(samples), "utf-8")


if "SLUIS_BENCH_SAMPLES" in os.environ:
    signal.signal(signal.SIGUSR1, _start)
    signal.signal(signal.SIGUSR2, _stop)
