"""What a record and a policy may know of what was found."""

import asyncio
from collections.abc import Sequence
from typing import cast

import pytest

from sluis import metrics
from sluis.inspection import Detail, Found, Inspector
from sluis.keys import Keys
from sluis.model import Attachment, Part, Prompt
from sluis.policy import load_policy
from sluis.resources import policies_dir
from sluis_detectors.config import EngineConfig
from sluis_detectors.finding import Analysis
from sluis_detectors.pool import DetectorPool
from support.desk import KEYS, InProcess, engine

POLICY = load_policy(policies_dir() / "noordwaard.yaml")
MAIL = "jan.jansen@voorbeeld.nl"


def inspector(pool: InProcess | None = None, keys: Keys = KEYS, detect_s: float = 5) -> Inspector:
    return Inspector(cast("DetectorPool", pool or InProcess(engine(EngineConfig()))), keys, detect_s)


def prompt(*texts: str, files: Sequence[bytes] = ()) -> Prompt:
    parts = tuple(Part(text, "user", f"/{index}") for index, text in enumerate(texts))
    return Prompt(parts, tuple(Attachment(content, "application/pdf", "file") for content in files), model="gpt-5")


def look(asked: Prompt, *beside: str) -> tuple[Found, Detail]:
    async def main() -> Found:
        return await inspector().detect(asked, beside, "u-1")

    found = asyncio.run(main())
    return found, inspector().detail(POLICY, asked, found, "scope")


@pytest.mark.parametrize("other", ["Jan.Jansen@Voorbeeld.nl", " jan.jansen@voorbeeld.nl ", "jan.jansen @voorbeeld.nl"])
def test_the_key_of_a_value_ignores_case_and_spacing(other: str) -> None:
    """One value written in several ways is one value, so that a search for a person finds them all."""
    made = inspector()
    assert made.value_key("EMAIL_ADDRESS", other) == made.value_key("EMAIL_ADDRESS", MAIL)


def test_the_key_of_a_value_is_keyed_and_typed() -> None:
    """Another organisation's key, another entity or another value gives another digest."""
    made = inspector()
    assert made.value_key("PERSON", MAIL) != made.value_key("EMAIL_ADDRESS", MAIL)
    assert made.value_key("EMAIL_ADDRESS", "x" + MAIL) != made.value_key("EMAIL_ADDRESS", MAIL)
    assert inspector(keys=Keys.derive(b"x" * 32)).value_key("PERSON", "a") != made.value_key("PERSON", "a")


def test_a_value_that_stands_twice_is_one_note() -> None:
    """With both places, in whatever case it is written, and never with the value."""
    _, detail = look(prompt(f"Mail {MAIL}.", f"Of {MAIL.title()}"))
    (note,) = detail.findings
    assert note.offsets == ((0, 5, 5 + len(MAIL)), (1, 3, 3 + len(MAIL)))
    assert (note.count, note.masked, note.data_class) == (2, f"EMAIL_ADDRESS({len(MAIL)})", "personal")
    assert MAIL not in repr(detail)


def test_only_texts_of_the_prompt_can_be_changed() -> None:
    """What stands in a file, in a fixed part or beside the prompt can be judged only."""
    asked = prompt(f"a {MAIL}", files=[f"b {MAIL}".encode()])
    found, _ = look(asked, f"c {MAIL}")
    items = inspector().items(asked, found, can_replace=True)
    assert [item.is_removable for item in items] == [True, False, False]
    fixed = Prompt((Part(f"a {MAIL}", "user", "/0", is_fixed=True),))
    assert [item.is_removable for item in inspector().items(fixed, look(fixed)[0], can_replace=True)] == [False]
    assert not any(item.is_removable for item in inspector().items(asked, found, can_replace=False))


