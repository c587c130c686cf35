"""XML parts of Office files to paragraphs, without entities: a document type declaration counts as damage."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.parsers import expat

from sluis_detectors.finding import UnreadableDocument

# Local names at whose end a paragraph ends: text bodies, shared strings, cells, comments, page headings.
_ENDS: Final = frozenset(
    ("p", "h", "si", "is", "comment", "tc", "table-cell", "author", "definedName", "oddHeader", "oddFooter",
     "evenHeader", "evenFooter", "firstHeader", "firstFooter", "v", "pt", "cm", "text"),
)  # fmt: skip
_SPACES: Final = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " "}
# Attributes whose value a person wrote, wherever they stand: authors, descriptions, hints, field codes, values, links.
_WRITTEN: Final = frozenset(
    "author initials descr displayName userId title alt tooltip display displayText caption string instr instruction"
    " prompt promptTitle error errorTitle comment user userName creator description connection command sourceFile"
    " string-value current-value href fmlaTxbx statusText help location".split()
)
# Elements whose name or value a person gives: sheets, tables and their columns, bookmarks, variables, controls, caches.
_NAMED: Final = frozenset(
    "sheet sheetName person author comment ins del docPr cNvPr cmAuthor bookmarkStart section cSld custShow table"
    " tableColumn scenario definedName queryTable userInfo slicer cacheField connection tag docVar alias default ocxPr"
    " listEntry connectString query dataSource src udl s n d x database-range frame text textarea user-field-decl"
    " variable-set placeholder hidden-text bookmark".split()
)
_NAMES: Final = frozenset(("name", "val", "value", "v"))
QUOTED: Final = re.compile(r'"([^"]+)"')  # a text in a formula
# What says how something looks; the rest is read where it has the form of words or of an address.
_LOOKS: Final = frozenset(
    "typeface ascii hAnsi eastAsia cs style styleName path formatCode font-family Ignorable font-family-complex"
    " font-family-asian schemaLocation class".split()
)
_WORDS: Final = re.compile(r"\w@\w|(?<!\w)[^\W\d_]{2,}[.,;:]?\s+[^\W\d_]{2,}(?!\w)")


def refuse_doctype(*_: object) -> None:
    """Handler that ends the reading: Office files have no document type, entity bombs have."""
    raise UnreadableDocument("damaged")


def parser() -> expat.XMLParserType:
    """An expat parser that gives whole texts, with local names after a blank, and refuses entities."""
    made = expat.ParserCreate(namespace_separator=" ")
    made.buffer_text = True
    made.StartDoctypeDeclHandler = refuse_doctype
    return made


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition(" ")[2]


def written(tag: str, attributes: Mapping[str, str], *, every_words: bool = True) -> Iterator[str]:
    """The values of an element's attributes that a person may have written. `tag`: its local name. `every_words`: also
    those whose name isn't known, if they have the form of words."""
    if tag in ("lsdException", "mathFont", "font-face") or tag.endswith("-properties"):  # only how it looks
        return
    is_named = tag in _NAMED
    for key, value in attributes.items():
        name = local(key)
        if (
            name in _WRITTEN
            or (is_named and name in _NAMES)
            or (every_words and name not in _LOOKS and _WORDS.search(value))
        ):
            yield value
        elif name == "formula":
            yield from QUOTED.findall(value)


def paragraphs(
    part: bytes, *, every_element: bool = False, every_attribute: bool = False, every_words: bool = True
) -> Iterator[str]:
    """Texts of the paragraphs and of attributes that people write, in document order; ExpatError for broken XML.

    `every_element`: each element is a paragraph of its own, as in a document's properties. `every_attribute`: all are
    read, as in XML of the organisation's own. `every_words`: see `written`.
    """
    done: list[str] = []
    current: list[str] = []

    def flush() -> None:
        text = "".join(current).strip()
        current.clear()
        if text:
            done.append(text)

    def start(name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag in _SPACES:
            current.append(_SPACES[tag])
        values = attributes.values() if every_attribute else written(tag, attributes, every_words=every_words)
        done.extend(value for value in values if value.strip())
        if tag == "Relationship" and attributes.get("TargetMode") == "External":
            done.append(attributes.get("Target", ""))

    def end(name: str) -> None:
        if every_element or local(name) in _ENDS:
            flush()

    made = parser()
    made.StartElementHandler = start
    made.EndElementHandler = end
    made.CharacterDataHandler = current.append
    made.CommentHandler = done.append
    made.ProcessingInstructionHandler = lambda _, text: done.append(text)
    made.Parse(part, True)
    flush()
    yield from done
