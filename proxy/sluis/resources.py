"""Where the shipped policies lie: beside the source in a checkout, inside the package in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def policies_dir() -> Path:
    """The folder with default.yaml, messages/, tools/ and cases/."""
    packaged = _PACKAGE / "_policies"
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / "policies"
