"""Rules for the certificates that clients see: real handshakes in memory, mitmproxy's context as the server."""

import asyncio
import contextlib
import datetime as dt
import inspect
import ssl
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from mitmproxy import certs, connection, http, options, tls
from mitmproxy.addons.tlsconfig import TlsConfig
from mitmproxy.master import Master
from mitmproxy.net import tls as net_tls
from mitmproxy.proxy import context
from mitmproxy.proxy.mode_specs import ProxyMode
from OpenSSL import SSL

from sluis.tls import authority, leaves

NAMES = ("chatgpt.com", "claude.ai", *(f"ai{number}.example" for number in range(60)))


class Clock:
    def __init__(self) -> None:
        self.now = dt.datetime.now(dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> authority.Authority:
    folder = tmp_path_factory.mktemp("tls") / "ca"
    return authority.create(folder, NAMES, organisation="Noordwaard", now=dt.datetime.now(dt.UTC))


def names_of(entry: certs.CertStoreEntry) -> list[str]:
    return [str(name.value) for name in entry.cert.altnames]


def handshake(server: SSL.Connection, client: ssl.SSLContext, host: str) -> ssl.SSLObject:
    """Shake hands in memory; raises what the client raises."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    client_side = client.wrap_bio(to_client, to_server, server_hostname=host)
    server.set_accept_state()
    for _ in range(10):
        try:
            client_side.do_handshake()
        except ssl.SSLWantReadError:
            pass
        else:
            return client_side
        if data := to_server.read():
            server.bio_write(data)
        with contextlib.suppress(SSL.WantReadError):
            server.do_handshake()
        with contextlib.suppress(SSL.WantReadError):
            while True:
                to_client.write(server.bio_read(65536))
    raise AssertionError("no handshake after ten rounds")


def serve(store: leaves.LeafStore, host: str) -> SSL.Connection:
    entry = store.get_cert(host, ())
    server = SSL.Connection(
        net_tls.create_client_proxy_context(
            method=net_tls.Method.TLS_SERVER_METHOD,
            min_version=net_tls.Version.TLS1_2,
            max_version=net_tls.Version.TLS1_3,
            cipher_list=None,
            ecdh_curve=None,
            chain_file=entry.chain_file,
            alpn_select_callback=None,
            request_client_cert=False,
            extra_chain_certs=(),
            dhparams=cast(certs.DHParams, None),
        )
    )
    server.use_certificate(entry.cert.to_cryptography())
    server.use_privatekey(entry.privatekey)
    return server


def client_trusting(root: x509.Certificate) -> ssl.SSLContext:
    trust = ssl.create_default_context(cadata=root.public_bytes(serialization.Encoding.PEM).decode())
    trust.verify_flags |= ssl.VERIFY_X509_STRICT  # what Python does by itself from 3.13 on
    return trust


@pytest.mark.parametrize(
    "host", ["chatgpt.com", "ws.chatgpt.com", "ai0.example", "ai59.example", "x" * 63 + ".claude.ai"]
)
def test_a_client_that_trusts_the_root_accepts_the_leaf(made: authority.Authority, host: str) -> None:
    """Python, strict and knowing the root alone, is sent the intermediate and accepts each host."""
    session = handshake(serve(leaves.LeafStore(made), host), client_trusting(made.root), host)
    assert session.getpeercert()["subjectAltName"] == (("DNS", host),)  # type: ignore[index]


def test_a_leaf_outside_the_constraints_is_refused_by_clients(made: authority.Authority, tmp_path: Path) -> None:
    """Whoever steals the signing key still cannot pose as a bank: Python and openssl refuse what it signs."""
    stolen = authority.Authority(made.root, made.intermediates, made.key)
    stolen._issuers["bank.example"] = made.intermediates[0]
    store = leaves.LeafStore(stolen)
    entry = store.get_cert("bank.example", ())
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        handshake(serve(store, "bank.example"), client_trusting(made.root), "bank.example")
    for name, certificate in (("root", made.root), ("intermediate", made.intermediates[0]), ("leaf", entry.cert._cert)):
        (tmp_path / name).write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    command = ["openssl", "verify", "-CAfile", "root", "-untrusted", "intermediate", "leaf"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "permitted subtree violation" in done.stderr


def test_the_wrong_intermediate_is_refused_by_clients(made: authority.Authority) -> None:
    """A leaf signed in the name of a group without its host is refused, so `issuer` must pick the right one."""
    mixed = authority.Authority(made.root, made.intermediates, made.key)
    mixed._issuers["chatgpt.com"] = made.intermediates[1]
    with pytest.raises(ssl.SSLCertVerificationError, match="permitted subtree violation"):
        handshake(serve(leaves.LeafStore(mixed), "chatgpt.com"), client_trusting(made.root), "chatgpt.com")


def test_the_leaf_key_is_not_the_ca_key(made: authority.Authority) -> None:
    """What a handshake uses cannot sign certificates; each process has a key of its own."""
    one, other = leaves.LeafStore(made).get_cert("claude.ai", ()), leaves.LeafStore(made).get_cert("claude.ai", ())
    keys = [certificate.public_key() for certificate in (one.cert, other.cert)]
    assert keys[0] != keys[1]
    assert made.key.public_key() not in keys
    assert one.privatekey.public_key() == one.cert.public_key()


def test_names_given_beside_the_sni_are_left_out(made: authority.Authority) -> None:
    """Upstream names, addresses and organisations never reach the leaf: clients would refuse it."""
    entry = leaves.LeafStore(made).get_cert(
        "ChatGPT.com.", [x509.DNSName("cdn.example")], "OpenAI", "http://crl.example"
    )
    assert names_of(entry) == ["chatgpt.com"]
    assert (entry.cert.organization, entry.cert.crl_distribution_points) == (None, [])


@pytest.mark.parametrize("host", [None, "", "bank.example", "10.0.0.1", "münchen.example"])
def test_without_a_covered_name_there_is_no_leaf(made: authority.Authority, host: str | None) -> None:
    """No SNI, an address or a host outside the constraints gets no certificate at all."""
    with pytest.raises(leaves.NotCovered):
        leaves.LeafStore(made).get_cert(host, ())


def test_a_leaf_is_reused_until_it_is_old(made: authority.Authority) -> None:
    """The same leaf serves for two weeks, then a new one is signed; no leaf outlives its issuer."""
    clock = Clock()
    store = leaves.LeafStore(made, now=clock)
    first = store.get_cert("claude.ai", ())
    clock.now += leaves.RENEW_AFTER - dt.timedelta(seconds=1)
    assert store.get_cert("claude.ai", ()) is first
    clock.now += dt.timedelta(seconds=1)
    second = store.get_cert("claude.ai", ())
    assert second.cert != first.cert
    clock.now = made.expires() - dt.timedelta(days=1)
    assert store.get_cert("claude.ai", ()).cert.notafter == made.expires()


def test_a_rotation_does_not_disturb_a_running_store(tmp_path: Path) -> None:
    """Leaves go on with the chain of the key they are signed with until the restart; its copy goes with the store."""
    made = authority.create(tmp_path / "ca", NAMES, organisation="Noordwaard", now=dt.datetime.now(dt.UTC))
    store = leaves.LeafStore(made)
    authority.rotate(tmp_path / "ca", NAMES, now=dt.datetime.now(dt.UTC))
    entry = store.get_cert("claude.ai", ())
    session = handshake(serve(store, "claude.ai"), client_trusting(made.root), "claude.ai")
    assert session.getpeercert()["subjectAltName"] == (("DNS", "claude.ai"),)  # type: ignore[index]
    assert entry.chain_file is not None
    assert b"PRIVATE" not in entry.chain_file.read_bytes()
    del store
    assert not entry.chain_file.exists()


def test_the_cache_is_bounded_and_keeps_what_is_used(
    made: authority.Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invented subdomains push out the least recently used leaf, not the busy one."""
    monkeypatch.setattr(leaves, "CAPACITY", 3)
    store = leaves.LeafStore(made)
    busy = store.get_cert("chatgpt.com", ())
    for number in range(10):
        store.get_cert(f"n{number}.claude.ai", ())
        assert store.get_cert("chatgpt.com", ()) is busy
    assert len(store._leaves) == 3


def tls_data(sni: str | None) -> tls.TlsData:
    client = connection.Client(
        peername=("192.0.2.1", 50000),
        sockname=("192.0.2.2", 8080),
        timestamp_start=0,
        proxy_mode=ProxyMode.parse("regular"),
    )
    client.sni = sni
    ctx = context.Context(client, options.Options())
    ctx.server.address = ("evil.example", 443)
    return tls.TlsData(client, ctx)


@pytest.fixture
def master() -> Iterator[Master]:
    """A master with mitmproxy's own TLS addon, as `sluis run` finds it."""
    loop = asyncio.new_event_loop()
    master = Master(options.Options(), event_loop=loop)
    master.addons.add(TlsConfig())
    yield master
    master._legacy_log_events.uninstall()
    loop.close()


def test_installed_in_a_master_the_addon_serves_the_sni(made: authority.Authority, master: Master) -> None:
    """In a real master mitmproxy's addon is gone, and a client sees our leaf for the SNI, not for the CONNECT host."""
    addon = leaves.install(master, made)
    assert master.addons.get("tlsconfig") is addon
    assert (master.options.upstream_cert, master.options.add_upstream_certs_to_client_chain) == (False, False)
    start = tls_data("chatgpt.com")
    addon.tls_start_client(start)
    session = handshake(cast(SSL.Connection, start.ssl_conn), client_trusting(made.root), "chatgpt.com")
    assert session.getpeercert()["subjectAltName"] == (("DNS", "chatgpt.com"),)  # type: ignore[index]


def test_new_certificates_are_taken_while_running(master: Master, tmp_path: Path) -> None:
    """After a rotation the next handshake shows the new chain; the same chain again changes nothing."""
    now = dt.datetime.now(dt.UTC)
    addon = leaves.install(master, authority.create(tmp_path / "ca", NAMES, organisation="Noordwaard", now=now))
    store = addon.certstore
    addon.renew(authority.load(tmp_path / "ca"))
    assert addon.certstore is store
    rotated = authority.rotate(tmp_path / "ca", ("mistral.ai",), now=now)
    addon.renew(rotated)
    start = tls_data("mistral.ai")
    addon.tls_start_client(start)
    session = handshake(cast(SSL.Connection, start.ssl_conn), client_trusting(rotated.root), "mistral.ai")
    assert session.getpeercert()["subjectAltName"] == (("DNS", "mistral.ai"),)  # type: ignore[index]


@pytest.mark.parametrize("sni", [None, "bank.example"])
def test_installed_in_a_master_an_uncovered_name_gets_no_context(
    made: authority.Authority, master: Master, sni: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    """mitmproxy closes a connection that has no TLS context; the log does not repeat the name."""
    addon = leaves.install(master, made)
    start = tls_data(sni)
    addon.tls_start_client(start)
    assert start.ssl_conn is None
    assert "does not cover the name" in caplog.text
    assert "bank" not in caplog.text


def test_mitmproxy_neither_loads_its_own_ca_nor_serves_a_revocation_list(
    made: authority.Authority, master: Master, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file appears in mitmproxy's folder, and its magic revocation path is an ordinary request."""
    monkeypatch.setenv("HOME", str(tmp_path))
    addon = leaves.install(master, made)
    master.options.update(confdir=str(tmp_path / "mitmproxy"), tls_version_client_min="TLS1_2")
    addon.running()
    assert list(tmp_path.iterdir()) == []
    request = http.Request.make("GET", f"https://chatgpt.com{addon.crl_path()}")
    flow = http.HTTPFlow(tls_data("chatgpt.com").context.client, tls_data("chatgpt.com").context.server, live=True)
    flow.request = request
    addon.request(flow)
    assert flow.response is None


def test_the_contract_with_mitmproxy_holds() -> None:
    """The installed mitmproxy is the one these overrides were written for."""
    assert leaves.contract_problems() == []


def _changed(*_arguments: Any) -> None: ...


@pytest.mark.parametrize(
    ("owner", "name", "complaint"),
    [
        (certs.CertStore, "__init__", "CertStore.__init__ takes"),
        (certs.CertStore, "get_cert", "CertStore.get_cert takes"),
        (TlsConfig, "get_cert", "TlsConfig.get_cert takes"),
        (TlsConfig, "configure", "TlsConfig.configure takes"),
        (TlsConfig, "running", "TlsConfig.running takes"),
        (TlsConfig, "request", "TlsConfig.request takes"),
        (TlsConfig, "tls_start_client", "no longer uses"),
        (net_tls, "log_master_secret", "keys of every connection"),
    ],
)
def test_each_private_point_is_watched(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, complaint: str) -> None:
    """A mitmproxy whose overridden point has changed stops the start, and so do session keys written to a file."""
    monkeypatch.setattr(owner, name, _changed)
    assert any(complaint in problem for problem in leaves.contract_problems())


def test_a_changed_store_entry_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry is built by position-free names; a new field would be missing."""
    monkeypatch.setattr(leaves, "fields", lambda _cls: ())
    assert any("CertStoreEntry" in problem for problem in leaves.contract_problems())


def test_the_stored_annotation_is_the_only_thing_rsa() -> None:
    """The casts to RSA rest on this: mitmproxy's code does nothing with the key that needs RSA."""
    functions: list[Callable[..., Any]] = [TlsConfig.tls_start_client, certs.CertStore.__init__]
    assert not any("rsa" in "".join(function.__code__.co_names).lower() for function in functions)
    assert inspect.signature(certs.CertStore.__init__).parameters["default_privatekey"].annotation is rsa.RSAPrivateKey
