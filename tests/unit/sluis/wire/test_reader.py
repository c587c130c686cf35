"""Parts of a prompt collected from a decoded body, and changed texts written back."""

import base64

import pytest

from sluis import reasons
from sluis.model import Part, UnreadableBody
from sluis.wire import reader as reader_module
from sluis.wire.reader import Reader, changes, is_function, is_opaque, is_plain, is_structure, rewrite


def texts(reader: Reader) -> list[tuple[str, str]]:
    return [(part.location, part.text) for part in reader.parts]


def test_a_walk_reads_everything() -> None:
    """Every string, long number and odd name, in order; members that are nothing but identifiers may be left out."""
    reader = Reader("test")
    value = {"id": "m-1", "model": "say Jan", "Jan J.": [{"text": "hello"}, 123456782], "n": 5, "e": "", "s": " "}
    reader.walk("", value, "user", skip=frozenset({"id", "model"}))
    assert texts(reader) == [
        ("/model", "say Jan"),
        ("/Jan J./~k", "Jan J."),
        ("/Jan J./0/text", "hello"),
        ("/Jan J./1", "123456782"),
    ]


def test_data_uris_are_opened() -> None:
    """A text in a data URI is read; another file becomes an attachment; a damaged one is read as it stands."""
    reader = Reader("test")
    reader.text("/a", "data:text/plain;base64,QW5uYQ==", "user")
    reader.text("/b", "data:application/pdf;base64,JVBERg==", "user")
    reader.text("/c", "data:text/plain;base64,*", "user")
    assert texts(reader) == [("/a/~d", "Anna"), ("/c", "data:text/plain;base64,*")]
    assert [(file.media_type, file.content, file.location) for file in reader.attachments] == [
        ("application/pdf", b"%PDF", "/b")
    ]


def test_json_in_a_string() -> None:
    """JSON in a string is opened, values with their names; what is no strict JSON is read as the text it is."""
    reader = Reader("test")
    reader.json_text("/a", '{"bsn":123456782,"name":"Anna"}', "assistant")
    reader.json_text("/b", '{"a":1,"a":2}', "assistant")
    reader.json_text("/c", "plain", "assistant")
    assert texts(reader) == [
        ("/a/~j/bsn/~c", "bsn: 123456782"),
        ("/a/~j/name/~c", "name: Anna"),
        ("/b", '{"a":1,"a":2}'),
        ("/c", "plain"),
    ]


def test_base64_files() -> None:
    """A file is an attachment; a text file is a part that stays as it is; broken base64 is refused."""
    reader = Reader("test")
    reader.base64("/a", "JVBERg==", "application/pdf", "user")
    reader.base64("/b", "QW5uYQ==", "text/plain", "user")
    reader.base64("/c", "AAEC", "", "user")
    assert [file.media_type for file in reader.attachments] == ["application/pdf", "application/octet-stream"]
    assert reader.parts == [Part("Anna", "user", "/b", is_fixed=True)]
    with pytest.raises(UnreadableBody):
        reader.base64("/d", "*", "application/pdf", "user")


def test_a_long_run_of_base64_is_judged_as_a_file_too() -> None:
    """A file that hides in an unknown member is seen; long plain words are not files."""
    reader = Reader("test")
    content = bytes(range(256)) * 12
    reader.walk("", {"new": base64.b64encode(content).decode(), "word": "a" * 5_000}, "user")
    assert [(file.content, file.location) for file in reader.attachments] == [(content, "/new")]
    assert [part.location for part in reader.parts] == ["/new", "/word"]


def test_a_file_inside_a_text_is_judged_too() -> None:
    """A data URI in the middle of a text, as in Markdown, is a file beside the text."""
    content = b"%PDF" + bytes(range(256))
    text = f"zie ![x](data:application/pdf;name=a.pdf;base64,{base64.b64encode(content).decode()}) en verder"
    reader = Reader("test")
    reader.text("/a", text, "user")
    assert [(file.media_type, file.content, file.location) for file in reader.attachments] == [
        ("application/pdf", content, "/a")
    ]
    assert texts(reader) == [("/a", text)]


