"""The organisation's own patterns."""

import re2

from sluis_detectors.config import PatternRule
from sluis_detectors.entities import ENTITIES
from sluis_detectors.finding import Finding


class PatternRules:
    """The organisation's own patterns, compiled. Raises ValueError naming the rule that can't be used."""

    def __init__(self, rules: tuple[PatternRule, ...]) -> None:
        self._rules: list[tuple[PatternRule, re2._Regexp]] = []
        options = re2.Options()
        options.log_errors = False
        for rule in rules:
            if rule.entity not in ENTITIES:
                raise ValueError(f"pattern {rule.name!r}: unknown entity {rule.entity!r}")
            try:
                compiled = re2.compile(rule.pattern, options)
            except re2.error as error:
                reason = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else error
                raise ValueError(f"pattern {rule.name!r}: {reason}") from None
            if compiled.search("") is not None:
                raise ValueError(f"pattern {rule.name!r}: matches the empty text, so it would match everywhere")
            self._rules.append((rule, compiled))

    def find(self, text: str) -> list[Finding]:
        """Every match of every rule."""
        return [
            Finding(match.start(), match.end(), rule.entity, rule.score, rule.name, rule.name)
            for rule, compiled in self._rules
            for match in compiled.finditer(text)
            if match.end() > match.start()
        ]
