"""The log: JSON lines, one event per exchange, from a fixed list of fields. Never text, headers, tokens or values.

Other libraries' messages are let through from warning up, with their arguments left out: they may quote what we guard
(mitmproxy logs the payload of a WebSocket ping at info level).
"""

import logging
import sys
from functools import cache
from typing import Any, Final, TextIO

import structlog

FIELDS: Final = frozenset(
    {
        "exchange_id", "service", "tool", "tier", "verdict", "would_have_been", "reasons", "entities", "policy",
        "forwarded", "upstream_status", "duration_ms", "inspection_ms", "fail_state", "worker", "hook", "error",
        "state", "problems", "listen", "pid", "signal", "host", "count", "node",
    }
)  # fmt: skip


def _only_known_fields(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    unknown = event.keys() - FIELDS - {"event", "level", "timestamp"}
    for name in unknown:
        del event[name]
    return event


class _LibraryHandler(logging.Handler):
    """Passes on that a library complained, and where in its code; not what it said."""

    def emit(self, record: logging.LogRecord) -> None:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        get().log(record.levelno, "library", error=f"{record.name}:{record.lineno} {kind}".rstrip())


def configure(stream: TextIO | None = None, *, worker: str = "") -> None:
    """Set up the process's log. `worker`: bound to every event of this process."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            _only_known_fields,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=True,
    )
    get.cache_clear()
    if worker:
        structlog.contextvars.bind_contextvars(worker=worker)
    root = logging.getLogger()
    root.handlers[:] = [_LibraryHandler(logging.WARNING)]
    root.setLevel(logging.WARNING)


@cache
def get() -> Any:
    """The structured logger, put together at the first event after `configure`."""
    return structlog.get_logger()
