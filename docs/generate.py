"""`python docs/generate.py` writes docs/reference.md from the code; a test fails when the page is out of date."""

import re
from collections.abc import Sequence
from pathlib import Path

from prometheus_client.metrics import MetricWrapperBase
from pydantic import BaseModel

from sluis import log, metrics
from sluis.config import Settings
from sluis.reasons import REASONS
from sluis_detectors.entities import ENTITIES

PAGE = Path(__file__).parent / "reference.md"


def reference() -> str:
    """The page's text: settings, reasons, entities, metrics, fields of the log."""
    parts = [
        "# Reference\n\nMade from the code by `make docs`; do not edit.",
        *_settings(),
        "## Reasons\n\nThe same words in record, log and metrics.",
        _table(("reason", "means"), [(f"`{name}`", text) for name, text in REASONS.items()]),
        "## Entities\n\nWhat detectors find; the names that policies use. `type` is what `sluis scan --jsonl` writes.",
        _table(
            ("entity", "type", "in English", "in Dutch", "placeholder"),
            [(f"`{e.name}`", f"`{e.kind}`", e.en, e.nl, f"`[{e.label_en}_…]`") for e in ENTITIES.values()],
        ),
        "## Metrics\n\n`/metrics` on the management port. No label holds a person, a text or a host.",
        _table(("metric", "kind", "labels", "counts"), sorted(_metrics())),
        "## Log\n\nJSON lines on standard error, one event per exchange. These fields and no others:",
        ", ".join(f"`{name}`" for name in sorted(log.FIELDS)) + ".",
    ]
    return "\n\n".join(parts) + "\n"


def _settings() -> list[str]:
    parts = ["## Settings\n\n`sluis.toml`. Paths are relative to the file; unknown keys are problems."]
    for name, field in Settings.model_fields.items():
        table = field.annotation
        if not isinstance(table, type) or not issubclass(table, BaseModel):
            continue
        rows = [
            (f"`{key}`", f"`{_shown(inner.get_default(call_default_factory=True))}`")
            for key, inner in table.model_fields.items()
        ]
        parts.append(f"### `[{name}]`\n\n{_line(table.__doc__)}")
        parts.append(_table(("key", "default"), rows))
    return parts


def _metrics() -> list[tuple[str, str, str, str]]:
    found = [value for value in vars(metrics).values() if isinstance(value, MetricWrapperBase)]
    return [
        (
            f"`{metric._name}{'_total' if metric._type == 'counter' else ''}`",
            str(metric._type),
            ", ".join(metric._labelnames) or "–",
            metric._documentation,
        )
        for metric in found
    ]


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, tuple):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    return str(value)


def _line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
