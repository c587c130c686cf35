"""Fixtures that any test may use."""

from hypothesis import settings

# Time limits per example measure the machine, not the code, on a shared one.
settings.register_profile("sluis", deadline=None, print_blob=True)
settings.load_profile("sluis")

pytest_plugins = ["support.mounts", "support.postgres"]
