"""The page that staff see when a navigation is refused."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from sluis import reasons
from sluis.model import Verdict
from sluis.refusal_page import headers, render
from support.web_requests import refusal


class _Reader(HTMLParser):
    """Collects the visible text and the tags, and fails on tags that aren't closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "path"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


def read(page: bytes) -> _Reader:
    return _Reader(page.decode())


def test_page_says_what_why_and_what_next() -> None:
    """The page holds the message, the tool, steps to take and the reference."""
    page = read(render(refusal("Uw bericht bevat een nummer.\nGebruik de eigen assistent."), "ChatGPT"))
    assert "Uw bericht is niet verzonden" in page.text
    assert "Er is niets naar ChatGPT verstuurd." in page.text
    assert "Uw bericht bevat een nummer." in page.text
    assert "Gebruik de eigen assistent." in page.text
    assert "Wat u nu kunt doen" in page.text
    assert page.text.count("261125-AB3DE5") == 1


@pytest.mark.parametrize(
    ("language", "lang", "title"),
    [
        ("nl", "nl", "Uw bericht is niet verzonden"),
        ("nl-BE", "nl", "Uw bericht is niet verzonden"),
        ("en", "en", "Your message was not sent"),
        ("de", "en", "Your message was not sent"),
    ],
)
def test_language(language: str, lang: str, title: str) -> None:
    """Dutch for Dutch readers, English for all others; the page says which."""
    page = read(render(refusal(language=language)))
    assert dict(page.tags)["html"]["lang"] == lang
    assert title in page.text


@pytest.mark.parametrize("verdict", [Verdict.BLOCK, Verdict.HOLD])
@pytest.mark.parametrize("reason", sorted(reasons.REASONS))
def test_every_reason_has_its_story(reason: str, verdict: Verdict) -> None:
    """Each reason leads to one of the four stories, in both languages, and a held request waits for approval."""
    kinds = {
        str(dict(read(render(refusal(reason=reason, verdict=verdict, language=language))).tags)["html"]["class"])
        for language in ("nl", "en")
    }
    assert len(kinds) == 1
    assert kinds <= {"data", "approval", "tool", "fault"}
    assert (kinds == {"approval"}) is (verdict is Verdict.HOLD)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (reasons.DATA_FORBIDDEN, "data"),
        (reasons.PERMISSION_EXPIRED, "data"),
        (reasons.TOOL_UNLISTED, "tool"),
        (reasons.ACCOUNT_NOT_APPROVED, "tool"),
        (reasons.DEADLINE_EXCEEDED, "fault"),
        (reasons.BODY_UNREADABLE, "fault"),
    ],
)
def test_stories(reason: str, kind: str) -> None:
    """Data, tools and faults ask different things of the reader."""
    assert dict(read(render(refusal(reason=reason))).tags)["html"]["class"] == kind


def test_everything_from_outside_is_escaped() -> None:
    """Markup in the message, the tool's label or the reference stays text."""
    evil = "<script>alert('x')</script> & {tool} \"q\""
    page = read(render(refusal(evil, reference=evil), evil))
    assert "script" not in [tag for tag, _ in page.tags]
    assert page.text.count(evil) == 3


def test_lone_surrogates_do_not_break_the_page() -> None:
    """A text that is no valid Unicode still gives a page."""
    assert b"?" in render(refusal("\ud83d"))


def test_nothing_is_loaded_or_run() -> None:
    """No scripts, no outside parts, no inline styles or handlers: the strict policy of the headers holds."""
    raw = render(refusal(), "ChatGPT").decode()
    page = _Reader(raw)
    for tag, attributes in page.tags:
        assert tag not in ("script", "link", "img", "iframe", "form", "base")
        assert not {name for name in attributes if name.startswith("on") or name in ("style", "src", "href")}
    assert "url(" not in raw
    assert "@import" not in raw


def test_headers_allow_the_style_of_the_page_alone() -> None:
    """The digest in the policy is that of the page's one style sheet; the page is never stored or framed."""
    found = dict(headers())
    [style] = re.findall(r"<style>(.*?)</style>", render(refusal()).decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = found["content-security-policy"].split("; ")
    assert f"style-src 'sha256-{digest}'" in policy
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} <= set(policy)
    assert found["cache-control"] == "no-store"
    assert found["content-type"] == "text/html; charset=utf-8"
