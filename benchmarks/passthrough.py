"""The baseline for streams: mitmproxy passing answers on as they come. Without it event streams are held to the end."""

from mitmproxy import http


def responseheaders(flow: http.HTTPFlow) -> None:
    """mitmproxy's hook."""
    flow.response.stream = True  # type: ignore[union-attr]
