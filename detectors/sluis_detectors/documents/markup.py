"""HTML and other markup to text, with what a browser hides: comments, scripts and attributes can hold data too."""

from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section",
     "article", "header", "footer", "title", "script", "style", "option", "dt", "dd", "pre", "blockquote", "hr"),
)  # fmt: skip


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.aside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")
        self.aside += [value for _, value in attrs if value]

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_comment(self, data: str) -> None:
        self.aside.append(data)

    def unknown_decl(self, data: str) -> None:
        self.aside.append(data)

    def handle_pi(self, data: str) -> None:
        self.aside.append(data)


def text_of(source: str) -> str:
    """The text, blocks on lines of their own, then attributes and comments, one a line."""
    collector = _Collector()
    collector.feed(source)
    collector.close()
    lines = ("".join(collector.parts)).splitlines()
    kept = [" ".join(line.split()) for line in lines]
    return "\n".join([line for line in kept if line] + collector.aside)
