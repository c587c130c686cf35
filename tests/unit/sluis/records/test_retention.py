"""Periods of retention."""

import re
from datetime import UTC, datetime

import pytest

from sluis.records.retention import CEILING_DAYS, FLOOR_DAYS, Retention


@pytest.mark.parametrize("field", ["usage_days", "incident_days"])
@pytest.mark.parametrize("days", [180, FLOOR_DAYS - 1, 0, -1, CEILING_DAYS + 1])
def test_a_period_outside_the_bounds_is_refused_by_name(field: str, days: int) -> None:
    """Less than six months breaks the AI Act, more than the ceiling the GDPR; the message names the setting."""
    with pytest.raises(ValueError, match=re.escape(f"retention.{field}: {days} days")):
        Retention(**{field: days})


@pytest.mark.parametrize("days", [FLOOR_DAYS, CEILING_DAYS])
def test_the_bounds_themselves_are_allowed(days: int) -> None:
    """Floor and ceiling belong to the range."""
    assert Retention(days, days).usage_days == days


def test_the_floor_covers_six_calendar_months() -> None:
    """No six months of any year are longer than the floor."""
    longest = max(
        (datetime(year + (month > 6), (month + 5) % 12 + 1, 1, tzinfo=UTC) - datetime(year, month, 1, tzinfo=UTC)).days
        for year in range(2024, 2029)
        for month in range(1, 13)
    )
    assert longest == FLOOR_DAYS
