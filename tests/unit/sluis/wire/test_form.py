"""Forms read in one way only, and written back as they were."""

import pytest

from sluis.model import UnreadableBody
from sluis.wire import form


def parse(body: bytes) -> dict[str, str]:
    return {field.name: field.value for field in form.parse(body, service="test")}


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (b"", {}),
        (b"a=1&b=2", {"a": "1", "b": "2"}),
        (b"a+b=c+d%2B", {"a b": "c d+"}),
        (b"q=%E2%82%AC%f0%9f%98%80", {"q": "€\U0001f600"}),
        (b"a=b=c&d", {"a": "b=c", "d": ""}),
        (b"a=1;b=2", {"a": "1;b=2"}),
        (b"a=%00%0A", {"a": "\x00\n"}),
    ],
)
def test_fields(body: bytes, fields: dict[str, str]) -> None:
    """A plus is a space, an escape is a byte of UTF-8, only `&` parts fields."""
    assert parse(body) == fields
    assert form.build(form.parse(body, service="test")) == body


@pytest.mark.parametrize(
    "body",
    [
        b"a=1&a=2",
        b"a=1&%61=2",
        b"a+b=1&a%20b=2",
        b"a=1&&",
        b"a=%",
        b"a=%4",
        b"a=%zz",
        b"a=%u20AC",
        b"a=%E9",
        b"a=%ED%A0%80",
        "a=é".encode(),
        b"&".join(b"f%d=" % number for number in range(form.MAX_FIELDS + 1)),
    ],
)
def test_forms_with_two_readings_are_refused(body: bytes) -> None:
    """Repeated fields, bad escapes, bytes outside ASCII, other charsets and endless forms are refused."""
    with pytest.raises(UnreadableBody) as caught:
        parse(body)
    assert caught.value.__context__ is None


def test_only_the_changed_field_is_written_anew() -> None:
    """A field that changes is escaped wholly; all others keep their very bytes."""
    fields = form.parse(b"f.req=%5b%5D&at=A%3aB&x=a+b", service="test")
    body = form.build(fields, {"f.req": "[é+ &=]", "at": "A:B"})
    assert body == b"f.req=%5B%C3%A9%2B%20%26%3D%5D&at=A%3aB&x=a+b"
    assert parse(body) == {"f.req": "[é+ &=]", "at": "A:B", "x": "a b"}
    with pytest.raises(KeyError):
        form.build(fields, {"y": "1"})
