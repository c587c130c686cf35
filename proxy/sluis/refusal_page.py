"""The page that a person sees when a navigation is refused: one HTML file without scripts or outside parts.

`render` is pure; everything that comes from outside is escaped. The page never shows the value that was found.
The security policy of `headers` allows exactly one thing: the style sheet in the page, by its digest.
"""

import base64
import hashlib
from html import escape
from typing import Final, Literal, NamedTuple

from sluis import reasons
from sluis.model import Refusal, Verdict

__all__ = ["headers", "render"]

_Kind = Literal["data", "approval", "tool", "fault"]

_DATA: Final = frozenset(reason for reason in reasons.REASONS if reason.startswith("permission-")) | frozenset(
    {
        reasons.DATA_ALLOWED,
        reasons.DATA_WARNED,
        reasons.DATA_REDACTED,
        reasons.DATA_FORBIDDEN,
        reasons.SECRET_FOUND,
        reasons.NOT_REMOVABLE,
        reasons.VOLUME_EXCEEDED,
        reasons.FILE_UNREADABLE,
    }
)
_TOOL: Final = frozenset({reasons.TOOL_UNLISTED, reasons.ACCOUNT_NOT_APPROVED, reasons.PATH_NOT_AI})


class _Words(NamedTuple):
    """The fixed words of the page in one language; `titles` and `steps` by kind."""

    lang: str
    eyebrow: str
    titles: dict[_Kind, str]
    not_sent: str
    steps_title: str
    steps: dict[_Kind, tuple[str, ...]]
    reference: str
    reference_help: str
    footer: str


_NL: Final = _Words(
    lang="nl",
    eyebrow="Sluis · gegevensbescherming",
    titles={
        "data": "Uw bericht is niet verzonden",
        "approval": "Uw bericht wacht op goedkeuring",
        "tool": "Deze AI‑toepassing is niet toegestaan",
        "fault": "Uw bericht kon niet worden gecontroleerd",
    },
    not_sent="Er is niets naar {tool} verstuurd.",
    steps_title="Wat u nu kunt doen",
    steps={
        "data": (
            "Ga terug, haal de genoemde gegevens weg of omschrijf ze, en verstuur uw bericht opnieuw.",
            "Heeft u deze gegevens echt nodig? Gebruik dan de toepassing die uw organisatie daarvoor heeft ingericht.",
        ),
        "approval": (
            "U hoort van ons zodra er een besluit is. Verstuur uw bericht daarna opnieuw.",
            "Kan het ook zonder de genoemde gegevens? Haal ze weg en verstuur uw bericht dan direct.",
        ),
        "tool": (
            "Gebruik een AI-toepassing, en het account, dat uw organisatie heeft goedgekeurd.",
            "Mist u een toepassing? Vraag haar aan bij de beheerder en noem de referentie hieronder.",
        ),
        "fault": (
            "Ga terug en probeer het over een paar minuten opnieuw.",
            "Blijft dit gebeuren? Meld het bij de beheerder en noem de referentie hieronder.",
        ),
    },
    reference="Referentie",
    reference_help="Noem deze code als u een vraag stelt. Er staat niets van uw bericht in.",
    footer="Uw organisatie controleert wat naar AI-diensten gaat, om mensen en cliënten te beschermen.",
)

_EN: Final = _Words(
    lang="en",
    eyebrow="Sluis · data protection",
    titles={
        "data": "Your message was not sent",
        "approval": "Your message needs approval",
        "tool": "This AI tool is not allowed",
        "fault": "Your message could not be checked",
    },
    not_sent="Nothing was sent to {tool}.",
    steps_title="What you can do now",
    steps={
        "data": (
            "Go back, take out or describe the data mentioned above, and send your message again.",
            "Do you really need this data? Use the tool that your organisation has set up for it.",
        ),
        "approval": (
            "You will hear from us as soon as there is a decision. Then send your message again.",
            "Can it do without the data mentioned above? Take it out and send your message right away.",
        ),
        "tool": (
            "Use an AI tool, and an account, that your organisation has approved.",
            "Is a tool missing? Ask the administrator for it and mention the reference below.",
        ),
        "fault": (
            "Go back and try again in a few minutes.",
            "Does this keep happening? Tell the administrator and mention the reference below.",
        ),
    },
    reference="Reference",
    reference_help="Mention this code when you ask about it. It holds nothing of your message.",
    footer="Your organisation checks what goes to AI services, to protect people and clients.",
)

