"""`Content-Type` read in one way only."""

import pytest

from sluis.model import UnreadableBody
from sluis.wire.media import MediaType, require_utf8


def parse(value: str | None) -> MediaType:
    return MediaType.parse(value, service="test")


@pytest.mark.parametrize(
    ("value", "name", "parameters"),
    [
        (None, "", {}),
        ("  ", "", {}),
        ("Application/JSON", "application/json", {}),
        ("application/json;charset=UTF-8", "application/json", {"charset": "UTF-8"}),
        ('text/plain ; Charset="utf-8" ; x=y', "text/plain", {"charset": "utf-8", "x": "y"}),
        (r'multipart/form-data; boundary="a\"b c"', "multipart/form-data", {"boundary": 'a"b c'}),
        ("text/plain;", "text/plain", {}),
    ],
)
def test_well_formed_types(value: str | None, name: str, parameters: dict[str, str]) -> None:
    """Names are in lower case, values unquoted."""
    media = parse(value)
    assert (media.name, media.parameters) == (name, parameters)


@pytest.mark.parametrize(
    "value",
    [
        "json",
        "text/plain, application/json",
        "text/plain; charset",
        "text/plain; charset=a; charset=b",
        "text/plain; charset*0=utf; charset*1=-16",
        'multipart/form-data; boundary="a',
        'multipart/form-data; boundary="a\nb"',
        "text/plain charset=utf-8",
    ],
)
def test_types_with_two_readings_are_refused(value: str) -> None:
    """Lists, repeated, continued and unfinished parameters are refused."""
    with pytest.raises(UnreadableBody):
        parse(value)


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", '"utf-8"', "us-ascii"])
def test_utf8_is_accepted(charset: str) -> None:
    """UTF-8 under its usual names passes."""
    require_utf8(parse(f"application/json; charset={charset}"), service="test")
    require_utf8(parse("application/json"), service="test")


@pytest.mark.parametrize("charset", ["utf-16", "utf-16le", "utf-7", "iso-8859-1", "windows-1252", "rot13"])
def test_other_charsets_are_refused(charset: str) -> None:
    """A text that the service would read in another charset is not the text that was checked."""
    with pytest.raises(UnreadableBody):
        require_utf8(parse(f"application/json; charset={charset}"), service="test")


@pytest.mark.parametrize(
    ("value", "is_text"),
    [
        (None, True),
        ("application/json; charset=utf-8", True),
        ("text/event-stream", True),
        ("application/ld+json", True),
        ("application/pdf", False),
        ("application/gzip", False),
    ],
)
def test_text_types(value: str | None, is_text: bool) -> None:
    """Text formats are told from files."""
    assert MediaType.is_text(value) is is_text


def test_json_types() -> None:
    """JSON under its own name and as a suffix."""
    assert parse("application/json").is_json
    assert parse("application/problem+json").is_json
    assert not parse("application/jsonp").is_json
