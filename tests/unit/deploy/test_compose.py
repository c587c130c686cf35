"""Rules for the container recipe. No container engine is needed: files are read, and its build steps are in
tests/e2e/test_package.py."""

import re
from pathlib import Path

from ruamel.yaml import YAML

from sluis.config import load_settings
from sluis.policy import load_policy

FOLDER = Path(__file__).parents[3] / "deploy" / "compose"
ROOT = FOLDER.parents[1]


def service() -> dict[str, object]:
    document = YAML(typ="safe").load((FOLDER / "compose.yaml").read_text())
    (only,) = document["services"].values()
    return dict(only)


def test_the_container_can_do_little() -> None:
    """No capability, no new privilege, no writable root file system, and room to drain."""
    made = service()
    settings = load_settings(FOLDER / "sluis.toml")
    assert made["cap_drop"] == ["ALL"]
    assert made["security_opt"] == ["no-new-privileges:true"]
    assert made["read_only"] is True
    assert int(str(made["stop_grace_period"]).removesuffix("s")) >= settings.proxy.drain_s + 20


def test_only_the_proxy_port_is_published() -> None:
    """Staff reach the proxy; health and metrics stay inside."""
    settings = load_settings(FOLDER / "sluis.toml")
    assert service()["ports"] == ["8080:8080"]
    assert settings.proxy.listen == "0.0.0.0:8080"
    assert settings.management.listen.startswith("127.0.0.1:")


def test_what_is_mounted_exists_and_is_valid() -> None:
    """Configuration and policy beside the compose file load; state lies in the volume."""
    volumes = service()["volumes"]
    assert isinstance(volumes, list)
    mounted = dict(volume.split(":")[:2] for volume in volumes)
    settings = load_settings(FOLDER / "sluis.toml")
    assert mounted.pop("state") == str(settings.state_dir)
    assert all((FOLDER / name).is_file() for name in mounted)
    assert load_policy(FOLDER / "policy.yaml").tools


def test_the_image_is_built_by_stages_and_runs_as_nobody() -> None:
    """The last stage takes only the installed program from the first, and its user is not root."""
    text = (FOLDER / "Containerfile").read_text()
    last = text[text.rindex("FROM ") :]
    assert text.count("FROM ") == 2
    assert re.findall(r"^COPY (.+)$", last, re.MULTILINE) == ["--from=build /opt/sluis /opt/sluis"]
    assert re.findall(r"^USER (\d+)$", last, re.MULTILINE) == ["10001"]


def test_the_build_reads_only_what_it_needs() -> None:
    """Everything is left out but the named paths, each of which is there."""
    lines = (FOLDER / "Containerfile.dockerignore").read_text().splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    assert all((ROOT / rule[1:]).exists() for rule in rules if rule.startswith("!"))


def test_state_is_written_to_the_mounted_folder_only() -> None:
    """On a read-only root file system the node needs its volume and /tmp, and compose gives both."""
    tmpfs = service()["tmpfs"]
    assert isinstance(tmpfs, list)
    assert [entry.partition(":")[0] for entry in tmpfs] == ["/tmp"]  # noqa: S108


def test_the_library_that_reads_pdfs_can_be_loaded() -> None:
    """kreuzberg unpacks it to /tmp; an engine forbids programs there unless it is told otherwise."""
    tmpfs = service()["tmpfs"]
    assert isinstance(tmpfs, list)
    assert "exec" in tmpfs[0].partition(":")[2].split(",")
