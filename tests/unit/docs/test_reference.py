"""Rules for the pages that are made from the code."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[3]


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_up_to_date() -> None:
    """Settings, reasons, entities, metrics and log fields are those of the code; `make docs` makes the page again."""
    made = generator()
    assert made.PAGE.read_text("utf-8") == made.reference()


def test_links_between_documents_lead_somewhere() -> None:
    """A relative link in a Markdown file of the repository names a file that is there."""
    pages = [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "deploy").rglob("*.md"),
        *(ROOT / "policies").rglob("*.md"),
    ]
    dead = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?://|mailto:|#)([^)#]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists() and not target.startswith("docs/images/")
    ]
    assert dead == []
