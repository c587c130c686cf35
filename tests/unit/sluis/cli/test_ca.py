"""Rules for `sluis ca`, run as a person would."""

import plistlib
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from typer.testing import CliRunner

from sluis.cli import app
from sluis.tls import authority

runner = CliRunner()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "sluis.toml"
    path.write_text('[state]\ndir = "state"\n')
    return path


def run(*arguments: str | Path) -> tuple[int, str, str]:
    done = runner.invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


def test_create_covers_the_shipped_tools_and_says_what_to_do_next(config: Path) -> None:
    """One command makes a CA for every host that the policy opens, and tells to move the root key away."""
    code, out, _ = run("ca", "create", "--config", config, "--organisation", "Noordwaard", "--host", "gw.example.org")
    made = authority.load(config.parent / "state" / "ca")
    assert code == 0
    assert all(
        made.issuer(host) is not None for host in ("chatgpt.com", "api.openai.com", "claude.ai", "gw.example.org")
    )
    assert made.issuer("bank.example") is None
    assert "O=Noordwaard" in made.root.subject.rfc4514_string()
    assert "root.key off this host" in out


def test_create_refuses_what_exists(config: Path) -> None:
    """The second time nothing happens and the exit code is 1."""
    assert run("ca", "create", "--config", config)[0] == 0
    before = (config.parent / "state" / "ca" / "root.crt").read_bytes()
    code, _, err = run("ca", "create", "--config", config)
    assert (code, "never overwritten" in err) == (1, True)
    assert (config.parent / "state" / "ca" / "root.crt").read_bytes() == before


def test_create_refuses_a_host_that_is_none(config: Path) -> None:
    """A further name that would cover a whole top-level domain is a usage error, and nothing is made."""
    assert run("ca", "create", "--config", config, "--host", "*.com")[0] == 2
    assert not (config.parent / "state").exists()


def test_export_gives_what_clients_import(config: Path) -> None:
    """PEM on standard output, DER and an Apple profile in files: the same certificate in each, and never a key."""
    run("ca", "create", "--config", config)
    root = authority.load_root(config.parent / "state" / "ca")
    pem = runner.invoke(app, ["ca", "export", "--config", str(config)]).stdout_bytes
    files = {form: config.parent / f"root.{form}" for form in ("der", "mobileconfig")}
    for form, path in files.items():
        assert run("ca", "export", "--config", config, "--format", form, "--out", path)[0] == 0
    profile = plistlib.loads(files["mobileconfig"].read_bytes())
    payload = profile["PayloadContent"][0]
    assert payload["PayloadType"] == "com.apple.security.root"
    assert {
        x509.load_pem_x509_certificate(pem),
        x509.load_der_x509_certificate(files["der"].read_bytes()),
        x509.load_der_x509_certificate(payload["PayloadContent"]),
    } == {root}
    assert b"PRIVATE" not in pem + files["der"].read_bytes() + files["mobileconfig"].read_bytes()


def test_an_apple_profile_replaces_itself(config: Path) -> None:
    """The same root gives the same identifiers, so that installing twice leaves one profile."""
    run("ca", "create", "--config", config)
    outputs = [runner.invoke(app, ["ca", "export", "--config", str(config), "--format", "mobileconfig"]) for _ in "12"]
    assert outputs[0].stdout_bytes == outputs[1].stdout_bytes


def test_export_without_a_ca_says_so(config: Path) -> None:
    """No CA: exit code 1 and the path that is missing."""
    code, _, err = run("ca", "export", "--config", config)
    assert (code, "root.crt" in err) == (1, True)


def test_rotate_needs_the_root_key(config: Path) -> None:
    """With the key away the hint names the option; with the option it works and the root stays."""
    run("ca", "create", "--config", config)
    folder = config.parent / "state" / "ca"
    root = authority.load_root(folder)
    away = config.parent / "away.key"
    (folder / "root.key").rename(away)
    code, _, err = run("ca", "rotate", "--config", config)
    assert (code, "--root-key" in err) == (1, True)
    code, out, _ = run("ca", "rotate", "--config", config, "--root-key", away)
    assert (code, "restart the nodes" in out) == (0, True)
    assert authority.load(folder).root == root


def test_a_broken_configuration_is_reported(tmp_path: Path) -> None:
    """Every problem of sluis.toml and of the policy is printed, exit code 2."""
    (tmp_path / "sluis.toml").write_text("[proxy]\nlisen = 1\n")
    code, _, err = run("ca", "create", "--config", tmp_path / "sluis.toml")
    assert (code, "did you mean" in err) == (2, True)
    (tmp_path / "bad.yaml").write_text("nonsense: true\n")
    (tmp_path / "sluis.toml").write_text('[policy]\npath = "bad.yaml"\n')
    code, _, err = run("ca", "create", "--config", tmp_path / "sluis.toml")
    assert (code, "bad.yaml:1" in err) == (2, True)


def test_openssl_reads_the_exports(config: Path, tmp_path: Path) -> None:
    """openssl shows the same fingerprint as `sluis ca create`, for people to compare."""
    _, out, _ = run("ca", "create", "--config", config)
    run("ca", "export", "--config", config, "--format", "der", "--out", tmp_path / "root.cer")
    command = ["openssl", "x509", "-inform", "DER", "-in", "root.cer", "-noout", "-fingerprint", "-sha256"]
    shown = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert shown.strip().partition("=")[2] in out
