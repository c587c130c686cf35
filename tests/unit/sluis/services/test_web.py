"""What the adapters of web chats share: protocol told from text, queries, ids and CORS of made-up answers."""

import re

import pytest

from sluis.services._web import cors, derived_id, is_protocol, query_parts, read_json
from sluis.wire.reader import Reader
from support.web_requests import refusal, request


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "msg_0a1b2c"),
        ("conversation_id", "c1"),
        ("parentMessageId", "c1"),
        ("file_ids", "file-1"),
        ("anything", "6a2b3c4d-2222-4c1e-9d3a-000000000002"),
        ("content_type", "multimodal_text"),
        ("access_token", "eyJhbGciOi.eyJz.x-y_z"),
        ("asset_pointer", "sediment://file_0000"),
        ("create_time", "1763989200.123"),
        ("sizeBytes", "482130"),
        ("whatever", ""),
    ],
)
def test_protocol(name: str, value: str) -> None:
    """A token under a name that stands for protocol, a UUID anywhere, and nothing at all."""
    assert is_protocol(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "Jan de Vries"),
        ("customer_id", "123456782"),
        ("key", "NL91ABNA0417164300"),
        ("code", "06-12345678"),
        ("id", "jan@example.nl"),
        ("model", "gpt-5 for Jan"),
        ("note", "Jan"),
        ("paid", "Jan"),
        ("valid", "Jan"),
        ("candid", "Jan"),
        ("status", "zieké"),
        ("token", "x" * 513),
        ("", "Jan"),
    ],
)
def test_text(name: str, value: str) -> None:
    """A value that is more than a token, and a token under any other name."""
    assert not is_protocol(name, value)


def test_read_json() -> None:
    """Roles go by pointer and win over protocol; what the page made is marked; odd names and long numbers are texts."""
    value = {
        "id": "x1",
        "prompt": "id-1",
        "tools": [{"type": "t", "description": "Jan", "icon": "data:image/png;base64,iVBO"}],
        "more": {"Els Bakker": 1, "n": 123456782, "list": ["a b", ""]},
    }
    reader = Reader("test")
    read_json(reader, value, ((re.compile("/prompt"), "user"),), made=re.compile("/tools/"))
    assert reader.attachments == []
    assert [(part.text, part.role, part.location) for part in reader.parts] == [
        ("id-1", "user", "/prompt"),
        ("Jan", "definition", "/tools/0/description"),
        ("data:image/png;base64,iVBO", "definition", "/tools/0/icon"),
        ("Els Bakker", "unknown", "/more/Els Bakker/~k"),
        ("n: 123456782", "unknown", "/more/n/~c"),
        ("a b", "unknown", "/more/list/0"),
    ]


def test_query_parts() -> None:
    """Texts in a query are fixed parts with places of their own; broken escapes don't hide them."""
    parts = query_parts(request("h/?q=Jan%20%ff&q=Els&&id=1&a%20b", method="GET"))
    assert [(part.text, part.location) for part in parts] == [("Jan \ufffd", "?0"), ("Els", "?1"), ("a b", "?3/name")]
    assert all(part.is_fixed for part in parts)


def test_derived_ids_follow_from_the_reference() -> None:
    """The same refusal gives the same id; another reference or purpose gives another."""
    ids = {
        derived_id(refusal(), "message"),
        derived_id(refusal("other words"), "message"),
        derived_id(refusal(), "part"),
        derived_id(refusal(reference="261125-ZZZZZZ"), "message"),
    }
    assert len(ids) == 3


@pytest.mark.parametrize(("origin", "is_allowed"), [("https://a.example", True), ("https://b.example", False)])
def test_cors(origin: str, is_allowed: bool) -> None:
    """Only the page's own origin may read an answer, and it is named exactly, since credentials go along."""
    found = dict(cors(request("h/", origin=origin), "https://a.example"))
    assert (found.get("access-control-allow-origin") == origin) is is_allowed
    assert bool(found) is is_allowed
