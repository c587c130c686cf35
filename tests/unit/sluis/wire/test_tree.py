"""Texts of a JSON value, found and changed by pointer."""

from typing import Any

import pytest

from sluis.wire import tree

VALUE: Any = {
    "a": "x",
    "b/c": ["y", {"d~e": "z"}],
    "n": [1, 123456782, 1.5, True, None],
    "Jan Jansen": {"bsn": 123456782, "tags": ["q"]},
    "args": '{"city":"Almelo","deep":"[\\"w\\"]"}',
    "file": "data:text/plain;base64,QW5uYQ==",
}


def test_data_leaves_hold_numbers_and_odd_names() -> None:
    """Long numbers, and names that are no field names, can be data too."""
    assert list(
        tree.data_leaves({"Jan Jansen": {"bsn": 123456782, "n": 12345}, "x": [True, 0.1234567, 6.12345678e8]})
    ) == [
        ("/Jan Jansen/~k", "Jan Jansen"),
        ("/Jan Jansen/bsn", "123456782"),
        ("/x/2", "612345678"),
    ]


@pytest.mark.parametrize(
    ("pointer", "name"),
    [("/bsn", "bsn"), ("/a/bsn/0/12", "bsn"), ("/Jan Jansen", ""), ("/a/Jan Jansen/0", ""), ("", ""), ("/b~1c", "b/c")],
)
def test_the_name_above_a_value(pointer: str, name: str) -> None:
    """The nearest one that is no position in a list, if it is the name of a field."""
    assert tree.name_above(pointer) == name


def test_named_leaves_hold_their_name() -> None:
    """A short value has the nearest name above it in front; a long text stands for itself."""
    value = {"bsn": 123456782, "list": ["a", ["b"]], "long": "x" * 201, "uri": "data:,x", "": "e"}
    assert list(tree.named_leaves(value)) == [
        ("/bsn/~c", "bsn: 123456782"),
        ("/list/0/~c", "list: a"),
        ("/list/1/0/~c", "list: b"),
        ("/long", "x" * 201),
        ("/uri", "data:,x"),
        ("//~k", ""),
        ("/", "e"),
    ]


@pytest.mark.parametrize("leaves", [tree.data_leaves, tree.named_leaves])
def test_each_pointer_leads_back(leaves: Any) -> None:
    """What a leaf says stands at its pointer, and the same text put there changes nothing but a number's type."""
    for pointer, text in leaves(VALUE):
        there = tree.get(VALUE, pointer)
        assert text.endswith(str(there))
        changed = tree.put(VALUE, pointer, text)
        assert str(tree.get(changed, pointer)) == str(there)


def test_many_texts_at_once() -> None:
    """All changes in one copy; the value itself stays as it was."""
    before = repr(VALUE)
    changed = tree.put_all(
        VALUE,
        {
            "/a": "X",
            "/b~1c/1/d~0e": "Z",
            "/n/1": "[BSN]",
            "/Jan Jansen/~k": "[PERSON]",
            "/Jan Jansen/bsn/~c": "bsn: [BSN]",
            "/Jan Jansen/tags/0/~c": "tags: [GONE]",
            "/args/~j/city": 'Al"melo',
            "/args/~j/deep/~j/0": "W",
            "/file/~d": "Bert",
        },
    )
    assert changed == {
        "a": "X",
        "b/c": ["y", {"d~e": "Z"}],
        "n": [1, "[BSN]", 1.5, True, None],
        "[PERSON]": {"bsn": "[BSN]", "tags": ["[GONE]"]},
        "args": '{"city":"Al\\"melo","deep":"[\\"W\\"]"}',
        "file": "data:text/plain;base64,QmVydA==",
    }
    assert list(changed) == ["a", "b/c", "n", "[PERSON]", "args", "file"]
    assert repr(VALUE) == before


