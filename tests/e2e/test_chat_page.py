"""A real browser, sent by the PAC file, on a page that behaves like a chat page.

Set `SLUIS_SCREENSHOTS` to a folder to keep what the browser shows.
"""

import os
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, sync_playwright

from sluis.demo.how_to import pac_text
from support.lab import Lab

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium; the chat page in a browser stays untested"),
    pytest.mark.skipif(
        shutil.which("certutil") is None,
        reason="no certutil (libnss3-tools): no browser trusts our CA",
    ),
]
NAMES = ("Marieke van den Berg", "Marieke", "van den Berg", "Joris Bakker", "Bakker")
PROMPT = "Schrijf een mail aan Marieke van den Berg en Joris Bakker over de borrel van vrijdag."


@pytest.fixture
def page(lab: Lab, tmp_path: Path) -> Iterator[Page]:
    """The chat page in a browser whose own store of certificates trusts Sluis's CA."""
    store = tmp_path / ".pki" / "nssdb"
    store.mkdir(parents=True)
    database = ["certutil", "-d", f"sql:{store}"]
    subprocess.run([*database, "-N", "--empty-password"], check=True, capture_output=True)
    subprocess.run([*database, "-A", "-t", "C,,", "-n", "sluis", "-i", str(lab.node.ca)], check=True)
    pac = "data:application/x-ns-proxy-autoconfig;base64," + b64encode(pac_text(lab.node).encode()).decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", f"--proxy-pac-url={pac}"],
            env={**os.environ, "HOME": str(tmp_path)},
        )
        try:
            opened = browser.new_page(viewport={"width": 900, "height": 620}, locale="nl-NL")
            opened.goto("https://chatgpt.com/", timeout=60_000)
            yield opened
        finally:
            browser.close()


def ask(page: Page, text: str) -> Locator:
    """Type as a person does, so that drafts leave too; send; the answer's bubble when it is complete."""
    page.get_by_label("Your question").press_sequentially(text, delay=12)
    page.wait_for_timeout(400)  # the page waits this long before it sends a draft
    page.keyboard.press("Enter")
    bubble = page.locator(".assistant").last
    bubble.and_(page.locator("[data-state=done], [data-state=failed]")).wait_for(timeout=30_000)
    return bubble


def keep(page: Page, name: str) -> None:
    folder = os.environ.get("SLUIS_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png")


def test_names_are_on_screen_and_not_upstream(lab: Lab, page: Page) -> None:
    """The person reads the names; neither the prompt nor its drafts took them to the AI service."""
    bubble = ask(page, PROMPT)
    assert bubble.get_attribute("data-state") == "done"
    assert PROMPT in bubble.inner_text()
    assert "vervangen" in bubble.inner_text()
    keep(page, "redacted")
    seen = lab.service.journal.bytes_seen().decode()
    assert [name for name in NAMES if name in seen] == []
    paths = {entry.path for entry in lab.received()}
    assert "/backend-api/f/conversation" in paths
    assert "/backend-api/f/conversation/prepare" in paths
    bubble = ask(page, "Maak het korter.")
    assert bubble.get_attribute("data-state") == "done"


def test_a_refusal_is_a_bubble(lab: Lab, page: Page) -> None:
    """A refused prompt shows a bubble in the reader's language, with the reference of its record."""
    bubble = ask(page, "Medewerker met BSN 1234 56 782 wil verlof, wat mag?")
    assert bubble.get_attribute("data-state") == "done"
    assert "Niet verzonden" in bubble.inner_text()
    assert "1234" not in bubble.inner_text()
    references = {record["record_id"] for record in lab.records() if record["decision"] == "block"}
    assert [reference for reference in references if reference in bubble.inner_text()]
    keep(page, "refused")
    assert [entry for entry in lab.received() if entry.path == "/backend-api/f/conversation"] == []
    assert b"1234 56 782" not in lab.service.journal.bytes_seen()


def test_a_refused_file_says_why(lab: Lab, page: Page, tmp_path: Path) -> None:
    """A file with citizen service numbers is not uploaded, and the page has the reason to show."""
    file = tmp_path / "personeel.csv"
    file.write_text("naam,bsn\nNiemand,123456782\n")
    page.get_by_label("Add a file").set_input_files(file)
    page.locator("#hint", has_text="Not added").wait_for(timeout=30_000)
    assert "Niet verzonden" in page.locator("#hint").inner_text()
    assert [entry for entry in lab.received() if entry.method == "PUT"] == []
