"""The real node in front of the local AI service, and what a test wants to know of both."""

import contextlib
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
from prometheus_client.parser import text_string_to_metric_families

from sluis.demo.answers import Manner
from sluis.demo.journal import Received
from sluis.demo.node import NodeProcess, free_port, settings_for
from sluis.demo.service import LocalService
from sluis.oversight.holds import waiting
from sluis.records import HeldEntry
from sluis.records.database import open_database
from sluis.records.reading import Filter, reading

ASSISTANT_HOST = "assistant.ai.example"
ECH_FRONT = "cloudflare-ech.com"
SHARED_HOST = "m365.cloud.microsoft"  # AI below /chat, by the shipped policy
POLICY = Path(__file__).parent.parent / "fixtures" / "e2e" / "policy.yaml"
HARD = Manner(piece_chars=3, cut_bytes=29)
_SETTLE_S = 5.0


class Lab:
    """A node and its AI service in `folder`, until `stop`. `tables`: more tables of `sluis.toml`.

    The node is an explicit proxy, and a gateway for the OpenAI API on `gateway_port`. Answers come three characters
    at a time, in network chunks of 29 bytes, unless `manner` says otherwise: every placeholder is cut, most events too.
    Temporary files of the node lie in `folder/tmp`, so that a test can look through all it wrote.
    """

    def __init__(
        self,
        folder: Path,
        *,
        prefix: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        manner: Manner = HARD,
        extra_hosts: Sequence[str] = (),
        **tables: Mapping[str, Any],
    ) -> None:
        self.folder = folder
        self.service = LocalService(
            folder / "ai-service", manner=manner, extra_hosts=[ASSISTANT_HOST, ECH_FRONT, SHARED_HOST, *extra_hosts]
        )
        self.gateway_port = free_port()
        temporary = folder / "tmp"
        temporary.mkdir()
        chosen: dict[str, Mapping[str, Any]] = {
            "node": {"name": "lab"},
            "proxy": {"modes": ["regular", f"reverse:https://api.openai.com@127.0.0.1:{self.gateway_port}"]},
            "policy": {"path": str(POLICY)},
            "detectors": {"processes": 1},
            **tables,
        }
        settings = settings_for(self.service, **chosen)
        self.node = NodeProcess(
            folder / "node",
            settings,
            prefix=prefix,
            environment={"TMPDIR": str(temporary), **(environment or {})},
            ready_within_s=120,
        )

    def start(self) -> "Lab":
        """Start both; returns when the node is ready."""
        self.service.start()
        self.node.start()
        return self

    def stop(self) -> None:
        """Stop both, the node in order."""
        self.node.stop()
        self.service.stop()

    @property
    def context(self) -> ssl.SSLContext:
        """Trusts Sluis's CA only."""
        return ssl.create_default_context(cafile=str(self.node.ca))

    def http(self, **options: Any) -> httpx2.Client:
        """A client that goes through the proxy."""
        return httpx2.Client(proxy=self.node.proxy_url, verify=self.context, timeout=30, **options)

    def async_http(self, **options: Any) -> httpx2.AsyncClient:
        """The same for asyncio."""
        return httpx2.AsyncClient(proxy=self.node.proxy_url, verify=self.context, timeout=30, **options)

    def received(self) -> tuple[Received, ...]:
        """What the AI service received since the test began."""
        return self.service.journal.all()

    def records(self, limit: int = 10_000) -> list[dict[str, Any]]:
        """The records, newest first."""
        with reading(f"sqlite:///{self.node.state_dir / 'records.db'}") as reader:
            return reader.newest(Filter(), limit)

    def record(self, reference: str) -> dict[str, Any]:
        """The record of a reference, once it is closed; raises AssertionError when there is none."""
        deadline = time.monotonic() + _SETTLE_S
        while True:
            found = [record for record in self.records() if record["record_id"] == reference]
            if (found and found[0]["state"] == "closed") or time.monotonic() > deadline:
                assert found, f"no record {reference}"
                return found[0]
            time.sleep(0.05)

    def newest_record(self) -> dict[str, Any]:
        """The record of the last request, once it is closed."""
        return self.record(self.records()[0]["record_id"])

    def held(self) -> list[HeldEntry]:
        """What waits for approval."""
        database = open_database(f"sqlite:///{self.node.state_dir / 'records.db'}")
        try:
            return waiting(database, datetime.now(UTC))
        finally:
            database.engine.dispose()

    def metric(self, name: str, **labels: str) -> float:
        """A metric's value, summed over the labels that are not named; 0 when it is not there."""
        _, text = self.node.management("/metrics")
        return sum(
            sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    def written(self) -> Iterator[tuple[Path, bytes]]:
        """Every file that the node wrote: logs, database, temporary files, keys. Not what the AI service has."""
        for top in (self.node.folder, self.folder / "tmp"):
            for path in sorted(top.rglob("*")):
                with contextlib.suppress(FileNotFoundError, IsADirectoryError):  # gone meanwhile, or a folder
                    if not path.is_socket():
                        yield path, path.read_bytes()
