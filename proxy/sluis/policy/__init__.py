"""The organisation's policy: read from YAML, checked, and applied to the facts of one request. No I/O past loading."""

from sluis.policy.catalogue import Catalogue, CatalogueEntry
from sluis.policy.compiled import Place, Policy, Tool
from sluis.policy.evaluate import evaluate, on_error_decision
from sluis.policy.load import load_policy
from sluis.policy.messages import render_message
from sluis.policy.problems import PolicyError, Problem

__all__ = [
    "Catalogue",
    "CatalogueEntry",
    "Place",
    "Policy",
    "PolicyError",
    "Problem",
    "Tool",
    "evaluate",
    "load_policy",
    "on_error_decision",
    "render_message",
]
