"""Fixtures that any test may use."""

pytest_plugins = ["support.postgres"]
