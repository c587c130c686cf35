"""The organisation's own patterns."""

import pytest

from sluis_detectors.config import PatternRule
from sluis_detectors.register.patterns import PatternRules


def test_a_pattern_of_the_organisation_is_found() -> None:
    """The whole match is the finding, and the rule's name its ref."""
    rules = PatternRules((PatternRule("project-codes", "PROJECT_CODE", r"\b(?:BM|VV)-[A-Z][a-z]+"),))
    (finding,) = rules.find("één BM-Route")
    assert (finding.start, finding.end, finding.ref, finding.score) == (4, 12, "project-codes", 0.9)


@pytest.mark.parametrize(
    ("pattern", "entity"), [("(", "CLIENT"), (r"(?=x)", "CLIENT"), ("a*", "CLIENT"), ("a", "NO_SUCH")]
)
def test_a_pattern_that_cannot_work_is_refused(pattern: str, entity: str) -> None:
    """What RE2 can't compile, what matches everywhere and an unknown entity stop the start, naming the rule."""
    with pytest.raises(ValueError, match="'mine'"):
        PatternRules((PatternRule("mine", entity, pattern),))
