"""What is kept of a text's findings from one request to the next."""

from dataclasses import replace
from typing import Final

from sluis import operators
from sluis.policy import load_policy
from sluis.remembered import Remembered
from sluis.resources import policies_dir
from sluis.vault import Placeholders
from sluis_detectors.finding import Finding

POLICY: Final = load_policy(policies_dir() / "noordwaard.yaml")
TEXT: Final = "Anna belt Bram, en Bram belt Anna."
FOUND: Final = tuple(
    Finding(start, start + 4, "PERSON", 0.9, "test")
    for start, word in enumerate(TEXT)
    if TEXT[start : start + 4] in ("Anna", "Bram")
)
ALL: Final = dict.fromkeys(range(len(FOUND)), "replace")


class Asked:
    """Counts how often a value's digest is asked for."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, entity: str, value: str) -> str:
        self.count += 1
        return f"{entity}:{hash(value)}"


def remembered(asked: Asked | None = None, max_weight: int = 1000) -> Remembered:
    return Remembered(b"k" * 32, asked or Asked(), max_weight)


def placeholders(scope: str = "person", language: str = "nl") -> Placeholders:
    return Placeholders(b"p" * 32, scope, language)


def test_a_text_that_comes_again_is_known() -> None:
    """Its values are digested once, as long as the same is found in it."""
    asked = Asked()
    made = remembered(asked)
    first = made.of(TEXT, FOUND)
    assert made.of(TEXT, tuple(replace(one) for one in FOUND)) is first
    assert asked.count == len(FOUND)
    other = made.of(TEXT, FOUND[:1])
    assert [item.entity for item in other.items[True]] == ["PERSON"]
    assert made.of(TEXT + " ", FOUND) is not first


def test_what_can_be_removed_is_said_of_the_same_findings() -> None:
    """Both ways of seeing a finding differ in that alone."""
    known = remembered().of(TEXT, FOUND)
    assert not any(item.is_removable for item in known.items[False])
    assert tuple(replace(item, is_removable=False) for item in known.items[True]) == known.items[False]


def test_a_text_is_redacted_the_second_time_as_the_first() -> None:
    """In its words and in the way back, in each person's and language's own placeholders."""
    known = remembered().of(TEXT, FOUND)
    for scope, language in (("a", "nl"), ("b", "nl"), ("a", "en"), ("a", "nl"), ("b", "nl")):
        fresh, again = placeholders(scope, language), placeholders(scope, language)
        assert known.redacted(TEXT, ALL, again) == operators.apply(TEXT, FOUND, ALL, fresh)
        assert again.values == fresh.values


def test_other_operators_change_other_places() -> None:
    """What was replaced before doesn't decide what is replaced now."""
    known = remembered().of(TEXT, FOUND)
    known.redacted(TEXT, ALL, placeholders())
    for chosen in ({0: "replace"}, {0: "mask", 1: "remove"}, ALL):
        assert known.redacted(TEXT, chosen, placeholders()) == operators.apply(TEXT, FOUND, chosen, placeholders())


def test_a_placeholder_never_stands_for_two_values() -> None:
    """Where another text of the request took it for another value, it gets a longer one, in this request alone."""
    known = remembered().of(TEXT, FOUND)
    usual = placeholders()
    before = known.redacted(TEXT, ALL, usual)
    taken = placeholders()
    taken.values[next(iter(usual.values))] = "somebody else"
    changed = known.redacted(TEXT, ALL, taken)
    assert changed != before
    for name, value in taken.values.items():
        changed = changed.replace(name, value)
    assert changed == TEXT
    assert known.redacted(TEXT, ALL, placeholders()) == before


def test_notes_follow_the_policy_and_the_place() -> None:
    """A note says which text of this request it is of, and which class this policy sees in it."""
    known = remembered().of(TEXT, FOUND)
    assert [note.offsets for note in known.notes(POLICY, 3)] == [((3, one.start, one.end),) for one in FOUND]
    assert known.notes(POLICY, 4)[0].offsets == ((4, 0, 4),)
    other = replace(POLICY, digest="other", members={}, listed={})
    assert (known.notes(POLICY, 4)[0].data_class, known.notes(other, 4)[0].data_class) == ("personal", "")


def test_the_texts_seen_longest_ago_make_room() -> None:
    """By number and by findings, and never with more than was asked for."""
    asked = Asked()
    made = remembered(asked, max_weight=2 * (1 + len(FOUND)))
    for text in (TEXT, TEXT + "!", TEXT, TEXT + "?"):
        made.of(text, FOUND)
    assert asked.count == 3 * len(FOUND)
    made.of(TEXT, FOUND)
    assert asked.count == 3 * len(FOUND)
    made.of(TEXT + "!", FOUND)
    assert asked.count == 4 * len(FOUND)


def test_neither_texts_nor_values_are_kept() -> None:
    """What is kept could be read by nobody who doesn't have the text."""
    made = remembered()
    known = made.of(TEXT, FOUND)
    known.redacted(TEXT, ALL, placeholders())
    known.redacted(TEXT, dict.fromkeys(ALL, "mask"), placeholders("c"))
    known.notes(POLICY, 0)
    assert "Anna" not in repr((made.__dict__, known))
    assert "****" not in repr((made.__dict__, known))
