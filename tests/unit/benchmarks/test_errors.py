"""Which spans count as missed, and which findings as alarms."""

from benchmarks.errors import alarms, misses

from sluis_detectors.finding import Finding

_TEXT = "Jan de Boer uit Gouda, 06-12345678"
_RECORD = {
    "text": _TEXT,
    "spans": [
        {"start": 0, "end": 11, "type": "PERSON"},
        {"start": 16, "end": 21, "type": "LOCATION"},
        {"start": 23, "end": 34, "type": "PHONE_NUMBER"},
    ],
}
_MARKED = frozenset(("PERSON", "PLACE", "PHONE_NUMBER"))


def test_a_miss_is_core_data_under_no_finding_of_any_type() -> None:
    """Half under a finding of whatever type is enough, and a place is no core data."""
    found = [Finding(0, 6, "EMAIL_ADDRESS", 0.9, "email")]
    assert [(miss.kind, miss.start, miss.weight) for miss in misses(_RECORD, found)] == [("PHONE_NUMBER", 23, 11)]
    assert list(misses(_RECORD, [*found, Finding(23, 34, "NL_BSN", 0.9, "nl-bsn")])) == []


def test_an_alarm_is_a_finding_outside_what_is_marked() -> None:
    """A finding of a type that isn't marked is no alarm, unless nothing is."""
    found = [Finding(12, 15, "PERSON", 0.9, "names"), Finding(12, 15, "NL_BSN", 0.8, "nl-bsn")]
    assert [(alarm.kind, alarm.name) for alarm in alarms(_RECORD, found, _MARKED)] == [("PERSON", "names")]
    clean = {"text": _TEXT, "spans": []}
    assert [alarm.weight for alarm in alarms(clean, found, frozenset())] == [0.9, 0.8]
    assert list(alarms({**clean, "labels": ["SECRET"]}, found, frozenset())) == []


def test_an_error_is_shown_in_one_line() -> None:
    """What stands around it is shown, and the span is marked."""
    (miss,) = misses({"text": "a\nJan\nb", "spans": [{"start": 2, "end": 5, "type": "PERSON"}]}, [])
    assert str(miss).endswith("PERSON         a⏎«Jan»⏎b")
