"""XML parts of Office files to paragraphs, without entities: a document type declaration counts as damage."""

from collections.abc import Iterator
from typing import Final
from xml.parsers import expat

from sluis_detectors.finding import UnreadableDocument

# Local names at whose end a paragraph ends: text bodies, shared strings, cells, comments, page headings.
_ENDS: Final = frozenset(
    ("p", "h", "si", "is", "comment", "tc", "table-cell", "author", "definedName", "oddHeader", "oddFooter",
     "evenHeader", "evenFooter", "firstHeader", "firstFooter", "v", "pt", "cm", "text"),
)  # fmt: skip
_SPACES: Final = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " "}
# Attributes whose value a person wrote: authors of comments and changes, descriptions of pictures, names of sheets.
_ATTRIBUTES: Final = frozenset(("author", "initials", "descr", "displayName", "userId", "name", "title", "alt"))
_NAMED: Final = frozenset(("sheet", "person", "comment", "ins", "del", "docPr", "cNvPr", "cmAuthor", "bookmarkStart"))


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


def paragraphs(part: bytes, *, every_element: bool = False) -> Iterator[str]:
    """Texts of the paragraphs and of attributes that people write, in document order; ExpatError for broken XML.

    `every_element`: each element is a paragraph of its own, as in a document's properties.
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
        if tag in _NAMED:
            done.extend(value for key, value in attributes.items() if local(key) in _ATTRIBUTES and value.strip())
        if tag == "Relationship" and attributes.get("TargetMode") == "External":
            done.append(attributes.get("Target", ""))

    def end(name: str) -> None:
        if every_element or local(name) in _ENDS:
            flush()

    made = parser()
    made.StartElementHandler = start
    made.EndElementHandler = end
    made.CharacterDataHandler = current.append
    made.Parse(part, True)
    flush()
    yield from done
