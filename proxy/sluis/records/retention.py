"""How long a record is kept, and why. Both ends are bound: six months at least, and never for ever."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

FLOOR_DAYS: Final = 184
"""Six calendar months are at most 184 days. AI Act art. 26(6): a deployer keeps the logs at least six months."""

CEILING_DAYS: Final = 7305
"""Twenty years, the longest period any shipped profile can need (BW 7:454, medical files). GDPR art. 5(1)(e) asks for
an end, so a policy can't say "for ever"."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Days that a record is kept, counted from the start of its exchange.

    `usage_days`: usual records; 400 covers a year's management review and the months around it.
    `incident_days`: records of an incident; 1825 (five years) is the limitation period of a claim for damages
    (BW 3:310), and what a supervisor may still ask about.
    Raises ValueError, naming the field, for a period under the floor or over the ceiling.
    """

    usage_days: int = 400
    incident_days: int = 1825

    def __post_init__(self) -> None:
        for name, days in (("usage_days", self.usage_days), ("incident_days", self.incident_days)):
            if days < FLOOR_DAYS:
                raise ValueError(f"retention.{name}: {days} days; logs are kept at least {FLOOR_DAYS} days")
            if days > CEILING_DAYS:
                raise ValueError(f"retention.{name}: {days} days; nothing is kept longer than {CEILING_DAYS} days")

    def class_of(self, is_incident: bool) -> str:
        """`usage` or `incident`."""
        return "incident" if is_incident else "usage"

    def delete_after(self, started_at: datetime, is_incident: bool) -> datetime:
        """The moment from which the record has to go."""
        return started_at + timedelta(days=self.incident_days if is_incident else self.usage_days)
