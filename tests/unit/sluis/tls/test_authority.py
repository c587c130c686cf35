"""Rules for the certificate authority."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from sluis.tls import authority

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
NAMES = ("chatgpt.com", "claude.ai", "openai.com")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    authority.create(tmp_path / "ca", NAMES, organisation="Noordwaard", now=NOW)
    return tmp_path / "ca"


def test_keys_are_readable_by_the_owner_alone(folder: Path) -> None:
    """Both files with a private key have mode 0600, the folder 0700."""
    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder, *folder.iterdir())}
    assert modes == {"ca": 0o700, "root.key": 0o600, "signing.pem": 0o600, "root.crt": 0o644}


def test_a_ca_is_never_overwritten(folder: Path) -> None:
    """Creating twice fails and leaves every byte as it was, with no draft beside it."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(FileExistsError):
        authority.create(folder, NAMES, organisation="Noordwaard", now=NOW)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert list(folder.parent.iterdir()) == [folder]


def test_a_failed_creation_leaves_nothing(tmp_path: Path) -> None:
    """Without names nothing is made, so that a second try starts clean."""
    with pytest.raises(ValueError, match="catalogue is empty"):
        authority.create(tmp_path / "ca", (), organisation="Noordwaard", now=NOW)
    assert list(tmp_path.iterdir()) == []


def test_names_are_spread_over_small_intermediates(tmp_path: Path) -> None:
    """No intermediate carries more than the set number of names; together they carry each name once."""
    names = tuple(f"ai{number}.example" for number in range(70))
    made = authority.create(tmp_path / "ca", names, organisation="Noordwaard", now=NOW)
    groups = [authority.permitted_names(certificate) for certificate in made.intermediates]
    assert [len(group) for group in groups] == [32, 32, 6]
    assert sorted(name for group in groups for name in group) == sorted(names)


@pytest.mark.parametrize(
    ("host", "is_covered"),
    [("chatgpt.com", True), ("api.openai.com", True), ("a.b.claude.ai", True), ("notopenai.com", False),
     ("com", False), ("openai.com.evil.example", False), ("", False), ("bank.example", False)],
)  # fmt: skip
def test_only_permitted_names_have_an_issuer(folder: Path, host: str, *, is_covered: bool) -> None:
    """A permitted name and all below it are covered, its look-alikes and parents are not."""
    assert (authority.load(folder).issuer(host) is not None) is is_covered


def test_rotation_keeps_the_root(folder: Path) -> None:
    """New key and names under the same root: clients need no new trust."""
    old = authority.load(folder)
    new = authority.rotate(folder, ("mistral.ai",), now=NOW)
    assert new.root == old.root
    assert new.key.public_key() != old.key.public_key()
    assert (new.issuer("mistral.ai") is not None, new.issuer("chatgpt.com")) == (True, None)
    assert {path.name for path in folder.iterdir()} == {"root.key", "root.crt", "signing.pem"}


def test_rotation_with_the_root_key_off_the_host(folder: Path, tmp_path: Path) -> None:
    """Without the root key nothing changes; with the file from elsewhere it works; another root's key is refused."""
    away = tmp_path / "safe.key"
    (folder / "root.key").rename(away)
    before = (folder / "signing.pem").read_bytes()
    with pytest.raises(FileNotFoundError):
        authority.rotate(folder, NAMES, now=NOW)
    authority.create(tmp_path / "other", NAMES, organisation="Elders", now=NOW)
    with pytest.raises(ValueError, match="not the key of"):
        authority.rotate(folder, NAMES, now=NOW, root_key=tmp_path / "other" / "root.key")
    assert (folder / "signing.pem").read_bytes() == before
    authority.rotate(folder, NAMES, now=NOW, root_key=away)
    assert (folder / "signing.pem").read_bytes() != before


@pytest.mark.parametrize("mode", [0o604, 0o660, 0o644])
def test_an_exposed_key_is_not_used(folder: Path, mode: int) -> None:
    """A signing file that others can read, or the group can write, stops the start."""
    (folder / "signing.pem").chmod(mode)
    with pytest.raises(PermissionError, match="chmod 600"):
        authority.load(folder)


