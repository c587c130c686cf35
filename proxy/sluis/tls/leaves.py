"""Certificates for the hosts that Sluis opens, signed on demand for the name the client asked for.

mitmproxy's own store puts the CA's key into every handshake, adds names the client did not ask for, keeps 100 leaves
and never looks at their age. `install` puts a store in its place that does none of that. The points of mitmproxy that
this relies on are checked by `contract_problems` before every start.
"""

import datetime as dt
import inspect
import logging
import os
import tempfile
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from mitmproxy import certs, tls
from mitmproxy.addons.tlsconfig import TlsConfig
from mitmproxy.master import Master
from mitmproxy.net import tls as net_tls
from mitmproxy.proxy import context

from sluis.tls.authority import BACKDATED, Authority

LEAF_LIFETIME = dt.timedelta(days=30)
RENEW_AFTER = dt.timedelta(days=14)
CAPACITY = 4096  # 2 kB each: more than the catalogue has hosts, and invented subdomains cannot fill memory
_COMMON_NAME_MAX = 64  # RFC 5280, ub-common-name

logger = logging.getLogger(__name__)


class NotCovered(LookupError):
    """No intermediate may sign for this host name."""


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class LeafStore(certs.CertStore):
    """Leaves in memory, newest use last, under one key of this process that is nobody else's."""

    def __init__(self, authority: Authority, *, now: Callable[[], dt.datetime] = _utc_now) -> None:
        super().__init__(
            # mitmproxy's annotation says RSA; its code and OpenSSL take any key.
            default_privatekey=cast(rsa.RSAPrivateKey, authority.key),
            default_ca=certs.Cert(authority.intermediates[0]),
            default_chain_file=None,
            default_crl=b"",
            dhparams=cast(certs.DHParams, None),  # no finite-field exchange: every client can do ECDHE
        )
        self.authority = authority
        # OpenSSL takes the chain from a file, when it first needs it. It must be the chain of the key we hold, so it is
        # a copy of our own: the CA's file may have been rotated by then.
        descriptor, name = tempfile.mkstemp(prefix="sluis-chain-", suffix=".pem")
        with os.fdopen(descriptor, "wb") as file:
            file.write(authority.chain())
        self._chain_file = Path(name)
        weakref.finalize(self, self._chain_file.unlink, missing_ok=True)
        self._now = now
        self._leaf_key = ec.generate_private_key(ec.SECP256R1())
        self._leaves: OrderedDict[str, tuple[dt.datetime, certs.CertStoreEntry]] = OrderedDict()

    def get_cert(
        self,
        commonname: str | None,
        sans: Iterable[x509.GeneralName],
        organization: str | None = None,
        crl_url: str | None = None,
    ) -> certs.CertStoreEntry:
        """The leaf for `commonname` and nothing else. Raises NotCovered, also when there is no name."""
        host = (commonname or "").lower().rstrip(".")
        now = self._now()
        cached = self._leaves.get(host)
        if cached is not None and now < cached[0]:
            self._leaves.move_to_end(host)
            return cached[1]
        entry = self._sign(host, now)
        self._leaves[host] = now + RENEW_AFTER, entry
        self._leaves.move_to_end(host)
        if len(self._leaves) > CAPACITY:
            self._leaves.popitem(last=False)
        return entry

    def _sign(self, host: str, now: dt.datetime) -> certs.CertStoreEntry:
        issuer = self.authority.issuer(host) if host.isascii() else None
        if issuer is None:
            raise NotCovered(host)
        is_short = len(host) <= _COMMON_NAME_MAX
        identifier = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
        usage = x509.KeyUsage(
            digital_signature=True, content_commitment=False, key_encipherment=False, data_encipherment=False,
            key_agreement=False, key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
        )  # fmt: skip
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)] if is_short else []))
            .issuer_name(issuer.subject)
            .public_key(self._leaf_key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - BACKDATED)
            .not_valid_after(min(now + LEAF_LIFETIME, issuer.not_valid_after_utc))
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            # RFC 5280, 4.2.1.6: critical where the subject is empty.
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=not is_short)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False)
            .sign(self.authority.key, hashes.SHA256())
        )
        return certs.CertStoreEntry(
            cert=certs.Cert(certificate),
            privatekey=cast(rsa.RSAPrivateKey, self._leaf_key),
            chain_file=self._chain_file,
            chain_certs=[certs.Cert(issuer), certs.Cert(self.authority.root)],
        )


