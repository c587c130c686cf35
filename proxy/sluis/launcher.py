"""One proxy worker: builds the mitmproxy master itself, with the few addons and the safe options that are needed.

Never `-s`: a watched script that breaks or disappears is removed, and traffic flows on. What is overridden in
mitmproxy stands in `overrides.py` and is checked before every start; the version is pinned.
"""

import asyncio
import base64
import contextlib
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import certifi
from mitmproxy import connection, http, options
from mitmproxy.addons import block, core, disable_h2c, next_layer, proxyserver
from mitmproxy.master import Master
from mitmproxy.proxy import mode_specs

from sluis import log
from sluis.addon import GuardedAddon
from sluis.config import Endpoint, Settings, parse_size
from sluis.overrides import (
    MITMPROXY_VERSION,
    answer_errors,
    cap_clients,
    cap_messages,
    contract_problems,
    share_ports,
)
from sluis.sparing import ask_directly, find_fields_directly, keep_options, leave_checks
from sluis.tls import leaves
from sluis.tls.authority import Authority

# Values that keep every byte in sight; the start refuses others. Reasons: docs/adr/0001.
SAFE_OPTIONS: Final[dict[str, Any]] = {
    "rawtcp": False,
    "stream_large_bodies": None,
    "store_streamed_bodies": False,
    "connection_strategy": "lazy",
    "ignore_hosts": [],
    "allow_hosts": [],
    "tcp_hosts": [],
    "udp_hosts": [],
    "ssl_insecure": False,
    "validate_inbound_headers": True,
    "websocket": True,
    "http2": True,
    "http3": False,
    "upstream_cert": False,
    "show_ignored_hosts": False,
    "keep_host_header": False,
}

_FLUSH_POLL_S: Final = 0.05
_BODIES_PER_CLIENT: Final = 8  # bodies of the full size that one client may have under way at once


class Unsafe(Exception):
    """Traffic could pass unseen; the message says why and what to do."""


def unsafe_options(opts: options.Options) -> list[str]:
    """Options whose value would let something pass unseen."""
    problems = [
        f"{name} is {getattr(opts, name)!r}, must be {value!r}"
        for name, value in SAFE_OPTIONS.items()
        if getattr(opts, name) != value
    ]
    if not opts.body_size_limit:
        problems.append("body_size_limit is not set")
    if opts.tcp_timeout < 600:
        problems.append(f"tcp_timeout is {opts.tcp_timeout}, must be 600 or more")
    return problems


class ParentAuth:
    """Shows a parent proxy who we are (RFC 7617). mitmproxy's own addon would also show it to the host of a gateway,
    in place of the SDK's key."""

    def __init__(self, credentials: str) -> None:
        self._header = b"Basic " + base64.b64encode(credentials.encode()) if credentials else b""

    def http_connect_upstream(self, flow: http.HTTPFlow) -> None:
        """A tunnel through the parent is asked for."""
        self._show(flow)

    def requestheaders(self, flow: http.HTTPFlow) -> None:
        """A request in clear text goes through the parent as it is."""
        if isinstance(flow.client_conn.proxy_mode, mode_specs.UpstreamMode) and flow.request.scheme == "http":
            self._show(flow)

    def _show(self, flow: http.HTTPFlow) -> None:
        if self._header:
            flow.request.headers["proxy-authorization"] = self._header


class Launcher:
    """A master with its addons, from settings. `make_addon`: builds the guarded addon, given injector and closer."""

    def __init__(
        self,
        settings: Settings,
        authority: Authority,
        trust: Path,
        make_addon: Callable[[Callable[..., None], Callable[..., None]], GuardedAddon],
    ) -> None:
        problems = contract_problems()
        if problems:
            raise Unsafe(
                f"mitmproxy differs from what Sluis was built for ({'; '.join(problems)}). "
                f"Install mitmproxy {MITMPROXY_VERSION}, as this release of Sluis asks for, and unset what is named."
            )
        share_ports()
        cap_messages(parse_size(settings.proxy.max_message))
        cap_clients(_BODIES_PER_CLIENT * parse_size(settings.proxy.max_body))
        answer_errors()
        find_fields_directly()
        leave_checks()
        self._settings = settings
        self.master = Master(options.Options())
        self._proxyserver = proxyserver.Proxyserver()
        self.addon = make_addon(self._inject, self._close)
        self.master.addons.add(
            core.Core(),
            block.Block(),
            disable_h2c.DisableH2C(),
            self._proxyserver,
            self.addon,
            next_layer.NextLayer(),
            ParentAuth(settings.upstream_auth()),
        )
        ask_directly(self.master.addons)
        self._tls = leaves.install(self.master, authority)
        listen = Endpoint.parse(settings.proxy.listen)
        self.master.options.update(
            **SAFE_OPTIONS,
            mode=list(settings.proxy.modes),
            listen_host=listen.host,
            listen_port=listen.port,
            body_size_limit=str(parse_size(settings.proxy.max_body)),
            block_global=not settings.proxy.allow_public_clients,
            ssl_verify_upstream_trusted_ca=str(trust),
            tcp_timeout=600,
        )
        unsafe = unsafe_options(self.master.options)
        if unsafe:
            raise Unsafe("mitmproxy's options would let traffic pass unseen: " + "; ".join(unsafe))
        keep_options(self.master.options, [*SAFE_OPTIONS, "body_size_limit", "normalize_outbound_headers"])

    async def run(self) -> None:
        """Serve until SIGTERM or SIGINT, then drain."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, lambda: loop.create_task(self.drain()))
        await self.master.run()

    def is_listening(self) -> bool:
        """Whether every listener is up."""
        servers = list(self._proxyserver.servers)
        return len(servers) == len(self._settings.proxy.modes) and all(server.is_running for server in servers)

    def renew(self, authority: Authority) -> None:
        """Sign with these certificates from the next connection on."""
        self._tls.renew(authority)

    async def drain(self) -> None:
        """Take no new connection, let open answers end within the limit, then stop."""
        log.get().info("draining")
        for server in self._proxyserver.servers:
            for listener in getattr(server, "_servers", ()):
                listener.close()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._settings.proxy.drain_s):
                await self.addon.hooks.idle.wait()
                await asyncio.sleep(_FLUSH_POLL_S)
                while self._is_writing():  # noqa: ASYNC110 - transports tell nobody that they are empty
                    await asyncio.sleep(_FLUSH_POLL_S)
        self.master.shutdown()

    def _is_writing(self) -> bool:
        """Whether bytes of an answer still wait to be sent: its last hook runs before its last byte goes out."""
        return any(
            isinstance(transport.writer, asyncio.StreamWriter) and transport.writer.transport.get_write_buffer_size()
            for handler in self._proxyserver.connections.values()
            for transport in handler.transports.values()
        )

    def _inject(self, flow: http.HTTPFlow, content: bytes, is_text: bool) -> None:
        self.master.commands.call("inject.websocket", flow, True, content, is_text)

    def _close(self, client: connection.Client, which: connection.Connection) -> None:
        handler = self._proxyserver.connections.get(client.id)
        transport = handler.transports.get(which) if handler else None
        if transport is not None and transport.writer is not None:
            transport.writer.close()


def trust_file(settings: Settings, folder: Path) -> Path:
    """A PEM file with the public trust anchors and the organisation's own; made anew at each start."""
    path = folder / "trust.pem"
    parts = [Path(certifi.where()).read_bytes()]
    if settings.upstream_ca is not None:
        parts.append(settings.upstream_ca.read_bytes())
    path.write_bytes(b"\n".join(parts))
    return path