def test_queries() -> None:
    """Texts in the URL are judged and can't be changed; identifiers are left out; a broken query is refused."""
    reader = Reader("test")
    reader.query("")
    reader.query("api-version=2024-10-21&q=bel+Jan%20J%C3%A9&123456782=x")
    assert [(part.location, part.text, part.is_fixed) for part in reader.parts] == [
        ("?3", "bel Jan Jé", True),
        ("?4", "123456782", True),
    ]
    with pytest.raises(UnreadableBody):
        reader.query("q=%FF")


def test_parts_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A body with endless texts is refused as too large."""
    monkeypatch.setattr(reader_module, "MAX_PARTS", 2)
    with pytest.raises(UnreadableBody) as caught:
        Reader("test").walk("", ["a", "b", "c"], "user")
    assert caught.value.reason == reasons.BODY_TOO_LARGE


@pytest.mark.parametrize("value", ["gpt-5.1", "call_1:a/b", "", None, True, 7, 0.5, 1234567, ["a", ["b"]]])
def test_plain_values(value: object) -> None:
    """Identifiers, switches and numbers are plain."""
    assert is_plain(value)


@pytest.mark.parametrize("value", ["Jan Jansen", "jan@x.nl", "123456782", "a" * 201, {}, ["a b"], "é"])
def test_other_values_are_read(value: object) -> None:
    """Anything that could be a text, or a number of six digits, is not."""
    assert not is_plain(value)


@pytest.mark.parametrize(
    ("name", "value", "is_left_out"),
    [
        ("name", "get_weather", True),
        ("required", ["city", "day"], True),
        ("name", "AKIAIOSFODNN7CANARY8", False),
        ("required", ["city", "AKIAIOSFODNN7CANARY8"], False),
        ("model", "claude-opus-4-5-20251101", True),
        ("id", "call_AKIAIOSFODNN7CANARY8", True),
        ("custom_id", "request-17", True),
        ("custom_id", "1a2b3c4d-1111-4c1e-9d3a-000000000001", True),
        ("custom_id", "kees-verstopt", False),
        ("other", "x", False),
    ],
)
def test_members_that_are_structure(name: str, value: object, is_left_out: bool) -> None:
    """Identifiers are left out; what may be a key, and names that a client gave to its requests, are not."""
    assert is_structure(name, value, frozenset({"name", "required", "model", "id", "custom_id"})) is is_left_out


@pytest.mark.parametrize(
    ("value", "is_name"),
    [
        ("get_weather", True),
        ("mcp__files__read", True),
        ("AKIAIOSFODNN7CANARY8", False),
        ("Jan Jansen", False),
        (7, False),
    ],
)
def test_names_of_functions(value: object, is_name: bool) -> None:
    """A name that a model calls is no text; what may be a key is."""
    assert is_function(value) is is_name


@pytest.mark.parametrize(
    "text", ["v=0\r\no=- 46117 2 IN IP4 127.0.0.1\r\ns=-\r\nm=audio 9 RTP/AVP 0\r\n", "v=0\no=x 1 1 IN IP4 h\n"]
)
def test_calls_are_not_opened(text: str) -> None:
    """A session description opens a way around: sound, video and messages of a call are read by nobody."""
    with pytest.raises(UnreadableBody) as caught:
        Reader("test").walk("", {"sdp": text}, "user")
    assert caught.value.reason == reasons.BODY_UNREADABLE
    Reader("test").walk("", {"text": "v=0 is the version; o= is the origin"}, "user")


def test_sealed_values() -> None:
    """What a provider sealed is one run of base64."""
    assert is_opaque("EqQBCkYIAxgC+/_-==")
    assert not is_opaque("Jan Jansen")
    assert not is_opaque({})


def test_changes_go_back_to_their_places() -> None:
    """Only changed texts are written; a fixed one that would change is refused as not removable."""
    reader = Reader("test")
    value = {"a": "x", "b": "y"}
    reader.walk("", value, "user")
    prompt = reader.prompt()
    assert changes("test", prompt, ["x", "Y"]) == {"/b": "Y"}
    assert rewrite("test", value, {"/b": "Y"}) == {"a": "x", "b": "Y"}
    fixed = Reader("test")
    fixed.walk("", value, "user", is_fixed=True)
    assert changes("test", fixed.prompt(), ["x", "y"]) == {}
    with pytest.raises(UnreadableBody) as caught:
        changes("test", fixed.prompt(), ["x", "Y"])
    assert caught.value.reason == reasons.NOT_REMOVABLE
    with pytest.raises(UnreadableBody):
        rewrite("test", value, {"/c": "Y"})
