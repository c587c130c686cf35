"""Which host is it, and may it be opened."""

import asyncio

import pytest

from sluis.admission import Hosts, Resolver, header_problem, is_own, is_refused_address, plain_host
from sluis.guard import AddressRefused
from sluis.policy.catalogue import Catalogue
from sluis.resources import policies_dir


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("ChatGPT.com.:443", "chatgpt.com"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        (" a.example ", "a.example"),
        (None, ""),
        ("", ""),
    ],
)
def test_plain_host(text: str | None, host: str) -> None:
    """Case, port, brackets and the trailing dot don't make another host."""
    assert plain_host(text) == host


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1",
        "255.255.255.255", "198.18.0.1", "192.0.2.1",
    ],
)  # fmt: skip
def test_addresses_that_no_public_service_has(address: str) -> None:
    """Private, loopback, link-local, metadata, multicast and documentation addresses, in every wrapping."""
    assert is_refused_address(address)


@pytest.mark.parametrize("address", ["104.18.32.47", "2606:4700::6812:202f", "64:ff9b::6812:202f"])
def test_public_addresses(address: str) -> None:
    """A public address is not refused, also not behind NAT64."""
    assert not is_refused_address(address)


@pytest.mark.parametrize(
    ("address", "is_refused"),
    [
        ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False), ("100.64.0.1", False), ("fc00::1", False),
        ("104.18.32.47", False), ("::ffff:10.0.0.1", False),
        ("127.0.0.1", True), ("0.0.0.0", True), ("0.1.2.3", True), ("169.254.169.254", True), ("224.0.0.1", True),
        ("255.255.255.255", True), ("::1", True), ("::", True), ("fe80::1%eth0", True), ("::ffff:127.0.0.1", True),
        ("64:ff9b::7f00:1", True),
    ],
)  # fmt: skip
def test_addresses_inside_the_network(address: str, is_refused: bool) -> None:
    """Where another host may be inside: private addresses, never this machine or the metadata of a cloud."""
    assert is_refused_address(address, may_be_inside=True) is is_refused


@pytest.mark.parametrize(("address", "is_here"), [("127.0.0.1", True), ("203.0.113.7", False), ("2001:db8::7", False)])
def test_addresses_of_this_machine(address: str, is_here: bool) -> None:
    """Only what can be listened on here is an own address."""
    assert is_own(address) is is_here


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "127.1", "0x7f.1", "2130706433", "0", "::1", "::ffff:127.0.0.1", "0177.0.0.1"]
)
def test_every_spelling_of_loopback_is_refused(host: str) -> None:
    """The look-up is judged, not the spelling."""
    with pytest.raises(AddressRefused):
        asyncio.run(Resolver({}, ()).pin(host, 443))


def test_only_named_overrides_reach_private_addresses() -> None:
    """`[upstream.resolve]` leads one name to one address and port; a configured gateway may be private."""
    resolver = Resolver({"API.openai.com": "127.0.0.1:19443"}, ["localhost"])
    assert asyncio.run(resolver.pin("api.openai.com.", 443)) == ("127.0.0.1", 19443)
    assert asyncio.run(resolver.pin("localhost", 3128))[1] == 3128


OK_HEADERS = [(b"Host", b"a.example"), (b"Content-Length", b"1")]


@pytest.mark.parametrize(
    ("extra", "problem"),
    [
        ((b"Transfer-Encoding", b"chunked"), ""),
        ((b"Transfer-Encoding", b"gzip, chunked"), "transfer encoding"),
        ((b"X", b"a\x00b"), "control character in a header"),
        ((b"X", b"a\r\n b"), "control character in a header"),
        ((b"Host", b"b.example"), "host header"),
        ((b"Trailer", b"x-y"), "trailers"),
        ((b"Upgrade", b"websocket"), ""),
        ((b"Upgrade", b"foo/1"), "upgrade to another protocol"),
        ((b"X", b"a" * 70_000), "too many headers"),
    ],
)
def test_header_fields_that_are_refused(extra: tuple[bytes, bytes], problem: str) -> None:
    """What would be forwarded without being understood is refused."""
    assert header_problem([*OK_HEADERS, extra], is_http2=False) == problem


def test_a_request_names_its_host_once() -> None:
    """HTTP/1 needs one Host field; HTTP/2 has :authority instead."""
    assert header_problem([], is_http2=False) == "host header"
    assert header_problem([], is_http2=True) == ""
    assert header_problem([(b"x", b"y")] * 201, is_http2=True) == "too many headers"
    assert header_problem([(b"transfer-encoding", b"chunked")], is_http2=True) == "transfer encoding"


def test_a_body_is_described_once_and_a_target_is_short() -> None:
    """Two types or codings could be read from different lines; a target counts as header bytes."""
    for name in (b"Content-Type", b"content-encoding"):
        assert header_problem([(name, b"a/b"), (name.upper(), b"c/d")], is_http2=True) == "a header field comes twice"
    assert header_problem([], is_http2=True, target=b"/" + b"a" * 70_000) == "too many headers"
    assert header_problem([], is_http2=True, target=b"/a\x00b") == "control character in the target"


def test_only_ai_hosts_are_opened() -> None:
    """Catalogue, services and the policy's own tools are AI; a bank and a shared host that no tool names are not."""
    hosts = Hosts(Catalogue.load(policies_dir() / "tools"), lambda host: host == "ai.own.example")
    assert hosts.is_ai("chatgpt.com")
    assert hosts.is_ai("files.oaiusercontent.com")
    assert hosts.is_ai("chat.deepseek.com")
    assert hosts.is_ai("ai.own.example")
    assert not hosts.is_ai("www.bank.example")
    assert not hosts.is_ai("github.com")
    assert not hosts.is_ai("")
