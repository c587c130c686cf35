"""The written form of entries."""

import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluis.records import canonical
from sluis.records.record import Closing, FileNote, Opening
from sluis.records.retention import Retention
from support.records import NOON, closing, note, opening

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), JSON, max_size=4))
def test_reading_and_writing_again_gives_the_same_text(body: dict[str, object]) -> None:
    """A body has one written form, whatever order its keys were made in."""
    text = canonical.dumps(body)
    assert canonical.dumps(json.loads(text)) == text
    assert canonical.dumps(dict(reversed(body.items()))) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_json_lacks_is_refused(value: float) -> None:
    """NaN and Infinity would make a record that strict readers can't read."""
    with pytest.raises(ValueError, match="JSON"):
        canonical.dumps({"x": value})


def test_times_are_utc_and_sort_as_text() -> None:
    """One form for all times, in whatever zone they came."""
    amsterdam = timezone(timedelta(hours=1))
    assert canonical.utc(datetime(2026, 3, 2, 10, 0, tzinfo=amsterdam)) == "2026-03-02T09:00:00.000000Z"
    assert canonical.utc(NOON) < canonical.utc(NOON + timedelta(microseconds=1))


def test_a_time_without_a_zone_is_refused() -> None:
    """Nobody could say when it was."""
    with pytest.raises(ValueError, match="zone"):
        canonical.utc(datetime(2026, 3, 2))  # noqa: DTZ001 - that is the point


def test_an_opening_has_the_declared_keys_and_no_others() -> None:
    """What isn't a field of `Opening` can't get into a record."""
    body = canonical.opening_body(
        opening(findings=(note(times=2),), files=(FileNote("application/pdf", 9, "cd" * 32, "yes"),)), Retention()
    )
    declared = {f.name for f in fields(Opening)}
    assert set(body) == declared | {"schema", "kind", "retention_class", "delete_after"}
    assert set(body["findings"][0]) == {
        "entity", "data_class", "score", "recognizer", "masked", "value_hmac", "offsets", "count",
    }  # fmt: skip
    assert set(body["files"][0]) == {"media_type", "size_bytes", "digest", "inspected"}
    assert body["findings"][0]["count"] == 2


def test_a_closing_has_the_declared_keys_and_no_others() -> None:
    """What isn't a field of `Closing` can't get into a record."""
    assert set(canonical.closing_body(closing("a"))) == {f.name for f in fields(Closing)} | {"schema", "kind"}


def test_an_incident_is_kept_longer() -> None:
    """The period depends on the class of the record, and the record says which."""
    usual = canonical.opening_body(opening(), Retention(200, 1000))
    incident = canonical.opening_body(opening(is_incident=True), Retention(200, 1000))
    assert (usual["retention_class"], usual["delete_after"]) == ("usage", canonical.utc(NOON + timedelta(days=200)))
    assert incident["retention_class"] == "incident"
    assert incident["delete_after"] == canonical.utc(NOON + timedelta(days=1000))


def test_columns_repeat_the_body() -> None:
    """Lists may trust the columns: they are made from the body alone."""
    made = opening("r-1", decision="block", decision_reason=("secret-found", "data-forbidden"))
    body = canonical.opening_body(made, Retention())
    columns = canonical.columns(body | {"written_at": canonical.utc(datetime.now(UTC))})
    assert columns["verdict"] == "block"
    assert columns["reasons"] == " secret-found data-forbidden "
    assert columns["record_id"] == "r-1"
