"""The parts of one address made one finding: "Lindelaan 12, 3511 AB Utrecht", also over lines.

Source: UPU S42 (international addressing): from the door outwards come street with number, unit, postcode with place,
region, country. A part joins the one before it over a comma with a space or over the end of a line, if it doesn't stand
further inwards; so two streets stay two addresses. In a table, and over "in" or "te", parts stay apart: a cell keeps
its place, and a sentence its grammar.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sluis_detectors.finding import Finding

# The end of a line, or of two, with what quotes the next one in a mail.
_LINE: Final = r"[ ]?(?:\r?\n[ \t>?*#]{0,8}){1,2}"
_BETWEEN: Final = rf"[ ]{{0,2}}(?:,?(?:[ ]{{1,2}}|{_LINE})|{_LINE},[ ]{{1,2}})"
_BREAK: Final = rf"(?:,[ ]{{1,2}}|,?{_LINE}(?:,[ ]{{1,2}})?)"
_WORD: Final = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
_CODE: Final = r"(?:(?:A|B|CH|D|DE|F|FR|L|NL|AT|BE)-)?(?!(?:19|20)\d\d\b)\d{4,6}(?:[ -]\d{2,4})?(?![\w-]|[.,]\d)"
_GAP: Final = re.compile(_BETWEEN)
# A place that nothing else found, between the street and what must be a place or a country.
_UNKNOWN_PLACE: Final = re.compile(rf"{_BREAK}{_WORD}(?: [^\W\d_]+| {_WORD}){{0,3}}{_BREAK}")
_UNIT: Final = re.compile(r"(?i)(?:flat|unit|studio|apartment|apt\b\.?|suite|box|bus|appartement)\b")
# What belongs to an address behind its place only: a region's letters, a postcode of figures.
_TAIL: Final = re.compile(rf"(?:(?:,?[ ]|{_BREAK})[A-Z0-9]{{1,3}}\b)?(?:,?[ ]|{_BREAK}){_CODE}")
_PLACE_AND_CODE: Final = re.compile(
    rf"{_BREAK}{_WORD}(?: {_WORD}){{0,3}}(?:(?:,?[ ]|{_BREAK})[A-Z0-9]{{1,3}}\b)?{_BREAK}{_CODE}"
)
# A postcode in front of its place.
_CODE_AHEAD: Final = re.compile(
    rf"{_BREAK}(?:((?:(?:A|B|CH|D|F|L)-)?\d{{4,6}})(?= {_WORD})|(?i:[1-9]\d{{3}} ?[a-z]{{2}}|"
    rf"[a-z]{{1,2}}\d[a-z\d]? ?\d[a-z]{{2}})\b)"
)
# Behind a street in small letters, of which the place has some too.
_CODE_AHEAD_SMALL: Final = re.compile(
    rf"{_BREAK}({_CODE})(?= (?!(?:euro?|usd|uur|uren|keer|stuks|km|m2|jaar|hours?|times|years?|items)\b)[^\W\d_]{{3}})"
)
# A place that nothing else found, behind a postcode or a street, and in front of a mark or the end of a line.
_TOWN_WORD: Final = r"[^\W\d_a-zß-ÿ][^\W\d_]{1,40}(?:['’-][^\W\d_]{1,40}){0,4}"
_SMALL: Final = "a[mn]|aan|bei|de|del|den|der|des|di|en|het|i[mn]|la|le|les|lès|ob|of|on|op|sous|sur|upon|van"
_NO_TOWN: Final = (
    "Dear|Hi|Hello|Thanks|Thank|Kind|Best|Regards|Yours|Please|However|Beste|Geachte|Met|Groet|Groeten|Hoogachtend|Dank|"
    "Sehr|Liebe|Lieber|Mit|Viele|Bonjour|Cordialement|Madame|Monsieur|Tel|Telefoon|Phone|Mobile|Fax|Email|Mail|"
    "Attn|Ref|Datum|Date|Betreft|Subject|Re"
)
_TOWN: Final = (
    rf"(?!(?:{_NO_TOWN})\b){_TOWN_WORD}(?:(?: (?:{_SMALL})){{0,2}} {_TOWN_WORD}){{0,3}}(?: \d\d?)?"
    r"(?=[ ]?(?:[.,;)]|\r?\n|$))"
)
_TOWN_BEHIND_CODE: Final = re.compile(rf"(?:,?[ ]|,?[ ]?\r?\n[ \t>]{{0,8}}){_TOWN}")
_TOWN_BEHIND_STREET: Final = re.compile(rf",[ ]{_TOWN}")
_ENDS_IN_CODE: Final = re.compile(r"(?:\d{4}|\d ?[A-Za-z]{2})$")
# The number of a district, or a postcode, right in front of a street that has a number of its own.
_HEAD: Final = re.compile(r"(?<![\w.,/-])\d{2,6} $")
_DIGIT: Final = re.compile(r"\d")
_STREET, _WITHIN, _PLACE = range(3)
# Marks between the cells of a table, where the end of a line is the end of a row.
_CELLS: Final = re.compile(r"[;\t|]|,\S")
_REACH: Final = 80  # characters between two parts
_SURE: Final = 0.5  # below it a street is a guess, which a place behind it doesn't confirm
_APART: Final = frozenset({"coordinates"})
_PLACES: Final = ("postcode", "place", "zip")


def join(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """`findings`, sorted and disjoint, with addresses whole: each of them is kept or lies in one that is.

    A joined address has the score of its surest part, and the name of that part's recogniser.
    """
    return tuple(_joined(text, tuple(findings)))


def _joined(text: str, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    address: Finding | None = None
    depth = _STREET
    for place, finding in enumerate(findings):
        part = _part(text, finding)
        if address is not None:
            address = _with_code(text, address, depth, finding)
            if part is not None and _follows(text, address, depth, finding, part):
                surest = finding if finding.entity == "ADDRESS" and finding.score > address.score else address
                address = _spanning(surest, address.start, finding.end)
                depth = max(depth, part)
                continue
            yield _with_tail(text, address, depth, finding.start)
            address = None
        if part is None or finding.entity != "ADDRESS" or finding.score < _SURE:
            yield finding
            continue
        address, depth = _with_head(text, finding, part, findings[place - 1].end if place else 0), part
    if address is not None:
        yield _with_tail(text, _with_code(text, address, depth, None), depth, len(text))


def _part(text: str, finding: Finding) -> int | None:
    """How far outwards a finding stands in an address; None when it is no part of one."""
    if finding.entity == "LOCATION":
        return _PLACE
    if finding.entity != "ADDRESS" or finding.recognizer in _APART:
        return None
    if _UNIT.match(text, finding.start, finding.end):
        return _STREET if "," in text[finding.start : finding.end] else _WITHIN
    return _PLACE if any(word in finding.recognizer for word in _PLACES) else _STREET


def _follows(text: str, address: Finding, depth: int, finding: Finding, part: int) -> bool:
    if finding.start - address.end > _REACH:
        return False
    gap = text[address.end : finding.start]
    if gap == " " and finding.entity == "ADDRESS":
        return True
    if "\n" in gap and _CELLS.search(
        text, max(text.rfind("\n", 0, address.start), address.start - _REACH, 0), address.start
    ):
        return False
    if not _GAP.fullmatch(gap):
        return part == _PLACE != depth and _UNKNOWN_PLACE.fullmatch(gap) is not None
    # A unit stands before the street as well ("Flat 9, Reed Manor"), and twice now and then.
    return part > depth or part == depth != _STREET or (depth == _WITHIN and part == _STREET)


def _with_head(text: str, address: Finding, part: int, free: int) -> Finding:
    head = _HEAD.search(text, max(free, address.start - 8), address.start) if part == _STREET else None
    if head is None or not _DIGIT.search(text, address.start, address.end):
        return address
    return _spanning(address, head.start(), address.end)


def _with_code(text: str, address: Finding, depth: int, after: Finding | None) -> Finding:
    """The address with the postcode behind it; one that can be a year needs a place found behind it."""
    free = len(text) if after is None else after.start
    code = None
    if depth != _PLACE:
        code = _CODE_AHEAD.match(text, address.end)
        if code is None and text[address.start : address.end].islower():
            code = _CODE_AHEAD_SMALL.match(text, address.end)
    if code is None or code.end() > free:
        return address
    has_place = after is not None and after.entity == "LOCATION" and after.start <= code.end() + 1
    if code[1] and len(code[1]) == 4 and code[1].startswith(("19", "20")) and not has_place:
        return address
    return _spanning(address, address.start, code.end())


def _with_tail(text: str, address: Finding, depth: int, free: int) -> Finding:
    tail = (_TAIL if depth == _PLACE else _PLACE_AND_CODE).match(text, address.end, min(free, address.end + _REACH))
    if tail is None:
        tail = _town(text, address, depth)
        tail = tail if tail and tail.end() <= free else None
    return address if tail is None else _spanning(address, address.start, tail.end())


def _town(text: str, address: Finding, depth: int) -> re.Match[str] | None:
    if _ENDS_IN_CODE.search(text, max(address.start, address.end - 8), address.end):
        return _TOWN_BEHIND_CODE.match(text, address.end)
    if depth != _PLACE and _DIGIT.search(text, address.start, address.end):
        return _TOWN_BEHIND_STREET.match(text, address.end)
    return None


def _spanning(address: Finding, start: int, end: int) -> Finding:
    return Finding(start, end, address.entity, address.score, address.recognizer, address.ref)
