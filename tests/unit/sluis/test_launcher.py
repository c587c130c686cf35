"""The options that mitmproxy runs with, refused one by one where they would let something pass unseen."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import certifi
import pytest
from mitmproxy import options
from mitmproxy.addons import core, disable_h2c, next_layer, proxyserver
from mitmproxy.addons.tlsconfig import TlsConfig
from mitmproxy.master import Master

from sluis import launcher
from sluis.config import Settings
from sluis.launcher import SAFE_OPTIONS, Launcher, Unsafe, trust_file, unsafe_options
from sluis.tls import authority

UNSAFE: dict[str, Any] = {
    "rawtcp": True,
    "stream_large_bodies": "1m",
    "store_streamed_bodies": True,
    "connection_strategy": "eager",
    "ignore_hosts": ["bank"],
    "allow_hosts": ["chatgpt"],
    "tcp_hosts": ["x"],
    "udp_hosts": ["x"],
    "ssl_insecure": True,
    "validate_inbound_headers": False,
    "websocket": False,
    "http2": False,
    "http3": True,
    "upstream_cert": True,
    "show_ignored_hosts": True,
    "keep_host_header": True,
}


class Nothing:
    """An addon that does nothing."""


def safe() -> options.Options:
    """mitmproxy's options as the launcher sets them."""

    async def make() -> options.Options:
        master = Master(options.Options())
        master.addons.add(
            core.Core(), proxyserver.Proxyserver(), next_layer.NextLayer(), TlsConfig(), disable_h2c.DisableH2C()
        )
        master.options.update(**SAFE_OPTIONS, body_size_limit="1000", tcp_timeout=600)
        return master.options

    return asyncio.run(make())


def test_the_safe_values_are_safe() -> None:
    """The other side of the tests below, which between them name every option."""
    assert unsafe_options(safe()) == []
    assert UNSAFE.keys() == SAFE_OPTIONS.keys()


@pytest.mark.parametrize("name", UNSAFE)
def test_each_unsafe_value_is_refused(name: str) -> None:
    """By its name, with the value it must have."""
    opts = safe()
    opts.update_known(**{name: UNSAFE[name]})
    (problem,) = unsafe_options(opts)
    assert problem.startswith(f"{name} is ")
    assert repr(SAFE_OPTIONS[name]) in problem


def test_limits_are_needed() -> None:
    """Without a limit of the body's size, or with an inactivity limit that cuts long answers, there is no start."""
    opts = safe()
    opts.update_known(body_size_limit=None, tcp_timeout=30)
    assert len(unsafe_options(opts)) == 2


def build(folder: Path) -> Launcher:
    made = authority.create(folder / "ca", ["chatgpt.com"], organisation="Lab", now=datetime.now(UTC))
    settings = Settings(base=folder)
    return Launcher(settings, made, trust_file(settings, folder), lambda *_: Nothing())  # type: ignore[arg-type]


def test_a_master_is_safe_by_itself(tmp_path: Path) -> None:
    """What the launcher builds from default settings has no unsafe option, and none of mitmproxy's own pages."""

    async def main() -> None:
        made = build(tmp_path)
        assert unsafe_options(made.master.options) == []
        assert made.master.options.block_global is True
        assert made.master.addons.get("onboarding") is None
        assert made.master.addons.get("scriptloader") is None
        assert not [addon for addon in made.master.addons.chain if hasattr(addon, "update")]  # see `ask_directly`
        assert not made.is_listening()

    asyncio.run(main())


def test_another_mitmproxy_is_no_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names what differs and which version to install."""
    monkeypatch.setattr(launcher, "contract_problems", lambda: ["X.y is gone"])

    async def main() -> None:
        with pytest.raises(Unsafe, match=r"X\.y is gone.*Install mitmproxy 12\.2\.3"):
            build(tmp_path)

    asyncio.run(main())


def test_an_unsafe_option_is_no_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a value not take, the launcher sees it and says which."""
    monkeypatch.setattr(launcher, "unsafe_options", lambda _: ["rawtcp is True, must be False"])

    async def main() -> None:
        with pytest.raises(Unsafe, match="rawtcp is True"):
            build(tmp_path)

    asyncio.run(main())


def test_trust_anchors_are_added_to_the_public_ones(tmp_path: Path) -> None:
    """The organisation's own CA beside those that every browser trusts, never in their place."""
    public = Path(certifi.where()).read_bytes()
    assert trust_file(Settings(base=tmp_path), tmp_path).read_bytes() == public
    (tmp_path / "own.pem").write_bytes(b"OWN CA")
    settings = Settings.model_validate({"upstream": {"ca": "own.pem"}, "base": tmp_path})
    content = trust_file(settings, tmp_path).read_bytes()
    assert content.startswith(public)
    assert content.endswith(b"OWN CA")
