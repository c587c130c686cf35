"""What a person's program does: a TLS connection through the proxy, a request, an answer. Standard library only."""

import http.client
import json
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, read to its end."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as JSON. Raises ValueError."""
        return json.loads(self.body)

    def events(self) -> Iterator[tuple[str, Any]]:
        """The server-sent events whose data is JSON, each with its name."""
        name = ""
        for line in self.text.splitlines():
            if line.startswith("event:"):
                name = line[6:].strip()
            elif line.startswith("data:") and line[5:].strip().startswith(("{", "[{")):
                yield name, json.loads(line[5:])
                name = ""


class Client:
    """Sends through the proxy at a loopback port and trusts the CA in `ca`, as `HTTPS_PROXY` and a CA bundle make any
    program do."""

    def __init__(self, proxy_port: int, ca: Path) -> None:
        self._proxy_port = proxy_port
        self._context = ssl.create_default_context(cafile=str(ca))

    def send(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> Answer:
        """One request to an https URL on a connection of its own. Raises OSError when the proxy refuses CONNECT."""
        host, _, path = url.removeprefix("https://").partition("/")
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self._proxy_port, timeout=_TIMEOUT_S, context=self._context
        )
        connection.set_tunnel(host, 443)
        try:
            connection.request(
                method, f"/{path}", body, {"user-agent": "sluis-demo", "accept-language": "nl", **headers}
            )
            response = connection.getresponse()
            headers_in = tuple((name.lower(), value) for name, value in response.getheaders())
            return Answer(response.status, headers_in, response.read())
        finally:
            connection.close()

    def post_json(self, url: str, body: Any, **headers: str) -> Answer:
        """POST of JSON; `_` in a header's name stands for `-`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = json.dumps(body, ensure_ascii=False).encode()
        return self.send("POST", url, data, {"content-type": "application/json", **named})
