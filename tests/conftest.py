"""Fixtures that any test may use."""

pytest_plugins = ["support.mounts", "support.postgres"]