@pytest.mark.parametrize(
    "pointer", ["/x", "/b~1c/9", "/b~1c/-1", "/b~1c/x", "/a/b", "/a/~j/b", "/a/~d", "/file/~j/x", "/n/0/y"]
)
def test_pointers_to_nothing(pointer: str) -> None:
    """A pointer to nothing is an error, for reading and for writing."""
    with pytest.raises((KeyError, IndexError, ValueError)):
        tree.get(VALUE, pointer)
    with pytest.raises((KeyError, IndexError, ValueError)):
        tree.put(VALUE, pointer, "t")


def test_names_may_not_become_one() -> None:
    """Two members must not end under one name: one would be lost."""
    with pytest.raises(ValueError, match="the same"):
        tree.put_all({"a b": 1, "c d": 2}, {"/a b/~k": "*", "/c d/~k": "*"})


def test_a_name_in_front_stays() -> None:
    """A change to the name that only stands in front of a value would leave the name itself: it is an error."""
    assert list(tree.named_leaves({"Jansen": "x", "Jan J.": "y"})) == [
        ("/Jansen/~c", "Jansen: x"),
        ("/Jan J./~k", "Jan J."),
        ("/Jan J.", "y"),
    ]
    with pytest.raises(ValueError, match="in front"):
        tree.put({"Jansen": "x"}, "/Jansen/~c", "[PERSON]: x")


def test_the_root_can_be_a_text() -> None:
    """The empty pointer is the whole value."""
    assert list(tree.data_leaves("t")) == [("", "t")]
    assert tree.put("t", "", "u") == "u"


@pytest.mark.parametrize(
    ("uri", "media_type", "content", "text"),
    [
        ("data:text/plain;base64,QW5uYQ==", "text/plain", b"Anna", "Anna"),
        ("DATA:text/csv;charset=utf-8;base64,QW5uYQ", "text/csv;charset=utf-8", b"Anna", "Anna"),
        ("data:,Anna%20J%C3%A9", "text/plain", "Anna Jé".encode(), "Anna Jé"),
        ("data:application/json,{}", "application/json", b"{}", "{}"),
        ("data:application/pdf;base64,JVBERg==", "application/pdf", b"%PDF", None),
        ("data:text/plain;base64,/w==", "text/plain", b"\xff", None),
        ("data:text/plain,a%00b", "text/plain", b"a\x00b", None),
    ],
)
def test_data_uris(uri: str, media_type: str, content: bytes, text: str | None) -> None:
    """A data URI (RFC 2397) is decoded; text types in UTF-8 give a text."""
    read = tree.DataUri.parse(uri)
    assert read is not None
    assert (read.media_type, read.content, read.text()) == (media_type, content, text)
    if text is not None:
        again = tree.DataUri.parse(read.with_text("Bért, x"))
        assert again is not None
        assert again.text() == "Bért, x"
        assert again.media_type == media_type


@pytest.mark.parametrize(
    "text",
    [
        "data",
        "data: one, two",
        "data:no comma",
        "see data:,x",
        "data:" + "a" * 1_000 + ",",
        "data:Jan,x",
        "data:text/plain;Jan Jansen, BSN 123456782;base64,QW5uYQ==",
        "data:image/png;name=Jan;base64,QW5uYQ==",
    ],
)
def test_sentences_are_no_data_uris(text: str) -> None:
    """The word alone makes no URI."""
    assert tree.DataUri.parse(text) is None


def test_damaged_base64() -> None:
    """Base64 is strict about letters and lenient about padding and line ends."""
    assert tree.decode_base64("QW5u\r\nYQ==") == b"Anna"
    assert tree.decode_base64("_-8") == b"\xff\xef"
    for text in ("QW5uYQ*=", "A", "QW é", "QW uY"):
        with pytest.raises(ValueError, match=r"base64|ascii"):
            tree.decode_base64(text)
    with pytest.raises(ValueError, match=r"base64|ascii"):
        tree.DataUri.parse("data:text/plain;base64,*")
