"""`python -m benchmarks.handshake`: what the CA's name constraints cost in a TLS handshake.

Three certificate authorities, used in turn within every round: one whose intermediate permits a single name, one in
groups as `sluis ca create` makes them, one with every name of the catalogue in a single one. The server side is
mitmproxy's context, the client Python's `ssl`, both in memory. Times are CPU; bytes are what the server sends.
"""

import contextlib
import datetime as dt
import ssl
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from cryptography.hazmat.primitives.serialization import Encoding
from mitmproxy import certs
from mitmproxy.net import tls as net_tls
from OpenSSL import SSL

from sluis.policy.catalogue import Catalogue
from sluis.resources import policies_dir
from sluis.tls import authority, leaves
from sluis.tls.scope import opened, permitted

ROUNDS = 300
HOST = "chatgpt.com"


class System:
    """One CA with a client that trusts it."""

    def __init__(self, folder: Path, names: Sequence[str], group: int) -> None:
        usual, authority.NAMES_PER_INTERMEDIATE = authority.NAMES_PER_INTERMEDIATE, group
        made = authority.create(folder, names, organisation="Benchmark", now=dt.datetime.now(dt.UTC))
        authority.NAMES_PER_INTERMEDIATE = usual
        self.store = leaves.LeafStore(made)
        self.entry = self.store.get_cert(HOST, ())
        self.client = ssl.create_default_context(cadata=made.root.public_bytes(Encoding.PEM).decode())
        self.context = net_tls.create_client_proxy_context(
            method=net_tls.Method.TLS_SERVER_METHOD,
            min_version=net_tls.Version.TLS1_2,
            max_version=net_tls.Version.TLS1_3,
            cipher_list=None,
            ecdh_curve=None,
            chain_file=self.entry.chain_file,
            alpn_select_callback=None,
            request_client_cert=False,
            extra_chain_certs=(),
            dhparams=cast(certs.DHParams, None),
        )

    def shake(self) -> tuple[float, float, int]:
        """One handshake: seconds of CPU for server and client, bytes from server to client."""
        spent = [0.0, 0.0]
        size = 0
        start = time.process_time()
        server = SSL.Connection(self.context)
        server.use_certificate(self.entry.cert.to_cryptography())
        server.use_privatekey(self.entry.privatekey)
        server.set_accept_state()
        spent[0] += time.process_time() - start
        to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = self.client.wrap_bio(to_client, to_server, server_hostname=HOST)
        for _ in range(3):
            start = time.process_time()
            with contextlib.suppress(ssl.SSLWantReadError):
                client.do_handshake()
            spent[1] += time.process_time() - start
            if data := to_server.read():
                server.bio_write(data)
            start = time.process_time()
            with contextlib.suppress(SSL.WantReadError):
                server.do_handshake()
            spent[0] += time.process_time() - start
            with contextlib.suppress(SSL.WantReadError):
                while True:
                    chunk = server.bio_read(65536)
                    size += len(chunk)
                    to_client.write(chunk)
        assert client.version() == "TLSv1.3"
        return spent[0], spent[1], size


def main() -> None:
    names = permitted(opened(Catalogue.load(policies_dir() / "tools").entries.values(), []))
    with tempfile.TemporaryDirectory() as folder:
        systems = {
            "one name": System(Path(folder) / "one", [HOST], 1),
            f"groups of {authority.NAMES_PER_INTERMEDIATE}": System(
                Path(folder) / "groups", names, authority.NAMES_PER_INTERMEDIATE
            ),
            f"all {len(names)} in one": System(Path(folder) / "all", names, len(names)),
        }
        runs = [{name: system.shake() for name, system in systems.items()} for _ in range(ROUNDS)]
    base = next(iter(systems))
    print(f"{'names in an intermediate':26} {'server ms':>10} {'ratio':>6} {'client ms':>10} {'ratio':>6} {'bytes':>7}")
    for name in systems:
        server, client = (statistics.median(run[name][side] for run in runs) * 1000 for side in (0, 1))
        ratios = [statistics.median(run[name][side] / run[base][side] for run in runs) for side in (0, 1)]
        print(f"{name:26} {server:10.2f} {ratios[0]:6.2f} {client:10.2f} {ratios[1]:6.2f} {runs[0][name][2]:7,}")


if __name__ == "__main__":
    main()
