"""One node and one AI service for all end-to-end tests that don't break them."""

from collections.abc import Iterator

import pytest

from support.lab import Lab


@pytest.fixture(scope="session")
def running_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The lab of the session; use `lab`."""
    lab = Lab(tmp_path_factory.mktemp("lab"))
    try:
        yield lab.start()
    finally:
        lab.stop()


@pytest.fixture
def lab(running_lab: Lab) -> Lab:
    """The lab, with nothing received yet."""
    running_lab.service.journal.clear()
    return running_lab
