"""The configuration that the tour and the tests write for the real node."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis.config import load_settings
from sluis.demo.node import NodeFailed, NodeProcess, settings_for, to_toml
from sluis.demo.service import HOSTS, LocalService

_TEXT = st.text(st.characters(codec="utf-8"), max_size=12)
_PLAIN = st.one_of(_TEXT, st.booleans(), st.integers(-(2**53), 2**53), st.lists(_TEXT, max_size=3))
_NAMES = st.from_regex(r"\A[a-z_]{1,8}\Z")


_TABLE = st.builds(
    lambda values, inner: {**values, **inner},
    st.dictionaries(_TEXT, _PLAIN, max_size=3),
    st.dictionaries(_NAMES, st.dictionaries(_TEXT, _PLAIN, max_size=2), max_size=2),
)


@settings(max_examples=50)
@given(st.dictionaries(_NAMES, _TABLE, max_size=4))
def test_toml_is_read_back_as_written(tables: dict[str, dict[str, object]]) -> None:
    """Whatever tables are written, a TOML reader gets the same ones."""
    assert tomllib.loads(to_toml(tables)) == tables


def test_the_node_accepts_the_configuration(tmp_path: Path) -> None:
    """The settings are valid, send every played host to the local service, and trust its authority."""
    service = LocalService(tmp_path / "service")
    service.start()
    try:
        node = NodeProcess(tmp_path / "node", settings_for(service, detectors={"processes": 1}))
    finally:
        service.stop()
    read = load_settings(node.config)
    assert read.upstream.resolve == dict.fromkeys(HOSTS, service.address)
    assert read.upstream_ca == service.certificates.ca
    assert read.detectors.processes == 1
    assert read.proxy.listen == f"127.0.0.1:{node.proxy_port}"
    assert read.state_dir == node.state_dir


def test_a_node_that_cannot_start_says_why(tmp_path: Path) -> None:
    """When the node refuses its configuration, its own words are in the error."""
    node = NodeProcess(tmp_path, settings_for(None, policy={"path": "nowhere.yaml"}))
    with pytest.raises(NodeFailed, match=r"nowhere\.yaml"):
        node.start()
    node.stop()
