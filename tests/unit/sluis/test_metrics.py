"""Metrics: known labels from the start, and nothing that could name a person."""

import re
from typing import Any

from prometheus_client import REGISTRY

from sluis import metrics, services
from sluis.model import Verdict
from sluis.reasons import REASONS
from sluis_detectors.entities import ENTITIES

KINDS = {"verdict", "reason", "entity", "service", "hook", "outcome"}
OURS = [value for value in vars(metrics).values() if hasattr(value, "_labelnames")]


def labels_of(metric: Any) -> set[str]:
    return {found for sample in metric.collect()[0].samples for found in sample.labels.values()}


def test_every_known_label_is_there_before_anything_happens() -> None:
    """So that a rise from nothing is a rise."""
    ids = tuple(service.id for service in services.SERVICES)
    metrics.start_at_zero(ids)
    assert labels_of(metrics.EXCHANGES) >= {verdict.word for verdict in Verdict}
    assert labels_of(metrics.REASON) >= REASONS.keys()
    assert labels_of(metrics.REFUSED_CONNECTIONS) >= REASONS.keys()
    assert labels_of(metrics.FINDINGS) >= set(ENTITIES)
    assert labels_of(metrics.DRIFT) >= {*ids, "generic"}
    assert labels_of(metrics.FAILURES) >= set(metrics.HOOKS)
    assert labels_of(metrics.CACHE) >= {"hit", "miss"}
    assert labels_of(metrics.POLICY_RELOADS) >= {"loaded", "refused"}


def test_labels_are_kinds() -> None:
    """No label is a person, a host, an address or a text (R-59)."""
    assert OURS
    for metric in OURS:
        assert set(metric._labelnames) <= KINDS, metric


def test_names_say_what_and_in_which_unit() -> None:
    """All begin with `sluis_`; times are in seconds; each has a sentence."""
    for metric in OURS:
        assert re.fullmatch(r"sluis_[a-z_]+", metric._name)
        assert metric._documentation.endswith(".")
        assert REGISTRY._names_to_collectors


def test_hooks_are_those_that_are_guarded() -> None:
    """A hook that fails has its counter at 0 beforehand."""
    from sluis.addon import GuardedAddon

    guarded = {name for name, value in vars(GuardedAddon).items() if not name.startswith("_") and callable(value)}
    assert guarded | {"stream"} == set(metrics.HOOKS)
