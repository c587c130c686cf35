"""The metrics, one fixed list. Labels hold kinds only: no person, prompt, host or client (R-59)."""

from typing import Final

from prometheus_client import Counter, Gauge, Histogram

from sluis.model import Verdict
from sluis.reasons import REASONS
from sluis_detectors.entities import ENTITIES

_SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

EXCHANGES: Final = Counter("sluis_exchanges_total", "Requests to AI services that were judged.", ["verdict"])
REASON: Final = Counter("sluis_reasons_total", "Reasons of decisions.", ["reason"])
FINDINGS: Final = Counter("sluis_findings_total", "Findings in requests, by entity.", ["entity"])
PAGE_LOADS: Final = Counter("sluis_page_loads_total", "Requests to AI services that carry no text.")
TUNNELS: Final = Counter("sluis_tunnels_total", "Connections to other hosts, passed without being opened.")
REFUSED_CONNECTIONS: Final = Counter("sluis_refused_connections_total", "Connections refused unopened.", ["reason"])
DISTRUST: Final = Counter(
    "sluis_distrust_total", "Connections to AI services that ended because the client doesn't trust our certificate."
)
DRIFT: Final = Counter("sluis_drift_total", "Requests on a known path with an unknown shape.", ["service"])
FAILURES: Final = Counter("sluis_failures_total", "Faults caught at the boundary, by hook.", ["hook"])
UNPROTECTED: Final = Counter("sluis_fail_open_total", "Requests forwarded unread by a tier's fail mode.")
RESTORED: Final = Counter("sluis_restored_total", "Placeholders put back in answers.")
INSPECTION: Final = Histogram("sluis_inspection_seconds", "From a whole request to a decision.", buckets=_SECONDS)
DETECTION: Final = Histogram("sluis_detection_seconds", "Detectors' share of the inspection.", buckets=_SECONDS)
RECORDING: Final = Histogram("sluis_record_seconds", "Until the opening record is durable.", buckets=_SECONDS)
CACHE: Final = Counter("sluis_detection_cache_total", "Texts looked up in the cache of findings.", ["outcome"])
OPEN_EXCHANGES: Final = Gauge("sluis_open_exchanges", "Requests being handled.", multiprocess_mode="livesum")
READY: Final = Gauge("sluis_ready", "1 when detectors, store and policy are ready.", multiprocess_mode="livemin")
POLICY_RELOADS: Final = Counter("sluis_policy_reloads_total", "Policy files read again.", ["outcome"])

HOOKS: Final = (
    "client_connected", "client_disconnected", "http_connect", "tls_clienthello", "tls_start_client",
    "tls_failed_client", "tls_start_server", "server_connect", "server_connected", "server_connect_error",
    "requestheaders", "request", "responseheaders", "response", "error", "websocket_message", "websocket_end", "stream",
)  # fmt: skip


def start_at_zero(services: tuple[str, ...]) -> None:
    """Make every known label visible with 0, so that a rise from nothing is a rise."""
    for verdict in Verdict:
        EXCHANGES.labels(verdict.word)
    for reason in REASONS:
        REASON.labels(reason)
        REFUSED_CONNECTIONS.labels(reason)
    for entity in ENTITIES:
        FINDINGS.labels(entity)
    for service in (*services, "generic"):
        DRIFT.labels(service)
    for hook in HOOKS:
        FAILURES.labels(hook)
    for outcome in ("hit", "miss"):
        CACHE.labels(outcome)
    for outcome in ("loaded", "refused"):
        POLICY_RELOADS.labels(outcome)