def test_parts_that_do_not_belong_together_are_refused(folder: Path, tmp_path: Path) -> None:
    """A chain under another root, a foreign key and a file that is no PEM are each refused."""
    authority.create(tmp_path / "other", NAMES, organisation="Elders", now=NOW)
    own, foreign = (folder / "signing.pem").read_text(), (tmp_path / "other" / "signing.pem").read_text()
    end = "-----END PRIVATE KEY-----\n"
    mixed_key = foreign.split(end)[0] + end + own.split(end)[1]
    mixed_root = own[: own.rindex("-----BEGIN")] + foreign[foreign.rindex("-----BEGIN") :]
    no_intermediate = own.split(end)[0] + end + own[own.rindex("-----BEGIN") :]
    for content in (mixed_key, mixed_root, no_intermediate, "", "not a key"):
        (folder / "signing.pem").write_text(content)
        with pytest.raises(ValueError, match="sluis ca rotate"):
            authority.load(folder)


def test_problems_name_expiry_and_uncovered_hosts(folder: Path) -> None:
    """`sluis check` hears of the end of the chain a month ahead, and of tools that the CA does not cover."""
    made = authority.load(folder)
    assert made.problems(["chatgpt.com", "api.openai.com"], NOW) == []
    soon = made.expires() - dt.timedelta(days=29)
    assert "expire on" in made.problems([], soon)[0]
    assert "expired on" in made.problems([], made.expires())[0]
    assert "may not sign for mistral.ai" in made.problems(["mistral.ai", "claude.ai"], NOW)[0]


def test_a_start_makes_the_ca_once(tmp_path: Path) -> None:
    """The first start makes it, the second one reads it and changes nothing."""
    first, problems = authority.ensure(tmp_path / "ca", NAMES, organisation="Noordwaard", now=NOW)
    content = (tmp_path / "ca" / "signing.pem").read_bytes()
    second, still = authority.ensure(tmp_path / "ca", NAMES, organisation="Noordwaard", now=NOW)
    assert (problems, still, second.root) == ([], [], first.root)
    assert (tmp_path / "ca" / "signing.pem").read_bytes() == content


def test_a_start_covers_new_tools_when_the_root_key_is_there(folder: Path) -> None:
    """A tool added to the policy is signed for after a restart, names given by hand stay, the root stays."""
    root = authority.load_root(folder)
    made, problems = authority.ensure(folder, ["mistral.ai"], organisation="Noordwaard", now=NOW)
    assert (problems, made.root) == ([], root)
    assert all(made.issuer(host) is not None for host in ("mistral.ai", *NAMES))


def test_a_start_renews_a_chain_that_is_about_to_end(folder: Path) -> None:
    """In the last month the intermediates are replaced, as long as the root lasts."""
    late = authority.load(folder).expires() - dt.timedelta(days=5)
    made, problems = authority.ensure(folder, NAMES, organisation="Noordwaard", now=late)
    assert problems == []
    assert made.expires() > late + dt.timedelta(days=365)


def test_a_start_without_the_root_key_says_what_is_missing(folder: Path) -> None:
    """With the root key off the host nothing is replaced, and the problem names the host and the command."""
    (folder / "root.key").unlink()
    content = (folder / "signing.pem").read_bytes()
    _, problems = authority.ensure(folder, ["mistral.ai", "claude.ai"], organisation="Noordwaard", now=NOW)
    assert problems == [
        "the CA may not sign for mistral.ai; run `sluis ca rotate` after a change of tools or catalogue"
    ]
    assert (folder / "signing.pem").read_bytes() == content


def test_no_intermediate_outlives_the_root(tmp_path: Path) -> None:
    """Rotating in the root's last year gives intermediates that end no later than the root."""
    authority.create(tmp_path / "ca", NAMES, organisation="Noordwaard", now=NOW)
    late = NOW + authority.ROOT_LIFETIME - dt.timedelta(days=100)
    made = authority.rotate(tmp_path / "ca", NAMES, now=late)
    assert all(i.not_valid_after_utc <= made.root.not_valid_after_utc for i in made.intermediates)


def test_openssl_accepts_the_chain_strictly(folder: Path, tmp_path: Path) -> None:
    """`openssl verify -x509_strict` accepts each intermediate under the root."""
    made = authority.load(folder)
    for certificate in made.intermediates:
        path = tmp_path / "intermediate.pem"
        path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        command = ["openssl", "verify", "-x509_strict", "-attime", str(int(NOW.timestamp())), "-CAfile"]
        done = subprocess.run(
            [*command, str(folder / "root.crt"), str(path)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert certificate.extensions.get_extension_for_class(x509.NameConstraints).critical