_STYLE: Final = """
:root{color-scheme:light dark;--paper:#f3f6f8;--card:#fff;--ink:#16232e;--soft:#4d5f6d;--line:#d8e0e6;--tint:#eef4f7;
--accent:#0b6b88;--bar:#0b6b88}
.approval{--accent:#7a5200;--bar:#d39a1f;--tint:#fbf5e6}
.data,.tool{--accent:#a33a1c;--bar:#d4572f;--tint:#fcf1ed}
@media (prefers-color-scheme:dark){:root{--paper:#0f171d;--card:#18232b;--ink:#e8eef2;--soft:#a5b5c1;--line:#2c3b46;
--tint:#1e2c35;--accent:#6cc4de;--bar:#3d9db9}
.approval{--accent:#f0c15c;--bar:#d39a1f;--tint:#2b2618}
.data,.tool{--accent:#ff9d7e;--bar:#d4572f;--tint:#2e211c}}
*{box-sizing:border-box;margin:0}
body{min-height:100vh;display:grid;place-items:center;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{width:100%;max-width:40rem;background:var(--card);border:1px solid var(--line);border-top:.375rem solid var(--bar);
border-radius:.875rem;padding:clamp(1.5rem,5vw,2.75rem);box-shadow:0 1.25rem 3rem -1.5rem rgb(10 30 45/.28)}
header{display:flex;gap:1.125rem;align-items:flex-start}
svg{flex:none;width:3rem;height:3rem;color:var(--bar)}
.eyebrow{color:var(--soft);font-size:.875rem;letter-spacing:.02em}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,1.95rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
.sent{margin-top:.5rem;color:var(--accent);font-weight:600}
.message{margin:1.75rem 0;padding:1.125rem 1.25rem;background:var(--tint);border-radius:.625rem}
.message p+p{margin-top:.625rem}
h2{font-size:1.0625rem;margin-bottom:.375rem}
ul{padding-left:1.25rem}
li+li{margin-top:.375rem}
li::marker{color:var(--bar)}
dl{margin-top:1.75rem;padding-top:1.25rem;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;
gap:.25rem .875rem;align-items:baseline}
dt{font-weight:600}
code{font:600 1rem/1.4 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,monospace;padding:.1875rem .5rem;
background:var(--tint);border:1px solid var(--line);border-radius:.375rem;overflow-wrap:anywhere;
-webkit-user-select:all;user-select:all}
.help,footer{color:var(--soft);font-size:.9375rem}
.help{flex-basis:100%;margin:0}
footer{margin-top:1.25rem}
@media (forced-colors:active){main{border:1px solid}svg{color:CanvasText}}
@media print{body{background:none}main{box-shadow:none}}
"""

_ICON: Final = (
    '<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" '
    'stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round">'
    '<path d="M24 4l16 6v12c0 10-6.5 17.5-16 22C14.5 39.5 8 32 8 22V10z"/><path d="M16.5 23.5h15"/></svg>'
)

_STYLE_DIGEST: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_SECURITY_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


def headers() -> tuple[tuple[str, str], ...]:
    """The headers of the page: never stored, nothing loaded, not framed, no referrer."""
    return (
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-store"),
        ("content-security-policy", _SECURITY_POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
    )


def render(refusal: Refusal, tool_label: str = "") -> bytes:
    """The page in UTF-8, in Dutch for `refusal.language` "nl" and its regions, in English otherwise.

    `tool_label`: how the organisation calls the AI tool, "" when it isn't known.
    """
    words = _NL if refusal.language.lower().split("-")[0] == "nl" else _EN
    kind = _kind(refusal)
    title = escape(words.titles[kind])
    tool = tool_label or {"nl": "de AI-dienst", "en": "the AI service"}[words.lang]
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in refusal.message.splitlines() if line.strip())
    message = f'<div class="message">{paragraphs}</div>' if paragraphs else ""
    steps = "".join(f"<li>{escape(step)}</li>" for step in words.steps[kind])
    return (
        f'<!doctype html>\n<html lang="{words.lang}" class="{kind}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<header>{_ICON}<div><p class="eyebrow">{escape(words.eyebrow)}</p>\n<h1>{title}</h1>\n'
        f'<p class="sent">{escape(words.not_sent.format(tool=tool))}</p></div></header>\n'
        f"{message}\n<section><h2>{escape(words.steps_title)}</h2>\n<ul>{steps}</ul></section>\n"
        f"<dl><dt>{escape(words.reference)}</dt><dd><code>{escape(refusal.reference)}</code></dd>"
        f'<dd class="help">{escape(words.reference_help)}</dd></dl>\n'
        f"<footer><p>{escape(words.footer)}</p></footer>\n</main>\n</body>\n</html>\n"
    ).encode(errors="replace")


def _kind(refusal: Refusal) -> _Kind:
    """Which of the four stories the page tells. Anything that isn't about data, tool or approval is a fault."""
    if refusal.verdict is Verdict.HOLD:
        return "approval"
    if refusal.reason in _TOOL:
        return "tool"
    return "data" if refusal.reason in _DATA else "fault"