class LeafTlsConfig(TlsConfig):
    """mitmproxy's TLS addon with our leaves: named after the SNI alone, whatever the upstream or CONNECT says."""

    name = "tlsconfig"
    certstore: LeafStore

    def __init__(self, authority: Authority, *, now: Callable[[], dt.datetime] = _utc_now) -> None:
        self._now = now
        self.certstore = LeafStore(authority, now=now)

    def renew(self, authority: Authority) -> None:
        """Sign with another chain from the next handshake on; nothing changes when it is the same one."""
        if authority.chain() != self.certstore.authority.chain():
            self.certstore = LeafStore(authority, now=self._now)

    def configure(self, updated: Any) -> None:
        """Everything but the certificate store, which mitmproxy would read from its own folder."""
        own = {"certs", "confdir", "key_size", "cert_passphrase"}
        super().configure(set(updated) - own)  # type: ignore[no-untyped-call]

    def running(self) -> None:
        """Nothing: mitmproxy would load its store here."""

    def request(self, flow: object) -> None:
        """Nothing: mitmproxy would answer requests for its revocation list, on any host."""

    def get_cert(self, conn_context: context.Context) -> certs.CertStoreEntry:
        """The leaf for the SNI. Raises NotCovered."""
        return self.certstore.get_cert(conn_context.client.sni, ())

    def tls_start_client(self, tls_start: tls.TlsData) -> None:
        """Without a name that the CA covers no context is set, and mitmproxy closes the connection."""
        try:
            super().tls_start_client(tls_start)
        except NotCovered:
            logger.warning("no certificate for a client: the CA does not cover the name, or the client sent none")


def install(master: Master, authority: Authority) -> LeafTlsConfig:
    """Put our TLS addon into the master, in the place of mitmproxy's where that is loaded.

    Call it before options are set: the addon declares its options with their defaults.
    """
    existing = master.addons.get("tlsconfig")
    if existing is not None:
        master.addons.remove(existing)
    addon = LeafTlsConfig(authority)
    master.addons.add(addon)
    master.options.update(upstream_cert=False, add_upstream_certs_to_client_chain=False)
    return addon


def contract_problems() -> list[str]:
    """What differs from the mitmproxy these overrides were written for, or would write session keys."""
    store_parameters = ("self", "default_privatekey", "default_ca", "default_chain_file", "default_crl", "dhparams")
    signatures: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
        "CertStore.__init__": (certs.CertStore.__init__, store_parameters),
        "CertStore.get_cert": (certs.CertStore.get_cert, ("self", "commonname", "sans", "organization", "crl_url")),
        "TlsConfig.get_cert": (TlsConfig.get_cert, ("self", "conn_context")),
        "TlsConfig.configure": (TlsConfig.configure, ("self", "updated")),
        "TlsConfig.running": (TlsConfig.running, ("self",)),
        "TlsConfig.request": (TlsConfig.request, ("self", "flow")),
        "TlsConfig.tls_start_client": (TlsConfig.tls_start_client, ("self", "tls_start")),
    }
    found = [
        f"{name} takes {actual}, expected {expected}"
        for name, (function, expected) in signatures.items()
        if (actual := tuple(inspect.signature(function).parameters)) != expected
    ]
    used = set(TlsConfig.tls_start_client.__code__.co_names)
    expected_use = {"get_cert", "chain_file", "privatekey", "cert", "certstore", "dhparams", "ssl_conn"}
    if not expected_use <= used:
        found.append(f"TlsConfig.tls_start_client no longer uses {', '.join(sorted(expected_use - used))}")
    entry = tuple(f.name for f in fields(certs.CertStoreEntry))
    if entry != ("cert", "privatekey", "chain_file", "chain_certs"):
        found.append(f"CertStoreEntry has the fields {entry}")
    if net_tls.log_master_secret is not None:
        found.append("SSLKEYLOGFILE or MITMPROXY_SSLKEYLOGFILE is set: the keys of every connection would be written")
    return found
