"""The committed JSON Schema is what the models say."""

import json
from typing import Any

from sluis.policy.json_schema import schema_text
from sluis.policy.schema import Document
from sluis.resources import policies_dir


def test_committed_schema_is_current() -> None:
    """`policies/schema.json` is the output of `sluis policy schema`."""
    assert (policies_dir() / "schema.json").read_text("utf-8") == schema_text()


def test_schema_knows_every_section() -> None:
    """Each section is described, unknown keys are refused, and cells may be one word."""
    schema: dict[str, Any] = json.loads(schema_text())
    assert set(schema["properties"]) == {*Document.model_fields, "extends"}
    assert schema["additionalProperties"] is False
    assert {"enum": ["allow", "warn", "redact", "hold", "block"]} in schema["$defs"]["Cell"]["anyOf"]
    assert "from" in schema["$defs"]["Permission"]["properties"]
