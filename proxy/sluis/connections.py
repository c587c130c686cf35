"""Which connections are opened, tunnelled or refused, and to which address they go: the hooks before any request."""

from typing import Final

from mitmproxy import connection, ctx, http, tls
from mitmproxy.proxy import mode_specs, server_hooks

from sluis import log, metrics, reasons
from sluis.admission import Hosts, Resolver, is_own, plain_host
from sluis.flows import plain_response
from sluis.guard import AddressRefused

# The outer name of an encrypted Client Hello: the host behind it can't be known, so it is no "other host".
_ECH_FRONTS: Final = frozenset({"cloudflare-ech.com"})


class ConnectionHooks:
    """The hooks of a connection. `refused`: why a client's requests are answered with a refusal, by its id."""

    def __init__(self, hosts: Hosts, resolver: Resolver, tunnel_ports: tuple[int, ...]) -> None:
        self._hosts = hosts
        self._resolver = resolver
        self._tunnel_ports = tunnel_ports
        self.refused: dict[str, str] = {}
        self._pinned: dict[str, tuple[str, int]] = {}

    async def client_connected(self, client: connection.Client) -> None:
        """Nothing to decide yet; a fault here closes the connection."""

    async def client_disconnected(self, client: connection.Client) -> None:
        """Forget what was noted of the connection."""
        self.refused.pop(client.id, None)

    async def http_connect(self, flow: http.HTTPFlow) -> None:
        """Refuse tunnels that could carry something else than TLS to a web server."""
        host = plain_host(flow.request.host)
        if not self._hosts.is_ai(host) and flow.request.port not in self._tunnel_ports:
            self.count_refused(reasons.ADDRESS_REFUSED)
            flow.response = plain_response(403, "Sluis: connections to this port are not passed on.")

    async def tls_clienthello(self, data: tls.ClientHelloData) -> None:
        """Open the connection only for an AI host whose names agree; pass others on untouched, by all their names."""
        client, server = data.context.client, data.context.server
        name = plain_host(data.client_hello.sni)
        target = plain_host(server.address[0]) if server.address else ""
        is_named = isinstance(client.proxy_mode, (mode_specs.RegularMode, mode_specs.UpstreamMode))
        if isinstance(client.proxy_mode, mode_specs.ReverseMode):
            return
        if not name or (is_named and name != target) or name in _ECH_FRONTS:
            self.count_refused(reasons.HOST_MISMATCH)
            self.refused[client.id] = reasons.HOST_MISMATCH
            server.error = "names differ"
        elif not self._hosts.is_ai(name):
            data.ignore_connection = True
            metrics.TUNNELS.inc()

    async def tls_start_client(self, data: tls.TlsData) -> None:
        """The leaf is made by `sluis.tls.leaves`."""

    async def tls_failed_client(self, data: tls.TlsData) -> None:
        """Count clients that don't trust our certificate: without it, or with one of their own built in."""
        if "does not trust" in (data.conn.error or ""):
            metrics.DISTRUST.inc()
            log.get().warning("client distrusts", host=plain_host(data.conn.sni))

    async def tls_start_server(self, data: tls.TlsData) -> None:
        """mitmproxy checks the upstream's certificate against the SNI, with the launcher's trust anchors."""

    async def server_connect(self, data: server_hooks.ServerConnectionHookData) -> None:
        """Connect to an address that was looked up and checked here, not to whatever the name leads to later.

        Redirected connections to other hosts go where their client could go without us, inside the network too; one
        that was not redirected, but made to us, would lead to us again and again.
        """
        server, client = data.server, data.client
        assert server.address is not None
        host, port = server.address[0], server.address[1]
        is_redirected = isinstance(client.proxy_mode, mode_specs.TransparentMode)
        is_ai = self._hosts.is_ai(plain_host(client.sni))
        if is_redirected and is_ai:
            host = client.sni or host
        elif is_redirected and port == client.proxy_mode.listen_port(ctx.options.listen_port) and is_own(host):
            raise AddressRefused
        address = await self._resolver.pin(host, port, may_be_inside=is_redirected and not is_ai)
        self._pinned[server.id] = (server.address[0], port)
        server.address = address

    async def server_connected(self, data: server_hooks.ServerConnectionHookData) -> None:
        """Give the connection its name back, so that later requests to the same host find it."""
        self._unpin(data)

    async def server_connect_error(self, data: server_hooks.ServerConnectionHookData) -> None:
        """As `server_connected`, for a connection that did not come about."""
        self._unpin(data)

    def _unpin(self, data: server_hooks.ServerConnectionHookData) -> None:
        name = self._pinned.pop(data.server.id, None)
        if name is not None:
            # `address` may not be set on an open connection; the check is mitmproxy's own guard against mistakes.
            object.__setattr__(data.server, "address", name)

    def count_refused(self, reason: str) -> None:
        """A connection or request that is not admitted."""
        metrics.REFUSED_CONNECTIONS.labels(reason).inc()
