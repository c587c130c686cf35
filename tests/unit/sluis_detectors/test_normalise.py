"""Plain forms of disguised text, and the way back."""

import pytest

from sluis_detectors.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("gewone tekst", "gewone tekst"),
        ("één café", "één café"),
        ("cafe\u0301", "café"),  # combining accent
        ("e\u0301en", "één"[0] + "en"),
        ("B\u200bS\u200dN", "BSN"),  # zero width
        ("\u202e123\u202c", "123"),  # bidirectional override
        ("wacht\u00adwoord", "wachtwoord"),  # soft hyphen
        ("１２３４", "1234"),  # full width
        ("jan＠voorbeeld。nl", "jan@voorbeeld。nl"),
        ("a\u00a0b\u202fc", "a b c"),  # hard spaces
        ("ﬁets", "fiets"),  # ligature
        ("06‑12345678", "06-12345678"),  # hard hyphen
        ("‘x’ “y” – z", "'x' \"y\" - z"),
        ("jаn@vооrbееld.nl", "jan@voorbeeld.nl"),  # Cyrillic а, о, е
        ("ΒSΝ 123", "BSN 123"),  # Greek Β, Ν
        ("Это письмо", "Это письмо"),  # real Russian stays
        ("Это письмо для ВSN", "Это письмо для BSN"),  # but a mixed word doesn't
        ("\U000e0042\U000e0053\U000e004e", "BSN"),  # tag characters
        ("…", "..."),
        ("", ""),
        ("a\n\tb", "a\n\tb"),
    ],
)
def test_disguises_are_undone(text: str, plain: str) -> None:
    """What a reader sees is what is matched."""
    assert normalise(text).text == plain


@pytest.mark.parametrize(
    ("text", "needle", "original"),
    [
        ("x\u200b１２\u200b３", "123", "１２\u200b３"),
        ("de ﬁets", "fiets", "ﬁets"),
        ("cafe\u0301 hier", "café", "cafe\u0301"),
        ("a…b", "...", "…"),
        ("én jаn", "jan", "jаn"),
    ],
)
def test_a_span_leads_back_to_the_original(text: str, needle: str, original: str) -> None:
    """A span of the plain text covers all of what it came from, hidden characters inside it included."""
    normal = normalise(text)
    start = normal.text.index(needle)
    begin, end = normal.original(start, start + len(needle))
    assert text[begin:end] == original


@pytest.mark.parametrize("text", ["plain ascii", "één café in Zürich"])
def test_normal_text_is_left_alone(text: str) -> None:
    """Nothing is copied or mapped where nothing has to change."""
    normal = normalise(text)
    assert normal.text is text
    assert normal.starts is None
