"""Rules for what goes to staff machines."""

import json
import plistlib
import re
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[3] / "deploy"
FOLDER = DEPLOY / "endpoint"
PAC = "https://pac.example.org/sluis.pac"


def test_the_browser_policies_name_the_same_pac_file_and_switch_quic_off() -> None:
    """Firefox, Chromium and macOS get one PAC address that staff cannot change, and no browser speaks QUIC."""
    firefox = json.loads((FOLDER / "firefox-policies.json").read_text())["policies"]
    chromium = json.loads((FOLDER / "chromium-policies.json").read_text())
    macos = plistlib.loads((FOLDER / "macos-proxy.mobileconfig").read_bytes())["PayloadContent"][0]
    assert firefox["Proxy"] == {"Mode": "autoConfig", "AutoConfigURL": PAC, "Locked": True}
    assert chromium["ProxySettings"] == {"ProxyMode": "pac_script", "ProxyPacUrl": PAC, "ProxyPacMandatory": True}
    assert (macos["ProxyType"], macos["ProxyPACURL"], macos["ProxyPACFallbackAllowed"]) == ("Auto", PAC, False)
    assert firefox["Preferences"]["network.http.http3.enable"] == {"Value": False, "Status": "locked"}
    assert chromium["QuicAllowed"] is False


@pytest.mark.parametrize("recipe", sorted(path.name for path in DEPLOY.iterdir() if path.is_dir()))
def test_every_recipe_ends_in_a_first_recorded_decision(recipe: str) -> None:
    """Whoever follows a recipe ends with a request through the proxy and its record on the screen."""
    text = (DEPLOY / recipe / "README.md").read_text()
    last = text[text.rindex("\n## ") :]
    assert last.startswith("\n## The first recorded decision")
    assert "sluis records list" in last
    assert re.search(r"curl .*--proxy http", last)


@pytest.mark.parametrize("path", sorted(DEPLOY.rglob("*.md")), ids=lambda path: path.parent.name)
def test_files_that_a_recipe_names_are_there(path: Path) -> None:
    """A file in backquotes that looks like one of the folder's own exists."""
    names = re.findall(r"`([a-z-]+-policies\.json|macos-[a-z]+\.mobileconfig|\.\./[a-z]+/)`", path.read_text())
    assert [name for name in names if not (path.parent / name).exists()] == []