def test_files_that_cannot_be_read_are_noted() -> None:
    """With the reason, its kind and size, and a digest instead of a name."""
    found, detail = look(prompt("Vat samen.", files=[b"\xff\xfe", b"tekst"]))
    assert found.file_states == ("broken application/pdf", "yes")
    assert [(note.media_type, note.size_bytes, note.inspected) for note in detail.files] == [
        ("application/pdf", 2, "broken application/pdf"),
        ("application/pdf", 5, "yes"),
    ]
    assert detail.content_kinds == ("text", "file")


def test_a_client_cannot_write_into_the_record() -> None:
    """A model's name or a media type that is a sentence is recorded as "other"."""
    odd = Prompt((Part("x", "user", "/0"),), (Attachment(b"x", f"to {MAIL}", "f"),), model=f"ask {MAIL} about it")
    _, detail = look(odd)
    assert (detail.model, detail.files[0].media_type) == ("other", "other")
    assert look(prompt("x"))[1].model == "gpt-5"


def test_the_language_is_that_of_most_text() -> None:
    """By length; texts that no detector could tell don't count, nor do texts of software or beside the prompt."""
    asked = Prompt(
        (*prompt("kort", "a much longer text", "??").parts, Part("nog langer dan dat alles", "system", "/s"))
    )
    found = Found(
        (*(part.text for part in asked.parts), "en nog een heel stuk langer beside"),
        (Analysis((), "nl"), Analysis((), "en"), Analysis((), ""), Analysis((), "nl"), Analysis((), "nl")),
        4,
        4,
        (),
    )
    assert found.language(asked) == "en"
    assert Found((), (), 0, 0, ()).language(Prompt(())) == ""


def test_names_in_a_pages_own_tools_are_nobodys() -> None:
    """In a tool's definition only keys and what the organisation listed count, and it binds no release."""
    example = "Made by Claude, as mail jan.jansen@voorbeeld.nl"
    key = "Use AKIAIOSFODNN7CANARY8 as key."
    asked = Prompt(
        (
            Part("Hallo.", "user", "/prompt"),
            *(Part(text, "definition", f"/{text}", is_new=False) for text in (example, key)),
        )
    )
    found, detail = look(asked)
    assert {index: [one.entity for one in known.findings] for index, known in found.known.items()} == {2: ["API_KEY"]}
    assert detail.content_digest == look(Prompt(asked.parts[:1]))[1].content_digest


def test_the_digest_of_an_input_changes_with_every_text() -> None:
    """Same texts and files, same digest; what a release is bound to leaves the history out."""
    one, same, other = (look(prompt(text))[1] for text in ("a", "a", "b"))
    assert one.input_digest == same.input_digest != other.input_digest
    history = Prompt((Part("eerder", "user", "/0", is_new=False), Part("a", "user", "/1")))
    assert look(history)[1].content_digest == one.content_digest
    assert look(history)[1].input_digest != one.input_digest


def test_detectors_that_take_too_long() -> None:
    """The wait ends at the limit, with TimeoutError."""

    class Slow(InProcess):
        async def analyse(self, texts: Sequence[str], _: str = "") -> list[Analysis]:
            await asyncio.sleep(60)
            return await super().analyse(texts)

    async def main() -> None:
        with pytest.raises(TimeoutError):
            await inspector(Slow(engine(EngineConfig())), detect_s=0.01).detect(prompt("x"), (), "u-1")

    asyncio.run(main())


def test_requests_side_by_side_are_counted_once() -> None:
    """Texts that other requests look up while one waits are not counted again."""
    counter = metrics.CACHE.labels("miss")

    class Waiting(InProcess):
        async def analyse(self, texts: Sequence[str], _: str = "") -> list[Analysis]:
            found = await super().analyse(texts)
            await asyncio.sleep(0)
            return found

    async def main() -> None:
        made = inspector(Waiting(engine(EngineConfig())))
        await asyncio.gather(*(made.detect(prompt("A.", "B."), (), "u-1") for _ in range(5)))

    before = counter._value.get()
    asyncio.run(main())
    assert counter._value.get() == before + 10
