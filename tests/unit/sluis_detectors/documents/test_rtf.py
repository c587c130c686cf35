"""Rich Text Format: what a reader shows, what it hides, and what can't be read."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluis_detectors import UnreadableDocument
from sluis_detectors.documents import read_document

NAME = "Bakker"


def _rtf(rest: bytes) -> bytes:
    return b"{\\rtf1\\ansi\\ansicpg1252 hallo" + rest + b"}"


PLACES = {
    "hidden": rb"{\v Bakker}",
    "removed": rb"{\deleted Bakker}",
    "comment": rb"{\*\annotation Bakker}",
    "who wrote a comment": rb"{\*\atnauthor Bakker}",
    "heading": rb"{\header Bakker}",
    "note": rb"{\footnote Bakker}",
    "box": rb"{\shp{\*\shpinst{\shptxt Bakker}}}",
    "words for a picture": rb"{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv Bakker}}}}",
    "link": rb'{\field{\*\fldinst HYPERLINK "mailto:Bakker"}{\fldrslt x}}',
    "form": rb"{\field{\*\fldinst{\*\formfield{\*\ffdeftext Bakker}}}}",
    "bookmark": rb"{\*\bkmkstart Bakker}",
    "variable": rb"{\*\docvar {klant}{Bakker}}",
    "property": rb"{\info{\author Bakker}}",
    "property of the organisation": rb"{\*\userprops{\propname klant}{\staticval Bakker}}",
    "who changed it": rb"{\*\revtbl{Bakker;}}",
    "destination that nobody listed": rb"{\*\iets Bakker}",
    "XML behind the text": b"{\\*\\datastore " + b"<naam>Bakker</naam>".hex().encode() + b"}",
    "cell": rb"\trowd\cellx1 Bakker\cell\row",
    "letters in hexadecimal": rb" \'42\'61\'6b\'6b\'65\'72",
    "letters by number": rb" {\uc1\u66?\u97?\u107?\u107?\u101?\u114?}",
    "letters by number, two for old readers": rb" {\uc2\u66\'42xker\u97?ya}Bakker",
    "letters that more than all others are left out for": rb" {\uc4000\u65????Bakker}",
    "letters that fewer than none are left out for": rb" {\uc-5 \u65?Bakker, en nog wat}",
    "binary data in the text": rb"{\bin7 Bakker }",
    "split by a format": rb" Bak{\b ker}",
    "split by a line of the file": b" Bak\r\nker",
}


@pytest.mark.parametrize("place", PLACES)
def test_no_place_of_a_text_is_left_unread(place: str) -> None:
    """Whatever stands in the file is sent, so it is read, also where a reader shows nothing."""
    assert NAME in "\n".join(passage.text for passage in read_document(_rtf(PLACES[place])).passages)


def test_text_as_a_reader_shows_it() -> None:
    """Paragraphs are lines, cells have tabs between them, signs and letters of any script are as they were meant."""
    content = _rtf(rb"\par Dani\'ebl \u-10179?\u-8704?\tab \ldblquote x\rdblquote \~\{\}\par{\fonttbl{\f0 Arial;}}slot")
    (passage,) = read_document(content).passages
    assert passage.text == "hallo\nDani\u00ebl \U0001f600\t\u201cx\u201d {}\nslot"


def test_letters_of_another_code_page() -> None:
    """The file says which; letters of two bytes come byte by byte."""
    (passage,) = read_document(rb"{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}").passages
    assert passage.text == "\u65e5\u672c"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_rtf(rb"{\object\objemb{\*\objdata 0105000002000000}}"), "embedded file"),
        (b"{\\rtf1\\ansi }", "no text"),
    ],
)
def test_what_makes_a_text_unreadable(content: bytes, reason: str) -> None:
    """A file in it may hold anything; a file without text isn't what it says it is."""
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content)
    assert caught.value.reason == reason


@given(st.lists(st.sampled_from([b"{", b"}", b"\\", b"*", b"u-1", b"'4", b"bin9 ", b"pict", b"x", b"\n"]), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_bytes_end(pieces: list[bytes]) -> None:
    """Whatever follows the first letters, reading ends in passages or in UnreadableDocument."""
    with contextlib.suppress(UnreadableDocument):
        read_document(b"{\\rtf1 " + b"".join(pieces))
