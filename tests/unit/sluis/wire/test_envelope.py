"""Texts in paths and header fields are found; identifiers and tokens are not."""

import pytest

from sluis.wire import envelope
from support.web_requests import request


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/backend-api/conversation/6a2b3c4d-2222-4c1e-9d3a-000000000002", ()),
        ("/api/organizations/12345678-1234-1234-1234-123456789012/projects", ()),
        ("/cdn/assets/index-Bq1732Xy.js", ()),
        ("/v1/files/file-AbC123456789", ()),
        ("/zoek/Jan%20de%20Vries", ("Jan de Vries",)),
        ("/zoek/jan%40example.nl", ("jan@example.nl",)),
        ("/zoek/123456782", ("123456782",)),
        ("/zoek/bsn-123456782/x", ("bsn-123456782",)),
        ("/bak/Bakker-ontslag.PDF", ("Bakker-ontslag.PDF",)),
        ("/iban/NL91ABNA0417164300", ("NL91ABNA0417164300",)),
        ("/zoek/%ff\udcff", ("\ufffd\ufffd",)),
    ],
)
def test_paths(path: str, expected: tuple[str, ...]) -> None:
    """A step of the path is a text when it holds more than an identifier."""
    assert envelope.texts(request(f"chatgpt.com{path}")) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("x_note", "Jan de Vries", ("Jan de Vries",)),
        ("x_goog_upload_file_name", "ontslag%20Jan%20de%20Vries.pdf", ("ontslag Jan de Vries.pdf",)),
        ("x_file_name", "Bakker-ontslag.pdf", ("Bakker-ontslag.pdf",)),
        ("slug", "Bakker", ("Bakker",)),
        ("x_title", "Bakker", ("Bakker",)),
        ("referer", "https://chatgpt.com/?q=Jan+de+Vries", ("https://chatgpt.com/?q=Jan+de+Vries",)),
        ("sec_websocket_protocol", "Jan de Vries", ("Jan de Vries",)),
        ("x_customer", "123456782", ("123456782",)),
        ("authorization", "Bearer sk Ab 123456782", ()),
        ("cookie", "a=123456782; b=Jan de Vries", ()),
        ("user_agent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/131.0.0.0", ()),
        ("user_agent", "jan@example.nl", ("jan@example.nl",)),
        ("accept", "text/jan@example.nl", ("text/jan@example.nl",)),
        ("cookie", "mail=jan@example.nl", ()),
        ("x_bsn_123456782", "1", ("x-bsn-123456782",)),
        ("oai_device_id", "6a2b3c4d-2222-4c1e-9d3a-000000000002", ()),
        ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", ()),
        ("x_datadog_trace_id", "1234567890123456789", ()),
        ("x_conduit_token", "eyJhbGciOi.eyJ1.x-y_z", ()),
    ],
)
def test_header_fields(name: str, value: str, expected: tuple[str, ...]) -> None:
    """A value is a text when it holds more than an identifier, and its field isn't one that software fills in."""
    assert envelope.texts(request("chatgpt.com/x", **{name: value})) == expected
