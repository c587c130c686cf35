"""The JSON Schema of a policy, generated from the models; editors read it as `policies/schema.json`."""

import json

from sluis.policy.schema import Document


def schema_text() -> str:
    """The schema as a file, with `extends`, which is read before the document is checked."""
    schema = Document.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Sluis policy, format 1"
    schema["properties"]["extends"] = {
        "type": "string",
        "description": "Another policy, beside this file or shipped, that this one is laid over.",
    }
    schema["required"] = []  # what a policy extends may hold the rest
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
