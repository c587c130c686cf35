"""The log never holds more than its list of fields."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from sluis import log


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    made = io.StringIO()
    before = logging.getLogger().handlers[:], logging.getLogger().level
    log.configure(made, worker="lab/w0")
    yield made
    log.configure()
    logging.getLogger().handlers[:], level = before
    logging.getLogger().setLevel(level)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_unknown_fields_are_dropped(stream: io.StringIO) -> None:
    """A prompt that somebody adds by mistake goes nowhere."""
    log.get().info("exchange", verdict="allow", prompt="Mail Jan", headers={"authorization": "x"})
    (line,) = lines(stream)
    assert line.keys() == {"event", "level", "timestamp", "verdict", "worker"}
    assert "Jan" not in stream.getvalue()


def test_every_line_says_who_and_when(stream: io.StringIO) -> None:
    """The worker, an ISO timestamp in UTC, a level."""
    log.get().error("boundary", hook="request")
    (line,) = lines(stream)
    assert (line["worker"], line["level"], line["hook"]) == ("lab/w0", "error", "request")
    assert line["timestamp"].endswith("Z")


def test_libraries_are_heard_without_their_words(stream: io.StringIO) -> None:
    """That one warned and where; not its text, its arguments or its traceback. Below a warning: nothing."""
    library = logging.getLogger("some.library")
    library.info("ping payload %s", "geheim")
    library.warning("can't read %s", "geheim")
    try:
        raise ValueError("geheim")
    except ValueError:
        library.exception("failed with %s", "geheim")
    assert "geheim" not in stream.getvalue()
    first, second = lines(stream)
    assert first["event"] == second["event"] == "library"
    assert first["error"].startswith("some.library:")
    assert second["error"].endswith("ValueError")


def test_debug_is_never_on(stream: io.StringIO) -> None:
    """There is no level at which content would be logged."""
    log.get().debug("exchange", verdict="allow")
    assert stream.getvalue() == ""
