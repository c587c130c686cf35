"""HTML and other markup to text, with what a browser hides: comments, scripts and attributes can hold data too."""

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section",
     "article", "header", "footer", "title", "script", "style", "option", "dt", "dd", "pre", "blockquote", "hr"),
)  # fmt: skip


_TAG: Final = re.compile(r"[a-z][a-z0-9:_.-]*")
_WORD: Final = re.compile(r"[^\W\d_][^\W\d_.'-]+|.*\w@\w.*")
_SWITCHES: Final = frozenset(
    ("allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "crossorigin", "default", "defer",
     "disabled", "download", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nomodule",
     "novalidate", "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected"),
)  # fmt: skip


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.aside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        elif not _TAG.fullmatch(tag):
            self.parts.append(f" {tag} ")  # an address in pointed brackets
        self.aside += [value for _, value in attrs if value]
        # Words behind a value that should have been quoted stand as names of switches.
        bare = [name for name, value in attrs if value is None and name not in _SWITCHES and _WORD.fullmatch(name)]
        if bare:
            self.aside.append(" ".join([value for _, value in attrs if value] + bare))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.aside.append(data)

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.aside.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.aside.append(data)

    def handle_pi(self, data: str) -> None:
        self.aside.append(data)


def text_of(source: str) -> str:
    """The text, blocks on lines of their own, then attributes and comments, one a line. Broken markup: as it is."""
    collector = _Collector()
    last = source.rfind(">") + 1
    # Python's parser looks for the end of each instruction to the end of the text; behind this place there is none.
    source = source[:last] + source[last:].replace("<?", "< ?")
    try:
        collector.feed(source)
        collector.close()
    except AssertionError:  # by Python's parser, for sections that SGML doesn't have
        return source
    lines = ("".join(collector.parts)).splitlines()
    kept = [" ".join(line.split()) for line in lines]
    return "\n".join([line for line in kept if line] + collector.aside)
